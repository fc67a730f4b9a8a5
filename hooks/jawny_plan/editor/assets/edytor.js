// What is typed is kept while it is typed: a window that is closed loses nothing. Everything works without this, too.
"use strict";
for (const form of document.querySelectorAll("form[data-autosave]")) {
  let waiting = 0;
  let dirty = false;
  const keep = () => {
    if (!dirty) return;
    dirty = false;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("czyn", "zapamietaj");
    const frame = document.querySelector("[data-preview]");
    fetch(form.action, { method: "POST", body: fields, keepalive: fields.toString().length < 60000 })
      .then(() => { if (frame) frame.contentWindow.location.reload(); })
      .catch(() => {});
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
