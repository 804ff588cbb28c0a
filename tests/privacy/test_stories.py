import json
from datetime import timedelta

import discord

from cogs.kit import parcels
from cogs.kit.parcels import Address
from cogs.kit.ports import Held
from cogs.privacy.views import FILE_NAME
from tests.data.support import bytes_on_disk
from tests.discord.logbook import Logbook
from tests.discord.world import START, World
from tests.kit.small import SmallBot
from tests.privacy.conftest import Moody, Shelf, keep, kept, service


def copies(world: World) -> list[dict[str, object]]:
    return [json.loads(data) for name, data in world.backend.files_sent if name == FILE_NAME]


async def test_a_member_sees_what_is_kept_who_sees_it_and_what_is_not_kept(world: World) -> None:
    """PRI-4, B11"""
    await keep(world, "ann")
    answer = await world.command("ann", "general", "me show")
    assert answer.only_you
    assert "What this bot keeps about you in Tuesday Lanterns" in answer
    assert "Your choices: " in answer
    assert "Nothing in: Your private check-in" in answer
    assert "Who can see it" in answer
    assert "@Moderators" in answer
    assert "how you feel. No scores." in answer
    assert "You can delete those yourself" in answer
    assert answer.buttons == ("Send me a copy", "Delete it all")
    assert world.pings("ann") == []


async def test_somebody_of_whom_nothing_is_kept_reads_just_that(world: World) -> None:
    answer = await world.command("ben", "general", "me show")
    assert "Nothing." in answer
    assert "Your choices: " not in answer


async def test_a_copy_holds_ones_own_rows_and_nobody_elses(world: World) -> None:
    """PRI-4: two people in one group."""
    await keep(world, "ann")
    await keep(world, "ben")
    await keep(world, "ben", "carers-corner")
    answer = await world.press("ann", await world.command("ann", "general", "me show"), "Send me a copy")
    assert answer.only_you
    [copy] = copies(world)
    assert copy["about"] == str(world.person("ann").id)
    assert str(world.person("ben").id) not in json.dumps(copy)
    groups = copy["groups"]
    assert isinstance(groups, list)
    assert [len(group["kept"]["agreement"]) for group in groups] == [1, 0]
    assert groups[0]["kept"]["agreement"][0]["chosen_at"] == "2026-11-24T19:00:00+00:00"


async def test_the_copy_is_a_command_too(world: World) -> None:
    await world.command("ann", "general", "me copy")
    assert len(copies(world)) == 1


async def test_a_slice_that_does_not_answer_is_named_and_never_taken_for_nothing(
    world: World, moody: Moody, logbook: Logbook
) -> None:
    logbook.expect("checkins could not say what it holds")
    for fault in ("held", "silent"):
        moody.fails = fault
        shown = await world.command("ann", "general", "me show")
        assert "Your private check-in: I could not read this just now." in shown.text.replace("**", "")
        assert "Nothing." not in shown
        assert "not whole" in await world.command("ann", "general", "me copy")
    assert [copy["groups"][0]["could_not_be_read"] for copy in copies(world)] == [["checkins"], ["checkins"]]  # type: ignore[index]  # JSON


async def test_deleting_asks_once_and_names_the_groups(world: World) -> None:
    """PRI-3"""
    await keep(world, "ann")
    answer = await world.press("ann", await world.command("ann", "general", "me show"), "Delete it all")
    assert "Tuesday Lanterns, Carers' Corner" in answer
    assert answer.buttons == ("Yes, delete it all", "No, keep it")
    assert await kept(world) != []
    await world.press("ann", answer, "No, keep it")
    assert await kept(world) != []


async def test_after_deleting_nothing_of_the_person_is_left_and_others_keep_theirs(world: World, shelf: Shelf) -> None:
    """PRI-3, in every group of the server"""
    await keep(world, "ann")
    await keep(world, "ann", "carers-corner")
    await keep(world, "ben")
    gone = await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "I looked again afterwards" in gone
    assert await kept(world) == [("main", world.person("ben").id)]
    assert shelf.forgot == [("main", world.person("ann").id), ("carers-corner", world.person("ann").id)]


async def test_after_deleting_not_a_trace_is_left_on_the_disk(world: World, tmp_path: object) -> None:
    """PRI-3, PRI-5"""
    await keep(world, "ann", note="a trace of ann")
    folder = tmp_path
    assert b"a trace of ann" in bytes_on_disk(folder)  # type: ignore[arg-type]  # pytest's own fixture
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert b"a trace of ann" not in bytes_on_disk(folder)  # type: ignore[arg-type]  # pytest's own fixture


