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

# Stands for $name when Discord does not tell us the member's name.
help-name-unknown = there

# I may be wrong.
# $channel: a channel mention, or the group's name where the channel is gone.
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

# The same in `/help`, where the countries to pick from stand right below.
help-country-unknown-here =
    I don't know which country you are in, and I won't guess. Pick one here and I will show you a number. Or look here:
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

# True for a message that its member deletes later, too: it says only what I did.
help-still-there = I left your message where it is. You did nothing wrong by writing it.

# $days: a number.
help-kept = I did not copy your words. I keep who, where and when for { $days } days, then it is deleted.

# Sent once, as its own message, when nobody has taken it in time.
help-nobody-yet = Nobody here has taken this yet. Please don't wait for us. The numbers are in the message above, and in `/help`.

# In place of it, once somebody has taken it.
help-nobody-yet-over = Somebody has taken this since. The message with the numbers says how things stand.

# The same, to someone who asked for a person themself and has no message above.
help-nobody-yet-asked = You asked for a moderator. Nobody here has taken this yet. Please don't wait for us. The numbers are in `/help`.

# Buttons.
help-button-person = A person, please
help-button-mistake = This was a mistake
help-button-if-i-call = What if I call?
help-button-more = More
help-button-country = I'm in another country
help-button-stop = Don't message me again
help-button-start = You can message me again
help-button-remember = Remember this country
help-button-person-here = I need a person here

help-more = Here are more choices. You can also leave things as they are.

# Answers to the buttons.
# $hours: whole hours in which no further message goes to this person; can be 0.
help-mistake-reply =
    Thank you for telling me. The moderators can see that you called it a mistake. One of them may still look. { $hours ->
        [0] {""}
        [one] I won't send you this message again for one hour.
       *[other] I won't send you this message again for { $hours } hours.
    } The numbers stay in `/help`.

help-no-message = I have sent you no message that you could call a mistake. The numbers stay in `/help`.

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

# It was tried, and it is not known how far it came.
help-person-uncertain = I tried to pass this on. I don't know if it reached a moderator. It is not your fault. Please don't wait for us: try the numbers, or write to someone you know.

# In direct messages, or in a channel of no group.
help-person-which = Which group do you want to ask?

help-person-nobody-to-ask = There is nobody here that I could ask. The numbers in `/help` reach a person.

help-stop-reply = Done. I won't send you this kind of message again. If you write words that can mean danger, moderators may still be asked to look. You can turn word watch off with `/agreement watch off`. The numbers stay in `/help`.

help-stop-failed = I could not save that. Please press it again later. You can also turn off direct messages from this server.

help-start-reply = Done. If words in your messages can mean danger, I may send you the message with help again.

help-country-ask = Which country are you in? I will show you a number there. I won't keep your answer unless you ask me to.

# $directory: one or more links, each on its line.
help-country-other =
    Is it not in the list? Then look here:
    { $directory }

# What stands in a menu of countries before one is picked. $first, $last: names of countries.
help-country-menu = { $first } to { $last }

# $country: the country's name.
help-remembered = Done. I will show you numbers in { $country }. You can pick another one at any time. `/me` shows what I keep, and deletes it.

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
help-test = This is a test from the { $group } bot. Nothing is wrong. If words in your messages ever worry the watch, a message like this is where help would appear. You can turn word watch off with `/agreement watch off`.

# For moderators, on the alert: the private message did not arrive.
help-not-delivered = The message with help was not delivered. This member does not take direct messages from this server. They have not seen the numbers. Please find another way to reach them if you can.

# The same, but it was put into the member's private check-in.
help-delivered-in-room = This member does not take direct messages from this server. The message with help is in their private check-in. They may not have seen it yet.

# What `/me` shows of this part. $country: the country's name.
help-held-country = The country you chose for help numbers: { $country }.
help-held-quiet = You asked me not to send you the message with help.
help-held-closed = Discord did not let my last private message to you through.

# Languages of helplines, named where a line does not speak the group's own.
help-language-ar = Arabic
help-language-de = German
help-language-el = Greek
help-language-en = English
help-language-es = Spanish
help-language-fi = Finnish
help-language-fil = Filipino
help-language-fr = French
help-language-he = Hebrew
help-language-hi = Hindi
help-language-hu = Hungarian
help-language-id = Indonesian
help-language-is = Icelandic
help-language-it = Italian
help-language-ja = Japanese
help-language-ko = Korean
help-language-mi = Māori
help-language-ms = Malay
help-language-ne = Nepali
help-language-nl = Dutch
help-language-no = Norwegian
help-language-pl = Polish
help-language-pt = Portuguese
help-language-ru = Russian
help-language-sv = Swedish
help-language-th = Thai
help-language-uk = Ukrainian
help-language-vi = Vietnamese
help-language-yue = Cantonese
help-language-zh = Chinese

# What `check` says. $problem: a file, a line, what is wrong and what to write.
check-helplines-broken = Your own file of helplines cannot be used, so members see ours. { $problem }
# $line: the helpline's name. $country: its name. $link: the line's own page.
check-helplines-old = { $line } ({ $country }) was last checked over 180 days ago. Open { $link }, compare the number and the hours, and write checked_on and checked_by into config/mine/helplines.toml.
check-helplines-expired = { $line } ({ $country }) was last checked over a year ago, so members get a link in its place. Open { $link }, compare the number and the hours, and write checked_on and checked_by into config/mine/helplines.toml.
# $group: the group's name. $countries: codes. $number: how many.
check-helplines-some-expired = { $group }: in { $number } countries a line was last checked over a year ago, so members get a link in its place: { $countries }. Check those your members live in, and write checked_on and checked_by into config/mine/helplines.toml.
check-helplines-none = { $group }: there is no helpline for { $country }. Members get links, and no number. Add a [[line]] to config/mine/helplines.toml.
check-helplines-fresh = Every helpline for { $country } was checked within 180 days.

## What every part of the bot may have to say

kit-no-group = This part is not set up on this server yet.
kit-still-busy = I could not save that just now, so nothing has changed. Please press it again in a minute. If you need a person sooner, `/help` has numbers that answer.
kit-went-wrong = Something went wrong on our side, and it has been noted for whoever looks after the bot. What you wrote was not kept. If you need a person now, `/help` has numbers that answer.
kit-outdated = This button is from an older version of the bot. The commands still work: type `/` to see them.

## Alerts: what moderators read. Never the member's words.

