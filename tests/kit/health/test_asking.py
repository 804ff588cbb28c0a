"""Asking the bot over HTTP how it is, as a program on the same computer does."""

import re
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from config.parts import HealthSettings
from config.settings import Settings, load
from tests.discord.logbook import Logbook
from tests.house import CONFIG, open_house

HERE = "127.0.0.1"


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])


async def ask(port: int, path: str) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.get(f"http://{HERE}:{port}{path}") as answer:
        found = await answer.json() if path == "/health" else await answer.text()
        return answer.status, found


def with_port(port: int) -> Settings:
    settings = load(CONFIG)
    first, *others = settings.groups
    return replace(settings, groups=(first.model_copy(update={"health": HealthSettings(port=port)}), *others))


async def test_it_says_how_the_bot_is_and_which_person_or_alert_stands_nowhere_in_it(
    tmp_path: Path, logbook: Logbook
) -> None:
    """Well while everything is; not when the database is gone, or a card cannot be delivered; well again after."""
    for line in ("no card after", "parcels should have gone out"):
        logbook.expect(line)
    port = free_port()
    async with open_house(tmp_path, settings=with_port(port)) as house:
        world = house.world
        await house.goes_on_duty("mo")
        await house.agrees("ann")
        await world.pass_time(minutes=1)
        status, found = await ask(port, "/health")
        assert (status, found["ok"], found["gateway"], found["database"]) == (200, True, True, True)
        assert found["last_beat_seconds_ago"] <= 30
        checked = await world.command("rae", "mod-alerts", "setup check")
        assert f"{HERE}:{port}" in checked.text

        world.refuse("POST", "/channels/*/messages", status=400, code=50035, times=None)
        await house.writes_the_hard_sentence()
        await world.pass_time(minutes=4)
        status, found = await ask(port, "/health")
        assert status == 503
        assert found["outbox"]["failing"]
        _, metrics = await ask(port, "/metrics")
        assert "holdfast_up 0" in metrics
        ids = {str(person.id) for person in world.people.values()} | {str(world.guild.id), "Alert"}
        assert not any(one in metrics + str(found) for one in ids)
        assert not re.search(r"\d{15,}", metrics + str(found))
        world.accept_again()
        await world.pass_time(minutes=2)
        assert (await ask(port, "/health"))[0] == 200
        assert (await ask(port, "/"))[0] == 404


async def test_a_port_that_is_taken_is_said_and_the_bot_runs_all_the_same(tmp_path: Path, logbook: Logbook) -> None:
    logbook.expect("choose another port")
    with socket.socket() as other:
        other.bind((HERE, 0))
        other.listen()
        port = int(other.getsockname()[1])
        async with open_house(tmp_path, settings=with_port(port)) as house:
            assert f"{HERE}:{port}" in logbook.text()
            checked = await house.world.command("rae", "mod-alerts", "setup check")
            assert f"another program has port {port}" in checked.text
            await house.goes_on_duty("mo")
            await house.agrees("ann")
            await house.writes_the_hard_sentence()
            assert house.card()


async def test_it_goes_with_the_bot_and_comes_back_with_it(tmp_path: Path) -> None:
    port = free_port()
    async with open_house(tmp_path, settings=with_port(port)) as house:
        await house.world.stop()
        with pytest.raises(aiohttp.ClientConnectionError):
            await ask(port, "/health")
        await house.world.start()
        await house.world.pass_time(minutes=1)
        assert (await ask(port, "/health"))[0] == 200


async def test_without_a_port_nothing_listens(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        assert house.settings.groups[0].health.port is None
        assert "127.0.0.1" not in (await house.world.command("rae", "mod-alerts", "setup check")).text
