"""What can wait never stands before what cannot: thousands of questions, and one alert."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import discord
import pytest

from cogs.kit import outbox as outbox_module
from cogs.kit import parcels
from cogs.kit.outbox import Outbox
from cogs.kit.outgoing import Outgoing
from cogs.kit.pace import Pace
from cogs.kit.parcels import Address, Fresh, Parcel
from data.database import Transaction
from tests.discord.world import START, World
from tests.kit.conftest import as_the_bot, bot_in
from tests.kit.small import GROUP, Writer
from tests.kit.test_outbox import send


@dataclass
class Question(Writer):
    """A courier as the check-ins': it says its number, and nothing once its hour is over."""

    asked_at: datetime | None = None
    window: timedelta = timedelta(hours=1)
    late: list[int] = field(default_factory=list)

    async def write(self, parcel: Parcel) -> Outgoing | None:
        if self.asked_at is not None and discord.utils.utcnow() - self.asked_at > self.window:
            self.late.append(parcel.subject)
            return None
        return Outgoing(content=f"question {parcel.subject}")


@pytest.fixture
def question(world: World) -> Question:
    asks = Question(asked_at=world.now())
    outbox_of(world).register("question", asks, patient=True)
    return asks


def outbox_of(world: World) -> Outbox:
    return bot_in(world).kit.outbox


async def rooms(world: World, many: int) -> list[int]:
    made = [world.add_channel(f"room-{number}").id for number in range(many)]
    for number in range(many):
        await world.bot_may(f"room-{number}", send_messages=True)
    return made


async def ask_in(world: World, channels: Sequence[int], subjects: Sequence[int], group: str = GROUP) -> None:
    fresh = [
        Fresh(group, "question", subject, Address(world.guild.id, channels[number % len(channels)]))
        for number, subject in enumerate(subjects)
    ]

    async def put_in() -> None:
        async with bot_in(world).database.write() as tx:
            await parcels.add_all(tx, fresh, discord.utils.utcnow())
            tx.after_commit(outbox_of(world).kick)

    await as_the_bot(world, put_in())


def sent(world: World) -> list[str]:
    return [str((request.json or {}).get("content")) for request in world.requests if request.method == "POST"]


@pytest.mark.usefixtures("question")
async def test_an_alert_goes_out_at_once_beside_300_waiting_questions(world: World) -> None:
    """The scale of issue 4: 5,000 questions due at once never delay an alert."""
    await ask_in(world, await rooms(world, 30), range(1, 301))
    assert len(sent(world)) == question_pace(world).most
    await send(world, 999)
    assert sent(world)[-1] == "Hello", "the alert was not the very next message"
    await world.pass_time(seconds=2)
    assert 2 * question_pace(world).most < len(sent(world)) < 4 * question_pace(world).most
    await send(world, 998)
    assert sent(world)[-1] == "Hello"
    await world.pass_time(seconds=20)
    assert sorted(sent(world)) == sorted(["Hello"] * 2 + [f"question {number}" for number in range(1, 301)])


def question_pace(world: World) -> Pace:
    return outbox_of(world).pace


@pytest.mark.usefixtures("question")
async def test_an_alert_to_a_place_that_is_just_being_asked_in_is_next_there(world: World) -> None:
    free = asyncio.Event()

    async def wait() -> None:
        await world.env.external_wait(free.wait(), reason="a slow Discord")

    slow = Writer(text="slow", before_writing=wait)
    outbox_of(world).register("question", slow, patient=True)
    channel = world.channel("mod-alerts").id
    await ask_in(world, [channel], [1, 2, 3])
    await send(world)
    slow.before_writing = None
    free.set()
    await world.pass_time(seconds=1)
    assert [seen.content for seen in world.messages("mo", "mod-alerts")] == ["slow", "Hello", "slow", "slow"]


@pytest.mark.usefixtures("question")
async def test_a_group_with_thousands_waiting_holds_up_no_other(world: World) -> None:
    outbox_of(world).pace = Pace(most=6, at_once=6)
    channels = await rooms(world, 12)
    await ask_in(world, channels[:6], range(1, 101), "large")
    said = len(sent(world))
    await ask_in(world, channels[6:], range(201, 204), "small")
    await world.pass_time(seconds=2.5)
    next_ones = sent(world)[said : said + 12]
    assert {f"question {number}" for number in (201, 202, 203)} <= set(next_ones)


@pytest.mark.usefixtures("question")
async def test_each_group_is_asked_its_longest_waiting_first(world: World) -> None:
    outbox_of(world).pace = Pace(most=1, at_once=1)
    channels = await rooms(world, 6)
    await ask_in(world, channels, range(1, 7))
    await world.pass_time(seconds=10)
    assert sent(world) == [f"question {number}" for number in range(1, 7)]


