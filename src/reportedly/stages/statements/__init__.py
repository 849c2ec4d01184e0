"""Stage: the statements of an article.

Cues are found (verbs, nouns, "according to"), each with its content and source; quotations are given to their cues;
then each is placed inside the one it stands in, and its speaker, chain and addressee are looked up among the actors.
"""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.draft import Draft
from reportedly.stages.statements.assemble import assembled
from reportedly.stages.statements.quoted import Setting, with_quotations
from reportedly.stages.statements.verbs import verb_attributions


def statements(draft: Draft) -> Draft:
    """Fills `statements`, in text order."""
    setting = Setting(draft.article.text, draft.parse, draft.quotations)
    found = with_quotations(setting, list(verb_attributions(draft.parse)))
    return replace(draft, statements=assembled(draft, [a for a in found if a.content]))
