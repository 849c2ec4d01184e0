"""What becomes of what the rules have found and of what only the weights see."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportedly.model import Actor, Article, Kind, Span, Statement
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.statements import attributions, statements
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.weighing.heads import Verdicts
from reportedly.stages.weighing.scores import ORIGINS, Curve, Settings
from reportedly.stages.weighing.weigher import FRAME, NeuralWeigher, decided, origin_of
from reportedly.text.parse import Parse
from reportedly.weights.session import Array
from support.parsed import draft, word
from support.parses import hand_parse
from support.readings import Words
from support.weighing import SURE, Tables, blank, weigher

HOLDS = Curve(bias=0.0, cue=0.0, holds=1.0, content=0.0)
CONTENT = Curve(bias=0.0, cue=0.0, holds=0.0, content=1.0)
SAID = "Velk said that the road was closed."
CONCLUDED = "Velk came to the conclusion that the bridge was shut."
THREAT = "Velk promised to open the road because drivers were angry."
QUOTED = "“I told them that the dam is ours,” Velk said."
UNKNOWN_VERB = """
Velk Velk PROPN NNP nsubj 2 PERSON
did do AUX VBD aux 2
moo moo VERB VB ROOT 2
to to ADP IN prep 2
Orr Orr PROPN NNP pobj 3 PERSON
that that SCONJ IN mark 8
the the DET DT det 7
road road NOUN NN nsubj 8
closed close VERB VBD ccomp 2
. . PUNCT . punct 2
"""


def settings(curve: Curve = HOLDS, **least: float) -> Settings:
    return Settings(curves=dict.fromkeys(ORIGINS, curve), least=dict.fromkeys(ORIGINS, 0.0) | least)


def unknown() -> Draft:
    """A sentence with a verb that no table of cues has."""
    text, parse = hand_parse(UNKNOWN_VERB)
    people = tuple(Actor(name=name, type="person") for name in ("Velk", "Orr"))
    mentions = tuple(Mention(parse.tokens[i].span, i, "name", n, people[n].name) for n, i in enumerate((0, 4)))
    return Draft(Article.of(text), body=(Span(0, len(text)),), parse=parse, mentions=mentions, actors=people)


def read(made: Draft, heads: Tables, chosen: Settings | None = None) -> tuple[Statement, ...]:
    return statements(weigher(heads, chosen or settings()), made).statements


def test_what_the_rules_find_stays_as_it_is_but_for_its_score() -> None:
    made = draft(SAID)
    (by_rules,) = statements(None, made).statements
    (weighed,) = read(made, Tables(made.parse, holds={"said": 2.0}))
    assert weighed.score == 0.881
    assert weighed.id == by_rules.id


@pytest.mark.parametrize(("least", "kept"), [(0.5, 0), (0.1, 1)])
def test_what_scores_too_low_goes(least: float, kept: int) -> None:
    made = draft(SAID)
    assert len(read(made, Tables(made.parse, holds={"said": -2.0}), settings(rule=least))) == kept


def test_only_the_least_score_of_its_own_origin_counts() -> None:
    made = draft(SAID)
    doubted = Tables(made.parse, holds={"said": -2.0})
    assert len(read(made, doubted, settings(weights=0.9, quotation=0.9))) == 1


def test_the_score_is_made_of_all_evidence() -> None:
    made = draft(SAID)
    content = Tables(made.parse, parts_of={"said": ("that the road was",)})
    (one,) = read(made, content, settings(CONTENT))
    assert one.content == (Words(SAID)("that the road was closed"),)
    assert one.score == round(1 / (1 + np.exp(-(4 * 2.0 - 2.0) / 5)), 3)
    (other,) = read(made, Tables(made.parse, cues={"said": 1.0}), settings(Curve(0.0, 1.0, 0.0, 0.0)))
    assert other.score == 0.731


def test_a_cue_that_only_the_weights_see_is_added_with_what_they_give_it() -> None:
    made = unknown()
    heads = Tables(
        made.parse,
        cues={"moo": SURE},
        parts_of={"moo": ("that the road closed .", "Velk", "Orr")},
        holds={"moo": 3.0},
        kinds={"moo": "threat"},
    )
    assert statements(None, made).statements == ()
    (found,) = read(made, heads)
    at = Words(made.article.text)
    assert found.content == (at("that the road closed"),)
    assert (found.cue, found.source) == (at("did moo"), at("Velk"))
    assert (found.speaker, found.addressee, found.kind) == ("Velk", "Orr", "threat")
    assert found.score == 0.953


def test_whom_an_outer_clause_tells_something_is_nobodys_addressee() -> None:
    text = "Velk spoke to the council after Orr threatened a strike."
    made = draft(text)
    heads = Tables(made.parse, parts_of={"threatened": ("a strike", "Orr", "the council")})
    (kept,) = [s for s in read(made, heads) if s.kind == "threat"]
    assert kept.addressee is None


def test_what_the_rules_have_around_another_cue_is_not_said_twice() -> None:
    made = draft(SAID)
    assert len(read(made, Tables(made.parse))) == 1
    heads = Tables(made.parse, cues={"closed": SURE}, parts_of={"closed": ("that the road was closed", "Velk", "")})
    (only,) = read(made, heads)
    assert only.cue == Words(SAID)("said")


def test_a_reporter_that_only_the_weights_see() -> None:
    made = unknown()
    parts = ("that the road closed", "Velk", "", "Orr")
    (found,) = read(made, Tables(made.parse, cues={"moo": SURE}, parts_of={"moo": parts}))
    assert (found.speaker, found.chain, found.addressee) == ("Velk", ("Orr",), None)


@pytest.mark.parametrize(
    ("cue", "content", "why"),
    [(-3.0, "that the road closed", "no cue at a glance"), (SURE, "", "nothing said"), (SURE, ".", "a mark only")],
)
def test_nothing_is_proposed(cue: float, content: str, why: str) -> None:
    made = unknown()
    assert read(made, Tables(made.parse, cues={"moo": cue}, parts_of={"moo": (content, "Velk")})) == (), why


def test_a_source_that_is_not_sure_enough_is_read_off_the_parse() -> None:
    made = unknown()
    heads = Tables(made.parse, cues={"moo": SURE}, parts_of={"moo": ("that the road closed", "Orr")})
    strict = Settings(curves=dict.fromkeys(ORIGINS, HOLDS), named=2.5)
    (found,) = read(made, heads, strict)
    assert found.speaker == "Velk"


@pytest.mark.parametrize(("seen", "source"), [("Velk", "Velk"), ("bridge", None), ("", None)])
def test_a_source_that_only_the_weights_see(seen: str, source: str | None) -> None:
    made = draft(CONCLUDED)
    assert [s.source for s in statements(None, made).statements] == [None]
    (found,) = read(made, Tables(made.parse, parts_of={"conclusion": ("", seen)}))
    assert found.source == (Words(CONCLUDED)(source) if source else None)
    assert found.speaker == source


def test_a_preposition_is_no_part_of_a_source() -> None:
    made = unknown()
    heads = Tables(made.parse, cues={"moo": SURE}, parts_of={"moo": ("that the road closed", "to Orr")})
    (found,) = read(made, heads)
    assert found.source == made.parse.tokens[4].span
    assert found.speaker == "Orr"


def test_a_source_of_the_rules_stays() -> None:
    made = draft(SAID)
    (found,) = read(made, Tables(made.parse, parts_of={"said": ("", "road")}))
    assert found.source == Words(SAID)("Velk")


def test_a_quotation_keeps_its_span() -> None:
    made = draft(QUOTED)
    heads = Tables(
        made.parse,
        cues={"said": SURE, "told": SURE},
        parts_of={"said": ("dam",), "told": ("dam",)},
        kinds={"said": "threat"},
    )
    by_rules, found = statements(None, made).statements, read(made, heads)
    assert [(s.content, s.cue, s.source) for s in found] == [(s.content, s.cue, s.source) for s in by_rules]
    assert by_rules[0].manner == "direct"


@pytest.mark.parametrize(("prior", "kind"), [(0.0, "accusation"), (2.5, "accusation"), (3.5, "claim")])
def test_the_rules_kind_counts_as_much_as_the_prior_says(prior: float, kind: Kind) -> None:
    made = draft(SAID)
    assert statements(None, made).statements[0].kind == "claim"
    chosen = Settings(curves=dict.fromkeys(ORIGINS, HOLDS), prior=prior)
    found = read(made, Tables(made.parse, kinds={"said": "accusation"}), chosen)
    assert found[0].kind == kind


@pytest.mark.parametrize(
    ("text", "cue", "kind", "left"), [(THREAT, "promised", "claim", "promise"), (SAID, "said", "threat", "claim")]
)
def test_the_weights_neither_make_nor_unmake_what_binds(text: str, cue: str, kind: Kind, left: Kind) -> None:
    made = draft(text)
    chosen = Settings(curves=dict.fromkeys(ORIGINS, HOLDS), prior=0.0)
    assert read(made, Tables(made.parse, kinds={cue: kind}), chosen)[0].kind == left


def test_the_kind_and_the_polarity_of_a_proposal_are_the_weights_alone() -> None:
    made = unknown()
    heads = Tables(
        made.parse,
        cues={"moo": SURE},
        parts_of={"moo": ("road",)},
        kinds={"moo": "offer"},
        polarities={"moo": "not_said"},
    )
    (found,) = read(made, heads, Settings(curves=dict.fromkeys(ORIGINS, HOLDS), prior=99.0))
    assert (found.kind, found.polarity) == ("offer", "not_said")


def test_the_polarity_of_what_the_rules_find_is_theirs() -> None:
    made = draft(SAID)
    heads = Tables(made.parse, polarities={"said": "not_said"})
    assert read(made, heads, Settings(curves=dict.fromkeys(ORIGINS, HOLDS)))[0].polarity == "said"


def test_each_origin_has_its_curve() -> None:
    quoted, said = draft(QUOTED), draft(SAID)
    (own,) = attributions(said, setting_of(said))
    assert {origin_of(a) for a in attributions(quoted, setting_of(quoted))} == {"quotation", "rule"}
    assert (origin_of(own), origin_of(replace(own, frame=FRAME))) == ("rule", "weights")


def test_weighing_drops_nothing_and_deciding_does() -> None:
    made = draft(SAID)
    setting, strict = setting_of(made), settings(rule=1.0)
    (weighed,) = weigher(Tables(made.parse), strict).weigh(made, setting, attributions(made, setting))
    assert weighed.evidence.holds == SURE
    assert decided(weighed, strict) is None
    kept = decided(weighed, settings())
    assert kept is not None
    assert kept.score == 0.982


def test_a_cue_that_another_has_led_to() -> None:
    """ "According to a report citing the mayor" is the mayor's: its cue is "citing", a cue of its own or not."""
    made = draft("The bridge, according to a report citing the mayor, was shut.")
    setting = setting_of(made)
    only = [a for a in attributions(made, setting) if a.word.lemma == "according to"]
    (found,) = weigher(Tables(made.parse), settings()).weigh(made, setting, only)
    assert found.attribution.head == word(made.parse, "citing").i != only[0].head
    assert found.evidence.content == 0.0


