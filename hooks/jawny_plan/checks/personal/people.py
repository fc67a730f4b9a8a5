"""Names of people: first name and surname, "Marek W.", "pan Kowalski", a policeman's rank and surname.

Let pass are the people whom the data publish, in any form, and patrons. Not found are first names that no list
holds, surnames alone, and names in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.first_names import by_form, listed
from jawny_plan.checks.personal.hit import UPPER, WORD, Hit, Rule
from jawny_plan.checks.personal.patrons import is_patron
from jawny_plan.polish.rank import Rank

_ALLOWED = "Nazwisko wolno podać, gdy ta osoba stoi w danych jako dzielnicowy, prowadzący albo autor wypowiedzi."
PERSON = Rule("imię i nazwisko osoby", f"Usuń je. {_ALLOWED}")
INITIAL = Rule("imię z pierwszą literą nazwiska", "Usuń je: w małej miejscowości wszyscy wiedzą, o kogo chodzi.")
TITLED = Rule("nazwisko osoby", f"Usuń je. {_ALLOWED}")
OFFICER = Rule("nazwisko policjanta, którego dane nie publikują", f"Usuń je albo wpisz tę osobę. {_ALLOWED}")

# A word that may be a first name: before a surname, or before the letter that stands for one.
_FIRST = re.compile(rf"(?<![\w@/.-])({WORD})(,?)(?= [{UPPER}])")
_NEXT = re.compile(rf" ({WORD})(?!\w)")
_MORE = re.compile(rf"(?: [A-Z]\.)? ({WORD}(?:-{WORD})?)(?: ({WORD}(?:-{WORD})?))?")
_PARTS = re.compile(r"\w+")
_LETTER = re.compile(r" [A-ZĆŁŚŹŻ]\.(?!\w)")
_KING = re.compile(rf" (?:{WORD} )?[IVX]+(?!\w)")
# Surname first, as on lists: only surnames that nobody takes for another word.
_SURNAME = re.compile(r"\w+(?:(?:ow|ew|iń|in|ań)?sk(?:i|a|iego|iej)|wicz(?:a|owi|em)?|czyk(?:a|owi|iem)?|ck(?:i|iego))")
_NO_SURNAME = re.compile(
    r"(?:Doln|Górn|Wielk|Biskup|Polic|Komend|Komisari|Gmin|Powiat|Urz[aąę]d|Polsk|Rejon|Plan|Spotkan|Dzielnicow|Straż"
    r"|Szk[oó][łl]|Ulic|Osiedl|Parafi)\w*|\w+[sc]kie"
)
_BEFORE = re.compile(rf"({WORD}),? $")
_TITLED = re.compile(rf"\b(?:[Pp]an(?:a|u|em)?|[Pp]ani(?:ą)?|[Pp]aństw(?:o|u|em)|p\.) ({WORD}(?:-{WORD})?)(?! [{{]|\w)")
_OFFICES = re.compile(
    r"(?:Komendan|Naczelni|Burmistrz|Wójt|Prezyden|Staro[sś]|Dyrektor|Prezes|Radn|Przewodnicz|Sołty|Dzielnicow|Polic|Minist"
    r"|Wojewod|Kierowni|Redakt|Doktor|Profesor|Sędzi|Prokurat|Mecenas|Pedago|Sekretarz|Rzeczni|Zastęp|Bóg|Bog|Młod|Mieszk|Marszał)"
)
_RANK = "|".join(re.escape(rank) for rank in sorted((rank.value for rank in Rank), key=len, reverse=True))
_OFFICER = re.compile(rf"(?<!tel\. )(?<![\w.])(?:{_RANK}) ((?:{WORD} )?{WORD}(?:-{WORD})?)(?!\w)")
_NO_OFFICER = re.compile(r"(?:Polic|Prewenc|Ruchu|Prac|Nadzor|Sanitar|Budowl|Handlow|Ochron)")


def find(text: str, allowed: Allowed) -> Iterator[Hit]:
    """Every name in `text` of somebody who is not `allowed`."""
    known = by_form()
    for match in _FIRST.finditer(text):
        form = match[1] if match[1] in known else match[1].capitalize()
        if form in known and not match[2]:
            yield from _named(text, match, form, allowed)
        elif _SURNAME.fullmatch(match[1]):
            yield from _reversed(text, match, allowed)
    for match in _TITLED.finditer(text):
        if not _OFFICES.match(match[1]) and not _is_allowed((match[1],), allowed):
            yield Hit(match.start(), match.end(), TITLED)
    for match in _OFFICER.finditer(text):
        words = _PARTS.findall(match[1])
        if not _NO_OFFICER.match(words[0]) and not _is_allowed(words, allowed):
            yield Hit(match.start(1), match.end(1), OFFICER)


def _named(text: str, first: re.Match[str], form: str, allowed: Allowed) -> Iterator[Hit]:
    """The hit, if any, that begins with the first name `first`, whose form is `form`."""
    start, end = first.span()
    if text[max(0, start - 2) : start].rstrip().isdecimal() or _KING.match(text, end):  # "3 Maja", "Jan Paweł II"
        return
    if letter := _LETTER.match(text, end):
        if not is_patron(text, start, form):
            yield Hit(start, letter.end(), INITIAL)
    elif more := _MORE.match(text, end):
        middle = more[2] is not None and more[1].capitalize() in by_form()  # "Jan Adam Wójcik"
        before = _BEFORE.search(text, max(0, start - 40), start)
        if before and any({before[1], form} <= place for place in allowed.places):  # "Chopina Fryderyka" in an index
            return
        names = (form, *_PARTS.findall(more[1]), *(_PARTS.findall(more[2]) if middle else ()))
        if not _passes(text, start, names, allowed) and not _NO_SURNAME.fullmatch(names[-1]):
            yield Hit(start, more.end(2 if middle else 1), PERSON)


def _reversed(text: str, surname: re.Match[str], allowed: Allowed) -> Iterator[Hit]:
    """The hit, if any, of a surname that stands before its first name."""
    name = _NEXT.match(text, surname.end())
    if name and name[1] in by_form() and not _passes(text, name.start(1), (name[1], surname[1]), allowed):
        yield Hit(surname.start(), name.end(), PERSON)


def _passes(text: str, start: int, words: tuple[str, ...], allowed: Allowed) -> bool:
    """Whether a first name and surname are those of somebody published, of a patron or of a known place."""
    if _is_allowed(words, allowed) or is_patron(text, start, words[0], words[-1]):
        return True
    return any(set(words) <= place for place in allowed.places)


def _is_allowed(words: tuple[str, ...] | list[str], allowed: Allowed) -> bool:
    """Whether the words are the name of somebody published, or its surname alone, in any form."""
    return any(all(any(_same(word, part) for part in person) for word in words) for person in allowed.people)


def _same(word: str, name: str) -> bool:
    """Whether `word` is a form of `name`, as far as a rule for any surname can tell: Kowalskiego, Kowalski."""
    word, name = word.capitalize(), name.capitalize()
    if word == name or name in by_form().get(word, ()):
        return True
    if name in listed() and word in listed():
        return False
    stem = name[: max(3, len(name) - 2)]
    return word.startswith(stem) and len(word) <= len(name) + 4
