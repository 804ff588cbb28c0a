"""What a Spanish text may not say, and has to say. Written for Spanish, not translated from the English rules."""

from typing import Final

from cogs.kit.wording.gender import GENDERED
from cogs.kit.wording.reading import too_hard_in_spanish
from cogs.kit.wording.rules import CRISIS, PROMPT, Kind, Rules, ban, need

# Spanish says no before the verb, and often some words before: "nadie puede garantizarlo", "no te voy a escribir".
NO_BEFORE: Final = (
    r"\b(?:no|nunca|jam[aá]s|nadie|ning[uú]n[ao]?|tampoco|ni|sin)\s+"
    r"(?:(?:te|lo|la|le|se|nos|les|me)\s+)*(?:\w+\s+){0,2}$"
)
_SAFE: Final = r"(?:a salvo|fuera de peligro|segur[oa]s?|en (?:un )?lugar seguro|protegid[oa]s?)\b"
_KEPT: Final = r"(?:confidencial(?:es)?|privad[oa]s?|secret[oa]s?|segur[oa]s?|an[oó]nim[oa]s?)\b"
_COUNT: Final = r"(?:\d|\{|un[oa]?\b|dos\b|tres\b|cuatro\b|cinco\b)"
_ANSWER: Final = r"(?:responder|contestar|escribir|llamar|contactar|atender|buscar|hablar|acompañar|ayudar)"
_BANS: Final = (
    ban(
        "CON-5",
        rf"100 ?% {_KEPT}"
        rf"|(?:completa|total|absoluta|estricta|entera|plena)mente {_KEPT}|del todo {_KEPT}|siempre {_KEPT}"
        r"|confidencialidad (?:total|absoluta|completa|plena)|(?:total|absoluta|completa|plena) confidencialidad"
        r"|secreto (?:total|absoluto)|(?:privacidad|seguridad) (?:total|absoluta)|garant[ií]\w*|te asegur(?:o|amos)\b"
        r"|(?:nunca|jam[aá]s|no) (?:sale|saldr[aá]|va a salir)n? (?:nunca |jam[aá]s )?de (?:aqu[ií]\b"
        r"|(?:est[ea]|nuestr[oa]) (?:grupo|sala|canal|servidor|c[ií]rculo|espacio|chat|lugar)\b)"
        r"|nadie (?:m[aá]s )?(?:lo |la |se |te )?(?:sabr[aá]|enterar[aá]|va a saber|va a enterarse|podr[aá] saber)",
        "say what you ask of people, and that nobody can promise it.",
        always_refuses=True,
        unless=NO_BEFORE,
    ),
    ban(
        "CRI-8",
        r"pronto\b|en ?seguida\b|inmediat\w+|al instante\b|ya mismo\b|en breve\b|dentro de poco\b|cuanto antes\b"
        r"|lo antes posible\b|en (?:un|unos|pocos|breves) (?:momentos?|momentitos?|minutos?|minutitos?|ratos?"
        r"|ratitos?|instantes?|segundos?)\b"
        r"|no tardar\w+",
        "say who has been asked, or when the next shift starts; never when somebody will answer.",
        CRISIS,
    ),
    ban(
        "CRI-8",
        rf"te (?:va|van|vas|vamos|voy) a {_ANSWER}\b|te {_ANSWER}(?:á|án|emos|é)\b"
        rf"|(?:va|van|vamos) a {_ANSWER}te\b|(?:va|van|vamos) a estar contigo|estar(?:á|án|emos) contigo"
        r"|(?:va|van|vamos) a ponerse en contacto|se pondr(?:á|án) en contacto|nos pondremos en contacto",
        "say who has been asked, or when the next shift starts; never that somebody will answer.",
        CRISIS,
        unless=NO_BEFORE,
    ),
    ban(
        "NO-9",
        rf"(?:te )?(?:lo )?promet(?:o|emos)\b|(?:est[aá]s|estar[aá]s|quedas|quedar[aá]s|vas a estar) {_SAFE}"
        r"|te (?:mantiene|mantenemos|mantendr\w+|va a mantener|vamos a mantener) (?:a salvo|segur)\w*"
        r"|te (?:protege|protegemos|proteger[aá]|protegeremos|va a proteger|vamos a proteger)\b"
        r"|siempre (?:hay|habr[aá]|va a haber|est[aá]|estar[aá]|encuentras|encontrar[aá]s) (?:alguien|una persona"
        r"|gente|moderaci[oó]n)"
        r"|siempre estamos\b|estamos siempre\b|la ayuda (?:ya )?(?:viene|llega|est[aá]|va) (?:en camino|de camino"
        r"|para all[aá])"
        r"|la ayuda (?:ya )?(?:viene|llega)\b",
        "leave it out, or say what was done. No secrecy, safety, rescue or relief is ours to promise.",
        unless=NO_BEFORE,
    ),
    ban(
        "NO-9",
        r"(?:todo|esto|eso|la vida|las cosas|lo que sientes) (?:va a|van a|ir[aá]n? a) (?:mejorar|estar mejor"
        r"|ir mejor|ser m[aá]s f[aá]cil)"
        r"|(?:todo|esto|eso|la vida|las cosas) (?:mejorar?[aá]?n?|se arreglar[aá]n?|se va a arreglar)\b|(?:todo"
        r"|esto tambi[eé]n) pasa(?:r[aá])?\b"
        r"|(?:esto|eso|llamar|hablar|escribir|contarlo) (?:s[ií] |siempre )?(?:te )?(?:va a ayudar|ayuda"
        r"|ayudar[aá]|alivia|aliviar[aá]|funciona)\b(?! as[ií]| como)"
        r"|te (?:sentir[aá]s|vas a sentir) mejor",
        "leave it out: relief is not ours to promise.",
    ),
    ban(
        "NO-9",
        r"(?:en|dentro de)(?: menos de)? (?:un[oa]s?|poc[oa]s|\d+|\{\w+\}|dos|tres|cinco|diez) (?:minutos?|horas?)\b",
        "leave out how long an answer takes.",
        CRISIS,
    ),
    ban(
        "NO-10",
        r"soy (?:un |una )?(?:persona|ser humano|human[oa]|moderador\w*|amig[oa]|terapeuta)\b"
        r"|somos (?:tus )?amig[oa]s|te (?:estoy )?escuch(?:o|ando)\b|estoy escuch\w+|me (?:alegr|entristec"
        r"|emocion)\w+|me (?:preocup[aoe]\w*|duele|apena)\b"
        r"|me da (?:gusto|pena|tristeza|alegr[ií]a)|s[eé] (?:c[oó]mo te|lo que sientes|lo dif[ií]cil|por lo que)"
        r"|espero (?:que|verte|leerte)\b|ojal[aá]\b|te (?:quiero|queremos|amo)\b|(?:creo|creemos|conf[ií]o) en ti\b"
        r"|estamos (?:siempre )?(?:aqu[ií] )?(?:para ti|contigo|para ayudarte|para escucharte)",
        "the bot says that it is a bot, and nothing of what it feels.",
        # A quoted word is a member's: "te escucho" may be a whole answer of theirs.
        unless=NO_BEFORE + '|["\u201c\u00ab]$',
        labels_too=False,
    ),
    ban(
        "BND-5",
        r"(?:me|nos) importas\b|te (?:extrañ|echo de menos|echamos de menos|echamos en falta)\w*|orgullos[oa]s? de ti"
        r"|me siento\b|siento (?:mucho|pena|alegr[ií]a|cariño)\b",
        "leave it out: the bot is not a friend.",
        labels_too=False,
    ),
    ban(
        "CRI-14",
        r"(?:te |lo |la )?(?:entiendo|comprendo|entendemos|comprendemos)\b|te (?:entend|comprend)(?:í|imos)\b",
        "leave it out: a person may say it, a bot may not.",
        unless=NO_BEFORE,
        labels_too=False,
    ),
    ban(
        "CRI-14",
        r"estoy (?:siempre )?(?:aqu[ií] |ac[aá] )?(?:para ti|contigo|para ayudarte|para escucharte|a tu lado)"
        r"|(?:nos|me) preocup\w+ por ti|lo (?:siento|sentimos|lamento|lamentamos)\b|lament(?:o|amos)\b"
        r"|siento (?:lo que|que|oír|leer)\b"
        r"|(?:eres|s[eé]|mantente|sigue|siendo) (?:muy |tan )?(?:fuerte|valiente)|[aá]nimo\b|an[ií]mate\b|fuerza,"
        r"|mucha fuerza"
        r"|no est[aá]s? (?:sol[oa]s?|en soledad|sin nadie)\b|no te falta compañ[ií]a"
        r"|(?:todo|t[uú])? ?(?:va a|vas a) (?:estar|salir|ir) (?:bien|mejor)\b|(?:todo )?(?:estar[aá]s?|saldr[aá]"
        r"|ir[aá]) (?:todo )?bien\b"
        r"|aguanta\b|resiste\b|no te rindas|sigue adelante|[eé]chale ganas|el tiempo (?:todo )?lo cura|el tiempo cura"
        r"|(?:lado|aspecto) (?:bueno|positivo)|hay (?:quien(?:es)?|gente|personas)(?: que)? (?:est[aá]n?"
        r"|lo pasan?|la pasan?|viven?|sufren?)\b[^.]{0,12}\b(?:peor|m[aá]s)\b"
        r"|otr[oa]s (?:personas )?(?:est[aá]n|lo pasan|la pasan) peor|podr[ií]a ser peor|piensa en positivo"
        r"|s[eé] positiv[oa]|sonr[ií]e\b",
        "leave it out: a person may say it, a bot may not.",
    ),
    ban("CRI-14", rf"(?:al|por lo) menos\b(?! {_COUNT})", "leave it out: it makes the pain small."),
    ban("CRI-14", r"(?:al|por lo) menos\b", "leave it out.", CRISIS),
    ban(
        "CRI-13",
        r"comet\w+ (?:un |el )?suicid\w+|suicid\w+ (?:exitos|fallid|frustrad|consumad|logrado|completad)\w*"
        r"|(?:intento|tentativa)s?(?: de suicidio)? (?:exitos|fallid|frustrad|consumad|sin [eé]xito)\w*"
        r"|(?:epidemia|ola|oleada) de suicidios?",
        '"murió por suicidio", "se quitó la vida", "un intento de suicidio".',
    ),
    ban("CRI-13", r"comet(?:e|er|es|en|ió|ido|iste|ieron|a|as)\b|epidemias?\b", "leave it out.", CRISIS),
    ban(
        "NO-28",
        r"sobredosis\b|pastillas?\b|p[ií]ldoras?\b|sogas?\b|ahorc\w+|ahog(?:a|ar|o|ó|an|as|ad)\w*|cuchill\w+"
        r"|navajas?\b|hojas? de afeitar"
        r"|venenos?\w*|envenen\w+|lej[ií]a\b|pistolas?\b|escopetas?\b|rifles?\b|armas?\b|pegar\w* un tiro"
        r"|colg(?:ar(?:te|se|me|nos)|ad[oa]s?)\b|te cuelg\w+|cort(?:ar(?:te|se|me|nos)|arl[ao]s)\b|(?:te"
        r"|me) cort(?:as|aste|o|é|es)\b"
        r"|dispar(?:ar)?(?:te|se|me)\b|(?:te|me|se) dispar\w+|(?:saltar|tirar(?:te|se|me)|lanzar(?:te|se|me)"
        r"|arrojar(?:te|se|me)) (?:desde|de un|de una|del|por la|por una|al vac[ií]o|a las v[ií]as)",
        "leave out how.",
    ),
    ban(
        "NO-29",
        r"medicamentos?\b|medicaci[oó]n\b|medicinas?\b|f[aá]rmacos?\b|antidepresiv\w+|ansiol[ií]tic\w+|(?:tu|su"
        r"|la|una) dosis\b"
        r"|(?:deja|dejar|dejes|suspende|suspender) (?:de tomar|el tratamiento|tu tratamiento)"
        r"|(?:goma|liga|banda)(?: el[aá]stica)? (?:en|contra) (?:la|tu) muñeca|(?:sost[eé]n|sujeta|aprieta"
        r"|agarra) (?:un |unos )?(?:cubos? de |cubitos? de )?hielo",
        "leave it out: a bot gives no advice on treatment.",
        frozenset({Kind.CRISIS, Kind.AGREEMENT, Kind.PROMPT}),
    ),
    ban(
        "NO-14",
        r"has faltado|faltaste\b|te (?:has perdido|perdiste|saltaste|has saltado)\b|te (?:extrañ|echa)(?:mos|n"
        r"|ban|ron)\b"
        r"|d[oó]nde (?:estabas|has estado|estuviste|andas|andabas|te has metido)|hace (?:mucho"
        r"|tiempo) que no (?:escribes|vienes|te vemos|sabemos)"
        r"|vuelve (?:con|al grupo|cuando|pronto|por aqu[ií])|regresa (?:con|al grupo|cuando|pronto)|te esperamos\b"
        r"|rachas?\b|insignias?\b|medallas?\b|trofeos?\b|clasificaci[oó]n\b|ranking\b|tabla de posiciones"
        r"|sub\w+ de nivel",
        "leave it out: silence is an answer, and nobody owes us one.",
    ),
    ban(
        "CHK-1",
        r"intenta\b|intenten\b|procura\b|prueba (?:a|con)\b|(?<!se )(?<!de qué )trata de \w+r(?:te|se)?\b"
        r"|deber[ií]as?\b|debes\b|tienes que\b|hay que\b"
        r"|necesitas \w+[aei]r(?:te)?\b|(?<!te )(?<!te lo )recuerda\b|no (?:te )?olvides|acu[eé]rdate"
        r"|aseg[uú]rate|cu[ií]date|s[eé] amable contigo"
        r"|haz ejercicio|descansa\b|respira\b|por favor,? (?:responde|contesta|di|dinos|cuenta|cu[eé]ntanos|escribe)",
        "ask, and leave the answer open; no advice.",
        PROMPT,
    ),
    ban(
        "CHK-6",
        r"(?:1|uno) ?(?:-|a|al) ?(?:5|10|cinco|diez)\b|escala (?:de|del)\b|punt[uú]a\w*|califica\w*|valora (?:tu"
        r"|del|de)\b"
        r"|(?:con qu[eé] frecuencia|cu[aá]ntas veces) (?:has|te|estuviste|te has|sent)",
        "a plain question with no number to give.",
        PROMPT,
    ),
    *GENDERED,
    ban(
        "ACC-9",
        r"\d ?[ap]\. ?m\b\.?|\d ?[ap]m\b|\d de la (?:mañana|tarde|noche|madrugada)\b",
        "24-hour time, or a Discord timestamp.",
    ),
)
_OUR_WORDS: Final = ban(
    "DESIGN words",
    r"casos?\b|consent(?:imiento|ir|ido|iste)\w*|nivel(?:es)?\b|coincidencias?\b|resultados?\b"
    r"|escal(?:ón|ones)\b|peldaños?\b",
    "a plain word.",
    unless=r"\b(?:en (?:(?:ese|este|tu|su|todo|cualquier|ning[uú]n|el) )?|hac\w+ |haz )$",
)
_NEEDS: Final = (
    need("help-hello", "CRI-3", r"\bbot\b", 'say that it is a bot who writes, as in "Soy el bot de { $group }".'),
    need("help-hello", "CRI-3", r"\bautom[aá]tic", 'say that the message is automatic ("un mensaje automático").'),
    *(
        need(
            key,
            "CRI-3",
            r"no (?:puedo|hay forma de|es posible) saber|no s[eé] (?:qu[eé]|lo que)|(?:puedo|podr[ií]a) equivocarme",
            'say "No puedo saber qué quisiste decir".',
        )
        for key in ("help-may-be-wrong", "help-late")
    ),
)
SPANISH: Final = Rules("es", _BANS, _NEEDS, _OUR_WORDS, too_hard_in_spanish)
