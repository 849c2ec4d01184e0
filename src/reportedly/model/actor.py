"""Who: a person, group, place or outlet, with every mention of it."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.model.span import Span

ActorType = Literal["person", "organisation", "group", "place", "outlet", "document", "other"]


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One actor of an article. `name` is the fullest the article gives, without titles.

    `aliases` are the other forms it uses (short names, descriptions; no pronouns); `role` is the title or office as it
    stands ("secretary general"), `of` what the office belongs to ("Harakat Hezbollah al-Nujaba").
    """

    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    role: str | None = None
    of: str | None = None
    mentions: tuple[Span, ...] = ()