alert-number = Alert { $number }
alert-tier-urgent = urgent
alert-tier-unsure = unsure
alert-state-asking = nobody has it yet
alert-state-taken = taken
alert-state-closed = closed
alert-card-ping = { $people }: please look at a message.
alert-card-title = **{ $alert }** · { $tier } · please look at a message
alert-card-who = Who: { $member }
alert-card-forgotten = Who: this person asked the bot to forget them. Nothing here names them any more.
alert-card-source = Where: { $channel } at { $time }, from the { $list } list. { $link }
alert-card-source-deleted = Where: { $channel } at { $time }, from the { $list } list. The message has been deleted since.
alert-card-source-hand = { $time }: they asked for a moderator themselves, in { $channel }.
alert-card-source-direct = { $time }: they asked for a moderator themselves, in direct messages with me.
alert-card-help-none = Private message with help: not sent, because one went out lately, or they asked for none.
alert-card-help-waiting = Private message with help: on its way.
alert-card-help-sent = Private message with help: sent.
alert-card-help-refused = Private message with help: **not delivered**. Their direct messages are closed, so they have seen no numbers. Please find another way to reach them.
alert-card-member-mistake = They answered: this was a mistake. That closes nothing. Someone should still look.
alert-card-member-person = They answered: **a person, please**.
alert-card-asking = **Nobody has this yet.**
alert-card-taken = **Taken by { $holder }.**
alert-card-taken-left = **Taken**, by someone whose data was deleted since.
alert-card-second = {" "}Second person: { $second }.
alert-card-closed = **Closed** at { $time }: { $outcome }.
alert-card-on-duty = On duty: { $people }.
alert-card-next = Asked again { $time }.
alert-card-nobody-on-duty = Nobody is on duty, so nobody was pinged. Whoever comes on duty next is asked.
alert-card-asked-nobody-on-duty = Nobody is on duty any more.
alert-card-all-passed = Everyone on duty has passed, so the organisers are asked.
alert-card-optional = Open it only if you are up to it today. Passing is fine, and nobody needs a reason.
alert-button-take = I'll take this
alert-button-pass = Pass
alert-button-put-back = Put it back
alert-button-steps = Show me the steps
alert-button-place = Open a place to talk
alert-button-second = I need a second person
alert-button-join = I'll be the second person
alert-button-close = Close
alert-ping = { $people }: { $alert } still has nobody. { $link }
alert-ping-second = { $people }: a second person is wanted for { $alert }. { $link }
alert-ping-again = { $people }: the member of { $alert } has written again. { $link }
alert-ping-person = { $people }: the member of { $alert } asks for a person. { $link }
alert-ping-over = { $alert } needs no answer to this any more. { $link }
alert-direct = You could not have seen this in the alert channel, so it comes to you directly.
alert-emergency-unknown = their local emergency number (we do not know their country)
alert-steps = **You have this one. Only you can see these steps.**
    1. Read the message where it is. Please don't copy or paste it anywhere.
    2. Press **Open a place to talk**. { $member } sees there that you are a real moderator. You can ask: "Are you thinking about suicide?" Asking does not make it worse.
    3. Listen more than you talk. You don't have to fix it. The numbers are in `/help`.
    4. If a life is in danger right now, act now: ask { $member } to call { $emergency }, or call for them. Then press **I need a second person**. Two people record that someone outside was told. Nobody waits to call.
    5. You can also report the message to Discord, from its own menu.
    6. If there is no answer, leave the place open, say when you will look again, and look. You can close it as "could not reach".
    7. When you are done, press **Close**. Don't write down what was said.
alert-passed = Done. You are not asked about this one again, and nobody needs a reason.
alert-second-asked = Asked: { $people }. You keep this one.
alert-second-nobody = There is nobody else to ask right now: no one else is on duty, and no organiser could be pinged. If a life is in danger, act now and don't wait.
alert-second-joined = You are the second person with { $holder }. They keep the lead.
alert-place-open = The place to talk is here: { $link }
alert-outcome-intro = How did it end? Only this choice is kept, no words.
alert-outcome-ask = Choose one
alert-outcome-talked = Talked with them
alert-outcome-gave-numbers = Gave the numbers
alert-outcome-second-person = Passed to a second person
alert-outcome-told-outside = Someone outside was told
alert-outcome-could-not-reach = Could not reach them
alert-outcome-not-a-worry = Not a worry
alert-closed = Closed: { $outcome }. Thank you. If it stays with you, the numbers in `/help` are for you too.
alert-list-title = **Open now**
alert-list-empty = Nothing is open.
alert-list-line = { $alert } · { $tier } · { $state } · { $link }
alert-no-moderator = Only this group's moderators and organisers can do that.
alert-no-own = This one is about you, so someone else looks after it. The message with help is yours like anyone's.
alert-no-such = There is no alert { $number }. It may have been deleted after its time.
alert-no-taken = { $holder } has this one already.
alert-no-closed = This one is closed already.
alert-no-not-taken = Nobody has taken this one yet. Take it first.
alert-no-not-yours = { $holder } has this one. Only they can do that.
alert-no-second-is-you = You have the lead here, so the second person has to be someone else.
alert-no-second-there = There is a second person already.
alert-no-needs-second = Two people record that someone outside was told. Press **I need a second person** first, or use `/alerts second`. Acting never waits for this: only the record does.

place-name = A place to talk { $number }
place-opening =
    { $member }, this is { $moderator }, a moderator of { $group }. They are a peer, not a counsellor. You can talk here, or not. You can leave this thread at any time, and nobody asks why.
place-readers = Who can read this: { $inside }. Who else could look: { $others }, and Discord itself.
place-readers-unknown = Who can read this: the people in this thread, the server's owner and administrators, and Discord itself.
place-mark = -# I am a bot and keep nothing that is written here. (Alert { $number })
place-closing = This place closes now. Nothing here is deleted: you can find it in your threads, and writing in it opens it again. If you want a moderator later, `/help` has a button for it.
place-closed-mark = -# (Alert { $number } closed)
place-no-parent = There is no channel in which I could open a private thread. An organiser can set `under` in the check-ins part of the config.
place-forbidden = Discord does not let me open a private thread in { $channel }, or add this member there. I need "Create Private Threads" and "Send Messages in Threads" there, and the member must see that channel.
place-member-gone = This member is not on the server any more, so there is no place to open.

duty-read-first = **Before your first duty**
    What is yours: to look when you are on duty and up to it, to be kind, to call in a second person, and to say when it is too much.
    What is not yours: to be a counsellor, to be there all the time, to save anyone alone, or to carry how it ends.
    You can pass on any alert and go off duty at any time. Nobody asks why. If you take part, the bot pings you while you are on duty, and only then.
duty-button-im-in = I'm in
duty-on = You are on duty until { $until }. { $waiting ->
        [0] Nothing is waiting.
        [one] One alert is waiting.
       *[other] { $waiting } alerts are waiting.
    } `/duty off` takes you off at once.
duty-off = You are off duty. { $held ->
        [0] You hold no alerts.
        [one] You still hold one alert. You can put it back with its button.
       *[other] You still hold { $held } alerts. You can put them back with their buttons.
    }
duty-nobody = Nobody is on duty. Members are told so.
duty-who = On duty now: { $people }.

