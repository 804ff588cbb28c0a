"""Every message that a member gets in a crisis, in each language. A new one is one line: here, in order of the story.

`album.use`, `album.press` and `album.pick` play it and keep the answer; `SHOWN` is for what cannot cheaply be played.
"""

import warnings
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cogs.helplines.rehearsed import every_form
from cogs.kit.texts import Texts
from config.settings import Settings, load
from tests.discord.blueprint import SUPPORTER
from tests.rehearsal.cast import cast_of
from tests.rehearsal.page.album import DIRECT, MEMBER, NIGHT_MEMBER, THIRD, Album, Shot
from tests.rehearsal.stage import Stage

CONFIG = Path(__file__).parents[3] / "config"
# At this hour nobody of the settings is on duty, in either language's zone.
NIGHT_HOUR, NIGHT_MINUTE = 4, 40
AFTERNOON = 17
PLACE = "https://discord.com/channels/{guild}/{channel}"


@dataclass(frozen=True)
class Land:
    """What differs from the settings that come with Holdfast, so that a picture holds one language only."""

    country: str
    other_country: str
    time_zone: str
    name: str
    second: dict[str, str]
    without_lines: str = "TW"
    # Its one line is closed in the afternoon of each land here, and open at its night.
    closed: str = "MY"
    # It has a line whose hours no clock can read.
    odd_hours: str = "JP"
    # A country of ours whose lines nobody has checked for a year on the pretend day.
    expired: str = "ES"


LANDS = {
    "en": Land("GB", "US", "Europe/London", "Tuesday Lanterns", {}),
    "es": Land("MX", "US", "America/Mexico_City", "Faroles del martes", {"name": "Quienes cuidan"}),
}


def settings_of(language: str, *, country: str = "") -> Settings:
    land, shipped = LANDS[language], load(CONFIG)
    first, *others = shipped.groups
    part = {"language": language, "country": country or land.country, "time_zone": land.time_zone, "name": land.name}
    changed: dict[str, Any] = {"group": first.group.model_copy(update=part)}
    if language == "es":
        assert first.agreement is not None
        assert first.word_watch is not None
        changed["agreement"] = first.agreement.model_copy(update={"text": "agreement.es.md"})
        changed["word_watch"] = first.word_watch.model_copy(update={"channels": ("duelo", "insomnio")})
        changed["places"] = {"Tu centro de salud": "Puede darte cita con una persona de psicología"}
        others = [one.model_copy(update={"group": one.group.model_copy(update=land.second)}) for one in others]
    return replace(shipped, groups=(first.model_copy(update=changed), *(others if country else ())))


# ---------------------------------------------------------------------------------------------- played: a known country


async def before_anybody_is_in(album: Album) -> None:
    await album.agrees(MEMBER, "agreed")
    album.newest("agreed-test-message")
    page = await album.use("help-country-known", MEMBER, "help")
    await album.press("if-i-call", MEMBER, page, "help-button-if-i-call")
    await album.press("help-rest", MEMBER, page, "help-button-more")
    await album.press("person-off-duty-unknown", THIRD, await album.use("", THIRD, "help"), "help-button-person-here")


async def behind_help(album: Album) -> None:
    step = await album.use("step-one", MEMBER, "help", wish="step")
    step = await album.press("step-two", MEMBER, step, "help-button-hardest-alone")
    await album.press("step-three", MEMBER, step, "help-button-easier-company")
    await album.use("worried-about-someone", MEMBER, "help", wish="worried")
    await album.use("help-of-who-looks-after-others", album.cast.moderator, "help")
    await album.use("carry", album.cast.moderator, "help", wish="carry")


async def a_hard_night(album: Album) -> None:
    await album.stage.world.pass_time(minutes=1)
    there = album.stage.world.messages(MEMBER, album.cast.watched)
    album.keep(
        "hard-night-message", MEMBER, [one for one in there if album.words("help-button-tonight") in one.buttons]
    )
    await album.press("hard-night-pressed", MEMBER, album.cast.watched, "help-button-tonight")


async def an_evening(album: Album) -> None:
    await album.goes_on_duty(album.cast.moderator)
    await album.writes_it(MEMBER, album.cast.watched)
    message = album.message("message-told")
    await album.press("person-on-duty", MEMBER, message, "help-button-person")
    more = await album.press("more", MEMBER, message, "help-button-more")
    await album.press("mistake", MEMBER, more, "help-button-mistake")
    countries = await album.press("country-menus", MEMBER, more, "help-button-country")
    other = LANDS[album.words.language].other_country
    picked = await album.pick("country-chosen", MEMBER, countries, other)
    await album.press("country-remembered", MEMBER, picked, "help-button-remember")
    await album.use("", MEMBER, "me country", country=LANDS[album.words.language].country)


async def nobody_takes_it(album: Album) -> None:
    await album.stage.world.pass_time(minutes=31)
    album.newest("nobody-yet")
    album.message("message-nobody-yet")
    steps = await album.press("", album.cast.moderator, album.cast.alerts, "alert-button-take")
    await album.stage.world.pass_time(minutes=1)
    album.newest("nobody-yet-over")
    album.message("message-taken")
    await album.press("", album.cast.moderator, steps, "alert-button-place")
    await album.stage.world.pass_time(minutes=1)
    album.message("message-taken-with-a-place")
    room = album.stage.world.threads_seen_by(MEMBER)[-1]
    album.keep("place-to-talk", MEMBER, album.stage.world.messages(MEMBER, room))
    asked = await album.press("", album.cast.moderator, steps, "alert-button-close")
    await album.stage.world.choose(album.cast.moderator, asked, album.words("alert-outcome-talked"))
    await album.stage.world.pass_time(minutes=1)
    album.message("message-closed")
    page = await album.use("", SUPPORTER, "help")
    await album.press("person-on-duty-from-help", SUPPORTER, page, "help-button-person-here")


