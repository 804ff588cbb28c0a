"""The member's message in every kind and every standing, on the whole bot: what is really sent, and what is not."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.agreement.texts import make_folder
from tests.config.example import EXAMPLE
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.helplines.acts import messages_with_help, while_away
from tests.house import HARD_SENTENCE, House, open_house

# A sentence that the watch reads as this kind, and how its message begins to speak of it.
KINDS = {
    "suicide": (HARD_SENTENCE, "thoughts of ending your life"),
    "goodbye": ("goodbye everyone, this is my last message", "thoughts of ending your life"),
    "self harm": ("I keep cutting myself", "If your life is in danger, or you are hurt"),
    "injury now": ("I think I have overdosed", "have taken something that can harm you"),
    "danger at home": ("my boyfriend threatened to kill me", "If you are in danger, and you can call"),
    "someone else": ("he is not breathing", "If their life is in danger"),
    "harm to others": ("I am going to kill my boss tomorrow", "If somebody may get hurt"),
}
NUMBERS = {"999", "116 123", "0808 2000 247"}


def sent_to(world: World, who: str) -> list[dict[str, Any]]:
    """The body of every message and edit in this person's direct messages."""
    channel = world.person(who).user.dm_channel
    assert channel is not None
    path = f"/channels/{channel.id}/messages"
    return [
        request.json
        for request in world.requests
        if request.path.startswith(path) and request.method in {"POST", "PATCH"} and isinstance(request.json, dict)
    ]


async def on_duty(house: House, *, hears: str = "ann") -> World:
    await house.goes_on_duty("mo")
    await house.agrees(hears)
    return house.world


# --------------------------------------------------------------------------------------------------- the first screen


@pytest.mark.parametrize("kind", KINDS)
async def test_each_kind_from_the_first_word_to_the_last(house: House, kind: str) -> None:
    """CRI-3, CRI-4, CRI-16: content alone, numbers alone on their lines, three buttons at most, and nobody is pinged.

    DESIGN.md decision 6: told, nobody yet (once aloud), taken, with the link, handed back, taken again, closed.
    """
    world = await on_duty(house)
    sentence, begins = KINDS[kind]
    await world.say("ann", "grief-chat", sentence)
    seen = world.last("ann", "dm")
    assert begins in seen.content
    assert ("ending your life" in seen.content) is ("ending your life" in begins)
    assert "this is an automatic message" in seen.content
    assert "I can't tell what you meant" in seen.content
    assert 1 <= len(seen.buttons) <= 3
    rows = seen.content.splitlines()
    assert {"999", "SHOUT to 85258"} <= set(rows)
    assert NUMBERS & set(rows) > {"999"}
    assert not [row for row in rows if re.search(r"\d{3}", re.sub(r"<[^>]+>", "", row)) and row not in known(rows)]
    await follows_the_line(house)
    for body in sent_to(world, "ann"):
        assert body["content"]
        assert not body.get("embeds")
        assert body["allowed_mentions"].get("parse", []) == []
        assert not body["allowed_mentions"].get("users")
    assert len(messages_with_help(house)) == 1


def known(rows: list[str]) -> set[str]:
    """Lines that are a number and nothing else: digits, or the word to send and the number to send it to."""
    return {row for row in rows if re.fullmatch(r"[\d ]+|[A-Z]+ to \d+", row)}


async def follows_the_line(house: House) -> None:
    world = house.world
    buzzes = len(world.pings("ann"))
    assert "have been asked to look at it" in house.help_of()
    await world.pass_time(minutes=31)
    assert "Nobody has taken this yet" in house.help_of()
    assert len(world.pings("ann")) == buzzes + 1
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert "A moderator has taken this.** They know where your message is" in house.help_of()
    await world.press("mo", "mod-alerts", "Open a place to talk")
    called = len(world.pings("ann"))  # the place calls them
    await world.pass_time(minutes=1)
    assert re.search(r"A moderator is here.*https://discord\.com/channels/\d+/\d+", house.help_of())
    await world.press("mo", "mod-alerts", "Put it back")
    await world.pass_time(minutes=1)
    assert "Nobody has taken this yet" in house.help_of()
    assert "A moderator is here" not in house.help_of()
    assert "A moderator has taken" not in house.help_of()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert "A moderator" in house.help_of()
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await world.pass_time(minutes=1)
    assert "The moderators have closed this" in house.help_of()
    assert len(world.pings("ann")) == called
    aloud = [text for text in world.dms("ann") if "Nobody here has taken this yet" in text]
    over = [text for text in world.dms("ann") if "Somebody has taken this since" in text]
    assert (len(aloud), len(over)) == (0, 1)  # what was said aloud no longer says so


# ------------------------------------------------------------------------------------------- who is there, and who not


async def test_with_nobody_on_duty_the_next_shift_is_named(house: House) -> None:
    """CRI-8."""
    world = await on_duty(house)
    await world.command("mo", "mod-alerts", "duty off")
    await house.writes_the_hard_sentence()
    text = house.help_of()
    assert "No moderator is on duty right now" in text
    assert "The next one starts" in text
    assert "I don't know when" not in text
    assert "have been asked" not in text
    await world.pass_time(minutes=35)
    assert not [one for one in world.dms("ann") if "Nobody here has taken this yet" in one]


