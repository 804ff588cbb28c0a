// Puts the page together: two seats, the panel, the bar above them.

import { get, listen, post } from "./api.js";
import { dayAndHour, pretendNow, setNow, setZone } from "./clock.js";
import { openPage } from "./dialogs.js";
import { h } from "./dom.js";
import { Panel } from "./panel.js";
import { Seat } from "./seats.js";

const REST = 250; // milliseconds between two fetches, however many events come
const LONG_REST = 900; // and while a story plays or the clock moves: the bot needs the computer more than we do
const $ = (id) => document.getElementById(id);

let world = null;
let panel = null;
let seats = [];

const page = { world: () => world, changed: () => refresh(), tell, keepSeats };

function tell(text) {
  $("notice").textContent = text;
}

function remembered(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {
    // a browser that keeps nothing is fine
  }
  return null;
}

// One fetch at a time: what comes in meanwhile is fetched once more after it.
let running = null;
let again = false;
function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    do {
      again = false;
      try {
        await fetchAll();
      } catch (error) {
        tell(error.message);
      }
      if (again) await new Promise((resolve) => setTimeout(resolve, world?.busy ? LONG_REST : REST));
    } while (again);
    running = null;
  })();
  return running;
}

async function fetchAll() {
  const round = world?.round;
  world = await get("world");
  if (round !== world.round) {
    panel.reset();
    seats.forEach((seat) => seat.newServer());
  }
  setNow(world.now);
  drawBar();
  await Promise.all([...seats.map((seat) => seat.refresh()), panel.refresh()]);
}

function drawBar() {
  $("group-name").textContent = world.group;
  drawClock();
  $("fault-database").checked = Boolean(world.faults.database);
  $("fault-discord").checked = Boolean(world.faults.discord);
  drawBusy(world.busy);
}

function drawClock() {
  const now = pretendNow();
  if (!now) return;
  const words = dayAndHour(now);
  if ($("clock").textContent !== words) $("clock").textContent = words;
  $("clock").dateTime = now.toISOString();
}

let waiting = 0; // long things this page has asked for
let serverBusy = false;
function drawBusy(busy = serverBusy) {
  serverBusy = busy;
  $("busy").hidden = !(serverBusy || waiting);
  document.body.toggleAttribute("data-busy", Boolean(serverBusy || waiting));
}

async function longThing(button, path, body) {
  if (waiting) return null;
  waiting += 1;
  button?.setAttribute("aria-busy", "true");
  tell("");
  drawBusy();
  let answer = null;
  try {
    answer = await post(path, body);
  } catch (error) {
    tell(error.message);
  }
  waiting -= 1;
  button?.removeAttribute("aria-busy");
  drawBusy();
  await refresh();
  return answer;
}

function wireBar() {
  for (const button of document.querySelectorAll("[data-by]")) {
    button.addEventListener("click", () => longThing(button, "time", { by: button.dataset.by }));
  }
  $("plug").addEventListener("click", async (event) => {
    const button = event.currentTarget;
    if (await longThing(button, "plug", {})) tell("The plug was pulled, and the bot has started again.");
  });
  for (const kind of ["database", "discord"]) {
    $(`fault-${kind}`).addEventListener("change", (event) => longThing(null, "fault", { [kind]: event.target.checked }));
  }
  $("stories").addEventListener("click", pickStory);
  $("about").addEventListener("click", welcome);
  $("left").addEventListener("click", beforeGoingLive);
  $("theme").addEventListener("click", () => setTheme(dark() ? "light" : "dark"));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawTheme);
}

function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  if (theme) remembered("theme", theme);
  drawTheme();
}

function drawTheme() {
  $("theme").textContent = dark() ? "Light" : "Dark";
  $("theme").setAttribute("aria-label", dark() ? "Change to light colours" : "Change to dark colours");
}

function pickStory() {
  openPage({
    title: "Pick a story",
    build: (close) => [
      h("p", { class: "page-words" }, "A story is played by itself, on a pretend server made new. Afterwards you can look at it from every side, and go on from there."),
      h("ul", { class: "stories" }, world.stories.map((story) =>
        h("li", {}, h("button", { type: "button", class: "story", click: () => { close(); play(story); } },
          h("strong", {}, story.title), h("span", {}, story.about))))),
    ],
  });
}

async function play(story) {
  const answer = await longThing($("stories"), "story", { key: story.key });
  if (!answer) return;
  tell(`“${story.title}” was played. Look at it from every side, and go on from there.`);
  for (const [index, where] of (answer.show ?? []).entries()) await seats[index]?.become(where.who, where.id);
}

