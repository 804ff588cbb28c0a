// A seat is one person's Discord. Two stand side by side; each keeps who it is, what it looks at, and what it has put away.

import { h, icon, newId, patch } from "./dom.js";
import { get, post } from "./api.js";
import { Composer } from "./composer.js";
import { closeIn, menu } from "./dialogs.js";
import { openForm } from "./forms.js";
import { messageMenu, newPost, selfMenu, switchPerson } from "./menus.js";
import { drawMessages, face } from "./messages.js";
import { drawPlaces, kindWords, pingsElsewhere } from "./places.js";

const NARROW = window.matchMedia("(max-width: 46rem)");
const NEAR = 80; // pixels from the end that still count as reading the newest

export class Seat {
  // page: {world(), changed(), tell(text)}
  constructor(page, number, { who, place, phone }) {
    Object.assign(this, { page, number, who, phone, placeId: place, list: [], messages: [], hidden: new Set(), shown: null });
    this.build();
  }

  get place() {
    return this.list.find((place) => place.id === this.placeId);
  }

  get person() {
    return this.page.world().people.find((person) => person.key === this.who);
  }

  people() {
    return this.page.world().people;
  }

  places() {
    return this.list;
  }

  busyWithDialog() {
    return !this.layer.hidden;
  }

  // In a narrow window every seat is a phone: there is no room for the list beside the words.
  get slim() {
    return this.phone || NARROW.matches;
  }

  build() {
    NARROW.addEventListener("change", () => {
      this.drawer = false;
      this.drawShape();
      this.draw();
    });
    const title = newId("seat");
    const navId = newId("places");
    this.head = h("header", { class: "seat-head" });
    this.titleId = title;
    this.navId = navId;
    this.nav = h("nav", { class: "places", id: navId, "aria-label": "Places" });
    this.placeHead = h("div", { class: "place-head" });
    this.log = h("div", { class: "log", role: "log", tabindex: "0", "aria-label": "Messages" });
    this.log.addEventListener("keydown", (event) => {
      if (event.target.matches(".spoiler") && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        event.target.click();
      }
    });
    this.reading = { newest: true };
    this.log.addEventListener("scroll", () => {
      this.reading.newest = this.atEnd();
      if (this.reading.newest) this.newBelow(false);
    }, { passive: true });
    new ResizeObserver(() => this.reading.newest && this.toEnd()).observe(this.log);
    this.below = h("button", { type: "button", class: "below", hidden: true, click: () => this.toEnd() }, "New messages below");
    this.problem = h("p", { class: "problem", role: "alert" });
    this.composer = new Composer(this);
    this.main = h("div", { class: "talk" }, this.placeHead, this.log, this.below, this.problem, this.composer.el);
    this.behind = h("div", { class: "seat-behind" }, this.head, h("div", { class: "seat-body" }, this.nav, this.main));
    this.layer = h("div", { class: "layer", hidden: true });
    this.el = h("section", { class: "seat", "aria-labelledby": title, "data-seat": String(this.number) }, this.behind, this.layer);
    this.drawShape();
  }

  drawShape() {
    this.el.classList.toggle("phone", this.slim);
    this.el.classList.toggle("drawer-open", Boolean(this.drawer));
  }

  // Everything was made anew: the same people and names, but other ids.
  newServer() {
    closeIn(this);
    this.placeId = null;
    this.hidden = new Set();
  }

  // What this person sees, fetched anew. Reading a place marks it read, so the list comes after it.
  async refresh() {
    const who = this.who;
    const { places } = await get("places", { who });
    if (who !== this.who) return;
    if (!places.some((place) => place.id === this.placeId)) {
      const again = places.find((place) => place.name === this.lookedAt && place.kind !== "dm");
      this.placeId = (again ?? places.find((place) => place.kind === "text") ?? places[0])?.id;
    }
    const at = this.placeId;
    const seen = at ? await get("place", { who, id: at }) : { messages: [] };
    if (who !== this.who || at !== this.placeId) return;
    this.list = places.map((place) => (place.id === at ? { ...place, unread: 0, pings: 0 } : place));
    this.messages = seen.messages;
    this.lookedAt = this.place?.name;
    this.page.keepSeats();
    this.draw();
  }

