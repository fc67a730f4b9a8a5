// Copying works from a disk as well (file://): a browser there may keep its clipboard from pages, but not from "copy".
const written = html => {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  body.querySelectorAll("p, h1, h2, h3, h4, li, tr, caption").forEach(block => block.append("\n"));
  body.querySelectorAll("th, td").forEach(cell => cell.append(" "));
  return body.textContent.trim();
};

// What the next "copy" takes: of a formatted text its code and its words, of any other the words alone.
const taken = (field, formatted) => event => {
  event.preventDefault();
  event.clipboardData.setData("text/plain", formatted ? written(field.value) : field.value);
  if (formatted) event.clipboardData.setData("text/html", field.value);
};

const copied = async (field, formatted) => {
  const fill = taken(field, formatted);
  document.addEventListener("copy", fill, { once: true });
  try {
    if (document.execCommand("copy")) return true;
    await navigator.clipboard.writeText(field.value);
    return !formatted;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
};

for (const button of document.querySelectorAll("button[data-co]")) {
  const field = document.getElementById(button.dataset.co);
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const fold = field.closest("details:not([open])");
    if (fold) fold.open = true;
    field.focus({ preventScroll: true });
    field.select();
    const done = await copied(field, button.dataset.jak === "tekst");
    if (done && fold) fold.open = false;
    if (done) button.focus({ preventScroll: true });
    status.textContent = done ? "Skopiowano." : "Zaznaczono. Naciśnij Ctrl+C (na Macu: Command+C).";
  });
}
