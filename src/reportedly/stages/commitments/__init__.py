"""Stage: the commitments of an article.

Acts are found in what statements say, in the clauses of deals and in the article's own conditional sentences; each is
given its conditions, its deadline, who is bound to whom, its force, and what follows if it is not kept.
"""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.commitments.assemble import assembled
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.draft import Draft


def commitments(draft: Draft) -> Draft:
    """Fills `commitments`, in text order of their acts."""
    return replace(draft, commitments=assembled(Scope(draft)))
