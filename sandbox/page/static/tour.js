// The guided tour: one step at a time; the button to press next is marked in the chat it is in.

import { el } from "./dom.js";
import { w } from "./words.js";

const bare = (words) => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();

function inSight(key, column) {
  const { top, bottom } = key.getBoundingClientRect();
  const log = column.log.getBoundingClientRect();
  return !column.log.contains(key) || (top >= log.top - 4 && bottom <= log.bottom + 4);
}

export class TourPane {
  constructor(page) {
    this.page = page;
    this.steps = page.start.tour;
    this.at = 0;
    this.reached = 0;
    this.count = el("p", { class: "tour-count" });
    this.bar = el("progress", { max: this.steps.length, value: 1, "aria-hidden": "true" });
    this.title = el("h3", {});
    this.text = el("p", { class: "tour-text" });
    this.back = el("button", { type: "button", class: "plain", text: w("tour-back"), click: () => this.go(this.at - 1) });
    this.next = el("button", { type: "button", class: "plain strong", click: () => this.go((this.at + 1) % this.steps.length) });
    this.body = el("div", { class: "tour-step", "aria-live": "polite" }, this.count, this.title, this.text);
    this.node = el("div", { class: "pane tour" }, this.bar, this.body, el("div", { class: "dialog-buttons" }, this.back, this.next));
    document.addEventListener("changed", () => this.mark());
    document.addEventListener("scroll", () => this.mark(), { capture: true, passive: true });
    document.addEventListener("tapped", ({ detail }) => this.tapped(detail));
    this.look();
  }

  get isOpen() {
    return this.node.isConnected && !this.node.closest("[hidden]");
  }

  async go(at) {
    this.at = Math.max(0, Math.min(at, this.steps.length - 1));
    this.reached = 0;
    this.look();
    const { person } = this.steps[this.at];
    if (person) this.page.activate(await this.page.openPlace(String(person), { focus: false }));
    this.mark();
  }

  look() {
    const { title, text } = this.steps[this.at];
    this.count.textContent = w("tour-step", { n: this.at + 1, of: this.steps.length });
    this.title.textContent = title;
    this.text.textContent = text;
    this.bar.value = this.at + 1;
    this.back.disabled = this.at === 0;
    this.next.textContent = w(this.at + 1 < this.steps.length ? "tour-next" : "tour-again");
  }

  // Marks the button to press next: of those after the last one pressed, the first in sight.
  mark() {
    for (const marked of document.querySelectorAll("button.next")) marked.classList.remove("next");
    const { person, buttons } = this.steps[this.at];
    if (!this.isOpen) return;
    const column = this.page.columns.find((other) => other.key === String(person));
    const keys = [...(column?.node.querySelectorAll(".key, .big:not([hidden])") ?? [])];
    const ahead = buttons.slice(this.reached).map(bare);
    const first = (all) => ahead.map((label) => all.findLast((key) => bare(key.textContent) === label)).find(Boolean);
    (first(keys.filter((key) => inSight(key, column))) ?? first(keys))?.classList.add("next");
  }

  tapped({ person, label }) {
    const step = this.steps[this.at];
    if (step.person !== person || !this.isOpen) return;
    const at = step.buttons.findIndex((button) => bare(button) === bare(label));
    this.reached = Math.max(this.reached, at + 1);
    if (at >= 0 && at + 1 === step.buttons.length && this.at + 1 < this.steps.length) this.go(this.at + 1);
    else this.mark();
  }
}
