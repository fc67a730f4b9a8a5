// What every search page does with the question in its address: one is answered at a time, the last one asked wins, and
// the answer is written as plain text. Nothing that was found or typed is ever read as HTML.

const form = document.querySelector("main form");
const field = document.querySelector("#pytanie");
const state = document.querySelector("#stan-wyszukiwania");
const otherwise = document.querySelector("#inna-droga");
const list = document.querySelector("#wyniki");
const title = document.title;

let latest = 0;

/** An element with a text. */
export function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Answer the question in the address now, and each one that is asked: `find` gives a sentence and the items to show. */
export function answering(find) {
  async function answer() {
    const question = (new URLSearchParams(location.search).get("q") ?? "").trim();
    const mine = (latest += 1);
    field.value = question;
    document.title = question ? `${question} – ${title}` : title;
    otherwise.hidden = true;
    if (!question) {
      state.textContent = "";
      list.replaceChildren();
      return;
    }
    state.textContent = "Szukam…";
    let found;
    try {
      found = await find(question);
    } catch {
      found = { sentence: "Wyszukiwarka teraz nie działa.", items: [] };
    }
    if (mine !== latest) return; // something else was asked meanwhile
    list.replaceChildren(...found.items);
    otherwise.hidden = found.items.length > 0;
    state.textContent = found.sentence;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams({ q: field.value.trim() })}`);
    answer();
  });
  document.querySelector("#bez-skryptu").hidden = true; // it says that search needs this script
  addEventListener("popstate", answer);
  answer();
}
