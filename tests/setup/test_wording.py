"""`texts check` and `texts show`: what is wrong with any text, with its line, and what an organiser reads aloud."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bot as program
from cogs.setup.wording.model import Source, as_members_see, faults, without_rules
from config import values

CONFIG = Path(__file__).parents[2] / "config"
ENGLISH = Source("locale/en.ftl", "en", (CONFIG / "locale" / "en.ftl").read_text("utf-8"))


def form(key: str, variants: str) -> str:
    """Build a text with one form for each kind."""
    rows = variants.replace(" [", "\n    [").replace(" *[", "\n   *[")
    return f"{key} = {{ $kind ->\n    {rows}\n  }}"


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


def of_texts(told: list[str]) -> list[str]:
    return [line for line in told if "(ACC-5)" not in line]


def test_a_language_without_rules_is_held_to_what_holds_in_any_and_that_is_said() -> None:
    """Its words and its syllables are not English ones: "commit" and a school grade say nothing of them."""
    text = "help-person-on-duty = On m'a dit: { $count }\nhelp-still-there = commit, immediately. 112!\n"
    told = of_texts(own(text, "fr"))
    assert len(told) == 1
    assert "(NO-16)" in told[0]
    (said,) = without_rules([Source("mine/locale/fr.ftl", "fr", text), ENGLISH, Source("a.ftl", "es", "")])
    assert 'mine/locale/fr.ftl: Holdfast has no rules for words in "fr"' in said


def test_spanish_is_held_to_its_own_rules() -> None:
    """CRI-14, ACC-7: with file and line."""
    told = of_texts(own("help-still-there = Te entiendo.\nhelp-private = ¿Estás cansada?\n", "es"))
    assert told[0].startswith('mine/locale/es.ftl, line 1, help-still-there (CRI-14): It says "Te entiendo".')
    assert told[1].startswith('mine/locale/es.ftl, line 2, help-private (ACC-7): It says "Estás cansada".')


def test_what_a_language_lacks_is_counted_and_a_few_are_named_crisis_texts_apart() -> None:
    """ACC-5."""
    lines = ENGLISH.text.replace("help-still-there =", "-a =").replace("help-private =", "-b =")
    complete = Source("mine/locale/xx.ftl", "xx", lines.replace("\nme-title =", "\n-c ="))
    told = [fault for fault in faults(ENGLISH, [complete]) if fault.flaw.rule == "ACC-5"]
    crisis, other = map(str, told)
    assert crisis.startswith("mine/locale/xx.ftl, help-still-there, help-private (ACC-5): 2 crisis texts are missing")
    assert "it is off for crisis texts until all are there" in crisis
    assert other.startswith('mine/locale/xx.ftl, me-title (ACC-5): 1 other text is missing in "xx"')
    assert not any(fault.flaw.refuses for fault in told)
    crowd = [str(fault) for fault in faults(ENGLISH, [Source("xx.ftl", "xx", "")])]
    assert len(crowd) == 2
    assert ", ..." in crowd[0]


def test_an_own_file_and_the_shipped_one_are_complete_together() -> None:
    """ACC-5: and an organiser's English is asked for nothing more than it changes."""
    shipped = Source("locale/xx.ftl", "xx", ENGLISH.text.replace("help-still-there =", "-a ="))
    mine = Source("mine/locale/xx.ftl", "xx", "help-still-there = Ici.\n")
    english = Source("mine/locale/en.ftl", "en", "help-private = Only you see this.\n")
    assert [str(fault) for fault in faults(ENGLISH, [shipped, mine, english])] == []


KINDS = "[suicide] a [injury] b [home] c [someone] d [others] e *[other] f"


