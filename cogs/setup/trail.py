"""`/setup trail`: who did what with which alert, worry or setting, for organisers (MOD-8).

Lines in the order they came, for no person in particular: nothing here counts or compares people (MOD-7).
"""

from collections.abc import Sequence

import discord

from cogs.kit import audit
from cogs.kit.audit import About, Act, Line
from cogs.kit.bundle import Kit
from cogs.kit.pages import pages
from cogs.kit.presses import HoldfastButton, Press, lasting_view
from cogs.kit.texts import Texts
from data.sealed import SealedId

FAMILY, TRAIL = "setup", "trail"
LINES = 15


async def show(kit: Kit, press: Press, group_keys: frozenset[str]) -> None:
    """Show the newest lines that this organiser may see, or with `press.subject` the page that begins there."""
    readers: dict[str, SealedId | None] = {}
    for key in sorted(group_keys):
        group = kit.groups.by_key(key)
        readers[key] = SealedId(group.guild_id, press.member_id) if group is not None else None
    async with kit.database.read() as tx:
        found = await audit.newest(tx, readers, before=press.subject, most=LINES + 1)
    lines = found[:LINES]
    *earlier, last = pages(written(kit, press.words, lines, several=len(group_keys) > 1)) or [
        press.words("setup-trail-empty")
    ]
    for page in earlier:
        await press.say(page)
    await press.say(
        last, view=_older(press.words, audit.next_page(lines, press.subject)) if len(found) > LINES else None
    )
    if not press.subject:  # who looks is written down like who acts; turning the pages is one look
        for key, who in readers.items():
            await audit.note_look(kit.database, key, who, Act.TRAIL_VIEWED, About.TRAIL, press.now)


def written(kit: Kit, words: Texts, lines: Sequence[Line], *, several: bool) -> list[str]:
    """Newest first, each with its moment; with several groups, each with its group."""
    made = []
    for line in lines:
        group = kit.groups.by_key(line.group_key)
        text = words(
            f"setup-trail-worry-{line.act}" if line.about is About.WORRY else f"setup-trail-{line.act}",
            who=f"<@{line.who}>" if line.who is not None else words("setup-trail-somebody"),
            number=line.number or 0,
            how=_how(words, line),
        )
        at = discord.utils.format_dt(line.at, "f")
        name = group.name if group is not None and several else ""
        made.append(words("setup-trail-line-of" if name else "setup-trail-line", at=at, text=text, group=name))
    return [words("setup-trail-title"), *made] if made else []


def _how(words: Texts, line: Line) -> str:
    if line.act is Act.CLOSED and line.how is not None:
        return words(f"worry-outcome-{line.how}" if line.about is About.WORRY else f"alert-outcome-{line.how}")
    return line.how or "-"


def _older(words: Texts, before: int) -> discord.ui.View:
    return lasting_view(HoldfastButton(FAMILY, TRAIL, before, words("setup-button-older")))