# $place: 1 where a place to talk was opened. $ended: how it was closed, or where it stands.
me-alert = A note about a message of yours, { $date }, from the { $list } list. People asked to look: { $asked }. Times it was taken: { $took }.{ $place ->
        [0] {""}
       *[other] {" "}A place to talk with you was opened.
    } { $ended ->
        [asking] Nobody has it now.
        [taken] Somebody has it now.
        [talked] It was closed as: talked with you.
        [gave-numbers] It was closed as: gave you the numbers.
        [second-person] It was closed as: passed to a second person.
        [told-outside] It was closed as: someone outside was told.
        [could-not-reach] It was closed as: could not reach you.
        [not-a-worry] It was closed as: not a worry.
       *[other] It is closed.
    }
me-duty = When you said "I'm in" as a moderator, and your hours on duty now.

check-alerts-no-moderators = { $group }: there is no role in `people.moderators`, so nobody could take an alert. Write the role's name there.
check-alerts-few-in = { $group }: { $number ->
        [0] no moderator has
        [one] only one moderator has
       *[other] only { $number } moderators have
    } pressed "I'm in". Two are the least: ask them to use `/duty on` once.
check-alerts-organisers-blind = { $group }: { $people } cannot see the alert channel, so what is asked of them comes as a direct message. Let them see the channel, if they should.
check-alerts-nobody-on-duty = { $group }: nobody is on duty right now. Members in need are told so. A moderator goes on duty with `/duty on`.

## Word watch: what `check` says of it.

check-watch-may-not-run = { $group }: the word watch stays off. { $why }
check-watch-lists = { $group }: your own word list cannot be read, so ours is used without it. { $what }
check-watch-theme = { $group }: `talk_here_is` names "{ $theme }", which the lists do not know. Take it out, or write one they know.
check-watch-example = { $group }: a word list does not do what its own example says: { $what }
check-watch-reads = { $group }: the word watch reads { $channels } channels with { $entries } entries, for people who said yes.

## Privacy: `/me`.

# $group: the group's name.
me-title = **What this bot keeps about you in { $group }**

me-nothing = Nothing.

# $part: one of the me-part names. $what: a sentence.
me-line = - { $part }: { $what }

# $parts: some of the me-part names.
me-nothing-in = - Nothing in: { $parts }

# $part: one of the me-part names.
me-no-answer = - { $part }: **I could not read this just now.** Something may be kept here. Please try again later.

# $count: a number.
me-held-messages = { $count ->
        [one] one private message I sent you, or have to send. I keep that it was sent, not what it said.
       *[other] { $count } private messages I sent you, or have to send. I keep that they were sent, not what they said.
    }

me-part-agreement = Your choices
me-part-alerts = Notes about your messages, and duty
me-part-helplines = How help can reach you
me-part-watch = Word watch
me-part-checkins = Your private check-in
me-part-privacy = Private messages
me-part-setup = Setting up

me-who-title = **Who can see it**
me-who-you = - You, here. Nobody is told that you looked.

# $moderators: the role of the moderators.
me-who-moderators = - { $moderators } can see the notes about your messages. Each says who, where and when.

# $organisers: mentions.
me-who-host = - Whoever looks after the computer I run on could open it. To ask who that is: { $organisers }

me-organisers-unnamed = nobody is named in my settings

me-who-nobody-else = - I send it to nobody outside this server.

me-not-kept = **What it does not keep**
    - Your messages, your check-in answers, or how you feel. No scores.

me-can-do = **What you can do**
    - Get a copy: the button, or `/me copy`
    - Delete it all: the button, or `/me forget`
    - Turn word watch off: `/agreement watch off`

me-discord-remains = Deleting here does not delete your messages in Discord. You can delete those yourself.

me-button-copy = Send me a copy
me-button-forget = Delete it all

me-copy = This is all that I keep about you. Only you can see this message.

me-copy-not-whole = This is your copy, but **it is not whole**. Some parts could not be read just now. They are named in the file. Please try again later.

# $groups: names of groups.
me-forget-ask = **Delete everything I keep about you in { $groups }?** This can't be undone.

me-forget-means =
    - Your choices go, so word watch stops for you.
    - Your private check-in ends.
    - Notes about your messages lose your name. If one is open, moderators still see that there was one.
    - Copies made before an update of the bot are gone after 7 days.
    Then I know you no more. You can start again at any time.

me-button-forget-yes = Yes, delete it all
me-button-forget-no = No, keep it

me-kept = OK. Nothing was deleted.

# $groups: names of groups.
me-forgotten = **Deleted.** I looked again afterwards: I keep nothing about you in { $groups }.

# $groups: names of groups.
me-forgotten-not-all = **Not all of it is deleted** in { $groups }. This is what I could not delete, or could not look at. Please try again later, or tell an organiser.

# $part: one of the me-part names.
me-not-tidied = - { $part }: what I keep is deleted. But I could not tidy up in Discord. Please tell an organiser.

# $part: one of the me-part names.
me-nothing-deleted = **Nothing was deleted.** This part failed: { $part }. It is not your fault, and it has been noted. Please try again later, or tell an organiser.

## Setup: `/about` for everybody; `check` for organisers.

# $group: the group's name.
about-title = **About the { $group } bot**

about-bot = I am a bot. I am not a person, and no AI reads what you write.

about-not-crisis = **This is not a crisis service.** I can't promise that anyone answers. `/help` has numbers that reach a person.

# $channels: mentions.
about-watch-on = **Word watch** looks for words that may mean danger in { $channels }. It looks at nobody who did not say yes. You can say no at any time.

about-watch-happens = When it finds some, you get a private message with help. Moderators who are on duty are told who, where and when. I don't give them your words. A person decides what to do, not me.

about-watch-off = **Word watch is off.** I look for no words in what people write.

# $channel: a mention.
about-checkins-on = **Check-ins** are private threads in { $channel }, for members who ask for one. Each says who can read it.

about-checkins-off = **Check-ins** are off.

# $channel: a mention.
about-agreement-on = **The agreement** of this group, and your choices: { $channel }

about-agreement-off = **The agreement** is not set up.

# $moderators: a role.
about-sees-alerts = **Who sees what.** { $moderators } get the alerts. Nobody else in the group is told.

about-sees-host = Whoever looks after the computer I run on could open what I keep. I send it to nobody else.

about-nobody-named = nobody is named in my settings

# $alerts, $notes: numbers of days.
about-keeps = **What I keep:** who you are on Discord, your choices, and for each alert who, where, when and which word list. I never keep what you write. Closed alerts are gone after { $alerts ->
        [one] one day
       *[other] { $alerts } days
    }, unsure notes after { $notes ->
        [one] one day
       *[other] { $notes } days
    }.

about-your-data = `/me show` shows all that I keep about you. There you can get a copy, or delete it.

about-cannot = **What I can't do**
    - I can't tell what you meant. I can overlook things, and get them wrong.
    - I can't delete what people write, or put anyone out.
    - I can't call or message anyone outside Discord.
    - When the computer I run on is off, I see nothing.

