"""What `/about` and `/setup check` show."""

from collections.abc import Iterator, Sequence

from cogs.kit.groups import Group
from cogs.kit.ports import Grade
from cogs.kit.texts import Texts
from cogs.setup.numbers import Numbers
from cogs.setup.service import Line
from cogs.setup.telling import words_of
from cogs.setup.version import Version
from config.settings import GroupSettings


def about(
    words: Texts, settings: GroupSettings, group: Group | None, version: Version, numbers: Numbers | None = None
) -> Iterator[str]:
    """TRA-1, in the order a member may ask. `group` is None when nothing was found on any server (ORG-8)."""
    yield words("about-title", group=settings.group.name)
    yield words("about-bot")
    yield words("about-not-crisis")
    yield ""
    yield from _parts(words, settings, group)
    yield ""
    if numbers is not None:
        yield words_of(words, numbers)
        yield ""
    yield from _who_sees(words, settings, group)
    yield ""
    keep = settings.keep
    yield words("about-keeps", alerts=keep.closed_alerts, notes=keep.unsure_notes)
    policy = settings.group.privacy_policy
    yield words("about-policy", link=f"<{policy}>") if policy else words("about-fields")
    yield words("about-your-data")
    yield ""
    yield words("about-cannot")
    yield ""
    yield words("about-runs", organisers=_organisers(words, settings, group))
    if settings.people.outside:
        yield words("about-outside", outside=settings.people.outside)
    yield words("about-version", version=version.number, commit=version.commit, settings=version.settings)


def _parts(words: Texts, settings: GroupSettings, group: Group | None) -> Iterator[str]:
    watched = sorted(group.watched_channels) if group else []
    if settings.watch_may_run and watched:
        who = "everyone" if settings.word_watch and settings.word_watch.mode == "everyone" else "agreed"
        yield words("about-watch-on", channels=", ".join(f"<#{channel}>" for channel in watched), who=who)
        yield words("about-watch-happens")
    else:
        yield words("about-watch-off")
    if group and group.checkin_parent and settings.checkins and settings.checkins.rooms == "channels":
        yield words("about-checkins-channels")
    elif group and group.checkin_parent:
        yield words("about-checkins-on", channel=f"<#{group.checkin_parent}>")
    else:
        yield words("about-checkins-off")
    if group and group.panel_channel:
        yield words("about-agreement-on", channel=f"<#{group.panel_channel}>")
    else:
        yield words("about-agreement-off")
    if watched and settings.agreement is not None:
        yield words("about-forwards")


def _who_sees(words: Texts, settings: GroupSettings, group: Group | None) -> Iterator[str]:
    if group and group.alert_channel:
        role = f"<@&{group.moderator_role}>" if group.moderator_role else settings.people.moderators
        yield words("about-sees-alerts", moderators=role or words("about-nobody-named"))
    yield words("about-sees-host")
    yield words("about-readers")
    yield words("about-trail")


def _organisers(words: Texts, settings: GroupSettings, group: Group | None) -> str:
    found = [f"<@{person}>" for person in group.organisers] if group else []
    return ", ".join(found or settings.people.organisers) or words("about-nobody-named")


def findings(words: Texts, lines: Sequence[Line]) -> Iterator[str]:
    """What must be put right first; each group under its own name."""
    grades = {grade: [line for line in lines if line[1].grade is grade] for grade in Grade}
    yield words("check-title", stops=len(grades[Grade.STOP]), warnings=len(grades[Grade.WARN]))
    several = len({group.key for group, _ in lines if group}) > 1
    for grade, found in grades.items():
        if found:
            yield ""
            yield words(f"check-grade-{grade}")
        for group, finding in found:
            text = words(finding.text, **finding.facts)
            yield (
                words("check-line-of", group=group.name, text=text)
                if group and several
                else words("check-line", text=text)
            )
