// The script of the search page, the only page of the portal that has one. It fetches the short lists of places that
// begin as what is sought does, and writes the answer as plain text: nothing found or typed is ever read as HTML.

import { answering, element } from "./pytanie.js";

const SHOWN = 20;
const SHORTEST = 3;
const MOST_WORDS = 12;
const MOST_SIGNS = 60;
const KINDS = new Set(
  (
    "a al aleja alei aleje do i im ks na nad nr o od os osiedla osiedle osiedlem osiedlu pl plac placem placowi placu po " +
    "pod przy sw ul ulic ulica ulicach ulice ulicy w we wsi z za ze"
  ).split(" "),
);

const lists = new URL("../../szukaj/miejsca/", import.meta.url);
const fetched = new Map();

/** A list by its name, fetched once; an empty one where there is none. */
function fetchList(name, empty) {
  if (!fetched.has(name)) {
    const answer = fetch(new URL(`${name}.json`, lists)).then((response) => {
      if (response.status === 404) return empty;
      if (!response.ok) throw new Error(response.status);
      return response.json();
    });
    fetched.set(name, answer);
    answer.catch(() => fetched.delete(name));
  }
  return fetched.get(name);
}

/** The words of a text in small letters without accents, as the lists are named. */
function folded(text) {
  const apart = text.replaceAll(/[łŁ]/g, "l").toLowerCase().normalize("NFKD").replaceAll(/\p{M}|\p{Cf}/gu, "");
  return apart.match(/[a-z0-9]+/g) ?? [];
}

/** Whether a word of a name is meant by a word that was typed, whatever their endings: 3 for the word itself, 0 for another. */
function fits(typed, word) {
  if (word === typed) return 3;
  if (word.startsWith(typed)) return 2;
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  const endings = Math.max(typed.length, word.length) - same;
  return same >= SHORTEST && endings <= 3 && same >= Math.min(typed.length, word.length) - 2 ? 1 : 0;
}

/** Every list in which a word may stand: those of its beginnings, as long as these were parted, and those of towns. */
async function listsOf(word, others, { litery, miejscowosci }) {
  const found = [];
  let common = false;
  for (let letters = SHORTEST; letters <= Math.max(word.length, SHORTEST); letters += 1) {
    const name = word.slice(0, letters);
    const names = [name];
    if (miejscowosci.includes(name)) {
      common = true;
      names.push(...others.map((other) => `${name}.${other.slice(0, SHORTEST)}`));
    }
    found.push(...names.map((each) => fetchList(`m-${each}`, { rejony: [], miejsca: [] })));
    if (!litery.includes(name)) break;
  }
  return { lists: await Promise.all(found), common };
}

/** How well a place fits the words: 0 unless each of them does. The place's own name counts more than what it lies in. */
function score(words, own, around) {
  let sum = 0;
  for (const word of words) {
    const here = Math.max(0, ...own.map((other) => fits(word, other) * 2));
    const best = Math.max(here, ...around.map((other) => fits(word, other)));
    if (!best) return 0;
    sum += best;
  }
  return sum - own.length / 10;
}

/** Places that every word fits, with their districts, the best first; whether one word more would find others. */
async function found(question) {
  const all = folded(question).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !KINDS.has(word) && !/^\d/.test(word));
  const words = telling.length ? telling : all;
  const parted = await fetchList("spis", { litery: [], miejscowosci: [] });
  const results = new Map();
  let isCommon = false;
  // Any of the words may be the place's own, the others its town's: the lists of the longest are asked first.
  for (const sought of words.toSorted((one, other) => other.length - one.length)) {
    const { lists, common } = await listsOf(sought, words.filter((word) => word !== sought), parted);
    isCommon ||= common;
    for (const { rejony, miejsca } of lists) {
      for (const [name, town, number] of miejsca) {
        const district = rejony[number];
        const fit = score(words, folded(name), folded(`${town} ${district[0]} ${district[2]}`));
        if (fit > 0) results.set(`${name}\n${town}\n${district[1]}`, { name, town, district, fit });
      }
    }
    if (results.size) break;
  }
  return { results: [...results.values()].sort((one, other) => other.fit - one.fit), isCommon };
}

function item({ name, town, district: [titled, address, unit, officer, phone, tel] }) {
  const made = document.createElement("li");
  const heading = document.createElement("h2");
  const link = element("a", titled);
  const url = new URL(address);
  if (url.protocol === "https:" || url.protocol === "http:") link.href = url.href;
  heading.append(link);
  made.append(element("p", [name, town, unit].filter(Boolean).join(", "), "jp-kicker"), heading);
  if (officer || phone) {
    const contact = element("p", officer ? `Dzielnicowy: ${officer}` : "Dzielnicowy");
    if (phone) {
      const call = element("a", `tel. ${phone}`);
      if (tel.startsWith("tel:")) call.href = tel;
      contact.append(", ", call);
    }
    made.append(contact);
  }
  return made;
}

const FORMS = { one: "miejsce", few: "miejsca" };
const plural = new Intl.PluralRules("pl");

function sentence(count, asked, isCommon) {
  const signs = [...asked];
  const question = signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join("")}…` : asked;
  if (isCommon && count !== 1) return `Taka nazwa jest w wielu miejscowościach: „${question}”. Dopisz, w której.`;
  if (!count && !folded(asked).some((word) => word.length >= SHORTEST)) return `Wpisz co najmniej ${SHORTEST} litery nazwy.`;
  if (!count) return `Nie znaleziono miejsca: „${question}”.`;
  const more = count > SHOWN ? ` Poniżej ${SHOWN}; dopisz nazwę miejscowości.` : "";
  return `Znaleziono ${count} ${FORMS[plural.select(count)] ?? "miejsc"}: „${question}”.${more}`;
}

answering(async (question) => {
  const { results, isCommon } = await found(question);
  return {
    items: results.slice(0, SHOWN).map(item),
    sentence: sentence(results.length, question, isCommon && folded(question).length === 1),
  };
});
