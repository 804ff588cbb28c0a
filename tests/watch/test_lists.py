import shutil
from pathlib import Path

import pytest

from cogs.watch.explain import refuse_failing
from cogs.watch.lists import Kind, Tier, WordListError, load_languages, load_lists
from cogs.watch.model import Watch

HEAD = '[list]\nname = "Ours"\nsource = "us"\nreviewed_by = "Rae"\nreviewed_on = "2026-11-01"\n'
ENTRY = (
    '[[entry]]\nid = "my-{n}"\ntier = "{tier}"\nkind = "suicide"\nphrases = [{phrases}]\nwhy = "so"\n'
    'examples = ["blue door"]\nnot = ["red door"]\n'
)


def entry(n: int, tier: str = "urgent", phrases: str = '"blue door"') -> str:
    return ENTRY.format(n=n, tier=tier, phrases=phrases)


def problems(tmp_path: Path, text: str) -> str:
    file = tmp_path / "words.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WordListError) as caught:
        load_lists([file])
    return str(caught.value)


def test_an_organisers_entry_joins_ours(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(HEAD + entry(1), encoding="utf-8")
    match = Watch(load_lists([Path("config/words/en.toml"), file])).read("the Blue DOOR")
    assert match is not None
    assert (match.tier, match.kind, match.entry_id, match.list_name) == (Tier.URGENT, Kind.SUICIDE, "my-1", "Ours")


def test_an_organiser_silences_and_moves_entries_without_touching_ours(tmp_path: Path) -> None:
    ours, mine = tmp_path / "ours.toml", tmp_path / "mine.toml"
    ours.write_text(HEAD + entry(1) + entry(2, phrases='"green door"'), encoding="utf-8")
    mine.write_text('silence = ["my-2"]\n[move]\nmy-1 = "unsure"\n', encoding="utf-8")
    watch = Watch(load_lists([ours, mine]))
    assert watch.read("green door") is None
    match = watch.read("blue door")
    assert match is not None
    assert match.tier is Tier.UNSURE


def test_lists_cannot_be_changed_once_loaded() -> None:
    lists = load_lists([Path("config/words/en.toml")])
    with pytest.raises(AttributeError):
        lists.entries[0].tier = Tier.UNSURE  # type: ignore[misc]
    with pytest.raises(TypeError):
        lists.groups["act"] = ()  # type: ignore[index]


def test_every_problem_is_told_at_once_with_file_line_entry_key_and_remedy(tmp_path: Path) -> None:
    """ORG-7."""
    told = problems(tmp_path, HEAD + entry(1, tier="urgnt") + entry(2, phrases='"(blue"') + 'teir = "urgent"\n')
    assert 'words.toml, line 7, entry my-1, tier: "urgnt" is not known; write "urgent" or "unsure"' in told
    assert 'entry my-2, phrases: "(blue": a bracket is not closed; ")" is missing' in told
    assert 'entry my-2, teir: "teir" is not known; did you mean "tier"?' in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + entry(1) + entry(1), "there twice"),
        (HEAD + entry(1, phrases='""'), "not a list of texts"),
        (HEAD + entry(1, phrases=""), "is empty"),
        (HEAD + entry(1, phrases='"x"'), "one letter"),
        (HEAD + entry(1, phrases='"{nope} door"'), "no group {nope}"),
        (HEAD + entry(1).replace('id = "my-1"', 'id = "My 1"'), "is not an id"),
        (HEAD + entry(1).replace('why = "so"\n', ""), "why: is missing"),
        (entry(1), "reviewed_by"),
        (HEAD + 'silence = ["my-9"]\n', "silence"),
        ('silence = ["my-9"]\n', 'silence: "my-9" is not known'),
        ('[move]\nmy-9 = "unsure"\n', "move"),
        ('[words]\nx = "y"\n', "words: is not a part of a word list"),
        ("[list\n", "not readable as TOML"),
        ('[groups]\na = ["{b} c"]\nb = ["d e"]\n', "group inside a group"),
        ('[language.spellings]\nwanna = "wana to"\nwana = "want"\n', "leads to another spelling"),
        ('[language]\njoins = ["myself"]\n', "is not two words"),
    ],
)
def test_a_broken_list_is_refused(tmp_path: Path, text: str, told: str) -> None:
    assert told in problems(tmp_path, text)


def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path) -> None:
    for text, line in (
        (HEAD + entry(1) + entry(2) + entry(1), 7),
        (HEAD + entry(1) + entry(2, tier="loud"), 15),
        (HEAD + entry(1, phrases='"x"'), 7),
        (HEAD + entry(1) + entry(2, phrases='""'), 15),
    ):
        assert f"words.toml, line {line}, entry my-" in problems(tmp_path, text)


def test_an_entry_that_fails_its_own_example_is_refused_with_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text(HEAD + entry(1) + entry(2).replace("red door", "no blue door"), encoding="utf-8")
    with pytest.raises(WordListError, match=r'words\.toml, line 15, entry my-2: not: "no blue door" is matched'):
        refuse_failing(Watch(load_lists([file])), file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WordListError, match="there is no such file"):
        load_lists([tmp_path / "none.toml"])


def test_everyday_words_that_cannot_be_read_are_told_by_their_file(tmp_path: Path) -> None:
    shutil.copy(Path("config/words/en.toml"), tmp_path / "en.toml")
    everyday = tmp_path / "everyday"
    everyday.mkdir()
    (everyday / "en.txt").write_bytes(b"kettle \xff\xfe")
    with pytest.raises(WordListError) as told:
        load_languages([tmp_path / "en.toml"], None, "en")
    assert str(everyday / "en.txt") in str(told.value)
    assert "take it away" in str(told.value)


def test_a_list_without_everyday_words_reads_the_same(tmp_path: Path) -> None:
    shutil.copy(Path("config/words/en.toml"), tmp_path / "en.toml")
    (lists,) = load_languages([tmp_path / "en.toml"], None, "en")
    assert not lists.language.everyday
    assert Watch(lists).read("i want to die") is not None
