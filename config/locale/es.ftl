### What Holdfast says in Spanish. One section per slice; keys start with the slice's name.
### Variables are named in the comment above the message that takes them. A line cannot start with * [ . or }
### Crisis texts (help-...) are read aloud and signed by an organiser before word watch turns on.

## Helplines: the private message with help, its buttons and answers, and /help.
## The first screen is put together in this order (CRI-4), an empty line between the parts:
## help-hello, help-may-be-wrong (or help-late), help-emergency, help-line-..., help-live-..., help-still-there.
## Numbers stand alone on their line, so that they can be copied (CRI-16).

# Who I am.
# $name: the member's display name. $group: the group's name.
help-hello = Hola, { $name }. Soy el bot de { $group }, y este es un mensaje automático. Nadie más del grupo puede verlo.

# The same, in the member's own private check-in, where Discord did not let the private message through.
# $name: a mention of the member. $group: the group's name.
help-hello-room = Hola, { $name }. Soy el bot de { $group } y este es un mensaje automático. Discord no dejó que te llegara un mensaje privado mío, así que escribo aquí. Aquí dentro no hay nadie más contigo. Quien posee este servidor y quienes lo administran pueden mirar aquí.

# In the place to talk, where the moderator reads it too. The numbers follow. $name: a mention of the member.
help-in-place = { $name }, este es un mensaje automático del bot. Un mensaje privado mío no te llegó. Aquí hay números, por si quieres alguno. La persona de moderación que está aquí también puede leer esto.

# Stands for $name when Discord does not tell us the member's name.
help-name-unknown = esto es para ti

# I may be wrong.
# $channel: a channel mention, or the group's name where the channel is gone.
help-may-be-wrong = Algunas palabras que escribiste en { $channel } pueden significar que alguien está en peligro. No puedo saber qué quisiste decir. Si me equivoqué, puedes ignorar este mensaje.

# The same, when the message was dealt with late: the bot was away, or could not save it.
# $posted, $read: times. $channel: a channel mention.
help-late = A las { $posted } escribiste algo en { $channel }. Algo me detuvo, y me ocupé de ello a las { $read }. Algunas de esas palabras pueden querer decir que alguien está en peligro. No puedo saber qué quisiste decir. Si me equivoqué, o las cosas han cambiado, puedes no hacer caso de esto.

# $emergency: the number of the member's country. $kind: what the words may be about.
help-emergency =
    { $kind ->
        [suicide] **Si piensas en quitarte la vida y podrías llegar a hacerlo, o si te has hecho daño, llama ahora:**
        [injury] **Si tienes heridas, o si has tomado algo que puede hacerte daño, llama ahora:**
        [home] **Si estás en peligro y puedes llamar, este número es para eso:**
        [someone] **Si la vida de esa persona está en peligro, o si tiene heridas, llama ahora:**
        [others] **Si alguien puede sufrir daño, llama ahora:**
       *[other] **Si tu vida está en peligro, o si tienes heridas, llama ahora:**
    }
    { $emergency }

# $kind: as above.
help-emergency-unknown =
    { $kind ->
        [suicide] **Si piensas en quitarte la vida y podrías llegar a hacerlo, o si te has hecho daño, llama ahora:**
        [injury] **Si tienes heridas, o si has tomado algo que puede hacerte daño, llama ahora:**
        [home] **Si estás en peligro y puedes llamar, este número es para eso:**
        [someone] **Si la vida de esa persona está en peligro, o si tiene heridas, llama ahora:**
        [others] **Si alguien puede sufrir daño, llama ahora:**
       *[other] **Si tu vida está en peligro, o si tienes heridas, llama ahora:**
    }
    el número de emergencias del lugar donde estás.

# Stands below the emergency number where the words may be about an injury.
help-also-injury = Si tienes a alguien cerca, díselo también.

# Stands above the lines where the words may be about danger at home. Whoever reads along should learn little from it.
help-also-home = Si alguien puede mirar tu pantalla, pulsa "Ocultar esto". Así este mensaje desaparece.

# Stands above the lines where the words may be about another person.
help-also-someone = También puedes preguntarles a estas personas cómo ayudar a alguien:

# Stands above the lines where the words may be about hurting others.
help-also-others = Puedes decirles a estas personas que temes hacerle daño a alguien:

# Stand above the lines that are for some people only, in `/help`.
help-for-abuse = **Si alguien en casa te hace daño o te da miedo**
help-for-young = **Para menores de edad y gente joven**
help-for-grief = **Después de la muerte de alguien**

# Below the numbers of a country, where a line for one of the three has not been checked in a year. $directory: as above.
help-directory-special =
    Aquí hay más líneas, para peligro en casa, para gente joven y para el duelo:
    { $directory }

# $line: the helpline's name. $number: as the service publishes it.
help-line-call =
    Para hablar con una persona de { $line }, llama a:
    { $number }

# $line: the helpline's name. $text: as the service publishes it, for example "HOME to 12345".
help-line-text =
    Para hablar por mensaje de texto con una persona de { $line }:
    { $text }

# $line: the helpline's name. $chat: a link.
help-line-chat =
    Para chatear en línea con una persona de { $line }:
    { $chat }

help-hours-always = Abierta día y noche.

# $hours: days and times, on the line's own clock.
help-hours-open = Abierta ahora ({ $hours }, en su propia hora).

# Stands in $hours above, where every day is alike. $opens, $closes: times of day.
help-hours-daily = todos los días { $opens }-{ $closes }

# Stands before the number. $line: the helpline's name. $opens: a time.
help-hours-closed = La línea { $line } está cerrada ahora. Abre: { $opens }.

# The hours are a note that no clock can read. $hours: as written in helplines.toml.
help-hours-as-written = No puedo saber si está abierta ahora. Su horario, tal como lo tengo (puede estar en inglés): { $hours }

help-hours-unknown = No sé a qué horas abre.

# $languages: names of languages.
help-line-languages = Hablan: { $languages }

# No country is known. $directory: one or more links, each on its line.
help-country-unknown =
    No sé en qué país estás, y no voy a adivinarlo. Elige uno en "Más" y te mostraré un número. O busca aquí:
    { $directory }

# The same in `/help`, where the countries to pick from stand right below.
help-country-unknown-here =
    No sé en qué país estás, y no voy a adivinarlo. Elige uno en el menú y te mostraré un número. O busca aquí:
    { $directory }

# The country is known, but no line in it has been checked within a year. $directory: as above.
help-directory =
    No tengo ningún número de este país que se haya revisado en el último año. Aquí hay listas de personas a quienes puedes llamar o escribir:
    { $directory }

# Beside the numbers of a country of which some line has expired, or none is known to be open. $directory: as above.
help-directory-also =
    Aquí hay más líneas:
    { $directory }

# Every line of the country is closed now. $directory: as above.
help-all-closed =
    Las líneas que conozco en este país están cerradas ahora. Aquí hay otras:
    { $directory }

# Where it stands. Exactly one of these is in the message; it is edited as things change, never ahead of the truth.
help-live-told = **Pedí a las personas de moderación de guardia que lo miren.** Les envié el lugar, no tus palabras. Son personas del grupo, como tú, no terapeutas.

help-live-nobody-yet = **Nadie se ha hecho cargo todavía.** Por favor, no nos esperes.

help-live-here = **Una persona de moderación se hizo cargo de esto.** Sabe dónde está tu mensaje.

# $link: a link to the place to talk.
help-live-here-link = **Hay una persona de moderación aquí.** Si quieres, puedes hablar aquí: { $link }

help-live-closed = **La moderación ha cerrado esto.** Si todavía quieres hablar, pulsa "Una persona, por favor".

# Nobody is on duty; moderators who chose to be asked at any hour have been.
help-live-told-at-night = **Ahora no hay nadie de guardia.** Algunas personas de moderación aceptaron que un aviso las despierte. Les envié una nota, con el lugar y sin tus palabras. Puede que estén durmiendo. Por favor, no nos esperes.

# Nobody is on duty; the next shift is known. $next_shift: a time.
help-live-off-duty = **Ahora mismo no hay nadie de moderación de guardia.** Por favor, no nos esperes. Próximo turno: { $next_shift }. Quien llegue encontrará una nota, con el lugar y sin tus palabras.

# Nobody is on duty; no next shift is known.
help-live-off-duty-unknown = **Ahora mismo no hay nadie de moderación de guardia.** No sé cuándo empieza el próximo turno. Dejé una nota para quien llegue, con el lugar y sin tus palabras. Por favor, no nos esperes.

# This group never has anyone on duty.
help-live-no-duty = **En este grupo nadie está de guardia.** Puede que alguien de moderación vea una nota más tarde, con el lugar y sin tus palabras. Por favor, no nos esperes.

# no_alert: nobody was told.
help-live-not-told = **No pude avisar a nadie de moderación.** Algo no funciona de mi lado. Nadie del grupo se ha enterado de esto por mí. Por favor, no nos esperes.

# True for a message that its member deletes later, too: it says only what I did.
help-still-there = Dejé tu mensaje donde está. No hiciste nada malo al escribirlo.

# $days: a number.
help-kept = No copié tus palabras. Guardo quién, dónde y cuándo durante { $days } días. Después se borra.

# Sent once, as its own message, when nobody has taken it in time.
help-nobody-yet = Nadie de aquí se ha hecho cargo todavía. Por favor, no nos esperes. Los números están en el mensaje de arriba, y en `/ayuda` o `/help`.

# In place of it, once somebody has taken it.
help-nobody-yet-over = Alguien ya se ha hecho cargo. El mensaje con los números dice cómo están las cosas.

# The same, to someone who asked for a person themself and has no message above.
help-nobody-yet-asked = Pediste hablar con alguien de moderación. Nadie de aquí se ha hecho cargo todavía. Por favor, no nos esperes. Los números están en `/ayuda` o `/help`.

# Buttons.
help-button-person = Una persona, por favor
help-button-mistake = Estoy bien, fue un error
help-button-if-i-call = ¿Y si llamo?
help-button-more = Más
help-button-country = Estoy en otro país
help-button-stop = No me escribas más
help-button-start = Puedes escribirme de nuevo
help-button-remember = Recordar este país
help-button-person-here = Necesito a una persona aquí
help-button-hide = Ocultar esto
help-button-test = Enviarme una prueba
help-button-country-pick = Elegir mi país
help-button-step = Un paso corto, con guía
help-button-worried = Me preocupa alguien
help-button-carry = Es más de lo que puedo cargar
help-button-tonight = Si esta noche es difícil
help-button-page = Volver
help-button-hardest-thoughts = Los pensamientos no paran
help-button-hardest-alone = No tengo con quién llevarlo
help-button-hardest-happened = Pasó algo
help-button-hardest-words = No encuentro palabras
help-button-easier-company = Alguien conmigo
help-button-easier-place = Un lugar más seguro
help-button-easier-quiet = Un poco de calma
help-button-easier-unsure = No lo sé

# In answer to the command that does the same as the button.
help-hidden = Hecho. Mi último mensaje con números para ti ya no está. Los números siguen en `/ayuda` o `/help`.
help-hidden-nothing = No hay ningún mensaje mío que ocultar. Los números siguen en `/ayuda` o `/help`.

help-more = Aquí hay más opciones. También puedes dejar todo como está.

# Answers to the buttons.
# $hours: whole hours in which no further message goes to this person; can be 0.
help-mistake-reply =
    Gracias por decírmelo. La moderación puede ver que dijiste que fue un error. Aun así, puede que alguien lo mire. { $hours ->
        [0] {""}
        [one] No te enviaré otra vez este mensaje durante una hora.
       *[other] No te enviaré otra vez este mensaje durante { $hours } horas.
    } Los números siguen en `/ayuda` o `/help`.

help-no-message = No hay ningún mensaje mío con ayuda, así que no hay nada que marcar como error. Los números siguen en `/ayuda` o `/help`.

help-mistake-not-passed = Gracias por decírmelo. No pude decírselo a la moderación. Puede que alguien lo mire. Los números siguen en `/ayuda` o `/help`.

# $count: how many moderators are on duty.
help-person-on-duty =
    De acuerdo. Pedí que alguien de moderación hable contigo. { $count ->
        [one] Ahora hay una persona de guardia.
       *[other] Ahora hay { $count } personas de guardia.
    } No puedo decir cuándo contestará alguien. Mi mensaje cambia cuando alguien contesta. No hace falta que esperes: los números también están ahí.

# The same, to somebody who asked in `/help` and has no message above. $count: how many moderators are on duty.
help-person-on-duty-here =
    De acuerdo. Pedí que alguien de moderación hable contigo. { $count ->
        [one] Ahora hay una persona de guardia.
       *[other] Ahora hay { $count } personas de guardia.
    } No puedo decir cuándo contestará alguien. No hace falta que esperes: los números están en `/ayuda` o `/help`.

# $next_shift: a time.
help-person-off-duty = De acuerdo. Dejé una nota que dice que quieres hablar con alguien de moderación. Ahora mismo no hay nadie de guardia. Próximo turno: { $next_shift }. Por favor, no nos esperes. Con los números también puedes hablar con una persona.

help-person-off-duty-unknown = De acuerdo. Dejé una nota que dice que quieres hablar con alguien de moderación. Ahora mismo no hay nadie de guardia, y no sé cuándo habrá alguien. Por favor, no nos esperes. Con los números también puedes hablar con una persona.

help-person-not-told = No pude pasar tu petición. Nadie de moderación sabe que la hiciste. No es culpa tuya. Por favor, prueba con los números de `/ayuda` o `/help`, o escribe a alguien que conozcas.

# It was tried, and it is not known how far it came.
help-person-uncertain = Intenté pasar tu petición. No sé si le llegó a alguien de moderación. No es culpa tuya. Por favor, no nos esperes: prueba con los números de `/ayuda` o `/help`, o escribe a alguien que conozcas.

# In direct messages, or in a channel of no group.
help-person-which = ¿A qué grupo quieres pedírselo?

help-person-nobody-to-ask = Aquí no hay nadie a quien pueda pedírselo. Con los números de `/ayuda` o `/help` puedes hablar con una persona.

help-stop-reply = Hecho. No te enviaré más este tipo de mensaje. Si escribes palabras que pueden significar peligro, quizá le pida a la moderación que mire. Puedes apagar el vigía de palabras con `/acuerdo palabras no`. Los números siguen en `/ayuda` o `/help`.

help-stop-failed = No pude guardarlo. Por favor, pulsa de nuevo más tarde. También puedes desactivar los mensajes directos de este servidor.

help-start-reply = Hecho. Si en tus mensajes hay palabras que pueden significar peligro, quizá te envíe otra vez el mensaje con ayuda.

help-country-ask = ¿En qué país estás? Te mostraré un número de allí. No guardaré tu respuesta si no me lo pides.

# $directory: one or more links, each on its line.
help-country-other =
    ¿No está en la lista? Entonces busca aquí:
    { $directory }

# What stands in a menu of countries before one is picked. $first, $last: names of countries.
help-country-menu = Países: de { $first } a { $last }

# $country: the country's name.
help-remembered = Hecho. Desde ahora te muestro los números de este país: { $country }. Puedes elegir otro cuando quieras. Con `/yo` ves lo que guardo, y puedes borrarlo.

# $country: the country's name.
help-country-not-listed = No tengo ningún número de { $country }. Puedes buscar uno aquí:
    { $directory }

help-expired = Este botón ya no funciona. En `/ayuda` o `/help` están los mismos números, y puedes pedir que alguien de aquí hable contigo.

# "What if I call?" is made of the sentences below; each of the three named ones must be in it (CRI-7, LIM-6).
help-if-i-call-just-talk = No hace falta que estés a punto de morir. Puedes llamar simplemente para hablar.
help-if-i-call-intense = Puedes decirlo tal como es, aunque te parezca demasiado. Cada día hablan de esto con gente.
help-if-i-call-sent-help = Casi todas las llamadas quedan en privado. Si creen que una vida está en peligro ahora, hay líneas que pueden enviar ayuda sin pedirte permiso. Antes de nada, puedes preguntar por esto.
help-if-i-call = **¿Qué pasa si llamo o escribo?**
    - Contesta una persona. Puede que tengas que esperar.
    - { help-if-i-call-just-talk }
    - { help-if-i-call-intense }
    - Quizá te pregunten si piensas en el suicidio. Puedes decir que sí o que no.
    - No hace falta que des tu nombre.
    - { help-if-i-call-sent-help }
    - Si sale mal, no es culpa tuya. Puedes terminar la llamada y probar con otra línea.

# /help: help-emergency and help-line-... come first, then these.
help-command = Números para llamar o escribir ahora, y cómo pedir hablar con alguien de aquí
help-private = No le digo a nadie que miraste. Nadie más puede ver esto. Soy un bot; con los números puedes hablar con personas.

# At the foot of the first page, where not all of it has room there. It names the button "More".
help-rest = Hay más ayuda en "Más".
# Behind "More", where everything had room on the first page: only buttons are left to show.
help-rest-here = Esto también puedes hacerlo:
help-rest-special = Si hay peligro en casa, si eres joven o si es un duelo, mira en "Más".

help-places = Otras ayudas:

# $place: its name. $where: a link or a sentence.
help-place = { $place }: { $where }

# Pinned in each watched channel, with the button "If tonight is hard" below it. $person: "yes" where a moderator can be asked for.
help-tonight =
    { $person ->
        [yes] Hay noches difíciles. Este botón muestra a dónde llamar o escribir, y cómo pedir una persona aquí.
       *[no] Hay noches difíciles. Este botón muestra a dónde llamar o escribir.
    }
    Soy un bot. Nadie más ve lo que muestra, y nadie se entera de que lo has pulsado.

# "A short guided step": three small screens, answered by buttons alone. Below each stands the number of the country.
help-step-one =
    { "" }**Un paso corto, en tres pantallas pequeñas.** Lo que pulsas no se guarda, y nadie se entera. Puedes parar cuando quieras.

    { "" }**1 de 3. ¿Qué es lo más difícil ahora mismo?**

# $hardest: which button was pressed on the first screen.
help-step-two =
    { $hardest ->
        [thoughts] Pensamientos que no paran. De noche pueden sonar más fuerte.
        [alone] Sin nadie con quien llevarlo. Es mucho peso.
        [happened] Pasó algo. No hace falta contarlo aquí, ni a nadie antes de que quieras.
       *[words] No hay palabras para esto. Para este paso no hacen falta.
    }

    { "" }**2 de 3. ¿Qué podría hacer la próxima hora un poco más llevadera?**

# $easier: which button was pressed on the second screen.
help-step-three =
    { $easier ->
        [company] **3 de 3. ¿Quién podría ser?**
        [place] **3 de 3. ¿Dónde podría ser, y quién está ahí?**
        [quiet] **3 de 3. ¿Qué podría esperar hasta mañana?**
       *[unsure] **3 de 3. No saberlo también es una respuesta.**
    }
    Una cosa pequeña puede ser que una persona lo sepa. Estas palabras son tuyas, para enviarlas o decirlas. Puedes cambiarlas. Yo no se las envío a nadie.

# Words that the person may send to somebody: they speak, not the bot. $hardest, $easier: as above.
help-step-words =
    Esta noche es difícil. { $hardest ->
        [thoughts] Los pensamientos no paran.
        [alone] No tengo con quién llevarlo.
        [happened] Pasó algo.
       *[words] No encuentro palabras.
    } { $easier ->
        [company] ¿Puedes quedarte un rato conmigo, o llamarme?
        [place] ¿Puedo ir a donde estás, o hablar contigo mientras busco un lugar más seguro?
        [quiet] No hace falta que lo arregles. Quiero que una persona lo sepa.
       *[unsure] Todavía no sé qué necesito. ¿Me preguntas?
    }

# Below those words. The numbers follow.
help-step-end = Ese era el paso. Nada de esto se guarda. Una persona también puede oírlo.

# "I am worried about someone". The emergency number stands above it, lines to ask below it.
help-worried =
    { "" }**No te toca arreglarlo.** Puedes preguntar cómo está, y escuchar.
    También puedes preguntar si piensa en el suicidio. Preguntar no hace que la idea aparezca.
    Si dice que sí, puedes acompañar a esa persona a buscar a quién llamar.

help-worried-look =
    { "" }**Alguien de moderación puede mirarlo.** Abre el menú de su mensaje, luego "Aplicaciones" y "Pedir que moderación lo mire". `/avisar mirar` hace lo mismo.
    La persona no se entera, y tampoco de que fuiste tú. Nunca le escribo por ti.

# The same, in direct messages.
help-worried-look-elsewhere =
    { "" }**Alguien de moderación puede mirarlo.** En el servidor de tu grupo, abre el menú de su mensaje. Luego "Aplicaciones" y "Pedir que moderación lo mire". `/avisar mirar` hace allí lo mismo.
    La persona no se entera, y tampoco de que fuiste tú. Nunca le escribo por ti.

help-worried-you-too = Esto puede ser mucho para ti también. Los números también son para ti.

# "This is more than I can carry": for moderators and supporters. Lines of what can be put down stand below it.
help-carry = **Puedes soltar una parte.** Nadie pregunta por qué.
help-carry-you-too = Y los números también son para ti.
help-carry-which = ¿En qué grupo?

# Sent when someone says yes to word watch. $group: the group's name.
help-test = Esto es una prueba del bot de { $group }. Es solo una prueba. El vigía de palabras podría encontrar palabras de peligro en lo que escribes. Entonces la ayuda estaría en un mensaje como este. Puedes apagar el vigía con `/acuerdo palabras no`.

# Below it, where the country is not known yet.
help-test-country = No sé en qué país estás, y no voy a adivinarlo. Elígelo ahora, y un mensaje así podrá mostrarte números de allí.

# The test that a member asked for by themself; then the answers to their press. $group: the group's name.
help-test-asked = Esta es la prueba que pediste, del bot de { $group }. No pasa nada. Si alguna vez necesitas ayuda, un mensaje como este puede llegarte.
help-test-arrived = Llegó a tus mensajes directos. Así que la ayuda puede llegarte ahí.
help-test-refused = Discord no lo dejó pasar. Puedes permitir los mensajes directos en los ajustes de privacidad de este servidor y probar otra vez. O déjalo así: `/ayuda` o `/help` funciona aquí a cualquier hora.

# For moderators, on the alert: the private message did not arrive.
help-not-delivered = El mensaje con ayuda no se entregó. Esta persona no recibe mensajes directos de este servidor. No ha visto los números. Por favor, si puedes, busca otra forma de hablar con esta persona.

# The same, but it was put into the member's private check-in.
alert-card-help-in-room = Esta persona no recibe mensajes directos de este servidor. El mensaje con ayuda está en su espacio privado. Puede que aún no lo haya visto.

# The same, but the numbers were put into the place to talk.
alert-card-help-in-place = Esta persona no recibe mensajes directos de este servidor. Los números están en el lugar para hablar. Puede que aún no los haya visto.

# "Hide this" in a place where others are too, pressed by one of those.
help-hidden-not-yours = Este mensaje es para otra persona, así que se queda.

# What `/me` shows of this part. $country: the country's name.
me-held-country = El país que elegiste para los números de ayuda: { $country }.
# $language: its name.
me-held-language = El idioma que elegiste para lo que te envío: { $language }.
me-held-quiet = Me pediste que no te envíe el mensaje con ayuda.
# $date: a day.
me-held-closed = El { $date } Discord no dejó que te llegara un mensaje privado mío. Por eso no te envío ninguno durante 30 días, salvo ayuda en una crisis.

# Languages of helplines, named where a line does not speak the group's own.
help-language-ar = árabe
help-language-de = alemán
help-language-el = griego
help-language-en = inglés
help-language-es = español
help-language-fi = finés
help-language-fil = filipino
help-language-fr = francés
help-language-he = hebreo
help-language-hi = hindi
help-language-hu = húngaro
help-language-id = indonesio
help-language-is = islandés
help-language-it = italiano
help-language-ja = japonés
help-language-ko = coreano
help-language-mi = maorí
help-language-ms = malayo
help-language-ne = nepalí
help-language-nl = neerlandés
help-language-no = noruego
help-language-pl = polaco
help-language-pt = portugués
help-language-ru = ruso
help-language-sv = sueco
help-language-th = tailandés
help-language-uk = ucraniano
help-language-vi = vietnamita
help-language-yue = cantonés
help-language-zh = chino

# What `check` says. $problem: a file, a line, what is wrong and what to write.
check-helplines-broken = No se puede usar tu propio archivo de líneas de ayuda, así que en el grupo se ve el nuestro. { $problem }
# $line: the helpline's name. $country: its name. $link: the line's own page.
check-helplines-old = { $line } ({ $country }) se revisó por última vez hace más de 180 días. Abre { $link }, compara el número y el horario, y escribe checked_on y checked_by en config/mine/helplines.toml.
check-helplines-expired = { $line } ({ $country }) se revisó por última vez hace más de un año, así que en su lugar se muestra un enlace. Abre { $link }, compara el número y el horario, y escribe checked_on y checked_by en config/mine/helplines.toml.
# $group: the group's name. $countries: codes. $number: how many.
check-helplines-some-expired = { $group }: en { $number } países, alguna línea se revisó por última vez hace más de un año, así que en su lugar se muestra un enlace: { $countries }. Revisa las de los países donde vive la gente de tu grupo, y escribe checked_on y checked_by en config/mine/helplines.toml.
check-helplines-none = { $group }: no hay ninguna línea de ayuda para { $country }. El grupo ve enlaces, y ningún número. Añade una [[line]] a config/mine/helplines.toml.
check-helplines-fresh = Todas las líneas de ayuda de { $country } se revisaron en los últimos 180 días.

# The pinned message "If tonight is hard". $channel: a channel's name. $permissions: names as Discord's settings show them.
check-tonight-stands = { $group }: el mensaje "Si esta noche es difícil" está en { $number ->
        [one] un canal.
       *[other] { $number } canales.
    }
check-tonight-off = { $group }: el mensaje "Si esta noche es difícil" no está en ningún canal, porque `word_watch.hard_night_button` es false. `/ayuda` funciona igual.
check-tonight-no-place = { $channel } no es un canal de texto, así que ahí no se publica el mensaje "Si esta noche es difícil". `/ayuda` funciona igual ahí.
check-tonight-cannot-post = En { $channel } no puedo publicar el mensaje "Si esta noche es difícil". Me falta: { $permissions }. Dale esos permisos a mi rol ahí, si lo quieres: ajustes del canal, Permisos.
check-tonight-cannot-pin = En { $channel } no puedo fijar el mensaje "Si esta noche es difícil". Me falta: { $permissions }. Dale ese permiso a mi rol ahí y usa `/configurar noche-dificil`. O fija el mensaje tú.
check-tonight-deleted = En { $channel } alguien borró el mensaje "Si esta noche es difícil", así que no lo vuelvo a poner. `/configurar noche-dificil` lo publica otra vez.
check-tonight-nowhere = Aquí no se vigila ningún canal, así que el mensaje "Si esta noche es difícil" no está en ningún lado. También es un botón al lado del acuerdo.

# $port: a number.
check-health-on = En este equipo se puede preguntar cómo está el bot, en 127.0.0.1:{ $port }, con /health y /metrics.
check-health-taken = Nadie puede preguntar al bot cómo está: otro programa ocupa el puerto { $port } de este equipo. Elige otro en health.port, y después inicia el bot de nuevo.

## What every part of the bot may have to say

kit-no-group = Esta parte todavía no está configurada en este servidor.
kit-still-busy = No pude guardarlo ahora mismo, así que nada ha cambiado. Por favor, pulsa de nuevo dentro de un minuto. Si necesitas antes a una persona, en `/ayuda` o `/help` hay números a los que llamar o escribir.
kit-went-wrong = Algo falló de nuestro lado, y quedó anotado para quien se ocupa del bot. Lo que escribiste no se guardó. Si necesitas a una persona ahora, en `/ayuda` o `/help` hay números a los que llamar o escribir.
# To moderators, in the alert channel, without a ping: the bot found that it is behind.
kit-late = Algo que yo ya debería haber hecho lleva retraso, y lo intento de nuevo cada minuto. Por favor, mira `/alertas ver` hasta que esté hecho. Quien se ocupa de mi equipo puede ver el motivo en mi registro.
kit-outdated = Este botón es de una versión anterior del bot. Los comandos todavía funcionan: escribe `/` para verlos.

## Alerts: what moderators read. Never the member's words.

