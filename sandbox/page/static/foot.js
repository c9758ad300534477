// Below the messages: the reply keyboard, the input field, and the big button where nothing can be written.

import { el, iconButton } from "./dom.js";
import { askWords, menu } from "./dialogs.js";
import { InlineResults } from "./inline.js";
import { recorded } from "./recorder.js";
import { w } from "./words.js";

const LINES = 120;
const PICTURES = "image/png,image/jpeg,image/gif,image/webp";

export class Foot {
  constructor(column) {
    this.column = column;
    this.about = null;
    this.keyboard = el("div", { class: "reply-keyboard", role: "group", "aria-label": w("keyboard") });
    this.input = el("textarea", {
      rows: "1", maxlength: "4096", "aria-label": w("message"), placeholder: w("message"),
      input: () => this.typed(), keydown: (event) => this.keyed(event),
    });
    this.commands = iconButton("/", w("commands"), (event) => this.menu(event.currentTarget), { class: "commands" });
    this.attach = iconButton("📎", w("attach"), (event) => this.attachMenu(event.currentTarget));
    this.toggle = iconButton("⌨", w("keyboard"), () => this.showKeyboard(this.keyboard.hidden), { hidden: true });
    this.sendButton = el("button", { type: "submit", class: "round send", "aria-label": w("send"), title: w("send") }, "➤");
    this.mode = el("p", { class: "mode", hidden: true });
    this.inline = new InlineResults(column);
    this.picker = el("input", { type: "file", hidden: true, "aria-hidden": "true", tabindex: "-1" });
    this.picker.addEventListener("change", () => this.picked());
    this.form = el("form", { class: "composer", submit: (event) => this.submit(event) },
      this.attach, this.commands, this.input, this.toggle, this.sendButton, this.picker);
    this.big = el("button", { type: "button", class: "big", hidden: true, click: () => this.pressBig() });
    this.node = el("footer", { class: "foot" }, this.inline.node, this.mode, this.big, this.form, this.keyboard);
  }

  look(view) {
    const [words, act] = this.instead(view);
    this.bigAct = act;
    this.big.hidden = !words;
    this.big.textContent = words ?? "";
    this.big.disabled = act === null;
    this.form.hidden = Boolean(words);
    this.commands.hidden = !view.commands.length;
    this.input.placeholder = view.placeholder || w("message");
    this.drawKeyboard(words ? null : view.reply_keyboard);
  }

  async pressBig() {
    document.dispatchEvent(new CustomEvent("tapped", { detail: { person: this.column.person.id, label: this.big.textContent } }));
    await this.bigAct();
    this.focus();
  }

  // What stands where the input field would be.
  instead(view) {
    const act = (name) => () => this.column.act(name);
    if (view.kind === "private") {
      if (view.start) return [w("start"), act("start")];
      if (view.blocked) return [w("unblock"), act("unblock")];
      return [null, null];
    }
    if (!view.present) return view.status === "kicked" ? [w("not-member"), null] : [w("join"), act("join")];
    return view.writes ? [null, null] : [w("channel"), null];
  }

  drawKeyboard(markup) {
    const shape = JSON.stringify(markup);
    if (shape === this.shape) return;
    this.shape = shape;
    const held = this.keyboard.contains(document.activeElement) ? document.activeElement.textContent : null;
    this.toggle.hidden = !markup;
    this.showKeyboard(Boolean(markup));
    this.keyboard.replaceChildren(...(markup?.keyboard ?? []).map((row, y) =>
      el("div", { class: "keys" }, ...row.map((button, x) =>
        el("button", {
          type: "button", class: "key", title: button.text,
          click: (event) => this.column.tap(button, { row: y, column: x }, event.currentTarget),
        }, el("span", { class: "key-label", text: button.text }))))));
    if (held !== null) ([...this.keyboard.querySelectorAll("button")].find((key) => key.textContent === held) ?? this.input).focus();
  }

  showKeyboard(shown) {
    this.keyboard.hidden = !shown;
    this.toggle.setAttribute("aria-expanded", String(shown));
  }

  typed() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(LINES, this.input.scrollHeight)}px`;
    this.inline.typed(this.input.value);
  }

  fill(words) {
    this.input.value = words;
    this.input.focus();
    this.typed();
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    else if (event.key === "Escape") this.rest();
  }

  async submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text || this.inline.open) return;
    const about = this.about;
    const done = about?.edits
      ? await this.column.act("edit", { message: about.message.id, text })
      : await this.column.act("write", { text, ...(about ? { reply: about.message.id } : {}) });
    if (done) this.rest();
  }

  // Nothing is being written, edited or replied to.
  rest() {
    this.about = null;
    this.mode.hidden = true;
    this.input.value = "";
    this.typed();
  }

  reply(message) {
    this.about = { message, edits: false };
    this.tell(`${w("replying", { name: message.sender.name })}: ${message.text.slice(0, 60)}`);
  }

  edit(message) {
    this.about = { message, edits: true };
    this.fill(message.text);
    this.tell(`${w("edit")}: ${message.text.slice(0, 60)}`);
  }

  tell(words) {
    this.mode.hidden = false;
    this.mode.replaceChildren(el("span", { text: words }), iconButton("×", w("cancel"), () => this.rest()));
    this.input.focus();
  }

  menu(button) {
    menu(button, this.column.view.commands.map(({ command, description }) => ({
      label: `/${command}`, note: description, run: () => this.column.act("write", { text: `/${command}` }),
    })));
  }

  attachMenu(button) {
    const pick = (what, accept, multiple) => () => {
      this.what = what;
      this.picker.accept = accept;
      this.picker.multiple = multiple;
      this.picker.value = "";
      this.picker.click();
    };
    menu(button, [
      { label: `🖼 ${w("attach-photo")}`, run: pick("photo", PICTURES, false) },
      { label: `🗂 ${w("album")}`, run: pick("album", `${PICTURES},video/*`, true) },
      { label: `🎬 ${w("attach-video")}`, run: pick("video", "video/*,image/gif", false) },
      { label: `⭕ ${w("video-note")}`, run: pick("video_note", "video/*", false) },
      { label: `🎤 ${w("voice")}`, run: () => this.speak(pick("voice", "audio/*", false)) },
      { label: `📄 ${w("attach-document")}`, run: pick("document", "", true) },
      { label: `👤 ${w("attach-contact")}`, run: () => this.column.act("contact") },
    ]);
  }

  async picked() {
    const files = [...this.picker.files];
    if (!files.length) return;
    if (this.what === "album" && (files.length < 2 || files.length > 10)) {
      this.column.say(w("cannot-album-items"));
      return;
    }
    if (files.some((file) => file.size > this.column.page.start.file_limit)) {
      this.column.say(w("cannot-file-size"));
      return;
    }
    if (this.what === "voice" || this.what === "video_note") {
      await this.column.act("send", { what: this.what }, files);
      return;
    }
    const names = el("p", { class: "file-names", text: files.map((file) => file.name).join(", ") });
    const text = await askWords(w("send"), { label: w("caption"), more: names, required: false, most: 1024 });
    if (text !== null) await this.column.act("send", { what: this.what, text }, files);
  }

  // A voice message is spoken into the microphone, or chosen as a file.
  async speak(pick) {
    const said = await recorded();
    if (said === "file") pick();
    else if (said) await this.column.act("send", { what: "voice" }, [said]);
    this.focus();
  }

  // Where there is no pointer, focus would bring up the keyboard on the screen.
  focus() {
    if (!this.form.hidden && window.matchMedia("(hover: none)").matches) return;
    (this.form.hidden ? this.big : this.input).focus({ preventScroll: true });
  }
}
