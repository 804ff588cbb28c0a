"""What one moderator sees in `/practice`: the words of a real alert around people who are made up."""

import discord

from cogs.alerts.model import Outcome
from cogs.alerts.practice.model import SCENES, WAYS, Step, next_scene
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts

FAMILY = "practice"

_BLUE, _GREY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def text(words: Texts, scene: int, step: Step, outcome: Outcome | None = None) -> str:
    """Write a step, marked as practice like every other one."""
    return f"{words('practice-mark', scene=scene, scenes=SCENES)}\n{_step(words, scene, step, outcome)}"


def _step(words: Texts, scene: int, step: Step, outcome: Outcome | None) -> str:
    name = words(f"practice-name-{scene}")
    if step is Step.STEPS:  # the very steps of a real alert, so that they cannot come to differ
        return words("alert-steps", member=name, emergency=words("alert-emergency-unknown"))
    if step is Step.ENDED:
        chosen = words(f"alert-outcome-{outcome}") if outcome else "-"
        return f"{words('practice-closed', outcome=chosen)}\n{words(f'practice-end-{scene}')}"
    return {
        Step.CARD: f"{words('practice-card', name=name)}\n{words(f'practice-message-{scene}')}",
        Step.PLACE: f"{words('practice-place', name=name)}\n{words(f'practice-talk-{scene}')}",
        Step.SECOND: f"{words('practice-second')}\n{words(f'practice-company-{scene}')}",
        Step.CLOSE: words("alert-outcome-intro"),
        Step.PASSED: words("practice-passed"),
    }[step]


def buttons(words: Texts, scene: int, step: Step) -> discord.ui.View:
    if step is Step.CLOSE:
        return _outcomes(words, scene)
    if step in WAYS:
        first = WAYS[step][0][0]
        made = (_way(words, scene, label, leads_to, first) for label, leads_to in WAYS[step])
        return lasting_view(*made)
    after = next_scene(scene)
    key, leads_to = ("practice-button-done", 0) if after is None else ("practice-button-next", after)
    return lasting_view(HoldfastButton(FAMILY, "done" if after is None else Step.CARD, leads_to, words(key), _BLUE))


def _way(words: Texts, scene: int, label: str, leads_to: Step, first: str) -> HoldfastButton:
    style = _BLUE if label == first else _GREY
    return HoldfastButton(FAMILY, leads_to, scene, words(f"alert-button-{label}"), style)


def _outcomes(words: Texts, scene: int) -> discord.ui.View:
    options = [discord.SelectOption(label=words(f"alert-outcome-{one}"), value=one.value) for one in Outcome]
    return lasting_view(HoldfastSelect(FAMILY, "pick-outcome", scene, words("alert-outcome-ask"), options))


def begin_button(words: Texts) -> discord.ui.View:
    return lasting_view(HoldfastButton(FAMILY, Step.CARD, 1, words("practice-button-begin"), _BLUE))