alert-number = Alerta { $number }
alert-tier-urgent = urgente
alert-tier-unsure = dudosa
alert-tier-unread = dudosa, no se pudo leer
alert-state-asking = nadie la tiene todavía
alert-state-unopened = sin abrir
alert-state-looked = vista
alert-state-taken = tomada
alert-state-closed = cerrada
alert-card-ping = { $people }: se pide mirar un mensaje, por favor.
alert-card-title = **{ $alert }** · { $tier } · se pide mirar un mensaje
alert-card-who = Quién: { $member }
alert-card-forgotten = Quién: esta persona pidió al bot que borrara lo suyo. Aquí ya nada dice quién es.
alert-card-source = Dónde: { $channel }, { $time }, lista { $list }. { $link }
# It was read long after it was written: the bot had been away. $posted, $read: times.
alert-card-source-late = Dónde: { $channel }, con retraso: publicado { $posted }, leído { $read }, lista { $list }. { $link }
alert-card-source-deleted = Dónde: { $channel }, { $time }, lista { $list }. El mensaje se borró después.
alert-card-source-unread = Dónde: { $channel }, { $time }. No lo pude leer; míralo tú, por favor. { $link }
alert-card-source-hand = { $time }: la persona pidió hablar con alguien de moderación, en { $channel }.
alert-card-source-direct = { $time }: la persona pidió hablar con alguien de moderación, por mensaje directo conmigo.
alert-card-source-raised = { $time }: alguien de moderación la abrió a mano, en { $channel }.
alert-card-source-look = Dónde: { $channel }, { $time }. Alguien pidió que lo miren. { $link }
alert-card-looked-for = Quién pidió que lo miren: { $people }. A la persona no se le dice quién fue.
alert-card-help-none = Mensaje privado con ayuda: no se envió, porque hace poco salió uno o porque pidió no recibirlo.
alert-card-help-waiting = Mensaje privado con ayuda: en camino.
alert-card-help-sent = Mensaje privado con ayuda: enviado.
alert-card-help-refused = Mensaje privado con ayuda: **no llegó**. Tiene cerrados los mensajes directos, así que no ha visto ningún número. Por favor, busca otra forma de llegar a esta persona.
alert-card-help-untold = A esta persona no le envié nada, porque fue otra quien pidió que miren.
alert-card-member-mistake = Respondió: fue un error. Eso no cierra nada. Aun así, alguien debería mirar.
alert-card-member-person = Respondió: **una persona, por favor**.
alert-card-member-not-now = Dijo que ahora no quiere hablar. No se pone en marcha nada más.
alert-card-member-left = Salió del lugar para hablar, como puede hacer cualquiera. No se pone en marcha nada más.
alert-card-again-let-go = Alguien la había tomado y no ha respondido desde entonces. Está libre otra vez.
alert-card-again-reopened = Se cerró como "no se pudo contactar". Se ha reabierto, por única vez, para que alguien pruebe de nuevo.
alert-card-again-member-no = Al día siguiente, esta persona dijo que no recibió el apoyo que necesitaba. Se ha reabierto.
alert-card-asking = **Nadie la tiene todavía.**
alert-card-taken = **La tomó { $holder }.**
alert-card-taken-left = **Tomada** por alguien cuyos datos se borraron después.
alert-card-second = {" "}Segunda persona: { $second }.
alert-card-closed = **Cerrada**, { $time }: { $outcome }.
alert-card-alone = **Lo anotó una única persona**: no había nadie más de guardia.
alert-card-told-unknown = ¿Lo sabe la persona? Sin respuesta todavía.
alert-card-told-yes = La persona ya lo sabe.
alert-card-told-not-yet = A la persona no se le ha dicho todavía, porque así es más seguro.
alert-card-told-could-not = No fue posible decírselo a la persona.
alert-card-reopens = Se reabre { $time }, porque no se pudo contactar.
alert-card-on-duty = De guardia: { $people }.
alert-card-next = Se vuelve a preguntar { $time }.
alert-card-nobody-on-duty = No hay nadie de guardia, así que no se avisó a nadie. Se pregunta a quien entre de guardia.
alert-card-asked-nobody-on-duty = Ya no hay nadie de guardia.
# $people: mentions.
alert-card-unreached = Por esto no se pudo contactar, ni aquí ni por mensaje directo, con: { $people }. Por favor, prueba otra vía.
alert-card-all-passed = Todo el mundo de guardia dijo "Paso", así que se pregunta a quienes organizan el grupo.
alert-card-optional = Ábrelo solo si hoy puedes con ello. Decir "Paso" está bien, y nadie tiene que dar un motivo.
alert-button-take = La tomo yo
alert-button-pass = Paso
alert-button-put-back = La devuelvo
alert-button-steps = Ver los pasos
alert-button-place = Abrir un lugar para hablar
alert-button-second = Necesito una segunda persona
alert-button-join = Soy la segunda persona
alert-button-close = Cerrar
alert-button-hand-over = Ceder la alerta
alert-button-still-on = Sigo en esto
alert-button-take-over = Tomo el relevo
alert-button-decline = No, gracias
alert-button-told-yes = Sí
alert-button-told-not-yet = Todavía no, así es más seguro
alert-button-told-could-not = No fue posible
alert-button-off-duty = Salir de la guardia
alert-ping = { $people }: { $alert } sigue sin nadie. { $link }
alert-ping-second = { $people }: hace falta una segunda persona en { $alert }. { $link }
alert-ping-again = { $people }: la persona de { $alert } ha vuelto a escribir. { $link }
alert-ping-person = { $people }: la persona de { $alert } pide hablar con alguien. { $link }
alert-ping-again-let-go = { $people }: quien tomó { $alert } no ha respondido, así que está libre otra vez. { $link }
alert-ping-again-reopened = { $people }: en { $alert } no se pudo contactar. Hace falta probar una vez más, por favor. { $link }
alert-ping-again-member-no = { $people }: la persona de { $alert } dice que no recibió el apoyo que necesitaba. { $link }
alert-ping-quiet = { $people }: ¿sigues con { $alert }? Si no respondes, pasados { $minutes } minutos se pregunta a otras personas. { $link }
alert-ping-handover = { $people }: { $holder } pregunta si tomarías { $alert }. Nada cambia si no dices que sí. { $link }
alert-ping-kept = { $people }: nadie tomó el relevo de { $alert }. Todavía la tienes tú. { $link }
alert-ping-told = { $people }: por { $alert } se avisó a alguien de fuera. ¿Lo sabe la persona? { $link }
alert-ping-over = { $alert } ya no necesita respuesta a esto. { $link }
# $people: mentions. $alerts: their numbers, such as "3, 6-9".
alert-many = Hay muchas alertas a la vez. Cada una tiene su tarjeta en este canal, primero la más antigua. Por favor, tomen una a la vez.
alert-many-line = { $people }, estas siguen sin nadie: { $alerts }.
alert-many-long = { $people }: la lista de las que siguen sin nadie no cabe aquí. Está en `/alertas ver`.
alert-direct = No lo habrías podido ver en el canal de alertas, así que te llega por aquí.
alert-emergency-unknown = número de emergencias de donde esté (no se sabe en qué país: pregúntale)
alert-steps = **La tienes tú. Solo tú ves estos pasos.** Si una vida está en peligro ahora mismo, empieza por el paso 6. Para llamar no se espera a nadie.
    1. Lee el mensaje donde está. Por favor, no lo copies ni lo pegues en ningún sitio.
    2. Pulsa **Abrir un lugar para hablar**. Ahí { $member } ve que de verdad eres de la moderación.
    3. Pregunta. Puedes decir: "¿Estás pensando en el suicidio?" Preguntarlo no empeora las cosas. Escucha más de lo que hablas. No te toca arreglarlo. Los números están en `/ayuda`.
    4. Pulsa **Necesito una segunda persona** si se te hace difícil, o si alguien de fuera debería saberlo. Que se avisó a alguien de fuera lo anotan dos personas.
    5. Reporta el mensaje a Discord, desde el menú del mensaje. Discord no nos dice dónde está nadie.
    6. Una vida en peligro: pide a { $member } que llame al { $emergency }, o llama tú. Primero actúa; anótalo después.
    7. ¿No responde? Deja abierto el lugar, di cuándo volverás a mirar, y mira. Puedes pedir a otras personas que prueben. Si nadie lo logró, ciérrala como "no se pudo contactar": se reabre una vez, a las 12 horas.
    8. Cuando termines, pulsa **Cerrar**. No escribas lo que se dijo.
alert-passed = Hecho. Por esta no se te pregunta más, y no hace falta ningún motivo.
alert-second-asked = Se preguntó a: { $people }. Esta la sigues llevando tú.
alert-second-nobody = Ahora mismo no hay nadie más a quien preguntar: no hay nadie más de guardia, y no se pudo avisar a quien organiza el grupo. Si una vida está en peligro, actúa ya y no esperes.
alert-second-joined = Eres la segunda persona, con { $holder }, que la sigue llevando.
alert-place-open = El lugar para hablar está aquí: { $link }
alert-outcome-intro = ¿Cómo terminó? Solo se guarda lo que elijas aquí, ninguna palabra.
alert-outcome-ask = Elige una opción
alert-outcome-talked = Se habló con la persona
alert-outcome-gave-numbers = Se le dieron los números
alert-outcome-second-person = Pasó a una segunda persona
alert-outcome-told-outside = Se avisó a alguien de fuera
alert-outcome-told-outside-alone = Se avisó a alguien de fuera (lo anota una única persona)
alert-outcome-could-not-reach = No se pudo contactar
alert-outcome-not-a-worry = No era preocupante
alert-closed = Cerrada: { $outcome }. Gracias. Si se te queda dentro, los números de `/ayuda` son también para ti.
alert-told-ask = Una pregunta más: ¿sabe la persona que se avisó a alguien de fuera? Si no lo sabe, te lo recuerdo tres veces, una por día.
alert-told-yes = Anotado: la persona lo sabe.
alert-told-not-yet = Anotado: todavía no, porque así es más seguro. Te lo recuerdo tres veces, una por día.
alert-told-could-not = Anotado: no fue posible decírselo.
alert-still-on = Bien. La sigues llevando tú.
alert-handover-intro = ¿A quién quieres preguntar? Puede decir que no, y nadie pregunta por qué. Mientras no diga que sí, la llevas tú.
alert-handover-whom = Elige a alguien
alert-handover-asked = Se preguntó a { $person }. Mientras no diga que sí, la llevas tú.
alert-handover-done = Ahora la tienes tú. Quien la llevaba ya queda libre.
alert-handover-declined = Hecho. Se queda donde está, y nadie pregunta por qué.
alert-raised = { $alert } está abierta. A la persona no se le dice.
alert-raised-uncertain = No sé si esto llegó al canal de alertas. Por favor, avisa tú a otra persona de moderación.
alert-muted = Hecho. Durante 30 días no paso nada de lo que { $member } pida que miren. Lo que pida para sí lo sigo pasando.
alert-unmuted = Hecho. Vuelvo a pasar lo que { $member } pida que miren.
alert-list-title = **Abiertas ahora**
alert-list-empty = No hay nada abierto.
alert-list-more = Hay { $number } más abiertas. Cuando se cierren algunas, el resto aparece aquí.
alert-list-line = { $alert } · { $tier } · { $state } · { $link }
alert-no-moderator = Eso solo lo puede hacer quien modera u organiza este grupo.
alert-no-own = Esta trata de ti, así que la lleva otra persona. El mensaje con ayuda es para ti como para cualquiera.
alert-no-such = No hay ninguna alerta { $number }. Puede que se borrara al cumplirse su plazo.
alert-no-taken = Esta ya la tiene { $holder }.
alert-no-closed = Esta ya está cerrada.
alert-no-not-taken = Esta no la ha tomado nadie todavía. Tómala primero.
alert-no-not-yours = Esta la tiene { $holder }. Nadie más puede hacer eso.
alert-no-second-is-you = Aquí la alerta la llevas tú, así que la segunda persona tiene que ser otra.
alert-no-second-there = Ya hay una segunda persona.
alert-no-needs-second = Que se avisó a alguien de fuera lo anotan dos personas. Pulsa primero **Necesito una segunda persona**, o usa `/alertas segunda`. Actuar nunca espera a esto: solo espera la anotación.
alert-outside-said = { alert-no-needs-second } Si no hay nadie más de guardia, ciérrala de nuevo a partir de esta hora: { $time }. Entonces puedes anotarlo sin nadie más, y queda marcado así.
alert-no-needs-ten-minutes = Puedes anotarlo sin nadie más diez minutos después de haberla cerrado por primera vez, si no hay nadie más de guardia. Actuar nunca espera a esto.
alert-no-handover-is-you = Ya la tienes tú.
alert-no-handover-is-them = Esta trata de esa persona, así que no puede llevarla.
alert-no-handover-moderator = Solo quien modera u organiza este grupo puede tomar el relevo de una alerta.
alert-no-handover-nobody = Aquí no hay nadie más que pueda tomarla.
alert-no-not-offered = No se te pide tomar el relevo de esta, o ya no.
alert-no-told-not-asked = Eso se pregunta solo cuando una alerta se cerró como "se avisó a alguien de fuera".
alert-no-own-raise = Si es para ti, con `/ayuda` pides hablar con alguien de moderación.

place-name = Un lugar para hablar { $number }
place-opening =
    { $member }, aquí está { $moderator }, de la moderación de { $group }. Habla contigo de igual a igual; no es terapeuta. Puedes hablar aquí, o no. Puedes salir de este hilo cuando quieras, y nadie pregunta por qué.
place-readers = Quién puede leer esto: { $inside }. Quién más podría mirar: { $others }, y el propio Discord.
place-readers-unknown = Quién puede leer esto: quienes están en este hilo, quien tiene la propiedad del servidor, quienes lo administran, y el propio Discord.
place-mark = -# Soy un bot y no guardo nada de lo que se escribe aquí. (Nota { $number })
place-closing = Este lugar se cierra ahora. Aquí no se borra nada: está entre tus hilos, y si escribes ahí se abre de nuevo. Si más adelante quieres a alguien de moderación, `/ayuda` tiene un botón para eso.
place-closed-mark = -# (Nota { $number } cerrada)
place-mark-turn = -# (Nota { $number }, { $turn })
place-newcomer = { $moderator }, de la moderación de { $group }, está ahora aquí y puede leer esto. Puedes hablar aquí, o no.
place-free = La persona de moderación que estaba aquí ya no lleva esto. Lo puede tomar otra. Por favor, no nos esperes: `/ayuda` tiene números a cualquier hora.
place-button-not-now = Ahora no
place-button-delete = Borrar este lugar
place-not-now = De acuerdo. La persona de moderación ve que ahora no quieres hablar. No se pone en marcha nada más. Puedes escribir aquí más tarde, o salir de este hilo. `/ayuda` tiene números a cualquier hora.
place-not-yours = Este botón es de la persona que tiene este lugar para hablar.
place-none = No tienes aquí un lugar para hablar. `/ayuda` tiene un botón para pedir hablar con alguien de moderación.
place-gone-already = No hay ningún lugar para hablar que yo pueda borrar.
place-cannot-delete = Aquí no tengo permiso para borrar hilos. Puedes salir de este: quedan dentro solo la moderación y quienes pueden mirar. Quien organiza el grupo puede borrarlo por ti.
place-deleting = Ahora borro este lugar, con todo su contenido.
place-delete-failed = Discord no me dejó borrarlo. Por favor, pídelo a quien organiza el grupo.
place-left-after-forgetting = Queda un lugar para hablar, con lo que ahí se dijo. No tengo permiso para borrar hilos, así que le toca a quien organiza el grupo: { $places }

# The day after a note about a member was closed, to that member alone. $group: the group's name.
support-ask = Hola. Soy el bot de { $group }. Ayer, alguien de moderación cerró una nota sobre ti. **¿Recibiste el apoyo que necesitabas?** No hace falta que respondas. Esto lo pregunto una sola vez.
support-button-got-support = Sí
support-button-no-support = No
support-yes = Gracias. No pasa nada más. `/ayuda` sigue aquí para ti.
support-no = Gracias por decirlo. He preguntado otra vez a la moderación. No puedo decir cuándo responderá alguien. Por favor, no nos esperes: los números están en `/ayuda`.
support-no-off-duty = Gracias por decirlo. He dejado una nota para la moderación. Ahora mismo no hay nadie de guardia. Por favor, no nos esperes: los números están en `/ayuda`.
support-not-asked = No te he preguntado eso. En `/ayuda` hay números, y un botón para pedir hablar con una persona.
support-heard-member-yes = Respondiste: sí, recibí el apoyo que necesitaba.
support-heard-member-no = Respondiste: no, no recibí el apoyo que necesitaba.
support-heard-again = Esta pregunta ya pasó. `/ayuda` tiene un botón si quieres a alguien de moderación.

# "Ask a moderator to look" at somebody else's message. $most: how often in a day.
look-done = Gracias. Ahora lo tiene la moderación. A la persona no le digo nada, tampoco que lo pediste tú. Lo que venga después queda en manos de la moderación.
look-done-off-duty = Gracias. Ahora mismo no hay nadie de guardia, así que una nota espera a la moderación. A la persona no le digo nada. Si alguien está en peligro ahora, por favor, no nos esperes: `/ayuda` tiene números.
look-own = Este mensaje es tuyo, así que he pedido que alguien de moderación hable contigo. Por favor, no nos esperes: `/ayuda` también tiene números.
look-uncertain = No sé si esto llegó a la moderación. Por favor, escribe tú a alguien de moderación. `/ayuda` tiene números.
look-limit = Hoy lo has pedido { $most } veces, y no puedo pasar más. Puedes escribir tú a alguien de moderación. `/ayuda` es para ti a cualquier hora.
look-muted = Por ahora no paso nada de este tipo que venga de ti. Puedes escribir tú a alguien de moderación. `/ayuda` es para ti a cualquier hora.
look-not-a-member = Eso no lo escribió nadie del grupo. Puedes escribir tú a alguien de moderación.
look-no-such = Necesito el enlace de un mensaje de este servidor. Cópialo desde el menú del mensaje.
look-off = Aquí no se pide a nadie que mire, porque este grupo no lo ha configurado.
me-looks = Cuántas veces pediste a la moderación que mirara un mensaje, el último día que lo hiciste: { $count }.{ $rests ->
        [0] {""}
       *[other] {" "}La moderación ha puesto esto en pausa por un tiempo.
    }
place-no-parent = No hay ningún canal donde yo pueda abrir un hilo privado. Quien organiza el grupo puede poner `under` en `[checkins]`, en los ajustes.
place-forbidden = Discord no me deja abrir un hilo privado en { $channel }, o sumar ahí a esta persona. Ahí necesito Crear hilos privados (Create Private Threads) y Enviar mensajes en hilos (Send Messages in Threads), y la persona tiene que ver ese canal.
place-member-gone = Esta persona ya no está en el servidor, así que no hay lugar que abrir.

duty-read-first = **Antes de tu primera guardia**
    Lo que te toca: mirar cuando estás de guardia y puedes con ello, tratar con amabilidad, llamar a una segunda persona, y decir cuándo es demasiado.
    Lo que no te toca: hacer de terapeuta, estar a todas horas, salvar a nadie sin ayuda, ni cargar con cómo termina.
    Puedes decir "Paso" en cualquier alerta y salir de la guardia cuando quieras. Nadie pregunta por qué. Si participas, el bot te avisa mientras estás de guardia, y solo entonces.
    Unas horas después de una alerta urgente se te pregunta una vez, en privado, cómo estás. Puedes dejarlo pasar, o apagarlo.
    Antes puedes probarlo todo por tu cuenta: `/practica`.
duty-button-im-in = Participo
duty-on = Estás de guardia. Termina: { $until }. { $waiting ->
        [0] No espera ninguna alerta.
        [one] Espera una alerta.
       *[other] Esperan { $waiting } alertas.
    } Con `/guardia no` sales cuando quieras.
duty-off = Ya no estás de guardia, y no se te pregunta más hasta que entres de nuevo. { $held ->
        [0] No llevas ninguna alerta.
        [one] La alerta que llevabas queda libre, para que la tome otra persona.
       *[other] Las { $held } alertas que llevabas quedan libres, para que las tomen otras personas.
    } Nadie pregunta por qué.
duty-relief-off = "Salir de la guardia": no se te pregunta más hasta que vuelvas a entrar. Lo que tienes se les pregunta a otras personas, y a nadie se le dice por qué.
duty-relief-talk = "Quiero hablar con alguien": eliges a una persona del equipo, y se abre un hilo privado para las dos.

duty-nobody = No hay nadie de guardia. A las personas del grupo se les dice así.
duty-who = De guardia ahora: { $people }.
duty-coming = Próximos turnos:
duty-shift = { $shift }: { $person }
duty-none-planned = No hay ningún turno previsto. A las personas del grupo se les dice que no sé cuándo empieza el próximo.
duty-untested = Tu teléfono no se ha probado. `/guardia prueba` le manda un aviso (ping), como lo haría una alerta.
duty-own-nights = Elegiste que se te pregunte cuando no hay nadie de guardia. Solo tú ves esto.
duty-own-skips = Prefieres que no se te pregunte por un mensaje que { $kinds }. Solo tú ves esto.
duty-kind-suicide = habla de suicidio
duty-kind-self-harm = habla de autolesión
duty-kind-injury-now = habla de un daño físico ahora
duty-kind-someone-else = muestra preocupación por otra persona
duty-kind-harm-to-others = habla de hacer daño a otras personas
duty-kind-danger-at-home = habla de peligro en casa
duty-kind-goodbye = se despide
duty-kind-hopeless = no ve salida
duty-time-unread = No pude leer esa hora. Escríbela así: `22:30` o `10pm`.
duty-not-yours = Esto es para otra persona. Lo tuyo está en `/guardia ver`.
duty-button-test = Probar mi teléfono
duty-button-off = Salir de la guardia
duty-button-rang = Sí, sonó
duty-button-silent = No, no sonó
duty-button-looked = Estos ya están vistos
duty-button-swap-yes = Sí, lo hago
duty-button-swap-no = No
duty-test-sent = Te mandé un aviso (ping) en el canal de alertas. Mira ahí, y di si tu teléfono sonó.
duty-test-sent-dm = No puedes ver el canal de alertas, así que te mandé un mensaje directo, como haría con una alerta. Di ahí si tu teléfono sonó.
duty-test = { $person }: esto es una prueba, no una alerta. ¿Sonó tu teléfono?
duty-test-done = { $person }: probado, gracias.
duty-test-rang = Bien. Tu teléfono cuenta como probado.
duty-test-silent = Entonces una alerta no te llegaría. En Discord, abre los ajustes de notificaciones de este servidor y deja que te avise de las menciones. Deja que Discord suene en tu teléfono, también en modo nocturno. Después, prueba otra vez.
duty-nights-on = Te pregunto también cuando no hay nadie de guardia. { $used ->
        [0] Los ajustes de este grupo dicen "wait" (esperar), así que todavía no ocurre.
       *[other] `/guardia noches no` lo deshace.
    }
duty-nights-off = Se te pregunta solo mientras estás de guardia.
duty-skip-on = No te pregunto por un mensaje que { $kind } mientras haya otra persona a quien preguntar. Si no queda nadie más, te pregunto igual. También entonces puedes decir "Paso". Nadie más ve esta elección.
duty-skip-off = Vuelvo a preguntarte por todo tipo de alertas.
duty-looked = { $number ->
        [0] Ya no quedaba nada por mirar. Gracias.
        [one] Anotado: se miró uno. Gracias.
       *[other] Anotado: se miraron { $number }. Gracias.
    } Si uno necesita a una persona, usa `/alertas tomar` con su número.
duty-note-title = **Nota de turno**, { $time }
duty-note-intro = Las listas dudaban de estos mensajes, así que no se avisó a nadie. Míralos cuando puedas. Cada uno desaparece al cabo de { $days ->
        [one] un día.
       *[other] { $days } días.
    }
duty-note-more = Hay { $number } más antiguos en `/alertas ver`.
duty-note-line = { $alert } · { $time } · { $link }
duty-note-gone = Desaparecieron este mes sin que nadie los abriera: { $number }.
duty-note-empty = Ya no queda nada de esto por mirar.
duty-over = { $person }: tu guardia terminó, después de { $hours } horas. Es el máximo seguido. Lo que llevas sigue siendo tuyo hasta que lo devuelvas.
duty-swap-offered = { $taker }: { $giver } te ofrece un turno: { $shift }. ¿Lo haces? Puedes decir que no sin dar un motivo.
duty-swap-taken = { $taker } hace este turno en lugar de { $giver }: { $shift }.
duty-swap-refused = Este turno se queda con { $giver }: { $shift }.
duty-swap-withdrawn = { $giver } ha retirado esta oferta: { $shift }.
duty-swap-over = Nadie tomó esta oferta, así que el turno fue para { $giver }: { $shift }.
duty-swap-sent = Se lo ofrecí a { $taker }: { $shift }. Sigue siendo tuyo mientras no diga que sí.
duty-swap-you-taken = Gracias. Este turno es tuyo ahora: { $shift }.
duty-swap-you-refused = De acuerdo. El turno se queda con { $giver }, y nadie pregunta por qué.
duty-swap-no-moderator = Un turno solo lo puede tomar otra persona de la moderación de este grupo.
duty-swap-nothing = No tienes ningún turno previsto. Los turnos están en `[duty]`, en los ajustes.
duty-swap-not-yours = Esta oferta es para otra persona.
duty-swap-too-late = Esta oferta ya pasó. `/guardia ver` dice quién está y cuándo.
duty-swap-too-long = Sumado a tus turnos serían más de 8 horas seguidas.
duty-swap-read-first = Usa antes `/guardia si` una vez: dice qué te toca llevar y qué no. Después, pulsa esto de nuevo.
duty-channel-open = { $channel }, donde llegan las alertas de { $group }, lo puede leer gente que no es de moderación. Ahora mando las alertas directamente a cada persona de moderación. Ciérralo: quita ahí Ver canal (View Channel) al resto de la gente. `/configurar revisar` dice quién puede leerlo.
duty-rest-offer = Ahora estás de guardia. Si quieres, te la quito. A nadie se le dice por qué, y la ayuda es para ti como para cualquiera.
alert-load = En las últimas 24 horas ya te ocupaste de { $number } alertas. Aun así te pregunto por { $alert }, porque no queda nadie más. Di "Paso" si es demasiado. Solo tú ves esto.

## After an alert: whoever looked after it is asked once how they are, and can get somebody to talk to. Moderators only.

# $alert: such as "Alert 12". $group: the group's name.
duty-care = **¿Cómo estás?** Hace unas horas llevaste { $alert } en { $group }. Algo así puede quedarse dentro, o no. Las dos cosas están bien.
    No hace falta que respondas. Lo que pulses no se guarda, y lo que escribas aquí no se lee. No se le cuenta a nadie.
duty-care-button-fine = Estoy bien
duty-care-button-heavy = Se me queda dentro
duty-care-button-talk = Quiero hablar con alguien
duty-care-button-stop = No me preguntes más
duty-care-fine = Bien. No se guardó nada de esto.
duty-care-heavy = Eso le pasa a quien cuida de otras personas, y no indica que lo hayas hecho mal. Hiciste tu parte, y no te toca cargar con cómo termina.
    Puedes tomarte un descanso: `/guardia no`, todo el tiempo que quieras, y nadie pregunta por qué. Los números de `/ayuda` son también para ti. Y puedes hablar con alguien del equipo. No se guardó nada de esto.
duty-care-off = No se te pregunta más después de una alerta. `/guardia despues si` lo cambia, y `/guardia despues hablar` está ahí a cualquier hora.
duty-care-on = Se te pregunta una vez, en privado, unas horas después de una alerta urgente que hayas llevado. Nunca hace falta que respondas.
duty-listen-on = Ahora otras personas de moderación pueden elegirte cuando quieran hablar con alguien. Se abre un hilo privado, con un aviso (ping). Puedes salir de ese hilo, y `/guardia despues escuchar` te quita de la lista.
duty-listen-off = Nadie puede elegirte. No se le dice a nadie.
duty-talk-intro = ¿Con quién quieres hablar? Estas personas se ofrecen. Cuando elijas, se abre un hilo privado para las dos personas, y a las dos les llega un aviso (ping). No dice nada de ninguna alerta, y tu elección no se guarda.
duty-talk-whom = Elige a alguien
duty-talk-name = Una charla entre dos
duty-talk-open = Aquí está: { $link }
duty-talk-opening = { $people }: una de las dos personas quiere hablar, y la otra se ofrece a escuchar. No hay prisa. Por favor, no digan de quién trataba una alerta. Cualquiera de las dos puede salir cuando quiera.
duty-talk-nobody = Ahora mismo no hay a quién elegir: nadie más de moderación se ha ofrecido, y nadie que organice el grupo puede ver el canal de alertas. Puedes pedir a alguien de confianza que use `/guardia despues escuchar`. Los números de `/ayuda` son también para ti.
duty-talk-not-now = Ya no se puede elegir a esa persona. Por favor, elige a otra.
duty-talk-cannot-see = El hilo estaría bajo el canal de alertas, y tú no puedes verlo. Estas personas se ofrecen, así que puedes escribirles: { $people }
duty-talk-forbidden = Discord no permitió el hilo privado. { $person } se ofrece, así que puedes escribirle. Quien organiza el grupo puede usar `/configurar revisar` para ver qué le falta al bot.

# Under the steps, for whoever holds the alert, from the third alert about the same person in 30 days on.
alert-steps-often = **Este mes ha necesitado a alguien varias veces.** Eso no es motivo para ayudar menos, y no hay ningún límite. Quizá puedas preguntarle qué más podría servirle de apoyo: alguien a quien ve, una consulta médica, un servicio cercano. También puedes pensarlo con una segunda persona.

# What a moderator chose, in their own data.
me-care = Lo que elegiste sobre si se te pregunta después de una alerta, y sobre si otras personas pueden elegirte para hablar.

## /drill: the whole path of an alert, tried on the live server. Organisers and moderators read it; no member does.

# Stands at the top of everything that a drill sends.
drill-mark = **SIMULACRO.** Esto es solo un ejercicio; nadie está en peligro.
drill-steps = Haz todo menos llamar a alguien de fuera: di solamente que lo harías.
# $number: the number of its alert.
drill-started = Ha empezado el simulacro { $number }, y tú haces de integrante del grupo. Hay una tarjeta en el canal de alertas, y se avisa a quien esté de guardia como en una alerta real. Tú recibes el mensaje con ayuda. Responde como lo haría alguien del grupo.
    Termina cuando alguien lo cierra, con `/simulacro terminar`, o por su cuenta. Una alerta real lo termina. Entonces lees aquí cuánto tardó, y con quién no me dejó contactar Discord.
drill-ended = El simulacro terminó. Cómo fue lo tienes en tus mensajes directos, y en `/simulacro ver` durante un día.
drill-none = No hay ningún simulacro en marcha.
drill-under-way = El simulacro { $number } está en marcha. `/simulacro terminar` lo termina.
drill-last = { $days ->
        [0] El último simulacro empezó hoy.
        [one] El último simulacro fue ayer.
       *[other] El último simulacro fue hace { $days } días.
    } Cómo fue se guarda solo un día. `/simulacro empezar` inicia otro.
drill-never = Todavía no ha habido ningún simulacro. `/simulacro empezar` inicia uno.
drill-no-channel = No hay canal de alertas, así que no hay nada que probar. Escribe primero `alerts.channel` en los ajustes.
drill-no-real-alert = Hay una alerta real abierta. Va primero, así que prueba de nuevo cuando esté cerrada, por favor.
drill-no-second = El simulacro { $number } ya está en marcha. `/simulacro terminar` lo termina.
drill-time = { $minutes } min { $seconds } s
# $group: the group's name.
drill-report-title = **El simulacro { $number } en { $group } terminó.**
drill-report-ended-closed = Lo cerró quien lo tomó.
drill-report-ended-real = Llegó una alerta real, así que le dejó paso.
drill-report-ended-time = Se preguntó a todas las personas previstas, y una hora después terminó por su cuenta.
drill-report-ended-early = Lo terminó alguien que organiza el grupo.
# $time: such as "2 min 5 s".
drill-report-card = Hasta que apareció la tarjeta: { $time }.
drill-report-taken = Hasta que alguien lo tomó: { $time }.
drill-report-closed = Hasta que se cerró: { $time }.
drill-report-not-taken = No lo tomó nadie. Eso no dice nada de ninguna persona en particular: revisen en equipo los horarios, y `ask_again_after`.
drill-report-nobody-on-duty = No había nadie de guardia, así que no se avisó a nadie. A una persona del grupo se le habría dicho así.
drill-report-no-card = **La tarjeta no se pudo mostrar en el canal de alertas.** `/configurar revisar` dice qué le falta ahí al bot.
drill-report-no-help = **El mensaje con ayuda no llegó.** Los mensajes directos de quien hacía de integrante están cerrados para el bot.
# $people: mentions. $number: how many.
drill-report-unreached = **Discord no me dejó contactar con { $number ->
        [one] una persona
       *[other] { $number } personas
    }:** { $people }. Falta acceso al canal de alertas, o los mensajes directos están cerrados. Aquí no se dice nada de quién respondió.
drill-report-all-reached = Se pudo contactar con todas las personas a quienes se preguntó: con un aviso (ping) donde lo pueden ver, o por mensaje directo.
drill-report-kept = Nada de esto se guarda más de 24 horas, salvo que hubo un simulacro.
drill-report-not-whole = No cuenta como simulacro hecho, porque el camino no se probó hasta el final. Nada de esto se guarda más de 24 horas.
drill-due = **Toca un simulacro en { $group }.** El último fue hace tres meses, o no ha habido ninguno. `/simulacro empezar` prueba todo el camino, y tú haces de integrante del grupo. Son unos minutos, mejor con gente de guardia que sepa que hay simulacros.
drill-review-never = Todavía no ha habido ningún simulacro. `/simulacro empezar` prueba todo el camino de una alerta.
# $days: a number.
drill-review = El último simulacro fue { $days ->
        [0] hoy
        [one] ayer
       *[other] hace { $days } días
    }. Uno cada tres meses mantiene el camino conocido: `/simulacro empezar`.
