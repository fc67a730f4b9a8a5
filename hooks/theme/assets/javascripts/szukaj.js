// The only script of the site, on the search page alone. It asks Pagefind's index, which stands on the same site,
// and writes the answer as plain text: nothing that was found or typed is ever read as HTML.

const SHOWN = 20;
const STOP = new Set(
  "a aleja alei al dla do i lub na nad nr numer o od po pod przy ul ulic ulica ulicach ulicą ulice ulicę ulicy w we z za ze".split(" "),
);
// Half the village names of Poland hold this word, and no rule makes one of its forms of another.
const WIES = new Set(["wieś", "wies", "wsi", "wsią", "wsia", "wsie", "wsiom", "wsiami", "wsiach"]);

const root = new URL("../../", import.meta.url);
const form = document.querySelector("main form");
const field = document.querySelector("#pytanie");
const state = document.querySelector("#stan-wyszukiwania");
const list = document.querySelector("#wyniki");
const title = document.title;

let opened; // Pagefind with its index, fetched once and only when something is asked
let latest = 0;

/** Pagefind, ready to be asked. */
async function index() {
  const { createInstance } = await import(new URL("szukaj/indeks/pagefind.js", root));
  const found = createInstance({ baseUrl: root.pathname, noWorker: true, excerptLength: 24 });
  await found.init();
  return found;
}

/** The words of a question that say what is sought. House numbers and "ulica" count only where nothing else is left. */
function words(question) {
  const all = question.toLocaleLowerCase("pl").match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !STOP.has(word) && !/^\d+\p{L}?$/u.test(word));
  return [...new Set(telling.length ? telling : all)];
}

/** Each page that holds a word in any form, by its identity, with how well it fits. */
async function pagesWith(pagefind, word) {
  const asked = (WIES.has(word) ? [...WIES] : [word]).map((form) => pagefind.search(form.replaceAll("ł", "l")));
  const pages = new Map();
  for (const result of (await Promise.all(asked)).flatMap(({ results }) => results)) {
    if (!(pages.get(result.id)?.score >= result.score)) pages.set(result.id, result);
  }
  return pages;
}

/** The pages that hold every word, best first; where there are none, those that hold most of the words. */
async function found(question) {
  const pagefind = await (opened ??= index());
  const pages = new Map();
  for (const each of await Promise.all(words(question).map((word) => pagesWith(pagefind, word)))) {
    for (const [id, result] of each) {
      const { words, score, best } = pages.get(id) ?? { words: 0, score: 0, best: result };
      pages.set(id, { words: words + 1, score: score + result.score, best: best.score < result.score ? result : best });
    }
  }
  const most = Math.max(...[...pages.values()].map((page) => page.words));
  const fit = [...pages.values()].filter((page) => page.words === most);
  return fit.sort((one, other) => other.score - one.score).map((page) => page.best);
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Text of the index as it stands on its page: there ł is l with a stroke of its own, so that l finds it. */
function read(text) {
  return text.replaceAll("l\u0335", "ł").replaceAll("L\u0335", "Ł");
}

/** The words around a match. Pagefind escapes < and > of the page and marks the match. */
function excerpt(marked) {
  const paragraph = document.createElement("p");
  read(marked).split(/<\/?mark>/).forEach((part, number) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    paragraph.append(number % 2 ? element("mark", text) : text);
  });
  return paragraph;
}

function item({ url, excerpt: marked, meta }) {
  const made = document.createElement("li");
  const heading = document.createElement("h2");
  const link = element("a", read(meta.title));
  // Pages name their index.html, so that the site opens from any folder.
  link.href = url.replace(/\/$/, "/index.html");
  heading.append(link);
  made.append(element("p", meta.rodzaj, "jp-kicker"), heading, excerpt(marked));
  return made;
}

const FORMS = { one: "stronę", few: "strony" };
const plural = new Intl.PluralRules("pl");

function said(count, question) {
  if (!count) {
    return `Nie znaleziono niczego dla: „${question}”. Spróbuj jednego słowa albo zajrzyj do spisu ulic i miejsc.`;
  }
  const pages = `Znaleziono ${count} ${FORMS[plural.select(count)] ?? "stron"} dla: „${question}”.`;
  return count > SHOWN ? `${pages} Poniżej ${SHOWN} najlepszych.` : pages;
}

/** Answer the question in the address. */
async function answer() {
  const question = (new URLSearchParams(location.search).get("q") ?? "").trim();
  const mine = (latest += 1);
  field.value = question;
  document.title = question ? `${question} – ${title}` : title;
  if (!question) {
    state.textContent = "";
    list.replaceChildren();
    return;
  }
  state.textContent = "Szukam…";
  let text, items;
  try {
    const results = await found(question);
    items = (await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))).map(item);
    text = said(results.length, question);
  } catch {
    opened = undefined;
    items = [];
    text = "Wyszukiwarka teraz nie działa. Ulice i miejsca są w spisie.";
  }
  if (mine !== latest) return; // something else was asked meanwhile
  list.replaceChildren(...items);
  state.textContent = text;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", `?${new URLSearchParams({ q: field.value.trim() })}`);
  answer();
});
document.querySelector("#bez-skryptu").hidden = true; // it says that search needs this script
addEventListener("popstate", answer);
answer();
