"""What a pair is asked, when, and what gives way to what."""

from datetime import timedelta

from cogs.checkins.pairs import store
from cogs.kit import budget
from data.sealed import SealedId
from tests.checkins.acts import ROOM, opens
from tests.checkins.pairing import (
    FOOTER,
    HERE,
    THREAD,
    brings_in,
    offers,
    pair_of,
    pairs_up,
    questions,
    unanswered,
    week,
)
from tests.house import House


async def test_both_are_asked_weekly_and_take_turns_at_who_begins(house: House) -> None:
    """CHK-8: and nobody is pinged."""
    world = house.world
    await pairs_up(world)
    before = world.pings("ann"), world.pings("ben")
    await world.pass_time(hours=1, minutes=5)
    (first,) = questions(world)
    assert FOOTER in first
    await week(world)
    _, second = questions(world)
    begins = ["Ann" if "@Ann begins" in text else "Ben" for text in (first, second)]
    assert set(begins) == {"Ann", "Ben"}
    assert (world.pings("ann"), world.pings("ben")) == before


async def test_passing_is_shown_to_nobody(house: House) -> None:
    """CHK-7, NO-14."""
    world = house.world
    await pairs_up(world)
    await world.pass_time(hours=1, minutes=5)
    screen = world.sees("ben", THREAD)
    answer = await world.press("ann", THREAD, "Pass")
    assert answer.only_you
    assert "Nobody is shown that you pressed this" in answer
    assert world.sees("ben", THREAD) == screen
    pair = await pair_of(house)
    assert pair is not None
    assert pair.unanswered == 0


async def test_what_either_writes_counts_for_both_and_what_a_third_writes_does_not(house: House) -> None:
    """CHK-5, CHK-7."""
    world = house.world
    await pairs_up(world)
    await brings_in(world, "sam")
    await world.pass_time(hours=1, minutes=5)
    await world.say("sam", THREAD, "a purple heron")
    assert (await unanswered(house)) == 1
    await world.say("ben", THREAD, "a purple heron")
    assert (await unanswered(house)) == 0
    assert b"heron" not in house.database_file.read_bytes()


async def test_silence_makes_it_half_as_often_then_it_rests_and_says_so_once(house: House) -> None:
    """CHK-5."""
    world = house.world
    await pairs_up(world)
    await world.pass_time(hours=1, minutes=5)
    counts = [len(questions(world))]
    for _ in range(11):
        await week(world)
        counts.append(len(questions(world)))
    assert counts == [1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6]
    assert len([text for text in world.sees("ann", THREAD) if "stop asking" in text]) == 1
    assert "The next question" in await world.press("ben", THREAD, "Ask us again")
    await week(world)
    assert len(questions(world)) == 7


async def test_a_room_question_and_a_pair_question_never_share_a_day(house: House) -> None:
    """CHK-3: the pair holds its day for both of them as soon as it is planned."""
    world = house.world
    await opens(world, "ann", hour=20)
    await pairs_up(world)
    pair = await pair_of(house)
    assert pair is not None
    assert pair.next_due_at is not None
    async with house.bot.database.read() as tx:
        days = [
            await budget.taken_for(tx, SealedId(pair.guild_id, clock.member), clock.day(pair.next_due_at))
            for clock in await store.clocks_of(tx, pair, house.settings.groups[0].checkins.quiet_hours)  # type: ignore[union-attr]  # the example has check-ins
        ]
    assert days == [store.held_for(pair)] * 2


async def test_anns_pause_is_silent_and_only_she_lifts_it(house: House) -> None:
    """CHK-9, NO-13."""
    world = house.world
    await pairs_up(world)
    screen = world.sees("ben", THREAD)
    assert "Nobody is told" in await world.command("ann", "general", "checkin pair pause", days=10)
    shown = await world.command("ben", "general", "checkin pair show")
    assert "It is paused: no question comes before" in shown
    assert "no question comes before" in await world.command("ben", "general", "checkin pair resume")
    await week(world)
    assert world.sees("ben", THREAD) == screen
    assert "The next question" in await world.command("ann", "general", "checkin pair resume")


