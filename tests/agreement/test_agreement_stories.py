"""The agreement on the pretend Discord, with the whole bot."""

from pathlib import Path
from typing import Any

import pytest

from bot import Holdfast
from tests.agreement.house import NO, READ, YES, House
from tests.agreement.texts import AGREEMENT, SETTINGS
from tests.discord.logbook import Logbook
from tests.discord.world import World

TEST = "This is a test"


def watches(world: World, who: str, group: int = 0) -> bool:
    bot = world.bot
    assert isinstance(bot, Holdfast)
    (agreement,) = (one for one in bot.slices if one.slice_name == "agreement")
    answer: bool = agreement.watches(bot.groups.all[group], world.person(who).id)  # type: ignore[attr-defined]  # the ConsentGate, which a Slice need not be
    return answer


def how_many_tests(world: World, who: str) -> int:
    return sum(TEST in text for text in world.dms(who))


async def test_a_new_member_reads_the_limits_before_the_buttons_and_says_yes(world: World) -> None:
    """CON-2, CON-4, DESIGN.md decision 1"""
    await world.join("dov")
    assert not watches(world, "dov")

    screen = await world.press("dov", "welcome", READ)

    assert screen.only_you
    (message,) = screen.messages
    assert message.buttons == (YES, NO, "Read it all", "I'm under 18")
    order = ["We can't make anyone keep this", "a life is in danger", "Keep it here", "Word watch", "#grief-chat"]
    places = [message.content.index(part) for part in order]
    assert places == sorted(places)

    answer = await world.press("dov", screen, YES)

    assert "You agreed on" in answer
    assert "Word watch: yes" in answer
    assert "`/agreement choose`" in answer
    assert "`/me`" in answer
    assert how_many_tests(world, "dov") == 1
    assert watches(world, "dov")


async def test_the_two_buttons_look_alike_and_nothing_is_chosen_beforehand(world: World) -> None:
    """DESIGN.md decision 1, NO-21"""
    await world.press("ann", "welcome", READ)
    body: Any = next(request.json for request in reversed(world.requests) if YES in str(request.json))
    buttons = {one["label"]: one for one in body["components"][0]["components"]}
    assert buttons[YES]["style"] == buttons[NO]["style"]
    assert not buttons[YES].get("disabled")
    assert not buttons[NO].get("disabled")


async def test_another_says_no_and_is_a_full_member_of_the_agreement(world: World) -> None:
    """CON-2, NO-21"""
    answer = await world.press("ben", await world.press("ben", "welcome", READ), NO)
    assert "You agreed on" in answer
    assert "Word watch: no" in answer
    assert not watches(world, "ben")
    assert how_many_tests(world, "ben") == 0


async def test_the_whole_text_is_behind_read_it_all(world: World) -> None:
    screen = await world.press("ann", "welcome", READ)
    assert "Not even of your own words" not in screen
    assert "Not even of your own words" in await world.press("ann", screen, "Read it all")


@pytest.mark.parametrize("pulled", [False, True])
async def test_a_restart_between_the_panel_and_the_press_loses_nothing(world: World, *, pulled: bool) -> None:
    screen = await world.press("ann", "welcome", READ)
    await (world.pull_the_plug() if pulled else world.restart())

    assert "Word watch: yes" in await world.press("ann", screen, YES)
    await (world.pull_the_plug() if pulled else world.restart())

    assert watches(world, "ann")
    assert how_many_tests(world, "ann") == 1
    assert "You agreed on" in await world.press("ann", "welcome", READ)


async def test_the_panel_is_posted_once_over_restarts_and_over_months(world: World) -> None:
    for _ in range(2):
        await world.restart()
        await world.pull_the_plug()
    await world.stop()
    await world.pass_time(days=40)
    await world.start()
    await world.pass_time(minutes=2)
    await world.restart()
    panels = [text for text in world.sees("ann", "welcome") if READ in text]
    assert len(panels) == 1
    assert not world.last("ann", "welcome").edited
    assert not world.last("ann", "welcome").pinned


