"""Chromium on the rehearsal page, clicking as people would. It needs selenium, and Debian's chromium and its driver."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

ROOT = Path(__file__).parents[3]
LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
INSIDE_CHROMIUM = {"data", "about", "chrome", "chrome-untrusted", "blob", "devtools"}  # addresses that reach nothing
WIDE = (1400, 860)
PATIENCE_SECONDS = 20.0
LOOK_AGAIN_SECONDS = 0.1
STARTS_WITHIN_SECONDS = 60.0
QUIET_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Found = TypeVar("Found")


def chromium() -> tuple[str, str] | None:
    """Where the browser and its driver are; None when one of them is not installed."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


@contextmanager
def rehearsing() -> Iterator[str]:
    """`make rehearse` in a process of its own, as people start it. Yields the address it prints."""
    command = [sys.executable, "bot.py", "rehearse", "--no-open"]
    with TemporaryDirectory(prefix="holdfast-page-") as folder:
        said = Path(folder) / "said.txt"
        with said.open("w") as out:
            process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=out)  # noqa: S603 - our own command
        try:
            yield patiently(lambda: _address(said, process), "the page's address", STARTS_WITHIN_SECONDS)
        finally:
            process.terminate()
            process.wait()


def _address(said: Path, process: "subprocess.Popen[bytes]") -> str:
    words = said.read_text()
    if process.poll() is not None:
        raise RuntimeError(f"The rehearsal stopped by itself: {words}")
    return next((word for word in words.split() if word.startswith("http://")), "")


def patiently(look: Callable[[], Found], what: str, seconds: float = PATIENCE_SECONDS) -> Found:
    """The first truthy answer. Raises AssertionError, saying `what` did not come."""
    end = time.monotonic() + seconds
    while True:
        try:
            if found := look():
                return found
        except WebDriverException:
            pass  # the page was just being drawn anew
        if time.monotonic() > end:
            raise AssertionError(f"Not there after {seconds:.0f} seconds: {what}")
        time.sleep(LOOK_AGAIN_SECONDS)


@contextmanager
def looking(address: str, size: tuple[int, int] = WIDE, *, dark: bool = False) -> Iterator["Browser"]:
    """A new browser on the page, after its welcome box is there. Raises RuntimeError without chromium."""
    paths = chromium()
    if paths is None:
        raise RuntimeError("There is no chromium here. On Debian: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = paths[0]
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with TemporaryDirectory(prefix="holdfast-browser-", ignore_cleanup_errors=True) as folder:
        for flag in (*QUIET_FLAGS, f"--user-data-dir={folder}"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(paths[1]))
        try:
            browser = Browser(driver)
            browser.resize(size)
            browser.prefer(dark=dark)
            driver.get(address)
            patiently(lambda: driver.execute_script("return document.body.dataset.ready"), "the page")
            yield browser
        finally:
            driver.quit()


class Browser:
    """One window. Seats are 1 and 2; labels are what people read."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self._reached: list[str] = []
        self._said: list[str] = []

    # ------------------------------------------------------------------------------------------------ the window

    def resize(self, size: tuple[int, int], *, sharp: int = 1) -> None:
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": sharp, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def prefer(self, *, dark: bool) -> None:
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def run(self, script: str, *args: Any) -> Any:
        return self.driver.execute_script(script, *args)

    def begin(self) -> None:
        """Past the welcome box."""
        self.click_on("dialog.page", "Begin")
        patiently(lambda: not self.all("dialog.page"), "the welcome box to close")

    def requested(self) -> list[str]:
        """Every address asked for since the window opened."""
        for entry in self.driver.get_log("performance"):  # type: ignore[no-untyped-call]  # selenium leaves it untyped
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self._reached.append(message["params"]["request"]["url"])
        return self._reached

    def requested_elsewhere(self) -> list[str]:
        parts = [(url, urlsplit(url)) for url in self.requested()]
        return [url for url, part in parts if part.scheme not in INSIDE_CHROMIUM and part.hostname not in LOOPBACK]

    def complaints(self) -> list[str]:
        """What the browser's console said: errors of ours, and whatever the content policy stopped."""
        self._said += [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]  # as above
        return self._said

    # ------------------------------------------------------------------------------------------------ looking

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return "\n".join(element.text for element in self.all(selector))

    def sees(self, seat: int, *texts: str) -> None:
        """Waits for the last one. Raises AssertionError with what stands there instead."""
        log = f"[data-seat='{seat}'] .log"
        for text in texts:
            try:
                patiently(lambda text=text: text in self.text(log), text)  # type: ignore[misc]  # a default of its own
            except AssertionError as error:
                raise AssertionError(f"{error}\nThere is:\n{self.text(log)}") from None

    def at_rest(self) -> None:
        patiently(
            lambda: not self.run("return document.body.hasAttribute('data-busy')"), "the bot to come to rest", 120
        )

    # ------------------------------------------------------------------------------------------------ doing

    def click_on(self, root: str, label: str) -> None:
        """The newest button or choice below `root` that says so; its accessible name counts too."""

        def click() -> bool:
            offered = self.all(f"{root} button, {root} label, {root} summary")
            exact = [one for one in offered if label in (one.text, one.get_attribute("aria-label"))]
            found = exact or [one for one in offered if label in one.text]
            if not found:
                return False
            self.run("arguments[0].scrollIntoView({block: 'center'})", found[-1])
            found[-1].click()
            return True

        patiently(click, f"a button {label!r} in {root}")

    def press(self, seat: int, label: str) -> None:
        self.click_on(f"[data-seat='{seat}'] .log", label)

    def pick(self, seat: int, label: str) -> None:
        """A line of the menu or the box that is open in this seat."""
        self.click_on(f"[data-seat='{seat}'] dialog", label)

    def become(self, seat: int, name: str) -> None:
        self.all(f"[data-seat='{seat}'] .who")[0].click()
        self.pick(seat, name)
        patiently(lambda: name in self.text(f"[data-seat='{seat}'] .who strong"), f"{name} in seat {seat}")

    def go(self, seat: int, place: str) -> None:
        """Through the list of places; on a phone that is a drawer."""
        root = f"[data-seat='{seat}']"
        drawer = self.all(f"{root} .seat-head [aria-expanded='false']")
        if drawer:
            drawer[0].click()
        self.click_on(f"{root} nav", place)
        patiently(lambda: place in self.text(f"{root} .place-head h3"), f"{place} in seat {seat}")

    def write(self, seat: int, words: str) -> None:
        self.all(f"[data-seat='{seat}'] .words")[0].send_keys(words, Keys.ENTER)

    def use(self, seat: int, command: str) -> None:
        """A slash command without options, by the picker."""
        box = self.all(f"[data-seat='{seat}'] .words")[0]
        box.send_keys(f"/{command}")
        patiently(
            lambda: self.all(f"[data-seat='{seat}'] .composer > .suggestions [role=option]"), f"/{command} to pick"
        )
        box.send_keys(Keys.ENTER)
        patiently(lambda: self.all(f"[data-seat='{seat}'] .chip-command"), f"/{command} to be picked")
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)

    def keys(self, *keys: str) -> None:
        self.driver.switch_to.active_element.send_keys(*keys)

    def picture(self, path: Path) -> None:
        self.driver.save_screenshot(str(path))
