"""Alerts as moderators and members live them."""

from datetime import datetime

import pytest

from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty; Ann agreed, with the watch."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


async def test_the_card_says_who_where_when_and_which_list_and_none_of_the_words(ready: House) -> None:
    """ESC-1, MOD-5."""
    await ready.writes_the_hard_sentence()
    card = ready.card()
    for fact in ("@Ann", "#grief-chat", "English list", "https://discord.com/channels/"):
        assert fact in card
    assert not any(word in card for word in ("kill", "tonight", "mean it"))


async def test_nothing_is_posted_or_done_where_the_member_wrote(ready: House) -> None:
    """CRI-1, CRI-2, NO-5: what stands in the channel is what Ann wrote, and nothing touched it."""
    channel = ready.world.channel("grief-chat").id
    before, stood = len(ready.world.requests), ready.world.sees("ann", "grief-chat")
    await ready.writes_the_hard_sentence()
    assert ready.world.sees("ann", "grief-chat") == [*stood, f"Ann: {HARD_SENTENCE}"]
    touched = [r for r in ready.world.requests[before:] if f"/channels/{channel}/" in r.path]
    assert touched == []


async def test_only_the_people_on_duty_are_pinged_by_the_card(ready: House) -> None:
    """ESC-3, NO-7."""
    await ready.writes_the_hard_sentence()
    assert any("Alert 1" in ping for ping in ready.world.pings("mo"))
    assert not any("Alert 1" in ping for ping in ready.world.pings("rae"))


async def test_until_somebody_takes_it_duty_is_asked_again_and_then_the_organisers(ready: House) -> None:
    """ESC-5: at 0, 10 and 30 minutes, then every hour, three times, then when Mo's shift starts; FIELD.md fault 4."""
    await ready.writes_the_hard_sentence()
    world = ready.world

    def counts() -> tuple[int, int]:
        return (
            sum("Alert 1" in ping for ping in world.pings("mo")),
            sum("Alert 1" in ping for ping in world.pings("rae")),
        )

    seen = [counts()]
    for minutes in (10, 20, 60, 60, 60, 60):
        await world.pass_time(minutes=minutes + 1)
        seen.append(counts())
    assert seen == [(1, 0), (2, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 4)]
    await world.pass_time(minutes=31)  # from there the ladder is climbed anew
    assert counts() == (7, 5)


async def test_of_two_moderators_who_press_at_once_one_has_it_and_the_other_is_told_who(ready: House) -> None:
    """ESC-4."""
    world = ready.world
    await ready.goes_on_duty("rae")
    await ready.writes_the_hard_sentence()
    async with world.at_the_same_time():
        first = await world.press("mo", "mod-alerts", "I'll take this")
        second = await world.press("rae", "mod-alerts", "I'll take this")
    answers = sorted([first.text, second.text], key=lambda text: "You have this one" not in text)
    assert "You have this one" in answers[0]
    assert "has this one already" in answers[1]


async def test_the_members_line_follows_the_alert_and_never_runs_ahead_of_it(ready: House) -> None:
    """DESIGN.md decision 6, NO-11."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    assert "have been asked to look" in ready.help_of("ann")
    buzzed = len(world.pings("ann"))
    await world.pass_time(minutes=31)
    assert "Nobody has taken this yet" in ready.help_of("ann")
    assert len(world.pings("ann")) == buzzed + 1  # said once as a message of its own; the edit does not ping
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    assert "A moderator" in ready.help_of("ann")
    assert "Somebody has taken this since" in world.dms("ann")[-1]
    await world.press("mo", answer, "Open a place to talk")
    assert "https://discord.com/channels/" in ready.help_of("ann")
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    assert "closed" in ready.help_of("ann").lower()


async def test_a_place_to_talk_is_seen_by_the_member_and_the_moderator_and_says_who_reads_it(ready: House) -> None:
    """DESIGN.md decision 5, CON-11."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", answer, "Open a place to talk")
    place = "A place to talk 1"
    assert set(world.who_is_in(place)) == {"Ann", "Mo", "Holdfast"}
    assert place in world.threads_seen_by("ann")
    assert place not in world.threads_seen_by("ben")
    opening = world.screen("ann", place)
    assert "Who can read this: Ann, Mo." in opening
    assert "You can leave this thread" in opening
    await world.leave_thread("ann", place)
    assert "Ann" not in world.who_is_in(place)


