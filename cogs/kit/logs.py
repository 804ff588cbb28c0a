"""Logs that cannot carry what people wrote (PRI-10, NO-6)."""

import logging
import sys
import traceback
from types import TracebackType


class QuietFormatter(logging.Formatter):
    """Writes an error's type and the places it passed through, never its message.

    An exception's message is written by other people's code and may quote what it was given: a Discord request, a
    row, a member's sentence. Where it happened is enough to mend it.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        quiet = logging.makeLogRecord(record.__dict__)
        quiet.exc_text = None  # another handler's formatter leaves its loud version here
        if record.name == "asyncio":  # its further lines are the repr of tasks, which quote their errors
            quiet.msg, quiet.args = record.getMessage().partition("\n")[0], ()
        return super().format(quiet)

    def formatException(  # noqa: N802 - logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, error, _trace = ei
        if kind is None or error is None:
            return ""
        return "\n".join(describe(error))


def describe(error: BaseException) -> list[str]:
    """One line per error in the chain and per place, oldest cause last; no messages and no values."""
    lines: list[str] = []
    told: set[int] = set()
    seen: BaseException | None = error
    while seen is not None and id(seen) not in told:  # `raise a from b` can close a circle
        told.add(id(seen))
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [
            f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return lines


def set_up_logs(level: int = logging.INFO) -> None:
    """Send everything to standard error through the quiet formatter; discord.py only from warnings up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(QuietFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("discord").setLevel(max(level, logging.WARNING))