async def test_moving_it_is_said_in_the_thread_and_in_the_pinned_message(house: House) -> None:
    """CHK-2."""
    world = house.world
    await pairs_up(world)
    answer = await world.command("ben", THREAD, "checkin pair move", hour=21)
    assert "not who moved it" in answer
    assert "One of you moved the question" in world.screen("ann", THREAD)
    assert "at 21:00" in world.pins("ann", THREAD)[0]
    assert "quiet for you from 22:00" in await world.command("ben", THREAD, "checkin pair move", hour=2)
    await world.pass_time(hours=1, minutes=10)
    assert questions(world) == []
    await world.pass_time(hours=1)
    assert len(questions(world)) == 1


async def test_an_hour_in_the_others_quiet_hours_is_refused_by_their_own_clock(house: House) -> None:
    """CHK-4."""
    world = house.world
    await opens(world, "ben", hour=12, zone="Asia/Tokyo")
    await offers(world)
    assert "it is quiet for you" in await world.press("ben", HERE, "I'd like to")  # 20:00 in London is 05:00 in Tokyo
    await world.command("ann", HERE, "checkin pair back")
    await pairs_up(world, hour=10)
    assert "quiet for the other of you" in await world.command("ann", "pair 2", "checkin pair move", hour=20)


async def test_pausing_ones_check_in_pauses_ones_pairs_too_and_tells_nobody(house: House) -> None:
    """CHK-9."""
    world = house.world
    await opens(world)
    await pairs_up(world)
    await world.command("ann", "general", "checkin pause", days=20)
    paused = await pair_of(house)
    assert paused is not None
    assert paused.next_due_at is not None
    assert paused.next_due_at > world.now() + timedelta(days=19)
    screen = world.sees("ann", THREAD)
    await world.command("ben", "general", "checkin pair resume")
    assert await pair_of(house) == paused, "one's own pause is not the other's to lift"
    assert world.sees("ann", THREAD) == screen
    await world.command("ann", "general", "checkin resume")
    back = await pair_of(house)
    assert back is not None
    assert back.next_due_at is not None
    assert back.next_due_at < world.now() + timedelta(days=8)
    assert world.sees("ann", THREAD) == screen


async def test_a_pair_gives_way_to_a_hard_date_of_one_of_the_two(house: House) -> None:
    """CHK-3: the day has one message, and it is the one she asked for."""
    world = house.world
    await opens(world)
    await pairs_up(world, day=2)  # tomorrow, a Wednesday
    tomorrow = (world.now() + timedelta(days=1)).date()
    planned = await pair_of(house)
    assert planned is not None
    assert planned.next_due_at is not None
    assert planned.next_due_at.date() == tomorrow
    assert "Kept" in await world.command("ann", ROOM, "checkin date add", day=tomorrow.isoformat())
    moved = await pair_of(house)
    assert moved is not None
    assert moved.next_due_at is not None
    assert moved.next_due_at.date() != tomorrow


async def test_two_yeses_at_the_same_instant_make_one_thread(house: House) -> None:
    world = house.world
    await offers(world)
    await world.press("ben", HERE, "I'd like to")
    seen = await world.press("ann", HERE, "See the answer")
    async with world.at_the_same_time():
        await world.press("ann", seen, "Yes, with Ben")
        await world.press("ann", seen, "Yes, with Ben")
    assert len([one for one in world.requests if one.path.endswith("/threads") and one.method == "POST"]) == 1
    assert world.threads_seen_by("ben") == [THREAD]


async def test_forgetting_closes_what_ann_offered_and_takes_back_what_she_answered(house: House) -> None:
    """PRI-3, PRI-4."""
    world = house.world
    await offers(world, "ben")
    await world.press("ann", HERE, "I'd like to")
    assert "that you answered one" in await world.command("ann", "general", "me show")
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "Somebody has answered. @Ben decides" not in world.screen("cleo", HERE)
    assert "no answer to your offer" in await world.press("ben", HERE, "See the answer")
    await world.press("cleo", HERE, "I'd like to")
    assert "Cleo would like to be" in await world.press("ben", HERE, "See the answer")