async def test_a_changed_file_becomes_version_2_and_the_same_panel_says_so(world: World, house: House) -> None:
    """DESIGN.md decision 1: a change elsewhere does not cancel a yes to the watch."""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await world.stop()
    house.write(agreement=AGREEMENT.replace("No screenshots.", "No screenshots, please."))
    await world.start()

    (panel,) = [seen for seen in world.messages("ann", "welcome") if READ in seen.buttons]
    assert "Version 2" in panel.text
    assert panel.edited
    assert watches(world, "ann")
    screen = await world.press("ann", panel, READ)
    assert "No screenshots, please." in screen
    assert "The text has changed since then" in screen


async def test_a_yes_to_a_screen_that_is_out_of_date_is_not_taken_and_the_new_one_is_shown(
    world: World, house: House
) -> None:
    """CON-10"""
    screen = await world.press("ann", "welcome", READ)
    await world.stop()
    house.write(agreement=AGREEMENT.replace("No screenshots.", "No screenshots, please."))
    await world.start()

    answer = await world.press("ann", screen, YES)

    assert "The text has changed" in answer
    assert "No screenshots, please." in answer
    assert not watches(world, "ann")
    assert "Word watch: yes" in await world.press("ann", answer, YES)


async def test_a_changed_watch_text_asks_for_a_new_yes_and_a_no_stays(world: World, house: House) -> None:
    """CON-10, NO-20"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await world.press("ben", await world.press("ben", "welcome", READ), NO)
    await world.stop()
    house.write(settings=SETTINGS.replace('"three-am"', '"three-am", "general"'))
    await world.start()

    assert not watches(world, "ann")
    shown = await world.command("ann", "general", "agreement show")
    assert "what it does has changed since then" in shown
    asked = await world.command("ann", "general", "agreement watch on")
    assert "#general" in asked
    assert not watches(world, "ann")
    assert "Word watch is on for you" in await world.press("ann", asked, "Yes to word watch")
    assert watches(world, "ann")
    assert not watches(world, "ben")


@pytest.mark.parametrize("where", ["general", "dm"])
async def test_leaving_is_one_step_from_anywhere_and_turns_the_watch_off(world: World, where: str) -> None:
    """CON-3, NO-20"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)

    answer = await world.command("ann", where, "agreement leave")

    assert answer.form is None
    assert "You have left the agreement" in answer
    assert not watches(world, "ann")
    await world.restart()
    assert not watches(world, "ann")
    assert "grief-chat" in world.channels_seen_by("ann")


async def test_the_watch_goes_off_and_on_again_and_each_yes_is_tested(world: World) -> None:
    """CON-3"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    assert "no longer looks" in await world.command("ann", "grief-chat", "agreement watch off")
    assert not watches(world, "ann")
    assert "Word watch is on" in await world.command("ann", "grief-chat", "agreement watch on")
    assert watches(world, "ann")
    assert "on for you already" in await world.command("ann", "grief-chat", "agreement watch on")
    assert how_many_tests(world, "ann") == 2


async def test_somebody_who_never_read_about_the_watch_reads_it_before_it_goes_on(world: World) -> None:
    """CON-2, CON-10: a yes to the watch needs no yes to the agreement."""
    asked = await world.command("ann", "grief-chat", "agreement watch on")
    assert asked.buttons == ("Yes to word watch", "No word watch", "What word watch looks for")
    assert not watches(world, "ann")
    await world.press("ann", asked, "Yes to word watch")
    assert watches(world, "ann")


async def test_two_presses_at_one_instant_make_one_choice_and_one_test(world: World) -> None:
    screen = await world.press("ann", "welcome", READ)
    async with world.at_the_same_time():
        await world.press("ann", screen, YES)
        await world.press("ann", screen, YES)
    assert watches(world, "ann")
    assert how_many_tests(world, "ann") == 1


async def test_a_button_pressed_while_the_database_is_busy_is_answered_and_can_be_pressed_again(world: World) -> None:
    screen = await world.press("ann", "welcome", READ)
    world.lock_database()
    answer = await world.press("ann", screen, YES)
    assert answer.answered
    await world.pass_time(seconds=20)
    assert not answer.thinking
    assert not watches(world, "ann")

    await world.unlock_database()
    assert "Word watch: yes" in await world.press("ann", screen, YES)
    assert watches(world, "ann")


async def test_a_no_counts_at_once_even_when_it_could_not_be_saved(world: World) -> None:
    """NO-20"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    world.lock_database()
    await world.command("ann", "grief-chat", "agreement watch off")
    assert not watches(world, "ann")
    await world.unlock_database()


