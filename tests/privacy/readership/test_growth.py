"""When more can read than before: told once, with what was added, and never for people who come and go."""

from collections import Counter
from typing import Any

from cogs.kit.permits import Spot, spot_of
from cogs.privacy.readership.model import Grant, Growth, Known, Way, grants_of, grown
from tests.privacy.readership.servers import GUILD, ME, allows, channel_of, denies, rights, server

ANN, SAM, ADA, OLU, BOT = 11, 12, 13, 14, 15
MEMBERS, FRIENDS, ADMINS = 21, 22, 23
ROLES = {MEMBERS: 0, FRIENDS: 0, ADMINS: rights("administrator")}
PEOPLE: dict[int, set[int]] = {ANN: {MEMBERS}, SAM: set(), ADA: set(), OLU: set(), ME: set()}
OPEN_TO_MEMBERS = [allows(MEMBERS, "view_channel"), allows(ME, "view_channel", person=True)]


def spot(
    *more: dict[str, Any],
    people: dict[int, set[int]] | None = None,
    everyone: int = 0,
    owner: int = OLU,
    overwrites: list[dict[str, Any]] | None = None,
) -> Spot:
    guild = server(
        everyone=everyone,
        roles=ROLES,
        people=PEOPLE | (people or {}),
        bots={ME, BOT},
        overwrites=[*(OPEN_TO_MEMBERS if overwrites is None else overwrites), *more],
        owner=owner,
    )
    return spot_of(channel_of(guild))


def known(place: Spot, **forgotten: int) -> Known:
    return Known(grants_of(place, ME), Counter({Way(way): count for way, count in forgotten.items()}))


def since(before: Spot, now: Spot) -> Growth:
    return grown(now, ME, known(before))


BEFORE = spot()


def test_nothing_changed_is_nothing_to_tell() -> None:
    """CON-11."""
    assert grants_of(BEFORE, ME) == {Grant(Way.ROLE, MEMBERS), Grant(Way.OWNER, OLU)}
    assert not since(BEFORE, spot()).changes


def test_a_role_a_person_an_administrator_and_a_bot_that_can_read_now_are_told() -> None:
    """CON-11."""
    assert since(BEFORE, spot(allows(FRIENDS, "view_channel"))).told == {Grant(Way.ROLE, FRIENDS)}
    assert since(BEFORE, spot(allows(SAM, "view_channel", person=True))).told == {Grant(Way.PERSON, SAM)}
    assert since(BEFORE, spot(people={ADA: {ADMINS}})).told == {Grant(Way.ADMINISTRATOR, ADA)}
    with_a_bot = spot(allows(BOT, "view_channel", person=True), people={BOT: set()})
    assert since(BEFORE, with_a_bot).told == {Grant(Way.BOT, BOT)}
    assert since(BEFORE, spot(owner=SAM)).told == {Grant(Way.OWNER, SAM)}


def test_everyone_says_it_all() -> None:
    """CON-11: and the bots are told with it, for they copy what they read."""
    open_now = spot(everyone=rights("view_channel"), people={BOT: set()})
    assert since(spot(people={BOT: set()}), open_now).told == {Grant(Way.EVERYONE, GUILD), Grant(Way.BOT, BOT)}


def test_people_who_come_into_a_role_and_leave_it_are_no_growth() -> None:
    """CON-11."""
    assert not since(BEFORE, spot(people={SAM: {MEMBERS}, ANN: set()})).changes


def test_who_could_read_before_is_not_told_as_new() -> None:
    """CON-11: Ann reads by her role; by name, or as an administrator or owner, she reads no more than before."""
    by_name = since(BEFORE, spot(allows(ANN, "view_channel", person=True)))
    as_administrator = since(BEFORE, spot(people={ANN: {MEMBERS, ADMINS}}))
    as_owner = since(BEFORE, spot(owner=ANN))
    for growth in (by_name, as_administrator, as_owner):
        assert growth.told == frozenset()
        assert len(growth.silent) == 1
    later = since(spot(people={ADA: {ADMINS}}), spot(people={ADA: {ADMINS}}, owner=ADA))
    assert later.told == frozenset()


def test_who_leaves_the_role_and_reads_by_the_other_way_they_had_is_not_told() -> None:
    both = spot(people={ANN: {MEMBERS, ADMINS}})
    assert not since(both, spot(people={ANN: {ADMINS}})).told


def test_a_channel_that_everyone_read_and_some_read_now_has_not_grown() -> None:
    """CON-11: made private for a role that could read before."""
    opened = spot(everyone=rights("view_channel"))
    private = spot(denies(GUILD, "view_channel"), everyone=rights("view_channel"))
    growth = since(opened, private)
    assert growth.told == frozenset()
    assert Grant(Way.EVERYONE, GUILD) in growth.gone


def test_where_everyone_reads_another_role_adds_nobody_unless_somebody_was_shut_out() -> None:
    opened = spot(everyone=rights("view_channel"))
    assert not since(opened, spot(allows(FRIENDS, "view_channel"), everyone=rights("view_channel"))).told
    shut = [denies(MEMBERS, "view_channel")]
    before = spot(everyone=rights("view_channel"), overwrites=shut)
    assert since(
        before, spot(allows(ANN, "view_channel", person=True), everyone=rights("view_channel"), overwrites=shut)
    ).told == {Grant(Way.PERSON, ANN)}


def test_what_is_taken_back_and_given_again_is_told_again() -> None:
    wider = spot(allows(FRIENDS, "view_channel"))
    assert since(wider, BEFORE).gone == {Grant(Way.ROLE, FRIENDS)}
    assert since(BEFORE, wider).told == {Grant(Way.ROLE, FRIENDS)}


def test_somebody_who_took_their_name_out_is_neither_told_nor_written_down_again() -> None:
    """PRI-3."""
    place = spot(people={ADA: {ADMINS}})
    nameless = Known(grants_of(BEFORE, ME), {Way.ADMINISTRATOR: 1})
    assert not grown(place, ME, nameless).changes


def test_with_one_more_than_took_their_names_out_all_are_told() -> None:
    """Which of them is new cannot be known: saying one too many is the safe mistake."""
    place = spot(people={ADA: {ADMINS}, SAM: {ADMINS}})
    growth = grown(place, ME, Known(grants_of(BEFORE, ME), {Way.ADMINISTRATOR: 1}))
    assert growth.told == {Grant(Way.ADMINISTRATOR, ADA), Grant(Way.ADMINISTRATOR, SAM)}
    assert growth.outdated == {Way.ADMINISTRATOR: 1}


def test_a_name_taken_out_hides_nobody_who_comes_after_that_person_has_gone() -> None:
    growth = grown(BEFORE, ME, Known(grants_of(BEFORE, ME), {Way.ADMINISTRATOR: 1}))
    assert growth.outdated == {Way.ADMINISTRATOR: 1}
