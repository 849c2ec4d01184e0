"""What kind of commitment an act is: promise, threat, offer, agreement or demand."""

from __future__ import annotations

from reportedly.lexicon.commitments import OFFERING
from reportedly.model.commitment import Force
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.harm import is_harm, valence

_BY_KIND: dict[str, Force] = {"threat": "threat", "offer": "offer", "demand": "demand"}


def force_of(scope: Scope, act: Act, *, conditional: bool) -> Force:
    """The force of an act, by its mood, the kind of the statement that reports it, and whether it is a harm."""
    kind = act.voice.kind if act.voice else None
    if act.mood in ("obliged", "imperative") and kind != "acceptance":
        return "demand"
    if act.deal:
        return "offer" if _is_put_forward(scope, act) else "agreement"
    if is_pressing(scope, act):
        return "demand"
    if kind == "acceptance":
        return "agreement"
    if kind in _BY_KIND:
        return _BY_KIND[kind]
    if kind == "refusal" or is_harm(scope.parse, act.head):
        return "threat"
    if kind == "promise":
        return "promise"
    helpful = conditional and valence(scope.parse, act.head) > 0
    return "offer" if act.mood == "ready" or helpful else "promise"


def is_pressing(scope: Scope, act: Act) -> bool:
    """Whether somebody else is told to do it, or not to: "asked them to leave", "warned against delaying it"."""
    voice = act.voice
    if voice is None:
        return False
    if voice.kind == "warning":
        cue = voice.cue.of(scope.text).lower() if voice.cue else ""
        return cue.endswith("against") or act.mood == "to"
    return voice.kind == "question" and act.mood == "to"


def _is_put_forward(scope: Scope, act: Act) -> bool:
    """Whether a deal is only put to the other side: "presented a ceasefire"."""
    return act.nominal and scope.parse.head(act.head).lemma.lower() in OFFERING
