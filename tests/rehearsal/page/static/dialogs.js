// Every box that opens is a <dialog>. One that belongs to a person opens inside that person's seat and leaves the other alone.

import { h, icon, newId } from "./dom.js";

const open = new Map(); // host -> close

function place(dialog, anchor, host) {
  const room = host.getBoundingClientRect();
  const at = anchor.getBoundingClientRect();
  const box = dialog.getBoundingClientRect();
  const left = Math.min(Math.max(at.left - room.left, 8), Math.max(8, room.width - box.width - 8));
  const below = at.bottom - room.top + 4;
  const above = at.top - room.top - box.height - 4;
  const top = below + box.height <= room.height - 8 ? below : Math.max(8, above);
  dialog.style.left = `${left}px`;
  dialog.style.top = `${top}px`;
}

// seat: {layer, behind}. build(close) gives the nodes. Returns close.
export function openIn(seat, { label, title, anchor, build, className = "" }) {
  open.get(seat)?.();
  const cameFrom = document.activeElement;
  const heading = title && newId("dialog");
  const dialog = h("dialog", {
    class: `${anchor ? "menu" : "sheet"} ${className}`,
    "aria-label": title ? null : label,
    "aria-labelledby": heading,
  });
  const close = () => {
    if (open.get(seat) !== close) return;
    open.delete(seat);
    dialog.close();
    dialog.remove();
    seat.layer.hidden = true;
    seat.behind.inert = false;
    const back = cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : seat.behind.querySelector("textarea, [role=log]");
    back?.focus({ preventScroll: true });
  };
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    close();
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  seat.layer.onclick = (event) => {
    if (event.target === seat.layer) close();
  };
  if (title) {
    dialog.append(
      h("div", { class: "sheet-head" },
        h("h3", { id: heading }, title),
        h("button", { type: "button", class: "plain", "aria-label": "Close", click: close }, icon("close"))),
    );
  }
  dialog.append(...[build(close)].flat());
  open.set(seat, close);
  seat.layer.hidden = false;
  seat.layer.classList.toggle("dim", !anchor);
  seat.layer.append(dialog);
  seat.behind.inert = true;
  dialog.show();
  if (anchor) place(dialog, anchor, seat.layer);
  const first = dialog.querySelector("[autofocus], .sheet-body input, .sheet-body textarea, .sheet-body select, .sheet-body button, .menu-list button, input");
  (first ?? dialog.querySelector("button"))?.focus({ preventScroll: !anchor });
  return close;
}

export function closeIn(seat) {
  open.get(seat)?.();
}

// A box for the whole page.
export function openPage({ title, build, className = "" }) {
  const heading = newId("dialog");
  const dialog = h("dialog", { class: `page ${className}`, "aria-labelledby": heading });
  const close = () => dialog.close();
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(
    h("div", { class: "sheet-head" },
      h("h2", { id: heading }, title),
      h("button", { type: "button", class: "plain", "aria-label": "Close", click: close }, icon("close"))),
    ...[build(close)].flat(),
  );
  document.body.append(dialog);
  dialog.showModal();
  return close;
}

// items: [{label, about, does, danger, chosen}] or null for a line between.
export function menu(seat, anchor, label, items) {
  openIn(seat, {
    label,
    anchor,
    build: (close) =>
      h("ul", { class: "menu-list", keydown: walk },
        items.filter((item) => item !== undefined).map((item) =>
          item === null
            ? h("li", { class: "menu-line", role: "separator" })
            : h("li", {},
                h("button", {
                  type: "button",
                  class: item.danger ? "danger-text" : null,
                  "aria-pressed": item.chosen === undefined ? null : String(item.chosen),
                  click: () => {
                    close();
                    item.does();
                  },
                },
                item.mark ?? null,
                h("span", { class: "menu-words" }, item.label, item.about ? h("small", {}, item.about) : null))))),
  });
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const next = buttons.indexOf(document.activeElement) + step;
  buttons[(next + buttons.length) % buttons.length]?.focus();
}
