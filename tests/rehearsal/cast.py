"""Who plays which part in the written stories, from the organiser's own settings."""

from dataclasses import dataclass
from datetime import time

from config.duty import Hours
from config.settings import GroupSettings, Settings
from tests.discord.blueprint import MODERATORS, ORGANISERS, SUPPORTER, bare, draw

AGREES, WRITES_AT_NIGHT = "ann", "ben"
HOURS_TRIED = (19, 18, 12, 9, 21, 6, 3)


@dataclass(frozen=True)
class Cast:
    """The first group's people and places. `organisers` are those asked last, without `moderator`."""

    group: GroupSettings
    member: str
    night_member: str
    supporter: str | None
    moderator: str
    second_moderator: str
    organisers: tuple[str, ...]
    panel: str
    watched: str
    watched_at_night: str
    alerts: str
    news: str | None

    @property
    def asking_hour(self) -> int:
        """An hour outside the group's quiet hours."""
        return next((hour for hour in HOURS_TRIED if self.may_be_asked_at(hour)), 19)

    def may_be_asked_at(self, hour: int) -> bool:
        quiet = self.group.checkins.quiet_hours if self.group.checkins else None
        return quiet is None or not _within(time(hour), quiet)


def why_not_playable(settings: Settings) -> str:
    """A sentence when these settings leave out what the written story is about; empty when it can be played."""
    group = settings.groups[0]
    if group.agreement is None or group.alerts is None or group.word_watch is None:
        return "The written story needs the parts [agreement], [word_watch] and [alerts] in the settings."
    if not group.watch_may_run:
        return group.watch_may_run.why_not
    if group.word_watch.mode != "with_agreement":
        return 'The written story is about word_watch.mode = "with_agreement". Play your own with: make rehearse'
    return ""


def cast_of(settings: Settings) -> Cast:
    """Raises ValueError with the sentence of `why_not_playable`."""
    if reason := why_not_playable(settings):
        raise ValueError(reason)
    group = settings.groups[0]
    assert group.agreement is not None
    assert group.word_watch is not None
    assert group.alerts is not None
    plan = draw(settings).people
    lead = bare(group.people.moderators or MODERATORS)
    moderators = [key for key, person in plan.items() if lead in person.roles]
    by_username = {person.username: key for key, person in plan.items()}
    organisers = [by_username[bare(name)] for name in group.people.organisers if bare(name) in by_username]
    plain = [key for key in moderators if ORGANISERS not in plan[key].roles]
    first = (plain or moderators)[0]
    watched = [bare(name) for name in group.word_watch.channels]
    return Cast(
        group=group,
        member=AGREES,
        night_member=WRITES_AT_NIGHT,
        supporter=SUPPORTER if group.people.supporters else None,
        moderator=first,
        second_moderator=next(key for key in moderators if key != first),
        organisers=tuple(key for key in organisers if key != first),
        panel=bare(group.agreement.panel_in),
        watched=watched[0],
        watched_at_night=watched[-1],
        alerts=bare(group.alerts.channel),
        news=bare(group.group.news_channel) if group.group.news_channel else None,
    )


def _within(hour: time, quiet: Hours) -> bool:
    return hour >= quiet.start or hour < quiet.end if quiet.overnight else quiet.start <= hour < quiet.end
