"""One bad file per rule: the line it names and what it says to write instead (ORG-1, ORG-7)."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from config.settings import ConfigError, load
from tests.config.example import EXAMPLE, line_of, loaded, make_folder, problems


@dataclass(frozen=True)
class Case:
    """The example with `old` replaced by `new`; the problem stands where `at` is, and says `key` and `instead`."""

    old: str
    new: str
    key: str
    instead: str
    at: str = ""

    def text(self) -> str:
        assert self.old in EXAMPLE
        return EXAMPLE.replace(self.old, self.new, 1)


UNKNOWN = [
    Case("ask_again_after   =", "ask_agian_after =", "alerts.ask_agian_after", "Did you mean ask_again_after?"),
    Case("[alerts]", "[alert]", "alert", "Did you mean [alerts]?"),
    Case("people.moderators", "people.moderator", "people.moderator", "Did you mean moderators?"),
    Case("people.moderators", '"people"."moderater"', "people.moderater", "Did you mean moderators?"),
    Case("alerts.channel ", "alert.channel ", "alert", "Did you mean [alerts]?"),
    Case("unsure         =", "tell_member_after =", "word_watch.tell_member_after", "It belongs under [alerts]."),
    Case("[group]", "min_age = 18\n[group]", "min_age", "Put it below the line [group]."),
    Case("[group]", '[group]\ntoken = "abc"', "group.token", "into the file .env", at="token ="),
    Case("duty.sal ", "another_group.x ", "another_group", "a line [[another_group]] of its own"),
    Case("[[another_group]]", "[another_group]", "another_group", "Write [[another_group]]"),
    Case("[keep] ", "[weather] ", "weather", "The parts are: group, people,"),
]
KINDS = [
    Case("= 18", '= "18"', "group.min_age", "Write for example: min_age = 18"),
    Case("= 18", "= 18.5", "group.min_age", "Write for example: min_age = 18"),
    Case("= 18", "= true", "group.min_age", "Write for example: min_age = 18"),
    Case('"welcome"', "7", "agreement.panel_in", 'Write for example: panel_in = "welcome"'),
    Case('"welcome"', "2026-11-20", "agreement.panel_in", 'Write for example: panel_in = "welcome"'),
    Case('"Moderators"', '["Moderators"]', "people.moderators", 'moderators = "Moderators"'),
    Case('["rae.lind", "jo_b"]', '"rae.lind"', "people.organisers", 'organisers = ["rae.lind", "jo_b"]'),
    Case('"jo_b"', "4", "people.organisers", 'organisers = ["rae.lind", "jo_b"]'),
    Case("duty.sal ", "agreement.ask_everyone_again = 1\nduty.sal ", "agreement.ask_everyone_again", "= false"),
    Case('"America/Toronto, mon-fri 18:30-22:30"', "18", "duty.mo_k", "Europe/London, mon-fri"),
    Case('"22:00-08:00"', "22", "checkins.quiet_hours", '"22:00-08:00"'),
    Case('"https://www.cruse.org.uk"', "1", "places.Cruse bereavement support", "talking therapy"),
    Case("duty.sal ", "keep = 3\nduty.sal ", "keep", "Write [keep] on a line"),
    Case('"welcome"', '""', "agreement.panel_in", "Write the name as Discord shows it"),
    Case('"Tuesday Lanterns"', '" "', "group.name", 'name = "Tuesday Lanterns"'),
]
VALUES = [
    Case("= 18", "= 12", "group.min_age", "Write 13 or more."),
    Case("[keep]", "[health]\nport = 80\n\n[keep]", "health.port", "Write 1024 or more.", at="port = 80"),
    Case('"GB"', '"UK"', "group.country", 'Did you mean "GB"?'),
    *(
        Case('# privacy_policy = "https://..."', f'privacy_policy = "{bad}"', "group.privacy_policy", "https://")
        for bad in (
            "http://lanterns.test/p",
            "lanterns.test",
            "https://lanterns",
            "https://lanterns.test/a b",
            "ask us",
        )
    ),
    Case('"GB"', '"Irland"', "group.country", 'Did you mean "IE" (Ireland)?'),
    Case('"Europe/London"', '"Europe/Londn"', "group.time_zone", 'Did you mean "Europe/London"?'),
    Case('"Europe/London"', '"london"', "group.time_zone", 'Did you mean "Europe/London"?'),
    Case('"Europe/London"', '"BST"', "group.time_zone", 'Did you mean "Europe/London"?'),
    Case('"en"', '"xx"', "group.language", '"en"'),
    Case('"with_agreement"', '"with agreement"', "word_watch.mode", 'Did you mean "with_agreement"?'),
    Case('"shift_note"', '"note"', "word_watch.unsure", 'Write "shift_note", "ask_member" or "off".'),
    Case("= 24 ", "= 900 ", "word_watch.catch_up_hours", "Write 168 or less."),
    Case("[10, 30]", "[30, 10]", "alerts.ask_again_after", "Write [10, 30]."),
    Case("[10, 30]", "[10, 10]", "alerts.ask_again_after", "Write [10]."),
    Case("[10, 30]", "[0, 30]", "alerts.ask_again_after", "Write 1 or more."),
    Case("[10, 30]", "[]", "alerts.ask_again_after", "ask_again_after = [10, 30]"),
    Case(
        "closed_alerts = 30", "closed_alerts = 31", "keep.closed_alerts", "Write 30 or less. Shorter is always allowed"
    ),
    Case("unsure_notes  = 3", "unsure_notes = 4", "keep.unsure_notes", "Write 3 or less."),
    Case("= 90", "= 0", "keep.worries", "Write 1 or more."),
    Case("= 28", "= 2", "agreement.remind_every_days", "Write 7 or more."),
    Case('"standard"', '"standart"', "agreement.who_we_may_tell", 'Write "standard"'),
    Case("lind 2026-11-20", "lind 20/11/2026", "agreement.crisis_texts_read_by", '"rae.lind 2026-11-20"'),
    Case("lind 2026-11-20", "lind 2026-11-20 spanish", "agreement.crisis_texts_read_by", 'Write "en" or "es".'),
    Case("lind 2026-11-20", "lind 2026-11-20 ES", "agreement.crisis_texts_read_by", 'Write "en" or "es".'),
    Case("lind 2026-11-20", "lind 2026-02-30", "agreement.crisis_texts_read_by", '"rae.lind 2026-11-20"'),
    Case("rae.lind 2026-11-20", "2026-11-20", "agreement.crisis_texts_read_by", '"rae.lind 2026-11-20"'),
    Case('"22:00-08:00"', '"10pm-8am"', "checkins.quiet_hours", 'Write "22:00-08:00".'),
    Case("mon-fri 18:30", "mon-fry 18:30", "duty.mo_k", 'Did you mean "fri"?'),
    Case("Toronto, mon", "Torronto, mon", "duty.mo_k", 'Did you mean "America/Toronto"?'),
    Case("tue thu 20:00-22:00", "tue thu 20:00-25:00", "duty.sal", "from 00:00 to 23:59"),
    Case('"Moderators"', '"@everyone"', "people.moderators", "Make a role on Discord"),
    Case('"agreement.md"', '"../agreement.md"', "agreement.text", '"agreement.md"'),
    Case('"agreement.md"', '"rules.md"', "agreement.text", "Write the agreement into config/mine/rules.md."),
    Case('"agreement-carers.md"', '"carers.md"', "agreement.text", "Write the agreement into config/mine/carers.md."),
    Case("duty.sal ", 'group.key = "Our Carers"\nduty.sal ', "group.key", 'like "carers"'),
]
BETWEEN = [
    Case(
        "duty.sal ",
        "health.port = 8080\nduty.sal ",
        "health",
        "Write [health] above [[another_group]]",
        at="health.port",
    ),
    Case('"grief-chat", "three-am"', '"three-am", "Three-AM"', "word_watch.channels", "Write it once.", at="channels "),
    Case('["grief", "suicide loss"]', '["grief", "Grief"]', "word_watch.talk_here_is", "Write it once."),
    Case('"rae.lind", "jo_b"', '"rae.lind", "@Rae.lind"', "people.organisers", "Write it once."),
    Case('"rae.lind" = "Eu', '"MO_K" = "Eu', "duty.MO_K", "Keep one line for each person."),
    Case('= "mod-alerts"', '= "grief-chat"', "agreement.remind_in", "give alerts a channel", at="remind_in "),
    Case('"three-am"', '"check-ins"', "word_watch.channels", "Take the channel out of this list."),
    Case('"carers-welcome"', '"#welcome"', "agreement.panel_in", "only for this group"),
    Case(
        '["carers-chat"]', '["three-am"]', "word_watch.channels", "only for this group", at='["three-am"]\nword_watch.t'
    ),
    Case('"carers-alerts"', '"mod-alerts"', "alerts.channel", "only for this group", at='"mod-alerts"\nduty'),
    Case("checkins.under ", "checkins.notify ", "checkins.under", 'checkins = "off"', at="checkins.notify"),
    Case("group.name  ", "group.server", "group.name", 'Add group.name = "..."', at="group.server"),
    Case('"Carers\' Corner"', '"tuesday lanterns"', "group.name", "Give each group a name of its own."),
    Case("duty.sal ", 'group.key = "main"\nduty.sal ', "group.key", "Add group.key"),
    Case("moderators = ", "# moderators = ", "alerts", 'Add moderators = "Moderators"', at="[alerts]"),
    Case("= 18", "= 15", "group.min_age", 'Add safeguarding = "..."'),
    Case("supporters = ", "# supporters = ", "checkins.who_reads", 'Add supporters = "Supporters"', at="who_reads "),
    Case("panel_in          =", "# panel_in =", "agreement.panel_in", 'panel_in = "welcome"', at="[agreement]"),
    Case(
        "[agreement]\n", '[agreement]\nrole = "Agreed"\n', "agreement.role", "only for this group", at="agreement.text "
    ),
]
WORDS = [
    Case("Tuesday Lanterns", "{group}", "group.name", "Write your own"),
    Case('"welcome"', '"TODO"', "agreement.panel_in", "Write your own"),
    Case('"welcome"', '"example-channel"', "agreement.panel_in", "Write your own"),
    Case("https://www.cruse.org.uk", "https://example.org/help", "places.Cruse bereavement support", "Write your own"),
    Case("mo_k  ", '"{name}"', "duty.{name}", "Write your own"),
    Case('["carers-chat"]', '["your-channel"]', "word_watch.channels", "Write your own"),
    Case('"standard"', '"Everything here is 100% confidential."', "agreement.who_we_may_tell", "nobody can promise it"),
    Case("They can refer", "We guarantee they can refer", "places.Your GP", "nobody can promise it"),
]
SYNTAX = [
    Case('"Tuesday Lanterns"', "Tuesday Lanterns", "group.name", 'Write name = "Tuesday Lanterns"'),
    Case('"Tuesday Lanterns"', "“Tuesday Lanterns”", "group.name", 'Write name = "Tuesday Lanterns"'),
    Case('"Tuesday Lanterns" ', '"Tuesday Lanterns', "group.name", "closing quote"),
    Case('name         = "Tuesday', 'name: "Tuesday', "group.name", 'Write name = "Tuesday Lanterns"'),
    Case('"22:00-08:00"', "22:00-08:00", "checkins.quiet_hours", 'Write quiet_hours = "22:00-08:00"'),
    Case("= 18", "= 018", "group.min_age", "Write min_age = 18"),
    Case("= 18", "= 18 years", "group.min_age", "Write min_age = 18"),
    Case("= 18", "=", "group.min_age", "take the line out"),
    Case("[10, 30]", "[10 30]", "alerts.ask_again_after", "with commas between"),
    Case('["carers-chat"]', '["carers-chat"', "word_watch.channels", "and ] at the end"),
    Case("[people]", "[people", "", "Write the name of a part alone on its line"),
    Case("[keep] ", "[group] ", "", "Keep one, with all its lines."),
    Case("min_age      =", 'name = "Again" #', "group.name", "Keep one of the two lines."),
    Case("[alerts]", "[alerts] for us", "", "A remark begins with #."),
    Case("[checkins] ", "What follows is new\n[checkins] ", "", 'Write a setting like name = "value"', at="What fol"),
    Case('"agreement.md" ', '"texts\\agreement.md" ', "agreement.text", 'Write text = "texts/agreement.md"'),
    Case("duty.sal ", "agreement.ask_everyone_again = Yes\nduty.sal ", "agreement.ask_everyone_again", "= true"),
]


@pytest.mark.parametrize("case", [*UNKNOWN, *KINDS, *VALUES, *BETWEEN, *WORDS, *SYNTAX], ids=lambda case: case.new)
def test_a_mistake_is_told_with_its_line_and_what_to_write_instead(case: Case, tmp_path: Path) -> None:
    text = case.text()
    at = EXAMPLE.index(case.old) if not case.at else text.index(case.at)
    line = text.count("\n", 0, at) + 1
    found = problems(tmp_path, text)
    told = [(problem.line, problem.key) for problem in found]
    assert (line, case.key) in told, "\n".join(map(str, found))
    match = next(problem for problem in found if (problem.line, problem.key) == (line, case.key))
    assert case.instead in f"{match.what} {match.instead}"
    assert match.file == tmp_path / "holdfast.toml"


JARGON = ("pydantic", "str", "int", "tuple", "dict", "boolean", "NoneType", "Traceback", "input", "validation", "toml.")


@pytest.mark.parametrize("case", [*UNKNOWN, *KINDS, *VALUES, *BETWEEN, *WORDS, *SYNTAX], ids=lambda case: case.new)
def test_a_mistake_is_told_in_words_an_organiser_knows(case: Case, tmp_path: Path) -> None:
    for problem in problems(tmp_path, case.text()):
        words = f" {problem.what} {problem.instead} "
        assert not [word for word in JARGON if f" {word} " in words.replace(",", " ").replace("'", " ")]
        assert problem.what.endswith((".", "?"))


def test_one_mistake_is_told_once(tmp_path: Path) -> None:
    for case in [*KINDS, *VALUES, *WORDS, *SYNTAX]:
        told = problems(tmp_path, case.text())
        assert len({(problem.line, problem.what) for problem in told}) == len(told)
        assert len(told) <= 2, "\n".join(map(str, told))


def test_every_problem_is_told_at_once_even_beside_broken_lines(tmp_path: Path) -> None:
    text = (
        EXAMPLE.replace('"GB"', '"UK"')
        .replace('"Tuesday Lanterns"', "Tuesday Lanterns")
        .replace("ask_again_after ", "ask_after ")
        .replace('"wait"', "wait")
    )
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, text)
    told = {problem.key for problem in caught.value.problems}
    assert told == {"group.country", "group.name", "alerts.ask_after", "alerts.nobody_on_duty"}


def test_a_list_left_open_over_several_lines_is_told_where_it_begins(tmp_path: Path) -> None:
    text = EXAMPLE.replace('["grief-chat", "three-am"]', '[\n  "grief-chat",\n  "three-am"').replace('"GB"', '"UK"')
    told = {(problem.line, problem.key) for problem in problems(tmp_path, text)}
    assert told == {(line_of(text, "channels "), "word_watch.channels"), (line_of(text, '"UK"'), "group.country")}


def test_a_sound_list_over_several_lines_is_not_blamed_for_a_later_line(tmp_path: Path) -> None:
    sound = EXAMPLE.replace('["grief-chat", "three-am"]', '[\n  "grief-chat",\n  "three-am",\n]')
    text = sound.replace("mode           =", 'mode = "ask"\nmode           =')
    (problem,) = problems(tmp_path, text)
    assert problem.line == line_of(text, "mode           =")
    assert "The other one is on line" in problem.what


def test_the_report_reads_top_to_bottom_and_names_the_file_once(tmp_path: Path) -> None:
    text = EXAMPLE.replace('"wait"', '"wail"').replace('"GB"', '"UK"')
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, text)
    report = str(caught.value)
    assert report.splitlines()[0].endswith("holdfast.toml needs 2 changes before Holdfast can start.")
    assert report.index("group.country") < report.index("alerts.nobody_on_duty")
    assert f"line {line_of(text, 'wail')}" in report
    assert "Traceback" not in report


def test_a_mistake_two_groups_share_is_told_once_where_it_is_written(tmp_path: Path) -> None:
    text = EXAMPLE.replace('"GB"', '"UK"')
    (problem,) = problems(tmp_path, text)
    assert problem.line == line_of(text, '"UK"')


def test_a_missing_file_says_what_to_copy(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "holdfast.toml"):
        with pytest.raises(ConfigError, match="does not exist") as caught:
            load(path)
        assert "Copy config/holdfast.toml" in str(caught.value)


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "holdfast.toml").mkdir()
    with pytest.raises(ConfigError, match="folder, not a file"):
        load(tmp_path)


def test_a_file_saved_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (utf16,) = problems(tmp_path, EXAMPLE.encode("utf-16"))
    assert "UTF-8" in utf16.instead
    latin = EXAMPLE.replace("Carers' Corner", "Café").encode("latin-1")
    (problem,) = problems(tmp_path, latin)
    assert problem.line == line_of(EXAMPLE, "Carers' Corner")
    assert "UTF-8" in problem.instead


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("All is well.\nThis room is 100% confidential.\n", 2),
        ("What you say will never leave\nthis room.\n", 1),
        ("It is completely  private here.", 1),
        ("\n\nNobody will ever know.", 3),
        ("We guarantee it.", 1),
        ("Line one.\nTODO: say who we are.", 2),
    ],
)
def test_an_agreement_that_promises_too_much_is_refused_with_its_line(sentence: str, line: int, tmp_path: Path) -> None:
    """CON-5."""
    make_folder(tmp_path)
    (tmp_path / "agreement.md").write_text(sentence, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (tmp_path / "agreement.md", line)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody can guarantee that.",
        "Confidentiality can never be guaranteed.",
        "We can't guarantee it.",
        "A group like {group} is not completely confidential.",
    ],
)
def test_an_agreement_may_say_honestly_what_cannot_be_promised(sentence: str, tmp_path: Path) -> None:
    """CON-5: the limit itself is what we want people to read."""
    make_folder(tmp_path)
    (tmp_path / "agreement.md").write_text(sentence, encoding="utf-8")
    assert load(tmp_path).groups


def test_word_watch_without_anybody_to_tell_is_refused(tmp_path: Path) -> None:
    text = '[agreement]\npanel_in = "welcome"\n[word_watch]\nchannels = ["grief-chat"]\n'
    (problem,) = problems(tmp_path, text)
    assert (problem.line, problem.key) == (3, "word_watch")
    assert "Add [alerts]" in problem.instead


def test_word_watch_with_the_agreement_needs_an_agreement(tmp_path: Path) -> None:
    text = '[people]\nmoderators = "Mods"\n[alerts]\nchannel = "mods"\n[word_watch]\nchannels = ["grief-chat"]\n'
    (problem,) = problems(tmp_path, text)
    assert (problem.line, problem.key) == (5, "word_watch.mode")
    assert "Add [agreement]" in problem.instead


def test_an_empty_agreement_is_refused(tmp_path: Path) -> None:
    make_folder(tmp_path)
    (tmp_path / "agreement.md").write_text(" \n", encoding="utf-8")
    with pytest.raises(ConfigError, match="empty"):
        load(tmp_path)


def test_a_value_cannot_draw_on_the_terminal(tmp_path: Path) -> None:
    text = EXAMPLE.replace('"GB"', '"\\u001b[2J\\u202e"')
    (problem,) = problems(tmp_path, text)
    assert "\x1b" not in str(problem)
    assert "\u202e" not in str(problem)
