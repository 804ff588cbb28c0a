// The story panel: what the bot saw, why it did something or not, what it kept, what it sent, and what comes next.

import { h, icon, patch } from "./dom.js";
import { get, post } from "./api.js";
import { dayAndHour, exact, hour } from "./clock.js";

export const KINDS = {
  act: "Step",
  saw: "Saw",
  decided: "Decided",
  stored: "Kept",
  sent: "Sent",
  next: "Next",
  wrong: "Wrong",
};

const ABOUT = {
  act: "what people did",
  saw: "what the bot saw",
  decided: "why it did something or not",
  stored: "what it kept",
  sent: "what it sent, and to whom",
  next: "what comes next",
  wrong: "what went wrong",
};

const MOST = 500; // lines drawn; older ones have scrolled far away

export class Panel {
  constructor(el, page) {
    Object.assign(this, { el, page, lines: [], due: [], off: new Set(), last: 0, atEnd: true, folded: window.matchMedia("(max-width: 60rem)").matches });
    this.list = h("ol", { class: "lines", role: "log", tabindex: "0", "aria-label": "What the bot does", "aria-live": "off" });
    this.dueBox = h("div", { class: "due" });
    this.found = h("div", { class: "found", role: "status" });
    this.question = h("input", { id: "search-words", type: "search", autocomplete: "off", placeholder: "Words someone wrote here", required: true });
    this.build();
    this.list.addEventListener("scroll", () => { this.atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60; }, { passive: true });
    new ResizeObserver(() => this.toEnd()).observe(this.list);
  }

  // Whoever reads the newest line goes on reading the newest, whatever grows or shrinks around it.
  toEnd() {
    if (this.atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  build() {
    const chips = Object.entries(KINDS).map(([kind, word]) =>
      h("label", { class: `filter kind-${kind}`, title: ABOUT[kind] },
        h("input", { type: "checkbox", checked: true, "aria-label": `${word}: ${ABOUT[kind]}`, change: (event) => this.filter(kind, event.target.checked) }), word));
    this.leaking = h("button", { type: "button", class: "link", click: () => this.leak() });
    this.body = h("div", { class: "panel-body", id: "panel-body", hidden: this.folded },
      h("fieldset", { class: "filters" }, h("legend", { class: "unseen" }, "Which lines to show"), chips),
      this.list,
      this.dueBox,
      h("form", { class: "search", submit: (event) => this.search(event) },
        h("label", { for: "search-words" }, "Search everything the bot kept"),
        h("div", { class: "search-line" }, this.question, h("button", { type: "submit", class: "button secondary" }, "Search")),
        this.leaking,
        this.found));
    this.fold = h("button", { type: "button", class: "plain fold", "aria-expanded": String(!this.folded), "aria-controls": "panel-body", "aria-label": "Show or hide the story", click: () => this.toggle() }, icon("down"));
    this.el.replaceChildren(h("div", { class: "panel-head" }, h("h2", { id: "panel-title" }, "What the bot does, and why"), this.fold), this.body);
    this.el.classList.toggle("folded", this.folded);
  }

  toggle() {
    this.folded = !this.folded;
    this.body.hidden = this.folded;
    this.el.classList.toggle("folded", this.folded);
    this.fold.setAttribute("aria-expanded", String(!this.folded));
    this.toEnd();
  }

  filter(kind, on) {
    if (on) this.off.delete(kind);
    else this.off.add(kind);
    this.draw();
  }

  async refresh() {
    const since = this.last;
    const { lines, due } = await get("panel", { since });
    if (since !== this.last) return;
    const fresh = lines.filter((line) => line.n > this.last);
    this.lines.push(...fresh);
    this.last = Math.max(this.last, ...fresh.map((line) => line.n));
    this.due = due ?? [];
    this.draw();
  }

  // A pretend server made new begins its lines anew.
  reset() {
    this.lines = [];
    this.last = 0;
  }

  draw() {
    const leak = this.page.world().planted ? "Take the planted leak out again" : "Plant a leak to see that the search works";
    if (this.leaking.textContent !== leak) this.leaking.textContent = leak;
    const rows = this.lines.filter((line) => !this.off.has(line.what)).slice(-MOST).map((line) => this.drawLine(line));
    patch(this.list, rows.length ? rows : [h("li", { class: "empty" }, "Nothing has happened yet.")]);
    patch(this.dueBox, [
      h("h3", {}, "Due next"),
      this.due.length ? h("ul", {}, this.due.slice(0, 6).map((words) => h("li", {}, words))) : h("p", { class: "about" }, "Nothing is waiting."),
    ]);
    this.toEnd();
  }

  drawLine(line) {
    return h("li", { class: `line kind-${line.what}`, key: `line-${line.n}` },
      h("span", { class: "line-kind" }, KINDS[line.what] ?? line.what),
      h("span", { class: "line-words" }, `${line.text} `, h("time", { class: "when", datetime: line.at, title: `${dayAndHour(line.at)}, ${exact(line.at)}` }, hour(line.at))));
  }

  async search(event) {
    event.preventDefault();
    const words = this.question.value.trim();
    if (!words) return;
    patch(this.found, [h("p", {}, "Looking …")]);
    try {
      this.show(words, await post("search", { text: words }));
    } catch (error) {
      patch(this.found, [h("p", { class: "wrong" }, error.message)]);
    }
  }

  show(words, { looked_in: places, found }) {
    patch(this.found, [
      found.length
        ? h("p", { class: "wrong" }, h("strong", {}, "Found."), ` “${words}” stands in:`)
        : h("p", { class: "good" }, h("strong", {}, "Not found."), ` “${words}” stands nowhere in what the bot kept, logged or sent.`),
      found.length ? h("ul", {}, found.map((place) => h("li", {}, place))) : null,
      h("details", {}, h("summary", {}, `Looked in ${places.length} ${places.length === 1 ? "place" : "places"}`), h("ul", {}, places.map((place) => h("li", {}, place)))),
    ]);
  }

  async leak() {
    try {
      const planted = !this.page.world().planted;
      const { text } = await post("leak", { planted });
      this.question.value = text;
      patch(this.found, [h("p", {}, planted ? "A leak is planted on purpose. Press Search: its words must be found." : "The leak is out again. Press Search: its words must not be found.")]);
      await this.page.changed();
    } catch (error) {
      patch(this.found, [h("p", { class: "wrong" }, error.message)]);
    }
  }
}
