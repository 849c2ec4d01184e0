"""One pass over an article's mentions: those of one actor into one cluster."""

from __future__ import annotations

from reportedly.lexicon.cues import cue_verbs
from reportedly.stages.actors.clusters import Cluster
from reportedly.stages.actors.descriptions import qualifiers, resolve_description, role_noun
from reportedly.stages.actors.naming import country_for_capital, name_groups
from reportedly.stages.actors.pronouns import resolve_pronoun
from reportedly.stages.actors.salience import Salience
from reportedly.stages.actors.scene import Scene
from reportedly.stages.actors.ties import bracketed, shown_persons, ties
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.grammar import antecedent
from reportedly.stages.mentions.pronouns import is_relative, is_speakers
from reportedly.text.parse import Token

_MEETING = frozenset({"meet", "talk", "speak", "negotiate", "confer", "agree"})
_WEIGHTY = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


class Clustering:
    """One pass over an article's mentions in text order, names clustered beforehand."""

    def __init__(self, draft: Draft) -> None:
        self._parse, self._mentions = draft.parse, draft.mentions
        self._salience = Salience(draft.parse, draft.quotations)
        self._clusters: list[Cluster] = []
        self._of: dict[int, int] = {}
        self._scene = Scene(draft.parse, draft.mentions, self._clusters, self._salience)
        self._heads = {m.head: i for i, m in reversed(list(enumerate(draft.mentions)))}
        self._tied: dict[int, list[int]] = {}
        self._planned: dict[int, int] = {}
        self._voices: dict[int, set[int]] = {}

    def run(self) -> list[Cluster]:
        """The clusters, in the order of their first mention or full name."""
        tied = list(ties(self._parse, self._heads, self._mentions))
        for early, late in tied:
            self._tied.setdefault(early, []).append(late)
            self._tied.setdefault(late, []).append(early)
        self._cluster_names(shown_persons(self._parse, self._mentions, tied))
        places: dict[int, list[int]] = {}
        for position, mention in enumerate(self._mentions):
            places.setdefault(mention.head, []).append(position)
        for token in self._parse.tokens:
            for position in places.get(token.i, ()):
                self._place(position)
            self._note_pair(token)
            if token.i not in places and token.pos == "NOUN" and token.dep in _WEIGHTY:
                self._scene.note_thing(token)
        return self._clusters

    def _cluster_names(self, persons: set[int]) -> None:
        """Make a cluster for each name, and tell it what titles and appositions anywhere say of it."""
        for group in name_groups(self._mentions, persons, bracketed(self._parse, self._mentions)):
            number = self._new()
            if group.type != "other":
                self._clusters[number].types[group.type] += 2 * len(group.positions)
            for position in group.positions:
                self._planned[position] = number
        for position in range(len(self._mentions)):
            if self._mentions[position].form == "description":
                named = next(
                    (
                        t
                        for t in self._tied.get(position, ())
                        if t in self._planned and self._mentions[t].form == "name"
                    ),
                    None,
                )
                if named is not None:
                    self._planned[position] = self._planned[named]
        for position, number in self._planned.items():
            self._take(number, position)
            self._of[position] = number
        self._send_capitals()

    def _send_capitals(self) -> None:
        """Let a capital that acts stand for its country, where the article names the country."""
        by_key = {key: n for n, c in enumerate(self._clusters) for key in c.keys}
        for position, number in list(self._of.items()):
            mention = self._mentions[position]
            country = country_for_capital(mention.text) if mention.form == "name" else None
            target = by_key.get(country) if country else None
            if target is not None and target != number and self._acts(self._parse.tokens[mention.head]):
                self._clusters[number].members.remove(position)
                self._clusters[target].members.append(position)
                self._of[position] = self._scene.at[mention.head] = target

    def _acts(self, token: Token) -> bool:
        return token.dep in {"nsubj", "nsubjpass"} or self._parse.head(token).dep == "agent"

    def _new(self) -> int:
        self._clusters.append(Cluster())
        return len(self._clusters) - 1

    def _take(self, number: int, position: int) -> None:
        mention = self._mentions[position]
        noun = role_noun(mention, self._parse)
        self._clusters[number].add(position, mention, noun, qualifiers(mention))
        self._scene.learn(number, mention, noun)

    def _place(self, position: int) -> None:
        mention = self._mentions[position]
        token = self._parse.tokens[mention.head]
        number = self._of.get(position)
        if number is None:
            number = self._resolved(position, mention, token)
            if number is None:
                return
            self._take(number, position)
            self._of[position] = number
        self._salience.note(number, token)

    def _note_pair(self, token: Token) -> None:
        """At the last member of "A, B and C", or at B of "A met with B", bring them in together, for "they"."""
        if token.dep == "pobj" and token.i in self._scene.at:
            self._note_meeting(token)
        if token.dep != "conj" or self._parse.child(token, "conj") is not None or token.i not in self._scene.at:
            return
        members = [token]
        while members[-1].dep == "conj":
            members.append(self._parse.head(members[-1]))
        parts = tuple(dict.fromkeys(self._scene.at[t.i] for t in reversed(members) if t.i in self._scene.at))
        if len(parts) > 1:
            number = self._new()
            self._clusters[number].parts = parts
            self._salience.note(number, members[-1])

    def _note_meeting(self, token: Token) -> None:
        """Bring in A and B together at the end of "A met with B"."""
        verb = self._parse.head(self._parse.head(token))
        subject = self._parse.child(verb, "nsubj") if verb.lemma in _MEETING else None
        one = self._scene.at.get(subject.i) if subject is not None else None
        other = self._scene.at[token.i]
        if self._parse.head(token).lemma == "with" and subject is not None and one is not None and one != other:
            number = self._new()
            self._clusters[number].parts = (one, other)
            self._salience.note(number, subject)

    def _resolved(self, position: int, mention: Mention, token: Token) -> int | None:
        if mention.form == "pronoun":
            return self._pronoun(mention, token)
        tied = next((self._of[t] for t in self._tied.get(position, ()) if t in self._of), None)
        if tied is not None:
            return tied
        found = resolve_description(self._scene, mention)
        return self._new() if found is None else found

    def _pronoun(self, mention: Mention, token: Token) -> int | None:
        if is_speakers(mention.text):
            return None
        if is_relative(self._parse, token):
            return self._relative(mention, token)
        return resolve_pronoun(self._scene, mention, self._barred(token))

    def _relative(self, mention: Mention, token: Token) -> int | None:
        """What "who" or "which" stands for: the noun that it follows, or for "who" the person that it describes."""
        noun = antecedent(self._parse, token)
        personal = mention.text in {"who", "whom"}
        for above in () if noun is None else (noun, *self._parse.ancestors(noun)):
            number = self._of.get(self._heads.get(above.i, -1))
            if above.pos in {"VERB", "AUX"}:
                return None
            if number is None:
                continue
            cluster = self._clusters[number]
            if not personal or cluster.plural or self._may_be_person(cluster, first=above is noun):
                if personal and not cluster.plural:
                    cluster.types["person"] += 2
                return number
        return None

    @staticmethod
    def _may_be_person(cluster: Cluster, *, first: bool) -> bool:
        return cluster.type in {"person", "other", "group"} or (first and not cluster.named)

    def _barred(self, token: Token) -> frozenset[int]:
        """The subject of the verb whose object the pronoun is, and who speaks the quotation it stands in."""
        found = set()
        verb = self._parse.head(token)
        verb = self._parse.head(verb) if token.dep == "pobj" else verb
        if token.dep in {"dobj", "dative", "pobj"} and not token.text.lower().endswith(("self", "selves")):
            found |= {s.i for s in self._parse.children(verb, "nsubj", "nsubjpass")}
        found |= self._named_below(token)
        found |= self._speakers(self._salience.quote(token))
        return frozenset(self._of[self._heads[i]] for i in found if i in self._heads and self._heads[i] in self._of)

    def _named_below(self, token: Token) -> set[int]:
        """The names that a subject cannot stand for: those in its own clause, "he" of "he said that Belo left".

        A conjunct is no part of the clause; what stands before the subject is only where it is what the subject says.
        """
        if token.dep not in {"nsubj", "nsubjpass"}:
            return set()
        verb = self._parse.head(token)
        word = cue_verbs().get(verb.lemma.lower())
        says = word is not None and word.takes("that", "quote")
        found: set[int] = set()
        for child in self._parse.children(verb):
            if child.dep not in {"conj", "parataxis", "nsubj", "nsubjpass"}:
                below = self._parse.subtree(child)
                found |= {t.i for t in below if t.i > token.i or (says and child.dep == "ccomp")}
        return {i for i in found if i in self._heads and self._mentions[self._heads[i]].form == "name"}

    def _speakers(self, quote: int | None) -> set[int]:
        """Subjects, outside a quotation, of the verbs of saying in the sentences that it touches."""
        if quote is None:
            return set()
        if quote not in self._voices:
            touched = {t.sentence for t in self._parse.within(self._salience.span(quote))}
            around = (t for n in touched for t in self._parse.sentence(self._parse.tokens[self._parse.sentences[n][0]]))
            verbs = [
                t for t in around if t.lemma in cue_verbs() and t.pos == "VERB" and self._salience.quote(t) != quote
            ]
            self._voices[quote] = {s.i for v in verbs for s in self._parse.children(v, "nsubj")}
        return self._voices[quote]
