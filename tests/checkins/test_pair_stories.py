"""Pairs as their members live them: offered, answered, agreed; what each of the two, and a third, sees at each step."""

from tests.checkins.pairing import HERE, THREAD, WITH_BEN, brings_in, offers, pair_of, pairs_up
from tests.house import House


async def test_ann_reads_the_exact_words_before_anything_is_posted_and_may_leave_it(house: House) -> None:
    """CON-1: it is her own act, in her own name."""
    world = house.world
    before = world.sees("ben", HERE)
    draft = await world.command("ann", HERE, "checkin pair offer", hour=18, day=6, other_day=2)
    assert draft.only_you
    assert "Nothing is posted yet" in draft
    assert "@Ann would like a check-in pair" in draft
    assert "on Wednesdays and Sundays at 18:00 (Europe/London)" in draft
    assert world.sees("ben", HERE) == before
    assert "your draft is deleted" in await world.press("ann", draft, "Don't")
    assert "This draft is gone" in await world.press("ann", draft, "Post it")
    assert await pair_of(house) is None
    assert world.sees("ben", HERE) == before


async def test_the_words_that_are_posted_are_the_words_that_were_shown_and_ping_nobody(house: House) -> None:
    """NO-7, CON-1."""
    world = house.world
    draft = await world.command("ann", HERE, "checkin pair offer", **WITH_BEN)
    assert "is posted" in await world.press("ann", draft, "Post it")
    offer = world.last("ben", HERE)
    assert offer.text.split("[")[0].strip() in draft.text
    assert "It is for @Ben, who is not pinged" in offer.text
    assert world.pings("ben") == world.pings("ann") == []
    assert world.dms("ben") == []


async def test_from_offer_to_answer_to_yes_each_sees_only_what_is_theirs(house: House) -> None:
    """BND-3: in the open of the group, and nobody is written to in private."""
    world = house.world
    await offers(world)
    answered = await world.press("ben", HERE, "I'd like to")
    assert answered.only_you
    assert "Ann is told that somebody has answered" in answered
    # A third person sees that somebody answered, and not who.
    assert "Somebody has answered. @Ann decides" in world.screen("cleo", HERE)
    assert "Ben" not in world.screen("cleo", HERE)
    assert "Only the person who made this offer" in await world.press("cleo", HERE, "See the answer")
    assert "Somebody else has answered first" in await world.press("cleo", HERE, "I'd like to")
    assert [text for text in world.pings("ann") if "somebody has answered your offer" in text]
    seen = await world.press("ann", HERE, "See the answer")
    assert seen.only_you
    assert "Ben would like to be your check-in pair" in seen
    assert world.threads_seen_by("ben") == []
    made = await world.press("ann", seen, "Yes, with Ben")
    assert THREAD in made
    assert set(world.who_is_in(THREAD)) == {"Ann", "Ben", "Holdfast"}
    assert THREAD not in world.threads_seen_by("cleo")
    # Closed, the offer names nobody.
    assert "It is closed, and I show nobody why" in world.screen("cleo", HERE)
    assert "would like a check-in pair" not in world.screen("cleo", HERE)
    assert world.dms("ann") == world.dms("ben") == []


async def test_the_thread_says_first_who_can_read_it_and_that_neither_is_the_helper(house: House) -> None:
    """CON-11, CHK-11: and that word watch is not there."""
    world = house.world
    await pairs_up(world)
    (pinned,) = world.pins("ben", THREAD)
    assert "Neither of you is the helper" in pinned
    assert "You two: Ann, Ben. Nobody else is asked to read this." in pinned
    assert "owns this server" in pinned
    assert "Discord itself" in pinned
    assert "Word watch does not read this thread" in pinned
    assert "`/help`" in pinned
    assert world.pings("ben")


async def test_the_pinned_message_changes_when_somebody_else_could_read(house: House) -> None:
    """CON-11."""
    world = house.world
    await pairs_up(world)
    await brings_in(world, "sam")
    assert "Sam: somebody added them to this thread" in world.pins("ben", THREAD)[0]


async def test_a_no_is_told_kindly_to_who_presses_again_and_to_nobody_else(house: House) -> None:
    world = house.world
    await offers(world)
    await world.press("ben", HERE, "I'd like to")
    seen = await world.press("ann", HERE, "See the answer")
    assert "I don't write to them" in await world.press("ann", seen, "No, thank you")
    assert "Somebody has answered. @Ann decides" not in world.screen("cleo", HERE)
    assert world.pings("ben") == []
    again = await world.press("ben", HERE, "I'd like to")
    assert again.only_you
    assert 'It was a "no, thank you" this time' in again
    assert 'It was a "no, thank you" this time' in await world.command("ben", HERE, "checkin pair show")
    # The offer stands for others, and Ann is not asked about Ben again.
    await world.press("cleo", HERE, "I'd like to")
    assert "Cleo would like to be your check-in pair" in await world.command("ann", HERE, "checkin pair show")


