"""The bot's own process: started, killed, run out of disk; its last lines are kept for when something is wrong."""

import asyncio
import os
import re
import resource
import signal
import sys
from collections import Counter, deque
from dataclasses import dataclass, field
from pathlib import Path

from tests.discord.loopback.clock import CLOCK, WHERE
from tests.discord.loopback.server import Loopback

ROOT = Path(__file__).parents[3]
LAUNCHER = "tests.discord.loopback.launcher"
TOKEN = "not-a-real-token"  # noqa: S105 - the loopback takes any
_LINES_KEPT = 400
_IS_ERROR = re.compile(r"[\w.]+(Error|Exception|Exit)\b|[A-Z][^:]*\.$")
_OUR_LINE = re.compile(rf'File "{re.escape(str(ROOT))}/((?:bot|cogs|data|config)[^"]*", line \d+, in \w+)')
_FULL, _NO_LIMIT = (0, resource.RLIM_INFINITY), (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@dataclass
class BotProcess:
    """Lifecycle: `start`, then `kill` or `stop`, then `start` again, and `close` at the end; the world stays."""

    loopback: Loopback
    config: Path
    database: Path
    key: str
    launcher: str = LAUNCHER
    lines: "deque[str]" = field(default_factory=lambda: deque(maxlen=_LINES_KEPT))
    pid: int = 0
    # How often it ended by itself, and of what: only a full disk or a locked database excuses that.
    last_words: "Counter[str]" = field(default_factory=Counter)
    _launching: asyncio.subprocess.Process | None = None
    _listening: "asyncio.Task[None] | None" = None
    _ending: "asyncio.Task[None] | None" = None
    _killed: bool = False

    async def start(self) -> None:
        if self._launching is None:
            await self._launch()
        assert self._launching is not None
        assert self._launching.stdin is not None
        self._launching.stdin.write(b"start\n")
        self.pid, self._killed = await self._number(), False
        self._ending = asyncio.create_task(self._end(), name="loopback.end")

    async def _launch(self) -> None:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        environ |= {
            WHERE: self.loopback.where,
            CLOCK: self.loopback.pace.written(),
            "DISCORD_TOKEN": TOKEN,
            "HOLDFAST_KEY": self.key,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.database}",
        }
        pipe = asyncio.subprocess.PIPE
        command = (sys.executable, "-m", self.launcher, str(self.config))
        self._launching = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=environ, stdin=pipe, stdout=pipe, stderr=pipe
        )
        self._listening = asyncio.create_task(self._listen(self._launching), name="loopback.log")

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self.lines.append(line.decode("utf-8", "replace").rstrip())

    async def _number(self) -> int:
        assert self._launching is not None
        assert self._launching.stdout is not None
        line = await self._launching.stdout.readline()
        if not line:
            raise RuntimeError("the bot's launcher ended:\n" + "\n".join(self.lines))
        return int(line)

    async def _end(self) -> None:
        await self._number()
        self.pid = 0
        if not self._killed:
            self.last_words[await self._last_error()] += 1

    async def _last_error(self) -> str:
        """The error that it ended of, as Python names it, and the last of our own lines on the way there."""
        await asyncio.sleep(0.05)  # the lines may still be on their way
        lines = list(self.lines)
        at = next((number for number in reversed(range(len(lines))) if _IS_ERROR.match(lines[number])), None)
        if at is None:
            return "nothing was said"
        ours = (found for line in reversed(lines[:at]) if (found := _OUR_LINE.search(line)))
        where = next(ours, None)
        return lines[at].partition(":")[0] + (f" at {where[1]}" if where else "")

    @property
    def died(self) -> int:
        return self.last_words.total()

    @property
    def is_alive(self) -> bool:
        return self.pid != 0

    def kill_now(self) -> None:
        """SIGKILL: nothing of it runs any further. `kill` waits for the end of it."""
        if self.is_alive and not self._killed:
            self._killed = True
            os.kill(self.pid, signal.SIGKILL)

    async def kill(self) -> None:
        self.kill_now()
        await self.gone()

    async def stop(self) -> None:
        """As a host does, with time to close."""
        if self.is_alive:
            self._killed = True
            os.kill(self.pid, signal.SIGINT)
        await self.gone()

    async def gone(self, within: float | None = None) -> None:
        """Wait until it has ended, or that many seconds."""
        if self._ending is not None:
            await asyncio.wait({self._ending}, timeout=within)

    async def close(self) -> None:
        await self.kill()
        if self._launching is not None and self._launching.stdin is not None and self._listening is not None:
            self._launching.stdin.close()
            await self._launching.wait()
            await self._listening
        self._launching = None

    def fill_disk(self) -> None:
        """From now on no file of this process may grow or be written: SQLite is refused, as on a full disk.

        Only Linux can do that to another process; elsewhere the disk stays as it is.
        """
        if self.is_alive and sys.platform == "linux":
            resource.prlimit(self.pid, resource.RLIMIT_FSIZE, _FULL)

    def free_disk(self) -> None:
        if self.is_alive and sys.platform == "linux":
            resource.prlimit(self.pid, resource.RLIMIT_FSIZE, _NO_LIMIT)
