"""Danger at home, on the whole bot: what stands on the screen, and how quickly it is gone."""

from tests.helplines.acts import messages_with_help
from tests.house import House

# Written for these tests; the watch reads them as danger at home, and as an injury.
AT_HOME = "my boyfriend threatened to kill me"
HURT = "I think I have overdosed"


async def test_hide_this_takes_the_message_away_at_once_and_nothing_more_of_it_is_sent(ready: House) -> None:
    """The alert goes on: only the screen is empty. Works after a restart, and says nothing that would stand there."""
    world = ready.world
    before = world.dms("ann")
    await world.say("ann", "grief-chat", AT_HOME)
    told = ready.help_of()
    assert "ending your life" not in told
    assert told.index("Hi Ann") < told.index("999") < told.index("Hide this")
    assert world.last("ann", "dm").buttons == ("A person, please", "Hide this", "More")
    await world.restart()
    await ready.goes_on_duty("mo")
    await world.press("ann", "dm", "Hide this")
    assert world.dms("ann") == before
    buzzes = len(world.pings("ann"))
    await world.pass_time(minutes=40)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert world.dms("ann") == before
    assert len(world.pings("ann")) == buzzes
    assert len(ready.cards()) == 1
    again = await world.command("ann", "grief-chat", "help", wish="hide")
    assert "no message from me to hide" in again.text


async def test_it_can_be_hidden_by_the_command_and_from_behind_more_and_from_help(ready: House) -> None:
    """ACC-8; and Ben hides nothing of Ann's."""
    world = ready.world
    await ready.agrees("ben")
    await ready.writes_the_hard_sentence()
    assert "no message from me" in (await world.command("ben", "grief-chat", "help", wish="hide")).text
    assert len(messages_with_help(ready)) == 1
    typed = await world.command("ann", "grief-chat", "help", wish="hide")
    assert "is gone" in typed.text
    assert messages_with_help(ready) == []
    await world.say("ben", "grief-chat", HURT)
    hurt = ready.help_of("ben")
    assert hurt.index("999") < hurt.index("Hi Ben")
    more = await world.press("ben", "dm", "More")
    await world.press("ben", more, "Hide this")
    assert messages_with_help(ready, "ben") == []
    page = await world.command("ann", "grief-chat", "help")
    await world.press("ann", await world.press("ann", page, "More"), "Hide this")
    assert not [text for text in world.sees("ann", "grief-chat") if "116 123" in text]
