"""How a member comes into a private check-in: the panel, a supporter's offer, and back into an earlier one."""

from dataclasses import replace

from tests.checkins.acts import ROOM, evening, opens, questions, room_of, sets_up
from tests.house import House

OFFER = "offers company in a private check-in"


def panels(house: House) -> list[str]:
    return [text for text in house.world.sees("ann", "welcome") if "Private check-ins" in text]


# ---------------------------------------------------------------------------------------------------------- the panel


async def test_the_panel_says_what_check_ins_are_and_who_could_read_them_and_opens_one(house: House) -> None:
    """CON-1, CON-11."""
    world = house.world
    (panel,) = panels(house)
    assert "owner and administrators could look" in panel
    assert world.pings("ann") == []
    answer = await sets_up(world, await world.press("ann", "welcome", "Open a private check-in"))
    assert "Your private check-in is here" in answer
    assert world.threads_seen_by("ann") == [ROOM]


async def test_after_restarts_there_is_still_one_panel_and_its_button_works(house: House) -> None:
    world = house.world
    await world.restart()
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert len(panels(house)) == 1
    form = await world.press("ann", "welcome", "Open a private check-in")
    assert form.form == "Your private check-in"


async def test_a_crash_while_the_panel_was_sent_leaves_one(house: House) -> None:
    world = house.world
    (before,) = [one for one in world.messages("ann", "welcome") if "Private check-ins" in one]
    world.backend.delete_message(before.channel_id, before.id)
    await world.stop()
    await world.start()  # notices that it is gone
    channel = world.channel("welcome").id
    world.lose_answers("POST", f"/channels/{channel}/messages", takes_effect=True)
    await world.restart()
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=4)
    assert len(panels(house)) == 1


async def test_the_panel_changes_with_the_settings_and_says_so_when_there_are_no_check_ins_any_more(
    house: House,
) -> None:
    world = house.world
    group, *others = house.settings.groups
    assert group.checkins is not None
    nobody = group.checkins.model_copy(update={"who_reads": "nobody"})
    for checkins, says in ((nobody, "Nobody in this group is asked"), (None, "no private check-ins here any more")):
        changed = group.model_copy(update={"checkins": checkins})
        house.all_settings.append(replace(house.settings, groups=(changed, *others)))
        await world.restart()
        assert [text for text in world.sees("ann", "welcome") if says in text] != []
    assert panels(house) == []


# ------------------------------------------------------------------------------------------------- a supporter's offer


async def test_a_supporters_offer_pings_and_names_nobody_and_whoever_presses_it_gets_a_room_with_them(
    house: House,
) -> None:
    """CON-1, NO-23: nobody sees who pressed; the supporter is told nothing, and sees the room once there is one."""
    world = house.world
    stands = await world.command("sam", "general", "checkin invite")
    assert "Your offer stands" in stands
    (offer,) = [text for text in world.sees("ann", "general") if OFFER in text]
    assert "@Sam" in offer
    pings = {who: world.pings(who) for who in ("ann", "ben", "sam", "mo")}
    assert not any(pings.values())
    screen = world.sees("sam", "general")
    pressed = await world.press("ann", "general", "Open one with them")
    assert pressed.form == "Your private check-in"
    assert (world.sees("sam", "general"), world.threads_seen_by("sam")) == (screen, [])
    answer = await sets_up(world, pressed)
    assert "Sam: you chose them" in answer
    assert world.threads_seen_by("sam") == [ROOM]
    assert world.pings("sam") == []


async def test_an_offer_works_after_a_restart_and_stands_once_in_a_channel(house: House) -> None:
    world = house.world
    await world.command("sam", "general", "checkin invite")
    await world.command("sam", "general", "checkin invite")
    assert len([text for text in world.sees("ann", "general") if OFFER in text]) == 1
    await world.pull_the_plug()
    pressed = await world.press("ann", "general", "Open one with them")
    assert "Sam" in await sets_up(world, pressed)


async def test_the_supporter_takes_the_offer_back_and_its_button_is_gone(house: House) -> None:
    world = house.world
    await world.command("sam", "general", "checkin invite")
    (offer,) = [one for one in world.messages("ann", "general") if OFFER in one]
    stands = await world.command("sam", "general", "checkin invite")
    assert "taken back" in await world.press("sam", stands, "Take it back")
    assert world.sees("ben", "general") == ["Holdfast: This offer of company is over."]
    again = await world.command("sam", "general", "checkin invite")
    assert "Your offer stands" in again
    assert offer.id not in {one.id for one in world.messages("ann", "general") if OFFER in one}


async def test_an_offer_ends_with_the_role_and_is_looked_at_again_at_each_press(house: House) -> None:
    world = house.world
    await world.command("sam", "general", "checkin invite")
    pressed = await world.press("ann", "general", "Open one with them")
    await world.give_role("sam", "Supporters", has=False)
    assert "supporter role" in await sets_up(world, pressed)
    assert "does not stand any more" in await world.press("ben", "general", "Open one with them")
    assert await room_of(house) is None
    await world.restart()
    await world.pass_time(minutes=1)
    assert world.sees("ben", "general")[-2:][0] == "Holdfast: This offer of company is over."


