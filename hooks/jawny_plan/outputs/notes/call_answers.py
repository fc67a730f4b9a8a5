"""How questions of newsrooms are answered: in few sentences of the data, with their source, or by who may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jawny_plan import polish
from jawny_plan.outputs.sheet_words.call import QuestionWords
from jawny_plan.wording.added_words import QuoteWords
from jawny_plan.wording.news_words import LeadWords
from jawny_plan.wording.serving import office_today, officer_today, phone_of
from jawny_plan.wording.unit_words import DistrictWords, UnitWords

MOST = 4
"""So many things are told on the telephone; the page has the rest."""
LONGEST, IN_LEAD = 420, 4
"""So many signs of one thing, and so many sentences of what a note says first."""


def answer(question: str, answers: Iterable[str | None], who: str, source: str | None = None) -> QuestionWords:
    """The question with the answers that there are; with none of them, `who` may know."""
    given = [_short(text) for text in answers if text]
    left = len(given) - MOST
    if left > 0:
        more = polish.plural(left, "rzecz", "rzeczy", "rzeczy")
        given = [*given[:MOST], f"Jeszcze {more}: na stronie."]
    return {
        "pytanie": question,
        "odpowiedz": [polish.typeset(text) for text in given],
        "zrodlo": source if given else None,
        "kto_wie": None if given else polish.typeset(who),
    }


def officers(districts: Iterable[DistrictWords]) -> str:
    """Whom to ask in the districts: `dzielnicowy (rejon nr 1): asp. Imię Nazwisko, tel. 47 000 00 00`"""
    return "; ".join(_officer(item) for item in districts) or "dzielnicowy"


def _officer(district: DistrictWords) -> str:
    known, phone = officer_today(district), phone_of(district)
    parts = (known and known["osoba"], phone and f"tel.\u00a0{phone}")
    whom = ", ".join(part for part in parts if part)
    named = f"{office_today(district)['mianownik']} ({district['krotko']})"
    return (f"{named}: {whom}" if whom else named) + _former(district)


def _former(district: DistrictWords) -> str:
    """` (w dniu noty: dzielnicowy asp. Imię Nazwisko)`, where somebody else served then."""
    then = district["dzielnicowy"]
    if not district["sluzy_dzis"] or not then or not then["osoba"]:
        return ""
    return f" (w dniu noty: {then['funkcja']} {then['osoba']})"


def serving(districts: Iterable[DistrictWords]) -> Iterator[str]:
    """Who serves today in the districts: `asp. Imię Nazwisko, dzielnicowy`"""
    for district in districts:
        if (known := officer_today(district)) and known["osoba"]:
            yield f"{known['osoba']}, {known['funkcja']}"


def lead(news: LeadWords) -> str:
    """What the note says first, as it is read out."""
    return " ".join(news["zdania"][:IN_LEAD])


def quotable(quote: QuoteWords | None, officers: Iterable[str], unit: UnitWords) -> Iterator[str]:
    """Who speaks for the unit, what somebody has approved to be quoted, and who else may speak if they are let."""
    contact = unit["kontakt_prasowy"]
    if contact and contact["kto"]:
        yield polish.sentence(contact["kto"])
    if quote:
        whose = ", ".join(part for part in (quote["autor"], quote["funkcja"]) if part)
        yield f"Wypowiedź zatwierdzona, wolno cytować: „{quote['tresc']}” ({whose})."
    yield from (f"{polish.capital(person)}: za zgodą komendanta." for person in officers)


def press(unit: UnitWords) -> str:
    """Who may know who speaks for the unit."""
    contact = unit["kontakt_prasowy"]
    return f"Może wiedzieć: {contact['kto'] or 'oficer prasowy'}." if contact else "Decyduje komendant."


def sources(named: Iterable[str | None]) -> str | None:
    """Each source once: `Krajowa Mapa Zagrożeń Bezpieczeństwa; ankieta`"""
    found = dict.fromkeys(item.strip().rstrip(".") for item in named if item)
    return "; ".join(found) or None


def _short(text: str) -> str:
    """The text, cut after a sentence or before a word where it is too long to be told."""
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    sentence = max(cut.rfind(". "), cut.rfind("? "), cut.rfind("! "))
    return cut[: sentence + 1] if sentence > LONGEST // 2 else f"{cut.rsplit(None, 1)[0]}…"
