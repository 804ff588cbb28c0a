"""Spanish words that say whether somebody is a man or a woman, and the spellings that try to say both (ACC-7).

Only of people: "una sola vez", "todas las preguntas", "el archivo está cerrado" are grammar and pass. What is an
adverb passes too: "Solo tú ves esto", "¿Seguro que quieres borrarlo?".
"""

from typing import Final

from cogs.kit.wording.rules import EVERY, Ban, Kind, ban

_BETWEEN: Final = r"(?:(?:ya|muy|tan|bien|m[aá]s|menos|todav[ií]a|a[uú]n|siempre|casi|un poco|tampoco|no) )*"
# A verb in the second person: what follows it is said of the reader.
_YOU: Final = (
    r"(?:est[aá]s|est[eé]s|estabas|estuviste|estar[aá]s|eres|seas|eras|fuiste|ser[aá]s|has sido|has estado"
    r"|te sientes|te sentiste"
    r"|te quedas|te quedaste|quedas|quedaste|sigues|te encuentras|te ves|vas a estar|vas a ser|vas a quedar"
    r"|sentirte|quedarte)"
)
_SOMEONE: Final = r"(?:(?:alguien|nadie|qui[eé]n|persona) (?:est[aá]|es|fue|se siente|sigue|queda))"
_OF_A_PERSON: Final = (
    r"(?!(?:cada|nada|vida|lado|todo|toda|cuando|demasiado|ayuda|medida)\b)"
    r"(?:\w+[aií]d[oa]s?|segur[oa]s?|list[oa]s?|sol[oa]s?|tranquil[oa]s?|content[oa]s?|enferm[oa]s?|nuev[oa]s?"
    r"|dispuest[oa]s?"
    r"|inscrit[oa]s?|expuest[oa]s?|loc[oa]s?|much[oa]s|únic[oa]s?)\b"
)
_WHO: Final = '"esa persona", or the name.'
_STRICT: Final = frozenset({Kind.CRISIS, Kind.AGREEMENT, Kind.PROMPT})
_WHAT: Final = 'words that fit everybody: "quien", "persona", "la moderación", or the name.'


def _gendered(words: str, instead: str = _WHAT) -> Ban:
    return ban("ACC-7", words, instead)


GENDERED: Final = (
    _gendered(rf"{_YOU} {_BETWEEN}{_OF_A_PERSON}"),
    _gendered(rf"{_SOMEONE} {_BETWEEN}(?:sol[oa]s?|list[oa]s?|herido|cansado|preocupado|asustado|tranquilo|seguro)\b"),
    _gendered(r"bienvenid[oax@]s?\b", '"te damos la bienvenida".'),
    _gendered(
        r"(?:sentirse|quedarse|dej\w+|viv(?:es|ir|iendo)|vas) (?:muy |tan |más )?sol[oa]s?\b", '"sin nadie al lado".'
    ),
    ban("ACC-7", r"(?:él|ella|ellos|ellas)\b", _WHO, _STRICT),
    # Of a thing, in a text that is not read in pain: "los canales y quien escribe en ellos".
    ban(
        "ACC-7",
        r"(?:él|ella|ellos|ellas)\b",
        _WHO,
        EVERY - _STRICT,
        unless=r"\b(?:de|en|con|sin|por|para|a|sobre|desde|hacia|entre)\s+$",
    ),
    _gendered(r"(?:nosotr|vosotr)[oaex@]s?\b", '"el grupo", or nothing: the verb says it.'),
    _gendered(r"(?:moderador|organizador)(?:a|es|as)?\b", '"la moderación", "quien organiza".'),
    _gendered(
        r"(?:(?:el|la|los|las|un|una|unos|unas|ningún|ninguna|otros?|otras?|del|al) )miembr[oa]s?\b|miembr[oa]s\b",
        '"quienes son parte del grupo".',
    ),
    _gendered(r"(?:amig|compañer|usuari|human|mism|supervivient)[oaex@]s?\b(?<!misma)(?<!mismo)(?<!mismas)(?<!mismos)"),
    _gendered(r"(?:tú|ti|sí|uno|una|yo|mí) mism[oa]s?\b", '"por tu cuenta".'),
    _gendered(r"l[oa]s demás\b", '"otras personas", "el resto".'),
    _gendered(
        r"(?:para|entre|con) tod[oa]s(?= (?:y|o|en|los que|las que|ustedes|quienes)\b|[.,;:!?]|$)"
        r"|(?:ustedes|somos|son|están|estamos) tod[oa]s\b",
        '"cada persona", "el grupo".',
    ),
    _gendered(r"junt[oa]s\b", '"en grupo", "en compañía".'),
    _gendered(r"(?:tu|su|un|una|el|la|al|del|otro|otra) (?:médic|psicólog|abogad|maestr|enfermer|trabajador)[oa]s?\b"),
    _gendered(
        r"\w{2,}[oae]?/(?:as?|os?|es)\b|\w+\([oae]s?\)|[a-záéíóúñ]+@s?(?!\w)",
        "words that fit everybody, without slashes or signs.",
    ),
    _gendered(
        r"(?:tod|ell|otr|algun|ningun|niñ|chic|bienvenid|much|l)[x]s?\b|(?:todes|elles?|amigues|otres|algunes"
        r"|chiques|niñes|nosotres|bienvenides?)\b",
        "words that fit everybody.",
    ),
)
