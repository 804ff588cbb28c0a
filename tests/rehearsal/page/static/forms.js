// Discord's modals, and the page's own small forms: the same fields, the same look.

import { h, newId } from "./dom.js";
import { openIn } from "./dialogs.js";

function labelled(field, id, control) {
  return h("div", { class: "field" },
    h("label", { for: id }, field.label, field.needed ? h("span", { class: "needed" }, " (needed)") : null),
    field.about ? h("p", { class: "about", id: `${id}-about` }, field.about) : null,
    control);
}

function line(field, id) {
  return h("input", {
    id, name: field.id, type: "text", value: field.value ?? "", placeholder: field.placeholder || null, required: field.needed,
    minlength: field.min || null, maxlength: field.max || null, "aria-describedby": field.about ? `${id}-about` : null, autocomplete: "off",
  });
}

function long(field, id) {
  return h("textarea", {
    id, name: field.id, rows: 4, value: field.value ?? "", placeholder: field.placeholder || null, required: field.needed,
    minlength: field.min || null, maxlength: field.max || null, "aria-describedby": field.about ? `${id}-about` : null,
  });
}

function oneOf(field, id) {
  const chosen = field.options.find((option) => option.chosen);
  return h("select", { id, name: field.id, required: field.needed, "aria-describedby": field.about ? `${id}-about` : null },
    h("option", { value: "" }, field.placeholder || "Choose one"),
    field.options.map((option) => h("option", { value: option.value, selected: option === chosen }, option.label)));
}

function several(field, type) {
  const about = newId("about");
  return h("fieldset", { class: "field", "aria-describedby": field.about ? about : null },
    h("legend", {}, field.label, field.needed ? h("span", { class: "needed" }, " (needed)") : null),
    field.about ? h("p", { class: "about", id: about }, field.about) : null,
    field.options.map((option) =>
      h("label", { class: "choice" },
        h("input", { type, name: field.id, value: option.value, checked: Boolean(option.chosen), required: type === "radio" && field.needed }),
        h("span", {}, option.label, option.about ? h("small", {}, option.about) : null))));
}

const takesOne = (field) => (field.max ?? 1) <= 1;

function drawn(field) {
  const id = newId("field");
  switch (field.kind) {
    case "text":
      return h("div", { class: "field prose", html: field.html ?? "" }, field.html ? null : (field.value ?? field.label ?? ""));
    case "long":
      return labelled(field, id, long(field, id));
    case "select":
      return takesOne(field) ? labelled(field, id, oneOf(field, id)) : several(field, "checkbox");
    case "radio":
      return several(field, "radio");
    case "checks":
      return several(field, "checkbox");
    case "file":
      return labelled(field, id, h("input", { id, name: field.id, type: "file", required: field.needed }));
    default:
      return labelled(field, id, line(field, id));
  }
}

// A string for short, long and radio; a list for select and checks.
function filled(form, fields) {
  const data = new FormData(form);
  const values = {};
  for (const field of fields) {
    if (field.kind === "text") continue;
    const given = data.getAll(field.id).filter((value) => value !== "");
    values[field.id] = field.kind === "select" || field.kind === "checks" ? given : (given[0] ?? "");
  }
  return values;
}

function whatIsWrong(fields, values) {
  for (const field of fields) {
    if (!Array.isArray(values[field.id])) continue;
    const count = values[field.id].length;
    const least = Math.max(field.min ?? 0, field.needed ? 1 : 0);
    if (count < least) return `${field.label}: please choose at least ${least}.`;
    if (field.kind === "checks" || !takesOne(field)) {
      const most = field.max ?? field.options.length;
      if (count > most) return `${field.label}: please choose at most ${most}.`;
    }
  }
  return "";
}

// submit(values) may throw an Error with a plain sentence: the form stays open with what was typed.
export function openForm(seat, { title, fields, submit, verb = "Submit" }) {
  return openIn(seat, {
    title,
    build: (close) => {
      const wrong = h("p", { class: "wrong", role: "alert" });
      const send = h("button", { type: "submit", class: "button primary" }, verb);
      const form = h("form", {
        submit: async (event) => {
          event.preventDefault();
          const values = filled(form, fields);
          wrong.textContent = whatIsWrong(fields, values);
          if (wrong.textContent || send.ariaBusy === "true") return;
          send.ariaBusy = "true";
          try {
            await submit(values, close);
            close();
          } catch (error) {
            wrong.textContent = error.message;
          }
          send.ariaBusy = null;
        },
      },
      h("div", { class: "sheet-body" }, fields.map(drawn), wrong),
      h("div", { class: "sheet-foot" }, h("button", { type: "button", class: "button plain-button", click: close }, "Cancel"), send));
      return form;
    },
  });
}
