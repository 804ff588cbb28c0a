"""Who can read a place, in words: the whole answer, the pinned line, and the notice that more can."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import discord

from cogs.kit.permits import Spot
from cogs.kit.presses import lasting_view
from cogs.kit.readers import ASK, FAMILY, Person, Readers, ask_button, listed
from cogs.kit.texts import Texts
from cogs.privacy.readership.model import Census, Grant, Way

# The line's button: our own message is found by it after a crash.
MARKER = f"{FAMILY}:v1:{ASK}:0"
# More roles than these would fill a phone; the rest is counted.
_MOST_ROLES = 10
_MOST_IN_A_LINE = 4


def button(words: Texts) -> discord.ui.View:
    return lasting_view(ask_button(words))


@dataclass(frozen=True)
class Asked:
    """The place somebody asks about. `above` is the channel whose rights decide: the place's own, for a channel."""

    id: int
    above: discord.abc.GuildChannel
    is_thread: bool
    is_private: bool
    # Who is in a private thread; None where the bot is not let in to look.
    inside: frozenset[int] | None = None

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"


def of_channel(words: Texts, asked: Asked, census: Census, *, known_whole: bool) -> Iterator[str]:
    """A channel, or an open thread or forum post, which reads like the channel above it."""
    yield words("me-readers-title", place=asked.mention)
    if asked.is_thread:
        yield words("me-readers-like-above", place=asked.above.mention)
    if census.everyone is not None:
        key = "me-readers-everyone-but" if census.shuts_somebody_out else "me-readers-everyone"
        yield words(key, count=census.everyone)
    for role, count in census.roles[:_MOST_ROLES]:
        yield words("me-readers-role", role=f"<@&{role}>", count=count)
    if len(census.roles) > _MOST_ROLES:
        yield words("me-readers-roles-more", count=len(census.roles) - _MOST_ROLES)
    inside = census.readers.inside
    everybody = (*inside, *census.readers.administrators, *_one(census.readers.owner))
    named = [one for one in everybody if one.id in census.named]
    if named:
        yield words("me-readers-named", names=listed(named))
    yield from _who_may_anyway(words, census.readers)
    if census.everyone is not None and _shows_itself_outside(asked.above.guild):
        yield words("me-readers-outside")
    yield from _end(words, census.people, census.bots, known_whole=known_whole)


def of_private_thread(words: Texts, asked: Asked, readers: Readers, *, known_whole: bool) -> Iterator[str]:
    yield words("me-readers-title-private", place=asked.mention)
    if asked.inside is None:
        yield words("me-readers-inside-unknown")
    elif readers.inside:
        yield words("me-readers-inside", names=listed(readers.inside))
    yield from _who_may_anyway(words, readers)
    if asked.inside is None:
        yield words("me-readers-uncounted")
        yield words("me-readers-now")
        return
    bots = len(readers.bots)
    yield from _end(words, len(readers.ids) - bots, bots, known_whole=known_whole)


def _who_may_anyway(words: Texts, readers: Readers) -> Iterator[str]:
    if readers.owner is not None:
        yield words("me-readers-owner", name=readers.owner.name)
    if readers.administrators:
        yield words("me-readers-administrators", names=listed(readers.administrators))
    if readers.thread_managers:
        yield words("me-readers-managers", names=listed(readers.thread_managers))
    if readers.bots:
        yield words("me-readers-bots", names=listed(readers.bots))
    yield words("me-readers-discord")


def _end(words: Texts, people: int, bots: int, *, known_whole: bool) -> Iterator[str]:
    yield words("me-readers-total", people=people, bots=bots)
    if not known_whole:
        yield words("me-readers-not-whole")
    yield words("me-readers-now")


def _one(person: Person | None) -> tuple[Person, ...]:
    return () if person is None else (person,)


def _shows_itself_outside(guild: discord.Guild) -> bool:
    """Whether Discord lets people look in who are not on the server."""
    return bool({"PREVIEW_ENABLED", "DISCOVERABLE"} & set(guild.features))


def line(words: Texts, spot: Spot, grants: Collection[Grant], *, bots: int) -> str:
    """The pinned line: what lets people read here, without names, so that it stays as it is while people come and go.

    `bots` counts this one too.
    """
    ways = {one.way for one in grants}
    parts: list[str] = []
    if Way.EVERYONE in ways:
        parts.append(words("me-here-everyone-but" if spot.shuts_somebody_out else "me-here-everyone"))
    else:
        roles = sorted(one.id for one in grants if one.way is Way.ROLE)
        parts += [f"<@&{role}>" for role in roles[:_MOST_IN_A_LINE]]
        if len(roles) > _MOST_IN_A_LINE:
            parts.append(words("me-here-roles-more", count=len(roles) - _MOST_IN_A_LINE))
        if named := sum(one.way is Way.PERSON for one in grants):
            parts.append(words("me-here-named", count=named))
    parts.append(words("me-here-owner"))
    parts.append(words("me-here-bots", count=bots))
    return words("me-here", who=", ".join(parts))


def growth(words: Texts, told: Sequence[Grant], names: dict[int, str]) -> str:
    """What was added, said once. `names` are those of the accounts among them."""
    lines = [words(f"me-grew-{one.way}", who=_called(one, names)) for one in told[:_MOST_ROLES]]
    if len(told) > _MOST_ROLES:
        lines.append(words("me-grew-more", count=len(told) - _MOST_ROLES))
    return "\n".join([words("me-grew"), *lines, words("me-grew-once")])


def _called(grant: Grant, names: dict[int, str]) -> str:
    return f"<@&{grant.id}>" if grant.way is Way.ROLE else names.get(grant.id, "")
