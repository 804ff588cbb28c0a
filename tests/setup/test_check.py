from dataclasses import replace
from typing import Any

import discord
import pytest

from cogs.kit.ports import Finding, Grade
from tests.config.example import EXAMPLE
from tests.discord.adapter import set_overwrite
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.setup.conftest import Open, Says, service, small

ONE_GROUP = EXAMPLE.partition("# A second circle")[0]


async def found(world: World, text: str) -> list[Finding]:
    group = small(world).groups.all[0]
    return [one for one in await service(world.bot).check(group, discord.utils.utcnow()) if one.text == text]


async def the_one(world: World, text: str) -> Finding:
    [finding] = await found(world, text)
    assert small(world).words(text, **finding.facts)
    return finding


async def test_a_server_set_up_as_the_guide_says_has_nothing_in_the_way(world: World) -> None:
    """ORG-1, PRI-13"""
    for group in small(world).groups.all:
        findings = await service(world.bot).check(group, discord.utils.utcnow())
        stops = [finding for finding in findings if finding.grade is Grade.STOP]
        assert stops == []
    assert await found(world, "check-permissions-spare") == []
    assert (await the_one(world, "check-permissions-whole")).grade is Grade.GOOD


async def test_administrator_is_refused(world: World) -> None:
    """NO-34"""
    group = small(world).groups.all[0]
    assert not service(world.bot).administrator_granted(group)
    await world.bot_may_everywhere(administrator=True)
    assert service(world.bot).administrator_granted(group)
    finding = await the_one(world, "check-administrator")
    assert finding.grade is Grade.STOP
    assert finding.facts["roles"] == "Holdfast"


@pytest.mark.parametrize(
    ("channel", "lost", "key", "named"),
    [
        ("mod-alerts", "send_messages", "check-missing-alerts", "Send Messages"),
        ("mod-alerts", "create_private_threads", "check-missing-alerts", "Create Private Threads"),
        ("welcome", "send_messages", "check-missing-panel", "Send Messages"),
        ("check-ins", "send_messages_in_threads", "check-missing-checkins", "Send Messages In Threads"),
        ("grief-chat", "read_message_history", "check-missing-watched", "Read Message History"),
        ("announcements", "send_messages", "check-missing-news", "Send Messages"),
    ],
)
async def test_a_permission_that_is_missing_is_named_with_its_channel(
    world: World, channel: str, lost: str, key: str, named: str
) -> None:
    """ORG-1: one at a time"""
    changes: dict[str, Any] = {lost: False}
    await world.bot_may(channel, **changes)
    finding = await the_one(world, key)
    assert finding.grade is Grade.STOP
    assert finding.facts["channel"] == f"#{channel}"
    assert finding.facts["permissions"] == named


async def test_what_would_help_is_named_and_keeps_nothing_off(world: World) -> None:
    await world.bot_may("mod-alerts", attach_files=False, embed_links=False)
    finding = await the_one(world, "check-would-help")
    assert finding.grade is Grade.WARN
    assert finding.facts["permissions"] == "Attach Files, Embed Links"


async def test_more_than_is_needed_is_named(world: World) -> None:
    """PRI-13, NO-3, NO-4"""
    await world.bot_may_everywhere(manage_messages=True, kick_members=True)
    finding = await the_one(world, "check-permissions-spare")
    assert finding.grade is Grade.WARN
    assert finding.facts["permissions"] == "Kick Members, Manage Messages"


async def test_the_optional_grant_for_threads_is_explained_either_way(world: World) -> None:
    assert (await the_one(world, "check-threads-grant-off")).grade is Grade.GOOD
    await world.bot_may("check-ins", manage_threads=True)
    assert (await the_one(world, "check-threads-grant-on")).grade is Grade.GOOD
    assert await found(world, "check-permissions-spare") == []


async def test_a_role_that_cannot_be_given_is_said(open_world: Open) -> None:
    text = ONE_GROUP.replace("[word_watch]", 'role = "Agreed"\n[word_watch]')
    async with open_world(text) as world:
        assert (await the_one(world, "check-roles-grant-off")).grade is Grade.WARN
        await world.bot_may_everywhere(manage_roles=True)
        assert await found(world, "check-roles-grant-off") == []
        assert await found(world, "check-permissions-spare") == []


async def test_an_alert_channel_that_everyone_can_read_is_refused(world: World) -> None:
    """ESC-2"""
    assert await found(world, "check-alerts-open") == []
    await world.everyone_may("mod-alerts", view_channel=True)
    assert (await the_one(world, "check-alerts-open")).grade is Grade.STOP


