"""Whom an undertaking concerns: the one it is told, the one it is done to, or the one who must act first."""

from __future__ import annotations

from collections.abc import Sequence, Set

from reportedly.lexicon.commitments import HANDLING
from reportedly.lexicon.countries import country_of
from reportedly.model import Span
from reportedly.stages.actors.speakers import speaker_name
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import subject
from reportedly.stages.commitments.doers import can_act
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.sides import is_press, side
from reportedly.stages.draft import Mention
from reportedly.stages.harm import is_harm
from reportedly.text.parse import Token

_WHERE = {"in", "at", "near", "between", "within", "across"}
_USING = {"deploy", "employ", "use", "wield"}
_COUNTING = {"more", "some", "many", "several", "few", "a", "an", "up", "all", "any", "no"}


def concerned(scope: Scope, act: Act, span: Span, by: str | None, conditions: Sequence[Token]) -> str | None:
    """The other side of an undertaking: never the one bound, nor whom they hold their office of, nor an outlet."""
    addressee = act.voice.addressee if act.voice else None
    own = {by, side(scope.draft, by)}
    known = (
        None if is_press(scope.draft, addressee) else addressee,
        _undergoer(scope, act, span, own),
        _subject_of(scope, conditions, by),
    )
    return next((name for name in known if name and name not in own), None)


def _undergoer(scope: Scope, act: Act, span: Span, own: Set[str | None]) -> str | None:
    """The first actor that the act's own words name, other than the side of the one bound and what belongs to it."""
    harm = is_harm(scope.parse, act.head)
    for token in scope.parse.within(span):
        mention = scope.draft.mention_heads.get(token.i)
        if token.i <= act.head.i or mention is None or token.tag == "PRP$" or not can_act(scope.draft, token):
            continue
        if token.dep == "dobj" and scope.parse.head(token).lemma.lower() in _USING:
            continue  # what is used is a means
        if not harm and (_is_where(scope, token, mention) or any(_is_handled(scope, t) for t in _above(scope, token))):
            continue
        name = speaker_name(scope.draft, token)
        if name is not None and name not in own and not _is_owned(scope, token, own):
            return name
    return None


def _is_owned(scope: Scope, token: Token, own: Set[str | None]) -> bool:
    """Whether a phrase names a country's own: "the Norwegian embassy", where Norway is the one bound."""
    countries = {country_of(name) for name in own if name} - {None}
    before = scope.parse.children(token, "amod", "compound", "poss", "nmod")
    return any(country_of(part.text) in countries for part in before)


def _above(scope: Scope, token: Token) -> list[Token]:
    """A noun, and the noun that it is part of: "a delegation of lawmakers"."""
    above = scope.parse.head(token)
    return [token, scope.parse.head(above)] if token.dep == "pobj" and above.lemma.lower() == "of" else [token]


def _is_handled(scope: Scope, token: Token) -> bool:
    """Whether people are only sent, led or counted: "40 monitors", "its fighters", "a delegation"."""
    mention = scope.draft.mention_heads.get(token.i)
    before = scope.parse.children(token, "det", "amod", "poss", "nummod", "quantmod")
    counted = any(t.dep in ("nummod", "poss", "quantmod") or t.text.lower() in _COUNTING for t in before)
    moved = token.dep == "dobj" and scope.parse.head(token).lemma.lower() in HANDLING
    return (mention is None or mention.form == "description") and (counted or moved)


def _is_where(scope: Scope, token: Token, mention: Mention) -> bool:
    """Whether a name only says where: a town, a strait, a country after "in"."""
    kind = scope.draft.actors[mention.actor].type if mention.actor is not None else mention.type
    above = scope.parse.head(token)
    return kind == "place" and (country_of(token.text) is None or above.lemma.lower() in _WHERE)


def _subject_of(scope: Scope, conditions: Sequence[Token], by: str | None) -> str | None:
    """Who must act first: the subject of the first condition, where that is done by somebody."""
    for token in conditions:
        if token.pos not in ("VERB", "AUX"):
            continue
        found = subject(scope.parse, token)
        if found is not None and found.dep == "nsubj" and can_act(scope.draft, found):
            name = speaker_name(scope.draft, found)
            return name if name != by else None
    return None
