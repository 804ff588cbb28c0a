// Where a person writes: words, replies, edits, and after "/" a command with its options.

import { h, icon, newId, patch } from "./dom.js";
import { get } from "./api.js";
import { tools } from "./menus.js";

// `seat`: {who, place, act(body), say(problem), people(), places(), busyWithDialog()}. One composer lives as long as its seat.
export class Composer {
  constructor(seat) {
    this.seat = seat;
    this.mode = null; // {kind: "reply"|"edit", message} or {kind: "command", command}
    this.drafts = new Map();
    this.files = [];
    this.commands = [];
    this.active = 0;
    this.listId = newId("commands");
    this.chip = h("div", { class: "chips" });
    this.list = h("ul", { class: "suggestions", id: this.listId, role: "listbox", "aria-label": "Commands", hidden: true });
    this.text = h("textarea", {
      rows: 1, class: "words", autocomplete: "off", "aria-controls": this.listId,
      input: () => this.typed(), keydown: (event) => this.key(event), blur: () => setTimeout(() => this.closeList(), 150),
    });
    this.fields = h("div", { class: "options", hidden: true });
    this.plus = h("button", { type: "button", class: "plain", "aria-label": "More to send: a thread, a post, a poll, a file", "aria-haspopup": "dialog", click: () => tools(this.seat, this.plus) }, icon("plus"));
    this.send = h("button", { type: "submit", class: "plain send", "aria-label": "Send" }, icon("send"));
    this.hard = h("button", { type: "button", class: "link hard", click: () => this.seat.act({ do: "hard" }) }, "Put the hard sentence in for me");
    this.cannot = h("p", { class: "cannot", hidden: true });
    this.form = h("form", { class: "composer-form", submit: (event) => this.submit(event) }, this.plus, this.text, this.fields, this.send);
    this.el = h("div", { class: "composer" }, this.list, this.chip, this.form, this.hard, this.cannot);
  }

  // Another person or another place: what was half written stays where it was written.
  show(who, place) {
    const key = `${who}/${place?.id}`;
    if (key !== this.key_) {
      if (this.key_ && this.mode?.kind !== "edit") this.drafts.set(this.key_, this.text.value);
      this.key_ = key;
      this.mode = null;
      this.files = [];
      this.text.value = this.drafts.get(key) ?? "";
      this.closeList();
      this.leaveCommand();
      this.drawChips();
      this.grow();
    }
    const may = Boolean(place) && place.can_post && place.kind !== "forum";
    this.form.hidden = !may;
    this.cannot.hidden = may;
    this.hard.hidden = !may;
    if (may) this.grow();
    const why = place?.kind === "forum" ? "A forum holds posts. Open one, or begin a new one." : "You can read here, but not write.";
    if (!may && this.cannot.textContent !== why) this.cannot.textContent = place ? why : "";
    const label = place ? `Message ${place.kind === "text" ? "#" : ""}${place.name}` : "Message";
    this.text.placeholder = label;
    this.text.setAttribute("aria-label", `${label}. Type / for commands.`);
  }

  reply(message) {
    this.leaveCommand();
    this.mode = { kind: "reply", message };
    this.drawChips();
    this.text.focus();
  }

  edit(message) {
    this.leaveCommand();
    this.mode = { kind: "edit", message };
    this.text.value = message.text ?? new DOMParser().parseFromString(message.html, "text/html").body.textContent.trim();
    this.drawChips();
    this.grow();
    this.text.focus();
  }

  attach(file) {
    this.files.push(file);
    this.drawChips();
    this.text.focus();
  }

  drawChips() {
    const mode = this.mode;
    const words = { reply: () => `Replying to ${mode.message.author.name}`, edit: () => "Editing your message", command: () => `/${mode.command.name}` };
    const leave = () => this.cancel();
    patch(this.chip, [
      mode ? h("p", { class: `chip ${mode.kind === "command" ? "chip-command" : ""}`, key: "mode" },
        h("strong", {}, words[mode.kind]()), mode.kind === "command" ? h("span", { class: "about" }, mode.command.about) : null,
        h("button", { type: "button", class: "plain", "aria-label": "Never mind", click: leave }, icon("close"))) : null,
      this.files.map((file, index) => h("p", { class: "chip", key: `file-${index}` }, icon("file"), file.name,
        h("button", { type: "button", class: "plain", "aria-label": `Take ${file.name} away`, click: () => { this.files.splice(index, 1); this.drawChips(); } }, icon("close")))),
    ]);
  }

