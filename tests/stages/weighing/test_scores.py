"""What a score is made of."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.stages.weighing.scores import ORIGINS, Curve, Evidence, Settings

ODDS = st.floats(-1e6, 1e6)
WEIGHTS = st.floats(0, 100)
CURVE = Curve(bias=-1.0, cue=0.5, holds=1.0, content=0.25)


def test_a_score_is_the_logistic_of_the_weighted_evidence() -> None:
    assert CURVE.score(Evidence(cue=2.0, holds=0.0, content=0.0)) == 0.5
    assert CURVE.score(Evidence(cue=2.0, holds=1.0, content=4.0)) == 0.881
    assert CURVE.score(Evidence(cue=0.0, holds=0.0, content=0.0)) == 0.269


@given(st.builds(Curve, ODDS, WEIGHTS, WEIGHTS, WEIGHTS), st.builds(Evidence, ODDS, ODDS, ODDS))
@settings(deadline=None)
def test_a_score_is_in_0_to_1_to_three_places(curve: Curve, evidence: Evidence) -> None:
    found = curve.score(evidence)
    assert 0 <= found <= 1
    assert found == round(found, 3)


@given(st.builds(Curve, ODDS, WEIGHTS, WEIGHTS, WEIGHTS), st.builds(Evidence, ODDS, ODDS, ODDS), st.floats(0, 1e6))
@settings(deadline=None)
def test_more_evidence_never_scores_less(curve: Curve, evidence: Evidence, more: float) -> None:
    for name in Evidence._fields:
        grown = evidence._replace(**{name: getattr(evidence, name) + more})
        assert curve.score(grown) >= curve.score(evidence)


def test_settings_survive_their_file() -> None:
    chosen = Settings(curves=dict.fromkeys(ORIGINS, CURVE), least={"rule": 0.3}, prior=2.0, further=1.5, named=0.5)
    assert msgspec.json.decode(msgspec.json.encode(chosen), type=Settings) == chosen


def test_settings_that_say_nothing_keep_everything() -> None:
    chosen = msgspec.json.decode(b"{}", type=Settings)
    assert set(chosen.curves) == set(chosen.least) == set(ORIGINS)
    assert set(chosen.least.values()) == {0.0}


@pytest.mark.parametrize("text", ['{"prior": 1.0, "priors": 1.0}', '{"curves": {"rule": {"bias": 0, "cue": 0}}}'])
def test_settings_of_another_version_are_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text.encode(), type=Settings)
