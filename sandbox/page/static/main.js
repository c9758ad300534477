// The page: chats side by side, the panel beside them, and one stream that feeds them all.

import { el } from "./dom.js";
import { chooseChat, chooseGroup, choosePerson, chooseToJoin, newGroup, openChat } from "./chats.js";
import { Column } from "./column.js";
import { menu } from "./dialogs.js";
import { Panel } from "./panel.js";
import { ask, Stream } from "./wire.js";
import { speak, w } from "./words.js";

class Page {
  constructor(start) {
    this.start = start;
    this.columns = [];
    this.active = null;
    this.begun = false;
    this.place = document.querySelector(".columns");
    this.tabs = document.querySelector(".tabs");
    this.warning = document.querySelector(".lost");
    this.panel = new Panel(this);
    this.stream = new Stream(start.at, {
      batch: (batch) => this.take(batch),
      reset: () => this.reset(),
      lost: (key) => this.warn(key),
    });
    document.title = start.title;
    document.querySelector("h1").textContent = start.title;
    this.tabs.setAttribute("aria-label", w("chats"));
    const tools = document.querySelector(".tools");
    tools.setAttribute("aria-label", w("panel"));
    tools.append(
      el("button", { type: "button", class: "tool add", click: () => this.add() }, el("span", { "aria-hidden": "true", text: "+ " }), el("span", { text: w("add-column") })),
      ...this.panel.buttons,
    );
  }

  async begin() {
    const asked = decodeURIComponent(location.hash.slice(1)).split(",").filter(Boolean);
    for (const key of asked.length ? asked : this.start.cast) {
      await this.openPlace(key, { focus: false }).catch(() => {});
    }
    if (this.columns.length) this.activate(this.columns[0]);
    this.begun = true;
    this.watch();
  }

  // Not before the first chats are there: each change of the address makes the browser ask for the icon again.
  watch() {
    if (!this.begun) return;
    this.stream.watch(this.columns.map((column) => column.key), this.panel.wantsLog);
    history.replaceState(null, "", `#${this.columns.map((column) => column.key).join(",")}`);
  }

  take(batch) {
    this.panel.take(batch);
    for (const column of this.columns) {
      const messages = (batch.messages ?? []).filter((message) => message.chat === column.view.chat);
      if (messages.length) column.update(messages);
      for (const view of batch.chats ?? []) if (view.key === column.key) column.look(view);
      for (const action of batch.actions ?? []) if (action.chat === column.view.chat) column.typing(true);
      for (const answer of batch.answers ?? []) {
        if (answer.person === column.person.id && answer.chat === column.view.chat) column.answered(answer);
      }
      for (const found of batch.inline ?? []) if (found.person === column.person.id) column.foot.inline.found(found);
    }
    this.changed();
  }

  async reset() {
    await Promise.all(this.columns.map((column) => column.open()));
    await this.panel.reset();
    this.changed();
  }

  warn(key) {
    this.warning.hidden = !key;
    this.warning.textContent = key ? w(key) : "";
  }

  changed() {
    document.dispatchEvent(new Event("changed"));
  }

  async openPlace(key, { focus = true } = {}) {
    let column = this.columns.find((other) => other.key === key);
    if (!column) {
      column = new Column(key, this);
      await column.open();
      this.columns.push(column);
      this.place.append(column.node);
      column.toEnd();
      this.watch();
      this.drawTabs();
    }
    if (focus) {
      this.activate(column);
      column.focus();
    }
    this.changed();
    return column;
  }

  closeColumn(column) {
    const at = this.columns.indexOf(column);
    this.columns.splice(at, 1);
    column.node.remove();
    this.watch();
    const next = this.columns[Math.min(at, this.columns.length - 1)];
    this.active = null;
    if (next) {
      this.activate(next);
      next.log.focus();
    } else {
      document.querySelector(".add").focus();
    }
    this.drawTabs();
  }

  // The chat that is looked at: alone on a phone, and the one whose new messages are read out.
  activate(column) {
    if (this.active === column) return;
    this.active?.node.classList.remove("active");
    this.active?.log.setAttribute("aria-live", "off");
    this.active = column;
    column.node.classList.add("active");
    column.log.setAttribute("aria-live", "polite");
    if (column.near !== false) column.toEnd();
    this.drawTabs();
  }