async function beforeGoingLive() {
  let lists;
  try {
    ({ lists } = await get("left"));
  } catch (error) {
    tell(error.message);
    return;
  }
  openPage({
    title: "What is left before going live",
    className: "left",
    build: () => [
      h("p", {}, "From the bot’s own check of this pretend server, and what only people can do."),
      lists.map(({ who, what }) => [h("h3", {}, who[0].toUpperCase() + who.slice(1)), h("ul", {}, what.map((todo) => h("li", {}, todo.replaceAll("`", ""))))]),
    ].flat(3),
  });
}

function welcome() {
  openPage({
    title: "A rehearsal",
    className: "welcome",
    build: (close) => [
      h("p", {}, "This is the real bot on a pretend Discord, made from your own settings. The people are made up, and you can be all of them. On the left is one person, on the right another. Beside them stands, line by line, what the bot does and why."),
      h("p", {}, h("strong", {}, "Nothing leaves this computer."), " Nobody real is asked anything."),
      h("h3", {}, "Three things to try"),
      h("ol", {},
        h("li", {}, "On the left, read the agreement and choose. A test message comes."),
        h("li", {}, "In a channel, press “Put the hard sentence in for me”, so that nobody has to type it. See what each person sees, and move the clock."),
        h("li", {}, "Search everything the bot kept for a word somebody wrote.")),
      h("p", { class: "about" }, "You can stop at any time. When you close the rehearsal, all of it is gone."),
      h("div", { class: "sheet-foot" },
        h("button", { type: "button", class: "button secondary", click: () => { close(); pickStory(); } }, "Pick a story"),
        h("button", { type: "button", class: "button primary", autofocus: true, click: close }, "Begin")),
    ],
  });
  remembered("welcomed", "yes");
}

// A page that is loaded again looks where it looked before, as long as it is the same pretend server.
function keepSeats() {
  const kept = seats.map((seat) => ({ who: seat.who, id: seat.placeId, phone: seat.phone }));
  try {
    sessionStorage.setItem("seats", JSON.stringify({ round: world.round, kept }));
  } catch {
    // then it begins at the beginning
  }
}

function keptSeats() {
  try {
    const { round, kept } = JSON.parse(sessionStorage.getItem("seats")) ?? {};
    return round === world.round && kept?.length === 2 && kept.every(({ who }) => world.people.some((person) => person.key === who)) ? kept : null;
  } catch {
    return null;
  }
}

// A new member at the panel, and a moderator at the place that members cannot see: the alerts.
async function startingSeats() {
  if (world.start) return world.start;
  const people = world.people;
  const left = (people.find((person) => person.part.endsWith("member")) ?? people[0]).key;
  const right = (people.find((person) => person.part === "moderator") ?? people.find((person) => person.part.startsWith("moderator")) ?? people.at(-1)).key;
  const [mine, theirs] = await Promise.all([left, right].map((who) => get("places", { who })));
  const seen = new Set(mine.places.map((place) => place.name));
  return [
    { who: left, id: await panelAmong(left, mine.places) },
    { who: right, id: theirs.places.find((place) => place.kind === "text" && !seen.has(place.name))?.id },
  ];
}

async function panelAmong(who, places) {
  for (const place of places.filter((one) => one.kind === "text" && !one.can_post)) {
    const { messages } = await get("place", { who, id: place.id });
    if (messages.some((message) => message.author.bot && (message.rows.length || message.blocks.length))) return place.id;
  }
  return undefined;
}

function tick({ now, busy }) {
  setNow(now);
  drawClock();
  drawBusy(busy);
}

async function begin() {
  setTheme(remembered("theme"));
  try {
    world = await get("world");
  } catch (error) {
    tell(error.message);
    return;
  }
  setZone(world.zone);
  setNow(world.now);
  panel = new Panel($("panel"), page);
  const start = keptSeats() ?? (await startingSeats());
  seats = start.map(({ who, id, phone }, index) => new Seat(page, index + 1, { who, place: id, phone: phone ?? index === 0 }));
  $("seats").append(...seats.map((seat) => seat.el));
  wireBar();
  await refresh();
  listen(
    (state) => {
      tick(state);
      refresh();
    },
    tick,
    (lost) => {
      document.body.toggleAttribute("data-lost", lost);
      if (lost) tell("The rehearsal does not answer. If you stopped it, start it again with: make rehearse");
      else if ($("notice").textContent.startsWith("The rehearsal does not answer")) tell("");
    },
  );
  setInterval(drawClock, 5000);
  document.body.dataset.ready = "yes";
  if (!remembered("welcomed")) welcome();
}

begin();
