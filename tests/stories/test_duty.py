"""Being on duty: planned shifts, how much somebody is asked, and what they would rather not be asked."""

from pathlib import Path
from typing import Any

from tests.agreement.texts import make_folder
from tests.config.example import EXAMPLE
from tests.discord.logbook import Logbook
from tests.house import House, open_house

UNSURE = "some days I think everyone would be better off without me"
# Of the example settings: Mo's shift on weekdays in Toronto, by the pretend server's clock.
MOS_SHIFT = "Tuesday, 24 November 2026 23:30"


def asked(house: House, who: str, number: int = 1) -> int:
    return sum(f"Alert {number}" in ping for ping in house.world.pings(who))


async def away_until(house: House, hour: int, minute: int) -> None:
    """With the bot away till then, for idle beats are not what is played; then a minute with it."""
    await house.world.stop()
    await house.world.pass_time_until(hour, minute)
    await house.world.start()
    await house.world.pass_time(minutes=1)


async def finding(house: House, key: str) -> str:
    """What `check` says of this, in the first group."""
    group = house.bot.groups.all[0]
    found = [one for of, one in await house.bot.report() if of == group and one.text == key]
    return "\n".join(house.bot.words_for(group)(one.text, **one.facts) for one in found)


async def offers_to(house: House, who: str, other: str) -> str:
    options: dict[str, Any] = {"with": other}
    return (await house.world.command(who, "mod-alerts", "duty swap", **options)).text


async def test_a_planned_shift_puts_on_duty_whoever_said_yes_and_they_are_asked_what_waited(house: House) -> None:
    """ESC-8, CRI-8: members read when the next shift starts, and it does; nobody is put back who went off."""
    world = house.world
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert "I don't know when the next one starts" in house.help_of()  # Mo has a shift, and has not said yes to any
    await house.goes_on_duty("mo")
    await world.command("mo", "mod-alerts", "duty off")
    await house.goes_on_duty("rae")
    await world.command("rae", "mod-alerts", "duty off")
    await house.agrees("ben")
    await house.writes_the_hard_sentence("ben")
    assert f"The next one starts {MOS_SHIFT}" in house.help_of("ben")
    assert (asked(house, "mo", 2), asked(house, "rae", 2)) == (0, 0)
    await away_until(house, 23, 31)
    assert asked(house, "mo", 2) == 1
    assert "Nobody has taken this yet" in house.help_of("ben")
    assert "Mo" in (await world.command("rae", "mod-alerts", "duty show")).text.partition("Coming")[0]
    await world.command("mo", "mod-alerts", "duty off")
    await world.pass_time(minutes=10)
    shown = await world.command("rae", "mod-alerts", "duty show")
    assert "Nobody is on duty" in shown.text
    assert "Mo" in shown.text.partition("Coming")[2]
    assert "Only this group's moderators" in (await world.command("ann", "general", "duty show")).text


async def test_a_shift_of_which_somebody_lost_the_role_counts_no_more(house: House) -> None:
    """ESC-2, ESC-8: by the next beat, and after a restart too."""
    world = house.world
    await house.agrees("ann")
    await house.goes_on_duty("mo")
    await world.give_role("mo", "Moderators", has=False)
    await world.pass_time(minutes=1)
    await house.writes_the_hard_sentence()
    assert asked(house, "mo") == 0
    assert "I don't know when the next one starts" in house.help_of()


async def test_after_eight_hours_duty_ends_by_itself_and_says_so_without_a_sound(house: House) -> None:
    """MOD-4: a planned shift in the middle makes it no longer."""
    world = house.world
    await house.goes_on_duty("mo")
    await away_until(house, 23, 30)
    await away_until(house, 2, 58)
    assert "Mo" in (await world.command("rae", "mod-alerts", "duty show")).text.partition("Coming")[0]
    buzzed = len(world.pings("mo"))
    await world.pass_time(minutes=5)
    assert "@Mo: you are off duty now, after 8 hours" in world.screen("mo", "mod-alerts")
    assert "Nobody is on duty" in (await world.command("rae", "mod-alerts", "duty show")).text
    assert len(world.pings("mo")) == buzzed


async def test_until_a_time_of_my_own_clock(house: House) -> None:
    """MOD-4, ESC-8: Mo's clock is Toronto's, where it is 14:00 now."""
    world = house.world
    await house.goes_on_duty("mo")
    for typed, ends in (("16:30", "until 21:30"), ("4.30pm", "until 21:30"), ("11pm", "until 03:00")):
        assert ends in (await world.command("mo", "mod-alerts", "duty until", time=typed)).text
    assert "could not read that time" in (await world.command("mo", "mod-alerts", "duty until", time="late")).text
    await world.command("mo", "mod-alerts", "duty until", time="14:20")
    await world.pass_time(minutes=22)
    assert "Nobody is on duty" in (await world.command("mo", "mod-alerts", "duty show")).text
    assert "off duty now" not in world.screen("mo", "mod-alerts")  # they chose that end, and need no word of it