check-drill-never = { $group }: todavía no ha habido ningún simulacro. Con dos personas de guardia, usa `/simulacro empezar`: prueba todo el camino de una alerta, marcado como simulacro.
check-drill-old = { $group }: el último simulacro fue hace { $days } días. Conviene uno cada 90 días: `/simulacro empezar`.
check-drill-done = { $group }: el último simulacro fue { $days ->
        [0] hoy
        [one] ayer
       *[other] hace { $days } días
    }.
# In the own data of an organiser who played the member.
me-drill = Un simulacro en el que hiciste de integrante del grupo, { $date }. Se borra 24 horas después de su inicio.
alert-number-drill = SIMULACRO { $number }
alert-card-source-drill = { $time }: nadie escribió nada. La persona nombrada arriba hace de integrante del grupo.
place-name-drill = SIMULACRO, un lugar para hablar { $number }

## /practice: one moderator alone, with people who are made up. Only that moderator reads it.
## No scene says how anybody would do it, and none ends badly: it is about the way through an alert.

practice-intro = **PRÁCTICA.** Tres escenas, unos diez minutos. Las personas que aparecen son inventadas. Solo tú ves esto, no se avisa a nadie, y no se guarda nada.
    Va como iría de verdad: una tarjeta, los pasos, un lugar para hablar, una segunda persona, cerrar. No hay una respuesta correcta que encontrar, y nadie mira cómo lo haces.
    Las escenas tratan del suicidio. Puedes parar en cualquier punto: déjalo y ya está.
practice-button-begin = Empezar
practice-button-next = Siguiente escena
practice-button-done = Esa fue la última
practice-mark = **PRÁCTICA** · escena { $scene } de { $scenes } · solo tú ves esto
practice-card = **Alerta de práctica · urgente · se pide mirar un mensaje**
    Quién: { $name }, una persona inventada.
    Dónde: un canal del grupo, hace unos minutos, lista Español.
    Por ahora, **nadie la tiene todavía.** Ábrelo solo si hoy puedes con ello. Decir "Paso" está bien, y nadie tiene que dar un motivo.
    En una tarjeta real, un enlace lleva al mensaje. El mensaje nunca está en la tarjeta. Detrás del enlace leerías:
practice-name-1 = Álex
practice-name-2 = Dani
practice-name-3 = Ariel
practice-message-1 = > Todo el mundo estaría mejor sin mí. Ya no quiero estar aquí.
practice-message-2 = > Me despido de ustedes para siempre. Fueron muy buena gente conmigo.
practice-message-3 = > Ya lo decidí. Esta noche termina todo para mí.
practice-place = **Aquí el bot abriría un hilo privado con { $name } y contigo.** { $name } ve que de verdad eres de la moderación, y puede salir.
practice-talk-1 =
    Álex: "No creí que alguien fuera a leer eso."
    Podrías escribir: "Lo leí. ¿Estás pensando en el suicidio?"
    Álex: "Sí. Esta noche no, creo. Nunca nadie me lo había preguntado así, sin rodeos."
    Preguntas cómo fue el día de hoy, y quién más lo sabe. Dices dónde están los números. No te toca arreglarlo.
practice-talk-2 =
    Escribes: "Leí lo que escribiste. Estoy aquí hasta las diez, y a las nueve vuelvo a mirar." Dani no responde.
    Miras a las nueve, como dijiste, y una vez más a las diez. Sigue sin haber nada.
    Eso pasa, y es duro. Deja abierto el lugar. Una segunda persona puede mirar si alguien vio a Dani en otro sitio, y entre las dos deciden si alguien de fuera debería saberlo.
practice-talk-3 =
    Ariel: "He empezado. Tengo miedo."
    Ahora hay una vida en peligro, así que actúas ya y no esperas a nadie. Preguntas: "¿Dónde estás? Por favor, llama al número de emergencias, o dime dónde estás y llamo yo."
    Ariel te dice la ciudad y la calle. Llamas.
    Si Ariel no hubiera dicho nada, reportarías el mensaje a Discord desde el menú del mensaje, y llamarías con lo que sabes.
practice-second = **Aquí se avisaría a quien más esté de guardia.** La alerta la sigues llevando tú.
practice-company-1 = Te escribe una segunda persona: "Yo también estoy aquí. Dime si quieres un descanso." Ahora lo llevan entre dos.
practice-company-2 = Te escribe una segunda persona: "He mirado. Dani estuvo en el otro canal a mediodía." A las diez de la noche, dos personas piensan mejor que una.
practice-company-3 = Una segunda persona se queda con Ariel en el hilo mientras hablas por teléfono. Después, entre las dos anotan que se avisó a alguien de fuera.
practice-passed = **Dijiste "Paso".** En una alerta real, ahora se pregunta a otras personas. Por esa no se te preguntaría más, y nadie pregunta por qué. Saber que hoy no es para ti es parte de hacer bien esto.
practice-closed = Elegiste: { $outcome }.
practice-end-1 =
    "Se habló con la persona" encaja aquí, y "Se le dieron los números" también encajaría. Álex va a llamar esta noche a una hermana.
    No te toca cargar con cómo le vaya la semana a Álex. Miraste, y preguntaste.
practice-end-2 =
    "No se pudo contactar" encaja aquí. No es un fracaso, y no significa que Dani ya no esté.
    Dijiste cuándo mirarías, y miraste. Eso era lo que te tocaba.
practice-end-3 =
    "Se avisó a alguien de fuera" encaja aquí, con dos personas que lo anotan. Le dijiste a Ariel que llamaste: nada se hace a espaldas de nadie.
    Después de una así, sal de la guardia si quieres. Más tarde el bot pregunta una vez cómo estás, y puede ponerte en contacto con alguien para hablar.
practice-done = **Esa fue la última escena.** No se guardó nada, y no se le dijo a nadie. Puedes repetirla con `/practica`.
    Cuando quieras empezar de verdad: `/guardia si`. Si una escena se te queda dentro, los números de `/ayuda` son también para ti.

# $place: 1 where a place to talk was opened. $ended: how it was closed, or where it stands.
me-alert = Una nota sobre un mensaje tuyo, { $date }, lista { $list }. Personas a quienes se pidió mirar: { $asked }. Veces que alguien se ocupó: { $took }.{ $place ->
        [0] {""}
       *[other] {" "}Se abrió un lugar para hablar contigo.
    } { $ended ->
        [asking] Ahora no se ocupa nadie.
        [taken] Ahora se ocupa alguien.
        [talked] Se cerró como: se habló contigo.
        [gave-numbers] Se cerró como: se te dieron los números.
        [second-person] Se cerró como: pasó a una segunda persona.
        [told-outside] Se cerró como: se avisó a alguien de fuera.
        [could-not-reach] Se cerró como: no se pudo contactar contigo.
        [not-a-worry] Se cerró como: no era preocupante.
       *[other] Está cerrada.
    }
me-duty = Cuándo pulsaste "Participo" como parte de la moderación, tus horas de guardia ahora, y lo que elegiste sobre cuándo se te pregunta.
# $date: the day of the shift.
me-swap = Un turno que hablaste de cambiar con otra persona de moderación, { $date }.

check-alerts-no-moderators = { $group }: no hay ningún rol en `people.moderators`, así que nadie podría tomar una alerta. Escribe ahí el nombre del rol.
check-alerts-few-in = { $group }: { $number ->
        [0] nadie de moderación ha pulsado
        [one] solo una persona de moderación ha pulsado
       *[other] solo { $number } personas de moderación han pulsado
    } "Participo". Hacen falta dos como mínimo: pide que usen `/guardia si` una vez.
check-alerts-blind = { $group }: el canal de alertas no es visible para { $people }, así que lo que se les pregunta llega por mensaje directo. Dales acceso al canal, si corresponde.
check-duty-untested = { $group }: nadie sabe si una alerta suena en el teléfono de { $people }. Pide que usen `/guardia prueba`.
check-duty-no-moderator = { $group }: en `[duty]` hay turnos de personas que no son de moderación, así que no cuentan: { $people }. Dales el rol.
check-duty-not-in = { $group }: en `[duty]` hay turnos de personas que no han pulsado "Participo", así que no cuentan: { $people }. Pide que usen `/guardia si` una vez.
check-duty-long = { $group }: los turnos de { $people } duran más de 8 horas. Cuentan como 8, y así se le dice a las personas del grupo.
check-duty-week = { $group }: quién está de guardia desde mañana, según `[duty]`. Un signo es una hora en { $zone }, desde la medianoche. # alguien, + parte de la hora, . nadie. Donde no hay nadie, a las personas del grupo se les dice así.
    { $week }
check-alerts-nobody-on-duty = { $group }: ahora mismo no hay nadie de guardia. A quien necesita ayuda se le dice así. Se entra de guardia con `/guardia si`.
check-alerts-review-entry = Lista de palabras { $list }, entrada { $entry }: más de cuatro de cada cinco de sus alertas se cerraron como "no era preocupante". Revísala: `/yo palabras listas` la muestra, y tu propia lista puede dejarla fuera.

## Word watch: what `check` says of it.

check-watch-may-not-run = { $group }: el vigía de palabras sigue apagado. { $why }
check-watch-lists = { $group }: no se puede leer tu propia lista de palabras, así que se usa la nuestra sin ella. { $what }
check-watch-lists-kept = { $group }: no se pueden leer las listas de palabras cambiadas, así que siguen las de antes. { $what }
check-watch-theme = { $group }: `talk_here_is` nombra "{ $theme }", que las listas no conocen. Quítalo, o escribe uno que conozcan.
check-watch-example = { $group }: una lista de palabras no hace lo que dice su propio ejemplo: { $what }
check-watch-reads = { $group }: el vigía de palabras lee { $channels } canales con { $entries } entradas, para las personas que dijeron que sí.

## Word watch: `/me watch`. What it does, what it looks for, and a sentence to try.

watch-button-show = Qué busca el vigía
watch-button-words = Ver la lista
watch-button-try = Probar una frase
watch-button-list = Mostrar la lista
watch-button-back = Atrás
watch-button-next = Siguiente

# The first screen: the title, the line that says what this person chose, then three parts. $group: the group's name.
watch-title = **El vigía de palabras en { $group }**

watch-where = **Dónde lee**
# $channels: mentions.
watch-where-channels = - { $channels }, y los hilos de ahí
# $room: mentions of this person's own private check-in.
watch-where-room = - { $room }, donde le dijiste que sí
watch-where-no-room = - No en un espacio privado, salvo que la persona que lo tiene diga ahí que sí
watch-where-yes = - Los mensajes de quienes dijeron que sí, de nadie más
watch-where-everyone = - Los mensajes de todas las personas de ahí que no han dicho que no

watch-what = **Qué busca:** palabras de listas escritas por personas. Ninguna IA te lee.
# $kind: one of the watch-kind names. $urgent, $unsure: how many entries of the lists.
watch-what-line = - { $kind }: { $urgent } urgentes, { $unsure } dudosas
watch-what-context = También cuentan las palabras de alrededor. Un "no", un decir, una canción o el pasado pueden quitarle peso.
# $themes: the group's own words for what it talks about.
watch-what-talk = Aquí, hablar de esto sin más tiene menos peso: { $themes }.

watch-kind-suicide = Pensamientos de suicidio
watch-kind-self-harm = Autolesión
watch-kind-injury-now = Un daño físico grave ahora mismo
watch-kind-someone-else = Otra persona en peligro
watch-kind-harm-to-others = Daño a otras personas
watch-kind-danger-at-home = Peligro en casa
watch-kind-goodbye = Una despedida que puede ser definitiva
watch-kind-hopeless = Falta de esperanza, o sentirse una carga

watch-happens = **Qué pasa entonces**
watch-happens-urgent = - Urgente: recibes un mensaje privado con ayuda. Se pide a la moderación de guardia que mire. Recibe quién, dónde y cuándo. No recibe tus palabras. Si no hay nadie de guardia, se te dice.
# $unsure: what the group's settings say of it. $days: how long such a line is kept.
watch-happens-unsure =
    { $unsure ->
        [off] - Dudoso: nada. No se le dice a nadie.
        [ask_member] - Dudoso: no se llama a nadie. Puede que el bot te pregunte antes.
       *[shift_note] - Dudoso: no se llama a nadie. La moderación puede encontrar una línea en una nota posterior, que desaparece al cabo de { $days ->
            [one] un día
           *[other] { $days } días
        }.
    }

watch-cannot = **Qué no puede ver:** otros canales, mensajes directos, imágenes, audio, archivos largos, citas, y lo que escribes en formularios. Se le escapa mucho, y no sabe qué quiere decir nadie. Si necesitas a alguien, por favor, no lo esperes: `/ayuda`

# Before any page of the lists.
watch-note = **Antes de seguir:** la página siguiente muestra palabras duras, sobre suicidio, autolesión y violencia.
    Es la lista de lo que busca el vigía. Las formas de hacerlo se dejan fuera. Solo tú la ves, y puedes parar cuando quieras.
    `/ayuda` muestra números a los que llamar o escribir.

watch-parts = Ir a una parte de la lista
# $kind: one of the watch-kind names. $how: urgent or unsure.
watch-part = { $kind }: { $how ->
        [urgent] urgente
       *[unsure] con dudas
    }
# $part: a watch-part. $page, $pages: numbers.
watch-page = **{ $part }** (página { $page } de { $pages })
# $why: what an entry is about. $examples: what such words can sound like, in quotes.
watch-topic = - { $why }
watch-topic-examples = - { $why }: { $examples }
watch-why-hidden = una forma de hacerlo, que no escribo aquí
watch-page-end = -# Ejemplos, no todas las formas. `/ayuda` funciona a cualquier hora.

watch-try-title = Probar una frase
watch-try-label = Una frase
watch-try-kept = No guardo nada de ella, y no se lo digo a nadie. Solo tú ves la respuesta.

# After help, which comes first.
watch-tried-urgent = **El vigía toma esto por urgente.** En un canal que lee, se pediría a la moderación de guardia que mire.
    Por eso ves primero la ayuda. Si es verdad para ti ahora, esa ayuda está aquí arriba.
# $unsure, $days: as above.
watch-tried-unsure = **El vigía duda con esto.** { $unsure ->
        [off] En un canal que lee, no pasaría nada.
        [ask_member] En un canal que lee, no se llamaría a nadie. Puede que el bot te pregunte antes.
       *[shift_note] En un canal que lee, no se llamaría a nadie. La moderación puede encontrar una línea en una nota posterior, que desaparece al cabo de { $days ->
            [one] un día
           *[other] { $days } días
        }.
    }
watch-tried-nothing = **El vigía no encuentra nada en esto.** No se le diría a nadie.
watch-tried-left-out = **El vigía deja esto fuera.** Algunas palabras están en su lista, pero no de la forma en que las pones. No se le diría a nadie.
# $why: what the entry is about.
watch-tried-about = Lo que encontró: { $why }.
# A list follows: some of the watch-rule texts.
watch-tried-less = Lo que le quitó peso:
watch-tried-not-you = Tienes el vigía apagado, así que viniendo de ti no leería esto.
watch-tried-kept = No guardé nada de tu frase, y no se lo dije a nadie. No la repito aquí.
watch-tried-cannot-tell = -# Solo conoce palabras. No puede saber cómo estás. `/ayuda` funciona a cualquier hora.

watch-rule-negation = lleva un "no"
watch-rule-past = se cuenta como algo pasado
watch-rule-someone-else = trata de otra persona
watch-rule-topic = se habla de ello como tema
watch-rule-idiom = suena a un decir, o a una broma
watch-rule-titles = suena a un juego, una canción, una película o un libro
watch-rule-prescribed = suena a medicinas tomadas como es debido
watch-rule-theme = de eso se habla en este grupo de todos modos

watch-not-here = Este grupo no usa el vigía de palabras por ahora. `/ayuda` muestra números a los que llamar o escribir.
watch-lists-for-who-agreed = La lista es para quienes aceptaron el acuerdo. Puedes hacerlo con `/acuerdo elegir`, con vigía o sin vigía. `/yo palabras ver` dice qué busca, y dónde.
watch-lists-empty = Por ahora no hay nada en la lista.
watch-try-failed = No pude leer esa frase, y el fallo es mío. No dice nada de ti. No guardé nada de ella, y no se lo dije a nadie.

# What the bot does after an outage. $hours: a number. $channels: channels.
check-watch-reads-back = { $group }: después de una interrupción leo lo atrasado, { $hours } horas como máximo. Leo solo lo que escribieron personas que para entonces ya habían dicho que sí.
check-watch-reads-nothing-back = { $group }: `word_watch.catch_up_hours` es 0. Así que lo que se escribe mientras no estoy no se lee nunca. A la moderación se le dice cuándo fue.
check-watch-cannot-read-back = { $group }: después de una interrupción no podría leer lo atrasado en { $channels }. Dame ahí Ver canal (View Channel) y Leer el historial de mensajes (Read Message History).

## The word watch: what moderators read when the bot was away.

# $since, $until: times.
watch-gap-title = **Estuve fuera desde el { $since } hasta el { $until }.**
# $read: how many messages it read.
watch-gap-read = { $read ->
        [0] En ese tiempo no escribió nadie a quien lea el vigía de palabras.
        [one] Ya leí el único mensaje de ese tiempo que el vigía de palabras puede leer.
       *[other] Ya leí los { $read } mensajes de ese tiempo que el vigía de palabras puede leer.
    }
# $alerts: how many alerts came of it.
watch-gap-alerts = { $alerts ->
        [0] No salió ninguna alerta.
        [one] Salió una alerta.
       *[other] Salieron { $alerts } alertas.
    }
watch-gap-not-read-back = No se leyó nada de ese tiempo: el ajuste `word_watch.catch_up_hours` está en 0.
# $hours: a number. $since, $from: times.
watch-gap-cut = Leo hacia atrás { $hours } horas como máximo. Lo que se escribió desde el { $since } hasta el { $from } no se leyó.
# $channels: channels.
watch-gap-unread = No pude leer { $channels }. `/configurar revisar` dice qué falta ahí.
# $rooms: how many.
watch-gap-rooms = { $rooms ->
        [one] Hay un espacio privado con vigía que no pude leer.
       *[other] Hay { $rooms } espacios privados con vigía que no pude leer.
    }
watch-gap-unseen = Lo que no puedo ver: los mensajes que se borraron y las palabras que se cambiaron antes de mi vuelta. Tampoco se leen los cambios en mensajes más antiguos, los hilos privados en los que no estoy, ni lo que escribió gente que ya se fue.

## Privacy: `/me`.

# $group: the group's name.
me-title = **Lo que este bot guarda sobre ti en { $group }**

me-nothing = Nada.

# $part: one of the me-part names. $what: a sentence.
me-line = - { $part }: { $what }

# $parts: some of the me-part names.
me-nothing-in = - Nada en: { $parts }

# $part: one of the me-part names.
me-no-answer = - { $part }: **No pude leerlo ahora mismo.** Puede que aquí haya algo guardado. Prueba otra vez más tarde, por favor.

# $count: a number.
me-held-messages = { $count ->
        [one] un mensaje privado que te envié, o que tengo por enviar. Guardo que se envió, no lo que decía.
       *[other] { $count } mensajes privados que te envié, o que tengo por enviar. Guardo que se enviaron, no lo que decían.
    }

me-part-agreement = Tus decisiones
me-part-alerts = Notas sobre tus mensajes, y guardias
me-part-helplines = Cómo puede llegarte la ayuda
me-part-watch = Vigía de palabras
me-part-checkins = Tu espacio privado
me-part-privacy = Mensajes privados
me-part-setup = Configuración

me-who-title = **Quién puede verlo**
me-who-you = - Tú, aquí. A nadie se le dice que miraste.

# $moderators: the role of the moderators.
me-who-moderators = - Quienes tienen el rol { $moderators } pueden ver las notas sobre tus mensajes. Cada nota dice quién, dónde y cuándo.

# $organisers: mentions.
me-who-host = - Quien cuida el equipo donde funciono podría abrirlo. Para preguntar quién es: { $organisers }

me-organisers-unnamed = mis ajustes no nombran a nadie

me-who-nobody-else = - No lo envío a nadie fuera de este servidor.

me-not-kept = **Lo que no guarda**
    - Tus mensajes, tus respuestas en el espacio privado, ni cómo te sientes. Nada de puntuaciones.

me-can-do = **Lo que puedes hacer**
    - Recibir una copia: con el botón, o con `/yo copia`
    - Borrarlo todo: con el botón, o con `/yo olvidar`
    - Vigía de palabras: `/yo palabras ver` dice qué hace, y `/yo palabras no` lo apaga para ti

me-discord-remains = Borrar aquí no borra tus mensajes en Discord. Esos los puedes borrar tú.

me-button-copy = Enviarme una copia
me-button-forget = Borrarlo todo

me-copy = Esto es todo lo que guardo sobre ti. Nadie más puede ver este mensaje.

me-copy-not-whole = Esta es tu copia, pero **no está completa**. Algunas partes no se pudieron leer ahora mismo. El archivo dice cuáles son. Prueba otra vez más tarde, por favor.

# $groups: names of groups.
me-forget-ask = **¿Borrar todo lo que guardo sobre ti en { $groups }?** No se puede deshacer.

me-forget-means =
    - Tus decisiones se borran: tu sí al vigía de palabras, o tu no.
    - Tu espacio privado termina.
    - Las notas sobre tus mensajes pierden tu nombre. Si una está abierta, la moderación sigue viendo que hubo una.
    - Las copias hechas antes de una actualización del bot desaparecen a los 7 días.
    Después ya no sé nada de ti. Puedes empezar de nuevo cuando quieras.

me-button-forget-yes = Sí, borrarlo todo
me-button-forget-no = No, conservarlo

me-kept = Bien. No se borró nada.

# $groups: names of groups.
me-forgotten = **Borrado.** Después volví a mirar: no guardo nada sobre ti en { $groups }.

# $groups: names of groups.
me-forgotten-not-all = **No se borró todo** en { $groups }. Esto es lo que no pude borrar, o no pude mirar. Prueba otra vez más tarde, por favor, o díselo a quien organiza el grupo.

# $part: one of the me-part names.
me-not-tidied = - { $part }: lo que guardo está borrado. Pero no pude retirar lo que queda en Discord. Por favor, díselo a quien organiza el grupo.

# $part: one of the me-part names.
me-not-tidied-plain = No pude retirar algo tuyo que queda en Discord. Puede ayudarte quien organiza el grupo.

me-nothing-deleted = **No se borró nada.** Falló esta parte: { $part }. No es culpa tuya, y el fallo quedó anotado. Prueba otra vez más tarde, por favor, o díselo a quien organiza el grupo.

# `/me language`. $language: a language's name, in that language.
me-language-ask = Lo que te envío solo a ti está ahora en { $language }. Elige aquí otro idioma. Lo que leen todas las personas, y el acuerdo, siguen en el del grupo.
me-language-menu = Elige un idioma
me-language-group = El del grupo
me-language-done = Hecho. Lo que te envío solo a ti va a estar en { $language } desde ahora.
me-language-as-group = Hecho. Lo que te envío solo a ti está otra vez en el idioma del grupo.
# Stands after me-language-done. $language: the language that these messages are in.
me-language-not-crisis = Los mensajes con ayuda siguen en { $language }: nadie de este grupo ha firmado todavía que los leyó en el tuyo.
me-language-unknown = No tengo textos en ese idioma. `/yo idioma` muestra los que tengo.
me-button-language = Idioma
me-button-country = Estoy en otro país
me-button-country-pick = Elegir mi país
me-button-tonight = Si esta noche es difícil
me-button-test = Enviarme una prueba

## Setup: `/about` for everybody; `check` for organisers.

# $group: the group's name.
about-title = **Sobre el bot de { $group }**

about-bot = Soy un bot. No soy una persona, y ninguna inteligencia artificial lee lo que escribes.

about-not-crisis = **Esto no es un servicio de crisis.** No puedo prometer que alguien responda. `/ayuda` tiene números para hablar con una persona.

# $channels: mentions.
about-watch-on = **El vigía de palabras** busca palabras que podrían indicar peligro en { $channels }. { $who ->
        [everyone] Mira lo que escribe allí quien no haya dicho que no.
       *[agreed] No mira a nadie que no haya dicho que sí.
    } Puedes decir que no en cualquier momento.

about-watch-happens = Si encuentra alguna, te llega un mensaje privado con ayuda. A la moderación de guardia se le dice quién, dónde y cuándo. No le doy tus palabras. Qué hacer lo decide una persona, no yo.

about-watch-off = **El vigía de palabras está apagado.** No busco palabras en lo que escribe la gente.

# $channel: a mention.
about-checkins-on = **Los espacios privados** son hilos privados en { $channel }, para quien pida uno. Cada uno dice quién puede leerlo.

about-checkins-off = **Los espacios privados** están apagados.

# $channel: a mention.
about-agreement-on = **El acuerdo** de este grupo, y tus decisiones: { $channel }

about-agreement-off = **El acuerdo** no está configurado.

about-forwards = Cuando reenvías un mensaje de un canal o hilo privado del grupo a otro, veo de dónde a dónde va. Para eso no miro lo que dice. Si aceptaste el acuerdo, puede que te lo recuerde en privado. A nadie más se le dice. `/acuerdo reenvios no` lo apaga.

# $moderators: a role.
about-sees-alerts = **Quién ve qué.** Las alertas llegan a: { $moderators }. A nadie más del grupo se le dice.

about-sees-host = Quien cuida el equipo donde funciono podría abrir lo que guardo. No lo envío a nadie más.

about-nobody-named = mis ajustes no nombran a nadie

# $alerts, $notes: numbers of days.
about-keeps = **Lo que guardo:** quién eres en Discord, tus decisiones y, de cada alerta, quién, dónde, cuándo y qué lista de palabras. Nunca guardo lo que escribes. Las alertas cerradas se borran después de { $alerts ->
        [one] un día
       *[other] { $alerts } días
    }, y las notas dudosas, después de { $notes ->
        [one] un día
       *[other] { $notes } días
    }.

# $link: a web address.
about-policy = **La política de privacidad de este grupo:** { $link }

# Where the group names no privacy policy: each thing that may be kept about a person. PRIVACY.md has every column.
about-fields = **Todo lo que puedo guardar sobre ti.** Este grupo no ha indicado una política de privacidad, así que aquí está la lista entera. Tu id de Discord se cifra con una clave antes de guardarse.
    - Tus decisiones sobre el acuerdo y el vigía de palabras, y cuándo las tomaste.
    - Tu país, si lo guardas, y si te llegan los mensajes privados.
    - Alertas y notas dudosas: sobre quién, dónde, cuándo, qué lista de palabras, quién tomó la alerta y cómo terminó.
    - Tu espacio privado: su hilo, horas, días, zona horaria, tema, fechas difíciles y pausas. También quién lo lee contigo, y cuántas preguntas seguidas dejaste sin respuesta.
    - Compañía: parejas, redes de aviso, y que se la pediste al grupo. Si acompañas a otras personas: tus horas, tus límites y las veces que se te llamó.
    - Que contaste una preocupación o hiciste una sugerencia, a quién nombraba y cómo va. No lo que decía. Cuántas veces pediste que la moderación mirara un mensaje.
    - Si eres parte de la moderación: cuándo estuviste de guardia y qué hiciste con las alertas. También cómo quieres que se te avise.
    - Si dijiste que aún no tienes la edad para este grupo: una marca, durante un año.
    - Que te envié un mensaje, y cuándo.
    - Quién puede leer un canal, si se te dio acceso por tu nombre.

about-your-data = `/yo ver` muestra todo lo que guardo sobre ti. Ahí puedes pedir una copia, o borrarlo.

about-cannot = **Lo que no puedo hacer**
    - No puedo saber qué quisiste decir. Puedo pasar cosas por alto, y equivocarme.
    - No puedo borrar lo que escribe la gente, ni echar a nadie.
    - No puedo llamar ni escribir a nadie fuera de Discord.
    - Cuando el equipo donde funciono está apagado, no veo nada.

# $organisers: mentions or names.
about-runs = **Quién lleva esto:** { $organisers }

# $outside: as the organisers wrote it.
about-outside = Si te preocupa cómo se lleva este grupo y quieres preguntar a alguien de fuera: { $outside }

# $version, $commit, $settings: what tells this version from another.
about-version = Holdfast { $version }, commit { $commit }, ajustes { $settings }. Su código es abierto.

# $stops, $warnings: numbers.
check-title = **Revisión:** { $stops ->
        [0] nada por corregir
        [one] una cosa por corregir
       *[other] { $stops } cosas por corregir
    }, { $warnings ->
        [0] nada más por mirar.
        [one] una más por mirar.
       *[other] { $warnings } más por mirar.
    }

check-grade-stop = **Por corregir**
check-grade-warn = **Por mirar**
check-grade-good = **En orden**

# $text: a finding.
check-line = - { $text }

# $group: the group's name. $text: a finding.
check-line-of = - { $group }: { $text }

check-organisers-only = Esto es para quienes organizan el grupo, según mis ajustes. `/acerca` dice quiénes son.

# $part: a part of the bot.
check-no-answer = No se pudo revisar la parte "{ $part }". El registro dice dónde falló.

# $what: a sentence from the settings.
check-not-built = Todavía no está hecho. { $what }

# $group: the group's name.
check-server-missing = { $group }: no sé cuál es su servidor. Invítame a ese servidor; si estoy en varios, escribe server = "su nombre" en [group].

# $group: the group's name. $key: the setting. $name: what is written there.
check-name-twice = { $group }: { $key } dice "{ $name }", y el servidor tiene más de uno con ese nombre. Escribe su id en lugar del nombre, para que esta parte pueda funcionar.

# $group, $key, $name: as above. $near: the nearest name on the server.
check-name-missing = { $group }: { $key } dice "{ $name }", y en el servidor no veo nada con ese nombre, así que esta parte queda apagada. El nombre más parecido es "{ $near }". Corrige el ajuste, o déjame ver el canal.

# $roles: names of roles.
check-administrator = Tengo el permiso Administrador (Administrator), y con ese permiso me niego a funcionar. Ajustes del servidor, Roles: apaga ese permiso en { $roles }, o quítame ese rol.

# $intent: as in Discord's developer pages.
check-intent-missing = Funciono sin { $intent }. Actívalo en discord.com/developers: tu aplicación, Bot, Privileged Gateway Intents. Después, ponme en marcha otra vez.

# $channel: a channel. $permissions: names as Discord shows them.
check-missing-alerts = En { $channel }, donde llegan las alertas, me falta: { $permissions }. Dáselo a mi rol: ajustes del canal, Permisos.
check-missing-panel = En { $channel }, donde está el acuerdo, me falta: { $permissions }. Dáselo a mi rol: ajustes del canal, Permisos.
check-missing-checkins = En { $channel }, de donde cuelgan los espacios privados, me falta: { $permissions }. Dáselo a mi rol: ajustes del canal, Permisos.
check-missing-watched = En { $channel }, que lee el vigía de palabras, me falta: { $permissions }. Sin eso no veo nada ahí. Dáselo a mi rol: ajustes del canal, Permisos.
check-missing-news = En { $channel }, donde se cuentan las novedades, me falta: { $permissions }. Dáselo a mi rol: ajustes del canal, Permisos.

# $channel: a channel. $permissions: names as Discord shows them.
check-would-help = En { $channel } puedo funcionar así, pero mejor con: { $permissions }. Dáselo a mi rol: ajustes del canal, Permisos.

