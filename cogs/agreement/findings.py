"""What `check` says of the agreement, each line with its remedy."""

from collections.abc import Iterator, Sequence

import discord

from cogs.agreement import views
from cogs.agreement.clauses import ONE_SCREEN, restored
from cogs.agreement.model import Offer
from cogs.agreement.store import Version
from cogs.kit.ports import Finding, Grade
from config.problems import Problem, shown_path
from config.settings import GroupSettings


def of_text(problems: Sequence[Problem], version: Version | None) -> Iterator[Finding]:
    for problem in problems:
        what = f"{problem.what} {problem.instead}"
        facts = {"file": shown_path(problem.file), "line": problem.line or 1, "what": what}
        yield Finding(Grade.STOP, "agreement-check-problem", facts)
    if problems:
        yield Finding(Grade.STOP, "agreement-check-kept" if version else "agreement-check-none")
    elif version is not None:
        yield Finding(Grade.GOOD, "agreement-check-good", {"version": version.number})


def of_screen(version: Version | None, watch: str, offered: Offer) -> Iterator[Finding]:
    if version is None:
        return
    length = len(views.choice_screen(restored(version.text), watch, offered))
    if length > ONE_SCREEN:
        yield Finding(Grade.WARN, "agreement-check-long", {"length": length, "most": ONE_SCREEN})


def of_channel(guild: discord.Guild | None, channel_id: int | None) -> Iterator[Finding]:
    channel = guild.get_channel(channel_id) if guild is not None and channel_id is not None else None
    if guild is None or channel is None:
        return  # a name that was not found is told by the kit
    may = channel.permissions_for(guild.me)
    needed = {"View Channel": may.view_channel, "Send Messages": may.send_messages}
    missing = ", ".join(name for name, granted in needed.items() if not granted)
    if missing:
        yield Finding(Grade.STOP, "agreement-check-cannot-send", {"channel": channel.mention, "missing": missing})


def of_watch(settings: GroupSettings, *, has_outdated_yes: bool) -> Iterator[Finding]:
    runs = settings.watch_may_run
    if settings.word_watch is not None and not runs:
        yield Finding(Grade.WARN, "agreement-check-watch-off", {"why": runs.why_not})
    elif settings.word_watch is not None and has_outdated_yes:
        yield Finding(Grade.WARN, "agreement-check-watch-outdated")
