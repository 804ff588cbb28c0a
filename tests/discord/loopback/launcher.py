"""The bot's process on a loopback Discord: `bot.py run` as it is, after three addresses were put right.

Run as `python -m tests.discord.loopback.launcher CONFIG_FOLDER`; secrets and the database come by environment, as for
anybody's bot. Each line on its input starts one process, forked from this one once everything is imported and the word
lists are compiled: a start takes tenths of a second instead of seconds. It writes the process's number, and its end.
"""

import json
import os
import select
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import discord
import yarl
from discord import asset, gateway, http

from tests.discord.loopback.clock import WHERE, Pace

_LOOK_EVERY = 0.01  # s
QUICK_READY = 0.1  # s of quiet after the last server; Discord's own default is 2


def point_at_loopback() -> None:
    """The three assignments, and the clock of that world where it is not the machine's."""
    where = json.loads(os.environ[WHERE])
    http.Route.BASE = where["api"]
    gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(where["gateway"])
    asset.Asset.BASE = where["api"]
    discord.utils.utcnow = Pace.of_this_process().now


def ready_quickly(make: Callable[..., discord.Client]) -> Callable[..., discord.Client]:
    def made(*args: Any, **named: Any) -> discord.Client:
        client = make(*args, **named)
        client._connection.guild_ready_timeout = QUICK_READY
        return client

    return made


def serve(run: Callable[[], None]) -> None:
    """One process at a time, for as long as there are lines; without whoever writes them none lives on."""
    while os.read(0, 64):
        number = os.fork()
        if number == 0:
            _be_the_bot(run)
        print(number, flush=True)  # noqa: T201 - that is how it answers
        print(_end_of(number), flush=True)  # noqa: T201 - same


def _end_of(number: int) -> int:
    while True:
        ended, status = os.waitpid(number, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if select.select([0], [], [], _LOOK_EVERY)[0]:  # nobody writes while it lives, so this is the end of the input
            os.kill(number, signal.SIGKILL)
            return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def _be_the_bot(run: Callable[[], None]) -> None:
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(0, 1)
        run()
        code = 0
    except BaseException:  # noqa: BLE001 - whatever ended it, this process ends here and says so
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def main(config: Path) -> None:
    point_at_loopback()
    import bot  # noqa: PLC0415 - only once the addresses and the clock are right
    from cogs.watch.kept import compile_watch  # noqa: PLC0415 - same
    from config.settings import load  # noqa: PLC0415 - same

    settings = load(config)
    for group in settings.groups:
        compile_watch(settings, group)
    vars(bot).update(create_bot=ready_quickly(bot.create_bot))
    serve(lambda: bot.run(config=config))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
