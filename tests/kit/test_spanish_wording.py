"""The rules for Spanish words, and the count of Spanish syllables."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.kit.wording import ease, lint, lint_agreement, lint_file, rules_for, silabas


def rules(key: str, words: str, language: str = "es") -> set[str]:
    return {flaw.rule for flaw in lint(key, words, language=language)}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("CON-5", "Esto es 100 % confidencial."),
        ("CON-5", "Lo que dices es totalmente privado."),
        ("CON-5", "Garantizamos que queda aquí."),
        ("CON-5", "Es una garantía."),
        ("CON-5", "Lo que cuentas nunca sale de este grupo."),
        ("CON-5", "Confidencialidad absoluta."),
        ("CRI-8", "Alguien viene pronto."),
        ("CRI-8", "Enseguida hay alguien."),
        ("CRI-8", "Una respuesta inmediata."),
        ("CRI-8", "Alguien te va a responder."),
        ("CRI-8", "La moderación te escribirá."),
        ("CRI-8", "Van a contactarte."),
        ("CRI-8", "Espera, en un momento."),
        ("NO-9", "Te lo prometo."),
        ("NO-9", "Aquí estás a salvo."),
        ("NO-9", "Siempre hay alguien."),
        ("NO-9", "La ayuda está en camino."),
        ("NO-9", "Todo va a mejorar."),
        ("NO-9", "Hablar te ayudará."),
        ("NO-9", "Contestan en cinco minutos."),
        ("NO-9", "Contestan dentro de {count} horas."),
        ("NO-10", "Soy una persona como tú."),
        ("NO-10", "Te escucho."),
        ("NO-10", "Me alegra que escribas."),
        ("NO-10", "Sé lo que sientes."),
        ("NO-10", "Espero que descanses."),
        ("NO-10", "Estamos aquí para ti."),
        ("BND-5", "Nos importas."),
        ("BND-5", "Te extrañamos."),
        ("BND-5", "Estoy orgulloso de ti."),
        ("CRI-14", "Te entiendo."),
        ("CRI-14", "Lo siento mucho."),
        ("CRI-14", "No estás solo."),
        ("CRI-14", "No estás sola."),
        ("CRI-14", "Todo va a estar bien."),
        ("CRI-14", "¡Ánimo!"),
        ("CRI-14", "Eres muy valiente."),
        ("CRI-14", "Al menos tienes familia."),
        ("CRI-14", "Hay gente que está peor."),
        ("CRI-13", "Quien comete suicidio."),
        ("CRI-13", "Cometió un suicidio."),
        ("CRI-13", "Un intento fallido."),
        ("CRI-13", "Un suicidio consumado."),
        ("CRI-13", "Es una epidemia."),
        ("NO-28", "Guarda las pastillas."),
        ("NO-28", "Una sobredosis."),
        ("NO-28", "Si piensas en cortarte."),
        ("NO-28", "Quiso colgarse."),
        ("NO-28", "Saltar de un puente."),
        ("NO-29", "Deja de tomar eso."),
        ("NO-29", "Habla de tu medicación."),
        ("NO-14", "Te has perdido tres días."),
        ("NO-14", "¿Dónde estabas?"),
        ("NO-14", "Llevas una racha de tres."),
        ("ACC-7", "Ella está de guardia."),
        ("ACC-7", "Bienvenida al grupo."),
        ("ACC-7", "Si estás muy cansado, descansa."),
        ("ACC-7", "¿Estás segura?"),
        ("ACC-7", "Te sientes solo."),
        ("ACC-7", "Has sido elegida."),
        ("ACC-7", "Un moderador lo mira."),
        ("ACC-7", "Los miembros lo ven."),
        ("ACC-7", "Habla con tus amigos."),
        ("ACC-7", "Hazlo tú misma."),
        ("ACC-7", "Lo ven los demás."),
        ("ACC-7", "Para todos."),
        ("ACC-7", "Nosotras lo miramos."),
        ("ACC-7", "Habla con tu médico."),
        ("ACC-7", "Cada amigo/a cuenta."),
        ("ACC-7", "Hola a tod@s"),
        ("ACC-7", "Hola a todxs"),
        ("ACC-7", "Hola, amigues."),
        ("ACC-7", "Querido(a) integrante"),
        ("ACC-9", "Abierta hasta las 5 p. m."),
        ("ACC-9", "A las 8 de la tarde."),
        ("DESIGN words", "Tu caso está abierto."),
        ("DESIGN words", "Diste tu consentimiento."),
        ("DESIGN words", "Hubo una coincidencia."),
        ("ACC-2", "Hola \N{SPARKLES}"),
        ("CRI-16", "Llama a {number} ahora."),
        ("NO-16", "Llama al 116 123."),
    ],
)
def test_what_a_spanish_crisis_text_may_not_say_is_found_and_refuses_the_text(rule: str, words: str) -> None:
    """CON-5, CRI-8, CRI-13, CRI-14, CRI-16, NO-9, NO-10, NO-14, NO-16, NO-28, NO-29, BND-5, ACC-2, ACC-7, ACC-9."""
    flaws = [flaw for flaw in lint("help-x", words, language="es") if flaw.rule == rule]
    assert flaws
    assert all(flaw.refuses and flaw.what and flaw.instead for flaw in flaws)


@pytest.mark.parametrize(
    "words",
    [
        "Solo tú ves esto.",
        "¿Seguro que quieres borrarlo?",
        "Una sola vez, en una sola pregunta.",
        "Puedes colgar y probar otra línea.",
        "La llamada se cortó.",
        "Nadie puede garantizar eso.",
        "No te voy a escribir más.",
        "No puedo saber cuándo habrá una respuesta.",
        "Ahora no hay nadie de guardia.",
        "Puedes decirlo como es. Pueden preguntarte si piensas en el suicidio.",
        "No soy una persona.",
        "En ese caso, déjalo.",
        "Todas las preguntas, y todos los días.",
        "Llama a este número:\n{number}",
        "Está aquí para cuando la quieras.",
        "Has llegado hasta aquí. Si has tomado algo, dilo.",
        "Elige sí y/o no.",
        "Tu correo es ann@grupo.test.",
    ],
)
def test_plain_honest_spanish_passes(words: str) -> None:
    assert lint("help-x", words, language="es") == ()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("CHK-1", "¿Cómo fue? Deberías descansar."),
        ("CHK-1", "Recuerda beber agua."),
        ("CHK-1", "Intenta salir."),
        ("CHK-1", "¿Qué fue bueno? Por favor, responde."),
        ("CHK-1", " ".join(["pan"] * 26)),
        ("CHK-6", "¿Cómo estás, del 1 al 10?"),
        ("CHK-6", "Puntúa tu día."),
    ],
)
def test_a_spanish_check_in_question_gives_no_advice_and_takes_no_score(rule: str, words: str) -> None:
    """CHK-1, CHK-6."""
    assert rule in rules("checkin-ask-1", words)
    assert rule not in rules("checkin-x", words)


def test_a_question_may_ask_what_reminds_somebody() -> None:
    """CHK-1: the same letters, and no advice."""
    assert rules("checkin-ask-1", "¿Qué canción te recuerda algo bueno?") == set()


def test_a_button_says_what_its_member_says() -> None:
    """NO-10, BND-5: the bot feels nothing; the one who presses may."""
    assert rules("help-button-worried", "Me preocupa alguien") == set()
    assert rules("help-worried", "Me preocupa alguien") == {"NO-10"}
    assert rules("agreement-x", 'A veces "te escucho" es una respuesta.') == set()


def test_a_thing_may_have_a_gender_where_nobody_reads_in_pain() -> None:
    """ACC-7."""
    assert rules("checkin-x", "Los canales, y quien escribe en ellos.") == set()
    assert rules("help-x", "Los canales, y quien escribe en ellos.") == {"ACC-7"}
    assert rules("checkin-x", "Ella escribe.") == {"ACC-7"}


def test_letters_with_their_accents_apart_are_read_the_same() -> None:
    assert rules("help-x", unicodedata.normalize("NFD", "Cometió un suicidio.")) == {"CRI-13"}


def test_the_first_words_say_bot_automatic_and_doubt() -> None:
    """CRI-3, in each language that has rules."""
    assert rules("help-hello", "Hola, {name}. Esto viene de {group}.") == {"CRI-3"}
    assert rules("help-hello", "Soy el bot de {group}, y este es un mensaje automático.") == set()
    assert rules("help-may-be-wrong", "Escribiste algo en {channel}.") == {"CRI-3"}
    assert rules("help-may-be-wrong", "No puedo saber qué quisiste decir.") == set()
    assert rules("help-hello", "Hi {name}, from {group}.", "en") == {"CRI-3"}
    assert rules("help-late", "You wrote something.", "en") == {"CRI-3"}


# ----------------------------------------------------------------------------------------------------- ease of reading


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1), ("y", 1), ("sol", 1), ("casa", 2), ("muy", 1), ("ley", 1), ("mayo", 2), ("ahora", 3), ("ahí", 2),
        ("prohibir", 2), ("hueco", 2), ("cacahuete", 4), ("que", 1), ("quiso", 2), ("guerra", 2), ("guía", 2),
        ("pingüino", 3), ("agua", 2), ("averigüéis", 4), ("día", 2), ("país", 2), ("leer", 2), ("ciudad", 2),
        ("construir", 2), ("guion", 1), ("oíais", 3), ("poesía", 4), ("línea", 3), ("héroe", 3), ("aéreo", 4),
        ("suicidio", 3), ("moderación", 4), ("emergencia", 4), ("número", 3), ("también", 2), ("creer", 2),
        ("vivíais", 3), ("reía", 3), ("niño", 2), ("116", 1), ("h", 1), ("it", 1),
    ],
)  # fmt: skip
def test_spanish_syllables_are_counted_by_the_rules_of_division(word: str, count: int) -> None:
    """ACC-1."""
    assert silabas(word) == count


@given(st.text("abcdeghiopqrstuyñáéíóúü", min_size=1, max_size=20))
def test_every_word_has_a_syllable_and_never_more_than_letters(word: str) -> None:
    assert 1 <= silabas(word) <= len(word)
    assert silabas(word) == silabas(word.upper())


def test_the_ease_is_the_szigriszt_pazos_formula() -> None:
    """ACC-1: worked by hand: 8 words, 2 sentences, 12 syllables."""
    assert ease("El gato come pan. La casa es blanca.") == pytest.approx(206.835 - 62.3 * 12 / 8 - 8 / 2)
    assert ease("") == 100.0


def test_long_spanish_words_and_sentences_are_too_hard_in_a_crisis_text() -> None:
    """ACC-1."""
    hard = "Organizaciones profesionales recomiendan ocasionalmente comunicaciones adicionales. " * 4
    assert rules("help-x", hard) == {"ACC-1"}
    assert rules("checkin-x", hard) == set()
    assert rules("agreement-x", " ".join(["pan"] * 21) + ".") == {"ACC-1"}
    assert rules("help-x", " ".join(["pan"] * 20) + ".") == set()


# --------------------------------------------------------------------------------------------------------- whole files


def test_a_language_without_rules_keeps_the_limits_that_hold_in_any() -> None:
    assert rules_for("fr") is None
    assert rules_for("es-MX") is rules_for("es")
    assert rules("help-x", "Suicide, commit, immediately, {number} !", "fr") == {"CRI-16"}
    assert [flaw.rule for flaw in lint_file("help-button-x = " + "x" * 41, "fr")] == ["ACC-4"]


AGREEMENT = """\
<!-- a note of ours:
 pronto -->
## Un acuerdo

<!-- limits -->
**Primero.** Garantizamos que nada sale
de este grupo.

<!-- also -->
- Los moderadores lo ven.
- Nadie puede garantizarlo.
"""


def test_an_agreement_is_read_part_by_part_with_its_lines() -> None:
    """CON-5, ACC-7: a paragraph's line is its first; a note to themselves is not looked at."""
    found = [(flaw.line, flaw.key, flaw.rule) for flaw in lint_agreement(AGREEMENT, "es")]
    assert found == [(6, "limits", "CON-5"), (10, "also", "ACC-7")]


def test_a_command_has_room_for_what_discord_allows() -> None:
    assert rules("command-x", "x" * 33) == {"Discord"}
    assert rules("command-x", "ayuda") == set()
    assert rules("command-x.description", "x" * 100) == set()
    assert rules("command-x.description", "x" * 101) == {"Discord"}
