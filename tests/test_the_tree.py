"""The tree of the code, walked: what every slice owes, what every button and text has, and what nobody may write."""

import ast
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

import discord
import pytest
from discord import app_commands
from fluent.syntax import ast as fluent
from fluent.syntax import parse

import bot as program
from cogs.agreement.model import Watched
from cogs.agreement.reminders.model import TEXTS as REMINDERS
from cogs.agreement.suggestions.model import Answer as Said
from cogs.agreement.suggestions.model import Standing as Suggested
from cogs.agreement.worries.model import Kind, State, Wish, Words
from cogs.agreement.worries.model import Outcome as WorryOutcome
from cogs.alerts.drill.model import Ended
from cogs.alerts.model import AlertState, Outcome, Told
from cogs.alerts.shifts.swap_store import SwapState
from cogs.checkins.nets.couriers import EndedBy
from cogs.checkins.pairs import model as pairs
from cogs.checkins.prompts import DATE_PROMPTS, RING, Topic
from cogs.checkins.rounds import model as rounds
from cogs.checkins.supporters.model import Why
from cogs.checkins.supporters.views import KINDS
from cogs.helplines.guided import EASIER, HARDEST
from cogs.kit.audit import Act
from cogs.kit.ports import Grade, MemberReply, Slice, Tier
from cogs.privacy.readership.model import Way
from cogs.watch.lists import Kind as Looked
from cogs.watch.lists import Rule
from tests.house import House, open_house

ROOT = Path(__file__).parents[1]
COGS = ROOT / "cogs"
TEXTS = ROOT / "config" / "locale" / "en.ftl"

MOST_MENUS = 5
MOST_COMMANDS = 100
MOST_CHARACTERS = 8000
LONGEST_DESCRIPTION = 100
NAME = re.compile(r"[a-z0-9_-]{1,32}")


@pytest.fixture
async def house(tmp_path: Path) -> Any:
    async with open_house(tmp_path) as opened:
        yield opened


# ---------------------------------------------------------------------------------------------------------- slices


def _members(protocol: type) -> Iterator[str]:
    for one in protocol.__mro__:
        if one not in (Protocol, object) and getattr(one, "_is_protocol", False):
            yield from (name for name in (*vars(one), *one.__annotations__) if not name.startswith("_"))


async def test_every_folder_of_cogs_is_a_slice_of_the_bot_that_owes_nothing(house: House) -> None:
    """PRI-1, PRI-3, PRI-4: silence is an error, so every slice answers every question of the ports by itself."""
    folders = {folder.name for folder in COGS.iterdir() if (folder / "__init__.py").exists()} - {"kit"}
    assert {one.slice_name for one in house.bot.slices} == folders
    owed = set(_members(Slice))
    assert owed >= {"slice_name", "held", "erase", "expire", "forgotten", "check", "load", "group_ready", "tick"}
    for one in house.bot.slices:
        assert type(one).__module__ == f"cogs.{one.slice_name}.service"
        for name in owed - {"slice_name"}:
            own = inspect.getattr_static(type(one), name)
            assert inspect.iscoroutinefunction(own), f"{one.slice_name}.{name}"
            asked, given = inspect.signature(getattr(Slice, name)), inspect.signature(own)
            assert list(given.parameters) == list(asked.parameters), f"{one.slice_name}.{name}"


async def test_every_slice_has_one_cog_and_no_more_menus_than_discord_takes(house: House) -> None:
    """discord.py stops at five of a kind; Discord at 100 commands."""
    modules = {type(cog).__module__ for cog in house.bot.cogs.values()}
    assert modules == {f"cogs.{one.slice_name}.cog" for one in house.bot.slices}
    for kind in (discord.AppCommandType.user, discord.AppCommandType.message):
        assert len(house.bot.tree.get_commands(type=kind)) <= MOST_MENUS
    assert len(house.bot.tree.get_commands()) <= MOST_COMMANDS


# --------------------------------------------------------------------------------------------- buttons and commands

