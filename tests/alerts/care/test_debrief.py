"""After an alert somebody asks how its people are, once, and keeps nothing of what they say (MOD-1, NO-30)."""

from tests.alerts.care.people import choices
from tests.discord.canary import search_everything
from tests.discord.logbook import Logbook
from tests.house import House

MARK = "quoll zephyrine lantern"
ASKED = "How are you?"


def asked(house: House, who: str) -> list[str]:
    return [text for text in house.world.dms(who) if ASKED in text]


async def looked_after(house: House, outcome: str = "talked") -> None:
    """Mo takes it with Lou as second person, and closes it."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.goes_on_duty("lou")
    await house.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "I need a second person")
    await world.press("lou", "mod-alerts", "I'll be the second person")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome=outcome)


async def test_both_are_asked_once_outside_their_own_nights_across_restarts_and_what_they_answer_is_nowhere(
    house: House, logbook: Logbook
) -> None:
    """MOD-1, NO-30: by each one's own clock. `[duty]` says that Mo is in Toronto, where it is five hours earlier."""
    world = house.world
    await looked_after(house)
    await world.pass_time(minutes=55)
    assert asked(house, "mo") == []  # not within the hour
    await world.stop()
    await world.pass_time(hours=3)
    await world.start()
    await world.pass_time(minutes=5)
    assert len(asked(house, "mo")) == 1  # 18 h where Mo is
    assert asked(house, "lou") == []  # 23 h where the group lives, and nobody says that Lou is elsewhere
    await world.stop()
    await world.pass_time_until(7, 55, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=10)
    [question] = asked(house, "mo")
    assert len(asked(house, "lou")) == 1
    assert "Alert 1" in question
    assert "@Ann" not in question

    heavy = await world.press("mo", "dm", "It stays with me")
    assert "not yours to carry" in heavy.text
    assert "Nothing of it was kept" in heavy.text
    await world.say("mo", "dm", MARK)
    await world.press("lou", "dm", "I'm all right")
    kept = search_everything(
        MARK,
        database_path=house.database_file,
        logs=logbook.text(),
        requests=world.requests,
        files=world.backend.files_sent,
        folders=[house.database_file.parent],
    )
    assert [str(one) for one in kept] == []
    mine = await world.command("mo", "general", "me show")
    assert "asked after an alert" not in mine.text  # an answer is no choice

    await world.pull_the_plug()
    await world.pass_time(hours=3)
    assert len(asked(house, "mo")) == 1


async def test_one_question_covers_an_evening_and_who_asked_not_to_be_asked_is_not(house: House) -> None:
    world = house.world
    await world.command("lou", "mod-alerts", "duty debrief off")
    await looked_after(house)
    await house.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="not-a-worry")
    await world.pass_time(hours=2, minutes=30)
    assert len(asked(house, "mo")) == 1
    assert asked(house, "lou") == []
    assert "asked after an alert" in (await world.command("lou", "general", "me show")).text
    await world.press("mo", "dm", "Don't ask me again")
    await world.pass_time_until(12, 0, zone="Europe/London")
    await house.writes_the_hard_sentence()
    await world.command("mo", "mod-alerts", "alerts take", number=3)
    await world.command("mo", "mod-alerts", "alerts close", number=3, outcome="talked")
    await world.pass_time(hours=3)
    assert len(asked(house, "mo")) == 1


async def test_who_wants_to_talk_picks_somebody_willing_and_really_gets_a_private_thread_with_them(
    house: House,
) -> None:
    """MOD-1: a buddy or a lead, and nothing of the alert in it."""
    world = house.world
    await looked_after(house)
    await world.pass_time(hours=2, minutes=5)
    whom = await world.press("mo", "dm", "I'd like to talk to somebody")
    shown = choices(house, whom)
    assert shown == ["Rae"]  # an organiser; Jo cannot see the alert channel, and Lou never said that Lou is willing
    await world.command("lou", "mod-alerts", "duty debrief listen", yes=True)
    whom = await world.press("mo", "dm", "I'd like to talk to somebody")
    assert choices(house, whom) == ["Lou", "Rae"]
    pinged = len(world.pings("lou"))
    opened = await world.choose("mo", whom, "Lou")
    assert "https://discord.com/channels/" in opened.text
    assert set(world.who_is_in("Just the two of you")) == {"Mo", "Lou", "Holdfast"}
    assert "Just the two of you" not in world.threads_seen_by("rae")
    assert "Just the two of you" not in world.threads_seen_by("ann")
    opening = world.screen("lou", "Just the two of you")
    assert "one of you would like to talk" in opening
    assert "Who can read this: Lou, Mo." in opening
    assert "Alert" not in opening
    assert "Ann" not in opening
    assert len(world.pings("lou")) == pinged + 1

    await world.choose("mo", whom, "Lou")
    assert world.threads_seen_by("lou").count("Just the two of you") == 1
    await world.command("lou", "mod-alerts", "duty debrief listen", yes=False)
    late = await world.choose("mo", whom, "Lou")
    assert "can't be picked any more" in late.text
    await world.command("rae", "mod-alerts", "duty debrief listen", yes=False)
    assert "nobody to pick" in (await world.command("mo", "mod-alerts", "duty debrief talk")).text
    refused = await world.command("ben", "general", "duty debrief talk")
    assert "Only this group's moderators" in refused.text


async def test_from_the_third_alert_in_a_month_on_whoever_holds_it_reads_a_hint_and_nobody_else_does(
    house: House,
) -> None:
    """BND-8: nothing is limited, and nothing names anybody."""
    world = house.world
    await house.goes_on_duty("mo")
    for number in (1, 2, 3):
        await house.writes_the_hard_sentence()
        steps = await world.press("mo", "mod-alerts", "I'll take this")
        assert ("several times this month" in steps.text) == (number == 3)
        assert "several times" not in house.card()
        if number < 3:
            await world.command("mo", "mod-alerts", "alerts close", number=number, outcome="talked")
    assert "several times this month" in (await world.press("mo", "mod-alerts", "Show me the steps")).text
    assert "several times" not in house.help_of("ann")
