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

# The same, in the member's own private check-in, where Discord did not let the private message through.
# $name: a mention of the member. $group: the group's name.
help-hello-room = Hi { $name }. I am the { $group } bot, and this is an automatic message. Discord did not let a private message from me through to you, so I write here. Nobody else is in here with you. The owner and the administrators of this server can look in.

# In the place to talk, where the moderator reads it too. The numbers follow. $name: a mention of the member.
help-in-place = { $name }, this is an automatic message from the bot. A private message from me did not get through to you. Here are numbers, in case you want one. The moderator in here can read this too.

# Stands for $name when Discord does not tell us the member's name.
help-name-unknown = there

# I may be wrong.
# $channel: a channel mention, or the group's name where the channel is gone.
help-may-be-wrong = Some words you wrote in { $channel } can mean that someone is in danger. I can't tell what you meant. If I got it wrong, you can ignore this.

# The same, when the message was dealt with late: the bot was away, or could not save it.
# $posted, $read: times. $channel: a channel mention.
help-late = At { $posted } you wrote something in { $channel }. I was held up, and got to it at { $read }. Some of the words can mean that someone is in danger. I can't tell what you meant. If I got it wrong, or things have changed, you can ignore this.

# $emergency: the number of the member's country. $kind: what the words may be about.
help-emergency =
    { $kind ->
        [suicide] **If you might act on thoughts of ending your life, or you are hurt, call now:**
        [injury] **If you are hurt, or have taken something that can harm you, call now:**
        [home] **If you are in danger, and you can call, this number is for that:**
        [someone] **If their life is in danger, or they are hurt, call now:**
        [others] **If somebody may get hurt, call now:**
       *[other] **If your life is in danger, or you are hurt, call now:**
    }
    { $emergency }

# $kind: as above.
help-emergency-unknown =
    { $kind ->
        [suicide] **If you might act on thoughts of ending your life, or you are hurt, call now:**
        [injury] **If you are hurt, or have taken something that can harm you, call now:**
        [home] **If you are in danger, and you can call, this number is for that:**
        [someone] **If their life is in danger, or they are hurt, call now:**
        [others] **If somebody may get hurt, call now:**
       *[other] **If your life is in danger, or you are hurt, call now:**
    }
    the emergency number where you are.

# Stands below the emergency number where the words may be about an injury.
help-also-injury = If somebody is near you, tell them too.

# Stands above the lines where the words may be about danger at home. Whoever reads along should learn little from it.
help-also-home = If somebody may look at your screen, press "Hide this". Then this message is gone.

# Stands above the lines where the words may be about another person.
help-also-someone = You can also ask these people what to do for somebody else:

# Stands above the lines where the words may be about hurting others.
help-also-others = You can tell these people that you fear you may hurt somebody:

# Stand above the lines that are for some people only, in `/help`.
help-for-abuse = **If somebody at home hurts or scares you**
help-for-young = **For children and young people**
help-for-grief = **After somebody died**

# Below the numbers of a country, where a line for one of the three has not been checked in a year. $directory: as above.
help-directory-special =
    For danger at home, for young people, and for grief, there are more lines here:
    { $directory }

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

# $hours: days and times, on the line's own clock.
help-hours-open = Open now ({ $hours }, by its own clock).

# Stands in $hours above, where every day is alike. $opens, $closes: times of day.
help-hours-daily = every day { $opens }-{ $closes }

# Stands before the number. $line: the helpline's name. $opens: a time.
help-hours-closed = { $line } is closed now. It opens { $opens }.

# The hours are a note that no clock can read. $hours: as written in helplines.toml, in English in ours. In another
# language say that the note may be in English.
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
    I have no number for this country that was checked in the last year. People you can call or text are listed here:
    { $directory }

# Beside the numbers of a country of which some line has expired, or none is known to be open. $directory: as above.
help-directory-also =
    More lines are listed here:
    { $directory }

# Every line of the country is closed now. $directory: as above.
help-all-closed =
    The lines I know in this country are closed now. Others are listed here:
    { $directory }

# Where it stands. Exactly one of these is in the message; it is edited as things change, never ahead of the truth.
help-live-told = **The moderators on duty have been asked to look at it.** I sent them the place, not your words. They are peers, not counsellors.

help-live-nobody-yet = **Nobody has taken this yet.** Please don't wait for us.

help-live-here = **A moderator has taken this.** They know where your message is.

# $link: a link to the place to talk.
help-live-here-link = **A moderator is here.** You can talk here, if you want to: { $link }

help-live-closed = **The moderators have closed this.** If you still want to talk, press "A person, please".

# Nobody is on duty; moderators who chose to be asked at any hour have been.
help-live-told-at-night = **No one is on duty now.** Moderators who said yes to being woken were sent a note, with the place and not your words. They may be asleep. Please don't wait for us.

# Nobody is on duty; the next shift is known. $next_shift: a time.
help-live-off-duty = **No moderator is on duty right now.** Please don't wait for us. The next one starts { $next_shift }, and will find a note with the place, not your words.

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
help-button-mistake = I'm OK, this was a mistake
help-button-if-i-call = What if I call?
help-button-more = More
help-button-country = I'm in another country
help-button-stop = Don't message me again
help-button-start = You can message me again
help-button-remember = Remember this country
help-button-person-here = I need a person here
help-button-hide = Hide this
help-button-test = Send me a test
help-button-country-pick = Pick my country
help-button-step = A short guided step
help-button-worried = I am worried about someone
help-button-carry = This is more than I can carry
help-button-tonight = If tonight is hard
help-button-page = Back
help-button-hardest-thoughts = My thoughts won't stop
help-button-hardest-alone = I'm alone with it
help-button-hardest-happened = Something happened
help-button-hardest-words = I can't put it in words
help-button-easier-company = Somebody with me
help-button-easier-place = A safer place to be
help-button-easier-quiet = Some quiet
help-button-easier-unsure = I don't know

# In answer to the command that does the same as the button.
help-hidden = Done. My last message with numbers to you is gone. The numbers stay in `/help`.
help-hidden-nothing = There is no message from me to hide. The numbers stay in `/help`.

help-more = Here are more choices. You can also leave things as they are.

# Answers to the buttons.
# $hours: whole hours in which no further message goes to this person; can be 0.
help-mistake-reply =
    Thank you for telling me. The moderators can see that you called it a mistake. One of them may still look. { $hours ->
        [0] {""}
        [one] I won't send you this message again for one hour.
       *[other] I won't send you this message again for { $hours } hours.
    } The numbers stay in `/help`.

help-no-message = There is no message with help from me, so there is none to mark as a mistake. The numbers stay in `/help`.

help-mistake-not-passed = Thank you for telling me. I could not pass it on to the moderators. One of them may still look. The numbers stay in `/help`.

# $count: how many moderators are on duty.
help-person-on-duty =
    OK. I have asked for a moderator to talk with you. { $count ->
        [one] One is on duty now.
       *[other] { $count } are on duty now.
    } I can't say when one will answer. My message changes when one does. You don't have to wait: the numbers are there too.

# The same, to somebody who asked in `/help` and has no message above. $count: how many moderators are on duty.
help-person-on-duty-here =
    OK. I have asked for a moderator to talk with you. { $count ->
        [one] One is on duty now.
       *[other] { $count } are on duty now.
    } I can't say when one will answer. You don't have to wait: the numbers are in `/help`.

# $next_shift: a time.
help-person-off-duty = OK. I have left a note that you want to talk with a moderator. None is on duty right now. The next one starts { $next_shift }. Please don't wait for us. The numbers reach a person too.

help-person-off-duty-unknown = OK. I have left a note that you want to talk with a moderator. None is on duty right now, and I don't know when one will be. Please don't wait for us. The numbers reach a person too.

help-person-not-told = I could not pass this on. No moderator knows that you asked. It is not your fault. Please try the numbers in `/help`, or write to someone you know.

# It was tried, and it is not known how far it came.
help-person-uncertain = I tried to pass this on. I don't know if it reached a moderator. It is not your fault. Please don't wait for us: try the numbers in `/help`, or write to someone you know.

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
help-country-menu = Countries: { $first } to { $last }

# $country: the country's name.
help-remembered = Done. From now on I show you the numbers for this country: { $country }. You can pick another one at any time. `/me` shows what I keep, and deletes it.

# $country: the country's name.
help-country-not-listed = I have no number for { $country }. You can find one here:
    { $directory }

help-expired = This button has run out. `/help` has the same numbers, and a person to ask for.

# "What if I call?" is made of the sentences below; each of the three named ones must be in it (CRI-7, LIM-6).
help-if-i-call-just-talk = You don't have to be about to die. You can call just to talk.
help-if-i-call-intense = You can say it as it is, even if it feels too much to say. They talk with people about this every day.
help-if-i-call-sent-help = Most calls stay private. If they think a life is in danger right now, some lines may send help without asking you. You can ask about this first.
help-if-i-call = **What happens if I call or text?**
    - A person answers. You may have to wait.
    - { help-if-i-call-just-talk }
    - { help-if-i-call-intense }
    - They may ask if you think of suicide. You can say yes or no.
    - You don't have to give your name.
    - { help-if-i-call-sent-help }
    - If it goes badly, that is not your fault. You can hang up and try another line.

# /help: help-emergency and help-line-... come first, then these.
help-command = Numbers to call or text now, and a person here to ask for
help-private = Nobody is told that you looked. Only you can see this. I am a bot, and the numbers reach people.

# At the foot of the first page, where not all of it has room there. It names the button "More".
help-rest = There is more help under "More".
# Behind "More", where everything had room on the first page: only buttons are left to show.
help-rest-here = These are more things you can do:
help-rest-special = For danger at home, for young people, and for grief, look under "More".

help-places = Other help:

# $place: its name. $where: a link or a sentence.
help-place = { $place }: { $where }

# Pinned in each watched channel, with the button "If tonight is hard" below it. $person: "yes" where a moderator can be asked for.
help-tonight =
    { $person ->
        [yes] Some nights are hard. This button shows numbers to call or text, and a way to ask for a person here.
       *[no] Some nights are hard. This button shows numbers to call or text.
    }
    I am a bot. Only you see what it shows, and nobody is told that you pressed it.

# "A short guided step": three small screens, answered by buttons alone. Below each stands the number of the country.
help-step-one =
    { "" }**A short step, in three small screens.** What you press is not kept, and nobody is told. You can stop at any point.

    { "" }**1 of 3. What is the hardest part right now?**

# $hardest: which button was pressed on the first screen.
help-step-two =
    { $hardest ->
        [thoughts] Thoughts that won't stop. At night they can get louder.
        [alone] Alone with it. That is a lot for one person.
        [happened] Something happened. You don't have to tell it here, or to anyone before you want to.
       *[words] No words for it. You need none for this step.
    }

    { "" }**2 of 3. What could make the next hour a bit easier?**

# $easier: which button was pressed on the second screen.
help-step-three =
    { $easier ->
        [company] **3 of 3. Who could that be?**
        [place] **3 of 3. Where could that be, and who is there?**
        [quiet] **3 of 3. What could wait until tomorrow?**
       *[unsure] **3 of 3. Not knowing is an answer too.**
    }
    One small thing could be that one person knows. These words are yours to send or say. You can change them. I send them to nobody.

# Words that the person may send to somebody: they speak, not the bot. $hardest, $easier: as above.
help-step-words =
    Tonight is hard. { $hardest ->
        [thoughts] My thoughts won't stop.
        [alone] I'm alone with it.
        [happened] Something happened.
       *[words] I can't put it in words.
    } { $easier ->
        [company] Can you stay with me for a while, or call me?
        [place] Can I come to you, or talk with you while I find a safer place?
        [quiet] You don't have to fix it. I want one person to know.
       *[unsure] I don't know yet what I need. Can you ask me?
    }

# Below those words. The numbers follow.
help-step-end = That was the step. Nothing of it is kept. A person can hear it too.

# "I am worried about someone". The emergency number stands above it, lines to ask below it.
help-worried =
    { "" }**You don't have to fix it.** You can ask how they are, and listen.
    You can also ask if they think of suicide. Asking does not put the thought there.
    If they say yes, you can look for someone to call, together with them.

help-worried-look =
    { "" }**A moderator here can look.** Open the menu of their message, then "Apps", then "Ask a moderator to look". `/speak-up look` does the same.
    The person is not told, and not that it was you. I never write to them for you.

# The same, in direct messages.
help-worried-look-elsewhere =
    { "" }**A moderator can look.** On your group's server, open the menu of their message, then "Apps", then "Ask a moderator to look". `/speak-up look` does the same there.
    The person is not told, and not that it was you. I never write to them for you.

help-worried-you-too = This can be a lot for you, too. The numbers are for you as well.

# "This is more than I can carry": for moderators and supporters. Lines of what can be put down stand below it.
help-carry = **You can put some of it down.** No reason is asked.
help-carry-you-too = And the numbers are for you, too.
help-carry-which = In which group?

# Sent when someone says yes to word watch. $group: the group's name.
help-test = This is a test from the { $group } bot. It is only a test. Word watch may one day find words of yours that can mean danger. Then a message like this holds the help. You can turn word watch off with `/agreement watch off`.

# Below it, where the country is not known yet.
help-test-country = I don't know which country you are in, and I won't guess. Pick it now, and such a message can show you numbers there.

# The test that a member asked for by themself; then the answers to their press. $group: the group's name.
help-test-asked = This is the test that you asked for, from the { $group } bot. Nothing is wrong. If you ever need help, a message like this can reach you.
help-test-arrived = It arrived in your direct messages. So help can reach you there.
help-test-refused = Discord did not let it through. You can allow direct messages in this server's privacy settings, and then try again. Or leave it: `/help` works here at any time.

# For moderators, on the alert: the private message did not arrive.
help-not-delivered = The message with help was not delivered. This member does not take direct messages from this server. They have not seen the numbers. Please find another way to reach them if you can.

# For moderators, on the alert: it was put into the member's private check-in.
alert-card-help-in-room = This member does not take direct messages from this server. The message with help is in their private check-in. They may not have seen it yet.

# The same, but the numbers were put into the place to talk.
alert-card-help-in-place = This member does not take direct messages from this server. The numbers are in the place to talk. They may not have seen them yet.

# "Hide this" in a place where others are too, pressed by one of those.
help-hidden-not-yours = This message is for somebody else, so it stays.

# What `/me` shows of this part. $country: the country's name.
me-held-country = The country you chose for help numbers: { $country }.
# $language: its name.
me-held-language = The language you chose for what I send you: { $language }.
me-held-quiet = You asked me not to send you the message with help.
# $date: a day.
me-held-closed = On { $date } Discord did not let a private message from me through to you. So I send you none for 30 days, but for help in a crisis.

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

# The pinned message "If tonight is hard". $channel: a channel's name. $permissions: names as Discord's settings show them.
check-tonight-stands = { $group }: the message "If tonight is hard" stands in { $number ->
        [one] one channel.
       *[other] { $number } channels.
    }
check-tonight-off = { $group }: the message "If tonight is hard" stands in no channel, because `word_watch.hard_night_button` is false. `/help` works all the same.
check-tonight-no-place = { $channel } is no text channel, so the message "If tonight is hard" is not posted there. `/help` works in it all the same.
check-tonight-cannot-post = In { $channel } I can't post the message "If tonight is hard". For that I lack: { $permissions }. Allow them for my role there, if you want it: channel settings, Permissions.
check-tonight-cannot-pin = In { $channel } I can't pin the message "If tonight is hard". For that I lack: { $permissions }. Allow it for my role there, then use `/setup hard-night`. Or pin the message yourself.
check-tonight-deleted = In { $channel } somebody deleted the message "If tonight is hard", so I leave it away. `/setup hard-night` posts it again.
check-tonight-nowhere = No channel is watched here, so the message "If tonight is hard" stands nowhere. It is also a button beside the agreement.

# $port: a number.
check-health-on = How the bot is can be asked on this computer, at 127.0.0.1:{ $port }, under /health and /metrics.
check-health-taken = Nobody can ask the bot how it is: another program has port { $port } of this computer. Choose another for health.port, then start the bot again.

## What every part of the bot may have to say

kit-no-group = This part is not set up on this server yet.
kit-still-busy = I could not save that just now, so nothing has changed. Please press it again in a minute. If you need a person sooner, `/help` has numbers that answer.
kit-went-wrong = Something went wrong on our side, and it has been noted for whoever looks after the bot. What you wrote was not kept. If you need a person now, `/help` has numbers that answer.
# To moderators, in the alert channel, without a ping: the bot found that it is behind.
kit-late = Something I should have done by now is late, and I am trying again each minute. Please look at `/alerts list` until it is done. Whoever looks after my computer finds the reason in my log.
kit-outdated = This button is from an older version of the bot. The commands still work: type `/` to see them.

## Alerts: what moderators read. Never the member's words.

