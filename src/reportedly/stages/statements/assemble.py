"""From attributions to statements: who stands inside whom, who the speakers are, on whose word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.lexicon.countries import country_of
from reportedly.model import Actor, Manner, Polarity, Span, Statement, hull, merged, size_of
from reportedly.model.nearby import Nearby
from reportedly.stages.actors.speakers import speaker_name
from reportedly.stages.draft import Draft
from reportedly.stages.statements.apposed import apposed_name
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.authors import author_name
from reportedly.stages.statements.blocks import BLOCK
from reportedly.stages.statements.kinds import Saying, kind_of
from reportedly.stages.statements.reporters import with_reporters
from reportedly.stages.statements.sources import meant_by
from reportedly.stages.statements.voices import speaker_before, speaker_of_statement
from reportedly.text.parse import Token
from reportedly.text.quotations import Quotation

_WIDEST_CUE = 60
FIRST_PERSON = {"i", "we", "our", "my", "me", "us", "ourselves", "myself"}
_SPEAKING_FOR_ONESELF = {"i", "we"}
_ANYBODY = {"you", "one", "anyone", "anybody", "someone", "somebody", "everyone", "everybody"}
_OF_MIND = {"attitude", "prediction", "promise"}
_LEFT_OVER = 4  # letters: a "that", an "and"
_THIRD_PERSON = {"he", "she", "it", "they", "his", "her", "its", "their"}
_OF_PERSONS, _OF_BODIES = {"he", "she"}, {"it", "they"}
_NOBODY = {"nobody", "none", "neither", "no-one"}
_LEADERS = (
    "leader", "commander", "chief", "head", "secretary", "general", "president", "minister", "spokes", "chairman",
)  # fmt: skip
_RULERS = {
    "army", "forces", "government", "guard", "insurgents", "junta", "kremlin", "militants", "military", "militia",
    "ministry", "navy", "rebels", "regime",
}  # fmt: skip


def assembled(draft: Draft, attributions: Sequence[Attribution]) -> list[tuple[Attribution, Statement]]:
    """The statements of `attributions`, in text order, each with its id, after what it was made of."""
    ordered = sorted(with_reporters(draft.parse, attributions), key=lambda a: size_of(a.content), reverse=True)
    made: Nearby[tuple[Attribution, Statement]] = Nearby()
    found: list[tuple[Attribution, Statement]] = []
    for attribution in ordered:
        outer = _innermost(attribution, made)
        if _says_nothing(draft, attribution, outer):
            continue
        if _says_it_all(draft, attribution, outer) or (outer is not None and _is_anybody(draft, attribution)):
            continue
        statement = _statement(draft, attribution, outer)
        found.append((attribution, statement))
        for span in statement.content:
            made.add(span, (attribution, statement))
    return sorted(found, key=lambda pair: (pair[1].content[0], pair[1].cue or pair[1].content[0]))


def _says_nothing(draft: Draft, attribution: Attribution, outer: Statement | None) -> bool:
    """Whether all that is said is "which", or inside another statement any pronoun: "she confirmed it"."""
    words = [t for span in attribution.content for t in draft.parse.within(span)]
    alone = len(words) == 1 and words[0].pos in ("PRON", "DET")
    return alone and (outer is not None or words[0].tag in ("WDT", "WP"))


def _is_anybody(draft: Draft, attribution: Attribution) -> bool:
    """Whether "you", "one" or "anyone" speaks, inside what somebody says: people in general."""
    return attribution.source is not None and draft.parse.tokens[attribution.source].text.lower() in _ANYBODY


def _says_it_all(draft: Draft, attribution: Attribution, outer: Statement | None) -> bool:
    """Whether "I think A" or "we hope A" is the whole quotation, which then says it once."""
    source = None if attribution.source is None else draft.parse.tokens[attribution.source]
    if outer is None or outer.manner == "indirect" or source is None:
        return False
    if source.text.lower() not in _SPEAKING_FOR_ONESELF or attribution.word.kind not in _OF_MIND:
        return False
    own = [*attribution.content, *attribution.cue, *([attribution.source_span] if attribution.source_span else [])]
    rest = (i for span in outer.content for i in range(*span) if not any(s.start <= i < s.end for s in own))
    return sum(draft.article.text[i].isalnum() for i in rest) <= _LEFT_OVER


def _innermost(attribution: Attribution, made: Nearby[tuple[Attribution, Statement]]) -> Statement | None:
    """The smallest statement whose content holds the cue of `attribution` (its content, where it has no cue)."""
    place = hull(attribution.cue) if attribution.cue else hull(attribution.content)
    around = [
        s for a, s in made.around(place) if a.head != attribution.head and any(span.covers(place) for span in s.content)
    ]
    return min(around, key=lambda s: size_of(s.content), default=None)


def _statement(draft: Draft, attribution: Attribution, outer: Statement | None) -> Statement:
    speaker = _speaker(draft, attribution, outer)
    reporters = (*_chain(outer, speaker), *_reporters(draft, attribution, speaker))
    chain = tuple(name for name in dict.fromkeys(reporters) if name != speaker)
    content = merged(draft.article.text, attribution.content)
    return Statement(
        id="",
        content=content,
        cue=_cue(draft, attribution),
        source=attribution.source_span,
        speaker=speaker,
        chain=chain,
        addressee=_name(draft, attribution.addressee),
        manner=manner(draft, content, attribution),
        kind=attribution.kind or kind_of(_saying(draft, attribution, content, speaker)),
        polarity=_polarity(attribution, speaker, outer),
        parent=outer.id if outer else None,
        score=attribution.score,
    ).identified(draft.article.id)


def _saying(draft: Draft, attribution: Attribution, content: Sequence[Span], speaker: str | None) -> Saying:
    actor = draft.actor_named(speaker)
    sides = {speaker, actor.of if actor else None} - {None}

    def is_own(token: Token) -> bool:
        name = speaker_name(draft, token)
        if (
            token.text.lower() in FIRST_PERSON
            or name in sides
            or (name is None and token.text.lower() in _THIRD_PERSON)
        ):
            return True
        owner = draft.parse.child(token, "poss")
        return owner is not None and is_own(owner)

    return Saying(draft.parse, attribution, content, is_own, leads=actor is not None and _leads(actor))


def _leads(actor: Actor) -> bool:
    """Whether an actor heads or speaks for others, or is a state, a government or an armed force itself."""
    if actor.type != "person" and (country_of(actor.name) or not _RULERS.isdisjoint(actor.name.lower().split())):
        return True
    role = (actor.role or "").lower()
    return any(word in role for word in _LEADERS)


def _cue(draft: Draft, attribution: Attribution) -> Span | None:
    if not attribution.cue:
        return None
    whole = hull(attribution.cue)
    head = draft.parse.tokens[attribution.head].span
    holding = next((s for s in attribution.cue if s.covers(head)), attribution.cue[0])
    taken = (*attribution.content, *([attribution.source_span] if attribution.source_span else []))
    return holding if whole.end - whole.start > _WIDEST_CUE or any(whole.overlaps(t) for t in taken) else whole


def _speaker(draft: Draft, attribution: Attribution, outer: Statement | None) -> str | None:
    if attribution.source is None:
        head = draft.parse.tokens[attribution.head]
        return speaker_before(draft, head) if not attribution.cue or _adds_to_quotation(draft, head) else None
    if _is_nobody(draft, draft.parse.tokens[attribution.source]):
        return None
    token = meant_by(draft.parse, draft.parse.tokens[attribution.source])
    if token.text.lower() in FIRST_PERSON and token.text != "US":
        return outer.speaker if outer is not None and outer.speaker else speaker_of_statement(draft, token)
    if outer is not None and _is_of_oneself(draft, token, outer):
        return outer.speaker
    beside = apposed_name(draft, token, attribution.source_span)
    return beside or author_name(draft, token) or speaker_name(draft, token)


def _adds_to_quotation(draft: Draft, verb: Token) -> bool:
    """Whether a participle goes on from a quotation: "“A,” further adding, “B”"."""
    above = draft.parse.head(verb)
    around = next((q for q in draft.quotations if q.span.covers(above.span)), None)
    return verb.tag == "VBG" and verb.i > above.i and around is not None and not around.span.covers(verb.span)


def _is_of_oneself(draft: Draft, token: Token, outer: Statement) -> bool:
    """Whether a pronoun opens what somebody said and may stand for them: "the council says it plans A"."""
    actor = draft.actor_named(outer.speaker)
    start = outer.content[0].start
    before = (
        [t for t in draft.parse.within(Span(start, token.start)) if t.lemma.lower() != "that"]
        if start < token.start
        else []
    )
    if actor is None or outer.manner != "indirect" or before or not any(s.covers(token.span) for s in outer.content):
        return False
    persons = {"he", "she"} if actor.type == "person" else {"it", "they"}
    return token.text.lower() in persons


def _is_nobody(draft: Draft, source: Token) -> bool:
    """Whether it is said that none did: "nobody", "no group"."""
    return source.text.lower() in _NOBODY or any(t.lemma == "no" for t in draft.parse.children(source, "det"))


def _polarity(attribution: Attribution, speaker: str | None, outer: Statement | None) -> Polarity:
    """What somebody denies having said was, on their own word, not said."""
    denied = outer is not None and outer.kind == "denial" and speaker is not None and outer.speaker == speaker
    own_act = attribution.word.kind not in ("attitude", "denial", "refusal")
    return (
        "not_said" if denied and own_act and outer is not None and outer.manner == "indirect" else attribution.polarity
    )


def _chain(outer: Statement | None, speaker: str | None) -> tuple[str, ...]:
    """On whose word: the outer statement's chain and its speaker, unless that is the speaker too."""
    if outer is None:
        return ()
    if outer.speaker is None or outer.speaker == speaker:
        return outer.chain
    return (*outer.chain, outer.speaker)