  drawTabs() {
    const held = this.tabs.contains(document.activeElement);
    this.tabs.replaceChildren(...this.columns.map((column) =>
      el("button", {
        type: "button", class: "tab", "aria-pressed": String(column === this.active),
        click: () => this.activate(column),
      }, `${column.person.name} `, el("small", { text: column.view.kind === "private" ? column.role : column.view.title }))));
    if (held) this.tabs.querySelector('[aria-pressed="true"]')?.focus();
  }

  async add() {
    const key = await openChat();
    if (key) await this.openPlace(key);
  }

  columnMenu(button, column) {
    const { view } = column;
    const act = (name) => () => column.act(name);
    const items = [];
    if (view.kind === "private") {
      items.push({ label: w("new-group"), run: () => this.openNewGroup(column) });
      items.push({ label: w("add-bot"), run: () => this.addBot(column, null) });
      items.push({ label: w("join"), run: () => this.join(column) });
      if (view.started && !view.blocked) items.push({ label: w("block"), danger: true, run: act("block") });
      if (view.blocked) items.push({ label: w("unblock"), run: act("unblock") });
    } else {
      items.push({ label: this.start.bot.name, note: w("bot"), run: () => this.openPlace(String(column.person.id)) });
      if (view.administers && !view.has_bot) items.push({ label: w("add-bot-here"), run: () => column.act("add_bot", { group: view.chat }) });
      if (view.administers && view.has_bot && !view.bot_administers) items.push({ label: w("promote-bot"), run: act("promote_bot") });
      if (view.administers && view.bot_administers) items.push({ label: w("demote-bot"), run: act("demote_bot") });
      if (view.administers && view.has_bot) items.push({ label: w("remove-bot"), danger: true, run: act("remove_bot") });
      if (view.present) items.push({ label: w("leave"), danger: true, run: act("leave") });
      else items.push({ label: w("join"), run: act("join") });
    }
    items.push({ label: w("close-column"), run: () => this.closeColumn(column) });
    menu(button, items);
  }

  async openNewGroup(column) {
    const made = await newGroup(column);
    if (made) await this.openPlace(`${column.person.id}:${made.group}`);
  }

  async addBot(column, payload) {
    const group = await chooseGroup(column);
    if (group === null) return;
    const done = await column.act("add_bot", { group, ...(payload === null ? {} : { payload }) });
    if (done) await this.openPlace(`${column.person.id}:${done.group}`);
  }

  async join(column) {
    const group = await chooseToJoin(column);
    if (group === null) return;
    if (await column.act("join", { chat: group })) await this.openPlace(`${column.person.id}:${group}`);
  }

  // What a button of the reply keyboard asks for: a chat, or a person.
  async share(column, button) {
    const wanted = "request_chat" in button ? "group" : "person";
    const channel = Boolean(button.request_chat?.chat_is_channel);
    const administered = Boolean(button.request_chat?.user_administrator_rights);
    const chosen = wanted === "group" ? await chooseGroup(column, { channel, bot: false, administered }) : await choosePerson();
    if (chosen !== null) await column.act("share", { label: button.text, [wanted]: chosen });
  }

  async forward(column, parts) {
    const to = await chooseChat(column, this.start.bot);
    if (to === null) return;
    const done = await column.act("forward", { messages: parts.map((part) => part.id), to });
    if (done) await this.openPlace(to === column.person.id ? String(to) : `${column.person.id}:${to}`);
  }

  // A button that leads on to the bot's inline results in a chat to be chosen.
  async shareInline(column, query) {
    const to = await chooseChat(column, this.start.bot);
    if (to === null) return;
    const place = await this.openPlace(to === column.person.id ? String(to) : `${column.person.id}:${to}`);
    place.foot.fill(`@${this.start.bot.username} ${query}`);
  }
}

const start = await ask("start");
speak(start.words, start.timezone);
await new Page(start).begin();
document.documentElement.dataset.ready = "yes";