alert-number = Alert { $number }
alert-tier-urgent = urgent
alert-tier-unsure = unsure
alert-tier-unread = unsure, could not be read
alert-state-asking = nobody has it yet
alert-state-unopened = not opened
alert-state-looked = looked at
alert-state-taken = taken
alert-state-closed = closed
alert-card-ping = { $people }: please look at a message.
alert-card-title = **{ $alert }** · { $tier } · please look at a message
alert-card-who = Who: { $member }
alert-card-forgotten = Who: this person asked the bot to forget them. Nothing here names them any more.
alert-card-source = Where: { $channel } at { $time }, from the { $list } list. { $link }
# It was read long after it was written: the bot had been away. $posted, $read: times.
alert-card-source-late = Where: { $channel }, late: posted { $posted }, read { $read }, from the { $list } list. { $link }
alert-card-source-deleted = Where: { $channel } at { $time }, from the { $list } list. The message has been deleted since.
alert-card-source-unread = Where: { $channel } at { $time }. I could not read it, so please look yourself. { $link }
alert-card-source-hand = { $time }: they asked for a moderator themselves, in { $channel }.
alert-card-source-direct = { $time }: they asked for a moderator themselves, in direct messages with me.
alert-card-source-raised = { $time }: a moderator raised this by hand, in { $channel }.
alert-card-source-look = Where: { $channel } at { $time }. Someone asked you to look. { $link }
alert-card-looked-for = Asked to look by: { $people }. The member is not told who.
alert-card-help-none = Private message with help: not sent, because one went out lately, or they asked for none.
alert-card-help-waiting = Private message with help: on its way.
alert-card-help-sent = Private message with help: sent.
alert-card-help-refused = Private message with help: **not delivered**. Their direct messages are closed, so they have seen no numbers. Please find another way to reach them.
alert-card-help-untold = I sent this member nothing, because someone else asked you to look.
alert-card-member-mistake = They answered: this was a mistake. That closes nothing. Someone should still look.
alert-card-member-person = They answered: **a person, please**.
alert-card-member-not-now = They said that they don't want to talk now. Nothing else happens by itself.
alert-card-member-left = They left the place to talk, as anyone may. Nothing else happens by itself.
alert-card-again-let-go = Someone had taken this, and has not answered since. It is free again.
alert-card-again-reopened = This was closed as "could not reach". It is open again, once, so that someone tries again.
alert-card-again-member-no = The day after, this member said that they did not get the support they needed. It is open again.
alert-card-asking = **Nobody has this yet.**
alert-card-taken = **Taken by { $holder }.**
alert-card-taken-left = **Taken**, by someone whose data was deleted since.
alert-card-second = {" "}Second person: { $second }.
alert-card-closed = **Closed** at { $time }: { $outcome }.
alert-card-alone = **Recorded by one person alone**: nobody else was on duty.
alert-card-told-unknown = Has the member been told? Not answered yet.
alert-card-told-yes = The member has been told.
alert-card-told-not-yet = The member has not been told yet, because that is safer.
alert-card-told-could-not = The member could not be told.
alert-card-reopens = It opens again { $time }, because nobody could be reached.
alert-card-on-duty = On duty: { $people }.
alert-card-next = Asked again { $time }.
alert-card-nobody-on-duty = Nobody is on duty, so nobody was pinged. Whoever comes on duty next is asked.
alert-card-asked-nobody-on-duty = Nobody is on duty any more.
# $people: mentions.
alert-card-unreached = Could not be reached about this, here or by direct message: { $people }. Please try another way.
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
alert-button-hand-over = Hand it over
alert-button-still-on = I'm still on it
alert-button-take-over = I'll take it over
alert-button-decline = No, thanks
alert-button-told-yes = Yes
alert-button-told-not-yet = Not yet, that is safer
alert-button-told-could-not = It was not possible
alert-button-off-duty = Take me off duty
alert-ping = { $people }: { $alert } still has nobody. { $link }
alert-ping-second = { $people }: a second person is wanted for { $alert }. { $link }
alert-ping-again = { $people }: the member of { $alert } has written again. { $link }
alert-ping-person = { $people }: the member of { $alert } asks for a person. { $link }
alert-ping-again-let-go = { $people }: whoever took { $alert } has not answered, so it is free again. { $link }
alert-ping-again-reopened = { $people }: nobody could be reached for { $alert }. Please try once more. { $link }
alert-ping-again-member-no = { $people }: the member of { $alert } says they did not get the support they needed. { $link }
alert-ping-quiet = { $people }: are you still on { $alert }? If you don't answer, others are asked after { $minutes } minutes. { $link }
alert-ping-handover = { $people }: { $holder } asks if you would take { $alert } over. Nothing changes unless you say yes. { $link }
alert-ping-kept = { $people }: { $alert } was not taken over. You still have it. { $link }
alert-ping-told = { $people }: someone outside was told about { $alert }. Has the member been told? { $link }
alert-ping-over = { $alert } needs no answer to this any more. { $link }
# $people: mentions. $alerts: their numbers, such as "3, 6-9".
alert-many = Many alerts at once. Each has its card in this channel, oldest first. Please take one at a time.
alert-many-line = { $people }, these have nobody yet: { $alerts }.
alert-many-long = { $people }: the list of those that have nobody yet is too long to stand here. `/alerts list` shows it.
alert-direct = You could not have seen this in the alert channel, so it comes to you directly.
alert-emergency-unknown = their local emergency number (their country is not known: ask them)
alert-steps = **You have this one. Only you can see these steps.** If a life is in danger right now, start with step 6. Nobody waits to call.
    1. Read the message where it is. Please don't copy or paste it anywhere.
    2. Press **Open a place to talk**. { $member } sees there that you are a real moderator.
    3. Ask. You can say: "Are you thinking about suicide?" Asking does not make it worse. Listen more than you talk. You don't have to fix it. The numbers are in `/help`.
    4. Press **I need a second person** if it is hard, or if someone outside should know. Two people record that someone outside was told.
    5. Report the message to Discord, from its own menu. Discord does not tell us where someone is.
    6. Life in danger: ask { $member } to call { $emergency }, or call for them. Act first, record it later.
    7. No answer? Leave the place open, say when you will look again, and look. You can ask others to try. Close it as "could not reach" if nobody reached them: it opens again once, after 12 hours.
    8. When you are done, press **Close**. Don't write down what was said.
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
alert-outcome-told-outside-alone = Someone outside was told (recorded by one person alone)
alert-outcome-could-not-reach = Could not reach them
alert-outcome-not-a-worry = Not a worry
alert-closed = Closed: { $outcome }. Thank you. If it stays with you, the numbers in `/help` are for you too.
alert-told-ask = One more question: has the member been told that someone outside was told? If not, I remind you three times, a day apart.
alert-told-yes = Noted: the member has been told.
alert-told-not-yet = Noted: not yet, because that is safer. I remind you three times, a day apart.
alert-told-could-not = Noted: it was not possible to tell them.
alert-still-on = Good. It stays with you.
alert-handover-intro = Whom do you want to ask? They can say no, and nobody asks why. You keep it until they say yes.
alert-handover-whom = Choose one
alert-handover-asked = Asked: { $person }. You keep it until they say yes.
alert-handover-done = You have it now. The one before you is free of it.
alert-handover-declined = Done. It stays where it is, and nobody asks why.
alert-raised = { $alert } is open. The member is not told.
alert-raised-uncertain = I am not sure that this reached the alert channel. Please tell another moderator yourself.
alert-muted = Done. For 30 days I pass on nothing that { $member } asks you to look at. What they ask for themselves always goes on.
alert-unmuted = Done. I pass on again what { $member } asks you to look at.
alert-list-title = **Open now**
alert-list-empty = Nothing is open.
alert-list-more = { $number } more are open. Close some, and the rest show here.
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
alert-outside-said = { alert-no-needs-second } If nobody else is on duty, close it again after { $time }. Then you can record it alone, and it is marked so.
alert-no-needs-ten-minutes = You can record this alone ten minutes after you first closed it, if nobody else is on duty. Acting never waits for this.
alert-no-handover-is-you = You have it already.
alert-no-handover-is-them = This one is about them, so they can't have it.
alert-no-handover-moderator = Only this group's moderators and organisers can take an alert over.
alert-no-handover-nobody = There is nobody else here who could take it.
alert-no-not-offered = You are not asked to take this one over, or not any more.
alert-no-told-not-asked = That is asked only after an alert was closed as "someone outside was told".
alert-no-own-raise = For yourself, `/help` asks a moderator.

place-name = A place to talk { $number }
place-opening =
    { $member }, this is { $moderator }, a moderator of { $group }. They are a peer, not a counsellor. You can talk here, or not. You can leave this thread at any time, and nobody asks why.
place-readers = Who can read this: { $inside }. Who else could look: { $others }, and Discord itself.
place-readers-unknown = Who can read this: the people in this thread, the server's owner and administrators, and Discord itself.
place-mark = -# I am a bot and keep nothing that is written here. (Note { $number })
place-closing = This place closes now. Nothing here is deleted: you can find it in your threads, and writing in it opens it again. If you want a moderator later, `/help` has a button for it.
place-closed-mark = -# (Note { $number } closed)
place-mark-turn = -# (Note { $number }, { $turn })
place-newcomer = { $moderator }, a moderator of { $group }, is here now and can read this. You can talk here, or not.
place-free = The moderator who was here does not have this any more. Someone else can take it. Please don't wait for us: `/help` has numbers at any time.
place-button-not-now = Not now
place-button-delete = Delete this place
place-not-now = OK. The moderator can see that you don't want to talk now. Nothing else happens by itself. You can write here later, or leave this thread. `/help` has numbers at any time.
place-not-yours = This button is for the person whose place this is.
place-none = You have no place to talk here. `/help` has a button that asks for a moderator.
place-gone-already = There is no place to talk that I could delete.
place-cannot-delete = I may not delete threads here. You can leave this one. Its moderators stay in it, and so does whoever else can look in. An organiser can delete it for you.
place-deleting = I delete this place now, with everything in it.
place-delete-failed = Discord did not let me delete it. Please ask an organiser.
place-left-after-forgetting = A place to talk is still there, with what was said in it. I may not delete threads, so an organiser has to: { $places }

# The day after a note about a member was closed, to that member alone. $group: the group's name.
support-ask = Hi. I am the bot of { $group }. A moderator closed a note about you yesterday. **Did you get the support you needed?** You don't have to answer. I ask this once.
support-button-got-support = Yes
support-button-no-support = No
support-yes = Thank you. Nothing else happens. `/help` stays here for you.
support-no = Thank you for saying so. I have asked the moderators again. I can't say when one will answer. Please don't wait for us: the numbers are in `/help`.
support-no-off-duty = Thank you for saying so. I have left a note for the moderators. None is on duty right now. Please don't wait for us: the numbers are in `/help`.
support-not-asked = I have not asked you that. `/help` has numbers, and a person to ask for.
support-heard-member-yes = You answered: yes, I got the support I needed.
support-heard-member-no = You answered: no, I did not get the support I needed.
support-heard-again = This question is over. `/help` has a button if you want a moderator.

# "Ask a moderator to look" at somebody else's message. $most: how often in a day.
look-done = Thank you. The moderators have it now. I tell the person nothing, and not that you asked. What comes of it stays with them.
look-done-off-duty = Thank you. No moderator is on duty right now, so a note is waiting for them. I tell the person nothing. If someone is in danger now, please don't wait for us: `/help` has numbers.
look-own = This is your own message, so I have asked for a moderator for you. Please don't wait for us: `/help` has numbers too.
look-uncertain = I am not sure that this reached the moderators. Please write to one of them yourself. `/help` has numbers.
look-limit = You have asked { $most } times today, and that is as much as I pass on. You can write to a moderator yourself. `/help` is for you at any time.
look-muted = I pass nothing of this kind on from you for now. You can write to a moderator yourself. `/help` is for you at any time.
look-not-a-member = That was not written by a member. You can write to a moderator yourself.
look-no-such = I need the link of a message on this server. Copy it from the message's own menu.
look-off = Nobody is asked to look here, because this group has not set that up.
me-looks = How often you asked a moderator to look at a message on the last day you did: { $count }.{ $rests ->
        [0] {""}
       *[other] {" "}The moderators have let it rest for a while.
    }
place-no-parent = There is no channel in which I could open a private thread. An organiser can set `under` in the check-ins part of the config.
place-forbidden = Discord does not let me open a private thread in { $channel }, or add this member there. I need "Create Private Threads" and "Send Messages in Threads" there, and the member must see that channel.
place-member-gone = This member is not on the server any more, so there is no place to open.

duty-read-first = **Before your first duty**
    What is yours: to look when you are on duty and up to it, to be kind, to call in a second person, and to say when it is too much.
    What is not yours: to be a counsellor, to be there all the time, to save anyone alone, or to carry how it ends.
    You can pass on any alert and go off duty at any time. Nobody asks why. If you take part, the bot pings you while you are on duty, and only then.
    Some hours after an urgent alert you are asked once, in private, how you are. You can leave it, or turn it off.
    You can try it all first, alone: `/practice`.
duty-button-im-in = I'm in
duty-on = You are on duty until { $until }. { $waiting ->
        [0] Nothing is waiting.
        [one] One alert is waiting.
       *[other] { $waiting } alerts are waiting.
    } `/duty off` takes you off at once.
duty-off = You are off duty, and you are not asked again until you go on. { $held ->
        [0] You hold no alerts.
        [one] The alert you held has been put back, for the others to take.
       *[other] The { $held } alerts you held have been put back, for the others to take.
    } Nobody asks why.
duty-relief-off = "Take me off duty": you are not asked again until you go on. What you hold is asked of others, and nobody is told why.
duty-relief-talk = "I'd like to talk to somebody": you choose one person of the team, and a private thread opens for the two of you.
duty-nobody = Nobody is on duty. Members are told so.
duty-who = On duty now: { $people }.
duty-coming = Coming shifts:
duty-shift = { $shift }: { $person }
duty-none-planned = No shift is planned. Members are told that I don't know when the next one starts.
duty-untested = Your phone has not been tested. `/duty test` pings it once, as an alert would.
duty-own-nights = You chose to be asked when nobody is on duty. Only you can see this.
duty-own-skips = You would rather not be asked about a message that { $kinds }. Only you can see this.
duty-kind-suicide = speaks of suicide
duty-kind-self-harm = speaks of self-harm
duty-kind-injury-now = speaks of being hurt now
duty-kind-someone-else = worries about someone else
duty-kind-harm-to-others = speaks of harm to others
duty-kind-danger-at-home = speaks of danger at home
duty-kind-goodbye = says goodbye
duty-kind-hopeless = sees no way out
duty-time-unread = I could not read that time. Write it like `22:30` or `10pm`.
duty-not-yours = This is for somebody else. Use `/duty show` for your own.
duty-button-test = Test my phone
duty-button-off = Take me off duty
duty-button-rang = Yes, it made a sound
duty-button-silent = No, it stayed silent
duty-button-looked = These are looked at
duty-button-swap-yes = Yes, I'll do it
duty-button-swap-no = No
duty-test-sent = I have pinged you in the alert channel. Look there, and say if your phone made a sound.
duty-test-sent-dm = You can't see the alert channel, so I sent you a direct message, as I would with an alert. Say there if your phone made a sound.
duty-test = { $person }: this is a test, not an alert. Did your phone make a sound?
duty-test-done = { $person }: tested, thank you.
duty-test-rang = Good. Your phone counts as tested.
duty-test-silent = Then an alert would not reach you. In Discord, open the settings of this server and let it notify you of mentions. Let Discord make sounds on your phone, in its night mode too. Then test again.
duty-nights-on = I ask you too when nobody is on duty. { $used ->
        [0] This group's settings say "wait", so it does not happen yet.
       *[other] `/duty nights off` takes it back.
    }
duty-nights-off = You are asked only while you are on duty.
duty-skip-on = I won't ask you about a message that { $kind } while somebody else can be asked. If you are the only one left, I still ask. You can pass then too. Nobody else sees this choice.
duty-skip-off = I ask you about every kind of alert again.
duty-looked = { $number ->
        [0] Nothing of it was left to look at. Thank you.
        [one] Noted: one was looked at. Thank you.
       *[other] Noted: { $number } were looked at. Thank you.
    } If one needs a person, use `/alerts take` with its number.
duty-note-title = **Shift note**, { $time }
duty-note-intro = The lists were not sure of these, so nobody was pinged. Look when you can. Each is gone after { $days ->
        [one] one day.
       *[other] { $days } days.
    }
duty-note-more = { $number } older ones are in `/alerts list`.
duty-note-line = { $alert } · { $time } · { $link }
duty-note-gone = Gone this month before anybody opened them: { $number }.
duty-note-empty = Nothing of it is left to look at.
duty-over = { $person }: you are off duty now, after { $hours } hours. That is the most at one time. What you hold stays yours until you put it back.
duty-swap-offered = { $taker }: { $giver } offers you a shift: { $shift }. Will you do it? Nobody needs a reason for a no.
duty-swap-taken = { $taker } does this shift for { $giver }: { $shift }.
duty-swap-refused = This shift stays with { $giver }: { $shift }.
duty-swap-withdrawn = { $giver } has taken this offer back: { $shift }.
duty-swap-over = Nobody took this offer, so the shift was for { $giver }: { $shift }.
duty-swap-sent = Offered to { $taker }: { $shift }. It stays yours until they say yes.
duty-swap-you-taken = Thank you. This shift is yours now: { $shift }.
duty-swap-you-refused = OK. The shift stays with { $giver }, and nobody asks why.
duty-swap-no-moderator = Only another moderator of this group can take a shift.
duty-swap-nothing = You have no shift planned. Shifts stand in `[duty]` in the config.
duty-swap-not-yours = This offer is for somebody else.
duty-swap-too-late = This offer is over. `/duty show` says who is on when.
duty-swap-too-long = With your own shifts that would be more than 8 hours at one time.
duty-swap-read-first = Use `/duty on` once first: it shows what is yours to carry. Then press this again.
duty-channel-open = People who are no moderators can read { $channel }, where the alerts of { $group } arrive. I now send alerts to each moderator directly. Close it: turn View Channel off for everyone else there. `/setup check` names who can read it.
duty-rest-offer = You are on duty now. If you want, I take you off. Nobody is told why, and what helps you is yours like anyone's.
alert-load = You have looked after { $number } alerts in the last day. I ask you about { $alert } all the same, for nobody else is left. Pass it if it is too much. Only you can see this.

## After an alert: whoever looked after it is asked once how they are, and can get somebody to talk to. Moderators only.

# $alert: such as "Alert 12". $group: the group's name.
duty-care = **How are you?** Earlier you looked after { $alert } in { $group }. That can stay with a person, or not. Both are fine.
    You don't have to answer. What you press is not kept, and what you write here is not read. Nobody is told.
duty-care-button-fine = I'm all right
duty-care-button-heavy = It stays with me
duty-care-button-talk = I'd like to talk to somebody
duty-care-button-stop = Don't ask me again
duty-care-fine = Good. Nothing of it was kept.
duty-care-heavy = That happens to people who look after others, and it is no sign that you did it badly. You did your part, and how it ends is not yours to carry.
    You can take a break: `/duty off`, for as long as you like, and nobody asks why. The numbers in `/help` are for you too. You can also talk to somebody of the team. Nothing of it was kept.
duty-care-off = You are not asked any more after an alert. `/duty debrief on` changes that, and `/duty debrief talk` is there at any time.
duty-care-on = You are asked once, in private, some hours after an urgent alert that you looked after. You never have to answer.
duty-listen-on = Other moderators can now pick you when they would like to talk to somebody. A private thread opens, with a ping. You can leave it, and `/duty debrief listen` takes you off the list.
duty-listen-off = Nobody can pick you. Nobody is told.
duty-talk-intro = Whom would you like to talk to? These are willing. When you choose, a private thread opens with the two of you, and both of you are pinged. It says nothing of any alert, and your choice is not kept.
duty-talk-whom = Choose one
duty-talk-name = Just the two of you
duty-talk-open = Here it is: { $link }
duty-talk-opening = { $people }: one of you would like to talk, and the other is willing. There is no hurry. Please leave out who an alert was about. Either of you can leave at any time.
duty-talk-nobody = Right now there is nobody to pick: no other moderator has said that they are willing, and no organiser can see the alert channel. You can ask somebody you trust to use `/duty debrief listen`. The numbers in `/help` are for you too.
duty-talk-not-now = That person can't be picked any more. Please choose somebody else.
duty-talk-cannot-see = The thread would be under the alert channel, and you can't see that. These are willing, so you can write to them yourself: { $people }
duty-talk-forbidden = Discord refused the private thread. { $person } is willing, so you can write to them yourself. An organiser can use `/setup check` to see what the bot lacks.

# Under the steps, for whoever holds the alert, from the third alert about the same person in 30 days on.
alert-steps-often = **They have needed somebody several times this month.** That is no reason to help less, and there is no limit. Perhaps ask them what else could carry them: someone they see, a doctor, a service near them. You can also think about it with a second person.

# What a moderator chose, in their own data.
me-care = What you chose about being asked after an alert, and about others picking you to talk to.

## /drill: the whole path of an alert, tried on the live server. Organisers and moderators read it; no member does.

# Stands at the top of everything that a drill sends.
drill-mark = **DRILL.** This is only an exercise, and nobody is in danger.
drill-steps = Do everything but the calls to anyone outside: only say that you would.
# $number: the number of its alert.
drill-started = Drill { $number } has begun, and you play the member. A card is in the alert channel, and whoever is on duty is pinged as for a real alert. You get the message with help. Answer as a member would.
    It ends when somebody closes it, with `/drill end`, or by itself. A real alert ends it. Then you read here how long it took, and whom Discord did not let me reach.
drill-ended = The drill is over. What came of it is in your direct messages, and in `/drill show` for a day.
drill-none = No drill is under way.
drill-under-way = Drill { $number } is under way. `/drill end` ends it.
drill-last = { $days ->
        [0] The last drill began today.
        [one] The last drill was yesterday.
       *[other] The last drill was { $days } days ago.
    } What came of it is kept for a day only. `/drill start` begins another.
drill-never = There has been no drill yet. `/drill start` begins one.
drill-no-channel = There is no alert channel, so there is nothing to try. Write `alerts.channel` into the settings first.
drill-no-real-alert = A real alert is open. It comes first, so please try again when it is closed.
drill-no-second = Drill { $number } is under way already. `/drill end` ends it.
drill-time = { $minutes } min { $seconds } s
# $group: the group's name.
drill-report-title = **Drill { $number } in { $group } is over.**
drill-report-ended-closed = Whoever took it closed it.
drill-report-ended-real = A real alert came, so it stepped aside.
drill-report-ended-time = Everyone who is asked was asked, and an hour after that it ended by itself.
drill-report-ended-early = An organiser ended it.
# $time: such as "2 min 5 s".
drill-report-card = Until the card was there: { $time }.
drill-report-taken = Until somebody took it: { $time }.
drill-report-closed = Until it was closed: { $time }.
drill-report-not-taken = Nobody took it. That says nothing about any one person: look together at the hours, and at `ask_again_after`.
drill-report-nobody-on-duty = Nobody was on duty, so nobody was pinged. A member would have been told so.
drill-report-no-card = **The card could not be shown in the alert channel.** `/setup check` says what the bot lacks there.
drill-report-no-help = **The message with help did not arrive.** The direct messages of whoever played the member are closed to the bot.
# $people: mentions. $number: how many.
drill-report-unreached = **Discord did not let me reach { $number ->
        [one] one person
       *[other] { $number } people
    }:** { $people }. They can't see the alert channel, or their direct messages are closed. Nothing is said here of who answered.
