"""What the trail says of worries, to whom; and what whoever spoke up reads of theirs in `/me`."""

from tests.agreement.worries.acts import PERSON, THREAD, closes, days_later, speaks_up
from tests.discord.world import World
from tests.house import House

TRAIL = "setup trail"


async def lines(world: World, who: str) -> list[str]:
    """Without their moments and without the looks at the list itself, which are lines too."""
    shown = (await world.command(who, "general", TRAIL)).text.splitlines()[1:]
    return [line.partition(": ")[2] for line in shown if "looked at this list" not in line]


async def lives(world: World, about: str) -> None:
    """A whole life of worry 1, with everything that the trail knows of."""
    await speaks_up(world, kind=PERSON, about=about)
    other = "rae" if about == "jo" else "jo"
    await world.press(other, THREAD, "I'll look into it")
    await world.press(other, THREAD, "Put it back")
    await days_later(world, 8)
    await world.press(other, THREAD, "I'll look into it")
    await world.press(other, THREAD, "Invite the person who spoke up")
    await world.press("ann", "dm", "Yes, add me")
    await world.press(other, THREAD, "We answered in here")
    await world.press(other, THREAD, "Open a talk for both")
    await world.press("ann", "dm", "No talk")
    await closes(world, other, "Someone stepped back")


async def test_who_got_it_reads_who_did_what_and_never_who_spoke_up_or_who_is_named(world: World) -> None:
    """MOD-8, MOD-12"""
    await lives(world, "mo")
    told = await lines(world, "rae")
    assert told[:10] == [
        "@Jo closed worry 1 as: Someone stepped back.",
        "@Jo offered a talk for both sides of worry 1.",
        "@Jo said that worry 1 was answered.",
        "@Jo asked the person of worry 1 into its thread.",
        "@Jo took worry 1 on.",
        "The date for worry 1 went by without an answer.",
        "It was the day to remind those who have worry 1.",
        "@Jo put worry 1 back.",
        "@Jo took worry 1 on.",
        told[9],
    ]
    assert not any(name in line for line in told for name in ("@Ann", "@Mo"))


async def test_an_organiser_whom_it_names_reads_the_same_trail_as_if_there_were_none(world: World) -> None:
    """NO-32, MOD-10: no line, no number, and the same count of lines; nor when it is all deleted after 90 days."""
    await world.command("jo", "general", "setup check")
    before = await lines(world, "jo")
    await lives(world, "jo")
    assert await lines(world, "jo") == before
    assert not any("orry" in line for line in before)
    assert any("worry 1" in line for line in await lines(world, "rae"))


async def test_an_organiser_who_spoke_up_reads_no_line_of_it_and_neither_does_another_groups(world: World) -> None:
    """NO-32: who sent it is not among those it went to."""
    await speaks_up(world, "rae", kind=PERSON, about="mo")
    await world.press("jo", THREAD, "I'll look into it")
    assert not any("orry" in line for line in await lines(world, "rae"))
    assert "@Jo took worry 1 on." in await lines(world, "jo")


async def test_who_is_forgotten_reads_no_line_of_it_and_is_named_in_none(world: World) -> None:
    """PRI-3"""
    await speaks_up(world, kind=PERSON, about="mo")
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", await world.command("rae", "general", "me forget"), "Yes, delete it all")
    assert not any("orry" in line for line in await lines(world, "rae"))
    assert "somebody whose name is not kept took worry 1 on." in await lines(world, "jo")


async def test_taking_it_back_is_a_line_without_a_name(world: World) -> None:
    await speaks_up(world)
    await world.command("ann", "general", "speak-up take-back", number=1)
    assert (await lines(world, "rae"))[0] == "Worry 1 was taken back."


async def test_whoever_spoke_up_reads_when_how_many_got_it_and_how_often_it_was_taken_on(
    house: House, world: World
) -> None:
    """MOD-9, MOD-12: without the name of anybody who had it."""
    await speaks_up(world)
    mine = await world.command("ann", "general", "me show")
    assert "nobody looks into it yet. Sent on " in mine
    assert "2 people got it. Nobody has taken it on." in mine
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Put it back")
    await world.press("jo", THREAD, "I'll look into it")
    await closes(world, "jo", "We could not find out")
    mine = await world.command("ann", "general", "me show")
    (line,) = [line for line in mine.text.splitlines() if "worry 1" in line]
    assert "closed. Sent on " in line
    assert "2 people got it. It was taken on 2 times." in line
    assert "Rae" not in line
    assert "Jo" not in line
    # Also when the trail's own lines of it are gone.
    assert house.settings.groups[0].keep.worries == 90
