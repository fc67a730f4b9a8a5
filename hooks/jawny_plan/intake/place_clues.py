"""Places that no phrase of place tells of: where those live who suffer, what a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.intake.place_kinds import THINGS, kind_of
from jawny_plan.intake.places import Found
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative, street_name
from jawny_plan.polish.sentences import parts, stops_masked

_WHO = (
    r"(?:mieszka(?:n|ja)\w+|lokator\w+|dzialkow\w+|kup(?:cy|com|cow)|pasazer\w+|uzytkowni\w+|wlascici\w+|senior\w+|rodzic\w+"
    r"|gospodarz\w+|rolni(?:cy|kow|kom)|sasi[ae]d\w+|spacerowicz\w+|wczasowicz\w+)"
)
_LIVES = re.compile(rf"(?<!\w){_WHO}\s+(?P<of>(?:z\s+|ze\s+)?\S.*)")
_THING = re.compile(
    rf"(?:{THINGS['osiedle']}|{THINGS['miejscowosc']}|{THINGS['ulica']}|blok\w*|kamienic\w*|dom(?:ow|kow)\s|rod\s)"
)
_SUBJECT = re.compile(
    r"(?:plac|park|skwer|rynek|ulica|ul\.|al\.|aleja|osiedle|os\.|droga|rondo|parking|dworzec|bulwar|deptak|stadion|boisko"
    r"|zalew|przejscie|skrzyzowanie|okolice|rejon|teren)\s+\S.*"
)
_STOP = re.compile(
    r"[;:.()](?=\s|$)|\s[-–—]\s|,\s+(?![A-ZĄĆĘŁŃÓŚŹŻ])|\s(?:a|ale|ktor\w+|na tym|przez|z powodu|sie)(?!\w)"
)
_JOINT = (
    r",\s+|\s+(?:i|oraz|a także)\s+(?=(?:ul|wsi|osiedl|os\.|blok|miejsc|so[lł]|dom|kamien|plac|park|[A-ZĄĆĘŁŃÓŚŹŻ]))"
)
_VERBS = {"fin", "praet", "imps", "bedzie", "pred"}
_OF_SOURCES = re.compile(r"na podstawie|zgloszen|ankiet|wniosk|w oparciu")


def of_residents(sentence: str) -> list[Found]:
    """Where those live who suffer or complain: "Cierpią na tym mieszkańcy ulicy Lnianej i wsi Kaczy Bór"."""
    if _OF_SOURCES.search(folded(sentence)):
        return []
    found = _LIVES.search(folded(sentence))
    if not found:
        return []
    start, end = found.start("of"), _end(sentence, found.start("of"))
    words = re.sub(r"^(?:z|ze)\s+", "", sentence[start:end].strip(" ,"))
    named = [one for one in parts(words, _JOINT) if _is_place(one)]
    return [Found(start, end, _called(one), kind_of(one)) for one in named]


def of_subject(sentence: str) -> list[Found]:
    """What a sentence is about where that is a place: "Plac Wolności stał się miejscem libacji"."""
    found = _SUBJECT.match(folded(sentence))
    if not found:
        return []
    end = _end(sentence, 0)
    words = sentence[:end].strip(" ,")
    named = re.search(r"\s[A-ZĄĆĘŁŃÓŚŹŻ„\d]", words)
    return [Found(0, end, words[:1].lower() + words[1:], kind_of(words))] if named and end < len(sentence) - 1 else []


def _end(sentence: str, start: int) -> int:
    """Where a name ends: before a verb, a mark, or another clause."""
    bare = folded(sentence)
    masked = "".join(
        own if own == "\u2024" else mark.upper() if own.isupper() else mark
        for own, mark in zip(stops_masked(sentence), bare, strict=True)
    )
    stop = _STOP.search(masked, start)
    end = stop.start() if stop else len(sentence)
    for word in re.finditer(r"[^\W\d_]{3,}", sentence[start:end]):
        readings = dictionary.readings(word[0])
        if word[0].islower() and readings and all(item.part in _VERBS for item in readings):
            return start + word.start()
    return end


def _is_place(words: str) -> bool:
    """Whether words name a place: with a word for one, or by a name of its own."""
    if _THING.match(folded(words)):
        return True
    return bool(re.match(r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]{2}", words))


def _called(words: str) -> str:
    """A place in the nominative; a name by itself as it stands, for nobody knows of what it is the genitive."""
    named = words if words[0].isupper() else nominative(words, "gen")
    return re.sub(r"^(ulica |ul\. )(\w+)", lambda name: f"{name[1]}{street_name(name[2])}", named)


def labelled(sentence: str) -> Iterator[Found]:
    """The places after a label: "Miejsce: Olszyny – budowa", "Newralgiczne miejsca to skwer i pętla"."""
    label = re.match(
        r"(?:(?:naj\w+\s+)?(?:newralgiczn|zagrozon|niebezpieczn|problematyczn|uciazliw)\w+\s+)?miejsc\w+"
        r"(?:\s+(?:wystepowania|zdarzen|zagrozenia))?(?:\s*:\s*|\s+(?:to|sa|jest)\s*:?\s+)",
        folded(sentence),
    )
    if not label:
        return
    is_list = ":" in label[0] and not label[0].startswith("miejsc")
    joint = r";\s+|,\s+" if is_list else r";\s+|,\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])|\s+(?:oraz|a także)\s+(?=\w{4})"
    for one in parts(sentence[label.end() :], joint):
        yield Found(0, 0, one.rstrip(" .;,"), kind_of(one))
