import asyncio
from datetime import timedelta

import discord

from cogs.kit import parcels
from cogs.kit.outgoing import carries
from cogs.kit.parcels import Address, State
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.kit.conftest import as_the_bot, bot_in
from tests.kit.small import GROUP, Writer


async def send(world: World, subject: int = 1, *, to: str = "mod-alerts", kind: str = "test") -> None:
    """As a slice does it: in with the state change, out after the commit. `to` is a channel or a person."""
    member = to in world.people
    number = world.person(to).id if member else world.channel(to).id
    bot = bot_in(world)

    async def put_in() -> None:
        async with bot.database.write() as tx:
            address = Address(world.guild.id, number, to_member=member)
            await parcels.add(tx, GROUP, kind, subject, address, discord.utils.utcnow())
            tx.after_commit(bot.kit.outbox.kick)

    await as_the_bot(world, put_in())


async def show_anew(world: World, subject: int = 1) -> None:
    async with bot_in(world).database.write() as tx:
        await parcels.show_anew(tx, "test", subject)
    await world.pass_time(seconds=31)


async def states(world: World, kind: str = "test") -> list[State]:
    async with bot_in(world).database.read() as tx:
        return [parcel.state for subject in range(1, 9) for parcel in await parcels.find(tx, kind, subject)]


async def test_a_message_goes_out_at_once_and_is_known_to_have_arrived(world: World, writer: Writer) -> None:
    await send(world)
    seen = world.last("mo", "mod-alerts")
    assert seen.content == "Hello"
    assert writer.arrivals == [seen.id]
    assert await states(world) == [State.SENT]


async def test_a_message_pings_whom_it_names_and_nobody_its_text_mentions(world: World, writer: Writer) -> None:
    """ESC-3, and the fault of a ping that silently does not fire."""
    writer.text = f"@everyone {world.person('mo').mention} {world.person('rae').mention}"
    writer.pings = (world.person("mo").id,)
    await send(world)
    assert len(world.pings("mo")) == 1
    assert world.pings("rae") == []
    assert world.pings("ann") == []


async def test_the_same_message_is_put_in_once(world: World) -> None:
    await send(world)
    await send(world)
    assert len(world.sees("mo", "mod-alerts")) == 1


async def test_messages_to_one_place_keep_their_order(world: World, writer: Writer) -> None:
    said: list[int] = []

    async def note() -> None:
        said.append(len(said) + 1)
        writer.text = f"number {len(said)}"

    writer.before_writing = note
    async with world.at_the_same_time():
        for subject in (1, 2, 3):
            async with bot_in(world).database.write() as tx:
                address = Address(world.guild.id, world.channel("mod-alerts").id)
                await parcels.add(tx, GROUP, "test", subject, address, discord.utils.utcnow())
    await world.pass_time(seconds=31)
    assert [seen.content for seen in world.messages("mo", "mod-alerts")] == ["number 1", "number 2", "number 3"]


async def test_one_that_cannot_be_written_does_not_hold_up_those_behind_it(world: World, logbook: Logbook) -> None:
    logbook.expect("failed, will try again")
    broken = Writer(fails=True)
    bot_in(world).kit.outbox.register("broken", broken)
    await send(world, kind="broken")
    await send(world, 2)
    assert [seen.content for seen in world.messages("mo", "mod-alerts")] == ["Hello"]
    broken.fails = False
    await world.pass_time(minutes=1)
    assert len(world.messages("mo", "mod-alerts")) == 2


async def test_what_need_not_be_said_any_more_is_not_sent(world: World, writer: Writer) -> None:
    writer.wanted = False
    await send(world)
    assert world.sees("mo", "mod-alerts") == []
    assert await states(world) == [State.DROPPED]


async def test_what_was_taken_back_while_it_waited_its_turn_is_not_sent(world: World, writer: Writer) -> None:
    """NO-20: forgotten between the look at what is due and its turn."""
    turns: list[int] = []

    async def take_the_second_back() -> None:
        turns.append(1)
        async with bot_in(world).database.write() as tx:
            await parcels.remove_about(tx, ["test"], [2])

    writer.before_writing = take_the_second_back
    for subject in (1, 2):
        async with bot_in(world).database.write() as tx:
            address = Address(world.guild.id, world.channel("mod-alerts").id)
            await parcels.add(tx, GROUP, "test", subject, address, discord.utils.utcnow())
    await world.pass_time(seconds=31)
    assert len(world.messages("mo", "mod-alerts")) == 1
    assert turns == [1]


