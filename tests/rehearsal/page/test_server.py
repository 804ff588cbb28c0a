"""Who gets in, what goes out with every answer, and what is never written down."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from config.settings import Settings
from tests.discord.logbook import Logbook
from tests.rehearsal.__main__ import main
from tests.rehearsal.page.conftest import Browser
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.server import DOINGS, READINGS, STATIC

ROOT = Path(__file__).parents[3]
TYPED = "an orange kettle under the stairs"


async def test_a_wrong_secret_finds_nothing_whatever_is_asked(browser: Browser) -> None:
    base = browser.page.address.removesuffix(f"{browser.page.secret}/")
    right = browser.page.secret
    for secret in ("", "x", right[:-1], f"{right}x", right.swapcase(), "é"):
        for path in ("", "index.html", *(f"api/{name}" for name in READINGS)):
            async with browser.session.get(f"{base}{secret}/{path}") as response:
                assert response.status == 404, (secret, path)
        async with browser.session.post(f"{base}{secret}/api/time", json={"by": "10m"}) as response:
            assert response.status == 404


@pytest.mark.parametrize("host", ["holdfast.example", "127.0.0.1", "127.0.0.1.holdfast.example:80", "[::1]:80", ""])
async def test_a_foreign_name_that_points_here_finds_nothing(browser: Browser, host: str) -> None:
    async with browser.session.get(f"{browser.page.address}api/world", headers={"Host": host}) as response:
        assert response.status in (400, 404)
        assert "group" not in await response.text()


async def test_localhost_is_this_computer_too(browser: Browser) -> None:
    host = {"Host": f"localhost:{browser.page.port}"}
    async with browser.session.get(f"{browser.page.address}api/world", headers=host) as response:
        assert response.status == 200


@pytest.mark.parametrize("origin", ["https://holdfast.example", "null", "http://127.0.0.1:1"])
async def test_another_site_can_make_the_page_do_nothing(browser: Browser, origin: str) -> None:
    before = browser.page.lifetime.now.stage.world.now()
    address = f"{browser.page.address}api/time"
    async with browser.session.post(address, json={"by": "10m"}, headers={"Origin": origin}) as response:
        assert response.status == 404
    assert browser.page.lifetime.now.stage.world.now() == before


async def test_only_this_computer_is_listened_to(browser: Browser) -> None:
    assert browser.page.address.startswith("http://127.0.0.1:")
    assert len(browser.page.secret) >= 32


async def test_every_answer_forbids_what_is_not_ours_and_keeping_it(browser: Browser) -> None:
    for path in ("", "api/world", "api/place?who=nobody", "nothing.js"):
        async with browser.session.get(f"{browser.page.address}{path}") as response:
            assert "default-src 'self'" in response.headers["Content-Security-Policy"], path
            assert response.headers["Cache-Control"] == "no-store"
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert response.headers["X-Frame-Options"] == "DENY"


async def test_the_page_and_its_files_are_given_and_nothing_beside_them(browser: Browser) -> None:
    async with browser.session.get(browser.page.address) as response:
        assert response.status == 200
        assert response.content_type == "text/html"
    for file in sorted(STATIC.iterdir()):
        async with browser.session.get(f"{browser.page.address}{file.name}") as response:
            assert (response.status, await response.read()) == (200, file.read_bytes()), file.name
    for path in ("server.py", "..%2fserver.py", "%2e%2e/server.py", "static/index.html", "api", "api/nothing"):
        async with browser.session.get(f"{browser.page.address}{path}") as response:
            assert response.status == 404, path


async def test_what_is_posted_must_be_a_json_object(browser: Browser) -> None:
    for name in DOINGS:
        address = f"{browser.page.address}api/{name}"
        for data, kind in (("{", "application/json"), ("[1]", "application/json"), ("by=10m", "text/plain")):
            async with browser.session.post(address, data=data, headers={"Content-Type": kind}) as response:
                assert response.status == 400
                assert "JSON" in (await response.json())["error"]
    async with browser.session.post(f"{browser.page.address}api/act", json={"who": "x" * 900_000}) as response:
        assert response.status == 413


async def test_a_fault_of_the_page_itself_is_a_sentence_too(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    async def breaks(*_: Any) -> None:
        raise KeyError(TYPED)

    monkeypatch.setattr(Lifetime, "jump", breaks)
    answer = await browser.post("time", {"by": "10m"})
    assert (browser.status, answer) == (400, {"error": "That did not work: KeyError."})
    assert TYPED not in await browser.panel()


async def test_nothing_that_is_typed_is_logged_or_written_by_the_page(
    browser: Browser, logbook: Logbook, capfd: pytest.CaptureFixture[str]
) -> None:
    """The promise of the bot holds for its rehearsal: the words are in the pretend Discord only."""
    lifetime = browser.page.lifetime
    before = {path for path in lifetime.now.stage.folder.rglob("*") if path.is_file()}
    assert (await browser.act("ann", "general", "say", text=TYPED))["ok"]
    assert not (await browser.post("search", {"text": TYPED}))["found"]
    await browser.act("ann", "general", "say", text=TYPED * 90)
    await browser.act("ann", "welcome", "say", text=TYPED)
    await browser.get("suggest", who="ann", id=await browser.place_id("ann", "general"), command=TYPED, option="x")
    assert TYPED in await browser.reads("ben", "general")
    assert TYPED not in logbook.text()
    assert TYPED not in lifetime.now.stage.book.text()
    assert TYPED not in await browser.panel()
    assert {path for path in lifetime.now.stage.folder.rglob("*") if path.is_file()} == before
    assert all(TYPED.encode() not in path.read_bytes() for path in before)
    out, err = capfd.readouterr()
    assert TYPED not in out + err


async def test_the_page_is_told_when_something_changed(browser: Browser) -> None:
    async with browser.session.get(f"{browser.page.address}api/events") as response:
        assert response.content_type == "text/event-stream"
        assert await _event(response) == "changed"  # at once, so that a page which comes back is up to date
        assert len(browser.page.lifetime.watchers) == 1
        await browser.act("ann", "general", "say", text="hello")
        assert await _event(response) == "changed"
    for _ in range(200):
        if not browser.page.lifetime.watchers:
            break
        browser.page.lifetime.changed()
        await asyncio.sleep(0.01)
    assert not browser.page.lifetime.watchers, "a closed page is still waited for"


async def _event(response: aiohttp.ClientResponse) -> str:
    while True:
        line = (await response.content.readline()).decode()
        if line.startswith("event: changed"):
            return line.split()[1]


@pytest.fixture
def heeds_ctrl_c() -> Iterator[None]:
    """A program started in the background ignores Ctrl+C, and so does every program that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_ctrl_c")
def test_make_rehearse_prints_an_address_and_stops_when_asked() -> None:
    command = [sys.executable, "bot.py", "rehearse", "--no-open"]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        address = next(line for line in process.stdout if "http://" in line)
        assert re.search(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", address)
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()  # one that does not stop must not be waited for
    assert process.returncode == 0, err
    assert "Stopped" in out
    assert "Traceback" not in out + err


def _rehearse(*args: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "bot.py", "rehearse", *args]
    return subprocess.run(  # noqa: S603 - our own program
        command, cwd=ROOT, input=typed, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_port_that_is_taken_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = _rehearse("--no-open", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert "cannot be used" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_terminal_can_still_be_had() -> None:
    done = _rehearse("--terminal", typed="quit\n")
    assert done.returncode == 0
    assert "Three things to try first" in done.stdout


@pytest.mark.parametrize("args", [["--prot", "8000"], ["--port", "many"], ["--port", "70000"], ["--port"]])
def test_an_option_that_does_not_fit_is_answered_with_what_there_is(
    settings: Settings, args: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(settings, args) == 2
    assert "ARGS=--terminal" in capsys.readouterr().out
