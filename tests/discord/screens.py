"""What each person has on their screen: places, messages, threads, direct messages, pings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
from simcord import ChannelHandle, GuildHandle, InteractionResult, MemberActor, UserHandle
from simcord.backend.models import Channel, Message
from simcord.enums import MessageType
from simcord.env import Env

from tests.discord import adapter
from tests.discord.guards import GuardedBackend
from tests.discord.languages import unmarked
from tests.discord.seeing import Names, Seen, button_name, component_lines, embed_lines, plain, poll_lines

Place = str | int | ChannelHandle
DIRECT_MESSAGES = "dm"


@dataclass(frozen=True)
class Person:
    """Somebody on the pretend server. `key` is what stories call them, `username` what the settings do."""

    key: str
    username: str
    name: str
    member: MemberActor
    user: UserHandle

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def mention(self) -> str:
        return self.user.mention


class Answer:
    """What the bot answered to a button, a command or a form; read live, so a later edit shows.

    `form` is the title of the form it opened, if any; `fields` are its visible labels.
    """

    def __init__(self, screens: "Screens", who: Person, result: InteractionResult) -> None:
        self._screens = screens
        self.who = who
        self.result = result

    @property
    def answered(self) -> bool:
        return adapter.answered(self.result)

    @property
    def thinking(self) -> bool:
        """The person still reads "Holdfast is thinking...": deferred and not followed up."""
        return adapter.still_thinking(self.result)

    @property
    def messages(self) -> list[Seen]:
        """Newest first; the message a pressed button sits in counts when the bot answered by editing it."""
        found = adapter.answer_messages(self._screens.env, self.result, with_source=False)
        return [self._screens.seen(message) for message in found]

    @property
    def text(self) -> str:
        return "\n".join(seen.text for seen in reversed(self.messages))

    @property
    def buttons(self) -> tuple[str, ...]:
        return tuple(label for seen in self.messages for label in seen.buttons)

    @property
    def only_you(self) -> bool:
        return bool(self.messages) and all(seen.only_you for seen in self.messages)

    @property
    def form(self) -> str | None:
        return None if self.result.modal is None else unmarked(str(self.result.modal["title"]))

    @property
    def fields(self) -> tuple[str, ...]:
        return () if self.result.modal is None else tuple(adapter.form_fields(self.result.modal))

    def __contains__(self, text: str) -> bool:
        return text in self.text

    def __repr__(self) -> str:
        return f"<Answer to {self.who.key}: {self.form or self.text!r}>"


class Screens:
    def __init__(self, env: Env, backend: GuardedBackend, guild: GuildHandle) -> None:
        self.env = env
        self.backend = backend
        self.guild = guild

    def place(self, where: Place, who: Person | None = None) -> Channel:
        """A channel by name, "dm", a thread by name (newest first), an id or a handle."""
        if isinstance(where, ChannelHandle):
            return self.backend.get_channel(where.id)
        if isinstance(where, int):
            return self.backend.get_channel(where)
        if where == DIRECT_MESSAGES and who is not None:
            return self.backend.get_dm_channel(who.id)
        known = sorted(self.backend.channels.values(), key=lambda channel: (channel.is_thread, -channel.id))
        found = next(
            (channel for channel in known if unmarked(channel.name or "") == unmarked(where).lstrip("#")), None
        )
        if found is None:
            names = ", ".join(sorted(channel.name for channel in known if channel.name))
            raise AssertionError(f"There is no place called {where!r}. There are: {names}")
        return found

    def seen(self, message: Message) -> Seen:
        return Seen(
            id=message.id,
            channel_id=message.channel_id,
            author=adapter.author_name(self.backend, message),
            text=unmarked(self._plain("\n".join(self._lines(message)))),
            at=datetime.fromisoformat(message.timestamp),
            buttons=tuple(button_name(button) for button in adapter.buttons_of(message)),
            only_you=message.is_ephemeral,
            pinned=message.pinned,
            edited=message.edited_timestamp is not None,
            files=tuple(file["filename"] for file in message.attachments),
            content=message.content,
        )

    def _lines(self, message: Message) -> Iterator[str]:
        if message.type == MessageType.PINS_ADD:
            yield "(pinned a message)"
        elif message.type == MessageType.THREAD_CREATED:
            yield f"(started a thread: {message.content})"
        elif message.content:
            yield message.content
        yield from (f"forwarded: {text}" for text in adapter.forwarded_texts(message))
        for embed in message.embeds:
            yield from embed_lines(embed)
        yield from component_lines(message.components)
        yield from (f"(file: {file['filename']})" for file in message.attachments)
        if message.poll is not None:
            yield from poll_lines(message.poll.question, [answer.text or "" for answer in message.poll.answers])

    def _plain(self, text: str) -> str:
        people = {user.id: user.global_name or user.name for user in self.backend.users.values()}
        roles = {role.id: role.name for guild in self.backend.guilds.values() for role in guild.roles.values()}
        channels = {channel.id: channel.name or "direct messages" for channel in self.backend.channels.values()}
        return plain(text, Names(people, roles, channels), self.backend.clock.now())

    def messages(self, who: Person, where: Place) -> list[Message]:
        return adapter.messages_seen(self.backend, self.place(where, who).id, who.id)

    def everything(self, who: Person) -> list[Message]:
        """All that this person can scroll to, anywhere, oldest first."""
        places = adapter.channels_seen(self.backend, who.id)
        found = [message for place in places for message in adapter.messages_seen(self.backend, place.id, who.id)]
        return sorted(found, key=lambda message: message.id)

    def stored(self, seen: Seen | discord.Message) -> Message:
        channel_id = seen.channel_id if isinstance(seen, Seen) else seen.channel.id
        return self.backend.get_message(channel_id, seen.id)

    def candidates(self, who: Person, on: "Place | Seen | Answer | discord.Message | None") -> list[Message]:
        """The messages in which somebody looks for a button, newest first."""
        if isinstance(on, Answer):
            return adapter.answer_messages(self.env, on.result, with_source=True)
        if isinstance(on, Seen | discord.Message):
            return [self.stored(on)]
        return list(reversed(self.everything(who) if on is None else self.messages(who, on)))

    def find_button(self, who: Person, on: "Place | Seen | Answer | discord.Message | None", label: str) -> Any:
        """The newest message with that button, and the button. Exact label first, then one that contains it.

        Raises AssertionError naming the buttons there are.
        """
        looked = self.candidates(who, on)
        for fits in (lambda name: name == label, lambda name: label.casefold() in name.casefold()):
            for message in looked:
                found = [button for button in adapter.buttons_of(message) if fits(button_name(button))]
                if len(found) > 1:
                    raise AssertionError(f"{len(found)} buttons in one message are called {label!r}")
                if found:
                    return message, found[0]
        names = [button_name(button) for message in looked for button in adapter.buttons_of(message)]
        raise AssertionError(f"{who.name} sees no button {label!r}. There are: {', '.join(names) or 'none at all'}")
