"""Scores on annotated corpora, and the floors below which they may not fall."""

from __future__ import annotations

from reportedly.evaluate import gold, polnear, tempeval3
from reportedly.evaluate.corpus import Corpus

CORPORA = (
    Corpus("polnear", "PolNeAR: attributions in political news", polnear.evaluate, ("part", "limit")),
    Corpus("tempeval3", "TempEval-3: time expressions in news", tempeval3.evaluate, ("part", "limit")),
    Corpus("gold", "annotations in GUIDE's JSON, a folder of ID.json", gold.evaluate, ("texts",), many=True),
)
