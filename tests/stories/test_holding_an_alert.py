"""An alert while somebody has it: gone quiet, handed over, and recorded by two."""

import pytest

from tests.house import House

ALERT = "Alert 1"
PLACE = "A place to talk 1"


@pytest.fixture
async def taken(house: House) -> House:
    """Mo and Rae are on duty; Mo took the alert about Ann."""
    await house.goes_on_duty("mo")
    await house.goes_on_duty("rae")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    await house.world.press("mo", "mod-alerts", "I'll take this")
    return house


def asked_about_it(house: House, who: str) -> list[str]:
    return [ping for ping in house.world.pings(who) if ALERT in ping]


async def test_a_holder_who_goes_quiet_is_asked_once_and_stays_if_they_answer(taken: House) -> None:
    """Nobody else is asked meanwhile, and any act counts as an answer."""
    world, before, rae_before = taken.world, len(taken.world.pings("mo")), len(taken.world.pings("rae"))
    await world.pass_time(minutes=59)
    assert len(world.pings("mo")) == before
    await world.pass_time(minutes=2)
    assert len(world.pings("mo")) == before + 1
    assert "are you still on Alert 1?" in world.pings("mo")[-1]
    answer = await world.press("mo", "mod-alerts", "I'm still on it")
    assert "stays with you" in answer.text
    assert "are you still on" not in world.screen("mo", "mod-alerts")  # the question is over, and has no button
    await world.pass_time(minutes=59)
    await world.press("mo", "mod-alerts", "Show me the steps")
    await world.pass_time(minutes=59)
    assert len(world.pings("mo")) == before + 1
    assert len(world.pings("rae")) == rae_before
    assert "Taken by @Mo" in taken.card()


async def test_talking_in_the_place_counts_as_being_there(taken: House) -> None:
    world = taken.world
    await world.press("mo", "mod-alerts", "Open a place to talk")
    for _ in range(3):
        await world.pass_time(minutes=45)
        await world.say("mo", PLACE, "I am here, take your time")
    assert not any("are you still on" in ping for ping in world.pings("mo"))


async def test_with_no_answer_others_are_asked_and_the_member_is_told_the_truth(taken: House) -> None:
    """Fifteen minutes after the question, across a restart; who did not answer is blamed nowhere (NO-31)."""
    world = taken.world
    await world.pass_time(minutes=61)
    await world.restart()
    await world.pass_time(minutes=10)
    assert "A moderator has taken this" in taken.help_of("ann")
    rae_before, mo_before = len(asked_about_it(taken, "rae")), len(asked_about_it(taken, "mo"))
    await world.pass_time(minutes=6)
    assert len(asked_about_it(taken, "rae")) == rae_before + 1
    assert "has not answered, so it is free again" in asked_about_it(taken, "rae")[-1]
    assert len(asked_about_it(taken, "mo")) == mo_before
    assert "Nobody has this yet" in taken.card()
    assert "@Mo" not in taken.card()[taken.card().index("Someone had taken this") :].split("On duty")[0]
    assert "A moderator has taken this" not in taken.help_of("ann")
    await world.pass_time(minutes=31)
    assert any("Nobody here has taken this yet" in text for text in world.dms("ann"))
    await world.press("rae", "mod-alerts", "I'll take this")
    assert "A moderator has taken this" in taken.help_of("ann")


async def test_when_nobody_else_is_on_duty_the_organisers_are_asked_at_once(taken: House) -> None:
    world = taken.world
    await world.command("rae", "mod-alerts", "duty off")
    before = len(asked_about_it(taken, "rae"))
    await world.pass_time(minutes=77)
    assert len(asked_about_it(taken, "rae")) == before + 1
    assert any(ALERT in ping for ping in world.pings("jo"))  # cannot see the channel: asked directly


async def test_it_is_handed_over_only_to_who_says_yes(taken: House) -> None:
    """The one who is asked says no first; the holder keeps it, and reads that. Then they say yes."""
    world = taken.world
    steps = await world.press("mo", "mod-alerts", "Show me the steps")
    whom = await world.press("mo", steps, "Hand it over")
    asked = await world.choose("mo", whom, "Rae")
    assert "You keep it until they say yes" in asked.text
    assert any("asks if you would take" in ping for ping in world.pings("rae"))
    assert "Taken by @Mo" in taken.card()
    await world.press("rae", "mod-alerts", "No, thanks")
    assert any("was not taken over. You still have it" in ping for ping in world.pings("mo"))
    assert "Taken by @Mo" in taken.card()
    refused = await world.command("rae", "mod-alerts", "alerts take-over", number=1)
    assert "not asked to take this one over" in refused.text
    await world.command("mo", "mod-alerts", "alerts hand-over", number=1, to="rae")
    await world.restart()
    done = await world.press("rae", "mod-alerts", "I'll take it over")
    assert "You have it now" in done.text
    assert "Taken by @Rae" in taken.card()
    assert "A moderator has taken this" in taken.help_of("ann")
    late = await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    assert "@Rae has this one" in late.text


