"""What comes of a worry: who looks into it, the date that is kept or not, a talk for both, and taking it back."""

from dataclasses import replace
from typing import Any

import pytest

from cogs.agreement.service import AgreementService
from cogs.agreement.worries.model import Outcome, State, Wish
from config.settings import GroupSettings
from tests.agreement.worries.acts import PERSON, THREAD, closes, days_later, speaks_up, worry_of
from tests.discord.world import World
from tests.house import House


def reminders(world: World, who: str = "rae") -> list[str]:
    return [text for text in world.pings(who) if "the person of worry" in text]


async def test_one_looks_into_it_and_both_the_others_and_whoever_spoke_up_see_who(house: House, world: World) -> None:
    await speaks_up(world)
    await world.press("jo", THREAD, "I'll look into it")
    assert "@Jo is looking into it" in world.screen("rae", THREAD)
    assert any("@Jo is looking into it" in text for text in world.dms("ann"))
    refused = await world.command("rae", "general", "speak-up handle", number=1)
    assert "@Jo has this one already" in await world.press("rae", refused, "Close it")
    await world.press("jo", THREAD, "Put it back")
    await world.press("rae", THREAD, "I'll look into it")
    worry = await worry_of(house)
    assert worry is not None
    assert worry.holder == world.person("rae").id


async def test_of_two_who_press_at_once_one_has_it_and_the_other_reads_so(house: House, world: World) -> None:
    await speaks_up(world)
    async with world.at_the_same_time():
        first = await world.press("rae", THREAD, "I'll look into it")
        second = await world.press("jo", THREAD, "I'll look into it")
    worry = await worry_of(house)
    assert worry is not None
    holder = "Rae" if worry.holder == world.person("rae").id else "Jo"
    loser = second if holder == "Rae" else first
    assert f"@{holder} has this one already" in loser
    assert len([text for text in world.dms("ann") if "is looking into it" in text]) == 1


@pytest.mark.parametrize("outcome", list(Outcome))
async def test_whatever_its_end_whoever_spoke_up_is_told_it(house: House, world: World, outcome: Outcome) -> None:
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    how = house.bot.words_for(None)(f"worry-outcome-{outcome}")
    await closes(world, "rae", how)
    assert f"It is closed: {how}." in world.dms("ann")[-1]
    mended = outcome in {Outcome.TALKED, Outcome.CHANGED}
    assert ("Would it be all right if the group is reminded" in world.dms("ann")[-1]) is mended


async def test_the_date_is_kept_by_reminding_who_was_asked_the_day_before_and_on_the_day(world: World) -> None:
    """TRA-5, NO-13: by day; then every seven days, three times, and never again."""
    await speaks_up(world)
    await days_later(world, 6)
    assert len(reminders(world)) == 1
    assert "is to hear from you by" in reminders(world)[0]
    await days_later(world, 1)
    assert len(reminders(world)) == 2
    assert not any("nobody has" in text for text in world.dms("ann"))
    await days_later(world, 1)
    assert len(reminders(world)) == 2
    (late,) = [text for text in world.dms("ann") if "nobody has" in text]
    assert "Imani Cole" in late
    assert "No answer yet" in await world.command("ann", "general", "speak-up status")
    for count in (3, 4, 5, 5, 5):
        await days_later(world, 7)
        assert len(reminders(world)) == count
    assert "has no answer yet" in reminders(world)[-1]


async def test_nothing_is_said_at_night(world: World) -> None:
    """NO-13"""
    await speaks_up(world)
    await days_later(world, 6, hour=3)
    assert reminders(world) == []
    await world.pass_time_until(8, 50, zone="Europe/London")
    assert reminders(world) == []
    await world.pass_time(minutes=90)
    assert len(reminders(world)) == 1


async def test_who_has_answered_is_not_reminded_and_nobody_is_told_that_it_is_late(world: World) -> None:
    await speaks_up(world, inside=True)
    await world.press("rae", THREAD, "I'll look into it")
    await world.say("rae", THREAD, "thank you for telling us")
    await world.press("rae", THREAD, "We answered in here")
    await days_later(world, 9)
    assert reminders(world) == []
    assert not any("nobody has" in text for text in world.dms("ann"))
    assert "They say that they answered you" in await world.command("ann", "general", "speak-up status")


