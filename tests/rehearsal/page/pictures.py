"""The README's pictures, taken of the real page: python -m tests.rehearsal.page.pictures FOLDER.

With --messages instead: one picture of each message that a member gets in a crisis, to look at and not to keep in git.
"""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from tests.rehearsal.page.browser import WIDE, Browser, chromium, looking, patiently, rehearsing
from tests.rehearsal.page.crisis_screens import LANDS, gather
from tests.rehearsal.page.showing import Showing

TALL_PHONE = (390, 844)
SHARP = 2  # pixels to a pixel, so that a README shows them crisp
SEAT_ALONE = """
    document.querySelectorAll(".bar, .panel, [data-seat='2'], #notice").forEach((el) => { el.hidden = true; });
"""


def agree(page: Browser) -> None:
    page.press(1, "Read the agreement")
    page.press(1, "I agree. Yes to word watch")
    page.sees(1, "A test message is on its way")


def on_duty(page: Browser) -> None:
    page.use(2, "duty on")
    page.press(2, "I'm in")
    page.sees(2, "You are on duty until")
    while page.all("[data-seat='2'] .only-you-line button"):
        page.click_on("[data-seat='2'] .only-you-line", "Dismiss message")


def hard_sentence(page: Browser) -> None:
    page.go(1, "grief-chat")
    page.click_on("[data-seat='1'] .composer", "Put the hard sentence in for me")
    page.sees(2, "Alert 1", "Private message with help: sent.")
    page.go(1, "Holdfast")
    page.sees(1, "The moderators on duty have been asked")


def welcome(page: Browser, folder: Path) -> None:
    page.picture(folder / "welcome.png")


def an_alert(page: Browser, folder: Path) -> None:
    """The member's message beside the moderator's alert, and beside both what the bot does and why."""
    page.begin()
    agree(page)
    on_duty(page)
    hard_sentence(page)
    page.picture(folder / "alert.png")


def taken(page: Browser, folder: Path) -> None:
    an_alert(page, folder)
    page.press(2, "I'll take this")
    page.press(2, "Open a place to talk")
    page.go(2, "A place to talk 1")
    page.go(1, "A place to talk 1")
    page.sees(1, "a moderator of")
    page.write(1, "hello. I did not think anybody would come")
    page.write(2, "I'm here. There is no hurry")
    page.sees(1, "There is no hurry")
    page.picture(folder / "place-to-talk.png")


def searched(page: Browser, folder: Path) -> None:
    taken(page, folder)
    page.all("#search-words")[0].send_keys("there is no hurry")
    page.click_on(".search", "Search")
    patiently(lambda: page.all(".found summary"), "the answer of the search")
    page.click_on(".found", "Looked in")
    page.picture(folder / "search.png")


def on_a_phone(page: Browser, folder: Path) -> None:
    page.begin()
    page.press(1, "Read the agreement")
    page.sees(1, "I agree. No word watch")
    page.run(SEAT_ALONE)
    page.picture(folder / "agreement-phone.png")


Story = Callable[[Browser, Path], None]
STORIES: tuple[tuple[Story, tuple[int, int]], ...] = ((welcome, WIDE), (searched, WIDE), (on_a_phone, TALL_PHONE))


NO_BROWSER = "Pictures need chromium. On Debian: apt-get install chromium chromium-driver"
MESSAGES = "--messages"
USAGE = f"Say where to: python -m tests.rehearsal.page.pictures FOLDER [{MESSAGES}]"


def main(folder: Path) -> int:
    """Light ones into the folder, the same in dark into `dark` in it. Returns 1 without chromium."""
    if chromium() is None:
        print(NO_BROWSER)
        return 1
    for story, size in STORIES:
        for dark in (False, True):
            into = folder / "dark" if dark else folder
            into.mkdir(parents=True, exist_ok=True)
            with rehearsing() as address, looking(address, size, dark=dark) as page:
                page.resize(size, sharp=SHARP)
                story(page, into)
    print(f"Done. Look at every one: {', '.join(sorted(str(path) for path in folder.rglob('*.png')))}")
    return 0


def each_message(folder: Path) -> int:
    """In a folder for each language, light and in `dark`; and sheets with all of them. Returns 1 without chromium.

    What sticks out of its frame is printed, and so is a number that is not alone on its line.
    """
    if chromium() is None:
        print(NO_BROWSER)
        return 1
    for language, land in LANDS.items():
        shots = asyncio.run(gather(language))
        with Showing.open() as showing:
            sheets: dict[bool, list[tuple[str, Path, int]]] = {False: [], True: []}
            for number, shot in enumerate(shots, 1):
                showing.draw(shot, land.time_zone)
                fit = showing.fit()
                print(f"{language} {shot.name}: {fit.told()}")
                for dark, listed in sheets.items():
                    into = folder / language / "dark" if dark else folder / language
                    path = into / f"{number:02}-{shot.name}.png"
                    showing.picture(path, dark=dark)
                    listed.append((f"{path.name}{'' if shot.played else ' (shown)'}", path, fit.height))
            for dark, listed in sheets.items():
                name = f"{language}{'-dark' if dark else ''}"
                showing.sheet(folder / f"all-{name}.png", f"What a member reads: {name}", listed, dark=dark)
    print(f"Done. Look at every one in {folder}. Begin with the sheets, all-*.png")
    return 0


if __name__ == "__main__":
    asked = [one for one in sys.argv[1:] if one != MESSAGES]
    if len(asked) != 1 or asked[0].startswith("-"):
        sys.exit(USAGE)
    sys.exit((each_message if MESSAGES in sys.argv else main)(Path(asked[0])))