drill-report-all-reached = Everybody who was asked could be reached: by a ping where they can see it, or a direct message.
drill-report-kept = Nothing of it is kept for longer than 24 hours, but that there was a drill.
drill-report-not-whole = It does not count as a drill done, because the path was not tried to its end. Nothing of it is kept for longer than 24 hours.
drill-due = **A drill is due in { $group }.** The last one is three months ago, or there has been none. `/drill start` tries the whole path, with you as the member. It takes a few minutes, best with people on duty who know that drills happen.
drill-review-never = There has been no drill yet. `/drill start` tries the whole path of an alert.
# $days: a number.
drill-review = The last drill was { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }. One every three months keeps the path known: `/drill start`.
check-drill-never = { $group }: there has been no drill yet. With two people on duty, use `/drill start`: it tries the whole path of an alert, marked as a drill.
check-drill-old = { $group }: the last drill was { $days } days ago. One every 90 days is good: `/drill start`.
check-drill-done = { $group }: the last drill was { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }.
# In the own data of an organiser who played the member.
me-drill = A drill in which you played the member, { $date }. It goes 24 hours after it began.
alert-number-drill = DRILL { $number }
alert-card-source-drill = { $time }: nobody wrote anything. Whoever is named above plays the member.
place-name-drill = DRILL, a place to talk { $number }

## /practice: one moderator alone, with people who are made up. Only that moderator reads it.
## No scene says how anybody would do it, and none ends badly: it is about the way through an alert.

practice-intro = **PRACTICE.** Three scenes, about ten minutes. The people in them are made up. Only you see this, nobody is pinged, and nothing of it is kept.
    It goes as it would go: a card, the steps, a place to talk, a second person, closing. There is no right answer to find, and nobody looks at how you do.
    The scenes are about suicide. You can stop at any point: just leave it.
practice-button-begin = Begin
practice-button-next = Next scene
practice-button-done = That was the last one
practice-mark = **PRACTICE** · scene { $scene } of { $scenes } · only you see this
practice-card = **Practice alert · urgent · please look at a message**
    Who: { $name }, who is made up.
    Where: a channel of yours, a few minutes ago, from the English list.
    So far, **nobody has this yet.** Open it only if you are up to it today. Passing is fine, and nobody needs a reason.
    On a real card a link leads to the message. It never stands on the card. Behind the link you would read:
practice-name-1 = Robin
practice-name-2 = Kim
practice-name-3 = Sasha
practice-message-1 = > Everyone would be better off without me. I want to die.
practice-message-2 = > Goodbye, all of you. You were good to me. I won't be here tomorrow.
practice-message-3 = > I have decided. I am going to end my life tonight.
practice-place = **Here the bot would open a private thread with { $name } and you.** { $name } sees that you are a real moderator, and can leave.
practice-talk-1 =
    Robin: "I didn't think anyone would read that."
    You could write: "I read it. Are you thinking about suicide?"
    Robin: "Yes. Not tonight, I think. Nobody has ever asked me that straight out."
    You ask what today was like, and who else knows. You say where the numbers are. You don't have to mend it.
practice-talk-2 =
    You write: "I read what you wrote. I am here until ten, and I will look again at nine." Kim does not answer.
    You look at nine, as you said, and once more at ten. Still nothing.
    That happens, and it is hard. Leave the place open. A second person can look whether Kim was seen elsewhere, and the two of you decide whether someone outside should know.
practice-talk-3 =
    Sasha: "I have started. I am scared."
    A life is in danger now, so you act now and wait for nobody. You ask: "Where are you? Please call the emergency number, or tell me where you are and I call."
    Sasha tells you the town and the street. You call.
    Had Sasha said nothing, you would report the message to Discord from its own menu, and call with what you know.
practice-second = **Here whoever else is on duty would be pinged.** You keep the lead.
practice-company-1 = A second person writes to you: "I am here too. Tell me if you want a break." You are not on your own with it.
practice-company-2 = A second person writes to you: "I have looked. Kim was in the other channel this noon." Two people think better than one at ten in the evening.
practice-company-3 = A second person stays with Sasha in the thread while you are on the phone. Afterwards the two of you record that someone outside was told.
practice-passed = **You passed.** In a real alert the others are asked now. You would not be asked about that one again, and nobody asks why. Knowing that it is not for today is part of doing this well.
practice-closed = You chose: { $outcome }.
practice-end-1 =
    "Talked with them" fits here, and "Gave the numbers" would too. Robin is going to ring a sister tonight.
    How the week goes for Robin is not yours to carry. You looked, and you asked.
practice-end-2 =
    "Could not reach them" fits here. It is not a failure, and it does not mean that Kim is gone.
    You said when you would look, and you looked. That is what was yours.
practice-end-3 =
    "Someone outside was told" fits here, with two people to record it. You told Sasha that you called: nothing goes on behind anybody's back.
    After one like this, go off duty if you like. Later the bot asks once how you are, and can bring you together with somebody to talk to.
practice-done = **That was the last scene.** Nothing of it was kept, and nobody was told. You can go through it again with `/practice`.
    When you want to begin for real: `/duty on`. If a scene stays with you, the numbers in `/help` are for you too.

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
me-duty = When you said "I'm in" as a moderator, your hours on duty now, and what you chose about being asked.
# $date: the day of the shift.
me-swap = A shift that you and another moderator spoke about swapping, { $date }.

check-alerts-no-moderators = { $group }: there is no role in `people.moderators`, so nobody could take an alert. Write the role's name there.
check-alerts-few-in = { $group }: { $number ->
        [0] no moderator has
        [one] only one moderator has
       *[other] only { $number } moderators have
    } pressed "I'm in". Two are the least: ask them to use `/duty on` once.
check-alerts-blind = { $group }: { $people } cannot see the alert channel, so what is asked of them comes as a direct message. Let them see the channel, if they should.
check-duty-untested = { $group }: nobody knows whether an alert makes a sound on the phones of { $people }. Ask them to use `/duty test`.
check-duty-no-moderator = { $group }: { $people } have a shift in `[duty]` and are no moderators, so it does not count. Give them the role.
check-duty-not-in = { $group }: { $people } have a shift in `[duty]` and have not pressed "I'm in", so it does not count. Ask them to use `/duty on` once.
check-duty-long = { $group }: the shifts of { $people } are longer than 8 hours. They count for 8, and members are told so.
check-duty-week = { $group }: who is on duty from tomorrow, by `[duty]`. One sign is one hour in { $zone }, from midnight on. # somebody, + for a part of it, . nobody. Where it is nobody, members are told so.
    { $week }
check-alerts-nobody-on-duty = { $group }: nobody is on duty right now. Members in need are told so. A moderator goes on duty with `/duty on`.
check-alerts-review-entry = Word list { $list }, entry { $entry }: more than four in five of its alerts were closed as "not a worry". Look at it again: `/me watch words` shows it, and your own list can leave it out.

## Word watch: what `check` says of it.

check-watch-may-not-run = { $group }: the word watch stays off. { $why }
check-watch-lists = { $group }: your own word list cannot be read, so ours is used without it. { $what }
check-watch-lists-kept = { $group }: the changed word lists cannot be read, so the ones before go on. { $what }
check-watch-theme = { $group }: `talk_here_is` names "{ $theme }", which the lists do not know. Take it out, or write one they know.
check-watch-example = { $group }: a word list does not do what its own example says: { $what }
check-watch-reads = { $group }: the word watch reads { $channels } channels with { $entries } entries, for people who said yes.

## Word watch: `/me watch`. What it does, what it looks for, and a sentence to try.

watch-button-show = What word watch looks for
watch-button-words = See the list
watch-button-try = Try a sentence
watch-button-list = Show the list
watch-button-back = Back
watch-button-next = Next

# The first screen: the title, the line that says what this person chose, then three parts. $group: the group's name.
watch-title = **Word watch in { $group }**

watch-where = **Where it reads**
# $channels: mentions.
watch-where-channels = - { $channels }, and threads there
# $room: mentions of this person's own private check-in.
watch-where-room = - { $room }, where you said yes to it
watch-where-no-room = - Not in a private check-in, unless its member says yes there
watch-where-yes = - Messages of people who said yes, nobody else
watch-where-everyone = - Messages of everyone there who has not said no

watch-what = **What it looks for:** words from lists that people wrote. No AI reads you.
# $kind: one of the watch-kind names. $urgent, $unsure: how many entries of the lists.
watch-what-line = - { $kind }: { $urgent } urgent, { $unsure } unsure
watch-what-context = The words around them count too. A "not", a saying, a song or the past can make it less.
# $themes: the group's own words for what it talks about.
watch-what-talk = Plain talk of these counts for less here: { $themes }.

watch-kind-suicide = Thoughts of suicide
watch-kind-self-harm = Self-harm
watch-kind-injury-now = Being badly hurt right now
watch-kind-someone-else = Someone else in danger
watch-kind-harm-to-others = Harm to other people
watch-kind-danger-at-home = Danger at home
watch-kind-goodbye = A goodbye that may be final
watch-kind-hopeless = No hope, or being a burden

watch-happens = **What happens then**
watch-happens-urgent = - Urgent: you get a private message with help. Moderators on duty are asked to look. They are told who, where and when. They don't get your words. With nobody on duty, you are told so.
# $unsure: what the group's settings say of it. $days: how long such a line is kept.
watch-happens-unsure =
    { $unsure ->
        [off] - Unsure: nothing. Nobody is told.
        [ask_member] - Unsure: nobody is called. The bot may ask you first.
       *[shift_note] - Unsure: nobody is called. Moderators may find a line in a later note, gone after { $days ->
            [one] one day
           *[other] { $days } days
        }.
    }

watch-cannot = **What it can't see:** other channels, direct messages, pictures, sound, long files, quotes, and what you type into forms. It misses a lot, and it can't tell what anyone means. If you need someone, please don't wait for it: `/help`

# Before any page of the lists.
watch-note = **Before you go on:** the next page shows hard words, about suicide, self-harm and violence.
    It is the list of what word watch looks for. Ways of doing it are left out. Only you can see it, and you can stop at any time.
    `/help` shows numbers to call or text.

watch-parts = Go to a part of the list
# $kind: one of the watch-kind names. $how: urgent or unsure.
watch-part = { $kind }: { $how ->
        [urgent] urgent
       *[unsure] unsure
    }
# $part: a watch-part. $page, $pages: numbers.
watch-page = **{ $part }** (page { $page } of { $pages })
# $why: what an entry is about. $examples: what such words can sound like, in quotes.
watch-topic = - { $why }
watch-topic-examples = - { $why }: { $examples }
watch-why-hidden = a way of doing it, which I don't spell out
watch-page-end = -# Examples, not every form. `/help` works at any time.

watch-try-title = Try a sentence
watch-try-label = A sentence
watch-try-kept = I keep nothing of it, and I tell nobody. Only you see the answer.

# After help, which comes first.
watch-tried-urgent = **Word watch takes this for urgent.** In a channel it reads, moderators on duty would be asked to look.
    That is why you see help first. If it is true for you now, that help is right above.
# $unsure, $days: as above.
watch-tried-unsure = **Word watch is not sure about this.** { $unsure ->
        [off] In a channel it reads, nothing would happen.
        [ask_member] In a channel it reads, nobody would be called. The bot may ask you first.
       *[shift_note] In a channel it reads, nobody would be called. Moderators may find a line in a later note, gone after { $days ->
            [one] one day
           *[other] { $days } days
        }.
    }
watch-tried-nothing = **Word watch finds nothing in this.** Nobody would be told.
watch-tried-left-out = **Word watch leaves this out.** Some words are on its list, but not the way you put them. Nobody would be told.
# $why: what the entry is about.
watch-tried-about = What it found: { $why }.
# A list follows: some of the watch-rule texts.
watch-tried-less = What made it less:
watch-tried-not-you = Word watch is off for you, so it would not read this from you at all.
watch-tried-kept = I kept nothing of your sentence, and told nobody. I don't repeat it here.
watch-tried-cannot-tell = -# It only knows words. It can't tell how you are. `/help` works at any time.

watch-rule-negation = a "not" goes with it
watch-rule-past = it is told as past
watch-rule-someone-else = it is about somebody else
watch-rule-topic = it is spoken of as a subject
watch-rule-idiom = it sounds like a saying, or a joke
watch-rule-titles = it sounds like a game, a song, a film or a book
watch-rule-prescribed = it sounds like medicine taken as it should be
watch-rule-theme = this group talks about that anyway

watch-not-here = This group does not use word watch at the moment. `/help` shows numbers to call or text.
watch-lists-for-who-agreed = The list is for people who agreed. You can do that with `/agreement choose`, with or without word watch. `/me watch show` says what it looks for, and where.
watch-lists-empty = There is nothing on the list at the moment.
watch-try-failed = I could not read that sentence, and that is my fault. It says nothing about you. I kept nothing of it, and told nobody.

# What the bot does after an outage. $hours: a number. $channels: channels.
check-watch-reads-back = { $group }: after an outage I read back { $hours } hours at most. I read only what people wrote who had said yes by then.
check-watch-reads-nothing-back = { $group }: `word_watch.catch_up_hours` is 0. So what is written while I am away is never read. Moderators are told when that was.
check-watch-cannot-read-back = { $group }: after an outage I could not read back { $channels }. Give me View Channel and Read Message History there.

## The word watch: what moderators read when the bot was away.

# $since, $until: times.
watch-gap-title = **I was away from { $since } to { $until }.**
# $read: how many messages it read.
watch-gap-read = { $read ->
        [0] Nobody whom word watch reads wrote anything in that time.
        [one] I have now read the one message from that time that word watch may read.
       *[other] I have now read the { $read } messages from that time that word watch may read.
    }
# $alerts: how many alerts came of it.
watch-gap-alerts = { $alerts ->
        [0] No alert came of it.
        [one] One alert came of it.
       *[other] { $alerts } alerts came of it.
    }
watch-gap-not-read-back = Nothing from that time was read: the setting `word_watch.catch_up_hours` is 0.
# $hours: a number. $since, $from: times.
watch-gap-cut = I read back { $hours } hours at most. What was written from { $since } to { $from } was not read.
# $channels: channels.
watch-gap-unread = I could not read { $channels }. `/setup check` says what is missing there.
# $rooms: how many.
watch-gap-rooms = { $rooms ->
        [one] There is a private check-in with word watch that I could not read.
       *[other] There are { $rooms } private check-ins with word watch that I could not read.
    }
watch-gap-unseen = What I can't see: messages that were deleted, and words that were changed before I came back. Changes to older messages, private threads that I am not in, and what people wrote who have left are not read either.

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
    - Word watch: `/me watch show` says what it does, and `/me watch off` turns it off for you

me-discord-remains = Deleting here does not delete your messages in Discord. You can delete those yourself.

me-button-copy = Send me a copy
me-button-forget = Delete it all

me-copy = This is all that I keep about you. Only you can see this message.

me-copy-not-whole = This is your copy, but **it is not whole**. Some parts could not be read just now. They are named in the file. Please try again later.

# $groups: names of groups.
me-forget-ask = **Delete everything I keep about you in { $groups }?** This can't be undone.

me-forget-means =
    - Your choices go: your yes to word watch, or your no.
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
me-not-tidied-plain = Something of yours in Discord could not be tidied up. An organiser can help.

me-nothing-deleted = **Nothing was deleted.** This part failed: { $part }. It is not your fault, and it has been noted. Please try again later, or tell an organiser.

# `/me language`. $language: a language's name, in that language.
me-language-ask = What I send to you alone is in { $language } now. Choose another language here. What everybody reads, and the agreement, stay in the group's.
me-language-menu = Choose a language
me-language-group = The group's own
me-language-done = Done. What I send to you alone is in { $language } from now on.
me-language-as-group = Done. What I send to you alone is in the group's language again.
# Stands after me-language-done. $language: the language that these messages are in.
me-language-not-crisis = Messages with help stay in { $language }: nobody of this group has signed yet that they read them in yours.
me-language-unknown = I have no texts in that language. `/me language` shows those I have.
me-button-language = Language
me-button-country = I'm in another country
me-button-country-pick = Pick my country
me-button-tonight = If tonight is hard
me-button-test = Send me a test

## Setup: `/about` for everybody; `check` for organisers.

# $group: the group's name.
about-title = **About the { $group } bot**

about-bot = I am a bot. I am not a person, and no AI reads what you write.

about-not-crisis = **This is not a crisis service.** I can't promise that anyone answers. `/help` has numbers that reach a person.

# $channels: mentions.
about-watch-on = **Word watch** looks for words that may mean danger in { $channels }. { $who ->
        [everyone] It looks at what everyone writes there who has not said no.
       *[agreed] It looks at nobody who did not say yes.
    } You can say no at any time.

about-watch-happens = When it finds some, you get a private message with help. Moderators who are on duty are told who, where and when. I don't give them your words. A person decides what to do, not me.

about-watch-off = **Word watch is off.** I look for no words in what people write.

# $channel: a mention.
about-checkins-on = **Check-ins** are private threads in { $channel }, for members who ask for one. Each says who can read it.

about-checkins-off = **Check-ins** are off.

# $channel: a mention.
about-agreement-on = **The agreement** of this group, and your choices: { $channel }

about-agreement-off = **The agreement** is not set up.

about-forwards = When you forward a message from one group channel or private thread to another, I see from where to where. For this I don't look at what it says. If you said yes to the agreement, I may remind you of it in private. Nobody else is told. `/agreement forwards off` stops it.

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

# $link: a web address.
about-policy = **This group's privacy policy:** { $link }

# Where the group names no privacy policy: each thing that may be kept about a person. PRIVACY.md has every column.
about-fields = **All that I may keep about you.** This group has named no privacy policy, so here is the whole list. Your Discord id is locked with a key before it is kept.
    - Your choices about the agreement and word watch, and when you made them.
    - Your country, if you save it, and whether private messages reach you.
    - Alerts and unsure notes: about whom, where, when, which word list, who took it, and how it ended.
    - Your check-in: its thread, times, days, time zone, topic, hard dates and pauses. Also who reads along, and how many questions in a row you left.
    - Company: pairs, safety nets, and that you asked the group. If you are a supporter: your hours, limits and calls.
    - That you spoke up or made a suggestion, whom it named, and how it stands. Not what it said. How often you asked a moderator to look at a message.
    - If you are a moderator: when you were on duty, and what you did with alerts. Also how you want to be asked.
    - If you said that you are too young for this group: a mark, for a year.
    - That I sent you a message, and when.
    - Who can read a channel, if you were let in by name.

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

# $group: the group's name.
check-policy-missing = { $group }: no privacy policy is named. Discord wants every bot to link one, and members may ask for it. Write a page in your own words (PRIVACY.md beside my code lists what I keep), and its address under [group]: privacy_policy = "https://...". Until then `/about` lists what I keep.
check-policy-several = { $group }: no privacy policy is named, and I am on more than one server. A bot that is open to several groups has to link one: Discord's developer policy asks for it. Write its address under [group]: privacy_policy = "https://...".

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

# On the screen with the buttons, and at the end of the whole agreement. $link: a web address.
agreement-policy = This group's privacy policy: { $link }

# Last above the buttons. $age: a number.
agreement-age = **To say "I agree" is also to say:** I am { $age } or older.

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

