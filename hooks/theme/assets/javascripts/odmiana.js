// Which words of the site are forms of a word that somebody asks for: those that share its stem, once endings are
// taken off and what Polish does to the sounds before them is undone. Accents do not count: many type without them.

const ENDINGS = [
  "", ..."a e i o u y em om ow ej ym im um mi ami ach owi owie ia ie iu iem iom iow iami iach".split(" "),
  ..."ego emu ymi imi ych ich iego iemu iej".split(" "),
];
const SHORTEST = 3;
// What stands before an ending that begins with i, and before e or y: młodzi – młody, drodze – droga.
const BEFORE_I = [["dz", "d"], ["c", "t"]];
const BEFORE_E = [["dz", "g"], ["c", "k"], ["rz", "r"], ["sz", "ch"]];
// No rule makes one of these of another.
const IRREGULAR = [
  "wies wsi wsia wsie wsiom wsiami wsiach",
  "pies psa psu psem psie psy psow psom psami psach",
  "dziecko dziecka dziecku dzieckiem dzieci dzieciom dziecmi dzieciach",
  "dzien dnia dniu dniem dni dnie dniom dniami dniach",
  "tydzien tygodnia tygodniu tygodniem tygodnie tygodni tygodniom tygodniami tygodniach",
].map((forms) => forms.split(" "));

/** A word as it is typed on a keyboard without Polish letters. */
function bare(word) {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ł", "l");
}

/** The stems that a word may have. */
function* stems(word) {
  const family = IRREGULAR.findIndex((forms) => forms.includes(bare(word)));
  if (family >= 0) {
    yield `=${family}`;
    return;
  }
  yield bare(word);
  const spelled = new Set([bare(word), bare(word.replaceAll("ę", "ą"))]); // dęby – dąb
  for (const each of spelled) {
    for (const ending of ENDINGS) {
      const base = each.slice(0, each.length - ending.length);
      if (each.endsWith(ending) && base.length >= SHORTEST) yield* sounds(base, ending);
    }
  }
}

/** What a stem may have been before the ending changed it. */
function* sounds(base, ending) {
  yield base;
  if (!ending) yield base.replace(/([^aeiouy])i?e([^aeiouy])$/, "$1$2").replace(/rz(c)$/, "r$1"); // ławek – ławka, dworzec – dworca
  if (/[aeiouy]j$/.test(base)) yield base.slice(0, -1); // tramwaj – tramwai
  const vowels = [base, ...(/^i?e|^i/.test(ending) ? [base.replace(/e([^aeiouy]+)$/, "a$1")] : [])]; // lesie – las
  const changes = ending.startsWith("i") ? BEFORE_I : /^[ey]$/.test(ending) ? BEFORE_E : [];
  for (const each of vowels) {
    yield each;
    for (const [soft, hard] of changes) {
      if (each.endsWith(soft)) yield each.slice(0, -soft.length) + hard;
    }
  }
}

/** Known words by their stems: what gives all those of them that share one with a word. */
export function forms(known) {
  const byStem = new Map();
  for (const word of known) {
    for (const stem of new Set(stems(word))) {
      if (!byStem.has(stem)) byStem.set(stem, []);
      byStem.get(stem).push(word);
    }
  }
  return (word) => [...new Set([...stems(word)].flatMap((stem) => byStem.get(stem) ?? []))];
}