# Every button's action, and the command that does the same (ACC-8). "inside: ..." is a step of another command.
BY_COMMAND: dict[tuple[str, str], str] = {
    ("agreement", "read"): "agreement choose",
    ("agreement", "choose"): "agreement choose",
    ("agreement", "all"): "agreement all",
    ("agreement", "mine"): "agreement show",
    ("agreement", "yes"): "inside: agreement choose",
    ("agreement", "no"): "inside: agreement choose",
    ("agreement", "agree"): "inside: agreement choose",
    ("agreement", "watch"): "inside: agreement show",
    ("agreement", "watch-on"): "agreement watch on",
    ("agreement", "watch-off"): "agreement watch off",
    ("agreement", "forwards-off"): "agreement forwards off",
    ("agreement", "forwards-on"): "agreement forwards on",
    ("agreement", "young"): "inside: agreement choose",
    ("agreement", "young-yes"): "inside: agreement choose",
    ("suggestion", "write"): "agreement suggest",
    ("suggestion", "fill-suggestion"): "inside: agreement suggest",
    ("suggestion", "answer"): "agreement answer",
    ("suggestion", "fill-answer"): "inside: agreement answer",
    ("suggestion", "take-back"): "agreement take-back",
    **{("worry", action): "inside: speak-up start" for action in ("whom", "nobody", "pick-person", "write", "silent")},
    **{("worry", action): "inside: speak-up start" for action in ("fill-words",)},
    ("worry", "start"): "speak-up start",
    ("worry", "status"): "speak-up status",
    ("worry", "take-back"): "speak-up take-back",
    **{("worry", action): "inside: speak-up status" for action in ("again", "fill-again", "join", "stay-out")},
    **{("worry", action): "inside: speak-up status" for action in ("talk-yes", "talk-no", "ease-yes", "ease-no")},
    **{("worry", action): "inside: speak-up handle" for action in ("take", "put-back", "answered", "invite", "talk")},
    **{("worry", action): "inside: speak-up handle" for action in ("close", "pick-outcome")},
    ("alert", "take"): "alerts take",
    ("alert", "pass"): "alerts pass",
    ("alert", "steps"): "alerts steps",
    ("alert", "place"): "alerts place",
    ("alert", "second"): "alerts second",
    ("alert", "join"): "alerts join",
    ("alert", "close"): "alerts close",
    ("alert", "pick-outcome"): "alerts close",
    ("alert", "off-duty"): "duty off",
    **{("care", action): "inside: duty debrief talk" for action in ("fine", "heavy", "pick-person")},
    ("care", "talk"): "duty debrief talk",
    ("care", "stop"): "duty debrief off",
    ("care", "off-duty"): "duty off",
    **{("practice", action): "inside: practice" for action in ("card", "steps", "place", "second", "close", "passed")},
    **{("practice", action): "inside: practice" for action in ("pick-outcome", "done")},
    ("alert", "still-on"): "alerts still",
    ("alert", "hand-over"): "alerts hand-over",
    ("alert", "pick-next"): "alerts hand-over",
    ("alert", "take-over"): "alerts take-over",
    ("alert", "decline"): "alerts take-over",
    **{("alert", f"told-{told}"): "alerts told" for told in Told},
    ("alert", "got-support"): "help",
    ("alert", "no-support"): "help",
    ("alert", "not-now"): "help",
    ("alert", "delete-place"): "help",
    ("duty", "im-in"): "inside: duty on",
    ("duty", "off"): "duty off",
    ("duty", "test"): "duty test",
    ("duty", "rang"): "inside: duty test",
    ("duty", "silent"): "inside: duty test",
    ("duty", "swap-yes"): "inside: duty swap",
    ("duty", "swap-no"): "inside: duty swap",
    ("duty", "looked"): "alerts looked",
    ("checkin", "open"): "checkin open",
    ("checkin", "fill-open"): "checkin open",
    ("checkin", "again"): "inside: checkin open",
    ("checkin", "pick-zone"): "checkin time",
    ("checkin", "change"): "checkin time",
    ("checkin", "fill-change"): "checkin time",
    ("checkin", "pause-short"): "checkin pause",
    ("checkin", "pause-long"): "checkin pause",
    ("checkin", "pause-until"): "checkin pause",
    ("checkin", "fill-pause"): "checkin pause",
    ("checkin", "here"): "checkin here",
    ("checkin", "later"): "checkin later",
    ("checkin", "company"): "checkin company",
    ("checkin", "person"): "checkin person",
    ("checkin", "resume"): "checkin resume",
    ("checkin", "close"): "checkin close",
    ("checkin", "close-now"): "checkin close",
    ("checkin", "delete"): "checkin delete",
    ("checkin", "back"): "checkin back",
    ("checkin", "anew"): "inside: checkin open",
    ("checkin", "with"): "inside: checkin invite",
    ("checkin", "uninvite"): "inside: checkin invite",
    ("checkin", "watch"): "checkin watch on",
    ("checkin", "watch-yes"): "inside: checkin watch on",
    ("checkin", "watch-no"): "checkin watch off",
    **{("checkin", f"company-{kind}"): "checkin company" for kind in KINDS},
    **{("checkin", f"pick-join-{kind}"): "inside: checkin company" for kind in KINDS},
    **{("checkin", f"group-{kind}"): "inside: checkin company" for kind in KINDS},
    **{("checkin", f"post-{kind}"): "inside: checkin company" for kind in KINDS},
    ("checkin", "company-over"): "checkin company-over",
    ("checkin", "choose"): "checkin choose",
    ("checkin", "choose-none"): "inside: checkin choose",
    ("checkin", "choose-nobody"): "inside: checkin choose",
    ("checkin", "pick-supporter"): "checkin choose",
    ("checkin", "pick-leaver"): "checkin choose",
    ("checkin", "guidance-read"): "inside: checkin supporting show",
    ("checkin", "too-much"): "checkin supporting too-much",
    ("checkin", "too-much-in"): "checkin supporting too-much",
    ("checkin", "too-much-one"): "checkin supporting too-much",
    ("checkin", "too-much-all"): "checkin supporting too-much",
    ("checkin", "pick-too-much"): "checkin supporting too-much",
    ("checkin", "net-ask"): "inside: checkin net ask",
    ("checkin", "net-yes"): "inside: checkin net show",
    ("checkin", "net-no"): "inside: checkin net show",
    ("checkin", "net-end"): "checkin net end",
    ("pair", "post"): "inside: checkin pair offer",
    ("pair", "drop"): "inside: checkin pair offer",
    ("pair", "join"): "inside: checkin pair offer",
    ("pair", "decline"): "inside: checkin pair offer",
    ("pair", "answer"): "checkin pair show",
    ("pair", "yes"): "inside: checkin pair show",
    ("pair", "no"): "inside: checkin pair show",
    ("pair", "back"): "checkin pair back",
    ("pair", "pass"): "checkin pair pass",
    ("pair", "resume"): "checkin pair resume",
    ("pair", "end"): "checkin pair end",
    ("pair", "end-now"): "checkin pair end",
    ("round", "pass"): "checkin round",
    ("round", "readers"): "checkin round",
    ("help", "person"): "help",
    ("help", "person-here"): "help",
    ("help", "if-i-call"): "help",
    ("help", "mistake"): "help",
    ("help", "stop"): "help",
    ("help", "start"): "help",
    ("help", "hide"): "help",
    ("help", "test"): "help",
    ("help", "country"): "me country",
    ("help", "language"): "me language",
    ("help", "pick-language"): "inside: me language",
    ("help", "more"): "inside: help",
    ("help", "tonight"): "help",
    **{("help", action): "help" for action in ("step", "worried", "carry")},
    **{("help", action): "inside: help" for action in ("rest", "page", "step-two", "step-three")},
    ("me", "copy"): "me copy",
    ("me", "forget"): "me forget",
    ("me", "forget-yes"): "inside: me forget",
    ("me", "forget-no"): "inside: me forget",
    ("me", "readers"): "me readers",
    ("setup", "trail"): "setup trail",
    ("watch", "show"): "me watch show",
    ("watch", "words"): "me watch words",
    ("watch", "list"): "inside: me watch words",
    ("watch", "pick-part"): "inside: me watch words",
    ("watch", "try"): "me watch try",
    ("watch", "fill-try"): "inside: me watch try",
}
# One handler for each country, all of them the option `country` of /help, or its answer.
BY_PATTERN = {("help", re.compile(r"pick-country-[a-z]")): "help", ("help", re.compile(r"remember-[a-z]{2}")): "help"}


