// Makes elements; whatever people or bots wrote goes in as text, never as markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") node.textContent = value;
    else if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function icon(sign) {
  return el("span", { class: "icon", "aria-hidden": "true", text: sign });
}

export function iconButton(sign, label, click, extra = {}) {
  const { class: more = "", ...rest } = extra;
  return el("button", { type: "button", class: `round ${more}`, "aria-label": label, title: label, click, ...rest }, icon(sign));
}

export function avatar(id, name) {
  const letters = [...name.trim()];
  return el("span", { class: `avatar tone-${Math.abs(id) % 7}`, "aria-hidden": "true", text: letters[0] ?? "?" });
}

// Only web addresses become links; anything else stays words.
export function webAddress(address) {
  try {
    const url = new URL(address.includes("://") || address.startsWith("mailto:") ? address : `https://${address}`);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function isTelegramLink(address) {
  return /^(https?:\/\/)?(t\.me|telegram\.me|telegram\.dog)\//i.test(address) || /^tg:\/\/resolve\b/i.test(address);
}

export function outside(address, attributes, ...children) {
  return el("a", { ...attributes, href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
}
