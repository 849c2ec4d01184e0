"""What a source does in saying it: the cue's kind, or what the content's main clauses do where the cue is neutral.

Of several clauses the one that binds somebody decides: a threat before a demand, a demand before a prediction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reportedly.lexicon.stances import stances
from reportedly.model import Kind, Span
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.clause import VERBAL, Clause, kind_of_clause
from reportedly.text.parse import Parse, Token

_NEUTRAL = {"claim", "announcement", "warning"}
_JUDGING = {"evaluation", "attitude"}
_BY_FRAME: dict[tuple[str, str], Kind] = {
    ("ask", "obj-to"): "demand",
    ("ask", "to"): "demand",
    ("ask", "~for"): "demand",
    ("tell", "obj-to"): "demand",
    ("warn", "obj-to"): "demand",
    ("warn", "~against"): "demand",
    ("caution", "obj-to"): "demand",
    ("caution", "~against"): "demand",
    ("persuade", "obj-to"): "demand",
    ("declare", "obj-to"): "announcement",
    ("suggest", "ing"): "offer",
    ("believe", "obj-to"): "attitude",
    ("report", "to"): "claim",
    ("vote", "~for"): "acceptance",
    ("question", "obj"): "claim",
    ("announce", "to"): "claim",
    ("vote", "~against"): "refusal",
}
_WEIGHT: tuple[Kind, ...] = (
    "threat", "promise", "offer", "demand", "refusal", "acceptance", "denial", "accusation", "warning", "question",
    "prediction", "announcement", "evaluation", "attitude", "claim",
)  # fmt: skip
_COURTS = {"court", "judge", "tribunal", "jury", "panel", "magistrate"}
_RULING = {"find", "conclude", "hold", "say", "determine", "declare"}
_REJECTING = {"reject", "dismiss", "rebuff"}
_CLAIMED = {
    "claim", "allegation", "accusation", "report", "charge", "suggestion", "assertion", "rumor", "rumour", "idea",
}  # fmt: skip


class Saying(NamedTuple):
    """What the rules look at: the parse, the cue with its content, and whether a token stands for the speaker.

    `leads` is whether the speaker heads or speaks for an armed group, a party or a state.
    """

    parse: Parse
    attribution: Attribution
    content: Sequence[Span]
    is_own: Callable[[Token], bool]
    leads: bool = False


def kind_of(saying: Saying) -> Kind:
    """The kind of a statement."""
    word = saying.attribution.word
    if _is_ruling(saying):
        return "announcement"
    by_frame = _BY_FRAME.get((word.lemma, saying.attribution.frame))
    if by_frame is not None:
        return by_frame
    if word.kind == "evaluation" and saying.attribution.frame in ("obj-pred", "obj-as") and _names_a_wrong(saying):
        return "accusation"
    if word.lemma in _REJECTING and saying.attribution.frame == "obj" and _names_a_claim(saying):
        return "denial"
    if saying.attribution.polarity == "not_said" and word.kind in ("claim", "announcement"):
        return word.kind
    quoted = saying.attribution.frame in ("quote", "")
    if saying.attribution.frame not in ("that", "quote", "") or word.kind not in (
        _NEUTRAL | _JUDGING if quoted else _NEUTRAL
    ):
        return word.kind
    kinds = [kind for verb in _main_clauses(saying) if (kind := _of_clause(saying, verb)) is not None]
    if _says_no(saying):
        kinds.append("denial")
    found = min(kinds, key=_WEIGHT.index, default=word.kind)
    if word.kind == "warning":
        return found if found in ("threat", "demand", "promise") else "warning"
    if word.kind == "announcement":
        return found if found == "threat" else "announcement"
    return found


def _is_ruling(saying: Saying) -> bool:
    """Whether a court finds or holds something."""
    source = saying.attribution.source
    named = saying.parse.tokens[source].lemma.lower() if source is not None else ""
    return named in _COURTS and saying.attribution.word.lemma in _RULING


def _names_a_claim(saying: Saying) -> bool:
    """Whether what somebody rejects is what others say: "rejected claims that"."""
    first = next((t for t in saying.parse.within(saying.content[0]) if t.pos == "NOUN"), None)
    return first is not None and first.lemma.lower() in _CLAIMED


def _names_a_wrong(saying: Saying) -> bool:
    """Whether what somebody is called is a wrong: "called it a betrayal"."""
    tokens = [t for span in saying.content for t in saying.parse.within(span)]
    return any(stances().get(t.lemma.lower()) == "wrong" and t.pos == "NOUN" for t in tokens)


def _says_no(saying: Saying) -> bool:
    """Whether the content opens with a "No"."""
    words = [t for t in saying.parse.within(saying.content[0]) if t.pos != "PUNCT"]
    after = saying.parse.tokens[words[0].i + 1].text if words and words[0].i + 1 < len(saying.parse.tokens) else ""
    return bool(words) and words[0].text == "No" and after in (",", ".", "”", '"', "’")


def _main_clauses(saying: Saying) -> Iterator[Token]:
    """The verbs that head the clauses of the content, without those inside another clause of it."""
    parse = saying.parse
    inside = {t.i for span in saying.content for t in parse.within(span)}
    main: set[int] = set()
    for i in sorted(inside, key=lambda i: sum(1 for _ in parse.ancestors(parse.tokens[i]))):
        token = parse.tokens[i]
        if token.pos not in VERBAL or token.dep in ("aux", "auxpass"):
            continue
        beside = token.head in main and token.dep in ("conj", "parataxis", "dep")
        if token.head not in inside or token.head == i or beside or (token.dep == "ccomp" and _split(parse, token)):
            main.add(i)
            yield token


def _split(parse: Parse, token: Token) -> bool:
    """Whether a clause is set against the one above by a semicolon, as if it were a sentence."""
    low, high = sorted((token.i, token.head))
    return any(t.text == ";" for t in parse.tokens[low:high])


def _of_clause(saying: Saying, verb: Token) -> Kind | None:
    if _asks(saying, verb):
        return "question"
    return kind_of_clause(Clause(saying.parse, verb, saying.is_own, leads=saying.leads))


def _asks(saying: Saying, verb: Token) -> bool:
    """Whether a clause stands in a sentence of the content that ends with a question mark."""
    marks = [t for t in saying.parse.sentence(verb)[-2:] if t.text == "?" and t.i > verb.i]
    return any(span.start <= mark.start < span.end for mark in marks for span in saying.content)
