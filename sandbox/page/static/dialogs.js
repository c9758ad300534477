// Windows over the page: alerts, questions, choices, menus. All close with Escape and give the focus back.

import { el } from "./dom.js";
import { w } from "./words.js";

export function opened(dialog) {
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before?.isConnected) before.focus();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
  return dialog;
}

export function alertBox(title, text) {
  const dialog = el("dialog", { class: "alert", role: "alertdialog", "aria-label": title });
  dialog.append(
    el("p", { class: "dialog-title", text: title }),
    el("p", { class: "alert-text", text }),
    el("button", { type: "button", class: "plain strong", text: w("accept"), click: () => dialog.close() }),
  );
  return opened(dialog);
}

// Resolves with whether it was agreed to.
export function agrees(title, text) {
  return new Promise((resolve) => {
    let agreed = false;
    const dialog = el("dialog", { class: "alert", role: "alertdialog", "aria-label": title });
    const yes = () => {
      agreed = true;
      dialog.close();
    };
    dialog.append(
      el("p", { class: "dialog-title", text: title }), el("p", { class: "alert-text", text }),
      el("div", { class: "dialog-buttons" },
        el("button", { type: "button", class: "plain", text: w("cancel"), click: () => dialog.close() }),
        el("button", { type: "button", class: "plain strong", text: w("accept"), click: yes })),
    );
    dialog.addEventListener("close", () => resolve(agreed));
    opened(dialog);
  });
}

// Resolves with the words typed, or null.
export function askWords(title, { label = "", value = "", more = null, required = true, most = 64 } = {}) {
  return new Promise((resolve) => {
    let answer = null;
    const input = el("input", { type: "text", name: "answer", maxlength: most, autocomplete: "off", required, value });
    const dialog = el("dialog", { "aria-label": title });
    const form = el(
      "form",
      {
        submit: (event) => {
          event.preventDefault();
          answer = input.value.trim();
          dialog.close();
        },
      },
      el("p", { class: "dialog-title", text: title }),
      more,
      el("label", { class: "field" }, el("span", { text: label || title }), input),
      el("div", { class: "dialog-buttons" },
        el("button", { type: "button", class: "plain", text: w("cancel"), click: () => dialog.close() }),
        el("button", { type: "submit", class: "plain strong", text: w("accept") }),
      ),
    );
    dialog.append(form);
    dialog.addEventListener("close", () => resolve(answer || (answer === "" && !required ? "" : null)));
    opened(dialog);
    input.focus();
  });
}

// Resolves with the value of the choice made, or null. `choices` are {label, note, value}.
export function choose(title, choices) {
  return new Promise((resolve) => {
    let answer = null;
    const dialog = el("dialog", { "aria-label": title });
    const items = choices.map(({ label, note, value }) =>
      el("li", {}, el("button", {
        type: "button", class: "choice",
        click: () => {
          answer = value;
          dialog.close();
        },
      }, el("span", { text: label }), note ? el("small", { text: note }) : null)));
    dialog.append(
      el("p", { class: "dialog-title", text: title }),
      el("ul", { class: "choices" }, ...items),
      el("div", { class: "dialog-buttons" },
        el("button", { type: "button", class: "plain", text: w("cancel"), click: () => dialog.close() })),
    );
    dialog.addEventListener("close", () => resolve(answer));
    opened(dialog);
  });
}

export function picture(address, words) {
  const dialog = el("dialog", { class: "picture", "aria-label": words });
  dialog.append(
    el("img", { src: address, alt: words }),
    el("button", { type: "button", class: "plain strong", text: w("close"), click: () => dialog.close() }),
  );
  return opened(dialog);
}

// A menu beside its button; arrows move, Escape closes. `items` are {label, run, danger, note, disabled}.
export function menu(button, items) {
  const close = () => {
    list.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", away, true);
    if (button.isConnected) button.focus();
  };
  const away = (event) => !list.contains(event.target) && close();
  const list = el("div", {
    class: "menu", role: "menu", "aria-label": button.getAttribute("aria-label"),
    keydown: (event) => {
      const entries = [...list.children];
      const at = entries.indexOf(document.activeElement);
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key === "Escape" || event.key === "Tab") close();
      else if (event.key in steps) entries.at((at + steps[event.key]) % entries.length).focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  }, ...items.map(({ label, run, danger, note, disabled }) =>
    el("button", {
      type: "button", role: "menuitem", class: danger ? "danger" : "", "aria-disabled": disabled ? "true" : null,
      click: () => {
        if (disabled) return;
        close();
        run();
      },
    }, el("span", { text: label }), note ? el("small", { text: note }) : null)));
  document.body.append(list);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "true");
  place(list, button.getBoundingClientRect());
  document.addEventListener("pointerdown", away, true);
  list.firstElementChild?.focus();
}

function place(list, anchor) {
  const { width, height } = list.getBoundingClientRect();
  const left = Math.min(Math.max(8, anchor.left), window.innerWidth - width - 8);
  const below = anchor.bottom + 4;
  list.style.left = `${left}px`;
  list.style.top = `${below + height < window.innerHeight ? below : Math.max(8, anchor.top - height - 4)}px`;
}
