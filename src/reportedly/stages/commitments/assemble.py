"""From acts to commitments: each act with its conditions, times, parties, force and consequence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from reportedly.lexicon.commitments import DEALS
from reportedly.lexicon.harms import ENDING
from reportedly.model import Commitment, Span, TimeValue, hull, leaves
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import NOUNS, VERBS, negation, own_subject
from reportedly.stages.commitments.conditions import hangings, is_held, tree
from reportedly.stages.commitments.consequences import breach, failing_which, or_else, otherwise, turned, with_threats
from reportedly.stages.commitments.deadlines import Times, still_to_come, times, until
from reportedly.stages.commitments.extent import noun_phrase, verb_phrase
from reportedly.stages.commitments.finding import find_acts
from reportedly.stages.commitments.force import force_of
from reportedly.stages.commitments.given_time import limit_in_cue, limit_of, with_given_time
from reportedly.stages.commitments.hanging import Hanging
from reportedly.stages.commitments.lists import Listing, listings
from reportedly.stages.commitments.parties import parties
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.urging import is_shared
from reportedly.text.parse import Parse, Token

_OTHERS = ("relcl", "appos")
_UNTIL = {"until", "till", "through", "for", "within", "by", "before"}


@dataclass(frozen=True)
class Site:
    """An act in its stretch of text, with the conditions and the lists of conditions that belong to it.

    `beside` are the tokens of verbs joined to the act that are acts of their own, or present another statement.
    """

    act: Act
    stretch: tuple[Token, ...]
    hanging: tuple[Hanging, ...]
    lists: tuple[Listing, ...]
    beside: frozenset[int] = frozenset()

    @property
    def conditions(self) -> list[Token]:
        """The tokens of the conditions."""
        return [t for h in self.hanging for t in h.tokens] + [
            t for entry in self.lists for item in entry.items for t in item
        ]


def assembled(scope: Scope) -> tuple[Commitment, ...]:
    """All commitments of the article, in text order, each with its id."""
    lists = listings(scope)
    acts = find_acts(scope, lists)
    sites = [_site(scope, act, acts, lists) for act in acts]
    made = [(site, _commitment(scope, site)) for site in sites]
    made = [(site, c) for site, c in made if _is_bound(scope, site.act, c)]
    linked = with_given_time(scope, _with_breaches(scope, _with_otherwise(made)))
    linked = with_threats(scope, linked)
    return tuple(c.identified(scope.draft.article.id) for c in sorted(_merged(scope, linked), key=lambda c: c.act))


def _site(scope: Scope, act: Act, acts: Sequence[Act], lists: Sequence[Listing]) -> Site:
    stretch = scope.stretch(act.head)
    listed = {t.i for entry in lists if entry.many for item in entry.items for t in item}
    if act.head.i not in listed:
        stretch = [t for t in stretch if t.i not in listed]
    elif act.listed and any(act.head in item for entry in lists for item in entry.items):
        stretch = [t for t in stretch if t.i in _item(act, lists)]
    found = hangings(scope.parse, stretch, scope.draft.dates)
    places = {t.i: k for k, t in enumerate(stretch)}
    beside = [places[a.head.i] for a in acts if a.head.i in places and not is_held(found, a.head)]
    own = tuple(h for h in found if places.get(act.head.i) == _owner(h, beside))
    taken = tuple(e for e in lists if not e.asks and places.get(act.head.i) == _list_owner(e, places, beside))
    return Site(act, tuple(stretch), own, taken, _beside(scope, act, acts))


def _item(act: Act, lists: Sequence[Listing]) -> set[int]:
    """The tokens of the item of a list that an act heads."""
    return next({t.i for t in item} for entry in lists for item in entry.items if act.head in item)


def _beside(scope: Scope, act: Act, acts: Sequence[Act]) -> frozenset[int]:
    heads = {a.head.i for a in acts}
    joined = [t for t in scope.parse.children(act.head, "conj") if t.i in heads or scope.is_cue(t)]
    return frozenset(t.i for child in joined for t in scope.parse.subtree(child))


def _is_bound(scope: Scope, act: Act, commitment: Commitment) -> bool:
    """Whether somebody is bound, or need not be named: "asked for support" presses nobody, "a ceasefire" does."""
    if commitment.by is None and act.nominal and commitment.force == "demand" and not act.listed:
        counted = bool(scope.parse.children(act.head, "nummod"))
        return counted or act.head.lemma.lower() in DEALS | ENDING | {"handover", "release", "return", "withdrawal"}
    if commitment.by is None and _says_nobody(act, commitment):
        return False
    if act.nominal and act.voice is not None and act.voice.kind == "refusal":
        return commitment.conditions is not None
    return bool(commitment.by or commitment.towards) or not _needs_party(act, commitment)


def _says_nobody(act: Act, commitment: Commitment) -> bool:
    """Whether somebody is reported to undertake or ask for an act, and nobody can be told whose it would be."""
    if act.voice is None or act.deal or act.given is not None or act.listed:
        return False
    return commitment.force == "promise" or (commitment.force == "demand" and act.mood in ("imperative", "to"))


def _needs_party(act: Act, commitment: Commitment) -> bool:
    """Whether a commitment says nothing without somebody bound: a reported demand, an infinitive or a noun."""
    phrase = act.nominal or (act.mood == "to" and commitment.force in ("offer", "agreement"))
    return act.voice is not None and not act.deal and (commitment.force == "demand" or phrase)


def _owner(hanging: Hanging, places: Sequence[int]) -> int | None:
    """Where the act stands that a condition belongs to: the next, of one that is fronted; else the last before it."""
    before = [p for p in places if p < hanging.start]
    after = [p for p in places if p >= hanging.end]
    first, second = (after[:1], before[-1:]) if hanging.fronted else (before[-1:], after[:1])
    return next(iter([*first, *second]), None)


def _list_owner(entry: Listing, places: dict[int, int], beside: Sequence[int]) -> int | None:
    """Where the act stands that a list of conditions belongs to."""
    at = places.get(entry.noun.i)
    if at is None or not beside:
        return None
    return next(iter([*(p for p in reversed(beside) if p < at), *beside]))


def _commitment(scope: Scope, site: Site) -> Commitment:
    act = site.act
    conditions = tree(site.hanging, site.lists)
    force = force_of(scope, act, conditions)
    when = _times(scope, site)
    instead = failing_which(act, site.stretch) or or_else(scope, act, force, site.stretch)
    without = _apart(scope, site, when, instead)
    span = _extent(scope, site, without, clause=False)
    who = parties(scope, act, force, span, site.conditions)
    if not (act.nominal or who.from_subject or is_shared(scope.parse, act.head)):
        span = _extent(scope, site, without, clause=True)
    return Commitment(
        id="",
        by=who.by,
        towards=who.towards,
        act=span,
        force=force,
        conditions=conditions,
        deadline=when.deadline,
        term=when.term,
        consequence=instead,
        statements=(act.voice.id,) if act.voice else (),
    )


def _apart(scope: Scope, site: Site, when: Times, instead: Span | None) -> list[Span]:
    """What stands beside the act in its clause: times, conditions, the way to a list, what follows "or"."""
    spans = [
        *when.phrases,
        *([Span(instead.start - 1, instead.end)] if instead else []),
        *(_whole(site.stretch, h) for h in site.hanging),
        *(_introduction(scope, entry) for entry in site.lists),
    ]
    return [span for span in spans if not span.covers(site.act.head.span)]


def _times(scope: Scope, site: Site) -> Times:
    head = site.act.head
    branch = {t.i for t in (*scope.parse.subtree(head, _remarks(scope, head)), *_limits_beside(scope, site.act))}
    held = {t.i for t in site.conditions}
    no = negation(scope.parse, head) is not None  # "will not wait until May" ends nothing in May
    act = [t for t in site.stretch if t.i in branch and t.i not in held | site.beside]
    around = hull(t.span for t in (head, *act, *site.conditions))
    dates = [d for d in scope.draft.dates_in(around) if not (no and _follows_until(scope, d))]
    found = still_to_come(scope, times(scope.parse, dates, act, site.conditions, scope.text))
    if site.act.given is not None:
        return Times(limit_of(scope, site.act.given), None, ())
    if found.deadline is None and found.term is None and (limit := limit_in_cue(scope, site.act)) is not None:
        return Times(limit, None, found.phrases)
    lasting = until(act) if not found.phrases and not no else None
    return found if lasting is None else Times(found.deadline, lasting[0], (lasting[1],))


def _limits_beside(scope: Scope, act: Act) -> list[Token]:
    """The times that hang on the words that present a noun, not on the noun: "agreed to a pause until 22 May"."""
    verb = scope.parse.head(act.head)
    verb = scope.parse.head(verb) if verb.pos == "ADP" else verb
    if not act.nominal or verb.pos not in VERBS or not scope.is_cue(verb):
        return []
    phrases = [p for p in scope.parse.children(verb, "prep") if p.i > act.head.i and p.lemma.lower() in _UNTIL]
    return [t for p in phrases for t in scope.parse.subtree(p)]


def _follows_until(scope: Scope, date: TimeValue) -> bool:
    return scope.text[max(0, date.span.start - 8) : date.span.start].rstrip().lower().endswith(("until", "till"))


def _introduction(scope: Scope, entry: Listing) -> Span:
    """The words that lead up to a list: "on three conditions: "."""
    above = scope.parse.head(entry.noun)
    first = above if above.pos == "ADP" and above.i < entry.noun.i else entry.noun
    return Span(first.start, max(first.end, min(item[0].start for item in entry.items)))


def _remarks(scope: Scope, head: Token) -> list[int]:
    """What hangs below a head with times of its own: relative clauses, appositions, what is joined to it."""
    below = [t for t in scope.parse.subtree(head) if t.i != head.i]
    joined = [t for t in below if t.dep == "conj" and (head.pos in NOUNS or _is_other_clause(scope.parse, t))]
    done = [t for t in below if t.dep == "acl" and t.tag == "VBN"]  # "the pact reached last year"
    return [t.i for t in (*(t for t in below if t.dep in _OTHERS), *done, *joined)]


def _is_other_clause(parse: Parse, verb: Token) -> bool:
    """Whether a verb joined to another has a subject of its own, or no "and" before it: "…, its mayor, Reff, said"."""
    above = parse.head(verb)
    together = any(t.i < verb.i for t in parse.children(above, "cc")) or verb.i - above.i == 2
    return verb.pos in VERBS and (own_subject(parse, verb) is not None or not together)


def _whole(stretch: Sequence[Token], hanging: Hanging) -> Span:
    """A condition with its connective."""
    return Span(stretch[hanging.start].start, stretch[hanging.end - 1].end)


def _extent(scope: Scope, site: Site, without: Sequence[Span], *, clause: bool) -> Span:
    head = site.act.head
    stretch = [t for t in site.stretch if t.i not in site.beside]
    if site.act.nominal:
        span = noun_phrase(scope.parse, head, stretch, without)
    else:
        span = verb_phrase(scope.parse, head, stretch, without, clause=clause)
    voice = site.act.voice
    refuses = voice is not None and voice.kind == "refusal" and site.act.mood in ("to", "nominal")
    if voice is not None and voice.cue is not None and refuses:
        return Span(min(span.start, voice.cue.start), span.end)  # "refused to disarm": the refusal is the act
    return span


def _with_otherwise(made: Sequence[tuple[Site, Commitment]]) -> list[Commitment]:
    """What "otherwise" opens hangs on the commitment before it, and is its consequence."""
    found: list[Commitment] = []
    for site, commitment in made:
        if found and commitment.conditions is None and otherwise(site.stretch, site.act.head):
            found[-1] = msgspec.structs.replace(found[-1], consequence=commitment.act)
            commitment = msgspec.structs.replace(
                commitment,
                force="threat",
                conditions=turned(found[-1]),
                deadline=commitment.deadline or found[-1].deadline,
            )
        found.append(commitment)
    return found


def _with_breaches(scope: Scope, made: Sequence[Commitment]) -> list[Commitment]:
    """The clauses of a deal, each with what a later clause says of a breach as its consequence."""
    found = list(made)
    for k, commitment in enumerate(found):
        if commitment.force != "agreement" or not breach(scope, commitment):
            continue
        for j in range(k - 1, -1, -1):
            if found[j].force != "agreement" or found[j].conditions is None:
                break
            found[j] = msgspec.structs.replace(found[j], consequence=found[j].consequence or commitment.act)
    return found


def _merged(scope: Scope, made: Sequence[Commitment]) -> list[Commitment]:
    """The commitments, those joined into one that say the same of the same actor in the same words."""
    found: dict[tuple[object, ...], Commitment] = {}
    for commitment in made:
        spans = [commitment.act, *(leaf.span for leaf in leaves(commitment.conditions) if leaf.span)]
        key = (commitment.by, commitment.force, *(span.of(scope.text).casefold() for span in spans))
        first = found.get(key)
        told = (*first.statements, *commitment.statements) if first else commitment.statements
        found[key] = msgspec.structs.replace(first or commitment, statements=tuple(dict.fromkeys(told)))
    return list(found.values())
