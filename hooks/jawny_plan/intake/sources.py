"""From what a threat is known: who told of it, which records and surveys say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.intake.phrases import are_people, small
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.numerals import NUMBER_WORD
from jawny_plan.polish.sentences import parts, stops_masked, trimmed

_TELLING = (
    re.compile(
        r"(?:o zagrozeniu|o problemie|o tym|o zjawisku)?\s*(?:informowal\w*|mowi(?:li|ly|l|a)(?:\s+nam)?"
        r"|zglaszal\w*|zglosi\w+"
        r"|sygnalizowal\w*|informuj\w+|zglaszaj\w+|sygnalizuj\w+|alarmuj\w+|alarmowal\w*|skarza sie|poruszal\w*"
        r"|poruszyl\w*|poruszaj\w+|uskarza\w+ sie|interweniowal\w* u nas|wskaza(?:li|ly|l|la)"
        r"|skarzyl\w*\s+sie)(?:\s+(?:to|o tym)(?=\s*:))?(?:\s*:)?\s+"
        r"(?:(?:takze|rowniez|tez|nam|nas|dzielnicowemu)\s+)*(?:na\s+)?"
        r"(?:(?:to|je|problem|sie|o tym|nam|nas|tez|takze|rowniez|dzielnicowemu)\s+)*(?=\w)"
    ),
    re.compile(
        r"^(?:\w+\s+){0,2}?(?:na\s+)?(?:to\s+|ten\s+)?(?:zagrozeni\w+|problem\w*|zjawisk\w+|sygnal\w*|informacj\w+|dane"
        r"|uwag\w+|skarg\w*|potrzeb\w*)\s+(?:\w+\s+)?(?:wskaza\w+|wskazuj\w+|zwroci\w+\s+(?:takze\s+)?uwage"
        r"|zwracaj\w+\s+uwage|przekaza\w+|przekazuj\w+|dostarczy\w+|potwierdza\w*|potwierdzi\w+|wnosi\w+"
        r"|zglosi\w+|dostrzeg\w+|zauwazy\w+)\s*(?:m\.in\.\s*)?:?\s+(?=\w)"
    ),
    re.compile(
        r"(?:potwierdzaj\w+|potwierdzil\w*|wskazuj\w+)\s+(?:to|je|na to|powyzsze"
        r"|problem)?\s*(?:m\.in\.\s*)?(?:takze\s+)?"
    ),
    re.compile(r"(?:zgloszon\w+|sygnalizowan\w+|zglaszan\w+|wskazan\w+|wskazywan\w+)\s+(?:jest\s+|byl\w*\s+)?przez\s+"),
)
"""Words that tell who told, or what confirms it; they may follow others in a sentence."""
_SOURCES = (
    re.compile(
        r"(?:informacj\w+|sygnal\w*|zgloszeni\w+|wiedz\w+)\s+(?:uzyskan\w+|otrzyman\w+|pozyskan\w+|pochodz\w+"
        r"|czerpan\w+)\s+(?:od|z)\s+"
        r"|(?:wiedz\w+|informacj\w+|dan\w+|sygnal\w*)\s+(?:o\s+(?:\w+\s+){1,3}?)?"
        r"(?:czerpi\w+|czerpan\w+|mamy|pochodz\w+|bior\w+ sie|zebra\w+|zgromadz\w+|uzyska\w+|pozyska\w+|otrzyma\w+)"
        r"\s+(?:\w+\s+)?(?:od|z|ze)\s+"
    ),
    re.compile(
        r"^(?:wskazani\w*|relacj\w+|opini\w+|uwag[ai]|sygnaly|rozmowy\s+z)\s+(?=[^,.]{4,}.*\s(?:potwierdz|wskaz)\w+)"
    ),
    re.compile(
        r"(?:skarg[ai]|zgloszenia|sygnaly|wnioski|prosby|uwagi)\s+(?:sklada\w+|zlozy\w+|kierowa\w+|kieruj\w+|wnosi\w+"
        r"|przesyla\w+|przekazywa\w+)\s*:?\s+(?=\w)"
    ),
    re.compile(r"(?:opowiada\w+|pisz\w+|pisali|wspomina\w+)\s*:?\s+(?=\w)"),
    re.compile(
        r"(?:docieraj\w+|dociera\w*|naplywa\w*|naplynel\w*|splywa\w*|wplywa\w*|wplynel\w*|przychodz\w+)\s+(?:\w+\s+){0,4}?"
        r"(?:od|ze strony)\s+(?=\w)"
    ),
    re.compile(
        r"(?:podstaw\w+|kanw\w+|oparci\w+)\s+(?:\w+\s+){0,2}?(?:byl\w*|jest|sa|stanowi\w*)\s*:?\s+(?=\w)"
        r"|do\s+(?:diagnozy|rozpoznania)\s+(?:\w+\s+)?(?:posluzyl\w*|wykorzystano|uzyto)\s*:?\s+(?=\w)"
    ),
    re.compile(r"(?:bazowa\w+|opieral\w+\s+sie|oparl\w+\s+sie|polega\w+)\s+(?P<on>na)\s+(?=\w)"),
    re.compile(
        r"(?:korzysta\w+|skorzysta\w+)\s+(?:\w+\s+)?z\s+(?=\w)|^z\s+(?=(?:relacji|rozmow|opowiadan|ustalen|zeznan)\s)"
    ),
    re.compile(
        r"(?:petycj\w+|pism\w+|wnios\w+|apel\w*|skarg\w*)\s+(?:w tej (?:sprawie|kwestii)\s+)?(?:zlozy\w+|podpisa\w+"
        r"|wystosowa\w+|skierowa\w+|wysla\w+)\s+(?=\w)"
    ),
    re.compile(r"wedlug\s+(?=(?:dan|informacj|rejestr|statysty|relacj|zapis|ocen|wyliczen)\w+)"),
    re.compile(r"(?:wiemy|wiadomo|dowiedzielismy sie|slyszymy)\s+(?:o\s+(?:\w+\s+){1,3}?)?(?:od|z|ze)\s+"),
    re.compile(
        r"(?:rozpozna\w+|ustal\w+|zdiagnozowa\w+|wykry\w+|ujawni\w+|zauwaz\w+|potwierdz\w+)\s+(?:je\s+"
        r"|ten problem\s+)?(?P<thanks>dzieki)\s+"
    ),
    re.compile(
        r"(?:ustalon\w*|stwierdzon\w*|rozpoznan\w*|zdiagnozowan\w*|wytypowan\w*|potwierdzon\w*)"
        r"(?:\s+(?:to|je|go|problem|zjawisko|zagrozenie|zostal\w*))*"
        r"\s+(?P<during>w trakcie|w czasie|podczas|w toku)\s+(?=\w)"
    ),
    re.compile(
        r"(?:na podstawie|na podst\.|w oparciu o|w wyniku|z analizy|po analizie|oparto (?:na|o)"
        r"|wynika z)\s*:?\s+"
    ),
    re.compile(
        r"(?:zrodl\w+(?:\s+(?:informacji|wiedzy|diagnozy|danych|rozpoznania))?)(?:\s*:|\s+(?:sa|jest|byly|stanowia|stanowily))\s*"
        r"|^(?:zgloszenia|informacje|sygnaly)(?:\s+od)?\s*:\s*"
        r"|skad\s+(?:\w+\s+){0,2}(?:wiemy|wiadomo|wiedza)\s*[:?–-]\s*"
    ),
    *_TELLING,
)
_TELLERS = re.compile(
    r"(?:(?:od\s+(?:\w+\s+)?(?:lat|dawna|miesiecy|tygodni)|czesto|wielokrotnie|nie\s?raz)\s+)?"
    r"(?:dodatkowo\s+|ponadto\s+|rowniez\s+)?(?P<who>(?!o |problem|zagrozeni|zjawisk|diagnoz|sygnal|informacj|dane "
    r"|uwag|skarg|najczesc|to |na |w |do |z "
    r"|od )[^,.;]{4,90}?)\s+(?:(?:wielokrotnie|nie\s?raz|niejednokrotnie|czesto|od dawna|od lat|od \w+ lat|regularnie"
    r"|takze|stale"
    r"|ciagle|nieustannie)\s+)?"
    r"(?:zglaszal\w*|zglosi\w+|sygnalizowal\w*|sygnalizuj\w+|zglaszaj\w+|informowal\w*"
    r"|informuj\w+|skarz\w+\s+sie|alarmuj\w+|zwroci\w+\s+sie|zwracal\w+\s+sie|zwracaj\w+\s+sie|przekaza(?:l\w*|li)"
    r"|wnioskowa\w+|wystapi\w+\s+o|prosi\w+\s+o|uskarza\w+\s+sie|(?:wysla\w+|zlozy\w+|podpisa\w+|skierowa\w+)\s+"
    r"(?:do\s+\w+\s+)?(?:petycj|skarg|pism|wnios))\w*(?!\w)"
)
_TELLER = re.compile(
    r"(\w+)\s+(?:zglosi\w+|skarz\w+\s+sie|narzekaj\w+|zglaszaj\w+|zglaszal\w*|sygnalizuj\w+"
    r"|sygnalizowal\w*)(?!\w)"
)
_SOURCE_STOP = re.compile(
    r"[.;](?=\s|$)|\s[-–—]\s|\s(?:w roku szkoln\w+|potwierdz\w+|ustalono|stwierdz\w+|nalezy|wynika\w*|wytypowano"
    r"|zdiagnozowano|okreslono|odnotowano|uznano|ujawniono|mozna|wskazano|problem\w*|sa\s"
    r"|jest\s|ze\s)"
)


_BEFORE_GENITIVE = ("na pod", "w wyniku", "po ", "wedlug", "wskazani", "relacj", "opini", "uwag", "sygnaly ")
_MAP = re.compile(
    r"Krajow\w+ Map\w+ Zagrożeń(?: Bezpieczeństwa)?(?: w Polsce)?|KMZB|[Mm]ap\w{1,2} zagrożeń(?: bezpieczeństwa)?"
)


def sources(found: list[str]) -> list[tuple[str, str]]:
    """What the diagnosis rests on, each with its sentence."""
    named: list[tuple[str, str]] = []
    for sentence in found:
        bare = re.sub(r"\([^)]*\)", lambda aside: "_" * len(aside[0]), folded(sentence))
        shortened = stops_masked(sentence)
        bare = "".join("\u2024" if sign == "\u2024" else own for sign, own in zip(shortened, bare, strict=True))
        if subject := _TELLERS.match(bare):
            who = sentence[subject.start("who") : subject.end("who")].strip()
            named += [(small(one), sentence) for one in _each(who)]
            continue
        if (teller := _TELLER.search(bare)) and are_people(sentence[teller.start(1) : teller.end(1)]):
            named.append((small(sentence[teller.start(1) : teller.end(1)]), sentence))
            continue
        for pattern in _SOURCES:
            match = pattern.search(bare)
            if not match or bare[match.start() : match.end()].strip() == "":
                continue
            stop = _stop(sentence, bare, match.end())
            further = [
                later.start()
                for other in _TELLING
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
                from_whom = bool(re.search(r"\s(?:od|z|ze)\s+$", bare[: match.end()])) or "od " in part[:4]
                from_it = re.match(r"(?:z|ze)\s+", one)
                on_it = re.match(r"na\s+", one) if "opart" in match[0] else None
                thanks_to = re.match(r"dzi[ęe]ki\s+", one)
                one = one[thanks_to.end() :] if thanks_to else one
                one = one[on_it.end() :] if on_it else one
                one = one[from_it.end() :] if from_it else one
                if 2 < len(one) < 160 and not re.match(
                    rf"(?:{NUMBER_WORD}|t[aey]n?(?=\s)|tych|tego|(?:\w{{1,3}}\s+)?ktor\w+)(?!\w)", folded(one)
                ):
                    genitive = from_it or from_whom or bare[match.start() :].startswith(_BEFORE_GENITIVE)
                    genitive = genitive or bool(match.groupdict().get("during"))
                    case = "dat" if thanks_to or match.groupdict().get("thanks") else "gen" if genitive else ""
                    case = "loc" if on_it else case
                    named.append((nominative(re.sub(r"\s*\([^)]*$", "", one), case), sentence))
    named += [(words, sentence) for sentence in found for words in _of_map(sentence)]
    return [item for place, item in enumerate(named) if not _is_repeated(item[0], named[:place])]


def _stop(sentence: str, bare: str, start: int) -> re.Match[str] | None:
    """Where the sources end; "ze" before a noun ends nothing, "że" does."""
    found = _SOURCE_STOP.finditer(bare, start)
    return next((one for one in found if sentence[one.start() : one.end()].strip() != "ze"), None)


def _each(who: str) -> list[str]:
    """Each of those who told of a threat: "and" joins two of them only where the second is named as the first is."""
    found: list[str] = []
    for one in parts(who, r",\s+"):
        start = 0
        for joint in re.finditer(r"\s+(?:i|oraz|a także)\s+", one):
            word = re.match(r"\w+", one[joint.end() :])
            readings = dictionary.readings(word[0]) if word else ()
            if word and (word[0].islower() or any(item.part == "subst" and item.has("nom") for item in readings)):
                found.append(one[start : joint.start()])
                start = joint.end()
        found.append(one[start:])
    return [one.strip() for one in found if re.search(r"\w{2}", one)]


def _of_map(sentence: str) -> Iterator[str]:
    """The national map of threats, as a sentence calls it."""
    if found := _MAP.search(sentence):
        case = "acc" if re.match(r"\w+ę\b", found[0]) else "loc"
        yield nominative(found[0], "" if found[0].isupper() else case)


def _is_repeated(words: str, before: list[tuple[str, str]]) -> bool:
    """Whether an earlier source says the same, or more."""
    bare = folded(words)
    of_map = bool(_MAP.search(words))
    return any(bare in folded(other) or (of_map and _MAP.search(other)) for other, _ in before)