# $organisers: mentions or names.
about-runs = **Who runs this:** { $organisers }

# $outside: as the organisers wrote it.
about-outside = If you worry about how this group is run, and want to ask someone outside: { $outside }

# $version, $commit, $settings: what tells this version from another.
about-version = Holdfast { $version }, commit { $commit }, settings { $settings }. Its code is open.

# $stops, $warnings: numbers.
check-title = **Check:** { $stops ->
        [0] nothing is in the way
        [one] one thing is in the way
       *[other] { $stops } things are in the way
    }, { $warnings ->
        [0] nothing else to look at.
        [one] one more to look at.
       *[other] { $warnings } more to look at.
    }

check-grade-stop = **To put right**
check-grade-warn = **To look at**
check-grade-good = **In order**

# $text: a finding.
check-line = - { $text }

# $group: the group's name. $text: a finding.
check-line-of = - { $group }: { $text }

check-organisers-only = This is for the organisers named in my settings. `/about` says who they are.

# $part: a part of the bot.
check-no-answer = The part "{ $part }" could not be checked. The log says where it failed.

# $what: a sentence from the settings.
check-not-built = Not built yet. { $what }

# $group: the group's name.
check-server-missing = { $group }: I don't know which server this is. Invite me to it; if I am on several servers, write server = "its name" under [group].

# $group: the group's name. $key: the setting. $name: what is written there.
check-name-twice = { $group }: { $key } says "{ $name }", and the server has more than one of that name. Write its id instead of the name, so this part can work.

# $group, $key, $name: as above. $near: the nearest name on the server.
check-name-missing = { $group }: { $key } says "{ $name }", and the server has nothing of that name that I can see, so this part stays off. The nearest name is "{ $near }". Correct the setting, or let me see the channel.

# $roles: names of roles.
check-administrator = I have the Administrator permission, and I refuse to work with it. Server Settings, Roles: turn Administrator off for { $roles }, or take that role from me.

# $intent: as in Discord's developer pages.
check-intent-missing = I run without the { $intent }. Turn it on at discord.com/developers, your application, Bot, Privileged Gateway Intents. Then start me again.

# $channel: a channel. $permissions: names as Discord shows them.
check-missing-alerts = In { $channel }, where the alerts arrive, I lack: { $permissions }. Allow them for my role: channel settings, Permissions.
check-missing-panel = In { $channel }, where the agreement stands, I lack: { $permissions }. Allow them for my role: channel settings, Permissions.
check-missing-checkins = In { $channel }, where check-ins hang, I lack: { $permissions }. Allow them for my role: channel settings, Permissions.
check-missing-watched = In { $channel }, which word watch reads, I lack: { $permissions }. Without them I see nothing there. Allow them for my role: channel settings, Permissions.
check-missing-news = In { $channel }, where news are told, I lack: { $permissions }. Allow them for my role: channel settings, Permissions.

# $channel: a channel. $permissions: names as Discord shows them.
check-would-help = In { $channel } I can do without, but would be better with: { $permissions }. Allow them for my role: channel settings, Permissions.

check-permissions-whole = I have every permission I need, in every channel I use.

# $permissions: names as Discord shows them.
check-permissions-spare = I have more permissions than I need: { $permissions }. Turn them off for my role, so that I cannot do harm by a fault.

# $channel: a channel.
check-threads-grant-off = I do not have Manage Threads in { $channel }. That is fine. Without it, a check-in that its member asks to delete is closed and emptied of people, but stays in Discord. To let me delete it, allow Manage Threads for my role in that channel only.
check-threads-grant-on = I have Manage Threads in { $channel }, so a check-in that its member asks to delete is really deleted. It also lets me see every private thread there.

check-roles-grant-off = agreement.role is set, and I cannot give that role: I lack Manage Roles. Allow it, and put my role directly above that one. Or take agreement.role out of the settings.

check-moderators-none = Alerts are set up, and no moderators are named. Write moderators = "a role" under [people].

# $count: a number. $role: a role.
check-moderators-few = { $count ->
        [0] Nobody has
        [one] Only one person has
       *[other] Only { $count } people have
    } the role { $role }. Give it to two people or more, so that nobody carries this alone.

# $channel: a channel.
check-alerts-open = Everyone on the server can read { $channel }, where the alerts arrive. Alerts say who may be in danger. Channel settings, Permissions: turn View Channel off for @everyone.

# $channel: a channel. $roles: names of roles.
check-alerts-roles = These roles can read { $channel }, where the alerts arrive, and are not the moderators: { $roles }. Turn View Channel off for them there.

# $channel: a channel. $names: names of people.
check-alerts-others = These people can read { $channel } and are neither moderators nor organisers: { $names }. Owners and administrators can always read everything. Make sure that everyone in the group knows it.
check-alerts-bots = These bots can read { $channel }: { $names }. Some bots copy what they read. Turn View Channel off for them there.
check-alerts-readers = Moderators and organisers who can read { $channel }: { $names }

## Agreement: the panel, the screen with the two buttons, /agreement, and what organisers read in check.
## The screen is put together in this order (CON-4): the group's own text with its limits first, then word watch, then the buttons.

# The message that stands in the panel channel. $group: the group's name.
agreement-panel = **{ $group }: how we look after each other**
    Read what we ask of each other, and what nobody can promise. Then choose. It takes about a minute.
    You can change your choices at any time with `/agreement`.

# $version: a number. $date: a date.
agreement-panel-version = Version { $version }, { $date }

# In place of the panel, in a channel where it stood before. $channel: a channel mention.
agreement-panel-moved = The agreement is now in { $channel }. You can also read it with `/agreement show`.

# Pinned in each watched channel where everyone is watched who has not said no.
# $group: the group's name.
agreement-notice = **Word watch is on in this channel.**
    The { $group } bot looks for words here that may mean danger. A bot can't tell what you mean, so a person looks.
    It looks at what everyone writes, unless they say no. One step turns it off for you: `/agreement watch off`.
    `/agreement show` says what happens to what it finds.

# The same, when word watch no longer reads everyone.
agreement-notice-ended = Word watch no longer looks at what everyone writes here. `/agreement show` says what you chose.

agreement-button-read = Read the agreement
agreement-button-all = Read it all
agreement-button-yes = I agree. Yes to word watch
agreement-button-no = I agree. No word watch
agreement-button-agree = I agree
agreement-button-choose = Choose, or change my choice
agreement-button-watch = About word watch
agreement-button-watch-yes = Yes to word watch
agreement-button-watch-no = No word watch
agreement-button-watch-off = Turn off word watch
agreement-button-watch-on = Turn on word watch

# Our sentence on danger, children and adults at risk: who_we_may_tell = "standard".
agreement-standard = If we think a life is in danger now, a moderator may tell someone outside the group. The same goes if a child is being harmed, or an adult who can't protect themselves. We talk with you first, unless that puts someone at more risk. We share only what is needed.

