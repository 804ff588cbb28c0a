"""The agreement changes, as a story for the page: told a day before, talked about, and only then asked about."""

from datetime import timedelta

from tests.discord.screens import Answer
from tests.rehearsal.first_ten_minutes import Told
from tests.rehearsal.playing import ANY

SENTENCE = "Before we quote each other in the group, we ask."
ADDED = f"<!-- also -->\n**We ask first.** {SENTENCE}"
SUGGESTED = "could we also say that a no needs no reason?"
A_DAY, FEW_MINUTES = timedelta(days=1), timedelta(minutes=4)


async def everybody_knows_the_text(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    who = told.name(cast.member)
    play.chapter("What holds today", f"{who} reads one text and says yes to it. It has a number.")
    read, no = play.words("agreement-button-read"), play.words("agreement-button-no")
    screen = await play.step(
        f'{who} presses "{read}" in #{cast.panel}, and reads.', world.press(cast.member, cast.panel, read)
    )
    await play.step(f'{who} presses "{no}".', world.press(cast.member, screen, no))
    play.sees(cast.member, cast.panel, "agreement-done")
    play.sees(cast.member, cast.panel, "agreement-panel-version", version=1, date=ANY)


async def a_sentence_more(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    news, writer = cast.news or cast.panel, _writer(told)
    play.chapter("A sentence more", "Nothing changes behind anybody's back: a change is told a day before it holds.")
    play.stage.rewrite_agreement(ADDED)
    await play.step(
        f'{writer} adds to the agreement: "{SENTENCE}", and sets that everyone is asked again. '
        "(In a copy: your own files stay as they are.) The bot starts again, and reads it.",
        world.restart(),
    )
    play.sees(cast.member, news, "agreement-news-coming", when=ANY, earlier=1)
    play.reads(cast.member, news, SENTENCE)
    play.sees(cast.member, news, "agreement-news-will-ask")
    play.buzzes(cast.member, 0)
    read = play.words("agreement-button-read")
    other = told.name(cast.night_member)
    screen = await play.step(
        f'{other} presses "{read}" in #{cast.panel}. Until tomorrow it is the earlier text, and it says so.',
        world.press(cast.night_member, cast.panel, read),
    )
    play.sees(cast.night_member, cast.panel, "agreement-coming", when=ANY)
    play.holds(f"{other} is asked about the text that holds, and no other", SENTENCE not in screen, str(screen))


async def a_suggestion(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    news, who = cast.news or cast.panel, told.name(cast.member)
    play.chapter("There is time to speak up", "Anybody can suggest something else, and gets an answer by a date.")
    suggest = play.words("agreement-suggest-button")
    form = await play.step(f'{who} presses "{suggest}" below the news.', world.press(cast.member, news, suggest))
    label = play.words("agreement-suggest-label")
    receipt = await play.step(f"{who} writes it, and sends it in.", world.fill(cast.member, form, {label: SUGGESTED}))
    play.holds(f"{who} reads by when there is an answer", _has(told, receipt, "agreement-suggested"), str(receipt))
    play.reads(cast.night_member, news, SUGGESTED)
    play.sees(cast.night_member, news, "agreement-suggestion-waiting", date=ANY)


async def a_day_later(told: Told) -> None:
    """The bot is away in between, as `check_ins` does: an idle day of beats is no story."""
    play, cast, world = told.play, told.cast, told.play.stage.world
    news = cast.news or cast.panel
    play.chapter("A day later", "Now it holds. What was told a day ago is edited, so that it stays true.")
    await world.stop()
    try:
        await world.pass_time(seconds=(A_DAY - FEW_MINUTES / 2).total_seconds())
    finally:
        await world.start()
    play.panel.since_last()  # that it started anew is no part of the story
    play.number_of(cast.member, "dm", "agreement-again", 0, group=ANY)
    await play.wait("A day has gone by.", FEW_MINUTES)
    play.sees(cast.member, news, "agreement-news-holds", when=ANY)
    play.sees_not(cast.member, news, "agreement-news-coming", when=ANY, earlier=1)
    play.sees(cast.member, cast.panel, "agreement-panel-version", version=2, date=ANY)


async def asked_again(told: Told) -> None:
    play, cast, world = told.play, told.cast, told.play.stage.world
    who = told.name(cast.member)
    play.chapter(
        "Asked again", "Only those who agreed before are asked, with what changed, and their yes stands meanwhile."
    )
    play.number_of(cast.member, "dm", "agreement-again", 1, group=ANY)
    play.reads(cast.member, "dm", SENTENCE)
    play.number_of(cast.night_member, "dm", "agreement-again", 0, group=ANY)
    choose, no = play.words("agreement-button-choose"), play.words("agreement-button-no")
    screen = await play.step(f'{who} presses "{choose}" there.', world.press(cast.member, "dm", choose))
    play.holds(f"{who} reads what changed before choosing", SENTENCE in screen, str(screen))
    await play.step(f'{who} presses "{no}".', world.press(cast.member, screen, no))
    play.sees(cast.member, "dm", "agreement-done")
    history = await play.step(
        f"{told.name(cast.night_member)} uses /agreement history.",
        world.command(cast.night_member, cast.news or cast.panel, "agreement history"),
    )
    both = all(_has(told, history, "agreement-history-line", version=number) for number in (1, 2))
    play.holds("The history shows both texts, with the day each began to hold", both, str(history))


def _writer(told: Told) -> str:
    return told.name(told.cast.organisers[0] if told.cast.organisers else told.cast.moderator)


def _has(told: Told, answer: Answer, key: str, **facts: object) -> bool:
    """Whether its first words are those of this text, up to the first fact that may be anything."""
    variables = {"link": ANY, "date": ANY, **facts}
    return told.play.words(key, **variables).split(ANY, maxsplit=1)[0].strip() in str(answer)
