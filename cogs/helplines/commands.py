"""`python bot.py helplines ...`: looks at the numbers without a token, a server or a database."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import discord
import typer

import config
from cogs.helplines.guide import find_country
from cogs.helplines.outlook import Outlook
from cogs.helplines.reading import HelplineError
from cogs.helplines.rehearsed import whole_messages
from cogs.kit.texts import TextError, Texts
from config.settings import ConfigError, Settings, load

app = typer.Typer(help="The numbers that members see.", no_args_is_help=True)
Folder = Annotated[Path, typer.Option("--config", help="The folder with holdfast.toml")]
_HERE = Path(config.__file__).parent


@app.command()
def check(folder: Folder = _HERE) -> None:
    """Say what is wrong with the lines, which to look at again, and what is missing. Exit code 1: one is wrong."""
    outlook = _outlook(folder)
    for line in outlook.check():
        typer.echo(line)
    raise typer.Exit(int(bool(outlook.problems)))


@app.command()
def show(country: Annotated[str, typer.Argument(help="Two letters, or a name")], folder: Folder = _HERE) -> None:
    """Show what a member of a country sees, with what is open now."""
    outlook, code = _outlook(folder), find_country(country)
    if code is None:
        typer.echo("There is no such country. Write two letters, as in GB, or its name.", err=True)
        raise typer.Exit(1)
    try:
        words = Texts.load(outlook.settings.groups[0].group.language, outlook.settings.folder)
    except TextError as error:
        _end(error)
    for block in outlook.show(code, words):
        typer.echo(block)


def crisis_messages(settings: Settings, words: Texts) -> Iterator[tuple[str, str]]:
    """Yield the whole messages that an organiser reads before signing `crisis_texts_read_by`."""
    try:
        yield from whole_messages(settings, words, discord.utils.utcnow())
    except (ConfigError, HelplineError) as error:
        _end(error)


def _outlook(folder: Path) -> Outlook:
    try:
        return Outlook(load(folder), discord.utils.utcnow())
    except (ConfigError, HelplineError) as error:
        _end(error)


def _end(error: Exception) -> NoReturn:
    typer.echo(str(error), err=True)
    raise typer.Exit(1) from error