  draw() {
    this.drawHead();
    this.drawPlaceHead();
    patch(this.nav, drawPlaces({ places: this.list, here: this.placeId, go: (id) => this.go(id), groupName: this.page.world().group }));
    this.nav.setAttribute("aria-label", `Places ${this.person?.name ?? ""} can see`);
    this.drawLog();
    this.composer.show(this.who, this.place);
  }

  drawHead() {
    const person = this.person;
    if (!person) return;
    const away = person.here === false;
    const state = [person.part, person.dms_open === false ? "direct messages closed" : "", away && person.part !== "has left" ? "not on the server" : ""].filter(Boolean).join(", ");
    patch(this.head, [
      h("h2", { class: "unseen", id: this.titleId, key: "title" }, `${person.name}, ${person.part}${this.phone ? ", on a phone" : ""}`),
      this.slim ? this.drawerButton() : null,
      h("button", { type: "button", class: "who", key: "who", "aria-haspopup": "dialog", click: (event) => switchPerson(this, event.currentTarget) },
        face(person), h("span", { class: "who-words" }, h("span", { class: "unseen" }, "You are "), h("strong", {}, person.name), h("small", {}, state)), icon("down")),
      NARROW.matches ? null : h("button", { type: "button", class: "plain", key: "phone", "aria-pressed": String(this.phone), "aria-label": "Phone width", title: "Phone width", click: () => this.setPhone(!this.phone) }, icon("phone")),
      h("button", { type: "button", class: "plain", key: "self", "aria-haspopup": "dialog", "aria-label": `What ${person.name} can do`, title: `What ${person.name} can do`, click: (event) => selfMenu(this, event.currentTarget) }, icon("dots")),
    ]);
  }

  drawerButton() {
    const pings = pingsElsewhere(this.list, this.placeId);
    return h("button", {
      type: "button", class: "plain", key: "drawer", "aria-expanded": String(Boolean(this.drawer)), "aria-controls": this.navId,
      "aria-label": pings ? `Places, ${pings === 1 ? "1 ping" : `${pings} pings`}` : "Places", click: () => this.setDrawer(!this.drawer),
    }, icon("menu"), pings ? h("span", { class: "pings", "aria-hidden": "true" }, String(pings)) : null);
  }

  drawPlaceHead() {
    const place = this.place;
    const over = this.list.find((other) => other.id === place?.under);
    patch(this.placeHead, place ? [
      icon(place.kind),
      h("h3", {}, place.name),
      h("span", { class: "about", title: place.about || null }, [kindWords(place), over ? `in ${over.name}` : "", place.archived ? "archived" : "", place.about].filter(Boolean).join(" · ")),
    ] : []);
  }

  drawLog() {
    const place = this.place;
    const moved = this.shown !== `${this.who}/${this.placeId}`;
    const end = this.reading.newest;
    const count = this.messages.length;
    // A new place is a new live region: opening it must not read all of it out, and what comes later must be read.
    if (moved) this.log.setAttribute("aria-live", "off");
    this.log.setAttribute("aria-label", place ? `Messages in ${place.name}` : "Messages");
    patch(this.log, place?.kind === "forum" ? this.drawForum(place) : this.messages.length || !place
      ? drawMessages(this.view())
      : [h("p", { class: "empty" }, place.kind === "dm" ? "Nothing has been written here yet." : `This is the beginning of ${place.name}.`)]);
    if (moved) setTimeout(() => this.log.setAttribute("aria-live", "polite"), 400);
    this.shown = `${this.who}/${this.placeId}`;
    if (moved || end) this.toEnd();
    else if (count > (this.count ?? 0)) this.newBelow(true);
    this.count = count;
  }

