"""The forms in which text reaches a watched channel, each turned into one thing to read.

Read are: a message's own words, the words it forwards, a poll's question and answers, a thread's or forum post's title,
and short text files. Never read are bots, webhooks, embeds (other sites' words) and what a reply answers to.
"""

from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

import discord

# Discord turns what is too long for a message into a text file. 16,000 bytes are some six pages.
LONGEST_FILE = 16_000
MOST_FILES = 3
_TEXT_ENDINGS = (".txt", ".md", ".log")


@dataclass(frozen=True)
class Written:
    """What somebody wrote and where. Lives for one reading; its text goes nowhere else."""

    kind: str
    source_id: int
    channel_ids: tuple[int, ...]  # its own channel first, then the channel above a thread
    author_id: int
    text: str
    posted_at: datetime

    def __repr__(self) -> str:
        """Never show the text: a repr ends up in tracebacks and logs."""
        return f"Written({self.kind})"


def by_a_person(message: discord.Message) -> bool:
    """Tell whether a member wrote it on a server: no bot, no webhook, no direct message."""
    return message.guild is not None and not message.author.bot and message.webhook_id is None


def from_message(message: discord.Message) -> Iterator[Written]:
    """Yield a member's own words, what they forward, and their poll, apart: no phrase reaches from one into another.

    Nothing for bots, webhooks and direct messages.
    """
    return _each(message, texts_of(message))


def from_edit(payload: discord.RawMessageUpdateEvent) -> Iterator[Written]:
    """Yield an edited message's parts, cached or not. Nothing where nobody edited: link previews fire the event too."""
    return from_message(payload.message) if payload.message.edited_at is not None else iter(())


def has_files(message: discord.Message) -> bool:
    if not (message.attachments or message.message_snapshots):
        return False  # most messages
    return any(_short_text_files(message))


async def from_files(message: discord.Message) -> AsyncIterator[Written | None]:
    """Fetch a message's text files from Discord; None for each that could not be fetched, or is no text after all.

    At most `MOST_FILES` files of at most `LONGEST_FILE` bytes each. What is longer is not read.
    """
    for file in islice(_short_text_files(message), MOST_FILES):
        try:
            text = (await file.read()).decode("utf-8-sig")
        except (discord.HTTPException, OSError, TimeoutError, UnicodeDecodeError):
            yield None
        else:
            for written in _each(message, [text]):
                yield written


def place_of(message: discord.Message) -> Written | None:
    """Return who wrote where, without any text. None for bots, webhooks and direct messages."""
    if not by_a_person(message):
        return None
    return Written(
        kind="message",
        source_id=message.id,
        channel_ids=channels_of(message.channel),
        author_id=message.author.id,
        text="",
        posted_at=message.edited_at or message.created_at,
    )


def _each(message: discord.Message, texts: Iterable[str]) -> Iterator[Written]:
    place = place_of(message)
    return iter(()) if place is None else (replace(place, text=text) for text in texts if text)


def texts_of(message: discord.Message) -> Iterator[str]:
    """Yield the texts of a message apart, whoever wrote it: its own, what it forwards, its poll."""
    yield message.content
    for snapshot in message.message_snapshots:
        yield snapshot.content
    if message.poll is not None:
        yield message.poll.question
        yield "\n".join(answer.text for answer in message.poll.answers)


def _short_text_files(message: discord.Message) -> Iterator[discord.Attachment]:
    forwarded = (file for snapshot in message.message_snapshots for file in snapshot.attachments)
    for file in (*message.attachments, *forwarded):
        is_text = (file.content_type or "").startswith("text/") or file.filename.lower().endswith(_TEXT_ENDINGS)
        if is_text and file.size <= LONGEST_FILE:
            yield file


def from_thread(thread: discord.Thread) -> Written | None:
    """Return a new thread's or forum post's title, by the person who opened it."""
    if thread.owner_id is None or thread.created_at is None or (thread.owner is not None and thread.owner.bot):
        return None
    return Written(
        kind="thread",
        source_id=thread.id,
        channel_ids=channels_of(thread),
        author_id=thread.owner_id,
        text=thread.name,
        posted_at=thread.created_at,
    )


def channels_of(channel: discord.abc.Snowflake) -> tuple[int, ...]:
    parent = getattr(channel, "parent_id", None)
    return (channel.id, parent) if parent is not None else (channel.id,)