# What a yes to word watch means. Its exact words are what people say yes to: a change here asks everyone anew.
# $channels: names of channels. $days: how long a note is kept after it is closed.
agreement-watch = **Word watch is a choice of its own**
    In { $channels }, the bot can look for words in your messages that may mean danger. If it finds some:
    - You get a private message with people to call or text. Say yes, and a test of it comes now.
    - The moderators on duty are told who, where and when. They don't get your words.
    It is often wrong, and a person decides. A note is kept for { $days ->
        [one] one day
       *[other] { $days } days
    } after it is closed.

# $unsure: days that an unsure note is kept.
agreement-watch-unsure =
    When the bot is not sure, nobody is called. Moderators may find a line in a later note, gone after { $unsure ->
        [one] one day
       *[other] { $unsure } days
    }.

# The group's own setting asks the member before a moderator sees an unsure note.
agreement-watch-ask-member = When the bot is not sure, it may ask you first.

# Word watch reads everyone in these channels who has not said no.
agreement-watch-everyone = In this group it is on for everyone who writes there, until they say no.

agreement-watch-change = Turn it on or off at any time: `/agreement watch`, or `/me`.

# Where the person stands. $date: a date.
agreement-you-agreed = You agreed on { $date }.
agreement-you-agreed-earlier = You agreed on { $date }. The text has changed since then.
agreement-you-left = You left the agreement on { $date }.
agreement-you-nothing = You have not chosen yet.
agreement-you-watch-yes = Word watch: yes, since { $date }.
agreement-you-watch-no = Word watch: no, since { $date }.
agreement-you-watch-earlier = Word watch: off. You said yes on { $date }, and what it does has changed since then.
agreement-you-watch-nothing = Word watch: off. You have not said yes.
agreement-you-watch-everyone = Word watch: on, as for everyone here who has not said no.
agreement-you-watch-waits = Word watch: yes, since { $date }. This group does not use it at the moment.

# What was chosen: agreement-done, then the lines above that say where the person stands.
agreement-done = Done. This is what you chose:
agreement-done-test = A test message is on its way to you. Nothing is wrong when it arrives.
agreement-test-failed = I tried to send you the test message, and Discord did not let it through. So help could not reach you that way. You can allow direct messages in this server's privacy settings. Or leave it: `/help` works here at any time.
agreement-done-ask = There is one more choice, and it is apart from this one: word watch.
agreement-done-change = To change this: `/agreement choose`. To see it: `/me`. To leave the agreement: `/agreement leave`.

agreement-watch-on-done = Done. Word watch is on for you.
agreement-watch-on-already = Word watch is on for you already.
agreement-watch-off-done =
    Done. The bot no longer looks at your messages for words that may mean danger.
    If you write that you are in danger, the bot asks nobody to look. `/help` works at any time.
    You can turn it on again with `/agreement watch on`.

agreement-left =
    Done. You have left the agreement, and word watch is off for you. You stay in the server.
    If you want to agree again one day: `/agreement choose`.
agreement-left-nothing = There is nothing to leave: you have not agreed. Word watch is off for you.

# Refusals, and why a choice was not taken.
agreement-not-here = This group has no agreement set up here.
agreement-not-ready = The agreement can't be shown right now. An organiser has to mend its text first.
agreement-not-member = Only people in the group's server can choose this.
agreement-changed = The text has changed since you saw it. A yes was not saved. Here is the new text.
agreement-watch-not-running = This group does not use word watch at the moment. Nothing was turned on.

# What is kept, for /me. $version: a number. $date: a date.
agreement-button-mine = What I agreed

## Reminders: in a pause of the talk, by turns. Not rules read out, but a line to think about.


agreement-remind-1 = A quiet reminder from { $group }: what people share here is theirs. If you talk about this group elsewhere, keep it to your own part of the story.
agreement-remind-2 = Before a screenshot, there is one question: would the person who wrote this be OK with it? If you are not sure, leave it here.
agreement-remind-3 = We ask everyone to keep things private, and most people do. We can't make them. Share what feels right to you with that in mind.
agreement-remind-4 = A question for this week: what helps you speak here? You can answer below, tell a moderator, or keep it to yourself.
agreement-remind-5 = Your own story is welcome here, also when it is messy or small. It is yours to tell, here and anywhere else.
agreement-remind-6 = When you tell your own story in answer to someone, is there still room for theirs? Sometimes "I hear you" is a whole answer.
agreement-remind-7 = Nobody has to answer, and nobody has to share. Reading along is being here too. So is leaving for a while.
agreement-remind-8 = Small details can point to someone: a town, a job, a date. When you speak of others, leave those out.
agreement-remind-9 = If something private has slipped out, yours or another person's, tell a moderator. We would rather know. Nobody is in trouble for asking.
# When new people have come.
agreement-remind-newcomers = Some new people have joined { $group }. Nobody has to share to belong here. What others share is theirs, so please leave it here.
# When the text has changed.
agreement-remind-changed = The agreement of { $group } has changed a while ago. What changed stands in `/agreement history`.
agreement-remind-footer = An automatic message from a bot, seldom, and never because it is quiet here.

# What changed since an earlier version. $version: its number. $date: a date.
agreement-changes = **What changed since version { $version } ({ $date })**
# $before, $after: sentences of the agreement.
agreement-change-new = - New: { $after }
agreement-change-gone = - Taken out: { $before }
agreement-change-reworded = - Now: { $after } Before: { $before }
agreement-changes-none = Only the order of its parts.
agreement-changes-more = There is more. `/agreement history` shows all of it.

# /agreement history. $version: a number. $date: a date.
agreement-history = The agreement is at version { $version }. Anyone can read every version.
agreement-history-line = **Version { $version }**, { $date }
agreement-history-more = To read one of them whole: `/agreement history`, with its number.
# $newest: a number.
agreement-history-no-such = There is no such version. The newest is number { $newest }.

# In the news channel, when the text has changed. $group: the group's name. $version: a number.
agreement-news = The agreement of { $group } has changed. It is at version { $version } now.
agreement-news-asks = Everyone who agreed before is asked again. Take the time you need. Until you choose, your earlier yes stands.
agreement-news-stays = If you agreed before, your yes stands. You can change it at any time.

# The direct message to who agreed before, when everyone is asked again. $group: the group's name.
agreement-again = An automatic message from the { $group } bot. You agreed to how we look after each other there. That text has changed.
agreement-again-free = Would you read it, and choose again? Your earlier yes stands until then. It is fine to leave this unanswered.

agreement-held-agreed = You agreed to version { $version } of the agreement on { $date }.
agreement-held-left = You left the agreement on { $date }.
agreement-held-watch-yes = You said yes to word watch on { $date }.
agreement-held-watch-no = You said no to word watch on { $date }.
agreement-held-watch-no-everyone = You said no to word watch on { $date }. If this is deleted, word watch is on for you again, as for everyone here.

