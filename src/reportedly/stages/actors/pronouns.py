"""Who a personal pronoun stands for."""

from __future__ import annotations

from reportedly.lexicon.countries import country_of
from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.groups import ORGANISATIONS, PLACES
from reportedly.stages.actors.clusters import Cluster
from reportedly.stages.actors.scene import Scene
from reportedly.stages.draft import Mention
from reportedly.text.parse import Parse, Token

_GOES_ON = 0.5  # how much it tells to have spoken in the sentence before
_THINGS = 1.0  # how much a thing weighs against an actor


def resolve_pronoun(scene: Scene, mention: Mention, barred: frozenset[int]) -> int | None:
    """The cluster that a personal pronoun stands for; `barred` are those that grammar rules out."""
    token = scene.parse.tokens[mention.head]
    favoured = {_speaking_above(scene, token), _subject_of_clause(scene, token), _subject_of_lead(scene, token)} - {
        None
    }
    before = _speaker_before(scene, token)

    def score(c: int) -> float:
        base = scene.salience.of(c, token) * _fit(scene.clusters[c], mention)
        return base + ((0.8 if c in favoured else 0.0) + (_GOES_ON if c == before else 0.0) if base else 0.0)

    least = (
        0.08
        if mention.gender or _speaks(scene.parse, token)
        else _THINGS * scene.thing_salience(token, several=mention.plural)
    )
    candidates = [c for c in scene.candidates(token) if c not in barred]
    found = scene.best(candidates, score, least)
    if found is None and mention.gender:
        mistaken = [c for c in candidates if _may_be_a_person(scene.clusters[c])]
        return scene.best(mistaken, lambda c: scene.salience.of(c, token), least)
    return found


def _may_be_a_person(cluster: Cluster) -> bool:
    """Whether a name of two words or three that the name finder took for a place or a body may be a person's."""
    names = [text for text in cluster.texts if 2 <= len(text.split()) <= 3]
    own_words = {word for name in names for word in name.lower().split()}
    return (
        cluster.named
        and cluster.type in ("place", "organisation")
        and bool(names)
        and all(country_of(text) is None for text in cluster.texts)
        and not own_words & (ORGANISATIONS | PLACES | {"of", "the", "for", "and"})
    )


def _speaks(parse: Parse, token: Token) -> bool:
    """Whether the pronoun is the subject of a verb of saying, as things hardly are."""
    return token.dep == "nsubj" and parse.head(token).lemma in cue_verbs()


def _fit(cluster: Cluster, mention: Mention) -> float:
    """How well an actor's kind suits a pronoun, 0 where it cannot."""
    if mention.gender:
        if cluster.named and cluster.type == "other" and not cluster.gender:
            return 0.6
        if not cluster.is_person or cluster.gender not in {"", mention.gender}:
            return 0.0
        return (1.0 if cluster.gender == mention.gender else 0.9) * (1.0 if cluster.named else 0.8)
    if mention.plural:
        if cluster.is_person or cluster.type == "document":
            return 0.0
        return (
            1.0
            if cluster.plural or cluster.parts
            else {"organisation": 0.55, "outlet": 0.4, "place": 0.35}.get(cluster.type, 0.3)
        )
    if cluster.is_person or cluster.plural or cluster.parts:
        return 0.0
    return {"organisation": 1.0, "place": 0.8, "outlet": 0.9, "document": 0.8}.get(cluster.type, 0.3)


def _speaking_above(scene: Scene, token: Token) -> int | None:
    """The subject of the cue that the pronoun's clause hangs on: X of "X said that he …"."""
    for above in scene.parse.ancestors(token):
        if above.lemma in cue_verbs() and above.pos == "VERB":
            subject = scene.parse.child(above, "nsubj")
            if subject is not None and subject.i != token.i:
                return _cluster_at(scene, subject, token)
    return None


def _speaker_before(scene: Scene, token: Token) -> int | None:
    """Who speaks just before a pronoun that goes on speaking: X of "X said A. He added B"."""
    if not _speaks(scene.parse, token) or scene.salience.quote(token) is not None:
        return None
    first, last = scene.parse.sentences[max(0, token.sentence - 1)]
    here = scene.parse.tokens[scene.parse.sentences[token.sentence][0] : token.i]
    before = scene.parse.tokens[first : last + 1] if token.sentence else ()
    return next((scene.at[t.i] for t in (*reversed(here), *before) if _is_speaker(scene, t)), None)


def _is_speaker(scene: Scene, token: Token) -> bool:
    return token.i in scene.at and _speaks(scene.parse, token) and scene.salience.quote(token) is None


def _subject_of_clause(scene: Scene, token: Token) -> int | None:
    """The subject of the verb that a possessive stands under: X of "X defended his decision"."""
    if token.dep != "poss":
        return None
    verb = next((a for a in scene.parse.ancestors(token) if a.pos in {"VERB", "AUX"}), None)
    subject = scene.parse.child(verb, "nsubj") if verb is not None else None
    return None if subject is None or subject.i > token.i else _cluster_at(scene, subject, token)


def _subject_of_lead(scene: Scene, token: Token) -> int | None:
    """The subject of the clause that leads up to the pronoun's: X of "When X met Y, he …"."""
    if token.dep != "nsubj":
        return None
    leads = [c for c in scene.parse.children(scene.parse.head(token), "advcl") if c.i < token.i]
    subject = scene.parse.child(leads[-1], "nsubj", "nsubjpass") if leads else None
    return None if subject is None else _cluster_at(scene, subject, token)


def _cluster_at(scene: Scene, subject: Token, token: Token) -> int | None:
    """The actor that `subject` mentions, where it stands in the same voice as `token`."""
    same_voice = scene.salience.quote(subject) == scene.salience.quote(token)
    return scene.at.get(subject.i) if same_voice else None
