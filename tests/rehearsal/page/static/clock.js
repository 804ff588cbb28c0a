// The pretend clock, and times written in the group's zone.

let zone = "UTC";
let now = null;
let heardAt = 0;

export function setZone(name) {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    zone = name;
  } catch {
    zone = "UTC";
  }
}

export function setNow(iso) {
  now = new Date(iso);
  heardAt = performance.now();
}

// The bot lives at the real pace, so between two messages from the server the clock goes on by itself.
export function pretendNow() {
  return now && new Date(now.getTime() + (performance.now() - heardAt));
}

const written = (options) => (date) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(new Date(date));

export const hour = written({ hour: "2-digit", minute: "2-digit" });
export const exact = written({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
export const day = written({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const dayAndHour = written({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

export function sameDay(one, other) {
  return day(one) === day(other);
}