async def test_who_took_two_today_is_spared_while_another_can_be_asked(house: House) -> None:
    """MOD-4, MOD-7: alone, they are asked all the same, and told why where nobody else reads it."""
    world = house.world
    await house.goes_on_duty("mo")
    for number, who in enumerate(("ann", "ben", "cleo"), start=1):
        await house.agrees(who)
        await house.writes_the_hard_sentence(who)
        assert asked(house, "mo", number) == 1
        await world.command("mo", "mod-alerts", "alerts take", number=number)
    assert [text for text in world.dms("mo") if "looked after 2 alerts in the last day" in text and "Alert 3" in text]
    assert "today" not in world.screen("rae", "mod-alerts")
    assert not any("today" in ping for ping in world.pings("mo"))
    await house.goes_on_duty("rae")
    await house.agrees("sam")
    await house.writes_the_hard_sentence("sam")
    assert (asked(house, "mo", 4), asked(house, "rae", 4)) == (0, 1)
    await world.command("rae", "mod-alerts", "alerts pass", number=4)
    assert asked(house, "mo", 4) == 1  # nobody else is left


async def test_a_kind_somebody_would_rather_not_be_asked_about_goes_to_the_others(house: House) -> None:
    """MOD-4: told nobody, and asked all the same where nobody else is left."""
    world = house.world
    await house.agrees("ann")
    for who in ("mo", "rae"):
        await house.goes_on_duty(who)
    said = await world.command("mo", "mod-alerts", "duty skip", kind="suicide")
    assert "If you are the only one left, I still ask" in said.text
    await house.writes_the_hard_sentence()
    assert (asked(house, "mo"), asked(house, "rae")) == (0, 1)
    assert "rather not" in (await world.command("mo", "mod-alerts", "duty show")).text
    assert "rather not" not in (await world.command("rae", "mod-alerts", "duty show")).text
    await world.press("rae", "mod-alerts", "I'll take this")
    await world.press("rae", "mod-alerts", "I need a second person")
    assert (asked(house, "mo"), asked(house, "jo")) == (0, 1)  # Jo organises
    await world.press("rae", "mod-alerts", "Put it back")
    await world.pass_time(seconds=30)  # a beat: the ladder goes on, and nobody but Mo is left on duty
    assert asked(house, "mo") == 1
    assert "every kind" in (await world.command("mo", "mod-alerts", "duty skip", kind="all")).text
    assert "rather not" not in (await world.command("mo", "mod-alerts", "duty show")).text


async def test_at_night_who_chose_so_is_asked_and_nobody_else_and_the_member_reads_the_truth(tmp_path: Path) -> None:
    """ESC-5, NO-11: `nobody_on_duty = "volunteers"`; organisers are not woken."""
    volunteers = EXAMPLE.partition("# A second circle")[0].replace('"wait"', '"volunteers"')
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config", volunteers)) as house:
        world = house.world
        await house.agrees("ann")
        for who in ("mo", "rae"):
            await house.goes_on_duty(who)
            await world.command(who, "mod-alerts", "duty off")
        answer = await world.command("mo", "mod-alerts", "duty nights on")
        assert "does not happen yet" not in answer.text
        await house.writes_the_hard_sentence()
        assert (asked(house, "mo"), asked(house, "rae")) == (1, 0)
        assert "No one is on duty now" in house.help_of()
        assert "being woken" in house.help_of()
        await world.pass_time(minutes=31)
        assert (asked(house, "mo"), asked(house, "rae"), asked(house, "jo")) == (3, 0, 0)
        assert "Nobody has taken this yet" in house.help_of()
        await world.command("mo", "mod-alerts", "duty nights off")
        await world.pass_time(hours=1)
        assert asked(house, "mo") == 3


async def test_a_phone_counts_as_tested_after_its_owner_heard_it(house: House) -> None:
    """ORG-2: who cannot see the alert channel is tested where they would be asked."""
    world = house.world
    await house.goes_on_duty("mo")
    assert "Mo" in await finding(house, "check-duty-untested")
    answer = await world.command("mo", "mod-alerts", "duty on")
    await world.press("mo", answer, "Test my phone")
    assert "Did your phone make a sound?" in world.pings("mo")[-1]
    assert "for somebody else" in (await world.press("rae", "mod-alerts", "Yes, it made a sound")).text
    assert "would not reach you" in (await world.press("mo", "mod-alerts", "No, it stayed silent")).text
    assert "Mo" in await finding(house, "check-duty-untested")
    await world.restart()
    await world.press("mo", "mod-alerts", "Yes, it made a sound")
    assert "Mo" not in await finding(house, "check-duty-untested")
    assert "tested, thank you" in world.screen("mo", "mod-alerts")
    assert "not been tested" not in (await world.command("mo", "mod-alerts", "duty show")).text
    await world.command("jo", "general", "duty test")  # an organiser who cannot see the channel
    assert "Did your phone make a sound?" in world.dms("jo")[-1]
    await world.press("jo", "dm", "Yes, it made a sound")
    assert "Jo" not in await finding(house, "check-duty-untested")
    assert "Jo" in await finding(house, "check-alerts-blind")


