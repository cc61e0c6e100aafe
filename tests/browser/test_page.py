"""The page in a real browser: with scripts off, on a wide screen, on a phone, in the dark and on paper."""

import re
import time
from pathlib import Path

import pytest

from legation.brief import build_brief, render_html

from ..brief.talks import build_talks
from .chromium import Chromium, find_chromium

pytestmark = pytest.mark.browser
WIDE, PHONE = (1400, 900), (390, 844)


@pytest.fixture(scope="module")
def browser():
    binary = find_chromium()
    if binary is None:
        pytest.skip("no Chromium on this machine; install one or name it in CHROMIUM")
    chromium = Chromium(binary)
    chromium.send("Emulation.setScriptExecutionDisabled", value=True)
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("page") / "brief.html"
    path.write_text(render_html(build_brief(build_talks())), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def plain_media(request):
    """No emulation is left over from the test before; movement is off, so that nothing is caught half-way."""
    if "browser" in request.fixturenames:
        request.getfixturevalue("browser").media(prefers_color_scheme="light", prefers_reduced_motion="reduce")


def colour(browser, selector):
    return browser.run(f"getComputedStyle(document.querySelector({selector!r})).backgroundColor")


def settled(browser, expression, wanted, seconds=3.0):
    """The value of an expression as soon as it is the one wanted, or the last one when the time is up."""
    until = time.monotonic() + seconds
    while (value := browser.run(expression)) != wanted and time.monotonic() < until:
        time.sleep(0.05)
    return value


def contrast(one, other):
    def light(rgb):
        parts = [int(n) / 255 for n in re.findall(r"\d+", rgb)[:3]]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_page_asks_for_nothing_but_itself(browser, page):
    browser.requests.clear()
    browser.size(*WIDE)
    browser.open(page)
    assert browser.requests == [page.as_uri()]


def test_a_click_on_a_number_lights_up_the_quote_beside_the_line_and_leaves_the_brief_where_it_was(browser, page):
    browser.size(1400, 500)
    browser.open(page)
    before = colour(browser, "#e-31")
    browser.run("document.querySelector('a.ref[href=\"#e-31\"]').scrollIntoView({block: 'center'})")
    place = browser.run("window.scrollY")
    browser.click('a.ref[href="#e-31"]')
    assert settled(browser, "location.hash", "#e-31") == "#e-31"
    assert colour(browser, "#e-31") != before
    top, bottom = browser.run(
        "(() => {const r = document.querySelector('#e-31').getBoundingClientRect(); return [r.top, r.bottom]})()"
    )
    assert 0 <= top < bottom <= 500
    assert abs(browser.run("window.scrollY") - place) < 2


def test_every_piece_of_a_quote_that_others_cut_is_lit(browser, page):
    browser.size(*WIDE)
    browser.open(page)
    numbers = browser.run(
        "[...new Set([...document.querySelectorAll('mark')].flatMap(m => [...m.classList]))]"
        ".filter(c => document.querySelectorAll('mark.' + c).length > 1).map(c => c.slice(1))"
    )
    assert numbers
    for number in numbers:
        browser.open(page, f"e-{number}")
        lit = browser.run(f"[...document.querySelectorAll('mark.q{number}')].map(m => getComputedStyle(m).backgroundColor)")
        assert len(set(lit)) == 1
        others = browser.run(
            f"[...document.querySelectorAll('mark:not(.q{number})')].map(m => getComputedStyle(m).backgroundColor)"
        )
        assert lit[0] not in others


def test_the_number_in_the_article_leads_back_to_the_line(browser, page):
    browser.size(*WIDE)
    browser.open(page)
    browser.click(".num a")
    target = browser.run("document.querySelector('.num a').getAttribute('href')")
    assert settled(browser, "location.hash", target) == target
    top = browser.run(f"document.querySelector({target!r}).getBoundingClientRect().top")
    assert 0 <= top <= WIDE[1]


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1400, 2200])
def test_nothing_runs_off_the_side(browser, page, width):
    browser.size(width, 900, mobile=width < 500)
    browser.open(page)
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_article_follows_the_brief_in_one_column(browser, page):
    browser.size(*PHONE, mobile=True)
    browser.open(page)
    brief_end, article = browser.run(
        "[document.querySelector('.memo').getBoundingClientRect().bottom, "
        "document.querySelector('aside').getBoundingClientRect().top]"
    )
    assert article >= brief_end - 1
    assert browser.run("getComputedStyle(document.querySelector('aside')).position") == "static"


def test_on_a_wide_screen_brief_and_article_stand_side_by_side(browser, page):
    browser.size(*WIDE)
    browser.open(page)
    memo, pane = browser.run(
        "['.memo', 'aside'].map(s => document.querySelector(s).getBoundingClientRect()).map(r => [r.left, r.right, r.top])"
    )
    assert memo[1] <= pane[0] + 1
    assert (pane[1], pane[2]) == (browser.run("document.documentElement.clientWidth"), 0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_light_and_in_dark(browser, page, scheme):
    browser.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
    browser.size(*WIDE)
    browser.open(page, "e-31")
    paper = colour(browser, "body")
    pane = colour(browser, "aside")
    ink = "getComputedStyle(document.querySelector({!r})).color"
    for selector, ground in (("h1", paper), (".dateline", paper), (".kicker", paper), ("dt", paper), ("aside summary", pane)):
        assert contrast(browser.run(ink.format(selector)), ground) >= 4.5, selector
    for selector in ("#e-31", "#e-2", ".ref", ".flag.firm"):
        assert contrast(browser.run(ink.format(selector)), colour(browser, selector)) >= 4.5, selector
    light = contrast(paper, "rgb(0,0,0)") > 10
    assert light == (scheme == "light")


def test_the_keyboard_reaches_the_skip_link_first_and_focus_is_visible(browser, page):
    browser.size(*WIDE)
    browser.open(page)
    for kind in ("keyDown", "keyUp"):
        browser.send("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    assert browser.run("document.activeElement.className") == "skip"
    assert browser.run("document.activeElement.getBoundingClientRect().top") >= 0


def test_on_paper_everything_is_there_and_the_pane_is_no_pane(browser, page):
    browser.size(*WIDE)
    browser.open(page)
    pdf = browser.pdf()
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) >= 3
    browser.media(kind="print")
    assert browser.run("getComputedStyle(document.querySelector('aside')).position") == "static"
    assert browser.run("getComputedStyle(document.querySelector('nav')).display") == "none"
