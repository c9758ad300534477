// The levers: time, the network, Telegram's limits, and those the page was given.

import { el } from "./dom.js";
import { ask, post, why } from "./wire.js";
import { moment, w } from "./words.js";

export class LeversPane {
  constructor(page) {
    this.now = el("p", { class: "now" });
    this.said = el("p", { class: "said", role: "status" });
    this.networks = ["good", "slow", "broken"].map((state) =>
      el("button", { type: "button", class: "lever", "aria-pressed": "false", data: { state }, text: w(`network-${state}`), click: () => this.pull("network", { state }) }));
    const clocks = ["hour", "day", "week"].map((step) => this.button(w(`clock-${step}`), "clock", { step }));
    const given = page.start.levers.given.map(({ name, label }) => this.button(label, name));
    this.node = el("div", { class: "pane levers" },
      el("p", { class: "hint", text: w("levers-hint") }),
      group(w("levers-clock"), this.now, el("div", { class: "row" }, ...clocks)),
      group(w("levers-network"), el("div", { class: "row" }, ...this.networks)),
      group(w("levers-limit"), this.button(w("limit-reached"), "limit")),
      given.length ? group(w("levers-more"), ...given) : null,
      this.said);
    this.look(page.start.levers);
    setInterval(() => this.tick(), 1000);
  }

  button(label, name, asked = {}) {
    const node = el("button", { type: "button", class: "lever", text: label, data: { lever: name }, click: () => this.pull(name, asked, node) });
    return node;
  }

  async pull(name, asked, node) {
    node?.setAttribute("aria-busy", "true");
    this.said.textContent = node ? w("working") : "";
    try {
      const state = await post(`lever/${name}`, asked);
      this.look(state);
      this.said.textContent = state.said;
    } catch (refused) {
      this.said.textContent = why(refused);
    } finally {
      node?.removeAttribute("aria-busy");
    }
  }

  async refresh() {
    this.look((await ask("start")).levers);
  }

  look({ network, now }) {
    this.ahead = now - Date.now() / 1000;
    for (const button of this.networks) button.setAttribute("aria-pressed", String(button.dataset.state === network));
    this.tick();
  }

  tick() {
    this.now.textContent = w("clock-now", { time: moment(Date.now() / 1000 + this.ahead) });
  }
}

function group(title, ...children) {
  return el("section", { class: "lever-group" }, el("h3", { text: title }), ...children);
}
