"""`tests/REQUIREMENTS.md` says what proves each requirement; this holds it to what there is."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
TABLE = TESTS / "REQUIREMENTS.md"

# How many requirements there are of each kind, numbered from 1.
COUNTS = {
    "CON": 12,
    "LIM": 8,
    "CHK": 11,
    "CRI": 18,
    "ESC": 14,
    "MOD": 12,
    "PRI": 15,
    "BND": 8,
    "REF": 6,
    "TRA": 7,
    "ACC": 9,
    "ORG": 12,
    "NO": 36,
}
ID = re.compile(rf"\b(?:{'|'.join(COUNTS)})-\d+\b")
CITED = re.compile(r"`([\w/]+\.py)::(\w+)`")
LATER = re.compile(r"later: issue \d+")
LONGEST_LINE = 140


@dataclass(frozen=True)
class Row:
    id: str
    requirement: str
    proof: str


def rows(table: str) -> list[Row]:
    cells = (
        [cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines() if ID.match(line[2:])
    )
    return [Row(*parts) for parts in cells]


def cases_in(file: Path) -> Iterator[tuple[str, str]]:
    """Each test of a file, with its docstring."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node.name, ast.get_docstring(node) or ""


@pytest.fixture
def table() -> list[Row]:
    return rows(TABLE.read_text(encoding="utf-8"))


def test_every_requirement_stands_in_the_table_once_and_in_order(table: list[Row]) -> None:
    assert [row.id for row in table] == [
        f"{kind}-{number + 1}" for kind, count in COUNTS.items() for number in range(count)
    ]


def test_every_requirement_is_one_line_with_a_proof_or_a_reason(table: list[Row]) -> None:
    for row in table:
        assert 3 <= len(row.requirement) <= LONGEST_LINE, row.id
        assert CITED.search(row.proof) or LATER.search(row.proof) or row.proof.startswith("why not"), row.id


def test_every_cited_test_exists(table: list[Row]) -> None:
    known = {file: dict(cases_in(TESTS / file)) for row in table for file, _ in CITED.findall(row.proof)}
    missing = [
        f"{row.id}: {file}::{name}"
        for row in table
        for file, name in CITED.findall(row.proof)
        if name not in known[file]
    ]
    assert missing == []


def test_every_id_that_a_test_names_is_one_of_the_table(table: list[Row]) -> None:
    known = {row.id for row in table}
    named = Counter(
        (one, file.name)
        for file in TESTS.rglob("test_*.py")
        for name, words in cases_in(file)
        for one in ID.findall(f"{name} {words}")
    )
    assert {one for one, _ in named} - known == set()
    assert len({one for one, _ in named}) > 80


def test_no_requirement_that_tests_name_is_put_off_as_a_whole(table: list[Row]) -> None:
    """What has a test already is not called "later" with nothing to show for it."""
    named = {
        one
        for file in TESTS.rglob("test_*.py")
        for name, words in cases_in(file)
        for one in ID.findall(f"{name} {words}")
    }
    put_off = {row.id for row in table if not CITED.search(row.proof) and not row.proof.startswith("why not")}
    assert put_off & named == set()


def test_a_row_is_read_as_it_is_written() -> None:
    written = (
        "| ID | Requirement | Proof |\n| --- | --- | --- |\n| NO-6 | Never | `a/test_b.py::test_c`; later: issue 4 |\n"
    )
    (row,) = rows(written)
    assert row == Row("NO-6", "Never", "`a/test_b.py::test_c`; later: issue 4")
    assert CITED.findall(row.proof) == [("a/test_b.py", "test_c")]
