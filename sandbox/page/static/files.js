// What messages bear besides words: pictures, films, sounds, and files to take away.

import { el, icon } from "./dom.js";
import { picture } from "./dialogs.js";
import { fileAddress } from "./wire.js";
import { size, w } from "./words.js";

const SIGNS = { document: "📄", video: "🎬", animation: "🎬", "video-note": "🎬", voice: "🎤", audio: "🎵", sticker: "🙂" };

export const isPicture = (part) => part.kind === "photo" || Boolean(part.file?.type.startsWith("image/"));

export function gallery(pictures) {
  const shown = pictures.map((part) => {
    const words = part.text.slice(0, 120) || w(part.kind);
    const image = el("img", {
      src: fileAddress(part.file.id), alt: words, width: part.file.width, height: part.file.height, draggable: "false",
    });
    const button = el("button", {
      type: "button", class: `photo${part.spoiler ? " veiled" : ""}`, "aria-label": words,
      click: () => (button.classList.contains("veiled") ? button.classList.remove("veiled") : picture(image.src, words)),
    }, image);
    return button;
  });
  return el("div", { class: `gallery of-${Math.min(shown.length, 4)}` }, ...shown);
}

// A player where the browser can play it, else the file itself.
export function attachment(part) {
  const tag = part.file.type.split("/")[0];
  if (tag !== "audio" && tag !== "video") return download(part);
  const words = [w(part.kind), part.file.name].filter(Boolean).join(": ");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const loops = part.kind === "animation" && !still ? { autoplay: true, loop: true, muted: true } : {};
  const player = el(tag, {
    class: `player ${part.kind}`, src: fileAddress(part.file.id), controls: true, playsinline: true, "aria-label": words,
    preload: "metadata", ...loops, error: () => player.replaceWith(download(part)),
  });
  player.muted = Boolean(loops.muted);
  return el("div", { class: "played" }, tag === "audio" ? el("small", { text: words }) : null, player);
}

function download(part) {
  const name = part.file.name || w(part.kind);
  return el("a", { class: "file", href: fileAddress(part.file.id), download: name },
    icon(SIGNS[part.kind]),
    el("span", { class: "file-words" }, el("span", { class: "file-name", text: name }), el("small", { text: size(part.file.size) })));
}

export function line(sign, words, more = "") {
  return el("p", { class: "file" }, icon(sign),
    el("span", { class: "file-words" }, el("span", { class: "file-name", text: words }), el("small", { text: more })));
}