async def test_a_yes_is_never_to_somebody_who_was_not_shown(house: House) -> None:
    world = house.world
    await offers(world)
    mine = await world.press("ben", HERE, "I'd like to")
    seen = await world.press("ann", HERE, "See the answer")
    assert "The offer stands as before" in await world.press("ben", mine, "Take my answer back")
    await world.press("cleo", HERE, "I'd like to")
    assert "That answer has changed" in await world.press("ann", seen, "Yes, with Ben")
    assert world.threads_seen_by("ben") == world.threads_seen_by("cleo") == []


async def test_an_offer_to_one_person_is_theirs_alone_to_answer(house: House) -> None:
    world = house.world
    await offers(world, **WITH_BEN)
    assert "for somebody else" in await world.press("cleo", HERE, "I'd like to")
    assert "for somebody else" in await world.press("cleo", HERE, "No, thank you")
    assert "Ann has made you an offer" in await world.command("ben", HERE, "checkin pair show")
    assert THREAD in await world.press("ben", HERE, "I'd like to")
    assert set(world.who_is_in(THREAD)) == {"Ann", "Ben", "Holdfast"}


async def test_the_one_who_is_asked_can_say_no_and_the_offer_closes_without_a_reason(house: House) -> None:
    world = house.world
    await offers(world, **WITH_BEN)
    assert "Ann can see that it is closed, and no reason" in await world.press("ben", HERE, "No, thank you")
    assert "It is closed, and I show nobody why" in world.screen("ann", HERE)
    assert await pair_of(house) is None


async def test_ann_takes_her_offer_back_with_the_button_or_the_command(house: House) -> None:
    world = house.world
    await offers(world)
    assert "Only the person who made this offer" in await world.press("ben", HERE, "Take it back")
    assert "Your offer is closed" in await world.press("ann", HERE, "Take it back")
    await offers(world)
    assert "Your offer is closed" in await world.command("ann", "general", "checkin pair back")
    assert "nothing to take back" in await world.command("ann", "general", "checkin pair back")


async def test_one_offer_each_never_to_oneself_or_a_bot_and_never_at_night(house: House) -> None:
    """CHK-4."""
    world = house.world
    assert "quiet for you from 22:00" in await world.command("ann", HERE, "checkin pair offer", hour=23, day=1)
    assert "one other person" in await world.command("ann", HERE, "checkin pair offer", **(WITH_BEN | {"with": "ann"}))
    assert "don't know that time zone" in await world.command(
        "ann", HERE, "checkin pair offer", hour=20, day=1, zone="Atlantis"
    )
    await offers(world)
    assert "have an offer that stands" in await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    assert "This is your own offer" in await world.press("ann", HERE, "I'd like to")


async def test_where_the_bot_may_not_write_nothing_is_promised(house: House) -> None:
    """NO-11."""
    world = house.world
    await world.bot_may(HERE, send_messages=False)
    assert "Nothing was posted" in await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    await world.bot_may(HERE, send_messages=True)
    draft = await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    world.refuse("POST", f"/channels/{world.channel(HERE).id}/messages", status=403, code=50013)
    assert "Nothing stands there" in await world.press("ann", draft, "Post it")
    assert await pair_of(house) is None


async def test_an_offer_closes_by_itself_after_a_week(house: House) -> None:
    world = house.world
    await offers(world)
    await world.stop()
    await world.pass_time(days=7, minutes=1)
    await world.start()
    await world.pass_time(minutes=2)
    assert "It is closed, and I show nobody why" in world.screen("cleo", HERE)
    assert "no check-in pair and no offer" in await world.command("ann", HERE, "checkin pair show")
    assert await pair_of(house) is None


async def test_two_answers_at_the_same_instant_leave_one_and_tell_the_other(house: House) -> None:
    world = house.world
    await offers(world)
    async with world.at_the_same_time():
        first = await world.press("ben", HERE, "I'd like to")
        second = await world.press("cleo", HERE, "I'd like to")
    told = [first.text, second.text]
    assert sum("decides" in text for text in told) == 1
    assert sum("Somebody else has answered first" in text for text in told) == 1