async def test_with_a_rota_that_nobody_said_yes_to_no_shift_is_promised(house: House) -> None:
    """CRI-8, NO-9."""
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert "I don't know when the next one starts" in house.help_of()


async def test_in_a_group_where_nobody_ever_offered_to_be_there_that_is_said(tmp_path: Path, logbook: Logbook) -> None:
    """CRI-8, NO-11: no "next one" is spoken of."""
    logbook.expect("check: ")
    alone = EXAMPLE.partition("# A second circle")[0]
    no_rota = re.sub(r"(?ms)^\[duty\].*?(?=^\[)", "", alone)
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config", no_rota)) as house:
        await house.agrees("ann")
        await house.writes_the_hard_sentence()
        text = house.help_of()
        assert "Nobody is on duty in this group" in text
        assert "next one" not in text
        assert "116 123" in text
        await house.goes_on_duty("mo")
        await house.world.command("mo", "mod-alerts", "duty off")
        await house.agrees("ben")
        await house.writes_the_hard_sentence("ben")
        assert "I don't know when the next one starts" in house.help_of("ben")


async def test_at_night_who_was_woken_is_not_called_on_duty(tmp_path: Path, logbook: Logbook) -> None:
    """CRI-8, NO-11."""
    logbook.expect("check: ")
    volunteers = EXAMPLE.partition("# A second circle")[0].replace('"wait"', '"volunteers"')
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config", volunteers)) as house:
        world = await on_duty(house)
        await world.command("mo", "mod-alerts", "duty off")
        await world.command("mo", "mod-alerts", "duty nights on")
        await house.writes_the_hard_sentence()
        assert "No one is on duty now" in house.help_of()
        assert "They may be asleep" in house.help_of()
        assert "on duty have been asked" not in house.help_of()


async def test_late_says_both_times_and_is_true_after_an_outage_of_ours_too(house: House, logbook: Logbook) -> None:
    """CRI-8, NO-11: a locked database held it, and nobody was away; what stood there first is put right by an edit."""
    for part in ("could not be saved yet", "alerts.save failed", "tick ", "the last heartbeat is"):
        logbook.expect(part)
    world = await on_duty(house)
    world.lock_database()
    await house.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert "I could not tell any moderator" in house.help_of()
    await world.pass_time(minutes=8)
    await world.unlock_database()
    await world.pass_time(minutes=2)
    (text,) = messages_with_help(house)
    assert re.search(
        r"At \d\d:\d\d you wrote something in #grief-chat\. I was held up, and got to it at \d\d:\d\d", text
    )
    assert "away" not in text
    assert "have been asked to look at it" in text


# ---------------------------------------------------------------------------------- what can be answered, and how long


@pytest.mark.parametrize("days", [0, 6])
async def test_every_answer_is_there_from_the_first_screen_for_a_week(house: House, days: int) -> None:
    """CRI-10, CRI-11: after a restart too; nothing closes the alert."""
    world = await on_duty(house)
    await house.writes_the_hard_sentence()
    await while_away(house, days=days, minutes=1)
    assert "a moderator" in (await world.press("ann", "dm", "A person, please")).text
    assert "just to talk" in (await world.press("ann", "dm", "What if I call?")).text
    more = await world.press("ann", "dm", "More")
    assert more.buttons == (
        "I'm OK, this was a mistake",
        "What if I call?",
        "I'm in another country",
        "Don't message me again",
        "Hide this",
    )
    assert "called it a mistake" in (await world.press("ann", more, "This was a mistake")).text
    assert "Which country" in (await world.press("ann", more, "I'm in another country")).text
    assert (
        "I won't send you this kind of message again" in (await world.press("ann", more, "Don't message me again")).text
    )
    assert "You can message me again" in (await world.press("ann", "dm", "More")).buttons
    assert "Closed" not in house.card()
    await world.press("ann", more, "Hide this")
    assert messages_with_help(house) == []


async def test_when_the_alert_is_gone_its_buttons_say_so_and_lead_to_help(house: House) -> None:
    """CRI-10: long after the week, what it was about is kept no more (PRI-5); numbers still are there."""
    world = await on_duty(house)
    await house.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await while_away(house, days=8)
    assert "a moderator" in (await world.press("ann", "dm", "A person, please")).text  # a new asking
    await world.command("mo", "mod-alerts", "alerts take", number=2)
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="talked")
    await while_away(house, days=23)
    expired = await world.press("ann", "dm", "A person, please")
    assert "This button has run out" in expired.text
    assert "`/help`" in expired.text or "/help" in expired.text
    more = await world.press("ann", "dm", "More")
    assert "has run out" in (await world.press("ann", more, "This was a mistake")).text
    assert "just to talk" in (await world.press("ann", "dm", "What if I call?")).text


async def test_a_drill_can_be_hidden_too(house: House) -> None:
    """The same button, under the message of a drill; nothing more of it is shown."""
    world = await on_duty(house)
    before = world.dms("rae")
    await world.command("rae", "general", "drill start")
    await world.pass_time(minutes=1)
    assert any("this is an automatic message" in text for text in world.dms("rae"))
    typed = await world.command("rae", "general", "help", wish="hide")
    assert "is gone" in typed.text
    await world.pass_time(minutes=35)
    assert not [text for text in world.dms("rae") if text not in before and "Nobody here has taken" in text]
    assert not [text for text in world.dms("rae") if "this is an automatic message" in text]