async def test_what_cannot_go_within_its_hour_is_dropped_at_the_moment_of_sending(
    world: World, question: Question
) -> None:
    """CHK-4: never sent late, however many wait."""
    outbox_of(world).pace = Pace(most=2, per=timedelta(minutes=10), at_once=1)
    await ask_in(world, await rooms(world, 4), range(1, 41))
    await world.pass_time(minutes=100)
    arrived = [message for place in world.backend.messages.values() for message in place.values()]
    hour_is_over = question.asked_at + question.window if question.asked_at else START
    assert all(datetime.fromisoformat(message.timestamp) <= hour_is_over for message in arrived)
    assert 10 < len(sent(world)) < 20
    in_time = [f"question {number}" for number in range(1, len(sent(world)) + 1)]
    assert sent(world) == in_time, "the longest waiting come first"
    assert question.late == list(range(len(in_time) + 1, 41)), "each is dropped once"


@pytest.mark.usefixtures("question")
async def test_the_others_are_read_when_what_was_read_is_sent(
    world: World,
) -> None:
    outbox_of(world).pace = Pace(most=3)  # six are read at once
    await ask_in(world, await rooms(world, 3), range(1, 18))
    await world.pass_time(seconds=9)
    assert sorted(sent(world)) == sorted(f"question {number}" for number in range(1, 18))


async def test_the_urgent_ones_are_all_sent_however_many_wait_for_one_place(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "_READ_AT_ONCE", 6)
    monkeypatch.setattr(outbox_module, "_EACH_TARGET", 2)
    channels = [world.channel(name).id for name in ("mod-alerts", "welcome")]
    fresh = [Fresh(GROUP, "test", n, Address(world.guild.id, channels[n > 6])) for n in range(1, 13)]

    async def put_in() -> None:
        async with bot_in(world).database.write() as tx:
            await parcels.add_all(tx, fresh, discord.utils.utcnow())
            tx.after_commit(outbox_of(world).kick)

    await as_the_bot(world, put_in())
    assert len(sent(world)) == 12


@pytest.mark.usefixtures("question")
async def test_thousands_waiting_make_no_more_work_than_can_be_under_way(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask_in(world, await rooms(world, 30), range(1, 301))
    looks: list[int] = []
    real = parcels.next_for_groups

    async def counted(tx: Transaction, *args: Any, **kwargs: Any) -> list[Parcel]:
        looks.append(1)
        return await real(tx, *args, **kwargs)

    monkeypatch.setattr(parcels, "next_for_groups", counted)

    async def kick_often() -> None:
        for _ in range(1000):
            outbox_of(world).kick()
        named = [task.get_name() for task in asyncio.all_tasks()]
        assert named.count("outbox.drain") == 1
        assert named.count("outbox.serve") <= question_pace(world).at_once

    await as_the_bot(world, kick_often())
    assert looks == [], "what was read already was read again"


@pytest.mark.usefixtures("question")
async def test_a_plug_pulled_with_a_full_lane_loses_nothing_and_sends_nothing_twice(
    world: World,
) -> None:
    await ask_in(world, await rooms(world, 5), range(1, 61))
    await world.crash()
    await world.start()
    outbox_of(world).register("question", Question(), patient=True)
    await world.pass_time(seconds=40)
    assert sorted(sent(world)) == sorted(f"question {number}" for number in range(1, 61))


async def test_showing_anew_waits_its_turn_where_the_first_sending_does_not(world: World) -> None:
    """A room's first message answers its member; a change of who can read is edited into hundreds."""
    welcome = Writer(text="Welcome")
    outbox_of(world).register("welcome", welcome, patient_edits=True)
    outbox_of(world).pace = Pace(most=1, per=timedelta(minutes=1))
    channels = await rooms(world, 3)
    for number, channel in enumerate(channels):
        fresh = [Fresh(GROUP, "welcome", number, Address(world.guild.id, channel))]
        async with bot_in(world).database.write() as tx:
            await parcels.add_all(tx, fresh, discord.utils.utcnow())
    await as_the_bot(world, outbox_of(world).drain())
    assert sent(world) == ["Welcome"] * 3
    welcome.text = "Welcome. One more can read here."
    async with bot_in(world).database.write() as tx:
        for number in range(3):
            await parcels.show_anew(tx, "welcome", number)
    await as_the_bot(world, outbox_of(world).drain())
    assert edits(world) == 1
    await world.pass_time(minutes=3)
    assert edits(world) == 3


def edits(world: World) -> int:
    return sum(request.method == "PATCH" for request in world.requests)
