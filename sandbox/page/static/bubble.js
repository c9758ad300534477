// One message, or one album, as it looks in a chat.

import { el, icon, iconButton, isTelegramLink, outside, webAddress } from "./dom.js";
import { formatted } from "./entities.js";
import { attachment, gallery, isPicture, line } from "./files.js";
import { time, w } from "./words.js";

// `parts` are the messages of the block, oldest first; `column` gives who looks and what can be done.
export function bubble(parts, column) {
  const first = parts[0];
  if (first.kind === "service") return el("div", { class: "service" }, el("span", { text: service(first) }));
  const mine = first.sender.id === column.person.id;
  const keyboard = first.keyboard && parts.length === 1 ? inlineKeyboard(first, column) : null;
  const article = el("article", {
    class: `message ${mine ? "mine" : "theirs"}${keyboard ? " wide" : ""}`,
    "aria-label": `${mine ? w("you") : first.sender.name}, ${time(first.date)}`,
  });
  const body = el("div", { class: "bubble" });
  if (!mine && column.view.kind !== "private") {
    body.append(el("p", { class: `name tone-text-${Math.abs(first.sender.id) % 7}`, text: first.sender.name }));
  }
  if (first.forwarded) body.append(el("p", { class: "origin", text: w("forwarded", { name: first.forwarded }) }));
  if (first.via) body.append(el("p", { class: "origin", text: w("via", { name: first.via }) }));
  if (first.reply) body.append(quote(first.reply));
  const pictures = parts.filter(isPicture);
  if (pictures.length) body.append(gallery(pictures));
  for (const part of parts) {
    if (part.file && !isPicture(part)) body.append(attachment(part));
    if (part.kind === "contact") body.append(contact(part.contact));
    if (part.kind === "location") body.append(line("📍", w("location")));
  }
  body.append(caption(parts, column));
  article.append(body);
  body.append(messageMenu(parts, column));
  if (keyboard) article.append(keyboard);
  return article;
}

function caption(parts, column) {
  const spoken = parts.find((part) => part.text) ?? parts[0];
  const node = el("div", { class: "words" });
  if (spoken.text) node.append(formatted(spoken.text, spoken.entities, column.doors));
  const edited = parts.some((part) => part.edited) ? `${w("edited")} ` : "";
  node.append(el("span", { class: "when" }, `${edited}${time(parts.at(-1).date)}`));
  if (!spoken.text) node.classList.add("only-when");
  return node;
}

function service(message) {
  const { what, name } = message.service;
  return w(`service-${what}`, { name });
}

function quote(reply) {
  return el("p", { class: "quote" }, el("b", { text: reply.name }), el("span", { text: reply.text }));
}

function contact({ first_name: first, last_name: last, phone_number: phone }) {
  return line("👤", [first, last].filter(Boolean).join(" "), phone);
}

function messageMenu(parts, column) {
  return iconButton("⋯", w("message-menu"), (event) => column.messageMenu(event.currentTarget, parts), { class: "message-menu" });
}

function inlineKeyboard(message, column) {
  const rows = message.keyboard.map((row, y) =>
    el("div", { class: "keys" }, ...row.map((button, x) => key(button, message, y, x, column))));
  return el("div", { class: "inline", role: "group", "aria-label": w("keyboard") }, ...rows);
}

function key(button, message, row, at, column) {
  const look = { class: "key", title: button.text };
  const label = el("span", { class: "key-label", text: button.text });
  if ("url" in button && !isTelegramLink(button.url)) {
    const address = webAddress(button.url);
    if (address) return outside(address, { ...look, "aria-description": w("other-link") }, label, icon("↗"));
  }
  const usable = ["callback_data", "url", "copy_text", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat"].some((kind) => kind in button);
  return el("button", {
    type: "button", ...look, disabled: !usable, data: { row, at },
    click: (event) => column.tap(button, { message: message.id, row, column: at }, event.currentTarget),
  }, label);
}
