"""Discord's markdown, drawn safely."""

from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rehearsal.page.rich_text import Reader, to_html

NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
STAMP = int(NOW.timestamp())
READER = Reader(
    people={1: "Ann", 2: '<img src=x onerror="alert(1)">'},
    roles={3: "Moderators"},
    channels={4: "grief-chat", 5: '"><script>'},
    now=NOW,
    zone=ZoneInfo("America/Toronto"),
    me=1,
)
TAGS = {
    *("p", "br", "strong", "em", "u", "s", "span", "code", "pre", "blockquote", "h1", "h2", "h3", "small"),
    *("ul", "ol", "li", "a", "time"),
}
ATTRIBUTES = {
    *("class", "href", "target", "rel", "role", "tabindex", "aria-expanded", "aria-label", "aria-disabled"),
    *("data-place", "data-message", "datetime", "data-style", "title", "start"),
}


def html(text: str) -> str:
    return to_html(text, READER)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("**bold**", "<p><strong>bold</strong></p>"),
        ("*italic* and _italic_", "<p><em>italic</em> and <em>italic</em></p>"),
        ("__under__", "<p><u>under</u></p>"),
        ("~~gone~~", "<p><s>gone</s></p>"),
        ("`a < b`", "<p><code>a &lt; b</code></p>"),
        ("```py\na < b\n```", "<pre><code>a &lt; b</code></pre>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("# A", "<h1>A</h1>"),
        ("## A\ntext", "<h2>A</h2>\n<p>text</p>"),
        ("#### A", "<p>#### A</p>"),
        ("-# small **print**", "<small>small <strong>print</strong></small>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("- a\nnot of the list", "<ul>\n<li>a</li>\n</ul>\n<p>not of the list</p>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> said\nnot said", "<blockquote>\n<p>said</p>\n</blockquote>\n<p>not said</p>"),
        (">>> all\nof it", "<blockquote>\n<p>all<br>\nof it</p>\n</blockquote>"),
        (r"\*not italic\*", "<p>*not italic*</p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
        ("a\n===", "<p>a<br>\n===</p>"),
        ("&lt; &amp;", "<p>&amp;lt; &amp;amp;</p>"),
    ],
)
def test_discords_marks_are_drawn_as_discord_draws_them(text: str, drawn: str) -> None:
    assert html(text) == drawn


def test_a_spoiler_is_hidden_behind_something_that_can_be_pressed() -> None:
    drawn = html("the end: ||he **lives**||")
    assert 'class="spoiler" role="button" tabindex="0" aria-expanded="false"' in drawn
    assert "he <strong>lives</strong></span>" in drawn
    assert "spoiler" not in html("a || b")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("<@1>", '<span class="mention you">@Ann</span>'),
        ("<@!1>", "@Ann"),
        ("<@9>", "@unknown-user"),
        ("<@&3>", '<span class="mention">@Moderators</span>'),
        ("<#4>", '<a class="mention jump" href="#" data-place="4">#grief-chat</a>'),
        ("</checkin open:12>", '<span class="mention">/checkin open</span>'),
        ("<:heart:77>", ":heart:"),
        ("@everyone", '<span class="mention">@everyone</span>'),
    ],
)
def test_mentions_show_names(text: str, part: str) -> None:
    assert part in html(text)


def test_a_channel_the_reader_cannot_see_keeps_its_name_and_leads_nowhere() -> None:
    assert html("<#8>") == '<p><span class="mention">#No access</span></p>'
    drawn = html("https://discord.com/channels/1/8/9")
    assert "data-place" not in drawn
    assert "No access" in drawn


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("", "24 November 2026 at 14:00"),
        (":t", "14:00"),
        (":T", "14:00:00"),
        (":d", "24/11/2026"),
        (":D", "24 November 2026"),
        (":f", "24 November 2026 at 14:00"),
        (":F", "Tuesday, 24 November 2026 at 14:00"),
    ],
)
def test_a_moment_is_in_the_readers_zone(style: str, shown: str) -> None:
    assert f">{shown}</time>" in html(f"<t:{STAMP}{style}>")


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (":F", "martes, 24 de noviembre de 2026, 14:00"),
        (":f", "24 de noviembre de 2026, 14:00"),
        (":D", "24 de noviembre de 2026"),
        (":t", "14:00"),
    ],
)
def test_a_moment_is_in_the_language_of_the_readers_discord(style: str, shown: str) -> None:
    assert f">{shown}</time>" in to_html(f"<t:{STAMP}{style}>", replace(READER, language="es"))


