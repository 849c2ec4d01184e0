"""What a cue presents that somebody else has found: the roles around it, without asking whether it is a statement."""

from __future__ import annotations

from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.stages.statements import attributions
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.statements.weigher import Roles, Weigher
from reportedly.text.parse import Parse, main_word


def roles(weigher: Weigher | None, draft: Draft, cue: Span) -> Roles:
    """What belongs to the cue at a span: what the weights see, and where they see nothing, what the rules do."""
    head = main_word(draft.parse, cue)
    if head is None:
        return {}
    setting = setting_of(draft)
    found = attributions(draft, setting)
    by_rule = next((a for a in found if a.head == head), None)
    return _named(draft.parse, by_rule) | (weigher.around(setting, found, head) if weigher else {})


def _named(parse: Parse, attribution: Attribution | None) -> Roles:
    if attribution is None:
        return {}
    addressee = attribution.addressee
    spans = {
        "content": attribution.content,
        "source": (attribution.source_span,) if attribution.source_span else (),
        "addressee": (parse.tokens[addressee].span,) if addressee is not None else (),
    }
    return {role: found for role, found in spans.items() if found}
