"""The pages as a reader uses them, in a real browser.

The `page` fixture fails every test here at whose end the console has a line, or a request has left this machine.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from support.web import hostile, nested

pytestmark = pytest.mark.browser

ARTICLE = f"/articles/{nested().article.id}"
HOSTILE = f"/articles/{hostile().article.id}"
FERRY, MINES, SILENT, DENIED, THREAT, PAYS = range(6)
narrow = pytest.mark.parametrize("page", [400], ids=["narrow"], indirect=True)


@pytest.fixture
def article(page: Page, site: str) -> Page:
    page.goto(site + ARTICLE)
    return page


def marker(page: Page, i: int) -> str:
    return f'.text .n[data-i="{i}"]'


def test_resting_on_a_statement_shows_who_said_it(article: Page) -> None:
    panel = article.locator("#panel")
    expect(panel).to_be_hidden()
    article.get_by_text("it had been asked").first.hover()
    expect(panel).to_contain_text("League of Islands")
    expect(panel).to_contain_text("denial")
    article.locator("h1").hover()
    expect(panel).to_be_hidden()


def test_the_innermost_statement_is_meant(article: Page) -> None:
    article.locator(".text").get_by_text("that the mines have been").hover()
    panel = article.locator("#panel")
    expect(panel.locator("h2")).to_contain_text("League of Islands")
    expect(panel.locator(".chain")).to_have_text("Lantern NewsOda BrinLeague of Islands")
    expect(panel).to_contain_text("stands inside")
    article.locator(".text").get_by_text("and either").hover()
    expect(panel.locator("h2")).to_contain_text("Oda Brin")


def test_a_split_statement_lights_up_whole_with_its_source_and_cue(article: Page) -> None:
    article.locator(marker(article, FERRY)).click()
    lit = article.locator(".text .p.on").all_inner_texts()
    assert "".join(lit).startswith("“The ferry,”“will sail again")
    assert article.locator(".text .p.whose").all_inner_texts() == ["said", "Oda Brin, the harbour master,"]


def test_a_click_stays_and_gives_the_statement_an_address(article: Page, site: str) -> None:
    article.locator(".text").get_by_text("If nobody pays").click()
    article.locator("h1").hover()
    article.wait_for_timeout(300)
    panel = article.locator("#panel")
    expect(panel).to_contain_text("its envoy")
    expect(panel.locator("h2")).to_contain_text("to Harbour Post")
    assert article.url == f"{site}{ARTICLE}#{nested().statements[THREAT].id}"
    article.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    assert article.url == f"{site}{ARTICLE}"


def test_an_address_of_a_statement_opens_its_card(page: Page, site: str) -> None:
    page.goto(f"{site}{ARTICLE}#{nested().statements[PAYS].id}")
    expect(page.locator("#panel h2")).to_contain_text("Oda Brin")
    expect(page.locator("#panel h2")).to_contain_text("on the word of Harbour Post")
    expect(page.locator(marker(page, PAYS))).to_be_in_viewport()


def test_conditions_of_a_commitment_are_a_tree(article: Page) -> None:
    article.locator(marker(article, FERRY)).click()
    tree = article.locator("#panel .tree")
    expect(tree.locator(":scope > ul > li")).to_have_count(2)
    expect(tree.locator("ul ul li")).to_have_text(["if the pilots return", "if the fog lifts"])
    expect(tree).to_contain_text("once the mines have been cleared")


def test_what_was_not_said_is_marked_so(article: Page) -> None:
    article.locator(marker(article, SILENT)).click()
    expect(article.locator("#panel .not")).to_have_text("reported as not said")


def test_by_keyboard_alone(article: Page) -> None:
    article.locator(".skip").focus()
    panel = article.locator("#panel h2")
    article.locator(marker(article, FERRY)).focus()
    article.keyboard.press("Tab")
    expect(panel).to_contain_text("League of Islands")
    article.keyboard.press("Enter")
    assert article.url.endswith(nested().statements[MINES].id)
    article.keyboard.press("Tab")
    expect(panel).to_contain_text("Oda Brin")
    article.keyboard.press("Escape")
    expect(article.locator("#panel")).to_be_hidden()
    name = article.locator(marker(article, MINES)).get_attribute("aria-label")
    assert name
    assert name.startswith("Statement 2: League of Islands")


def test_a_date_shows_its_value_and_why(article: Page) -> None:
    date = article.locator(".text a.date").first
    assert (date.get_attribute("title") or "").startswith("2 June 2031: ")
    date.click()
    expect(article.locator("#panel")).to_contain_text("2 June 2031")
    expect(article.locator("#panel")).to_contain_text("before the publication date")


def test_the_filter_marks_only_what_it_lets_through(article: Page, site: str) -> None:
    article.get_by_label("Kind").select_option("promise")
    expect(article.locator("#count")).to_have_text("2 of 6 marked")
    expect(article.locator(marker(article, FERRY))).to_be_visible()
    expect(article.locator(marker(article, THREAT))).to_be_hidden()
    expect(article.locator(".statements .card:visible")).to_have_count(2)
    assert article.url == f"{site}{ARTICLE}?kind=promise"
    by_hand = drawn(article)
    article.reload()
    expect(article.locator("#count")).to_have_text("2 of 6 marked")
    assert drawn(article) == by_hand
    article.get_by_label("Speaker").select_option("its envoy")
    expect(article.locator("#count")).to_have_text("0 of 6 marked")
    article.get_by_label("Kind").select_option("")
    expect(article.locator("#count")).to_have_text("1 of 6 marked")
    assert article.locator(".text .source").all_inner_texts() == ["its envoy"]
    assert article.locator(".text .said").all_inner_texts() == ["“If nobody pays, we will go home,”"]


def drawn(page: Page) -> list[list[str]]:
    """The classes of every piece of the text that is anything."""
    found: list[str] = page.locator(".text .p").evaluate_all("all => all.map(one => one.className)")
    return [sorted(names.split()) for names in found]


def test_an_entry_of_the_list_opens_and_lights_up_the_text(article: Page) -> None:
    entry = article.locator("#about-4")
    entry.hover()
    expect(article.locator(".text .p.on")).to_have_text("that it had been asked")
    entry.locator(".voice").click()
    expect(entry.locator("dl")).to_be_visible()
    entry.locator("summary .n").click()
    expect(article.locator(marker(article, DENIED))).to_be_focused()


def test_furniture_is_not_drawn_as_speech(article: Page) -> None:
    licence = article.locator(".text").get_by_text("Text: CC BY 4.0")
    expect(licence).to_have_class("p furniture")


@narrow
def test_on_a_telephone_the_card_comes_by_a_tap_and_leaves_the_place_in_view(article: Page) -> None:
    article.locator(marker(article, PAYS)).click()
    expect(article.locator("#panel")).to_contain_text("Oda Brin")
    place, panel = article.locator(marker(article, PAYS)).bounding_box(), article.locator("#panel").bounding_box()
    assert place
    assert panel
    assert 0 <= place["y"] < panel["y"]
    article.get_by_role("button", name="Close").click()
    expect(article.locator("#panel")).to_be_hidden()


@pytest.mark.parametrize("page", [400, 1000, 1600], indirect=True)
@pytest.mark.parametrize("path", ["/articles", ARTICLE, "/timeline", "/search?q=harbour", "/actors", HOSTILE])
def test_no_page_is_wider_than_the_window(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_hostile_article_runs_nothing(page: Page, site: str) -> None:
    page.goto(site + HOSTILE)
    page.locator(marker(page, 0)).click()
    expect(page.locator("#panel h2")).to_contain_text("<script>alert(1)</script>")
    expect(page.locator(".text")).to_contain_text("<img src=x onerror=alert(2)>")
    assert page.locator("main script, main img").count() == 0


def test_the_list_of_articles(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.locator("tbody tr")).to_have_count(5)
    page.get_by_role("link", name="Statements").click()
    expect(page.locator("tbody tr").first).to_contain_text("Lantern News")
    page.get_by_role("link", name="Statements").click()
    expect(page.locator("tbody tr").last).to_contain_text("Lantern News")
    page.get_by_label("Outlet").select_option("Lantern News")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_role("link", name="2 promises").click()
    expect(page.locator("#count")).to_have_text("2 of 6 marked")


def test_search_finds_a_passage_and_leads_to_it(page: Page, site: str) -> None:
    page.goto(f"{site}/search")
    page.get_by_label("About").fill("mines")
    page.keyboard.press("Enter")
    result = page.locator(".result")
    expect(result).to_have_count(1)
    expect(result.locator("mark")).to_have_text("mines")
    expect(result.locator(".voice")).to_contain_text("League of Islands, on the word of Oda Brin")
    result.get_by_role("link").click()
    expect(page.locator("#panel h2")).to_contain_text("League of Islands")


def test_words_of_the_article_itself_lead_to_their_paragraph(page: Page, site: str) -> None:
    page.goto(f"{site}/search?q=shelled")
    page.locator(".result a").first.click()
    expect(page.locator(".text p:target")).to_contain_text("The harbour was shelled on Sunday.")
    expect(page.locator("#panel")).to_be_hidden()


def test_search_by_speaker_and_kind(page: Page, site: str) -> None:
    page.goto(f"{site}/search")
    page.get_by_label("Said by").fill("reff")
    page.get_by_label("Kind").select_option("refusal")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".result")).to_have_count(2)
    expect(page.locator(".result .who").first).to_have_text("Dano Reff")


def test_the_timeline(page: Page, site: str) -> None:
    page.goto(f"{site}/timeline")
    expect(page.locator(".year h2")).to_have_text(["2031"])
    expect(page.locator(".time", has_text="2 March 2031").first).to_contain_text("within 1 day")
    day, month = (
        page.locator(".time", has_text=words).first.locator("rect") for words in ("2 March 2031", "June 2031")
    )
    narrower, wider = day.bounding_box(), month.bounding_box()
    assert narrower
    assert wider
    assert narrower["width"] < wider["width"]
    assert narrower["x"] < wider["x"]
    page.get_by_label("Show").select_option("date")
    page.get_by_label("On the word of").fill("brin")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".row")).to_have_count(1)
    expect(page.locator(".row .by")).to_contain_text("Said by Oda Brin, on the word of Harbour Post")
    page.locator(".row .by a").click()
    expect(page.locator("#panel h2")).to_contain_text("Oda Brin")


def test_who_speaks_leads_to_what_they_said(page: Page, site: str) -> None:
    page.goto(f"{site}/actors")
    page.get_by_role("link", name="Dano Reff").click()
    expect(page.locator(".result")).to_have_count(4)


def test_without_javascript_the_article_can_be_read(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + ARTICLE)
    page.locator(marker(page, MINES)).click()
    assert page.url.endswith("#about-2")
    page.locator("#about-2 summary .voice").click()
    expect(page.locator("#about-2 dl")).to_contain_text("League of Islands")
    page.get_by_label("Kind").select_option("denial")
    page.get_by_role("button", name="Mark").click()
    expect(page.locator("#count")).to_have_text("1 of 6 marked")
    context.close()
