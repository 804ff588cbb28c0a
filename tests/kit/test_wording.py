import pytest

from cogs.kit.wording import Kind, Text, grade, is_label, kind_of, lint, lint_file, readable, sentences, syllables


def rules(key: str, words: str) -> set[str]:
    return {flaw.rule for flaw in lint(key, words)}


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("help-hello", Kind.CRISIS),
        ("agreement-limits", Kind.AGREEMENT),
        ("checkin-ask-1", Kind.PROMPT),
        ("checkin-opened", Kind.OTHER),
        ("helpful", Kind.OTHER),
    ],
)
def test_the_beginning_of_a_key_says_whom_a_text_is_for(key: str, kind: Kind) -> None:
    assert kind_of(key) is kind


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("CON-5", "What you say is 100% confidential."),
        ("CON-5", "This is completely private."),
        ("CON-5", "We guarantee it."),
        ("CON-5", "Words never leave this room."),
        ("CRI-8", "A moderator will be here soon."),
        ("CRI-8", "Someone will write to you."),
        ("CRI-8", "Help comes right away."),
        ("NO-9", "We promise."),
        ("NO-9", "You are safe now."),
        ("NO-9", "You\u2019ll be safe."),
        ("NO-9", "It gets better."),
        ("NO-9", "Help is on its way."),
        ("NO-9", "They answer within 5 minutes."),
        ("NO-9", "They answer in {count} minutes."),
        ("NO-10", "I am a real person."),
        ("NO-10", "I'm listening."),
        ("NO-10", "I know how hard this is."),
        ("BND-5", "I care."),
        ("BND-5", "I feel for you."),
        ("CRI-14", "I understand."),
        ("CRI-14", "I\u2019m here for you."),
        ("CRI-14", "You are not alone."),
        ("CRI-14", "Sorry to hear that."),
        ("CRI-14", "At least you have friends."),
        ("CRI-13", "People who commit suicide."),
        ("CRI-13", "A failed attempt."),
        ("CRI-13", "It is an epidemic."),
        ("NO-28", "Put the pills away."),
        ("NO-29", "Stop taking it."),
        ("NO-14", "You missed three days."),
        ("ACC-7", "She is on duty."),
        ("ACC-9", "Open until 5 pm."),
        ("DESIGN words", "Your case is open."),
        ("DESIGN words", "You gave consent."),
        ("ACC-2", "Hello \N{SPARKLES}"),
        ("ACC-2", "Hello :heart:"),
        ("CRI-16", "Call {number} now."),
        ("CRI-16", "Text {text}"),
        ("NO-16", "Call 116 123."),
    ],
)
def test_what_a_crisis_text_may_not_say_is_found_and_refuses_the_text(rule: str, words: str) -> None:
    """CON-5, CRI-8, CRI-13, CRI-14, CRI-16, NO-9, NO-10, NO-14, NO-16, NO-28, NO-29, BND-5, ACC-2, ACC-7, ACC-9."""
    flaws = [flaw for flaw in lint("help-x", words) if flaw.rule == rule]
    assert flaws
    assert all(flaw.refuses and flaw.key == "help-x" and flaw.what and flaw.instead for flaw in flaws)


@pytest.mark.parametrize(
    "words",
    [
        "If you need someone sooner, the numbers are there.",
        "They may ask if you think of suicide. You can say yes.",
        "It is there in case you want it.",
        "I can't say when one will answer.",
        "You can hang up and try another line.",
        "No moderator is on duty right now.",
        "Call this number:\n{number}",
        "Text this:\n    {text}",
        "Look at https://line.test/12345",
        "This is here when you want it.",
    ],
)
def test_plain_honest_words_pass(words: str) -> None:
    assert lint("help-x", words) == ()


def test_what_only_warns_in_an_ordinary_text_refuses_in_a_crisis_text() -> None:
    """CRI-13: but a claim of secrecy refuses anywhere (CON-5)."""
    assert [flaw.refuses for flaw in lint("setup-x", "Stay strong.")] == [False]
    assert [flaw.refuses for flaw in lint("help-x", "Stay strong.")] == [True]
    assert [flaw.refuses for flaw in lint("setup-x", "Completely confidential.")] == [True]


def test_at_least_with_a_count_is_only_refused_where_someone_is_in_pain() -> None:
    """CRI-14."""
    assert rules("setup-x", "You need at least two moderators.") == set()
    assert rules("help-x", "You need at least two moderators.") == {"CRI-14"}


def test_our_own_words_may_stand_where_no_member_reads_them() -> None:
    assert rules("alert-x", "The outcome.") == set()
    assert rules("checkin-x", "The outcome.") == {"DESIGN words"}
    assert rules("checkin-x", "In that case, leave it.") == set()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("CHK-1", "How was it? You should rest."),
        ("CHK-1", "Remember to drink."),
        ("CHK-1", "What was good? Please answer."),
        ("CHK-1", " ".join(["word"] * 26)),
        ("CHK-6", "How are you, from 1 to 10?"),
        ("CHK-6", "Rate your day."),
    ],
)
def test_a_check_in_question_gives_no_advice_and_takes_no_score(rule: str, words: str) -> None:
    """CHK-1, CHK-6."""
    assert rule in rules("checkin-ask-1", words)
    assert rule not in rules("checkin-x", words)