async def test_pressing_twice_opens_one_place(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    async with world.at_the_same_time():
        await world.press("mo", answer, "Open a place to talk")
        await world.press("mo", answer, "Open a place to talk")
    assert world.threads_seen_by("mo").count("A place to talk 1") == 1


async def test_closing_says_so_in_the_place_and_archives_it_unlocked(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", answer, "Open a place to talk")
    closing = await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", closing, "Talked with them")
    assert "Closed" in ready.card()
    assert "This place closes now" in world.screen("ann", "A place to talk 1")
    assert world.is_archived("A place to talk 1")
    await world.say("ann", "A place to talk 1", "thank you")
    assert not world.is_archived("A place to talk 1")


async def test_further_matches_join_the_same_card_and_help_is_sent_once(ready: House) -> None:
    """ESC-7, CRI-9."""
    world = ready.world
    for _ in range(4):
        await ready.writes_the_hard_sentence()
        await world.pass_time(minutes=1)
    assert len(ready.cards()) == 1
    assert ready.card().count("English list") == 4
    assert len([text for text in world.dms("ann") if "automatic" in text]) == 1


async def test_writing_again_after_it_was_closed_opens_a_new_alert_and_the_members_one_message_follows_it(
    ready: House,
) -> None:
    """CRI-9: one message in twelve hours, and its line is true all the same."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    assert "have closed this" in ready.help_of("ann")
    await world.pass_time(minutes=5)
    await ready.writes_the_hard_sentence()
    assert len(ready.cards()) == 2
    assert len([text for text in world.dms("ann") if "automatic" in text]) == 1
    assert "have been asked to look" in ready.help_of("ann")
    await world.press("mo", "mod-alerts", "I'll take this")
    assert "A moderator has taken this" in ready.help_of("ann")


async def test_a_second_person_is_asked_and_told_outside_needs_them(ready: House) -> None:
    """MOD-6, LIM-2."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    alone = await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")
    assert "Acting never waits" in alone.text
    await world.press("mo", "mod-alerts", "I need a second person")
    assert any("second person is wanted" in ping for ping in world.pings("rae"))
    await world.press("rae", "mod-alerts", "I'll be the second person")
    both = await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")
    assert "Closed" in both.text


async def test_nobody_is_said_to_be_asked_as_second_person_where_nobody_was(ready: House, logbook: Logbook) -> None:
    """NO-11: at the worst moment, somebody alone must know that they are alone."""
    logbook.expect("has nothing of that name")  # the organisers have left
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    for organiser in ("rae", "jo"):
        await world.leave(organiser)
    await world.restart()
    answer = await world.press("mo", "mod-alerts", "I need a second person")
    assert "nobody else to ask" in answer.text
    assert "Asked:" not in answer.text


async def test_the_card_of_who_asked_by_hand_says_so_and_makes_up_no_message(ready: House) -> None:
    world = ready.world
    await world.command("ann", "grief-chat", "checkin open", hour=19)
    await world.command("ann", "grief-chat", "checkin person")
    assert "they asked for a moderator themselves" in ready.card()
    assert "Private message with help" not in ready.card()


async def test_who_asks_for_a_person_is_told_how_many_were_asked_and_not_how_many_are_there(ready: House) -> None:
    """NO-11: an alert that somebody holds asks its holder only."""
    world = ready.world
    await ready.goes_on_duty("rae")
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("ann", "grief-chat", "checkin open", hour=19)
    answer = await world.command("ann", "grief-chat", "checkin person")
    assert "One moderator" in answer.text


async def test_passing_needs_no_reason_and_asks_whoever_else_is_on_duty(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await ready.goes_on_duty("rae")
    before = len(world.pings("mo"))
    answer = await world.press("mo", "mod-alerts", "Pass")
    assert "nobody needs a reason" in answer.text
    await world.pass_time(minutes=12)
    assert len(world.pings("mo")) == before
    assert any("Alert 1" in ping for ping in world.pings("rae"))


async def test_when_the_only_one_on_duty_passes_the_organisers_are_asked_at_once(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "Pass")
    assert any("Alert 1" in ping for ping in world.pings("rae"))
    assert "On duty: @Mo" not in ready.card()


async def test_an_organiser_who_cannot_see_the_alert_channel_is_asked_directly(ready: House) -> None:
    """A ping nobody can see makes no phone buzz (FIELD.md fault 10)."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    assert world.sees("jo", "mod-alerts") == []
    await world.pass_time(minutes=31)
    assert any("Alert 1" in ping for ping in world.pings("jo"))
    await world.press("jo", "dm", "I'll take this")
    assert "Taken by @Jo" in ready.card()


async def test_asking_again_loses_its_button_once_somebody_has_it(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=11)
    assert "still has nobody" in world.screen("mo", "mod-alerts")
    await world.press("mo", "mod-alerts", "I'll take this")
    assert "still has nobody" not in world.screen("mo", "mod-alerts")


async def test_putting_it_back_asks_the_others_again(ready: House) -> None:
    world = ready.world
    await ready.goes_on_duty("rae")
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    before = len(world.pings("rae"))
    await world.press("mo", "mod-alerts", "Put it back")
    await world.pass_time(minutes=1)
    assert len(world.pings("rae")) > before
    assert "Nobody has this yet" in ready.card()


async def test_with_nobody_on_duty_nobody_is_pinged_and_the_member_is_told_so(house: House) -> None:
    """ESC-5, CRI-8, NO-11."""
    world = house.world
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    await world.pass_time(hours=3)
    assert "Nobody is on duty" in house.card()
    assert "member knows" not in house.card()  # with closed direct messages they would not
    assert not any("Alert 1" in ping for who in ("mo", "rae", "jo") for ping in world.pings(who))
    assert "asked to look" not in house.help_of("ann")
    assert "116 123" in house.help_of("ann")


async def test_whoever_comes_on_duty_is_asked_about_what_waited(house: House) -> None:
    world = house.world
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    await house.goes_on_duty("mo")
    assert any("Alert 1" in ping for ping in world.pings("mo"))
    assert "have been asked to look" in house.help_of("ann")


async def test_who_comes_on_duty_after_the_ladder_ended_is_asked_again_and_then_the_organisers(house: House) -> None:
    """ESC-5: an alert is asked about until one takes it; FIELD.md fault 4."""
    world = house.world
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    await world.pass_time(hours=6)
    await house.goes_on_duty("mo")
    await world.pass_time(minutes=32)
    assert sum("Alert 1" in ping for ping in world.pings("mo")) == 2
    assert sum("Alert 1" in ping for ping in world.pings("rae")) == 1


async def test_a_ladder_that_begins_anew_pings_whom_it_pinged_before(ready: House) -> None:
    """ESC-5: its rounds are new ones, not those that went out already."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.pass_time(hours=4)
    assert sum("Alert 1" in ping for ping in world.pings("mo")) == 5  # the whole ladder, before the next planned shift
    for command in ("duty off", "duty on"):
        await world.command("mo", "mod-alerts", command)
    await world.pass_time(minutes=12)
    assert sum("Alert 1" in ping for ping in world.pings("mo")) == 7  # at once, and after ten minutes


async def test_a_moderators_own_words_go_to_the_others_and_help_goes_to_them(ready: House) -> None:
    """MOD-10, MOD-11, NO-32."""
    world = ready.world
    await ready.agrees("mo")
    await ready.goes_on_duty("rae")
    await ready.writes_the_hard_sentence("mo")
    assert any("Alert 1" in ping for ping in world.pings("rae"))
    assert not any("please look at a message" in ping for ping in world.pings("mo"))
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    assert "about you" in answer.text
    assert "116 123" in ready.help_of("mo")


async def test_someone_without_the_role_is_refused(ready: House) -> None:
    await ready.writes_the_hard_sentence()
    answer = await ready.world.command("ben", "grief-chat", "alerts take", number=1)
    assert "Only this group's moderators" in answer.text
    assert "Nobody has this yet" in ready.card()


async def test_a_deleted_message_leaves_the_alert_standing(ready: House) -> None:
    world = ready.world
    message = await world.say("ann", "grief-chat", HARD_SENTENCE)
    await world.delete("ann", message)
    assert "deleted since" in ready.card()
    assert "I'll take this" in ready.card()


async def test_who_asks_to_be_forgotten_leaves_a_card_without_them_and_hears_no_more(ready: House) -> None:
    """PRI-3: what was still to be said to them is not said, and the card names nobody."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    asked = await world.command("ann", "grief-chat", "me forget")
    await world.press("ann", asked, "Yes, delete it all")
    heard = len(world.dms("ann"))
    await world.pass_time(minutes=40)
    assert "@Ann" not in ready.card()
    assert "asked the bot to forget them" in ready.card()
    assert len(world.dms("ann")) == heard


async def test_hard_words_edited_into_a_message_are_seen(ready: House) -> None:
    """FIELD.md fault 3."""
    world = ready.world
    message = await world.say("ann", "grief-chat", "good evening all")
    await world.restart()
    await world.edit("ann", message, HARD_SENTENCE)
    assert "@Ann" in ready.card()


async def test_editing_a_message_that_raised_an_alert_raises_no_second_line(ready: House) -> None:
    world = ready.world
    message = await world.say("ann", "grief-chat", HARD_SENTENCE)
    await world.edit("ann", message, HARD_SENTENCE + " please")
    assert ready.card().count("English list") == 1


async def test_hard_words_in_a_thread_and_its_title_are_seen(ready: House) -> None:
    """FIELD.md fault 3."""
    world = ready.world
    await world.open_thread("ann", "grief-chat", "late night")
    await world.say("ann", "late night", HARD_SENTENCE)
    assert "@Ann" in ready.card()


async def test_someone_who_said_no_is_not_read(ready: House) -> None:
    """CON-1, NO-20."""
    await ready.agrees("ben", watch=False)
    await ready.writes_the_hard_sentence("ben")
    await ready.writes_the_hard_sentence("cleo")
    assert ready.cards() == []
    assert ready.world.dms("ben") == []
    assert ready.world.dms("cleo") == []


async def test_idioms_and_missing_someone_raise_nothing(ready: House) -> None:
    await ready.world.say("ann", "grief-chat", "this paperwork is killing me")
    await ready.world.say("ann", "grief-chat", "I miss him so much")
    assert ready.cards() == []


async def test_a_mistake_is_heard_and_closes_nothing(ready: House) -> None:
    """CRI-11."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    more = await world.press("ann", "dm", "More")
    await world.press("ann", more, "This was a mistake")
    assert "this was a mistake" in ready.card()
    assert "I'll take this" in ready.card()


async def test_a_person_please_pings_those_on_duty_again(ready: House) -> None:
    """CRI-10."""
    world = ready.world
    await ready.writes_the_hard_sentence()
    before = len(world.pings("mo"))
    await world.press("ann", "dm", "A person, please")
    assert len(world.pings("mo")) == before + 1
    assert "a person, please" in ready.card()


async def test_writing_again_after_it_was_taken_reaches_the_one_who_has_it(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    before = len(world.pings("mo"))
    await ready.writes_the_hard_sentence()
    assert any("has written again" in ping for ping in world.pings("mo")[before:])


async def test_going_on_duty_asks_once_to_read_what_is_theirs_to_carry(house: House) -> None:
    """MOD-2."""
    world = house.world
    answer = await world.command("mo", "mod-alerts", "duty on")
    assert "What is not yours" in answer.text
    assert "nobody" in (await world.command("mo", "mod-alerts", "duty show")).text.lower()
    await world.press("mo", answer, "I'm in")
    assert "Mo" in (await world.command("rae", "mod-alerts", "duty show")).text
    await world.command("mo", "mod-alerts", "duty off")
    again = await world.command("mo", "mod-alerts", "duty on", hours=2)
    assert "You are on duty" in again.text
    await world.pass_time(hours=2, minutes=1)
    assert "nobody" in (await world.command("mo", "mod-alerts", "duty show")).text.lower()


async def test_the_list_shows_what_is_open_with_links(ready: House) -> None:
    await ready.writes_the_hard_sentence()
    answer = await ready.world.command("mo", "mod-alerts", "alerts list")
    assert "Alert 1" in answer.text
    assert "https://discord.com/channels/" in answer.text


async def test_a_number_that_no_alert_has_is_answered_plainly(ready: House) -> None:
    answer = await ready.world.command("mo", "mod-alerts", "alerts take", number=77)
    assert "There is no alert 77" in answer.text


async def test_the_auditor_asks_when_the_heartbeats_tick_fails(ready: House, logbook: Logbook) -> None:
    """DESIGN.md: an auditor, apart from the ladder, finds what is overdue."""
    logbook.expect("tick alerts failed")
    logbook.expect("should have been asked about")
    world = ready.world
    await ready.writes_the_hard_sentence()

    async def broken(_now: datetime) -> None:
        raise KeyError("a fault in the tick")

    ready.bot.kit.heartbeat.every_beat("alerts", broken)
    before = len(world.pings("mo"))
    await world.pass_time(minutes=15)
    assert len(world.pings("mo")) == before + 1
