"""FrameNet's sentences about speaking: who speaks, what is said, to whom, the word that evokes the frame being given.

Of each role, F1 in percent over the sentences: a found span that overlaps the annotated one is right. Every tenth
sentence, by the hash of its text, is held out from training.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from reportedly.errors import DataMissingError
from reportedly.evaluate.measure import Score, score
from reportedly.model import Article, Span

FILE = "communication.jsonl"
ROLES: Mapping[str, tuple[str, ...]] = {
    "content": (
        "Message", "Content", "Topic", "Information", "Proposition", "Phenomenon", "Reported_fact", "Complaint",
        "Trigger", "Obligation", "Eventuality", "State_of_affairs", "Action", "Opinion", "Charges", "Evaluee",
        "Finding",
    ),
    "source": ("Speaker", "Communicator", "Cognizer", "Author", "Complainer"),
    "addressee": ("Addressee", "Audience"),
}  # fmt: skip
"""Our words for FrameNet's roles."""
SCORED = {"Speaker": "source", "Message": "content", "Addressee": "addressee"}
_FRAMES = {
    "Statement", "Judgment_communication", "Request", "Reveal_secret", "Communication_response", "Commitment",
    "Telling", "Discussion", "Questioning", "Attempt_suasion", "Complaining", "Predicting", "Opinion", "Suasion",
    "Communication", "Reporting", "Agree_or_refuse_to_act", "Be_in_agreement_on_action", "Make_agreement_on_action",
    "Communication_manner", "Communication_noise", "Response", "Grant_permission", "Speak_on_topic", "Certainty",
    "Becoming_aware", "Offering",
}  # fmt: skip
_LONGEST = 70


class Exemplar(NamedTuple):
    """A sentence with one word that evokes a frame. `elements` are FrameNet's roles with their spans."""

    text: str
    cue: Span
    frame: str
    elements: dict[str, tuple[Span, ...]]

    @property
    def held(self) -> bool:
        """Whether it is kept out of training."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 10 == 0

    def role(self, role: str) -> tuple[Span, ...]:
        """The spans of one of ROLES; a topic only where no message is."""
        topics = {"Topic"} if "Message" in self.elements else set()
        names = [name for name in ROLES[role] if name not in topics]
        return tuple(span for name in names for span in self.elements.get(name, ()))


def exemplars(data: Path) -> list[Exemplar]:
    """The lexicographers' sentences of the frames of speaking, of at most 70 words. Raises DataMissingError."""
    file = data / FILE
    if not file.is_file():
        raise DataMissingError(str(data), f"no {FILE}")
    with file.open(encoding="utf-8") as lines:
        return [e for line in lines if (e := _exemplar(json.loads(line))) is not None]


def _exemplar(row: dict[str, Any]) -> Exemplar | None:
    wanted = row["src"] == "lu" and row["frame"] in _FRAMES and row["target"]
    if not wanted or len(row["sent"].split()) > _LONGEST:
        return None
    elements = {name: tuple(Span(*span) for span in spans) for name, spans in row["fes"].items()}
    return Exemplar(row["sent"], Span(*row["target"][0]), row["frame"], elements)


class Roles(Protocol):
    """Whatever finds the roles of a cue: a Reader."""

    def roles(self, article: Article, cue: Span) -> dict[str, tuple[Span, ...]]:
        """Spans by role."""
        ...


def measure(held: Sequence[Exemplar], reader: Roles) -> dict[str, Score]:
    """Precision, recall and F1 of each role on some exemplars."""
    counts: Counter[tuple[str, str]] = Counter()
    for exemplar in held:
        roles = reader.roles(Article.of(exemplar.text), exemplar.cue)
        for name, role in SCORED.items():
            counts += compare(exemplar, name, roles.get(role, ()))
    return {name: score(*(counts[name, side] for side in ("hit", "gold", "found"))) for name in SCORED}


def compare(exemplar: Exemplar, name: str, found: tuple[Span, ...]) -> Counter[tuple[str, str]]:
    """What one sentence adds for one role; nothing where FrameNet gives that role another name there."""
    gold = exemplar.elements.get(name, ())
    if not gold and exemplar.role(SCORED[name]):
        return Counter()
    hit = any(span.overlaps(other) for span in found for other in gold)
    counts = {(name, "gold"): int(bool(gold)), (name, "found"): int(bool(found)), (name, "hit"): int(hit)}
    return Counter(counts)
