### What Holdfast says in English. One section per slice; keys start with the slice's name.
### Variables are named in the comment above the message that takes them. A line cannot start with * [ . or }
### Crisis texts (help-...) are read aloud and signed by an organiser before word watch turns on.

## Helplines: the private message with help, its buttons and answers, and /help.
## The first screen is put together in this order (CRI-4), an empty line between the parts:
## help-hello, help-may-be-wrong (or help-late), help-emergency, help-line-..., help-live-..., help-still-there.
## Numbers stand alone on their line, so that they can be copied (CRI-16).

# Who I am.
# $name: the member's display name. $group: the group's name.
help-hello = Hi { $name }. I am the { $group } bot, and this is an automatic message. Nobody else in the group can see it.

# I may be wrong.
# $channel: a channel mention.
help-may-be-wrong = Some words you wrote in { $channel } can mean that someone is in danger. I can't tell what you meant. If I got it wrong, you can ignore this.

# The same, when the message was found after the bot had been away.
# $posted, $read: times. $channel: a channel mention.
help-late = At { $posted } you wrote something in { $channel }. I was not running then, and I read it at { $read }. Some of the words can mean that someone is in danger. I can't tell what you meant. If I got it wrong, or things have changed, you can ignore this.

# $emergency: the number of the member's country. $kind: "suicide", or anything else.
help-emergency =
    { $kind ->
        [suicide] If you might act on thoughts of ending your life, or you are hurt, call now:
       *[other] If your life is in danger, or you are hurt, call now:
    }
    { $emergency }

# $kind: "suicide", or anything else.
help-emergency-unknown =
    { $kind ->
        [suicide] If you might act on thoughts of ending your life, or you are hurt, call now:
       *[other] If your life is in danger, or you are hurt, call now:
    }
    the emergency number where you are.

# $line: the helpline's name. $number: as the service publishes it.
help-line-call =
    To talk with a person at { $line }, call:
    { $number }

# $line: the helpline's name. $text: as the service publishes it, for example "HOME to 12345".
help-line-text =
    To text with a person at { $line }:
    { $text }

# $line: the helpline's name. $chat: a link.
help-line-chat =
    To chat online with a person at { $line }:
    { $chat }

help-hours-always = Open day and night.

# $hours: as written in helplines.toml.
help-hours-open = Open now ({ $hours }).

# $opens: a time.
help-hours-closed = Closed now. Opens { $opens }.

# The hours are a note that no clock can read. $hours: as written in helplines.toml.
help-hours-as-written = I can't tell if it is open now. Its hours, as I have them: { $hours }

help-hours-unknown = I don't know when it is open.

# $languages: names of languages.
help-line-languages = They speak: { $languages }

# No country is known. $directory: one or more links, each on its line.
help-country-unknown =
    I don't know which country you are in, and I won't guess. Pick one under "More" and I will show you a number. Or look here:
    { $directory }

# The country is known, but no line in it has been checked within a year. $directory: as above.
help-directory =
    I have no number for your country that was checked in the last year. People you can call or text are listed here:
    { $directory }

# Beside the numbers of a country of which some line has expired, or none is known to be open. $directory: as above.
help-directory-also =
    More lines are listed here:
    { $directory }

# Every line of the country is closed now. $directory: as above.
help-all-closed =
    The lines I know in your country are closed now. Others are listed here:
    { $directory }

# Where it stands. Exactly one of these is in the message; it is edited as things change, never ahead of the truth.
help-live-told = **The moderators on duty have been asked to look at it.** I sent them the place, not your words. They are peers, not counsellors.

help-live-nobody-yet = **Nobody has taken this yet.** Please don't wait for us.

help-live-here = **A moderator is here.** They have taken this, and they know where your message is.

# $link: a link to the place to talk.
help-live-here-link = **A moderator is here.** You can talk here, if you want to: { $link }

help-live-closed = **The moderators have closed this.** If you still want to talk, press "A person, please".

# Nobody is on duty; the next shift is known. $next_shift: a time.
help-live-off-duty = **No moderator is on duty right now.** The next one starts { $next_shift }, and will find a note with the place, not your words. Please don't wait for us.

# Nobody is on duty; no next shift is known.
help-live-off-duty-unknown = **No moderator is on duty right now.** I don't know when the next one starts. A note is waiting for them, with the place and not your words. Please don't wait for us.

# This group never has anyone on duty.
help-live-no-duty = **Nobody is on duty in this group.** Moderators may see a note later, with the place and not your words. Please don't wait for us.

