"""The button "Who can read this?" where other parts of the bot show it: in private check-ins and places to talk."""

from pathlib import Path

from config.settings import load
from tests.checkins.acts import CHANNEL, ROOM, opens, with_channels
from tests.discord import adapter
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import CONFIG, House, open_house

ASK = "Who can read this?"
PLACE = "A place to talk 1"


async def asks(world: World, where: str, who: str = "ann") -> Answer:
    answer = await world.press(who, where, ASK)
    assert answer.only_you
    return answer


async def may_manage_threads(world: World, where: str, role: str) -> None:
    rights = {"view_channel": True, "manage_threads": True}
    adapter.set_overwrite(world.backend, world.channel(where).id, world.guild.roles[role].id, **rights)
    await world.env.settle()


async def test_ann_reads_in_her_check_in_who_is_there_and_who_else_could_look(house: House) -> None:
    """CON-11, CON-12: the names as they are now, before and after a restart."""
    world = house.world
    await opens(world, company="sam")
    await may_manage_threads(world, "check-ins", "Moderators")
    answer = await asks(world, ROOM)
    for said in ("Who can read the private thread #check-in 1", "In the thread: Ann, Sam", "Bots: Holdfast"):
        assert said in answer, said
    for said in ("The owner of this server: Tuesday Lanterns Owner", "Discord itself"):
        assert said in answer, said
    assert "Mo" in next(line for line in answer.text.splitlines() if "manage threads" in line)
    assert "Ben" not in answer
    await world.pull_the_plug()
    assert (await asks(world, ROOM)).text == answer.text
    assert (await asks(world, ROOM, "sam")).text == answer.text
    await world.leave_thread("sam", ROOM)
    assert "In the thread: Ann\n" in (await asks(world, ROOM)).text


async def test_in_a_private_channel_it_names_who_was_let_in(tmp_path: Path) -> None:
    """CON-11, CON-12."""
    async with open_house(tmp_path, settings=with_channels(load(CONFIG))) as house:
        await opens(house.world, company="sam")
        answer = await asks(house.world, CHANNEL)
        assert "Who can read #check-in-1" in answer
        assert "Ann, Sam" in answer
        assert "Everyone" not in answer
        assert "The owner of this server" in answer
        assert "Ben" not in answer
        await house.world.restart()
        assert (await asks(house.world, CHANNEL)).text == answer.text


async def test_ann_reads_in_a_place_to_talk_who_is_there(house: House) -> None:
    """CON-11, DESIGN.md decision 5."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    steps = await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", steps, "Open a place to talk")
    answer = await asks(world, PLACE)
    assert f"Who can read the private thread #{PLACE}" in answer
    assert "In the thread: Ann, Mo" in answer
    assert "The owner of this server" in answer
    assert "Rae" not in answer
    await world.restart()
    assert (await asks(world, PLACE)).text == answer.text
    await world.leave_thread("mo", PLACE)
    assert "In the thread: Ann\n" in (await asks(world, PLACE)).text


async def test_a_check_in_from_before_gets_the_button_when_its_first_message_next_changes(house: House) -> None:
    """CON-11: as after an update of the bot; until then `/me readers` says the same there."""
    world = house.world
    await opens(world)
    first = next(seen for seen in world.messages("ann", ROOM) if seen.pinned)
    world.backend.get_message(first.channel_id, first.id).components.clear()
    await world.restart()
    assert "In the thread: Ann" in await world.command("ann", ROOM, "me readers")
    await may_manage_threads(world, "check-ins", "Moderators")
    await world.pass_time(minutes=2)
    await asks(world, ROOM)
    assert len(world.pins("ann", ROOM)) == 1
