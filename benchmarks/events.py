"""How well events get their types, their factuality, and the fields of an annotated article.

python -m benchmarks.events zsp ../shared/corpora/plover_zsp/PLV_train.tsv
python -m benchmarks.events gsr ../shared/corpora/plover_gsr/PLOVER_GSR_CAMEO.txt [--half even|odd]
python -m benchmarks.events factuality ../shared/corpora/factuality/UW/dev.jsonl
python -m benchmarks.events gold data/dev --texts ../shared/articles
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import correlation, fmean
from typing import Any, NamedTuple

from reportedly.evaluate.annotation import load, locate
from reportedly.evaluate.measure import score
from reportedly.evaluate.texts import texts_in
from reportedly.model import Article, Event, Reading, Span
from reportedly.pipeline import Reader
from reportedly.stages.events.voices import ARTICLE, Voices

VALUES = {"CT+": 3.0, "PR+": 2.0, "PS+": 1.0, "Uu": 0.5, "PS-": -1.0, "PR-": -2.0, "CT-": -3.0}
MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
OLD_NAMES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


class Coded(NamedTuple):
    """A sentence with the type that people gave it, and the words of its actor and recipient where they are marked."""

    text: str
    type: str
    actor: str = ""
    recipient: str = ""


def main() -> None:
    options = arguments()
    measures: dict[str, Callable[[argparse.Namespace], None]] = {
        "zsp": zsp, "gsr": gsr, "factuality": factuality, "gold": gold,
    }  # fmt: skip
    measures[options.corpus](options)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=["zsp", "gsr", "factuality", "gold"])
    parser.add_argument("data", type=Path)
    parser.add_argument("--texts", type=Path, default=Path())
    parser.add_argument("--half", choices=["even", "odd"])
    parser.add_argument("--limit", type=int)
    parser.add_argument("--wrong", action="store_true", help="print what is wrong")
    return parser.parse_args()


def zsp(options: argparse.Namespace) -> None:
    """Macro F1 over PLOVER's types, given the two marked actors; CONCEDE and RETREAT are one there."""
    with options.data.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    coded = [Coded(row["sentence"], row["gold_root"], row["source"], row["target"]) for row in rows]
    types(options, coded, lambda kind: MERGED.get(kind, kind))


def gsr(options: argparse.Namespace) -> None:
    """The same on the gold standard records of the manual; an older version's types under their new names."""
    records = list(gsr_records(options.data.read_text(encoding="utf-8")))[1:]
    coded = [
        Coded(r["text"], OLD_NAMES.get(r["event"], r["event"]), named(r.get("source")), named(r.get("target")))
        for r in records
    ]
    types(options, coded, lambda kind: kind)


def gsr_records(text: str) -> Iterator[dict[str, Any]]:
    decoder = json.JSONDecoder(strict=False)
    for start in re.finditer(r"^\{", text, re.MULTILINE):
        yield decoder.raw_decode(text, start.start())[0]


def named(actors: Any) -> str:
    return " ".join(a.get("actorText", "") for a in actors) if isinstance(actors, list) else ""


def types(options: argparse.Namespace, coded: Sequence[Coded], merge: Callable[[str], str]) -> None:
    reader = Reader()
    chosen = [c for n, c in enumerate(coded) if options.half in (None, "odd" if n % 2 else "even")][: options.limit]
    counts: Counter[tuple[str, str]] = Counter()
    told = 0
    for case in chosen:
        listed = reader.draft(Article.of(case.text)).events
        told += bool(listed)
        guess = merge(best_type(listed, case))
        counts.update([(case.type, "gold"), (guess, "found")])
        counts[case.type, "hit"] += guess == case.type
        if options.wrong and guess != case.type:
            print(f"{case.type} not {guess or 'none'}: [{case.actor}] [{case.recipient}] {case.text}")
    names = sorted({kind for kind, side in counts if side == "gold"})
    scores = {name: score(*(counts[name, side] for side in ("hit", "gold", "found"))).f1 for name in names}
    for name, figure in scores.items():
        print(f"  {name:10s} {figure:5.1f}  n={counts[name, 'gold']}")
    hits = sum(counts[name, "hit"] for name in names)
    found = sum(number for (name, side), number in counts.items() if side == "found" and name)
    print(f"  macro F1 {fmean(scores.values()):.1f}  accuracy {100 * hits / len(chosen):.1f}", end="  ")
    print(f"precision {100 * hits / max(found, 1):.1f}  with an event {100 * told / len(chosen):.1f}  n={len(chosen)}")


