// What stands in a place, drawn from the JSON of api/place.

import { h, icon } from "./dom.js";
import { openIn } from "./dialogs.js";
import { day, dayAndHour, hour, sameDay } from "./clock.js";

const TOGETHER = 7 * 60 * 1000; // Discord draws what one person writes within seven minutes as one block

export function hueOf(key) {
  return `hue-${[...String(key)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 8, 7)}`;
}

export function face(person) {
  const bot = person.bot;
  return h("span", { class: `face ${bot ? "face-bot" : hueOf(person.key ?? person.name)}`, "aria-hidden": "true" }, (person.name || "?").trim()[0].toUpperCase());
}

// view: {messages, hidden, press, choose, openMenu, dismiss, go}
export function drawMessages(view) {
  const shown = view.messages.filter((message) => !view.hidden.has(message.id));
  const nodes = [];
  let before = null;
  for (const message of shown) {
    if (!before || !sameDay(before.at, message.at)) nodes.push(h("p", { class: "day", key: `day-${day(message.at)}` }, h("span", {}, day(message.at))));
    nodes.push(message.system ? systemLine(message, view) : drawMessage(message, view, follows(before, message)));
    before = message;
  }
  return nodes;
}

function follows(before, message) {
  return Boolean(before) && !before.system && before.author.name === message.author.name && before.only_you === message.only_you
    && !message.reply_to && !message.forwarded && sameDay(before.at, message.at) && new Date(message.at) - new Date(before.at) < TOGETHER;
}

function systemLine(message, view) {
  return h("div", { class: "system", key: message.id, "data-message": message.id },
    icon("thread"), h("span", { html: message.html, click: (event) => view.follow(event) }), " ", when(message));
}

function when(message, className = "when") {
  return h("time", { class: className, datetime: message.at, title: dayAndHour(message.at) }, hour(message.at));
}

function drawMessage(message, view, following) {
  const classes = ["message", following && "following", message.only_you && "only-you", message.mentions_you && "to-you"].filter(Boolean).join(" ");
  const name = message.author.name;
  return h("article", { class: classes, key: message.id, "data-message": message.id, "aria-label": `${name}, ${hour(message.at)}` },
    message.reply_to ? h("p", { class: "reply-to" }, icon("reply"), h("strong", {}, message.reply_to.name), " ", h("span", {}, message.reply_to.text)) : null,
    h("div", { class: "message-side" }, following ? when(message, "when when-side") : face(message.author)),
    h("div", { class: "message-main" },
      following ? null : h("p", { class: "by" }, h("strong", { class: `name ${message.author.bot ? "" : hueOf(message.author.key ?? name)}` }, name),
        message.author.bot ? h("span", { class: "tag" }, "bot") : null, when(message)),
      marks(message),
      message.forwarded !== null && message.forwarded !== undefined
        ? h("div", { class: "forwarded" }, h("p", { class: "about" }, "Forwarded"), h("div", { class: "prose", html: message.forwarded, click: (event) => view.follow(event) })) : null,
      message.html ? h("div", { class: "prose", key: "words", html: message.html, click: (event) => view.follow(event) }) : null,
      message.edited && !message.only_you ? h("span", { class: "edited" }, "(edited)") : null,
      (message.embeds ?? []).map((embed) => drawEmbed(embed, view)),
      message.poll ? drawPoll(message.poll) : null,
      (message.attachments ?? []).map(drawFile),
      (message.blocks ?? []).map((block) => drawBlock(block, message, view)),
      (message.rows ?? []).map((row) => drawRow(row, message, view)),
      message.thread ? h("button", { type: "button", class: "thread-link", click: () => view.go(message.thread.id) }, icon("thread"), message.thread.name) : null,
      message.only_you ? h("p", { class: "only-you-line" }, icon("eye"), "Only you can see this. ",
        h("button", { type: "button", class: "link", click: () => view.dismiss(message) }, "Dismiss message")) : null),
    message.only_you ? null : h("button", {
      type: "button", class: "plain message-menu", "aria-haspopup": "dialog", "aria-label": `Menu for ${name}'s message at ${hour(message.at)}`,
      click: (event) => view.openMenu(message, event.currentTarget),
    }, icon("dots")));
}

function marks(message) {
  return message.pinned ? h("p", { class: "pinned" }, icon("pin"), "Pinned") : null;
}

