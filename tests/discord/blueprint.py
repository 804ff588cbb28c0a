"""Which channels, roles and people the pretend server needs, read from a group's own settings. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from config.parts import GroupSettings

MODERATORS, SUPPORTERS, ORGANISERS = "Moderators", "Supporters", "Organisers"
# Who lives on every pretend server, beside the people the settings name.
MEMBERS = ("ann", "ben", "cleo")
SUPPORTER = "sam"
SPARE_MODERATORS = ("mo", "rae", "lou", "kit")
FEWEST_MODERATORS = 2


class Kind(Enum):
    """What people and the bot may do in a channel."""

    TALK = "talk"
    READ_ONLY = "read only"
    ALERTS = "alerts"
    CHECKINS = "check-ins"
    FORUM = "forum"
    VOICE = "voice"
    ROOMS = "a category of private channels"


class HasGroups(Protocol):
    @property
    def groups(self) -> Sequence[GroupSettings]: ...


@dataclass
class ChannelPlan:
    name: str
    kind: Kind
    readers: set[str] = field(default_factory=set)
    bot_sends: bool = False


@dataclass
class PersonPlan:
    key: str
    username: str
    roles: set[str] = field(default_factory=set)

    @property
    def display(self) -> str:
        return self.key.capitalize()


@dataclass
class Blueprint:
    server: str
    channels: dict[str, ChannelPlan]
    roles: list[str]
    people: dict[str, PersonPlan]

    def channel(self, name: str, kind: Kind, *, bot_sends: bool = False, readers: Iterable[str] = ()) -> None:
        plan = self.channels.setdefault(name, ChannelPlan(name, kind))
        if plan.kind is Kind.TALK:
            plan.kind = kind
        plan.bot_sends |= bot_sends
        plan.readers |= set(readers)

    def person(self, username: str, *roles: str) -> None:
        """A second mention of the same person adds to their roles; short names are taken once."""
        known = next((plan for plan in self.people.values() if plan.username == username), None)
        if known is None:
            short = re.split(r"[^a-z]", username.lower())[0]
            key = short if short and short not in self.people else username
            known = self.people.setdefault(key, PersonPlan(key, username))
        known.roles |= set(roles)


def draw(settings: HasGroups) -> Blueprint:
    first = settings.groups[0]
    plan = Blueprint(bare(first.group.server or first.group.name), {}, [], {})
    plan.channel("general", Kind.TALK)
    for group in settings.groups:
        _draw_people(plan, group)
        _draw_channels(plan, group)
    for name in MEMBERS:
        plan.person(name)
    plan.person(SUPPORTER, bare(first.people.supporters or SUPPORTERS))
    lead = bare(first.people.moderators or MODERATORS)
    for name in SPARE_MODERATORS:
        if name not in plan.people and sum(lead in person.roles for person in plan.people.values()) < FEWEST_MODERATORS:
            plan.person(name, lead)
    plan.roles = sorted({role for person in plan.people.values() for role in person.roles} | set(plan.roles))
    return plan


def _draw_people(plan: Blueprint, group: GroupSettings) -> None:
    moderators = bare(group.people.moderators or MODERATORS)
    for name in group.duty:
        plan.person(bare(name), moderators)
    for name in group.people.organisers:
        plan.person(bare(name), ORGANISERS)
    if group.people.supporters:
        plan.roles.append(bare(group.people.supporters))
    if group.agreement is not None and group.agreement.role:
        plan.roles.append(bare(group.agreement.role))


def _draw_channels(plan: Blueprint, group: GroupSettings) -> None:
    moderators = bare(group.people.moderators or MODERATORS)
    if group.group.news_channel:
        plan.channel(bare(group.group.news_channel), Kind.READ_ONLY, bot_sends=True)
    if group.agreement is not None:
        plan.channel(bare(group.agreement.panel_in), Kind.READ_ONLY, bot_sends=True)
        if group.agreement.remind_in:
            plan.channel(bare(group.agreement.remind_in), Kind.TALK, bot_sends=True)
    for name in group.word_watch.channels if group.word_watch is not None else ():
        plan.channel(bare(name), Kind.TALK)
    if group.alerts is not None:
        plan.channel(bare(group.alerts.channel), Kind.ALERTS, bot_sends=True, readers=[moderators])
    if group.checkins is not None:
        in_channels = group.checkins.rooms == "channels"
        plan.channel(bare(group.checkins.under), Kind.ROOMS if in_channels else Kind.CHECKINS)
        if group.checkins.round_in:
            plan.channel(bare(group.checkins.round_in), Kind.TALK, bot_sends=True)


def bare(name: str) -> str:
    return str(name).strip().lstrip("#@")


def as_id(name: str) -> int | None:
    """A config may name a channel, role or person by id; the pretend one then has that very id."""
    return int(name) if name.isdecimal() and len(name) >= 15 else None
