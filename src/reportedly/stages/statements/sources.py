"""Who is named as the source of a cue, and to whom it is addressed."""

from __future__ import annotations

from reportedly.lexicon.cues import cue_adjectives, cue_verbs
from reportedly.lexicon.groups import DOCUMENTS
from reportedly.lexicon.titles import RANKS
from reportedly.stages.grammar import antecedent, is_passive
from reportedly.stages.mentions.descriptions import after_prefix, noun_type
from reportedly.stages.mentions.names import is_title
from reportedly.stages.statements.governing import governor
from reportedly.stages.statements.phrases import noun_phrase
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Parse, Token

ISSUING = frozenset(
    {"issue", "release", "publish", "file", "post", "write", "send", "sign", "submit", "make", "put", "give", "share"}
)
_PLACED = {"GPE", "ORG", "LOC", "FAC"}
_FINITE = ("VBD", "VBZ", "VBP")
_SUBJECT = ("nsubj", "csubj")
_AFTER_CONTENT = {",", "”", '"', "''", "’", "—", "–"}
_SAYING = {"say", "add", "write", "note", "explain", "warn", "argue", "continue", "reply", "recall", "claim", "insist"}
_STATES = {"commit", "determine", "prepare", "convince", "worry", "concern", "alarm", "dedicate", "resolve", "oppose"}
_CHARGING = {"accuse", "suspect", "charge", "convict", "blame", "criticize", "criticise", "condemn", "thank", "praise"}
_FOR = {"of", "for", "with"}
_INNER = ("compound", "det", "amod", "poss", "nummod", "nmod", "punct", "predet")
_SUBJECTLESS = ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis")


def source_of(setting: Setting, verb: Token) -> Token | None:
    """The head of the phrase that names who says: the subject, a passive's agent, or the subject that it shares.

    A participle without a subject takes that of the clause it hangs on; one that modifies a noun takes the noun.
    Words of a quotation that the verb stands outside of are never its source.
    """
    parse = setting.parse
    if is_passive(parse, verb):
        felt = verb.lemma in _STATES or verb.text.lower() in cue_adjectives()
        return (parse.child(verb, "nsubjpass") if felt else None) or _agent(parse, verb)
    inverted = _inverted(setting, verb)
    if inverted is not None:
        return _behind_titles(parse, inverted) or inverted
    own = _own_subject(parse, verb)
    found = (_behind_titles(parse, own) or own) if own is not None else _with_one(parse, verb) or _shared(parse, verb)
    if found is None or not setting.same_voice(found, verb):
        return None
    return None if found.dep == "expl" else found


