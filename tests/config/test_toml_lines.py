import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.toml_lines import Lines, Path
from tests.config.example import EXAMPLE

TRICKY = """\
# a remark with [brackets] and "quotes"
top = 1
"quoted key" = 'it''s'
[a]
list = [
  "one", # "two",
  { deep = "x", 'literal' = [1, 2] },
  \"\"\"
three
\"\"\",
]
'single.dot' = "# no remark"
b . c = "dotted"
after = '''
[not.a.table]
'''
escaped = "say \\"hi\\" # still"
[[group]]
people.moderators = "x"
[group.deep]
"keep.this" = 1979-05-27T07:32:00Z
[[group]]
"people"."moderators" = "y"
[[group.inner]]
last = 3
"""


def test_every_way_of_writing_a_key_gives_its_line() -> None:
    lines = Lines(TRICKY.replace("'it''s'", "'its'"))
    expected: dict[Path, int] = {
        ("top",): 2,
        ("quoted key",): 3,
        ("a",): 4,
        ("a", "list", 0): 6,
        ("a", "list", 1, "deep"): 7,
        ("a", "list", 1, "literal", 1): 7,
        ("a", "list", 2): 8,
        ("a", "single.dot"): 12,
        ("a", "b", "c"): 13,
        ("a", "after"): 14,
        ("a", "escaped"): 17,
        ("group", 0, "people", "moderators"): 19,
        ("group", 0, "deep", "keep.this"): 21,
        ("group", 1): 22,
        ("group", 1, "people", "moderators"): 23,
        ("group", 1, "inner", 0, "last"): 25,
    }
    assert {path: lines.line(path) for path in expected} == expected


def test_a_key_that_is_not_there_gets_the_line_of_what_is_around_it() -> None:
    lines = Lines("[a]\nb = 1\n")
    assert lines.line(("a", "missing")) == 1
    assert lines.line(("elsewhere",)) is None


VALUES = st.recursive(
    st.sampled_from(['"text"', "'lit # eral'", "12", "true", "1979-05-27", '"""a\n"b" """', "'''\n[x]\n'''"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[\n" + " ,\n".join(items) + "]"),
    max_leaves=5,
)
KEYS = st.sampled_from(["a", "b-1", '"c d"', "'e.f'", 'g."h"', "i . j", '"\\u00e9"'])
HEADERS = st.sampled_from(["", "[t]", "[t.u]", "[[l]]", "[[l.m]]", '["q r"]'])


@given(st.lists(st.tuples(HEADERS, st.lists(st.tuples(KEYS, VALUES), max_size=3)), max_size=4))
def test_everything_tomllib_reads_has_a_line(blocks: list[tuple[str, list[tuple[str, str]]]]) -> None:
    text = "\n".join(f"{header}\n" + "\n".join(f"{k} = {v} # end" for k, v in pairs) for header, pairs in blocks)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = Lines(text)
    assert [path for path in _paths(data) if not lines.knows(path)] == []


def _paths(data: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _paths(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _paths(value, (*path, number))


@pytest.mark.parametrize("text", [EXAMPLE, "", "\n\n", "# only a remark", "a = 1"])
def test_ordinary_files_are_covered(text: str) -> None:
    lines = Lines(text)
    assert all(lines.knows(path) for path in _paths(tomllib.loads(text)))
