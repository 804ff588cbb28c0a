from pathlib import Path

from cogs.kit.groups import Group, Groups, find_groups
from cogs.kit.ports import Finding, Grade
from config.settings import GroupSettings, Settings
from tests.config.example import EXAMPLE
from tests.discord.world import World
from tests.kit.conftest import bot_in
from tests.kit.small import settings_in


def findings_of(world: World, settings: Settings) -> list[Finding]:
    return find_groups(settings, world.bot.guilds)[1]


async def test_every_name_of_the_settings_is_found_on_the_server(world: World) -> None:
    lanterns, carers = bot_in(world).groups.all
    assert bot_in(world).groups.findings == ()
    assert lanterns.alert_channel == world.channel("mod-alerts").id
    assert lanterns.watched_channels == {world.channel("grief-chat").id, world.channel("three-am").id}
    assert lanterns.panel_channel == world.channel("welcome").id
    assert lanterns.checkin_parent == world.channel("check-ins").id
    assert set(lanterns.organisers) == {world.person("rae").id, world.person("jo").id}
    assert carers.alert_channel == world.channel("carers-alerts").id
    assert carers.guild_id == lanterns.guild_id


async def test_a_name_that_is_not_there_keeps_its_part_off_and_says_what_is_near(world: World, tmp_path: Path) -> None:
    settings = settings_in(tmp_path, EXAMPLE.replace('= "mod-alerts"', '= "mod-alert"'))
    groups, findings = find_groups(settings, world.bot.guilds)
    assert groups[0].alert_channel is None
    assert groups[0].panel_channel is not None
    facts = {"group": "Tuesday Lanterns", "key": "alerts.channel", "name": "mod-alert", "near": "mod-alerts"}
    assert findings == [Finding(Grade.STOP, "check-name-missing", facts)]


async def test_a_name_that_is_there_twice_is_refused(world: World) -> None:
    """A guess between two channels could send an alert to the wrong people."""
    world.add_channel("mod-alerts")
    groups, findings = find_groups(bot_in(world).settings, world.bot.guilds)
    assert groups[0].alert_channel is None
    assert [finding.text for finding in findings] == ["check-name-twice"]


async def test_an_id_says_which_of_two_is_meant(world: World, tmp_path: Path) -> None:
    second = world.add_channel("mod-alerts")
    settings = settings_in(tmp_path, EXAMPLE.replace('= "mod-alerts"', f'= "{second.id}"'))
    groups, _ = find_groups(settings, world.bot.guilds)
    assert groups[0].alert_channel == second.id


async def test_a_bot_that_is_on_no_server_says_so_and_does_not_crash(world: World) -> None:
    groups, findings = find_groups(bot_in(world).settings, [])
    assert groups == []
    assert {finding.text for finding in findings} == {"check-server-missing"}


async def test_every_finding_can_be_said(world: World, tmp_path: Path) -> None:
    words = bot_in(world).words
    world.add_channel("welcome")
    settings = settings_in(tmp_path, EXAMPLE.replace('= "mod-alerts"', '= "nowhere"'))
    for finding in (*findings_of(world, settings), *find_groups(settings, [])[1]):
        assert words(finding.text, **finding.facts)


def group(key: str, guild: int, **channels: object) -> Group:
    return Group(GroupSettings.model_validate({"key": key}), guild, **channels)  # type: ignore[arg-type]  # a test's shorthand


ONE = group("one", 1, watched_channels=frozenset({11}), alert_channel=12)
TWO = group("two", 1, watched_channels=frozenset({21}), panel_channel=22)
FAR = group("far", 2, watched_channels=frozenset({31}))


def three() -> Groups:
    groups = Groups()
    groups.replace([ONE, TWO, FAR], [])
    return groups


def test_people_confide_where_it_is_watched_and_where_the_agreement_is_reminded_of() -> None:
    """CON-11"""
    assert group("none", 1).confidential_channels == frozenset()
    assert ONE.confidential_channels == {11}
    assert group("both", 1, watched_channels=frozenset({5}), remind_channel=6).confidential_channels == {5, 6}


def test_a_channel_belongs_to_the_group_that_watches_it() -> None:
    """ORG-12"""
    assert three().watching([21]) is TWO
    assert three().watching([999, 11]) is ONE
    assert three().watching([999]) is None


def test_a_command_belongs_to_its_channels_group_then_to_its_servers() -> None:
    """ORG-12"""
    assert three().for_place(1, [22]) is TWO
    assert three().for_place(1, [999]) is ONE
    assert three().for_place(2, [999]) is FAR
    assert three().for_place(2, [11]) is FAR
    assert three().for_place(None, [999]) is ONE
    assert three().for_place(3, [999]) is None
    assert Groups().for_place(None, []) is None


def test_a_group_is_found_by_its_key() -> None:
    assert three().by_key("two") is TWO
    assert three().by_key("gone") is None
