"""What was diagnosed: the name of a threat, what comes of it, why, and from what it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.intake.places import places
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.numerals import NUMBER_WORD
from jawny_plan.polish.sentences import is_shortened, parts, sentences, trimmed, unstopped

_NAMED = (
    re.compile(
        r"(?:problem\w*|zagrozeni\w+|zjawisk\w+)\s+(?:\w+\s+){0,4}?(?:jest|sa|pozostaj\w+"
        r"|stanowi\w*|stalo sie|staly sie)\s+(?:to\s+)?"
    ),
    re.compile(
        r"(?:stwierdzono|odnotowano|zauwazono|ujawniono|zdiagnozowano|wytypowano"
        r"|nalezy stwierdzic, ze|ustalono, ze|wynika, ze|polega\w*\s+na"
        r"|dotyczy\w*)\s+(?:wzrost\w*\s+(?:liczby\s+|ilosci\s+)?|nasileni\w+\s+)?"
    ),
    re.compile(r"(?:dochodzi\w*|dochodzilo)\s+(?:(?:\w+\s+){0,5}?)do\s+"),
    re.compile(r"(?:powtarza\w*|nasila\w*|utrzymuje|pojawia\w*|wystep\w+)\s+(?:sie\s+)?(?:problem\w*\s+)?"),
)
_NAME_STOP = re.compile(
    r"[.;:](?=\s|$)|\s[-–—]\s|\s\(|,\s*(?:a co jest|co |ktor|gdzie|w szczegolnosci|szczegolnie"
    r"|zwlaszcza|z nasileniem|najczesciej|glownie)"
    r"|\s(?:na terenie|w rejonie|w okolic\w+|w obrebie|na osiedl\w+|przy ul|na ul\.|wzdluz"
    r"|w lasach|pod\s+[A-Z]|w miejscowosci|w godz|w okresie|na placu|w parku)(?!\w)"
)
_CLAUSE_END = re.compile(r"[.;:](?=\s|$)|\s[-–—]\s")
_EFFECTS = re.compile(
    r"(?:a co (?:jest|sie) z tym (?:scisle )?(?:zwiazane|wiaze)|co skutkuje|co powoduje"
    r"|czego skutkiem jest|w nastepstwie czego|skutkuj\w+"
    r"|prowadz\w+ do)\s*(?:wystepowani\w+\s+)?"
)
_CAUSES = (
    re.compile(
        r"(?:przyczyn\w*|powod\w*)(?:\s+(?:zagrozenia|problemu|zjawiska|tego stanu|takiego stanu rzeczy"
        r"|powyzszego))?(?:\s+(?:jest|sa|moze byc|upatruje sie w)\s+|\s*[:–-]\s*)"
    ),
    re.compile(
        r"jako\s+(?:glown\w+\s+)?(?:przyczyn\w+|powod\w*)\s+(?:\w+\s+){0,3}?(?:wskazuj\w+|wskazan\w+|podaj\w+|podan\w+"
        r"|uznaj\w+|uznan\w+|wymieni\w+)(?:\s+sie)?\s+"
    ),
    re.compile(
        r"(?:dlaczego|skad sie to bierze)(?:\s+(?:tu|tutaj|tam|tak|wlasnie|to|sie|tak sie dzieje))*\s*[:?–-]\s*"
    ),
    re.compile(r"(?:spowodowan\w+|wynika\w*)\s+(?:jest\s+|sa\s+)?(?:z\s+)?"),
    re.compile(r"sprawcy\s+(?:najczesciej\s+|glownie\s+)?wykorzystuj\w+\s+"),
    re.compile(
        r"^(?:\w+\s+)?(?:kradziez\w*|wlaman\w+|wybryk\w*|wykrocz\w+|zdarzeni\w+|zachowani\w+|proceder\w*|zjawisk\w+"
        r"|problem\w*|to|je|sytuacj\w+|dzialani\w+ sprawcow|sprawcom|temu)\s+(?:te\s+|ten\s+|takie\s+)?(?:\w+\s+)?"
        r"(?:ulatwia\w*|umozliwia\w*|poteguj\w+)\s+(?!sie\s)"
    ),
    re.compile(
        r"^(?P<before>(?:brak|zl[yea]|zepsut|niesprawn|nieoswietl|slab|niewystarczaj|duz[ya]|latw|niezamyk|niezamkn|niski)"
        r"[^,;.:]*?)\s+(?:ulatwia|umozliwia|sprzyja|poteguj|nasila|powoduj)\w*(?!\w)"
    ),
    re.compile(r"sprzyja\w*\s+(?:temu|im|takim zachowaniom|zjawisku|problemowi)\s+"),
    re.compile(r"(?:z uwagi na|ze wzgledu na|z powodu)\s+"),
)
_SOURCES = (
    re.compile(
        r"(?:informacj\w+|sygnal\w*|zgloszeni\w+|wiedz\w+)\s+(?:uzyskan\w+|otrzyman\w+|pozyskan\w+|pochodz\w+"
        r"|czerpan\w+)\s+(?:od|z)\s+"
        r"|(?:wiedz\w+|informacj\w+|dan\w+|sygnal\w*)\s+(?:o\s+(?:\w+\s+){1,3}?)?"
        r"(?:czerpi\w+|czerpan\w+|mamy|pochodz\w+|bior\w+ sie)"
        r"\s+(?:\w+\s+)?(?:od|z|ze)\s+"
    ),
    re.compile(
        r"(?:na podstawie|na podst\.|w oparciu o|w wyniku|z analizy|po analizie|oparto (?:na|o)"
        r"|wynika z)\s*:?\s+"
    ),
    re.compile(
        r"(?:zrodl\w+(?:\s+(?:informacji|wiedzy|diagnozy))?)(?:\s*:|\s+(?:sa|jest|byly|stanowia|stanowily))\s*"
        r"|^(?:zgloszenia|informacje|sygnaly)(?:\s+od)?\s*:\s*"
        r"|skad\s+(?:\w+\s+){0,2}(?:wiemy|wiadomo|wiedza)\s*[:?–-]\s*"
    ),
    re.compile(
        r"(?:o zagrozeniu|o problemie|o tym|o zjawisku)?\s*(?:informowal\w*|mowi(?:li|ly|l|a)(?:\s+nam)?"
        r"|zglaszal\w*|zglosi\w+"
        r"|sygnalizowal\w*|informuj\w+|zglaszaj\w+|sygnalizuj\w+|alarmuj\w+)\s+(?:to\s+"
        r"|je\s+|problem\s+|sie\s+|o tym\s+)?(?=\w)"
    ),
    re.compile(
        r"^(?:\w+\s+){0,2}?(?:na\s+)?(?:to\s+|ten\s+)?(?:zagrozeni\w+|problem\w*|zjawisk\w+|sygnal\w*|informacj\w+|dane"
        r"|uwag\w+|skarg\w*|potrzeb\w*)\s+(?:\w+\s+)?(?:wskaza\w+|wskazuj\w+|zwroci\w+\s+(?:takze\s+)?uwage"
        r"|zwracaj\w+\s+uwage|przekaza\w+|przekazuj\w+|dostarczy\w+|potwierdza\w*|potwierdzi\w+|wnosi\w+|zglosi\w+|dostrzeg\w+|zauwazy\w+)\s*(?:m\.in\.\s*)?:?\s+(?=\w)"
    ),
    re.compile(
        r"(?:potwierdzaj\w+|potwierdzil\w*|wskazuj\w+)\s+(?:to|je|na to|powyzsze"
        r"|problem)?\s*(?:m\.in\.\s*)?(?:takze\s+)?"
    ),
    re.compile(r"(?:zgloszon\w+|sygnalizowan\w+|zglaszan\w+|wskazan\w+|wskazywan\w+)\s+(?:jest\s+|byl\w*\s+)?przez\s+"),
)
_TELLERS = re.compile(
    r"(?:dodatkowo\s+|ponadto\s+|rowniez\s+)?(?P<who>(?!o |problem|zagrozeni|zjawisk|diagnoz|sygnal|informacj|dane "
    r"|uwag|skarg|najczesc|to |na |w |do |z "
    r"|od )[^,.;]{4,60}?)\s+(?:(?:wielokrotnie|czesto|od dawna|regularnie|takze)\s+)?"
    r"(?:zglaszal\w*|zglosi\w+|sygnalizowal\w*|sygnalizuj\w+|zglaszaj\w+|informowal\w*"
    r"|informuj\w+|skarz\w+\s+sie|alarmuj\w+|zwroci\w+\s+sie|przekaza(?:l\w*|li)"
    r"|wnioskowa\w+|wystapi\w+\s+o|prosi\w+\s+o)(?!\w)"
)
_TELLER = re.compile(
    r"(\w+)\s+(?:zglosi\w+|skarz\w+\s+sie|narzekaj\w+|zglaszaj\w+|zglaszal\w*|sygnalizuj\w+"
    r"|sygnalizowal\w*)(?!\w)"
)
_SOURCE_STOP = re.compile(
    r"[.;](?=\s|$)|\s[-–—]\s|\s(?:ustalono|stwierdz\w+|nalezy|wynika\w*|wytypowano"
    r"|zdiagnozowano|okreslono|odnotowano|uznano|ujawniono|mozna|wskazano|problem\w*|sa\s"
    r"|jest\s|ze\s)"
)


_MAP = re.compile(
    r"Krajow\w+ Map\w+ Zagrożeń(?: Bezpieczeństwa)?(?: w Polsce)?|KMZB|[Mm]ap\w{1,2} zagrożeń(?: bezpieczeństwa)?"
)
_DOES_OCCUR = re.compile(r"do\s+(?P<what>[^,.;]{4,60}?)\s+dochodzi")
_WHO_DOES = re.compile(r"^\w+\s+(?:się\s+)?(?=\w)")
_NO_NAME = re.compile(
    rf"{NUMBER_WORD}\s|\d|(?:do|w|we|na|od|przez|najczesciej|glownie|zwlaszcza|szczegolnie"
    r"|przewaznie|takze|przede)\s"
)


def name(text: str, first: str) -> str:
    """The name of a threat whose chapter is `text`, `first` its first sentence."""
    if label := re.match(r"(?:problem|zagrozenie|rodzaj zagrozenia|zjawisko)\s*:\s*", folded(first)):
        return _named(first, label.end())
    match = _NAMED[0].search(folded(text))
    if match and "przyczyn" not in folded(text[max(0, match.start() - 12) : match.start()]):
        return _named(text, match.end())
    for sentence in sentences(text)[:2]:
        bare = folded(sentence)
        if complaint := re.search(r"(?:skarz\w+ sie|narzekaj\w+)\s+na\s+", bare):
            return _named(sentence, complaint.end())
        for pattern in (_NAMED[2], _NAMED[1], _NAMED[3]):
            match = pattern.search(bare)
            if match and match.start() < 250 and (match[0].endswith("ze ") or not _NO_NAME.match(bare[match.end() :])):
                return _named(sentence, match.end(), "gen" if pattern is _NAMED[2] else "")
    for sentence in sentences(text):
        match = _DOES_OCCUR.match(folded(sentence))
        if match and not re.match(r"(?:zdarz|w/w|tych|takich|nich|ww)", match["what"]):
            return _small(nominative(sentence[match.start("what") : match.end("what")], "gen"))
    return _named(first, 0)


def _after_places(sentence: str) -> int:
    """Where the clause begins after the places that a sentence opens with."""
    at = 0
    for place in places(sentence):
        if not re.search(r"\w{6}", sentence[at : place.start]):
            at = place.end
    return at


def _named(text: str, start: int, case: str = "") -> str:
    opened = _after_places(text[start:])
    start += opened
    bare = "".join(
        mark.upper() if sign.isupper() else mark for sign, mark in zip(text[start:], folded(text[start:]), strict=True)
    )
    stops = (_CLAUSE_END if opened else _NAME_STOP).finditer(bare, 6)
    rest = text[start:]
    stop = next((one for one in stops if not is_shortened(rest[: one.start() + 1], rest[one.start() + 1 :])), None)
    words = _unbroken(trimmed(rest[: stop.start()] if stop else rest))
    words = _WHO_DOES.sub("", words) if _is_verb(words.split(" ")[0]) else words
    return _small(nominative(words, case)) if len(words) < 400 else _small(words[:400])


def _is_verb(word: str) -> bool:
    """Whether a word can only be a verb: gromadzą się grupy młodych osób."""
    readings = dictionary.readings(word.lower())
    return bool(readings) and all(item.part == "fin" for item in readings)


def _unbroken(words: str) -> str:
    """A name without a participle at its end, whose place was cut off: seniorów mieszkających."""
    head, _, last = words.rpartition(" ")
    readings = dictionary.readings(last)
    return head if head and readings and all(item.part == "pact" for item in readings) else words


def _small(text: str) -> str:
    """A phrase from the start of a sentence with a small letter, unless it is a name or an abbreviation."""
    head = text.split(" ", 1)[0]
    if (
        head.isupper()
        or not dictionary.is_known(head.lower())
        or all(item.lemma[:1].isupper() for item in dictionary.readings(head))
    ):
        return text
    return text[:1].lower() + text[1:]


def effects(text: str, named: str) -> list[str]:
    """What a text says to come of the threat; in a first sentence that lists doings, those after the first."""
    match = _EFFECTS.search(folded(text))
    if not match:
        opening = sentences(text)[0]
        listed = parts(opening, r",\s+|\s+(?:i|oraz|a także)\s+")[1:]
        doings = [unstopped(one) for one in listed if _is_doing(one.split()[0])]
        return [one for one in doings if folded(one)[:12] not in folded(named)]
    rest = text[match.end() :]
    stop = re.search(r"[.;](?=\s|$)", rest)
    return [nominative(trimmed(rest[: stop.start() if stop else None]))]


def _is_doing(word: str) -> bool:
    """Whether a word is a verbal noun in the nominative: zanieczyszczanie."""
    return any(item.part == "ger" and item.has("sg", "nom") for item in dictionary.readings(word))


def _are_people(word: str) -> bool:
    """Whether a word names people, as who does something: mieszkańcy, rodzice."""
    return any(item.part == "subst" and item.has("pl", "nom", "m1") for item in dictionary.readings(word))


def cause(found: list[str]) -> tuple[str, str, bool]:
    """The cause that the sentences give, the sentence, and whether it is called one there."""
    for number, pattern in enumerate(_CAUSES):
        for sentence in found:
            if match := pattern.search(folded(sentence)):
                if number > 2 and number not in (4, 5) and re.search(r"na podstawie|analiz|zgloszen", folded(sentence)):
                    continue
                after = sentence[match.end() :]
                words = trimmed(parts(after, r";")[0] if after.strip() else "")
                if "before" in match.groupdict():
                    words = _small(sentence[: match.end("before")])
                if words:
                    return unstopped(words), sentence, number < 3
    return "", "", False


def sources(found: list[str]) -> list[tuple[str, str]]:
    """What the diagnosis rests on, each with its sentence."""
    named: list[tuple[str, str]] = []
    for sentence in found:
        bare = re.sub(r"\([^)]*\)", lambda aside: "_" * len(aside[0]), folded(sentence))
        if subject := _TELLERS.match(bare):
            who = sentence[: subject.end("who")].strip()
            named += [(_small(one), sentence) for one in parts(who, r",\s+|\s+(?:i|oraz|a także)\s+")]
            continue
        if (teller := _TELLER.search(bare)) and _are_people(sentence[teller.start(1) : teller.end(1)]):
            named.append((_small(sentence[teller.start(1) : teller.end(1)]), sentence))
            continue
        for pattern in _SOURCES:
            match = pattern.search(bare)
            if not match or bare[match.start() : match.end()].strip() == "":
                continue
            stop = _SOURCE_STOP.search(bare, match.end())
            further = [
                later.start()
                for other in _SOURCES[3:]
                if (later := other.search(bare, match.end() + 3)) and later[0].strip()
            ]
            if further and (stop is None or min(further) < stop.start()):
                stop = re.compile(r"").match(bare, min(further))
            words = sentence[match.end() : stop.start() if stop else None]
            for part in parts(
                words,
                r",\s*(?:a także\s+|jak również\s+)?|\s+oraz\s+|\s+(?:i|a także|jak i)\s+(?!porządku"
                r"|spokoju|bezpiecz|rodziców|hulaj|Zapob)",
            ):
                one = re.sub(
                    r"\s*\([^)]*\)|^(?:go|to|przeprowadzonych|uzyskanych|napływających|wpływających|dokonanej"
                    r"|m\.in\.|również|także|od|przez)\s+",
                    "",
                    trimmed(part),
                )
                from_it = re.match(r"(?:z|ze)\s+", one)
                one = one[from_it.end() :] if from_it else one
                if 2 < len(one) < 160 and not re.match(
                    rf"(?:{NUMBER_WORD}|(?:\w{{1,3}}\s+)?ktor\w+)(?!\w)", folded(one)
                ):
                    genitive = from_it or bare[match.start() :].startswith(("na pod", "w wyniku", "po "))
                    case = "gen" if genitive else ""
                    named.append((nominative(re.sub(r"\s*\([^)]*$", "", one), case), sentence))
    named += [(words, sentence) for sentence in found for words in _of_map(sentence)]
    return [item for place, item in enumerate(named) if not _is_repeated(item[0], named[:place])]


def _of_map(sentence: str) -> Iterator[str]:
    """The national map of threats, as a sentence calls it."""
    if found := _MAP.search(sentence):
        yield nominative(found[0], "" if found[0].isupper() else "loc")


def _is_repeated(words: str, before: list[tuple[str, str]]) -> bool:
    """Whether an earlier source says the same, or more."""
    bare = folded(words)
    of_map = bool(_MAP.search(words))
    return any(bare in folded(other) or (of_map and _MAP.search(other)) for other, _ in before)