def test_each_cue_has_its_own_parts() -> None:
    made = unknown()
    parts = {"moo": ("that the road closed", "Velk"), "road": ("closed", "the")}
    found = read(made, Tables(made.parse, cues={"moo": SURE, "road": SURE}, parts_of=parts))
    at = Words(made.article.text)
    assert [(s.cue, s.content[0], s.source) for s in found] == [
        (at("did moo"), at("that the road closed"), at("Velk")), (at("road"), at("closed"), at("the")),
    ]  # fmt: skip


def test_the_rules_addressee_and_reporters_stay() -> None:
    made = draft("Velk told drivers that the road was closed.")
    setting = setting_of(made)
    (told,) = attributions(made, setting)
    heads = Tables(made.parse, parts_of={"told": ("", "", "road", "road")})
    (added,) = weigher(heads, settings())(made, setting, [replace(told, addressee=None)])
    assert (added.addressee, added.reporters) == (word(made.parse, "road").i, (word(made.parse, "road").i,))
    (kept,) = weigher(heads, settings())(made, setting, [replace(told, reporters=(word(made.parse, "Velk").i,))])
    assert (kept.addressee, kept.reporters) == (word(made.parse, "drivers").i, (word(made.parse, "Velk").i,))


def test_the_words_of_a_cue_are_not_those_of_its_source() -> None:
    made = unknown()
    heads = Tables(made.parse, cues={"moo": SURE}, parts_of={"moo": ("that the road closed", "Velk did")})
    (found,) = read(made, heads)
    assert found.cue == Words(made.article.text)("moo")


