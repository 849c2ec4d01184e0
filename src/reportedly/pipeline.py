"""From an article to its reading."""

from __future__ import annotations

from reportedly.model import Article, Reading, Span
from reportedly.stages import stages
from reportedly.stages.draft import Draft
from reportedly.stages.stage import checked
from reportedly.stages.statements.roles import roles
from reportedly.stages.statements.weigher import Weigher
from reportedly.stages.weighing.loading import weigher as shipped
from reportedly.text.parser import Parser, english


class Reader:
    """Reads articles, one stage after the other. Make one and keep it: loading the models takes a second.

    Without arguments it reads with the English model and our own weights; with a parser alone, by the rules alone.
    """

    def __init__(self, parser: Parser | None = None, weigher: Weigher | None = None) -> None:
        self.weigher = shipped() if parser is None and weigher is None else weigher
        self.stages = checked(stages(parser or english(), self.weigher))

    def draft(self, article: Article, before: str | None = None) -> Draft:
        """All that the stages work out, the parse included; with `before`, of those before that one."""
        draft = Draft(article)
        for stage in self.stages:
            if stage.name == before:
                break
            draft = stage.run(draft)
        return draft

    def read(self, article: Article) -> Reading:
        """The article's reading."""
        return reading(self.draft(article))

    def roles(self, article: Article, cue: Span) -> dict[str, tuple[Span, ...]]:
        """What a given cue presents, and the words for its source and addressee: `content`, `source`, `addressee`."""
        return roles(self.weigher, self.draft(article, before="statements"), cue)


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
        relations=draft.relations,
        anchor=draft.anchor,
    )
