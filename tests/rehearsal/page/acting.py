"""What a page asks for, done on the pretend server. Whatever cannot be done is said in a plain sentence."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.discord import adapter, by_id
from tests.discord.acts import NotAnsweredError
from tests.discord.adapter import StoredPlace
from tests.discord.screens import Answer
from tests.discord.seeing import Seen
from tests.discord.world import World
from tests.rehearsal.page.forms import form_shown
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.looking import Eyes
from tests.rehearsal.page.values import Given, option_values
from tests.rehearsal.seat import SorryError
from tests.rehearsal.stage import HARD_SENTENCE

NO_ANSWER = "This interaction failed"
LONGEST_MESSAGE = 2000
MOST_FILES, LONGEST_FILE = 10, 50_000
MOST_ANSWERS = 10
LONGEST_NAME = 100
LONGEST_QUESTION = 300
THUMB = "👍"


@dataclass(frozen=True)
class Act:
    """One request of the page: who does it, where, and what came with it."""

    lifetime: Lifetime
    eyes: Eyes
    place: StoredPlace
    given: Given

    @property
    def world(self) -> World:
        return self.eyes.stage.world

    @property
    def who(self) -> str:
        return self.eyes.person.key

    @property
    def name(self) -> str:
        return self.eyes.person.name

    @property
    def here(self) -> str:
        return self.eyes.stage.place_name(self.place.id, self.eyes.id)

    def message(self) -> Seen:
        return self.eyes.message(self.place, self.given.text("message"))

    def tell(self, what: str) -> None:
        """By place, never by words."""
        self.lifetime.act(f"{self.name} {what}")


Doer = Callable[[Act], Awaitable[Answer | None]]
DOERS: dict[str, Doer] = {}


def does(name: str) -> Callable[[Doer], Doer]:
    def keep(doer: Doer) -> Doer:
        DOERS[name] = doer
        return doer

    return keep


async def perform(lifetime: Lifetime, body: Mapping[str, Any]) -> dict[str, Any]:
    """Raises SorryError, or what the pretend Discord raises; the bot not answering is no error but an answer."""
    given = Given(body)
    wanted = given.text("do")
    if wanted not in DOERS:
        raise SorryError(f"The page cannot do {wanted[:30]!r}. It can: {', '.join(DOERS)}.")
    async with lifetime.alone() as stage:
        eyes = Eyes.of(stage, body.get("who"))
        if not eyes.is_here and wanted not in ALSO_AWAY:
            raise SorryError(f"{eyes.person.name} has left the server, and can only join again.")
        place = eyes.place(body.get("id")) if wanted not in ANYWHERE else eyes.places()[-1]
        act = Act(lifetime, eyes, place, given)
        try:
            answer = await DOERS[wanted](act)
        except NotAnsweredError:
            return {"ok": True, "form": None, "said": NO_ANSWER}
        return {"ok": True, "form": _form(act, answer), "said": None}


def _form(act: Act, answer: Answer | None) -> dict[str, Any] | None:
    modal = None if answer is None else answer.result.modal
    if answer is None or modal is None:
        return None
    number = secrets.token_hex(8)
    act.lifetime.now.forms[number] = (act.who, answer)
    return form_shown(act.eyes, number, modal)


ANYWHERE = {"close_dms", "open_dms", "leave", "join", "fill"}
ALSO_AWAY = {"join", "close_dms", "open_dms"}

# ------------------------------------------------------------------------------------------------------------ talking


@does("say")
async def say(act: Act) -> None:
    files = _files(act.given)
    text = act.given.text("text", needed=not files, most=LONGEST_MESSAGE)
    if adapter.kind_of(act.place) == "forum":
        raise SorryError("In a forum one opens a post.")
    reply_to = act.eyes.message(act.place, act.given.text("reply_to")) if act.given.has("reply_to") else None
    if act.place.guild_id is None and (files or reply_to):
        raise SorryError("In direct messages the rehearsal only takes words.")
    act.tell(f"writes in {act.here}")
    await act.world.say(act.who, act.place.id, text, reply_to=reply_to, files=files)


def _files(given: Given) -> list[tuple[str, bytes]]:
    files = given.list_of("files", Mapping) if given.has("files") else []
    if len(files) > MOST_FILES:
        raise SorryError(f"A message takes at most {MOST_FILES} files.")
    return [
        (one.text("name", most=LONGEST_NAME), one.text("text", needed=False, most=LONGEST_FILE).encode())
        for one in map(Given, files)
    ]


@does("hard")
async def hard(act: Act) -> None:
    if adapter.kind_of(act.place) == "forum":
        raise SorryError("In a forum one opens a post. Go to a channel or a thread first.")
    act.tell(f"writes in {act.here}: the hard sentence, put in for them")
    await act.world.say(act.who, act.place.id, HARD_SENTENCE)


@does("edit")
async def edit(act: Act) -> None:
    message, text = act.message(), act.given.text("text", most=LONGEST_MESSAGE)
    act.tell(f"edits a message in {act.here}")
    await act.world.edit(act.who, message, text)


@does("delete")
async def delete(act: Act) -> None:
    message = act.message()
    act.tell(f"deletes a message in {act.here}")
    await act.world.delete(act.who, message)


@does("forward")
async def forward(act: Act) -> None:
    message, to = act.message(), act.eyes.place(act.given.text("to"))
    if to.guild_id is None or adapter.kind_of(to) == "forum":
        raise SorryError("The rehearsal forwards to channels and threads.")
    if not act.eyes.may(to, "send_messages_in_threads" if to.is_thread else "send_messages"):
        raise SorryError(f"{act.name} may not write there.")
    act.tell(f"forwards a message from {act.here} to {act.eyes.stage.place_name(to.id, act.eyes.id)}")
    await act.world.forward(act.who, message, to.id)


@does("react")
async def react(act: Act) -> None:
    message, emoji = act.message(), act.given.text("emoji", needed=False, most=LONGEST_NAME) or THUMB
    act.tell(f"reacts to a message in {act.here}")
    await act.world.react(act.who, message, emoji)


@does("poll")
async def poll(act: Act) -> None:
    question = act.given.text("question", most=LONGEST_QUESTION)
    answers = [text for text in act.given.list_of("answers", str) if text.strip()]
    if not 1 <= len(answers) <= MOST_ANSWERS or any(len(text) > LONGEST_NAME for text in answers):
        raise SorryError(f"A poll has one to {MOST_ANSWERS} answers of at most {LONGEST_NAME} letters.")
    if act.place.guild_id is None:
        raise SorryError("The rehearsal asks polls in channels and threads.")
    act.tell(f"asks a poll in {act.here}")
    await act.world.poll(act.who, act.place.id, question, answers)


@does("thread")
async def thread(act: Act) -> None:
    name = act.given.text("name", most=LONGEST_NAME)
    on = act.message() if act.given.has("message") else None
    if adapter.kind_of(act.place) != "text":
        raise SorryError("A thread is started in a channel.")
    act.tell(f"starts a thread in {act.here}")
    await act.world.open_thread(act.who, act.place.id, name, private=act.given.flag("private"), on=on)


@does("post")
async def post(act: Act) -> None:
    title, text = act.given.text("title", most=LONGEST_NAME), act.given.text("text", most=LONGEST_MESSAGE)
    act.tell(f"opens a post in {act.here}")
    await act.world.post(act.who, act.place.id, title, text)


# ------------------------------------------------------------------------------------------ buttons, commands, forms


@does("press")
async def press(act: Act) -> Answer:
    message, item = act.message(), act.given.text("item")
    return await by_id.press(act.world, act.who, message, item)


@does("choose")
async def choose(act: Act) -> Answer:
    message, item = act.message(), act.given.text("item")
    return await by_id.choose(act.world, act.who, message, item, act.given.list_of("values", str))


@does("command")
async def command(act: Act) -> Answer:
    name = act.given.text("name")
    offered = adapter.offered_commands(act.world.backend, act.eyes.id, act.place)
    if name not in offered:
        raise SorryError(f"{act.name} is offered no such command here.")
    values = option_values(act.eyes, name, offered[name], act.given.mapping("options"))
    return await act.world.command(act.who, act.place.id, name, **values)


@does("menu")
async def menu(act: Act) -> Answer:
    message, name = act.message(), act.given.text("name")
    if name not in adapter.offered_menus(act.world.backend, act.eyes.id, act.place):
        raise SorryError(f"{act.name}'s menu has no such line here.")
    return await act.world.menu(act.who, message, name)


@does("fill")
async def fill(act: Act) -> Answer:
    """A form takes one answer, and only from the person for whom it opened."""
    number = act.given.text("form")
    who, form = act.lifetime.now.forms.get(number, ("", None))
    if form is None or who != act.who:
        raise SorryError("That form is no longer open.")
    answer = await by_id.fill(act.world, act.who, form, act.given.mapping("values"))
    del act.lifetime.now.forms[number]
    return answer


# ------------------------------------------------------------------------------------------------- coming and going


@does("close_dms")
async def close_dms(act: Act) -> None:
    act.tell("takes no direct messages now")
    act.world.close_dms(act.who)


@does("open_dms")
async def open_dms(act: Act) -> None:
    act.tell("takes direct messages again")
    act.world.open_dms(act.who)


@does("leave")
async def leave(act: Act) -> None:
    act.tell("leaves the server")
    await act.world.leave(act.who)


@does("join")
async def join(act: Act) -> None:
    if act.eyes.is_here:
        raise SorryError(f"{act.name} is here already.")
    act.tell("joins the server again")
    await by_id.come_back(act.world, act.who)
