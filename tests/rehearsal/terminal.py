"""The rehearsal on a terminal: one person plays everybody, by typing."""

import difflib
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

from simcord.enums import ComponentType

from tests.discord import adapter
from tests.discord.acts import NotAnsweredError
from tests.discord.blueprint import draw
from tests.rehearsal import guide
from tests.rehearsal.cast import cast_of, why_not_playable
from tests.rehearsal.going_live import by_person, left_to_do
from tests.rehearsal.paper import Paper
from tests.rehearsal.seat import Seat, SorryError
from tests.rehearsal.stage import HARD_SENTENCE, NEEDLE, Searched, Stage
from tests.rehearsal.story_panel import Moment, StoryPanel

Read = Callable[[str], str | None]
CLOCK = re.compile(r"\+\s*(\d{1,3})\s*(s|m|min|minutes?|h|hours?|d|days?)")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
MOST_SHOWN = 8
CHECKS = ComponentType.CHECKBOX_GROUP
MORNING = 8
SLIP = 0.75
FEW_WORDS = 3


class Terminal:
    """`read` asks for a line and returns None at the end of the input."""

    def __init__(self, stage: Stage, read: Read, paper: Paper | None = None) -> None:
        self.stage = stage
        self.read = read
        self.paper = paper or Paper(stage.place_name)
        self.panel = StoryPanel(stage)
        self.seat = self._first_seat()
        self._rung = len(stage.world.backend.pings)
        self._whole: dict[str, Callable[[], Awaitable[None]]] = {
            "who": self.who,
            "look": self.look,
            "hard": self.hard,
            "commands": self.commands,
            "fill": self.fill,
            "morning": self.morning,
            "week": lambda: self.move(timedelta(weeks=1)),
            "prove": self.prove,
            "pull": self.pull,
            "lock": self.lock,
            "unlock": self.unlock,
            "refuse": self.refuse,
            "accept": self.accept,
            "close dms": lambda: self.direct_messages(are_open=False),
            "open dms": lambda: self.direct_messages(are_open=True),
            "check": self.check,
            "help": self.help,
        }
        self._with_more: dict[str, Callable[[str], Awaitable[None]]] = {
            "be": self.be,
            "go": self.go,
            "say": self.say,
            "press": self.press,
            "choose": self.choose,
            "run": self.run,
            "search": self.search,
        }

    def _first_seat(self) -> Seat:
        member = "ann"
        places = self.stage.places_of(member)
        settings = self.stage.settings
        panel = "" if why_not_playable(settings) else cast_of(settings).panel
        place = next((number for number, name, _ in places if name == panel), places[0][0])
        return Seat(self.stage, member, place)

    # ------------------------------------------------------------------------------------------------------ the loop

    async def play(self) -> None:
        self.welcome()
        while (line := self.read(self.prompt())) is not None and line.strip().lower() not in {"quit", "exit"}:
            await self.obey(line.strip())
        self.paper.write("The pretend server is gone, and everything in it.")

    def prompt(self) -> str:
        return f"\n{self.seat.person.name} | {self.seat.here} | {self.stage.clock()} > "

    async def obey(self, line: str) -> None:
        """Do what the line says. Whatever goes wrong is said in words; nothing is raised."""
        try:
            await self._obey(line)
        except (SorryError, ValueError) as sorry:
            self.paper.write(str(sorry), style="red")
        except NotAnsweredError as silence:
            self.paper.write(str(silence), style="red")
            self.after()
        except Exception as error:  # noqa: BLE001 - whatever the pretend Discord refuses is told, never a traceback
            self.paper.write(f"That did not work: {_reason(error)}", style="red")
            self.after()

    async def _obey(self, line: str) -> None:
        first, _, rest = line.partition(" ")
        if not line:
            return
        if line.lower() in self._whole:
            await self._whole[line.lower()]()
        elif found := CLOCK.fullmatch(line.lower()):
            await self.move(timedelta(**{UNITS[found[2][0]]: int(found[1])}))
        elif line.isdigit():
            await self.press(line)
        elif line.startswith("/"):
            await self.run(line[1:])
        elif first.lower() in self._with_more:
            if not rest.strip():
                raise SorryError(f'"{first}" needs something after it.\n{_help_for(first.lower())}')
            await self._with_more[first.lower()](rest.strip())
        else:
            self._refuse_slip(line)
            await self.say(line)

    def _refuse_slip(self, line: str) -> None:
        """A mistyped command must not be said aloud in a channel."""
        words = line.lower().split()
        known = [*self._whole, *self._with_more]
        meant = difflib.get_close_matches(words[0], known, n=1, cutoff=SLIP)
        if line.startswith("+") or (meant and len(words) <= FEW_WORDS):
            better = " ".join([meant[0], *words[1:]]) if meant else "+10m"
            raise SorryError(
                f'"{line}" is not a command. Did you mean: {better}\nTo write it here as a message: say {line}'
            )

    # -------------------------------------------------------------------------------------------------------- looking

    def welcome(self) -> None:
        self.panel.since_last()
        for who in self.stage.world.people:
            for place, *_ in self.stage.places_of(who):
                Seat(self.stage, who, place, shown=self.seat.shown).mark_read()
        settings = self.stage.settings
        self.paper.title("Holdfast: the rehearsal")
        self.paper.write(guide.WELCOME.rstrip())
        local = self.stage.local(self.stage.world.now())
        self.paper.write(f"You are {self.seat.person.name} now, a member. It is {local:%A %d %B}, {local:%H:%M}.\n")
        reason = why_not_playable(settings)
        if reason:
            self.paper.write(
                "Some parts are off in your settings; what is on can be played.\nhelp lists everything you can type."
            )
        else:
            cast = cast_of(settings)
            names = {"watched": cast.watched, "moderator": cast.moderator, "member": cast.member, "alerts": cast.alerts}
            names |= {"Member": cast.member.capitalize(), "Moderator": cast.moderator.capitalize()}
            self.paper.write(guide.TRY_FIRST.format(**names).rstrip())
        self._draw()

    async def look(self) -> None:
        self._draw()

    def _draw(self) -> None:
        seat = self.seat
        seat.renumber()
        self.paper.title(f"What {seat.person.name} sees in {seat.here}")
        found = seat.messages()
        if len(found) > MOST_SHOWN:
            self.paper.write(f"({len(found) - MOST_SHOWN} earlier messages)", style="dim", indent=2)
        for seen in found[-MOST_SHOWN:]:
            self._message(seen)
        if not found:
            self.paper.write("Nothing yet.", indent=2)
        seat.mark_read()
        others = [name for number, name, _ in self.stage.places_of(seat.who) if number != seat.place]
        self.paper.write(f"Elsewhere for {seat.person.name}: {', '.join(others)}", style="dim", indent=2)

    def _message(self, seen: Any) -> None:
        time = f"{self.stage.local(seen.at):%H:%M}"
        self.paper.message(seen, self.seat.numbered(seen) or "(is thinking ...)", time=time)

    async def who(self) -> None:
        plan = draw(self.stage.settings).people
        for key in self.stage.world.people:
            roles = ", ".join(sorted(plan[key].roles)) if key in plan else ""
            here = " (you)" if key == self.seat.who else ""
            self.paper.write(f"{key:<10} {roles or 'member'}{here}", indent=2)
        self.paper.write("Type for example: be mo", style="dim", indent=2)

    async def be(self, name: str) -> None:
        self.seat.be(name)
        self._draw()

    async def go(self, place: str) -> None:
        self.seat.go(place)
        self._draw()

    async def help(self) -> None:
        self.paper.rows(guide.COMMANDS)

    # --------------------------------------------------------------------------------------------------------- doing

    async def say(self, text: str) -> None:
        await self.seat.say(text)
        self.after()

    async def hard(self) -> None:
        await self.say(HARD_SENTENCE)

    async def press(self, number: str) -> None:
        if not number.isdigit():
            raise SorryError(f'press takes the number in front of the button, like: press 1. "{number}" is no number.')
        await self.seat.press(int(number))
        self.after()

    async def choose(self, label: str) -> None:
        await self.seat.choose(label)
        self.after()

    async def run(self, line: str) -> None:
        await self.seat.run(line)
        self.after()

    async def commands(self) -> None:
        self.paper.rows(
            (_with_options(name, spec), spec.get("description", "")) for name, spec in self.seat.commands().items()
        )
        self.paper.write("Type for example: run help", style="dim", indent=2)

    async def fill(self) -> None:
        if self.seat.form is None:
            raise SorryError("No form is open. One opens when a button or a command brings it.")
        modal = self.seat.form.result.modal or {}
        values: dict[str, Any] = {}
        for label, spec in adapter.form_fields(modal).items():
            given = self.read(f"   {label}{_choices(spec)}: ")
            if given:
                several = spec["type"] == CHECKS or (spec.get("max_values") or 1) > 1
                values[label] = [one.strip() for one in given.split(",")] if several else given
        await self.seat.fill(values)
        self.after()

    def after(self) -> None:
        """What is new here, what the bot made of it, and whose phone rang."""
        for seen in self.seat.news():
            self._message(seen)
        if self.seat.form is not None:
            fields = ", ".join(self.seat.form.fields)
            self.paper.write(f'A form opens: "{self.seat.form.form}" ({fields}). Type: fill', indent=2)
        self.paper.panel(self.panel.since_last())
        self._elsewhere()

    def _elsewhere(self) -> None:
        backend, seat = self.stage.world.backend, self.seat
        fresh, self._rung = backend.pings[self._rung :], len(backend.pings)
        for ping in fresh:
            if (ping.user_id, ping.channel_id) != (seat.person.id, seat.place):
                where = self.stage.place_name(ping.channel_id, ping.user_id)
                self.paper.write(f"{self.stage.name(ping.user_id)}'s phone buzzes: {where}", style="bold", indent=4)
        new = [name for number, name, _ in self.stage.places_of(seat.who) if seat.unread(seat.who, number)]
        if new:
            self.paper.write(f"New for {seat.person.name}: {', '.join(new)}  (type: go {new[0]})", indent=4)

    # ---------------------------------------------------------------------------------------------- time and faults

    async def morning(self) -> None:
        here = self.stage.local(self.stage.world.now())
        then = here.replace(hour=MORNING, minute=0)
        await self.move(then - here if then > here else then + timedelta(days=1) - here)

    async def move(self, how_long: timedelta) -> None:
        self._moments(await self.panel.while_time_passes(how_long))
        for seen in self.seat.news():
            self._message(seen)
        self._elsewhere()

    def _moments(self, moments: list[Moment]) -> None:
        self.paper.write(f"It is {self.stage.local(self.stage.world.now()):%A, %H:%M} now.", indent=2)
        for one in moments:
            self.paper.write(f"{self.stage.local(one.at):%A %H:%M}", style="bold", indent=4)
            self.paper.panel(one.lines)
        if not moments:
            self.paper.write("Nothing happened meanwhile.", indent=4)

    async def pull(self) -> None:
        self.paper.write("The plug is pulled. The bot is cut off wherever it was, and starts again.", indent=2)
        await self.stage.world.pull_the_plug()
        self.after()

    async def lock(self) -> None:
        self.stage.take_database_away()
        self.paper.write("The bot cannot reach its database now. Try a button or hard, then +5s. unlock gives it back.")

    async def unlock(self) -> None:
        await self.stage.give_database_back()
        self.paper.write("The database is back. What waited is tried again as the clock moves: +1m", indent=2)
        self.after()

    async def refuse(self) -> None:
        self.stage.let_discord_refuse()
        self.paper.write("Discord now refuses every message of the bot. accept ends it.", indent=2)

    async def accept(self) -> None:
        self.stage.world.accept_again()
        self.paper.write("Discord takes the bot's messages again.", indent=2)

    async def direct_messages(self, *, are_open: bool) -> None:
        (self.stage.world.open_dms if are_open else self.stage.world.close_dms)(self.seat.who)
        takes = "takes direct messages again" if are_open else "takes no direct messages now"
        self.paper.write(f"{self.seat.person.name} {takes}.", indent=2)

    # ------------------------------------------------------------------------------------------ searching, and after

    async def search(self, text: str) -> None:
        try:
            self._found(self.stage.search(text))
        except ValueError:
            raise SorryError("A text that short is found anywhere. Type at least four letters.") from None

    async def prove(self) -> None:
        self.paper.write(f'Planted on purpose, in its database, its log and a sent message: "{NEEDLE}"', indent=2)
        with self.stage.planted(NEEDLE):
            self._found(self.stage.search(NEEDLE))
        self.paper.write("All three are taken out again:", indent=2)
        self._found(self.stage.search(NEEDLE))

    def _found(self, searched: Searched) -> None:
        self.paper.write("Searched just now:", indent=2)
        for place in searched.looked_in:
            self.paper.write(place, indent=4, style="dim")
        found = ", ".join(searched.found)
        self.paper.write(f"Found in: {found}" if found else "Found: nowhere", style="bold", indent=2)

    async def check(self) -> None:
        self.paper.title("What is left before going live, and who does it")
        self.paper.todo(by_person(await left_to_do(self.stage)))


def _help_for(word: str) -> str:
    return next((f"{what}: {means}" for what, means in guide.COMMANDS if what.startswith(word)), "Type: help")


def _choices(field: Mapping[str, Any]) -> str:
    """What can be chosen; a star marks what the form comes with, which stays unless something is typed."""
    options = [f"{one['label']}{'*' if one.get('default') else ''}" for one in field.get("options") or ()]
    several = field["type"] == CHECKS or (field.get("max_values") or 1) > 1
    how = "several, with commas: " if several else ""
    return f" ({how}{', '.join(options)})" if options else ""


def _with_options(name: str, spec: Mapping[str, Any]) -> str:
    return " ".join([name, *(f"{one['name']}=" for one in spec.get("options") or ())])


def _reason(error: BaseException) -> str:
    text = str(error) or type(error).__name__
    if "50001" in text or "50013" in text or "Missing" in text:
        return f"this person may not do that here ({text}). Type: look"
    return text
