"""The group's privacy policy: linked where it is named, and what is said where it is not."""

from dataclasses import replace
from pathlib import Path

from cogs.kit.ports import Grade
from tests.agreement.house import READ
from tests.agreement.texts import SETTINGS, make_folder
from tests.discord.world import World
from tests.house import open_house
from tests.setup.conftest import Open, service, small
from tests.setup.kept import ABOUT_NOBODY, TOLD, tables
from tests.setup.test_check import ONE_GROUP, found, the_one

LINK = "https://tuesday-lanterns.test/privacy?of=us"
NAMED = f'name = "Tuesday Lanterns"\nprivacy_policy = "{LINK}"'
WITH_POLICY = SETTINGS.replace('name = "Tuesday Lanterns"', NAMED)


async def test_about_links_the_groups_own_policy_in_place_of_the_list(open_world: Open) -> None:
    """PRI-12"""
    async with open_world(ONE_GROUP.replace("[group]", f'[group]\nprivacy_policy = "{LINK}"')) as world:
        answer = await world.command("ann", "general", "about")
        assert f"<{LINK}>" in answer
        assert "All that I may keep about you" not in answer
        assert await found(world, "check-policy-missing") == []


async def test_without_a_policy_about_itself_lists_what_is_kept_and_check_says_why_one_is_needed(world: World) -> None:
    """PRI-12, PRI-1: each table that PRIVACY.md names has its words in the list."""
    answer = await world.command("ann", "general", "about")
    assert set(TOLD) | ABOUT_NOBODY == tables()
    assert [told for told, _ in TOLD.values() if told not in answer] == []
    finding = await the_one(world, "check-policy-missing")
    assert finding.grade is Grade.WARN
    shown = await world.command("rae", "general", "setup check")
    assert "Discord wants every bot to link one" in shown
    assert "privacy_policy = " in shown


async def test_a_bot_on_several_servers_may_not_do_without_one(world: World) -> None:
    """PRI-12"""
    first, *others = small(world).groups.all
    small(world).groups.replace([first, *(replace(one, guild_id=one.guild_id + 1) for one in others)], ())
    assert (await service(world.bot).check(first, world.now()))[-1].text != "check-policy-missing"
    assert (await the_one(world, "check-policy-several")).grade is Grade.STOP


async def test_the_screen_with_the_buttons_and_the_whole_agreement_link_it(tmp_path: Path) -> None:
    """PRI-12: not the message that stands in the channel, which would go on showing an old link."""
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config")) as house:
        world = house.world
        assert "privacy policy" not in await world.press("ann", "welcome", READ)
        house.all_settings.append(make_folder(tmp_path / "config", WITH_POLICY))
        await world.restart()
        screen = await world.press("ann", "welcome", READ)
        assert f"<{LINK}>" in screen
        assert f"<{LINK}>" in await world.press("ann", screen, "Read it all")
