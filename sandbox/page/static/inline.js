// What a bot offers to whoever types @its_name and some words.

import { el } from "./dom.js";
import { w } from "./words.js";

const PAUSE_MS = 350;

export class InlineResults {
  constructor(column) {
    this.column = column;
    this.query = null;
    this.node = el("ul", { class: "inline-results", "aria-label": w("inline-results"), "aria-live": "polite", hidden: true });
  }

  get open() {
    return !this.node.hidden;
  }

  typed(text) {
    clearTimeout(this.pause);
    const { username, inline } = this.column.page.start.bot;
    const start = `@${username} `.toLowerCase();
    if (!inline || !text.toLowerCase().startsWith(start)) return this.hide();
    this.pause = setTimeout(async () => {
      this.query = (await this.column.act("inline", { text: text.slice(start.length) }))?.query ?? null;
    }, PAUSE_MS);
    return undefined;
  }

  hide() {
    this.query = null;
    this.node.hidden = true;
    this.node.replaceChildren();
  }

  found({ query, results }) {
    if (this.query === null || Number(query) < Number(this.query)) return;
    this.query = query;
    this.node.hidden = !results.length;
    this.node.replaceChildren(...results.map((result, number) =>
      el("li", {}, el("button", { type: "button", class: "choice", disabled: !result.pickable, click: () => this.pick(number) },
        el("span", { text: result.title }), el("small", { text: result.description })))));
  }

  async pick(number) {
    if (await this.column.act("pick", { query: this.query, number })) {
      this.hide();
      this.column.foot.rest();
      this.column.foot.focus();
    }
  }
}
