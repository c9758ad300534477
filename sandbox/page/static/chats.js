// Opens chats: of people found by name, of groups as somebody sees them; and makes new ones.

import { avatar, el } from "./dom.js";
import { askWords, choose } from "./dialogs.js";
import { ask, post } from "./wire.js";
import { w } from "./words.js";

const PAUSE_MS = 150;

// A window with everybody in it; resolves with the key of the place chosen, or null.
export function openChat() {
  return new Promise((resolve) => {
    let answer = null;
    const list = el("ul", { class: "choices people" });
    const dialog = el("dialog", { class: "find", "aria-label": w("add-column") });
    const done = (key) => {
      answer = key;
      dialog.close();
    };
    const show = async (words) => list.replaceChildren(...rows(await ask("find", { words }), done));
    let pause;
    const find = el("input", {
      type: "search", "aria-label": w("find"), placeholder: w("find"), autocomplete: "off",
      input: () => {
        clearTimeout(pause);
        pause = setTimeout(() => show(find.value), PAUSE_MS);
      },
    });
    dialog.append(
      el("p", { class: "dialog-title", text: w("add-column") }),
      find, list,
      el("div", { class: "dialog-buttons" },
        el("button", { type: "button", class: "plain strong", text: w("new-person"), click: async () => {
          const person = await newPerson();
          if (person) done(String(person.id));
        } }),
        el("button", { type: "button", class: "plain", text: w("close"), click: () => dialog.close() })),
    );
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    show("");
  });
}

function rows({ people, groups }, done) {
  const names = new Map(groups.map((group) => [group.id, group.name]));
  return people.flatMap((person) => [
    row(person.id, person.name, person.role || `@${person.username || person.id}`, () => done(String(person.id))),
    ...person.groups.filter((id) => names.has(id)).map((id) =>
      row(id, names.get(id), person.name, () => done(`${person.id}:${id}`), "inner")),
  ]);
}

function row(id, name, note, click, more = "") {
  return el("li", { class: more }, el("button", { type: "button", class: "choice faced", click },
    avatar(id, name), el("span", {}, el("span", { text: name }), el("small", { text: note }))));
}

export async function newPerson() {
  const name = await askWords(w("new-person"), { label: w("name") });
  return name ? post("person", { name }) : null;
}

export async function newGroup(column, { bot = true, channel = false } = {}) {
  const name = await askWords(w(channel ? "new-channel" : "new-group"), { label: w("name") });
  return name ? column.act("new_group", { name, bot, channel }) : null;
}

async function ownGroups(column) {
  const { groups } = await ask("find", { words: "" });
  const own = new Set(column.view.groups);
  return groups.filter((group) => own.has(group.id));
}

const offer = (group) => ({ label: group.name, note: w(group.kind === "channel" ? "channel" : "group"), value: group.id });

// Resolves with the id of one of the person's groups or channels, perhaps a new one, or null.
export async function chooseGroup(column, { channel = null, bot = true, administered = false } = {}) {
  const fitting = (await ownGroups(column)).filter((group) => (channel === null || (group.kind === "channel") === channel)
    && (!administered || column.view.administered.includes(group.id)));
  const fresh = { label: `+ ${w(channel ? "new-channel" : "new-group")}`, value: "new" };
  const chosen = await choose(w(channel ? "choose-channel" : "choose-group"), [...fitting.map(offer), fresh]);
  return chosen === "new" ? ((await newGroup(column, { bot, channel: Boolean(channel) }))?.group ?? null) : chosen;
}

// Resolves with the id of a chat of the person's: with the bot, or a group; or null.
export async function chooseChat(column, bot) {
  const own = { label: bot.name, note: w("bot"), value: column.person.id };
  return choose(w("choose-chat"), [own, ...(await ownGroups(column)).map(offer)]);
}

export async function choosePerson() {
  const { people } = await ask("find", { words: "" });
  return choose(w("choose-person"), people.map((person) => ({ label: person.name, note: person.role, value: person.id })));
}

export async function chooseToJoin(column) {
  const { groups } = await ask("find", { words: "" });
  const own = new Set(column.view.groups);
  return choose(w("join"), groups.filter((group) => !own.has(group.id)).map((group) => ({ label: group.name, value: group.id })));
}
