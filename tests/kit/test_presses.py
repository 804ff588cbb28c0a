"""Buttons, selects and commands: answered in time, alive after a restart, honest when something fails."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import discord
import pytest
from discord import app_commands
from sqlalchemy.exc import OperationalError

from cogs.kit import parcels
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel
from cogs.kit.patience import persist
from cogs.kit.presses import First, HoldfastButton, HoldfastSelect, Press, Refusal, lasting_view
from data.database import Transaction
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.kit.conftest import bot_in
from tests.kit.small import GROUP, SmallBot, settings_in


@dataclass
class Panel:
    """A message with one button or menu for each way a press can go."""

    pressed: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)

    async def write(self, parcel: Parcel) -> Outgoing:  # noqa: ARG002 - the port's signature
        buttons = [HoldfastButton("kit", action, 7, action) for action in ("note", "refuse", "break", "busy")]
        options = [discord.SelectOption(label=name, value=name) for name in ("tea", "soup")]
        menu = HoldfastSelect("kit", "pick-drink", 7, "Which?", options)
        others = [HoldfastButton("kit", action, 7, action) for action in ("form", "old")]
        return Outgoing(content="A panel", view=lasting_view(*buttons, menu, *others))

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None: ...

    def register(self, bot: SmallBot) -> None:
        bot.kit.outbox.register("panel", self)
        desk = bot.kit.presses
        desk.on("kit", "note", self.note)
        desk.on("kit", "pick-drink", self.note)
        desk.on("kit", "refuse", self.refuse)
        desk.on("kit", "break", self.break_down)
        desk.on("kit", "busy", self.find_busy)
        desk.on("kit", "form", self.show_form, First.MODAL)

    async def note(self, press: Press) -> None:
        self.pressed.append((press.member_id, press.subject, press.values))
        await press.say(f"noted {press.subject} {' '.join(press.values)} in {press.in_group.name}")

    async def refuse(self, press: Press) -> None:  # noqa: ARG002 - a handler's signature
        raise Refusal("alert-no-such", number=7)

    async def break_down(self, press: Press) -> None:  # noqa: ARG002 - a handler's signature
        raise KeyError("a purple heron")

    async def find_busy(self, press: Press) -> None:  # noqa: ARG002 - a handler's signature
        async def busy() -> None:
            raise OperationalError("", {}, Exception("database is locked"))

        await persist(busy)

    async def show_form(self, press: Press) -> None:
        form = discord.ui.Modal(title="A form", custom_id="kit:form")
        form.add_item(discord.ui.TextInput(label="Words"))
        await press.interaction.response.send_modal(form)


@pytest.fixture
def panel() -> Panel:
    return Panel()


@pytest.fixture
async def world(tmp_path: Path, panel: Panel) -> AsyncIterator[World]:
    settings = settings_in(tmp_path)

    async def build(bot: SmallBot) -> None:
        panel.register(bot)

        @bot.tree.command(name="note", description="Note it")
        async def note(interaction: discord.Interaction, number: app_commands.Range[int, 1]) -> None:
            await bot.kit.presses.run(interaction, panel.note, subject=number)

    async with World.open(settings, lambda: SmallBot(settings, tmp_path, build)) as opened:
        bot = bot_in(opened)
        async with bot.database.write() as tx:
            channel = Address(opened.guild.id, opened.channel("welcome").id)
            await parcels.add(tx, GROUP, "panel", 1, channel, discord.utils.utcnow())
        await opened.pass_time(seconds=31)
        yield opened


async def test_a_press_reaches_its_handler_with_what_its_id_says_and_is_answered_privately(
    world: World, panel: Panel
) -> None:
    answer = await world.press("ann", "welcome", "note")
    assert panel.pressed == [(world.person("ann").id, 7, ())]
    assert "noted 7" in answer.text
    assert answer.only_you


async def test_a_choice_in_a_menu_arrives_with_its_values(world: World, panel: Panel) -> None:
    await world.choose("ann", "welcome", "soup")
    assert panel.pressed == [(world.person("ann").id, 7, ("soup",))]


async def test_buttons_and_menus_live_on_after_a_restart(world: World, panel: Panel) -> None:
    await world.restart()
    await world.press("ann", "welcome", "note")
    await world.choose("ann", "welcome", "tea")
    assert len(panel.pressed) == 2


async def test_a_command_runs_the_same_handler(world: World, panel: Panel) -> None:
    """ACC-8."""
    answer = await world.command("ann", "welcome", "note", number=3)
    assert panel.pressed == [(world.person("ann").id, 3, ())]
    assert answer.only_you


async def test_a_refusal_is_told_in_words_and_is_no_failure(world: World) -> None:
    answer = await world.press("ann", "welcome", "refuse")
    assert "There is no alert 7" in answer.text
    assert bot_in(world).presses.failures == 0


async def test_an_error_is_told_counted_and_logged_without_its_words(world: World, logbook: Logbook) -> None:
    """discord.py only logs an error in a button; PRI-10: not what it says."""
    logbook.expect("an interaction failed")
    answer = await world.press("ann", "welcome", "break")
    assert "went wrong on our side" in answer.text
    assert bot_in(world).presses.failures == 1


async def test_a_database_that_stays_busy_is_told_as_not_saved(world: World) -> None:
    answer = await world.press("ann", "welcome", "busy")
    assert "nothing has changed" in answer.text


async def test_a_form_is_the_first_answer(world: World) -> None:
    answer = await world.press("ann", "welcome", "form")
    assert answer.form == "A form"


async def test_a_button_that_no_handler_knows_any_more_says_so(world: World) -> None:
    answer = await world.press("ann", "welcome", "old")
    assert "older version" in answer.text
