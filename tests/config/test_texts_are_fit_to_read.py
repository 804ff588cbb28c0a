"""Every shipped text, linted; and the crisis texts put together as a member meets them."""

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, parse

from cogs.kit.wording import lint, readable, sentences
from cogs.setup.wording.model import Source, faults, without_rules

CONFIG = Path(__file__).parents[2] / "config"
SOURCE = (CONFIG / "locale" / "en.ftl").read_text("utf-8")
BUNDLE = FluentBundle(["en"], use_isolating=False)
BUNDLE.add_resource(FluentResource(SOURCE))

ANN = {
    "name": "Ann", "group": "Tuesday Lanterns", "channel": "<#1234567890>", "emergency": "999", "kind": "suicide",
    "number": "116 123", "text": "SHOUT to 85258", "next_shift": "<t:1795000000:F>", "link": "<#1234567891>",
    "posted": "<t:1795000000:t>", "read": "<t:1795000000:t>", "directory": "https://findahelpline.com",
}  # fmt: skip
# The same, with each variable shown by its name: as the lint reads a text.
NAMED = {name: f"{{{name}}}" for name in ANN} | {"kind": "suicide"}

WHO = ("help-hello", "help-may-be-wrong")
LINES = ("help-line-call", "help-line-text", "help-hours-always")
LIVE = sorted(set(re.findall(r"^(help-live-[a-z-]+) =", SOURCE, re.MULTILINE)))
NOBODY_TOLD = ("help-live-not-told",)


def say(key: str, /, **variables: str | int) -> str:
    pattern = BUNDLE.get_message(key).value
    assert pattern is not None
    text, errors = BUNDLE.format_pattern(pattern, variables)
    assert errors == [], key
    return str(text)


def screen(live: str, values: dict[str, str], *, late: bool = False, known: bool = True) -> str:
    """The first screen, in the order that the head of en.ftl gives."""
    who = ("help-hello", "help-late") if late else WHO
    blocks = [say(key, **values) for key in who]
    if known:
        blocks.append(say("help-emergency", **values))
        names = ("Samaritans", "Shout", "") if values is ANN else ("{line}",) * 3
        blocks.append("\n".join(say(key, **values, line=name) for key, name in zip(LINES, names, strict=True)))
    else:
        blocks += [say("help-emergency-unknown", **values), say("help-country-unknown", **values)]
    return "\n\n".join([*blocks, say(live, **values), say("help-still-there")])


ENGLISH = Source("en.ftl", "en", SOURCE)
OTHERS = [
    Source(file.name, file.stem, file.read_text("utf-8"))
    for file in sorted((CONFIG / "locale").glob("*.ftl"))
    if file.stem != "en"
]
AGREEMENTS = [
    Source(file.name, Path(file.stem).suffix[1:] or "en", file.read_text("utf-8"))
    for file in sorted(CONFIG.glob("agreement*.md"))
]


def test_every_text_of_every_language_and_every_agreement_is_fit_to_read() -> None:
    """ACC-1, ACC-2, ACC-4, ACC-5, BND-5, CHK-1, CON-5, CRI-8, CRI-13, CRI-14, CRI-16, NO-9, NO-10, NO-28.

    In a language of ours: the same keys, variables and forms as English has, none missing, none too many.
    """
    assert [str(fault) for fault in faults(ENGLISH, OTHERS, AGREEMENTS)] == []
    assert list(without_rules([*OTHERS, *AGREEMENTS])) == []
    assert len(AGREEMENTS) >= 2


def test_every_text_of_the_helplines_says_which_variables_it_takes() -> None:
    """A translator reads the comment, not the code: each `$name` of a text stands in it, or in the one above."""
    told = ""
    words: dict[str, list[str]] = {}
    for text in readable(SOURCE):
        words.setdefault(text.key, []).append(text.words)
    for entry in parse(SOURCE).body:
        if not (isinstance(entry, ast.Message) and entry.id.name.startswith("help-")):
            continue
        told = (entry.comment.content or "") if entry.comment else told
        taken = {name for one in words.get(entry.id.name, ()) for name in re.findall(r"{(\w+)}", one)}
        missing = {name for name in taken if f"${name}" not in told and name != "directory"}
        assert not missing, entry.id.name