async def test_leaving_the_server_is_saved_once_the_database_is_free(world: World) -> None:
    """NO-20"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    world.lock_database()
    await world.leave("ann")
    assert not watches(world, "ann")
    await world.pass_time(seconds=20)
    await world.unlock_database()
    await world.pass_time(minutes=2)
    await world.pull_the_plug()
    assert not watches(world, "ann")


async def test_leaving_the_server_stops_the_watch_and_coming_back_does_not_start_it(world: World) -> None:
    """NO-20, PRI-6"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await world.leave("ann")
    assert not watches(world, "ann")
    await world.restart()
    assert not watches(world, "ann")


async def test_without_signed_crisis_texts_there_is_one_button_and_no_word_of_a_watch(tmp_path: Path) -> None:
    """DESIGN.md decision 11, NO-11"""
    house = House(tmp_path)
    unsigned = SETTINGS.replace('["rae.lind 2026-11-20"]', "[]")
    house.write(settings=unsigned)
    async with house.open() as world:
        screen = await world.press("ann", "welcome", READ)
        assert screen.buttons == ("I agree", "Read it all", "I'm under 18")
        assert "Word watch" not in screen
        answer = await world.press("ann", screen, "I agree")
        assert "You agreed on" in answer
        assert "Word watch" not in answer
        assert not watches(world, "ann")
        assert how_many_tests(world, "ann") == 0
        assert "does not use word watch" in await world.command("ann", "welcome", "agreement watch on")


async def test_where_the_watch_is_asked_later_it_is_a_second_choice(tmp_path: Path) -> None:
    """DESIGN.md decision 1"""
    house = House(tmp_path)
    house.write(settings=SETTINGS.replace("with_agreement", "ask"))
    async with house.open() as world:
        screen = await world.press("ann", "welcome", READ)
        assert screen.buttons == ("I agree", "Read it all", "I'm under 18")
        agreed = await world.press("ann", screen, "I agree")
        assert not watches(world, "ann")
        asked = await world.press("ann", agreed, "About word watch")
        await world.press("ann", asked, "Yes to word watch")
        assert watches(world, "ann")


async def test_everyone_is_watched_only_under_a_pinned_notice_and_never_who_said_no(tmp_path: Path) -> None:
    """DESIGN.md decision 1, NO-22"""
    house = House(tmp_path)
    house.write(settings=SETTINGS.replace("with_agreement", "everyone"))
    async with house.open() as world:
        for channel in ("grief-chat", "three-am"):
            assert len([pin for pin in world.pins("ann", channel) if "unless they say no" in pin]) == 1
        assert watches(world, "ann")
        await world.command("ann", "grief-chat", "agreement watch off")
        assert not watches(world, "ann")
        await world.restart()
        assert not watches(world, "ann")
        assert watches(world, "ben")
        assert len([pin for pin in world.pins("ann", "grief-chat") if "unless they say no" in pin]) == 1


async def test_a_notice_that_ended_is_not_the_notice_of_a_later_time(tmp_path: Path) -> None:
    """NO-22: everyone, then not, then everyone again. What says that it ended never counts as standing."""
    house = House(tmp_path)
    everyone = SETTINGS.replace("with_agreement", "everyone")
    house.write(settings=everyone)
    async with house.open() as world:
        for settings in (SETTINGS, everyone):
            await world.stop()
            house.write(settings=settings)
            await world.start()
            await world.pass_time(minutes=1)
            notices = [pin for pin in world.pins("ann", "grief-chat") if "unless they say no" in pin]
            assert len(notices) == (settings is everyone)
            assert watches(world, "ann") is (settings is everyone)


async def test_everyone_is_not_watched_where_a_notice_could_not_be_posted(tmp_path: Path) -> None:
    """NO-22"""
    house = House(tmp_path)
    house.write(settings=SETTINGS.replace("with_agreement", "everyone"))
    async with house.open() as world:
        assert watches(world, "ann")
        await world.stop()
        house.write(settings=SETTINGS.replace("with_agreement", "everyone").replace('"three-am"', '"general"'))
        world.refuse("POST", f"/channels/{world.channel('general').id}/messages", times=None)
        await world.start()
        assert not watches(world, "ann")
        world.accept_again()
        await world.restart()
        assert watches(world, "ann")


