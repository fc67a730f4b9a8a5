"""What stands in a file and is no part of the plan: letterhead, stamp, signature, officer's box, page furniture."""

from __future__ import annotations

import re

from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded

RANK = (
    r"(?:(?:mł|st|sierż|asp|nadkom|podkom|kom|podinsp|nadinsp|insp|gen|post)\.\s*){1,3}(?:szt\.\s*)?"
    r"|(?:młodszy |starszy )?(?:aspirant|sierżant|posterunkowy|komisarz|podkomisarz"
    r"|nadkomisarz|inspektor)(?: sztabowy)? "
)
_NAME = r"[A-ZĄĆĘŁŃÓŚŹŻ][\w'’]+(?:[ -][A-ZĄĆĘŁŃÓŚŹŻ][\w'’-]+)+"
PERSON = re.compile(rf"(?:{RANK})\s*{_NAME}")
PHONE = re.compile(
    r"(?<![\d.,/-])(?:\+?48[ -]?)?(?:\d{2}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}|\d{3}[ -]?\d{3}[ -]?\d{3})(?![\d.,]?\d)"
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SIGNED = re.compile(
    r"(?:sporzadzi\w*|oprac\w*|opr\.|wykonal\w*|wyk\.|akceptuj\w*|zatwierdz\w*|uzgodni\w*"
    r"|protokolowal\w*|podpis\w*|egz\.|rozdzielnik"
    r"|otrzymuja|do wiadomosci|data (?:publikacji|sporzadzenia|utworzenia|modyfikacji)"
    r"|autor\s*:|zrodlo\s*:|drukuj|powrot|generuj|zalacznik\w*"
    r"|strona \d+|tel\.|telefon|e-?mail|fax|dzielnicowy\s*:|dzielnicowa\s*:|l\.?\s?dz\.|rsd"
    r"|\(?(?:data|podpis|pieczec|miejscowosc)[ ,)]"
    r"|z powazaniem|za zgodnosc|kierownik (?:rewiru|ogniwa|posterunku)|naczelnik|komendant"
    r"|zastepca komendanta|dzielnicow[ya] rejonu|p\.\s?o\.|po (?:komendant|kierownik|naczelnik|zastepc)"
    r"|opublikowano|udostepnij|pobierz|czytaj|wroc|poleca|metryka|liczba wejsc"
    r"|ostatnia (?:zmiana|modyfikacja)|opiekun|rejestr zmian|wytworzyl)"
)
_MAY_BE_A_TASK = re.compile(
    r"(?:oprac(?!\.)|uzgodni|podpis|sporzadzi|wykonal|akceptuj|zatwierdz|otrzymuja|opiekun|naczelnik|komendant|kierownik|telefon"
    r"|poleca|czytaj|udostepni|wroc|pobierz|dzielnicow[ya] rejonu|zastepca komendanta|powrot)"
)
"""Beginnings of signatures that sentences of a plan have, too."""
_LONGEST_SIGNATURE = 9
"""Words of a function or a label under a plan."""
_PLACE_AND_DAY = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+(?:[ -][A-ZĄĆĘŁŃÓŚŹŻ][\w-]+)?,?\s+(?:dn\.|dnia|w dniu)\s*[\d….]")
_DATE_ONLY = re.compile(r"(?:dn\.|dnia)?\s*[\d. ]{6,12}(?:r\.?|roku)?")


COPIES = re.compile(r"(?:^|(?<=\s))(?:Wykonano|Wyk\.|Sporządzono)\s+w\s+\w+\s+egz\w*\.?.*$", re.DOTALL)
"""How many copies were made, after the last sentence of a plan."""


def is_signature(text: str) -> bool:
    """Whether a block after the chapters no longer belongs to the plan."""
    bare = folded(text)
    signed = bool(_SIGNED.match(bare)) and (not _MAY_BE_A_TASK.match(bare) or _is_signed(text))
    return is_furniture(text) or signed or bool(_DATE_ONLY.fullmatch(text.strip()))


def _is_signed(text: str) -> bool:
    """Whether a line that begins as a signature does is one: "Opracował: …", no "Opracowanie ulotki – do 15 maja"."""
    if re.search(r":|\.{3,}|…|_{3,}", text) or PERSON.search(text) or PHONE.search(text) or EMAIL.search(text):
        return True
    return len(text.split()) <= _LONGEST_SIGNATURE and not re.search(r"\s[-–—]\s|,|\d|\.\s*$", text)


def is_furniture(text: str) -> bool:
    """Whether a block is of the page or the letter, wherever it stands."""
    bare = folded(text.strip())
    return bool(
        re.fullmatch(r"(?:[\W_]|o\s)*", bare)
        or re.match(r".{0,60}\bstrona?y? \d+(?: z \d+)?$", bare)
        or PERSON.match(text)
        or _PLACE_AND_DAY.match(text)
        or re.fullmatch(r"(?:tel|kom|fax|e-?mail|telefon)[\s.:].{0,60}", bare)
        or re.match(r"(?:l\.?\s?dz\.|znak sprawy|sygn\.|nr sprawy)", bare)
    )


def officers_own(text: str) -> bool:
    """Whether a box or block is about the officer: a name with a rank, a phone, an e-mail."""
    return bool(
        PERSON.search(text) or PHONE.search(text) or EMAIL.search(text) or re.match(r"dzielnicow\w+\s*:", folded(text))
    )


def private(text: str) -> list[str]:
    """Names with ranks, phones and e-mails in a text, as they stand there."""
    found = [match[0].strip() for pattern in (PERSON, PHONE, EMAIL) for match in pattern.finditer(text)]
    found += [match[0] for match in re.finditer(rf"(?<!\w)(?:pan(?:a|u|em|i|ią)?|Pan(?:a|u|em|i|ią)?)\s+{_NAME}", text)]
    found += [
        match[0] for match in re.finditer(r"[A-ZĄĆĘŁŃÓŚŹŻ]\w+ [A-ZĄĆĘŁŃÓŚŹŻ][\w-]+", text) if _is_person(match, text)
    ]
    return list(dict.fromkeys(found))


def _is_person(match: re.Match[str], text: str) -> bool:
    first, last = match[0].split()
    before = text[: match.start()].rstrip()
    if before.endswith(
        (
            "im.",
            "ul.",
            "al.",
            "pl.",
            "os.",
            "imienia",
            "św.",
            "ulicy",
            "osiedla",
            "placu",
            "alei",
            "rondo",
            "ks.",
            "gen.",
        )
    ):
        return False
    return dictionary.is_first_name(first) and dictionary.is_surname(last) and not dictionary.is_place(first)