async def test_closed_direct_messages_are_heard_of_whatever_discord_calls_it(world: World, writer: Writer) -> None:
    """CRI-12"""
    world.close_dms("ann")
    await send(world, to="ann")
    world.open_dms("ann")
    world.refuse("POST", "/channels/*/messages", status=403, code=50278)
    await send(world, 2, to="ann")
    assert writer.refusals == ["closed", "closed"]
    assert await states(world) == [State.REFUSED, State.REFUSED]


async def test_a_channel_that_is_shut_or_gone_is_heard_of(world: World, writer: Writer) -> None:
    await world.bot_may("mod-alerts", send_messages=False)
    await send(world)
    gone = world.channel("three-am").id
    await world.delete_channel("three-am")
    async with bot_in(world).database.write() as tx:
        await parcels.add(tx, GROUP, "test", 2, Address(world.guild.id, gone), discord.utils.utcnow())
    await world.pass_time(seconds=31)
    assert writer.refusals == ["forbidden", "gone"]


async def test_what_discord_could_not_take_is_tried_again(world: World) -> None:
    world.refuse("POST", "/channels/*/messages", status=400, code=50035, times=2)
    await send(world)
    assert world.sees("mo", "mod-alerts") == []
    await world.pass_time(minutes=2)
    assert len(world.sees("mo", "mod-alerts")) == 1


async def test_a_change_is_shown_in_place_without_a_second_message_or_ping(world: World, writer: Writer) -> None:
    writer.pings = (world.person("mo").id,)
    writer.text = f"{world.person('mo').mention}: nobody yet"
    await send(world)
    writer.text = f"{world.person('mo').mention}: taken"
    await show_anew(world)
    assert [seen.content for seen in world.messages("mo", "mod-alerts")] == [writer.text]
    assert len(world.pings("mo")) == 1


async def test_a_message_that_was_written_with_the_change_is_not_edited_for_it(world: World, writer: Writer) -> None:
    """DESIGN.md decision 10: few messages, and few edits."""

    async def change_first() -> None:
        writer.before_writing = None
        async with bot_in(world).database.write() as tx:
            await parcels.show_anew(tx, "test", 1)

    async with bot_in(world).database.write() as tx:
        address = Address(world.guild.id, world.channel("mod-alerts").id)
        await parcels.add(tx, GROUP, "test", 1, address, discord.utils.utcnow())
        await parcels.show_anew(tx, "test", 1)
    await world.pass_time(minutes=2)
    assert not world.last("mo", "mod-alerts").edited
    writer.before_writing = change_first
    writer.text = "Changed"
    await show_anew(world)
    await world.pass_time(minutes=1)
    assert world.last("mo", "mod-alerts").edited
    assert "Changed" in world.last("mo", "mod-alerts").text


async def test_an_edit_that_would_change_nothing_is_not_sent(world: World) -> None:
    """DESIGN.md decision 10."""
    async with bot_in(world).database.write() as tx:
        address = Address(world.guild.id, world.channel("mod-alerts").id)
        await parcels.add(tx, GROUP, "test", 1, address, discord.utils.utcnow())
    await world.pass_time(minutes=1)
    await show_anew(world)
    await world.pass_time(minutes=1)
    assert not world.last("mo", "mod-alerts").edited
    async with bot_in(world).database.read() as tx:
        assert await parcels.due(tx, discord.utils.utcnow()) == []


async def test_a_crash_after_sending_does_not_send_twice(world: World) -> None:
    world.lose_answers("POST", "/channels/*/messages", takes_effect=True)
    await send_and_lose(world)
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert len(world.sees("mo", "mod-alerts")) == 1
    assert await states(world) == [State.SENT]


async def test_a_crash_long_before_finds_the_message_by_its_marker(world: World, writer: Writer) -> None:
    writer.text = writer.marker = "Alert 1"
    world.lose_answers("POST", "/channels/*/messages", takes_effect=True)
    await send_and_lose(world)
    await world.crash()
    await world.pass_time(hours=1)
    await world.start()
    await world.pass_time(minutes=1)
    assert [seen.content for seen in world.messages("mo", "mod-alerts")] == ["Alert 1"]
    assert await states(world) == [State.SENT]


