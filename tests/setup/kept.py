"""What of each table an organiser or member is told in a few words, so that a new table is told too or fails."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]

# The words that stand for each table about people: in the list of `/about`, and in SECURITY.md.
TOLD: dict[str, tuple[str, str]] = {
    "consents": ("choices about the agreement", "which choice about the agreement"),
    "age_marks": ("too young for this group", "too young"),
    "worries": ("spoke up", "spoke up"),
    "worry_named": ("whom it named", "whom it named"),
    "worry_recipients": ("spoke up", "spoke up"),
    "member_reach": ("Your country", "which choice"),
    "alerts": ("Alerts and unsure notes", "an alert or an unsure note"),
    "alert_sources": ("which word list", "which word list"),
    "alert_log": ("how it ended", "an alert or an unsure note"),
    "look_askers": ("asked a moderator to look", "asked for a look"),
    "duty": ("how you want to be asked", "is a moderator"),
    "care_choices": ("how you want to be asked", "is a moderator"),
    "shift_swaps": ("when you were on duty", "is a moderator"),
    "looked_at": ("Alerts and unsure notes", "an alert or an unsure note"),
    "rooms": ("Your check-in", "has a check-in"),
    "gap_places": ("Your check-in: its thread", "has a check-in"),
    "room_dates": ("hard dates", "at which hours"),
    "room_supporters": ("who reads along", "with whom"),
    "support_endings": ("who reads along", "with whom"),
    "supporters": ("your hours, limits and calls", "or supporter"),
    "supporter_hours": ("your hours", "or supporter"),
    "safety_nets": ("safety nets", "with whom"),
    "company_asks": ("asked the group", "asked for company"),
    "pairs": ("pairs", "in a pair"),
    "daily_messages": ("sent you a message", "has a check-in"),
    "outbox": ("sent you a message", "an alert"),
    "suggestions": ("made a suggestion", "suggested a change"),
    "known_readers": ("let in by name", "supporter"),
    "audit": ("what you did with alerts", "is a moderator"),
}
ABOUT_NOBODY = {
    "agreement_versions",
    "settings_in_force",
    "reminders",
    "rounds",
    "drills",
    "monthly_counts",
    "entry_counts",
    "database_identity",
    "heartbeat",
    "watched_channels",
    "gaps",
}


def tables() -> set[str]:
    """Return the tables that PRIVACY.md names."""
    return set(re.findall(r"^### `(\w+)`", (ROOT / "PRIVACY.md").read_text(encoding="utf-8"), re.MULTILINE))
