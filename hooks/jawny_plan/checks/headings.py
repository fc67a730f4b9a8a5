"""The chapters of a plan by the words of their headings. Numbers before them count little: every unit counts anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from jawny_plan.polish.folded import folded


class Chapter(StrEnum):
    """Chapters of a plan."""

    THREAT = "threat"
    GOAL = "goal"
    ACTIONS = "actions"
    PARTNERS = "partners"
    PUBLICITY = "publicity"
    EVALUATION = "evaluation"
    PERIOD = "period"
    EXTRA = "extra"


FORM = (Chapter.THREAT, Chapter.GOAL, Chapter.ACTIONS, Chapter.PARTNERS, Chapter.PUBLICITY)
"""The five chapters of the form."""

_PLANNED = (
    r"(?:(?:proponowan|planowan|zaplanowan|podejmowan|przewidzian|zakladan|zalozon|wyznaczon|okreslon|zamierzon|glown"
    r"|przyjet|konkretn)\w+\s+)?"
)
_CORES = (
    (
        Chapter.THREAT,
        r"(?:(?:krotk\w+\s+|ogoln\w+\s+)?(?:charakterystyk|opis|diagnoz|rozpoznani|okresleni"
        r"|identyfikacj|wskazani)\w*\s+"
        r"(?:[\w-]+\s+){0,2}?(?:zagrozen|problem)\w*"
        r"|(?:zdiagnozowan|glown|stwierdzon|rozpoznan|wybran|wytypowan|priorytetow)\w+\s+(?:zagrozen|problem)\w*"
        r"|zagrozeni[ea]|problem\w?|diagnoza(?:\s+sytuacji)?|co\s+nas\s+niepokoi"
        r"|(?:na\s+czym\s+polega|jaki\s+jest|o\s+jaki)\s+(?:problem|zagrozenie)|co\s+jest\s+problemem|co\s+sie\s+dzieje)",
    ),
    (
        Chapter.PUBLICITY,
        r"(?:(?:proponowan|planowan)\w+\s+)?(?:sposob|form|metod|kanal|srodk)\w*\s+(?:i\s+\w+\s+)?"
        r"(?:przekaz|inform|poinform|powiad|upowszechn|komunikacj|dotarci|rozpowszechn)\w*"
        r"|(?:po)?informowanie\s+(?:mieszkanc|spolecz)\w+|przekaz\w*\s+informacj\w+"
        r"|(?:upowszechni|upublicznie|rozpowszechni|publikacj)\w+\s+(?:informacj|plan)\w+"
        r"|informacja\s+dla\s+(?:mieszkanc|spolecz)\w+|komunikacja\s+z\s+(?:mieszkanc|spolecz)\w+"
        r"|(?:(?:jak|gdzie|komu|kiedy)\s+(?:i\s+)?){1,3}(?:o\s+(?:tym|planie)\s+)?(?:(?:po)?inform|powie|powiadom|przeczyta|dowie|znajdzie|szuka)\w+"
        r"|skad\s+(?:mieszkancy|(?:sie\s+)?(?:o\s+(?:tym|planie)\s+)?(?:sie\s+)?(?:dowie|dowied|wiecej)\w*)|(?:po)?informowanie(?:\s+o\s+\w+)?(?=\s*[:.]?\s*$)|informacj[ae](?=\s*:\s*\S)",
    ),
    (
        Chapter.EVALUATION,
        r"(?:proponowan\w+\s+|planowan\w+\s+)?sposob\w*\s+(?:oceny|ewaluacji|pomiaru|weryfikacji|mierzenia|sprawdz\w+)"
        r"|kontrol[ai]\s+(?:wykonania|realizacji|efekt\w*)(?:\s+planu)?"
        r"|ocena(?=\s+(?:dzialan|realizacj|plan|efekt|wynik|skuteczn|stopn)|\s*:|\s*$)|ewaluacja|wskaznik\w*|miernik\w*"
        r"|(?:weryfikacja|sposob\s+monitorowania)(?!\w)|kryteri\w+\s+(?:oceny|sukcesu)"
        r"|monitor(?:ing|owanie)\s+(?:realizacji|efekt\w*|rezultat\w*|skuteczn\w*|planu)|pomiar\s+(?:efekt|rezultat)\w+"
        r"|(?:jak|po\s+czym)\s+(?:to\s+|je\s+|plan\s+)?(?:(?:o|z)ceni|sprawdz|zmierz|pozna)\w+",
    ),
    (
        Chapter.GOAL,
        rf"{_PLANNED}cel(?:e|u|ow)?(?!\w)(?:\s+(?:(?:do|planowan\w+)\s+)?(?:osiagnieci\w+"
        r"|dzialan\w*|planu|glown\w+|szczegolow\w+|ogoln\w+|priorytetow\w+))?"
        r"(?:,\s*(?:jaki|ktory|ktore)\s+[\w ]{3,40}(?=$|:))?"
        r"|(?:co\s+chcemy|chcemy|co\s+chcielibysmy)\s+(?:osiagnac|zmienic|uzyskac|poprawic|zyskac)|czego\s+oczekujemy|do\s+czego\s+zmierzamy|(?:do\s+)?czego\s+(?:dazymy|chcemy)|(?:oczekiwan|zakladan|planowan|zamierzon"
        r"|spodziewan)\w+\s+(?:efekt|rezultat|wynik)\w*",
    ),
    (
        Chapter.PARTNERS,
        r"podmiot\w*(?:\s+\w+)?\s+(?:wspolprac|wspoldzial)\w+|podmioty|partner(?:zy|\w*\s+(?:dzialan|wspolprac|planu)\w*)?(?!\w)"
        r"|(?:instytucj|sluzb|wspol)\w+\s+wspolprac\w+|wspolpracujac\w+|wspoldzialanie"
        r"|kto\s+nam\s+pom\w+|podmiot\w*\s+(?:uczestnicz|zaangazowan|biorac)\w*(?:\s+udzial)?"
        r"|wspolpraca\s+z\s+(?:innymi\s+)?(?:podmiot|instytucj|partner)\w+|instytucje\s+i\s+osoby\s+wspolprac\w+"
        r"|wspolpraca(?!\s+(?:z"
        r"|ze)\s)|z\s+kim(?!\w)(?:\s+(?:wspol)?(?:pracujemy|dzialamy))?|kto\s+(?:nam\s+)?(?:z\s+nami\s+)?(?:pomaga|pomoze|wspiera|wspolprac\w*)",
    ),
    (
        Chapter.ACTIONS,
        rf"{_PLANNED}(?:dzialani[ae]|dzialan|zadani[ae]|przedsiewzieci[ae]"
        r"|czynnosci)(?!\w)(?!\s+(?:priorytetow|profilakt|inform|kontroln|edukac|prewenc)\w*)"
        r"|zaplanowano|zaplanowane|harmonogram\w*|plan\s+dzialan(?!\w|\s+prior)"
        r"|sposob\s+realizacji|etap\w*\s+(?:dzialan|realizacji|prac)\w*|(?:kiedy\s+i\s+)?co\s+(?:i\s+kiedy\s+)?(?:z?robimy|zamierzamy\s+zrobic)|kierunki\s+dzialan\w*",
    ),
    (
        Chapter.PERIOD,
        r"(?:okres|czas|termin)\w*(?:\s+(?:realizacji|obowiazywania|trwania"
        r"|wykonania))?(?:\s+planu)?(?=\s*[:–-]|\s+(?:od\s+)?\d)"
        r"|plan\s+(?:obejmuje|obowiazuje|dotyczy)(?:\s+okres\w*)?",
    ),
    (
        Chapter.EXTRA,
        r"wazne\s+informacje|wazne(?=\s*:)|apel\w*|podstaw\w+\s+prawn\w+|uwagi(?=\s*:|\s*$)"
        r"|informacje\s+dodatkowe|pamietaj\w*"
        r"|(?:dobre\s+)?(?:porady|rady)|przypomina\w+|komunikat(?=\s*:)|slowo\s+od\s+dzielnicowego|dzielnicowy\s+radzi"
        r"|granice\s+rejonu|kontakt(?=\s*:|\s*$)|informacje\s+dla\s+mieszkanc\w+|uwaga(?=\s*[!:])"
        r"|postanowienia\s+koncowe|zalozenia\s+ogolne|(?:warto|dobrze)\s+wiedziec|zapamietaj\w*",
    ),
)
_CHAPTERS = tuple((chapter, re.compile(pattern)) for chapter, pattern in _CORES)

# Words that headings go on with after their core.
_GOES_ON = re.compile(
    r"\s*(?:[/,(]\s*)?(?:(?:i|oraz|wraz|z|ze|w|we|do|na|o|dla|przez|nie|ich|jego|jej|ramach"
    r"|nim|nimi|a|takze|terminy|terminow|terminami"
    r"|rejon\w*|sluzbow\w*|nr|numer|\d{1,2}|realizacj\w*|realizowan\w*|poszczegoln\w*|etap\w*"
    r"|zadan\w*|zadani\w*|dzialan\w*|dzialani\w*"
    r"|priorytetow\w*|wskazan\w*|planowan\w*|proponowan\w*|przewidzian\w*|spoleczn\w*|spoleczenst\w*"
    r"|lokaln\w*|informacj\w*|mieszkanc\w*|dla|osiagniec\w*"
    r"|plan\w*|sposob\w*|ocen\w*|stopni\w*|wykonani\w*|osob\w*|odpowiedzialn\w*|zagrozen\w*"
    r"|zagrozeni\w*|zdiagnozowan\w*|miejsc\w*"
    r"|wystepowani\w*|charakterystyk\w*|przyczyn\w*|czas\w*|diagnoz\w*|opis\w*|harmonogram\w*"
    r"|wspolprac\w*|podmiot\w*|instytucj\w*|zaplanowan\w*|podejmowan\w*|zakladan\w*"
    r"|dzielnicow\w*|przy|cel\w*|wskaznik\w*|termin\w*|prewencyjn\w*|bezpieczenstw\w*"
    r"|ewaluacj\w*|form\w*|przekazani\w*|efekt\w*|rezultat\w*|skutecznos\w*|innymi|innych|sytuacj\w*|kiedy|gdzie|jak|kto|tym|mu|im)(?!\w)\)?)"
)
_BEFORE = re.compile(
    r"(?:(?:(?:rozdzial|czesc|punkt|pkt|sekcja|paragraf)\s+|§\s*)(?:\d+|[ivx]+|[a-h])(?!\w)\s*[.):–-]*\s*)?"
    r"(?:(?:nasz[aey]?|nasi|jaki\s+(?:jest|mamy))\s+(?=problem|cel|dzialan|zadan|partner|zagroz|plan\s+dzial))?"
)
_PERIOD = re.compile(
    r"\s*(?:(?:(?:w|na)\s+)?okres\w*\s+)?(?:od\s+)?(?:dnia\s+)?"
    r"(?=\d|stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud)[\d. a-z]{3,25}(?:r\.?|roku)?\s*(?:do"
    r"|[-–])\s*[\d. a-z]{3,25}?(?:r\.?|roku)?\s*(?=:|wraz|$)"
)
_LONGEST = 14
"""Words of a heading in capital letters."""
_END = re.compile(r"\s*(?::|\.(?=\s|$)|[-–—](?=\s)|\?|\n|$)\s*")


def _starts_anew(text: str, start: int, end: int) -> bool:
    """Whether the next word begins a sentence: with a capital letter, in a heading that is not in large letters."""
    word = text[start:end].strip(" /,(")
    return word[:1].isupper() and not word.isupper() and not text[:start].isupper()


def _is_loud(text: str) -> bool:
    """Whether a line is written as headings are: in capital letters, with nothing that parts a sentence."""
    return text.isupper() and not re.search(r"[:;,.\n]", text) and len(text.split()) <= _LONGEST


def _asks(text: str) -> bool:
    """Whether a whole line is one short question: Jak sprawdzimy, czy się udało?"""
    return bool(re.fullmatch(r"[^.:;!?\n]+\?\s*", text)) and len(text.split()) <= _LONGEST


def _is_word(rest: str) -> bool:
    """Whether what is left of a numbered line is a word that belongs to its heading: podmioty współdziałające."""
    return bool(re.fullmatch(r"\s+[^\W\d_]+", rest))


@dataclass(frozen=True)
class BlockHeading:
    """A heading at the start of a block, and the text after it in the same block."""

    chapter: Chapter
    words: str
    rest: str
    sure: bool
    """Whether its form marks it: it stands alone, or before a colon."""


def _core_goes_on(text: str, bare: str, end: int) -> int:
    """Where the words end that a heading goes on with."""
    while (more := _GOES_ON.match(bare, end)) and more.end() > end and not _starts_anew(text, end, more.end()):
        end = more.end()
    return end


def heading(text: str, *, marked: bool = False) -> BlockHeading | None:
    """The heading that a paragraph begins with; `marked` tells whether a number or bullet stands before it."""
    bare = folded(text)
    before = _BEFORE.match(bare).end()  # type: ignore[union-attr]  # it may be empty
    for chapter, pattern in _CHAPTERS:
        core = pattern.match(bare, before)
        if not core or (core.end() < len(bare) and bare[core.end()].isalpha()):
            continue
        end = core.end()
        if chapter is not Chapter.PERIOD:
            end = _core_goes_on(text, bare, end)
            if period := _PERIOD.match(bare, end):
                end = _core_goes_on(text, bare, period.end())
        stop = _END.match(bare, end)
        if not stop and (near := re.match(r"[^:.;\n]{0,45}:\s*", bare[core.end() :])) and chapter is not Chapter.EXTRA:
            stop, end = near, core.end()
            close = core.end() + near.end()
        else:
            close = stop.end() if stop else end
        if not stop and (_is_loud(text) or _asks(text) or (marked and _is_word(text[end:]))):
            stop, end, close = _END.search(bare, len(bare)), len(text), len(text)
        if chapter is Chapter.EXTRA and not stop:
            near_colon = re.match(r"[^:.;\n]{0,45}:\s*", bare[core.end() :])
            if near_colon:
                close, stop = core.end() + near_colon.end(), near_colon
        words, rest = text[:close].strip(), text[close:].strip()
        mark = words[-1:] if stop else ""
        alone = not rest
        sure = alone or mark in (":", "\n", "?") or "\n" in text[core.start() : close]
        if not stop and end == core.end() and " " not in core[0] and not marked:
            return None
        return BlockHeading(chapter, words, rest, sure)
    return None