async def test_it_works_in_direct_messages_for_somebody_who_left_the_server(world: World) -> None:
    """PRI-3: and asks for no yes to anything"""
    await keep(world, "ann")
    bot = world.bot
    assert isinstance(bot, SmallBot)
    await world.say("ann", "dm", "hello")
    await world.leave("ann")
    shown = await world.command("ann", "dm", "me show")
    assert "Your choices: " in shown
    gone = await world.press("ann", await world.press("ann", shown, "Delete it all"), "Yes, delete it all")
    assert "Deleted." in gone
    assert await kept(world) == []


async def test_messages_still_waiting_for_the_person_are_taken_back(world: World) -> None:
    bot = world.bot
    assert isinstance(bot, SmallBot)
    async with bot.database.write() as tx:
        address = Address(world.guild.id, world.person("ann").id, to_member=True)
        await parcels.add(tx, "main", "later", 1, address, discord.utils.utcnow().replace(year=2027))
    assert "one private message" in await world.command("ann", "general", "me show")
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "one private message" not in await world.command("ann", "general", "me show")


async def test_when_one_part_fails_nothing_is_deleted_and_the_part_is_named(
    world: World, moody: Moody, logbook: Logbook
) -> None:
    """NO-11: two groups, and the fault comes after the first slice has erased"""
    logbook.expect("checkins could not erase")
    await keep(world, "ann")
    moody.fails = "erase"
    answer = await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "Nothing was deleted" in answer
    assert "Your private check-in" in answer
    assert len(await kept(world)) == 1


async def test_what_could_not_be_tidied_in_discord_is_said(world: World, moody: Moody, logbook: Logbook) -> None:
    logbook.expect("checkins could not tidy up")
    moody.fails = "forgotten"
    answer = await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "Deleted." in answer
    assert "I could not tidy up in Discord" in answer
    moody.fails = "refusal"
    answer = await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "Your private check-in: OK. Nothing was deleted." in answer


async def test_what_is_still_there_afterwards_is_never_called_deleted(world: World, shelf: Shelf) -> None:
    """NO-11: looked at again, not believed"""
    await keep(world, "ann")

    async def forget_to_erase(*_: object) -> None:
        return None

    shelf.erase = forget_to_erase  # type: ignore[method-assign, assignment]  # a careless slice
    answer = await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "Not all of it is deleted" in answer
    assert "Your choices: " in answer
    assert "I looked again" not in answer


async def test_a_busy_database_is_told_and_nothing_is_half_deleted(world: World) -> None:
    await keep(world, "ann")
    asked = await world.command("ann", "general", "me forget")
    world.lock_database(busy_seconds=0.1)
    answer = await world.press("ann", asked, "Yes, delete it all")
    await world.pass_time(seconds=10)
    assert "could not save" in answer
    await world.unlock_database()
    assert len(await kept(world)) == 1


async def test_the_buttons_work_after_a_restart(world: World) -> None:
    await keep(world, "ann")
    shown = await world.command("ann", "general", "me show")
    await world.restart()
    asked = await world.press("ann", shown, "Delete it all")
    await world.restart()
    assert "Deleted." in await world.press("ann", asked, "Yes, delete it all")


async def test_a_long_list_is_cut_into_messages_that_discord_takes(world: World, shelf: Shelf) -> None:
    async def much(*_: object) -> list[Held]:
        return [Held("me-held-messages", {"count": number}, {"number": number}) for number in range(60)]

    shelf.held = much  # type: ignore[method-assign, assignment]  # a lot to say
    answer = await world.command("ann", "general", "me show")
    assert len(answer.messages) > 2
    assert answer.messages[0].buttons == ("Send me a copy", "Delete it all")
    assert "59 private messages" in answer


async def test_what_outlived_its_purpose_goes_daily(world: World, tmp_path: object) -> None:
    """PRI-5"""
    await keep(world, "ann", days_ago=29.5, note="an old trace")
    await keep(world, "ben", days_ago=1)
    await service(world.bot).tick(START + timedelta(hours=23))
    assert len(await kept(world)) == 2
    await service(world.bot).tick(START + timedelta(hours=24, minutes=1))
    assert await kept(world) == [("main", world.person("ben").id)]
    assert b"an old trace" not in bytes_on_disk(tmp_path)  # type: ignore[arg-type]  # pytest's own fixture


async def test_a_purge_that_was_missed_is_made_up_for_at_the_start(world: World) -> None:
    """PRI-7: the row is 40 days old when the bot comes back"""
    await keep(world, "ann", days_ago=40)
    await world.restart()
    assert await kept(world) == []


async def test_one_part_that_cannot_be_purged_does_not_keep_the_others_rows(
    world: World, moody: Moody, logbook: Logbook
) -> None:
    logbook.expect("checkins could not be purged")
    await keep(world, "ann", days_ago=40)
    moody.fails = "expire"
    assert await service(world.bot).purge(discord.utils.utcnow()) == 1
    assert await kept(world) == []