# What organisers read in check. $file: a file. $line: a number. $what: what is wrong and what to write instead.
agreement-check-problem = { $file }, line { $line }: { $what }
agreement-check-kept = The agreement's text has to be mended first. Until then members read the last good one.
agreement-check-none = The agreement's text has to be mended first. Until then nobody can read it or agree to it.
# $length: characters.
agreement-check-long = The first screen of the agreement has { $length } characters. More than { $most } do not fit one phone screen. Move some of it below the first paragraph of its part.
# $channel: a channel mention. $missing: names of permissions.
agreement-check-cannot-send = In { $channel } the bot lacks a permission: { $missing }. Allow it in that channel's settings.
# $why: a sentence.
agreement-check-watch-off = Word watch stays off. { $why }
# Some said yes to an earlier text of word watch.
agreement-check-watch-outdated = Some people said yes to an earlier text of word watch. It stays off for them until they choose again.
agreement-check-good = The agreement is at version { $version }.

check-administrator-refused = { $group }: everything is off, because I have the Administrator permission on this server. Take it from my role in Server Settings, Roles, and I start again by myself.

## Check-ins: the private room, its questions, and what its buttons answer.
## The questions and the footer are read one by one by tired people: at most 25 words, no advice, and the footer always.

checkin-ask-1 = How is today going? One word is plenty. No answer is fine too.
checkin-ask-2 = What has taken the most out of you lately?
checkin-ask-3 = Has there been a moment since yesterday that was even a little bit OK?
checkin-ask-4 = Is there something you would rather not be asked about this week? You can write it here, or keep it to yourself.
checkin-ask-5 = If you had company with something today, which kind would you like: someone to listen, ideas, or just quiet?
checkin-ask-6 = What do you want less of right now?
checkin-ask-7 = Who or what has been on your side lately?
checkin-ask-8 = If today had a weather report, what would it say?
checkin-ask-9 = Is this check-in still of use to you? You can move it, pause it or close it at any time.
checkin-ask-10 = This is your space, open as usual. There is nothing to answer.

# Under every question.
checkin-footer = An automatic question from a bot. No answer is fine.

# Buttons.
checkin-button-open = Open a private check-in
checkin-button-here = I'm here
checkin-button-later = Not today
checkin-button-company = I'd like company
checkin-button-person = I need a person
checkin-button-company-listening = Someone to listen
checkin-button-company-ideas = Ideas
checkin-button-company-quiet = Quiet company
checkin-button-resume = Ask me again
checkin-button-close = Close this
checkin-button-close-now = Yes, close it
checkin-button-delete = Delete it for good
checkin-pick-hour = The hour, by the clock

# The first message in the room, pinned. $member: a mention.
checkin-welcome-hello = { $member }, this is your private check-in.
# Who can read it, one line each. $names: names, separated by commas.
checkin-readers-title = **Who can read what is written here**
checkin-readers-you = You.
checkin-readers-supporters = { $names }: you chose them. They are asked to read along when they can.
checkin-readers-nobody = Nobody else is asked to read this.
checkin-readers-added = { $names }: somebody added them to this thread.
checkin-readers-owner = { $names } owns this server and could look. They are not asked to.
checkin-readers-administrators = Administrators of this server could look: { $names }. They are not asked to.
checkin-readers-managers = People who may manage threads could look: { $names }. They are not asked to.
checkin-readers-bots = Bots: { $names }.
checkin-readers-discord = Discord itself, as with everything you write on Discord.
# $hour: a time such as 20:00. $zone: a time zone such as Europe/London.
checkin-welcome-asks = One question a day, at { $hour } in { $zone }. You can answer in words, with a button, or not at all.
checkin-welcome-keeps = I am a bot. I keep when I asked, and how many questions in a row had no answer. I keep nothing that you write.
checkin-welcome-urgent = Nobody watches this room all the time. "I need a person" asks a moderator, and `/help` shows numbers to call.
checkin-welcome-help = Nobody watches this room all the time. `/help` shows numbers to call.

# Opening. $thread: a channel mention.
checkin-opened = Your private check-in is here: { $thread }
checkin-open-already = You have a private check-in already: { $thread }
# $zone: a time zone.
checkin-which-hour = At which hour would you like to be asked? The hours are those of { $zone }. You can change both at any time with `/checkin time`.
# $group: the group's name.
checkin-off = { $group } has no private check-ins.
checkin-no-parent = I could not make your private check-in: the channel for it is missing on this server. Nothing was opened. An organiser can find out more with `/setup`.
# $missing: permissions by Discord's names.
checkin-refused = I could not make your private check-in: Discord does not let me. I am missing this permission: { $missing }. Nothing was opened. An organiser can give it to me.
checkin-server-full = I could not make your private check-in: this server has as many open threads as Discord allows. Nothing was opened. An organiser can close some.
# $channel: a channel mention.
checkin-you-cannot-see = I could not make your private check-in: you cannot see { $channel }, or cannot write in its threads. Nothing was opened. An organiser can change that.
checkin-not-made-yet = Discord has not made your private check-in yet. I go on trying for an hour. You can look again with `/checkin open`.
checkin-was-unmade = Discord did not make your private check-in, and I stopped trying. `/checkin open` starts anew.
checkin-was-gone = Your private check-in is gone: its thread was deleted on Discord, and not by me. `/checkin open` makes a new one.
checkin-shut-out = I cannot write in your private check-in any more: I was taken out of it, or I lost a permission. Whoever manages threads here can change that. Or close it with `/checkin close` and open a new one.
checkin-none = You have no private check-in. `/checkin open` makes one.
checkin-closed-already = This private check-in is closed. `/checkin open` makes a new one.
checkin-not-yours = These buttons are for the person whose private check-in this is. Nothing was changed.
checkin-for-its-member = Thank you for reading along here. The buttons are for the person whose check-in this is. Nothing was changed.
checkin-no-such-zone = I don't know that time zone. Type a large town near you and pick from the list.
# $start, $end: times.
checkin-hour-quiet = This group is quiet from { $start } to { $end }, and I send nothing then. Another hour works.

# Answers to the buttons. $when: a moment.
checkin-here-done = Noted. Nobody is shown that you pressed this, and I keep no record of it. I only count questions without an answer, and that count is at nothing again.
checkin-later-done = Fine. Nobody is shown that you pressed this, and I keep no record of it.
checkin-next = The next question: { $when }.
checkin-next-never = No question is planned. `/checkin resume` starts them again.

