// The page's own words, as given at the start; dates and sizes as people write them.

let words = {};
let clock = null;

export function speak(given, timeZone) {
  words = given;
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" };
  clock = new Intl.DateTimeFormat("en", { timeZone, hourCycle: "h23", ...numeric });
}

export function w(key, values = {}) {
  const word = words[key] ?? key;
  return word.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

function parts(date) {
  const found = Object.fromEntries(clock.formatToParts(new Date(date * 1000)).map(({ type, value }) => [type, value]));
  const month = w("months").split(", ")[Number(found.month) - 1];
  return { ...found, month, time: `${found.hour}:${found.minute}` };
}

export const time = (date) => parts(date).time;
export const timeWithSeconds = (date) => `${time(date)}:${parts(date).second}`;
export const day = (date) => w("form-day", parts(date));
export const moment = (date) => w("form-moment", parts(date));
export const size = (bytes) => w("file-size", { size: Math.max(1, Math.round(bytes / 1024)) });
