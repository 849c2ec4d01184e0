"""Stage: quotation marks."""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.draft import Draft
from reportedly.text.quotations import find_quotations


def quotations(draft: Draft) -> Draft:
    """Fills `quotations` with the stretches in quotation marks."""
    return replace(draft, quotations=find_quotations(draft.article.text))
