"""`python bot.py texts ...`: the lint of every text, and every text to read before signing. Needs only the files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import typer

import config
from cogs.kit.texts import TextError, Texts, languages_in
from cogs.setup.wording.model import Source, as_members_see, faults, without_rules
from config.problems import ConfigError, listed, shown_path
from config.reading import read_text
from config.settings import MINE, Settings, load

Folder = Annotated[Path, typer.Option("--config", help="The folder with holdfast.toml")]
_HERE = Path(config.__file__).parent
_AGREEMENTS = "agreement*.md"
# Whole messages, put together as a member gets them: a title, and what it says.
Screens = Callable[[Settings, Texts], Iterator[tuple[str, str]]]


def texts_app(screens: Screens) -> typer.Typer:
    """Make the commands; `screens` is what another slice puts together from the crisis texts."""
    app = typer.Typer(help="The words that the bot says.", no_args_is_help=True)

    @app.command()
    def check(folder: Folder = _HERE) -> None:
        """Say what is wrong with any text, shipped or in config/mine, with its line. Exit code 1: a text is refused."""
        settings = _settings(folder)
        english, *others = sources(settings)
        written = agreements(settings)
        found = list(faults(english, others, written))
        for line in without_rules([*others, *written]):
            typer.echo(f"[not looked at] {line}")
        for fault in found:
            typer.echo(f"{'[must be mended]' if fault.flaw.refuses else '[look at this] '} {fault}")
        if not found:
            typer.echo(f"{len(others) + len(written) + 1} files of texts can be read and are in order.")
        raise typer.Exit(int(any(fault.flaw.refuses for fault in found)))

    @app.command()
    def show(
        begins: Annotated[
            str, typer.Argument(help="Only the texts whose key begins so: help- for the crisis texts")
        ] = "",
        language: Annotated[
            str, typer.Option(help="Another language than your groups', to read before somebody signs for it")
        ] = "",
        folder: Folder = _HERE,
    ) -> None:
        """Print every text as members see it: whole messages first, then each part. Read the crisis texts aloud.

        In the language of each of your groups, or in the one you name.
        """
        settings = _settings(folder)
        languages = dict.fromkeys([language] if language else (one.group.language for one in settings.groups))
        known = languages_in(settings.folder)
        if language and language not in known:
            named = listed(f'"{one}"' for one in known)
            _end(TextError(f'There are no texts in "{language}". Write {named} after --language.'))
        for one in languages:
            if len(languages) > 1:
                typer.echo(f"##### {one}\n")
            for block in _shown(settings, one, begins, screens):
                typer.echo(block)

    return app


def _shown(settings: Settings, language: str, begins: str, screens: Screens) -> Iterator[str]:
    try:
        words = Texts.load(language, settings.folder)
    except TextError as error:
        _end(error)
    if "help-".startswith(begins) or begins.startswith("help-"):
        yield from (f"=== {title}\n\n{message}\n" for title, message in screens(settings, words))
    yield from as_members_see(_read_in(language, sources(settings)), begins, settings.groups[0].group.name)


def sources(settings: Settings) -> list[Source]:
    """Return the shipped English file first, then every other language, then the organiser's own."""
    shipped, own = settings.folder / "locale", settings.folder / MINE / "locale"
    files = sorted(shipped.glob("*.ftl"), key=lambda file: file.stem != "en") + sorted(own.glob("*.ftl"))
    return [Source(shown_path(file), file.stem, file.read_text(encoding="utf-8")) for file in files]


def _read_in(language: str, files: list[Source]) -> list[Source]:
    """Return the files that a group in this language reads, the one that wins last: English only stands in for it."""
    return sorted((one for one in files if one.language in {"en", language}), key=lambda one: one.language == language)


def agreements(settings: Settings) -> list[Source]:
    """Return every agreement, shipped or the organiser's own, and what else a group calls its own.

    A name such as agreement.es.md says its language; else an own one is in that of its group, and ours in English.
    """
    used = {settings.agreement_file(one): one.group.language for one in settings.groups if one.agreement is not None}
    found = [*sorted(settings.folder.glob(_AGREEMENTS)), *sorted((settings.folder / MINE).glob(_AGREEMENTS))]

    def language(file: Path) -> str:
        own = file not in found or file.parent.name == MINE
        return Path(file.stem).suffix[1:] or (used.get(file, "en") if own else "en")

    return [Source(shown_path(file), language(file), read_text(file)) for file in dict.fromkeys([*found, *used])]


def _settings(folder: Path) -> Settings:
    try:
        return load(folder)
    except ConfigError as error:
        _end(error)


def _end(error: Exception) -> NoReturn:
    typer.echo(str(error), err=True)
    raise typer.Exit(1) from error
