// A text with Telegram's entities as elements; offsets are UTF-16 units, as JavaScript counts.

import { el, isTelegramLink, outside, webAddress } from "./dom.js";
import { w } from "./words.js";

const PLAIN = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

// `follow(url)` opens a link to a bot, `command(text)` sends a command.
export function formatted(text, entities, doors) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, sorted, doors);
  return fragment;
}

function fill(parent, text, start, end, entities, doors) {
  let position = start;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    let next = index + 1;
    while (next < entities.length && entities[next].offset < to) next += 1;
    if (to > from) {
      parent.append(text.slice(position, from));
      const node = element(entity, text.slice(from, to), doors);
      fill(node, text, from, to, entities.slice(index + 1, next), doors);
      parent.append(node);
      position = to;
    }
    index = next;
  }
  parent.append(text.slice(position, end));
}

function element(entity, words, doors) {
  switch (entity.type) {
    case "spoiler":
      return spoiler();
    case "bot_command":
      return el("button", { type: "button", class: "link", click: () => doors.command(words) });
    case "url":
      return link(words, doors);
    case "text_link":
      return link(entity.url, doors);
    case "email":
      return link(`mailto:${words}`, doors);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
    case "phone_number":
      return el("span", { class: "mark" });
    default:
      return el(PLAIN[entity.type] ?? "span");
  }
}

function link(address, doors) {
  if (isTelegramLink(address)) {
    return el("button", { type: "button", class: "link", title: address, click: () => doors.follow(address) });
  }
  const web = webAddress(address);
  return web === null ? el("span", { class: "mark" }) : outside(web, { title: web });
}

function spoiler() {
  const reveal = (event) => {
    event.currentTarget.classList.add("revealed");
    event.currentTarget.removeAttribute("role");
  };
  return el("span", {
    class: "spoiler", role: "button", tabindex: "0", "aria-label": w("shown"), click: reveal,
    keydown: (event) => event.key === "Enter" && reveal(event),
  });
}
