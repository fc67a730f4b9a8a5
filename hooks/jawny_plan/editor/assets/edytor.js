// What is typed is kept while it is typed: a window that is closed loses nothing. Everything works without this, too.
"use strict";
/** Show a preview anew. While its page has not come yet, the frame is empty, and a reload would leave it so. */
const show = (frame) => {
  const within = frame.contentWindow.location;
  if (within.href === "about:blank") within.replace(frame.src);
  else within.reload();
};
for (const form of document.querySelectorAll("form[data-autosave]")) {
  let waiting = 0;
  let dirty = false;
  const remembered = form.querySelector("[data-remembered]");
  const tell = (how) => {
    if (!remembered) return;
    const words = remembered.dataset[how];
    remembered.classList.toggle("failed", how !== "done");
    if (remembered.textContent !== words) remembered.textContent = words; // the same words are not read out again
  };
  const keep = () => {
    if (!dirty) return;
    dirty = false;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("czyn", "zapamietaj");
    const frame = document.querySelector("[data-preview]");
    fetch(form.action, { method: "POST", body: fields, keepalive: fields.toString().length < 60000 })
      .then((answer) => {
        if (!answer.ok) throw new Error("refused");
        tell("done");
        if (frame) show(frame);
      })
      .catch((error) => {
        dirty = true; // tried again with what is typed next
        tell(error.message === "refused" ? "failed" : "gone");
      });
  };
  form.addEventListener("input", () => {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 800);
  });
  form.addEventListener("change", keep);
  form.addEventListener("submit", () => { dirty = false; clearTimeout(waiting); });
  addEventListener("pagehide", keep);
}
const marked = document.querySelector(".summary[autofocus]");
if (marked) marked.focus();