def test_of_a_proposal_the_heads_are_told_nothing_by_the_rules() -> None:
    class Watched(Tables):
        def verdicts(self, words: Array, cues: Array, contents: Array, sources: Array, inputs: Array) -> Verdicts:
            assert inputs[:, :2].tolist() == [[0, 0]]
            return super().verdicts(words, cues, contents, sources, inputs)

    made = unknown()
    assert len(read(made, Watched(made.parse, cues={"moo": SURE}, parts_of={"moo": ("road",)}))) == 1


def test_the_same_article_gives_the_same_statements_in_text_order() -> None:
    made = draft(QUOTED)
    heads = Tables(made.parse, cues={"dam": SURE}, parts_of={"dam": ("ours",)})
    setting = setting_of(made)
    found = attributions(made, setting)
    first = weigher(heads, settings())(made, setting, found)
    assert first == weigher(heads, settings())(made, setting, tuple(found))
    read_twice = [read(made, heads), read(made, heads)]
    assert read_twice[0] == read_twice[1]
    assert [s.content[0] for s in read_twice[0]] == sorted(s.content[0] for s in read_twice[0])


def test_of_no_words_nothing() -> None:
    nothing = Draft(Article.of("\n"))
    assert NeuralWeigher(blank, Tables(Parse(())), Settings())(nothing, setting_of(nothing), []) == []


