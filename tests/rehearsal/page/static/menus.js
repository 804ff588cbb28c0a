// What a person can do beside writing: the menus of a seat, and the small forms that they open.

import { get } from "./api.js";
import { menu } from "./dialogs.js";
import { openForm } from "./forms.js";
import { face } from "./messages.js";

export function switchPerson(seat, anchor) {
  menu(seat, anchor, "Be someone else", seat.people().map((person) => ({
    label: person.name,
    about: person.part,
    mark: face(person),
    chosen: person.key === seat.who,
    does: () => seat.become(person.key),
  })));
}

export function selfMenu(seat, anchor) {
  const open = seat.person.dms_open !== false;
  menu(seat, anchor, `What ${seat.person.name} can do`, [
    open
      ? { label: "Close my direct messages", about: "Nobody on this server can write to you privately.", does: () => seat.act({ do: "close_dms" }) }
      : { label: "Open my direct messages", does: () => seat.act({ do: "open_dms" }) },
    null,
    seat.person.here === false
      ? { label: "Join the server", does: () => seat.act({ do: "join" }) }
      : { label: "Leave the server", danger: true, does: () => seat.act({ do: "leave" }) },
  ]);
}

export function tools(seat, anchor) {
  const place = seat.place;
  menu(seat, anchor, "More to send", [
    { label: "A file", about: "A short note is made up for you.", does: () => newFile(seat) },
    { label: "A poll", does: () => newPoll(seat) },
    place?.can_thread ? { label: "A new thread", does: () => newThread(seat) } : undefined,
    seat.list.some((other) => other.kind === "forum") ? { label: "A forum post", does: () => newPost(seat) } : undefined,
  ]);
}

function newThread(seat, message) {
  const fields = [{ id: "name", label: "Name of the thread", kind: "short", needed: true, max: 100 }];
  if (!message) {
    fields.push({ id: "private", label: "Who can see it", kind: "radio", options: [
      { label: "Everyone who sees this channel", value: "", chosen: true },
      { label: "Only people who are added", value: "private" },
    ] });
  }
  openForm(seat, { title: "New thread", fields, verb: "Create", submit: ({ name, private: kind }) =>
    seat.actOrThrow({ do: "thread", name, private: kind === "private", ...(message ? { message: message.id } : {}) }) });
}

export function newPost(seat) {
  const forums = seat.list.filter((place) => place.kind === "forum");
  const here = seat.place?.kind === "forum" ? seat.place : forums[0];
  openForm(seat, {
    title: `New post in ${here.name}`,
    verb: "Post",
    fields: [
      { id: "title", label: "Title", kind: "short", needed: true, max: 100 },
      { id: "text", label: "Words", kind: "long", needed: true, max: 2000 },
    ],
    submit: (values) => seat.actOrThrow({ do: "post", ...values }, here.id),
  });
}

function newPoll(seat) {
  openForm(seat, {
    title: "New poll",
    verb: "Post",
    fields: [
      { id: "question", label: "Question", kind: "short", needed: true, max: 300 },
      { id: "answers", label: "Answers", about: "One on each line.", kind: "long", needed: true, value: "Yes\nNo" },
    ],
    submit: ({ question, answers }) => seat.actOrThrow({ do: "poll", question, answers: answers.split("\n").map((line) => line.trim()).filter(Boolean) }),
  });
}

function newFile(seat) {
  openForm(seat, {
    title: "Attach a file",
    verb: "Attach",
    fields: [
      { id: "name", label: "Name of the file", kind: "short", needed: true, max: 80, value: "note.txt" },
      { id: "text", label: "What is in it", kind: "long", value: "Just a note." },
    ],
    submit: async ({ name, text }, close) => {
      close();
      seat.composer.attach({ name, text });
    },
  });
}

export async function messageMenu(seat, message, anchor) {
  let menus = [];
  try {
    menus = (await get("commands", { who: seat.who, id: seat.placeId })).menus ?? [];
  } catch (error) {
    seat.say(error.message);
  }
  menu(seat, anchor, "This message", [
    seat.place?.can_post ? { label: "Reply", does: () => seat.composer.reply(message) } : undefined,
    { label: "Forward", does: () => forward(seat, message) },
    seat.place?.can_thread && !message.thread ? { label: "Start a thread here", does: () => newThread(seat, message) } : undefined,
    ...menus.map((name) => ({ label: name, about: "Holdfast", does: () => seat.act({ do: "menu", message: message.id, name }) })),
    message.mine ? null : undefined,
    message.mine && !message.forwarded ? { label: "Edit", does: () => seat.composer.edit(message) } : undefined,
    message.mine ? { label: "Delete", danger: true, does: () => seat.act({ do: "delete", message: message.id }) } : undefined,
  ]);
}

function forward(seat, message) {
  const to = seat.list.filter((place) => place.can_post && place.kind !== "forum").map((place) => ({ label: place.kind === "text" ? `#${place.name}` : place.name, value: place.id }));
  openForm(seat, {
    title: "Forward this message",
    verb: "Forward",
    fields: [{ id: "to", label: "To", kind: "select", needed: true, options: to }],
    submit: ({ to: [id] }) => seat.actOrThrow({ do: "forward", message: message.id, to: id }),
  });
}
