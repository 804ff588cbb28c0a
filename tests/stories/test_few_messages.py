"""How often the bot begins: a fortnight with ten members. The whole month, with sixty, is `make quiet`."""

from pathlib import Path

from tests.bench.quiet import defects, play, report, slow_clock
from tests.house import open_house


async def test_a_member_without_check_ins_hears_less_than_once_a_week_and_only_alerts_interrupt_a_moderator(
    tmp_path: Path,
) -> None:
    """DESIGN.md decision 10, CHK-3, NO-13."""
    with slow_clock():
        async with open_house(tmp_path) as house:
            month = await play(house, days=14, many=10)
            assert defects(month) == [], report(month)
            heard = month.heard()
            assert all(one.in_room > 5 for one in heard.values() if one.habit == "room"), "they were asked at all"
            assert all(heard[who].alerts for who in ("mo", "rae")), "and alerts did interrupt"
