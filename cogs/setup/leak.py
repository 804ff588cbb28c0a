"""`/setup leak`: what to do when something has leaked, and a text for a human to send (PRI-11). It sends nothing."""

from collections.abc import Iterator
from enum import StrEnum

from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.presses import Press
from cogs.kit.texts import Texts


class Leaked(StrEnum):
    """What somebody has, or may have."""

    FILE = "file"
    FILE_AND_KEY = "file-and-key"
    TOKEN = "token"  # noqa: S105 - the name of a thing, not the thing


async def show(press: Press, groups: list[Group], what: Leaked) -> None:
    """For each of the organiser's groups: the first steps, then the text, alone in its message so that it is copied."""
    for group in groups:
        for page in [*pages(_steps(press.words, group)), text(press.words, group, what)]:
            await press.say(page)


def _steps(words: Texts, group: Group) -> Iterator[str]:
    yield words("setup-leak-first", group=group.name)
    yield ""
    yield words("setup-leak-tell")
    where = words("setup-leak-where", channel=f"<#{group.news_channel}>") if group.news_channel else ""
    yield where or words("setup-leak-where-none")
    if group.settings.people.outside:
        yield words("setup-leak-outside", outside=group.settings.people.outside)
    yield ""
    yield words("setup-leak-copy")


def text(words: Texts, group: Group, what: Leaked) -> str:
    """In a code block: copied as it stands, it pings nobody and loses no bracket."""
    body = words("setup-leak-text", group=group.name, what=what.value)
    return f"```\n{body.replace('```', '')}\n```"