async def test_whoever_spoke_up_is_invited_in_private_and_added_only_after_a_yes(world: World) -> None:
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Invite the person who spoke up")
    assert "Would" not in world.dms("ann")[-1]
    assert "if you would like to be in the private thread. In it are: @Rae, @Jo" in world.dms("ann")[-1]
    assert "Ann" not in world.who_is_in(THREAD)
    await world.restart()
    await world.press("ann", "dm", "Yes, add me")
    assert "Ann" in world.who_is_in(THREAD)
    assert "They are in here too" in world.screen("rae", THREAD)


async def test_a_no_to_the_invitation_is_a_no_and_is_not_asked_again(house: House, world: World) -> None:
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Invite the person who spoke up")
    status = await world.command("ann", "general", "speak-up status")
    await world.press("ann", status, "No, leave me out")
    assert "They would rather not be in here" in world.screen("rae", THREAD)
    assert "Invite" not in str(world.messages("rae", THREAD)[0].buttons)
    worry = await worry_of(house)
    assert worry is not None
    assert worry.inside is Wish.NO


async def test_a_talk_for_both_opens_only_after_whoever_spoke_up_said_yes_to_exactly_that(world: World) -> None:
    """CON-1: the person named is not pinged by the bot, and learns of it from a human in the thread."""
    await speaks_up(world, kind=PERSON, about="mo")
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Open a talk for both")
    asked = world.dms("ann")[-1]
    assert "In it would be you, @Mo and @Rae" in asked
    assert "All of them would know that it is you" in asked
    assert world.pings("mo") == []
    assert "A talk 1" not in world.threads_seen_by("mo")
    await world.pull_the_plug()
    await world.press("ann", "dm", "Yes, open this talk")
    assert sorted(world.who_is_in("A talk 1")) == ["Ann", "Holdfast", "Mo", "Rae"]
    opening = world.screen("mo", "A talk 1")
    assert "@Rae of Tuesday Lanterns is here to talk with both of you" in opening
    assert "Who can read this: Ann, Mo, Rae" in opening
    assert world.pings("mo") == []
    assert "They said yes to a talk for both" in world.screen("jo", THREAD)
    assert THREAD not in world.threads_seen_by("mo")
    await world.press("ann", "dm", "Yes, open this talk")
    assert len([name for name in world.threads_seen_by("mo") if name.startswith("A talk")]) == 1


async def test_a_no_to_the_talk_opens_nothing(house: House, world: World) -> None:
    await speaks_up(world, kind=PERSON, about="mo")
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Open a talk for both")
    await world.press("ann", "dm", "No talk")
    assert world.threads_seen_by("mo") == []
    assert "They would rather have no talk" in world.screen("rae", THREAD)
    worry = await worry_of(house)
    assert worry is not None
    assert worry.talk is Wish.NO


async def test_it_can_be_taken_back_at_any_time_and_nothing_more_is_asked(house: House, world: World) -> None:
    """TRA-5: by the button on the receipt, or by number; recipients see it."""
    receipt = await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    taken_back = await world.press("ann", receipt, "Take it back")
    assert "taken back" in taken_back
    assert "stays in Discord" in taken_back
    assert "was taken back by the person who spoke up" in world.screen("rae", THREAD)
    assert "**Taken back** by the person who spoke up" in world.screen("rae", THREAD)
    before = len(world.pings("rae"))
    await days_later(world, 15)
    assert len(world.pings("rae")) == before
    assert not any("nobody has" in text for text in world.dms("ann"))
    worry = await worry_of(house)
    assert worry is not None
    assert worry.state is State.TAKEN_BACK


async def test_nobody_else_can_take_it_back_or_see_how_it_stands(house: House, world: World) -> None:
    await speaks_up(world)
    for who in ("ben", "rae"):
        assert "no worry with that number that is yours" in await world.command(
            who, "general", "speak-up take-back", number=1
        )
        assert "You have no worry on record" in await world.command(who, "general", "speak-up status")
    assert "taken back" in await world.command("ann", "dm", "speak-up take-back", number=1)
    worry = await worry_of(house)
    assert worry is not None
    assert worry.state is State.TAKEN_BACK