# Added to the limits where members under 18 are welcome. $contact: whom moderators tell.
agreement-young = If you are under 18, there are more times when we would need to tell an adult. The person we would talk to is { $contact }. If we can, we tell you first. You can ask a moderator about this before you share anything.

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
agreement-done-country = I don't know which country you are in, and I won't guess. Pick it now, and `/help` can show you numbers there.
# Discord refused an earlier message within 30 days, so none was tried.
agreement-test-not-tried = I did not try to send you a test message. Discord did not let an earlier one through, and I leave you in peace for 30 days after that. If you have allowed direct messages since, `/me show` has a test for you. Or leave it: `/help` works here at any time.
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
agreement-remind-changed = The agreement of { $group } changed a while ago. What changed is in `/agreement history`.
# Some days after something slipped out and was mended, if the person who spoke up is at ease with it. Names no case.
agreement-remind-mended = Now and then something slips out, in any group. It can be said, and it can be mended. What others share in { $group } is theirs, so please leave it here.
agreement-remind-footer = An automatic message from a bot, seldom, and never because it is quiet here.

## Forwarded out: to the one who did it, and to nobody else. No blame; it may be their own story.

# $group: the group's name. $from, $to: a channel or thread, mentioned.
agreement-forwarded =
    An automatic message from the { $group } bot, to you alone.
    You forwarded a message from { $from } to { $to }. For this I looked only at where it came from, not at what it says.
    It may be quite all right: your own story is yours to tell, anywhere. What others share in { $from } is theirs, so please leave it there.
    If you would rather take it back, you can delete it in { $to }. If something slipped out, you can say so below, or with `/speak-up start`. You read who gets that before you send it.
    Nobody else is told of this message. That I sent it is kept for 30 days at most, and nothing of what you forwarded.
agreement-button-forwards-off = Don't remind me of this
agreement-button-forwards-on = You can remind me again
agreement-forwards-off-done = Done. I won't write to you about messages you forward. `/agreement forwards on` turns it on again.
agreement-forwards-on-done = Done. If you said yes to the agreement, I may write to you when you forward something out of here. I write to you alone.
# $date: a date.
agreement-held-forwards-off = You told me on { $date } not to write to you about messages you forward.

## Suggestions: for everybody to read, answered by a date.

agreement-suggest-button = Suggest a change
agreement-suggest-title = Suggest a change
agreement-suggest-label = What would you change, and why?
# $channel: the channel's name.
agreement-suggest-goes-to = Posted with your name in { $channel }, for all to read. I keep no copy.
# $link: to the message. $date: a date.
agreement-suggested = It is posted, with your name: { $link }. The organisers answer yes or no, with a reason, by { $date }. If they have not by then, it says so.
# $channel: a channel. $wrote: what the member wrote.
agreement-suggest-refused =
    It was not posted: Discord did not let me write in { $channel }. I kept nothing. This is what you wrote, so that you can copy it:
    { $wrote }
agreement-suggest-nowhere = There is no channel where I may post a suggestion. Nothing was posted. An organiser can find out more with `/setup check`.
# $most: a number.
agreement-suggest-enough = You have { $most } suggestions without an answer. Nothing was posted. You can take one back with `/agreement take-back`.
# $number: its number. $member: who made it.
agreement-suggestion = **Suggestion { $number }**, by { $member }
# $date: a date, in each of these.
agreement-suggestion-waiting = Waiting for an answer by the organisers, until { $date }.
agreement-suggestion-overdue = No answer yet. It was to come by { $date }.
agreement-suggestion-yes = Answered on { $date }: yes.
agreement-suggestion-no = Answered on { $date }: no.
agreement-suggestion-button-answer = Answer
agreement-suggestion-button-take-back = Take it back
# $number: its number.
agreement-suggestion-gone = Suggestion { $number } is taken back. Its message is deleted.
agreement-suggestion-not-gone = It did not work: Discord did not let me delete the message. The suggestion stands as it was.
agreement-suggestion-not-forgotten = One of your suggestions still stands in its channel: Discord did not let me delete the message. A moderator can.
agreement-suggestion-not-yours = Only the person who made a suggestion can take it back. Nothing was changed.
agreement-suggestion-none = There is no such suggestion. `/agreement suggestions` lists them all.
agreement-suggestions = **Suggestions, the newest first**
agreement-suggestions-none = Nobody has suggested a change yet. `/agreement suggest` does.
# $number: its number.
agreement-answer-title = Answer suggestion { $number }
agreement-answer-label = Yes or no?
agreement-answer-yes = Yes, we will change this
agreement-answer-no = No
agreement-answer-why = Why?
agreement-answer-goes-to = Posted with your name below the suggestion, for all to read.
agreement-answer-organisers = Only the organisers named in my settings can answer a suggestion. `/about` says who they are.
agreement-answer-already = This suggestion has an answer already. Nothing was changed.
# $wrote: what the organiser wrote.
agreement-answer-refused =
    It was not posted: Discord did not let me write there. The suggestion still waits. This is what you wrote, so that you can copy it:
    { $wrote }
# $number: its number.
agreement-answer-done = The answer to suggestion { $number } is posted.
# $member: who suggested. $number: its number. $says: "yes" or "no". $by: the organiser's name.
agreement-answered = { $member }, suggestion { $number } has an answer. { $by } says { $says ->
        [yes] yes
       *[no] no
    }:
# $number: its number. $date: a date.
agreement-held-suggestion = You made suggestion { $number } on { $date }. What it says stands in Discord only.

# What changed since an earlier version. $version: its number. $date: a date.
agreement-changes = **What changed since version { $version } ({ $date })**
agreement-changes-coming = **What will be different from version { $version } ({ $date })**
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
# One that does not hold yet, and one that was told and never held. $when: a moment.
agreement-history-coming = **Version { $version }** is coming. It holds from { $when } on.
agreement-history-withdrawn = **Version { $version }** did not come. It was told on { $date } and taken back before it held.
# $newest: a number.
agreement-history-no-such = There is no such version. The newest is number { $newest }.

# On the screens with the agreement, while another text is coming. $when: a moment. $version: a number.
agreement-coming = This text changes on { $when }. What will be different: `/agreement history`.

# In the news channel: told a day before, then edited. $group: the group's name. $version: a number.
agreement-news = **{ $group }: version { $version } of the agreement**
# $when: a moment. $earlier: the version that holds until then.
agreement-news-coming = This text is coming. It holds from { $when } on. Until then version { $earlier } holds.
agreement-news-will-ask = After that, everyone who agreed before is asked again. Until you choose, your earlier yes stands.
# How to speak up about it.
agreement-news-ask = To ask why, or for something else: `/agreement suggest`, or any organiser. You can read the whole of it now. It is number { $version } in `/agreement history`.
agreement-news-holds = This text holds now, since { $when }.
agreement-news-not = This change was told here, and it does not come. The organisers took it back or changed it before it held. `/agreement history` says what holds and what is coming.
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
# $role, $others: names of roles.
agreement-check-role-above = I can't give { $role } to those who agreed: it stands above my own role, or belongs to another bot. Move it right below mine in Server Settings, Roles.
agreement-check-role-others = With Manage Roles I could also change these roles: { $others }. I change { $role } only. Move my role down, so that only { $role } is below it.
# $agreed: how many agreed, not exactly. $members: how many people there are.
agreement-check-cover-few = Fewer than { $agreed } of { $members } people have agreed.
agreement-check-cover = About { $agreed } of { $members } people have agreed.
agreement-check-good = The agreement is at version { $version }.
# $when: a day of the week and a time. $version, $earlier: numbers.
agreement-check-coming = From { $when } the changed text of the agreement holds, as version { $version }. Until then it is version { $earlier }.

check-administrator-refused = { $group }: everything is off, because I have the Administrator permission on this server. Take it from my role in Server Settings, Roles, and I start again by myself.

## Settings that change: told in the news channel a day before they hold.

# $group: the group's name. $when: a moment.
news-coming = **{ $group }: this changes on { $when }**
news-coming-holds = **{ $group }: this holds now**
news-coming-not = The change of settings in { $group } that was told here does not come.
news-coming-ask = To ask why, or for something else: `/agreement suggest`, or any organiser. Your own choices stay as they are.
# $mode: the setting's own word. $channels: names of channels.
news-coming-watch-mode =
    { $mode ->
        [off] Word watch is off.
        [everyone] Word watch looks at what everyone writes in { $channels } who has not said no.
       *[other] Word watch looks at { $channels }, for people who said yes.
    }
# $names: names, in each of these.
news-coming-watch-channels-added = Word watch also looks at { $names }, for the same people.
news-coming-watch-channels-gone = Word watch no longer looks at { $names }.
news-coming-talk-here-is-added = To word watch, ordinary talk of this counts as ordinary: { $names }.
news-coming-talk-here-is-gone = To word watch, talk of this no longer counts as ordinary: { $names }.
# $added, $moved, $silenced: numbers of entries.
news-coming-own-words = Word watch reads by a changed word list already. In the shared list, the organisers add { $added } entries, move { $moved } and silence { $silenced }.
news-coming-own-words-gone = Word watch reads by the shared word list alone already. The organisers' own list is not used any more.
news-coming-organisers-added = New organisers: { $names }.
news-coming-organisers-gone = No longer organisers: { $names }.
# $name: a channel or a role, in each of these.
news-coming-alerts-channel = { $name ->
        [off] Alerts arrive in no channel any more.
       *[other] Alerts arrive in { $name }. `/about` says who can read them.
    }
news-coming-moderators = { $name ->
        [off] No role says any more who is asked about an alert: nobody is.
       *[other] Who is asked about an alert has the role { $name }.
    }
news-coming-supporters = { $name ->
        [off] No role says any more who is a supporter: nobody is.
       *[other] Supporters are people with the role { $name }.
    }
# $who: the setting's own word.
news-coming-who-reads =
    { $who ->
        [off] Private check-ins are off.
        [nobody] Nobody is asked to read private check-ins.
       *[other] Members can choose supporters who read along in their private check-in. Nobody is chosen for you.
    }
# $days: a number, in each of these.
news-coming-keep-closed-alerts = Closed alerts are kept for { $days } days.
news-coming-keep-unsure-notes = Notes the bot is unsure of are kept for { $days } days.
news-coming-keep-worries = Worries are kept for { $days } days after they end.

## Check-ins: the private room, its questions, and what its buttons answer.
## The questions and the footer are read one by one by tired people: at most 25 words, no advice, and the footer always.

# Everyday questions, at any hour.
checkin-ask-1 = How is today going? One word is plenty. No answer is fine too.
checkin-ask-2 = What has taken the most out of you lately?
checkin-ask-3 = Has there been a moment since yesterday that was even a little bit OK?
checkin-ask-4 = Is there something you would rather not be asked about this week? You can write it here, or keep it to yourself.
checkin-ask-5 = If you had company with something today, which kind would you like: someone to listen, ideas, or just quiet?
checkin-ask-6 = What do you want less of right now?
checkin-ask-7 = Who or what has been on your side lately?
checkin-ask-8 = If today had a weather report, what would it say?
checkin-ask-9 = Is this check-in still of use to you? You can change it, pause it or close it at any time.
checkin-ask-10 = This is your space, open as usual. There is nothing to answer.
checkin-ask-11 = Is there something you look forward to, however small? If there is nothing just now, that can stand here too.
checkin-ask-12 = What has been on your mind that has had no room yet?
checkin-ask-13 = Is there a song, a place or a picture that goes with how things are?
checkin-ask-14 = Would you like to leave one word here, just to have it out of your head?
checkin-ask-15 = What is different from a week ago, if anything is?
checkin-ask-16 = What did you notice lately that nobody else seemed to see?
# In the morning.
checkin-ask-17 = How was the night? A word or two is plenty.
checkin-ask-18 = What is waiting for you today, and is any of it heavy?
checkin-ask-19 = Is there a part of today that you would hand to somebody else, if you could?
checkin-ask-20 = What would a gentle version of today look like?
checkin-ask-21 = What was the first thing on your mind this morning?
# In the evening and at night.
checkin-ask-22 = The day is nearly over. Is there anything you would like to put down here for the night?
checkin-ask-23 = What took the most out of you today?
checkin-ask-24 = Is there something from today that you don't want to take into tomorrow?
checkin-ask-25 = Was there a voice, a face or a place today that did you good?
checkin-ask-26 = How does today end, compared with how it began?
# For who would like some about grief.
checkin-ask-27 = Who is on your mind today? You can write the name here, or only think it.
checkin-ask-28 = Did something remind you lately: a smell, a song, a street?
checkin-ask-29 = If you could tell them one thing today, what would it be?
checkin-ask-30 = Is there something people say about loss that you are tired of hearing?
checkin-ask-31 = Is there something about them that you would like somebody to know?
# For who would like some about recovery.
checkin-ask-32 = What has been pulling at you lately, and what has been holding?
checkin-ask-33 = Is there an hour of the day that is harder than the rest?
checkin-ask-34 = Who knows how it really is for you at the moment?
checkin-ask-35 = Was there a moment lately when somebody beside you would have been good?
checkin-ask-36 = What does today ask of you, and what can wait?
# For who would like some about caring for somebody.
checkin-ask-37 = Did anybody look after you lately, even for a minute?
checkin-ask-38 = What did caring ask of you this week that nobody sees?
checkin-ask-39 = Is there something about caring that is hard to say out loud?
checkin-ask-40 = If an hour today were only yours, what would be in it?
checkin-ask-41 = What do you wish people knew about looking after somebody?
# On a hard date that its member named. The bot does not know why the day is hard.
checkin-ask-date-1 = This is a day you marked. How is it going? One word is plenty, and none is fine.
checkin-ask-date-2 = You marked this day some time ago. What is it like, now that it is here?
checkin-ask-date-3 = Today is a day you marked. Is there something, or somebody, you would like to have a place in it?
checkin-ask-date-4 = This is a day you marked. Would you like company in it, or would you rather have it to yourself?

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
checkin-welcome-answers = You can answer in words, with a button, or not at all.
checkin-welcome-keeps = I am a bot. I keep when I asked, and how many questions in a row had no answer. I keep nothing that you write.
checkin-welcome-urgent = Nobody watches this room all the time. "I need a person" asks a moderator, and `/help` shows numbers to call.
checkin-welcome-help = Nobody watches this room all the time. `/help` shows numbers to call.

# Opening. $thread: a channel mention.
checkin-opened = Your private check-in is here: { $thread }
checkin-open-already = You have a private check-in already: { $thread }
# $group: the group's name.
checkin-off = { $group } has no private check-ins.
checkin-no-parent = I could not make your private check-in: the channel for it is missing on this server. Nothing was opened. An organiser can find out more with `/setup check`.
# $missing: permissions by Discord's names.
checkin-refused = I could not make your private check-in: Discord does not let me. I am missing this permission: { $missing }. Nothing was opened. An organiser can give it to me.
checkin-server-full = I could not make your private check-in: this server has as many open threads as Discord allows. Nothing was opened. An organiser can close some.
# $channel: a channel mention.
checkin-you-cannot-see = I could not make your private check-in: you cannot see { $channel }, or cannot write in its threads. Nothing was opened. An organiser can change that.
checkin-not-made-yet = Discord has not made your private check-in yet. I go on trying for an hour. You can look again with `/checkin open`.
checkin-was-unmade = Discord did not make your private check-in, and I stopped trying. `/checkin open` starts anew.
checkin-was-gone = Your private check-in is gone: it was deleted on Discord, and not by me. `/checkin open` makes a new one.
checkin-shut-out = I cannot write in your private check-in any more: I was taken out of it, or I lost a permission. Whoever manages this server can change that. Or close it with `/checkin close` and open a new one.
checkin-none = You have no private check-in. `/checkin open` makes one.
checkin-closed-already = This private check-in is closed. `/checkin open` makes a new one.
checkin-not-yours = These buttons are for the person whose private check-in this is. Nothing was changed.
checkin-for-its-member = Thank you for reading along here. The buttons are for the person whose check-in this is. Nothing was changed.
checkin-no-such-zone = I don't know that time zone. Type a large town near you and pick from the list.
# $start, $end: times.
checkin-hour-quiet = It is quiet for you from { $start } to { $end }, and I send nothing then. Nothing was changed. Another hour works, and `/checkin quiet` moves your own quiet hours.

# Answers to the buttons. $when: a moment.
checkin-here-done = Noted. Nobody is shown that you pressed this, and I keep no record of it. I only count questions without an answer, and that count is at nothing again.
checkin-later-done = Fine. Nobody is shown that you pressed this, and I keep no record of it.
checkin-next = The next question: { $when }.
checkin-next-never = No question is planned. `/checkin resume` starts them again.

# Company. $names: names.
checkin-company-which = Which kind of company? Nothing is sent before you choose.
checkin-company-told = I am calling { $names } in your check-in now, with a ping. You can see that message there. I can't say when they will read it.
checkin-company-nobody-chosen = Nobody was called: you have chosen nobody to read along. `/checkin choose` shows who there is. Whoever you choose can read everything in your check-in.
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

# When it rests. $until: a moment.
checkin-paused =
    Your check-in is paused until { $until }. I ask nothing before then, and nobody is told.
    Your room stays as it is. `/checkin resume` starts the questions again, and `/checkin close` closes the room.
checkin-resumed = The questions come again. Nobody is told.
checkin-no-such-day = I can't pause until that day. Nothing was changed. Write a day after today and within a year, like 24 December or 2026-12-24.
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
checkin-enough-supporters = You have chosen { $most } people already. `/checkin choose` can take one out first.

# The end.
checkin-close-sure = Close your private check-in? I stop asking there. Nothing in it is deleted by that.
# Closing says three things: what happens now, what is not deleted by it, and how long the bot's own notes last.
checkin-closed = Closed. I ask nothing here any more, and the thread goes to the archive.
checkin-closed-stays = Closed. I ask nothing here any more. The channel stays where it is.
checkin-closed-alert = Closed. I ask nothing here any more. The thread stays where it is for now: a note about you is open with the moderators, and I put nothing away while it is. It goes to the archive after that.
checkin-closed-kept = What was written is still in it, for the people the pinned message names. I can't delete it: this group has not given me that right. You can delete your own messages, one by one.
checkin-closed-can-delete = What was written is still in it, for the people the pinned message names. If you want, I delete all of it. That cannot be undone.
checkin-closed-notes = My own notes about this room go after 30 days. Until then, `/checkin back` opens it again.
checkin-not-archived = The thread could not be moved to the archive: Discord did not let me. It is still where it was, and I still ask nothing there.
checkin-cannot-delete = I can't delete it: this group has not given me that right. You can delete your own messages in it, one by one.
checkin-deleting = I am deleting your private check-in now, with everything in it. If you can still see it in a minute, it did not work.
checkin-delete-failed = It did not work: Discord did not let me delete it. Everything in it is still there.

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
checkin-check-gone = Private check-ins that were deleted by hand within the last week: { $count }. Their members are told when they next use /checkin.
checkin-check-shut-out = Private check-ins where the bot cannot write: { $count }. It was taken out of them, or a permission is missing. Somebody with Manage Threads can add it to a thread again.
checkin-check-unmade = Private check-ins that Discord did not make within the last week: { $count }. The bot's permissions in that channel may be the reason.


## Check-ins: setting up and asking



## Check-ins: rooms

# The message that stands beside the agreement's panel. $group: the group's name.
checkin-panel = **Private check-ins**
    A room of your own, if you want one. It asks you one question a day, at your hour. No answer is fine. You can close it at any time.
checkin-panel-nobody = Nobody in this group is asked to read it.
checkin-panel-supporters = Nobody is asked to read it, unless you choose a supporter.
checkin-panel-others = This server's owner and administrators could look, and Discord itself. The room names everybody who could, before you write.
checkin-panel-moved = `/checkin open` opens a private check-in.
checkin-panel-off = There are no private check-ins here any more.

# A supporter's offer, posted where they typed it. $supporter: a mention.
checkin-button-with = Open one with them
checkin-button-uninvite = Take it back
checkin-invite =
    { $supporter } offers company in a private check-in.
    Whoever would like one presses the button. Nobody sees who did. Once you have opened one, { $supporter } sees it and can read it.
