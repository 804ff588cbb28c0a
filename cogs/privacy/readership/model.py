"""By what a channel can be read, and when that has grown. Pure."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cogs.kit.permits import VIEW, Role, Somebody, Spot
from cogs.kit.readers import Readers, of_channel, people_in


class Way(StrEnum):
    """By what somebody can read a channel. The last three are about one account each, as PERSON is."""

    EVERYONE = "everyone"
    ROLE = "role"
    PERSON = "person"  # let in by name
    OWNER = "owner"
    ADMINISTRATOR = "administrator"
    BOT = "bot"


@dataclass(frozen=True, order=True)
class Grant:
    """One thing that lets people read a channel: who has a role may come and go, the grant stays the same."""

    way: Way
    id: int

    @property
    def of_one_person(self) -> bool:
        return self.way in {Way.PERSON, Way.OWNER, Way.ADMINISTRATOR}


@dataclass(frozen=True)
class Known:
    """The grants that were there at the last look. `forgotten` counts those whose person took their name out."""

    grants: frozenset[Grant]
    forgotten: Mapping[Way, int]


@dataclass(frozen=True)
class Growth:
    """What a look found. `told` is what to say in the channel; `silent` came too, and lets nobody new in.

    `outdated` counts the emptied rows whose person can no longer read, so that they hide nobody who comes later.
    """

    told: frozenset[Grant]
    silent: frozenset[Grant]
    gone: frozenset[Grant]
    outdated: Mapping[Way, int]

    @property
    def changes(self) -> bool:
        return bool(self.told or self.silent or self.gone or self.outdated)


def grants_of(spot: Spot, me: int) -> frozenset[Grant]:
    """Return everything that lets anybody but this bot read here. Each reader is there by one of them at least."""
    return frozenset(_grants(spot, me))


def _grants(spot: Spot, me: int) -> Iterator[Grant]:
    if spot.of_roles(()) & VIEW:
        yield Grant(Way.EVERYONE, spot.guild_id)
    yield from (Grant(Way.ROLE, role.id) for role in spot.roles.values() if _opens(spot, role))
    if spot.owner_id is not None:
        yield Grant(Way.OWNER, spot.owner_id)
    for one in spot.people:
        if one.bot and one.id != me and spot.of(one) & VIEW:
            yield Grant(Way.BOT, one.id)
        elif not one.bot and one.id != spot.owner_id and spot.administrates(one):
            yield Grant(Way.ADMINISTRATOR, one.id)
        if not one.bot and spot.lets_in(one.id):
            yield Grant(Way.PERSON, one.id)


def _opens(spot: Spot, role: Role) -> bool:
    """Whether this role alone lets people in. Administrators are told one by one, and bots too."""
    if role.id == spot.guild_id or role.of_a_bot or role.administrates:
        return False
    return bool(spot.of_roles((role.id,)) & VIEW)


def grown(spot: Spot, me: int, known: Known) -> Growth:
    """Compare with the last look: what came that lets in somebody who could not read before, what came, what went.

    A person who comes into a role that could read, or leaves it, is no growth.
    """
    current = grants_of(spot, me)
    fresh = current - known.grants
    nameless = _nameless(fresh, known)
    fresh -= nameless
    people = {one.id: one for one in spot.people}
    told = {one for one in fresh if _lets_somebody_in(spot, one, known.grants, people)}
    if any(one.way is Way.EVERYONE for one in told):
        told = {one for one in told if one.way in {Way.EVERYONE, Way.BOT}}  # "everyone" says the rest
    there = Counter(one.way for one in nameless)
    outdated = {way: count - there[way] for way, count in known.forgotten.items() if count > there[way]}
    return Growth(frozenset(told), fresh - told, known.grants - current, outdated)


def _nameless(fresh: Collection[Grant], known: Known) -> frozenset[Grant]:
    """Those who asked to be forgotten and can still read: they were there before, and are not written down again.

    Which of several new ones they are cannot be known: then all are told, which errs on the side of saying more.
    """
    counts = Counter(one.way for one in fresh if one.of_one_person)
    return frozenset(one for one in fresh if 0 < counts[one.way] <= known.forgotten.get(one.way, 0))


def _lets_somebody_in(spot: Spot, grant: Grant, known: Collection[Grant], people: Mapping[int, Somebody]) -> bool:
    if grant.way in {Way.EVERYONE, Way.BOT}:
        return True
    if Grant(Way.EVERYONE, spot.guild_id) in known:
        return spot.shuts_somebody_out and _lets_in_who_is_shut_out(spot, grant, people)
    if grant.way is Way.ROLE:
        return True
    if any(other.id == grant.id for other in known):
        return False  # the same person could read by something else
    one = people.get(grant.id)
    by_a_role = one is not None and spot.sees_by_roles(one)
    return one is None or not by_a_role or not any(Grant(Way.ROLE, role) in known for role in one.roles)


def _lets_in_who_is_shut_out(spot: Spot, grant: Grant, people: Mapping[int, Somebody]) -> bool:
    """Everyone could read but those whom the channel shuts out by name."""
    if grant.way is Way.ROLE:
        return spot.lets_in(grant.id)
    one = people.get(grant.id)
    return one is None or not spot.sees_by_roles(one)


@dataclass(frozen=True)
class Census:
    """Everybody who can read a channel, counted by what lets them. A person may be in more than one count."""

    readers: Readers
    everyone: int | None  # how many read because everyone can; None where not everyone can
    shuts_somebody_out: bool
    roles: tuple[tuple[int, int], ...]  # a role's id, and how many with it can read; most first
    named: frozenset[int]  # let in by name
    people: int
    bots: int


def census_of(spot: Spot) -> Census:
    """Count the readers of a channel, or of a thread that reads like it."""
    readers = of_channel(people_in(spot))
    ids = readers.ids
    reading = [one for one in spot.people if one.id in ids and not one.bot]
    grants = grants_of(spot, me=0)
    open_to_all = any(one.way is Way.EVERYONE for one in grants)
    shut = spot.shuts_somebody_out
    shown = [one.id for one in grants if one.way is Way.ROLE and (not open_to_all or (shut and spot.lets_in(one.id)))]
    counts = [(role, sum(role in one.roles for one in reading)) for role in shown]
    return Census(
        readers=readers,
        everyone=sum(spot.sees_by_roles(one) for one in reading) if open_to_all else None,
        shuts_somebody_out=shut,
        roles=tuple(sorted(counts, key=lambda pair: (-pair[1], pair[0]))),
        named=frozenset(one.id for one in grants if one.way is Way.PERSON),
        people=len(reading),
        bots=len(readers.bots),
    )