async def test_a_moderator_who_is_one_no_more_cannot_go_on_with_it(house: House, world: World) -> None:
    """The permission is read again at the press."""
    await world.leave("rae")
    await world.leave("jo")
    await speaks_up(world)
    await world.give_role("mo", "Moderators", has=False)
    refused = await world.press("mo", THREAD, "I'll look into it")
    assert "no worry with that number that is yours" in refused
    worry = await worry_of(house)
    assert worry is not None
    assert worry.holder is None


async def test_with_closed_direct_messages_everything_is_found_by_status(world: World) -> None:
    world.close_dms("ann")
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Invite the person who spoke up")
    await world.pass_time(minutes=1)
    status = await world.command("ann", "general", "speak-up status")
    assert "@Rae is looking into it" in status
    await world.press("ann", status, "Yes, add me")
    await closes(world, "rae", "We talked it through together")
    status = await world.command("ann", "general", "speak-up status")
    await world.press("ann", status, "Yes, that is all right")


async def test_days_after_a_mended_breach_the_group_is_reminded_if_whoever_spoke_up_is_at_ease(world: World) -> None:
    """CON-8: nothing in it points to the case."""
    await world.stop()
    await world.pass_time(days=8)
    await world.start()
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    await closes(world, "rae", "We talked it through together")
    await world.press("ann", "dm", "Yes, that is all right")
    await days_later(world, 2, hour=11)
    assert not any("it can be mended" in text for text in world.sees("ben", "grief-chat"))
    await days_later(world, 2, hour=11)
    (reminder,) = [text for text in world.sees("ben", "grief-chat") if "it can be mended" in text]
    assert "orry" not in reminder
    assert "Ann" not in reminder
    await days_later(world, 8, hour=11)
    assert len([text for text in world.sees("ben", "grief-chat") if "it can be mended" in text]) == 1


async def test_without_a_yes_no_reminder_comes_of_it(world: World) -> None:
    """CON-8"""
    await world.stop()
    await world.pass_time(days=8)
    await world.start()
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    await closes(world, "rae", "We talked it through together")
    await world.press("ann", "dm", "No, please don't")
    await days_later(world, 5, hour=11)
    assert not any("it can be mended" in text for text in world.sees("ben", "grief-chat"))


async def test_in_direct_messages_its_recipients_are_reminded_there(world: World) -> None:
    await world.everyone_may("check-ins", manage_threads=True)
    await speaks_up(world, kind=PERSON, about="rae")
    await days_later(world, 6)
    assert any("is to hear from you" in text for text in world.dms("jo"))
    await world.press("jo", "dm", "I'll look into it")
    await world.press("jo", "dm", "Open a talk for both")
    await closes(world, "jo", "Someone stepped back", "dm")
    assert "Someone stepped back" in world.dms("ann")[-1]


async def test_what_check_says_of_speaking_up(house: House, world: World) -> None:
    """ORG-1: nobody to go to, nobody outside, no channel for a thread; and nothing where all is well."""
    service = house.bot.slices[0]
    assert isinstance(service, AgreementService)
    group = house.bot.groups.all[0]
    assert list(service.worries.check(group)) == []
    settings = replace_people(group.settings, outside=None, organisers=())
    lonely = replace(group, organisers=(), settings=settings)
    assert [one.text for one in service.worries.check(lonely)] == [
        "worry-check-no-organisers",
        "worry-check-no-outside",
    ]
    assert {one.text for one in await service.check(lonely, world.now())} >= {"worry-check-no-outside"}
    for channel in ("check-ins", "mod-alerts"):
        await world.bot_may(channel, create_private_threads=False)
    assert [one.text for one in service.worries.check(group)] == ["worry-check-no-place"]


def replace_people(settings: GroupSettings, **changes: Any) -> GroupSettings:
    return settings.model_copy(update={"people": settings.people.model_copy(update=changes)})
