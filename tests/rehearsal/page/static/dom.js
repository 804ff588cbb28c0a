// Nodes are built anew from the state and laid over the old ones, so that what has focus keeps it.

const SVG = "http://www.w3.org/2000/svg";

const DRAWINGS = {
  text: "M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
  forum: "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5",
  thread: "M6 4v8a4 4 0 0 0 4 4h9M15 12l4 4-4 4",
  private: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  dm: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-6 8-6s7 2 8 6",
  plus: "M12 5v14M5 12h14",
  dots: "M5 11v2M12 11v2M19 11v2",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  send: "M4 12h14M12 5l7 7-7 7",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  reply: "M10 6 4 12l6 6M4 12h10a6 6 0 0 1 6 6",
  down: "M6 9l6 6 6-6",
  phone: "M8 3h8v18H8zM11 18h2",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  eye: "M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-6 8-6s7 2 8 6",
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", DRAWINGS[name] ?? DRAWINGS.text);
  svg.append(path);
  return svg;
}

function hear(node, handlers) {
  const known = (node.handlers ??= {});
  for (const type of Object.keys(handlers)) {
    if (!(type in known)) node.addEventListener(type, (event) => node.handlers[type]?.(event));
  }
  node.handlers = { ...Object.fromEntries(Object.keys(known).map((type) => [type, null])), ...handlers };
}

// h("button", {class: "x", key: "1", click: fn, html: "<b>"}, "text", node, null)
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  const handlers = {};
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") handlers[name] = value;
    else if (name === "html") {
      node.innerHTML = value;
      node.writtenHtml = value;
    } else if (name === "key") node.dataset.key = value;
    else if (name === "value") node.value = value;
    else if (name === "checked") node.checked = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  if (Object.keys(handlers).length) hear(node, handlers);
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function keysOf(nodes) {
  const counts = {};
  return nodes.map((node) => {
    if (node.dataset?.key) return node.dataset.key;
    counts[node.nodeName] = (counts[node.nodeName] ?? 0) + 1;
    return `${node.nodeName}:${counts[node.nodeName]}`;
  });
}

// Lays `next` over what `parent` holds: the same keys stay the same nodes, and only what differs is touched.
export function patch(parent, next) {
  const wanted = next.flat(3).filter((node) => node !== null && node !== undefined && node !== false);
  const fresh = wanted.map((node) => (typeof node === "string" ? document.createTextNode(node) : node));
  const freshKeys = keysOf(fresh);
  const old = [...parent.childNodes];
  const oldKeys = keysOf(old);
  const byKey = new Map(old.map((node, index) => [oldKeys[index], node]));
  const staying = new Set(freshKeys);
  old.forEach((node, index) => {
    if (!staying.has(oldKeys[index])) node.remove();
  });
  let at = parent.firstChild;
  fresh.forEach((node, index) => {
    const known = byKey.get(freshKeys[index]);
    const kept = known?.nodeName === node.nodeName ? overlay(known, node) : node;
    if (known && kept !== known) {
      if (at === known) at = known.nextSibling;
      known.remove();
    }
    if (kept === at) at = at.nextSibling;
    else parent.insertBefore(kept, at);
  });
}

function overlay(known, node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (known.data !== node.data) known.data = node.data;
    return known;
  }
  for (const { name } of [...known.attributes]) if (!node.hasAttribute(name)) known.removeAttribute(name);
  for (const { name, value } of node.attributes) {
    if (known.getAttribute(name) !== value) known.setAttribute(name, value);
  }
  if (node.handlers || known.handlers) hear(known, node.handlers ?? {});
  if (known.type === "checkbox" && known.checked !== node.checked) known.checked = node.checked;
  if (node.writtenHtml !== undefined || known.writtenHtml !== undefined) {
    if (known.writtenHtml !== node.writtenHtml) known.replaceChildren(...node.childNodes);
    known.writtenHtml = node.writtenHtml;
    return known;
  }
  patch(known, [...node.childNodes]);
  return known;
}

// Many nodes in one place of a page need ids for labels: these never repeat.
let made = 0;
export function newId(stem) {
  made += 1;
  return `${stem}-${made}`;
}