  cancel() {
    if (this.mode?.kind === "edit") this.text.value = "";
    this.mode = null;
    this.leaveCommand();
    this.drawChips();
    this.grow();
    this.text.focus();
  }

  grow() {
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${Math.min(this.text.scrollHeight, 160)}px`;
  }

  async typed() {
    this.grow();
    if (!this.text.value.startsWith("/") || this.mode) {
      this.closeList();
      return;
    }
    const asked = this.key_;
    await this.learn(this.text.value === "/");
    const now = this.text.value.slice(1).toLowerCase();
    if (asked === this.key_ && !this.mode && this.text.value.startsWith("/")) this.drawList(this.matching(now));
  }

  // The commands this person has here, asked once for each place and each new "/".
  learn(anew) {
    if (anew || this.commandsFor !== this.key_) {
      this.commandsFor = this.key_;
      this.learning = get("commands", { who: this.seat.who, id: this.seat.place.id }).then(
        ({ commands }) => { this.commands = commands; },
        (error) => this.seat.say(error.message),
      );
    }
    return this.learning;
  }

  matching(typed) {
    const words = typed.trim().split(/\s+/).filter(Boolean);
    return this.commands.filter((command) => words.every((word) => command.name.includes(word)))
      .sort((one, other) => Number(other.name.startsWith(typed.trim())) - Number(one.name.startsWith(typed.trim())));
  }

  drawList(found) {
    this.found = found;
    this.active = 0;
    this.list.hidden = false;
    this.mark(found.length
      ? found.map((command, index) => h("li", { role: "option", key: command.name, id: `${this.listId}-${index}`, mousedown: (event) => event.preventDefault(), click: () => this.take(command) },
        h("strong", {}, `/${command.name}`), h("span", { class: "about" }, command.about),
        command.options.map((option) => h("span", { class: "option-name" }, option.name))))
      : [h("li", { class: "about", role: "option", "aria-disabled": "true" }, "There is no such command here.")]);
  }

  mark(rows) {
    if (rows) patch(this.list, rows);
    [...this.list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === this.active)));
    const at = this.found?.length ? this.list.children[this.active] : null;
    this.text.setAttribute("aria-activedescendant", at?.id ?? "");
    at?.scrollIntoView({ block: "nearest" });
  }

  closeList() {
    this.list.hidden = true;
    this.found = [];
    this.text.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const listed = !this.list.hidden && this.found?.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (listed && step) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.mark();
    } else if (listed && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) && !event.isComposing) {
      event.preventDefault();
      this.take(this.found[this.active]);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "Escape" && (this.mode || !this.list.hidden)) {
      event.stopPropagation();
      if (this.list.hidden) this.cancel();
      else this.closeList();
    }
  }

  take(command) {
    this.closeList();
    this.text.value = "";
    this.mode = { kind: "command", command };
    this.text.hidden = true;
    this.plus.hidden = true;
    this.fields.hidden = false;
    this.send.setAttribute("aria-label", `Send /${command.name}`);
    this.fields.replaceChildren(...command.options.map((option) => this.optionField(option)));
    if (!command.options.length) this.fields.append(h("p", { class: "about" }, "Nothing to fill in. Press Enter to send it."));
    this.drawChips();
    (this.fields.querySelector("[required]") ?? this.fields.querySelector("input, select") ?? this.send).focus();
  }

  leaveCommand() {
    if (this.mode?.kind === "command") this.mode = null;
    this.text.hidden = false;
    this.plus.hidden = false;
    this.fields.hidden = true;
    this.fields.replaceChildren();
    this.send.setAttribute("aria-label", "Send");
  }

  optionField(option) {
    const id = newId("option");
    const escape = (event) => { if (event.key === "Escape") { event.stopPropagation(); this.cancel(); } };
    const choices = this.choicesOf(option);
    const control = choices
      ? h("select", { id, name: option.name, required: option.needed, keydown: escape }, h("option", { value: "" }, option.needed ? "Choose one" : "Leave it out"),
        choices.map((choice) => h("option", { value: choice.value }, choice.name)))
      : h("input", {
        id, name: option.name, type: "text", required: option.needed, autocomplete: "off", keydown: escape, "aria-describedby": `${id}-about`,
        inputmode: option.type === "whole" || option.type === "number" ? "decimal" : null,
        maxlength: option.type === "text" ? option.max : null,
      });
    const label = h("label", { for: id }, option.name, option.needed ? h("span", { class: "needed" }, " (needed)") : null);
    const about = h("span", { class: "about", id: `${id}-about` }, option.about);
    const field = h("div", { class: "option", key: option.name }, label, control, about);
    if (!choices && option.suggests) this.suggesting(field, control, option);
    return field;
  }

  choicesOf(option) {
    if (option.choices?.length) return option.choices;
    if (option.type === "yes_no") return [{ name: "Yes", value: "true" }, { name: "No", value: "false" }];
    if (option.type === "person") return this.seat.people().map((person) => ({ name: person.name, value: person.key }));
    if (option.type === "channel") return this.seat.places().filter((place) => place.kind !== "dm").map((place) => ({ name: `#${place.name}`, value: place.id }));
    return null;
  }

