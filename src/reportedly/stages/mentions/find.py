"""Mentions: where the text names or points at an actor."""

from __future__ import annotations

from reportedly.stages.draft import Mention
from reportedly.stages.mentions.descriptions import find_descriptions
from reportedly.stages.mentions.named import named_mention
from reportedly.stages.mentions.names import find_names, is_place, is_title
from reportedly.stages.mentions.pronouns import find_pronouns
from reportedly.text.parse import Name, Parse


def find_mentions(parse: Parse) -> tuple[Mention, ...]:
    """The mentions of a parse in text order, the wider first."""
    names = [name for name in find_names(parse) if not _is_of_title(parse, name)]
    inside = {i for name in names for i in range(name.first, name.last + 1)}
    named = [m for name in names if (m := named_mention(parse, name)) is not None]
    before = {t.i for m in named for t in parse.within(m.span)} - inside
    described = [m for m in find_descriptions(parse, inside) if m.head not in before or _is_owner(parse, m.head)]
    taken = {m.head for m in (*named, *described)}
    found = [*named, *described, *(m for m in find_pronouns(parse) if m.head not in taken)]
    return tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end)))


def _is_of_title(parse: Parse, name: Name) -> bool:
    """Whether a name only completes the title of a person, as in "Secretary of State Ana Belo"."""
    last = parse.tokens[name.last]
    of, after = parse.tokens[name.first - 1] if name.first else last, parse.tokens[name.last + 1 : name.last + 2]
    within = of.text == "of" and is_title(parse.head(of)) and not is_place(last.text)
    return within and bool(after) and after[0].pos == "PROPN"


def _is_owner(parse: Parse, head: int) -> bool:
    """Whether it owns the office, as "the group" in "the group's leader Ana Belo": a mention of its own."""
    return parse.tokens[head].dep == "poss"
