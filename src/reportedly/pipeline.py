"""From an article to its reading."""

from __future__ import annotations

from reportedly.model import Article, Reading
from reportedly.stages import stages
from reportedly.stages.draft import Draft
from reportedly.stages.stage import checked
from reportedly.text.parser import Parser, english


class Reader:
    """Reads articles, one stage after the other. Make one and keep it: loading the model takes a second."""

    def __init__(self, parser: Parser | None = None) -> None:
        self.stages = checked(stages(parser or english()))

    def draft(self, article: Article) -> Draft:
        """All that the stages work out, the parse included."""
        draft = Draft(article)
        for stage in self.stages:
            draft = stage.run(draft)
        return draft

    def read(self, article: Article) -> Reading:
        """The article's reading."""
        return reading(self.draft(article))


def reading(draft: Draft) -> Reading:
    """The records of a finished draft."""
    return Reading(
        article=draft.article,
        statements=draft.statements,
        commitments=draft.commitments,
        dates=draft.dates,
        events=draft.events,
        actors=draft.actors,
        furniture=draft.furniture,
    )
