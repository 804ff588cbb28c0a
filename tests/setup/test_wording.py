"""`texts check` and `texts show`: what is wrong with any text, with its line, and what an organiser reads aloud."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bot as program
from cogs.setup.wording.model import Source, as_members_see, faults

CONFIG = Path(__file__).parents[2] / "config"
ENGLISH = Source("locale/en.ftl", "en", (CONFIG / "locale" / "en.ftl").read_text("utf-8"))


def own(text: str, language: str = "en") -> list[str]:
    """What is said of an organiser's own file; the shipped one has nothing wrong."""
    return [str(fault) for fault in faults(ENGLISH, [Source(f"mine/locale/{language}.ftl", language, text)])]


@pytest.mark.parametrize(
    ("text", "rule", "says"),
    [
        ("help-still-there = It will help you soon.", "CRI-8", '"soon"'),
        ("help-still-there = You are not alone.", "CRI-14", '"You are not alone"'),
        ("help-still-there = Your case is open.", "DESIGN words", '"case"'),
        ("help-emergency = Call 999 now: { $emergency }", "CRI-16", "not alone on its line"),
        ("help-button-stop = Please do not ever message me again about this", "ACC-4", "at most 40"),
        ("agreement-panel = This is 100% confidential.", "CON-5", "100% confidential"),
        ("help-stil-there = I left it.", "Fluent", "did you mean help-still-there?"),
        ("help-still-there = I left it, { $nmae }.", "Fluent", "Nothing fills in { $nmae }"),
        ("help-hello = Hi { $nmae }.", "Fluent", "this text has { $group } and { $name }"),
    ],
)
def test_each_slip_in_an_organisers_text_is_told_with_its_line_and_a_remedy(text: str, rule: str, says: str) -> None:
    """ACC-4, CON-5, CRI-8, CRI-14, CRI-16."""
    told = own(f"# mine\n\n{text}\n")
    assert any(
        line.startswith("mine/locale/en.ftl, line 3, ") and f"({rule})" in line and says in line for line in told
    )
    assert all("Instead: " in line for line in told)


def test_a_text_that_only_its_longest_values_make_too_long_is_told() -> None:
    """Discord's limit, with the longest names and links."""
    words = "word " * 360
    (told,) = own(f"setup-nowhere = {words}\n")[:1]
    assert "No text has this name" in told
    assert not any("longest values" in line for line in own(f"checkin-gone = {words}\n"))
    assert any(
        "With the longest values" in line for line in own(f"me-title = {words}{{ $group }} {{ $group }} {{ $group }}\n")
    )


def test_another_language_is_held_to_what_holds_in_any_language() -> None:
    """Its words and its syllables are not English ones: "commit" and a school grade say nothing of them."""
    told = own("help-emergency = Llame ahora: { $emergency }\nhelp-still-there = commit, immediately.\n", "es")
    assert len(told) == 1
    assert "(CRI-16)" in told[0]


def test_shown_texts_carry_samples_each_form_apart_and_the_organisers_own_win() -> None:
    mine = Source("mine/locale/en.ftl", "en", "\nhelp-still-there = Your message is where it was.\n")
    shown = "\n".join(as_members_see([ENGLISH, mine], "help-", "Tuesday Lanterns"))
    assert "help-hello (locale/en.ftl, line " in shown
    assert "Hi Ann. I am the Tuesday Lanterns bot" in shown
    assert "help-still-there (mine/locale/en.ftl, line 2)\n    Your message is where it was." in shown
    assert "You did nothing wrong" not in shown
    assert "thoughts of ending your life" in shown
    assert "If somebody may get hurt" in shown
    assert "agreement-" not in shown
    keys = [
        line for line in "\n".join(as_members_see([ENGLISH], "", "x")).splitlines() if re.match(r"[a-z]+-\S+ \(", line)
    ]
    assert keys[0].startswith("help-"), "what is signed comes first"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "config"
    shutil.copytree(CONFIG, made, ignore=shutil.ignore_patterns("mine", "__pycache__", "*.py"))
    (made / "mine" / "locale").mkdir(parents=True)
    return made


def run(folder: Path, *asked: str) -> tuple[int, str]:
    answer = CliRunner().invoke(program.app, ["texts", *asked, "--config", str(folder)])
    assert answer.exception is None or isinstance(answer.exception, SystemExit)
    return answer.exit_code, answer.output


def test_the_commands_need_only_files_and_end_with_one_when_a_text_is_refused(folder: Path) -> None:
    assert run(folder, "check")[0] == 0
    (folder / "mine" / "locale" / "en.ftl").write_text("help-still-there = I promise to come soon.\n", "utf-8")
    code, said = run(folder, "check")
    assert code == 1
    assert re.search(r"\[must be mended\] .*mine/locale/en\.ftl, line 1, help-still-there", said)
    (folder / "mine" / "locale" / "en.ftl").write_text("help-hello = Hi\nthis is no text\n", "utf-8")
    code, said = run(folder, "check")
    assert code == 1
    assert "line 2" in said


def test_whole_messages_of_each_kind_and_standing_are_printed_for_who_signs(folder: Path) -> None:
    """DESIGN.md decision 11."""
    code, said = run(folder, "show", "help-")
    assert code == 0
    for title in ("suicide", "injury now", "danger at home", "nobody told", "taken", "found late"):
        assert f"=== The message with help: {title}\n" in said
    home = said.split("=== The message with help: danger at home")[1].split("===")[0]
    assert "ending your life" not in home
    assert "\n999\n" in home
    (folder / "holdfast.toml").write_text("[group", "utf-8")
    code, said = run(folder, "show")
    assert code == 1
    assert "Traceback" not in said
