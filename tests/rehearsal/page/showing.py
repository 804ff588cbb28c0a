"""The rehearsal page draws single messages in a phone's frame as tall as they are; pictures, measures, sheets."""

import base64
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.rehearsal.page.album import Shot
from tests.rehearsal.page.browser import Browser, looking, rehearsing

PHONE, NARROW_PHONE = 390, 320
ONE_SCREEN = 844  # of a phone of that width, without its keyboard
FRAME = ".seat.alone"
FITS = (Path(__file__).parent / "fits.js").read_text(encoding="utf-8")
MAKE_ROOM = """
    for (const el of document.body.children) el.hidden = true;
    document.querySelector("dialog.page")?.close();
    const log = Object.assign(document.createElement("div"), { className: "log" });
    const talk = Object.assign(document.createElement("div"), { className: "talk" });
    const seat = Object.assign(document.createElement("section"), { className: "seat phone alone" });
    log.style.overflow = "visible";
    Object.assign(seat.style, { height: "auto", minHeight: "0", width: "100%", margin: "0" });
    Object.assign(seat.style, { border: "0", borderRadius: "0", pointerEvents: "none" });
    Object.assign(document.body.style, { height: "auto", minHeight: "0", overflow: "visible" });
    talk.append(log);
    seat.append(talk);
    document.body.append(seat);
"""
# The page's own drawing, from its own files; what its buttons do is left out.
DRAW = """
    const [messages, zone] = arguments;
    const file = (name) => import(new URL(name, document.baseURI).href);
    return Promise.all([file("messages.js"), file("clock.js")]).then(([{ drawMessages }, { setZone }]) => {
      setZone(zone);
      const drawn = drawMessages({ messages, hidden: new Set() });
      document.querySelector(".alone .log").replaceChildren(...drawn.filter((node) => !node.matches(".day")));
    });
"""
TILE = 300
SHEET = """<!doctype html><meta charset="utf-8"><title>{title}</title><style>
    body {{ margin: 16px; font: 15px sans-serif; background: {ground}; color: {words}; }}
    main {{ columns: {columns}; column-gap: 16px; }}
    figure {{ break-inside: avoid; margin: 0 0 18px; position: relative; }}
    figcaption {{ font-weight: 600; margin-bottom: 4px; overflow-wrap: anywhere; }}
    img {{ display: block; width: {tile}px; border: 1px solid #8888; }}
    hr {{ position: absolute; left: -6px; right: -6px; margin: 0; border: 0; border-top: 2px dashed #d0404a; }}
    </style><h1>{title}</h1><p>{about}</p><main>{figures}</main>"""
ABOUT = (
    "(shown): its text was put into the bot's mouth; all others were played. "
    f"Dashed: there a phone's screen of {ONE_SCREEN} points ends, counted from the message's beginning."
)


@dataclass(frozen=True)
class Fit:
    """How a message lies in its frame. `number_ends`: pixels from its beginning to the end of the first number."""

    faults: list[str]
    wrapped: list[str]
    height: int
    number_ends: int | None
    number_alone: bool

    def told(self) -> str:
        """One line."""
        parts = [f"{self.height} px"]
        if self.number_ends is not None:
            parts.append(f"number ends at {self.number_ends}{'' if self.number_alone else ', NOT ALONE ON ITS LINE'}")
        if self.wrapped:
            parts.append(f"labels on two lines: {', '.join(self.wrapped)}")
        return "; ".join([*parts, *(f"FAULT {fault}" for fault in self.faults)])


class Showing:
    """One browser on the page, emptied but for the frame."""

    def __init__(self, page: Browser) -> None:
        self._page = page

    @classmethod
    @contextmanager
    def open(cls) -> Iterator["Showing"]:
        """Raises RuntimeError without chromium."""
        with rehearsing() as address, looking(address, (PHONE, ONE_SCREEN)) as page:
            page.begin()
            page.run(MAKE_ROOM)
            yield cls(page)

    def draw(self, shot: Shot, zone: str, width: int = PHONE) -> None:
        self._page.resize((width, ONE_SCREEN), sharp=2)
        self._page.run(DRAW, list(shot.messages), zone)

    def fit(self) -> Fit:
        found = self._page.run(FITS, FRAME)
        number = found["number"] or {}
        return Fit(
            found["faults"], found["wrapped"], found["height"], number.get("top"), bool(number.get("alone", True))
        )

    def spoil(self, script: str) -> None:
        """Change what was drawn, to see that `fit` finds it."""
        self._page.run(script)

    def picture(self, path: Path, *, dark: bool) -> None:
        """All of it, however tall."""
        self._page.prefer(dark=dark)
        self._shoot(
            path,
            *self._page.run(
                f"const box = document.querySelector('{FRAME}').getBoundingClientRect(); "
                "return [box.width, box.height];"
            ),
        )

    def _shoot(self, path: Path, width: float, height: float) -> None:
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        asked = {"clip": clip, "captureBeyondViewport": True, "format": "png"}
        shot = self._page.driver.execute_cdp_cmd("Page.captureScreenshot", asked)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def sheet(
        self, path: Path, title: str, pictures: Sequence[tuple[str, Path, int]], *, dark: bool, columns: int = 6
    ) -> None:
        """All pictures with their names and heights on one. The page is left behind: draw nothing after it."""
        figures = "".join(_figure(name, picture, height) for name, picture, height in pictures)
        ground, words = ("#15171c", "#e4e7ec") if dark else ("#dfe3ea", "#23272f")
        html = SHEET.format(
            title=escape(title),
            about=escape(ABOUT),
            figures=figures,
            columns=columns,
            tile=TILE,
            ground=ground,
            words=words,
        )
        with TemporaryDirectory(prefix="holdfast-sheet-") as folder:
            file = Path(folder) / "sheet.html"
            file.write_text(html, encoding="utf-8")
            self._page.resize((columns * (TILE + 16) + 32, ONE_SCREEN))
            self._page.driver.get(file.as_uri())
            size = self._page.run(
                "return [document.documentElement.scrollWidth, document.documentElement.scrollHeight];"
            )
            self._shoot(path, *size)


def _figure(name: str, picture: Path, height: int) -> str:
    ends = ONE_SCREEN * TILE / PHONE
    fold = f'<hr style="bottom: {(height - ONE_SCREEN) * TILE / PHONE:.0f}px">' if height * TILE / PHONE > ends else ""
    return f'<figure><figcaption>{escape(name)}</figcaption><img src="{picture.resolve().as_uri()}">{fold}</figure>'
