"""Scores on annotated corpora, and the floors below which they may not fall."""

from __future__ import annotations

from reportedly.evaluate import gold, gum, meantime, polnear, tempeval3, tlinks, wikiwars
from reportedly.evaluate.corpus import Corpus

CORPORA = (
    Corpus("polnear", "PolNeAR: attributions in political news", polnear.evaluate, ("part", "limit")),
    Corpus("tempeval3", "TempEval-3: time expressions in news", tempeval3.evaluate, ("part", "limit")),
    Corpus("tlinks", "TempEval-3: relations in time, those of ours that it judges", tlinks.evaluate, ("part", "limit")),
    Corpus("wikiwars", "WikiWars: time expressions in histories of wars", wikiwars.evaluate, ("limit",)),
    Corpus("gum", "GUM: dates in news, interviews and speeches", gum.evaluate, ("part", "limit")),
    Corpus("meantime", "MEANTIME: time expressions in Wikinews", meantime.evaluate, ("limit",)),
    Corpus("gold", "annotations in GUIDE's JSON, a folder of ID.json", gold.evaluate, ("texts",), many=True),
)