def test_a_relative_moment_counts_from_the_pretend_now() -> None:
    assert ">in 10 minutes</time>" in html(f"<t:{STAMP + 600}:R>")
    assert ">2 hours ago</time>" in html(f"<t:{STAMP - 7200}:R>")


def test_a_moment_beyond_every_calendar_stays_text() -> None:
    assert html("<t:999999999999:F>") == "<p>&lt;t:999999999999:F&gt;</p>"


@pytest.mark.parametrize(
    "text",
    ["https://www.cruse.org.uk/a_b", "<https://www.cruse.org.uk/a_b>", "[help](https://www.cruse.org.uk/a_b)"],
)
def test_an_address_is_a_link_out_that_says_nothing_about_us(text: str) -> None:
    link = '<a href="https://www.cruse.org.uk/a_b" target="_blank" rel="noopener noreferrer nofollow">'
    assert link in html(text)


def test_the_end_of_a_sentence_is_not_part_of_the_address() -> None:
    assert '"https://a.org/x"' in html("see https://a.org/x.")
    assert '"https://a.org/x"' in html("(see https://a.org/x)")
    assert '"https://a.org/x_(y)"' in html("https://a.org/x_(y)")


@pytest.mark.parametrize("text", ["https://discord.com/channels/1/4/66", "[look](https://discord.com/channels/1/4/66)"])
def test_a_link_to_a_message_is_a_jump_within_the_page(text: str) -> None:
    assert '<a class="jump" href="#" data-place="4" data-message="66">' in html(text)


# ------------------------------------------------------------------------------------------------------------- safety


class Strict(HTMLParser):
    """Notes every tag, attribute and address that is not known to be harmless."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.wrong += [] if tag in TAGS else [tag]
        for name, value in attrs:
            self.wrong += [] if name in ATTRIBUTES else [name]
            if name == "href" and not (value or "").lower().startswith(("https://", "http://", "discord://", "#")):
                self.wrong.append(f"href={value}")


def wrongs(drawn: str) -> list[str]:
    parser = Strict()
    parser.feed(drawn)
    parser.close()
    return parser.wrong


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:x)",
    '[a](https://x.org/" onclick="alert(1))',
    'https://x.org/"onmouseover="alert(1)',
    "<https://x.org/'><script>alert(1)</script>>",
    '```"><script>alert(1)</script>\nx\n```',
    "`<script>`",
    "||<script>||",
    "> <script>alert(1)</script>",
    "# <img src=x>",
    "-# <img src=x>",
    "<@2> <#5>",
    "<t:1:x onclick=alert(1)>",
    "![a](https://x.org/a.png)",
    "</a onclick=alert(1):12>",
    "[a]: javascript:alert(1)\n\n[a]",
    "<a href='javascript:alert(1)'>x</a>",
    'https://discord.com/channels/1/4/66" onclick="x',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_was_written_becomes_markup_or_a_harmful_address(text: str) -> None:
    assert wrongs(html(text)) == []


@given(
    st.lists(st.sampled_from([*HOSTILE, *"<>\"'`*_~|#->@&[]():;/\\ \n", "a", "https://", "<t:1>", "```"]), max_size=30)
)
def test_no_mixture_of_marks_becomes_markup(parts: list[str]) -> None:
    assert wrongs(html("".join(parts))) == []
