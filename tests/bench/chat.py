"""Ordinary chat, made from templates: what the watch is timed on. Nobody wrote these sentences to anybody."""

import random

_WHO = [
    "my sister",
    "our neighbour",
    "the landlord",
    "a friend from work",
    "my mum",
    "the new teacher",
    "some guy online",
]
_WHAT = [
    "the bus",
    "dinner",
    "that show about bakers",
    "the match",
    "a parcel",
    "the garden",
    "my laptop",
    "the meeting",
]
_WHEN = ["yesterday", "this morning", "last weekend", "after work", "on tuesday", "around noon", "tonight", "again"]
_FELT = ["tired", "pretty good", "a bit nervous", "hungry", "relieved", "bored out of my mind", "happy", "annoyed"]
_TEMPLATES = [
    "{who} asked about {what} {when} and I had no idea what to say lol",
    "anyone else {felt} {when}? I think it was {what}",
    "I don't know, {who} said {what} was fine but I'm not so sure",
    "ok so {what} finally came {when}, took them long enough!!",
    "you could try turning it off first, that fixed {what} for me",
    "thanks everyone, feeling {felt} now. going to watch {what} with {who}",
    "{what}? haven't seen it yet, is it worth the money",
    "I\u2019m {felt} because {who} forgot {what} {when} 😅",
    "does anybody know how to install the driver for version 2.4? it says permission denied",
    "good luck with {what}! let us know how it goes {when}",
    "we went to the lake {when}, {who} fell in and we couldn't stop laughing",
    "it's raining here, so {what} is cancelled, and {who} is {felt} about it",
    "can't believe {who} ate the last piece of cake {when}, that was mine :(",
    "I have been learning to knit, it helps when I am {felt}",
    "haha same",
    "no way, {what} costs that much now? I remember when it was half of that",
    "We moved house {when}. Boxes everywhere, the cat is hiding, and {who} can't find the kettle.",
    "brb, need to call {who} about {what}",
    "what do you all do when you're {felt} and it's too late to go for a walk?",
    "Welcome! Have a look at the pinned message, and say hi to {who} if you like",
    "three hours in the waiting room {when} and then they sent me home with a leaflet",
    "I was going to cook but ended up ordering, {who} approved of {what} at least",
    "the update broke {what}, so I rolled it back and everything works",
    "{who} is getting married {when}, I need a suit and I have nothing that fits",
    "not sure I agree, but I see what you mean about {what}",
]


def ordinary(many: int = 600) -> list[str]:
    """Make sentences of chat-like length, always the same ones."""
    choose = random.Random(6)
    made: dict[str, None] = {}
    while len(made) < many:
        text = choose.choice(_TEMPLATES).format(
            who=choose.choice(_WHO), what=choose.choice(_WHAT), when=choose.choice(_WHEN), felt=choose.choice(_FELT)
        )
        made[text if choose.random() < 0.8 else f"{text}. {choose.choice(_TEMPLATES[3:5] + _TEMPLATES[8:9])}"] = None
    return [text.replace("{what}", "dinner").replace("{when}", "today") for text in made]


def longest() -> str:
    return " ".join(ordinary())[:4000]


ADVERSARIAL = {
    "near misses": "i want to " * 400,
    "near misses with others between": "i want my life to be over and done with, so i can not " * 74,
    "marks on every letter": "k\u0335\u0301i\u0335ll " * 500,
    "marks only": "\u0335" * 4000,
    "one letter": "a" * 4000,
    "one letter, apart": "i " * 2000,
    "joined words": ("iwanttodi" * 44 + " ") * 10,
    "leet": "1 w4n7 70 " * 400,
    "spaced letters": "i w a n t t o d i " * 220,
    "the same match again and again": "kill myself " * 333,
}