# no_alert: nobody was told.
help-live-not-told = **I could not tell any moderator.** Something on my side is not working. Nobody in the group knows about this from me. Please don't wait for us.

help-still-there = Your message is still there. You did nothing wrong by writing it.

# $days: a number.
help-kept = I did not copy your words. I keep who, where and when for { $days } days, then it is deleted.

# Sent once, as its own message, when nobody has taken it in time.
help-nobody-yet = Nobody here has taken this yet. Please don't wait for us. The numbers are in the message above, and in `/help`.

# Buttons.
help-button-person = A person, please
help-button-mistake = This was a mistake
help-button-if-i-call = What if I call?
help-button-more = More
help-button-country = I'm in another country
help-button-stop = Don't message me again
help-button-person-here = I need a person here

help-more = Here are two more choices. You can also leave things as they are.

# Answers to the buttons.
# $hours: a number.
help-mistake-reply = Thank you for telling me. The moderators can see that you called it a mistake. One of them may still look. I won't send you this message again for { $hours } hours. The numbers stay in `/help`.

help-mistake-not-passed = Thank you for telling me. I could not pass it on to the moderators. One of them may still look. The numbers stay in `/help`.

# $count: how many moderators are on duty.
help-person-on-duty =
    OK. I have asked for a moderator to talk with you. { $count ->
        [one] One is on duty now.
       *[other] { $count } are on duty now.
    } I can't say when one will answer. My message changes when one does. You don't have to wait: the numbers are there too.

# $next_shift: a time.
help-person-off-duty = OK. I have left a note that you want to talk with a moderator. None is on duty right now. The next one starts { $next_shift }. Please don't wait for us. The numbers reach a person too.

help-person-off-duty-unknown = OK. I have left a note that you want to talk with a moderator. None is on duty right now, and I don't know when one will be. Please don't wait for us. The numbers reach a person too.

help-person-not-told = I could not pass this on. No moderator knows that you asked. It is not your fault. Please try the numbers, or write to someone you know.

help-stop-reply = Done. I won't send you this kind of message again. If you write words that can mean danger, moderators may still be asked to look. You can turn word watch off in `/me`. The numbers stay in `/help`.

help-stop-failed = I could not save that. Please press it again later. You can also turn off direct messages from this server.

help-country-ask = Which country are you in? I will show you a number there. I won't keep your answer.

# $country: the country's name.
help-country-not-listed = I have no number for { $country }. You can find one here:
    { $directory }

help-expired = This button has run out. `/help` has the same numbers, and a person to ask for.

# "What if I call?" is made of the sentences below; each of the three named ones must be in it (CRI-7, LIM-6).
help-if-i-call-just-talk = You don't have to be about to die. You can call just to talk.
help-if-i-call-intense = You can say it as it is, even if it feels too much to say. They talk with people about this every day.
help-if-i-call-sent-help = Most calls stay private. If they think a life is in danger right now, some lines may send help without asking you. You can ask about this first.
help-if-i-call = **What happens if I call or text?**
    A person answers. You may have to wait.
    { help-if-i-call-just-talk }
    { help-if-i-call-intense }
    They may ask if you think of suicide. You can say yes or no.
    You don't have to give your name.
    { help-if-i-call-sent-help }
    If it goes badly, that is not your fault. You can hang up and try another line.

# /help: help-emergency and help-line-... come first, then these.
help-command = Numbers to call or text now, and a person here to ask for
help-private = Nobody is told that you looked. Only you can see this. I am a bot, and the numbers reach people.

help-places = Other help:

# $place: its name. $where: a link or a sentence.
help-place = { $place }: { $where }

# Sent when someone says yes to word watch. $group: the group's name.
help-test = This is a test from the { $group } bot. Nothing is wrong. If words in your messages ever worry the watch, a message like this is where help would appear. You can turn this off in `/me`.

# Shown beside the agreement when the test could not be delivered.
help-test-failed = I tried to send you a test message, and Discord did not let it through. So help could not reach you that way. You can allow direct messages in this server's privacy settings. Or leave it: `/help` works here at any time.

# For moderators, on the alert: the private message did not arrive.
help-not-delivered = The message with help was not delivered. This member does not take direct messages from this server. They have not seen the numbers. Please find another way to reach them if you can.

# The same, but it was put into the member's private check-in.
help-delivered-in-room = This member does not take direct messages from this server. The message with help is in their private check-in. They may not have seen it yet.