def _reporters(draft: Draft, attribution: Attribution, speaker: str | None) -> tuple[str, ...]:
    named = (_reporter(draft, draft.parse.tokens[reporter]) for reporter in attribution.reporters)
    return tuple(name for name in named if name is not None and name != speaker)


def _name(draft: Draft, token: int | None) -> str | None:
    return None if token is None else speaker_name(draft, draft.parse.tokens[token])


def _reporter(draft: Draft, token: Token) -> str | None:
    """Who reports: whoever stands behind a document, as with speakers."""
    return author_name(draft, token) or speaker_name(draft, token)


def quotations_within(draft: Draft, span: Span) -> Sequence[Quotation]:
    """The quotations that overlap a span."""
    first = bisect_right(draft.quotations, span.start, key=lambda q: q.span.end)
    last = bisect_left(draft.quotations, span.end, key=lambda q: q.span.start)
    return draft.quotations[first:last]


def manner(draft: Draft, content: Sequence[Span], attribution: Attribution) -> Manner:
    """`direct` where all of the content stands in quotation marks, `indirect` where none of it does.

    Marks around the cue too are the outer speaker's, and do not count.
    """
    if attribution.frame == BLOCK:
        return "direct"
    text, place = draft.article.text, draft.parse.tokens[attribution.head].span
    quoted = [
        q.span for q in quotations_within(draft, hull(content)) if not attribution.cue or not q.span.covers(place)
    ]
    words = [i for span in content for i in range(*span) if text[i].isalnum()]
    inside = sum(any(q.start <= i < q.end for q in quoted) for i in words)
    if inside == 0:
        return "indirect"
    return "direct" if inside == len(words) else "mixed"
