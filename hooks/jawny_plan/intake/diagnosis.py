"""What was diagnosed: the name of a threat, and what comes of it."""

from __future__ import annotations

import re

from jawny_plan.intake.phrases import small
from jawny_plan.intake.places import places
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.numerals import NUMBER_WORD
from jawny_plan.polish.sentences import is_shortened, parts, sentences, trimmed, unstopped
from jawny_plan.polish.times import when

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
_DOES_OCCUR = re.compile(r"do\s+(?P<what>[^,.;]{4,60}?)\s+dochodzi")
_AND_TO = (
    r",?\s+(?:i|oraz|a także|jak również|jak i|ale (?:także|też|i)|lecz (?:także|też))\s+(?:także\s+|również\s+)?do\s+"
    r"|,\s+do\s+"
)
"""What joins two things that it comes to: dochodzi do kradzieży i do włamań."""
_ASIDE = re.compile(
    r",?\s*(?:zwłaszcza|szczególnie|głównie|w szczególności|przede wszystkim|najczęściej)\s[^,.;]*,\s*", re.IGNORECASE
)
_WHO_DOES = re.compile(r"^\w+\s+(?:się\s+)?(?=\w)")
_NO_NAME = re.compile(
    rf"{NUMBER_WORD}\s|\d|(?:do|w|we|na|od|przez|najczesciej|glownie|zwlaszcza|szczegolnie"
    r"|przewaznie|takze|przede)\s"
)


_WORST = re.compile(
    r"naj(?:wieks|bardziej|gorsz|silniej|czesciej|mocniej|dotkliw)\w*|szczegolnie|zwlaszcza|wieksz[ey]\s|duz[ey]\s"
)


def name(text: str, first: str) -> str:
    """The name of a threat whose chapter is `text`, `first` its first sentence."""
    if label := re.match(r"(?:problem|zagrozenie|rodzaj zagrozenia|zjawisko)\s*:\s*", folded(first)):
        return _named(first, label.end())
    match = _NAMED[0].search(folded(text))
    cause = match and "przyczyn" in folded(text[max(0, match.start() - 12) : match.start()])
    if match and not cause and not _tells_when(text[match.end() :]):
        return _named(text, match.end())
    for sentence in sentences(text)[:2]:
        bare = folded(sentence)
        if complaint := _COMPLAINT.search(bare):
            return _named(sentence, complaint.end())
        if (tells := _TELLS.search(bare)) and _is_object(sentence[tells.start("what") : tells.end("what")]):
            return _named(sentence, tells.start("what"))
        for pattern in (_NAMED[2], _NAMED[1], _NAMED[3]):
            match = pattern.search(bare)
            if match is None or match.start() >= 250 or _tells_when(sentence[match.end() :]):
                continue
            if re.match(r"(?:tego|tych|takich|nich|niego|tam|tu)(?!\w)", bare[match.end() :]):
                continue
            if match[0].endswith("ze ") or not _NO_NAME.match(bare[match.end() :]):
                return _named(sentence, match.end(), "gen" if pattern is _NAMED[2] else "")
    for sentence in sentences(text):
        match = _DOES_OCCUR.match(folded(sentence))
        if match and not re.match(r"(?:zdarz|w/w|tych|takich|nich|ww)", match["what"]):
            return small(nominative(sentence[match.start("what") : match.end("what")], "gen"))
    return _named(first, 0)


_COMPLAINT = re.compile(
    r"(?:(?:skarz\w+ sie|narzekaj\w+)(?:\s+na|,?\s+ze)"
    r"|(?:zglasza\w+|alarmuj\w+|sygnalizuj\w+|mowi\w*|pisz\w+),?\s+ze)\s+"
)


_TELLS = re.compile(r"(?:zglaszaj\w+|zglosi\w+|sygnalizuj\w+|obserwuj\w+)\s+(?P<what>\w{5,})")


def _is_object(word: str) -> bool:
    """Whether a word may be what somebody reports: kradzieże, not dzielnicowemu."""
    return any(item.part in ("subst", "ger") and item.has("acc") for item in dictionary.readings(word))


def _tells_when(words: str) -> bool:
    """Whether words begin with when or how much: "największe w soboty", "jesienią", "szczególnie widoczny"."""
    if _WORST.match(folded(words)):
        return True
    found = when(re.split(r"[.,;]", words)[0])
    return found is not None and not re.search(r"\w{3}", words[: found.start])


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
    if opened and (aside := _ASIDE.match(rest)):
        rest, bare = rest[aside.end() :], bare[aside.end() :]
        stops = _CLAUSE_END.finditer(bare, 6)
    stop = next((one for one in stops if not is_shortened(rest[: one.start() + 1], rest[one.start() + 1 :])), None)
    words = _unbroken(trimmed(rest[: stop.start()] if stop else rest))
    words = _WHO_DOES.sub("", words) if _is_verb(words.split(" ")[0]) else words
    if case == "gen":
        further = _further(rest[stop.start() :]) if stop and not re.match(r"[.;:]", stop[0]) else []
        named = [nominative(one, case) for one in (*parts(words, _AND_TO), *further)]
        return small(" i ".join(filter(None, (", ".join(named[:-1]), named[-1]))))
    return small(nominative(words, case)) if len(words) < 400 else small(words[:400])


def _further(rest: str) -> list[str]:
    """What else a clause says that it comes to, after the place of the first: "… na plaży i do bójek"."""
    clause = rest[: end.start() if (end := _CLAUSE_END.search(rest)) else None]
    pieces = parts(clause, _AND_TO)
    found = [trimmed(one[: stop.start() if (stop := _NAME_STOP.search(folded(one))) else None]) for one in pieces[1:]]
    return [one for one in found if any(item.has("gen") for item in dictionary.readings(one.split(" ")[0]))]


def _is_verb(word: str) -> bool:
    """Whether a word can only be a verb: gromadzą się grupy młodych osób."""
    readings = dictionary.readings(word.lower())
    return bool(readings) and all(item.part == "fin" for item in readings)


def _unbroken(words: str) -> str:
    """A name without a participle at its end, whose place was cut off: seniorów mieszkających."""
    head, _, last = words.rpartition(" ")
    readings = dictionary.readings(last)
    return head if head and readings and all(item.part == "pact" for item in readings) else words


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
