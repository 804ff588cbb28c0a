"""`/me language`, and what follows the language of somebody's Discord: each message whole, and nothing of it kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings, load
from data.tables import member_reach
from tests.checkins.acts import opens
from tests.house import CONFIG, House, open_house

SIGNED = 'crisis_texts_read_by = ["rae.lind 2026-11-20", "ana_p 2026-11-25 es"]'
ROOM = "check-in 1"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


def settings_with(folder: Path, old: str, new: str) -> Settings:
    folder.mkdir()
    for name in ("locale", "words", "helplines.toml", "agreement.md", "agreement-carers.md"):
        (folder / name).symlink_to(CONFIG / name)
    text = (CONFIG / "holdfast.toml").read_text("utf-8")
    assert old in text
    (folder / "holdfast.toml").write_text(text.replace(old, new), "utf-8")
    return load(folder)


@pytest.fixture
async def signed(tmp_path: Path) -> AsyncIterator[House]:
    """Somebody has read the Spanish crisis texts aloud and signed."""
    settings = settings_with(tmp_path / "config", 'crisis_texts_read_by = ["rae.lind 2026-11-20"]', SIGNED)
    async with open_house(tmp_path, settings=settings) as opened:
        yield opened


async def rows(house: House) -> list[object]:
    async with house.bot.database.read() as tx:
        return list(await tx.execute(select(member_reach)))


def labels(house: House, who: str, where: str) -> set[str]:
    return {label for message in house.world.messages(who, where) for label in message.buttons}


async def test_a_language_chosen_once_holds_for_what_is_sent_and_for_answers_and_after_a_restart(house: House) -> None:
    """CHK-2, ACC-5: typed in the room, one interaction; the next question and its buttons come in it."""
    await opens(house.world)
    done = await house.world.command("ann", ROOM, "me language", language="es")
    assert done.only_you
    assert "va a estar en español" in done
    await house.world.restart()
    await house.world.pass_time(hours=2)
    newest = house.world.messages("ann", ROOM)[-1]
    assert "Aquí estoy" in newest.buttons
    assert "I'm here" not in newest.text
    assert "español" in await house.world.command("ann", "general", "me show")


async def test_what_others_read_stays_in_the_groups_language(house: House) -> None:
    await house.world.command("ann", "general", "me language", language="es")
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert "Who:" in house.card()
    assert "Read the agreement" in labels(house, "ann", "welcome")


async def test_help_that_nobody_read_in_that_language_stays_whole_in_the_groups(house: House) -> None:
    """ACC-5: missing review, falls back whole; and it is said when the language is chosen."""
    done = await house.world.command("ann", "general", "me language", language="es")
    assert "siguen en English" in done
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert "I am the Tuesday Lanterns bot" in house.help_of()
    page = await house.world.command("ann", "general", "help")
    assert "call" in page
    assert "llama" not in page.text.casefold()
    assert "I need a person here" in page.buttons


async def test_help_that_somebody_signed_for_comes_whole_in_the_language_that_was_chosen(signed: House) -> None:
    done = await signed.world.command("ann", "general", "me language", language="es")
    assert "siguen en" not in done
    await signed.goes_on_duty("mo")
    await signed.agrees("ann")
    await signed.writes_the_hard_sentence()
    told = [text for text in signed.world.dms("ann") if "automático" in text][-1]
    for word in ("call", "moderators", "Open", "daily"):
        assert word not in told
    assert "Soy el bot de Tuesday Lanterns" in told
    assert "Una persona, por favor" in signed.world.messages("ann", "dm")[-1].buttons
    await signed.world.press("mo", "mod-alerts", "I'll take this")
    assert "Una persona de moderación se hizo cargo" in [t for t in signed.world.dms("ann") if "automático" in t][-1]


async def test_the_language_of_ones_discord_is_followed_in_private_answers_and_nothing_is_kept_of_it(
    signed: House,
) -> None:
    """NO-15, CRI-5: it decides no message that is sent, and no country."""
    signed.world.speaks("ann", "es-419")
    page = await signed.world.command("ann", "general", "help")
    assert page.only_you
    assert "Necesito a una persona aquí" in page.buttons
    assert "999" in page  # the group's country, and no other
    await signed.goes_on_duty("mo")
    await signed.agrees("ann")
    await signed.writes_the_hard_sentence()
    assert "I am the Tuesday Lanterns bot" in signed.help_of()
    assert await rows(signed) == []


async def test_back_to_the_groups_language_leaves_no_row_and_so_does_forgetting(house: House) -> None:
    """PRI-3."""
    menu = await house.world.command("ann", "general", "me language")
    await house.world.choose("ann", menu, "español")
    assert len(await rows(house)) > 0
    again = await house.world.command("ann", "general", "me language")
    await house.world.choose("ann", again, "El del grupo")
    assert await rows(house) == []
    await house.world.command("ann", "general", "me language", language="es")
    asked = await house.world.command("ann", "general", "me forget")
    await house.world.press("ann", asked, "Sí, borrarlo todo")
    assert await rows(house) == []
    assert "The group's own" in await house.world.command("ann", "general", "me language")


async def test_a_language_we_have_no_texts_in_is_refused_with_those_there_are(house: House) -> None:
    refused = await house.world.command("ann", "general", "me language", language="xx")
    assert "/me language" in refused
    assert await house.world.suggestions("ann", "general", "me language", "language", "esp") == ["español"]


async def test_a_group_whose_language_is_spanish_speaks_it_everywhere(tmp_path: Path) -> None:
    settings = settings_with(tmp_path / "config", 'language     = "en"', 'language     = "es"')
    async with open_house(tmp_path, settings=settings) as house:
        for who in ("ann", "mo"):
            house.world.speaks(who, "es-ES")
        assert "Leer el acuerdo" in labels(house, "ann", "welcome")
        await house.world.press("ann", "welcome", "Leer el acuerdo")
        await house.world.press("ann", "welcome", "Acepto. Sí al vigía")
        await house.world.command("mo", "mod-alerts", "duty on")
        await house.world.press("mo", "mod-alerts", "Participo")
        await house.writes_the_hard_sentence()
        assert "La tomo yo" in labels(house, "mo", "mod-alerts")
        assert "automático" in house.world.dms("ann")[-1]
