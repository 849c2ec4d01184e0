"""The records: frozen values with character positions. Imports nothing else of reportedly."""

from reportedly.model.actor import Actor
from reportedly.model.anchor import Anchor, Clue
from reportedly.model.article import Article, Furniture
from reportedly.model.commitment import Commitment, Condition, leaves
from reportedly.model.event import Event
from reportedly.model.reading import Reading
from reportedly.model.relation import Relation
from reportedly.model.span import Span, hull, merged, size_of, trimmed, words_of
from reportedly.model.statement import Kind, Manner, Polarity, Statement
from reportedly.model.time import TimeValue, Timex3

__all__ = [
    "Actor", "Anchor", "Article", "Clue", "Commitment", "Condition", "Event", "Furniture", "Kind",
    "Manner", "Polarity", "Reading", "Relation", "Span", "Statement", "TimeValue", "Timex3", "hull", "leaves", "merged",
    "size_of", "trimmed", "words_of",
]  # fmt: skip
