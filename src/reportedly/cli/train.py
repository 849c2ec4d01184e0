"""`reportedly train`: our own weights anew, from the annotated data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option("--data", type=FOLDER, required=True, help="The data set: folders train, dev and written.")
@click.option("--texts", type=FOLDER, required=True, help="Where the articles' texts are: ID.txt, or the corpora.")
@click.option("--framenet", type=FOLDER, help="FrameNet's sentences (communication.jsonl), to learn roles from too.")
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), required=True, help="Where the weights go.")
@click.option("--epochs", type=click.IntRange(min=1), default=8, show_default=True, help="How often all is gone over.")
@click.option("--layers", type=click.IntRange(1, 6), default=6, show_default=True, help="Layers of the encoder.")
@click.option("--frames", type=click.IntRange(min=0), default=140, show_default=True, help="FrameNet batches an epoch.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of everything that is left to chance.")
@click.option("--threads", type=click.IntRange(min=1), default=1, show_default=True, help="Other weights on more.")
@click.option("--articles", type=click.IntRange(min=1), help="Learn from so many only, for a learning curve.")
def train(data: Path, texts: Path, framenet: Path | None, into: Path, articles: int | None, **recipe: Any) -> None:
    """Train our own weights: the encoder, its heads, and what their scores mean.

    Needs what requirements/train.txt lists (`make .venv/train`); some twenty minutes on one core.
    """
    from reportedly.train.base import base_folder

    base = base_folder()  # before what needs PyTorch is imported
    from reportedly.text.parser import english
    from reportedly.train.loop import Recipe
    from reportedly.train.run import Material, run

    material = Material((data / "train", data / "written"), (data / "dev",), texts, framenet, base, articles)
    result = run(material, into, Recipe(**recipe), english(), lambda line: click.echo(line, err=True))
    for name, score in result.scores.items():
        click.echo(f"{name:22s} {score:5.1f}")