check-permissions-whole = Tengo cada permiso que necesito, en cada canal que uso.

# $permissions: names as Discord shows them.
check-permissions-spare = Tengo más permisos de los que necesito: { $permissions }. Quítaselos a mi rol, para que no pueda hacer daño por un fallo.

# $channel: a channel.
check-threads-grant-off = No tengo Gestionar hilos (Manage Threads) en { $channel }. Está bien así. Sin ese permiso, un espacio privado que alguien pide borrar se cierra y se queda sin personas dentro, pero sigue en Discord. Para que pueda borrarlo, da Gestionar hilos a mi rol en ese canal y en ninguno más.
check-threads-grant-on = Tengo Gestionar hilos (Manage Threads) en { $channel }, así que, cuando alguien pide borrar su espacio privado, se borra de verdad. También me deja ver cualquier hilo privado de ese canal.

check-roles-grant-off = agreement.role está puesto, y no puedo dar ese rol: me falta Gestionar roles (Manage Roles). Dame ese permiso y pon mi rol justo encima de ese. O quita agreement.role de los ajustes.

# $group: the group's name.
check-policy-missing = { $group }: no se nombra una política de privacidad. Discord quiere que cada bot enlace una, y cualquiera del grupo puede pedirla. Escribe una página con tus palabras (PRIVACY.md, junto a mi código, dice qué guardo), y pon su dirección en [group]: privacy_policy = "https://...". Hasta entonces, `/acerca` dice qué guardo.
check-policy-several = { $group }: no se nombra una política de privacidad, y estoy en más de un servidor. Un bot abierto a varios grupos tiene que enlazar una: lo piden las normas de Discord para quienes desarrollan. Pon su dirección en [group]: privacy_policy = "https://...".

check-moderators-none = Las alertas están configuradas, y nadie figura como moderación. Escribe moderators = "un rol" en [people].

# $count: a number. $role: a role.
check-moderators-few = { $count ->
        [0] Nadie tiene
        [one] Solo una persona tiene
       *[other] Solo { $count } personas tienen
    } el rol { $role }. Dáselo a dos personas o más, para que nadie cargue con esto sin compañía.

# $channel: a channel.
check-alerts-open = Cualquiera del servidor puede leer { $channel }, donde llegan las alertas. Las alertas dicen quién podría estar en peligro. Ajustes del canal, Permisos: quita Ver canal (View Channel) a @everyone.

# $channel: a channel. $roles: names of roles.
check-alerts-roles = Estos roles pueden leer { $channel }, donde llegan las alertas, y no son de la moderación: { $roles }. Quítales ahí Ver canal (View Channel).

# $channel: a channel. $names: names of people.
check-alerts-others = Estas personas pueden leer { $channel } y no moderan ni organizan el grupo: { $names }. Quien tiene la propiedad del servidor o el permiso Administrador (Administrator) siempre puede leerlo todo. Procura que todo el grupo lo sepa.
check-alerts-bots = Estos bots pueden leer { $channel }: { $names }. Algunos bots copian lo que leen. Quítales ahí Ver canal (View Channel).
check-alerts-readers = Quienes moderan u organizan y pueden leer { $channel }: { $names }

## Agreement: the panel, the screen with the two buttons, /agreement, and what organisers read in check.
## The screen is put together in this order (CON-4): the group's own text with its limits first, then word watch, then the buttons.

# The message that stands in the panel channel. $group: the group's name.
agreement-panel = **{ $group }: cómo nos cuidamos**
    Lee lo que nos pedimos, y lo que nadie puede prometer. Luego elige. Lleva más o menos un minuto.
    Puedes cambiar tus decisiones cuando quieras con `/acuerdo`.

# $version: a number. $date: a date.
agreement-panel-version = Versión { $version }, { $date }

# On the screen with the buttons, and at the end of the whole agreement. $link: a web address.
agreement-policy = La política de privacidad de este grupo: { $link }

# Last above the buttons. $age: a number.
agreement-age = **Decir "Acepto" es decir también:** tengo { $age } años o más.

# In place of the panel, in a channel where it stood before. $channel: a channel mention.
agreement-panel-moved = El acuerdo está ahora en { $channel }. También puedes leerlo con `/acuerdo ver`.

# Pinned in each watched channel where everyone is watched who has not said no.
# $group: the group's name.
agreement-notice = **En este canal está encendido el vigía de palabras.**
    El bot de { $group } busca aquí palabras que podrían indicar peligro. Un bot no sabe qué quieres decir, por eso mira una persona.
    El bot mira lo que escribe cada persona, salvo si dice que no. Con un paso lo apagas para ti: `/acuerdo palabras no`.
    `/acuerdo ver` dice qué pasa con lo que encuentra.

# The same, when word watch no longer reads everyone.
agreement-notice-ended = El vigía de palabras ya no mira lo que escribe todo el mundo aquí. `/acuerdo ver` dice qué elegiste.

agreement-button-read = Leer el acuerdo
agreement-button-all = Leerlo todo
agreement-button-yes = Acepto. Sí al vigía
agreement-button-no = Acepto. No al vigía
agreement-button-agree = Acepto
agreement-button-choose = Elegir, o cambiar mi decisión
agreement-button-watch = Sobre el vigía de palabras
agreement-button-watch-yes = Sí al vigía
agreement-button-watch-no = No al vigía
agreement-button-watch-off = Apagar el vigía
agreement-button-watch-on = Encender el vigía

# Our sentence on danger, children and adults at risk: who_we_may_tell = "standard".
agreement-standard = Si creemos que una vida corre peligro ahora, la moderación puede avisar a alguien de fuera. Lo mismo si se hace daño a menores, o a una persona adulta que no puede protegerse. Antes hablamos contigo, salvo que eso aumente el peligro para alguien. Contamos lo mínimo.

# Added to the limits where members under 18 are welcome. $contact: whom moderators tell.
agreement-young = Si tienes menos de 18 años, hay más momentos en que tendríamos que avisar a una persona adulta. La persona con quien hablaríamos es { $contact }. Si podemos, te lo decimos antes a ti. Puedes preguntar a la moderación sobre esto antes de contar nada.

# What a yes to word watch means. Its exact words are what people say yes to: a change here asks everyone anew.
# $channels: names of channels. $days: how long a note is kept after it is closed.
agreement-watch = **El vigía de palabras es una decisión aparte**
    En { $channels }, el bot puede buscar en tus mensajes palabras de posible peligro. Si encuentra alguna:
    - Recibes un mensaje privado con números de ayuda. Si dices que sí, ahora llega una prueba.
    - La moderación de guardia recibe quién, dónde y cuándo, no tus palabras.
    El bot se equivoca a menudo, y decide una persona. La nota se borra { $days ->
        [one] un día
       *[other] { $days } días
    } después de cerrarse.

# $unsure: days that an unsure note is kept.
agreement-watch-unsure =
    Si duda, no se llama a nadie. Queda una línea para la moderación, que se borra { $unsure ->
        [one] al cabo de un día
       *[other] a los { $unsure } días
    }.

# The group's own setting asks the member before a moderator sees an unsure note.
agreement-watch-ask-member = Cuando el bot duda, puede que te pregunte antes a ti.

# Word watch reads everyone in these channels who has not said no.
agreement-watch-everyone = En este grupo está encendido para cualquiera que escriba ahí, hasta que diga que no.

agreement-watch-change = Enciéndelo o apágalo cuando quieras: `/acuerdo palabras`, o `/yo`.

# Where the person stands. $date: a date.
agreement-you-agreed = Aceptaste el acuerdo el { $date }.
agreement-you-agreed-earlier = Aceptaste el acuerdo el { $date }. El texto ha cambiado desde entonces.
agreement-you-left = Dejaste el acuerdo el { $date }.
agreement-you-nothing = Todavía no has elegido.
agreement-you-watch-yes = Vigía de palabras: sí, desde el { $date }.
agreement-you-watch-no = Vigía de palabras: no, desde el { $date }.
agreement-you-watch-earlier = Vigía de palabras: apagado. Dijiste que sí el { $date }, y lo que hace ha cambiado desde entonces.
agreement-you-watch-nothing = Vigía de palabras: apagado. No has dicho que sí.
agreement-you-watch-everyone = Vigía de palabras: encendido, como para cualquiera aquí que no haya dicho que no.
agreement-you-watch-waits = Vigía de palabras: sí, desde el { $date }. Este grupo no lo usa por ahora.

# What was chosen: agreement-done, then the lines above that say where the person stands.
agreement-done = Hecho. Esto es lo que elegiste:
agreement-done-test = Un mensaje de prueba va en camino. Si te llega, no quiere decir que pase nada malo.
agreement-test-failed = Traté de enviarte el mensaje de prueba, y Discord no lo dejó pasar. Así que la ayuda no podría llegarte por ahí. Puedes permitir los mensajes directos en los ajustes de privacidad de este servidor. O dejarlo así: `/ayuda` funciona aquí a cualquier hora.
agreement-done-country = No sé en qué país estás, y no lo voy a adivinar. Elígelo ahora, y `/ayuda` podrá mostrarte números de allí.

# Discord refused an earlier message within 30 days, so none was tried.
agreement-test-not-tried = No intenté enviarte un mensaje de prueba. Discord no dejó pasar uno anterior, y después de eso te dejo en paz durante 30 días. Si desde entonces permitiste los mensajes directos, en `/yo ver` hay una prueba para ti. O déjalo así: `/ayuda` funciona aquí a cualquier hora.
agreement-done-ask = Hay una decisión más, aparte de esta: el vigía de palabras.
agreement-done-change = Para cambiarlo: `/acuerdo elegir`. Para verlo: `/yo`. Para dejar el acuerdo: `/acuerdo dejar`.

agreement-watch-on-done = Hecho. El vigía de palabras está encendido para ti.
agreement-watch-on-already = El vigía de palabras ya está encendido para ti.
agreement-watch-off-done =
    Hecho. El bot ya no busca en tus mensajes palabras que podrían indicar peligro.
    Si escribes que estás en peligro, el bot no le pide a nadie que mire. `/ayuda` funciona a cualquier hora.
    Puedes encenderlo otra vez con `/acuerdo palabras si`.

agreement-left =
    Hecho. Has dejado el acuerdo, y el vigía de palabras está apagado para ti. Sigues en el servidor.
    Si algún día quieres aceptar otra vez: `/acuerdo elegir`.
agreement-left-nothing = No hay nada que dejar: no has aceptado el acuerdo. El vigía de palabras está apagado para ti.

# Refusals, and why a choice was not taken.
agreement-not-here = Este grupo no tiene ningún acuerdo configurado aquí.
agreement-not-ready = El acuerdo no se puede mostrar ahora mismo. Quien organiza el grupo tiene que corregir antes el texto.
agreement-not-member = Para elegir esto hay que estar en el servidor del grupo.
agreement-changed = El texto ha cambiado desde que lo viste. No se guardó ningún sí. Este es el texto nuevo.
agreement-watch-not-running = Este grupo no usa el vigía de palabras por ahora. No se encendió nada.

# What is kept, for /me. $version: a number. $date: a date.
agreement-button-mine = Lo que acepté

## Reminders: in a pause of the talk, by turns. Not rules read out, but a line to think about.

agreement-remind-1 = Un recordatorio en voz baja de { $group }: lo que cada persona cuenta aquí es suyo. Si hablas de este grupo en otra parte, cuenta solo tu parte.
agreement-remind-2 = Antes de una captura de pantalla hay una pregunta: ¿le parecería bien a quien lo escribió? Si tienes dudas, déjalo aquí.
agreement-remind-3 = Pedimos que lo de aquí quede en privado, y casi todo el mundo lo cumple. No podemos obligar a nadie. Con eso en mente, comparte lo que te parezca bien.
agreement-remind-4 = Una pregunta para esta semana: ¿qué te ayuda a hablar aquí? Puedes responder abajo, contarlo a quien modera, o guardarlo para ti.
agreement-remind-5 = Aquí cabe tu propia historia, también si es enredada o pequeña. Es tuya, y puedes contarla aquí y donde quieras.
agreement-remind-6 = Cuando cuentas tu historia para responder a alguien, ¿queda lugar para la suya? A veces "te escucho" es una respuesta entera.
agreement-remind-7 = Nadie tiene que responder, y nadie tiene que compartir. Leer también es estar aquí. Irse un tiempo, también.
agreement-remind-8 = Un detalle pequeño puede señalar a alguien: un pueblo, un trabajo, una fecha. Cuando hables de otras personas, deja fuera esos detalles.
agreement-remind-9 = Si se escapó algo privado, tuyo o de otra persona, díselo a la moderación. Preferimos saberlo. Preguntar no le trae problemas a nadie.
# When new people have come.
agreement-remind-newcomers = Ha llegado gente nueva a { $group }. No hace falta compartir para ser parte del grupo. Lo que otras personas cuentan es suyo: por favor, déjalo aquí.
# When the text has changed.
agreement-remind-changed = El acuerdo de { $group } cambió hace un tiempo. Lo que cambió está en `/acuerdo historia`.
# Some days after something slipped out and was mended, if the person who spoke up is at ease with it. Names no case.
agreement-remind-mended = De vez en cuando algo se escapa, en cualquier grupo. Se puede decir, y se puede reparar. Lo que otras personas cuentan en { $group } es suyo: por favor, déjalo aquí.
agreement-remind-footer = Un mensaje automático de un bot. Llega pocas veces, y nunca porque aquí haya silencio.

## Forwarded out: to the one who did it, and to nobody else. No blame; it may be their own story.

# $group: the group's name. $from, $to: a channel or thread, mentioned.
agreement-forwarded =
    Un mensaje automático del bot de { $group }, para ti y para nadie más.
    Reenviaste un mensaje de { $from } a { $to }. Para esto miré de dónde venía, y no lo que dice.
    Puede que esté muy bien: tu historia es tuya, y puedes contarla donde quieras. Lo que otras personas cuentan en { $from } es suyo: por favor, déjalo ahí.
    Si prefieres retirarlo, puedes borrarlo en { $to }. Si se escapó algo, puedes decirlo aquí abajo, o con `/avisar empezar`. Antes de enviarlo lees a quién le llega.
    A nadie más se le dice que te escribí. Eso lo guardo 30 días como máximo, y de lo que reenviaste no guardo nada.
agreement-button-forwards-off = No me recuerdes más esto
agreement-button-forwards-on = Puedes recordármelo de nuevo
agreement-forwards-off-done = Hecho. No te escribiré por los mensajes que reenvíes. Para encenderlo otra vez: `/acuerdo reenvios si`.
agreement-forwards-on-done = Hecho. Si aceptaste el acuerdo, puede que te escriba cuando reenvíes algo fuera de aquí. Te escribo a ti y a nadie más.
# $date: a date.
agreement-held-forwards-off = El { $date } me dijiste que no te escriba por los mensajes que reenvías.

## Suggestions: for everybody to read, answered by a date.

agreement-suggest-button = Sugerir un cambio
agreement-suggest-title = Sugerir un cambio
agreement-suggest-label = ¿Qué cambiarías, y por qué?
# $channel: the channel's name.
agreement-suggest-goes-to = Se publica con tu nombre en { $channel }. Lo lee quien quiera. No guardo copia.
# $link: to the message. $date: a date.
agreement-suggested = Está publicada, con tu nombre: { $link }. Quienes organizan el grupo responden sí o no, con un motivo, a más tardar el { $date }. Si para entonces no hay respuesta, el mensaje lo dirá.
# $channel: a channel. $wrote: what the member wrote.
agreement-suggest-refused =
    No se publicó: Discord no me dejó escribir en { $channel }. No guardé nada. Esto es lo que escribiste, para que puedas copiarlo:
    { $wrote }
agreement-suggest-nowhere = No hay ningún canal donde yo pueda publicar una sugerencia. No se publicó nada. Quien organiza el grupo puede averiguar más con `/configurar revisar`.
# $most: a number.
agreement-suggest-enough = Tienes { $most } sugerencias sin respuesta. No se publicó nada. Puedes retirar una con `/acuerdo retirar`.
# $number: its number. $member: who made it.
agreement-suggestion = **Sugerencia { $number }**, de { $member }
# $date: a date, in each of these.
agreement-suggestion-waiting = Espera la respuesta de quienes organizan el grupo, hasta el { $date }.
agreement-suggestion-overdue = Todavía sin respuesta. Tenía que llegar a más tardar el { $date }.
agreement-suggestion-yes = Respondida el { $date }: sí.
agreement-suggestion-no = Respondida el { $date }: no.
agreement-suggestion-button-answer = Responder
agreement-suggestion-button-take-back = Retirarla
# $number: its number.
agreement-suggestion-gone = La sugerencia { $number } está retirada. Su mensaje está borrado.
agreement-suggestion-not-gone = No funcionó: Discord no me dejó borrar el mensaje. La sugerencia sigue como estaba.
agreement-suggestion-not-forgotten = Una de tus sugerencias sigue en su canal: Discord no me dejó borrar el mensaje. La moderación sí puede.
agreement-suggestion-not-yours = Una sugerencia la puede retirar quien la hizo, y nadie más. No se cambió nada.
agreement-suggestion-none = No existe esa sugerencia. `/acuerdo sugerencias` muestra las que hay.
agreement-suggestions = **Sugerencias, primero la más reciente**
agreement-suggestions-none = Nadie ha sugerido un cambio todavía. Para hacerlo: `/acuerdo sugerir`.
# $number: its number.
agreement-answer-title = Responder a la sugerencia { $number }
agreement-answer-label = ¿Sí o no?
agreement-answer-yes = Sí, vamos a cambiarlo
agreement-answer-no = No
agreement-answer-why = ¿Por qué?
agreement-answer-goes-to = Se publica con tu nombre debajo de la sugerencia. Lo lee quien quiera.
agreement-answer-organisers = A una sugerencia responden quienes organizan el grupo, según mis ajustes, y nadie más. `/acerca` dice quiénes son.
agreement-answer-already = Esta sugerencia ya tiene respuesta. No se cambió nada.
# $wrote: what the organiser wrote.
agreement-answer-refused =
    No se publicó: Discord no me dejó escribir ahí. La sugerencia sigue esperando. Esto es lo que escribiste, para que puedas copiarlo:
    { $wrote }
# $number: its number.
agreement-answer-done = La respuesta a la sugerencia { $number } está publicada.
# $member: who suggested. $number: its number. $says: "yes" or "no". $by: the organiser's name.
agreement-answered = { $member }, la sugerencia { $number } tiene respuesta. { $by } dice { $says ->
        [yes] que sí
       *[no] que no
    }:
# $number: its number. $date: a date.
agreement-held-suggestion = Hiciste la sugerencia { $number } el { $date }. Lo que dice está en Discord y en ningún otro lugar.

# What changed since an earlier version. $version: its number. $date: a date.
agreement-changes = **Qué ha cambiado desde la versión { $version } ({ $date })**
agreement-changes-coming = **En qué será distinto de la versión { $version } ({ $date })**
# $before, $after: sentences of the agreement.
agreement-change-new = - Nuevo: { $after }
agreement-change-gone = - Quitado: { $before }
agreement-change-reworded = - Ahora: { $after } Antes: { $before }
agreement-changes-none = El orden de sus partes, y nada más.
agreement-changes-more = Hay más. `/acuerdo historia` lo muestra todo.

# /agreement history. $version: a number. $date: a date.
agreement-history = El acuerdo va por la versión { $version }. Cualquiera puede leer cada versión.
agreement-history-line = **Versión { $version }**, { $date }
agreement-history-more = Para leer una entera: `/acuerdo historia`, con su número.
# One that does not hold yet, and one that was told and never held. $when: a moment.
agreement-history-coming = **Versión { $version }**: está por llegar. Entra en vigor el { $when }.
agreement-history-withdrawn = **Versión { $version }**: no llegó. Se anunció el { $date } y se retiró antes de entrar en vigor.
# $newest: a number.
agreement-history-no-such = No existe esa versión. La más reciente es la número { $newest }.

# On the screens with the agreement, while another text is coming. $when: a moment. $version: a number.
agreement-coming = Este texto cambia el { $when }. Qué será distinto: `/acuerdo historia`.

# In the news channel: told a day before, then edited. $group: the group's name. $version: a number.
agreement-news = **{ $group }: versión { $version } del acuerdo**
# $when: a moment. $earlier: the version that holds until then.
agreement-news-coming = Este texto está por llegar. Entra en vigor el { $when }. Hasta entonces vale la versión { $earlier }.
agreement-news-will-ask = Después se pregunta otra vez a quienes ya habían aceptado. Hasta que elijas, sigue valiendo tu sí de antes.
# How to speak up about it.
agreement-news-ask = Para preguntar por qué, o proponer otra cosa: `/acuerdo sugerir`, o cualquier persona que organice el grupo. Ya puedes leerlo entero. Es el número { $version } en `/acuerdo historia`.
agreement-news-holds = Este texto está en vigor desde el { $when }.
agreement-news-not = Este cambio se anunció aquí, y no llega. Quienes organizan el grupo lo retiraron o lo cambiaron antes de que entrara en vigor. `/acuerdo historia` dice qué está en vigor y qué está por llegar.
agreement-news-asks = Se pregunta otra vez a quienes ya habían aceptado. Tómate el tiempo que necesites. Hasta que elijas, sigue valiendo tu sí de antes.
agreement-news-stays = Si ya habías aceptado, tu sí sigue valiendo. Puedes cambiarlo cuando quieras.

# The direct message to who agreed before, when everyone is asked again. $group: the group's name.
agreement-again = Un mensaje automático del bot de { $group }. En ese grupo aceptaste el acuerdo sobre cómo nos cuidamos. Ese texto ha cambiado.
agreement-again-free = ¿Quieres leerlo y elegir otra vez? Hasta entonces sigue valiendo tu sí de antes. Está bien dejar esto sin respuesta.

agreement-held-agreed = Aceptaste la versión { $version } del acuerdo el { $date }.
agreement-held-left = Dejaste el acuerdo el { $date }.
agreement-held-watch-yes = Dijiste que sí al vigía de palabras el { $date }.
agreement-held-watch-no = Dijiste que no al vigía de palabras el { $date }.
agreement-held-watch-no-everyone = Dijiste que no al vigía de palabras el { $date }. Si esto se borra, el vigía vuelve a estar encendido para ti, como para cualquiera aquí.

# What organisers read in check. $file: a file. $line: a number. $what: what is wrong and what to write instead.
agreement-check-problem = { $file }, línea { $line }: { $what }
agreement-check-kept = Antes hay que corregir el texto del acuerdo. Hasta entonces, el grupo lee el último que estaba bien.
agreement-check-none = Antes hay que corregir el texto del acuerdo. Hasta entonces, nadie puede leerlo ni aceptarlo.
# $length: characters.
agreement-check-long = La primera pantalla del acuerdo tiene { $length } caracteres. Más de { $most } no caben en la pantalla de un teléfono. Pasa algo de ese texto debajo del primer párrafo de su parte.
# $channel: a channel mention. $missing: names of permissions.
agreement-check-cannot-send = En { $channel } al bot le falta un permiso: { $missing }. Dáselo en los ajustes de ese canal.
# $why: a sentence.
agreement-check-watch-off = El vigía de palabras sigue apagado. { $why }
# Some said yes to an earlier text of word watch.
agreement-check-watch-outdated = Algunas personas dijeron que sí a un texto anterior del vigía de palabras. Para esas personas sigue apagado hasta que elijan otra vez.
# $role, $others: names of roles.
agreement-check-role-above = No puedo dar { $role } a quienes aceptaron: está por encima de mi rol, o es de otro bot. Ponlo justo debajo del mío en Ajustes del servidor, Roles.
agreement-check-role-others = Con Gestionar roles (Manage Roles) podría cambiar también estos roles: { $others }. Cambio { $role } y ningún otro. Baja mi rol, para que debajo quede { $role } y ningún otro.
# $agreed: how many agreed, not exactly. $members: how many people there are.
agreement-check-cover-few = Han aceptado menos de { $agreed } de { $members } personas.
agreement-check-cover = Han aceptado unas { $agreed } de { $members } personas.
agreement-check-good = El acuerdo va por la versión { $version }.
# $when: a day of the week and a time. $version, $earlier: numbers.
agreement-check-coming = Desde el { $when } vale el texto cambiado del acuerdo, como versión { $version }. Hasta entonces vale la versión { $earlier }.

check-administrator-refused = { $group }: todo está apagado, porque tengo el permiso Administrador (Administrator) en este servidor. Quítaselo a mi rol en Ajustes del servidor, Roles, y arranco otra vez por mi cuenta.

## Settings that change: told in the news channel a day before they hold.

# $group: the group's name. $when: a moment.
news-coming = **{ $group }: esto cambia el { $when }**
news-coming-holds = **{ $group }: esto ya está en vigor**
news-coming-not = El cambio de ajustes de { $group } que se anunció aquí no llega.
news-coming-ask = Para preguntar por qué, o proponer otra cosa: `/acuerdo sugerir`, o cualquier persona que organice el grupo. Tus propias decisiones siguen como están.
# $mode: the setting's own word. $channels: names of channels.
news-coming-watch-mode =
    { $mode ->
        [off] El vigía de palabras está apagado.
        [everyone] El vigía de palabras mira lo que escribe en { $channels } cualquiera que no haya dicho que no.
       *[other] El vigía de palabras mira { $channels }, para quienes dijeron que sí.
    }
# $names: names, in each of these.
news-coming-watch-channels-added = El vigía de palabras mira también { $names }, para las mismas personas.
news-coming-watch-channels-gone = El vigía de palabras ya no mira { $names }.
news-coming-talk-here-is-added = Para el vigía de palabras, hablar de esto de manera corriente cuenta como normal: { $names }.
news-coming-talk-here-is-gone = Para el vigía de palabras, hablar de esto ya no cuenta como normal: { $names }.
# $added, $moved, $silenced: numbers of entries.
news-coming-own-words = El vigía de palabras ya lee con una lista de palabras cambiada. En la lista compartida, quienes organizan el grupo añaden { $added } entradas, mueven { $moved } y silencian { $silenced }.
news-coming-own-words-gone = El vigía de palabras ya lee con la lista compartida y ninguna otra. La lista propia del grupo ya no se usa.
news-coming-organisers-added = Nuevas personas que organizan el grupo: { $names }.
news-coming-organisers-gone = Ya no organizan el grupo: { $names }.
# $name: a channel or a role, in each of these.
news-coming-alerts-channel = { $name ->
        [off] Las alertas ya no llegan a ningún canal.
       *[other] Las alertas llegan a { $name }. `/acerca` dice quién puede leerlas.
    }
news-coming-moderators = { $name ->
        [off] Ya no hay un rol que diga a quién se pide mirar las alertas: a nadie.
       *[other] Se pide mirar las alertas a quien tiene el rol { $name }.
    }
news-coming-supporters = { $name ->
        [off] Ya no hay un rol que diga quién acompaña: nadie.
       *[other] Las personas que acompañan son las que tienen el rol { $name }.
    }
# $who: the setting's own word.
news-coming-who-reads =
    { $who ->
        [off] Los espacios privados están apagados.
        [nobody] A nadie se le pide que lea los espacios privados.
       *[other] Puedes elegir personas que acompañan para que lean contigo tu espacio privado. A nadie se elige por ti.
    }
# $days: a number, in each of these.
news-coming-keep-closed-alerts = Las alertas cerradas se guardan { $days } días.
news-coming-keep-unsure-notes = Las notas en que el bot duda se guardan { $days } días.
news-coming-keep-worries = Las preocupaciones se guardan { $days } días después de terminar.

## Check-ins: the private room, its questions, and what its buttons answer.
## The questions and the footer are read one by one by tired people: at most 25 words, no advice, and the footer always.

# Everyday questions, at any hour.
checkin-ask-1 = ¿Cómo va el día? Con una palabra basta. No responder también está bien.
checkin-ask-2 = ¿Qué te ha quitado más fuerzas últimamente?
checkin-ask-3 = Desde ayer, ¿hubo algún rato que estuviera bien, aunque fuera un poquito?
checkin-ask-4 = ¿Hay algo por lo que prefieras que no te pregunten esta semana? Puedes escribirlo aquí, o guardarlo para ti.
checkin-ask-5 = Si hoy alguien te acompañara en algo, ¿qué preferirías: que te escuchara, que te diera ideas, o un rato en silencio?
checkin-ask-6 = ¿De qué te gustaría tener menos ahora mismo?
checkin-ask-7 = ¿Quién o qué ha estado de tu lado últimamente?
checkin-ask-8 = Si este día tuviera su pronóstico del tiempo, ¿qué diría?
checkin-ask-9 = ¿Te sigue sirviendo este espacio? Puedes cambiarlo, ponerlo en pausa o cerrarlo cuando quieras.
checkin-ask-10 = Este es tu espacio, abierto como de costumbre. No hay nada que responder.
checkin-ask-11 = ¿Hay algo que esperes con ganas, por pequeño que sea? Si ahora no hay nada, eso también cabe aquí.
checkin-ask-12 = ¿Qué te da vueltas en la cabeza y todavía no ha tenido su lugar?
checkin-ask-13 = ¿Hay una canción, un lugar o una imagen que se parezca a cómo están las cosas?
checkin-ask-14 = ¿Te gustaría dejar aquí una palabra, nada más que para sacarla de tu cabeza?
checkin-ask-15 = ¿Qué ha cambiado en esta última semana, si es que ha cambiado algo?
checkin-ask-16 = ¿Qué has notado últimamente que nadie más parecía ver?
# In the morning.
checkin-ask-17 = ¿Qué tal la noche? Con una palabra o dos basta.
checkin-ask-18 = ¿Qué te espera hoy? ¿Hay algo de eso que pese?
checkin-ask-19 = ¿Hay una parte del día de hoy que le dejarías a otra persona, si pudieras?
checkin-ask-20 = ¿Cómo sería una versión más suave del día de hoy?
checkin-ask-21 = ¿Qué fue lo primero que te vino a la cabeza esta mañana?
# In the evening and at night.
checkin-ask-22 = El día ya casi termina. ¿Hay algo que te gustaría dejar aquí por esta noche?
checkin-ask-23 = ¿Qué fue lo que más fuerzas te quitó hoy?
checkin-ask-24 = ¿Hay algo de hoy que no quieras llevarte a mañana?
checkin-ask-25 = ¿Hubo hoy una voz, una cara o un lugar que te hiciera bien?
checkin-ask-26 = ¿Cómo termina el día, comparado con cómo empezó?
# For who would like some about grief.
checkin-ask-27 = ¿En quién piensas hoy? Puedes escribir aquí su nombre, o pensarlo nada más.
checkin-ask-28 = ¿Algo te trajo recuerdos últimamente: un olor, una canción, una calle?
checkin-ask-29 = Si hoy pudieras decirle una cosa a quien te falta, ¿cuál sería?
checkin-ask-30 = ¿Hay algo que la gente dice sobre las pérdidas y que te cansa oír?
checkin-ask-31 = ¿Hay algo de quien te falta que te gustaría que alguien supiera?
# For who would like some about recovery.
checkin-ask-32 = ¿Qué te ha estado arrastrando últimamente, y qué te ha sostenido?
checkin-ask-33 = ¿Hay una hora del día más difícil que las otras?
checkin-ask-34 = ¿Quién sabe cómo estás de verdad estos días?
checkin-ask-35 = ¿Hubo últimamente algún momento en que te habría hecho bien tener a alguien al lado?
checkin-ask-36 = ¿Qué te pide el día de hoy, y qué puede esperar?
# For who would like some about caring for somebody.
checkin-ask-37 = ¿Alguien ha cuidado de ti últimamente, aunque fuera un minuto?
checkin-ask-38 = De lo que nadie ve, ¿qué te ha pedido esta semana cuidar de alguien?
checkin-ask-39 = ¿Hay algo de cuidar a alguien que cueste decir en voz alta?
checkin-ask-40 = Si hoy tuvieras una hora toda para ti, ¿qué pondrías ahí?
checkin-ask-41 = ¿Qué te gustaría que la gente supiera sobre cuidar a alguien?
# On a hard date that its member named. The bot does not know why the day is hard.
checkin-ask-date-1 = Este es un día que marcaste. ¿Cómo va? Con una palabra basta, y ninguna también está bien.
checkin-ask-date-2 = Marcaste este día hace algún tiempo. ¿Cómo es, ahora que ha llegado?
checkin-ask-date-3 = Hoy es un día que marcaste. ¿Te gustaría darle hoy un lugar a algo, o a alguien?
checkin-ask-date-4 = Este es un día que marcaste. ¿Te gustaría tener compañía, o prefieres que el día sea para ti?

