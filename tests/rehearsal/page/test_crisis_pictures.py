"""Issue 8: each message that a member gets in a crisis, drawn by the page on a phone, and nothing of it cut off."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rehearsal.page.album import Shot
from tests.rehearsal.page.browser import chromium
from tests.rehearsal.page.crisis_screens import LANDS, gather
from tests.rehearsal.page.showing import NARROW_PHONE, PHONE, Showing

PNG = b"\x89PNG\r\n"
LABEL = "const button = document.querySelector('.alone .button'); "
LONG_LABEL = LABEL + "button.style.whiteSpace = 'nowrap'; button.textContent = 'Please '.repeat(20);"
THIN_BUTTON = LABEL + "button.style.whiteSpace = 'nowrap'; button.style.width = '40px';"
LOW_BUTTON = LABEL + "Object.assign(button.style, { minHeight: '8px', height: '8px' });"
LONG_WORD = """
    const prose = document.querySelector(".alone .prose");
    prose.style.overflowWrap = "normal";
    prose.append("m".repeat(90));
"""
BESIDE_NUMBER = """
    const beside = Object.assign(document.createElement("b"), { textContent: " now" });
    document.querySelector(".alone .prose p").append(beside);
"""

pytestmark = pytest.mark.skipif(
    chromium() is None,
    reason="NOT LOOKED AT IN A BROWSER: there is no chromium. On Debian: apt-get install chromium chromium-driver",
)


@pytest.fixture(scope="module")
def showing() -> Iterator[Showing]:
    with Showing.open() as opened:
        yield opened


@pytest.mark.parametrize("language", sorted(LANDS))
def test_no_text_and_no_button_of_any_message_sticks_out_of_a_phone(
    showing: Showing, language: str, tmp_path: Path
) -> None:
    """At 320 and at 390 points; and a number stands alone on its line there too, as it does in the text (CRI-16)."""
    shots = asyncio.run(gather(language))
    faults = {}
    numbers = 0
    for width in (NARROW_PHONE, PHONE):
        for shot in shots:
            showing.draw(shot, LANDS[language].time_zone, width)
            fit = showing.fit()
            numbers += fit.number_ends is not None
            if fit.faults or not fit.number_alone:
                faults[width, shot.name] = fit.told()
    assert faults == {}
    assert numbers > 40, "hardly any number was found: this would prove nothing"
    assert {"message-told", "nobody-yet-over", "form-danger-at-home"} <= {shot.name for shot in shots}
    showing.picture(tmp_path / "one.png", dark=True)
    assert (tmp_path / "one.png").read_bytes().startswith(PNG)


@pytest.mark.parametrize(
    ("spoiling", "found"),
    [
        (LONG_LABEL, "FAULT sticks out: button"),
        (THIN_BUTTON, "FAULT text outside its frame: "),
        (LOW_BUTTON, "FAULT label outside its button: "),
        (LONG_WORD, "FAULT wider than its frame: div.prose"),
        (BESIDE_NUMBER, "NOT ALONE ON ITS LINE"),
    ],
)
def test_the_measuring_finds_what_was_spoiled(showing: Showing, spoiling: str, found: str) -> None:
    words = "<p>Call now:<br>999</p>"
    button = {"kind": "button", "id": "1", "label": "A person, please", "style": "primary", "off": False, "url": None}
    author = {"key": None, "name": "Holdfast", "bot": True}
    message = {"id": "1", "author": author, "at": "2026-11-24T19:00:00+00:00", "html": words, "rows": [[button]]}
    showing.draw(Shot("made", (message,)), "UTC")
    assert "FAULT" not in showing.fit().told()
    assert "number ends at" in showing.fit().told()
    showing.spoil(spoiling)
    assert found in showing.fit().told()
