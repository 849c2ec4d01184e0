"""The figures as a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.attribution.bootstrap import (
    RESAMPLES,
    SEED,
    Figure,
    Metric,
    Tally,
    difference,
    draws,
    f1,
    f1_of_manner,
    figure,
    share,
    value,
)
from benchmarks.attribution.system import System

ALL = ("statements", "found")
STATEMENTS = {
    "precision": share(("statements", "hit"), ALL),
    "recall": share(("statements", "hit"), ("statements", "gold")),
    "F1": f1("statements"),
    "direct": f1_of_manner("direct"),
    "indirect": f1_of_manner("indirect"),
    "mixed": f1_of_manner("mixed"),
}
FIELDS = {
    "content": f1("statements", ("exact", "right")),
    **{name: f1("statements", (name, "right")) for name in ("cue", "source", "speaker", "kind")},
    "chain": f1("with a chain"),
    "addressee": f1("with an addressee"),
}
RIGHT = {
    "content" if name == "exact" else name: share((name, "right"), ("statements", "hit"))
    for name in ("exact", "cue", "source", "speaker", "kind")
}
QUOTATIONS = {
    "answered": share(("quotation", "found"), ("quotation", "gold")),
    "speaker right, of those answered": share(("quotation", "hit"), ("quotation", "found")),
    "speaker right, of all": share(("quotation", "hit"), ("quotation", "gold")),
    "points at the source, of all": share(("pointed", "hit"), ("pointed", "gold")),
}
APART = {**{name: STATEMENTS[name] for name in ("F1", "direct", "indirect", "mixed")}, "speaker": FIELDS["speaker"],
         "quotations": QUOTATIONS["speaker right, of all"]}  # fmt: skip
OF_RELATIONS = ("relations", "direct", "indirect", "mixed")
POLNEAR = {
    **{name: f1_of_manner(name) for name in OF_RELATIONS},
    **{f"{name} + source": f1_of_manner(name, "source") for name in OF_RELATIONS},
}
NEEDS = {"cue": "cue", "source": "source", "speaker": "speaker", "kind": "kind", "chain": "chain",
         "addressee": "addressee", "points at the source, of all": "source"}  # fmt: skip

MEANING = f"""\
Every system reads the same texts. Its statements are paired with the annotated ones, one to one, where the contents
share at least half of their characters (Jaccard), as `reportedly evaluate gold` does. All figures are in percent, with
the 95 % interval of {RESAMPLES:,} bootstrap resamples of the articles (seed {SEED}) behind them. The systems that use a
parse use one and the same model, en_core_web_md. – is for a field that a system does not give.

What counts as a statement is reportedly's own definition: wants and plans, topics, statements inside statements too.
Systems made for direct speech lose there by design; the columns for `direct`, and the table by quotation, are where
they compare. Our rules were written on the train part, with an eye on the scores of `dev` and `written`, and on no
score of `test`; the other systems and the baselines were tuned on nothing here.
"""
FOUND = """\
Statements found; and F1 by manner: a pair counts for the annotated statement's manner, a statement that pairs with none
counts against the manner that the system gave it, or that the marks tell."""
ENDS = """\
Field by field, F1: a statement counts where it is found *and* the field is right. `content` is the same to the
character; `cue` and `source` overlap; `speaker` is the same actor. `chain` and `addressee` are over the statements that
have one."""
PAIRED = "Of the statements that a system found, how many have the field right. Each system has found others."
SAID = """\
Quotation by quotation, which is what the systems for direct speech set out to do: each stretch of three words or more
in quotation marks that belongs to an annotated statement with a speaker. A system answers with the statement of its
that covers the quotation."""
DIFFERS = "Differences to *{}*, in points, on the same resamples; an interval without 0 is more than chance."
OF_POLNEAR = """\
PolNeAR: F1 of its relations, outermost statements only, by manner, told by the marks; `+ source` where the source
overlaps too. An article with several annotators counts once. The rules were written
with PolNeAR's train part at hand; no weights in the package were trained on it."""


class Run(NamedTuple):
    """What a system comes to on some articles: its counts for each."""

    system: System
    tallies: Sequence[Tally]
    remark: str = ""


def page(made_by: str, sections: Sequence[str], systems: Sequence[System]) -> str:
    about = [f"- **{system.name}**: {system.about}" for system in systems]
    return "\n".join(["# Attribution, side by side", "", made_by, "", MEANING, *about, "", *sections])


def section(title: str, runs: Sequence[Run]) -> str:
    """All tables of one annotated set."""
    drawn = draws(len(runs[0].tallies))
    ours = [run for run in runs if run.system.ours]
    best = max(ours or runs, key=lambda run: value(STATEMENTS["F1"], run.tallies))
    rest = [run for run in runs if run is not best]
    remarks = [f"- {run.system.name}: {run.remark}" for run in runs if run.remark]

    def plain(run: Run, metric: Metric) -> str:
        return shown(figure(metric, run.tallies, drawn))

    def apart(run: Run, metric: Metric) -> str:
        return shown(difference(metric, run.tallies, best.tallies, drawn), "+")

    parts = [f"## {title}", FOUND, *table(STATEMENTS, runs, plain), *remarks, ENDS, *table(FIELDS, runs, plain)]
    parts += [PAIRED, *table(RIGHT, runs, plain), SAID, *table(QUOTATIONS, runs, plain)]
    parts += [DIFFERS.format(best.system.name), *table(APART, rest, apart)] if rest else []
    return _spaced(parts)


def polnear_section(title: str, runs: Sequence[Run]) -> str:
    drawn = draws(len(runs[0].tallies))
    rows = table(POLNEAR, runs, lambda run, metric: shown(figure(metric, run.tallies, drawn)))
    return _spaced([f"## {title}", OF_POLNEAR, *rows])


def table(metrics: dict[str, Metric], runs: Sequence[Run], cell: Callable[[Run, Metric], str]) -> list[str]:
    """A row for each system, a column for each metric."""
    rows = [f"| system | {' | '.join(metrics)} |", f"| --- |{' ---: |' * len(metrics)}"]
    for run in runs:
        cells = [cell(run, metrics[name]) if gives(run.system, name) else "–" for name in metrics]
        rows.append(f"| {run.system.name} | {' | '.join(cells)} |")
    return ["\n".join(rows)]


def gives(system: System, metric: str) -> bool:
    return metric not in NEEDS or NEEDS[metric] in system.gives


def shown(given: Figure, sign: str = "") -> str:
    """`61.2 (58.0–64.1)`; with a sign, `+1.2 (−0.3 … +2.6)`."""
    measured, low, high = (f"{number:{sign}.1f}".replace("-", "−") for number in given)
    return f"{measured} ({low} … {high})" if sign else f"{measured} ({low}–{high})"


def _spaced(parts: Sequence[str]) -> str:
    return "\n\n".join(parts) + "\n"
