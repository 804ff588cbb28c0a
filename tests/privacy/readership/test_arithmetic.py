"""Our readers against discord.py's own reckoning, person by person, on thousands of servers drawn at random."""

from collections.abc import Callable
from random import Random

import discord
import pytest

from cogs.kit.permits import spot_of
from cogs.kit.readers import Person, Readers, of_channel, of_thread, people_at
from cogs.privacy.readership.model import Grant, Way, census_of, grants_of
from tests.privacy.readership.servers import ME, allows, channel_of, denies, drawn, rights, server

MANY = 2500


def told(readers: Readers) -> list[Person]:
    """Everybody an answer names, each as often as it does."""
    owner = [readers.owner] if readers.owner else []
    return [*readers.inside, *owner, *readers.administrators, *readers.thread_managers, *readers.bots]


def who_reads_a_channel_is_who_discord_lets_see_it(guild: discord.Guild) -> None:
    """CON-11, CON-12: and nobody is told twice."""
    channel = channel_of(guild)
    readers = of_channel(people_at(channel))
    can = {member.id for member in guild.members if channel.permissions_for(member).view_channel}
    assert readers.ids == can
    assert len(told(readers)) == len(can)
    for person in people_at(channel):
        member = guild.get_member(person.id)
        assert member is not None
        may = channel.permissions_for(member)
        assert (person.sees, person.manages_threads) == (may.view_channel, may.manage_threads)
        assert person.administrator == may.administrator


def who_reads_a_private_thread_is_told_by_discords_rule(guild: discord.Guild) -> None:
    """CON-11, CON-12: its members, Manage Threads, Administrators and the owner, all of whom must see the channel."""
    channel = channel_of(guild)
    dice = Random(guild.member_count)
    inside = {member.id for member in guild.members if dice.random() < 0.4}
    can = set()
    for member in guild.members:
        may = channel.permissions_for(member)
        if may.view_channel and (member.id in inside or may.manage_threads or may.administrator):
            can.add(member.id)
    readers = of_thread(people_at(channel), inside)
    assert readers.ids == can
    assert len(told(readers)) == len(can)


def whoever_can_read_is_let_in_by_something_that_is_told(
    guild: discord.Guild,
) -> None:
    """CON-11: the grants explain each reader, and each role among them lets somebody with only it read."""
    channel = channel_of(guild)
    spot = spot_of(channel)
    grants = grants_of(spot, ME)
    everyone = Grant(Way.EVERYONE, guild.id) in grants
    assert everyone == channel.permissions_for(guild.default_role).view_channel
    roles = {grant.id for grant in grants if grant.way is Way.ROLE}
    one_by_one = {grant.id for grant in grants if grant.way not in {Way.EVERYONE, Way.ROLE}}
    for member in guild.members:
        can = channel.permissions_for(member).view_channel
        explained = everyone or member.id in one_by_one or any(role.id in roles for role in member.roles)
        assert explained or not can or member.id == ME
        if member.bot and member.id not in (ME, guild.owner_id):
            assert can == (Grant(Way.BOT, member.id) in grants)
    for role in guild.roles:
        if not role.is_default() and not role.permissions.administrator:
            assert (role.id in roles) == channel.permissions_for(role).view_channel


def the_counts_are_of_people_who_can_read(guild: discord.Guild) -> None:
    """CON-11: bots are counted apart."""
    channel = channel_of(guild)
    census = census_of(spot_of(channel))
    can = [member for member in guild.members if channel.permissions_for(member).view_channel]
    assert census.people == sum(not member.bot for member in can)
    assert census.bots == sum(member.bot for member in can)
    for number, count in census.roles:
        assert count == sum(not member.bot and number in [role.id for role in member.roles] for member in can)
    assert census.readers.ids == {member.id for member in can}


@pytest.mark.parametrize(
    "claim",
    [
        who_reads_a_channel_is_who_discord_lets_see_it,
        who_reads_a_private_thread_is_told_by_discords_rule,
        whoever_can_read_is_let_in_by_something_that_is_told,
        the_counts_are_of_people_who_can_read,
    ],
)
def test_on_thousands_of_servers_our_readers_are_those_that_discord_lets_read(
    claim: Callable[[discord.Guild], None],
) -> None:
    """CON-11, CON-12."""
    for seed in range(MANY):
        try:
            claim(drawn(seed))
        except AssertionError as error:
            error.add_note(f"on the server drawn from {seed}")
            raise


# ------------------------------------------------------------- private threads, case by case (discord/NOTES.md)

ANN, SAM, MIA, MAX, OLU, ADA = 11, 12, 13, 14, 15, 16
MEMBERS, KEEPERS, ADMINS = 21, 22, 23
PEOPLE = {ANN: {MEMBERS}, SAM: {MEMBERS}, MIA: {MEMBERS, KEEPERS}, MAX: {KEEPERS}, OLU: set(), ADA: {ADMINS}}
ROLES = {MEMBERS: 0, KEEPERS: 0, ADMINS: rights("administrator")}
HIDDEN = [allows(MEMBERS, "view_channel"), allows(KEEPERS, "manage_threads")]


def thread_readers(*inside: int, overwrites: list[dict[str, object]] | None = None) -> Readers:
    guild = server(roles=ROLES, people=PEOPLE, overwrites=overwrites or HIDDEN, owner=OLU)
    return of_thread(people_at(channel_of(guild)), inside)


def test_a_member_of_the_thread_reads_it() -> None:
    """CON-12."""
    assert thread_readers(ANN).ids == {ANN, MIA, OLU, ADA}


def test_who_sees_the_channel_and_is_not_in_the_thread_does_not_read_it() -> None:
    """CON-12."""
    assert SAM not in thread_readers(ANN).ids


def test_manage_threads_opens_it_only_to_who_sees_the_channel() -> None:
    """CON-11."""
    readers = thread_readers(ANN)
    assert [one.id for one in readers.thread_managers] == [MIA]
    assert MAX not in readers.ids


def test_being_in_the_thread_is_no_use_once_the_channel_is_hidden() -> None:
    """CON-12."""
    assert thread_readers(ANN, MAX).ids == {ANN, MIA, OLU, ADA}
    shut_out = [*HIDDEN, denies(ANN, "view_channel", person=True)]
    assert ANN not in thread_readers(ANN, overwrites=shut_out).ids


def test_a_person_may_be_given_manage_threads_by_name() -> None:
    by_name = [*HIDDEN, allows(SAM, "manage_threads", person=True)]
    assert [one.id for one in thread_readers(ANN, overwrites=by_name).thread_managers] == [SAM, MIA]


def test_the_owner_and_administrators_read_it_whatever_the_channel_says() -> None:
    """CON-11, CON-12."""
    shut = [*HIDDEN, denies(OLU, "view_channel", person=True), denies(ADMINS, "view_channel")]
    readers = thread_readers(ANN, overwrites=shut)
    assert readers.owner is not None
    assert readers.owner.id == OLU
    assert [one.id for one in readers.administrators] == [ADA]


def test_an_administrator_in_the_thread_is_told_as_one_in_it() -> None:
    assert [one.id for one in thread_readers(ANN, ADA).inside] == [ANN, ADA]