def test_words_without_a_cue() -> None:
    made = unknown()
    assert weigher(Tables(made.parse))(made, setting_of(made), []) == []


def test_around_a_given_cue_its_own_odds_do_not_matter_nor_does_content() -> None:
    made = unknown()
    setting, at = setting_of(made), Words(made.article.text)
    heads = Tables(made.parse, parts_of={"moo": ("that the road closed", "Velk", "Orr")})
    assert weigher(heads).around(setting, [], 2) == {
        "content": (at("that the road closed"),), "source": (at("Velk"),), "addressee": (at("Orr"),),
    }  # fmt: skip
    heads = Tables(made.parse, parts_of={"moo": ("", "Velk")})
    assert weigher(heads).around(setting, [], 2) == {"source": (at("Velk"),)}
    assert weigher(Tables(made.parse)).around(setting, [], 2) == {}


def test_around_a_given_cue_a_word_needs_less_to_be_somebody() -> None:
    made = unknown()
    found = weigher(Tables(made.parse), Settings(given=2.5)).around(setting_of(made), [], 2)
    assert found == {"source": (Span(0, len(made.article.text) - 1),)}


def test_nobody_is_both_source_and_addressee_of_a_given_cue() -> None:
    made = unknown()
    heads = Tables(made.parse, parts_of={"moo": ("", "Velk", "Velk")})
    assert weigher(heads).around(setting_of(made), [], 2) == {"source": (Words(made.article.text)("Velk"),)}
