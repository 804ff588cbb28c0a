"""ACC-5: who reads which language, and that crisis texts come from one language as a whole."""

from pathlib import Path

import pytest

from cogs.kit.groups import Group
from cogs.kit.languages import Languages
from config.settings import Settings, load
from tests.config.example import EXAMPLE, make_folder

ANN = 7
TEXTS = {
    "en": "hello = Hello\nonly-english = English\nhelp-call = Call now\nhelp-text = Text now\n",
    "es": "hello = Hola\nhelp-call = Llama ahora\nhelp-text = Escribe ahora\n",
    "fr": "hello = Salut\nhelp-call = Appelle\n",
    "pt-BR": "hello = Oi\n",
}


@pytest.fixture(autouse=True)
def languages_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if these files had been there when the program was started."""
    monkeypatch.setattr("config.values.languages", lambda: tuple(TEXTS))


def languages(folder: Path, *, own: str = "en", signed: str = "rae.lind 2026-11-20") -> tuple[Languages, Group]:
    text = EXAMPLE.replace('language     = "en"', f'language     = "{own}"')
    text = text.replace('["rae.lind 2026-11-20"]', f'["{signed}"]')
    assert signed in text
    settings: Settings = load(make_folder(folder, text))
    (folder / "locale").mkdir(exist_ok=True)
    for language, texts in TEXTS.items():
        (folder / "locale" / f"{language}.ftl").write_text(texts, "utf-8")
    return Languages(settings, strict=True), Group(settings.groups[0], guild_id=1)


def test_what_everybody_reads_is_the_groups(tmp_path: Path) -> None:
    known, group = languages(tmp_path)
    known.learn({(group.key, ANN): "es"})
    assert known.of_group(group)("hello") == "Hello"
    assert known.of_group(None)("hello") == "Hello"


def test_a_message_to_one_member_is_in_the_language_they_chose_and_never_in_that_of_their_discord(
    tmp_path: Path,
) -> None:
    """NO-15: Discord's language decides nothing but an answer that only its reader sees."""
    known, group = languages(tmp_path)
    assert known.of_reader(group, ANN, "es-419")("hello") == "Hola"
    assert known.of_member(group, ANN)("hello") == "Hello"
    known.learn({(group.key, ANN): "fr"})
    assert known.of_member(group, ANN)("hello") == "Salut"
    assert known.of_reader(group, ANN, "es-419")("hello") == "Salut"
    known.forget(group.key, ANN)
    assert known.of_member(group, ANN)("hello") == "Hello"


@pytest.mark.parametrize(
    ("discord", "ours"),
    [("es-ES", "es"), ("es-419", "es"), ("en-US", "en"), ("pt-BR", "pt-BR"), ("fr", "fr"), ("de", None)],
)
def test_discords_languages_are_found_among_ours(tmp_path: Path, discord: str, ours: str | None) -> None:
    assert languages(tmp_path)[0].nearest(discord) == ours


def test_crisis_texts_that_nobody_signed_for_are_the_groups_as_a_whole(tmp_path: Path) -> None:
    known, group = languages(tmp_path)
    words = known.of_reader(group, ANN, "es-ES")
    assert (words("hello"), words("help-call"), words("help-text")) == ("Hola", "Call now", "Text now")
    assert words.crisis("hello") == "Hello"  # what a message with them is written from has no Spanish in it
    assert words.crisis.language == "en"


def test_crisis_texts_that_somebody_signed_for_are_theirs_as_a_whole(tmp_path: Path) -> None:
    known, group = languages(tmp_path, signed='rae.lind 2026-11-20", "ana_p 2026-11-25 es')
    words = known.of_reader(group, ANN, "es-ES")
    assert (words("help-call"), words("help-text")) == ("Llama ahora", "Escribe ahora")
    assert words.crisis is words


def test_a_language_with_one_crisis_text_missing_has_none_of_them(tmp_path: Path) -> None:
    known, group = languages(tmp_path, signed='rae.lind 2026-11-20", "luc 2026-11-25 fr')
    words = known.of_reader(group, ANN, "fr")
    assert (words("hello"), words("help-call"), words("help-text")) == ("Salut", "Call now", "Text now")
    own, spanish = languages(tmp_path, own="es", signed='rae.lind 2026-11-20", "luc 2026-11-25 fr')
    assert own.of_reader(spanish, ANN, "fr")("help-call") == "Llama ahora"


def test_a_groups_own_language_is_signed_for_like_any_other_and_english_beside_it_by_itself(tmp_path: Path) -> None:
    known, group = languages(tmp_path, own="es")
    assert known.of_group(group)("help-call") == "Llama ahora"
    english = known.of_reader(group, ANN, "en-GB")
    assert (english("hello"), english("help-call")) == ("Hello", "Llama ahora")
    assert english.crisis.language == "es"
    signed, group = languages(tmp_path, own="es", signed='rae.lind 2026-11-20", "jo_b 2026-11-20 en')
    assert signed.of_reader(group, ANN, "en-GB")("help-call") == "Call now"


def test_what_a_language_lacks_is_said_in_the_groups(tmp_path: Path) -> None:
    known, group = languages(tmp_path, own="es")
    assert known.of_reader(group, ANN, "pt-BR")("help-text") == "Escribe ahora"
    assert known.of_reader(group, ANN, "pt-BR")("only-english") == "English"


def test_a_language_whose_file_was_taken_away_is_as_if_not_chosen(tmp_path: Path) -> None:
    known, group = languages(tmp_path)
    known.learn({(group.key, ANN): "tlh"})
    assert known.of_member(group, ANN)("hello") == "Hello"


def test_the_watch_needs_the_groups_own_language_signed_for(tmp_path: Path) -> None:
    known, group = languages(tmp_path, own="es", signed="jo_b 2026-11-20 en")
    assert known.of_group(group)("hello") == "Hola"
    assert not group.settings.watch_may_run
    named, group = languages(tmp_path, own="es", signed="ana_p 2026-11-20 es")
    assert named.known
    assert group.settings.watch_may_run
