"""How the bot is, for who looks after the computer: numbers only, never which group, person or alert."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

# A beat comes every 30 s, and what is due is done at the next one.
TOO_OLD = timedelta(minutes=2)


@dataclass(frozen=True)
class Health:
    """What was found at one moment. Ages count from `at`; None is "never" for a beat, "nothing" for what is due."""

    at: datetime
    gateway: bool
    database: bool
    last_beat: datetime | None = None
    oldest_due: datetime | None = None
    waiting: int = 0
    failing: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)

    @property
    def beat_age(self) -> float | None:
        return _age(self.at, self.last_beat)

    @property
    def overdue(self) -> float:
        """Seconds by which the oldest thing that is due is late; 0 where nothing is."""
        return _age(self.at, self.oldest_due) or 0.0

    @property
    def is_well(self) -> bool:
        """Whether alerts would reach somebody now. What Discord refused for good was climbed, and is no reason."""
        beats = self.beat_age is not None and self.beat_age <= TOO_OLD.total_seconds()
        in_time = self.overdue <= TOO_OLD.total_seconds()
        return self.gateway and self.database and beats and in_time and not self.failing

    def as_json(self) -> dict[str, Any]:
        return {
            "ok": self.is_well,
            "gateway": self.gateway,
            "database": self.database,
            "last_beat_seconds_ago": self.beat_age,
            "oldest_overdue_seconds": self.overdue,
            "outbox": {"waiting": self.waiting, "failing": self.failing, "refused_today": dict(self.refused)},
        }

    def as_metrics(self) -> str:
        """Write it as Prometheus reads it (text format 0.0.4)."""
        return "".join(f"{line}\n" for line in self._metric_lines())

    def _metric_lines(self) -> Iterator[str]:
        gauges: tuple[tuple[str, str, float | None], ...] = (
            ("holdfast_up", "1 when alerts would reach somebody now", self.is_well),
            ("holdfast_gateway_up", "1 when Discord's gateway is connected", self.gateway),
            ("holdfast_database_up", "1 when the database answered in time", self.database),
            ("holdfast_last_beat_age_seconds", "age of the last heartbeat", self.beat_age),
            ("holdfast_oldest_overdue_seconds", "by how much the oldest thing due is late", self.overdue),
            ("holdfast_outbox_waiting", "messages to send or to show anew, due by now", self.waiting),
            ("holdfast_outbox_failing", "messages that failed five times and are tried again", self.failing),
        )
        for name, about, value in gauges:
            yield f"# HELP {name} {about}"
            yield f"# TYPE {name} gauge"
            if value is not None:
                yield f"{name} {float(value):g}"
        yield "# HELP holdfast_outbox_refused messages of the last day that Discord refused for good"
        yield "# TYPE holdfast_outbox_refused gauge"
        for reason, number in sorted(self.refused.items()):
            yield f'holdfast_outbox_refused{{reason="{reason}"}} {number}'


def _age(at: datetime, moment: datetime | None) -> float | None:
    return None if moment is None else max(0.0, round((at - moment).total_seconds(), 1))