async def test_every_button_has_a_command_or_is_a_step_inside_one(house: House) -> None:
    """ACC-8: a new action without a line in the table fails; so does a line for an action that is gone."""
    commands = {command.qualified_name for command in house.bot.tree.walk_commands()}
    actions = house.bot.presses.actions()
    counted = {
        (family, action)
        for family, action in actions
        for known, pattern in BY_PATTERN
        if family == known and pattern.fullmatch(action)
    }
    assert actions - counted == set(BY_COMMAND)
    named = {name.removeprefix("inside: ") for name in (*BY_COMMAND.values(), *BY_PATTERN.values())}
    assert named <= commands


def _leaves(bot: program.Holdfast) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in bot.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


async def test_names_and_descriptions_fit_what_discord_takes(house: House) -> None:
    """100 characters for each, 8000 for a command with everything below it."""
    for command in house.bot.tree.walk_commands():
        assert NAME.fullmatch(command.name), command.qualified_name
        if isinstance(command, app_commands.Group | app_commands.Command):
            assert 1 <= len(command.description) <= LONGEST_DESCRIPTION, command.qualified_name
    for leaf in _leaves(house.bot):
        for option in leaf.parameters:
            assert NAME.fullmatch(option.name), f"{leaf.qualified_name} {option.name}"
            assert 1 <= len(str(option.description)) <= LONGEST_DESCRIPTION, f"{leaf.qualified_name} {option.name}"
            assert len(option.choices) <= 25
    for top in house.bot.tree.get_commands():
        assert _characters(top.to_dict(house.bot.tree)) <= MOST_CHARACTERS


