// One person's chat: its messages in order, kept as they are now, and what is done with them.

import { avatar, el, iconButton, isTelegramLink } from "./dom.js";
import { bubble } from "./bubble.js";
import { agrees, alertBox, menu } from "./dialogs.js";
import { Foot } from "./foot.js";
import { ask, post, why } from "./wire.js";
import { day, w } from "./words.js";

const NEAR = 80;
const TOAST_MS = 4500;

export class Column {
  constructor(key, page) {
    this.key = key;
    this.page = page;
    this.messages = new Map();
    this.blocks = new Map();
    this.order = [];
    this.pressed = new Map();
    this.settled = new Set();
    this.view = { at: -1, kind: "private", groups: [] };
    this.doors = { follow: (url) => this.follow(url), command: (text) => this.act("write", { text }) };
  }

  async open() {
    const got = await ask("chat", { key: this.key });
    this.person = got.person;
    this.role = got.role;
    this.view = got.view;
    if (!this.node) this.build();
    this.clear();
    this.take(got);
    this.look(got.view);
    this.toEnd();
  }

  build() {
    const { id, name } = this.person;
    this.log = el("div", { class: "messages", role: "log", tabindex: "0", "aria-label": w("messages"), "aria-live": "off" });
    this.earlier = el("button", { type: "button", class: "earlier", text: w("more-earlier"), hidden: true, click: () => this.loadEarlier() });
    this.empty = el("p", { class: "empty" });
    this.log.append(this.earlier, this.empty);
    this.log.addEventListener("scroll", () => this.showJump(), { passive: true });
    this.jump = iconButton("↓", w("jump"), () => this.toEnd(), { class: "jump", hidden: true });
    this.toast = el("div", { class: "toast", role: "status" });
    this.title = el("h3", {});
    this.status = el("p", { class: "status" });
    this.face = el("span", {});
    this.pin = el("p", { class: "pin", hidden: true });
    this.foot = new Foot(this);
    this.node = el("section", { class: "column", "aria-label": w("account", { name }), data: { key: this.key } },
      el("header", { class: "owner" },
        avatar(id, name),
        el("div", { class: "owner-words" }, el("h2", { text: name }), el("p", { text: this.role || `@${this.person.username || id}` })),
        iconButton("⋯", w("column-menu", { name }), (event) => this.page.columnMenu(event.currentTarget, this)),
        iconButton("×", w("close-column"), () => this.page.closeColumn(this))),
      el("div", { class: "chat" },
        el("header", { class: "chat-head" }, this.face, el("div", {}, this.title, this.status)),
        this.pin, el("div", { class: "room" }, this.log, this.jump), this.toast, this.foot.node));
    this.node.addEventListener("focusin", () => this.page.activate(this));
    new ResizeObserver(() => this.near !== false && this.toEnd()).observe(this.log);
  }

  clear() {
    for (const { node } of this.blocks.values()) node.remove();
    this.messages.clear();
    this.blocks.clear();
    this.order = [];
  }

  take({ messages, more }) {
    this.earlier.hidden = !more;
    for (const message of messages) this.put(message);
  }

  async loadEarlier() {
    const oldest = this.order[0]?.first;
    const height = this.log.scrollHeight - this.log.scrollTop;
    this.take(await ask("chat", { key: this.key, before: oldest }));
    this.log.scrollTop = this.log.scrollHeight - height;
  }

  // A message as it is now; an older state never replaces a newer one.
  put(message) {
    const known = this.messages.get(message.id);
    if (known && known.at > message.at) return;
    if (message.deleted && !known) return;
    const key = (known ?? message).album ? `a${(known ?? message).album}` : `m${message.id}`;
    this.messages.set(message.id, message);
    const parts = [...(this.blocks.get(key)?.ids ?? []), message.id].filter((id, at, all) => all.indexOf(id) === at)
      .sort((a, b) => a - b).map((id) => this.messages.get(id)).filter((part) => !part.deleted);
    this.draw(key, parts);
  }

  draw(key, parts) {
    const block = this.blocks.get(key);
    if (!parts.length) {
      if (block?.node.contains(document.activeElement)) this.log.focus();
      block?.node.remove();
      this.blocks.delete(key);
      this.order = this.order.filter((other) => other !== block);
      return this.days();
    }
    const shown = bubble(parts, this);
    if (block) {
      const focus = this.focusIn(block.node);
      block.ids = parts.map((part) => part.id);
      block.node.lastChild.replaceWith(shown);
      focus(block.node);
      return undefined;
    }
    const fresh = { first: parts[0].id, ids: parts.map((part) => part.id), date: parts[0].date };
    fresh.node = el("div", { class: "block", data: { id: fresh.first } }, el("p", { class: "day" }), shown);
    let at = this.order.length;
    while (at > 0 && this.order[at - 1].first > fresh.first) at -= 1;
    this.log.insertBefore(fresh.node, this.order[at]?.node ?? null);
    this.order.splice(at, 0, fresh);
    this.blocks.set(key, fresh);
    return this.days(at);
  }