async def test_crash_upon_crash_finds_the_message_that_the_first_try_sent(world: World, writer: Writer) -> None:
    """Discord's memory of a nonce, and ours of what to look for, begin with the first try and not with the last."""
    writer.text = writer.marker = "Alert 1"
    world.lose_answers("POST", "/channels/*/messages", takes_effect=True)
    await send_and_lose(world)
    await world.crash()
    await world.pass_time(seconds=100)
    world.lose_answers("POST", "/channels/*/messages", takes_effect=False)
    await world.start()
    await world.pass_time(seconds=1)
    await world.crash()
    await world.pass_time(minutes=10)
    await world.start()
    await world.pass_time(minutes=1)
    assert [seen.content for seen in world.messages("mo", "mod-alerts")] == ["Alert 1"]
    assert await states(world) == [State.SENT]


async def test_a_message_of_another_row_with_the_same_marker_is_not_taken_for_the_one_that_failed(
    world: World, writer: Writer
) -> None:
    """The card of an alert and each ping about it carry the same number; a ping taken for sent is a ping lost."""
    writer.text = writer.marker = "Alert 1"
    world.refuse("POST", "/channels/*/messages", status=400, code=50035)
    await send(world)
    await send(world, 2)
    assert len(world.sees("mo", "mod-alerts")) == 1
    await world.crash()
    await world.pass_time(hours=1)
    await world.start()
    await world.pass_time(minutes=1)
    assert len(world.sees("mo", "mod-alerts")) == 2
    assert await states(world) == [State.SENT, State.SENT]


async def test_a_crash_before_sending_sends_it_after_all(world: World) -> None:
    world.lose_answers("POST", "/channels/*/messages", takes_effect=False)
    await send_and_lose(world)
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert len(world.sees("mo", "mod-alerts")) == 1


async def send_and_lose(world: World) -> None:
    async with bot_in(world).database.write() as tx:
        address = Address(world.guild.id, world.channel("mod-alerts").id)
        await parcels.add(tx, GROUP, "test", 1, address, discord.utils.utcnow())
    await world.pass_time(seconds=31)


async def test_a_number_is_not_mistaken_for_a_longer_one_that_begins_like_it(world: World, writer: Writer) -> None:
    writer.text = "Alert 12, taken"
    await send(world)
    channel = world.bot.get_channel(world.channel("mod-alerts").id)
    assert isinstance(channel, discord.TextChannel)
    [message] = [message async for message in channel.history()]
    assert carries(message, "Alert 12")
    assert not carries(message, "Alert 1")
    assert carries(message, "Alert ")


async def test_a_busy_place_is_looked_at_again_once_however_many_asked(world: World, writer: Writer) -> None:
    free = asyncio.Event()
    outbox = bot_in(world).kit.outbox

    async def wait() -> None:
        await world.env.external_wait(free.wait(), reason="a slow courier")

    writer.before_writing = wait
    await send(world)
    await send(world, 2)
    for _ in range(5):
        await as_the_bot(world, outbox.drain())
    assert len(outbox._again) == 1
    free.set()
    await world.pass_time(seconds=1)
    assert len(world.sees("mo", "mod-alerts")) == 2


async def test_what_stands_for_good_is_not_forgotten_with_the_rest(world: World, writer: Writer) -> None:
    """Forgetting the agreement's panel would put up a second one."""
    outbox = bot_in(world).kit.outbox
    outbox.register("panel", writer, lasting=True)
    await send(world)
    await send(world, kind="panel")
    assert await outbox.expire(discord.utils.utcnow() + timedelta(days=29)) == 0
    assert await outbox.expire(discord.utils.utcnow() + timedelta(days=31)) == 1
    assert await states(world) == []
    assert await states(world, "panel") == [State.SENT]


async def test_a_number_is_never_given_again_so_no_message_is_taken_for_an_earlier_one(world: World) -> None:
    """Discord answers a nonce it knows with the earlier message: the new one would never be sent."""
    await send(world, to="ann")
    async with bot_in(world).database.write() as tx:
        await parcels.remove_about(tx, ["test"], [1])
    await send(world, 2)
    assert len(world.sees("mo", "mod-alerts")) == 1
