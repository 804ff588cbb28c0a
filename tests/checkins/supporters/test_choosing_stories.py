"""Choosing who reads along, and taking it back."""

from tests.checkins.acts import ROOM, opens
from tests.checkins.supporters.acts import ON_NOW, also_supports, pinned, with_sam
from tests.house import House


async def test_the_choice_shows_who_has_room_and_when_they_are_asked(house: House) -> None:
    """BND-1"""
    world = house.world
    await also_supports(house, "bea", ON_NOW)
    await opens(world)
    shown = await world.command("ann", ROOM, "checkin choose")
    assert "can read everything in your check-in" in shown
    answer = await world.choose("ann", shown, "Bea", menu="Somebody to add")
    assert "Bea is in your check-in now" in answer
    assert "With two, neither of them carries it alone" in answer
    assert "Bea" in world.who_is_in(ROOM)
    second = await world.command("ann", ROOM, "checkin choose", person="sam")
    assert "carries it alone" not in second


async def test_a_fourth_supporter_is_refused(house: House) -> None:
    """BND-1"""
    world = house.world
    for name in ("bea", "cat", "dan"):
        await also_supports(house, name)
    await with_sam(house)
    for name in ("bea", "cat"):
        await world.command("ann", ROOM, "checkin choose", person=name)
    assert "3 people already" in await world.command("ann", ROOM, "checkin choose", person="dan")
    assert "Dan" not in world.who_is_in(ROOM)


async def test_one_of_two_can_be_taken_out_and_the_other_stays(house: House) -> None:
    """BND-7: what the member does themselves is no ending to be told."""
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house)
    await world.command("ann", ROOM, "checkin choose", person="bea")
    answer = await world.command("ann", ROOM, "checkin choose", remove="sam")
    assert "Sam is out of your check-in" in answer
    assert set(world.who_is_in(ROOM)) == {"Ann", "Bea", "Holdfast"}
    assert ROOM not in world.threads_seen_by("sam")
    assert "Bea: you chose them" in pinned(house)
    await world.pass_time(minutes=5)
    assert not any("does not read along" in text for text in world.sees("ann", ROOM))
    assert "was not chosen" in await world.command("ann", ROOM, "checkin choose", remove="sam")
    shown = await world.command("ann", ROOM, "checkin choose")
    assert "Bea is out" in await world.choose("ann", shown, "Bea", menu="Somebody to take out")


async def test_where_discord_refuses_it_is_said_and_they_are_chosen_all_the_same(house: House) -> None:
    world = house.world
    await opens(world)
    world.refuse("PUT", "/channels/*/thread-members/*")
    assert "did not let me add them" in await world.command("ann", ROOM, "checkin choose", person="sam")
    world.refuse("DELETE", "/channels/*/thread-members/*")
    assert "did not let me take them out" in await world.command("ann", ROOM, "checkin choose", remove="sam")


async def test_two_presses_at_once_choose_once(house: House) -> None:
    world = house.world
    await opens(world)
    async with world.at_the_same_time():
        first = await world.command("ann", ROOM, "checkin choose", person="sam")
        second = await world.command("ann", ROOM, "checkin choose", person="sam")
    assert sorted(("already" in first, "already" in second)) == [False, True]


async def test_somebody_else_can_choose_nothing_with_these_buttons(house: House) -> None:
    world = house.world
    await with_sam(house)
    shown = await world.command("ann", ROOM, "checkin choose")
    assert "Nobody reads along" in shown.buttons
    assert shown.only_you