checkin-invite-was = This offer of company is over.
checkin-invite-stands = Your offer stands in this channel. I tell you nothing about who presses it. You see a check-in once somebody has opened one with you.
checkin-invite-comes = Your offer will stand in this channel in a moment. I tell you nothing about who presses it.
checkin-invite-taken-back = Your offer is taken back.
checkin-invite-ended = Your offer is taken back: its button does nothing any more. But Discord did not let me change the message.
checkin-invite-over = This offer does not stand any more. `/checkin open` opens a private check-in without it.
checkin-invite-own = This is your own offer. Nothing was changed.
checkin-invite-refused = Nothing was posted: Discord does not let me write in this channel.
checkin-invite-elsewhere = Nothing was posted: this place is private. Type it in a channel that members see.
checkin-invite-for-supporters = Nothing was posted: only somebody with this group's supporter role can offer company.
checkin-invite-not-here = Nothing was posted: in this group, nobody is asked to read private check-ins.
# $thread: a channel mention. $name: a name.
checkin-invite-have-room = You have a private check-in already: { $thread } { $name } was not told that you pressed this. `/checkin choose` can let them in there.

# A way back. $thread: a channel mention.
checkin-button-back = Go back to the earlier one
checkin-button-anew = Start a new one
checkin-back-or-new = You closed a private check-in not long ago, and what was written is still there: { $thread } Which would you like?
checkin-open-anew = The private check-in you closed is gone from Discord. You can start a new one.
checkin-back = Your private check-in is here, and you are in it: { $thread }
checkin-back-open-again = Your private check-in is open again, in the same place and with the same times: { $thread }
checkin-back-refused = It did not work: Discord did not let me bring you back into it. Nothing was changed.
checkin-back-has-another = You have another private check-in that is open. `/checkin back` shows it. Nothing was changed.
checkin-next-left = You left this private check-in, so I ask nothing there. `/checkin back` brings you in again, and the questions too.
checkin-forgotten-alert = Your check-in's thread stays where it is in Discord. A note about you was open with the moderators, and I put nothing away then. I know nothing of it any more.

# Private channels. $category: a name.
checkin-category-open = I could not make your private check-in: somebody who is not meant to could read it. They can see everything under "{ $category }". Nothing was opened. An organiser can change that.
checkin-channels-full = I could not make your private check-in: there is no room for another channel here. Nothing was opened. An organiser can make room.
checkin-readers-seen = { $names }: they can see this channel, and were not chosen. While that is so, I ask nothing here.
# The notice when more people can read.
checkin-readers-grew = **More people can read this room now than before.**

# To each organiser, once, when it happens. $group: the group's name. $count: how many rooms.
checkin-drift = **{ $group }: private check-ins are not private.**
    { $count ->
        [one] One of them can be seen by somebody who was not chosen.
       *[other] { $count } of them can be seen by somebody who was not chosen.
    } I ask nothing there until that is mended. Channel settings, Permissions, shows who can see it. `/setup check` says more.

# Word watch in one's own room. $days: how long an alert, or an unsure note, is kept.
checkin-button-watch = Word watch here
checkin-button-watch-yes = Yes, watch here
checkin-button-watch-no = No word watch here
checkin-watch-means = **Word watch in your private check-in**
    Now and then, words can mean that someone is in danger. If you say yes, I look for such words in what you write here. I read nothing that others write here.
    When I find some, moderators who are on duty are told that it was you, when, and in your private check-in. Most of them cannot open it. They don't get your words, and I keep none. You get a private message with help. The note about it is gone at most { $days } days after it is closed.
checkin-watch-unsure = When I am not sure, nobody is pinged. A line for moderators is gone after { $days } days.
checkin-watch-change = I can overlook things, and get them wrong. You can turn it off here at any time, with one step.
checkin-watch-is-on = Now it is **on** here.
checkin-watch-is-off = Now it is **off** here.
checkin-watch-on = Word watch is on here. `/checkin watch off` turns it off.
checkin-watch-off = Word watch is off here. I read nothing that you write in this room.
checkin-watch-cannot = Word watch does not run in this group, so it cannot be turned on here. Nothing was changed.
checkin-watch-changed = The text about word watch has changed since you read it. Nothing was turned on. This is the text now:
checkin-held-offers = Your open offers of company in channels of this group: { $count }.
checkin-held-watch = Your yes to word watch in your private check-in.

# What an alert's card says of a place that moderators cannot open.
alert-place-private = their private check-in
alert-card-private = You may not be able to open it. **Open a place to talk** brings you together.

# For organisers. $channel: a category's name. $names: names. $count: a number.
checkin-check-no-category = Check-ins are off: there is no category "{ $channel }". With rooms = "channels", under = "..." names a category. Make one that @everyone cannot view.
checkin-check-category = Check-ins are private channels here, as rooms = "channels" says. On the category "{ $channel }", and nowhere else, the bot needs: { $permissions }. It makes channels with that, and lets in their members. It is off unless you choose it.
checkin-check-category-open = Not private: { $names } can see everything under "{ $channel }". Nobody can open a check-in until you deny View Channel there to them and to @everyone.
checkin-check-channels-full = "{ $channel }" has { $count } channels, or the server has 500. Discord allows 50 and 500, so nobody can open another check-in. Delete those no longer used, or use threads.
checkin-check-channels-spare = Channels under "{ $channel }" that belong to no open or lately closed check-in: { $count }. The bot deletes none by itself. You can.
checkin-check-exposed = Private check-ins that somebody sees who was not chosen: { $count }. The bot asks nothing there. Each names who it is. Take View Channel from them in that channel's settings.
check-missing-rooms = In the category { $channel }, where private channels for check-ins are made, I lack: { $permissions }. Allow them for my role: category settings, Permissions. Manage Roles is called Manage Permissions there.
about-checkins-channels = **Check-ins** are private channels, for members who ask for one. Each says who can read it.



## Check-ins: supporters and company

# Buttons of supporters, and of members who choose.
checkin-button-choose = Choose somebody else
checkin-button-choose-none = Nobody, thank you
checkin-button-choose-nobody = Nobody reads along
checkin-button-guidance-read = I have read this
checkin-button-too-much = This is more than I can carry
checkin-button-too-much-in = Step out of a check-in
checkin-button-too-much-one = Out of this one
checkin-button-too-much-all = Out of all of them
checkin-button-group = Ask the group
checkin-button-post = Post these words
checkin-button-company-over = Take it back

# What a supporter reads before the first time. No advice about medicine in it (BND-4).
checkin-supporting-guidance = **Before you read along**
    Yours to carry: to be there when you can, to listen, and to say so when you can't.
    Not yours to carry: to fix it, to be there day and night, or to hold it alone. Nobody asks that of you.
    Speak from "I". "I found the mornings hard too" shares something of yours. "You should get up early" tells somebody what to do.
    Leave medicine and treatment to the people whose work it is. You can say: "I can't speak to that."
    If you fear for somebody, tell a moderator. That is not yours alone. `/help` shows numbers to call, for you too.
    You can step out at any time, and nobody asks why.
checkin-supporting-first = No hours were set yet. Press the button when you have read this, and then send your hours again.
checkin-supporting-read = Noted, with the time. `/checkin supporting hours` sets when you can be asked.

# `/checkin supporting show`. $hours: hours as they were typed. $until: a moment. $most: a number.
checkin-supporting-terms = **Your terms**
checkin-supporting-hours = Your hours: { $hours }. Outside them, nobody asks you to read.
checkin-supporting-no-hours = You have set no hours. Members read that you are asked "when they can". `/checkin supporting hours` sets some.
checkin-supporting-off = You are away until { $until }. Nobody is sent to you until then.
checkin-supporting-limit = At most { $most } check-ins.
checkin-supporting-seen = **What a member sees about you**
    Your name, your hours, and that they could choose you. Once chosen, the pinned message in their check-in names you, and says whether you are asked now.
    They don't see your limit, your numbers, or who else chose you.
checkin-supporting-balance = **Your own numbers, shown to nobody else**
# $count: a number. $since: a moment.
checkin-supporting-rooms =
    { $count ->
        [0] You read along in no check-in.
        [one] You read along in one check-in.
       *[other] You read along in { $count } check-ins.
    }
checkin-supporting-calls =
    { $count ->
        [one] One call for company since { $since }. Calls older than 14 days are not counted.
       *[other] { $count } calls for company since { $since }. Calls older than 14 days are not counted.
    }
checkin-supporting-no-calls = No call for company in the last 14 days.
checkin-supporting-alone =
    { $count ->
        [0] In none of them are you the only one.
        [one] In one of them you are the only one. Its member can choose a second person.
       *[other] In { $count } of them you are the only one. Their members can choose a second person.
    }
checkin-supporting-how = `/checkin supporting hours`, `off` and `limit` change your terms. The button below takes you out of a check-in at once, and nobody asks why.

# Changing the terms. $until: a moment. $most, $part: numbers.
checkin-supporting-changed = Changed. The check-ins you are in say so from now on.
checkin-supporting-back = You are there again. If you left check-ins for your time off, I have not put you back into them: their members choose.
checkin-supporting-away = You are away until { $until }. The check-ins you are in say that you are not asked meanwhile. You stay in them.
checkin-supporting-away-long = You are away until { $until }. That is more than 14 days, so you are out of the check-ins you were in. Their members are told so in plain words, and can choose somebody else. I won't put you back by myself.
checkin-supporting-limited = At most { $most } check-ins from now on. You stay in those you are in. Whoever would be one too many reads that you have as many as you can carry.
checkin-supporting-no-limit = You have no limit from now on.
checkin-supporting-not-one = This is for this group's supporters. Nothing was changed.
checkin-supporting-no-such-day = I can't read that day. Write a day after today and within a year, like 2026-12-24. Nothing was changed.
checkin-hours-bad-zone = Part { $part } does not begin with a time zone that I know. Write it like this: Europe/London, mon-fri 19:00-22:00. Nothing was changed.
checkin-hours-bad-days = I can't read the days in part { $part }. Write days like mon-fri, tue thu, or daily. Nothing was changed.
checkin-hours-bad-hours = I can't read the times in part { $part }. Write two 24-hour times with a dash between, like 19:00-22:00. Nothing was changed.
checkin-hours-bad-many = That is more than { $part } parts. Nothing was changed.

# In `/help`, for supporters: it names the button.
checkin-relief-out = "Step out of a check-in": out of one, or of all. Its member reads, in kind words, that you no longer read along.

# "This is more than I can carry". $left: in how many check-ins they still are. $places: channel mentions.
checkin-supporting-which-room = Which one? You are out of it as soon as you choose. Nobody asks why, and no organiser or moderator is told.
checkin-supporting-sure =
    You are out as soon as you choose, and this thread is gone from your list then. You can be chosen again, if you want that.
    Nobody asks why, and no organiser or moderator is told. Its member reads, in kind words, that you no longer read along. `/help` is there for you too.
checkin-supporting-which = A check-in to step out of
checkin-supporting-all = All of them at once
checkin-supporting-out =
    { $left ->
        [0] You are out of it. Nobody is asked why, and no organiser or moderator is told. Its member reads, in kind words, that you no longer read along. `/help` is there for you too.
        [one] You are out of it. Nobody is asked why, and no organiser or moderator is told. Its member reads, in kind words, that you no longer read along. You are still in one other. `/help` is there for you too.
       *[other] You are out of it. Nobody is asked why, and no organiser or moderator is told. Its member reads, in kind words, that you no longer read along. You are still in { $left } others. `/help` is there for you too.
    }
checkin-supporting-out-all = You are out of all of them. Nobody is asked why, and no organiser or moderator is told. Their members read, in kind words, that you no longer read along. `/help` is there for you too.
checkin-supporting-still-in = Discord did not let me take you out of the thread here: { $places }. You can leave it yourself, from its menu.
checkin-supporting-nowhere = You read along in no check-in here. Nothing was changed.
checkin-supporting-not-in = You don't read along in this check-in. Nothing was changed.

# When it ends, in the room, once. $name: a mention.
checkin-ending-left = { $name } is no longer on this server, so they do not read along here any more.
checkin-ending-role = { $name } is no longer one of this group's supporters, so they do not read along here any more.
checkin-ending-out = { $name } does not read along here any more. Stepping out is fine, needs no reason, and says nothing about you.
checkin-ending-off = { $name } is away for a longer while, so they do not read along here now. When they are there again, you can choose them again.
checkin-ending-forgotten = Somebody you chose does not read along here any more. Stepping out is fine, needs no reason, and says nothing about you.
checkin-ending-choose = The pinned message says who can read this now. If they kept a safety net here, that has ended. You can choose somebody else, or nobody: both are fine.
checkin-ending-footer = An automatic message from a bot. No answer is fine.

# Choosing. $names, $name: names.
checkin-choose-now = Asked to read along in your check-in: { $names }.
checkin-choose-none = Nobody is asked to read along in your check-in.
checkin-choose-offer = These supporters have room. Whoever you choose can read everything in your check-in, also what was written before.
checkin-choose-nobody-free = There is nobody to add just now.
checkin-choose-limits = You can have up to three. With two or more, no one of them carries it alone. Nobody is told whom you did not choose.
checkin-choose-one = Somebody to add
checkin-choose-leaver = Somebody to take out
checkin-choose-when-they-can = When they can
checkin-choose-two = You can choose up to three. With two, neither of them carries it alone.
checkin-choose-none-done = Fine. Nothing was changed, and nobody is told.
checkin-choose-not-chosen = { $name } was not chosen for your check-in. Nothing was changed.
checkin-unchosen = { $name } is out of your check-in. I say nothing to them, but they can see that it is gone from their list.
checkin-unchosen-but-in = { $name } is not asked to read along any more. But Discord did not let me take them out of the thread: its list of people shows who is still in.
checkin-supporter-away = { $name } is away at the moment. Nothing was changed. You can choose somebody else with `/checkin choose`.
checkin-supporter-full = { $name } has as many check-ins as one person can carry just now. That is about the hours in a day, not about you. You can choose somebody else with `/checkin choose`.

# Who is asked to read now. $names, $name: names. $when: a moment.
checkin-readers-supporters-hours = { $names }: you chose them, and they can read this. They are asked to at hours of their own.
checkin-readers-supporters-still = { $names }: you chose them, and they can read this. In this group nobody is asked to.
checkin-readers-now = Asked to read this now: { $names }.
checkin-readers-nobody-now = Nobody is asked to read this now.
checkin-readers-nobody-until = Nobody is asked to read this now. { $name } is asked again from { $when }.

# Company, where the chosen are not there. $name, $names: names. $when, $at: moments. $channel: a channel mention.
checkin-company-called-already = I called { $names } here at { $at }, and that call stands. I don't call again within ten minutes. You can see that message in your check-in.
checkin-company-nobody-now = Nobody was called: nobody you chose can be asked now.
checkin-company-back = { $name } is asked again from { $when }.
checkin-company-others = Nobody was called yet. These supporters are there now. Ask one of them? They could read everything in your check-in, also what was written before.
checkin-company-ask-one = Ask one of them to join
checkin-company-gone-meanwhile = Nobody was called: they can't be asked any more. `/checkin company` shows who is there now.
checkin-group-offer = You can also ask the whole group, in { $channel }. You see the words first.
checkin-group-no-channel = There is no channel where I could ask the group for you. `/help` shows numbers to call.
checkin-group-preview = These words would stand in { $channel }, for everybody who can read that channel. They ping nobody, and they name you. You can take them back at any time, and after a day they end by themselves.
# The words that stand in the channel. $member: a mention. $kind: listening, ideas or quiet.
checkin-group-words =
    { $kind ->
        [listening] { $member } would like company: somebody to listen.
        [ideas] { $member } would like company, and ideas are welcome.
       *[quiet] { $member } would like quiet company. Nothing has to be said about why.
    } Whoever has a moment can answer here, in the open.
checkin-group-note = Posted by a bot, because { $member } asked it to. It ends by itself after a day.
checkin-group-posted = It stands in { $channel } now. I can't say who will read it, or when. `/checkin company-over` takes it back.
checkin-group-on-its-way = It is on its way to { $channel }. I can't say who will read it, or when. `/checkin company-over` takes it back.
checkin-group-refused = Nothing was posted: Discord did not let me write in { $channel }. `/help` shows numbers to call.
checkin-group-asked-already = You have asked the group already, and that message still stands. `/checkin company-over` takes it back.
checkin-group-none = There is nothing to take back: it is over already.
checkin-group-not-yours = Only the person who asked can take this back. Nothing was changed.
checkin-group-taken-back = Taken back. The message there says now that it is over, and names nobody.
checkin-group-over = Somebody asked for company here. That is over now.

# What is kept, for /me. $count: a number.
checkin-held-terms = Your own terms as a supporter: hours, time off, limit, and how many calls for company reached you in the last 14 days. Only you are shown the numbers.
checkin-held-ended = That you no longer read along in check-ins of others, until their members have been told: { $count }.
checkin-held-group-ask = That you asked the group for company, and of which kind. It goes after a day, or when you take it back.
# For organisers. $count: a number.
checkin-check-one-supporter = Private check-ins with one supporter: { $count }. Two are easier on everybody, and each member is told so when choosing. Nothing needs to be done.


## Check-ins: safety nets

checkin-button-net-ask = Ask them
checkin-button-net-yes = I agree
checkin-button-net-no = No, thank you
checkin-button-net-end = End the safety net
# $room: a number.
checkin-button-net-end-in = End the one in check-in { $room }

# The very words that both agree to. $keeper, $member: mentions. $after: a number.
checkin-net-words = { $keeper }: { $member } has not answered { $after } check-in questions in a row. They asked that you be told. I know nothing more than that, and it may mean nothing.
# $name: a name.
checkin-net-would-say = Nothing was asked of anybody yet. These are the words that { $name } would be sent:
checkin-net-prepare =
    They would be sent in your check-in, with a ping, { $after } questions and a day after your last answer. It is once each time, and never while you pause. It waits for an hour at which { $name } is asked, and for a day on which I have sent them nothing else.
    Whoever can read your check-in can read it: the pinned message names them. Typing a word or pressing a button starts the count anew. Either of you can end it at once.
    Nothing else is read into silence. Shall I ask { $name }?
checkin-net-asked = I asked them in your check-in, with those words. Nothing is on until they agree. They can say no, and that is fine too.
# In the room. $keeper, $member: mentions. $after: a number.
checkin-net-question = { $keeper }, { $member } asks if you would keep a safety net here. After { $after } questions without an answer, I would send you these words here:
checkin-net-on = { $keeper } agreed to keep a safety net here. If { $member } has not answered { $after } questions in a row, I send these words here:
checkin-net-terms =
    It asks nothing more of you than to know. It waits for your hours, if you set some. Whoever can read this room can read it too: the pinned message names them.
    "No, thank you" is a good answer. Either of you can end it at once.
checkin-net-gone = This safety net is over. Nobody is told anything by it.
checkin-net-agreed = The safety net is on. `/checkin net end` ends it at once.
checkin-net-declined = That is fine. There is no safety net here now, and the message in the room says so.
checkin-net-ended = The safety net is over, as of now. A line in the room says so, and gives no reason.
checkin-net-over-member = The safety net here is over: { $member } ended it. Nothing more is asked of whoever kept it.
checkin-net-over-keeper = { $member }, the safety net here is over: the supporter who kept it ended it. That needs no reason and says nothing about you. Nobody is told now when questions have no answer.
checkin-net-over-declined = { $member }, there is no safety net here: the supporter you asked said no, thank you. That needs no reason and says nothing about you.
checkin-net-not-chosen = A safety net needs somebody who reads along here already, so that nothing about you leaves this room. `/checkin choose` chooses them first. Nobody was asked.
checkin-net-already = There is a safety net in your check-in already, or you asked for one. `/checkin net end` ends it. Nobody was asked.
checkin-net-other-words = The words of safety nets have changed since you were asked. This one can't be turned on. Its member can end it and ask anew.
checkin-net-not-asked = This is for the two people whose safety net it is. Nothing was changed.
checkin-net-none = You have no safety net here, and keep none. `/checkin net ask` shows how one would read.
checkin-net-which = Which one?
# $place: a channel mention. $keeper: a mention. $after: a number.
checkin-net-shown-on = On in { $place }, kept by { $keeper }, after { $after } questions without an answer:
checkin-net-shown-asked = Asked for in { $place }. { $keeper } has not agreed, so nothing is on. After { $after } questions without an answer, it would say:
checkin-held-net = Your safety net: who keeps it, after how many questions, when you asked, when they agreed, and when they were last told.
# $count: a number.
checkin-held-nets-kept = That you keep safety nets for others, or were asked to: { $count }.


