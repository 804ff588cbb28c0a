"""Issue 3: the rehearsal page in a real browser, from the panel to a closed alert, and usable by everybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.rehearsal.page.browser import WIDE, Browser, chromium, looking, patiently, rehearsing
from tests.rehearsal.stage import HARD_SENTENCE, NEEDLE

ACCESS = (Path(__file__).parent / "access.js").read_text(encoding="utf-8")
PHONE = (360, 780)
FOCUS_SHOWN = """
    const at = document.activeElement;
    const ringed = [at, at.closest(".composer-form")].filter(Boolean).map((el) => getComputedStyle(el));
    const ring = ringed.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    return [at === document.body, ring, at.outerHTML.slice(0, 120)];
"""

pytestmark = pytest.mark.skipif(
    chromium() is None,
    reason="NOT LOOKED AT IN A BROWSER: there is no chromium. On Debian: apt-get install chromium chromium-driver",
)


@contextmanager
def visiting(size: tuple[int, int] = WIDE, *, dark: bool = False) -> Iterator[Browser]:
    """A fresh rehearsal and a fresh browser."""
    with rehearsing() as address, looking(address, size, dark=dark) as page:
        yield page


def nothing_left_this_computer(page: Browser) -> None:
    assert len(page.requested()) > 10, "the browser's log of requests is empty: this check would prove nothing"
    assert page.requested_elsewhere() == []
    assert page.complaints() == []


def agree(page: Browser, seat: int) -> None:
    page.press(seat, "Read the agreement")
    page.press(seat, "I agree. Yes to word watch")
    page.sees(seat, "A test message is on its way")


def go_on_duty(page: Browser, seat: int) -> None:
    page.use(seat, "duty on")
    page.press(seat, "I'm in")
    page.sees(seat, "You are on duty until")


def test_a_first_evening_is_clicked_from_the_panel_to_a_closed_alert_and_no_request_leaves_this_computer() -> None:
    with visiting() as page:
        page.begin()
        agree(page, 1)
        page.go(1, "Holdfast")
        page.sees(1, "This is a test")
        page.go(1, "grief-chat")
        page.write(1, "this paperwork is killing me")
        page.sees(1, "this paperwork is killing me")
        go_on_duty(page, 2)
        page.click_on("[data-seat='1'] .composer", "Put the hard sentence in for me")
        page.sees(1, HARD_SENTENCE)
        page.sees(2, "Alert 1", "Nobody has this yet.")
        assert HARD_SENTENCE not in page.text("[data-seat='2'] .log")
        page.go(1, "Holdfast")
        page.sees(1, "The moderators on duty have been asked")
        page.click_on(".bar", "+10 min")
        page.at_rest()
        page.press(2, "I'll take this")
        page.sees(1, "A moderator has taken this.")
        page.press(2, "Open a place to talk")
        page.sees(2, "The place to talk is here")
        page.go(1, "A place to talk 1")
        page.sees(1, "a moderator of")
        page.press(2, "Close")
        page.press(2, "Choose one")
        page.pick(2, "Talked with them")
        page.sees(2, "Closed: Talked with them")
        page.go(1, "Holdfast")
        page.sees(1, "The moderators have closed this.")
        assert "Ann" in page.text(".lines")
        nothing_left_this_computer(page)


def test_the_search_finds_nothing_that_was_written_and_finds_a_leak_that_was_planted() -> None:
    with visiting() as page:
        page.begin()
        page.go(1, "grief-chat")
        page.write(1, "a lantern in the tall grass")
        page.sees(1, "a lantern in the tall grass")
        page.all("#search-words")[0].send_keys("a lantern in the tall grass", Keys.ENTER)
        patiently(lambda: "Not found." in page.text(".found"), "the answer of the search")
        page.click_on(".search", "Plant a leak to see that the search works")
        patiently(lambda: "A leak is planted" in page.text(".found"), "the leak")
        assert page.all("#search-words")[0].get_attribute("value") == NEEDLE
        page.click_on(".search", "Search")
        patiently(lambda: page.text(".found").startswith("Found."), "the planted leak")


def test_a_person_can_reply_edit_delete_forward_ask_attach_and_start_a_thread() -> None:
    with visiting() as page:
        page.begin()
        page.go(1, "grief-chat")
        page.go(2, "grief-chat")
        page.write(1, "the first line")
        page.sees(2, "the first line")
        on_it = "[data-seat='1'] [aria-label^=\"Menu for Ann's message\"]"

        page.all(on_it)[-1].click()
        page.pick(1, "Edit")
        page.keys(" and more", Keys.ENTER)
        page.sees(2, "the first line and more", "(edited)")
        page.all("[data-seat='2'] .message-menu")[-1].click()
        page.pick(2, "Reply")
        page.keys("good to hear", Keys.ENTER)
        patiently(lambda: "the first line" in page.text("[data-seat='1'] .reply-to"), "the reply")
        page.all(on_it)[-1].click()
        page.pick(1, "Forward")
        page.run("document.querySelector(\"[data-seat='1'] dialog select\").selectedIndex = 1")
        page.pick(1, "Forward")
        patiently(lambda: not page.all("[data-seat='1'] dialog"), "the form to close")
        for what, kind in (("A poll", "question"), ("A new thread", "name")):
            page.click_on("[data-seat='1'] .composer", "More to send: a thread, a post, a poll, a file")
            page.pick(1, what)
            page.all(f"[data-seat='1'] dialog [name={kind}]")[0].send_keys("Sunday walk")
            page.keys(Keys.ENTER)
        patiently(lambda: "Sunday walk" in page.text("[data-seat='1'] .poll"), "the poll")
        patiently(lambda: "Sunday walk" in page.text("[data-seat='2'] nav"), "the thread in the list")
        page.click_on("[data-seat='1'] .composer", "More to send: a thread, a post, a poll, a file")
        page.pick(1, "A file")
        page.pick(1, "Attach")
        page.keys("with a note", Keys.ENTER)
        patiently(lambda: "note.txt" in page.text("[data-seat='2'] .file"), "the file")
        page.all(on_it)[0].click()
        page.pick(1, "Delete")
        patiently(lambda: "and more" not in page.text("[data-seat='2'] .log .prose"), "the message to go")
        assert page.complaints() == []


def test_what_is_half_written_and_where_one_is_survive_what_others_do() -> None:
    with visiting() as page:
        page.begin()
        page.go(1, "grief-chat")
        page.go(2, "grief-chat")
        box = page.all("[data-seat='2'] .words")[0]
        box.send_keys("half a sent")
        page.run("document.activeElement.markedByTest = true")
        page.click_on("[data-seat='1'] .composer", "Put the hard sentence in for me")
        box.click()
        page.sees(2, HARD_SENTENCE)
        assert page.run("return document.activeElement.markedByTest") is True
        assert box.get_attribute("value") == "half a sent"
        page.go(2, "three-am")
        assert box.get_attribute("value") == ""
        page.go(2, "grief-chat")
        assert box.get_attribute("value") == "half a sent"


def test_closed_direct_messages_a_refusing_discord_a_missing_database_and_the_plug_are_at_hand() -> None:
    with visiting() as page:
        page.begin()
        page.click_on("[data-seat='1'] .seat-head", "What Ann can do")
        page.pick(1, "Close my direct messages")
        patiently(lambda: "direct messages closed" in page.text("[data-seat='1'] .who"), "closed direct messages")
        for switch in ("fault-discord", "fault-database"):
            for on in (True, False):
                page.all(f"#{switch}")[0].click()
                page.at_rest()
                patiently(lambda on=on, switch=switch: page.all(f"#{switch}")[0].is_selected() is on, switch)  # type: ignore[misc]  # defaults of its own
        page.click_on(".bar", "Pull the plug")
        patiently(lambda: "the bot has started again" in page.text("#notice"), "the plug")
        page.press(1, "Read the agreement")
        page.sees(1, "I agree. No word watch")


def test_a_story_is_played_when_it_is_picked() -> None:
    with visiting() as page:
        page.begin()
        page.click_on(".bar", "Pick a story")
        page.click_on("dialog.page", "A false alarm")
        patiently(lambda: "was played" in page.text("#notice"), "the end of the story", 120)
        assert "A false alarm" in page.text(".lines")
        assert "went differently" not in page.text(".lines")
        page.sees(2, "Alert 1")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_everything_has_a_name_can_be_read_and_fits(size: tuple[int, int], dark: bool) -> None:
    with visiting(size, dark=dark) as page:
        found = {"welcome": page.run(ACCESS)}
        page.begin()
        found["panel"] = page.run(ACCESS)
        page.press(1, "Read the agreement")
        page.sees(1, "I agree. No word watch")
        found["answer"] = page.run(ACCESS)
        page.go(1, "grief-chat")
        page.click_on("[data-seat='1'] .composer", "Put the hard sentence in for me")
        page.sees(1, HARD_SENTENCE)
        page.all("[data-seat='1'] .message-menu")[-1].click()
        found["menu"] = _looked_at_and_closed(page, "[data-seat='1'] dialog")
        page.click_on("[data-seat='1'] .composer", "More to send: a thread, a post, a poll, a file")
        page.pick(1, "A poll")
        found["form"] = _looked_at_and_closed(page, "[data-seat='1'] dialog")
        page.all("[data-seat='2'] .words")[0].send_keys("/duty")
        patiently(lambda: page.all("[data-seat='2'] .suggestions [role=option]"), "the command picker")
        found["picker"] = page.run(ACCESS)
        page.click_on(".bar", "Pick a story")
        found["stories"] = _looked_at_and_closed(page, "dialog.page")
        page.click_on(".bar", f"Change to {'light' if dark else 'dark'} colours")
        found["the other colours"] = page.run(ACCESS)
        assert {where: faults for where, faults in found.items() if faults} == {}


def _looked_at_and_closed(page: Browser, box: str) -> list[str]:
    """On a busy machine a box opens late: Escape before it is there would close nothing."""
    patiently(lambda: page.all(box), f"{box} to open")
    faults: list[str] = page.run(ACCESS)
    page.keys(Keys.ESCAPE)
    patiently(lambda: not page.all(box), f"{box} to close")
    return faults


def test_the_check_of_names_and_contrast_finds_faults_that_were_put_there() -> None:
    with visiting() as page:
        page.begin()
        page.run("""
            const main = document.querySelector("main");
            const put = (tag, words, style) => {
              const el = Object.assign(document.createElement(tag), { textContent: words, id: "put" });
              Object.assign(el.style, style);
              main.append(el);
            };
            put("button", "", { width: "10px" });
            put("p", "pale", { color: "#999", backgroundColor: "#fff" });
        """)
        faults = " ".join(page.run(ACCESS))
        for kind in ("no name", "contrast 2.85", "small target", "id twice: put"):
            assert kind in faults


def test_with_the_keyboard_alone_focus_is_always_seen_and_escape_closes_what_opened() -> None:
    with visiting() as page:
        page.begin()
        page.go(1, "grief-chat")
        stops = []
        for _ in range(60):
            page.keys(Keys.TAB)
            nowhere, ring, what = page.run(FOCUS_SHOWN)
            if not nowhere:
                stops.append(what)
                assert ring, what
        assert len(set(stops)) > 30, stops
        for opener in (".who", ".seat-head [aria-label^=What]", ".composer .plain"):
            button = page.all(f"[data-seat='1'] {opener}")[0]
            page.run("arguments[0].focus()", button)
            page.keys(Keys.ENTER)
            patiently(lambda: page.all("[data-seat='1'] dialog"), f"what {opener} opens")
            assert page.run("return Boolean(document.activeElement.closest('dialog'))")
            page.keys(Keys.ESCAPE)
            patiently(lambda: not page.all("[data-seat='1'] dialog"), "the box to close")
            assert page.run("return document.activeElement === arguments[0]", button)
