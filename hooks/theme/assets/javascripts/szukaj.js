// The script of the search page, the only page that has one. It asks Pagefind's index, which stands on the same site,
// and writes the answer as plain text: nothing that was found or typed is ever read as HTML.

import { forms } from "./odmiana.js";
import { answering, element } from "./pytanie.js";

const SHOWN = 20;
const EXCERPT = 24;
const STOP = new Set(
  (
    "a aleja alei aleją aleję al dla do i lub na nad nr numer o od os osiedla osiedle osiedlem osiedlu pl plac placem " +
    "placowi placu po pod przy ul ulic ulica ulicach ulicą ulice ulicę ulicy w we z za ze"
  ).split(" "),
);
// How long a page is does not count: Pagefind would measure it by the other pages of its part.
const RANKING = { pageLength: 0 };
const OF_PART = "-x-";
const WORD = /[\p{L}\p{N}]+/gu;

const root = new URL("../../", import.meta.url);
let opened; // the index, fetched once and only when something is asked

/** Pagefind, which asks all parts of the index as one; how many pages each has; forms of words; places of districts. */
async function index() {
  const told = fetch(new URL("szukaj/indeks/slowa.json", root)).then((answer) => answer.json());
  const { createInstance } = await import(new URL("szukaj/indeks/pagefind.js", root));
  const settings = { baseUrl: root.pathname, ranking: RANKING };
  const pagefind = createInstance({ ...settings, noWorker: true });
  await pagefind.init();
  const { slowa, czesci, miejsca } = await told;
  const merged = Object.keys(czesci).filter((part) => part).map((part) => {
    const language = `${document.documentElement.lang}${OF_PART}${part}`;
    return pagefind.mergeIndex(new URL(`szukaj/indeks/${part}/`, root).href, { ...settings, language });
  });
  await Promise.all(merged);
  return { pagefind, parts: czesci, formsOf: forms(slowa), districts: miejsca };
}

/** The part of the index that a page is of: a page is called by its language, and that ends with the part. */
function partOf(id) {
  return id.split("_")[0].split(OF_PART)[1] ?? "";
}