  drawForum(forum) {
    const posts = this.list.filter((place) => place.under === forum.id);
    return [
      h("p", { class: "forum-new" }, h("button", { type: "button", class: "button primary", click: () => newPost(this) }, "New post")),
      posts.length ? h("ul", { class: "posts" }, posts.map((post_) => h("li", { key: post_.id }, h("button", { type: "button", class: "post", click: () => this.go(post_.id) }, h("strong", {}, post_.name), post_.unread ? h("span", { class: "about" }, "unread") : null)))) : h("p", { class: "empty" }, "No posts yet."),
    ];
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  toEnd() {
    this.reading.newest = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.newBelow(false);
  }

  newBelow(there) {
    this.below.hidden = !there;
  }

  setPhone(phone) {
    this.phone = phone;
    this.drawer = false;
    this.drawShape();
    this.draw();
    this.toEnd();
  }

  setDrawer(drawer) {
    this.drawer = drawer;
    this.drawShape();
    this.drawHead();
    if (drawer) this.nav.querySelector("[aria-current], button")?.focus();
  }

  async go(id, message) {
    const fromDrawer = this.drawer;
    this.placeId = id;
    this.drawer = false;
    this.drawShape();
    this.say("");
    await this.reload();
    if (fromDrawer) this.log.focus({ preventScroll: true });
    if (message) this.pointAt(message);
  }

  pointAt(id) {
    const there = this.log.querySelector(`[data-message="${CSS.escape(id)}"]`);
    if (!there) return this.say("That message is not there any more.");
    there.scrollIntoView({ block: "center" });
    there.classList.add("pointed");
    setTimeout(() => there.classList.remove("pointed"), 2500);
    return null;
  }

  async become(who, place) {
    closeIn(this);
    this.who = who;
    if (place) this.placeId = place;
    this.hidden = new Set();
    this.drawer = false;
    this.drawShape();
    this.say("");
    await this.reload();
  }

  async reload() {
    try {
      await this.refresh();
    } catch (error) {
      this.say(error.message);
    }
  }

  view() {
    return {
      seat: this,
      messages: this.messages,
      hidden: this.hidden,
      press: (message, item, button) => this.pressing(button, { do: "press", message: message.id, item: item.id }),
      choose: (message, item, values, button) => this.pressing(button, { do: "choose", message: message.id, item: item.id, values }),
      offer: (anchor, label, items) => menu(this, anchor, label, items),
      openMenu: (message, anchor) => messageMenu(this, message, anchor),
      dismiss: (message) => {
        this.hidden.add(message.id);
        this.drawLog();
        this.log.focus({ preventScroll: true });
      },
      go: (id) => this.go(id),
      follow: (event) => this.follow(event),
      openLink: (item) => this.openUrl(item.url),
    };
  }

  // Links inside the pretend server lead there; the others are only named.
  follow(event) {
    const spoiler = event.target.closest(".spoiler");
    if (spoiler && !spoiler.classList.contains("open")) {
      spoiler.setAttribute("aria-expanded", "true");
      spoiler.removeAttribute("aria-label");
      return spoiler.classList.add("open");
    }
    const link = event.target.closest("a");
    if (!link) return null;
    event.preventDefault();
    if (link.classList.contains("off")) return this.say("This person cannot see that place.");
    if (link.dataset.place) return this.go(link.dataset.place, link.dataset.message);
    return this.outside(link.href);
  }

  openUrl(url) {
    const [, place, message] = url?.match(/^https?:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/[^/]+\/(\d+)(?:\/(\d+))?/) ?? [];
    if (this.list.some((known) => known.id === place)) return this.go(place, message);
    return this.outside(url);
  }

  outside(url) {
    this.page.tell(`On Discord this opens ${url}. The rehearsal opens nothing outside this computer.`);
  }

  async pressing(button, body) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    await this.act(body);
    button.removeAttribute("aria-busy");
  }

  say(problem) {
    if (this.problem.textContent !== problem) this.problem.textContent = problem;
  }

  // True when it was done. What Discord or the bot says no to is said above the composer.
  async act(body) {
    try {
      await this.actOrThrow(body);
      return true;
    } catch (error) {
      this.say(error.message);
      return false;
    }
  }

  async actOrThrow(body, place = this.placeId) {
    this.say("");
    const who = this.who;
    const answer = await post("act", { who, id: place, ...body });
    if (who === this.who) {
      if (answer.said) this.say(answer.said);
      if (answer.form) this.openBotForm(answer.form);
      this.toEnd();
    }
    this.page.changed();
  }

  openBotForm(form) {
    openForm(this, { title: form.title, fields: form.fields, submit: (values) => this.actOrThrow({ do: "fill", form: form.id, values }) });
  }
}

