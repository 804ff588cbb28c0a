"""Every log line of a test; an ERROR nobody expected fails it."""

import logging

WATCHED = ("discord", "holdfast", "cogs", "data", "config", "bot", "asyncio", "__main__")


class Logbook(logging.Handler):
    """Collects what was logged. `expect` names a text that an ERROR of this test may contain."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []
        self._expected: list[str] = []
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, text: str = "") -> None:
        """From now on an ERROR containing this text (empty: any) is part of the story."""
        self._expected.append(text)

    def text(self) -> str:
        """Everything as it would be printed, tracebacks too, and the arguments that a formatter might leave out."""
        return "\n".join(f"{self.format(record)} {record.args or ''}" for record in self.records)

    def unexpected_errors(self) -> list[str]:
        errors = [
            self.format(record)
            for record in self.records
            if record.levelno >= logging.ERROR and record.name.split(".")[0] in WATCHED
        ]
        return [line for line in errors if not any(text in line for text in self._expected)]
