"""However the example is damaged, an organiser gets a report, never a traceback."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from config.settings import ConfigError
from tests.config.example import EXAMPLE, loaded

ROWS = EXAMPLE.splitlines()
VALUES = [number for number, row in enumerate(ROWS) if "=" in row and not row.startswith("#")]
ODD_VALUES = st.sampled_from(
    [
        "1",
        "-1",
        "0.5",
        "nan",
        "inf",
        "true",
        '""',
        '"\\u0000"',
        "[]",
        "[[]]",
        "{}",
        "{a = 1}",
        "1979-05-27",
        "07:32:00",
        '["a", 1]',
        '"@everyone"',
        f'"{"x" * 5000}"',
        f"{'9' * 5000}",
        f"{'[' * 2000}",
        f"{'[' * 20}{']' * 20}",
        f"{'[' * 200}{']' * 200}",
        '"../../etc/passwd"',
        '"off"',
        '"""',
        "",
        "}",
        '"Europe"',
        '"x.md"',
    ]
) | st.text(max_size=20)
BYTES = EXAMPLE.encode()


def survives(text: str | bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            loaded(Path(folder), text)
        except ConfigError as error:
            report, found = str(error), error.problems
        else:
            return
    assert found
    assert all(problem.what and problem.instead for problem in found)
    assert "Traceback" not in report


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(VALUES), ODD_VALUES)
@example(next(row for row in VALUES if ROWS[row].startswith("language")), '"../../etc/passwd"')
def test_any_value_in_any_place_is_taken_or_explained(row: int, value: str) -> None:
    rows = list(ROWS)
    rows[row] = f"{rows[row].partition('=')[0]}= {value}"
    survives("\n".join(rows))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(range(len(ROWS))), max_size=60))
def test_lines_lost_doubled_or_moved_are_taken_or_explained(order: list[int]) -> None:
    survives("\n".join(ROWS[number] for number in order))


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(BYTES)), st.integers(0, 30), st.binary(max_size=12))
@example(0, 0, b"\xff\xfe")
@example(0, 0, b"\xef\xbb\xbf")
@example(100, 0, b"\x00")
@example(100, 0, b"\r")
def test_any_bytes_anywhere_are_taken_or_explained(at: int, lost: int, found: bytes) -> None:
    survives(BYTES[:at] + found + BYTES[at + lost :])


@pytest.mark.parametrize("depth", [100, 300, 490, 498, 600, 5000])
def test_brackets_inside_brackets_without_end_are_explained(depth: int) -> None:
    survives(f"[group]\nname = {'[' * depth}{']' * depth}\n")
    survives(f"[group]\nname = {'{a=' * depth}1{'}' * depth}\n")
    survives(f"[group{'.a' * depth}]\nx = 1\n")


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(range(len(ROWS))), st.text(max_size=40))
def test_any_line_in_place_of_another_is_taken_or_explained(row: int, text: str) -> None:
    survives("\n".join([*ROWS[:row], text, *ROWS[row + 1 :]]))