def best_type(listed: Iterable[Event], case: Coded) -> str:
    """The type of the event whose parties share most words with the marked ones; of equals, the first."""
    typed = [event for event in listed if event.type]
    best = max(typed, key=lambda e: shared(e.actors, case.actor) + shared(e.recipients, case.recipient), default=None)
    return best.type or "" if best else ""


def shared(names: Sequence[str], marked: str) -> bool:
    skipped = {"the", "of", "a", "and", "in"}
    return bool({w.lower() for n in names for w in n.split()} & {w.lower() for w in marked.split()} - skipped)


def factuality(options: argparse.Namespace) -> None:
    """Mean error and Pearson's r of values on [-3, 3], and F1 of what did not happen."""
    reader = Reader()
    expected: list[float] = []
    found: list[float] = []
    for line in options.data.read_text(encoding="utf-8").splitlines()[: options.limit]:
        case = json.loads(line)
        for value, label, word in values(reader, case):
            expected.append(label)
            found.append(VALUES[value])
            if options.wrong and abs(label - VALUES[value]) > 2:
                print(f"{label} not {value}: {word} | {case['text']}")
    mistakes = fmean(abs(a - b) for a, b in zip(expected, found, strict=True))
    always = fmean(abs(a - 3) for a in expected)
    denied = [(a < -1, b < -1) for a, b in zip(expected, found, strict=True)]
    not_so = score(sum(a and b for a, b in denied), sum(a for a, _ in denied), sum(b for _, b in denied)).f1
    print(f"  r {correlation(expected, found):.3f}  MAE {mistakes:.3f} (always 3: {always:.3f})", end="  ")
    print(f"F1 of what did not happen {not_so:.1f}  n={len(expected)}")


def values(reader: Reader, case: dict[str, Any]) -> Iterator[tuple[str, float, str]]:
    """The value of each marked word in the innermost voice: what is reported counts as its speaker has it."""
    words = case["text"].split()
    starts = [sum(len(w) + 1 for w in words[:n]) for n in range(len(words))]
    draft = reader.draft(Article.of(" ".join(words)))
    voices = Voices(draft)
    for target in case["targets"]:
        token = draft.parse.at(starts[target["span1"][0]])
        if token is not None:
            statement = voices.of(token.span)
            value = voices.factuality(token, statement)[statement.id if statement else ARTICLE]
            yield value, target["label"], token.text


def gold(options: argparse.Namespace) -> None:
    """How many annotated events are found (triggers overlap), and with which fields right."""
    reader, texts = Reader(), texts_in(options.texts)
    counts: Counter[str] = Counter()
    for file in sorted(options.data.glob("*.json")):
        annotated = json.loads(file.read_text(encoding="utf-8")).get("events")
        if not annotated:
            continue
        article = load(file, texts).article
        counts += compare(annotated, reader.read(article), show=options.wrong)
    print("  " + "  ".join(f"{name} {number}" for name, number in counts.items()))


def compare(annotated: Sequence[dict[str, Any]], found: Reading, *, show: bool) -> Counter[str]:
    counts = Counter({"annotated": len(annotated), "found": len(found.events)})
    text = found.article.text
    for event in annotated:
        trigger = Span(*locate(event["trigger"], text))
        match = next((e for e in found.events if e.trigger.overlaps(trigger)), None)
        wrong = [field for field, ok in right(event, match).items() if not ok] if match else ["missed"]
        counts["hit"] += match is not None
        counts.update(f"{field} right" for field in right(event, match) if field not in wrong) if match else None
        if show and wrong:
            print(wrong, text[trigger.start - 30 : trigger.end + 30], event, match, sep="\n    ")
    return counts


def right(event: dict[str, Any], match: Event) -> dict[str, bool]:
    """Which fields of a found event are as annotated."""
    return {
        "type": match.type == event["type"],
        "time": match.time == event["time"],
        "voice": (match.voice == ARTICLE) == (event["voice"] == ARTICLE),
        "actors": set(match.actors) == set(event["actors"]),
        "recipients": set(match.recipients) == set(event["recipients"]),
        "factuality": match.factuality[match.voice] == event["factuality"][event["voice"]],
    }


if __name__ == "__main__":
    main()