## Check-ins: pairs

# One question for both, under the same rules as every check-in question.
checkin-pair-ask-1 = How has your week been? One word each is plenty.
checkin-pair-ask-2 = What took up most of the room in your head this week?
checkin-pair-ask-3 = Was there a moment this week that was a bit lighter than the rest?
checkin-pair-ask-4 = What did you do this week that nobody saw?
checkin-pair-ask-5 = What would you like less of in the week ahead?
checkin-pair-ask-6 = Is something coming up that is on your mind already?
checkin-pair-ask-7 = What have you been listening to, reading or watching?
checkin-pair-ask-8 = What does a slow hour look like for you, when there is one?
checkin-pair-ask-9 = Who or what has kept you company this week?
checkin-pair-ask-10 = Is there something you would both rather leave out for now? You can say so here.
checkin-pair-ask-11 = Is this pair still of use to you both? You can move it, pause it or end it.

pair-button-post = Post it
pair-button-drop = Don't
pair-button-join = I'd like to
pair-button-decline = No, thank you
pair-button-answer = See the answer
pair-button-back = Take it back
pair-button-answer-back = Take my answer back
# $name: a name.
pair-button-yes = Yes, with { $name }
pair-button-no = No, thank you
pair-button-pass = Pass
pair-button-resume = Ask us again
pair-button-end = End this pair
pair-button-end-now = Yes, end it

pair-day-0 = Mondays
pair-day-1 = Tuesdays
pair-day-2 = Wednesdays
pair-day-3 = Thursdays
pair-day-4 = Fridays
pair-day-5 = Saturdays
pair-day-6 = Sundays
# $first, $second: days, as above.
pair-days-two = { $first } and { $second }

# The offer, as everybody in the channel reads it. $member, $name: mentions. $days: as above. $hour: a time. $zone: a time zone. $ends: a moment.
pair-offer = **{ $member } would like a check-in pair:** two people, and neither is the helper.
    A bot would ask you both one question on { $days } at { $hour } ({ $zone }). It does so in a private thread for the two of you. Passing is always fine.
pair-offer-for-anybody = It is open to anybody who can read this. Nobody is shown who did not answer.
pair-offer-for-one = It is for { $name }, who is not pinged. No answer is fine.
pair-offer-answered = Somebody has answered. { $member } decides, and nobody else is shown who it was.
pair-offer-note = Posted by a bot for { $member }. It closes by itself: { $ends }.
pair-offer-closed = This was an offer of a check-in pair. It is closed, and I show nobody why.
# Said once in the channel for each answer, with a ping.
pair-nudge = { $member }, somebody has answered your offer of a check-in pair. Only you are shown who it is.

# What the proposer reads. $channel: a channel mention. $offer: the words of the offer.
pair-draft =
    This is what I would post in { $channel }, in your name, for everybody who can read it. Nothing is posted yet.
    If somebody answers, I ping you there once. I ping nobody else, and I write to nobody in private.

    { $offer }
pair-dropped = Nothing was posted, and your draft is deleted.
pair-draft-gone = This draft is gone. `/checkin pair offer` writes a new one.
pair-posted = It is posted in { $channel }. `/checkin pair back` takes it back at any time.
pair-posting = I have not been able to post it in { $channel } yet, and I go on trying. `/checkin pair show` says if it stands.
pair-post-refused = Discord did not let me post it in { $channel }. Nothing stands there. You can offer it in another channel.
pair-answer-is =
    { $name } would like to be your check-in pair. You decide, and either answer is fine.
    With a no, they read only that it was a no, if they press again or look. They are told no reason, and nobody else is shown anything.
pair-no-answer-yet = There is no answer to your offer now.
pair-declined = It is a no to { $name }. I don't write to them: they read it if they press again or look. Your offer stands as before.
# $thread: a channel mention.
pair-agreed = You have both said yes. Your thread is here: { $thread }
pair-agreed-later = You have both said yes. Discord has not made your thread yet, and I go on trying for an hour. `/checkin pair show` says how it went.
pair-taken-back = Your offer is closed. I show nobody why.

# What whoever answered reads. $name: a name.
pair-answered =
    { $name } is told that somebody has answered, and decides. Only they are shown that it was you. No thread is made before you have both said yes.
    You hear no more from me about it. If it is a no, the offer stands again, and pressing again tells you so.
pair-answer-taken-back = Your answer is taken back. The offer stands as before.
pair-turned-down = The offer is closed. { $name } can see that it is closed, and no reason.
pair-nothing-to-take-back = There is nothing to take back: you have no offer, and no answer to one.

# What is not possible, and why.
pair-not-to-them = An offer can't be made to this person. Nothing was posted.
pair-no-not-open = This offer is closed. Nothing was changed.
pair-no-your-own = This is your own offer: somebody else answers it.
pair-no-a-bot = A pair is you and one other person, and not a bot. Nothing was posted.
pair-no-one-offer = You have an offer that stands already. `/checkin pair back` takes it back.
pair-no-enough = You have two pairs already, and that is the most. `/checkin pair end` ends one.
pair-no-they-have-enough = One of you has two pairs already, and that is the most. Nothing was changed.
pair-no-for-another = This offer is for somebody else. Nothing was changed.
pair-no-taken = Somebody else has answered first. If it does not come to a pair, the offer stands again. Nothing was changed.
pair-no-answered-already = You have answered already, and it is not decided yet. `/checkin pair back` takes your answer back.
pair-no-declined = Thank you for answering. It was a "no, thank you" this time. No reason was asked for, and none is kept.
pair-no-together = You two have a pair already. Nothing was changed.
pair-no-proposer-only = Only the person who made this offer can do that. Nothing was changed.
pair-no-answer-changed = That answer has changed or was taken back. `/checkin pair show` says how it stands. Nothing was changed.
pair-no-not-yours = These buttons are for the two people of this pair. Nothing was changed.
pair-no-ended = This pair has ended. `/checkin pair offer` writes a new offer.
pair-none = You have no check-in pair and no offer. `/checkin pair offer` writes one.
pair-which = You have two pairs. Type this in the thread of the one you mean.
pair-needs-threads = In this group private check-ins are channels of their own, and a pair needs a thread. Nothing was opened.
pair-no-parent = I can make no thread for a pair: the channel for it is missing on this server. Nothing was changed. An organiser can find out more with `/setup check`.
# $missing: permissions by Discord's names.
pair-refused = I can make no thread for a pair: I am missing this permission: { $missing }. Nothing was changed. An organiser can give it to me.
pair-cannot-see = One of you cannot see { $channel }, or cannot write in its threads. The thread of a pair hangs there. Nothing was changed.
pair-cannot-post = I may not write in { $channel }, so I can post nothing there. Nothing was posted. Another channel may work.
pair-not-here = Type this in a channel that others read too. Nothing was posted.
pair-quiet-own = At that time it is quiet for you, by the quiet hours of your own check-in. I send nothing then. Nothing was changed.
pair-quiet-other = At that time it is quiet for the other of you, by their own clock. I send nothing then. Nothing was changed.

# The first message in the thread, pinned. $first, $second: mentions. $names: names.
pair-hello = { $first } and { $second }, you have both said yes: this is your check-in pair.
pair-even = **Neither of you is the helper.** Say as much or as little as you like. Passing is always fine: with the button, or by writing nothing.
pair-readers-two = You two: { $names }. Nobody else is asked to read this.
pair-asks = One question on { $days } at { $hour } ({ $zone }), for both of you. You take turns at who begins.
pair-watch = Word watch does not read this thread. `/help` shows numbers to call, at any time.
pair-ends = Either of you can end it at once, with the button or `/checkin pair end`. No reason is asked for. `/checkin pair move` and `/checkin pair pause` are there too.
pair-keeps = I am a bot. I keep when I asked, and how many questions in a row neither of you wrote after. I keep nothing that you write.

# In the thread. $member: a mention, without a ping. $pair: the name of the thread.
pair-begins = { $member } begins, if they like. Passing is fine for both of you.
pair-rest =
    I stop asking here for now. That is fine, and nothing is expected of either of you.
    This thread stays open to you both. The button below, or `/checkin pair resume`, starts the questions again.
    -# An automatic message from a bot. No answer is fine.
pair-moved = One of you moved the question: it now comes on { $days } at { $hour } ({ $zone }). Either of you can move it again, with `/checkin pair move`.
pair-ended = **{ $pair } has ended:** one of you has ended it, or has left. That is always all right, and no reason is owed.
    I ask nothing here any more. What you wrote stays here until you delete it, and this thread goes to the archive.
    `/checkin pair offer` writes a new offer. `/help` shows numbers to call, at any time.
    -# An automatic message from a bot.

# What either of the two reads. $until: a moment. $thread, $channel: mentions.
pair-passed = Fine. Nobody is shown that you pressed this, and I keep no record of it. I only count questions that neither of you wrote after, and that count is at nothing again.
pair-show = **Your pair with { $name }**: { $thread }
pair-paused = It is paused: no question comes before { $until }.
pair-not-made-yet = Discord has not made your thread yet. I go on trying for an hour.
pair-next-never = No question is planned. `/checkin pair resume` starts them again.
pair-shut-out = I cannot write in this thread any more: I was taken out of it, or I lost a permission. `/checkin pair end` ends the pair.
pair-was-unmade = You and somebody else both said yes to a pair, but Discord did not make the thread, and I stopped trying. `/checkin pair offer` starts anew.
pair-show-offer = Your offer stands in { $channel }. It closes by itself: { $ends }.
pair-show-answer = You answered the offer of { $name }. It is not decided yet.
pair-show-declined = You answered the offer of { $name }. It was a "no, thank you" this time.
pair-show-wanted = { $name } has made you an offer in { $channel }. No answer is fine.
pair-moved-done = Changed. The thread says the new time, and not who moved it.
pair-pause-done = Paused for you both until { $until }: no question comes before then. Nobody is told. If the other of you looks with `/checkin pair show`, they read that date, and not whose pause it is.
pair-resumed = Your own pause is over, and nobody is told.
pair-end-sure = End this pair? The thread says that it has ended, with no reason. I stop asking, and nothing in it is deleted.
pair-end-done =
    Ended. The thread says that it has ended, and no reason. I ask nothing there any more.
    What was written is still in it. You can delete your own messages, one by one. My own notes about this pair go after 30 days.

# What is kept, for /me.
pair-held = A check-in pair: with whom, its thread, when it asks and last asked, your pause, and how many questions in a row neither of you wrote after. Nothing that was written in it.
pair-held-offer = An offer of a check-in pair, or a draft of one: where it stands, for whom, and when it would ask. An offer goes after 7 days, a draft after one.
pair-held-answer = That an offer of a check-in pair was made to you, or that you answered one, and if it was a no. It goes with the offer.
pair-held-ended = A check-in pair that ended: where it was, and when. It goes 30 days after it ended.

# For organisers, in `check`. $count: a number.
pair-check-gone = Check-in pairs whose thread was deleted by hand within the last week: { $count }. Both can make a new offer.
pair-check-shut-out = Check-in pairs where the bot cannot write: { $count }. It was taken out of the thread, or a permission is missing. Somebody with Manage Threads can add it again.
pair-check-unmade = Check-in pairs that Discord did not make a thread for within the last week: { $count }. The bot's permissions in that channel may be the reason.


## Check-ins: the weekly round

# One question for everybody, under the same rules as every check-in question.
checkin-round-ask-1 = What is one word for your week?
checkin-round-ask-2 = What has been harder than it looks from outside?
checkin-round-ask-3 = Was there something small this week that was all right?
checkin-round-ask-4 = What would you like to put down for an evening?
checkin-round-ask-5 = What has helped a little, even if only for ten minutes?
checkin-round-ask-6 = Who or what has kept you company lately?
checkin-round-ask-7 = What do people often get wrong about what you are going through?
checkin-round-ask-8 = What is on your mind today?
checkin-round-ask-9 = What would you like more of in the week ahead?
checkin-round-ask-10 = Is there something you would like this group to know?
checkin-round-ask-11 = Is there a song, a food or a place that goes with your week?

round-button-pass = Pass today
round-button-readers = Who can read this?

round-title = **The weekly round**
round-agreement = From our agreement:
round-free = It is for everybody here. Passing is fine, and so is only reading along. Nobody is asked by name, and nobody is counted.
# $closes, $opens: moments. $channel: a channel mention. $group: the group's name. $count: a number.
round-until = It closes by itself: { $closes }.
round-note = -# An automatic message from a bot, once a week. No answer is fine.
round-closed = This round is closed. Thank you to everybody, also to those who only read. Nobody was counted.
round-passed = Fine. Nobody is shown that you pressed this, and nothing of it is kept.
round-readers =
    { $count ->
        [one] One person can read { $channel } now, and whoever is let in later can scroll back.
       *[other] { $count } people can read { $channel } now, and whoever is let in later can scroll back. That is everybody who sees the channel, with the owner and the Administrators of this server.
    }
round-open-now = A round is open in { $channel }. It closes by itself: { $closes }.
round-next = The next weekly round in { $channel }: { $opens }. It is left out while an urgent note from that channel is open.
round-none = { $group } has no weekly round.

# For organisers, in `check`. $channel: a name. $permission: by Discord's own name.
round-check-no-channel = There is no weekly round: no text channel "{ $channel }" was found. Make it, or write another name in round_in = "..." in [checkins].
round-check-missing = There is no weekly round while I am missing "{ $permission }" in "{ $channel }". Give it to the bot's role in that channel's settings.
round-check-good = The weekly round can open in "{ $channel }".

## Check-ins: when and how they ask. The forms, each setting, pauses and hard dates.
## A field's name fits 45 characters, what stands under it 100.

checkin-form-open = Your private check-in
checkin-form-change = When and how to ask you
checkin-form-pause = No questions for a while
checkin-form-now = What time is it for you now?
checkin-form-now-about = Like 20:15 or 8:15 pm. From this I know which clock is yours.
checkin-form-now-if = Only if you live by another clock now. Like 20:15 or 8:15 pm. Otherwise leave it empty.
checkin-form-hour = At which hour may I ask you?
checkin-form-hour-about = By your own clock. You can change it at any time.
checkin-form-days = On which days?
checkin-form-days-about = Untick the days on which you would rather hear nothing.
checkin-form-notify = How may the question come?
checkin-form-notify-about = Either way it is in your own room, and nowhere else.
checkin-form-company = Who may read along?
checkin-form-company-about = Nobody, or up to three supporters. They can read everything you write there.
checkin-form-topic = Which questions?
checkin-form-topic-about = The everyday ones are always among them.
checkin-form-how = How may they come?
checkin-form-how-about = With nothing ticked: silently, and on the hour.
checkin-form-how-ping = With a ping
checkin-form-how-around = Up to 20 minutes before or after the hour
checkin-form-day = Until which day?
checkin-form-day-about = Like 24 December. That morning the questions may come again.
checkin-notify-silent = As a silent note I find when I look
checkin-notify-ping = With a ping
checkin-topic-everyday = Everyday questions only
checkin-topic-grief = Some about grief
checkin-topic-recovery = Some about recovery
checkin-topic-caring = Some about caring for somebody
checkin-day-0 = Monday
checkin-day-1 = Tuesday
checkin-day-2 = Wednesday
checkin-day-3 = Thursday
checkin-day-4 = Friday
checkin-day-5 = Saturday
checkin-day-6 = Sunday

checkin-button-change = Change
checkin-button-again = Back to the form
checkin-button-pause-short = Pause 3 days
checkin-button-pause-long = Pause 2 weeks
checkin-button-pause-until = Pause until a day
checkin-pick-zone = Another place

# $around: yes or no. $hour: a time such as 20:00. $zone: a time zone such as Europe/London. $days: names of weekdays.
checkin-asks =
    { $around ->
        [yes] At most one question a day, around { $hour } in { $zone }.
       *[no] At most one question a day, at { $hour } in { $zone }.
    }
checkin-asks-days = Only on these days: { $days }.
checkin-changed = Changed. Nobody is told.
# $shown: a time such as 20:15. $place: a town such as London.
checkin-understood = I took your { $shown } for the clock of { $place }.
checkin-other-places = In the places below it is the same time now, but their clocks change on other days, or not at all. If yours is one of them, choose it.
checkin-now-unread = I could not read that as a time. Nothing was changed. Write what your clock shows now, like 20:15, 8:15 pm or 2015.
checkin-now-nowhere = By my clock it is { $shown } in { $place } now, and no place is at the time you wrote. Nothing was changed. Look at your clock again, or choose your zone with `/checkin open` or `/checkin time`.
checkin-no-days = No day was ticked, so I would never ask. Nothing was changed. Tick one day or more. To have no questions for a while there is `/checkin pause`, and to end it `/checkin close`.
checkin-no-hour = No hour was chosen. Nothing was changed. Choose one in the form.
checkin-days-unread = I could not read that as days of the week. Nothing was changed. Write them like "mon wed fri", "monday-thursday", "weekdays" or "every day".
# $start, $end: times.
checkin-quiet-own = Your own quiet hours are from { $start } to { $end } now. I send nothing then.
checkin-quiet-group = The group's quiet hours hold for you again: from { $start } to { $end }.
checkin-quiet-unread = I could not read that as quiet hours. Nothing was changed. Write a start and an end, like 22:00-08:00.
# $topic: a choice of the form.
checkin-topic-changed = Changed, from the next question on: { $topic }. The everyday ones stay among them. Nobody is told.
checkin-topic-everyday-only = Changed, from the next question on: { $topic }. Nobody is told.
checkin-notify-changed-ping = From now on your questions come with a ping.
checkin-notify-changed-silent = From now on your questions come silently. You find them when you look.
# $how: with a ping, or as a silent note.
checkin-notify-decided = This group has decided it for everybody: { $how }. Nothing was changed.

# Hard dates. $day: a day, as Discord writes it. $hour: a time. $written: a day as a command takes it, like 2027-03-14.
checkin-date-kept = Kept: { $day }, at { $hour }, once.
checkin-date-kept-every-year = Kept: { $day }, at { $hour }, and every year again.
checkin-date-kept-why = A gentle question comes then, instead of that day's usual one. I keep the day, and not why it is hard. `/checkin date list` shows it.
checkin-date-leap = In years without 29 February, it comes on 28 February.
checkin-paused-over-date = Your pause covers { $day }, a day you marked. Nothing will come then. `/checkin resume` ends the pause.
checkin-date-unread = I could not read that as a day still to come. Nothing was kept. Write it like 14 March, 14.3. or 2027-03-14.
checkin-date-gone = On that day I could not ask you any more: the hour is over, or your one question of the day has come. Nothing was kept.
checkin-dates-full = You have marked { $most } days already. `/checkin date remove` makes room for another.
checkin-dates-title = **Days you marked.** Only you see this.
checkin-dates-none = You have marked no days. `/checkin date add` marks one.
checkin-dates-line = { $day }, at { $hour }, once (`{ $written }`)
checkin-dates-line-every-year = { $day }, at { $hour }, every year (`{ $written }`)
checkin-dates-paused = - your pause covers it
checkin-dates-over = { $written }: over
checkin-date-removed = That day is forgotten. Nobody is told.
checkin-date-unknown = You have not marked that day. `/checkin date list` shows those you have.
# $count: a number of days.
checkin-held-dates = Days you marked in your private check-in, with the hour and not why: { $count }.

## Speaking up: something slipped out, a worry about a moderator or organiser, a worry about the bot.
## Nobody is in trouble for asking. No promise, and nothing said of who was named.

