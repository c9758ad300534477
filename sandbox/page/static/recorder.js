// A window in which a voice message is recorded.

import { opened } from "./dialogs.js";
import { el } from "./dom.js";
import { w } from "./words.js";

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

// Resolves with the recording as a file, with "file" where one is to be chosen instead, or with null.
export function recorded() {
  return new Promise((resolve) => {
    let answer = null;
    let recorder = null;
    let ticking;
    const parts = [];
    const status = el("p", { class: "recording", role: "status", text: w("record-hint") });
    const button = (words, click, strong = "") => el("button", { type: "button", class: `plain ${strong}`, text: words, click });
    const record = button(w("record"), () => start(), "strong");
    const send = button(w("send"), () => recorder.stop(), "strong");
    const choose = button(w("record-file"), () => done("file"));
    const dialog = el("dialog", { "aria-label": w("voice") });
    send.hidden = true;

    function done(what) {
      answer = what;
      dialog.close();
    }

    async function start() {
      record.disabled = true;
      const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null);
      if (!stream) {
        status.textContent = w("no-microphone");
        return choose.focus();
      }
      if (!dialog.isConnected) return stop(stream);
      recorder = new MediaRecorder(stream);
      recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
      recorder.addEventListener("stop", () => {
        stop(stream);
        if (dialog.open) done(new File(parts, "voice", { type: recorder.mimeType }));
      });
      recorder.start();
      let seconds = 0;
      const tell = () => {
        status.textContent = w("recording", { time: clock(seconds) });
        seconds += 1;
      };
      tell();
      ticking = setInterval(tell, 1000);
      record.hidden = true;
      choose.hidden = true;
      send.hidden = false;
      return send.focus();
    }

    dialog.append(
      el("p", { class: "dialog-title", text: w("voice") }), status,
      el("div", { class: "dialog-buttons" }, button(w("cancel"), () => dialog.close()), choose, record, send),
    );
    dialog.addEventListener("close", () => {
      clearInterval(ticking);
      if (recorder?.state === "recording") recorder.stop();
      resolve(answer);
    });
    opened(dialog);
    record.focus();
  });
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}
