// Ticks stay in this browser alone, also where the page is opened from a disk (file://); without storage they last a visit.
const PREFIX = "jawny-plan:";

const stored = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem(PREFIX + name);
    if (value) localStorage.setItem(PREFIX + name, "1");
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // a browser that keeps nothing
  }
  return null;
};

for (const box of document.querySelectorAll("input[data-krok]")) {
  box.checked = stored(box.dataset.krok) === "1";
  box.addEventListener("change", () => stored(box.dataset.krok, box.checked));
}
