"""Who listens to messages: asked one after another in the one task that discord.py makes of each message.

A server's messages are many and almost all are nobody's business here. So whoever listens looks first, without waiting
for anything, and only where something is left to do does that become a task of its own.
"""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

import discord

from cogs.kit.patience import in_own_task

log = logging.getLogger("holdfast.hearing")

Listener = Callable[[discord.Message], Coroutine[Any, Any, object] | None]


class Hearing:
    """Every listener hears every message, whatever becomes of the others: a failure is logged, and ends nothing."""

    def __init__(self) -> None:
        self._listeners: list[tuple[str, Listener]] = []

    def add(self, name: str, listener: Listener) -> None:
        """Add a listener; what it returns, if anything, is done in a task called after it."""
        self._listeners.append((name, listener))

    def hear(self, message: discord.Message) -> None:
        for name, listener in self._listeners:
            try:
                work = listener(message)
            except Exception:
                log.exception("%s failed at a message", name)
                continue
            if work is not None:
                in_own_task(work, name)