  // Autocomplete, asked of the bot while the person types.
  suggesting(field, input, option) {
    const list = h("ul", { class: "suggestions", role: "listbox", id: newId("suggestions"), "aria-label": `Suggestions for ${option.name}`, hidden: true });
    const state = { active: -1, asked: 0 };
    const take = (choice) => {
      input.value = choice.name;
      input.dataset.value = choice.value;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    };
    const mark = () => [...list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === state.active)));
    const ask = async () => {
      const mine = (state.asked += 1);
      try {
        const query = { who: this.seat.who, id: this.seat.place.id, command: this.mode?.command.name ?? "", option: option.name, typed: input.value };
        const { choices } = await get("suggest", query);
        if (mine !== state.asked || document.activeElement !== input) return;
        state.choices = choices;
        state.active = -1;
        list.replaceChildren(...choices.map((choice, index) =>
          h("li", { role: "option", id: `${list.id}-${index}`, mousedown: (event) => event.preventDefault(), click: () => take(choice) }, choice.name)));
        list.hidden = !choices.length;
        input.setAttribute("aria-expanded", String(choices.length > 0));
      } catch {
        list.hidden = true; // no suggestions is not worth interrupting anyone for
      }
    };
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", () => { delete input.dataset.value; clearTimeout(state.timer); state.timer = setTimeout(ask, 150); });
    input.addEventListener("focus", ask);
    input.addEventListener("blur", () => { list.hidden = true; });
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (list.hidden || !state.choices?.length) return;
      if (step) {
        event.preventDefault();
        state.active = (state.active + step + state.choices.length) % state.choices.length;
        mark();
        input.setAttribute("aria-activedescendant", `${list.id}-${state.active}`);
      } else if (event.key === "Enter" && state.active >= 0) {
        event.preventDefault();
        take(state.choices[state.active]);
      }
    });
    field.append(list);
  }

  optionsGiven() {
    const given = {};
    for (const option of this.mode.command.options) {
      const control = this.form.elements.namedItem(option.name);
      const value = control.dataset.value ?? control.value.trim();
      if (value === "") continue;
      if (option.type === "yes_no") given[option.name] = value === "true";
      else if (option.type === "whole" || option.type === "number") given[option.name] = Number.isNaN(Number(value)) ? value : Number(value);
      else given[option.name] = value;
    }
    return given;
  }

  body() {
    const text = this.text.value.trim();
    const mode = this.mode;
    if (mode?.kind === "command") return { do: "command", name: mode.command.name, options: this.optionsGiven() };
    if (mode?.kind === "edit") return text ? { do: "edit", message: mode.message.id, text } : null;
    if (!text && !this.files.length) return null;
    return { do: "say", text, ...(mode ? { reply_to: mode.message.id } : {}), ...(this.files.length ? { files: this.files } : {}) };
  }

  // What was typed stays until the server has taken it.
  async submit(event) {
    event.preventDefault();
    if (!this.mode && this.text.value.startsWith("/")) {
      await this.learn();
      const command = this.commands.find(({ name }) => name === this.text.value.slice(1).trim().toLowerCase());
      if (command) {
        this.take(command);
        return;
      }
    }
    this.closeList();
    const body = this.body();
    if (!body || this.sending) return;
    this.sending = true;
    this.send.setAttribute("aria-busy", "true");
    const asked = this.key_;
    const mode = this.mode;
    const typed = this.text.value;
    const done = await this.seat.act(body);
    this.sending = false;
    this.send.removeAttribute("aria-busy");
    // Whoever has gone on meanwhile, to an edit or another line, keeps what they have there.
    if (!done || asked !== this.key_ || mode !== this.mode || typed !== this.text.value) return;
    const wasCommand = mode?.kind === "command";
    this.mode = null;
    this.files = [];
    this.leaveCommand();
    this.text.value = "";
    this.drafts.delete(asked);
    this.drawChips();
    this.grow();
    if (!this.seat.busyWithDialog() && (wasCommand || document.activeElement === document.body)) this.text.focus();
  }
}