async def test_a_broken_file_keeps_the_last_good_text_and_check_says_what_to_mend(
    world: World, house: House, logbook: Logbook
) -> None:
    """CON-6"""
    await world.stop()
    logbook.expect("the agreement can't be used as it is")
    house.write(agreement=AGREEMENT.replace("<!-- bot_does -->", ""))
    await world.start()

    assert "Keep it here" in await world.press("ann", "welcome", READ)
    bot = world.bot
    assert isinstance(bot, Holdfast)
    lines = [
        bot.words_for(group)(one.text, **one.facts) for group, one in await bot.report() if "agreement" in one.text
    ]
    assert any("<!-- bot_does -->" in line and "agreement.md" in line for line in lines)
    assert any("the last good one" in line for line in lines)


async def test_me_shows_choices_with_their_dates_and_forgetting_them_stops_the_watch(world: World) -> None:
    """PRI-3, PRI-4"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await world.press("ben", await world.press("ben", "welcome", READ), YES)
    shown = await world.command("ann", "general", "me show")
    assert "You agreed to version 1 of the agreement on 24 November 2026" in shown
    assert "You said yes to word watch" in shown

    asked = await world.command("ann", "general", "me forget")
    await world.press("ann", asked, "delete")

    assert not watches(world, "ann")
    assert "You agreed" not in await world.command("ann", "general", "me show")
    await world.restart()
    assert not watches(world, "ann")
    assert watches(world, "ben")


async def test_a_stranger_cannot_say_yes_from_direct_messages(world: World) -> None:
    screen = await world.command("ann", "dm", "agreement choose")
    await world.leave("ann")
    bot = world.bot
    assert isinstance(bot, Holdfast)
    assert bot.guilds[0].get_member(world.person("ann").id) is None
    answer = await world.press("ann", screen, YES)
    assert "Only people in the group's server" in answer
    assert not watches(world, "ann")


TWO_GROUPS = (
    SETTINGS
    + """
[[another_group]]
group.name = "Carers' Corner"
people.moderators = "Carer Mods"
agreement.panel_in = "carers-welcome"
word_watch.channels = ["carers-chat"]
alerts.channel = "carers-alerts"
duty.sal = "Europe/Madrid, tue thu 20:00-22:00"
"""
)


async def test_two_circles_on_one_server_never_mix_and_off_in_a_shared_place_is_off_in_both(tmp_path: Path) -> None:
    """ORG-12, CON-3"""
    house = House(tmp_path)
    house.write(settings=TWO_GROUPS)
    async with house.open() as world:
        await world.press("ann", await world.press("ann", "carers-welcome", READ), YES)
        assert [watches(world, "ann", number) for number in (0, 1)] == [False, True]
        assert "Carers' Corner" in world.screen("ann", "carers-welcome")
        assert "Tuesday Lanterns" in world.screen("ann", "welcome")

        await world.press("ann", await world.press("ann", "welcome", READ), YES)
        await world.command("ann", "carers-chat", "agreement watch off")
        assert [watches(world, "ann", number) for number in (0, 1)] == [True, False]
        await world.command("ann", "general", "agreement leave")
        assert [watches(world, "ann", number) for number in (0, 1)] == [False, False]


async def test_check_names_the_permission_that_the_panel_lacks(world: World) -> None:
    await world.bot_may("welcome", send_messages=False)
    bot = world.bot
    assert isinstance(bot, Holdfast)
    lines = [
        bot.words_for(group)(one.text, **one.facts) for group, one in await bot.report() if "agreement" in one.text
    ]
    assert any("Send Messages" in line for line in lines)


async def test_a_panel_that_somebody_deleted_comes_back_once_its_absence_is_noticed(world: World, house: House) -> None:
    panel = world.last("ann", "welcome")
    channel = world.bot.get_partial_messageable(panel.channel_id)
    await channel.get_partial_message(panel.id).delete()
    await world.stop()
    house.write(agreement=AGREEMENT.replace("No screenshots.", "No screenshots, please."))
    await world.start()  # editing it fails: it is gone
    await world.restart()
    (again,) = [text for text in world.sees("ann", "welcome") if READ in text]
    assert "Version 2" in again
