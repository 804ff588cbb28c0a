// Our own small check of what can be checked by machine (WCAG 2.2 AA): run in the page, it returns a list of faults in words.
// Names of controls, contrast of every text with what lies behind it, size of targets, landmarks, ids and what refers to them.

const LARGE = 24;
const LARGE_BOLD = 18.66;
const SMALLEST_TARGET = 24;
const CONTROLS = "button, a[href], input, select, textarea, summary, [role=button], [tabindex='0']";
const faults = [];

const shown = (el) => el.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && el.getClientRects().length > 0;
const within = (el) => {
  const words = (el.getAttribute("aria-label") || el.textContent || "").trim().slice(0, 40);
  return `<${el.tagName.toLowerCase()}${el.id ? ` #${el.id}` : ""}${el.classList.length ? ` .${[...el.classList].join(".")}` : ""}> ${words}`;
};

// ---- colours
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const known = new Map();
function rgba(colour) {
  if (!known.has(colour)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(colour, [r, g, b, a / 255]);
  }
  return known.get(colour);
}
const over = ([r, g, b, a], under) => [r, g, b].map((part, index) => part * a + under[index] * (1 - a));
const light = (rgb) => {
  const [r, g, b] = rgb.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function behind(el) {
  const layers = [];
  for (let at = el; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
}
function contrast(el) {
  const ground = behind(el);
  const ink = over(rgba(getComputedStyle(el).color), ground);
  const [more, less] = [light(ink), light(ground)].sort((one, other) => other - one);
  return (more + 0.05) / (less + 0.05);
}

// What an open box covers is not on show: it is dimmed, and cannot be reached.
const covered = (el) => Boolean(el.closest("[inert]")) || (document.querySelector("dialog:modal") && !el.closest("dialog:modal"));

for (const el of document.querySelectorAll("body *")) {
  const own = [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!own || !shown(el) || covered(el) || el.closest("svg, option, .unseen, noscript, :disabled, .spoiler:not(.open), .skip, [aria-busy=true]")) continue;
  const style = getComputedStyle(el);
  const size = parseFloat(style.fontSize);
  const large = size >= LARGE || (size >= LARGE_BOLD && Number(style.fontWeight) >= 700);
  const ratio = contrast(el);
  if (ratio < (large ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(2)}: ${within(el)}`);
}

// ---- names, and room to press
function nameOf(el) {
  const by = el.getAttribute("aria-labelledby");
  if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const words = el.getAttribute("aria-label") ?? "";
  const labels = [...(el.labels ?? [])].map((label) => label.textContent).join(" ");
  const inside = el.matches("input, select, textarea") ? "" : el.textContent;
  return (words || labels || inside || el.title || "").trim();
}
for (const el of document.querySelectorAll(CONTROLS)) {
  if (!shown(el) || covered(el)) continue;
  if (!nameOf(el)) faults.push(`no name: ${within(el)}`);
  if (el.tabIndex > 0) faults.push(`tabindex above 0: ${within(el)}`);
  const inText = el.matches("a, .link, .spoiler, .skip") || (el.matches("input") && el.closest("label"));
  const box = el.getBoundingClientRect();
  if (!inText && (box.width < SMALLEST_TARGET || box.height < SMALLEST_TARGET)) faults.push(`small target ${box.width.toFixed(0)}x${box.height.toFixed(0)}: ${within(el)}`);
}

// ---- landmarks
const count = (selector) => [...document.querySelectorAll(selector)].filter(shown).length;
if (count("main") !== 1) faults.push("there must be one main");
if (count("body > header") !== 1) faults.push("there must be one header");
if (count("h1") !== 1) faults.push("there must be one h1");
for (const el of document.querySelectorAll("nav, aside, section[aria-labelledby], dialog, [role=log], [role=group], fieldset")) {
  const legend = el.matches("fieldset") ? el.querySelector("legend")?.textContent : "";
  if (shown(el) && !el.getAttribute("aria-label") && !el.getAttribute("aria-labelledby") && !legend) faults.push(`no name: ${within(el)}`);
}
const regions = "header, main, aside, dialog, .skip, [role=status]";
for (const el of document.querySelectorAll("body *")) {
  const own = [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (own && shown(el) && !el.closest(regions)) faults.push(`outside every landmark: ${within(el)}`);
}
if (!document.documentElement.lang) faults.push("no language");
if (!document.title) faults.push("no title");

// ---- ids
const ids = [...document.querySelectorAll("[id]")].map((el) => el.id);
for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) faults.push(`id twice: ${id}`);
for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant", "for"]) {
  for (const el of document.querySelectorAll(`[${name}]`)) {
    for (const id of el.getAttribute(name).split(/\s+/).filter(Boolean)) {
      if (!document.getElementById(id)) faults.push(`${name} leads nowhere: ${within(el)}`);
    }
  }
}
for (const el of document.querySelectorAll("img:not([alt])")) faults.push(`picture without words: ${within(el)}`);

// ---- room
if (document.documentElement.scrollWidth > window.innerWidth) faults.push(`wider than the window: ${document.documentElement.scrollWidth} > ${window.innerWidth}`);

return [...new Set(faults)];
