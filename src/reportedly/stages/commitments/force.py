"""What kind of commitment an act is: promise, threat, offer, agreement or demand."""

from __future__ import annotations

from reportedly.lexicon.commitments import AGREEING, CONDITIONS, DEALS, HINGING, OFFERING, PAPERS
from reportedly.lexicon.cues import CueWord, cue_nouns, cue_verbs
from reportedly.lexicon.harms import ENDING, GIVING
from reportedly.model import Condition, Statement, leaves
from reportedly.model.commitment import Connective, Force
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import negation
from reportedly.stages.commitments.doers import can_act
from reportedly.stages.commitments.parties import is_own_side
from reportedly.stages.commitments.resolved import is_told_to
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.harm import is_harm, is_violence, valence
from reportedly.text.parse import Token

_SAVING = {"closure", "cut", "dismissal", "restriction", "shutdown", "suspension"}
_BY_KIND: dict[str, Force] = {"threat": "threat", "offer": "offer", "demand": "demand"}


def force_of(scope: Scope, act: Act, conditions: Condition | None) -> Force:
    """The force of an act: by its mood, the statement that reports it, its conditions, and whether it is a harm."""
    conditional, kind = conditions is not None, act.voice.kind if act.voice else None
    taken = kind == "acceptance" and act.head.dep not in ("acl", "relcl")  # not "backed the call that it be done"
    gerund = kind in ("promise", "threat", "offer", "attitude") and act.head.tag == "VBG"
    told = act.mood in ("obliged", "imperative", "bare") and not (taken or gerund)
    if told or act.given is not None or act.listed:
        return "demand"
    if act.deal and not _is_only_told(act, conditional=conditional):
        return "offer" if _is_put_forward(scope, act) else "agreement"
    if is_pressing(scope, act):
        return "demand"
    if kind == "acceptance" or _agrees(act, conditional=conditional):
        return "agreement"
    if act.mood == "ready" and kind != "threat":
        return "threat" if conditional and _is_threatening(scope, act, conditional=True) else "offer"
    if kind == "demand" and act.mood in ("future", "bound", "present") and _is_theirs(scope, act):
        return "threat" if _is_threatening(scope, act, conditional=conditional) else "promise"
    return _of_undertaking(scope, act, conditions)


def _of_undertaking(scope: Scope, act: Act, conditions: Condition | None) -> Force:
    """The force of what one side says that it will do, of its own will."""
    conditional, connectives = conditions is not None, {leaf.connective for leaf in leaves(conditions)}
    kind = act.voice.kind if act.voice else None
    if not conditional and _is_announced(scope, act):
        return "promise"
    if kind in _BY_KIND and not (kind == "offer" and _is_plain(act)):
        return _BY_KIND[kind]
    if _is_threatening(scope, act, conditional=conditional) or (kind == "refusal" and conditional):
        return "threat"
    if _is_held_against(scope, act, connectives):
        return "threat"
    if "in_exchange_for" in connectives:
        return "offer"
    if kind == "promise":
        return "promise"
    helpful = conditional and valence(scope.parse, act.head) > 0
    return "offer" if helpful else "promise"


def _is_threatening(scope: Scope, act: Act, *, conditional: bool) -> bool:
    """Whether an act is a harm, or the end of a thing named before: "it lapses if …".

    Not to do a good is one only on a condition: "will never sign" is no threat, "won't sign unless" is.
    """
    if not conditional and act.head.lemma.lower() in GIVING and negation(scope.parse, act.head) is not None:
        return False
    ending = act.subject is not None and act.subject.text.lower() == "it" and act.head.lemma.lower() in ENDING
    return is_harm(scope.parse, act.head) or ending


def _is_announced(scope: Scope, act: Act) -> bool:
    """Whether a measure is made known that hangs on nothing: "will cut 900 jobs", "said it would close its office".

    What is called a threat, and violence, stays one.
    """
    voice = act.voice
    if voice is None or voice.kind not in ("announcement", "threat"):
        return False
    if act.nominal:
        return voice.kind == "announcement" and act.head.lemma.lower() in _SAVING
    called = any(word.kind == "threat" for t in scope.cue(voice) for word in _words(t))
    return not called and not is_violence(scope.parse, act.head)


def _words(token: Token) -> list[CueWord]:
    """The rows of the tables of cues that a token may stand for."""
    return [table[lemma] for table in (cue_verbs(), cue_nouns()) if (lemma := token.lemma.lower()) in table]


def _is_held_against(scope: Scope, act: Act, connectives: set[Connective | None]) -> bool:
    """As in "will name them unless they pay", "will not leave until they pay"."""
    refuses = act.mood in ("future", "present") and negation(scope.parse, act.head) is not None
    if refuses and not connectives.isdisjoint(("until", "unless")):
        return True
    return "unless" in connectives and act.mood in ("future", "bound") and valence(scope.parse, act.head) <= 0


def _is_theirs(scope: Scope, act: Act) -> bool:
    """Whether an act is one of the speaker's side, or of a thing."""
    return act.subject is None or is_own_side(scope, act.voice, act.subject) or not can_act(scope.draft, act.subject)


def _is_plain(act: Act) -> bool:
    """Whether a clause only says what will be done, and leaves its force to what that is."""
    return act.mood == "future"


def is_pressing(scope: Scope, act: Act) -> bool:
    """Whether somebody else is told to do it, or not to: "asked them to leave", "warned against delaying it"."""
    voice = act.voice
    if voice is None:
        return False
    if voice.kind == "warning":
        return is_against(scope, voice) or act.mood == "to"
    return act.mood == "to" and (voice.kind == "question" or is_told_to(scope, voice))


def _is_only_told(act: Act, *, conditional: bool) -> bool:
    """Whether somebody says what one side would do under a paper that the other has not taken."""
    told = act.voice is not None and act.voice.kind != "demand" and not is_paper(act.voice.speaker)
    return told and not act.nominal and conditional and act.mood == "future"


def is_paper(speaker: str | None) -> bool:
    """Whether a speaker is a document that two sides agree on."""
    return _is_called(speaker, PAPERS)


def _agrees(act: Act, *, conditional: bool) -> bool:
    """As in "will comply with the request"; or what a deal asks of those who made it."""
    if act.voice is not None and act.voice.kind == "demand":
        return _is_deal(act.voice.speaker)
    return act.mood == "future" and act.head.lemma.lower() in AGREEING and not conditional


def _is_deal(speaker: str | None) -> bool:
    """Whether a speaker is a deal that is made: what it asks for its sides have agreed to."""
    return _is_called(speaker, DEALS)


def _is_called(speaker: str | None, nouns: frozenset[str]) -> bool:
    """Whether a name ends in one of the nouns."""
    words = (speaker or "").lower().split()
    return bool(words) and words[-1] in nouns


def is_against(scope: Scope, statement: Statement) -> bool:
    """Whether the words say what is not to be done: "warned against A"."""
    cue = statement.cue.of(scope.text).lower() if statement.cue else ""
    return cue.endswith("against") or scope.content(statement)[0].text.lower() == "against"


def _is_put_forward(scope: Scope, act: Act) -> bool:
    """Whether a deal is only put to the other side: "presented a ceasefire"."""
    above = scope.parse.head(act.head)
    predicate = [above, *scope.parse.children(above, "acomp", "attr")]
    conditional = any(t.lemma.lower() in HINGING for t in predicate)
    listed = above.dep == "prep" and scope.parse.head(above).lemma.lower() in CONDITIONS
    return act.nominal and (conditional or listed or above.lemma.lower() in OFFERING)