def _own_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject that the parser gives a verb, but for some mistakes that it often makes.

    "Speaking to the Globe, Ana Belo said": the participle is no subject; "co-author" is one word, its end the noun;
    "posted a message on Korra blaming B": nobody but an author blames.
    """
    own = parse.child(verb, *_SUBJECT)
    if own is None:
        leads = verb.tag in _FINITE and verb.dep in {"ROOT", "ccomp"}
        return _joined_to(parse, verb) or (_behind_lead(parse, verb) if leads else None)
    if own.dep == "csubj" and own.tag == "VBG":
        return parse.child(own, "nsubj") or _apposed_within(parse, own, verb) or own
    if verb.dep == "pcomp" and verb.tag == "VBG" and own.i == verb.i - 1 and parse.head(verb).text.lower() != "with":
        return _author_above(parse, parse.head(parse.head(verb))) or own
    if _is_according(parse, own, verb):
        return _apposed_within(parse, own, verb) or own
    if own.entity == "GPE" and (whole := _before_place(parse, own)) is not None:
        return whole
    if own.i > verb.i and (named := _behind_rank(parse, own)) is not None:
        return next((t for t in (named, *parse.ancestors(named)) if t.dep != "compound"), named)
    return after_prefix(parse, own) or own


def _joined_to(parse: Parse, verb: Token) -> Token | None:
    """The noun that the parser takes for the first part of a finite verb: "Dornish media reports"."""
    joined = parse.children(verb, "compound") if verb.tag in _FINITE else []
    return joined[-1] if joined and joined[-1].i == verb.i - 1 else None


def _with_one(parse: Parse, verb: Token) -> Token | None:
    """The noun between "with" and a participle that it is the subject of: "B objects, with Ana Belo saying A"."""
    if verb.tag != "VBG" or verb.i == 0:
        return None
    above, last = parse.head(verb), parse.tokens[verb.i - 1]
    if verb.dep == "pcomp" and last.dep == "pobj" and last.head == above.i:
        return last
    if verb.dep == "pobj" and above.text.lower() == "with":
        return last if last.dep == "compound" and last.head == verb.i and last.pos == "PROPN" else None
    if verb.dep != "advcl":
        return None
    while last.dep in ("advmod", "npadvmod") and last.i > above.i:
        last = parse.tokens[last.i - 1]
    preposition = next((t for t in parse.ancestors(last) if t.text.lower() in ("with", "despite")), None)
    noun = parse.child(preposition, "pobj") if preposition is not None else None
    return noun if noun is not None and parse.subtree(noun)[-1] == last and _is_named(noun) else None


def _is_named(noun: Token) -> bool:
    return noun.pos == "PROPN" or noun.text.lower() in ("latter", "former")


def _behind_titles(parse: Parse, noun: Token) -> Token | None:
    """The name that two titles without an article stand before: "study co-author and geologist Ana Belo"."""
    if noun.tag not in {"NN", "NNP"} or noun.entity == "PERSON" or parse.child(noun, "det") is not None:
        return None
    first = parse.subtree(noun)[0].i
    for name in (t for t in parse.subtree(noun) if t.dep == "conj" and t.entity == "PERSON"):
        start = next(t for t in parse.subtree(name) if t.entity == "PERSON").i
        joint = next((t for t in reversed(parse.tokens[first:start]) if t.text.lower() == "and"), None)
        titled = joint is not None and joint.i < start - 1 and is_title(parse.tokens[start - 1])
        if titled and joint is not None and is_title(parse.tokens[joint.i - 1]):
            return name
    return None


def _is_according(parse: Parse, noun: Token, verb: Token) -> bool:
    """Whether a noun goes on from "according to", with no comma between: it is the one that is cited, no subject."""
    first = parse.subtree(noun)[0].i
    cited = [t for c in parse.children(verb, "prep") if c.text.lower() == "according" for t in parse.subtree(c)]
    return bool(cited) and cited[-1].i == first - 1 and cited[-1].pos != "PUNCT"


def _before_place(parse: Parse, place: Token) -> Token | None:
    """The noun whose place the parser takes for the subject: "the ministry of health in Vell, Kolum confirmed"."""
    first = parse.subtree(place)[0].i
    if first < 2 or parse.tokens[first - 1].text != "," or parse.tokens[first - 2].entity not in _PLACED:
        return None
    top = parse.tokens[first - 2]
    while top.dep in {"pobj", "prep", "compound", "conj"}:
        top = parse.head(top)
    whole = top.pos in {"NOUN", "PROPN"} and top.i < first - 2 and top.entity not in {"DATE", "GPE"}
    return top if whole and top.dep in {"dobj", "dep", "nsubj", "npadvmod"} else None


def _behind_lead(parse: Parse, verb: Token) -> Token | None:
    """The noun between a leading phrase and the verb that has no subject: "Asked of it, the mayor, Belo, said"."""
    leads = [c for c in parse.children(verb, "advcl", "prep") if c.i < verb.i]
    return _apposed_within(parse, leads[-1], verb) if leads else None


def _apposed_within(parse: Parse, lead: Token, verb: Token) -> Token | None:
    """The noun after the comma that closes a leading phrase, which the parser takes for an apposition in it."""
    nouns = (t for t in parse.subtree(lead) if t.dep == "appos" and t.i < verb.i and _can_speak(t))
    return next((t for t in nouns if parse.tokens[parse.subtree(t)[0].i - 1].text == ","), None)


def _inverted(setting: Setting, verb: Token) -> Token | None:
    """The subject after its verb: "A," said X. The parser may take it for an object."""
    before = setting.parse.tokens[verb.i - 1] if verb.i else verb
    if not (before.text in _AFTER_CONTENT or setting.quoted(before)) or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    subject = setting.parse.child(verb, *_SUBJECT)
    led = subject is not None and subject.i < verb.i and setting.same_voice(subject, verb)
    if led and verb.lemma not in _SAYING:
        return None
    noun = _next_noun(setting, verb)
    if noun is None or (led and noun.pos != "PROPN"):
        return None
    phrase = noun_phrase(setting.parse, noun)
    following = setting.text[phrase.end : phrase.end + 2].strip()[:1]
    return noun if following in ("", ",", ".", ":", ";", "—", "–", "‘", "“", '"') else None


def _next_noun(setting: Setting, verb: Token) -> Token | None:
    """The head of the noun phrase that starts right after a verb, if it hangs on the verb or on the quotation."""
    parse = setting.parse
    noun = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else verb
    noun = _behind_rank(parse, noun) or noun
    while noun.dep in _INNER and parse.head(noun).i > verb.i and setting.same_voice(parse.head(noun), verb):
        noun = parse.head(noun)
    for further in parse.children(verb, "nsubj"):  # "said study co-author Ana Belo" has one for each noun
        if noun.dep == "nsubj" and noun.i < further.i and parse.subtree(further)[0].i <= noun.i + 2:
            noun = further
    if noun.pos not in ("NOUN", "PROPN", "PRON") or not setting.same_voice(noun, verb):
        return None
    above = parse.head(noun)
    hangs = above == verb and noun.dep in ("nsubj", "dobj", "attr", "npadvmod", "dep", "oprd")
    return noun if hangs or not setting.same_voice(above, verb) else None


def _behind_rank(parse: Parse, noun: Token) -> Token | None:
    """The name behind a rank whose dot the parser took for the end of the sentence: "said Spc. Ana Belo"."""
    if noun.text.rstrip(".").lower() not in RANKS or noun.i + 2 >= len(parse.tokens):
        return None
    after = noun.i + 1 + (parse.tokens[noun.i + 1].text == ".")
    name = parse.tokens[after]
    return name if name.sentence != noun.sentence and name.pos == "PROPN" else None


def _agent(parse: Parse, verb: Token) -> Token | None:
    by = parse.child(verb, "agent")
    return parse.child(by, "pobj") if by else None


def _shared(parse: Parse, verb: Token) -> Token | None:
    """The subject of the clause above, for a verb that has none of its own."""
    above = governor(parse, verb)
    if above.i == verb.i:
        return None
    if verb.dep == "appos" and verb.pos == "NOUN":
        return above
    if verb.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN", "PRON"):
        return (_author_above(parse, above) if verb.tag == "VBG" else None) or above
    if verb.dep in ("acomp", "attr", "oprd") and above.pos in ("VERB", "AUX"):
        return _subject_above(parse, above)
    if verb.dep not in _SUBJECTLESS:
        return None
    if above.pos in ("VERB", "AUX"):
        controller = _controller(parse, verb, above) or _object_before(parse, verb, above)
        return controller if controller is not None else _speaking_subject(parse, verb, above)
    if above.dep == "prep":
        return _charged(parse, verb, above) or _subject_above(parse, parse.head(above))
    if above.dep == "acomp" and verb.dep == "conj":
        return _subject_above(parse, parse.head(above))
    return None


def _charged(parse: Parse, verb: Token, preposition: Token) -> Token | None:
    """Y of "X accused Y of saying A": what is done is done by whom it is laid upon."""
    laying = parse.head(preposition)
    if verb.tag != "VBG" or laying.lemma.lower() not in _CHARGING or preposition.text.lower() not in _FOR:
        return None
    return parse.child(laying, "dobj", "nsubjpass")


def _controller(parse: Parse, verb: Token, above: Token) -> Token | None:
    """The object that an infinitive takes as its subject ("asked the minister to say")."""
    return parse.child(above, "dobj") if verb.dep == "xcomp" and verb.tag == "VB" else None


def _speaking_subject(parse: Parse, verb: Token, above: Token) -> Token | None:
    """The subject of the verb above; for a participle that of the first verb above whose subject can speak.

    What stands under a passive goes on from its agent: "was praised by Ana Belo, saying that A".
    """
    found = _subject_above(parse, above)
    if verb.tag != "VBG" or found is None or _can_speak(meant_by(parse, found)):
        return found
    if is_passive(parse, above) and (agent := _agent(parse, above)) is not None:
        return agent
    if parse.child(above, "nsubj", "nsubjpass") is None:
        return found  # which is from above already; to ask again at each step would take twice as long at each
    higher = _shared(parse, above)
    return higher if higher is not None and _can_speak(higher) else found


def _can_speak(noun: Token) -> bool:
    word = noun.lemma.lower()
    return noun.pos != "NOUN" or noun_type(word, plural=noun.tag == "NNS") is not None


def _author_above(parse: Parse, noun: Token) -> Token | None:
    """Who puts out the document that a participle goes on from: X of "X released a statement saying that B".

    A name that stands in a phrase of the document is passed over: "X posted a message on Korra saying".
    """
    above = parse.head(noun)
    if noun.pos == "PROPN" and noun.dep == "pobj" and parse.head(above).pos == "NOUN":
        noun = parse.head(above)
    verb = parse.head(noun)
    if noun.pos != "NOUN" or noun.dep != "dobj" or noun.lemma.lower() not in DOCUMENTS or verb.lemma not in ISSUING:
        return None
    return parse.child(verb, "nsubj")


def _object_before(parse: Parse, verb: Token, above: Token) -> Token | None:
    """The noun between two finite verbs, which the parser takes for an object: "The Globe said Belo left"."""
    if verb.dep != "conj" or verb.tag not in _FINITE or above.lemma not in cue_verbs() or parse.child(above, "cc"):
        return None
    noun = parse.child(above, "dobj")
    if noun is None or noun.i < above.i or not _can_speak(noun):
        return None
    last = parse.subtree(noun)[-1]
    return noun if parse.subtree(verb)[0].i in (last.i + 1, verb.i) and last.i < verb.i else None


def _subject_above(parse: Parse, verb: Token) -> Token | None:
    own = parse.child(verb, "nsubj", "nsubjpass")
    if own is not None:
        return (_apposed_within(parse, own, verb) or own) if _is_according(parse, own, verb) else own
    return _shared(parse, verb)


def meant_by(parse: Parse, token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.tag not in ("WP", "WDT", "WP$"):
        return token
    return antecedent(parse, token) or token
