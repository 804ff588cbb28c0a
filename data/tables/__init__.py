"""Every table, in one place: what is not a column here is not kept.

Rows are keyed by `group_key`, so that two circles on one server never mix (ORG-12). There is no column that could
hold what a member wrote; `agreement_versions.text` is the organisers' own file. tests/data/test_schema.py holds the
list of columns against PRIVACY.md.
"""

from data.tables.agreement import (
    age_marks,
    agreement_versions,
    consents,
    reminders,
    suggestions,
    worries,
    worry_named,
    worry_recipients,
)
from data.tables.alerts import (
    alert_log,
    alert_sources,
    alerts,
    duty,
    entry_counts,
    look_askers,
    looked_at,
    member_reach,
    shift_swaps,
)
from data.tables.base import Moment, metadata
from data.tables.care import care_choices, drills
from data.tables.checkins import (
    company_asks,
    pairs,
    room_dates,
    room_supporters,
    rooms,
    rounds,
    safety_nets,
    support_endings,
    supporter_hours,
    supporters,
)
from data.tables.core import (
    IS_WAITING,
    audit,
    daily_messages,
    database_identity,
    heartbeat,
    known_readers,
    monthly_counts,
    outbox,
    settings_in_force,
)
from data.tables.watch import gap_places, gaps, watched_channels

__all__ = [
    "IS_WAITING",
    "Moment",
    "age_marks",
    "agreement_versions",
    "alert_log",
    "alert_sources",
    "alerts",
    "audit",
    "care_choices",
    "company_asks",
    "consents",
    "daily_messages",
    "database_identity",
    "drills",
    "duty",
    "entry_counts",
    "gap_places",
    "gaps",
    "heartbeat",
    "known_readers",
    "look_askers",
    "looked_at",
    "member_reach",
    "metadata",
    "monthly_counts",
    "outbox",
    "pairs",
    "reminders",
    "room_dates",
    "room_supporters",
    "rooms",
    "rounds",
    "safety_nets",
    "settings_in_force",
    "shift_swaps",
    "suggestions",
    "support_endings",
    "supporter_hours",
    "supporters",
    "watched_channels",
    "worries",
    "worry_named",
    "worry_recipients",
]