worry-button-breach = Something slipped out
worry-button-person = A moderator or organiser
worry-button-bot = The bot
worry-button-nobody = Go on without naming anyone
worry-button-no-more = Go on
worry-button-others = Leave out others too
worry-button-write = Write it
worry-button-silent = Send it without words
worry-button-status = How does it stand?
worry-button-take-back = Take it back
worry-button-again = Write it down
worry-button-join = Yes, add me
worry-button-stay-out = No, leave me out
worry-button-talk-yes = Yes, open this talk
worry-button-talk-no = No talk
worry-button-ease-yes = Yes, that is all right
worry-button-ease-no = No, please don't
worry-button-take = I'll look into it
worry-button-put-back = Put it back
worry-button-answered = We answered in here
worry-button-invite = Invite the person who spoke up
worry-button-talk = Open a talk for both
worry-button-close = Close it
# $most: how many can be chosen.
worry-pick-person = { $most ->
        [one] Choose a person
       *[other] Choose up to { $most } people
    }
worry-pick-outcome = How did it end?

# $group: the group's name.
worry-start =
    You can tell the people who look after { $group }, in private. Nobody is in trouble for asking, and you don't have to prove anything.
    What is it about? Before anything is sent, you read who gets it.
worry-which-group = Which group is it about?
worry-no-group = You can use this in the server of your group.
worry-whom-breach =
    It can be yours, or somebody else's. Both happen.
    Is there anybody that this should not go to? Choose up to three people, and they don't get it. Or go on without naming anyone.
worry-whom-person = Who is it about? Choose up to three people, and they don't get it. Or go on without naming anyone: then it can reach them too.
# After the author of a message.
worry-whom-others = The person who wrote that message does not get it. Is there anybody else that this should not go to? Choose them here, or go on.
# In direct messages.
worry-whom-elsewhere = Here I can't show you whom to choose. To name a person, use `/speak-up start` on the server.

# Before it is sent. $recipients: mentions.
worry-before-to = **It goes to { $recipients }.** They see that it comes from you.
# $named: mentions.
worry-before-not = It does not go to { $named }.
# $others: names.
worry-before-thread = Where: a private thread, made for this. Who else could open it: { $others }. They are not asked to. Discord itself could too.
worry-before-thread-only = Where: a private thread, made for this. Nobody else could open it, but Discord itself.
worry-before-direct = Where: direct messages from me to each of them. I found no channel on this server that is safe from other eyes for this.
worry-before-can = Write it in your own words, or send it without any. What you write stays in Discord. I keep none of it.
worry-before-free = They are asked to find out what you would like before they do anything, unless someone is in danger. You can take it back at any time.

worry-nobody = **Nobody here can get this.** I send it to nobody whom it is about, and not to you. So nobody is left. Nothing was sent, and I keep nothing of it.
# $outside: as the organisers wrote it.
worry-nobody-outside = Somebody outside this group, for a worry like this: { $outside }
worry-nobody-no-outside = My settings name nobody outside this group. `/about` says who runs it.

# The form. $recipients: names.
worry-form-title = In your own words
worry-form-first = What you write here goes to { $recipients }, in a private thread. It stays in Discord, and I keep none of it.
worry-form-first-direct = What you write here goes to { $recipients }, in direct messages. It stays in Discord, and I keep none of it.
# In place of names. $number: a number.
worry-who-has-it = the people who have worry { $number }
worry-form-words = Your words (you can leave this empty)
worry-form-words-hint = It is enough to say what happened. You can leave out what was shared.
worry-form-inside = Do you want to be in that thread?
worry-form-inside-yes = I'd like to be in it
worry-form-inside-no = Only tell me how it goes

# When it could not be sent as it was shown.
worry-changed = Something has changed since you saw who gets this. So nothing was sent. Please look again.
worry-not-sent = It was not sent: Discord did not let me. Nobody got anything, and I keep nothing of it. You can try again, or tell one of them yourself.
worry-not-whole = Something failed, and I can't say how far it came. `/speak-up status` shows if there is a worry of yours, and if your words are with it. If there is none, you can start again.
# $number: a number.
worry-words-lost = **Worry { $number } is there, but your words are not.** Discord did not take them. With `/speak-up status` you can write them again.
worry-words-there = Your words are with worry { $number } now.
worry-words-back = So that nothing is lost, here is what you wrote. Only you can see this:
worry-no-words = There were no words to send. Nothing was changed.

# The receipt. $number: a number. $recipients: mentions. $date: a date. $link: a link.
worry-sent = Thank you for saying so. This is **worry { $number }**.
worry-sent-to = It is with { $recipients } now.
worry-sent-inside = The private thread: { $link }
worry-sent-date = They are asked to answer by { $date }. I remind them. If the date goes by, I tell you so.
worry-sent-status = How it stands: `/speak-up status`. To take it back: the button, or `/speak-up take-back` with the number { $number }.

# How it stands. $number: a number. $kind: one of the kinds below. $date: a date. $holder: a mention. $how: a text.
worry-number = Worry { $number }
worry-kind-breach = something slipped out
worry-kind-person = a moderator or organiser
worry-kind-bot = the bot
worry-somebody = somebody
worry-status-none = You have no worry on record. `/speak-up start` begins one.
worry-status = **Worry { $number }** ({ $kind }), sent on { $date }
worry-status-open = Nobody has said yet that they look into it.
worry-status-taken = { $holder } is looking into it.
worry-status-answered = They say that they answered you, in the private thread.
worry-status-closed = It is closed: { $how }.
worry-status-taken-back = You took it back. Nothing more is asked.
worry-status-unsent = I could not hand it over: Discord did not let me make a place for it. Nobody got it. You can start again.
worry-status-late = No answer yet. They were asked to answer by { $date }, and I go on reminding them.
# $named: mentions.
worry-status-exposed = { $named } can open its private thread by now, and could read what is there. I write nothing more in it.
worry-status-words = Your words are with it.
worry-status-lost = The words you wrote did not arrive, because I was cut off. Would you like to write them again?

# Questions to the person who spoke up. $recipients, $holder, $named: mentions.
worry-ask-join = They ask if you would like to be in the private thread. In it are: { $recipients }. They can read there what you write.
worry-ask-talk = { $holder } offers a talk for both sides. In it would be you, { $named } and { $holder }, and nobody else is asked. All of them would know that it is you. It opens only if you say yes.
worry-ask-ease = Would it be all right if the group is reminded of the agreement in some days, without anything about this?
worry-ask-free = Both answers are fine, and so is none.
worry-join-failed = I could not add you to that thread: Discord did not let me, or you cannot see its channel. Nothing was changed.
worry-stay-out-done = Fine. You are told how it goes.
worry-talk-open = The talk is here: { $link }
worry-talk-no-done = Fine. No talk is opened, and nothing else changes.
worry-talk-no-place = I could not open that talk: there is no channel here that all of you can see, or Discord did not let me. Nobody was asked into it.
worry-ease-yes-done = Thank you. A reminder may come in some days, and it says nothing about this.
worry-ease-no-done = Fine. No reminder comes because of this.
worry-taken-back-done = Done. Worry { $number } is taken back, and nothing more is asked of anybody.
worry-taken-back-moved = Done. Worry { $number } is taken back, and nothing more is asked of anybody. What was written in its thread stays in Discord.
worry-taken-back-thread = Done. Worry { $number } is taken back, and nothing more is asked of anybody. What was written in its thread stays in Discord. The people who had it read there that you took it back.

# What the people who are asked read, in the thread. $number: a title. $member, $named, $holder, $people: mentions.
worry-card = **{ $number }** · { $kind }
worry-card-from = From: { $member }
worry-card-forgotten = From: somebody who asked the bot to forget them since.
worry-card-for = For: { $people }
worry-card-named = About: { $named }. They did not get this.
worry-card-words-none = They sent it without words.
worry-card-words-coming = Their words are on the way.
worry-card-words-there = Their words are in a message below.
# $thread: a thread, mentioned.
worry-card-words-left = Their words are in the thread from before: { $thread }. Please don't write in it.
worry-card-words-lost = **Their words did not arrive.** I was cut off, or Discord did not take them. I ask them to write again.
worry-card-inside-not-asked = They are not in here. I tell them how it goes.
worry-card-inside-asked = They are asked if they want to be in here.
worry-card-inside-yes = They are in here too, and read along.
worry-card-inside-no = They would rather not be in here. I tell them how it goes.
worry-card-talk-asked = They are asked if they want a talk for both.
worry-card-talk-yes = They said yes to a talk for both.
worry-card-talk-no = They would rather have no talk for both.
worry-card-open = **Nobody has this yet.** Please answer by { $date }.
worry-card-taken = **{ $holder } is looking into it.** Please answer by { $date }.
worry-card-answered = **Answered in here**, by { $holder }.
worry-card-closed = **Closed:** { $how }.
worry-card-taken-back = **Taken back** by the person who spoke up. Nothing more is asked.
worry-card-gone = Worry { $number } is not with you any more.
worry-card-unsent = **Not handed over.**
worry-card-how = Please find out what they would like before you do anything, unless someone is in danger. They don't have to prove anything. Please leave it in here.
worry-words-title = Written with worry { $number }:
# $link: a link.
worry-words-about = About this message: { $link }
# To each of them, in direct messages, when somebody it names could open its thread. $group: the group's name. $number: a number.
worry-exposed-title = An automatic message from the { $group } bot, about **worry { $number }**.
# $named: mentions. $thread: a thread, mentioned.
worry-exposed = Something changed on the server, and now { $named } could open its thread { $thread } and read what is there. I write nothing more in it. Please don't write in it either.
worry-somebody-named-here = somebody it names
worry-exposed-on = From now on I write to you here about it.
worry-exposed-end = Whoever manages the server can take that power back, or delete the thread. I can do neither.
worry-note-closed = Worry { $number } is closed. What is written here stays in Discord.
worry-note-taken-back = Worry { $number } was taken back by the person who spoke up. Nothing more is asked, and nobody needs a reason.
worry-remind = { $people }: the person of worry { $number } is to hear from you by { $date }.
worry-remind-late = { $people }: the person of worry { $number } has no answer yet. It was to come by { $date }.

worry-take-done = Thank you. They are told that you look into it. You can put it back at any time.
worry-put-back-done = Done. The others can take it now, and nobody needs a reason.
worry-answered-done = Noted. They are told that you answered in here.
worry-invite-done = I have asked them, in private. If they say yes, they are added here.
worry-talk-asked = I have asked them, in private, and said who would be in it. It opens only if they say yes.
worry-outcome-ask = How did it end? They are told this choice, and only it is kept. Why is yours to tell them, here or not at all.
worry-outcome-talked = We talked it through together
worry-outcome-changed = Explained it, and changed something
worry-outcome-nothing = There is nothing to change
worry-outcome-stepped-back = Someone stepped back
worry-outcome-unknown = We could not find out
worry-close-done = Closed: { $how }. They are told. Thank you.

worry-no-not-yours = There is no worry with that number that is yours to look at.
worry-no-unsafe = Since you sent this, somebody it should not go to could open that thread. So your words were not sent. `/speak-up take-back` ends it, and you can start again.
worry-no-over = That is over already. `/speak-up status` says how it stands.
worry-no-taken = { $holder } has this one already.
worry-no-take-first = Nobody looks into this one yet. Take it first.
worry-no-not-inside = They are not in this thread, so they could not read an answer here.
worry-no-asked-already = They were asked that once already, and once is enough.
worry-no-direct = This one stands in your direct messages, because no thread is safe for it.
worry-no-nobody-named = This one names nobody to talk with.
worry-no-forgotten = The person who spoke up asked the bot to forget them, so they can't be asked.

# To the person who spoke up, in direct messages. $group: the group's name. $number: a number.
worry-news = An automatic message from the { $group } bot, about worry { $number }.
worry-news-taken = { $holder } is looking into it.
worry-news-answered = They say that they answered you, in the private thread.
worry-news-closed = It is closed: { $how }.
worry-news-unsent = I could not hand it over: Discord did not let me make a place for it. Nobody got it. You can start again.
worry-news-late = They were asked to answer by { $date }, and nobody has. I go on reminding them.
# $named, $recipients: mentions.
worry-news-exposed = Something changed on the server, and now { $named } could open its private thread and read what is there. I write nothing more in it. If you are in that thread, please don't write there.
worry-somebody-named = somebody you named
worry-news-exposed-on = It goes on in direct messages, with { $recipients }.
worry-news-nobody-left = Nobody it went to looks after this group any more, so nobody here is asked to answer. You can take it back and start again: then you read who it can go to now.
worry-news-status = `/speak-up status` says how it stands.

# The talk for both. $both, $holder: mentions. $count: how many people are in $both. $group: the group's name.
worry-talk-name = A talk { $number }
worry-talk-opening = { $both }: { $holder } of { $group } is here to talk with { $count ->
        [2] both of you
       *[other] all of you
    }. Nobody has to say anything, and each of you can leave this thread at any time.
# $inside, $others: names.
worry-talk-readers = Who can read this: { $inside }. Who else could look: { $others }, and Discord itself. I am a bot, and keep nothing that is written here.
worry-talk-readers-unknown = Who can read this: the people in this thread, the server's owner and administrators, and Discord itself. I am a bot, and keep nothing that is written here.

# What is kept, for /me. $number, $count: numbers. $kind, $state: as the code names them.
# $date: a date. $reached: how many people it went to. $takes: how often somebody took it on.
worry-held = worry { $number }, about { $kind ->
        [breach] something that slipped out
        [person] a moderator or organiser
       *[other] the bot
    }: { $state ->
        [open] nobody looks into it yet
        [taken] somebody looks into it
        [answered] answered
        [closed] closed
        [taken-back] taken back
       *[other] could not be handed over
    }. Sent on { $date }. { $reached ->
        [one] One person got it.
       *[other] { $reached } people got it.
    } { $takes ->
        [0] Nobody has taken it on.
        [one] It was taken on once.
       *[other] It was taken on { $takes } times.
    } I keep none of its words. `/speak-up status` shows more.
worry-held-asked = { $count ->
        [one] one worry of somebody else that you were asked about.
       *[other] { $count } worries of others that you were asked about.
    }
worry-thread-left = you may still be in a private thread of a worry. What is written there stays in Discord. You can leave it there.

# What organisers read in check.
worry-check-no-organisers = `/speak-up` has nobody to go to but moderators, and only when something slipped out: no organiser is named. Write their names into organisers under [people].
worry-check-no-outside = When a worry is about the only organiser, there is nobody to go to. Write somebody who is not on this server into outside, under [people].
worry-check-no-place = There is no channel in which a private thread of `/speak-up` could stand, so it comes in direct messages. Let all organisers see the alert channel or the check-in channel, and let me make private threads there.

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
about-trail = What moderators and organisers do with alerts, worries and settings is written down. Lines are added to that list, and never changed. Organisers can read it for 90 days. A line about a worry is shown only to those who got that worry. It names no member an alert or a worry is about, and holds no words.

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
setup-trail-handed-over = { $who } took alert { $number } over, as they were asked.
setup-trail-let-go = Alert { $number } was asked about again, because whoever had it did not answer.
setup-trail-reopened = Alert { $number } opened again.
setup-trail-member-told = { $who } said of alert { $number } whether the member was told: { $how ->
        [yes] yes
        [not-yet] not yet
       *[could-not] it could not be done
    }.
setup-trail-raised = { $who } raised alert { $number } by hand.
setup-trail-looks-muted = { $who } let a member's "Ask a moderator to look" rest for 30 days.
setup-trail-looks-unmuted = { $who } let a member's "Ask a moderator to look" go on again.
setup-trail-steps-opened = { $who } looked at the steps for alert { $number }.
setup-trail-list-viewed = { $who } looked at the list of open alerts.
setup-trail-checked = { $who } ran `/setup check`.
setup-trail-copied = A member had a copy made of what is kept about them. Whose is not kept here.
setup-trail-settings-changed = I started with settings that differ from before. Their mark in `/about` is { $how }.
# The same list, about worries: only those who got that worry read these. $how: how it ended.
setup-trail-worry-taken = { $who } took worry { $number } on.
setup-trail-worry-put-back = { $who } put worry { $number } back.
setup-trail-worry-answered = { $who } said that worry { $number } was answered.
setup-trail-worry-closed = { $who } closed worry { $number } as: { $how }.
setup-trail-worry-invited = { $who } asked the person of worry { $number } into its thread.
setup-trail-worry-talk-asked = { $who } offered a talk for both sides of worry { $number }.
setup-trail-worry-talk-opened = A talk for both sides of worry { $number } was opened.
setup-trail-worry-taken-back = Worry { $number } was taken back.
setup-trail-worry-reminded = It was the day to remind those who have worry { $number }.
setup-trail-worry-late = The date for worry { $number } went by without an answer.
setup-trail-worry-exposed = Somebody that worry { $number } names could open its thread.
setup-trail-worry-left = Somebody who had worry { $number } looks after the group no more, and has it no more.
setup-trail-worry-handed-outside = Nobody was left for worry { $number } in this group.
setup-trail-version-recorded = The agreement changed: version { $number } holds now.
setup-trail-age-block-lifted = { $who } lifted a block because of age, if there was one. For whom is not kept here.
setup-trail-trail-viewed = { $who } looked at this list.
setup-trail-trail-cut = Lines over 90 days old went: { $number }.

## If something has leaked: `/setup leak`, for organisers. The longer plan is in SECURITY.md.

# $group: the group's name.
setup-leak-first = **If something of { $group } has leaked.** I post nothing and tell nobody. You do, as people. This is short. SECURITY.md, beside my code, says more.
    1. Have me stopped by whoever runs my computer. Then `/help` does not answer either: say so in the group.
    2. At discord.com/developers: your application, Bot, Reset Token. The old token is useless from then on.
    3. Copy the folder data/var/ and the log to a safe place. Delete nothing.
    4. Write down, with times, what happened and what you did.
setup-leak-tell = **Whom to tell.** The members it is about, also those who left. Discord, promptly: support.discord.com, Submit a request. If people in the UK or the EU are among you, the data protection authority. There a limit of 72 hours may apply: ask them.
# $channel: a mention.
setup-leak-where = Post the text in { $channel }. To those who left, a person writes.
setup-leak-where-none = Post the text where all your members read. To those who left, a person writes.
# $outside: as the organisers wrote it.
setup-leak-outside = The same day, tell: { $outside }
setup-leak-copy = **The text.** Copy it now: while I am stopped I can't show it. Change what stands in [brackets], and leave out what is not so.

# Sent by a human, read by members. $group: the group's name. $what: what leaked.
setup-leak-text = This is about the data that the bot of { $group } keeps. It comes from the organisers, not from the bot.

    What happened: [On this day, somebody got hold of this. We found out on that day.]

    { $what ->
        [token] What it means: [From this day to that day] someone could read what the bot can see, private check-ins too. They could write in its name. They did not get what the bot keeps.
        [file-and-key] What was in it: who made which choice. Who a note to the moderators was about, where and when. Who has a check-in, with whom, and at which times. Who spoke up, and about whom. What you wrote was not in it: the bot keeps no words.
       *[file] What was in it: times and numbers of choices, notes to the moderators and check-ins. Names were locked with a key. We [do not] think that anyone has that key. What you wrote was not in it: the bot keeps no words.
    }

    What we did: [The bot is off. Its access is closed. We have told Discord.]

    What you can do: [There is nothing you have to do]. If someone writes to you about it, you do not have to answer. Please tell us.

    You can ask us anything: [name, and how to reach them]. It is fine to be angry, and it is fine to leave. We write again on [day].

## Too young for the group: what somebody reads who says so. Nobody asks for a date of birth.

# $age: a number.
agreement-button-young = I'm under { $age }
agreement-button-young-yes = Yes, I'm under { $age }
agreement-button-young-back = No, back to the agreement

# Before anything is deleted. $age: a number. $group: the group's name.
agreement-young-ask = **Are you under { $age }?** { $group } is for people who are { $age } or older. It is fine to say that you are not.
    If you say yes:
    - I delete all that I keep about you here. Your private check-in is closed.
    - The agreement, check-ins and word watch are not open to you here, for a year.
    - I tell nobody. I don't take you out of the server.
    - `/help` works for you as before.

# $age: a number. $group: the group's name.
agreement-young-done = Thank you for saying so. You did nothing wrong. I deleted all that I kept about you in { $group }, and I told nobody. What you wrote in Discord stays there. You can delete that yourself.

