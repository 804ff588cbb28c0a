"""`/me watch words`: the lists, behind a note, for who agreed or is read."""

from pathlib import Path

from cogs.kit.wording import lint
from cogs.watch.lists import load_lists
from tests.agreement.texts import SETTINGS, make_folder
from tests.discord.logbook import Logbook
from tests.house import CONFIG, House, open_house
from tests.watch.member.acts import OURS, every_page, opens_the_list, settings_with

OWN = """
[list]
name = "Ours"
source = "us"
reviewed_by = "rae"
reviewed_on = "2026-11-20"

[[entry]]
id = "ours-1"
phrases = ["the lantern ... went out"]
tier = "urgent"
kind = "goodbye"
why = "how some of us say goodbye"
examples = ["the *lantern* @everyone went out"]
not = ["the lantern went up"]
"""


async def test_who_agreed_reads_the_lists_behind_a_note_page_by_page(house: House) -> None:
    """TRA-2, NO-22, NO-28: agreed without the watch, that is enough."""
    world = house.world
    await house.agrees("ann", watch=False)
    note = await world.command("ann", "grief-chat", "me watch words")
    assert note.only_you
    assert "the next page shows hard words, about suicide, self-harm and violence" in note
    assert "kill" not in note
    assert note.buttons == ("Show the list",)
    pages = await every_page(world)
    assert pages[0].buttons[:1] == ("Next",)
    assert "Back" not in pages[0].buttons
    assert "Back" in pages[-1].buttons
    assert all(page.only_you for page in pages)
    assert [f"(page {at} of {len(pages)})" in page for at, page in enumerate(pages, 1)] == [True] * len(pages)
    whole = "\n".join(page.text for page in pages)
    assert "Thoughts of suicide: urgent" in pages[0]
    assert "a wish to die in the first person: “" in pages[0]
    assert "a way of doing it, which I don't spell out" in whole
    assert [flaw for page in pages for flaw in lint("watch-page", page.text) if flaw.rule == "NO-28"] == []
    for sees in ("ben", "mo"):
        assert "Thoughts of suicide" not in world.screen(sees, "grief-chat")


async def test_who_has_not_agreed_is_told_how_to_and_sees_no_page(house: House) -> None:
    """TRA-2: nor with a button that was once theirs."""
    world = house.world
    answer = await world.command("ann", "grief-chat", "me watch words")
    assert "for people who agreed" in answer
    assert "/agreement choose" in answer
    assert answer.buttons == ()
    assert not OURS.search(answer.text)
    await house.agrees("ann")
    page = await opens_the_list(world)
    await world.command("ann", "grief-chat", "agreement leave")
    assert "for people who agreed" in await world.press("ann", page, "Next")


async def test_who_is_read_without_having_agreed_may_read_them_too(tmp_path: Path) -> None:
    """NO-22: where everyone is watched, nobody is watched by a list they cannot see."""
    everyone = SETTINGS.replace('mode = "with_agreement"', 'mode = "everyone"')
    assert everyone != SETTINGS
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config", everyone)) as house:
        await house.world.pass_time(minutes=1)  # the notice is put up
        shown = await house.world.command("ann", "grief-chat", "me watch show")
        assert "Messages of everyone there who has not said no" in shown
        assert "(page 1 of" in await opens_the_list(house.world)
        await house.world.press("ann", shown, "Turn off word watch")
        assert "for people who agreed" in await house.world.command("ann", "grief-chat", "me watch words")


async def test_a_part_is_one_choice_away_and_the_buttons_outlive_a_restart(house: House) -> None:
    world = house.world
    await house.agrees("ann")
    page = await opens_the_list(world)
    await world.pull_the_plug()
    burden = await world.choose("ann", page, "No hope, or being a burden: unsure")
    assert "No hope, or being a burden: unsure" in burden
    assert "a burden to others" in burden
    assert "Next" not in burden.buttons
    assert "a burden to others" not in await world.press("ann", burden, "Back")
    assert "(page 2 of" in await world.press("ann", page, "Next")


async def test_organisers_own_entries_are_there_and_cannot_ping_or_format(tmp_path: Path) -> None:
    """TRA-2"""
    folder = tmp_path / "config"
    async with open_house(tmp_path, settings=settings_with(folder, OWN)) as house:
        world = house.world
        await house.agrees("ann")
        page = await world.choose("ann", await opens_the_list(world), "A goodbye that may be final: urgent")
        assert "how some of us say goodbye: “the \\*lantern\\* @everyone went out”" in page
        assert world.pings("ben") == []


async def test_when_the_lists_became_shorter_an_old_button_shows_the_nearest_page(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    async with open_house(tmp_path, settings=settings_with(folder, OWN)) as house:
        world = house.world
        await house.agrees("ann")
        last = (await every_page(world))[-1]
        shown = await opens_the_list(world)
        shipped = [load_lists([file]) for file in sorted((CONFIG / "words").glob("*.toml"))]
        ids = [entry.id for one in shipped for entry in one.entries]
        silence = "silence = [" + ", ".join(f'"{one}"' for one in ids) + "]\n"
        house.all_settings.append(settings_with(folder, silence + OWN))
        await world.restart()
        for answer in (
            await world.press("ann", last, "Back"),
            await world.choose("ann", shown, "Thoughts of suicide: unsure"),
        ):
            assert "(page 1 of 1)" in answer
            assert "how some of us say goodbye" in answer


async def test_in_direct_messages_one_button_names_each_group_whose_lists_may_be_read(house: House) -> None:
    world = house.world
    await house.agrees("ann")
    assert (await world.command("ann", "dm", "me watch words")).buttons == ("Show the list",)
    await world.press("ann", "carers-welcome", "Read the agreement")
    await world.press("ann", "carers-welcome", "I agree. No word watch")
    both = await world.command("ann", "dm", "me watch words")
    assert both.buttons == ("Tuesday Lanterns", "Carers' Corner")
    assert "(page 1 of" in await world.press("ann", both, "Carers' Corner")


async def test_looking_at_the_lists_is_written_nowhere(house: House, logbook: Logbook) -> None:
    """Nobody is told that somebody looked, the host's log included."""
    world = house.world
    await house.agrees("ann")
    before = len(logbook.records)
    await every_page(world)
    assert [record.getMessage() for record in logbook.records[before:] if record.name.startswith("holdfast")] == []
    assert world.pings("mo") == []
