"""Sitting in somebody's place: who am I, where am I, what can I press, run and fill. No terminal in here."""

import difflib
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simcord.enums import OptionType

from tests.discord import adapter
from tests.discord.screens import Answer, Person
from tests.discord.seeing import LINK_STYLE, Seen, button_name
from tests.rehearsal.stage import Stage

BUTTON = 2
WHOLE_NUMBERS, NUMBERS = OptionType.INTEGER, OptionType.NUMBER
YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class SorryError(Exception):
    """What was asked cannot be done; the message says why, and what to type instead."""


@dataclass(frozen=True)
class Knob:
    """Something with a number: a button, or one choice of a menu."""

    number: int
    message: Seen
    label: str
    menu: str | None = None


@dataclass
class Seat:
    """`who` plays in `place` (an id). Numbers stay with their buttons until `renumber`."""

    stage: Stage
    who: str
    place: int
    knobs: dict[int, Knob] = field(default_factory=dict)
    form: Answer | None = None
    shown: dict[tuple[str, int], dict[int, str]] = field(default_factory=dict)
    _left: dict[str, int] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        return self.stage.world.person(self.who)

    @property
    def here(self) -> str:
        return self.stage.place_name(self.place, self.person.id)

    # ---------------------------------------------------------------------------------------------- who and where

    def be(self, name: str) -> None:
        """Raises SorryError for a name nobody has."""
        wanted = name.casefold().lstrip("@")
        people = self.stage.world.people
        found = next((key for key, one in people.items() if wanted in (key, one.username, one.name.casefold())), None)
        if found is None:
            raise SorryError(
                f'Nobody here is called "{name}". There are: {", ".join(people)}. Type for example: be ann'
            )
        self._left[self.who] = self.place
        open_to_all = self.stage.world.backend.get_channel(self.place).guild_id is not None
        wanted_place = self._left.get(found, self.place if open_to_all else 0)
        places = [number for number, *_ in self.stage.places_of(found)]
        self.place = wanted_place if wanted_place in places else places[0]
        self.who, self.form = found, None
        self.renumber()

    def go(self, name: str) -> None:
        """To a channel or thread by its name or a part of it, or "dm". Raises SorryError when it is not clear which."""
        wanted = name.casefold().lstrip("#").strip()
        known = self.stage.places_of(self.who)
        for fits in (str.__eq__, str.startswith, str.__contains__):
            found = [number for number, place, _ in known if fits(place.casefold(), wanted)]
            if found:
                self.place = max(found) if len({self.stage.place_name(one) for one in found}) == 1 else found[0]
                self.renumber()
                return
        names = ", ".join(place for _, place, _ in known)
        raise SorryError(
            f'{self.person.name} sees no place called "{name}". There are: {names}. Type for example: go dm'
        )

    # --------------------------------------------------------------------------------------------------- what is seen

    def messages(self) -> list[Seen]:
        return self.stage.world.messages(self.who, self.place)

    def renumber(self) -> None:
        self.knobs = {}

    def news(self) -> list[Seen]:
        """What is new or different here since this person last looked."""
        before = self.shown.setdefault((self.who, self.place), {})
        found = [seen for seen in self.messages() if before.get(seen.id) != self._as_sent(seen)]
        self.mark_read()
        return found

    def mark_read(self) -> None:
        self.shown[self.who, self.place] = {seen.id: self._as_sent(seen) for seen in self.messages()}

    def _as_sent(self, seen: Seen) -> str:
        """Before "in 10 minutes" turns into "in 9 minutes", which is no news."""
        stored = self.stage.world.screens.stored(seen)
        return repr((stored.content, stored.components, stored.embeds, stored.pinned))

    def unread(self, who: str, place: int) -> int:
        before = self.shown.get((who, place), {})
        return sum(1 for seen in self.stage.world.messages(who, place) if seen.id not in before)

    def numbered(self, seen: Seen) -> str:
        """The message's text with a number in each button and each choice; old numbers of it stop counting."""
        self.knobs = {number: knob for number, knob in self.knobs.items() if knob.message.id != seen.id}
        stored, text = self.stage.world.screens.stored(seen), seen.text
        for part in (*adapter.buttons_of(stored), *adapter.selects_of(stored)):
            text = text.replace(*self._piece(seen, part), 1)
        return text

    def _piece(self, seen: Seen, part: Mapping[str, Any]) -> tuple[str, str]:
        if part["type"] == BUTTON:
            label = button_name(dict(part))
            usable = part.get("style") != LINK_STYLE and not part.get("disabled")
            return f"[{label}]", f"[{self._number(seen, label)} {label}]" if usable else f"[{label}]"
        options = [str(option["label"]) for option in part.get("options") or ()]
        placeholder = str(part.get("placeholder") or "Choose")
        chosen = " ".join(f"[{self._number(seen, label, placeholder)} {label}]" for label in options)
        return f"[{placeholder}: {' | '.join(options)}]", f"{placeholder}: {chosen or '(type: choose NAME)'}"

    def _number(self, seen: Seen, label: str, menu: str | None = None) -> int:
        number = max(self.knobs, default=0) + 1
        self.knobs[number] = Knob(number, seen, label, menu)
        return number

    # -------------------------------------------------------------------------------------------------- what is done

    async def say(self, text: str) -> None:
        await self.stage.world.say(self.who, self.place, text)

    async def press(self, number: int) -> Answer:
        """Raises SorryError when nothing here has that number."""
        knob = self.knobs.get(number)
        if knob is None:
            there = ", ".join(f"{one.number} {one.label}" for one in self.knobs.values())
            raise SorryError(
                f"There is no button {number} here. " + (f"There are: {there}." if there else "Type: look")
            )
        world = self.stage.world
        if knob.menu is None:
            answer = await world.press(self.who, knob.message, knob.label)
        else:
            answer = await world.choose(self.who, knob.message, knob.label, menu=knob.menu)
        self.form = answer if answer.form else None
        return answer

    async def choose(self, label: str) -> Answer:
        """In the newest menu here, by visible label or by a person's name."""
        answer = await self.stage.world.choose(self.who, self.place, label)
        self.form = answer if answer.form else None
        return answer

    async def fill(self, values: Mapping[str, Any]) -> Answer:
        assert self.form is not None
        form, self.form = self.form, None
        return await self.stage.world.fill(self.who, form, values)

    # ----------------------------------------------------------------------------------------------- slash commands

    def commands(self) -> dict[str, Mapping[str, Any]]:
        """What this person is offered here, with the bot's own descriptions."""
        specs = self.stage.command_specs()
        offered = self.stage.world.commands_for(self.who, self.place)
        return {name: specs.get(name, {"name": name}) for name in sorted(offered)}

    async def run(self, line: str) -> Answer:
        """`checkin open hour=19 company=sam`. Raises SorryError with what is missing, and what there is."""
        name, words = self._command(line)
        spec = self.commands()[name]
        values = dict(self._option(name, spec, word) for word in words)
        missing = [
            one["name"] for one in spec.get("options") or () if one.get("required") and one["name"] not in values
        ]
        if missing:
            raise SorryError(f"/{name} also needs: {', '.join(missing)}.\n{self.usage(name, spec)}")
        answer = await self.stage.world.command(self.who, self.place, name, **values)
        self.form = answer if answer.form else None
        return answer

    def _command(self, line: str) -> tuple[str, list[str]]:
        try:
            words = shlex.split(line.replace("'", "\\'"))
        except ValueError:
            raise SorryError(
                'A quotation mark is open. Type for example: run checkin open hour=19 zone="Europe/London"'
            ) from None
        offered = self.commands()
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length]).lstrip("/")
            if name in offered:
                return name, words[length:]
        inside = [name for name in offered if words and name.split()[0] == words[0].lstrip("/")]
        near = inside or difflib.get_close_matches(line, offered, cutoff=0.5)
        hint = f"There are: {', '.join(near)}." if near else "Type: commands"
        raise SorryError(f'{self.person.name} is offered no command "{line}" here. {hint}')

    def _option(self, name: str, spec: Mapping[str, Any], word: str) -> tuple[str, Any]:
        key, equals, value = word.partition("=")
        option = next((one for one in spec.get("options") or () if one["name"] == key), None)
        if option is None or not equals:
            raise SorryError(f'"{word}" is not an option of /{name}.\n{self.usage(name, spec)}')
        return key, self._value(name, spec, option, value)

    def _value(self, name: str, spec: Mapping[str, Any], option: Mapping[str, Any], value: str) -> Any:
        choices = {str(one["name"]).casefold(): one["value"] for one in option.get("choices") or ()}
        if choices:
            known = {**choices, **{str(chosen).casefold(): chosen for chosen in choices.values()}}
            if value.casefold() not in known:
                raise SorryError(
                    f'{option["name"]}="{value}" is not a choice of /{name}. There are: {", ".join(choices)}.'
                )
            return known[value.casefold()]
        kind = OptionType(option["type"])
        try:
            if kind in (WHOLE_NUMBERS, NUMBERS):
                return int(value) if kind is WHOLE_NUMBERS else float(value)
            if kind is OptionType.BOOLEAN:
                return YES_NO[value.casefold()]
        except (ValueError, KeyError):
            raise SorryError(f'{option["name"]}="{value}" does not fit.\n{self.usage(name, spec)}') from None
        if kind in (OptionType.USER, OptionType.MENTIONABLE):
            value = value.lstrip("@").casefold()
        return value

    @staticmethod
    def usage(name: str, spec: Mapping[str, Any]) -> str:
        lines = [f"/{name}: {spec.get('description', '')}"]
        for option in spec.get("options") or ():
            choices = ", ".join(f'"{one["name"]}"' for one in option.get("choices") or ())
            bounds = [str(option[end]) for end in ("min_value", "max_value") if end in option]
            notes = [option.get("description", "").strip("…"), " to ".join(bounds) if len(bounds) > 1 else "", choices]
            must = "" if option.get("required") else " (may be left out)"
            lines.append(f"   {option['name']}={must}  {'; '.join(note for note in notes if note)}")
        return "\n".join(lines)
