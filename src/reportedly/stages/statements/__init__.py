"""Stage: the statements of an article.

Cues are found (verbs, nouns, "according to"), each with its content and source; quotations are given to their cues;
then each is placed inside the one it stands in, and its speaker, chain and addressee are looked up among the actors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.stages.actors.speakers import mention_of
from reportedly.stages.draft import Draft
from reportedly.stages.statements.adverbials import adverbial_attributions
from reportedly.stages.statements.assemble import assembled
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.labels import label_attributions
from reportedly.stages.statements.nouns import adjective_attributions, noun_attributions, phrase_attributions
from reportedly.stages.statements.quoted import with_quotations
from reportedly.stages.statements.setting import Setting, setting_of
from reportedly.stages.statements.sourced import completed
from reportedly.stages.statements.verbs import verb_attributions
from reportedly.stages.statements.weigher import Weigher

FINDERS = (
    adverbial_attributions,
    verb_attributions,
    phrase_attributions,
    noun_attributions,
    adjective_attributions,
    label_attributions,
)


_MINDFUL = {"attitude", "evaluation", "refusal", "acceptance", "promise", "threat", "demand", "offer"}


def statements(weigher: Weigher | None, draft: Draft) -> Draft:
    """Fills `statements`, in text order; without a weigher by the rules alone."""
    setting = setting_of(draft)
    found = attributions(draft, setting)
    found = [completed(setting, a) for a in found] if weigher is None else weigher(draft, setting, found)
    return replace(draft, statements=tuple(statement for _, statement in assembled(draft, found)))


def attributions(draft: Draft, setting: Setting) -> list[Attribution]:
    """What the rules find."""
    found = with_quotations(setting, _without_light_verbs(setting, list(_cues(setting))))
    return [a for a in found if a.content and _has_a_mind(draft, a)]


def _has_a_mind(draft: Draft, attribution: Attribution) -> bool:
    """Whether the source can want, judge or bind itself: evidence supports a claim, but holds no view of it."""
    if attribution.source is None or attribution.word.kind not in _MINDFUL:
        return True
    source = draft.parse.tokens[attribution.source]
    if source.lemma.lower() == "you" and attribution.word.kind == "attitude":
        return False
    return source.pos != "NOUN" or mention_of(draft, source) is not None


def _without_light_verbs(setting: Setting, found: list[Attribution]) -> list[Attribution]:
    """The cues but for verbs that belong to a noun's: the "expressed" of "expressed hope that"."""
    parse = setting.parse
    nouns = {a.head: a for a in found if parse.tokens[a.head].pos == "NOUN"}

    def is_light(verb: Attribution) -> bool:
        objects = parse.children(parse.tokens[verb.head], "dobj") if verb.frame == "obj" else []
        return any(o.i in nouns and verb.head in _heads(setting, nouns[o.i]) for o in objects)

    return [a for a in found if not is_light(a)]


def _heads(setting: Setting, attribution: Attribution) -> set[int]:
    """The tokens of a cue."""
    return {t.i for span in attribution.cue for t in setting.parse.within(span)}


def _cues(setting: Setting) -> Iterator[Attribution]:
    """All cues with what the parse shows of their contents; a cue that two finders see is taken from the first."""
    seen: set[int] = set()
    for finder in FINDERS:
        for attribution in finder(setting):
            if attribution.head not in seen and not setting.asks(setting.parse.tokens[attribution.head]):
                seen.add(attribution.head)
                yield attribution
