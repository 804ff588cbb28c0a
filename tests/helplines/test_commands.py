"""`helplines check` and `helplines show` on the command line, with no token, no server and no database."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bot as program
from cogs.helplines.outlook import Outlook
from cogs.kit.texts import Texts
from config.settings import load

CONFIG = Path(__file__).parents[2] / "config"
# Every line of Britain was seen in June or before; none was checked by a person.
NOW = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DISCORD_TOKEN", "HOLDFAST_KEY", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    made = tmp_path / "config"
    shutil.copytree(CONFIG, made, ignore=shutil.ignore_patterns("mine", "__pycache__", "*.py"))
    (made / "mine").mkdir()
    return made


def run(folder: Path, *asked: str) -> tuple[int, str]:
    answer = CliRunner().invoke(program.app, ["helplines", *asked, "--config", str(folder)])
    assert answer.exception is None or isinstance(answer.exception, SystemExit)
    return answer.exit_code, answer.output


def mine(folder: Path, change: tuple[str, str]) -> str:
    """The shipped file with one change, as the organiser's own. Returns it."""
    text = (folder / "helplines.toml").read_text("utf-8")
    assert change[0] in text
    own = text.replace(*change, 1)
    (folder / "mine" / "helplines.toml").write_text(own, "utf-8")
    return own


def test_check_names_file_line_age_and_remedy_of_each_line_of_the_groups_country(folder: Path) -> None:
    """ORG-3."""
    told = list(Outlook(load(folder), NOW).check())
    rows = (folder / "helplines.toml").read_text("utf-8").splitlines()
    looked = [line for line in told if line.startswith("[look at this]")]
    assert len(looked) == 5
    for line in looked:
        found = re.search(r"helplines\.toml, line (\d+): (.+?) \(GB\) ", line)
        assert found
        assert rows[int(found[1]) - 1] == "[[line]]"
        assert f'name = "{found[2]}"' in rows[int(found[1]) : int(found[1]) + 4]
        assert re.search(r"Open https://\S+ and compare .* checked_on = \"2026-11-30\"", line)
    assert any("abuse at home, young people and bereavement are in the file and wait" in line for line in told)


def test_a_line_that_was_checked_is_shown_and_no_gap_any_more(folder: Path) -> None:
    own = mine(
        folder,
        ('seen_date = "2020-04"\nchecked_on = ""\nchecked_by = ""', 'checked_on = "2026-11-20"\nchecked_by = "rae"'),
    )
    assert "0808 2000 247" in own
    outlook = Outlook(load(folder), NOW)
    assert outlook.where.endswith("mine/helplines.toml")
    assert any("lines for young people and bereavement are in the file" in line for line in outlook.check())
    page = "\n".join(outlook.show("GB", Texts.load("en", folder, strict=True)))
    assert page.index("\n999\n") < page.index("\n116 123\n") < page.index("If somebody at home")
    assert page.index("If somebody at home") < page.index("\n0808 2000 247\n")
    assert "for abuse at home: open now (24/7)" in page


def test_show_says_what_is_open_now_on_the_lines_own_clock(folder: Path) -> None:
    """At 02:00 in Rome the line that opens at ten is closed; in an unknown country there is no number."""
    mine(folder, ('seen_date = "2024-02-07"', 'seen_date = "2026-11-01"'))
    outlook, words = Outlook(load(folder), NOW), Texts.load("en", folder, strict=True)
    page = "\n".join(outlook.show("IT", words))
    assert "Telefono Amico Italia, for everybody: closed now, opens Monday 10:00 on its own clock" in page
    assert "is closed now. It opens Monday 09:00 UTC" in page
    assert "<t:" not in page
    assert not re.search(r"^\d+$", "\n".join(outlook.show("TW", words)), re.MULTILINE)


def test_a_country_of_the_settings_without_a_line_is_a_gap(folder: Path) -> None:
    """ORG-2."""
    settings = folder / "holdfast.toml"
    settings.write_text(settings.read_text("utf-8").replace('= "GB" ', '= "TW" ', 1), "utf-8")
    assert any("No line for Taiwan, which your settings name" in line for line in Outlook(load(folder), NOW).check())
    settings.write_text(settings.read_text("utf-8").replace('= "TW" ', '= "ask" ', 1), "utf-8")
    told = "\n".join(Outlook(load(folder), NOW).check())
    assert re.search(r"No line is shown at all in: .*\bIT\b.*Members there see links", told)
    assert "Samaritans Ireland (IE)" in told


def test_the_commands_answer_without_anything_but_files(folder: Path) -> None:
    code, said = run(folder, "show", "britain (uk)")
    assert code == 0
    assert "\n999\n" in said
    assert run(folder, "show", "Narnia")[0] == 1
    assert run(folder, "check")[0] == 0
    mine(folder, ('call = "116 123"', 'call = "{number}"'))
    code, said = run(folder, "check")
    assert code == 1
    assert re.search(r"\[must be mended\] helplines\.toml, line \d+, row \d+, call: It is not a number", said)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["config"]


def test_broken_settings_end_with_a_sentence_and_no_traceback(folder: Path) -> None:
    """ORG-7."""
    (folder / "holdfast.toml").write_text("[group", "utf-8")
    for asked in (("check",), ("show", "GB")):
        code, said = run(folder, *asked)
        assert code == 1
        assert "holdfast.toml" in said
        assert "Traceback" not in said
