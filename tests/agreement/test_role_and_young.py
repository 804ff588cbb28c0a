"""The role of those who agreed, the clause for young people, and how many agreed, said coarsely."""

import pytest

from tests.agreement.house import NO, READ, YES, House
from tests.agreement.texts import SETTINGS
from tests.discord.world import World

WITH_ORGANISER = SETTINGS.replace("[people]", '[people]\norganisers = ["rae.lind"]')
WITH_ROLE = WITH_ORGANISER.replace('panel_in = "welcome"', 'panel_in = "welcome"\nrole = "Lanterns"')
YOUNG = SETTINGS.replace('name = "Tuesday Lanterns"', 'name = "Tuesday Lanterns"\nmin_age = 15').replace(
    "[people]", '[people]\nsafeguarding = "Imani Cole"'
)


@pytest.fixture
def house(house: House) -> House:
    house.write(settings=WITH_ROLE)
    return house


def has_role(world: World, who: str) -> bool:
    role = world.guild.roles["Lanterns"]
    member = world.bot.guilds[0].get_member(world.person(who).id)
    assert member is not None
    return member.get_role(role.id) is not None


async def agrees(world: World, who: str, answer: str = NO) -> None:
    await world.press(who, await world.press(who, "welcome", READ), answer)


async def test_a_yes_brings_the_role_and_leaving_takes_it_but_not_the_server(world: World) -> None:
    """DESIGN.md decision 7, CON-3"""
    await world.bot_may_everywhere(manage_roles=True)
    await agrees(world, "ann")
    assert has_role(world, "ann")
    await world.command("ann", "general", "agreement leave")
    assert not has_role(world, "ann")
    await world.say("ann", "general", "still here")


async def test_without_the_grant_agreeing_works_the_same_and_asks_discord_for_nothing(world: World) -> None:
    await agrees(world, "ann", YES)
    assert not has_role(world, "ann")
    assert not [request for request in world.requests if "/roles/" in request.path]
    found = await world.command("rae", "general", "setup check")
    assert "Manage Roles" in found


async def test_who_agreed_before_the_grant_has_the_role_after_the_next_start(world: World) -> None:
    await agrees(world, "ann")
    await world.bot_may_everywhere(manage_roles=True)
    await world.restart()
    await world.pass_time(minutes=1)
    assert has_role(world, "ann")
    assert not has_role(world, "ben")


async def test_who_is_forgotten_has_the_role_no_more(world: World) -> None:
    await world.bot_may_everywhere(manage_roles=True)
    await agrees(world, "ann")
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert not has_role(world, "ann")


async def test_a_refusal_of_discord_stops_nobody_from_agreeing(world: World) -> None:
    await world.bot_may_everywhere(manage_roles=True)
    world.refuse("PUT", "/guilds/*/members/*/roles/*")
    screen = await world.press("ann", "welcome", READ)
    assert "You agreed on" in await world.press("ann", screen, YES)
    assert not has_role(world, "ann")


async def test_check_names_other_roles_that_the_grant_would_reach(world: World) -> None:
    await world.bot_may_everywhere(manage_roles=True)
    found = await world.command("rae", "general", "setup check")
    assert "I could also change these roles" in found
    assert "Moderators" in found


async def test_how_many_agreed_is_told_coarsely(world: World) -> None:
    """So that nobody believes in cover that is not there."""
    await agrees(world, "ann")
    found = await world.command("rae", "general", "setup check")
    assert "Fewer than 20 of" in found


async def test_where_members_are_young_the_limits_name_whom_moderators_tell(world: World, house: House) -> None:
    """LIM-5, CON-4"""
    assert "If you are under 18" not in await world.press("ann", "welcome", READ)
    await world.stop()
    house.write(settings=YOUNG)
    await world.start()
    screen = await world.press("ann", "welcome", READ)
    assert "If you are under 18" in screen
    assert "Imani Cole" in screen


async def test_the_role_never_lets_anybody_skip_membership_screening(world: World) -> None:
    """DESIGN.md decision 7: who has yet to go through Discord's own screening gets it when they have."""
    await world.bot_may_everywhere(manage_roles=True)
    member = world.bot.guilds[0].get_member(world.person("ann").id)
    assert member is not None
    member.pending = True  # as Discord says of who has not been through it; the pretend server has no screening
    await agrees(world, "ann")
    assert not has_role(world, "ann")
    await world.give_role("ann", "Supporters")  # any change of hers comes with what Discord says now: she is through
    assert has_role(world, "ann")