# $date: a date. $organisers: mentions.
agreement-young-kept = I keep one mark that says you are too young for now. It holds no name and no date of birth. It ends on { $date }. Was it a mistake, or are you old enough before then? An organiser can lift it: { $organisers }.

agreement-young-help = **If things are hard:** `/help` works for you here, and in a private message to me. It has numbers to call or text. You can ask for a person there too. Then the moderators are asked, and that is kept like any other note.

# In place of what was pressed or typed. $age: a number. $organisers: mentions.
agreement-young-refused = You told me that you are under { $age }. So this is not open to you here for now. You did nothing wrong. `/help` works for you at any time, with numbers to call or text. Was it a mistake, or are you old enough now? An organiser can lift it: { $organisers }.

# For /me. $date: a day.
agreement-held-young = A mark that you are too young for this group, until { $date }. To be forgotten does not lift it. An organiser can.

# For the organiser. $person: a mention.
setup-age-block-lifted = If there was such a block for { $person }, it is lifted. They can read the agreement and choose. I don't say whether there was one, and I tell them nothing.

## The quarterly note to organisers, and `/setup review`. Nothing about any member.

# $group: the group's name.
setup-review-title = **Once a quarter: what to look at again in { $group }**
setup-review-what = An automatic note to the organisers. It says nothing about any member.
setup-review-again = `/setup review` shows this at any time. It comes four times a year to the organisers named in the settings.
setup-review-share-do = If it is often wrong, say with `talk_here_is` what you talk about here, or change the word lists. If members write what it does not see, the lists can grow.

# $number: how many organisers. $group: the group's name.
check-review-refused = { $group }: the quarterly note did not reach { $number ->
        [one] one organiser
       *[other] { $number } organisers
    }, who take no direct messages from me. `/setup review` shows the same to each of you.

# $date: a date. $version: a number.
agreement-review-age = **The agreement:** its text is from { $date }, version { $version }. Is it still what you all want? `/agreement all` shows it.
agreement-review-old = **The agreement:** its text is from { $date }, over a year ago, version { $version }. Read it with your group, and ask what is missing. `/agreement all` shows it.
# $number: how many. $date: a date.
agreement-review-suggestions = **Suggestions:** { $number ->
        [one] one waits for an answer, since { $date }.
       *[other] { $number } wait for an answer, the oldest since { $date }.
    } See `/agreement suggestions`, and answer with `/agreement answer`.
agreement-review-no-suggestion = **Suggestions:** none waits for an answer.

# $number: how many. $date: a day.
check-helplines-review = **Helplines:** { $number ->
        [one] one was not checked for half a year. Its last check or source is of { $date }.
       *[other] { $number } were not checked for half a year. The oldest check or source is of { $date }.
    } `/setup check` names them. Open each page, compare number and hours, then write the day into config/mine/helplines.toml.
check-helplines-review-none = **Helplines:** all were checked within half a year.

## Commands: what Discord shows of them, by the language of whoever looks. A text's value is the command's last word.
## A name has at most 32 characters (a-z, 0-9, - and _), a description 100. `.option` is an option's name,
## `.option-description` what it is for, `.option-value` a choice.

command-speak-up = speak-up
    .description = Tell the people who look after this group, in private

command-speak-up-handle = handle
    .description = For those who were asked about it: look into a worry
    .number = number
    .number-description = The number of the worry

command-speak-up-look = look
    .description = Ask a moderator to look at a message; nobody else is told
    .member = member
    .member-description = Who wrote it
    .link = link
    .link-description = The message's link: copy it from the message's own menu

command-speak-up-start = start
    .description = Something slipped out, or a worry about a moderator or the bot

command-speak-up-status = status
    .description = How your worries stand

command-speak-up-take-back = take-back
    .description = Take a worry back; nobody asks why
    .number = number
    .number-description = The number on your receipt

command-agreement = agreement
    .description = The agreement, and your choices

command-agreement-all = all
    .description = Read the whole agreement

command-agreement-answer = answer
    .description = For organisers: answer a suggestion
    .number = number
    .number-description = The suggestion's number

command-agreement-choose = choose
    .description = Read it and choose, or choose again

command-agreement-forwards = forwards
    .description = A private message when you forward from here

command-agreement-forwards-off = off
    .description = No private message when you forward something out of here

command-agreement-forwards-on = on
    .description = A private message when you forward something out of here

command-agreement-history = history
    .description = Every version there was, and what changed
    .version = version
    .version-description = One version to read whole; leave it out for all changes

command-agreement-leave = leave
    .description = Leave the agreement; word watch goes off too

command-agreement-show = show
    .description = Read the agreement, and see what you chose

command-agreement-suggest = suggest
    .description = Suggest a change, for everybody to read

command-agreement-suggestions = suggestions
    .description = Every suggestion, and its answer

command-agreement-take-back = take-back
    .description = Take your suggestion back: its message is deleted
    .number = number
    .number-description = The suggestion's number

command-agreement-watch = watch
    .description = Word watch, on or off for you

command-agreement-watch-off = off
    .description = Turn word watch off for you

command-agreement-watch-on = on
    .description = Turn word watch on for you

command-drill = drill
    .description = For organisers: try the whole path of an alert

command-drill-end = end
    .description = End the drill that is under way

command-drill-show = show
    .description = What came of the last drill, and how long ago it was

command-drill-start = start
    .description = Begin one now: you play the member, and who is on duty is really pinged

command-alerts = alerts
    .description = For moderators: what is open

command-alerts-close = close
    .description = Close an alert you took
    .number = number
    .number-description = The number of the alert
    .outcome = outcome
    .outcome-description = How it ended
    .outcome-talked = talked
    .outcome-gave-numbers = gave numbers
    .outcome-second-person = second person
    .outcome-told-outside = told outside
    .outcome-could-not-reach = could not reach
    .outcome-not-a-worry = not a worry

command-alerts-hand-over = hand-over
    .description = Ask one person to take over an alert you took
    .number = number
    .number-description = The number of the alert
    .to = to
    .to-description = Who could take it; nothing changes until they say yes

command-alerts-join = join
    .description = Join an alert as its second person
    .number = number
    .number-description = The number of the alert

command-alerts-list = list
    .description = What is open, oldest first

command-alerts-looked = looked
    .description = Note that somebody looked at what the lists were not sure of

command-alerts-mute = mute
    .description = Pass on nothing more that a member asks you to look at, for 30 days
    .member = member
    .member-description = Whose asking rests
    .off = off
    .off-description = Pass it on again

command-alerts-pass = pass
    .description = Pass an alert on, or put back one you took; nobody asks why
    .number = number
    .number-description = The number of the alert

command-alerts-place = place
    .description = Open a place to talk with the member
    .number = number
    .number-description = The number of the alert

command-alerts-raise = raise
    .description = Raise an alert about a member by hand; they are not told
    .member = member
    .member-description = Whom it is about
    .tier = tier
    .tier-description = Urgent asks people now; unsure stands in the list
    .tier-urgent = urgent
    .tier-unsure = unsure

command-alerts-second = second
    .description = Ask for a second person on an alert you took
    .number = number
    .number-description = The number of the alert

command-alerts-steps = steps
    .description = The steps for an alert you took
    .number = number
    .number-description = The number of the alert

command-alerts-still = still
    .description = You still have an alert, and are on it
    .number = number
    .number-description = The number of the alert

command-alerts-take = take
    .description = Take an alert
    .number = number
    .number-description = The number of the alert

command-alerts-take-over = take-over
    .description = Say yes or no to taking over an alert that you were asked to
    .number = number
    .number-description = The number of the alert
    .no = no
    .no-description = Say no; nobody asks why

command-alerts-told = told
    .description = After someone outside was told: has the member been told?
    .number = number
    .number-description = The number of the alert
    .answer = answer
    .answer-description = Has the member been told?
    .answer-yes = yes
    .answer-not-yet = not yet
    .answer-could-not = could not

command-practice = practice
    .description = For moderators: practise an alert, alone; nothing is kept

command-help = help
    .description = Numbers to call or text now, and a person here to ask for
    .country = country
    .country-description = Numbers in another country
    .wish = wish
    .wish-description = One of the buttons, typed
    .wish-if-i-call = { help-button-if-i-call }
    .wish-step = { help-button-step }
    .wish-person-here = { help-button-person-here }
    .wish-worried = { help-button-worried }
    .wish-carry = { help-button-carry }
    .wish-mistake = { help-button-mistake }
    .wish-stop = { help-button-stop }
    .wish-start = { help-button-start }
    .wish-hide = { help-button-hide }
    .wish-test = { help-button-test }
    .wish-got-support = Yes, I got the support I needed
    .wish-no-support = No, I did not get the support I needed
    .wish-not-now = I don't want to talk now
    .wish-delete-place = Delete the place to talk

command-checkin = checkin
    .description = Your private check-in

command-checkin-back = back
    .description = Go back to your private check-in

command-checkin-choose = choose
    .description = Choose who may read along: up to three supporters, or nobody
    .person = person
    .person-description = A supporter to add
    .remove = remove
    .remove-description = Somebody to take out

command-checkin-close = close
    .description = Close your private check-in

command-checkin-company = company
    .description = Ask for company: your supporters, or somebody who is there
    .kind = kind
    .kind-description = Which kind of company
    .kind-listening = someone to listen
    .kind-ideas = ideas
    .kind-quiet = quiet company

command-checkin-company-over = company-over
    .description = Take back that you asked the group for company

command-checkin-date = date
    .description = Hard dates, asked about gently

command-checkin-date-add = add
    .description = Name a hard date: it is asked about gently when it comes
    .day = day
    .day-description = Like 14 March, or 2027-03-14
    .hour = hour
    .hour-description = The hour, 0 to 23; left out, the hour of your questions
    .every_year = every_year
    .every_year-description = Whether it comes again every year

command-checkin-date-list = list
    .description = Show your hard dates; only you see it

command-checkin-date-remove = remove
    .description = Forget a hard date
    .day = day
    .day-description = Which one, as the list shows it

command-checkin-days = days
    .description = Change on which days you are asked; with no option, a form opens
    .days = days
    .days-description = Like: mon wed fri, or monday-thursday, weekdays, every day

command-checkin-delete = delete
    .description = Delete your private check-in for good, where the group allows it

command-checkin-here = here
    .description = I'm here: nobody is shown it

command-checkin-invite = invite
    .description = For supporters: offer your company here, or take it back

command-checkin-later = later
    .description = Not today: nobody is shown it

command-checkin-net = net
    .description = A safety net: let somebody know if you have not answered

command-checkin-net-ask = ask
    .description = See the words first, then ask one of your supporters
    .with = with
    .with-description = One of your supporters
    .after = after
    .after-description = After how many questions without an answer

command-checkin-net-end = end
    .description = End a safety net at once, yours or one you keep

command-checkin-net-show = show
    .description = Your safety net, and those you keep for others

command-checkin-notify = notify
    .description = With a ping, or as a silent note that you find when you look
    .how = how
    .how-description = How your questions come
    .how-ping = with a ping
    .how-silent = silently

command-checkin-open = open
    .description = Open a private check-in; with no option, a form opens
    .hour = hour
    .hour-description = The hour to ask you at, 0 to 23, by your own clock
    .zone = zone
    .zone-description = Where your clock is; leave it out to use the group's
    .company = company
    .company-description = A supporter who may read along; leave it out and nobody is asked to
    .days = days
    .days-description = On which days, like: mon wed fri; leave it out for every day
    .notify = notify
    .notify-description = How the questions come; leave it out for silently
    .notify-ping = with a ping
    .notify-silent = silently

command-checkin-pair = pair
    .description = Check in with one other member: neither is the helper

command-checkin-pair-back = back
    .description = Take back your offer, or your answer to one

command-checkin-pair-end = end
    .description = End your pair at once; no reason is asked for

command-checkin-pair-move = move
    .description = Change when your pair is asked; the thread says the new time
    .hour = hour
    .hour-description = The hour, 0 to 23
    .day = day
    .day-description = On which day of the week
    .day-0 = Monday
    .day-1 = Tuesday
    .day-2 = Wednesday
    .day-3 = Thursday
    .day-4 = Friday
    .day-5 = Saturday
    .day-6 = Sunday
    .zone = zone
    .zone-description = Where that clock is
    .other_day = other_day
    .other_day-description = A second day of the week, if you like
    .other_day-0 = Monday
    .other_day-1 = Tuesday
    .other_day-2 = Wednesday
    .other_day-3 = Thursday
    .other_day-4 = Friday
    .other_day-5 = Saturday
    .other_day-6 = Sunday

command-checkin-pair-offer = offer
    .description = Offer a check-in pair here; you see the words before they are posted
    .hour = hour
    .hour-description = The hour to ask you both at, 0 to 23
    .day = day
    .day-description = On which day of the week
    .day-0 = Monday
    .day-1 = Tuesday
    .day-2 = Wednesday
    .day-3 = Thursday
    .day-4 = Friday
    .day-5 = Saturday
    .day-6 = Sunday
    .zone = zone
    .zone-description = Where that clock is; leave it out to use the group's
    .other_day = other_day
    .other_day-description = A second day of the week, if you like
    .other_day-0 = Monday
    .other_day-1 = Tuesday
    .other_day-2 = Wednesday
    .other_day-3 = Thursday
    .other_day-4 = Friday
    .other_day-5 = Saturday
    .other_day-6 = Sunday
    .with = with
    .with-description = Only for this member; leave it out and anybody here can answer

command-checkin-pair-pass = pass
    .description = Pass: nobody is shown it

command-checkin-pair-pause = pause
    .description = No questions in your pair for a while; nobody is told
    .days = days
    .days-description = For how many days

command-checkin-pair-resume = resume
    .description = Have the questions in your pair again

command-checkin-pair-show = show
    .description = Your pairs, your offer, and who has answered it

command-checkin-pause = pause
    .description = No questions for a while; nobody is told
    .days = days
    .days-description = For how many days
    .until = until
    .until-description = Or until a day, like 24 December or 2026-12-24

command-checkin-person = person
    .description = I need a person: ask a moderator of this group

command-checkin-quiet = quiet
    .description = Your own quiet hours; with no option, the group's hold again
    .hours = hours
    .hours-description = Like 22:00-08:00, or 10pm to 8:00am

command-checkin-resume = resume
    .description = Have the questions again

command-checkin-round = round
    .description = When the next weekly round is, where, and who can read it

command-checkin-supporting = supporting
    .description = For supporters: your hours, and what you carry

command-checkin-supporting-hours = hours
    .description = When you can be asked, by your own clock
    .when = when
    .when-description = Like "Europe/London, mon-fri 19:00-22:00; sat 10:00-12:00", or none

command-checkin-supporting-limit = limit
    .description = In how many check-ins you want to be at most
    .most = most
    .most-description = A number; leave it out for no limit

command-checkin-supporting-off = off
    .description = Time off; for more than 14 days, you leave the check-ins you are in
    .until = until
    .until-description = The day you are there again, like 2026-12-24; leave it out if you are

command-checkin-supporting-show = show
    .description = Your hours, and your own numbers; only you see this

command-checkin-supporting-too-much = too-much
    .description = This is more than I can carry: out of one check-in, or all
    .everywhere = everywhere
    .everywhere-description = Out of all of them at once

command-checkin-time = time
    .description = Change when you are asked; with no option, a form opens
    .hour = hour
    .hour-description = The hour, 0 to 23, by your own clock
    .zone = zone
    .zone-description = Where your clock is
    .now = now
    .now-description = Or what your clock shows now, like 20:15 or 8:15 pm
    .around = around
    .around-description = Up to 20 minutes before or after the hour, rather than on it

command-checkin-topic = topic
    .description = Which questions you would like among yours
    .topic = topic
    .topic-description = Beside the everyday ones
    .topic-everyday = everyday questions only
    .topic-grief = some about grief
    .topic-recovery = some about recovery
    .topic-caring = some about caring for somebody

command-checkin-watch = watch
    .description = Word watch in your private check-in

command-checkin-watch-off = off
    .description = Turn word watch off in your private check-in

command-checkin-watch-on = on
    .description = Word watch in your private check-in: what it means, then your choice

command-me = me
    .description = What this bot keeps about you

command-me-copy = copy
    .description = Get a copy of what this bot keeps about you

command-me-country = country
    .description = In which country the numbers for you are; I never guess it
    .country = country
    .country-description = Left out, you pick from menus

command-me-forget = forget
    .description = Delete what this bot keeps about you

command-me-language = language
    .description = The language of what I send to you alone
    .language = language
    .language-description = Left out, you pick from a menu

command-me-readers = readers
    .description = See who can read this channel or thread
    .channel = channel
    .channel-description = Another channel or thread; leave it out for this one

command-me-show = show
    .description = See what this bot keeps about you, and who can see it

command-me-watch = watch
    .description = Word watch: turn it on or off, see what it looks for, try it

command-me-watch-off = off
    .description = Turn word watch off for you

command-me-watch-on = on
    .description = Turn word watch on for you

command-me-watch-show = show
    .description = Where word watch reads, what it looks for, and what happens then

command-me-watch-try = try
    .description = Try a sentence: nothing is kept, and nobody is told

command-me-watch-words = words
    .description = Read the lists of words it looks for; a note comes first

command-setup = setup
    .description = For organisers: is everything in order?

command-setup-hard-night = hard-night
    .description = The message "If tonight is hard": post it again, and pin it

command-setup-check = check
    .description = What is missing, who can read the alerts, and what to do about it

command-setup-leak = leak
    .description = If data has leaked: what to do first, and a text for you to send
    .what = what
    .what-description = What somebody has, or may have
    .what-file = The database, or a copy of it
    .what-file-and-key = The database and the key, or the whole computer
    .what-token = The token

command-setup-lift-age-block = lift-age-block
    .description = For who said they are too young, by mistake or long ago
    .person = person
    .person-description = Whom it is about

command-setup-review = review
    .description = What to look at again each quarter: the note that organisers get

command-setup-trail = trail
    .description = Who did what with which alert or setting, newest first

command-about = about
    .description = What this bot does, what it keeps, and what it can't do

command-duty = duty
    .description = For moderators: who is on duty

command-duty-debrief = debrief
    .description = Being asked how you are after an alert, and somebody to talk to

command-duty-debrief-listen = listen
    .description = Say whether other moderators may pick you to talk to
    .yes = yes
    .yes-description = Whether they may

command-duty-debrief-off = off
    .description = Don't be asked how you are after an alert

command-duty-debrief-on = on
    .description = Be asked once, in private, after an alert you looked after

command-duty-debrief-talk = talk
    .description = Find somebody of the team to talk to, in a private thread

command-duty-nights = nights
    .description = Whether you are asked when nobody is on duty

command-duty-nights-off = off
    .description = Don't ask me when nobody is on duty

command-duty-nights-on = on
    .description = Ask me too when nobody is on duty, where the group's settings say so

command-duty-off = off
    .description = Go off duty now

command-duty-on = on
    .description = Go on duty, for 8 hours at most
    .hours = hours
    .hours-description = For how many hours

command-duty-show = show
    .description = Who is on duty now, and the coming shifts

command-duty-skip = skip
    .description = Rather not be asked about one kind of alert; nobody sees it
    .kind = kind
    .kind-description = Which kind
    .kind-suicide = suicide
    .kind-self_harm = self harm
    .kind-injury_now = injury now
    .kind-someone_else = someone else
    .kind-harm_to_others = harm to others
    .kind-danger_at_home = danger at home
    .kind-goodbye = goodbye
    .kind-hopeless = hopeless
    .kind-all = none: ask me about all of them again

command-duty-swap = swap
    .description = Offer your next planned shift to another moderator
    .with = with
    .with-description = Who might take it

command-duty-test = test
    .description = Ping your phone as an alert would, and say whether it rang

command-duty-until = until
    .description = Go on duty until a time by your clock, for 8 hours at most
    .time = time
    .time-description = Such as 22:30 or 10pm, by the zone of your shift, or the group's

command-something-slipped-out = Something slipped out

command-ask-a-moderator-to-look = Ask a moderator to look