async def test_a_role_that_can_read_alerts_and_is_not_the_moderators_is_named(world: World) -> None:
    """ESC-2"""
    alerts = world.channel("mod-alerts")
    set_overwrite(world.backend, alerts.id, world.guild.roles["Supporters"].id, view_channel=True)
    await world.env.settle()
    finding = await the_one(world, "check-alerts-roles")
    assert finding.grade is Grade.STOP
    assert finding.facts["roles"] == "@Supporters"
    assert (await the_one(world, "check-alerts-others")).facts["names"] == "Sam, Tuesday Lanterns Owner"


async def test_who_reads_the_alerts_is_listed_by_name(world: World) -> None:
    """ESC-2"""
    finding = await the_one(world, "check-alerts-readers")
    assert {"Mo", "Rae"} <= set(str(finding.facts["names"]).split(", "))
    assert "Ann" not in str(finding.facts["names"])


async def test_one_moderator_is_too_few_and_none_is_none(world: World) -> None:
    """ORG-2"""
    assert await found(world, "check-moderators-few") == []
    moderators = [key for key in world.people if "Moderators" in roles_of(world, key)]
    for key in moderators[:-1]:
        await world.give_role(key, "Moderators", has=False)
    assert (await the_one(world, "check-moderators-few")).grade is Grade.WARN
    await world.give_role(moderators[-1], "Moderators", has=False)
    assert (await the_one(world, "check-moderators-few")).grade is Grade.STOP


def roles_of(world: World, key: str) -> set[str]:
    member = world.bot.guilds[0].get_member(world.person(key).id)
    assert member is not None
    return {role.name for role in member.roles}


async def test_a_missing_intent_is_named(world: World) -> None:
    """PRI-13"""
    assert await found(world, "check-intent-missing") == []
    world.bot._connection._intents.message_content = False
    assert (await the_one(world, "check-intent-missing")).facts == {"intent": "Message Content Intent"}


async def test_settings_whose_part_is_not_built_yet_are_said_for_the_group_that_has_them(world: World) -> None:
    later = await found(world, "check-not-built")
    assert {finding.facts["what"] for finding in later} <= set(small(world).settings.not_built_yet)
    assert bool(later) == bool(small(world).settings.not_built_yet)


async def test_an_organiser_reads_what_to_put_right_first(world: World, says: Says) -> None:
    """ORG-1"""
    says.findings = [Finding(Grade.GOOD, "check-permissions-whole"), Finding(Grade.STOP, "check-moderators-none")]
    answer = await world.command("rae", "general", "setup check")
    assert answer.only_you
    assert answer.text.index("To put right") < answer.text.index("To look at") < answer.text.index("In order")
    assert "Tuesday Lanterns: Alerts are set up, and no moderators are named." in answer
    assert "Mo" in answer


async def test_a_part_that_cannot_be_checked_is_a_finding(world: World, says: Says, logbook: Logbook) -> None:
    logbook.expect("says could not be checked")
    says.fails = True
    assert 'The part "says" could not be checked' in await world.command("rae", "general", "setup check")


async def test_the_check_is_for_organisers_only(world: World) -> None:
    for who in ("ann", "mo", "sam"):
        answer = await world.command(who, "general", "setup check")
        assert "This is for the organisers" in answer
        assert "Mo" not in answer


async def test_without_organisers_somebody_who_manages_the_server_can_see_what_is_wrong(open_world: Open) -> None:
    """Else nobody could ever find out."""
    async with open_world(ONE_GROUP) as world:
        groups = small(world).groups
        groups.replace([replace(one, organisers=()) for one in groups.all], groups.findings)
        await world.join("lee", roles=["Organisers"])
        assert "Check:" in await world.command("lee", "general", "setup check")
        assert "This is for the organisers" in await world.command("ann", "general", "setup check")


async def test_every_hour_it_looks_again_and_the_log_names_no_one(world: World, logbook: Logbook) -> None:
    """ESC-2"""
    logbook.expect("check: check-alerts-open")
    now = discord.utils.utcnow()
    await service(world.bot).tick(now)
    assert "check-alerts-open" not in logbook.text()
    await world.everyone_may("mod-alerts", view_channel=True)
    await service(world.bot).tick(now.replace(minute=59))
    assert "check-alerts-open" not in logbook.text()
    await service(world.bot).tick(now.replace(hour=20, minute=1))
    assert "check: check-alerts-open" in logbook.text()


async def test_every_finding_there_can_be_has_words(world: World) -> None:
    await world.bot_may_everywhere(administrator=True)
    await world.everyone_may("mod-alerts", view_channel=True)
    for line in await service(world.bot).report(discord.utils.utcnow()):
        assert small(world).words(line[1].text, **line[1].facts)
