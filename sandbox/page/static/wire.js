// Speaks with the sandbox: questions, acts, and the stream of what happens.

import { w } from "./words.js";

const token = document.querySelector('meta[name="token"]').content;

export class Refused extends Error {}

// Why something was not done, in the page's own words.
export const why = (refused) => (refused.message ? `${w("cannot")}: ${refused.message}` : w("cannot"));

async function read(address, options) {
  const response = await fetch(address, options).catch(() => {
    throw new Refused(w("lost"));
  });
  const body = response.headers.get("Content-Type")?.startsWith("application/json") ? await response.json() : {};
  if (!response.ok) throw new Refused(response.status === 403 ? w("restarted") : body.error);
  return body;
}

export async function ask(path, query = {}) {
  const address = `/${path}?${new URLSearchParams(query)}`;
  return read(address, { headers: { "X-Token": token } });
}

export async function post(path, asked = {}, files = []) {
  const headers = { "X-Token": token };
  let body = JSON.stringify(asked);
  if (files.length) {
    body = new FormData();
    body.append("asked", JSON.stringify(asked));
    for (const file of files) body.append("file", file, file.name);
  } else {
    headers["Content-Type"] = "application/json";
  }
  return read(`/${path}`, { method: "POST", headers, body });
}

export const fileAddress = (id) => `/file/${encodeURIComponent(id)}?token=${encodeURIComponent(token)}`;

// One stream for the whole page; it is opened anew when other places are watched, from where it was.
export class Stream {
  constructor(at, { batch, reset, lost }) {
    this.at = at;
    this.heard = { batch, reset, lost };
    this.source = null;
    this.watched = null;
    window.addEventListener("pagehide", () => this.source?.close());
    window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  }

  watch(places, log) {
    const watched = `${places.join(",")}|${log}`;
    if (watched === this.watched) return;
    this.watched = watched;
    this.source?.close();
    const query = new URLSearchParams({ places: places.join(","), log: log ? "1" : "0", after: this.at, token });
    const source = new EventSource(`/events?${query}`);
    this.source = source;
    source.onopen = () => this.heard.lost("");
    source.onmessage = (event) => {
      const batch = JSON.parse(event.data);
      this.at = batch.at;
      this.heard.batch(batch);
    };
    source.addEventListener("reset", (event) => {
      this.at = Number(event.lastEventId);
      this.heard.reset();
    });
    source.onerror = () => this.heard.lost(source.readyState === EventSource.CLOSED ? "restarted" : "lost");
  }
}