async def test_nobody_who_is_no_moderator_and_nobody_it_is_about_is_asked_to_take_over(taken: House) -> None:
    """NO-8, NO-32."""
    world = taken.world
    for whom in ("ben", "ann"):
        answer = await world.command("mo", "mod-alerts", "alerts hand-over", number=1, to=whom)
        assert "Only this group's moderators" in answer.text
    assert world.pings("ben") == []


async def test_the_member_reads_who_takes_over_before_that_person_is_in_their_place(taken: House) -> None:
    """CON-11: also where it was put back and taken by another."""
    world = taken.world
    await world.press("mo", "mod-alerts", "Open a place to talk")
    assert set(world.who_is_in(PLACE)) == {"Ann", "Mo", "Holdfast"}
    await world.command("mo", "mod-alerts", "alerts hand-over", number=1, to="rae")
    assert "Rae" not in world.who_is_in(PLACE)
    await world.press("rae", "mod-alerts", "I'll take it over")
    assert "@Rae, a moderator of Tuesday Lanterns, is here now and can read this" in world.screen("ann", PLACE)
    assert "Rae" in world.who_is_in(PLACE)
    await world.press("rae", "mod-alerts", "Put it back")
    assert "The moderator who was here does not have this any more" in world.screen("ann", PLACE)
    await world.press("mo", "mod-alerts", "I'll take this")
    assert "A moderator has taken this" in taken.help_of("ann")
    assert "You can talk here" not in taken.help_of("ann")  # Mo is not in that place, this time
    for _ in range(2):
        opened = await world.command("mo", "mod-alerts", "alerts place", number=1)
        assert "https://discord.com/channels/" in opened.text
    assert world.screen("ann", PLACE).count("@Mo, a moderator of Tuesday Lanterns, is here now") == 1
    assert "You can talk here" in taken.help_of("ann")


async def test_one_alone_acts_first_and_records_it_ten_minutes_later_marked(taken: House) -> None:
    """LIM-2, NO-18: the record waits, the act does not; with somebody else on duty it stays a matter of two."""
    world = taken.world
    steps = await world.press("mo", "mod-alerts", "Show me the steps")
    assert "Nobody waits to call" in steps.text
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")
    await world.pass_time(minutes=11)
    two = await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")
    assert "Two people record" in two.text
    await world.command("rae", "mod-alerts", "duty off")
    alone = await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")
    assert "Closed" in alone.text
    assert "Recorded by one person alone" in taken.card()
    trail = await world.command("rae", "mod-alerts", "setup trail")
    assert "recorded by one person alone" in trail.text


async def test_told_outside_asks_whether_the_member_knows_and_reminds_three_times_at_most(taken: House) -> None:
    """LIM-3, LIM-4: codes only; the buttons outlive a restart."""
    world = taken.world
    await world.press("mo", "mod-alerts", "I need a second person")
    await world.press("rae", "mod-alerts", "I'll be the second person")
    closed = await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")
    assert "has the member been told" in closed.text
    await world.press("mo", closed, "Not yet, that is safer")
    assert "has not been told yet, because that is safer" in taken.card()

    def reminders() -> int:
        return sum("Has the member been told?" in ping for ping in world.pings("mo"))

    seen = []
    for _ in range(4):
        await world.stop()
        await world.pass_time(hours=23, minutes=58)
        await world.start()
        await world.pass_time(minutes=3)
        seen.append(reminders())
    assert seen == [1, 2, 3, 3]
    assert not any("Has the member been told?" in ping for ping in world.pings("rae"))
    await world.press("mo", "mod-alerts", "It was not possible")
    assert "The member could not be told" in taken.card()


async def test_the_steps_come_in_order_with_the_number_of_the_members_country_or_none(taken: House) -> None:
    """LIM-7, LIM-8: ask, a second person, Discord, emergency; no number is guessed."""
    world = taken.world
    shown = await world.command("ann", "general", "help", country="Ireland")
    await world.press("ann", shown, "Remember this country")
    steps = (await world.press("mo", "mod-alerts", "Show me the steps")).text
    in_order = [
        "start with step 6",
        "3. Ask.",
        "I need a second person",
        "Report the message to Discord",
        "call 112",
    ]
    assert [part for part in in_order if part not in steps] == []
    assert sorted(in_order, key=steps.index) == in_order
    for rule in ("Nobody waits to call", "Don't write down what was said", "No answer?", "does not tell us where"):
        assert rule in steps
    unknown = taken.bot.words_for(None)("alert-emergency-unknown")
    assert "ask them" in unknown
    assert not any(sign.isdigit() for sign in unknown)
