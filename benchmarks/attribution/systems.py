"""The table of systems. A new one is a row here, and a function from articles to answers."""

from __future__ import annotations

from functools import partial

from benchmarks.attribution import baselines, ours, outside
from benchmarks.attribution.system import FIELDS, System

SYSTEMS = (
    System(
        "reportedly",
        ours.weights,
        FIELDS,
        "As it comes: rules, and the weights that are in the package.",
        ours=True,
    ),
    System("rules", ours.rules, FIELDS, "reportedly's rules alone, without weights.", ours=True),
    System(
        "textacy",
        partial(outside.read, "textacy_quotations"),
        ("cue", "source", "speaker"),
        "`textacy.extract.direct_quotations` of textacy 0.13, given whole articles. Direct quotations with a speaker "
        "and nothing else, by its own documentation; it refuses an article whose marks do not pair. It points at words "
        "and does not say whom a pronoun stands for, so its speaker is those words.",
    ),
    System(
        "textacy, paragraphs",
        partial(outside.read, "textacy_quotations", by_paragraph=True),
        ("cue", "source", "speaker"),
        "The same, given each paragraph as a text of its own: a mark too many then costs a paragraph only.",
    ),
    System(
        "sayswho, no coreference",
        partial(outside.read, "sayswho_quotations"),
        ("cue", "source", "speaker"),
        "The quotation finder of sayswho 0.1.4, which grew out of textacy's, with its mending of marks. Direct "
        "quotations only. Its second step, coreference, needs weights that no package index has and is left out, so "
        "its speaker, too, is the words that it points at.",
    ),
    System(
        "clauses",
        partial(baselines.read, baselines.clauses),
        ("cue", "source", "speaker"),
        f"Baseline: {len(baselines.VERBS)} verbs of speech and thought, with their subject and the clause or "
        "quotation that they present. A pronoun is the person named last.",
    ),
    System(
        "nearest name",
        partial(baselines.read, baselines.marks),
        ("source", "speaker"),
        "Baseline: what stands in quotation marks (three words at least) and the person or organisation named nearest.",
    ),
    System(
        "clauses + nearest name",
        partial(baselines.read, baselines.both),
        ("cue", "source", "speaker"),
        'Baseline: `clauses`, "according to", and `nearest name` for the quotations that these leave.',
    ),
)


def chosen(names: list[str] | None) -> list[System]:
    """The systems of those names, in the table's order; all by default. Raises KeyError with a name that has none."""
    known = {system.name: system for system in SYSTEMS}
    wanted = [known[name] for name in names or known]
    return [system for system in SYSTEMS if system in wanted]
