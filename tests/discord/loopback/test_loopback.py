"""Stories of the bot as a process of its own, on a Discord that outlives it: real HTTP, a real WebSocket, SIGKILL."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from data.sealed import Cipher
from tests.discord.loopback.bot_process import BotProcess
from tests.discord.loopback.clock import Pace
from tests.discord.loopback.rest import Asked, Trouble
from tests.discord.loopback.server import Loopback
from tests.torture.scene import ALERTS, CRIES, SPEED, START, TALK, Cast, settings_in, until


class Stage:
    """One member, three moderators on duty, and the bot."""

    def __init__(self, loopback: Loopback, bot: BotProcess, cast: Cast) -> None:
        self.loopback, self.bot, self.cast = loopback, bot, cast
        self.rest, self.gateway = loopback.rest, loopback.gateway
        [self.ann] = cast.members

    def cries(self) -> None:
        self.loopback.people.write(self.ann, TALK, CRIES[0])

    def cards(self) -> list[str]:
        return [text for text in self.loopback.world.sees("mo", ALERTS) if "Who:" in text]

    async def card_with(self, sources: int) -> str:
        """The one card, once it names that many messages."""

        def shown() -> str | None:
            cards = self.cards()
            assert len(cards) < 2
            return next((card for card in cards if card.count("discord.com/channels/") == sources), None)

        return await until(shown, f"a card with {sources} messages")

    async def is_taken_by(self, who: str) -> None:
        """They press the button of the newest card, are given the steps, and the card says who has it."""
        world, people = self.loopback.world, self.loopback.people
        cards = [message for message in world.messages(who, ALERTS) if "Who:" in message.text]
        record = people.press(world.people[who], world.screens.stored(cards[-1]), "alert:v1:take:1")
        [steps] = await self.cast.answered(record)
        assert "alert:v1:close:1" in people.buttons(steps)
        await until(lambda: f"Taken by @{world.people[who].name}" in self.cards()[0] or None, "a card that says so")

    def is_to_moderators(self, asked: Asked) -> bool:
        return asked.is_message and asked.path == f"/channels/{self.loopback.world.screens.place(ALERTS).id}/messages"

    def once(self, trouble: Trouble, fits: Callable[[Asked], bool]) -> list[Asked]:
        """Befall the next request that fits; what it was is in the list afterwards."""
        met: list[Asked] = []

        def befall(asked: Asked) -> Trouble:
            if met or not fits(asked):
                return Trouble.NONE
            met.append(asked)
            return trouble

        self.rest.trouble = befall
        return met


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    settings = settings_in(tmp_path / "config")
    async with Loopback.open(settings, Pace(START, Pace.real().begun, SPEED)) as loopback:
        bot = BotProcess(loopback, tmp_path / "config", tmp_path / "holdfast.sqlite3", Cipher.new_key())
        cast = Cast(loopback.people, settings, members=1)
        try:
            await bot.start()
            await cast.settle_in()
            yield Stage(loopback, bot, cast)
        finally:
            await bot.close()
        assert loopback.rest.unserved == []


async def test_what_a_dropped_socket_missed_is_replayed_and_a_forgotten_session_begins_anew(stage: Stage) -> None:
    limited = stage.once(Trouble.LIMITED, stage.is_to_moderators)
    stage.cries()
    await stage.card_with(1)
    assert len(limited) == 1

    assert stage.gateway.drop()
    stage.cries()
    await stage.card_with(2)
    assert (stage.gateway.identified, stage.gateway.resumed) == (1, 1)

    assert stage.gateway.drop(forget=True)
    stage.cries()  # no replay brings this one: it is read back
    await stage.card_with(3)
    assert (stage.gateway.identified, stage.gateway.resumed) == (2, 1)


async def test_killed_between_a_card_and_its_answer_the_next_start_sends_no_second_one(stage: Stage) -> None:
    stage.rest.after.append(lambda asked: stage.bot.kill_now() if stage.is_to_moderators(asked) else None)
    stage.cries()
    await stage.bot.gone()
    stage.rest.after.clear()
    assert len(stage.cards()) == 1
    stage.cries()

    stage.once(Trouble.BROKEN, stage.is_to_moderators)
    await stage.bot.start()
    await stage.card_with(2)
    await stage.is_taken_by("mo")