# Company. $names: names.
checkin-company-which = Which kind of company? Your choice is shown to the supporters you chose, in your check-in.
checkin-company-told = I am calling { $names } in your check-in now, with a ping. You can see that message there. I can't say when they will read it.
checkin-company-nobody-chosen = Nobody was called: nobody is asked to read your check-in. You can choose a supporter with `/checkin choose`. They can then read everything in it.
checkin-company-nobody-left = Nobody was called: nobody you chose can see your check-in now. You can choose somebody else with `/checkin choose`.
checkin-company-not-here = Nobody was called: in this group, nobody is asked to read private check-ins. The group's own channels are open to you, and `/help` shows numbers to call.
# The message that calls them. $names, $member: mentions. $kind: any, listening, ideas or quiet.
checkin-company-call =
    { $kind ->
        [listening] { $names }: { $member } would like company here, somebody to listen.
        [ideas] { $names }: { $member } would like company here, and ideas are welcome.
        [quiet] { $names }: { $member } would like quiet company here. Nothing has to be said.
       *[any] { $names }: { $member } would like company here.
    }
# $asked_at: a time.
checkin-company-note = Asked at { $asked_at }. Come if you can. If you can't now, a line that says so is company too.

# A person. $count: how many moderators were told.
checkin-person-told =
    { $count ->
        [0] Your request is with the moderators, but nobody is on duty now. Please don't wait for us. `/help` shows numbers to call.
        [one] One moderator who is on duty has been asked. I can't say when they will answer. If you can't wait, `/help` shows numbers to call.
       *[other] { $count } moderators who are on duty have been asked. I can't say when they will answer. If you can't wait, `/help` shows numbers to call.
    }
checkin-person-unsaved = It did not work: I can't say that anybody has been told. Please don't wait for us. `/help` shows numbers to call.

# When it asks. $hour: a time. $zone: a time zone. $until: a moment.
checkin-retimed = Changed: one question a day, at { $hour } in { $zone }.
checkin-paused =
    Your check-in is paused until { $until }. I ask nothing before then, and nobody is told.
    Your room stays as it is. `/checkin resume` starts the questions again, and `/checkin close` closes the room.
checkin-resumed = The questions come again. Nobody is told.
checkin-no-such-day = I can't pause until that day. Write a day after today and within a year, like 2026-12-24.
# Sent once in the room, after six questions without an answer.
checkin-rest =
    I stop asking here for now. That is fine, and nothing is expected of you. Nobody is told.
    This room stays open to you. The button below, or `/checkin resume`, starts the questions again.
    -# An automatic message from a bot. No answer is fine.

# Who reads along. $name: a name. $most: a number.
checkin-chosen = { $name } is in your check-in now, and can read everything in it. The pinned message there says who else can.
checkin-chosen-not-in = { $name } is chosen, but Discord did not let me add them to your check-in. Mentioning them there yourself may add them.
checkin-chosen-already = { $name } is in your check-in already.
checkin-chosen-nobody = Nobody is asked to read your check-in any more. Whoever you had chosen is out of it.
checkin-chosen-nobody-but-in = Nobody is asked to read your check-in any more. But Discord did not let me take everybody out of it: its list of people shows who is still in.
checkin-not-a-supporter = Only somebody with this group's supporter role can be chosen, and not yourself or a bot. Nothing was changed.
checkin-supporter-cannot-see = They cannot see the channel that check-ins are under, so they could not read along. Nothing was changed.
checkin-enough-supporters = You have chosen { $most } people already. `/checkin choose` with nobody named starts over.

# The end.
checkin-close-sure = Close your private check-in? I stop asking, and its thread goes to the archive. Nothing in it is deleted by that.
checkin-closed =
    Closed. I ask nothing here any more, and the thread goes to the archive.
    What was written is still in it, for the people the pinned message names. I can't delete it: this group has not given me that right. You can delete your own messages, one by one.
    My own notes about this room go after 30 days.
checkin-closed-can-delete =
    Closed. I ask nothing here any more, and the thread goes to the archive.
    What was written is still in it, for the people the pinned message names. If you want, I delete the thread with everything in it. That cannot be undone.
    My own notes about this room go after 30 days.
checkin-not-archived = The thread could not be moved to the archive: Discord did not let me. It is still where it was, and I still ask nothing there.
checkin-cannot-delete = I can't delete it: this group has not given me the right to delete threads. You can delete your own messages in it, one by one.
checkin-deleting = I am deleting the thread now, with everything in it. If you can still see it in a minute, it did not work.
checkin-delete-failed = It did not work: Discord did not let me delete the thread. Everything in it is still there.

# What is kept, for /me. $hour, $zone: as above. $supporters, $count: numbers.
checkin-held =
    { $supporters ->
        [0] Your private check-in: where it is, that it asks at { $hour } in { $zone }, when it last asked, and how many questions in a row had no answer. Nothing that was written in it.
       *[other] Your private check-in: where it is, that it asks at { $hour } in { $zone }, when it last asked, how many questions in a row had no answer, and whom you chose to read along ({ $supporters }). Nothing that was written in it.
    }
checkin-held-closed = A private check-in that you closed, or that is gone: where it was, and when it ended. It goes 30 days after it ended.
checkin-held-supporting = That you were chosen to read along in private check-ins of others: { $count }.

# For organisers, in `check`. $channel: a name. $permission: by Discord's own name. $count: a number.
checkin-check-off = Check-ins are off: there is no part [checkins] in the settings.
checkin-check-no-parent = Check-ins are off: there is no text channel "{ $channel }". Make it, or write another name in under = "..." in [checkins].
checkin-check-no-supporters = who_reads is "chosen_supporters", but no supporters role was found: members can choose nobody. Write the role in supporters = "..." in [people].
checkin-check-watched = "{ $channel }" is in word_watch.channels: private check-ins would be read for warning words without a choice of their own. Take it out of that list.
checkin-check-missing = I am missing "{ $permission }" in "{ $channel }". Give it to the bot's role in that channel's settings.
checkin-check-everyone = Everyone has "{ $permission }" in "{ $channel }", where only private threads should be. Deny it to @everyone in that channel's settings.
checkin-check-can-delete = Members can have their private check-in really deleted: the bot has Manage Threads there.
checkin-check-cannot-delete = Members can close a private check-in, but not have it deleted, and are told so. To change that, give the bot Manage Threads in that channel only.
# $names: names.
checkin-check-readers = Besides its member and those they choose, these could read a private check-in, and each room says so: { $names }.
checkin-check-gone = Private check-ins whose thread was deleted by hand within the last week: { $count }. Their members are told when they next use /checkin.
checkin-check-shut-out = Private check-ins where the bot cannot write: { $count }. It was taken out of the thread, or a permission is missing. Somebody with Manage Threads can add it again.
checkin-check-unmade = Private check-ins that Discord did not make within the last week: { $count }. The bot's permissions in that channel may be the reason.


## Check-ins: setting up and asking



## Check-ins: rooms



## Check-ins: supporters and company



## Check-ins: safety nets



## Check-ins: pairs



## Check-ins: the weekly round

## Open to look at: who can read a place, the trail, and numbers in /about.