# Under every question.
checkin-footer = Una pregunta automática de un bot. No responder está bien.

# Buttons.
checkin-button-open = Abrir un espacio privado
checkin-button-here = Aquí estoy
checkin-button-later = Hoy no
checkin-button-company = Quiero compañía
checkin-button-person = Necesito a una persona
checkin-button-company-listening = Alguien que escuche
checkin-button-company-ideas = Ideas
checkin-button-company-quiet = Compañía en silencio
checkin-button-resume = Pregúntame de nuevo
checkin-button-close = Cerrar este espacio
checkin-button-close-now = Sí, cerrarlo
checkin-button-delete = Borrarlo del todo
checkin-pick-hour = La hora, según tu reloj

# The first message in the room, pinned. $member: a mention.
checkin-welcome-hello = { $member }, este es tu espacio privado.
# Who can read it, one line each. $names: names, separated by commas.
checkin-readers-title = **Quién puede leer lo que se escribe aquí**
checkin-readers-you = Tú.
checkin-readers-supporters = { $names }: por elección tuya. A quien eliges se le pide que lea cuando pueda.
checkin-readers-nobody = A nadie más se le pide que lea esto.
checkin-readers-added = Alguien añadió a este hilo a: { $names }.
checkin-readers-owner = Este servidor es de { $names }, que podría mirar. Nadie se lo pide.
checkin-readers-administrators = Personas que administran este servidor y podrían mirar: { $names }. Nadie se lo pide.
checkin-readers-managers = Personas que pueden gestionar hilos y podrían mirar: { $names }. Nadie se lo pide.
checkin-readers-bots = Bots: { $names }.
checkin-readers-discord = El propio Discord, como con todo lo que escribes en Discord.
checkin-welcome-answers = Puedes responder con palabras, con un botón, o no responder.
checkin-welcome-keeps = Soy un bot. Guardo cuándo pregunté, y cuántas preguntas seguidas quedaron sin respuesta. No guardo nada de lo que escribes.
checkin-welcome-urgent = Nadie vigila este espacio todo el tiempo. "Necesito a una persona" avisa a la moderación, y `/ayuda` muestra números a los que llamar.
checkin-welcome-help = Nadie vigila este espacio todo el tiempo. `/ayuda` muestra números a los que llamar.

# Opening. $thread: a channel mention.
checkin-opened = Tu espacio privado está aquí: { $thread }
checkin-open-already = Ya tienes un espacio privado: { $thread }
# $group: the group's name.
checkin-off = { $group } no tiene espacios privados.
checkin-no-parent = No pude crear tu espacio privado: en este servidor falta el canal donde iría. No se abrió nada. Quien organiza el grupo puede saber más con `/configurar revisar`.
# $missing: permissions by Discord's names.
checkin-refused = No pude crear tu espacio privado: Discord no me deja. Me falta este permiso: { $missing }. No se abrió nada. Quien organiza el grupo puede dármelo.
checkin-server-full = No pude crear tu espacio privado: este servidor tiene tantos hilos abiertos como Discord permite. No se abrió nada. Quien organiza el grupo puede cerrar algunos.
# $channel: a channel mention.
checkin-you-cannot-see = No pude crear tu espacio privado: no puedes ver { $channel }, o no puedes escribir en sus hilos. No se abrió nada. Quien organiza el grupo puede cambiarlo.
checkin-not-made-yet = Discord todavía no ha creado tu espacio privado. Sigo intentándolo durante una hora. Puedes mirar otra vez con `/espacio abrir`.
checkin-was-unmade = Discord no creó tu espacio privado, y dejé de intentarlo. `/espacio abrir` empieza de nuevo.
checkin-was-gone = Tu espacio privado ya no existe: alguien lo borró en Discord, y no fui yo. `/espacio abrir` crea otro.
checkin-shut-out = Ya no puedo escribir en tu espacio privado: me sacaron de ahí, o perdí un permiso. Quien gestiona este servidor puede cambiarlo. También puedes cerrarlo con `/espacio cerrar` y abrir otro.
checkin-none = No tienes un espacio privado. `/espacio abrir` crea uno.
checkin-closed-already = Este espacio privado está cerrado. `/espacio abrir` crea otro.
checkin-not-yours = Estos botones son para la persona de este espacio privado. No se cambió nada.
checkin-for-its-member = Gracias por leer y acompañar aquí. Los botones son para la persona de este espacio. No se cambió nada.
checkin-no-such-zone = No conozco esa zona horaria. Escribe una ciudad grande cerca de ti y elige de la lista.
# $start, $end: times.
checkin-hour-quiet = De { $start } a { $end } son tus horas de silencio, y entonces no envío nada. No se cambió nada. Otra hora sirve, y `/espacio silencio` mueve tus propias horas de silencio.

# Answers to the buttons. $when: a moment.
checkin-here-done = Recibido. A nadie se le muestra que pulsaste esto, y no lo guardo. Lo único que cuento son las preguntas sin respuesta, y esa cuenta vuelve a cero.
checkin-later-done = Está bien. A nadie se le muestra que pulsaste esto, y no lo guardo.
checkin-next = La próxima pregunta: { $when }.
checkin-next-never = No hay ninguna pregunta prevista. `/espacio seguir` las pone en marcha otra vez.

# Company. $names: names.
checkin-company-which = ¿Qué tipo de compañía? No se envía nada antes de que elijas.
checkin-company-told = Ahora mando un aviso (ping) a { $names } en tu espacio. Ese mensaje lo puedes ver allí. No sé decir cuándo se leerá.
checkin-company-nobody-chosen = No se avisó a nadie: no has elegido a nadie que lea contigo. `/espacio elegir` muestra quién hay. Quien elijas puede leer todo lo que hay en tu espacio.
checkin-company-not-here = No se avisó a nadie: en este grupo no se le pide a nadie que lea los espacios privados. Tienes a tu alcance los canales del grupo, y `/ayuda` muestra números a los que llamar.
# The message that calls them. $names, $member: mentions. $kind: any, listening, ideas or quiet.
checkin-company-call =
    { $kind ->
        [listening] { $names }: { $member } quisiera compañía aquí, alguien que escuche.
        [ideas] { $names }: { $member } quisiera compañía aquí, y las ideas se agradecen.
        [quiet] { $names }: { $member } quisiera compañía en silencio aquí. No hace falta decir nada.
       *[any] { $names }: { $member } quisiera compañía aquí.
    }
# $asked_at: a time.
checkin-company-note = Pedido a las { $asked_at }. Ven si puedes. Si ahora no puedes, una línea que lo diga también es compañía.

# A person. $count: how many moderators were told.
checkin-person-told =
    { $count ->
        [0] La moderación tiene tu petición, pero ahora no hay nadie de guardia. Por favor, no nos esperes. `/ayuda` muestra números a los que llamar.
        [one] Se ha avisado a una persona de moderación que está de guardia. No sé decir cuándo responderá. Si no puedes esperar, `/ayuda` muestra números a los que llamar.
       *[other] Se ha avisado a { $count } personas de moderación que están de guardia. No sé decir cuándo responderán. Si no puedes esperar, `/ayuda` muestra números a los que llamar.
    }
checkin-person-unsaved = No funcionó: no puedo decir que se haya avisado a alguien. Por favor, no nos esperes. `/ayuda` muestra números a los que llamar.

# When it rests. $until: a moment.
checkin-paused =
    Tu espacio está en pausa hasta el { $until }. Antes no pregunto nada, y no se le dice a nadie.
    Tu espacio queda como está. `/espacio seguir` pone en marcha las preguntas, y `/espacio cerrar` cierra el espacio.
checkin-resumed = Las preguntas vuelven a llegar. No se le dice a nadie.
checkin-no-such-day = No puedo hacer una pausa hasta ese día. No se cambió nada. Escribe un día después de hoy y dentro de un año, como 24.12., 2026-12-24 o 24 de diciembre.
# Sent once in the room, after six questions without an answer.
checkin-rest =
    Por ahora dejo de preguntar aquí. Está bien así, y no se espera nada de ti. No se le dice a nadie.
    Este espacio sigue abierto para ti. El botón de abajo, o `/espacio seguir`, pone en marcha las preguntas otra vez.
    -# Un mensaje automático de un bot. No responder está bien.

# Who reads along. $name: a name. $most: a number.
checkin-chosen = { $name } está ahora en tu espacio, y puede leer todo lo que contiene. El mensaje fijado allí dice quién más puede.
checkin-chosen-not-in = Has elegido a { $name }, pero Discord no me dejó darle entrada a tu espacio. Quizá entre si escribes allí una mención de su nombre.
checkin-chosen-already = { $name } ya está en tu espacio.
checkin-chosen-nobody = Ya no se le pide a nadie que lea tu espacio. Quien habías elegido ya está fuera.
checkin-chosen-nobody-but-in = Ya no se le pide a nadie que lea tu espacio. Pero Discord no me dejó sacar a todo el mundo: su lista de personas muestra quién sigue dentro.
checkin-not-a-supporter = Solo se puede elegir a quien tenga el rol de las personas que acompañan en este grupo, y no a ti ni a un bot. No se cambió nada.
checkin-supporter-cannot-see = Esa persona no puede ver el canal del que cuelgan los espacios privados, así que no podría leer contigo. No se cambió nada.
checkin-enough-supporters = Ya has elegido a { $most } personas. Con `/espacio elegir` puedes sacar antes a una.

# The end.
checkin-close-sure = ¿Cerrar tu espacio privado? Dejo de preguntar allí. Con eso no se borra nada de lo que contiene.
# Closing says three things: what happens now, what is not deleted by it, and how long the bot's own notes last.
checkin-closed = Cerrado. Aquí ya no pregunto nada, y el hilo pasa al archivo.
checkin-closed-stays = Cerrado. Aquí ya no pregunto nada. El canal queda donde está.
checkin-closed-alert = Cerrado. Aquí ya no pregunto nada. El hilo queda por ahora donde está: la moderación tiene abierta una nota sobre ti, y mientras tanto no archivo nada. Después pasa al archivo.
checkin-closed-kept = Lo que se escribió sigue ahí, para las personas que nombra el mensaje fijado. No puedo borrarlo: este grupo no me ha dado ese derecho. Puedes borrar tus propios mensajes, uno por uno.
checkin-closed-can-delete = Lo que se escribió sigue ahí, para las personas que nombra el mensaje fijado. Si quieres, lo borro todo. Eso no se puede deshacer.
checkin-closed-notes = Mis propias notas sobre este espacio se borran a los 30 días. Hasta entonces, `/espacio volver` lo abre otra vez.
checkin-not-archived = No se pudo pasar el hilo al archivo: Discord no me dejó. Sigue donde estaba, y sigo sin preguntar nada allí.
checkin-cannot-delete = No puedo borrarlo: este grupo no me ha dado ese derecho. Puedes borrar allí tus propios mensajes, uno por uno.
checkin-deleting = Ahora borro tu espacio privado, con todo lo que contiene. Si dentro de un minuto todavía lo ves, es que no funcionó.
checkin-delete-failed = No funcionó: Discord no me dejó borrarlo. Todo lo que contiene sigue ahí.

# What is kept, for /me. $hour, $zone: as above. $supporters, $count: numbers.
checkin-held =
    { $supporters ->
        [0] Tu espacio privado: dónde está, que pregunta a las { $hour } en { $zone }, cuándo preguntó por última vez y cuántas preguntas seguidas quedaron sin respuesta. Nada de lo que se escribió allí.
       *[other] Tu espacio privado: dónde está, que pregunta a las { $hour } en { $zone }, cuándo preguntó por última vez, cuántas preguntas seguidas quedaron sin respuesta y a quién elegiste para leer contigo ({ $supporters }). Nada de lo que se escribió allí.
    }
checkin-held-closed = Un espacio privado que cerraste, o que ya no existe: dónde estaba y cuándo terminó. Esto se borra 30 días después de que terminó.
checkin-held-supporting = Que te eligieron para acompañar en espacios privados de otras personas: { $count }.

# For organisers, in `check`. $channel: a name. $permission: by Discord's own name. $count: a number.
checkin-check-off = Los espacios privados están apagados: en los ajustes no hay una parte [checkins].
checkin-check-no-parent = Los espacios privados están apagados: no hay un canal de texto "{ $channel }". Créalo, o escribe otro nombre en under = "..." de [checkins].
checkin-check-no-supporters = who_reads es "chosen_supporters", pero no se encontró el rol de las personas que acompañan: nadie puede elegir a nadie. Escribe el rol en supporters = "..." de [people].
checkin-check-watched = "{ $channel }" está en word_watch.channels: en los espacios privados se buscarían palabras de alarma sin que cada persona lo elija aparte. Quítalo de esa lista.
checkin-check-missing = Me falta "{ $permission }" en "{ $channel }". Dáselo al rol del bot en los ajustes de ese canal.
checkin-check-everyone = @everyone tiene "{ $permission }" en "{ $channel }", donde solo debería haber hilos privados. Niégaselo a @everyone en los ajustes de ese canal.
checkin-check-can-delete = Cada persona puede hacer que su espacio privado se borre de verdad: el bot tiene allí Gestionar hilos (Manage Threads).
checkin-check-cannot-delete = Cada persona puede cerrar su espacio privado, pero no hacer que se borre, y se le dice. Para cambiarlo, da al bot Gestionar hilos (Manage Threads) solo en ese canal.
# $names: names.
checkin-check-readers = Además de la persona que lo tiene y de quienes esa persona elige, podrían leer un espacio privado, y cada espacio lo dice: { $names }.
checkin-check-gone = Espacios privados que alguien borró a mano en la última semana: { $count }. A quienes los tenían se les dice la próxima vez que usen /espacio.
checkin-check-shut-out = Espacios privados donde el bot no puede escribir: { $count }. Lo sacaron de allí, o falta un permiso. Quien tenga Gestionar hilos (Manage Threads) puede añadirlo otra vez a un hilo.
checkin-check-unmade = Espacios privados que Discord no creó en la última semana: { $count }. La razón pueden ser los permisos del bot en ese canal.

## Check-ins: setting up and asking

## Check-ins: rooms

# The message that stands beside the agreement's panel. $group: the group's name.
checkin-panel = **Espacios privados**
    Un espacio tuyo, si lo quieres. Te hace una pregunta al día, a tu hora. No responder está bien. Puedes cerrarlo cuando quieras.
checkin-panel-nobody = En este grupo no se le pide a nadie que lo lea.
checkin-panel-supporters = No se le pide a nadie que lo lea, salvo que elijas a una persona que acompaña.
checkin-panel-others = Quien tiene la propiedad de este servidor, quienes lo administran y el propio Discord podrían mirar. El espacio nombra a cada persona que podría, antes de que escribas.
checkin-panel-moved = `/espacio abrir` abre un espacio privado.
checkin-panel-off = Aquí ya no hay espacios privados.

# A supporter's offer, posted where they typed it. $supporter: a mention.
checkin-button-with = Abrir uno con esta persona
checkin-button-uninvite = Retirar la oferta
checkin-invite =
    { $supporter } ofrece compañía en un espacio privado.
    Quien quiera uno pulsa el botón. Nadie ve quién lo hizo. Cuando hayas abierto uno, { $supporter } lo ve y puede leerlo.
checkin-invite-was = Esta oferta de compañía terminó.
checkin-invite-stands = Tu oferta está publicada en este canal. No te digo nada de quién la pulsa. Verás un espacio cuando alguien haya abierto uno contigo.
checkin-invite-comes = Tu oferta va a aparecer en este canal. No te digo nada de quién la pulsa.
checkin-invite-taken-back = Tu oferta está retirada.
checkin-invite-ended = Tu oferta está retirada: su botón ya no hace nada. Pero Discord no me dejó cambiar el mensaje.
checkin-invite-over = Esta oferta ya no está en pie. `/espacio abrir` abre un espacio privado sin necesidad de oferta.
checkin-invite-own = Esta es tu propia oferta. No se cambió nada.
checkin-invite-refused = No se publicó nada: Discord no me deja escribir en este canal.
checkin-invite-elsewhere = No se publicó nada: este lugar es privado. Escríbelo en un canal que el grupo vea.
checkin-invite-for-supporters = No se publicó nada: solo puede ofrecer compañía quien tenga el rol de las personas que acompañan en este grupo.
checkin-invite-not-here = No se publicó nada: en este grupo no se le pide a nadie que lea los espacios privados.
# $thread: a channel mention. $name: a name.
checkin-invite-have-room = Ya tienes un espacio privado: { $thread } A { $name } no se le dijo que pulsaste esto. Con `/espacio elegir` puedes darle entrada allí.

# A way back. $thread: a channel mention.
checkin-button-back = Volver al de antes
checkin-button-anew = Empezar uno nuevo
checkin-back-or-new = Cerraste un espacio privado hace poco, y lo que se escribió sigue ahí: { $thread } ¿Cuál prefieres?
checkin-open-anew = El espacio privado que cerraste ya no existe en Discord. Puedes empezar uno nuevo.
checkin-back = Tu espacio privado está aquí, y estás dentro: { $thread }
checkin-back-open-again = Tu espacio privado está abierto otra vez, en el mismo lugar y con el mismo horario: { $thread }
checkin-back-refused = No funcionó: Discord no me dejó hacerte entrar otra vez. No se cambió nada.
checkin-back-has-another = Tienes abierto otro espacio privado. `/espacio volver` lo muestra. No se cambió nada.
checkin-next-left = Saliste de este espacio privado, así que no pregunto nada allí. `/espacio volver` te da entrada otra vez, y trae también las preguntas.
checkin-forgotten-alert = El hilo de tu espacio queda donde está en Discord. La moderación tenía abierta una nota sobre ti, y mientras tanto no archivo nada. Ya no sé nada de ese hilo.

# Private channels. $category: a name.
checkin-category-open = No pude crear tu espacio privado: lo podría leer alguien que no debe. Esa persona puede ver todo lo que hay bajo "{ $category }". No se abrió nada. Quien organiza el grupo puede cambiarlo.
checkin-channels-full = No pude crear tu espacio privado: aquí no cabe otro canal. No se abrió nada. Quien organiza el grupo puede hacer lugar.
checkin-readers-seen = También pueden ver este canal, sin elección tuya: { $names }. Mientras sea así, aquí no pregunto nada.
# The notice when more people can read.
checkin-readers-grew = **Ahora pueden leer este espacio más personas que antes.**

# To each organiser, once, when it happens. $group: the group's name. $count: how many rooms.
checkin-drift = **{ $group }: hay espacios privados que ahora no lo son.**
    { $count ->
        [one] Hay uno que puede ver alguien a quien no se eligió.
       *[other] Hay { $count } que puede ver alguien a quien no se eligió.
    } No pregunto nada allí hasta que se arregle. En los ajustes del canal, en Permisos, se ve quién puede verlo. `/configurar revisar` dice más.

# Word watch in one's own room. $days: how long an alert, or an unsure note, is kept.
checkin-button-watch = El vigía de palabras aquí
checkin-button-watch-yes = Sí al vigía aquí
checkin-button-watch-no = No al vigía aquí
checkin-watch-means = **El vigía de palabras en tu espacio privado**
    A veces, unas palabras pueden significar que alguien está en peligro. Si dices que sí, busco palabras así en lo que escribes aquí. No leo nada de lo que otras personas escriben aquí.
    Cuando encuentro alguna, se les dice a las personas de moderación de guardia que fuiste tú, cuándo, y que fue en tu espacio privado. La mayoría no puede abrirlo. No reciben tus palabras, y yo no guardo ninguna. Tú recibes un mensaje privado con ayuda. La nota sobre esto se borra, como mucho, { $days } días después de cerrarse.
checkin-watch-unsure = Cuando tengo dudas, no se avisa a nadie. Queda una línea para la moderación, que se borra a los { $days } días.
checkin-watch-change = Puedo pasar cosas por alto, y entenderlas mal. Puedes apagarlo aquí cuando quieras, con un paso.
checkin-watch-is-on = Ahora está **encendido** aquí.
checkin-watch-is-off = Ahora está **apagado** aquí.
checkin-watch-on = El vigía de palabras está encendido aquí. `/espacio palabras no` lo apaga.
checkin-watch-off = El vigía de palabras está apagado aquí. No leo nada de lo que escribes en este espacio.
checkin-watch-cannot = El vigía de palabras no funciona en este grupo, así que no se puede encender aquí. No se cambió nada.
checkin-watch-changed = El texto sobre el vigía de palabras ha cambiado desde que lo leíste. No se encendió nada. Este es el texto ahora:
checkin-held-offers = Tus ofertas de compañía abiertas en canales de este grupo: { $count }.
checkin-held-watch = Tu sí al vigía de palabras en tu espacio privado.

# What an alert's card says of a place that moderators cannot open.
alert-place-private = su espacio privado
alert-card-private = Es posible que no puedas abrirlo. **Abrir un lugar para hablar** te reúne con esa persona.

# For organisers. $channel: a category's name. $names: names. $count: a number.
checkin-check-no-category = Los espacios privados están apagados: no hay una categoría "{ $channel }". Con rooms = "channels", under = "..." nombra una categoría. Crea una que @everyone no pueda ver.
checkin-check-category = Aquí los espacios privados son canales privados, como dice rooms = "channels". En la categoría "{ $channel }", y en ningún otro sitio, el bot necesita: { $permissions }. Con eso crea canales y da entrada a quienes corresponde. Está apagado si no lo eliges.
checkin-check-category-open = No es privado. Pueden ver todo lo que hay bajo "{ $channel }": { $names }. Nadie puede abrir un espacio hasta que niegues allí Ver canal (View Channel) a quienes se nombra y a @everyone.
checkin-check-channels-full = "{ $channel }" tiene { $count } canales, o el servidor tiene 500. Discord permite 50 y 500, así que nadie puede abrir otro espacio. Borra los que ya no se usan, o usa hilos.
checkin-check-channels-spare = Canales bajo "{ $channel }" que no pertenecen a ningún espacio abierto o cerrado hace poco: { $count }. El bot no borra ninguno por su cuenta. Tú puedes.
checkin-check-exposed = Espacios privados que ve alguien sin que se le eligiera: { $count }. El bot no pregunta nada allí. Cada uno nombra quién es. Quítale a esa persona Ver canal (View Channel) en los ajustes de ese canal.
check-missing-rooms = En la categoría { $channel }, donde se crean los canales de los espacios privados, me falta: { $permissions }. Permítelo para mi rol: ajustes de la categoría, Permisos. Allí, Gestionar roles (Manage Roles) se llama Gestionar permisos (Manage Permissions).
about-checkins-channels = **Los espacios privados** son canales privados, para quien pide uno. Cada uno dice quién puede leerlo.

## Check-ins: supporters and company

# Buttons of supporters, and of members who choose.
checkin-button-choose = Elegir a otra persona
checkin-button-choose-none = A nadie, gracias
checkin-button-choose-nobody = Que nadie lea conmigo
checkin-button-guidance-read = Lo he leído
checkin-button-too-much = Es más de lo que puedo cargar
checkin-button-too-much-in = Salir de un espacio privado

checkin-button-too-much-one = Salir de este
checkin-button-too-much-all = Salir de cada espacio
checkin-button-group = Pedírselo al grupo
checkin-button-post = Publicar estas palabras
checkin-button-company-over = Retirar lo que pedí

# What a supporter reads before the first time. No advice about medicine in it (BND-4).
checkin-supporting-guidance = **Antes de leer y acompañar**
    Lo que te toca cargar: estar cuando puedas, escuchar, y decirlo cuando no puedas.
    Lo que no te toca cargar: arreglarlo, estar día y noche, o sostenerlo sin nadie más. Nadie te pide eso.
    Habla desde el "yo". "A mí también se me hacían difíciles las mañanas" comparte algo tuyo. "Deberías levantarte temprano" le dice a alguien qué hacer.
    Deja las medicinas y los tratamientos a quienes trabajan en eso. Puedes decir: "De eso no puedo hablar."
    Si temes por alguien, díselo a una persona de moderación. Eso no es para cargarlo sin ayuda. `/ayuda` muestra números a los que llamar, también para ti.
    Puedes salir cuando quieras, y nadie pregunta por qué.
checkin-supporting-first = Todavía no se fijó ninguna hora. Pulsa el botón cuando hayas leído esto, y después envía tus horas otra vez.
checkin-supporting-read = Queda anotado, con la hora. `/espacio acompanar horas` fija cuándo se te puede pedir.

# `/checkin supporting show`. $hours: hours as they were typed. $until: a moment. $most: a number.
checkin-supporting-terms = **Tus condiciones**
checkin-supporting-hours = Tus horas: { $hours }. Fuera de esas horas, nadie te pide que leas.
checkin-supporting-no-hours = No has fijado horas. En su lugar, el grupo lee: "Cuando pueda". `/espacio acompanar horas` las fija.
checkin-supporting-off = Tienes un descanso hasta el { $until }. Hasta entonces no se te pide acompañar a nadie.
checkin-supporting-limit = Como mucho, { $most } espacios.
checkin-supporting-seen = **Lo que cada persona ve de ti**
    Tu nombre, tus horas, y que te puede elegir. Si te elige, el mensaje fijado de su espacio te nombra, y dice si ahora se te pide leer.
    No ve tu límite, ni tus números, ni quién más te eligió.
checkin-supporting-balance = **Tus propios números, que no se muestran a nadie más**
# $count: a number. $since: a moment.
checkin-supporting-rooms =
    { $count ->
        [0] No acompañas en ningún espacio.
        [one] Acompañas en un espacio.
       *[other] Acompañas en { $count } espacios.
    }
checkin-supporting-calls =
    { $count ->
        [one] Un aviso de compañía desde el { $since }. Los avisos de hace más de 14 días no se cuentan.
       *[other] { $count } avisos de compañía desde el { $since }. Los avisos de hace más de 14 días no se cuentan.
    }
checkin-supporting-no-calls = Ningún aviso de compañía en los últimos 14 días.
checkin-supporting-alone =
    { $count ->
        [0] En ninguno eres la única persona que acompaña.
        [one] En uno eres la única persona que acompaña. Quien lo tiene puede elegir a una segunda.
       *[other] En { $count } eres la única persona que acompaña. Quienes los tienen pueden elegir a una segunda.
    }
checkin-supporting-how = `/espacio acompanar horas`, `descanso` y `limite` cambian tus condiciones. El botón de abajo te saca de un espacio al momento, y nadie pregunta por qué.

# Changing the terms. $until: a moment. $most, $part: numbers.
checkin-supporting-changed = Cambiado. Los espacios en los que estás lo dicen desde ahora.
checkin-supporting-back = Vuelves a estar disponible. Si saliste de espacios por tu descanso, no te he puesto allí otra vez: eso lo elige cada persona.
checkin-supporting-away = Tienes un descanso hasta el { $until }. Los espacios en los que estás dicen que mientras tanto no se te pide nada. Sigues dentro.
checkin-supporting-away-long = Tienes un descanso hasta el { $until }. Son más de 14 días, así que ya no estás en los espacios en los que estabas. A cada persona se le dice con palabras sencillas, y puede elegir a alguien más. No te pongo allí otra vez por mi cuenta.
checkin-supporting-limited = Desde ahora, como mucho { $most } espacios. Sigues en los que estás. Si alguien te elige por encima de ese número, lee que tienes tantos como puedes cargar.
checkin-supporting-no-limit = Desde ahora no tienes límite.
checkin-supporting-not-one = Esto es para las personas que acompañan en este grupo. No se cambió nada.
checkin-supporting-no-such-day = No puedo leer ese día. Escribe un día después de hoy y dentro de un año, como 2026-12-24. No se cambió nada.
checkin-hours-bad-zone = La parte { $part } no empieza con una zona horaria que yo conozca. Escríbela así: Europe/Madrid, lun-vie 19:00-22:00. No se cambió nada.
checkin-hours-bad-days = No puedo leer los días de la parte { $part }. Escríbelos así: lun-vie, mar jue, o cada día. No se cambió nada.
checkin-hours-bad-hours = No puedo leer las horas de la parte { $part }. Escribe dos horas en formato de 24 horas, con un guion en medio, como 19:00-22:00. No se cambió nada.
checkin-hours-bad-many = Son más de { $part } partes. No se cambió nada.

# In `/help`, for supporters: it names the button.
checkin-relief-out = "Salir de un espacio privado": de uno, o de cada uno. Quien lo tiene lee, con palabras amables, que ya no lo lees.

# "This is more than I can carry". $left: in how many check-ins they still are. $places: channel mentions.
checkin-supporting-which-room = ¿De cuál? Sales en cuanto eliges. Nadie pregunta por qué, y no se le dice a nadie que modere u organice.
checkin-supporting-sure =
    Sales en cuanto eliges, y este hilo desaparece entonces de tu lista. Se te puede elegir otra vez, si lo quieres.
    Nadie pregunta por qué, y no se le dice a nadie que modere u organice. La persona del espacio lee, con palabras amables, que ya no lees aquí. `/ayuda` también es para ti.
checkin-supporting-which = Un espacio del que salir
checkin-supporting-all = Salir de cada espacio a la vez
checkin-supporting-out =
    { $left ->
        [0] Ya no estás en ese espacio. A nadie se le pregunta por qué, y no se le dice a nadie que modere u organice. La persona del espacio lee, con palabras amables, que ya no lees allí. `/ayuda` también es para ti.
        [one] Ya no estás en ese espacio. A nadie se le pregunta por qué, y no se le dice a nadie que modere u organice. La persona del espacio lee, con palabras amables, que ya no lees allí. Sigues en otro. `/ayuda` también es para ti.
       *[other] Ya no estás en ese espacio. A nadie se le pregunta por qué, y no se le dice a nadie que modere u organice. La persona del espacio lee, con palabras amables, que ya no lees allí. Sigues en otros { $left }. `/ayuda` también es para ti.
    }
