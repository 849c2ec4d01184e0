"""Stage: actors, by clustering the mentions of one person, group, place or outlet."""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.actors.cast import cast_of
from reportedly.stages.actors.clustering import Clustering
from reportedly.stages.draft import Draft


def actors(draft: Draft) -> Draft:
    """Fills `actors`, and who each mention stands for."""
    clusters = Clustering(draft).run()
    found, index = cast_of(draft.parse, draft.mentions, clusters, draft.article.outlet)
    owner = {m: index[n] for n, cluster in enumerate(clusters) if n in index for m in cluster.members}
    mentions = tuple(replace(mention, actor=owner.get(i)) for i, mention in enumerate(draft.mentions))
    return replace(draft, mentions=mentions, actors=found)
