"""Pairs as their members live them: offered, answered, agreed; what each of the two, and a third, sees at each step."""

from datetime import timedelta
from typing import Any

import discord

from cogs.checkins.pairs import store
from cogs.checkins.pairs.model import Pair, State
from cogs.kit import budget, parcels
from data.sealed import SealedId
from tests.checkins.acts import ROOM, opens
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import House

HERE = "grief-chat"
THREAD = "pair 1"
FOOTER = "No answer is fine."
WITH_BEN: dict[str, Any] = {"hour": 20, "day": 1, "with": "ben"}


async def offers(world: World, who: str = "ann", **options: Any) -> Answer:
    """Draft an offer for Tuesdays (today) at 20:00, and post it."""
    draft = await world.command(who, HERE, "checkin pair offer", **({"hour": 20, "day": 1} | options))
    return await world.press(who, draft, "Post it")


async def pairs_up(world: World, first: str = "ann", second: str = "ben", **options: Any) -> Answer:
    await offers(world, first, **options)
    await world.press(second, HERE, "I'd like to")
    seen = await world.press(first, HERE, "See the answer")
    return await world.press(first, seen, "Yes, with")


async def pair_of(house: House, number: int = 1) -> Pair | None:
    async with house.bot.database.read() as tx:
        return await store.by_id(tx, number)


def questions(world: World, who: str = "ann", thread: str = THREAD) -> list[str]:
    return [text for text in world.sees(who, thread) if "begins, if they like" in text]


async def brings_in(world: World, who: str) -> None:
    """Somebody who may manage threads comes in by themself, as Discord lets them."""
    world.guild.create_role("Keeper", permissions=discord.Permissions(manage_threads=True))
    await world.give_role(who, "Keeper")
    await world.add_to_thread(who, THREAD, who)


async def week(world: World, *, days: float = 7) -> None:
    """On to 20:05 some days later; the bot is away in between."""
    await world.stop()
    await world.pass_time(days=days - 1, hours=1)
    await world.pass_time_until(19, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=7)


# ---------------------------------------------------------------------------------------------------------- the offer


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


# ------------------------------------------------------------------------------------------------------------- asking


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
    assert (await _unanswered(house)) == 1
    await world.say("ben", THREAD, "a purple heron")
    assert (await _unanswered(house)) == 0
    assert b"heron" not in house.database_file.read_bytes()


async def _unanswered(house: House) -> int:
    pair = await pair_of(house)
    assert pair is not None
    return pair.unanswered


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


# ------------------------------------------------------------------------------------------------------------- the end


async def test_either_ends_it_at_once_and_the_other_reads_it_plainly(house: House) -> None:
    """BND-7."""
    world = house.world
    await pairs_up(world)
    await brings_in(world, "sam")
    assert "for the two people of this pair" in await world.press("sam", THREAD, "End this pair")
    sure = await world.press("ann", THREAD, "End this pair")
    assert "with no reason" in sure
    assert "Ended." in await world.press("ann", sure, "Yes, end it")
    assert "pair 1 has ended" in world.screen("ben", THREAD)
    assert "Ann" not in world.last("ben", THREAD).text
    await world.pass_time(minutes=3)
    assert world.is_archived(THREAD)
    await week(world)
    assert questions(world, "ben") == []
    assert "This pair has ended" in await world.press("ben", THREAD, "End this pair")


