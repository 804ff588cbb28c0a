"""Forms, menus and components of every kind, with a small bot that has one of each."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from config.settings import Settings
from tests.discord.throwaway import Throwaway
from tests.rehearsal.page.conftest import Browser, at_once, items_in
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.server import serving

TWO = ("first", "second")


class Everything(discord.ui.Modal, title="A form"):
    """One field of each kind."""

    about: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay("Read **this** first")
    short: discord.ui.Label[Any] = discord.ui.Label(
        text="Short", description="a line", component=discord.ui.TextInput(custom_id="short", max_length=20)
    )
    long: discord.ui.Label[Any] = discord.ui.Label(
        text="Long",
        component=discord.ui.TextInput(custom_id="long", style=discord.TextStyle.paragraph, required=False),
    )
    one: discord.ui.Label[Any] = discord.ui.Label(
        text="One",
        component=discord.ui.RadioGroup(
            custom_id="one", options=[discord.RadioGroupOption(label=name.title(), value=name) for name in TWO]
        ),
    )
    some: discord.ui.Label[Any] = discord.ui.Label(
        text="Some",
        component=discord.ui.CheckboxGroup(
            custom_id="some",
            required=False,
            options=[discord.CheckboxGroupOption(label=name.title(), value=name) for name in TWO],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        one: Any = self.one.component
        some: Any = self.some.component
        long: Any = self.long.component
        await interaction.response.send_message(f"{one.value} {'+'.join(some.values)} {long.value}", ephemeral=True)


class Who(discord.ui.UserSelect[Any]):
    async def callback(self, interaction: discord.Interaction) -> None:
        names = ", ".join(person.display_name for person in self.values)
        await interaction.response.send_message(f"You chose {names}", ephemeral=True)


@app_commands.command(name="form", description="Opens the form")
async def _form(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(Everything())


@app_commands.command(name="who", description="A menu of people")
async def _who(interaction: discord.Interaction) -> None:
    view = discord.ui.View()
    view.add_item(Who(placeholder="A person", custom_id="who"))
    view.add_item(discord.ui.Button(label="Site", url="https://www.cruse.org.uk"))
    embed = discord.Embed(title="Numbers", description="Call **us**").add_field(name="Day", value="`1234`")
    await interaction.response.send_message("Whom?", view=view, embed=embed.set_footer(text="free"), ephemeral=True)


@app_commands.context_menu(name="Look at this")
async def _look(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"By {message.author.display_name}", ephemeral=True)


class Fittings(Throwaway):
    async def setup_hook(self) -> None:
        self.tree.add_command(_form)
        self.tree.add_command(_who)
        self.tree.add_command(_look)
        await super().setup_hook()


@pytest.fixture
async def browser(settings: Settings) -> AsyncIterator[Browser]:
    async with (
        Lifetime.open(settings, Fittings, pause=at_once) as lifetime,
        serving(lifetime) as page,
        aiohttp.ClientSession() as session,
    ):
        yield Browser(page, session)


async def test_a_form_shows_every_kind_of_field(browser: Browser) -> None:
    form = (await browser.act("ann", "general", "command", name="form"))["form"]
    assert form["title"] == "A form"
    kinds = {field["label"]: field["kind"] for field in form["fields"]}
    assert kinds == {
        "Read **this** first": "text",
        "Short": "short",
        "Long": "long",
        "One": "radio",
        "Some": "checks",
    }
    fields = {field["id"]: field for field in form["fields"]}
    assert fields[""]["html"] == "<p>Read <strong>this</strong> first</p>"
    assert (fields["short"]["about"], fields["short"]["max"], fields["short"]["needed"]) == ("a line", 20, True)
    assert not fields["long"]["needed"]
    assert [option["value"] for option in fields["one"]["options"]] == list(TWO)


async def test_a_form_is_filled_once_and_by_whom_it_opened_for(browser: Browser) -> None:
    form = (await browser.act("ann", "general", "command", name="form"))["form"]
    values = {"short": "x", "long": "", "one": "second", "some": ["first", "second"]}
    await browser.act("ben", "general", "fill", form=form["id"], values=values)
    assert browser.answer == {"error": "That form is no longer open."}
    assert (await browser.act("ann", "general", "fill", form=form["id"], values=values))["ok"]
    assert "second first+second" in (await browser.reads("ann", "general"))
    await browser.act("ann", "general", "fill", form=form["id"], values=values)
    assert browser.answer == {"error": "That form is no longer open."}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "The form is not filled in yet."),
        ({"short": "x" * 21, "one": "first"}, "One field of the form is too long."),
        ({"short": "x", "one": "third"}, "There is no such choice."),
        ({"short": "x", "one": "first", "other": "y"}, "That does not fit: the form has no field other."),
    ],
)
async def test_a_form_that_is_filled_wrongly_stays_open(browser: Browser, values: dict[str, Any], said: str) -> None:
    form = (await browser.act("ann", "general", "command", name="form"))["form"]
    await browser.act("ann", "general", "fill", form=form["id"], values=values)
    assert (browser.status, browser.answer["error"]) == (400, said)
    right = {"short": "x", "one": "first"}
    assert (await browser.act("ann", "general", "fill", form=form["id"], values=right))["ok"]


async def test_a_menu_of_people_offers_them_by_name_beside_embed_and_link(browser: Browser) -> None:
    await browser.act("ann", "general", "command", name="who")
    message = (await browser.sees("ann", "general"))[-1]
    menu, link = items_in(message)
    assert (menu["of"], menu["placeholder"]) == ("user", "A person")
    assert {option["label"] for option in menu["options"]} >= {"Ann", "Ben", "Mo"}
    assert (link["style"], link["url"], link["id"]) == ("link", "https://www.cruse.org.uk", None)
    assert message["embeds"][0]["title"] == "Numbers"
    assert "Call <strong>us</strong>" in message["embeds"][0]["html"]
    assert "<code>1234</code>" in message["embeds"][0]["html"]
    assert message["embeds"][0]["footer"] == "free"
    await browser.choose("ann", "general", "Ben")
    assert "You chose Ben" in await browser.reads("ann", "general")
    for values in ([], ["1"], ["x", "y"]):
        await browser.act("ann", "general", "choose", message=message["id"], item="who", values=values)
        assert browser.status == 400


async def test_a_messages_menu_has_the_bots_own_lines(browser: Browser) -> None:
    place = await browser.place_id("ann", "general")
    assert (await browser.get("commands", who="ann", id=place))["menus"] == ["Look at this"]
    await browser.act("ann", "general", "say", text="hello")
    message = (await browser.sees("ben", "general"))[-1]["id"]
    await browser.act("ben", "general", "menu", message=message, name="Look at this")
    assert "By Ann" in await browser.reads("ben", "general")


async def test_a_card_of_components_is_blocks_with_its_button(browser: Browser) -> None:
    await browser.act("ann", "grief-chat", "say", text="harm")
    card = (await browser.sees("mo", "mod-alerts"))[-1]
    assert card["rows"] == []
    assert card["blocks"][0]["kind"] == "container"
    assert card["blocks"][0]["blocks"][0] == {"kind": "text", "html": "<p>Alert 1</p>"}
    assert [item["label"] for item in items_in(card)] == ["I'll take this"]
    await browser.press("mo", "mod-alerts", "I'll take this")
    assert "It is yours." in await browser.reads("mo", "mod-alerts")


async def test_a_hostile_name_stays_a_name(browser: Browser) -> None:
    world = browser.page.lifetime.now.stage.world
    world.backend.users[world.person("ben").id].global_name = '<img src=x onerror="alert(1)">'
    await browser.act("ben", "general", "say", text="hello")
    await browser.act("ann", "general", "say", text=f"{world.person('ben').mention} hello")
    await browser.act("ben", "general", "thread", name="<script>alert(1)</script>")
    for message in await browser.sees("ann", "general"):
        assert "<img" not in message["html"]
        assert "<script" not in message["html"]