  // Where the focus was in a block that is drawn anew, it comes back: to the same label, or the same place.
  focusIn(node) {
    const held = document.activeElement;
    if (!node.contains(held)) return () => {};
    const stops = [...node.querySelectorAll("button, a")];
    const at = stops.indexOf(held);
    const label = held.textContent;
    return (redrawn) => {
      const now = [...redrawn.querySelectorAll("button, a")];
      (now.find((stop) => stop.textContent === label) ?? now[Math.min(at, now.length - 1)] ?? this.log).focus({ preventScroll: true });
    };
  }

  days(from = 0) {
    for (let at = Math.max(0, from); at < this.order.length && at <= from + 1; at += 1) {
      const block = this.order[at];
      const before = this.order[at - 1];
      const words = day(block.date);
      block.node.firstChild.textContent = before && day(before.date) === words ? "" : words;
    }
    this.empty.hidden = this.order.length > 0;
  }

  // What came in one batch for this chat.
  update(messages) {
    const follow = this.atEnd() || messages.some((message) => message.sender?.id === this.person.id && !this.messages.has(message.id));
    for (const message of messages) this.put(message);
    if (follow) this.toEnd();
    else this.showJump();
    this.typing(false);
  }

  look(view) {
    if (view.at < this.view.at) return;
    this.view = view;
    this.title.textContent = view.title;
    if (view.kind !== "private") this.node.setAttribute("aria-label", `${w("account", { name: this.person.name })} · ${view.title}`);
    this.face.replaceChildren(avatar(view.kind === "private" ? this.page.start.bot.id : view.chat, view.title));
    this.status.textContent = this.subtitle();
    this.empty.textContent = view.about || w("empty");
    this.pin.hidden = !view.pinned;
    this.pin.textContent = view.pinned ? `📌 ${view.pinned.text}` : "";
    const end = this.atEnd();
    this.foot.look(view);
    if (end) this.toEnd();
  }

  subtitle() {
    const { kind, members, present } = this.view;
    if (kind === "private") return w("bot");
    return present ? w("member", { n: members }) : w("not-member");
  }

  typing(on) {
    clearTimeout(this.typingEnds);
    if (on) this.typingEnds = setTimeout(() => this.typing(false), 5000);
    this.status.textContent = on ? w("typing") : this.subtitle();
    this.status.classList.toggle("typing", on);
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.showJump();
  }

  showJump() {
    this.near = this.atEnd();
    this.jump.hidden = this.near;
  }

  async act(name, asked = {}, files = []) {
    try {
      return await post(`act/${name}`, { as: this.person.id, chat: this.view.chat, ...asked }, files);
    } catch (refused) {
      this.say(why(refused));
      return null;
    }
  }

  async tap(button, place, node) {
    if ("copy_text" in button) {
      await navigator.clipboard?.writeText(button.copy_text.text);
      return this.say(w("copied"));
    }
    const here = button.switch_inline_query_current_chat;
    if (here !== undefined) return this.foot.fill(`@${this.page.start.bot.username} ${here}`);
    const query = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
    if (query !== undefined) return this.page.shareInline(this, query);
    if ("request_chat" in button || "request_users" in button) return this.page.share(this, button);
    if (node.getAttribute("aria-busy") === "true") return undefined;
    if (button.request_contact && !(await agrees(this.view.title, w("share-contact")))) return undefined;
    document.dispatchEvent(new CustomEvent("tapped", { detail: { person: this.person.id, label: button.text } }));
    const waits = "callback_data" in button;
    if (waits) node.setAttribute("aria-busy", "true");
    const done = await this.act("tap", { ...place, label: button.text });
    if (!done?.press || this.settled.has(done.press)) node.removeAttribute("aria-busy");
    else this.pressed.set(done.press, node);
    if (done?.url) await this.follow(done.url);
    return undefined;
  }

  answered({ press, text, alert, url }) {
    if (this.settled.has(press)) return;
    this.settled.add(press);
    this.pressed.get(press)?.removeAttribute("aria-busy");
    this.pressed.delete(press);
    if (text && alert) alertBox(this.view.title, text);
    else if (text) this.say(text);
    if (url) this.follow(url);
  }

  async follow(url) {
    if (!isTelegramLink(url)) return;
    const done = await this.act("follow", { url });
    if (done?.choose_group !== undefined) await this.page.addBot(this, done.choose_group);
    else if (done?.opened) await this.page.openPlace(String(this.person.id));
    else if (done) this.say(w("cannot"));
  }

  say(words) {
    clearTimeout(this.toastEnds);
    this.toast.textContent = words;
    this.toastEnds = setTimeout(() => this.toast.replaceChildren(), TOAST_MS);
  }

  messageMenu(button, parts) {
    const first = parts[0];
    const mine = first.sender.id === this.person.id;
    const items = [];
    if (!this.foot.form.hidden) items.push({ label: w("reply"), run: () => this.foot.reply(first) });
    if (first.protected) items.push({ label: w("forward"), note: w("cannot-protected"), disabled: true });
    else items.push({ label: w("forward"), run: () => this.page.forward(this, parts) });
    if (mine && first.text && !first.via && !first.forwarded) items.push({ label: w("edit"), run: () => this.foot.edit(first) });
    if (mine) items.push({ label: w("delete"), danger: true, run: () => this.deletes(parts) });
    menu(button, items);
  }

  async deletes(parts) {
    for (const part of parts) await this.act("delete", { message: part.id });
  }

  focus() {
    this.node.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.foot.focus();
  }
}