function drawEmbed(embed, view) {
  return h("div", { class: "embed" },
    embed.title ? h("p", { class: "embed-title" }, embed.title) : null,
    embed.html ? h("div", { class: "prose", html: embed.html, click: (event) => view.follow(event) }) : null,
    embed.footer ? h("p", { class: "embed-footer" }, embed.footer) : null);
}

function drawPoll(poll) {
  return h("div", { class: "poll", role: "group", "aria-label": `Poll: ${poll.question}` },
    h("p", { class: "embed-title" }, poll.question),
    h("ul", {}, poll.answers.map((answer) => h("li", {}, h("span", {}, answer.text), h("span", { class: "about" }, answer.votes === 1 ? "1 vote" : `${answer.votes ?? 0} votes`)))));
}

function sizeOf(size) {
  return size < 1024 ? `${size} bytes` : `${Math.round(size / 1024)} KB`;
}

function drawFile(file) {
  return h("p", { class: "file" }, icon("file"), h("span", {}, file.name), h("span", { class: "about" }, sizeOf(file.size ?? 0)));
}

function drawRow(items, message, view) {
  return h("div", { class: "row" }, items.map((item) => drawItem(item, message, view)));
}

function drawBlock(block, message, view) {
  switch (block.kind) {
    case "text":
      return h("div", { class: "prose", html: block.html, click: (event) => view.follow(event) });
    case "separator":
      return h("hr");
    case "container":
      return h("div", { class: "container" }, block.blocks.map((inner) => drawBlock(inner, message, view)));
    case "section":
      return h("div", { class: "section" }, h("div", {}, block.blocks.map((inner) => drawBlock(inner, message, view))),
        block.accessory ? drawItem(block.accessory, message, view) : null);
    case "row":
      return drawRow(block.items, message, view);
    default:
      return null;
  }
}

function drawItem(item, message, view) {
  return item.kind === "select" ? drawSelect(item, message, view) : drawButton(item, message, view);
}

function drawButton(item, message, view) {
  const link = item.style === "link" || item.url;
  return h("button", {
    type: "button", class: `button ${link ? "secondary" : item.style}`, key: `item-${item.id ?? item.label}`, disabled: item.off,
    click: (event) => (link ? view.openLink(item) : view.press(message, item, event.currentTarget)),
  }, item.label, link ? h("span", { "aria-hidden": "true" }, " ↗") : null);
}

function drawSelect(item, message, view) {
  const chosen = (item.options ?? []).filter((option) => option.chosen).map((option) => option.label);
  return h("button", {
    type: "button", class: "select", key: `item-${item.id}`, disabled: item.off, "aria-haspopup": "dialog",
    click: (event) => openChoices(item, message, view, event.currentTarget),
  }, h("span", {}, chosen.length ? chosen.join(", ") : item.placeholder || "Choose one"), icon("down"));
}

// One choice is taken at once, as on Discord; several are ticked and then taken together.
function openChoices(item, message, view, anchor) {
  const several = (item.max ?? 1) > 1;
  const label = item.placeholder || "Choose one";
  if (!several) {
    view.offer(anchor, label, item.options.map((option) => ({
      label: option.label, about: option.about, chosen: Boolean(option.chosen), does: () => view.choose(message, item, [option.value], anchor),
    })));
    return;
  }
  openIn(view.seat, {
    label,
    anchor,
    build: (close) => {
      const wrong = h("p", { class: "wrong", role: "alert" });
      const form = h("form", {
        class: "several",
        submit: (event) => {
          event.preventDefault();
          const values = new FormData(form).getAll("choice");
          const least = item.min ?? 1;
          if (values.length < least || values.length > item.max) {
            wrong.textContent = values.length < least ? `Please choose at least ${least}.` : `Please choose at most ${item.max}.`;
            return;
          }
          close();
          view.choose(message, item, values, anchor);
        },
      },
      item.options.map((option) => h("label", { class: "choice" },
        h("input", { type: "checkbox", name: "choice", value: option.value, checked: Boolean(option.chosen) }),
        h("span", {}, option.label, option.about ? h("small", {}, option.about) : null))),
      wrong,
      h("button", { type: "submit", class: "button primary" }, "Done"));
      return form;
    },
  });
}