me-button-readers = Who can read this?

# The answer to the button and to `/me readers`. $place: a channel or thread, mentioned.
me-readers-title = **Who can read { $place }**
me-readers-title-private = **Who can read the private thread { $place }**
# An open thread or a post. $place: the channel it is in.
me-readers-like-above = It is read like { $place }, where it stands.
# $count: how many people.
me-readers-everyone = - Everyone on this server: { $count ->
        [one] one person
       *[other] { $count } people
    }
me-readers-everyone-but = - Everyone on this server whom the channel does not shut out: { $count ->
        [one] one person
       *[other] { $count } people
    }
# $role: a role, mentioned. $count: how many people have it and can read.
me-readers-role = - { $role }: { $count ->
        [0] nobody has it now
        [one] one person
       *[other] { $count } people
    }
# $count: how many roles.
me-readers-roles-more = { $count ->
        [one] - One more role
       *[other] - { $count } more roles
    }
# $names: names, separated by commas.
me-readers-named = - Let in by name: { $names }
me-readers-inside = - In the thread: { $names }
me-readers-inside-unknown = - The people in the thread. I am not in it, so I can't see who they are.
me-readers-owner = - The owner of this server: { $name }
me-readers-administrators = - Administrators, who can read everything here: { $names }
me-readers-managers = - People who may manage threads there, and so can open it: { $names }
me-readers-bots = - Bots: { $names }
me-readers-discord = - Discord itself, as with everything you write on Discord
me-readers-outside = - People who are not on this server: Discord lets them look in
# $people, $bots: how many.
me-readers-total = In all: { $people ->
        [one] one person
       *[other] { $people } people
    } and { $bots ->
        [one] one bot
       *[other] { $bots } bots
    }. Somebody can be in more than one line.
me-readers-uncounted = I can't count them.
me-readers-not-whole = Discord has not told me of all members yet. There may be more.
me-readers-now = This is so right now. It says who can look, not who does. Who comes later can read what was written before.
me-readers-in-server = Please use this in the server, in the channel or thread you ask about.
me-readers-out-of-sight = I can't see that place, so I can't say who can read it.
me-readers-not-yours = I can't see that you can read that place yourself. So I don't say who can.

# The pinned line in the group's channels. $who: its parts, separated by commas.
me-here = **Who can read here:** { $who }, and Discord itself.
me-here-everyone = everyone on this server
me-here-everyone-but = everyone on this server whom this channel does not shut out
# $count: how many.
me-here-roles-more = { $count ->
        [one] one more role
       *[other] { $count } more roles
    }
me-here-named = { $count ->
        [one] one person let in by name
       *[other] { $count } people let in by name
    }
me-here-owner = the server's owner and administrators
me-here-bots = { $count ->
        [one] one bot (me)
       *[other] { $count } bots
    }
me-here-ended = I no longer keep a line here on who can read. `/me readers` says it at any time.

# Said once in such a channel when more can read there. $who: a role, mentioned, or a name.
me-grew = **More can read here than before.** New are:
me-grew-everyone = - everyone on this server
me-grew-role = - everyone with the role { $who }
me-grew-person = - { $who }, let in by name
me-grew-owner = - { $who }, who owns this server now
me-grew-administrator = - { $who }, as an administrator, who can read everything here
me-grew-bot = - { $who }, a bot
# $count: how many.
me-grew-more = { $count ->
        [one] - one more
       *[other] - { $count } more
    }
me-grew-once = They can read what was written here before, too. I say this once.

# For /me show. $count: how many.
me-held-reader = { $count ->
        [one] I noted once that you can read a channel of the group: as the owner, an administrator, or let in by name.
       *[other] I noted { $count } times that you can read a channel of the group: as the owner, an administrator, or let in by name.
    } So I can tell the channel when that grows.
me-held-trail = { $count ->
        [one] One line says what you did as a moderator or organiser. It goes after 90 days.
       *[other] { $count } lines say what you did as a moderator or organiser. Each goes after 90 days.
    } This number is shown to you alone.

# $channel: a channel. $permissions: names as Discord shows them.
check-readers-line = In { $channel } I can't keep a pinned line that says who can read there, or pin it. For that I lack: { $permissions }. Allow them for my role there, if you want it: channel settings, Permissions.

# In /about. `/me readers` answers for one place.
about-readers = `/me readers` shows who can read the channel or thread you are in.
about-trail = What moderators and organisers do with alerts and settings is written down. Lines are added to that list, and never changed. Organisers can read it for 90 days. It names no member an alert is about, and holds no words.

# Numbers of the last whole quarter. $from, $to: days. $alerts: how many.
about-numbers = **In numbers,** { $from } to { $to }: word watch asked moderators to look { $alerts } times or more.
about-numbers-few = **In numbers,** { $from } to { $to }: word watch asked moderators to look fewer than 20 times. That is too few to say how often it was wrong.
# $fourth: 0 to 3, in which fourth of the whole it lies.
about-share = Of those that were closed, { $fourth ->
        [0] fewer than a quarter were not a worry.
        [1] between a quarter and a half were not a worry.
        [2] between a half and three quarters were not a worry.
       *[3] three quarters or more were not a worry.
    } I leave out exact numbers, because they could point to somebody.
about-share-few = Too few were closed to say how often it was wrong.

# /setup trail, for organisers. $at: a moment. $text: one of the lines below. $group: the group's name.
setup-trail-title = **Who did what, newest first**
setup-trail-line = - { $at }: { $text }
setup-trail-line-of = - { $at }, { $group }: { $text }
setup-trail-empty = There is nothing in this list yet.
setup-button-older = Earlier
# Stands for $who where no name is kept.
setup-trail-somebody = somebody whose name is not kept
# $who: a mention. $number: the alert's number, or the agreement's version. $how: how it was closed, or a mark.
setup-trail-taken = { $who } took alert { $number }.
setup-trail-passed = Alert { $number } was passed on. By whom is not kept here.
setup-trail-put-back = { $who } put alert { $number } back.
setup-trail-second-wanted = { $who } asked for a second person on alert { $number }.
setup-trail-second-joined = { $who } joined alert { $number } as the second person.
setup-trail-place-opened = { $who } opened a place to talk for alert { $number }.
setup-trail-closed = { $who } closed alert { $number } as: { $how }.
setup-trail-steps-opened = { $who } looked at the steps for alert { $number }.
setup-trail-list-viewed = { $who } looked at the list of open alerts.
setup-trail-checked = { $who } ran `/setup check`.
setup-trail-copied = A member had a copy made of what is kept about them. Whose is not kept here.
setup-trail-settings-changed = I started with settings that differ from before. Their mark in `/about` is { $how }.
setup-trail-version-recorded = The agreement changed: version { $number } holds now.
setup-trail-trail-viewed = { $who } looked at this list.
setup-trail-trail-cut = Lines over 90 days old went: { $number }.
