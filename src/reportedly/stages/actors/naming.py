"""Clustering names: full forms first, then short ones, then capitals that act for their country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping
from typing import NamedTuple

from reportedly.lexicon.countries import BY_CAPITAL
from reportedly.model.actor import ActorType
from reportedly.stages.actors.keys import Key, abbreviates, acronym, initials, name_key, same_key, shortens, signature
from reportedly.stages.draft import Mention
from reportedly.stages.mentions.names import is_place

Positions = list[int]


class NameGroup(NamedTuple):
    """The positions of the mentions that name one actor, and what its fullest name is taken for."""

    type: ActorType
    positions: Positions


def name_groups(
    mentions: tuple[Mention, ...], persons: Container[int] = (), bracketed: Mapping[int, int] | None = None
) -> list[NameGroup]:
    """The mentions that are names, those of one actor together.

    `persons` are those that the text shows to be one; `bracketed` those that it gives as another's short form.
    """
    short = {name_key(mentions[a].text): name_key(mentions[b].text) for a, b in (bracketed or {}).items()}
    forms = _forms(mentions)
    kinds = {key: _kind(mentions, places, persons) for key, places in forms.items()}
    groups: list[tuple[Key, Positions]] = []
    index: dict[str, list[int]] = {}
    for key in sorted(forms, key=lambda k: (-len(k), forms[k][0])):
        near = sorted({n for sign in _signs(key, mentions[forms[key][0]].text) for n in index.get(sign, ())})
        hosts = [groups[n] for n in near if _hosts(mentions, groups[n], key, forms[key], kinds)]
        if not hosts and key in short:
            hosts = [group for group in groups if group[0] == short[key]]
        if not hosts:
            for sign in {*map(signature, key), *initials(mentions[forms[key][0]].text)}:
                index.setdefault(sign, []).append(len(groups))
            groups.append((key, list(forms[key])))
            continue
        for position in list(forms[key]):
            _nearest(hosts, position, mentions).append(position)
    return [NameGroup(kinds[key], sorted(positions)) for key, positions in groups]


def _signs(key: Key, text: str) -> set[str]:
    """Where a fuller form of a name would be found in the index."""
    return {signature(key[0]), signature(key[-1])} | {a for a in (acronym(text),) if a}


def _forms(mentions: tuple[Mention, ...]) -> dict[Key, Positions]:
    forms: dict[Key, Positions] = {}
    for position, mention in enumerate(mentions):
        if mention.form == "name":
            forms.setdefault(name_key(mention.text), []).append(position)
    return forms


def _kind(mentions: tuple[Mention, ...], positions: Positions, persons: Container[int]) -> ActorType:
    """What most mentions of a form are taken for; a title settles it."""
    if any(mentions[p].role or p in persons for p in positions):
        return "person"
    return Counter(mentions[p].type for p in positions).most_common(1)[0][0]


def _hosts(
    mentions: tuple[Mention, ...], group: tuple[Key, Positions], key: Key, own: Positions, kinds: dict[Key, ActorType]
) -> bool:
    """Whether the actor of a fuller form can be meant by `key`."""
    full, positions = group
    host, guest = kinds[full], kinds[key]
    if abbreviates(mentions[own[0]].text, mentions[positions[0]].text):
        return True
    if guest == "place" and host == "person" and len(full) > 1:
        return len(key) == 1 and key[0] == full[-1] and (country_for_capital(key[0]) or key) not in kinds.keys() - {key}
    if guest == "place" or host == "place":
        return guest == host and same_key(key, full) and not is_place(mentions[own[0]].text)
    if {host, guest} == {"person", "group"} or "document" in (host, guest):
        return same_key(key, full)
    if same_key(key, full):
        return host == guest or "other" in (host, guest) or len(key) == 1
    if host == "person":
        return shortens(key, full)
    if guest == "person" and (key[-1] != full[-1] or any(mentions[p].role for p in own)):
        return False
    return shortens(key, full) and positions[0] < own[0]


def _nearest(hosts: list[tuple[Key, Positions]], position: int, mentions: tuple[Mention, ...]) -> Positions:
    """The host mentioned last before a short form, with no other gender than its title tells; else the first."""
    told = mentions[position].gender
    fitting = [h for _, h in hosts if not told or all(mentions[p].gender in {"", told} for p in h)] or [
        h for _, h in hosts
    ]
    return max(fitting, key=lambda h: max((p for p in h if p < position), default=-h[0] - 1))


def country_for_capital(text: str) -> Key | None:
    """The key of the country whose seat of government a name is."""
    country = BY_CAPITAL.get(text.lower())
    return name_key(country.name) if country else None
