"""`/practice`: one moderator alone goes through three written scenes. Nobody else sees it, and nothing is kept."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from cogs.alerts.model import Outcome
from cogs.alerts.practice import views
from cogs.alerts.practice.model import Step, is_scene
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.presses import Press, Refusal

RefuseUnlessModerator = Callable[[Group, int], None]


@dataclass
class Practice:
    """Where somebody is lies in the id of the button they press, so that a restart ends nobody's practice.

    Every answer is for them alone; no row is written, and no message is sent into any channel.
    """

    kit: Kit
    refuse_unless_moderator: RefuseUnlessModerator

    def register(self) -> None:
        for step in Step:
            if step is not Step.ENDED:
                self.kit.presses.on(views.FAMILY, step, self._to(step))
        self.kit.presses.on(views.FAMILY, "pick-outcome", self.end_scene)
        self.kit.presses.on(views.FAMILY, "done", self.done)

    async def begin(self, press: Press) -> None:
        self.refuse_unless_moderator(press.in_group, press.member_id)
        await press.say(press.words("practice-intro"), views.begin_button(press.words))

    def _to(self, step: Step) -> Callable[[Press], Awaitable[None]]:
        async def show(press: Press) -> None:
            await self._show(press, step)

        return show

    async def end_scene(self, press: Press) -> None:
        await self._show(press, Step.ENDED, Outcome(press.values[0]))

    async def done(self, press: Press) -> None:
        self.refuse_unless_moderator(press.in_group, press.member_id)
        await press.say(press.words("practice-done"))

    async def _show(self, press: Press, step: Step, outcome: Outcome | None = None) -> None:
        self.refuse_unless_moderator(press.in_group, press.member_id)
        scene = press.subject
        if not is_scene(scene):  # an id that no button of ours has
            raise Refusal("kit-outdated")
        text = views.text(press.words, scene, step, outcome)
        await press.say(text, views.buttons(press.words, scene, step))
