"""The conditions of a commitment: clauses that hang on it by a connective, and lists that stand for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.lexicon.commitments import (
    ACT_ENDINGS,
    DEALS,
    FUTURE,
    OBLIGING,
    UNDERTAKINGS,
    ConnectiveRow,
    connectives,
)
from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.harms import ENDING, HARM_NOUNS
from reportedly.model import Condition, TimeValue
from reportedly.model.commitment import Connective
from reportedly.stages.commitments.clauses import helpers
from reportedly.stages.commitments.hanging import Hanging
from reportedly.stages.commitments.lists import Listing
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.splitting import bare, joined, split
from reportedly.text.parse import Parse, Token

_OPENERS = {
    ",", ";", ":", "“", "‘", '"', "—", "–", "and", "or", "but", "that", "so", "(", "then", "only", "even", "not",
}  # fmt: skip
_NOT_CONDITIONAL = {"even", "as", "what", "whether", "see"}
_FRONTED_ONLY = {"failing", "barring", "without"}
_NOT_ONCE = {"more", "again", "and", "a", "per", "every", "before"}
_INVERTED = {"should", "were", "had"}
_VERBS = ("VERB", "AUX")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_QUOTES = {"“", "‘", '"'}
_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_COMMENTING = {"which", "who", "otherwise", "failing", "while", "although", "though", "even"}
_PARTS = {"all", "both", "each", "many", "most", "none", "one", "some"}
_NAMING = {"DET", "PRON", "NOUN", "PROPN", "ADJ", "ADP", "PART", "NUM", "ADV"}


def conditions_near(scope: Scope, token: Token) -> list[Hanging]:
    """The conditions of the stretch of a token."""
    place = scope.place(token)
    if place not in scope.kept:
        scope.kept[place] = hangings(scope.parse, scope.stretch(token), scope.draft.dates)
    return scope.kept[place]


def hangings(parse: Parse, stretch: Sequence[Token], dates: Sequence[TimeValue] = ()) -> list[Hanging]:
    """The conditions of a stretch, in order. A connective before nothing but a time makes none ("until Sunday")."""
    starts = _starts(parse, stretch)
    found = []
    for k, (at, width, connective) in enumerate(starts):
        limit = starts[k + 1][0] if k + 1 < len(starts) else len(stretch)
        hanging = _hanging(parse, stretch, at, width, limit, connective)
        if hanging is not None and not _is_time(hanging, dates):
            found.append(hanging)
    return _chained(found)


def _chained(found: list[Hanging]) -> list[Hanging]:
    """A condition right before a fronted one is fronted too: "if A, or if B, …"."""
    for k in range(len(found) - 2, -1, -1):
        if found[k + 1].fronted and found[k + 1].start - found[k].end <= 2 and found[k].start == 0:
            found[k] = replace(found[k], fronted=True)
    return found


def _starts(parse: Parse, stretch: Sequence[Token]) -> list[tuple[int, int, Connective]]:
    """Where the connectives of a stretch stand, how many words they have, and what they mean."""
    found: list[tuple[int, int, Connective]] = []
    at = 0
    while at < len(stretch):
        rows = connectives().get(stretch[at].text.lower(), ())
        row = next((row for row in rows if _fits(parse, stretch, at, row)), None)
        if row is not None:
            found.append((at, len(row.words), row.connective))
        elif _is_inverted(parse, stretch, at):
            found.append((at, 1, "if"))
        at += len(row.words) if row else 1
    return found


def _fits(parse: Parse, stretch: Sequence[Token], at: int, row: ConnectiveRow) -> bool:
    words = stretch[at : at + len(row.words)]
    if tuple(t.text.lower() for t in words) != row.words:
        return False
    before = stretch[at - 1].text.lower() if at else ""
    after = stretch[at + len(row.words)] if at + len(row.words) < len(stretch) else None
    if after is None or before in _NOT_CONDITIONAL or (row.words == ("once",) and _is_adverb(after)):
        return False
    if row.words[0] in ("provided", "providing", "assuming") and before not in ("", ",", "—", "–"):
        return words[-1].text.lower() == "that"
    if row.words[0] in _FRONTED_ONLY and not _stands_in_front(stretch, at):
        return False
    if row.words == ("if",) and _points_back(stretch[at + 1 : at + 3]):
        return False
    if row.words[0] in ("if", "when") and _is_object(parse, words[0]):
        return False
    if row.words == ("when",) and _tells_when_it_was_said(parse, words[0]):
        return False
    return not row.clause or _has_verb(stretch[at + len(row.words) :])


def _tells_when_it_was_said(parse: Parse, when: Token) -> bool:
    """As in "When she said in May that A, she promised B": no condition of B."""
    clause = parse.head(when)
    word = cue_verbs().get(clause.lemma.lower())
    asked = clause.tag == "VBD" or (clause.tag == "VBN" and parse.child(clause, "nsubj", "nsubjpass") is None)
    return asked and word is not None and word.kind in ("claim", "announcement", "question")


def _stands_in_front(stretch: Sequence[Token], at: int) -> bool:
    """Whether the word opens a clause that a comma ends: "Failing a deal, …"."""
    opens = at == 0 or stretch[at - 1].text in _OPENERS
    names = stretch[at + 1].lemma.lower() not in ("which", "that", "to")
    return opens and names and any(t.text == "," for t in stretch[at:])


def _points_back(after: Sequence[Token]) -> bool:
    """As in "If not, …", "If so, …": it names no condition of its own."""
    return [t.text.lower() for t in after] in (["not", ","], ["so", ","], ["anything", ","])


def _is_adverb(after: Token) -> bool:
    """Whether "once" only says how often, or that it is past: "once more", "he once ruled"."""
    return after.text.lower() in _NOT_ONCE or after.pos in _VERBS


def _is_object(parse: Parse, mark: Token) -> bool:
    """Whether the word begins what somebody asks or knows ("asked if they would go"), or a relative clause."""
    clause = parse.head(mark)
    return (clause.dep == "ccomp" and parse.head(clause).i < mark.i) or (clause.dep == "relcl" and mark.lemma == "when")


def _has_verb(tokens: Sequence[Token]) -> bool:
    for token in tokens:
        if token.text in (",", ";", ":", ".") or (token.tag == "IN" and token.dep == "mark"):
            return False
        if token.pos in _VERBS:
            return True
    return False


def _is_inverted(parse: Parse, stretch: Sequence[Token], at: int) -> bool:
    """As in "should the army leave", "were it to leave", "had they left": the auxiliary first, its subject after it."""
    token = stretch[at]
    verb = parse.head(token) if token.dep in ("aux", "auxpass") else token
    if token.text.lower() not in _INVERTED or verb.dep not in ("advcl", "ccomp", "ROOT"):
        return False
    opens = at == 0 or stretch[at - 1].text.lower() in _OPENERS
    own = parse.child(verb, *_SUBJECTS)
    marked = verb.dep == "advcl" or any(t.text == "," for t in stretch[at:])
    return opens and marked and own is not None and token.i < own.i and stretch[-1].text != "?" and verb.head != verb.i


def _hanging(
    parse: Parse, stretch: Sequence[Token], at: int, width: int, limit: int, connective: Connective
) -> Hanging | None:
    first = at + width
    main = _main_clause(parse, stretch, first)
    fronted = main is not None and (at == 0 or stretch[at - 1].text.lower() in _OPENERS)
    end = min(limit, main if main is not None else limit, _stop(parse, stretch, first))
    words = bare(stretch[first:end])
    if not words:
        return None
    before = stretch[at - 1] if at else None
    either = before is not None and before.text.lower() == "or"
    return Hanging(connective, at, end, tuple(words), fronted, either)


def _main_clause(parse: Parse, stretch: Sequence[Token], first: int) -> int | None:
    """Where the condition gives way to a clause of its own: after a comma, or before a verb of what is to come."""
    place = {t.i: k for k, t in enumerate(stretch)}
    seen = False
    for k in range(first, len(stretch)):
        verb = stretch[k]
        seen = seen or (verb.text == "," and k > first)
        if verb.pos not in _VERBS or verb.dep in ("aux", "auxpass", "relcl", "acl", "amod"):
            continue
        own = parse.child(verb, *_SUBJECTS)
        start = place.get(parse.subtree(own)[0].i) if own is not None else None
        if seen and start is not None and start > first and _begins(parse, stretch, start, verb):
            return start
        seen = True
    return None


def _begins(parse: Parse, stretch: Sequence[Token], start: int, verb: Token) -> bool:
    """Whether a clause that is no part of the condition begins at `start`."""
    before = stretch[start - 1].text.lower()
    to_come = any(t.lemma.lower() in FUTURE | OBLIGING or t.text.lower() in FUTURE for t in helpers(parse, verb))
    if before == ",":
        return to_come or verb.dep != "ccomp"
    joined_on = (
        before in ("and", "but", "then", "that")
        and start > 1
        and "," in (stretch[start - 2].text, stretch[start - 3].text)
    )
    return to_come and (joined_on or before in ("then", "”"))


def _stop(parse: Parse, stretch: Sequence[Token], first: int) -> int:
    """Where a condition ends at the latest: at a semicolon or a dash, or before a comment on it."""
    for k in range(first, len(stretch)):
        token, following = stretch[k], stretch[k + 1] if k + 1 < len(stretch) else None
        if token.text in (";", "—", "–", ":") and k > first:
            return k
        if following is None:
            return len(stretch)
        if token.text.lower() == "and" and _resumes(following, stretch[: max(0, first - 2)]):
            return k
        if _is_broken_off(token, following, stretch[first:k]):
            return k
        if token.text == "," and _is_left(parse, stretch[k + 1 :], stretch[first - 1]):
            return k
    return len(stretch)


def _is_left(parse: Parse, rest: Sequence[Token], connective: Token) -> bool:
    """Whether what follows a comma belongs no more to the condition: a comment, an aim, another clause, a source."""
    word, third = rest[0].text.lower(), rest[1].text.lower() if len(rest) > 1 else ""
    if rest[0].text in _QUOTES:
        word = third
    if word == "but" or (third == "of" and word in _PARTS and _relative(rest[2:3])):
        return True
    if word == "and" and _goes_on(parse, rest[1:], connective):
        return True
    if word in _COMMENTING or (word in ("in", "or", "and", "after") and third in ("which", "else", "that", "not")):
        return True
    if (rest[0].tag == "VBG" and rest[0].dep == "advcl") or _names_aim(rest[:3]):
        return True
    return _is_attribution(parse, rest)


def _resumes(that: Token, before: Sequence[Token]) -> bool:
    """Whether "and that" goes on with what is said, after a condition: "said that A if B and that C"."""
    return _is_that(that) and any(_is_that(t) for t in before)


def _is_that(token: Token) -> bool:
    return token.text.lower() == "that" and token.dep == "mark"


def _is_broken_off(mark: Token, following: Token, inside: Sequence[Token]) -> bool:
    """Whether the words that say whose it is stood after a mark: "if A, [they threatened] to leave"."""
    gap = following.i > mark.i + 1 and mark.text in (",", "”", '"')
    return gap and following.text.lower() not in ("and", "or", "“", '"') and _has_verb(inside)


def _names_aim(words: Sequence[Token]) -> bool:
    """As in "…, with the aim of ending it": what somebody asks for it, no part of the condition."""
    with_the = [t.text.lower() for t in words[:2]] == ["with", "the"]
    return with_the and words[-1].lemma.lower() in ("aim", "goal", "hope", "intention", "purpose")


def _relative(tokens: Sequence[Token]) -> bool:
    return any(t.text.lower() in ("which", "whom") for t in tokens)


def _is_attribution(parse: Parse, rest: Sequence[Token]) -> bool:
    """Whether a stretch only names who says so: "its spokeswoman, Ana Reff, said on Monday"."""
    said = next((k for k, t in enumerate(rest) if t.pos in _VERBS and t.dep not in ("aux", "auxpass")), None)
    if not said or not all(t.pos in _NAMING or t.dep == "auxpass" or t.text in (",", "’s", "'s") for t in rest[:said]):
        return False
    word = cue_verbs().get(rest[said].lemma.lower())
    below = parse.children(rest[said], "dobj", "ccomp", "xcomp", "attr", "acomp", "oprd")
    below = [t for t in below if t.i > rest[said].i and t.entity not in ("DATE", "TIME")]
    told = rest[said].tag in ("VBD", "VBZ", "VBP") or any(t.dep == "auxpass" for t in rest[:said])
    return word is not None and told and not below


def _goes_on(parse: Parse, rest: Sequence[Token], connective: Token) -> bool:
    """Whether a verb comes next that is joined to one before the connective: "leaves once A, and frees B"."""
    if not rest or rest[0].pos not in _VERBS:
        return False
    verb = parse.head(rest[0]) if rest[0].dep in ("aux", "auxpass") else rest[0]
    return verb.dep == "conj" and parse.head(verb).i < connective.i


def _is_time(hanging: Hanging, dates: Sequence[TimeValue]) -> bool:
    """Whether a time, or one bare word, is all that follows the connective."""
    if hanging.connective not in ("until", "once"):
        return False
    first = hanging.tokens[0]
    if any(d.span.start <= first.start < d.span.end for d in dates):
        return True
    return not any(t.pos in _VERBS for t in hanging.tokens) and not any(
        _happens(t) for t in hanging.tokens if t.dep != "compound"
    )


def _happens(noun: Token) -> bool:
    """Whether a noun names something that comes about: "until the withdrawal of the army", not "until harvest"."""
    lemma = noun.lemma.lower()
    return (
        lemma in DEALS | UNDERTAKINGS | HARM_NOUNS
        or lemma in ENDING
        or (lemma.endswith(ACT_ENDINGS) and noun.pos == "NOUN")
    )


def tree(hanging: Sequence[Hanging], lists: Sequence[Listing]) -> Condition | None:
    """The conditions of one commitment as a tree: a group at its top, or None.

    Conditions with "or" between them are alternatives; all others must be met together.
    """
    groups: list[list[Condition]] = []
    used: set[int] = set()
    for one in hanging:
        listing = next((entry for entry in lists if one.holds(entry.noun)), None)
        made = listing.tree(one.connective) if listing else split(one.connective, one.tokens)
        if listing:
            used.add(listing.noun.i)
        if made is not None and one.either and groups:
            groups[-1].append(made)
        elif made is not None:
            groups.append([made])
    groups += [[made] for entry in lists if entry.noun.i not in used and (made := entry.tree("if")) is not None]
    whole = joined("all", [joined("any", group) for group in groups])
    if whole is None or whole.span is None:
        return whole
    return Condition(all_of=(whole,))


def is_held(hanging: Sequence[Hanging], token: Token) -> bool:
    """Whether a token stands in one of the conditions."""
    return any(one.holds(token) for one in hanging)
