// The list of what one person may see: channels, forums, their threads, private threads and direct messages.

import { h, icon } from "./dom.js";

const KIND_WORDS = { text: "channel", forum: "forum", thread: "thread", private: "private thread", dm: "direct messages" };

export function placeTitle(place) {
  return place ? place.name : "";
}

export function kindWords(place) {
  return KIND_WORDS[place.kind] ?? place.kind;
}

function described(place) {
  const said = [`${place.name}, ${kindWords(place)}`];
  if (place.pings) said.push(place.pings === 1 ? "1 ping" : `${place.pings} pings`);
  else if (place.unread) said.push("unread");
  if (place.archived) said.push("archived");
  return said.join(", ");
}

function row(place, here, go) {
  const classes = ["place", place.unread && place.id !== here ? "unread" : "", place.archived ? "archived" : "", place.under ? "under" : ""].filter(Boolean).join(" ");
  return h("li", { key: `place-${place.id}` },
    h("button", { type: "button", class: classes, "aria-label": described(place), "aria-current": place.id === here ? "page" : null, click: () => go(place.id) },
      icon(place.kind), h("span", { class: "place-name" }, place.name),
      place.pings && place.id !== here ? h("span", { class: "pings", "aria-hidden": "true" }, String(place.pings)) : null));
}

function group(title, key, rows) {
  return rows.length ? h("section", { key, "aria-label": title }, h("h3", {}, title), h("ul", {}, rows)) : null;
}

export function drawPlaces({ places, here, go, groupName }) {
  const channels = places.filter((place) => place.kind === "text" || place.kind === "forum");
  const known = new Set(channels.map((place) => place.id));
  const threads = (under) => places.filter((place) => (place.kind === "thread" || place.kind === "private") && place.under === under);
  const loose = places.filter((place) => (place.kind === "thread" || place.kind === "private") && !known.has(place.under));
  const direct = places.filter((place) => place.kind === "dm");
  return [
    group("Direct messages", "direct", direct.map((place) => row(place, here, go))),
    group(groupName, "channels", channels.flatMap((place) => [row(place, here, go), ...threads(place.id).map((thread) => row(thread, here, go))])),
    group("Threads", "threads", loose.map((place) => row(place, here, go))),
  ];
}

export function pingsElsewhere(places, here) {
  return places.filter((place) => place.id !== here).reduce((sum, place) => sum + (place.pings || 0), 0);
}
