from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from config import values
from config.parts import CAN_BE_OFF
from config.settings import ConfigError, KeepSettings, Shift, load
from tests.config.example import AGREEMENT, EXAMPLE, SHIPPED, line_of, loaded, make_folder

CARERS = "[[another_group]]"
FIRST = EXAMPLE[: EXAMPLE.index("# A second circle")]


def test_the_shipped_example_loads_unchanged() -> None:
    settings = load(SHIPPED / "holdfast.toml")
    assert [group.key for group in settings.groups] == ["main", "carers-corner"]


def test_the_example_says_what_it_means(tmp_path: Path) -> None:
    first, _ = loaded(tmp_path).groups
    assert first.group.name == "Tuesday Lanterns"
    assert first.people.organisers == ("rae.lind", "jo_b")
    assert first.agreement is not None
    assert first.agreement.crisis_texts_read_by == ("rae.lind 2026-11-20",)
    assert first.word_watch is not None
    assert first.word_watch.channels == ("grief-chat", "three-am")
    assert first.alerts is not None
    assert first.alerts.ask_again_after == (10, 30)
    assert first.duty["mo_k"] == Shift(
        ZoneInfo("America/Toronto"), frozenset({0, 1, 2, 3, 4}), time(18, 30), time(22, 30)
    )
    assert first.checkins is not None
    assert first.checkins.quiet_hours == (time(22), time(8))
    assert first.places["Your GP"] == "They can refer you for talking therapy"
    assert first.keep == KeepSettings(closed_alerts=30, unsure_notes=3, worries=90)


def test_a_second_group_says_only_what_differs_and_its_lists_and_duty_replace_the_first_groups(tmp_path: Path) -> None:
    first, carers = loaded(tmp_path).groups
    assert carers.group.name == "Carers' Corner"
    assert (carers.group.country, carers.group.min_age) == (first.group.country, first.group.min_age)
    assert (carers.people.moderators, carers.people.supporters) == ("Carer Mods", "Supporters")
    assert carers.word_watch is not None
    assert carers.word_watch.channels == ("carers-chat",)
    assert carers.word_watch.mode == "with_agreement"
    assert list(carers.duty) == ["sal"]
    assert carers.places == first.places


def test_a_second_group_can_switch_a_part_off(tmp_path: Path) -> None:
    for part in CAN_BE_OFF:
        text = f'{FIRST}{CARERS}\ngroup.name = "Carers"\n' + "".join(f'{name} = "off"\n' for name in CAN_BE_OFF)
        assert getattr(loaded(tmp_path, text).groups[1], part) is None


def test_an_empty_file_leaves_everything_off(tmp_path: Path) -> None:
    """ORG-8."""
    (group,) = loaded(tmp_path, "").groups
    assert (group.agreement, group.word_watch, group.alerts, group.checkins) == (None, None, None, None)
    assert group.group.min_age == 18
    assert group.keep == KeepSettings(closed_alerts=30, unsure_notes=3, worries=90)
    assert not group.duty
    assert not group.watch_may_run


def test_parts_that_are_only_begun_have_safe_defaults(tmp_path: Path) -> None:
    """ORG-8: reminders off, nobody reads along, quiet hours on, nobody has signed."""
    text = '[agreement]\npanel_in = "welcome"\n[checkins]\nunder = "check-ins"\n'
    (group,) = loaded(tmp_path, text).groups
    assert group.agreement is not None
    assert (group.agreement.remind_in, group.agreement.crisis_texts_read_by) == (None, ())
    assert not group.agreement.ask_everyone_again
    assert group.checkins is not None
    assert (group.checkins.who_reads, group.checkins.quiet_hours) == ("nobody", (time(22), time(8)))