/** How much a word tells that so many of all pages have, as Pagefind reckons it. */
function weight(all, having) {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** The words of a text that say what is meant. House numbers and "ulica" count only where nothing else is left. */
function words(text) {
  // A text may come with its accents apart and with signs that nobody sees.
  const typed = text.normalize("NFC").replaceAll(/\p{Cf}/gu, "").toLocaleLowerCase("pl");
  const all = typed.match(WORD) ?? [];
  const telling = all.filter((word) => !STOP.has(word) && !/^\d+\p{L}?$/u.test(word));
  return [...new Set(telling.length ? telling : all)];
}

/** Each page that holds one of the forms of a word, by its identity, with how well it fits. */
async function pagesWith({ pagefind, parts }, forms) {
  const pages = new Map();
  const all = Object.values(parts).reduce((sum, many) => sum + many, 0);
  for (const form of forms.map(divided)) {
    // Pagefind takes less and less of a word until something begins with it; only in quotes it looks for the word.
    const [sure, ranked] = await Promise.all([pagefind.search(`"${form}"`), pagefind.search(form)]);
    const ids = new Set(sure.results.map(({ id }) => id));
    const having = {};
    for (const { id } of ranked.results) having[partOf(id)] = (having[partOf(id)] ?? 0) + 1;
    for (const result of ranked.results.filter(({ id }) => ids.has(id))) {
      // Pagefind weighs a word by how rare it is in a part; for the reader it counts how rare it is on the site.
      const part = partOf(result.id);
      const fits = (result.score / weight(parts[part], having[part])) * weight(all, ids.size);
      const score = Math.round(fits * 10_000); // what is reckoned in two ways is the same
      if (!(pages.get(result.id)?.score >= score)) pages.set(result.id, { result, score });
    }
  }
  return pages;
}

/** The places of each district that are asked for, by the identity of its page: by their whole name, or nothing else. */
function placesAsked(districts, asked) {
  const known = asked.filter(({ forms }) => forms.length);
  const meant = (place) => {
    const name = words(place.split(/[,(]/)[0]);
    return (
      name.every((word) => known.some(({ forms }) => forms.includes(word))) ||
      (known.length > 0 && known.every(({ forms }) => name.some((word) => forms.includes(word))))
    );
  };
  const found = districts.map(({ id, nazwy }) => [id, nazwy.filter(meant)]);
  return new Map(found.filter(([, places]) => places.length));
}

/** The district of a place that is asked for, then the pages that hold every word, or else most of them, best first. */
async function found(question) {
  const { formsOf, districts, ...asking } = await (opened ??= index());
  const asked = words(question).map((word) => ({ word, forms: /\d/.test(word) ? [word] : formsOf(word) }));
  const places = placesAsked(districts, asked);
  const pages = new Map();
  for (const { forms } of asked) {
    for (const [id, { result, score }] of await pagesWith(asking, forms)) {
      const before = pages.get(id) ?? { words: 0, score: 0 };
      pages.set(id, { words: before.words + 1, score: before.score + score, result, leads: places.has(id) });
    }
  }
  const most = Math.max(...[...pages.values()].map((page) => page.words));
  const fit = [...pages.values()].filter((page) => page.leads || page.words === most);
  // Of pages that fit alike the order is that of their sums, in however many parts they stand.
  const bySum = ({ result: one }, { result: other }) => (one.id.split("_")[1] < other.id.split("_")[1] ? -1 : 1);
  fit.sort((one, other) => other.leads - one.leads || other.score - one.score || bySum(one, other));
  return {
    results: fit.map((page) => page.result),
    places,
    sought: new Set(asked.flatMap(({ forms }) => forms)),
    unknown: asked.filter(({ forms }) => !forms.length).map(({ word }) => word),
  };
}

/** Text as it stands in the index, where ł is l with a stroke of its own, so that l finds it. */
function divided(text) {
  return text.replaceAll("ł", "l\u0335");
}

/** Text of the index as it stands on its page. */
function read(text) {
  return text.replaceAll("l\u0335", "ł").replaceAll("L\u0335", "Ł");
}

/** The part of a page's text with most of the words that are sought. */
function excerpt(text, sought) {
  const tokens = text.split(/\s+/);
  const hits = tokens.map((token) => (token.toLocaleLowerCase("pl").match(WORD) ?? []).filter((word) => sought.has(word)));
  let [start, most] = [0, 0];
  for (const at of hits.keys()) {
    const here = hits[at].length && new Set(hits.slice(at, at + EXCERPT).flat()).size;
    if (here > most) [start, most] = [Math.max(0, at - 5), here];
  }
  return tokens.slice(start, start + EXCERPT).join(" ");
}

/** A paragraph with each word that is sought marked. */
function marked(text, sought) {
  const paragraph = document.createElement("p");
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    paragraph.append(sought.has(part.toLocaleLowerCase("pl")) ? element("mark", part) : part);
  }
  return paragraph;
}

/** Whom to call in a district. */
function contact({ dzielnicowy, telefon, telefon_adres: number }) {
  const paragraph = element("p", ["Dzielnicowy", read(dzielnicowy ?? "")].filter(Boolean).join(": "));
  if (number?.startsWith("tel:")) {
    const link = element("a", telefon);
    link.href = number;
    paragraph.append(", ", link);
  }
  return paragraph;
}

function item({ url, content, meta }, places, sought) {
  const made = document.createElement("li");
  const heading = document.createElement("h2");
  const link = element("a", read(meta.title));
  // Pages name their index.html, so that the site opens from any folder.
  link.href = url.replace(/\/$/, "/index.html");
  heading.append(link);
  made.append(element("p", meta.rodzaj, "jp-kicker"), heading);
  if (meta.w_tym && (meta.dzielnicowy || meta.telefon)) made.append(contact(meta));
  made.append(marked(places ? `${meta.w_tym[0].toUpperCase()}${meta.w_tym.slice(1)}: ${places.join("; ")}.` : excerpt(read(content), sought), sought));
  return made;
}

const FORMS = { one: "stronę", few: "strony" };
const plural = new Intl.PluralRules("pl");

function said({ results, unknown }, question) {
  const count = results.length;
  if (!count) return `Nie znaleziono niczego dla: „${question}”.`;
  const told = [`Znaleziono ${count} ${FORMS[plural.select(count)] ?? "stron"} dla: „${question}”.`];
  if (count > SHOWN) told.push(`Poniżej ${SHOWN} najlepszych.`);
  if (unknown.length) told.push(`Bez słów, których tu nie ma: ${unknown.map((word) => `„${word}”`).join(", ")}.`);
  return told.join(" ");
}

answering(async (question) => {
  try {
    const answer = await found(question);
    const { places, sought, results } = answer;
    const pages = results.slice(0, SHOWN).map(async (page) => item(await page.data(), places.get(page.id), sought));
    return { items: await Promise.all(pages), sentence: said(answer, question) };
  } catch (error) {
    opened = undefined; // it is fetched again when the next question is asked
    throw error;
  }
});
