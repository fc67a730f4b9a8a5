"""Numbers that count a part of what was counted before them, and what such a part is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jawny_plan.intake.figure import Number
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD
from jawny_plan.polish.sentences import stops_masked

PART = re.compile(
    r"(?:w tym(?: takze)?|z (?:tego|czego|nich|ktorych)|sposrod nich|w tej liczbie)\s+(?P<done>\w+(?:no|to)\s+)?$"
)
OF_THEM = re.compile(r"\s+(?:z|sposrod)\s+(?:nich|ktorych|tych(?:\s+\w{5,}(?:ow|en|ji|dzy|ch|zy))?)(?!\w)\s*")
"""After a number: a part of what was counted before it."""
THE_SAME = re.compile(r"(?:tych samych|te same|tym samym|tej samej)\s+$")
OUT_OF = re.compile(rf"\s+(?:z|sposrod)\s+{NUMBER_WORD}(?=\s+[a-z]{{3}})")
"""After a number: of how many of the same, "12 z 19 zgłoszeń"."""
_CHANGED = re.compile(
    r"(?:liczb\w+|ilosc\w*)\s+(?P<what>.+?)\s+(?:\w+\s+)?(?:spad|wzros|zmal|zmniejsz|zwieksz|obniz|wynios|utrzym)\w*\s"
)
"""What a sentence is of that tells how a number changed: "Liczba włamań spadła z 31 do 22"."""
_FOLD = {"dwu": 2, "trzy": 3, "cztero": 4, "piecio": 5, "szescio": 6}
ACTED = {
    "interweniowa": "interwencji",
    "wyjezdza": "wyjazdów",
    "wyjecha": "wyjazdów",
    "utone": "utonięć",
    "zgina": "ofiar śmiertelnych",
    "zgloszo": "zgłoszeń",
    "zatrzyma": "zatrzymań",
    "ukara": "ukarań",
    "legitymowa": "legitymowań",
}
_REPEATED = re.compile(rf"(?<!\w)({'|'.join(_FOLD)})krotnie(?!\w)")
_IN_CASES = re.compile(r"przypadk(?:ach|u)\s+(?P<clause>\S.*)")
_HURT = re.compile(r"(?<!\w)((?:zgin[eę]|zmar|ucierp|zachorowa)\w+)\s+$", re.IGNORECASE)
_TIMES = re.compile(r"(?:w|we|z|ze)\s+(?:okres|ciagu|roku|tym|analog|sezon|calym|porown|stosunku)")


def repeated(hidden: str) -> Iterator[Number]:
    """How many times something happened: dwukrotnie karetka nie mogła dojechać."""
    for found in _REPEATED.finditer(hidden):
        yield Number(*found.span(), _FOLD[found[1]], "")


def repeated_or_of_them(sentence: str, one: Number, whole: str | None) -> Number | None:
    """A number of times, or a part told by "z nich" of the `whole` before it; None where it is neither."""
    rest = sentence[one.end :]
    if _REPEATED.match(folded(sentence), one.start):
        acts = [(at, of) for stem, of in ACTED.items() if (at := folded(sentence[: one.start]).rfind(stem)) >= 0]
        if not _clause(rest):
            return replace(one, of_what=max(acts)[1] if acts else "", sentence=sentence)
        return replace(one, of_what=f"przypadki, w których {_clause(rest)}", sentence=sentence)
    found = OF_THEM.match(folded(rest))
    if whole is None or not found or one.percent:
        return None
    counted, clause = re.split(r",\s+(?:w\s+)?któr", whole)[0], _clause(rest[found.end() :])
    joined = "w których" if re.search(r"(?<!\w)(?:w|we|przy|na)\s+$", folded(sentence[: one.start])) else "które"
    return replace(one, of_what=f"{counted}, {joined} {clause}" if clause else counted, part=True, sentence=sentence)


def out_of(sentence: str, one: Number) -> Number | None:
    """A number of as many of the same: "Potwierdzono 12 z 19 zgłoszeń"; None where it is none."""
    found = OUT_OF.match(folded(sentence), one.end)
    if found is None or one.percent:
        return None
    counted = re.split(
        r"\s(?:oraz|i|a|na(?!\s+(?:KMZB|Krajow|map))|w|we|z|ze|do|od|o)\s", _clause(sentence[found.end() :])
    )[0]
    before = re.search(r"([^\W\d_]+)\s+$", sentence[: one.start])
    done = done_to(before[1], counted) if before else ""
    done_words = done if before and done != before[1] else ""
    return replace(one, of_what=f"{counted} {done_words}".strip(), sentence=sentence)


def subject(sentence: str) -> str:
    """What a sentence counts that only tells how the number changed; empty where it is no such sentence."""
    found = _CHANGED.search(folded(sentence))
    return sentence[found.start("what") : found.end("what")] if found else ""


def of_people_or_cases(noun: str, opening: str, whole: str | None) -> tuple[str, str]:
    """What is counted, in words that stand alone, and what it deals with; of a part, `whole` is what it is part of."""
    if hurt := re.fullmatch(r"został\w*\s+(\w+)", noun):
        return f"osób {hurt[1]}", ""
    if cases := _IN_CASES.fullmatch(noun):
        return f"przypadków, w których {cases['clause']}", ""
    if (hurt := _HURT.search(opening)) and re.fullmatch(r"os[oó]b\w*", noun):
        return f"{noun}, które {hurt[1]}", ""
    if whole is not None and (dealt := re.match(r"dotyczył\w*\s+(?P<about>.+)", noun)):
        return whole, dealt["about"]
    return noun, ""


def with_answer(noun: str, opening: str) -> str:
    """Those of whom there are so many per cent, with what they said before it: ankietowanych wskazało na park."""
    before = re.split(r"[,;:]\s*", opening)[-1].strip()
    *words, verb = before.split(" ")
    readings = dictionary.readings(verb.lower())
    if (
        not words
        or len(noun.split()) != 1
        or not readings
        or any(item.part not in ("praet", "fin") for item in readings)
    ):
        return noun
    opening_words = " ".join(words)
    return f"{noun} {verb.lower()} {opening_words[:1].lower()}{opening_words[1:]}"


def _clause(rest: str) -> str:
    """The words up to the end of their clause."""
    end = re.search(r"[,;:()]|\.(?=\s+[^\W\da-ząćęłńóśźż]|\s*$)", stops_masked(rest))
    return rest[: end.start() if end else None].strip()


def is_past(word: str) -> bool:
    """Whether a word is a verb of the past: z czego dwadzieścia jeden dotyczyło rowerów."""
    return any(item.part == "praet" for item in dictionary.readings(word))


def of_part(noun: str, whole: str, part: re.Match[str], sentence: str) -> str:
    """What a part of a number counts: kradzieży z piwnic, zgłoszeń potwierdzonych."""
    within = re.match(r"(?:z|ze|na|przy|w|we)\s+[^\W\d_]{3,}", noun)
    if within and whole and not _TIMES.match(folded(within[0])):
        return f"{whole} {noun}"
    if part["done"] and not noun:
        return f"{whole} {done_to(sentence[part.start('done') : part.end('done')], whole)}".strip()
    return noun


def done_to(word: str, counted: str) -> str:
    """What was done to several of what is counted: potwierdzono -> zgłoszeń potwierdzonych, kradzieże potwierdzone."""
    lemma = next((item.lemma for item in dictionary.readings(word.strip()) if item.part in ("imps", "praet")), "")
    nouns = dictionary.readings(counted.split(maxsplit=1)[0]) if counted else []
    genitive = not nouns or any(item.has("pl", "gen") for item in nouns)
    case = ("pl", "gen", "aff") if genitive else ("pl", "nom", "aff", "n")
    forms = (form for form, item in dictionary.inflected(lemma) if item.part == "ppas" and item.has(*case))
    return next(forms, word.strip()) if lemma else word.strip()


_WAY = re.compile(r"(?:^|\s)(?:(?:po)?przez|za\s+(?:pomoca|posrednictwem)|telefonicznie|droga)(?:\s|$)")
"""By which way a notice came."""


def by_way_of(noun: str, inherited: str) -> str:
    """What a number counts that tells only a way ("w tym 18 przez mapę zagrożeń"): what the number before counts."""
    if not (inherited and _WAY.match(folded(noun))):
        return noun
    own = _WAY.search(folded(inherited))
    return f"{inherited[: own.start()] if own else inherited} {noun}".strip()