def _characters(command: Any) -> int:
    own = sum(len(str(command.get(name, ""))) for name in ("name", "description", "value"))
    inner = (*command.get("options", ()), *command.get("choices", ()))
    return own + sum(_characters(one) for one in inner)


# --------------------------------------------------------------------------------------------------------- the code

FORBIDDEN = {
    "print": "a log line, or words for a person",
    "datetime.now": "discord.utils.utcnow at the edge, and `now` as an argument",
    "datetime.utcnow": "discord.utils.utcnow",
    "datetime.today": "discord.utils.utcnow",
    "date.today": "discord.utils.utcnow",
    "time.time": "discord.utils.utcnow",
    "time.sleep": "the heartbeat",
    "asyncio.sleep": "the heartbeat, or asyncio.wait with a timeout",
    "breakpoint": "nothing",
    "requests.get": "nothing: nobody outside Discord is spoken to",
}
NO_OTHER_CLIENTS = {
    "requests",
    "httpx",
    "urllib3",
    "smtplib",
    "socket",
    "openai",
    "sentry_sdk",
    "aiohttp",
    "websockets",
}


def _sources() -> Iterator[tuple[Path, ast.Module]]:
    for file in [*COGS.rglob("*.py"), *(ROOT / "data").rglob("*.py")]:
        yield file.relative_to(ROOT), ast.parse(file.read_text(encoding="utf-8"))


def test_nothing_in_the_slices_prints_sleeps_or_looks_at_the_clock() -> None:
    """The clock is an argument; only the edge asks Discord's own."""
    found = [
        f"{file}:{node.lineno}: {name}; instead: {FORBIDDEN[name]}"
        for file, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and (name := ast.unparse(node.func)) in FORBIDDEN
    ]
    assert found == []