@pytest.mark.parametrize("live", LIVE)
@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("known", [False, True])
def test_the_whole_first_screen_is_fit_to_read(live: str, *, late: bool, known: bool) -> None:
    """ACC-1: put together, and not only part by part."""
    assert [str(flaw) for flaw in lint("help-screen", screen(live, NAMED, late=late, known=known))] == []


@pytest.mark.parametrize("live", LIVE)
@pytest.mark.parametrize("late", [False, True])
def test_a_member_reads_bot_and_doubt_before_any_number_and_the_number_before_where_it_stands(
    live: str, *, late: bool
) -> None:
    """CRI-3, CRI-4, CRI-16."""
    text = screen(live, ANN, late=late)
    in_order = [
        "Hi Ann.", " bot", "automatic", "I can't tell what you meant", "\n999\n", "\n116 123\n",
        "\nSHOUT to 85258\n", say(live, **ANN), "I left your message where it is",
    ]  # fmt: skip
    places = [text.index(part) for part in in_order]
    assert places == sorted(places)


def test_the_first_screen_is_short() -> None:
    """One phone screen: rows of about 45 characters, empty ones counted."""
    for live in LIVE:
        rows = sum(1 + len(row) // 45 for row in screen(live, ANN).splitlines())
        assert rows <= 27, (live, rows)


def test_someone_whose_country_is_not_known_is_shown_no_number() -> None:
    """CRI-5."""
    values = {name: value for name, value in ANN.items() if name not in {"emergency", "number", "text"}}
    text = screen("help-live-told", values, known=False)
    assert not re.search(r"\d{2}", re.sub(r"<[^>]+>", "", text))
    assert "I won't guess" in text


def test_ending_a_life_is_only_named_when_the_words_were_about_it() -> None:
    for key in ("help-emergency", "help-emergency-unknown"):
        assert "ending your life" in say(key, kind="suicide", emergency="999")
        assert "ending your life" not in say(key, kind="home", emergency="999")


@pytest.mark.parametrize("live", LIVE)
def test_moderators_are_said_to_have_been_asked_only_in_the_texts_for_that(live: str) -> None:
    """NO-11, ORG-10, CRI-8: the off-duty forms name the next shift, or say that there is none to name."""
    text = say(live, **ANN)
    assert ("have been asked" in text) is (live == "help-live-told")
    assert ("A moderator is here" in text) is (live == "help-live-here-link")
    assert ("A moderator has taken this" in text) is (live == "help-live-here")
    if live in {"help-live-off-duty", "help-live-off-duty-unknown", "help-live-no-duty", *NOBODY_TOLD}:
        assert "Please don't wait for us." in text
    assert ("<t:1795000000:F>" in text) is (live == "help-live-off-duty")


@pytest.mark.parametrize("key", ["help-live-not-told", "help-person-not-told", "help-mistake-not-passed"])
def test_what_failed_is_said_and_nothing_is_claimed(key: str) -> None:
    """NO-11, ORG-10."""
    text = say(key)
    assert "could not" in text
    assert not re.search("have asked|been asked|a note|can see|have told", text)


def test_what_happens_if_i_call_is_short_and_answers_the_three_fears() -> None:
    """CRI-7, LIM-6: it is all right just to talk, to be in a storm, and help may be sent without asking."""
    text = say("help-if-i-call")
    assert sum(map(len, sentences(text))) <= 120
    for part in ("help-if-i-call-just-talk", "help-if-i-call-intense", "help-if-i-call-sent-help"):
        assert say(part) in text
    assert "without asking" in say("help-if-i-call-sent-help")


def test_the_test_message_says_that_it_is_a_test_before_anything_else_that_could_frighten() -> None:
    text = say("help-test", **ANN)
    assert text.startswith("This is a test")
    assert text.index("only a test") < text.index("can mean danger")


def test_one_moderator_is_not_many() -> None:
    assert "One is on duty now." in say("help-person-on-duty", count=1)
    assert "3 are on duty now." in say("help-person-on-duty", count=3)
    assert "One is on duty now." in say("help-person-on-duty-here", count=1)


def test_the_command_fits_what_discord_allows() -> None:
    assert len(say("help-command")) <= 100
