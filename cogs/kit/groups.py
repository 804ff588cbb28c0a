"""The groups of the config, with every name found on the server and turned into an id."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

import discord

from cogs.kit.ports import Finding, Grade
from config.duty import Shift
from config.settings import GroupSettings, Settings


@dataclass(frozen=True)
class Group:
    """One circle, as found on its server. An id is None where a part is off, or its name was not found."""

    settings: GroupSettings
    guild_id: int
    news_channel: int | None = None
    panel_channel: int | None = None
    remind_channel: int | None = None
    watched_channels: frozenset[int] = frozenset()
    alert_channel: int | None = None
    checkin_parent: int | None = None
    company_channel: int | None = None
    round_channel: int | None = None
    moderator_role: int | None = None
    supporter_role: int | None = None
    agreement_role: int | None = None
    organisers: tuple[int, ...] = ()
    shifts: tuple[tuple[int, Shift], ...] = ()  # whose weekly shift it is

    @property
    def key(self) -> str:
        return self.settings.key

    @property
    def name(self) -> str:
        return self.settings.group.name

    @property
    def own_channels(self) -> frozenset[int]:
        named = {
            self.panel_channel,
            self.remind_channel,
            self.alert_channel,
            self.checkin_parent,
            self.company_channel,
            self.round_channel,
        }
        return self.watched_channels | {channel for channel in named if channel is not None}

    @property
    def confidential_channels(self) -> frozenset[int]:
        """Where people tell each other their stories: the watched channels, and the one that is reminded (CON-11)."""
        return self.watched_channels | ({self.remind_channel} if self.remind_channel is not None else frozenset())


@dataclass
class Groups:
    """All groups of this bot. Looked up from memory: nothing here waits for Discord or the database."""

    all: tuple[Group, ...] = ()
    findings: tuple[Finding, ...] = ()
    _by_key: dict[str, Group] = field(default_factory=dict)

    def replace(self, groups: Iterable[Group], findings: Iterable[Finding]) -> None:
        self.all = tuple(groups)
        self.findings = tuple(findings)
        self._by_key = {group.key: group for group in self.all}

    def by_key(self, key: str) -> Group | None:
        return self._by_key.get(key)

    def watching(self, channel_ids: Iterable[int]) -> Group | None:
        """Return the group that watches any of these channels (a thread's own id and its parent's)."""
        for group in self.all:  # asked at every message: no more than this
            if not group.watched_channels.isdisjoint(channel_ids):
                return group
        return None

    def for_place(self, guild_id: int | None, channel_ids: Iterable[int]) -> Group | None:
        """Return the group a command belongs to: the channel's own, else the first of that server, else the first."""
        wanted = frozenset(channel_ids)
        of_server = [group for group in self.all if group.guild_id == guild_id]
        own = (group for group in of_server if group.own_channels & wanted)
        return (
            next(own, None) or next(iter(of_server), None) or (self.all[0] if guild_id is None and self.all else None)
        )


def find_groups(settings: Settings, guilds: Iterable[discord.Guild]) -> tuple[list[Group], list[Finding]]:
    """Find the config's names on the servers the bot is in. What is not found becomes a finding, never a crash."""
    servers = list(guilds)
    groups: list[Group] = []
    findings: list[Finding] = []
    for one in settings.groups:
        guild = _server_of(one, servers)
        if guild is None:
            findings.append(Finding(Grade.STOP, "check-server-missing", {"group": one.group.name}))
            continue
        groups.append(_find_group(one, guild, findings))
    return groups, findings


def _server_of(settings: GroupSettings, servers: list[discord.Guild]) -> discord.Guild | None:
    wanted = settings.group.server
    if wanted is None:
        return servers[0] if len(servers) == 1 else None
    return next((guild for guild in servers if wanted in (str(guild.id), guild.name)), None)


def _find_group(settings: GroupSettings, guild: discord.Guild, findings: list[Finding]) -> Group:
    finder = _Finder(guild, settings.group.name, findings)
    agreement, watch, alerts, checkins = settings.agreement, settings.word_watch, settings.alerts, settings.checkins
    watched = [finder.channel("word_watch.channels", name) for name in (watch.channels if watch else ())]
    remind_channel = finder.channel("agreement.remind_in", agreement.remind_in if agreement else None)
    return Group(
        settings=settings,
        guild_id=guild.id,
        news_channel=finder.channel("group.news_channel", settings.group.news_channel),
        panel_channel=finder.channel("agreement.panel_in", agreement.panel_in if agreement else None),
        remind_channel=remind_channel,
        watched_channels=frozenset(channel for channel in watched if channel is not None),
        alert_channel=finder.channel("alerts.channel", alerts.channel if alerts else None),
        checkin_parent=_checkin_parent(finder, settings),
        company_channel=_company_channel(finder, settings, remind_channel),
        round_channel=finder.channel("checkins.round_in", checkins.round_in if checkins else None),
        moderator_role=finder.role("people.moderators", settings.people.moderators),
        supporter_role=finder.role("people.supporters", settings.people.supporters),
        agreement_role=finder.role("agreement.role", agreement.role if agreement else None),
        organisers=finder.people("people.organisers", settings.people.organisers),
        shifts=tuple(
            (person, shift) for name, shift in settings.duty.items() for person in finder.people("duty", [name])
        ),
    )


def _checkin_parent(finder: "_Finder", settings: GroupSettings) -> int | None:
    """Return the channel that private threads hang under, or the category of the private channels."""
    checkins = settings.checkins
    if checkins is not None and checkins.rooms == "channels":
        return finder.category("checkins.under", checkins.under)
    return finder.channel("checkins.under", checkins.under if checkins else None)


def _company_channel(finder: "_Finder", settings: GroupSettings, remind_channel: int | None) -> int | None:
    """Return where a member may ask the group for company: its own setting, else where the agreement is reminded of."""
    checkins = settings.checkins
    if checkins is None or checkins.company_in is None:
        return remind_channel if checkins else None
    return finder.channel("checkins.company_in", checkins.company_in)


class _Finder:
    def __init__(self, guild: discord.Guild, group: str, findings: list[Finding]) -> None:
        self._guild = guild
        self._group = group
        self._findings = findings

    def channel(self, key: str, name: str | None) -> int | None:
        channels = [one for one in self._guild.channels if not isinstance(one, discord.CategoryChannel)]
        return self._find(key, name, {one.id: one.name for one in channels}, "#")

    def category(self, key: str, name: str | None) -> int | None:
        return self._find(key, name, {one.id: one.name for one in self._guild.categories}, "#")

    def role(self, key: str, name: str | None) -> int | None:
        roles = [one for one in self._guild.roles if not one.is_default()]
        return self._find(key, name, {one.id: one.name for one in roles}, "@")

    def people(self, key: str, names: Iterable[str]) -> tuple[int, ...]:
        members = {one.id: one.name for one in self._guild.members if not one.bot}
        found = (self._find(key, name, members, "@") for name in names)
        return tuple(person for person in found if person is not None)

    def _find(self, key: str, name: str | None, known: dict[int, str], sign: str) -> int | None:
        if name is None:
            return None
        wanted = name.removeprefix(sign)
        hits = [number for number, known_name in known.items() if wanted in (str(number), known_name)]
        if len(hits) == 1:
            return hits[0]
        facts = {"group": self._group, "key": key, "name": name}
        if hits:
            self._findings.append(Finding(Grade.STOP, "check-name-twice", facts))
            return None
        near = difflib.get_close_matches(wanted, known.values(), n=1)
        self._findings.append(Finding(Grade.STOP, "check-name-missing", facts | {"near": near[0] if near else "-"}))
        return None
