"""Off duty at once, from wherever somebody was asked (MOD-3)."""

from tests.alerts.care.people import the_card
from tests.house import House

OFF = "Take me off duty"


async def test_from_the_card_at_once_with_what_they_hold_asked_of_the_others_and_nothing_said_in_public(
    house: House,
) -> None:
    """MOD-3"""
    world = house.world
    await house.goes_on_duty("mo")
    await house.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await house.goes_on_duty("lou")
    pinged, stood = len(world.pings("lou")), {name: world.sees("ann", name) for name in world.channels_seen_by("ann")}

    answer = await world.press("mo", the_card(house), OFF)
    assert "You are off duty" in answer.text
    assert "The alert you held has been put back" in answer.text
    assert answer.only_you

    await world.pass_time(seconds=30)  # a beat: the ladder goes on from where it was
    assert "Alert 1" in world.pings("lou")[pinged]
    assert "Nobody has this yet" in house.card()
    assert "On duty: @Lou" in house.card()
    shown = await world.command("lou", "mod-alerts", "duty show")
    there, _, coming = shown.text.partition("Coming shifts")
    assert "Lou" in there
    assert "Mo" not in there
    assert "Mo" in coming  # what is planned stays planned
    rung = len(world.pings("mo"))
    await world.pass_time(minutes=31)
    assert len(world.pings("mo")) == rung
    assert {name: world.sees("ann", name) for name in world.channels_seen_by("ann")} == stood
    assert "@Mo" not in house.help_of("ann")

    again = await world.press("mo", the_card(house), OFF)
    assert "You hold no alerts" in again.text


async def test_it_is_on_every_prompt_too_and_the_organisers_are_asked_where_nobody_else_is_there(house: House) -> None:
    """MOD-3"""
    world = house.world
    await house.goes_on_duty("mo")
    await house.writes_the_hard_sentence()
    await world.pass_time(minutes=11)
    assert OFF in world.last("mo", "mod-alerts").buttons  # asked again
    await world.press("mo", "mod-alerts", "I'll take this")
    await house.writes_the_hard_sentence()
    assert OFF in world.last("mo", "mod-alerts").buttons  # the member wrote again
    await world.press("ann", "dm", "A person, please")
    assert OFF in world.last("mo", "mod-alerts").buttons  # the member asks for a person
    await world.press("mo", the_card(house), "I need a second person")
    assert OFF in world.last("rae", "mod-alerts").buttons  # a second person is wanted
    jo = world.messages("jo", "dm")[-1]  # cannot see the channel, so the card comes directly
    assert OFF in jo.buttons
    assert "You are off duty" in (await world.press("jo", jo, OFF)).text
    before = len(world.pings("rae"))
    await world.pull_the_plug()
    await world.press("mo", the_card(house), OFF)
    await world.pass_time(minutes=1)  # she had been asked before, so the ladder asks her again, at its next beat
    assert "Alert 1" in world.pings("rae")[before]
