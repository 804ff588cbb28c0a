from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from cogs.kit.texts import Locale, TextError, Texts, variables_of
from tests.discord.logbook import Logbook


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_text_is_said_with_what_it_is_about(tmp_path: Path) -> None:
    words = Texts([Locale("en", (write(tmp_path, "en.ftl", "hello = Hi { $name }.\n"),))], strict=True)
    assert words("hello", name="Ann") == "Hi Ann."


def test_nothing_invisible_is_put_around_a_variable(tmp_path: Path) -> None:
    """A number that is copied out of a crisis text must be the number (CRI-16)."""
    words = Texts([Locale("en", (write(tmp_path, "en.ftl", "call = { $number }\n"),))], strict=True)
    assert words("call", number="116 123") == "116 123"


def test_a_missing_text_or_variable_is_an_error_where_nobody_is_waiting(tmp_path: Path) -> None:
    words = Texts([Locale("en", (write(tmp_path, "en.ftl", "hello = Hi { $name }.\n"),))], strict=True)
    with pytest.raises(TextError, match="bye"):
        words("bye")
    with pytest.raises(TextError, match="hello"):
        words("hello")


def test_a_person_who_is_waiting_gets_what_there_is_and_the_log_names_the_text(
    tmp_path: Path, logbook: Logbook
) -> None:
    logbook.expect("text hello")
    logbook.expect("text bye")
    words = Texts([Locale("en", (write(tmp_path, "en.ftl", "hello = Hi { $name }, help is here.\n"),))])
    assert "help is here" in words("hello")
    assert words("bye") == "bye"
    assert "text hello" in logbook.text()


def test_a_line_that_is_no_text_is_refused_with_its_place(tmp_path: Path) -> None:
    """ORG-7"""
    with pytest.raises(TextError, match=r"en\.ftl, line 3"):
        Texts([Locale("en", (write(tmp_path, "en.ftl", "one = 1\ntwo = 2\n** no key\n"),))])


def test_an_organisers_own_words_win_one_by_one(tmp_path: Path) -> None:
    write(tmp_path, "locale/en.ftl", "one = ours\ntwo = ours\n")
    write(tmp_path, "mine/locale/en.ftl", "one = theirs\n")
    words = Texts.load("en", tmp_path, strict=True)
    assert (words("one"), words("two")) == ("theirs", "ours")


def test_english_stands_in_for_what_a_language_lacks(tmp_path: Path) -> None:
    write(tmp_path, "locale/en.ftl", "one = one\ntwo = two\n")
    write(tmp_path, "locale/de.ftl", "one = eins\n")
    words = Texts.load("de", tmp_path, strict=True)
    assert (words("one"), words("two")) == ("eins", "two")


def test_an_organisers_own_english_does_not_push_another_language_aside(tmp_path: Path) -> None:
    """One bot may serve a German and an English group."""
    write(tmp_path, "locale/en.ftl", "one = one\n")
    write(tmp_path, "locale/de.ftl", "one = eins\n")
    write(tmp_path, "mine/locale/en.ftl", "one = my one\n")
    assert Texts.load("de", tmp_path, strict=True)("one") == "eins"
    assert Texts.load("en", tmp_path, strict=True)("one") == "my one"


def test_the_variables_of_a_text_are_found_in_every_branch() -> None:
    source = "days = { $count ->\n    [one] one day for { $name }\n   *[other] { $count } days\n}\n"
    [entry] = parse(source).body
    assert isinstance(entry, ast.Message)
    assert variables_of(entry) == {"count", "name"}