def test_a_check_in_question_of_twenty_five_words_passes() -> None:
    """CHK-1."""
    assert rules("checkin-ask-1", " ".join(["word"] * 25)) == set()


def test_a_sentence_of_twenty_one_words_is_too_long_in_a_crisis_text_or_the_agreement() -> None:
    """ACC-1."""
    assert rules("help-x", " ".join(["go"] * 20) + ".") == set()
    assert rules("help-x", " ".join(["go"] * 21) + ".") == {"ACC-1"}
    assert rules("agreement-x", " ".join(["go"] * 21) + ".") == {"ACC-1"}
    assert rules("checkin-x", " ".join(["go"] * 21) + ".") == set()


def test_long_words_are_too_hard_in_a_crisis_text() -> None:
    """ACC-1."""
    hard = "Professional organisations occasionally recommend additional communication. " * 4
    assert rules("help-x", hard) == {"ACC-1"}


def test_the_grade_is_the_flesch_kincaid_formula() -> None:
    """ACC-1: worked by hand: 11 words, 2 sentences, 11 syllables."""
    assert grade("The cat sat on the mat. The dog did not come.") == pytest.approx(0.39 * 5.5 + 11.8 - 15.59)
    assert grade("") == 0.0


def test_sentences_end_at_stops_and_line_breaks_and_a_link_is_one_word() -> None:
    text = 'Press "Stop." Then go.\nSee https://a.test/b?c=d. At 10:00 {name} is in <#123>.'
    expected = ["Press Stop", "Then go", "See it", "At 10:00 it is in it"]
    assert [" ".join(words) for words in sentences(text)] == expected


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1), ("the", 1), ("danger", 2), ("message", 2), ("messages", 3), ("moderator", 4), ("people", 2),
        ("someone", 2), ("anyone", 3), ("asked", 1), ("wanted", 2), ("being", 2), ("king", 1), ("serious", 3),
        ("suicide", 3), ("nation", 2), ("special", 2), ("place", 1), ("places", 2), ("times", 1), ("private", 2),
        ("emergency", 4), ("don't", 1), ("group's", 1), ("24", 1), ("rule", 1), ("able", 2), ("whole", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_by_a_fixed_rule(word: str, count: int) -> None:
    """ACC-1."""
    assert syllables(word) == count


def test_a_label_is_short_and_has_words() -> None:
    """ACC-2, ACC-4: a variable counts as ten characters."""
    assert is_label("help-button-more")
    assert rules("checkin-button-x", "x" * 40) == set()
    assert rules("checkin-button-x", "x" * 41) == {"ACC-4"}
    assert rules("checkin-button-x", "x" * 31 + "{n}") == {"ACC-4"}
    assert rules("checkin-button-x", "\N{SPARKLES}") == {"ACC-2"}


def test_one_emoji_is_enough_in_an_ordinary_text() -> None:
    """ACC-2."""
    assert rules("checkin-x", "Hello \N{SPARKLES}") == set()
    assert rules("checkin-x", "Hello \N{SPARKLES}\N{SPARKLES}") == {"ACC-2"}


def test_a_text_longer_than_discord_takes_is_found() -> None:
    assert rules("checkin-x", "a " * 1000) == set()
    assert rules("checkin-x", "a " * 1001) == {"Discord"}


FILE = """\
-bot = the bot
# A comment.
one = Hi { $first-name } from { -bot }, { "yes" }. { two }
two = Two.
    .label = Press
pick = { $n ->
    [one] One day
   *[other] { NUMBER($n) } days
  } left
"""


def test_every_text_of_a_file_is_read_as_a_person_meets_it() -> None:
    assert list(readable(FILE)) == [
        Text("one", "Hi {first_name} from the bot, yes. Two.", 3),
        Text("two", "Two.", 4),
        Text("two.label", "Press", 4),
        Text("pick", "One day left", 6),
        Text("pick", "{n} days left", 6),
    ]


def test_every_variant_of_a_text_is_linted_and_found_by_its_line() -> None:
    told = lint_file("help-a = Fine.\nhelp-b = { $n ->\n    [one] Soon.\n   *[other] Fine.\n  }\n")
    assert [(flaw.line, flaw.key, flaw.rule) for flaw in told] == [(2, "help-b", "CRI-8")]
    assert str(told[0]).startswith('line 2, help-b (CRI-8): It says "Soon". Instead: ')


def test_a_broken_text_and_a_key_that_is_there_twice_are_found() -> None:
    told = lint_file("a = One.\nnot a text\na = Two.\n")
    assert [(flaw.line, flaw.rule) for flaw in told] == [(2, "Fluent"), (3, "Fluent")]


def test_texts_that_refer_to_each_other_in_a_circle_do_not_hang() -> None:
    assert lint_file("a = { b }\nb = { a }\n") == ()