checkin-supporting-out-all = Ya no estás en ningún espacio. A nadie se le pregunta por qué, y no se le dice a nadie que modere u organice. La persona de cada espacio lee, con palabras amables, que ya no lees allí. `/ayuda` también es para ti.
checkin-supporting-still-in = Discord no me dejó sacarte del hilo aquí: { $places }. Puedes salir por tu cuenta, desde su menú.
checkin-supporting-nowhere = Aquí no acompañas en ningún espacio. No se cambió nada.
checkin-supporting-not-in = No acompañas en este espacio. No se cambió nada.

# When it ends, in the room, once. $name: a mention.
checkin-ending-left = { $name } ya no está en este servidor, así que ya no lee aquí contigo.
checkin-ending-role = { $name } ya no es una de las personas que acompañan en este grupo, así que ya no lee aquí contigo.
checkin-ending-out = { $name } ya no lee aquí contigo. Salir está bien, no necesita razón, y no dice nada de ti.
checkin-ending-off = { $name } tiene un descanso largo, así que por ahora no lee aquí contigo. Cuando termine el descanso, puedes elegir otra vez a esa persona.
checkin-ending-forgotten = Alguien a quien elegiste ya no lee aquí contigo. Salir está bien, no necesita razón, y no dice nada de ti.
checkin-ending-choose = El mensaje fijado dice quién puede leer esto ahora. Si esa persona tenía aquí una red de aviso, la red terminó. Puedes elegir a alguien más, o a nadie: las dos cosas están bien.
checkin-ending-footer = Un mensaje automático de un bot. No responder está bien.

# Choosing. $names, $name: names.
checkin-choose-now = Se pide leer en tu espacio a: { $names }.
checkin-choose-none = No se le pide a nadie que lea en tu espacio.
checkin-choose-offer = Estas personas pueden acompañar en un espacio más. Quien elijas puede leer todo lo que hay en tu espacio, también lo que se escribió antes.
checkin-choose-nobody-free = Ahora mismo no hay nadie a quien añadir.
checkin-choose-limits = Puedes tener hasta tres. Con dos o más, nadie carga con todo sin ayuda. A nadie se le dice a quién no elegiste.
checkin-choose-one = Alguien a quien añadir
checkin-choose-leaver = Alguien a quien sacar
checkin-choose-when-they-can = Cuando pueda
checkin-choose-two = Puedes elegir hasta tres. Con dos, nadie carga con todo sin ayuda.
checkin-choose-none-done = Está bien. No se cambió nada, y no se le dice a nadie.
checkin-choose-not-chosen = No habías elegido a { $name } para tu espacio. No se cambió nada.
checkin-unchosen = { $name } está fuera de tu espacio. No le digo nada, pero puede ver que el espacio ya no está en su lista.
checkin-unchosen-but-in = A { $name } ya no se le pide que lea contigo. Pero Discord no me dejó sacar a esa persona del hilo: su lista de personas muestra quién sigue dentro.
checkin-supporter-away = { $name } tiene ahora un descanso. No se cambió nada. Puedes elegir a alguien más con `/espacio elegir`.
checkin-supporter-full = { $name } tiene ahora tantos espacios como puede cargar una persona. Es cosa de las horas del día, no de ti. Puedes elegir a alguien más con `/espacio elegir`.

# Who is asked to read now. $names, $name: names. $when: a moment.
checkin-readers-supporters-hours = { $names }: por elección tuya, y con acceso para leer esto. A quien eliges se le pide a sus propias horas.
checkin-readers-supporters-still = { $names }: por elección tuya, y con acceso para leer esto. En este grupo no se le pide a nadie que lea.
checkin-readers-now = Ahora se pide leer esto a: { $names }.
checkin-readers-nobody-now = Ahora no se le pide a nadie que lea esto.
checkin-readers-nobody-until = Ahora no se le pide a nadie que lea esto. A { $name } se le pide otra vez desde el { $when }.

# Company, where the chosen are not there. $name, $names: names. $when, $at: moments. $channel: a channel mention.
checkin-company-called-already = Ya avisé aquí a { $names } el { $at }, y ese aviso sigue en pie. No aviso otra vez en diez minutos. Ese mensaje lo puedes ver en tu espacio.
checkin-company-nobody-now = No se avisó a nadie: ahora no se le puede pedir a nadie de quienes elegiste.
checkin-company-back = A { $name } se le puede pedir otra vez desde el { $when }.
checkin-company-others = Todavía no se avisó a nadie. Estas personas que acompañan están disponibles ahora. ¿Quieres pedírselo a una? Podría leer todo lo que hay en tu espacio, también lo que se escribió antes.
checkin-company-ask-one = Pedirle a una persona que venga
checkin-company-gone-meanwhile = No se avisó a nadie: a esa persona ya no se le puede pedir. `/espacio compania` muestra quién está disponible ahora.
checkin-group-offer = También puedes pedírselo a todo el grupo, en { $channel }. Antes ves las palabras.
checkin-group-no-channel = No hay un canal donde yo pueda pedírselo al grupo por ti. `/ayuda` muestra números a los que llamar.
checkin-group-preview = Estas palabras se publicarían en { $channel }, para cualquiera que pueda leer ese canal. No mandan ningún aviso (ping), y te nombran. Puedes retirarlas cuando quieras, y al cabo de un día se cierran de forma automática.
# The words that stand in the channel. $member: a mention. $kind: listening, ideas or quiet.
checkin-group-words =
    { $kind ->
        [listening] { $member } quisiera compañía: alguien que escuche.
        [ideas] { $member } quisiera compañía, y las ideas se agradecen.
       *[quiet] { $member } quisiera compañía en silencio. No hace falta decir por qué.
    } Quien tenga un momento puede responder aquí, a la vista del grupo.
checkin-group-note = Lo publica un bot, porque { $member } se lo pidió. Termina al cabo de un día.
checkin-group-posted = Ya está publicado en { $channel }. No sé decir quién lo leerá, ni cuándo. `/espacio compania-fin` lo retira.
checkin-group-on-its-way = Va en camino a { $channel }. No sé decir quién lo leerá, ni cuándo. `/espacio compania-fin` lo retira.
checkin-group-refused = No se publicó nada: Discord no me dejó escribir en { $channel }. `/ayuda` muestra números a los que llamar.
checkin-group-asked-already = Ya se lo has pedido al grupo, y ese mensaje sigue en pie. `/espacio compania-fin` lo retira.
checkin-group-none = No hay nada que retirar: ya terminó.
checkin-group-not-yours = Esto solo lo puede retirar quien lo pidió. No se cambió nada.
checkin-group-taken-back = Retirado. El mensaje dice ahora que terminó, y no nombra a nadie.
checkin-group-over = Alguien pidió compañía aquí. Eso ya terminó.

# What is kept, for /me. $count: a number.
checkin-held-terms = Tus propias condiciones para acompañar: horas, descanso, límite, y cuántos avisos de compañía te llegaron en los últimos 14 días. Los números solo te los muestro a ti.
checkin-held-ended = Que ya no acompañas en espacios de otras personas, hasta que se les haya dicho: { $count }.
checkin-held-group-ask = Que pediste compañía al grupo, y de qué tipo. Se borra al cabo de un día, o cuando lo retiras.
# For organisers. $count: a number.
checkin-check-one-supporter = Espacios privados con una única persona que acompaña: { $count }. Con dos es más llevadero para cada parte, y así se dice a la hora de elegir. No hace falta hacer nada.

## Check-ins: safety nets

checkin-button-net-ask = Preguntarle
checkin-button-net-yes = Acepto
checkin-button-net-no = No, gracias
checkin-button-net-end = Terminar la red de aviso
# $room: a number.
checkin-button-net-end-in = Terminar la del espacio { $room }

# The very words that both agree to. $keeper, $member: mentions. $after: a number.
checkin-net-words = { $keeper }: { $member } no ha respondido a { $after } preguntas seguidas de su espacio. Pidió que se te avisara. No sé nada más que eso, y puede no significar nada.
# $name: a name.
checkin-net-would-say = Todavía no se le ha preguntado nada a nadie. Estas son las palabras que recibiría { $name }:
checkin-net-prepare =
    Se enviarían en tu espacio, con un aviso (ping), cuando hayan pasado { $after } preguntas y un día desde tu última respuesta. Es una vez en cada ocasión, y nunca durante una pausa tuya. Se espera a una hora en que se le pueda pedir algo a { $name }, y a un día en que no le haya enviado nada más.
    Quien puede leer tu espacio puede leerlas: el mensaje fijado dice quién. Si escribes una palabra o pulsas un botón, la cuenta vuelve a empezar. Cualquiera de las dos personas puede terminarla al momento.
    De tu silencio no se saca nada más. ¿Le pregunto a { $name }?
checkin-net-asked = Le pregunté en tu espacio, con esas palabras. No hay nada en marcha hasta que acepte. Puede decir que no, y eso también está bien.
# In the room. $keeper, $member: mentions. $after: a number.
checkin-net-question = { $keeper }, { $member } pregunta si quieres encargarte aquí de una red de aviso. Después de { $after } preguntas sin respuesta, yo te enviaría aquí estas palabras:
checkin-net-on = { $keeper } aceptó encargarse aquí de una red de aviso. Si { $member } no ha respondido a { $after } preguntas seguidas, envío aquí estas palabras:
checkin-net-terms =
    No te pide nada más que saberlo. Espera a tus horas, si las fijaste. Quien puede leer este espacio también puede leer las palabras: el mensaje fijado dice quién.
    "No, gracias" es una buena respuesta. Cualquiera de las dos personas puede terminarla al momento.
checkin-net-gone = Esta red de aviso terminó. Ya no avisa a nadie de nada.
checkin-net-agreed = La red de aviso está en marcha. `/espacio red terminar` la termina al momento.
checkin-net-declined = Está bien. Ahora no hay aquí una red de aviso, y el mensaje del espacio lo dice.
checkin-net-ended = La red de aviso terminó, desde ahora. Una línea en el espacio lo dice, y no da ninguna razón.
checkin-net-over-member = La red de aviso terminó aquí: { $member } la dio por terminada. A quien se encargaba no se le pide nada más.
checkin-net-over-keeper = { $member }, la red de aviso terminó aquí: la persona que se encargaba la dio por terminada. Eso no necesita razón y no dice nada de ti. Ahora no se avisa a nadie cuando las preguntas quedan sin respuesta.
checkin-net-over-declined = { $member }, aquí no hay una red de aviso: la persona a quien preguntaste dijo que no, gracias. Eso no necesita razón y no dice nada de ti.
checkin-net-not-chosen = Una red de aviso necesita a alguien que ya lea aquí contigo, para que nada sobre ti salga de este espacio. Con `/espacio elegir` eliges primero a esa persona. No se le preguntó a nadie.
checkin-net-already = En tu espacio ya hay una red de aviso, o ya la pediste. `/espacio red terminar` la termina. No se le preguntó a nadie.
checkin-net-other-words = Las palabras de las redes de aviso han cambiado desde que se te preguntó. Esta no se puede poner en marcha. Quien la pidió puede terminarla y preguntar de nuevo.
checkin-net-not-asked = Esto es para las dos personas de esta red de aviso. No se cambió nada.
checkin-net-none = Aquí no tienes una red de aviso, ni te encargas de ninguna. `/espacio red pedir` muestra cómo se leería una.
checkin-net-which = ¿Cuál?
# $place: a channel mention. $keeper: a mention. $after: a number.
checkin-net-shown-on = En marcha en { $place }, a cargo de { $keeper }, después de { $after } preguntas sin respuesta:
checkin-net-shown-asked = Pedida en { $place }. { $keeper } no ha aceptado, así que no hay nada en marcha. Después de { $after } preguntas sin respuesta, diría:
checkin-held-net = Tu red de aviso: quién se encarga, después de cuántas preguntas, cuándo la pediste, cuándo aceptó esa persona y cuándo se le avisó por última vez.
# $count: a number.
checkin-held-nets-kept = Que te encargas de redes de aviso de otras personas, o que se te pidió: { $count }.

## Check-ins: pairs

# One question for both, under the same rules as every check-in question.
checkin-pair-ask-1 = ¿Qué tal ha ido la semana? Con una palabra por persona basta.
checkin-pair-ask-2 = ¿Qué es lo que más les ha ocupado la cabeza esta semana?
checkin-pair-ask-3 = ¿Hubo esta semana algún momento un poco más ligero que el resto?
checkin-pair-ask-4 = ¿Qué hicieron esta semana que nadie vio?
checkin-pair-ask-5 = ¿De qué les gustaría tener menos la semana que viene?
checkin-pair-ask-6 = ¿Se acerca algo que ya les dé vueltas en la cabeza?
checkin-pair-ask-7 = ¿Qué han estado escuchando, leyendo o viendo?
checkin-pair-ask-8 = ¿Cómo es para ustedes una hora sin prisa, cuando la hay?
checkin-pair-ask-9 = ¿Quién o qué les ha hecho compañía esta semana?
checkin-pair-ask-10 = ¿Hay algo que prefieran dejar fuera por ahora? Pueden decirlo aquí.
checkin-pair-ask-11 = ¿Les sigue sirviendo esta pareja de preguntas? Pueden cambiarla de hora, ponerla en pausa o terminarla.

pair-button-post = Publicarlo
pair-button-drop = No publicarlo
pair-button-join = Me gustaría
pair-button-decline = No, gracias
pair-button-answer = Ver la respuesta
pair-button-back = Retirar la oferta
pair-button-answer-back = Retirar mi respuesta
# $name: a name.
pair-button-yes = Sí, con { $name }
pair-button-no = No, gracias
pair-button-pass = Paso
pair-button-resume = Pregúntanos de nuevo
pair-button-end = Terminar esta pareja
pair-button-end-now = Sí, terminarla

pair-day-0 = los lunes
pair-day-1 = los martes
pair-day-2 = los miércoles
pair-day-3 = los jueves
pair-day-4 = los viernes
pair-day-5 = los sábados
pair-day-6 = los domingos
# $first, $second: days, as above.
pair-days-two = { $first } y { $second }

# The offer, as everybody in the channel reads it. $member, $name: mentions. $days: as above. $hour: a time. $zone: a time zone. $ends: a moment.
pair-offer = **{ $member } quisiera una pareja de preguntas:** dos personas, y ninguna es la que ayuda.
    Un bot haría la misma pregunta a las dos, { $days } a las { $hour } ({ $zone }). Lo haría en un hilo privado de las dos. Pasar siempre está bien.
pair-offer-for-anybody = Puede responder cualquiera que lea esto. A nadie se le muestra quién no respondió.
pair-offer-for-one = Es para { $name }, sin aviso (ping). No responder está bien.
pair-offer-answered = Alguien ha respondido. { $member } decide, y a nadie más se le muestra quién fue.
pair-offer-note = Lo publica un bot de parte de { $member }. Se cierra de forma automática: { $ends }.
pair-offer-closed = Aquí hubo una oferta de pareja de preguntas. Está cerrada, y no le muestro a nadie por qué.
# Said once in the channel for each answer, with a ping.
pair-nudge = { $member }, alguien ha respondido a tu oferta de pareja de preguntas. Quién es, solo te lo muestro a ti.

# What the proposer reads. $channel: a channel mention. $offer: the words of the offer.
pair-draft =
    Esto es lo que yo publicaría en { $channel }, en tu nombre, para cualquiera que pueda leerlo. Todavía no se ha publicado nada.
    Si alguien responde, te mando allí un aviso (ping), una vez. No aviso a nadie más, y no le escribo a nadie en privado.

    { $offer }
pair-dropped = No se publicó nada, y tu borrador está borrado.
pair-draft-gone = Este borrador ya no existe. `/espacio pareja ofrecer` escribe uno nuevo.
pair-posted = Está publicado en { $channel }. `/espacio pareja retirar` lo retira cuando quieras.
pair-posting = Todavía no he podido publicarlo en { $channel }, y lo sigo intentando. `/espacio pareja ver` dice si está publicado.
pair-post-refused = Discord no me dejó publicarlo en { $channel }. Allí no hay nada. Puedes ofrecerlo en otro canal.
pair-answer-is =
    A { $name } le gustaría ser tu pareja de preguntas. Tú decides, y las dos respuestas están bien.
    Si es un no, esa persona solo lee que fue un no, si pulsa otra vez o mira. No se le dice ninguna razón, y a nadie más se le muestra nada.
pair-no-answer-yet = Ahora no hay ninguna respuesta a tu oferta.
pair-declined = Tu respuesta a { $name } es un no. No le escribo: lo lee si pulsa otra vez o mira. Tu oferta sigue como antes.
# $thread: a channel mention.
pair-agreed = Tú y la otra persona han dicho que sí. El hilo está aquí: { $thread }
pair-agreed-later = Tú y la otra persona han dicho que sí. Discord todavía no ha creado el hilo, y lo sigo intentando durante una hora. `/espacio pareja ver` dice qué pasó.
pair-taken-back = Tu oferta está cerrada. No le muestro a nadie por qué.

# What whoever answered reads. $name: a name.
pair-answered =
    A { $name } se le dice que alguien ha respondido, y la decisión es suya. Que fuiste tú se le muestra a esa persona y a nadie más. No se crea un hilo antes de que las dos personas hayan dicho que sí.
    No te escribo más sobre esto. Si es un no, la oferta queda otra vez abierta, y si pulsas de nuevo te lo dice.
pair-answer-taken-back = Tu respuesta está retirada. La oferta sigue como antes.
pair-turned-down = La oferta está cerrada. { $name } puede ver que lo está, pero no por qué.
pair-nothing-to-take-back = No hay nada que retirar: no tienes una oferta, ni una respuesta a otra.

# What is not possible, and why.
pair-not-to-them = A esta persona no se le puede hacer una oferta. No se publicó nada.
pair-no-not-open = Esta oferta está cerrada. No se cambió nada.
pair-no-your-own = Esta es tu propia oferta: la responde otra persona.
pair-no-a-bot = Una pareja de preguntas son tú y otra persona, y no un bot. No se publicó nada.
pair-no-one-offer = Ya tienes una oferta abierta. `/espacio pareja retirar` la retira.
pair-no-enough = Ya tienes dos parejas de preguntas, y es lo máximo. `/espacio pareja terminar` termina una.
pair-no-they-have-enough = Una de las dos personas ya tiene dos parejas de preguntas, y es lo máximo. No se cambió nada.
pair-no-for-another = Esta oferta es para otra persona. No se cambió nada.
pair-no-taken = Otra persona respondió primero. Si no se forma la pareja, la oferta queda otra vez abierta. No se cambió nada.
pair-no-answered-already = Ya has respondido, y todavía no está decidido. `/espacio pareja retirar` retira tu respuesta.
pair-no-declined = Gracias por responder. Esta vez fue un "no, gracias". No se pidió ninguna razón, y no se guarda ninguna.
pair-no-together = Ya tienen una pareja de preguntas entre ustedes. No se cambió nada.
pair-no-proposer-only = Eso solo lo puede hacer quien hizo esta oferta. No se cambió nada.
pair-no-answer-changed = Esa respuesta ha cambiado o se retiró. `/espacio pareja ver` dice cómo está. No se cambió nada.
pair-no-not-yours = Estos botones son para las dos personas de esta pareja. No se cambió nada.
pair-no-ended = Esta pareja terminó. `/espacio pareja ofrecer` escribe una nueva oferta.
pair-none = No tienes una pareja de preguntas ni una oferta. `/espacio pareja ofrecer` escribe una.
pair-which = Tienes dos parejas de preguntas. Escribe esto en el hilo de la que quieres decir.
pair-needs-threads = En este grupo los espacios privados son canales propios, y una pareja de preguntas necesita un hilo. No se abrió nada.
pair-no-parent = No puedo crear un hilo para una pareja de preguntas: en este servidor falta el canal donde iría. No se cambió nada. Quien organiza el grupo puede saber más con `/configurar revisar`.
# $missing: permissions by Discord's names.
pair-refused = No puedo crear un hilo para una pareja de preguntas: me falta este permiso: { $missing }. No se cambió nada. Quien organiza el grupo puede dármelo.
pair-cannot-see = Una de las dos personas no puede ver { $channel }, o no puede escribir en sus hilos. El hilo de una pareja cuelga de ahí. No se cambió nada.
pair-cannot-post = No puedo escribir en { $channel }, así que no puedo publicar nada allí. No se publicó nada. Quizá sirva otro canal.
pair-not-here = Escribe esto en un canal que lean también otras personas. No se publicó nada.
pair-quiet-own = A esa hora tienes silencio, por las horas de silencio de tu propio espacio. Entonces no envío nada. No se cambió nada.
pair-quiet-other = A esa hora la otra persona tiene silencio, según su propio reloj. Entonces no envío nada. No se cambió nada.

# The first message in the thread, pinned. $first, $second: mentions. $names: names.
pair-hello = { $first } y { $second }, han dicho que sí: esta es su pareja de preguntas.
pair-even = **Aquí ninguna de las dos personas es la que ayuda.** Digan tanto o tan poco como quieran. Pasar siempre está bien: con el botón, o sin escribir nada.
pair-readers-two = Ustedes: { $names }. A nadie más se le pide que lea esto.
pair-asks = Una pregunta { $days } a las { $hour } ({ $zone }), la misma para las dos personas. Se turnan para empezar.
pair-watch = El vigía de palabras no lee este hilo. `/ayuda` muestra números a los que llamar, a cualquier hora.
pair-ends = Cualquiera de las dos personas puede terminarla al momento, con el botón o con `/espacio pareja terminar`. No se pide ninguna razón. También hay `/espacio pareja mover` y `/espacio pareja pausa`.
pair-keeps = Soy un bot. Guardo cuándo pregunté, y cuántas preguntas seguidas quedaron sin que nadie escribiera después. No guardo nada de lo que escriben.

# In the thread. $member: a mention, without a ping. $pair: the name of the thread.
pair-begins = Empieza { $member }, si quiere. Pasar está bien para las dos personas.
pair-rest =
    Por ahora dejo de preguntar aquí. Está bien así, y no se espera nada de ustedes.
    Este hilo sigue abierto para las dos personas. El botón de abajo, o `/espacio pareja seguir`, pone en marcha las preguntas otra vez.
    -# Un mensaje automático de un bot. No responder está bien.
pair-moved = Una de las dos personas movió la pregunta: ahora llega { $days } a las { $hour } ({ $zone }). Cualquiera de las dos puede moverla otra vez, con `/espacio pareja mover`.
pair-ended = **{ $pair } terminó:** una de las dos personas la terminó, o se fue. Eso siempre está bien, y no se debe ninguna razón.
    Aquí ya no pregunto nada. Lo que escribieron queda aquí hasta que lo borren, y este hilo pasa al archivo.
    `/espacio pareja ofrecer` escribe una nueva oferta. `/ayuda` muestra números a los que llamar, a cualquier hora.
    -# Un mensaje automático de un bot.

# What either of the two reads. $until: a moment. $thread, $channel: mentions.
pair-passed = Está bien. A nadie se le muestra que pulsaste esto, y no lo guardo. Lo único que cuento son las preguntas tras las que nadie escribió, y esa cuenta vuelve a cero.
pair-show = **Tu pareja de preguntas con { $name }**: { $thread }
pair-paused = Está en pausa: no llega ninguna pregunta antes del { $until }.
pair-not-made-yet = Discord todavía no ha creado el hilo de la pareja. Lo sigo intentando durante una hora.
pair-next-never = No hay ninguna pregunta prevista. `/espacio pareja seguir` las pone en marcha otra vez.
pair-shut-out = Ya no puedo escribir en este hilo: me sacaron de ahí, o perdí un permiso. `/espacio pareja terminar` termina la pareja.
pair-was-unmade = Tú y otra persona dijeron que sí a una pareja de preguntas, pero Discord no creó el hilo, y dejé de intentarlo. `/espacio pareja ofrecer` empieza de nuevo.
pair-show-offer = Tu oferta está publicada en { $channel }. Se cierra de forma automática: { $ends }.
pair-show-answer = Respondiste a la oferta de { $name }. Todavía no está decidido.
pair-show-declined = Respondiste a la oferta de { $name }. Esta vez fue un "no, gracias".
pair-show-wanted = { $name } te ha hecho una oferta en { $channel }. No responder está bien.
pair-moved-done = Cambiado. El hilo dice la nueva hora, y no quién la movió.
pair-pause-done = En pausa para las dos personas hasta el { $until }: antes no llega ninguna pregunta. No se le dice a nadie. Si la otra persona mira con `/espacio pareja ver`, lee esa fecha, y no de quién es la pausa.
pair-resumed = Tu propia pausa terminó, y no se le dice a nadie.
pair-end-sure = ¿Terminar esta pareja de preguntas? El hilo dice que terminó, sin ninguna razón. Dejo de preguntar, y no se borra nada de lo que contiene.
pair-end-done =
    Terminada. El hilo dice que terminó, y ninguna razón. Allí ya no pregunto nada.
    Lo que se escribió sigue ahí. Puedes borrar tus propios mensajes, uno por uno. Mis propias notas sobre esta pareja se borran a los 30 días.

# What is kept, for /me.
pair-held = Una pareja de preguntas: con quién, su hilo, cuándo pregunta y cuándo preguntó por última vez, tu pausa, y cuántas preguntas seguidas quedaron sin que nadie escribiera. Nada de lo que se escribió allí.
pair-held-offer = Una oferta de pareja de preguntas, o un borrador: dónde está, para quién, y cuándo preguntaría. Una oferta se borra a los 7 días, un borrador al cabo de uno.
pair-held-answer = Que se te hizo una oferta de pareja de preguntas, o que respondiste a una, y si fue un no. Se borra con la oferta.
pair-held-ended = Una pareja de preguntas que terminó: dónde estaba y cuándo. Se borra 30 días después de que terminó.

# For organisers, in `check`. $count: a number.
pair-check-gone = Parejas de preguntas cuyo hilo se borró a mano en la última semana: { $count }. Cualquiera de las dos personas puede hacer una nueva oferta.
pair-check-shut-out = Parejas de preguntas donde el bot no puede escribir: { $count }. Lo sacaron del hilo, o falta un permiso. Quien tenga Gestionar hilos (Manage Threads) puede añadirlo otra vez.
pair-check-unmade = Parejas de preguntas para las que Discord no creó un hilo en la última semana: { $count }. La razón pueden ser los permisos del bot en ese canal.

## Check-ins: the weekly round

# One question for everybody, under the same rules as every check-in question.
checkin-round-ask-1 = ¿Qué palabra le pondrías a tu semana?
checkin-round-ask-2 = ¿Qué ha sido más difícil de lo que parece desde fuera?
checkin-round-ask-3 = ¿Hubo esta semana algo pequeño que estuvo bien?
checkin-round-ask-4 = ¿Qué te gustaría dejar a un lado por una noche?
checkin-round-ask-5 = ¿Qué te ha ayudado un poco, aunque fuera solo diez minutos?
checkin-round-ask-6 = ¿Quién o qué te ha hecho compañía últimamente?
checkin-round-ask-7 = ¿Qué suele entender mal la gente de lo que estás viviendo?
checkin-round-ask-8 = ¿Qué te ronda hoy por la cabeza?
checkin-round-ask-9 = ¿De qué te gustaría tener más en la semana que viene?
checkin-round-ask-10 = ¿Hay algo que te gustaría que este grupo supiera?
checkin-round-ask-11 = ¿Hay una canción, una comida o un lugar que vaya con tu semana?

round-button-pass = Hoy paso
round-button-readers = ¿Quién puede leer esto?

round-title = **La ronda semanal**
round-agreement = De nuestro acuerdo:
round-free = Es para todo el grupo. Se puede pasar, y también leer sin escribir. No se pregunta a nadie por su nombre, y no se cuenta a nadie.
# $closes, $opens: moments. $channel: a channel mention. $group: the group's name. $count: a number.
round-until = Se cierra por su cuenta: { $closes }.
round-note = -# Un mensaje automático de un bot, una vez a la semana. No responder está bien.
round-closed = Esta ronda está cerrada. Gracias a todo el grupo, también a quienes solo leyeron. No se contó a nadie.
round-passed = Está bien. A nadie se le muestra que pulsaste esto, y no se guarda nada.
round-readers =
    { $count ->
        [one] Ahora puede leer { $channel } una persona, y quien entre más tarde puede ver lo anterior.
       *[other] Ahora pueden leer { $channel } { $count } personas, y quien entre más tarde puede ver lo anterior.
    } Ahí cuentan quienes ven el canal, quien tiene la propiedad de este servidor y quienes lo administran.
round-open-now = Hay una ronda abierta en { $channel }. Se cierra por su cuenta: { $closes }.
round-next = La próxima ronda semanal en { $channel }: { $opens }. No se hace mientras esté abierta una nota urgente de ese canal.
round-none = { $group } no tiene ronda semanal.

# For organisers, in `check`. $channel: a name. $permission: by Discord's own name.
round-check-no-channel = No hay ronda semanal: no se encontró ningún canal de texto "{ $channel }". Créalo, o escribe otro nombre en round_in = "..." en [checkins].
round-check-missing = No hay ronda semanal mientras me falte "{ $permission }" en "{ $channel }". Dáselo al rol del bot en los ajustes de ese canal.
round-check-good = La ronda semanal puede abrirse en "{ $channel }".

## Check-ins: when and how they ask. The forms, each setting, pauses and hard dates.
## A field's name fits 45 characters, what stands under it 100.

checkin-form-open = Tu espacio privado
checkin-form-change = Cuándo y cómo preguntarte
checkin-form-pause = Un tiempo sin preguntas
checkin-form-now = ¿Qué hora es ahora donde estás?
checkin-form-now-about = Por ejemplo, 20:15 u 8:15 pm. Así sé con qué hora vives.
checkin-form-now-if = Solo si ahora vives con otra hora. Por ejemplo, 20:15 u 8:15 pm. Si no, déjalo en blanco.
checkin-form-hour = ¿A qué hora puedo preguntarte?
checkin-form-hour-about = Según tu propio reloj. Puedes cambiarla cuando quieras.
checkin-form-days = ¿Qué días?
checkin-form-days-about = Desmarca los días en que prefieres no recibir nada.
checkin-form-notify = ¿Cómo puede llegar la pregunta?
checkin-form-notify-about = De las dos maneras llega a tu propio espacio, y a ningún otro lugar.
checkin-form-company = ¿Quién puede leer contigo?
checkin-form-company-about = Nadie, o hasta tres personas que acompañan. Pueden leer todo lo que escribas ahí.
checkin-form-topic = ¿Qué preguntas?
checkin-form-topic-about = Las de cada día vienen siempre.
checkin-form-how = ¿Cómo pueden llegar?
checkin-form-how-about = Sin nada marcado: en silencio y a la hora en punto.
checkin-form-how-ping = Con aviso (ping)
checkin-form-how-around = Hasta 20 minutos antes o después de la hora
checkin-form-day = ¿Hasta qué día?
checkin-form-day-about = Como 24.12., 2026-12-24 o 24 de diciembre. Esa mañana las preguntas pueden volver.
checkin-notify-silent = En silencio, como nota que veo al mirar
checkin-notify-ping = Con aviso (ping)
checkin-topic-everyday = Solo preguntas de cada día
checkin-topic-grief = Algunas sobre el duelo
checkin-topic-recovery = Algunas sobre la recuperación
checkin-topic-caring = Algunas sobre cuidar a alguien
checkin-day-0 = lunes
checkin-day-1 = martes
checkin-day-2 = miércoles
checkin-day-3 = jueves
checkin-day-4 = viernes
checkin-day-5 = sábado
checkin-day-6 = domingo