def test_an_organisers_own_files_win_over_ours(tmp_path: Path) -> None:
    make_folder(tmp_path)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "holdfast.toml").write_text('[group]\nname = "Ours"\n', encoding="utf-8")
    (mine / "agreement.md").write_text(AGREEMENT, encoding="utf-8")
    for given in (tmp_path, mine / "holdfast.toml"):
        settings = load(given)
        assert settings.groups[0].group.name == "Ours"
        assert settings.source == mine / "holdfast.toml"
        assert settings.file("agreement.md") == mine / "agreement.md"
        assert settings.file("agreement-carers.md") == tmp_path / "agreement-carers.md"


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ((), "agreement.md"),
        (("agreement.es.md",), "agreement.es.md"),
        (("agreement.es.md", "mine/agreement.md"), "mine/agreement.md"),
        (("agreement.es.md", "mine/agreement.md", "mine/agreement.es.md"), "mine/agreement.es.md"),
        (("agreement.fr.md",), "agreement.md"),
    ],
)
@pytest.mark.parametrize("said", ["", 'text = "agreement.md"\n'])
def test_a_group_gets_the_agreement_of_its_language_and_its_own_before_ours(
    written: tuple[str, ...], taken: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ACC-5: whether the file is named in the settings or not."""
    monkeypatch.setattr(values, "languages", lambda: ("en", "es"))
    make_folder(tmp_path)
    (tmp_path / "mine").mkdir()
    for name in written:
        (tmp_path / name).write_text(AGREEMENT, "utf-8")
    group = '[group]\nname = "Linternas"\nlanguage = "es"\n'
    (tmp_path / "holdfast.toml").write_text(f'{group}[agreement]\n{said}panel_in = "welcome"\n', "utf-8")
    settings = load(tmp_path)
    assert settings.agreement_file(settings.groups[0]) == tmp_path / taken
    here = settings.groups[0].group.model_copy(update={"language": "en"})
    english = settings.groups[0].model_copy(update={"group": here})
    mine = "mine/agreement.md" in written
    assert settings.agreement_file(english) == tmp_path / ("mine/agreement.md" if mine else "agreement.md")


def test_what_is_wrong_with_the_agreement_of_a_language_is_told_with_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CON-5: a promise in Spanish is one too; that nobody can promise it is welcome, and "todo" is a word."""
    monkeypatch.setattr(values, "languages", lambda: ("en", "es"))
    text = '[group]\nname = "Linternas"\nlanguage = "es"\n[agreement]\npanel_in = "welcome"\n'
    make_folder(tmp_path)
    (tmp_path / "holdfast.toml").write_text(text, "utf-8")
    (tmp_path / "agreement.es.md").write_text("Sobre todo: calma.\nNadie puede garantizarlo.\n", "utf-8")
    assert load(tmp_path).groups
    (tmp_path / "agreement.es.md").write_text("Calma.\nEs totalmente confidencial.\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (tmp_path / "agreement.es.md", 2)


def test_the_key_of_a_group_stays_when_it_is_set_before_a_new_name(tmp_path: Path) -> None:
    renamed = EXAMPLE.replace('"Carers\' Corner"', '"Looking After"\ngroup.key = "carers-corner"')
    assert loaded(tmp_path, renamed).groups[1].key == "carers-corner"


def test_a_name_without_latin_letters_still_gives_a_steady_key(tmp_path: Path) -> None:
    keys = [loaded(tmp_path, EXAMPLE.replace("Carers' Corner", "Кружок")).groups[1].key for _ in range(2)]
    assert keys[0] == keys[1]
    assert keys[0].startswith("group-")


def test_windows_line_endings_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    plain = loaded(tmp_path).groups
    windows = b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()
    assert loaded(tmp_path, windows).groups == plain


def test_names_may_be_written_with_their_sign_as_a_mention_or_as_an_id(tmp_path: Path) -> None:
    for written in ('"#welcome"', '"welcome"', '" welcome "'):
        group = loaded(tmp_path, EXAMPLE.replace('"welcome"', written)).groups[0]
        assert group.agreement is not None
        assert group.agreement.panel_in == "welcome"
    for written in ('"<#123456789012345678>"', '"123456789012345678"', "123456789012345678"):
        group = loaded(tmp_path, EXAMPLE.replace('"welcome"', written)).groups[0]
        assert group.agreement is not None
        assert group.agreement.panel_in == "123456789012345678"


def test_two_servers_may_each_have_a_channel_of_one_name(tmp_path: Path) -> None:
    text = EXAMPLE.replace('"carers-welcome"', '"welcome"')
    with pytest.raises(ConfigError):
        loaded(tmp_path, text)
    assert loaded(tmp_path, f'{text}\ngroup.server = "Carers\' House"\n').groups[1].group.server == "Carers' House"


def test_word_watch_stays_off_until_somebody_signed_that_they_read_the_crisis_texts(tmp_path: Path) -> None:
    """ORG-1."""
    assert loaded(tmp_path).groups[0].watch_may_run
    unsigned = loaded(tmp_path, EXAMPLE.replace('["rae.lind 2026-11-20"]', "[]")).groups[0]
    assert not unsigned.watch_may_run
    assert "crisis_texts_read_by" in unsigned.watch_may_run.why_not


def test_what_is_not_built_yet_is_named_only_where_it_is_used(tmp_path: Path) -> None:
    sentences = " ".join(loaded(tmp_path).not_built_yet)
    assert "organisers" in sentences
    assert "ask_member" not in sentences
    assert "ask_member" in " ".join(loaded(tmp_path, EXAMPLE.replace('"shift_note"', '"ask_member"')).not_built_yet)
    assert loaded(tmp_path, "").not_built_yet == ()


def test_settings_cannot_be_changed_after_loading(tmp_path: Path) -> None:
    group = loaded(tmp_path).groups[0]
    with pytest.raises(ValueError, match="frozen"):
        setattr(group.group, "min_age", 13)  # noqa: B010  # mypy rightly refuses the plain form


def test_the_example_keeps_the_line_this_suite_counts_from() -> None:
    assert line_of(EXAMPLE, "[group]") == 4
