"""Time that somebody is given: the deadline of what they are to do in it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.lexicon.commitments import CONDITIONS, DEALS, DEMANDS, TIMES
from reportedly.model import Commitment, Span
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import subject
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.grammar import has_to
from reportedly.text.parse import Parse, Token

_GIVING = {"give", "grant", "allow", "set", "hand"}
_HAVING = {"have", "face"}
_LIMITS = {"ultimatum", "deadline"}
_NEAR = 3


def giver(scope: Scope, time: Token) -> Token | None:
    """The verb by which somebody is given a time: "gave them a week", "was granted until Friday"."""
    above = scope.parse.head(time)
    if time.dep == "pobj" and above.text.lower() in ("until", "till"):
        above, fits = scope.parse.head(above), True
    else:
        fits = time.dep in ("dobj", "nsubjpass", "attr")
    has = above.lemma.lower() in _HAVING and (above.pos == "VERB" or time.dep == "pobj") and not _is_vague(time)
    gives = above.lemma.lower() in _GIVING or (has and subject(scope.parse, above) is not None)
    return above if fits and gives and _is_limit(scope, time) else None


def is_had(verb: Token) -> bool:
    """Whether the verb says who has the time, not who gives it: "has until June to leave"."""
    return verb.lemma.lower() in _HAVING


def _is_vague(time: Token) -> bool:
    """Whether a time is only a chance, or time enough: "has a chance to leave", "had time to eat"."""
    return time.lemma.lower() in ("chance", "time", "day", "year")


def _is_limit(scope: Scope, noun: Token) -> bool:
    """Whether a noun names a time: one of the calendar, a length that the text counts, or a word like "deadline"."""
    dated = any(d.span.covers(noun.span) and d.timex3.type != "SET" for d in scope.draft.dates)
    return dated or noun.lemma.lower() in TIMES


def task_of(parse: Parse, time: Token, verb: Token) -> Token | None:
    """The infinitive that says what the time is for."""
    after = [*parse.children(time, "acl", "relcl"), *parse.children(verb, "xcomp", "advcl")]
    return next((t for t in after if t.i > time.i and has_to(parse, t)), None)


def meets_conditions(parse: Parse, task: Token) -> bool:
    """Whether the task is to do what a commitment already names: "to implement these conditions"."""
    return any(t.lemma.lower() in CONDITIONS | DEMANDS | DEALS for t in parse.children(task, "dobj"))


def with_given_time(scope: Scope, made: Sequence[Commitment]) -> list[Commitment]:
    """The commitments; one whose conditions somebody is given time to meet has that time as its deadline."""
    found = list(made)
    for time in scope.parse.tokens:
        verb = giver(scope, time)
        task = task_of(scope.parse, time, verb) if verb is not None else None
        if task is None or not meets_conditions(scope.parse, task):
            continue
        k = _last_before(scope, found, time)
        if k is not None:
            found[k] = replace(
                found[k],
                deadline=found[k].deadline or phrase_of(scope.parse, time),
                statements=_with(scope, found[k], time),
            )
    return found


def _last_before(scope: Scope, made: Sequence[Commitment], time: Token) -> int | None:
    """The nearest commitment before the time that has conditions."""
    near = [
        k for k, c in enumerate(made)
        if c.conditions is not None and c.act.start < time.start
        and scope.number(time) - scope.number_at(c.act) <= _NEAR
    ]  # fmt: skip
    return max(near, key=lambda k: made[k].act, default=None)


def limit_of(scope: Scope, time: Token) -> Span:
    """The time that somebody is given: the date that holds it or stands below it, else its phrase."""
    below = {t.start for t in scope.parse.subtree(time) if t.i >= time.i or t.dep in ("compound", "nmod", "nummod")}
    dates = [d.span for d in scope.draft.dates]
    holding = next((span for span in dates if span.covers(time.span)), None)
    inside = next((span for span in dates if span.start in below), None)
    return holding or inside or phrase_of(scope.parse, time)


def limit_in_cue(scope: Scope, act: Act) -> Span | None:
    """The time that the words of an ultimatum name: "gave them a one-week ultimatum"."""
    cue = act.voice.cue if act.voice is not None and act.voice.kind == "demand" else None
    words = scope.parse.within(cue) if cue is not None else ()
    if not any(t.lemma.lower() in _LIMITS for t in words):
        return None
    inside = (d for d in scope.draft.dates if cue is not None and cue.covers(d.span))
    return next((d.span for d in inside if d.timex3.type in ("DURATION", "DATE", "TIME")), None)


def phrase_of(parse: Parse, time: Token) -> Span:
    """The time with its number and article."""
    first = min([time, *parse.children(time, "det", "nummod", "amod", "compound")])
    return Span(first.start, time.end)


def _with(scope: Scope, commitment: Commitment, time: Token) -> tuple[str, ...]:
    """The statements that report the commitment, with the one that gives the time."""
    voice = scope.voice(time)
    return commitment.statements if voice is None else tuple(dict.fromkeys((*commitment.statements, voice.id)))