# It answers this computer and asks nobody: of aiohttp it has the server only, and Discord's own library brings that.
ANSWERS_HERE = Path("cogs/kit/health/server.py")


def test_nothing_speaks_to_anybody_but_discord() -> None:
    """LIM-1, NO-2, NO-17, PRI-8: no other client is imported anywhere, and nothing else listens."""
    found = [f"{file}: {name}" for file, tree in _sources() for name in _imported(tree) if name in NO_OTHER_CLIENTS]
    assert found == [f"{ANSWERS_HERE}: aiohttp"]
    server = ast.parse((ROOT / ANSWERS_HERE).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(server) if isinstance(node, ast.ImportFrom) and node.module == "aiohttp"]
    assert [name.name for node in imports for name in node.names] == ["web"]
    [site] = [
        node for node in ast.walk(server) if isinstance(node, ast.Call) and ast.unparse(node.func) == "web.TCPSite"
    ]
    assert ast.unparse(site.args[1]) == "HERE_ONLY"


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name.split(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


# --------------------------------------------------------------------------------------------------------- the texts


def _reasons(*where: str) -> set[str]:
    """The reasons for which an alert or a worry says no, as its model gives them."""
    files = [COGS.joinpath(*where) / name for name in ("model.py", "keeping.py")]
    tree = ast.parse("\n".join(file.read_text(encoding="utf-8") for file in files if file.exists()))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "NotNowError")
    named = (node for call in calls for node in ast.walk(call.args[0]))
    return {str(node.value) for node in named if isinstance(node, ast.Constant)}


def _values(kind: type[Enum]) -> set[str]:
    return {str(one.value) for one in kind}


def _changes_of_settings() -> set[str]:
    """The last part of each text about a setting that touches members."""
    lists = {f"{key}_{how}" for key in ("watch_channels", "talk_here_is", "organisers") for how in ("added", "gone")}
    plain = {"own_words", "own_words_gone", "watch_mode", "alerts_channel", "moderators", "supporters", "who_reads"}
    kept = {"keep_closed_alerts", "keep_unsure_notes", "keep_worries"}
    return {key.replace("_", "-") for key in (*lists, *plain, *kept)}


# What is noted of worries only.
WORRY_ACTS = {
    *("answered", "invited", "talk-asked", "talk-opened", "taken-back", "reminded"),
    *("late", "exposed", "left", "handed-outside"),
}

