"""What an English text may not say, and has to say."""

from typing import Final

from cogs.kit.wording.reading import too_hard_in_english
from cogs.kit.wording.rules import CRISIS, PROMPT, Kind, Rules, ban, need

# "Nobody can guarantee that" is the honest sentence we want people to write.
NO_BEFORE: Final = r"(?:\b(?:not|never|cannot|no|nobody|no[\s-]one)|n't)(?:\s+\w+){0,2}\s+$"
_COUNT: Final = r"(?:\d|\{|one\b|two\b|three\b|four\b|five\b|once\b|twice\b|an? )"
_BANS: Final = (
    ban(
        "CON-5",
        r"100 ?% (?:confidential|private|secret|safe|anonymous)"
        r"|(?:completely|totally|fully|strictly|absolutely) (?:confidential|private|secret|safe|anonymous)\b"
        r"|guarantee|never leaves? this (?:room|group|server)|(?:nobody|no one) will ever (?:know|find out)",
        "say what you ask of people, and that nobody can promise it.",
        always_refuses=True,
        unless=NO_BEFORE,
    ),
    ban(
        "CRI-8",
        r"soon\b|right away|immediately|shortly\b|at once\b|in a (?:moment|minute)\b|get back to you"
        r"|will (?:contact|write to|reply to|answer|reach|call|message|be with) you",
        "say who has been asked, or when the next shift starts; never when somebody will answer.",
        CRISIS,
    ),
    ban(
        "NO-9",
        r"(?:I|we) promise\b|(?:keep|makes?) you safe\b|you(?:'re| are|'ll be| will be) safe\b"
        r"|always (?:someone|somebody|a person|a moderator|here)\b|help is (?:on (?:its|the) way|coming)"
        r"|(?:it|this|things|life) (?:will get|gets?|will be) (?:better|easier)"
        r"|(?:this|it|calling|talking) (?:will help|helps|works)\b",
        "leave it out, or say what was done. No secrecy, safety, rescue or relief is ours to promise.",
    ),
    ban(
        "NO-9",
        r"(?:within|in) (?:a few|an?|\d+|\{\w+\}) (?:minutes?|hours?)\b",
        "leave out how long an answer takes.",
        CRISIS,
    ),
    ban(
        "NO-10",
        r"I(?:'m| am) (?:an? (?:real |actual )?(?:person|human|moderator|friend)\b"
        r"|human\b|listening|worried|glad|happy|sad\b)"
        r"|I (?:know how|hope|love|worry|believe in)\b|we(?:'re| are) (?:always )?here for you",
        "the bot says that it is a bot, and nothing of what it feels.",
        labels_too=False,
    ),
    ban("BND-5", r"I (?:feel|care|miss)\b|proud of you", "leave it out: the bot is not a friend.", labels_too=False),
    ban(
        "CRI-14",
        r"I understand|I(?:'m| am) (?:always )?here for you|we care about you|sorry (?:to hear|that you|you)\b"
        r"|stay strong|you(?:'re| are) not alone|(?:it|everything|you)(?:'ll| will) be (?:ok|okay|fine|all ?right)\b"
        r"|hang in there|time heals|bright side|(?:others|people) have it worse|cheer up|stay positive",
        "leave it out: a person may say it, a bot may not.",
    ),
    ban("CRI-14", rf"at least\b(?! {_COUNT})", "leave it out: it makes the pain small."),
    ban("CRI-14", r"at least\b", "leave it out.", CRISIS),
    ban(
        "CRI-13",
        r"commit(?:s|ted|ting)? suicide|(?:successful|failed|unsuccessful|completed) (?:suicide|attempt)"
        r"|suicide epidemic|epidemic of suicide",
        '"died by suicide", "ended their life", "a suicide attempt".',
    ),
    ban("CRI-13", r"commit(?:s|ted|ting)?\b|epidemic\b", "leave it out.", CRISIS),
    ban(
        "NO-28",
        r"overdos\w+|pills?\b|noose|razor|blades?\b|poison\w*|bleach|guns?\b|firearms?\b|drown\w*|slit\b"
        r"|(?:hang|hanged|hanging|cut|cutting|shoot|shot) (?:your|my|them|him|her|our)sel\w+"
        r"|jump(?:ed|ing)? (?:off|from)",
        "leave out how.",
    ),
    ban(
        "NO-29",
        r"medications?\b|your (?:dose|meds)\b|stop taking|snap (?:a|an elastic|a rubber) band|hold (?:an )?ice",
        "leave it out: a bot gives no advice on treatment.",
        frozenset({Kind.CRISIS, Kind.AGREEMENT, Kind.PROMPT}),
    ),
    ban(
        "NO-14",
        r"you(?:'ve| have)? missed|we miss(?:ed)? you|where have you been|come back"
        r"|streaks?\b|badges?\b|leaderboard|level up",
        "leave it out: silence is an answer, and nobody owes us one.",
    ),
    ban(
        "CHK-1",
        r"try to|you (?:should|must|need to|have to)\b|remember to|don't forget|be kind to yourself"
        r"|exercise\b|make sure|please (?:answer|reply|respond|tell)",
        "ask, and leave the answer open; no advice.",
        PROMPT,
    ),
    ban(
        "CHK-6",
        r"1 ?(?:-|to) ?(?:5|10)\b|scale of|rate (?:your|how)|how often (?:have|were) you",
        "a plain question with no number to give.",
        PROMPT,
    ),
    ban("ACC-7", r"(?:he|she|him|her|hers|his)\b", '"they", or the name.'),
    ban("ACC-9", r"\d ?(?:am|pm|a\.m\.|p\.m\.)\b", "24-hour time, or a Discord timestamp."),
)
_OUR_WORDS: Final = ban(
    "DESIGN words",
    r"cases?\b|consent\w*|tiers?\b|match(?:es)?\b|outcomes?\b|rungs?\b",
    "a plain word.",
    unless=r"\bin (?:that |any )?$",
)
_NEEDS: Final = (
    need("help-hello", "CRI-3", r"\bbot\b", 'say that it is a bot who writes, as in "I am the { $group } bot".'),
    need("help-hello", "CRI-3", r"\bautomatic", "say that the message is automatic."),
    *(
        need(
            key,
            "CRI-3",
            r"can(?:not|'t) (?:tell|know)|(?:may|might|could) be wrong",
            'say "I can\'t tell what you meant".',
        )
        for key in ("help-may-be-wrong", "help-late")
    ),
)
ENGLISH: Final = Rules("en", _BANS, _NEEDS, _OUR_WORDS, too_hard_in_english)