async def test_an_ended_thread_is_left_alone_while_one_of_the_two_is_looked_after(house: House) -> None:
    """NO-36."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ben")
    await pairs_up(world)
    await house.writes_the_hard_sentence("ben")
    await world.command("ann", THREAD, "checkin pair end")
    await world.pass_time(minutes=30)
    assert not world.is_archived(THREAD)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    await world.pass_time(minutes=15)
    assert world.is_archived(THREAD)


async def test_who_leaves_the_thread_or_the_server_ends_it_and_the_other_reads_it(house: House) -> None:
    world = house.world
    await pairs_up(world)
    await world.leave_thread("ann", THREAD)
    assert "pair 1 has ended" in world.screen("ben", THREAD)
    await pairs_up(world, "cleo", "ben")
    await world.leave("cleo")
    assert "pair 2 has ended" in world.screen("ben", "pair 2")


async def test_who_left_while_the_bot_was_away_is_noticed_at_its_return(house: House) -> None:
    world = house.world
    await pairs_up(world)
    await world.stop()
    await world.leave("ann")
    await world.start()
    await world.pass_time(minutes=2)
    assert "pair 1 has ended" in world.screen("ben", THREAD)


async def test_being_forgotten_ends_the_pair_and_leaves_no_name(house: House) -> None:
    """PRI-3, PRI-4."""
    world = house.world
    await pairs_up(world)
    await offers(world, "ann")
    shown = await world.command("ann", "general", "me show")
    assert "A check-in pair: with whom" in shown
    assert "An offer of a check-in pair" in shown
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    await world.pass_time(minutes=2)
    assert "pair 1 has ended" in world.screen("ben", THREAD)
    assert "would like a check-in pair" not in world.screen("cleo", HERE)
    pair = await pair_of(house)
    assert pair is not None
    assert (pair.state, pair.proposer, pair.partner) == (State.ENDED, world.person("ben").id, None)
    group, ann = house.bot.groups.all[0], world.person("ann").id
    async with house.bot.database.read() as tx:
        assert await store.about(tx, group.key, SealedId(group.guild_id, ann)) == []


async def test_a_thread_deleted_by_hand_ends_the_pair_and_check_counts_it(house: House) -> None:
    world = house.world
    await pairs_up(world)
    await world.delete_channel(THREAD)
    pair = await pair_of(house)
    assert pair is not None
    assert pair.state is State.ENDED
    service = next(one for one in house.bot.slices if one.slice_name == "checkins")
    found = await service.check(house.bot.groups.all[0], world.now())
    counted = {one.text: one.facts["count"] for one in found if one.text.startswith("pair-")}
    assert counted == {"pair-check-gone": 1}


# ----------------------------------------------------------------------------------------------------- crash and limits


async def test_a_crash_between_the_second_yes_and_the_thread_makes_one_thread(house: House) -> None:
    world = house.world
    await offers(world, **WITH_BEN)
    parent = world.channel("check-ins").id
    world.lose_answers("POST", f"/channels/{parent}/threads", takes_effect=True)
    await world.press("ben", HERE, "I'd like to", unanswered=True)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=3)
    assert len([one for one in world.backend.channels.values() if one.name == THREAD]) == 1
    assert set(world.who_is_in(THREAD)) == {"Ann", "Ben", "Holdfast"}
    assert len(world.pins("ann", THREAD)) == 1


async def test_what_discord_never_made_is_given_up_and_said(house: House) -> None:
    """NO-11."""
    world = house.world
    await offers(world, **WITH_BEN)
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=400, code=0, times=None)
    assert "Discord has not made your thread yet" in await world.press("ben", HERE, "I'd like to")
    await world.pass_time(hours=1, minutes=5)
    assert "I stopped trying" in await world.command("ann", HERE, "checkin pair show")


async def test_two_pairs_are_the_most(house: House) -> None:
    world = house.world
    await pairs_up(world, "ann", "ben")
    await pairs_up(world, "ann", "cleo")
    assert "You have two pairs already" in await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    assert "Type this in the thread" in await world.command("ann", HERE, "checkin pair end")
    await offers(world, "sam")
    assert "You have two pairs already" in await world.press("ann", HERE, "I'd like to")
    await offers(world, "ben")
    await world.press("cleo", HERE, "I'd like to")
    assert THREAD in await world.command("ben", HERE, "checkin pair show")


async def test_every_button_works_after_a_restart(house: House) -> None:
    world = house.world
    draft = await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    await world.restart()
    await world.press("ann", draft, "Post it")
    await world.pull_the_plug()
    await world.press("ben", HERE, "I'd like to")
    await world.restart()
    seen = await world.press("ann", HERE, "See the answer")
    await world.restart()
    await world.press("ann", seen, "Yes, with Ben")
    await world.restart()
    await world.pass_time(hours=1, minutes=5)
    assert len(questions(world)) == 1
    await world.say("ben", THREAD, "here")
    assert (await _unanswered(house)) == 0


async def test_in_a_beat_with_nothing_due_no_parcel_is_made(house: House) -> None:
    world = house.world
    await pairs_up(world)
    async with house.bot.database.read() as tx:
        before = await parcels.find(tx, store.ASK, 1)
    await world.pass_time(seconds=timedelta(minutes=5).total_seconds())
    async with house.bot.database.read() as tx:
        assert await parcels.find(tx, store.ASK, 1) == before == []


# ------------------------------------------------------------------------------------ what other parts of check-ins ask


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