async def test_only_a_supporter_offers_only_where_members_see_and_not_to_themself(house: House) -> None:
    """NO-23."""
    world = house.world
    assert "supporter role" in await world.command("ben", "general", "checkin invite")
    await opens(world, company="sam")
    assert "this place is private" in await world.command("sam", ROOM, "checkin invite")
    await world.command("sam", "general", "checkin invite")
    assert "your own offer" in await world.press("sam", "general", "Open one with them")
    assert "You have a private check-in already" in await world.press("ann", "general", "Open one with them")


async def test_where_the_bot_may_not_write_the_supporter_is_told(house: House) -> None:
    world = house.world
    await world.bot_may("three-am", send_messages=False)
    assert "Nothing was posted" in await world.command("sam", "three-am", "checkin invite")
    channel = world.channel("general").id
    world.refuse("POST", f"/channels/{channel}/messages", status=403, code=50013)
    assert "Nothing was posted" in await world.command("sam", "general", "checkin invite")
    world.accept_again()
    assert "Your offer stands" in await world.command("sam", "general", "checkin invite")


async def test_a_forgotten_supporters_offer_is_written_over(house: House) -> None:
    """PRI-3."""
    world = house.world
    await world.command("sam", "general", "checkin invite")
    assert "Your open offers of company in channels of this group: 1" in await world.command(
        "sam", "general", "me show"
    )
    asked = await world.command("sam", "general", "me forget")
    assert "Deleted." in await world.press("sam", asked, "Yes, delete it all")
    assert [text for text in world.sees("ann", "general") if "@Sam" in text] == []


# ---------------------------------------------------------------------------------------------------------- a way back


async def test_an_archived_room_is_brought_back_and_linked(house: House) -> None:
    world = house.world
    await opens(world)
    await world.archive(ROOM)
    answer = await world.command("ann", "general", "checkin back")
    assert "#check-in 1" in answer
    assert not world.is_archived(ROOM)


async def test_a_closed_room_is_opened_again_in_the_same_thread_with_the_same_times(house: House) -> None:
    world = house.world
    await opens(world, hour=20, company="sam")
    await world.command("ann", ROOM, "checkin close")
    assert world.is_archived(ROOM)
    offered = await opens(world, hour=9)
    assert offered.buttons == ("Go back to the earlier one", "Start a new one")
    answer = await world.press("ann", offered, "Go back to the earlier one")
    assert "open again, in the same place" in answer
    assert "Sam: you chose them" in answer
    assert world.threads_seen_by("ann") == [ROOM]
    assert not world.is_archived(ROOM)
    await evening(world)
    assert len(questions(world)) == 1
    assert len(world.pins("ann", ROOM)) == 1


async def test_a_new_room_is_made_at_once_when_the_earlier_one_is_not_wanted(house: House) -> None:
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    offered = await opens(world, hour=9)
    assert "Your private check-in is here" in await world.press("ann", offered, "Start a new one")
    assert set(world.threads_seen_by("ann")) == {ROOM, "check-in 2"}
    fresh = await room_of(house, 2)
    assert fresh is not None
    assert fresh.wish.hour == 9


async def test_after_a_restart_a_new_room_is_set_up_again_and_not_asked_about_for_ever(house: House) -> None:
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    offered = await opens(world, hour=9)
    await world.restart()
    form = await world.press("ann", offered, "Start a new one")
    assert "Your private check-in is here" in await sets_up(world, form)
    assert "You have a private check-in already" in await opens(world)


async def test_the_panel_offers_the_earlier_room_too(house: House) -> None:
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    offered = await world.press("ann", "welcome", "Open a private check-in")
    assert "Go back to the earlier one" in offered.buttons
    form = await world.press("ann", offered, "Start a new one")
    assert "Your private check-in is here" in await sets_up(world, form)


async def test_a_room_that_is_gone_or_long_closed_is_not_offered(house: House) -> None:
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    await world.delete_channel(ROOM)
    assert "gone" in await world.command("ann", "general", "checkin back")
    assert "Your private check-in is here" in await opens(world)
    assert "no private check-in" in await world.command("ben", "general", "checkin back")


async def test_with_another_room_open_an_earlier_one_is_not_opened_beside_it(house: House) -> None:
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    offered = await opens(world)
    await world.press("ann", offered, "Start a new one")
    assert "another private check-in" in await world.press("ann", offered, "Go back to the earlier one")
    assert "#check-in 2" in await world.command("ann", "general", "checkin back")


async def test_the_first_message_is_kept_true_also_after_the_outbox_has_forgotten_a_month(house: House) -> None:
    """CON-11: it stands for as long as the room does."""
    world = house.world
    await opens(world)
    await world.stop()
    await world.pass_time(days=32)
    await world.start()
    await world.command("ann", "general", "checkin back")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    assert "Sam: you chose them" in world.pins("ann", ROOM)[0]
