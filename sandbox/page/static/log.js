// The log of the Bot API's calls, and why some were refused.

import { el } from "./dom.js";
import { ask } from "./wire.js";
import { timeWithSeconds, w } from "./words.js";

const KEPT = 400;

export class LogPane {
  constructor() {
    this.last = 0;
    this.calls = 0;
    this.refused = 0;
    this.count = el("p", { class: "count" }); // no live region: it changes with every call
    this.list = el("ol", { class: "calls", "aria-label": w("log"), tabindex: "0" });
    const only = el("input", { type: "checkbox", change: () => this.list.classList.toggle("refused-only", only.checked) });
    this.node = el("div", { class: "pane log" }, this.count, el("label", { class: "check" }, only, w("log-refused-only")), this.list);
  }

  async shown() {
    const { at, calls, made, refused } = await ask("calls");
    this.last = at;
    this.calls = made;
    this.refused = refused;
    this.list.replaceChildren(...calls.map(entry));
    this.tell();
  }

  add(calls) {
    const fresh = calls.filter((call) => call.at > this.last);
    if (!fresh.length) return;
    this.last = fresh.at(-1).at;
    this.calls += fresh.length;
    this.refused += fresh.filter((call) => call.error).length;
    const follow = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60;
    this.list.append(...fresh.slice(-KEPT).map(entry));
    while (this.list.children.length > KEPT) this.list.firstChild.remove();
    this.tell(follow);
  }

  tell(follow = true) {
    this.count.textContent = this.calls ? w("log-count", { calls: this.calls, refused: this.refused }) : w("log-empty");
    if (follow) this.list.scrollTop = this.list.scrollHeight;
  }
}

function entry(call) {
  const more = call.updates === null ? "" : ` ×${call.updates}`;
  return el("li", { class: call.error ? "refused" : "" }, el("details", {},
    el("summary", {},
      el("span", { class: "sign", text: call.error ? "✗" : "✓" }),
      el("code", { text: call.method + more }), el("span", { class: "to", text: call.to }),
      el("time", { text: timeWithSeconds(call.time) }),
      call.error ? el("span", { class: "error", text: call.error.startsWith("fault:") ? w("fault") : call.error }) : null),
    el("pre", { "aria-label": w("log-arguments"), text: [call.params, ...call.files].join("\n") })));
}
