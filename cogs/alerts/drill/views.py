"""What organisers read of a drill: how long each part took, and whom Discord did not let the bot reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from cogs.alerts import views as alert_views
from cogs.alerts.drill.model import Ended, Times
from cogs.kit.texts import Texts

MOST_NAMES = 15


@dataclass(frozen=True)
class Result:
    """What came of a drill. `unreached` are people whom Discord would not let the bot reach, never who was slow."""

    number: int
    ended: Ended
    times: Times
    asked: int
    unreached: Sequence[int]
    card_refused: bool
    help_refused: bool

    @property
    def is_whole(self) -> bool:
        """Whether the path was tried: one that was broken off, or that asked nobody, is no drill done (ORG-2)."""
        return self.ended in {Ended.CLOSED, Ended.TIME} and self.asked > 0 and not self.card_refused


def report(words: Texts, group: str, result: Result) -> str:
    lines = [
        words("drill-report-title", number=result.number, group=group),
        words(f"drill-report-ended-{result.ended}"),
        *(words(f"drill-report-{name}", time=_spoken(words, span)) for name, span in _measured(result.times)),
    ]
    if not result.asked:
        lines.append(words("drill-report-nobody-on-duty"))
    elif result.times.to_taken is None:
        lines.append(words("drill-report-not-taken"))
    if result.card_refused:
        lines.append(words("drill-report-no-card"))
    if result.help_refused:
        lines.append(words("drill-report-no-help"))
    if result.unreached:
        named = result.unreached[:MOST_NAMES]
        lines.append(words("drill-report-unreached", people=alert_views.mentions(named), number=len(result.unreached)))
    elif result.asked:
        lines.append(words("drill-report-all-reached"))
    lines.append(words("drill-report-kept" if result.is_whole else "drill-report-not-whole"))
    return "\n".join(lines)


def _measured(times: Times) -> Sequence[tuple[str, timedelta]]:
    parts = (("card", times.to_card), ("taken", times.to_taken), ("closed", times.to_closed))
    return [(name, span) for name, span in parts if span is not None]


def _spoken(words: Texts, span: timedelta) -> str:
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    return words("drill-time", minutes=minutes, seconds=seconds)