async def test_a_shift_is_given_to_another_who_says_yes(house: House) -> None:
    """ESC-8: asked without a sound; coverage follows; the press of anybody else does nothing."""
    world = house.world
    await world.join("lou", roles=["Moderators"])
    for who in ("mo", "lou"):
        await house.goes_on_duty(who)
        await world.command(who, "mod-alerts", "duty off")
    assert "Only another moderator" in await offers_to(house, "mo", "ann")
    assert "no shift planned" in await offers_to(house, "lou", "mo")
    buzzed = len(world.pings("lou"))
    for other in ("rae", "lou"):
        await offers_to(house, "mo", other)
    assert "has taken this offer back" in world.screen("rae", "mod-alerts")
    assert len(world.pings("lou")) == buzzed
    assert "for somebody else" in (await world.press("rae", "mod-alerts", "Yes, I'll do it")).text
    await world.pull_the_plug()
    assert "yours now" in (await world.press("lou", "mod-alerts", "Yes, I'll do it")).text
    await away_until(house, 23, 32)
    shown = (await world.command("rae", "mod-alerts", "duty show")).text
    assert "Lou" in shown.partition("Coming")[0]
    assert "Mo" not in shown.partition("Coming")[0]
    assert "Mo" in shown.partition("Coming")[2]  # the next days are still theirs


async def test_one_note_at_the_start_of_a_shift_says_what_the_lists_were_not_sure_of(house: House) -> None:
    """DESIGN.md decisions 2 and 10: a line with a link each, no ping; looked at, or gone and counted."""
    world = house.world
    await house.goes_on_duty("mo")
    await world.command("mo", "mod-alerts", "duty off")
    await house.agrees("ann")
    await world.say("ann", "grief-chat", UNSURE)
    buzzed = len(world.pings("mo"))
    await away_until(house, 23, 40)
    [note] = [text for text in world.sees("mo", "mod-alerts") if "Shift note" in text]
    assert "https://discord.com/channels/" in note
    assert "better off" not in world.outgoing_text()
    assert len(world.pings("mo")) == buzzed
    assert "not opened" in (await world.command("mo", "mod-alerts", "alerts list")).text
    await world.press("mo", "mod-alerts", "These are looked at")
    assert "looked at" in (await world.command("rae", "mod-alerts", "alerts list")).text
    [note] = [text for text in world.sees("rae", "mod-alerts") if "Shift note" in text]
    assert "Nothing of it is left" in note
    assert "https" not in note
    await house.agrees("ben")
    await world.say("ben", "grief-chat", UNSURE)
    await world.stop()
    await world.pass_time(days=5)
    await world.start()
    await house.agrees("cleo")
    await world.say("cleo", "grief-chat", UNSURE)
    await away_until(house, 23, 40)
    assert "Gone this month before anybody opened them: 1." in world.screen("mo", "mod-alerts")


async def test_while_others_can_read_the_alert_channel_alerts_go_to_people_directly(
    house: House, logbook: Logbook
) -> None:
    """ESC-2: and each organiser hears of it, once a day."""
    logbook.expect("can be read by others")
    logbook.expect("no channel for its card")
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await world.everyone_may("mod-alerts", view_channel=True)
    await world.pass_time(minutes=2)
    assert len([text for text in world.dms("rae") if "can read #mod-alerts" in text]) == 1
    await house.writes_the_hard_sentence()
    assert house.cards() == []
    assert any("@Ann" in text for text in world.dms("mo"))
    assert "have been asked to look" in house.help_of()
    await world.everyone_may("mod-alerts", view_channel=False)
    await world.pass_time(minutes=2)
    await house.agrees("ben")
    await house.writes_the_hard_sentence("ben")
    assert "@Ben" in house.card()


async def test_a_moderator_whose_own_words_were_hard_may_be_taken_off_duty_and_is_not_made_to(house: House) -> None:
    """MOD-11, MOD-10."""
    world = house.world
    await house.agrees("mo")
    for who in ("mo", "rae"):
        await house.goes_on_duty(who)
    await house.writes_the_hard_sentence("mo")
    assert asked(house, "rae") == 1
    assert "Mo" in (await world.command("rae", "mod-alerts", "duty show")).text.partition("Coming")[0]
    assert "116 123" in house.help_of("mo")
    await world.press("mo", "dm", "Take me off duty")
    assert "Mo" not in (await world.command("rae", "mod-alerts", "duty show")).text.partition("Coming")[0]


async def test_check_draws_the_week_and_names_whose_shifts_do_not_count(house: House) -> None:
    """ORG-2, ESC-8."""
    world = house.world
    assert "Mo" in await finding(house, "check-duty-not-in")
    assert "#" not in (await finding(house, "check-duty-week")).partition("```")[2]
    await house.goes_on_duty("mo")
    assert "Mo" not in await finding(house, "check-duty-not-in")
    week = (await finding(house, "check-duty-week")).partition("```")[2]
    assert "Fri 27  ###...................+" not in week
    assert "Fri 27  ###+...................+" in week  # Toronto's 18:30 to 22:30 in London
    assert "Sun 29  ........................" in week
    await world.give_role("mo", "Moderators", has=False)
    assert "Mo" in await finding(house, "check-duty-no-moderator")
