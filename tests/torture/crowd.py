"""The crowd: members who write, moderators who press, and nobody waits for the bot."""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from simcord.backend.models import Interaction, Message

from tests.discord.loopback.gateway import Gateway
from tests.discord.screens import Person
from tests.torture.facts import Act, Cry, Told
from tests.torture.scene import ALERTS, CHAT, CRIES, TALK, Cast

_TAKE = re.compile(r"alert:v1:take:(\d+)")
# What the holder of an alert does next, and how often of ten times.
_COMMANDS: Mapping[Act, tuple[str, Mapping[str, str]]] = {
    Act.CLOSED: ("alerts close", {"outcome": "talked"}),
    Act.PASSED: ("alerts pass", {}),
    Act.SECONDED: ("alerts second", {}),
}
_HOW_OFTEN = (6, 2, 2)
_NEWEST = 60  # how many messages a moderator scrolls back


@dataclass(frozen=True)
class Pressed:
    """Something a moderator did; whether the bot said that it is done is read at the end."""

    act: Act
    alert: int
    who: Person
    record: Interaction


@dataclass
class Crowd:
    """Acts at random, by one seed. `cries` and `pressed` are what is held against the bot."""

    cast: Cast
    gateway: Gateway
    dice: random.Random
    cries: list[Cry] = field(default_factory=list)
    pressed: list[Pressed] = field(default_factory=list)
    every: float = 0.12  # s on the wall between two acts

    async def live(self) -> None:
        while True:
            await asyncio.sleep(self.dice.uniform(0, 2 * self.every))
            self.act()

    def act(self) -> None:
        if self.dice.random() < 0.6:
            self._write()
        elif self.gateway.session is not None and self.gateway.session.connection is not None:
            self._press()

    def _write(self) -> None:
        who = self.dice.choice(self.cast.members)
        if self.dice.random() < 0.3:
            self.cast.people.write(who, TALK, self.dice.choice(CHAT))
            return
        message = self.cast.people.write(who, TALK, self.dice.choice(CRIES))
        self.cries.append(Cry(message.id, who.id))

    def _press(self) -> None:
        who = self.dice.choice(self.cast.moderators)
        held = self._held_by(who)
        if held and self.dice.random() < 0.5:
            act = self.dice.choices(list(_COMMANDS), _HOW_OFTEN)[0]
            self._use(act, who, self.dice.choice(sorted(held)))
            return
        offers = list(self._offers())
        if offers:
            message, alert = self.dice.choice(offers)
            record = self.cast.people.press(who, message, f"alert:v1:take:{alert}")
            self.pressed.append(Pressed(Act.TOOK, alert, who, record))

    def _use(self, act: Act, who: Person, alert: int) -> None:
        name, options = _COMMANDS[act]
        record = self.cast.people.command(who, ALERTS, name, number=alert, **options)
        if record is not None:
            self.pressed.append(Pressed(act, alert, who, record))

    def _offers(self) -> Iterator[tuple[Message, int]]:
        """The buttons that take an alert, in what a moderator sees of the alert channel."""
        world = self.cast.people.world
        stored = world.backend.messages.get(world.screens.place(ALERTS).id, {})
        for message in list(stored.values())[-_NEWEST:]:
            found = [_TAKE.fullmatch(one) for one in self.cast.people.buttons(message)] if message.components else []
            yield from ((message, int(one[1])) for one in found if one)

    def _held_by(self, who: Person) -> set[int]:
        """What this moderator believes to hold, by what the bot told them last."""
        held: set[int] = set()
        for pressed in self.pressed[-200:]:
            if pressed.who is who and self._was_done(pressed):
                (held.discard if pressed.act in (Act.PASSED, Act.CLOSED) else held.add)(pressed.alert)
        return held

    def _was_done(self, pressed: Pressed) -> bool:
        answers = self.cast.people.answers(pressed.record)
        words = self.cast.words
        match pressed.act:
            case Act.TOOK:  # the steps, with a button to close it
                closing = f"alert:v1:close:{pressed.alert}"
                return any(closing in self.cast.people.buttons(answer) for answer in answers)
            case Act.PASSED:
                said = words("alert-passed")
            case Act.CLOSED:
                said = words("alert-closed", outcome=words("alert-outcome-talked"))
            case Act.SECONDED:  # whom it asked differs
                said = words("alert-second-asked", people="@").partition("@")[0]
        return any((answer.content or "").startswith(said) for answer in answers)

    def told(self) -> list[Told]:
        done = (pressed for pressed in self.pressed if self._was_done(pressed))
        return [Told(pressed.act, pressed.alert, pressed.who.id) for pressed in done]

    def summary(self) -> str:
        told = Counter(one.act.value for one in self.told())
        done = ", ".join(f"{number} {act}" for act, number in sorted(told.items()))
        return f"{len(self.cries)} crisis messages, {len(self.pressed)} presses ({done})"
