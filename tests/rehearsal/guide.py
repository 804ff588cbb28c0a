"""What the terminal itself has to say: the welcome, and the help."""

WELCOME = """\
A pretend Discord server, made from your own settings, with the real bot in it.
Nothing leaves this computer, and nothing of it is kept when you stop.
You play everybody, one at a time. The clock stands still until you move it.
"""

TRY_FIRST = """\
Three things to try first:
  1. Press the button: type  press 1  and read what a new member reads. Then press the yes.
  2. Type  go {watched}  and then  this paperwork is killing me
     Nothing happens, and the lines under it say why.
  3. Type  be {moderator}  and  run duty on  and press the button: now somebody is on duty.
     Then  be {member}  and  hard  to put a hard sentence in, so that nobody has to type it.
     See what {Member} gets ( go dm ), and what {Moderator} gets ( be {moderator} , go {alerts} ).

help lists everything you can type.  quit  ends it.
"""

COMMANDS = (
    ("who", "everybody here, and what they are"),
    ("be NAME", "be somebody else: be ann"),
    ("go PLACE", "go to a channel, a thread, or your direct messages: go grief-chat, go dm"),
    ("look", "what this person sees here, and where else they can go"),
    ("anything else", "is written here as a message (or, to be sure: say TEXT)"),
    ("hard", "put a hard sentence in for me, so that nobody has to type it"),
    ("press NUMBER", "press a button, or take a choice of a menu, by its number"),
    ("choose NAME", "choose in a menu by name, for example a person"),
    ("commands", "the slash commands this person is offered here"),
    ("run COMMAND", "use one: run checkin open hour=19 company=sam"),
    ("fill", "fill the form that has opened, field by field"),
    ("+5s  +10m  +1h  +2d", "move the clock; what happens meanwhile is listed"),
    ("morning, week", "move it to the next morning, or by a week"),
    ("search TEXT", "look for a text in everything the bot kept, logged and sent, now"),
    ("prove", "plant a leak on purpose, and see that the search finds it"),
    ("pull", "pull the plug at this very moment, and start the bot again"),
    ("lock, unlock", "take the database away from the bot, and give it back"),
    ("refuse, accept", "Discord refuses every message of the bot, and takes them again"),
    ("close dms, open dms", "this person takes no direct messages, or takes them again"),
    ("check", "what is left to do before going live, and who does each"),
    ("help, quit", "this list; the end"),
)
