// The panel beside the chats: the tour, the levers, the log; one of them at a time.

import { el, iconButton } from "./dom.js";
import { LeversPane } from "./levers.js";
import { LogPane } from "./log.js";
import { TourPane } from "./tour.js";
import { w } from "./words.js";

export class Panel {
  constructor(page) {
    this.page = page;
    this.node = document.querySelector(".panel");
    this.node.setAttribute("aria-label", w("panel"));
    this.log = new LogPane();
    this.panes = new Map([["levers", new LeversPane(page)], ["log", this.log]]);
    if (page.start.tour.length) this.panes = new Map([["tour", new TourPane(page)], ...this.panes]);
    this.open = null;
    this.buttons = [...this.panes.keys()].map((name) =>
      el("button", { type: "button", class: "tool", "aria-expanded": "false", data: { pane: name }, text: w(name), click: () => this.show(this.open === name ? null : name) }));
    this.wide = window.matchMedia("(min-width: 60rem)");
    if (this.wide.matches) queueMicrotask(() => this.show(this.panes.has("tour") ? "tour" : null, { focus: false }));
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.show(null));
  }

  get wantsLog() {
    return this.open === "log";
  }

  show(name, { focus = true } = {}) {
    const before = this.buttons.find((button) => button.dataset.pane === this.open);
    this.open = name;
    for (const button of this.buttons) button.setAttribute("aria-expanded", String(button.dataset.pane === name));
    this.node.hidden = name === null;
    const pane = this.panes.get(name);
    if (pane) {
      const title = el("h2", { tabindex: "-1", text: w(name) });
      this.node.replaceChildren(el("header", { class: "panel-head" }, title, iconButton("×", w("close"), () => this.show(null))), pane.node);
      pane.shown?.();
      if (focus) title.focus();
    } else if (focus) {
      before?.focus();
    }
    this.page.watch();
    this.page.changed();
  }

  take(batch) {
    if (batch.calls) this.log.add(batch.calls);
    if (batch.levers) this.panes.get("levers").refresh();
  }

  reset() {
    return this.wantsLog ? this.log.shown() : undefined;
  }
}
