// The only way out of this page: to the server on this computer that gave it.

const API = new URL("api/", document.baseURI);

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(new URL(path, API), options);
  } catch {
    throw new Error("The rehearsal does not answer. If you stopped it, start it again with: make rehearse");
  }
  let body = {};
  try {
    body = await answer.json();
  } catch {
    if (answer.ok) throw new Error("The rehearsal gave an answer that this page cannot read.");
  }
  if (!answer.ok) throw new Error(body.error ?? `The rehearsal could not do that (${answer.status}).`);
  return body;
}

export function get(path, params = {}) {
  const query = new URLSearchParams(params).toString();
  return ask(query ? `${path}?${query}` : path);
}

export function post(path, body = {}) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

// `heard` gets {now, n, busy} when there is something to fetch anew, `ticked` the same for the clock alone; `lost` is told true when the server is gone, and false when it is back.
export function listen(heard, ticked, lost) {
  const events = new EventSource(new URL("events", API));
  events.addEventListener("changed", (event) => heard(JSON.parse(event.data)));
  events.addEventListener("clock", (event) => ticked(JSON.parse(event.data)));
  events.addEventListener("open", () => lost(false));
  events.addEventListener("error", () => lost(true));
  return events;
}
