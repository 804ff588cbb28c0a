"""Settings that touch members: told a day before they hold, on the pretend Discord (TRA-4)."""

import pytest

from tests.agreement.house import READ, YES, House
from tests.agreement.texts import SETTINGS
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import HARD_SENTENCE

NEWS = SETTINGS.replace("[people]", 'news_channel = "announcements"\n\n[people]\norganisers = ["rae.lind"]')
WIDER = NEWS.replace('channels = ["grief-chat", "three-am"]', 'channels = ["grief-chat", "three-am", "general"]')
NARROWER = NEWS.replace('channels = ["grief-chat", "three-am"]', 'channels = ["grief-chat"]')
WHERE = "announcements"


@pytest.fixture
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = House(tmp_path_factory.mktemp("house"))
    house.write(settings=NEWS)
    return house


async def changed(world: World, house: House, settings: str) -> None:
    await world.stop()
    house.write(settings=settings)
    await world.start()
    await world.pass_time(minutes=1)


async def away(world: World, *, hours: float = 0, minutes: float = 0) -> None:
    """Nothing comes to hold meanwhile, and an idle day of beats is not what is tested here."""
    await world.stop()
    await world.pass_time(hours=hours, minutes=minutes)
    await world.start()
    await world.pass_time(minutes=1)


def alerts(world: World) -> int:
    return sum("Who:" in text for text in world.sees("mo", "mod-alerts"))


async def begins_anew(world: World) -> None:
    """Whoever runs the bot starts it again when it has stopped by itself."""
    assert world.bot.is_closed()
    await world.crash()
    await world.start()
    await world.pass_time(minutes=1)


async def test_the_first_settings_hold_at_once_and_are_no_news(house: House) -> None:
    async with house.open() as world:
        assert world.sees("ann", WHERE) == []
        await world.restart()
        assert world.sees("ann", WHERE) == []


async def test_a_wider_watch_is_told_a_day_before_and_reads_nothing_more_until_then(house: House) -> None:
    """TRA-4"""
    async with house.open() as world:
        await world.press("ann", await world.press("ann", "welcome", READ), YES)
        await changed(world, house, WIDER)
        (told,) = world.sees("ann", WHERE)
        assert "Tuesday Lanterns: this changes on 25 November 2026 19:0" in told
        assert "Word watch also looks at general" in told
        assert world.pings("ben") == []
        await world.say("ann", "general", HARD_SENTENCE)
        assert alerts(world) == 0

        await away(world, hours=23)
        await world.say("ann", "general", HARD_SENTENCE)
        assert alerts(world) == 0
        await away(world, minutes=50)
        assert alerts(world) == 0
        await world.pass_time(minutes=15)
        await begins_anew(world)
        assert ["this holds now" in text for text in world.sees("ann", WHERE)] == [True]


async def test_what_makes_things_more_private_holds_at_once_and_is_told(house: House) -> None:
    """TRA-4"""
    async with house.open() as world:
        await world.press("ann", await world.press("ann", "welcome", READ), YES)
        await changed(world, house, NARROWER)
        (told,) = world.sees("ann", WHERE)
        assert "this holds now" in told
        assert "Word watch no longer looks at three-am" in told
        await world.say("ann", "three-am", HARD_SENTENCE)
        assert alerts(world) == 0


async def test_a_change_that_is_taken_back_within_the_day_says_that_it_does_not_come(house: House) -> None:
    async with house.open() as world:
        await changed(world, house, WIDER)
        await changed(world, house, NEWS)
        (told,) = world.sees("ann", WHERE)
        assert "does not come" in told
        await away(world, hours=23, minutes=50)
        await world.pass_time(minutes=30)
        assert not world.bot.is_closed()


async def test_without_a_news_channel_nothing_waits(house: House) -> None:
    async with house.open() as world:
        await world.stop()
        house.write(settings=SETTINGS)
        await world.start()
        await world.press("ann", await world.press("ann", "welcome", READ), YES)
        await changed(world, house, WIDER.replace('news_channel = "announcements"\n', ""))
        await world.press("ann", await world.command("ann", "general", "agreement choose"), YES)
        await world.say("ann", "general", HARD_SENTENCE)
        assert alerts(world) == 1


OWN_WORDS = """
silence = ["en-hopeless-012"]

[move]
en-suicide-033 = "unsure"
"""


async def test_a_changed_word_list_is_told_without_its_words_and_holds_at_once(house: House) -> None:
    """TRA-4"""
    async with house.open() as world:
        own = house.folder / "mine" / "words.toml"
        own.parent.mkdir()
        own.write_text(OWN_WORDS, "utf-8")
        await changed(world, house, NEWS)
        (told,) = world.sees("ann", WHERE)
        assert "this holds now" in told
        assert "the organisers add 0 entries, move 1 and silence 1" in told
        assert "en-hopeless" not in told
        await changed(world, house, NEWS)
        assert len(world.sees("ann", WHERE)) == 1, "the same list again is no news"

        own.unlink()
        await changed(world, house, NEWS)
        assert "by the shared word list alone already" in world.sees("ann", WHERE)[1]


async def test_a_word_list_is_not_held_back_by_a_change_that_waits(house: House) -> None:
    """TRA-4: never said to hold later than it does."""
    async with house.open() as world:
        own = house.folder / "mine" / "words.toml"
        own.parent.mkdir()
        own.write_text(OWN_WORDS, "utf-8")
        await changed(world, house, WIDER)
        (told,) = world.sees("ann", WHERE)
        assert "this changes on" in told
        assert "reads by a changed word list already" in told


async def save(world: World, house: House, text: str) -> None:
    """Save the organisers' own list as an editor does, and let two heartbeats pass."""
    own = house.folder / "mine" / "words.toml"
    own.parent.mkdir(exist_ok=True)
    own.write_text(text, "utf-8")
    await world.pass_time(seconds=61)


async def test_a_word_list_saved_while_the_bot_runs_is_told_then_and_not_again_at_the_next_start(
    house: House, logbook: Logbook
) -> None:
    """TRA-4: whoever looks at the news reads of it before the lists have read much."""
    logbook.expect("the changed word lists cannot be read")
    async with house.open() as world:
        await save(world, house, OWN_WORDS)
        (told,) = world.sees("ann", WHERE)
        assert "this holds now" in told
        assert "the organisers add 0 entries, move 1 and silence 1" in told
        assert "en-hopeless" not in told
        await save(world, house, OWN_WORDS + "# no other words, only a remark\n")
        await save(world, house, "[move\n")
        await world.pass_time(minutes=2)
        assert len(world.sees("ann", WHERE)) == 1, "neither a remark nor a list that is not read is news"
        await save(world, house, OWN_WORDS)
        await world.restart()
        assert len(world.sees("ann", WHERE)) == 1

        (house.folder / "mine" / "words.toml").unlink()
        await world.pass_time(seconds=61)
        assert "by the shared word list alone already" in world.sees("ann", WHERE)[1]


async def test_a_word_list_saved_while_a_change_waits_is_told_and_the_change_still_waits(house: House) -> None:
    """TRA-4"""
    async with house.open() as world:
        await world.press("ann", await world.press("ann", "welcome", READ), YES)
        await changed(world, house, WIDER)
        await save(world, house, OWN_WORDS)
        told = world.sees("ann", WHERE)[-1]
        assert "this changes on 25 November 2026 19:0" in told
        assert "Word watch also looks at general" in told
        assert "reads by a changed word list already" in told
        await world.restart()
        await world.say("ann", "general", HARD_SENTENCE)
        assert alerts(world) == 0
        assert world.sees("ann", WHERE)[-1] == told