checkin-button-change = Cambiar
checkin-button-again = Volver al formulario
checkin-button-pause-short = Pausa de 3 días
checkin-button-pause-long = Pausa de 2 semanas
checkin-button-pause-until = Pausa hasta un día
checkin-pick-zone = Otro lugar

# $around: yes or no. $hour: a time such as 20:00. $zone: a time zone such as Europe/London. $days: names of weekdays.
checkin-asks =
    { $around ->
        [yes] Como mucho una pregunta al día, alrededor de las { $hour } en { $zone }.
       *[no] Como mucho una pregunta al día, a las { $hour } en { $zone }.
    }
checkin-asks-days = Solo estos días: { $days }.
checkin-changed = Cambiado. No se le dice a nadie.
# $shown: a time such as 20:15. $place: a town such as London.
checkin-understood = Tomé tus { $shown } como la hora de { $place }.
checkin-other-places = En los lugares de abajo es ahora la misma hora, pero allí el reloj cambia en otras fechas, o no cambia. Si alguno es el tuyo, elígelo.
checkin-now-unread = No pude leer eso como una hora. No se cambió nada. Escribe lo que marca ahora tu reloj, como 20:15, 8:15 pm o 2015.
checkin-now-nowhere = Según mi reloj, en { $place } son ahora las { $shown }, y en ningún lugar es la hora que escribiste. No se cambió nada. Mira otra vez tu reloj, o elige tu zona horaria con `/espacio abrir` o `/espacio hora`.
checkin-no-days = No había ningún día marcado, así que no preguntaría nunca. No se cambió nada. Marca un día o más. Para un tiempo sin preguntas está `/espacio pausa`, y para terminar, `/espacio cerrar`.
checkin-no-hour = No había ninguna hora elegida. No se cambió nada. Elige una en el formulario.
checkin-days-unread = No pude leer eso como días de la semana. No se cambió nada. Escríbelos así: "lun mié vie", "lunes a jueves", "entre semana" o "cada día".
# $start, $end: times.
checkin-quiet-own = Tus propias horas de silencio van ahora de { $start } a { $end }. A esas horas no envío nada.
checkin-quiet-group = Para ti valen de nuevo las horas de silencio del grupo: de { $start } a { $end }.
checkin-quiet-unread = No pude leer eso como horas de silencio. No se cambió nada. Escribe un comienzo y un final, como 22:00-08:00.
# $topic: a choice of the form.
checkin-topic-changed = Cambiado, desde la próxima pregunta: { $topic }. Las de cada día siguen viniendo. No se le dice a nadie.
checkin-topic-everyday-only = Cambiado, desde la próxima pregunta: { $topic }. No se le dice a nadie.
checkin-notify-changed-ping = Desde ahora tus preguntas llegan con aviso (ping).
checkin-notify-changed-silent = Desde ahora tus preguntas llegan en silencio. Las encuentras cuando miras.
# $how: with a ping, or as a silent note.
checkin-notify-decided = En este grupo está decidido para todo el mundo: { $how }. No se cambió nada.

# Hard dates. $day: a day, as Discord writes it. $hour: a time. $written: a day as a command takes it, like 2027-03-14.
checkin-date-kept = Guardado: { $day }, a las { $hour }, una vez.
checkin-date-kept-every-year = Guardado: { $day }, a las { $hour }, y de nuevo cada año.
checkin-date-kept-why = Ese día llega una pregunta suave en lugar de la habitual. Guardo el día, y no por qué es difícil. `/espacio fecha ver` lo muestra.
checkin-date-leap = En los años sin 29 de febrero, llega el 28 de febrero.
checkin-paused-over-date = Tu pausa cubre el { $day }, un día que marcaste. Entonces no llegará nada. `/espacio seguir` termina la pausa.
checkin-date-unread = No pude leer eso como un día por venir. No se guardó nada. Escríbelo como 14.3. (primero el día, luego el mes), como 2027-03-14, o con palabras: 14 de marzo.
checkin-date-gone = Ese día ya no podría preguntarte: la hora pasó, o ya llegó tu única pregunta del día. No se guardó nada.
checkin-dates-full = Ya tienes { $most } días marcados. `/espacio fecha quitar` deja lugar para otro.
checkin-dates-title = **Días que marcaste.** Esto solo lo ves tú.
checkin-dates-none = No tienes días marcados. `/espacio fecha anotar` marca uno.
checkin-dates-line = { $day }, a las { $hour }, una vez (`{ $written }`)
checkin-dates-line-every-year = { $day }, a las { $hour }, cada año (`{ $written }`)
checkin-dates-paused = - tu pausa lo cubre
checkin-dates-over = { $written }: ya pasó
checkin-date-removed = Borré ese día. No se le dice a nadie.
checkin-date-unknown = No tienes marcado ese día. `/espacio fecha ver` muestra los que tienes.
# $count: a number of days.
checkin-held-dates = Días que marcaste en tu espacio privado, con la hora y no con el porqué: { $count }.

## Speaking up: something slipped out, a worry about a moderator or organiser, a worry about the bot.
## Nobody is in trouble for asking. No promise, and nothing said of who was named.

worry-button-breach = Se me escapó algo
worry-button-person = Alguien que modera u organiza
worry-button-bot = El bot
worry-button-nobody = Seguir sin nombrar a nadie
worry-button-no-more = Seguir
worry-button-others = Dejar fuera a más personas
worry-button-write = Escribirlo
worry-button-silent = Enviarlo sin palabras
worry-button-status = ¿Cómo va?
worry-button-take-back = Retirarla
worry-button-again = Escribirlo de nuevo
worry-button-join = Sí, quiero entrar
worry-button-stay-out = No, me quedo fuera
worry-button-talk-yes = Sí, abrir esta conversación
worry-button-talk-no = Sin conversación
worry-button-ease-yes = Sí, está bien
worry-button-ease-no = No, por favor
worry-button-take = Me ocupo yo
worry-button-put-back = La devuelvo
worry-button-answered = Respondimos aquí
worry-button-invite = Invitar a quien avisó
worry-button-talk = Abrir una conversación conjunta
worry-button-close = Cerrarla
# $most: how many can be chosen.
worry-pick-person = { $most ->
        [one] Elige a una persona
       *[other] Elige hasta { $most } personas
    }
worry-pick-outcome = ¿Cómo terminó?

# $group: the group's name.
worry-start =
    Puedes contárselo en privado a quienes cuidan de { $group }. Preguntar no le trae problemas a nadie, y no hace falta que demuestres nada.
    ¿De qué se trata? Antes de que se envíe algo, lees a quién le llega.
worry-which-group = ¿De qué grupo se trata?
worry-no-group = Puedes usar esto en el servidor de tu grupo.
worry-whom-breach =
    Puede ser algo tuyo, o de otra persona. Las dos cosas pasan.
    ¿Hay alguien a quien esto no deba llegar? Elige hasta tres personas, y no lo reciben. O sigue sin nombrar a nadie.
worry-whom-person = ¿De quién se trata? Elige hasta tres personas, y no lo reciben. O sigue sin nombrar a nadie: entonces también le puede llegar a esa persona.
# After the author of a message.
worry-whom-others = La persona que escribió ese mensaje no lo recibe. ¿Hay alguien más a quien esto no deba llegar? Elige aquí, o sigue.
# In direct messages.
worry-whom-elsewhere = Aquí no puedo mostrarte a quién elegir. Para nombrar a una persona, usa `/avisar empezar` en el servidor.

# Before it is sent. $recipients: mentions.
worry-before-to = **Esto llega a { $recipients }.** Llega con tu nombre a la vista.
# $named: mentions.
worry-before-not = No llega a { $named }.
# $others: names.
worry-before-thread = Dónde: un hilo privado, hecho para esto. Quién más podría abrirlo: { $others }. No se les pide que lo hagan. También podría el propio Discord.
worry-before-thread-only = Dónde: un hilo privado, hecho para esto. Nadie más podría abrirlo, salvo el propio Discord.
worry-before-direct = Dónde: mensajes directos míos a cada una de esas personas. En este servidor no encontré un canal a salvo de otras miradas para esto.
worry-before-can = Escríbelo con tus palabras, o envíalo sin ninguna. Lo que escribas se queda en Discord. Yo no guardo nada de eso.
worry-before-free = Se les pide que averigüen qué quieres tú antes de hacer algo, salvo que alguien esté en peligro. Puedes retirarlo cuando quieras.

worry-nobody = **Aquí no hay nadie a quien le pueda llegar.** No lo envío a las personas de quienes trata, ni a ti. Así que no queda nadie. No se envió nada, y no guardo nada de esto.
# $outside: as the organisers wrote it.
worry-nobody-outside = Alguien de fuera de este grupo, para una preocupación así: { $outside }
worry-nobody-no-outside = Mis ajustes no nombran a nadie de fuera de este grupo. `/acerca` dice quién lo lleva.

# The form. $recipients: names.
worry-form-title = Con tus palabras
worry-form-first = Lo que escribas aquí llega a { $recipients }, en un hilo privado. Se queda en Discord, y yo no guardo nada de eso.
worry-form-first-direct = Lo que escribas aquí llega a { $recipients }, en mensajes directos. Se queda en Discord, y yo no guardo nada de eso.
# In place of names. $number: a number.
worry-who-has-it = quienes tienen la preocupación { $number }
worry-form-words = Tus palabras (puedes dejarlo en blanco)
worry-form-words-hint = Basta con decir qué pasó. Puedes dejar fuera lo que se compartió.
worry-form-inside = ¿Quieres estar en ese hilo?
worry-form-inside-yes = Quiero estar ahí
worry-form-inside-no = Solo dime cómo va

# When it could not be sent as it was shown.
worry-changed = Algo cambió desde que viste a quién le llega esto. Por eso no se envió nada. Míralo otra vez, por favor.
worry-not-sent = No se envió: Discord no me lo permitió. No le llegó a nadie, y no guardo nada de esto. Puedes probar otra vez, o contárselo tú a una de esas personas.
worry-not-whole = Algo falló, y no puedo decir hasta dónde llegó. `/avisar estado` muestra si hay una preocupación tuya, y si lleva tus palabras. Si no hay ninguna, puedes empezar de nuevo.
# $number: a number.
worry-words-lost = **La preocupación { $number } está, pero tus palabras no.** Discord no las aceptó. Con `/avisar estado` puedes escribirlas de nuevo.
worry-words-there = Tus palabras están ahora con la preocupación { $number }.
worry-words-back = Para que no se pierda nada, esto es lo que escribiste. Solo lo ves tú:
worry-no-words = No había palabras que enviar. No se cambió nada.

# The receipt. $number: a number. $recipients: mentions. $date: a date. $link: a link.
worry-sent = Gracias por decirlo. Esta es la **preocupación { $number }**.
worry-sent-to = Ahora está con { $recipients }.
worry-sent-inside = El hilo privado: { $link }
worry-sent-date = Se les pide que respondan a más tardar el { $date }. Se lo recuerdo. Si la fecha pasa sin respuesta, te lo digo.
worry-sent-status = Cómo va: `/avisar estado`. Para retirarla: el botón, o `/avisar retirar` con el número { $number }.

# How it stands. $number: a number. $kind: one of the kinds below. $date: a date. $holder: a mention. $how: a text.
worry-number = Preocupación { $number }
worry-kind-breach = algo que se escapó
worry-kind-person = alguien que modera u organiza
worry-kind-bot = el bot
worry-somebody = alguien
worry-status-none = No tienes ninguna preocupación anotada. `/avisar empezar` abre una.
worry-status = **Preocupación { $number }** ({ $kind }), enviada el { $date }
worry-status-open = Nadie ha dicho todavía que se ocupa.
worry-status-taken = { $holder } se está ocupando.
worry-status-answered = Dicen que te respondieron, en el hilo privado.
worry-status-closed = Está cerrada: { $how }.
worry-status-taken-back = La retiraste. No se pide nada más.
worry-status-unsent = No pude entregarla: Discord no me dejó crear un lugar donde ponerla. No le llegó a nadie. Puedes empezar de nuevo.
worry-status-late = Todavía no hay respuesta. Se les pidió que respondieran a más tardar el { $date }, y se lo sigo recordando.
# $named: mentions.
worry-status-exposed = Su hilo privado está ahora al alcance de { $named }, y lo que hay ahí se podría leer. No escribo nada más ahí.
worry-status-words = Lleva tus palabras.
worry-status-lost = Las palabras que escribiste no llegaron, porque tuve una interrupción. ¿Quieres escribirlas de nuevo?

# Questions to the person who spoke up. $recipients, $holder, $named: mentions.
worry-ask-join = Preguntan si quieres estar en el hilo privado. Ahí están: { $recipients }. Quien está ahí puede leer lo que escribas.
worry-ask-talk = { $holder } propone una conversación entre las dos partes. Ahí estarían tú, { $named } y { $holder }, y no se invita a nadie más. Quienes estén ahí sabrían que eres tú. Solo se abre si dices que sí.
worry-ask-ease = ¿Te parece bien que en unos días se le recuerde el acuerdo al grupo, sin nada sobre esto?
worry-ask-free = Las dos respuestas están bien, y no responder también.
worry-join-failed = No pude añadirte a ese hilo: Discord no me lo permitió, o no puedes ver su canal. No se cambió nada.
worry-stay-out-done = Está bien. Se te dirá cómo va.
worry-talk-open = La conversación está aquí: { $link }
worry-talk-no-done = Está bien. No se abre ninguna conversación, y nada más cambia.
worry-talk-no-place = No pude abrir esa conversación: no hay aquí un canal que puedan ver las dos partes, o Discord no me lo permitió. No se invitó a nadie.
worry-ease-yes-done = Gracias. Puede que llegue un recordatorio en unos días, y no dice nada de esto.
worry-ease-no-done = Está bien. No llega ningún recordatorio por esto.
worry-taken-back-done = Hecho. La preocupación { $number } queda retirada, y no se le pide nada más a nadie.
worry-taken-back-moved = Hecho. La preocupación { $number } queda retirada, y no se le pide nada más a nadie. Lo que se escribió en su hilo se queda en Discord.
worry-taken-back-thread = Hecho. La preocupación { $number } queda retirada, y no se le pide nada más a nadie. Lo que se escribió en su hilo se queda en Discord. Quienes la tenían leen ahí que la retiraste.

# What the people who are asked read, in the thread. $number: a title. $member, $named, $holder, $people: mentions.
worry-card = **{ $number }** · { $kind }
worry-card-from = De: { $member }
worry-card-forgotten = De: alguien que después le pidió al bot que borrara sus datos.
worry-card-for = Para: { $people }
worry-card-named = Sobre: { $named }. No se envió a quien se nombra aquí.
worry-card-words-none = Se envió sin palabras.
worry-card-words-coming = Sus palabras están en camino.
worry-card-words-there = Sus palabras están en un mensaje más abajo.
# $thread: a thread, mentioned.
worry-card-words-left = Sus palabras están en el hilo de antes: { $thread }. Por favor, no escribas ahí.
worry-card-words-lost = **Sus palabras no llegaron.** Tuve una interrupción, o Discord no las aceptó. Le pido que las escriba de nuevo.
worry-card-inside-not-asked = Quien avisó no está en este hilo. Le digo cómo va.
worry-card-inside-asked = Le pregunté a quien avisó si quiere estar aquí.
worry-card-inside-yes = Quien avisó también está aquí, y puede leerlo.
worry-card-inside-no = Quien avisó prefiere no estar aquí. Le digo cómo va.
worry-card-talk-asked = Le pregunté a quien avisó si quiere una conversación conjunta.
worry-card-talk-yes = Quien avisó dijo que sí a una conversación conjunta.
worry-card-talk-no = Quien avisó prefiere que no haya conversación conjunta.
worry-card-open = **Nadie la tiene todavía.** Por favor, respondan a más tardar el { $date }.
worry-card-taken = **{ $holder } se está ocupando.** Por favor, respondan a más tardar el { $date }.
worry-card-answered = **Respondida aquí**, por { $holder }.
worry-card-closed = **Cerrada:** { $how }.
worry-card-taken-back = **Retirada** por quien avisó. No se pide nada más.
worry-card-gone = La preocupación { $number } ya no está contigo.
worry-card-unsent = **Sin entregar.**
worry-card-how = Por favor, averigüen qué quiere quien avisó antes de hacer algo, salvo que alguien esté en peligro. No hace falta que demuestre nada. Por favor, que no salga de aquí.
worry-words-title = Escrito con la preocupación { $number }:
# $link: a link.
worry-words-about = Sobre este mensaje: { $link }
# To each of them, in direct messages, when somebody it names could open its thread. $group: the group's name. $number: a number.
worry-exposed-title = Un mensaje automático del bot de { $group }, sobre la **preocupación { $number }**.
# $named: mentions. $thread: a thread, mentioned.
worry-exposed = Algo cambió en el servidor, y ahora su hilo { $thread } está al alcance de { $named }: lo que hay ahí se podría leer. No escribo nada más ahí. Por favor, no escribas tampoco.
worry-somebody-named-here = alguien a quien nombra
worry-exposed-on = Desde ahora te escribo aquí sobre esto.
worry-exposed-end = Quien administra el servidor puede quitar ese permiso, o borrar el hilo. Yo no puedo hacer ninguna de las dos cosas.
worry-note-closed = La preocupación { $number } está cerrada. Lo que se escribió aquí se queda en Discord.
worry-note-taken-back = Quien avisó retiró la preocupación { $number }. No se pide nada más, y no hace falta ningún motivo.
worry-remind = { $people }: falta responder a quien envió la preocupación { $number }, a más tardar el { $date }.
worry-remind-late = { $people }: quien envió la preocupación { $number } no tiene respuesta todavía. Tenía que llegar a más tardar el { $date }.

worry-take-done = Gracias. Se le dice a quien avisó que te ocupas. Puedes devolverla cuando quieras.
worry-put-back-done = Hecho. Ahora la puede tomar otra persona, y no hace falta ningún motivo.
worry-answered-done = Anotado. Se le dice a quien avisó que respondieron aquí.
worry-invite-done = Le pregunté en privado. Si dice que sí, entra aquí.
worry-talk-asked = Le pregunté en privado, y le dije quién estaría. Solo se abre si dice que sí.
worry-outcome-ask = ¿Cómo terminó? A quien avisó se le dice lo que elijas, y es lo único que se guarda. El porqué lo cuentas tú, aquí o en ninguna parte.
worry-outcome-talked = Lo hablamos a fondo
worry-outcome-changed = Lo explicamos y cambiamos algo
worry-outcome-nothing = No hay nada que cambiar
worry-outcome-stepped-back = Alguien se hizo a un lado
worry-outcome-unknown = No pudimos averiguarlo
worry-close-done = Cerrada: { $how }. Se le dice a quien avisó. Gracias.

worry-no-not-yours = No hay ninguna preocupación con ese número que puedas ver.
worry-no-unsafe = Desde que enviaste esto, alguien a quien no debía llegar pudo abrir ese hilo. Por eso tus palabras no se enviaron. `/avisar retirar` la termina, y puedes empezar de nuevo.
worry-no-over = Eso ya terminó. `/avisar estado` dice cómo va.
worry-no-taken = Esta ya la tiene { $holder }.
worry-no-take-first = De esta no se ocupa nadie todavía. Tómala primero.
worry-no-not-inside = Esa persona no está en este hilo, así que no podría leer aquí una respuesta.
worry-no-asked-already = Eso ya se le preguntó una vez, y con una basta.
worry-no-direct = Esta está en tus mensajes directos, porque no hay un hilo seguro donde ponerla.
worry-no-nobody-named = Esta no nombra a nadie con quien conversar.
worry-no-forgotten = Quien avisó le pidió al bot que borrara sus datos, así que no se le puede preguntar.

# To the person who spoke up, in direct messages. $group: the group's name. $number: a number.
worry-news = Un mensaje automático del bot de { $group }, sobre la preocupación { $number }.
worry-news-taken = { $holder } se está ocupando.
worry-news-answered = Dicen que te respondieron, en el hilo privado.
worry-news-closed = Está cerrada: { $how }.
worry-news-unsent = No pude entregarla: Discord no me dejó crear un lugar donde ponerla. No le llegó a nadie. Puedes empezar de nuevo.
worry-news-late = Se les pidió que respondieran a más tardar el { $date }, y nadie lo ha hecho. Se lo sigo recordando.
# $named, $recipients: mentions.
worry-news-exposed = Algo cambió en el servidor, y ahora su hilo privado está al alcance de { $named }: lo que hay ahí se podría leer. No escribo nada más ahí. Si estás en ese hilo, por favor, no escribas tampoco.
worry-somebody-named = alguien a quien nombraste
worry-news-exposed-on = Sigue en mensajes directos, con { $recipients }.
worry-news-nobody-left = De quienes la recibieron, ya nadie cuida de este grupo, así que aquí no se le pide respuesta a nadie. Puedes retirarla y empezar de nuevo: entonces lees a quién le puede llegar ahora.
worry-news-status = `/avisar estado` dice cómo va.

# The talk for both. $both, $holder: mentions. $count: how many people are in $both. $group: the group's name.
worry-talk-name = Una conversación { $number }
worry-talk-opening = { $both }: { $holder }, de { $group }, está aquí para hablar con { $count ->
        [2] ustedes dos
       *[other] ustedes
    }. Nadie tiene que decir nada, y cada quien puede salir de este hilo cuando quiera.
# $inside, $others: names.
worry-talk-readers = Quién puede leer esto: { $inside }. Quién más podría mirar: { $others }, y el propio Discord. Soy un bot, y no guardo nada de lo que se escribe aquí.
worry-talk-readers-unknown = Quién puede leer esto: quienes están en este hilo, quien tiene la propiedad del servidor, quienes lo administran, y el propio Discord. Soy un bot, y no guardo nada de lo que se escribe aquí.

# What is kept, for /me. $number, $count: numbers. $kind, $state: as the code names them.
# $date: a date. $reached: how many people it went to. $takes: how often somebody took it on.
worry-held = preocupación { $number }, sobre { $kind ->
        [breach] algo que se escapó
        [person] alguien que modera u organiza
       *[other] el bot
    }: { $state ->
        [open] nadie se ocupa todavía
        [taken] alguien se ocupa
        [answered] respondida
        [closed] cerrada
        [taken-back] retirada
       *[other] no se pudo entregar
    }. Enviada el { $date }. { $reached ->
        [one] Le llegó a una persona.
       *[other] Les llegó a { $reached } personas.
    } { $takes ->
        [0] Nadie la ha tomado.
        [one] Se tomó una vez.
       *[other] Se tomó { $takes } veces.
    } No guardo nada de sus palabras. `/avisar estado` muestra más.
worry-held-asked = { $count ->
        [one] una preocupación de otra persona, por la que se te preguntó.
       *[other] { $count } preocupaciones de otras personas, por las que se te preguntó.
    }
worry-thread-left = puede que sigas en un hilo privado de una preocupación. Lo que se escribió ahí se queda en Discord. Puedes salir ahí mismo.

# What organisers read in check.
worry-check-no-organisers = `/avisar` solo puede llegar a la moderación, y solo cuando se escapó algo: los ajustes no nombran a nadie que organice el grupo. Escribe los nombres en organisers, en [people].
worry-check-no-outside = Cuando una preocupación trata de la única persona que organiza, no hay a quién enviarla. Escribe a alguien que no esté en este servidor en outside, en [people].
worry-check-no-place = No hay ningún canal donde pueda estar un hilo privado de `/avisar`, así que llega por mensajes directos. Deja que todas las personas que organizan vean el canal de alertas o el de los espacios privados, y déjame crear hilos privados ahí.

## Open to look at: who can read a place, the trail, and numbers in /about.

me-button-readers = ¿Quién puede leer esto?

# The answer to the button and to `/me readers`. $place: a channel or thread, mentioned.
me-readers-title = **Quién puede leer { $place }**
me-readers-title-private = **Quién puede leer el hilo privado { $place }**
# An open thread or a post. $place: the channel it is in.
me-readers-like-above = Se lee igual que { $place }, el canal donde está.
# $count: how many people.
me-readers-everyone = - Todo este servidor: { $count ->
        [one] una persona
       *[other] { $count } personas
    }
me-readers-everyone-but = - Todo este servidor, menos quienes quedan fuera del canal: { $count ->
        [one] una persona
       *[other] { $count } personas
    }
# $role: a role, mentioned. $count: how many people have it and can read.
me-readers-role = - { $role }: { $count ->
        [0] nadie lo tiene ahora
        [one] una persona
       *[other] { $count } personas
    }
# $count: how many roles.
me-readers-roles-more = { $count ->
        [one] - Un rol más
       *[other] - { $count } roles más
    }
# $names: names, separated by commas.
me-readers-named = - Con permiso a su nombre: { $names }
me-readers-inside = - En el hilo: { $names }
me-readers-inside-unknown = - Las personas del hilo. Yo no estoy ahí, así que no puedo ver quiénes son.
me-readers-owner = - Quien tiene la propiedad de este servidor: { $name }
me-readers-administrators = - Quienes administran el servidor, y aquí pueden leerlo todo: { $names }
me-readers-managers = - Quienes pueden gestionar hilos ahí, y por eso abrirlo: { $names }
me-readers-bots = - Bots: { $names }
me-readers-discord = - El propio Discord, como con todo lo que escribes en Discord
me-readers-outside = - Personas que no están en este servidor: Discord les deja mirar
# $people, $bots: how many.
me-readers-total = En total: { $people ->
        [one] una persona
       *[other] { $people } personas
    } y { $bots ->
        [one] un bot
       *[other] { $bots } bots
    }. Alguien puede estar en más de una línea.
me-readers-uncounted = No puedo contar cuánta gente es.
me-readers-not-whole = Discord todavía no me ha hablado de cada integrante. Puede haber más gente.
me-readers-now = Así es en este momento. Dice quién puede mirar, no quién lo hace. Quien llegue después puede leer lo que se escribió antes.
me-readers-in-server = Usa esto en el servidor, por favor, en el canal o hilo por el que preguntas.
me-readers-out-of-sight = No puedo ver ese lugar, así que no puedo decir quién puede leerlo.
me-readers-not-yours = No me consta que tú puedas leer ese lugar. Por eso no digo quién puede.

# The pinned line in the group's channels. $who: its parts, separated by commas.
me-here = **Quién puede leer aquí:** { $who }, y el propio Discord.
me-here-everyone = todo este servidor
me-here-everyone-but = todo este servidor menos quienes quedan fuera de este canal
# $count: how many.
me-here-roles-more = { $count ->
        [one] un rol más
       *[other] { $count } roles más
    }
me-here-named = { $count ->
        [one] una persona con permiso a su nombre
       *[other] { $count } personas con permiso a su nombre
    }
me-here-owner = quien tiene la propiedad del servidor y quienes lo administran
me-here-bots = { $count ->
        [one] un bot (yo)
       *[other] { $count } bots
    }
me-here-ended = Ya no mantengo aquí una línea sobre quién puede leer. `/yo lectores` lo dice cuando quieras.

# Said once in such a channel when more can read there. $who: a role, mentioned, or a name.
me-grew = **Aquí puede leer más gente que antes.** Ahora también:
me-grew-everyone = - todo este servidor
me-grew-role = - cada persona con el rol { $who }
me-grew-person = - { $who }, con permiso a su nombre
me-grew-owner = - { $who }, a quien pertenece ahora este servidor
me-grew-administrator = - { $who }, que ahora administra el servidor y aquí puede leerlo todo
me-grew-bot = - { $who }, un bot
# $count: how many.
me-grew-more = { $count ->
        [one] - alguien más
       *[other] - { $count } más
    }
me-grew-once = Quien se suma puede leer también lo que se escribió aquí antes. Esto lo digo una vez.

# For /me show. $count: how many.
me-held-reader = { $count ->
        [one] Anoté una vez que puedes leer un canal del grupo: porque el servidor es tuyo, porque lo administras o con permiso a tu nombre.
       *[other] Anoté { $count } veces que puedes leer un canal del grupo: porque el servidor es tuyo, porque lo administras o con permiso a tu nombre.
    } Así puedo decir en el canal cuándo se suma alguien.
me-held-trail = { $count ->
        [one] Una línea dice lo que hiciste al moderar u organizar. Se borra después de 90 días.
       *[other] { $count } líneas dicen lo que hiciste al moderar u organizar. Cada una se borra después de 90 días.
    } Este número solo te lo muestro a ti.

# $channel: a channel. $permissions: names as Discord shows them.
check-readers-line = En { $channel } no puedo mantener una línea que diga quién puede leer ahí, o no puedo fijarla. Para eso me falta: { $permissions }. Si la quieres, permítelo para mi rol ahí: ajustes del canal, Permisos.

# In /about. `/me readers` answers for one place.
about-readers = `/yo lectores` muestra quién puede leer el canal o hilo en el que estás.
about-trail = Queda anotado lo que hacen quienes moderan y quienes organizan con alertas, preocupaciones y ajustes. A esa lista se añaden líneas, y no se cambia ninguna. Quienes organizan el grupo pueden leerla durante 90 días. Una línea sobre una preocupación solo se muestra a quienes recibieron esa preocupación. No nombra a la persona de quien trata una alerta o una preocupación, y no lleva palabras de nadie.

# Numbers of the last whole quarter. $from, $to: days. $alerts: how many.
about-numbers = **En números,** del { $from } al { $to }: el vigía de palabras pidió a la moderación { $alerts } veces o más que mirara.
about-numbers-few = **En números,** del { $from } al { $to }: el vigía de palabras pidió a la moderación menos de 20 veces que mirara. Son muy pocas para decir cuántas veces se equivocó.
# $fourth: 0 to 3, in which fourth of the whole it lies.
about-share = De las que se cerraron, { $fourth ->
        [0] menos de un cuarto no eran motivo de preocupación.
        [1] entre un cuarto y la mitad no eran motivo de preocupación.
        [2] entre la mitad y tres cuartos no eran motivo de preocupación.
       *[3] tres cuartos o más no eran motivo de preocupación.
    } Dejo fuera los números exactos, porque podrían señalar a alguien.
about-share-few = Se cerraron muy pocas para decir cuántas veces se equivocó.

# /setup trail, for organisers. $at: a moment. $text: one of the lines below. $group: the group's name.
setup-trail-title = **Quién hizo qué, lo más nuevo primero**
setup-trail-line = - { $at }: { $text }
setup-trail-line-of = - { $at }, { $group }: { $text }
setup-trail-empty = En esta lista no hay nada todavía.
setup-button-older = Lo anterior
# Stands for $who where no name is kept.
setup-trail-somebody = alguien cuyo nombre no se guarda
# $who: a mention. $number: the alert's number, or the agreement's version. $how: how it was closed, or a mark.
setup-trail-taken = { $who } tomó la alerta { $number }.
setup-trail-passed = Alguien pasó en la alerta { $number }. Quién fue no se guarda aquí.
setup-trail-put-back = { $who } devolvió la alerta { $number }.
setup-trail-second-wanted = { $who } pidió una segunda persona para la alerta { $number }.
setup-trail-second-joined = { $who } se sumó a la alerta { $number } como segunda persona.
setup-trail-place-opened = { $who } abrió un lugar para hablar por la alerta { $number }.
setup-trail-closed = { $who } cerró la alerta { $number } así: { $how }.
setup-trail-handed-over = { $who } tomó el relevo de la alerta { $number }, a petición de quien la tenía.
setup-trail-let-go = Se volvió a preguntar por la alerta { $number }, porque quien la tenía no respondió.
setup-trail-reopened = La alerta { $number } se abrió de nuevo.
setup-trail-member-told = { $who } dijo de la alerta { $number } si se le contó a la persona: { $how ->
        [yes] sí
        [not-yet] todavía no
       *[could-not] no se pudo
    }.
