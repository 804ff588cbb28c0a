"""Who can read a channel or a private thread: not who is asked to, but everybody who could look (CON-11, CON-12)."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import discord

from cogs.kit.permits import ADMINISTRATOR, MANAGE_THREADS, VIEW, Somebody, Spot, spot_of
from cogs.kit.presses import HoldfastButton
from cogs.kit.texts import Texts

# The button that tells who can read the place it stands in. Any slice may show it; the privacy slice answers.
FAMILY, ASK = "me", "readers"

# More names than this would bury the rest of a message; what is left out is counted.
_MOST_NAMES = 15


def ask_button(words: Texts) -> HoldfastButton:
    return HoldfastButton(FAMILY, ASK, 0, words("me-button-readers"))


@dataclass(frozen=True)
class Person:
    """One account on the server, with what it may do in a channel (for a thread: in the channel above it)."""

    id: int
    name: str
    bot: bool = False
    owner: bool = False
    administrator: bool = False
    sees: bool = False
    manages_threads: bool = False


@dataclass(frozen=True)
class Readers:
    """Everybody who could read a place, each once, by the first reason that holds. Discord itself always can too."""

    inside: tuple[Person, ...] = ()
    owner: Person | None = None
    administrators: tuple[Person, ...] = ()
    thread_managers: tuple[Person, ...] = ()
    bots: tuple[Person, ...] = ()

    @property
    def ids(self) -> frozenset[int]:
        named = (*self.inside, *self.administrators, *self.thread_managers, *self.bots)
        return frozenset(person.id for person in named) | ({self.owner.id} if self.owner else frozenset())

    @property
    def digest(self) -> str:
        """Changes whenever what people are told about these readers would."""
        groups = (
            self.inside,
            (self.owner,) if self.owner else (),
            self.administrators,
            self.thread_managers,
            self.bots,
        )
        told = repr([[(person.id, person.name) for person in group] for group in groups])
        return hashlib.sha256(told.encode()).hexdigest()[:16]


def of_thread(people: Iterable[Person], thread_members: Collection[int]) -> Readers:
    """Return who can read a private thread.

    They are its members, holders of Manage Threads, Administrators and the owner; all but the last two only if they see
    the channel above it.
    """
    members = frozenset(thread_members)
    could = (one for one in people if _all_seeing(one) or (one.sees and (one.id in members or one.manages_threads)))
    return _sorted_out(could, inside=members)


def of_channel(people: Iterable[Person]) -> Readers:
    """Return who can read a channel: whoever sees it, the owner and Administrators."""
    could = [one for one in people if _all_seeing(one) or one.sees]
    return _sorted_out(could, inside=frozenset(one.id for one in could if not _all_seeing(one)))


def listed(people: Collection[Person]) -> str:
    """Return their names for a sentence; beyond fifteen, "+3" stands for three more."""
    names = [person.name for person in people]
    more = [f"+{len(names) - _MOST_NAMES}"] if len(names) > _MOST_NAMES else []
    return ", ".join(names[:_MOST_NAMES] + more)


def _all_seeing(person: Person) -> bool:
    return person.owner or person.administrator


def _sorted_out(could: Iterable[Person], inside: frozenset[int]) -> Readers:
    ordered = sorted(could, key=lambda one: (one.name.casefold(), one.id))
    people = [one for one in ordered if not one.bot]
    outside = [one for one in people if one.id not in inside]
    return Readers(
        inside=tuple(one for one in people if one.id in inside),
        owner=next((one for one in outside if one.owner), None),
        administrators=tuple(one for one in outside if one.administrator and not one.owner),
        thread_managers=tuple(one for one in outside if not _all_seeing(one)),
        bots=tuple(one for one in ordered if one.bot),
    )


def people_in(spot: Spot) -> tuple[Person, ...]:
    """Return everybody on the server of a channel, with what they may do in it."""
    return tuple(_person(spot, one) for one in spot.people)


def people_at(channel: discord.abc.GuildChannel) -> tuple[Person, ...]:
    """Return everybody on the channel's server. For a private thread, give the channel above it."""
    return people_in(spot_of(channel))


def _person(spot: Spot, one: Somebody) -> Person:
    may = spot.of(one)
    sees = bool(may & VIEW)
    return Person(
        id=one.id,
        name=one.name,
        bot=one.bot,
        owner=one.id == spot.owner_id,
        administrator=bool(may & ADMINISTRATOR),
        sees=sees,
        manages_threads=sees and bool(may & MANAGE_THREADS),
    )
