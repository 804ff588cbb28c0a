"""What `check` says of the agreement, each line with its remedy."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import discord

from cogs.agreement import views
from cogs.agreement.clauses import ONE_SCREEN, restored
from cogs.agreement.model import Offer
from cogs.agreement.store import Version
from cogs.kit.groups import Group
from cogs.kit.locales import weekdays
from cogs.kit.ports import Finding, Grade, ReviewLine
from config.problems import Problem, shown_path
from config.settings import GroupSettings

OLD_AFTER = timedelta(days=365)
FEW = 20  # below this no number is told (NO-25)


def of_text(problems: Sequence[Problem], version: Version | None) -> Iterator[Finding]:
    for problem in problems:
        what = f"{problem.what} {problem.instead}"
        facts = {"file": shown_path(problem.file), "line": problem.line or 1, "what": what}
        yield Finding(Grade.STOP, "agreement-check-problem", facts)
    if problems:
        yield Finding(Grade.STOP, "agreement-check-kept" if version else "agreement-check-none")
    elif version is not None:
        yield Finding(Grade.GOOD, "agreement-check-good", {"version": version.number})


def to_review(version: Version, asked: Sequence[datetime], now: datetime) -> list[ReviewLine]:
    """REF-6: `asked` is when each suggestion that has no answer yet was made."""
    is_old = now - version.recorded_at >= OLD_AFTER
    facts = {"date": discord.utils.format_dt(version.recorded_at, "D"), "version": version.number}
    lines = [ReviewLine("agreement-review-old" if is_old else "agreement-review-age", facts)]
    if not asked:
        return [*lines, ReviewLine("agreement-review-no-suggestion")]
    oldest = discord.utils.format_dt(min(asked), "D")
    return [*lines, ReviewLine("agreement-review-suggestions", {"number": len(asked), "date": oldest})]


def of_coming(group: Group, coming: Version | None, version: Version | None) -> Iterator[Finding]:
    """Say from when a changed text holds, by the group's own clock: `check` is read in a terminal too."""
    if coming is None or version is None:
        return
    from_when = coming.holds_from.astimezone(ZoneInfo(group.settings.group.time_zone))
    day = weekdays(group.settings.group.language)[from_when.weekday()]
    facts = {"when": f"{day} {from_when:%H:%M}", "version": coming.number, "earlier": version.number}
    yield Finding(Grade.GOOD, "agreement-check-coming", facts)


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


def of_cover(guild: discord.Guild | None, agreed: Collection[int]) -> Iterator[Finding]:
    """Say coarsely how many agreed, so that nobody believes in cover that is not there, and nobody is counted out."""
    if guild is None:
        return
    people = {member.id for member in guild.members if not member.bot}
    here = len(people.intersection(agreed))
    if here < FEW:
        yield Finding(Grade.GOOD, "agreement-check-cover-few", {"agreed": FEW, "members": len(people)})
    else:
        yield Finding(Grade.GOOD, "agreement-check-cover", {"agreed": here // 10 * 10, "members": len(people)})


def of_watch(settings: GroupSettings, *, has_outdated_yes: bool) -> Iterator[Finding]:
    runs = settings.watch_may_run
    if settings.word_watch is not None and not runs:
        yield Finding(Grade.WARN, "agreement-check-watch-off", {"why": runs.why_not})
    elif settings.word_watch is not None and has_outdated_yes:
        yield Finding(Grade.WARN, "agreement-check-watch-outdated")