setup-trail-raised = { $who } abrió la alerta { $number } a mano.
setup-trail-looks-muted = { $who } dejó en pausa 30 días el "Pedir que moderación lo mire" de una persona del grupo.
setup-trail-looks-unmuted = { $who } quitó la pausa del "Pedir que moderación lo mire" de una persona del grupo.
setup-trail-steps-opened = { $who } miró los pasos de la alerta { $number }.
setup-trail-list-viewed = { $who } miró la lista de alertas abiertas.
setup-trail-checked = { $who } usó `/configurar revisar`.
setup-trail-copied = Una persona del grupo pidió una copia de sus datos. Quién fue no se guarda aquí.
setup-trail-settings-changed = Arranqué con ajustes distintos de los anteriores. Su marca en `/acerca` es { $how }.
# The same list, about worries: only those who got that worry read these. $how: how it ended.
setup-trail-worry-taken = { $who } tomó la preocupación { $number }.
setup-trail-worry-put-back = { $who } devolvió la preocupación { $number }.
setup-trail-worry-answered = { $who } dijo que la preocupación { $number } tuvo respuesta.
setup-trail-worry-closed = { $who } cerró la preocupación { $number } así: { $how }.
setup-trail-worry-invited = { $who } invitó al hilo a quien envió la preocupación { $number }.
setup-trail-worry-talk-asked = { $who } propuso una conversación entre las dos partes de la preocupación { $number }.
setup-trail-worry-talk-opened = Se abrió una conversación entre las dos partes de la preocupación { $number }.
setup-trail-worry-taken-back = La preocupación { $number } fue retirada.
setup-trail-worry-reminded = Llegó el día del recordatorio para quienes tienen la preocupación { $number }.
setup-trail-worry-late = Pasó la fecha de la preocupación { $number } sin respuesta.
setup-trail-worry-exposed = Alguien a quien nombra la preocupación { $number } podía abrir su hilo.
setup-trail-worry-left = Alguien que tenía la preocupación { $number } ya no cuida del grupo, y ya no la tiene.
setup-trail-worry-handed-outside = En este grupo no quedó nadie para la preocupación { $number }.
setup-trail-version-recorded = El acuerdo cambió: ahora vale la versión { $number }.
setup-trail-age-block-lifted = { $who } quitó un bloqueo por edad, si había uno. De quién no se guarda aquí.
setup-trail-trail-viewed = { $who } miró esta lista.
setup-trail-trail-cut = Se borraron líneas de más de 90 días: { $number }.

## If something has leaked: `/setup leak`, for organisers. The longer plan is in SECURITY.md.

# $group: the group's name.
setup-leak-first = **Si se ha filtrado algo de { $group }.** No publico nada ni aviso a nadie. Eso les toca a ustedes, como personas. Esto es breve. SECURITY.md, junto a mi código, dice más.
    1. Pide que me detenga quien se encarga del equipo en el que funciono. Entonces `/ayuda` tampoco responde: dilo en el grupo.
    2. En discord.com/developers: tu aplicación, Bot, Reset Token. Desde ese momento el token viejo no sirve.
    3. Copia la carpeta data/var/ y el registro a un lugar seguro. No borres nada.
    4. Anota, con horas, qué pasó y qué hiciste.
setup-leak-tell = **A quién avisar.** A las personas de quienes trata, también a las que se fueron. A Discord, sin demora: support.discord.com, Submit a request. Si hay entre ustedes gente del Reino Unido o de la UE, a la autoridad de protección de datos. Ahí puede haber un plazo de 72 horas: consúltalo ahí.
# $channel: a mention.
setup-leak-where = Publica el texto en { $channel }. A quienes se fueron les escribe una persona.
setup-leak-where-none = Publica el texto donde pueda leerlo todo el grupo. A quienes se fueron les escribe una persona.
# $outside: as the organisers wrote it.
setup-leak-outside = El mismo día, avisa también a: { $outside }
setup-leak-copy = **El texto.** Cópialo ahora: mientras no funcione, no puedo mostrarlo. Cambia lo que va entre [corchetes], y quita lo que no corresponda.

# Sent by a human, read by members. $group: the group's name. $what: what leaked.
setup-leak-text = Esto trata de los datos que guarda el bot de { $group }. Lo escriben quienes organizan el grupo, no el bot.

    Qué pasó: [Tal día, alguien se hizo con esto. Lo supimos tal día.]

    { $what ->
        [token] Qué significa: [Desde tal día hasta tal día] alguien podía leer lo que ve el bot, también los espacios privados. Podía escribir en nombre del bot. No obtuvo lo que se guarda.
        [file-and-key] Qué había ahí: qué eligió cada persona. De quién trataba cada nota a la moderación, dónde y cuándo. Quién tiene un espacio privado, con quién y a qué horas. Quién avisó de algo, y sobre quién. Lo que escribiste no estaba ahí: el bot no guarda palabras.
       *[file] Qué había ahí: horas y cantidades de elecciones, de notas a la moderación y de espacios privados. Los nombres estaban cerrados con una clave. [No] creemos que alguien tenga esa clave. Lo que escribiste no estaba ahí: el bot no guarda palabras.
    }

    Qué hicimos: [El bot está apagado. Su acceso está cerrado. Se lo dijimos a Discord.]

    Qué puedes hacer: [No hace falta que hagas nada]. Si alguien te escribe por esto, no tienes por qué responder. Por favor, cuéntanoslo.

    Puedes preguntarnos lo que quieras: [nombre, y cómo escribirle]. Sentir rabia está bien, e irse del grupo también. Volvemos a escribir el [día].

## Too young for the group: what somebody reads who says so. Nobody asks for a date of birth.

# $age: a number.
agreement-button-young = Tengo menos de { $age } años
agreement-button-young-yes = Sí, tengo menos de { $age } años
agreement-button-young-back = No, volver al acuerdo

# Before anything is deleted. $age: a number. $group: the group's name.
agreement-young-ask = **¿Tienes menos de { $age } años?** { $group } es para personas de { $age } años o más. Está bien decir que no los tienes.
    Si dices que sí:
    - Borro todo lo que guardo de ti aquí. Tu espacio privado se cierra.
    - El acuerdo, los espacios privados y el vigía de palabras no se abren aquí para ti durante un año.
    - No se lo digo a nadie. No te saco del servidor.
    - `/ayuda` te sirve igual que antes.

# $age: a number. $group: the group's name.
agreement-young-done = Gracias por decirlo. No hiciste nada malo. Borré todo lo que guardaba de ti en { $group }, y no se lo dije a nadie. Lo que escribiste en Discord sigue ahí. Eso lo puedes borrar tú.

# $date: a date. $organisers: mentions.
agreement-young-kept = Guardo una marca: dice que por ahora no tienes la edad para este grupo. No lleva nombre ni fecha de nacimiento. Termina el { $date }. ¿Fue un error, o tienes la edad antes de esa fecha? Quien organiza el grupo puede quitarla: { $organisers }.

agreement-young-help = **Si lo estás pasando mal:** `/ayuda` te sirve aquí, y también en un mensaje privado conmigo. Tiene números para llamar o escribir. Ahí también puedes pedir hablar con una persona. Entonces se le pregunta a la moderación, y eso se guarda como cualquier otra nota.

# In place of what was pressed or typed. $age: a number. $organisers: mentions.
agreement-young-refused = Me dijiste que tienes menos de { $age } años. Por eso, de momento, esto no se abre aquí para ti. No hiciste nada malo. `/ayuda` te sirve a cualquier hora, con números para llamar o escribir. ¿Fue un error, o ya tienes la edad? Quien organiza el grupo puede quitarlo: { $organisers }.

# For /me. $date: a day.
agreement-held-young = Una marca de que no tienes la edad para este grupo, hasta el { $date }. Borrar tus datos no la quita. Quien organiza el grupo puede quitarla.

# For the organiser. $person: a mention.
setup-age-block-lifted = Si había un bloqueo así para { $person }, queda quitado. Esa persona puede leer el acuerdo y elegir. No digo si lo había, y no le cuento nada.

## The quarterly note to organisers, and `/setup review`. Nothing about any member.

# $group: the group's name.
setup-review-title = **Una vez por trimestre: qué mirar de nuevo en { $group }**
setup-review-what = Una nota automática para quienes organizan el grupo. No dice nada de ninguna persona del grupo.
setup-review-again = `/configurar repaso` muestra esto cuando quieras. Llega cuatro veces al año a quienes organizan el grupo, según los ajustes.
setup-review-share-do = Si se equivoca a menudo, di con `talk_here_is` de qué se habla aquí, o cambia las listas de palabras. Si en el grupo se escribe lo que no ve, las listas pueden crecer.

# $number: how many organisers. $group: the group's name.
check-review-refused = { $group }: la nota trimestral no llegó a { $number ->
        [one] una persona que organiza
       *[other] { $number } personas que organizan
    }, porque sus mensajes directos están cerrados para mí. `/configurar repaso` muestra lo mismo a cada una.

# $date: a date. $version: a number.
agreement-review-age = **El acuerdo:** su texto es del { $date }, versión { $version }. ¿Sigue siendo lo que quiere el grupo? `/acuerdo todo` lo muestra.
agreement-review-old = **El acuerdo:** su texto es del { $date }, hace más de un año, versión { $version }. Léelo con tu grupo, y pregunta qué falta. `/acuerdo todo` lo muestra.
# $number: how many. $date: a date.
agreement-review-suggestions = **Sugerencias:** { $number ->
        [one] una espera respuesta, desde el { $date }.
       *[other] { $number } esperan respuesta, la más antigua desde el { $date }.
    } Míralas con `/acuerdo sugerencias`, y responde con `/acuerdo responder`.
agreement-review-no-suggestion = **Sugerencias:** ninguna espera respuesta.

# $number: how many. $date: a day.
check-helplines-review = **Líneas de ayuda:** { $number ->
        [one] una lleva medio año sin revisarse. Su última revisión o fuente: { $date }.
       *[other] { $number } llevan medio año sin revisarse. La revisión o fuente más antigua: { $date }.
    } `/configurar revisar` las nombra. Abre cada página, compara el número y el horario, y luego escribe el día en config/mine/helplines.toml.
check-helplines-review-none = **Líneas de ayuda:** cada una se revisó en el último medio año.

## Commands: what Discord shows of them, by the language of whoever looks. A text's value is the command's last word.
## A name has at most 32 characters (a-z, 0-9, - and _), a description 100. `.option` is an option's name,
## `.option-description` what it is for, `.option-value` a choice.

command-speak-up = avisar
    .description = Contar algo, en privado, a quienes cuidan de este grupo

command-speak-up-handle = atender
    .description = Para quienes la recibieron: ocuparse de una preocupación
    .number = numero
    .number-description = El número de la preocupación

command-speak-up-look = mirar
    .description = Pedir que la moderación mire un mensaje; no se le dice a nadie más
    .member = persona
    .member-description = Quién lo escribió
    .link = enlace
    .link-description = El enlace del mensaje: cópialo del menú del propio mensaje

command-speak-up-start = empezar
    .description = Se escapó algo, o te preocupa alguien de moderación o el bot

command-speak-up-status = estado
    .description = En qué punto están tus preocupaciones

command-speak-up-take-back = retirar
    .description = Retirar una preocupación; nadie pregunta por qué
    .number = numero
    .number-description = El número que está en tu recibo

command-agreement = acuerdo
    .description = El acuerdo, y lo que has elegido

command-agreement-all = todo
    .description = Leer el acuerdo entero

command-agreement-answer = responder
    .description = Para quien organiza: responder a una sugerencia
    .number = numero
    .number-description = El número de la sugerencia

command-agreement-choose = elegir
    .description = Leerlo y elegir, o elegir de nuevo

command-agreement-forwards = reenvios
    .description = Un mensaje privado cuando reenvías algo fuera de aquí

command-agreement-forwards-off = no
    .description = No recibir un mensaje privado cuando reenvías algo fuera de aquí

command-agreement-forwards-on = si
    .description = Recibir un mensaje privado cuando reenvías algo fuera de aquí

command-agreement-history = historia
    .description = Cada versión que hubo, y qué cambió
    .version = version
    .version-description = Una versión, para leerla entera; sin esto, todos los cambios

command-agreement-leave = dejar
    .description = Dejar el acuerdo; el vigía de palabras también se apaga

command-agreement-show = ver
    .description = Leer el acuerdo, y ver lo que elegiste

command-agreement-suggest = sugerir
    .description = Sugerir un cambio; todo el grupo puede leerlo

command-agreement-suggestions = sugerencias
    .description = Cada sugerencia, y su respuesta

command-agreement-take-back = retirar
    .description = Retirar tu sugerencia: su mensaje se borra
    .number = numero
    .number-description = El número de la sugerencia

command-agreement-watch = palabras
    .description = El vigía de palabras, encendido o apagado para ti

command-agreement-watch-off = no
    .description = Apagar el vigía de palabras para ti

command-agreement-watch-on = si
    .description = Encender el vigía de palabras para ti

command-drill = simulacro
    .description = Para quien organiza: probar todo el camino de una alerta

command-drill-end = terminar
    .description = Terminar el simulacro que está en marcha

command-drill-show = ver
    .description = Qué salió del último simulacro, y cuánto hace de eso

command-drill-start = empezar
    .description = Empezar uno: haces de integrante, y quien está de guardia recibe el aviso de verdad

command-alerts = alertas
    .description = Para la moderación: qué está abierto

command-alerts-close = cerrar
    .description = Cerrar una alerta que tomaste
    .number = numero
    .number-description = El número de la alerta
    .outcome = final
    .outcome-description = Cómo terminó
    .outcome-talked = se habló con la persona
    .outcome-gave-numbers = se le dieron los números
    .outcome-second-person = pasó a una segunda persona
    .outcome-told-outside = se avisó a alguien de fuera
    .outcome-could-not-reach = no se pudo contactar
    .outcome-not-a-worry = no era preocupante

command-alerts-hand-over = ceder
    .description = Pedir a una persona que se quede con una alerta que tomaste
    .number = numero
    .number-description = El número de la alerta
    .to = a-quien
    .to-description = Quién podría quedársela; nada cambia mientras no diga que sí

command-alerts-join = sumarse
    .description = Sumarse a una alerta como segunda persona
    .number = numero
    .number-description = El número de la alerta

command-alerts-list = ver
    .description = Qué está abierto, lo más antiguo primero

command-alerts-looked = mirado
    .description = Anotar que alguien miró lo que las listas dejaron en duda

command-alerts-mute = callar
    .description = No pasar, durante 30 días, lo que una persona pide que miren
    .member = persona
    .member-description = De quién son las peticiones
    .off = reanudar
    .off-description = Volver a pasarlas

command-alerts-pass = paso
    .description = Pasar de una alerta, o devolver una que tomaste; nadie pregunta por qué
    .number = numero
    .number-description = El número de la alerta

command-alerts-place = lugar
    .description = Abrir un lugar para hablar con la persona
    .number = numero
    .number-description = El número de la alerta

command-alerts-raise = abrir
    .description = Abrir a mano una alerta sobre alguien del grupo; no se le dice
    .member = persona
    .member-description = De quién se trata
    .tier = urgencia
    .tier-description = Urgente: se pregunta a personas ahora. Dudosa: queda en la lista
    .tier-urgent = urgente
    .tier-unsure = dudosa

command-alerts-second = segunda
    .description = Pedir una segunda persona para una alerta que tomaste
    .number = numero
    .number-description = El número de la alerta

command-alerts-steps = pasos
    .description = Los pasos para una alerta que tomaste
    .number = numero
    .number-description = El número de la alerta

command-alerts-still = sigo
    .description = Decir que todavía tienes una alerta y sigues en ello
    .number = numero
    .number-description = El número de la alerta

command-alerts-take = tomar
    .description = Tomar una alerta
    .number = numero
    .number-description = El número de la alerta

command-alerts-take-over = relevar
    .description = Decir sí o no a una alerta que alguien te quiere ceder
    .number = numero
    .number-description = El número de la alerta
    .no = no
    .no-description = Decir que no; nadie pregunta por qué

command-alerts-told = contado
    .description = Se avisó a alguien de fuera: ¿lo sabe la persona?
    .number = numero
    .number-description = El número de la alerta
    .answer = respuesta
    .answer-description = ¿Sabe la persona que se avisó a alguien de fuera?
    .answer-yes = sí
    .answer-not-yet = todavía no
    .answer-could-not = no fue posible

command-practice = practica
    .description = Para la moderación: practicar una alerta por tu cuenta; no se guarda nada

command-help = ayuda
    .description = Números para llamar o escribir ahora, y cómo pedir hablar con alguien de aquí
    .country = pais
    .country-description = Números de otro país
    .wish = boton
    .wish-description = Uno de los botones, por escrito
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
    .wish-got-support = Sí, recibí el apoyo que necesitaba
    .wish-no-support = No, no recibí el apoyo que necesitaba
    .wish-not-now = No quiero hablar ahora
    .wish-delete-place = Borrar el lugar para hablar

command-checkin = espacio
    .description = Tu espacio privado

command-checkin-back = volver
    .description = Volver a tu espacio privado

command-checkin-choose = elegir
    .description = Elegir quién puede leer contigo: hasta tres personas que acompañan, o nadie
    .person = persona
    .person-description = Una persona que acompaña, para añadirla
    .remove = quitar
    .remove-description = Alguien que ya no leerá contigo

command-checkin-close = cerrar
    .description = Cerrar tu espacio privado

command-checkin-company = compania
    .description = Pedir compañía: a quienes te acompañan, o a alguien que esté por aquí
    .kind = tipo
    .kind-description = Qué tipo de compañía
    .kind-listening = alguien que escuche
    .kind-ideas = ideas
    .kind-quiet = compañía en silencio

command-checkin-company-over = compania-fin
    .description = Retirar tu petición de compañía al grupo

command-checkin-date = fecha
    .description = Fechas difíciles, con preguntas suaves

command-checkin-date-add = anotar
    .description = Anotar una fecha difícil: cuando llega, la pregunta es suave
    .day = dia
    .day-description = Como 14.3., 2027-03-14 o 14 de marzo
    .hour = hora
    .hour-description = La hora, de 0 a 23; sin esto, la hora de tus preguntas
    .every_year = anual
    .every_year-description = Si se repite cada año

command-checkin-date-list = ver
    .description = Ver tus fechas difíciles; nadie más las ve

command-checkin-date-remove = quitar
    .description = Olvidar una fecha difícil
    .day = dia
    .day-description = Cuál, como aparece en la lista

command-checkin-days = dias
    .description = Cambiar en qué días se te pregunta; sin opciones, se abre un formulario
    .days = dias
    .days-description = Como: lun mié vie, o lunes a jueves, entre semana, cada día

command-checkin-delete = borrar
    .description = Borrar tu espacio privado para siempre, si el grupo lo permite

command-checkin-here = aqui
    .description = Aquí estoy: no se le muestra a nadie

command-checkin-invite = ofrecer
    .description = Para quienes acompañan: ofrecer aquí tu compañía, o retirarla

command-checkin-later = hoy-no
    .description = Hoy no: no se le muestra a nadie

command-checkin-net = red
    .description = Una red de aviso: que alguien sepa si no has respondido

command-checkin-net-ask = pedir
    .description = Ver antes las palabras, y después pedírselo a alguien que te acompaña
    .with = con
    .with-description = Una de las personas que te acompañan
    .after = tras
    .after-description = Después de cuántas preguntas sin respuesta

command-checkin-net-end = terminar
    .description = Terminar al momento una red de aviso, la tuya o una de la que te encargas

command-checkin-net-show = ver
    .description = Tu red de aviso, y aquellas de las que te encargas

command-checkin-notify = aviso
    .description = Con aviso (ping), o en silencio, como nota que encuentras al mirar
    .how = como
    .how-description = Cómo llegan tus preguntas
    .how-ping = con aviso (ping)
    .how-silent = en silencio

command-checkin-open = abrir
    .description = Abrir un espacio privado; sin opciones, se abre un formulario
    .hour = hora
    .hour-description = A qué hora se te pregunta, de 0 a 23, según tu reloj
    .zone = zona
    .zone-description = Dónde está tu reloj; sin esto, vale la zona del grupo
    .company = compania
    .company-description = Alguien que acompaña y puede leer contigo; sin esto, no se le pide a nadie
    .days = dias
    .days-description = Qué días, como: lun mié vie; sin esto, cada día
    .notify = aviso
    .notify-description = Cómo llegan las preguntas; sin esto, en silencio
    .notify-ping = con aviso (ping)
    .notify-silent = en silencio

command-checkin-pair = pareja
    .description = Preguntas en pareja con otra persona del grupo, de igual a igual

command-checkin-pair-back = retirar
    .description = Retirar tu oferta, o tu respuesta a una

command-checkin-pair-end = terminar
    .description = Terminar tu pareja al momento; no se pide ninguna razón

command-checkin-pair-move = mover
    .description = Cambiar cuándo llegan las preguntas a tu pareja; el hilo dice la nueva hora
    .hour = hora
    .hour-description = La hora, de 0 a 23
    .day = dia
    .day-description = Qué día de la semana
    .day-0 = lunes
    .day-1 = martes
    .day-2 = miércoles
    .day-3 = jueves
    .day-4 = viernes
    .day-5 = sábado
    .day-6 = domingo
    .zone = zona
    .zone-description = Dónde está ese reloj
    .other_day = otro-dia
    .other_day-description = Un segundo día de la semana, si quieres
    .other_day-0 = lunes
    .other_day-1 = martes
    .other_day-2 = miércoles
    .other_day-3 = jueves
    .other_day-4 = viernes
    .other_day-5 = sábado
    .other_day-6 = domingo

command-checkin-pair-offer = ofrecer
    .description = Ofrecer aquí una pareja de preguntas; ves las palabras antes de que se publiquen
    .hour = hora
    .hour-description = A qué hora llegan las preguntas a la pareja, de 0 a 23
    .day = dia
    .day-description = Qué día de la semana
    .day-0 = lunes
    .day-1 = martes
    .day-2 = miércoles
    .day-3 = jueves
    .day-4 = viernes
    .day-5 = sábado
    .day-6 = domingo
    .zone = zona
    .zone-description = Dónde está ese reloj; sin esto, vale la zona del grupo
    .other_day = otro-dia
    .other_day-description = Un segundo día de la semana, si quieres
    .other_day-0 = lunes
    .other_day-1 = martes
    .other_day-2 = miércoles
    .other_day-3 = jueves
    .other_day-4 = viernes
    .other_day-5 = sábado
    .other_day-6 = domingo
    .with = con
    .with-description = Para esta persona y nadie más; sin esto, puede responder cualquiera de aquí

command-checkin-pair-pass = paso
    .description = Paso: no se le muestra a nadie

command-checkin-pair-pause = pausa
    .description = Un tiempo sin preguntas en tu pareja; no se le dice a nadie
    .days = dias
    .days-description = Durante cuántos días

command-checkin-pair-resume = seguir
    .description = Recibir otra vez las preguntas en tu pareja

command-checkin-pair-show = ver
    .description = Tus parejas, tu oferta, y quién ha respondido a ella

command-checkin-pause = pausa
    .description = Un tiempo sin preguntas; no se le dice a nadie
    .days = dias
    .days-description = Durante cuántos días
    .until = hasta
    .until-description = O hasta un día, como 24.12., 2026-12-24 o 24 de diciembre

command-checkin-person = persona
    .description = Necesito a una persona: pedir hablar con alguien de moderación de este grupo

command-checkin-quiet = silencio
    .description = Tus propias horas de silencio; sin opciones, valen otra vez las del grupo
    .hours = horas
    .hours-description = Como 22:00-08:00

command-checkin-resume = seguir
    .description = Recibir otra vez las preguntas

command-checkin-round = ronda
    .description = Cuándo es la próxima ronda semanal, dónde, y quién puede leerla

command-checkin-supporting = acompanar
    .description = Para quienes acompañan: tus horas, y lo que cargas

command-checkin-supporting-hours = horas
    .description = Cuándo se te puede preguntar, según tu reloj
    .when = cuando
    .when-description = Como "Europe/Madrid, lun-vie 19:00-22:00; sáb 10:00-12:00", o ninguno

command-checkin-supporting-limit = limite
    .description = En cuántos espacios privados quieres estar, como máximo
    .most = maximo
    .most-description = Un número; sin esto, no hay límite

command-checkin-supporting-off = descanso
    .description = Un descanso; si dura más de 14 días, sales de los espacios en los que estás
    .until = hasta
    .until-description = El día en que estás de nuevo, como 2026-12-24; sin esto, ya estás de nuevo

command-checkin-supporting-show = ver
    .description = Tus horas, y tus propios números; nadie más ve esto

command-checkin-supporting-too-much = demasiado
    .description = Es más de lo que puedo cargar: salir de un espacio, o de todos
    .everywhere = todos
    .everywhere-description = Salir de todos los espacios a la vez

command-checkin-time = hora
    .description = Cambiar cuándo se te pregunta; sin opciones, se abre un formulario
    .hour = hora
    .hour-description = La hora, de 0 a 23, según tu reloj
    .zone = zona
    .zone-description = Dónde está tu reloj
    .now = ahora
    .now-description = O lo que muestra tu reloj ahora, como 20:15 u 8:15 pm
    .around = margen
    .around-description = Hasta 20 minutos antes o después de la hora, en vez de a la hora en punto

command-checkin-topic = tema
    .description = Qué preguntas te gustaría tener entre las tuyas
    .topic = tema
    .topic-description = Además de las de cada día
    .topic-everyday = solo preguntas de cada día
    .topic-grief = algunas sobre el duelo
    .topic-recovery = algunas sobre la recuperación
    .topic-caring = algunas sobre cuidar a alguien

command-checkin-watch = palabras
    .description = El vigía de palabras en tu espacio privado

command-checkin-watch-off = no
    .description = Apagar el vigía de palabras en tu espacio privado

command-checkin-watch-on = si
    .description = El vigía de palabras en tu espacio privado: qué significa, y después eliges

command-me = yo
    .description = Lo que este bot guarda sobre ti

command-me-copy = copia
    .description = Recibir una copia de lo que este bot guarda sobre ti

command-me-country = pais
    .description = De qué país son los números para ti; nunca lo adivino
    .country = pais
    .country-description = Sin esto, lo eliges en unos menús

command-me-forget = olvidar
    .description = Borrar lo que este bot guarda sobre ti

command-me-language = idioma
    .description = El idioma de lo que te envío solo a ti
    .language = idioma
    .language-description = Si no lo dices, eliges en un menú

command-me-readers = lectores
    .description = Ver quién puede leer este canal o hilo
    .channel = canal
    .channel-description = Otro canal o hilo; sin esto, este mismo

command-me-show = ver
    .description = Ver lo que este bot guarda sobre ti, y quién puede verlo

command-me-watch = palabras
    .description = El vigía de palabras: encenderlo o apagarlo, ver qué busca, probarlo

command-me-watch-off = no
    .description = Apagar el vigía de palabras para ti

command-me-watch-on = si
    .description = Encender el vigía de palabras para ti

command-me-watch-show = ver
    .description = Dónde lee el vigía de palabras, qué busca, y qué pasa entonces

command-me-watch-try = probar
    .description = Probar una frase: no se guarda nada, y no se le dice a nadie

command-me-watch-words = listas
    .description = Leer las listas de palabras que busca; antes viene una nota

command-setup = configurar
    .description = Para quien organiza: ¿está todo en orden?

command-setup-hard-night = noche-dificil
    .description = El mensaje "Si esta noche es difícil": publicarlo otra vez, y fijarlo

command-setup-check = revisar
    .description = Qué falta, quién puede leer las alertas, y qué hacer al respecto

command-setup-leak = fuga
    .description = Si se han filtrado datos: qué hacer primero, y un texto para que lo envíes
    .what = que
    .what-description = Qué tiene alguien, o qué puede tener
    .what-file = La base de datos, o una copia de ella
    .what-file-and-key = La base de datos y la clave, o el equipo entero
    .what-token = El token

command-setup-lift-age-block = quitar-edad
    .description = Para quien dijo, por error o hace mucho, que no tenía la edad
    .person = persona
    .person-description = De quién se trata

command-setup-review = repaso
    .description = Qué mirar de nuevo cada trimestre: la nota que recibe quien organiza

command-setup-trail = registro
    .description = Quién hizo qué con qué alerta o ajuste, lo más nuevo primero

command-about = acerca
    .description = Qué hace este bot, qué guarda, y qué no puede hacer

command-duty = guardia
    .description = Para la moderación: quién está de guardia

command-duty-debrief = despues
    .description = Que se te pregunte cómo estás después de una alerta, y alguien con quien hablar

command-duty-debrief-listen = escuchar
    .description = Decir si otras personas de moderación pueden elegirte para hablar
    .yes = si
    .yes-description = Si pueden

command-duty-debrief-off = no
    .description = Que no se te pregunte cómo estás después de una alerta

command-duty-debrief-on = si
    .description = Que se te pregunte una vez, en privado, después de una alerta que atendiste

command-duty-debrief-talk = hablar
    .description = Encontrar a alguien del equipo con quien hablar, en un hilo privado

command-duty-nights = noches
    .description = Si se te pregunta cuando no hay nadie de guardia

command-duty-nights-off = no
    .description = No preguntarme cuando no hay nadie de guardia

command-duty-nights-on = si
    .description = Preguntarme también cuando no hay nadie de guardia, si los ajustes del grupo lo dicen

command-duty-off = no
    .description = Salir de la guardia ahora

command-duty-on = si
    .description = Entrar de guardia, por 8 horas como máximo
    .hours = horas
    .hours-description = Por cuántas horas

command-duty-show = ver
    .description = Quién está de guardia ahora, y los próximos turnos

command-duty-skip = saltar
    .description = Preferir que no se te pregunte por un tipo de alerta; nadie lo ve
    .kind = tipo
    .kind-description = Qué tipo
    .kind-suicide = suicidio
    .kind-self_harm = autolesión
    .kind-injury_now = daño físico ahora
    .kind-someone_else = otra persona
    .kind-harm_to_others = daño a otras personas
    .kind-danger_at_home = peligro en casa
    .kind-goodbye = despedida
    .kind-hopeless = no ver salida
    .kind-all = ninguno: preguntarme otra vez por todos

command-duty-swap = cambiar
    .description = Ofrecer tu próximo turno planificado a otra persona de moderación
    .with = con
    .with-description = Quién podría hacerlo

command-duty-test = prueba
    .description = Avisar a tu teléfono como lo haría una alerta, y decir si sonó

command-duty-until = hasta
    .description = Entrar de guardia hasta una hora de tu reloj, por 8 horas como máximo
    .time = hora
    .time-description = Como 22:30 o 10pm, en la zona de tu turno o en la del grupo

command-something-slipped-out = Se me escapó algo

command-ask-a-moderator-to-look = Pedir que moderación lo mire
