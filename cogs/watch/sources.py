"""The forms in which text reaches a watched channel, each turned into one thing to read."""

from dataclasses import dataclass
from datetime import datetime

import discord


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


def from_message(message: discord.Message) -> Written | None:
    """Return a member's message, forwarded text included. None for bots, webhooks and direct messages."""
    if message.guild is None or message.author.bot or message.webhook_id is not None:
        return None
    forwarded = (snapshot.content for snapshot in message.message_snapshots)
    text = "\n".join(part for part in (message.content, *forwarded) if part)
    if not text:
        return None
    return Written(
        kind="message",
        source_id=message.id,
        channel_ids=channels_of(message.channel),
        author_id=message.author.id,
        text=text,
        posted_at=message.edited_at or message.created_at,
    )


def from_edit(payload: discord.RawMessageUpdateEvent) -> Written | None:
    """Return an edited message, cached or not. None where nobody edited: link previews fire the same event."""
    return from_message(payload.message) if payload.message.edited_at is not None else None


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
