"""Members write in more than one language, whatever their group's own is."""

import json
import shutil
from pathlib import Path

import pytest

from cogs.watch.explain import explain_jsonl
from cogs.watch.kept import compile_watch
from cogs.watch.lists import Kind, Tier, WordListError, load_languages
from cogs.watch.model import Match
from cogs.watch.together import WatchTogether
from config.settings import load

WORDS = Path("config/words")
ITALIAN = """[list]
name = "Italiano"
language = "it"
source = "us"
reviewed_by = "Rae"
reviewed_on = "2026-11-01"

[language]
fillers = ["davvero"]
never_skipped = ["non"]

[language.spellings]
nn = "non"

[[entry]]
id = "it-suicide-001"
tier = "urgent"
kind = "suicide"
phrases = ["voglio morire"]
why = "un desiderio di morire"
examples = ["voglio davvero morire"]
not = ["voglio dormire"]

[[context]]
id = "it-negation"
rule = "negation"
where = "before"
effect = "drop"
phrases = ["non"]
why = "negato"
examples = ["nn voglio morire"]
not = ["voglio morire"]
"""
MINE = """[list]
name = "Nuestra"
source = "nosotros"
reviewed_by = "Rae"
reviewed_on = "2026-11-01"

[[entry]]
id = "mine-001"
language = "es"
tier = "urgent"
kind = "goodbye"
phrases = ["{quiero} apagar [mi|la] luz"]
why = "así lo decimos aquí"
examples = ["quiero apagar mi luz"]
not = ["quiero apagar el fuego"]

[[entry]]
id = "mine-002"
tier = "unsure"
kind = "goodbye"
phrases = ["blue door"]
why = "our word"
examples = ["the blue door"]
not = ["red door"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree("config", tmp_path / "config", ignore=shutil.ignore_patterns("mine", "*.py", "__*")))


def compiled(folder: Path) -> WatchTogether:
    settings = load(folder)
    return compile_watch(settings, settings.groups[0])


def mine(folder: Path, text: str) -> WatchTogether:
    (folder / "mine").mkdir(exist_ok=True)
    (folder / "mine" / "words.toml").write_text(text, encoding="utf-8")
    return compiled(folder)


def tier(match: Match | None) -> str | None:
    return match.tier if match else None


def test_a_group_reads_english_and_spanish_whatever_its_own_language_is(folder: Path) -> None:
    watch = compiled(folder)
    assert tier(watch.read("I want to die tonight")) == Tier.URGENT
    assert tier(watch.read("ya no puedo, me voy a matar esta noche")) == Tier.URGENT
    assert watch.read("mañana voy al cine con mi hermana, I am so happy") is None


@pytest.mark.parametrize(
    "text",
    [
        "hola everyone, sorry pero ya no aguanto, i want to die",
        "my day was bad y la verdad me quiero morir",
        "quiero kill myself",
        "i just wanna matarme",
        "no mames I'm going to kill myself",
        "im so tired, tengo ganas de suicidarme, nobody here gets it",
    ],
)
def test_a_message_in_both_languages_is_read_in_both(every_watch: WatchTogether, text: str) -> None:
    assert tier(every_watch.read(text)) == Tier.URGENT


@pytest.mark.parametrize(
    "text", ["no quiero morir, I am fine", "i don't want to die, solo quiero dormir", "me quiero morir de la risa lol"]
)
def test_each_language_is_denied_in_its_own_words(every_watch: WatchTogether, text: str) -> None:
    assert every_watch.read(text) is None


@pytest.mark.parametrize("text", ["once more sin and pain", "me too, no pues son of a gun", "el mate es para mi mate"])
def test_words_of_one_language_do_not_come_apart_in_the_other(every_watch: WatchTogether, text: str) -> None:
    assert every_watch.read(text) is None


def test_the_loudest_answer_wins_in_whichever_language_it_is(every_watch: WatchTogether) -> None:
    match = every_watch.read("I hate my life y esta noche me mato")
    assert match is not None
    assert match.entry_id.startswith("es-")
    assert match.tier is Tier.URGENT


def test_a_dropped_match_is_told_before_none(every_watch: WatchTogether) -> None:
    assert "dropped by es-context-negation" in every_watch.decide("no quiero morir")[1]


def test_a_further_language_is_one_file(folder: Path) -> None:
    before = compiled(folder)
    assert before.read("voglio morire") is None
    (folder / "words" / "it.toml").write_text(ITALIAN, encoding="utf-8")
    watch = compiled(folder)
    match = watch.read("ciao, voglio davvero morire")
    assert match is not None
    assert (match.tier, match.entry_id, match.list_name) == (Tier.URGENT, "it-suicide-001", "Italiano")
    assert watch.read("nn voglio morire") is None
    assert watch.entry_count == before.entry_count + 1
    assert (folder / "holdfast.toml").read_text("utf-8") == Path("config/holdfast.toml").read_text("utf-8")


def test_an_organisers_entry_is_read_in_the_language_it_names(folder: Path) -> None:
    watch = mine(folder, MINE)
    match = watch.read("kiero apagar la luz")  # a spelling and a group of the Spanish list
    assert match is not None
    assert (match.entry_id, match.kind, match.list_name) == ("mine-001", Kind.GOODBYE, "Nuestra")
    assert watch.read("no quiero apagar la luz") is None
    assert tier(watch.read("the blue door")) == Tier.UNSURE


def test_a_whole_file_of_organisers_may_name_its_language(folder: Path) -> None:
    text = MINE.replace('language = "es"\n', "").replace("[list]", '[list]\nlanguage = "es"')
    match = mine(folder, text).read("kiero apagar la luz")
    assert match is not None
    assert match.entry_id == "mine-001"


def test_entries_of_every_language_are_silenced_and_moved_by_id(folder: Path) -> None:
    watch = mine(
        folder, 'silence = ["es-hopeless-002"]\n[move]\nes-suicide-004 = "unsure"\nen-suicide-001 = "unsure"\n'
    )
    assert watch.read("ya no aguanto más") is None
    assert tier(watch.read("me voy a matar")) == Tier.UNSURE
    assert tier(watch.read("i want to die")) == Tier.UNSURE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (MINE.replace("{quiero}", "{kiero}"), "words.toml, line 8, entry mine-001, phrases: there is no group {kiero}"),
        (MINE.replace('"es"', '"ess"'), 'words.toml, line 8, entry mine-001, language: there is no list "ess"'),
        (MINE.replace("mine-001", "es-suicide-001"), "entry es-suicide-001, id: is there twice"),
        (MINE.replace("mine-001", "en-suicide-001"), "is in another language's list too"),
        ('silence = [\n"es-suicid-001"]\n', 'words.toml, line 1, silence: "es-suicid-001" is not known'),
        ('[move]\nes-suicide-001 = "urgnt"\n', '"urgnt" is not a tier'),
        ('move = "x"\n', "move: is not a table"),
        ("silence = 3\n", "silence: is not a list of texts"),
        ("entry = 3\n", "write [[entry]] with two brackets"),
    ],
)
def test_a_slip_in_the_organisers_file_is_told_with_file_and_line(folder: Path, text: str, told: str) -> None:
    """ORG-7."""
    with pytest.raises(WordListError) as caught:
        mine(folder, text)
    assert told in str(caught.value)


def test_an_id_stands_for_one_entry_over_all_languages(folder: Path) -> None:
    (folder / "words" / "it.toml").write_text(ITALIAN.replace("it-suicide-001", "en-suicide-001"), encoding="utf-8")
    with pytest.raises(WordListError, match=r"it\.toml, line \d+, entry en-suicide-001, id: is in another language"):
        compiled(folder)


def test_every_list_is_told_wrong_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text("[list", encoding="utf-8")
    with pytest.raises(WordListError) as caught:
        load_languages(sorted(tmp_path.glob("*.toml")), None, "en")
    assert len(caught.value.problems) == 2


def test_the_command_line_reads_every_language(every_watch: WatchTogether) -> None:
    line = json.dumps({"text": "me quiero morir", "lang": "es"})
    answer = json.loads(next(explain_jsonl(every_watch, [line])))
    assert (answer["tier"], answer["entry"]) == ("urgent", "es-suicide-001")