# Keys that are put together: what the code writes, with what may stand at its end.
PUT_TOGETHER: dict[str, set[str]] = {
    "agreement-answer-": _values(Said),
    "agreement-suggestion-": _values(Suggested),
    "agreement-button-": {"all", "choose", "no", "watch", "yes", "agree", "mine"},
    "agreement-remind-": {"newcomers", "changed", "mended", *map(str, range(1, REMINDERS + 1))},
    "agreement-you-watch-": _values(Watched),
    "alert-button-": {
        *("take", "pass", "put-back", "steps", "place", "second", "join", "close", "off-duty"),
        *("hand-over", "still-on", "take-over", "decline", *(f"told-{told}" for told in Told)),
    },
    "alert-card-": {"member-not-now", "member-left"},
    "alert-card-again-": {"let-go", "reopened", "member-no"},
    "alert-card-source-": {"hand", "raised"},
    "alert-card-told-": {"unknown", *_values(Told)},
    "alert-ping-again-": {"let-go", "reopened", "member-no"},
    "alert-told-": _values(Told),
    "alert-card-help-": {"none", "sent", "refused", "waiting"},
    "alert-card-member-": _values(MemberReply),
    "alert-no-": _reasons("alerts"),
    "alert-outcome-": {*_values(Outcome), "told-outside-alone"},
    "alert-state-": _values(AlertState) | {"unopened", "looked"},
    "alert-tier-": _values(Tier),
    "check-grade-": _values(Grade),
    "duty-kind-": {kind.replace("_", "-") for kind in _values(Looked)},
    "duty-swap-": _values(SwapState) | {"over"},
    "duty-swap-you-": {"taken", "refused"},
    "check-helplines-": {"old", "expired"},
    "check-missing-": {"alerts", "panel", "checkins", "rooms", "watched", "news"},
    "check-threads-grant-": {"on", "off"},
    "checkin-ask-": {str(prompt.number) for prompt in RING},
    "checkin-ask-date-": {str(number) for number in range(1, DATE_PROMPTS + 1)},
    "checkin-day-": {str(day) for day in range(7)},
    "checkin-form-": {
        *(
            f"{name}{about}"
            for name in ("now", "hour", "days", "notify", "company", "topic", "how", "day")
            for about in ("", "-about")
        ),
    },
    "checkin-form-how-": {"ping", "around"},
    "checkin-notify-": {"ping", "silent"},
    "checkin-topic-": _values(Topic),
    "checkin-button-": {
        *("open", "here", "later", "company", "person", "close", "close-now", "delete", "resume", "change"),
        *("pause-short", "pause-long", "pause-until"),
        *("back", "anew", "watch"),
        *(f"company-{kind}" for kind in KINDS),
        *(
            "choose",
            "choose-none",
            "choose-nobody",
            "guidance-read",
            "too-much",
            "too-much-one",
            "too-much-all",
            "company-over",
        ),
        *("net-yes", "net-no", "net-end"),
    },
    "checkin-check-": {"gone", "shut-out", "unmade", "exposed"},
    "checkin-ending-": _values(Why),
    "checkin-hours-bad-": {"zone", "days", "hours", "many"},
    "checkin-net-over-": {one.name.lower() for one in EndedBy},
    "checkin-net-shown-": {"on", "asked"},
    "checkin-pair-ask-": {str(number) for number in range(1, pairs.PROMPTS + 1)},
    "checkin-round-ask-": {str(number) for number in range(1, rounds.PROMPTS + 1)},
    "pair-button-": {
        *("post", "drop", "join", "decline", "answer", "back", "no", "pass", "resume", "end", "end-now"),
    },
    "pair-check-": _values(pairs.Trouble) - {"left"},
    "pair-day-": {str(number) for number in range(7)},
    "pair-no-": _values(pairs.No),
    "round-button-": {"pass", "readers"},
    "duty-care-button-": {"fine", "heavy", "talk", "stop"},
    "drill-report-": {"card", "taken", "closed"},
    "drill-report-ended-": _values(Ended),
    **{f"practice-{part}-": {"1", "2", "3"} for part in ("name", "message", "talk", "company", "end")},
    "help-button-": {
        *("person", "person-here", "if-i-call", "mistake", "more", "country", "stop", "start", "hide", "test"),
        *("step", "worried", "carry", "tonight", "page"),
    },
    "help-button-hardest-": set(HARDEST),
    "help-button-easier-": set(EASIER),
    "help-also-": {"injury", "home", "someone", "others"},
    "news-coming-": _changes_of_settings(),
    "support-button-": {"got-support", "no-support"},
    "support-heard-": {"member-yes", "member-no", "again"},
    "worry-button-": {
        *_values(Kind),
        *("nobody", "write", "silent", "status", "take-back", "again", "join", "stay-out", "talk-yes", "talk-no"),
        *("ease-yes", "ease-no", "take", "put-back", "answered", "invite", "talk", "close"),
    },
    "worry-card-": _values(State) - {"closed"},
    "worry-card-inside-": _values(Wish),
    "worry-card-talk-": _values(Wish) - {"not-asked"},
    "worry-card-words-": _values(Words),
    "worry-kind-": _values(Kind),
    "worry-news-": {"taken", "answered", "closed", "unsent"},
    "worry-no-": _reasons("agreement", "worries"),
    "worry-note-": {"closed", "taken-back"},
    "worry-outcome-": _values(WorryOutcome),
    "worry-status-": _values(State) - {"closed"},
    "worry-whom-": {"breach", "person"},
    "me-grew-": _values(Way),
    "setup-trail-": _values(Act) - WORRY_ACTS,
    "setup-trail-worry-": WORRY_ACTS | {"taken", "put-back", "closed"},
    "watch-button-": {"words", "try"},
    "watch-kind-": {kind.replace("_", "-") for kind in _values(Looked)},
    "watch-rule-": {rule.replace("_", "-") for rule in _values(Rule)},
    "me-part-": {folder.name for folder in COGS.iterdir() if (folder / "service.py").exists()},
}
# Texts that nothing says yet. An entry that is said by now fails the test, and so does one that is not here.
NOT_SAID = {
    "help-command": "the command's own description says it; kept for the day that descriptions are translated",
    "help-kept": "what is kept is said in /about and on the agreement's screen",
    "help-not-delivered": "the card has words of its own for it",
}