@pytest.mark.parametrize(
    ("text", "says", "refuses"),
    [
        ("help-emergency-unknown = Llama.", "This text lost { $kind }.", True),
        ("me-title = Tus cosas.", "This text lost { $group }.", False),
        (form("help-emergency-unknown", KINDS.replace("home", "casa")), "No { $kind } is ever [casa].", True),
        (form("help-emergency-unknown", KINDS.replace("[home] c", "")), "{ $kind } lost [home].", True),
        (form("help-emergency-unknown", KINDS), "", False),
        ("help-person-on-duty = { $count ->\n    [one] a\n    [few] b\n   *[other] c\n  }", "", False),
        ("help-if-i-call = Contesta alguien.", "{ help-if-i-call-intense } on a line of its own", True),
        ("help-if-i-call = Contesta alguien.", "{ help-if-i-call-just-talk } on a line of its own", True),
    ],
)
def test_what_a_text_lost_of_the_english_one_is_a_fault_in_a_crisis_text(
    text: str, says: str, *, refuses: bool
) -> None:
    """CRI-5, CRI-7: the number, the kind of danger, and that one may just talk."""
    found = [one for one in faults(ENGLISH, [Source("es.ftl", "fr", text)]) if one.flaw.rule != "ACC-5"]
    told = [one for one in found if says and says in str(one)]
    assert bool(told) is bool(says)
    assert all(one.flaw.refuses is refuses for one in told)
    assert says or not found


def test_an_agreement_is_held_to_the_rules_of_its_language() -> None:
    """CON-5, ACC-1."""
    spanish = Source("config/agreement.es.md", "es", "<!-- limits -->\n\nGarantizamos el secreto total.\n")
    told = [str(fault) for fault in faults(ENGLISH, [], [spanish])]
    assert told[0].startswith("config/agreement.es.md, line 3, limits (CON-5): ")


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


SPANISH_GROUP = """\
[group]
name = "Linternas"
language = "es"

[agreement]
panel_in = "welcome"
"""


def test_the_agreements_are_looked_at_in_the_language_of_their_name_or_of_their_group(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CON-5, ACC-7: with file and line, shipped or own."""
    monkeypatch.setattr(values, "languages", lambda: ("en", "es"))
    (folder / "locale" / "es.ftl").write_text((folder / "locale" / "en.ftl").read_text("utf-8"), "utf-8")
    (folder / "holdfast.toml").write_text(SPANISH_GROUP, "utf-8")
    (folder / "agreement.de.md").write_text("Ein Moderator. He sees it.\n", "utf-8")
    own_text = folder / "mine" / "agreement.md"
    own_text.write_text("<!-- limits -->\nLos moderadores lo ven. A commit, he says.\n", "utf-8")
    code, said = run(folder, "check")
    assert code == 1
    mine = [line for line in said.splitlines() if "mine/agreement.md" in line]
    assert len(mine) == 1, said
    assert 'mine/agreement.md, line 2, limits (ACC-7): It says "moderadores"' in mine[0]
    assert re.search(r"\[not looked at\] \S*agreement\.de\.md: Holdfast has no rules for words in \"de\"", said)
    assert not re.search(r"config/agreement\.md, line", said), "ours without a language is English"


def test_an_organiser_reads_the_texts_of_their_groups_language_and_of_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ACC-5, DESIGN.md decision 11: English stands only where the language has no text, and ours never hides theirs."""
    monkeypatch.setattr(values, "languages", lambda: ("en", "es"))
    (folder / "locale" / "es.ftl").write_text("help-private = Nadie lo sabe.\n", "utf-8")
    (folder / "mine" / "locale" / "en.ftl").write_text("help-private = Ours.\nhelp-places = Our places:\n", "utf-8")
    said = run(folder, "show", "help-p")[1]
    assert "    Ours." in said
    assert "Nadie lo sabe." not in said
    (folder / "holdfast.toml").write_text(SPANISH_GROUP, "utf-8")
    said = run(folder, "show", "help-p")[1]
    assert "    Nadie lo sabe." in said
    assert "    Our places:" in said
    assert "    Ours." not in said


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


def test_whoever_signs_for_another_language_reads_it_whole(folder: Path) -> None:
    """ACC-5: before that, no member meets a crisis text in it."""
    code, said = run(folder, "show", "help-", "--language", "es")
    assert code == 0
    assert "Soy el bot de" in said
    assert "I am the" not in said
    code, said = run(folder, "show", "help-", "--language", "xx")
    assert code == 1
    assert 'There are no texts in "xx". Write "en" or "es" after --language.' in said
