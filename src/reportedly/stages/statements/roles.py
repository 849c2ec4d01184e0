"""What a cue presents that somebody else has found: the roles around it, without asking whether it is a statement."""

from __future__ import annotations

from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.stages.statements import attributions
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.weighing.weigher import Weigher
from reportedly.text.parse import Parse, main_word


def roles(weigher: Weigher | None, draft: Draft, cue: Span) -> dict[str, tuple[Span, ...]]:
    """`content`, `source` and `addressee` of the cue at a span; those that are not there are left out."""
    head = main_word(draft.parse, cue)
    if head is None:
        return {}
    setting = setting_of(draft)
    found = attributions(draft, setting)
    by_rule = next((a for a in found if a.head == head), None)
    weighed = weigher.around(setting, found, head) if weigher else None
    return _named(draft.parse, by_rule) | _named(draft.parse, weighed)


def _named(parse: Parse, attribution: Attribution | None) -> dict[str, tuple[Span, ...]]:
    if attribution is None:
        return {}
    addressee = attribution.addressee
    spans = {
        "content": attribution.content,
        "source": (attribution.source_span,) if attribution.source_span else (),
        "addressee": (parse.tokens[addressee].span,) if addressee is not None else (),
    }
    return {role: found for role, found in spans.items() if found}