def _texts() -> dict[str, fluent.Message]:
    body = parse(TEXTS.read_text(encoding="utf-8")).body
    return {entry.id.name: entry for entry in body if isinstance(entry, fluent.Message)}


def _literals() -> Iterator[str]:
    """Every string in the code, and every f-string by its beginning."""
    for file in [*COGS.rglob("*.py"), *(ROOT / "config").rglob("*.py"), ROOT / "bot.py"]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                yield str(node.values[0].value) + "{}"


def test_every_text_that_the_code_names_exists() -> None:
    """Keys in calls of `words(...)`, `Refusal(...)` and `Finding(...)`, wherever they stand."""
    known = set(_texts())
    missing: set[str] = set()
    named: set[str] = set()
    for file in [*COGS.rglob("*.py"), ROOT / "bot.py"]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                keys = set(_keys_of(node))
                named |= keys
                missing |= {f"{file.name}:{node.lineno}: {key}" for key in keys - known}
    assert missing == set()
    assert len(named) > len(known) / 3  # they were looked at


def _keys_of(call: ast.Call) -> Iterator[str]:
    name = ast.unparse(call.func).rsplit(".", maxsplit=1)[-1]
    position = {"words": 0, "Refusal": 0, "Finding": 1, "Held": 0}.get(name)
    if position is None or len(call.args) <= position:
        return
    for node in ast.walk(call.args[position]):  # a choice of two keys names both
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.fullmatch(r"[a-z]+-[a-z0-9-]*[a-z0-9]", node.value)
        ):
            yield node.value


def test_every_text_that_is_put_together_exists_and_is_put_together_somewhere() -> None:
    known = set(_texts())
    written = set(_literals())
    for prefix, ends in PUT_TOGETHER.items():
        assert any(text.startswith(f"{prefix}{{}}") for text in written), prefix
        assert {prefix + end for end in ends} - known == set()


def test_every_text_is_said_somewhere() -> None:
    texts = _texts()
    said = set(_literals())
    said |= {prefix + end for prefix, ends in PUT_TOGETHER.items() for end in ends}
    said |= {found for text in texts.values() for found in _referred_to(text)}
    elsewhere = {key for key in texts if key.startswith(("help-language-", "command-"))}  # each has a test of its own
    assert set(texts) - said - elsewhere == set(NOT_SAID)


def test_every_language_that_is_named_is_one_that_a_helpline_speaks() -> None:
    named = {key.removeprefix("help-language-") for key in _texts() if key.startswith("help-language-")}
    shipped = (ROOT / "config" / "helplines.toml").read_text(encoding="utf-8")
    spoken = {
        code for row in re.findall(r"languages\s*=\s*\[([^\]]*)\]", shipped) for code in re.findall(r'"(\w+)"', row)
    }
    assert spoken - named == set()
    assert named - spoken <= {"en"}


def _referred_to(message: fluent.Message) -> Iterator[str]:
    """Texts that stand inside this one."""
    waiting: list[Any] = [message.value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, fluent.MessageReference):
            yield node.id.name
        elif isinstance(node, fluent.BaseNode):
            waiting += vars(node).values()
        elif isinstance(node, list):
            waiting += node
