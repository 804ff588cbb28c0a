"""Which file, and which country. The group stands here as the settings make it: no server is needed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cogs.helplines import guide
from cogs.helplines.guide import Guide, countries_like, find_country, name_of
from cogs.helplines.reach import Reach
from cogs.kit.groups import Group
from config.settings import Settings, load

CONFIG = Path(__file__).parents[2] / "config"
MEMBER = 20
OWN = """
[fallback]
directories = ["https://directory.test"]
[[line]]
country = "GB"
emergency = "999"
name = "Our own line"
call = "0100 200 300"
hours = "24/7"
kind = "human"
languages = ["en"]
evidence = "we run it"
seen_date = "2026-11-01"
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    for name in ("holdfast.toml", "agreement.md", "agreement-carers.md", "helplines.toml"):
        shutil.copy(CONFIG / name, tmp_path / name)
    (tmp_path / "mine").mkdir()
    return load(tmp_path)


def mine(settings: Settings, text: str | bytes) -> Guide:
    raw = text.encode() if isinstance(text, str) else text
    (settings.folder / "mine" / "helplines.toml").write_bytes(raw)
    guide = Guide(Reach())
    guide.read(settings)
    return guide


def group(settings: Settings, country: str, key: str = "main") -> Group:
    part = settings.groups[0].group.model_copy(update={"country": country})
    return Group(settings.groups[0].model_copy(update={"group": part, "key": key}), guild_id=1)


def test_an_organisers_own_file_wins(settings: Settings) -> None:
    """ORG-3."""
    guide = mine(settings, OWN)
    assert [line.name for line in guide.directory.lines] == ["Our own line"]
    assert guide.problems == ()


@pytest.mark.parametrize("broken", [OWN.replace('"24/7"', "24/7"), OWN.replace('kind = "human"', ""), b"\xff\xfe\x00"])
def test_a_broken_file_never_leaves_members_without_numbers(settings: Settings, broken: str | bytes) -> None:
    """BND-6: the shipped one is used, and every problem is told."""
    guide = mine(settings, broken)
    assert guide.directory.emergency("GB") == "999"
    assert len(guide.directory.countries) > 30
    assert guide.problems
    assert all("helplines.toml" in problem for problem in guide.problems)


def test_all_problems_of_a_broken_file_are_told_at_once(settings: Settings) -> None:
    guide = mine(settings, OWN.replace('kind = "human"', "").replace('"0100 200 300"', '"no number"'))
    assert len(guide.problems) == 2


def test_the_file_that_comes_with_holdfast_serves_where_the_folder_has_none(settings: Settings) -> None:
    """BND-6."""
    (settings.folder / "helplines.toml").unlink()
    guide = Guide(Reach())
    guide.read(settings)
    assert "GB" in guide.directory.countries
    assert guide.problems == ()


def test_the_country_is_what_the_member_chose_else_the_groups_else_nothing(settings: Settings) -> None:
    """CRI-5: never a guess."""
    guide = Guide(Reach())
    assert guide.country_of([group(settings, "GB")], MEMBER) == "GB"
    assert guide.country_of([group(settings, "ask")], MEMBER) is None
    assert guide.country_of([], MEMBER) is None
    guide.reach.countries["main", MEMBER] = "IE"
    assert guide.country_of([group(settings, "GB")], MEMBER) == "IE"
    assert guide.country_of([group(settings, "ask")], MEMBER) == "IE"
    assert guide.country_of([group(settings, "GB")], MEMBER + 1) == "GB"


def test_groups_that_disagree_on_the_country_give_none(settings: Settings) -> None:
    """CRI-5: in direct messages, where it could be either."""
    guide = Guide(Reach())
    both = [group(settings, "GB"), group(settings, "IE", "carers")]
    assert guide.country_of(both, MEMBER) is None
    guide.reach.countries["carers", MEMBER] = "IE"
    assert guide.country_of(both, MEMBER) == "IE"
    guide.reach.countries["main", MEMBER] = "GB"
    assert guide.country_of(both, MEMBER) is None


def test_a_country_is_found_by_its_code_or_its_name_and_never_by_half_of_it() -> None:
    assert find_country(" ie ") == "IE"
    assert find_country("ireland") == "IE"
    assert find_country("Irel") is None
    assert find_country("") is None


def test_countries_are_suggested_as_they_are_typed() -> None:
    names = [name for _, name in countries_like("ire", 25, "en")]
    assert names[0] == "Ireland"
    assert len(countries_like("", 25, "en")) == 25


@pytest.fixture
def spanish(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Spanish is one of our languages."""
    monkeypatch.setattr(guide, "languages", lambda: ("en", "es"))
    guide._spelt.cache_clear()
    yield
    guide._spelt.cache_clear()


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("typed", ["Spain", "España", "espana", " ESPAÑA ", "Espan\u0303a", "es"])
def test_a_country_is_found_by_its_name_in_any_of_our_languages(typed: str) -> None:
    assert find_country(typed) == "ES"


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    ("typed", "code"),
    [("UK", "GB"), ("U.K.", "GB"), ("United Kingdom", "GB"), ("Reino Unido", "GB"), ("EE. UU.", "US"), ("EE.UU.", "US"),
     ("Mexico", "MX"), ("méxico", "MX"), ("South Korea", "KR"), ("Korea (South)", "KR"), ("Hong Kong", "HK")],
)  # fmt: skip
def test_a_country_is_found_however_people_call_it(typed: str, code: str) -> None:
    assert find_country(typed) == code


@pytest.mark.usefixtures("spanish")
def test_suggestions_are_in_the_readers_language_and_found_in_any() -> None:
    assert countries_like("germ", 25, "es")[0] == ("DE", "Alemania")
    assert countries_like("alem", 25, "en")[0] == ("DE", "Germany")
    assert countries_like("uk", 25, "en")[0] == ("GB", "Britain (UK)")
    assert countries_like("gb", 25, "es")[0] == ("GB", "Reino Unido")
    assert [code for code, _ in countries_like("Espa", 25, "es")] == ["ES"]


def test_a_name_is_in_the_language_asked_for_and_never_fails() -> None:
    assert (name_of("ES", "en"), name_of("ES", "es"), name_of("ES", "es-MX")) == ("Spain", "España", "España")
    assert name_of("GB", "en") == "Britain (UK)", "as it always was"
    assert (name_of("HK", "es"), name_of("HK", "en")) == ("Hong Kong", "Hong Kong")
    assert (name_of("ES", "klingon"), name_of("QQ", "es")) == ("Spain", "QQ")