async def a_night(album: Album) -> None:
    await album.agrees(NIGHT_MEMBER)
    await _away(album, NIGHT_HOUR, NIGHT_MINUTE)
    await album.writes_it(NIGHT_MEMBER, album.cast.watched_at_night)
    message = album.message("message-nobody-on-duty", NIGHT_MEMBER)
    await album.press("person-off-duty", NIGHT_MEMBER, message, "help-button-person")
    land = LANDS[album.words.language]
    await album.use("help-open-with-hours", NIGHT_MEMBER, "help", country=land.closed)
    await album.use("help-odd-hours", NIGHT_MEMBER, "help", country=land.odd_hours)


async def the_day_after(album: Album) -> None:
    await _away(album, AFTERNOON, days=1)
    question = album.newest("day-after")
    await album.press("day-after-no", MEMBER, question, "support-button-no-support")
    land = LANDS[album.words.language]
    await album.use("help-closed-now", MEMBER, "help", country=land.closed)
    await album.use("help-none-checked", MEMBER, "help", country=land.expired)
    await album.use("help-country-not-listed", MEMBER, "help", country=land.without_lines)


async def leaving_it(album: Album) -> None:
    await album.use("hide-typed", NIGHT_MEMBER, "help", wish="hide")
    await album.use("hide-nothing-there", THIRD, "help", wish="hide")
    await album.use("mistake-no-message", THIRD, "help", wish="mistake")
    await album.use("stop", NIGHT_MEMBER, "help", wish="stop")
    await album.use("start", NIGHT_MEMBER, "help", wish="start")


async def _away(album: Album, hour: int, minute: int = 0, *, days: float = 0) -> None:
    """Until that hour with the bot stopped: what falls due meanwhile is done at the first beat after, and quickly."""
    world = album.stage.world
    await world.stop()
    try:
        await world.pass_time(days=days)
        await world.pass_time_until(hour, minute, zone=str(album.stage.zone))
    finally:
        await world.start()
    await world.pass_time(minutes=2)


# ------------------------------------------------------------------------------------------ played: no country is known


async def without_a_country(album: Album) -> None:
    await album.agrees(MEMBER, "agreed-no-country")
    album.newest("agreed-test-message-no-country")
    await album.press("country-asked-after-test", MEMBER, DIRECT, "help-button-country-pick")
    page = await album.use("help-country-unknown", MEMBER, "help")
    await album.pick("help-country-picked", MEMBER, page, LANDS[album.words.language].country)
    await album.writes_it(MEMBER, album.cast.watched)
    album.message("message-no-country")
    asked = await album.stage.world.command(THIRD, DIRECT, "help")
    await album.press("person-which-group", THIRD, asked, "help-button-person-here")


# ----------------------------------------------------------------------------------------------------------- shown only

SHOWN: tuple[tuple[str, dict[str, Any]], ...] = (
    ("help-nobody-yet-asked", {}),
    ("help-person-not-told", {}),
    ("help-person-uncertain", {}),
    ("help-person-nobody-to-ask", {}),
    ("help-mistake-not-passed", {}),
    ("help-stop-failed", {}),
    ("help-expired", {}),
    ("support-yes", {}),
    ("support-no-off-duty", {}),
)


async def every_form_of_the_message(album: Album) -> None:
    """Each kind, each standing, late: what `texts show` prints, with the buttons, and the names of this server."""
    world = album.stage.world
    channel = world.screens.place(album.cast.watched)
    link = PLACE.format(guild=world.guild.id, channel=channel.id)
    for form in every_form(album.stage.settings, album.words, world.now(), f"<#{channel.id}>", link):
        await album.show(f"form-{form.name.replace('_', '-')}", form.text, form.buttons(album.words))


async def other_texts(album: Album) -> None:
    for key, facts in SHOWN:
        await album.show(f"text-{key.removeprefix('help-')}", album.words(key, **facts))


Chapter = Callable[[Album], Awaitable[None]]
KNOWN: tuple[Chapter, ...] = (
    before_anybody_is_in,
    behind_help,
    a_hard_night,
    an_evening,
    nobody_takes_it,
    a_night,
    the_day_after,
    leaving_it,
    every_form_of_the_message,
    other_texts,
)


async def gather(language: str) -> list[Shot]:
    """Play it all, on two pretend servers: one whose country is set, one whose members live in several."""
    return [
        *await _played(settings_of(language), language, *KNOWN),
        *await _played(settings_of(language, country="ask"), language, without_a_country),
    ]


async def _played(settings: Settings, language: str, *chapters: Chapter) -> list[Shot]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SimCord's own, as in `make rehearse`
        async with Stage.open(settings) as stage:
            words = Texts.load(language, settings.folder, strict=True)
            album = Album(stage, words, cast_of(settings))
            for chapter in chapters:
                await chapter(album)
    return album.shots
