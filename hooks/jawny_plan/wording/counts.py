"""Counts in words: what was counted follows most numbers in the genitive (`16 interwencji`), but not 1 to 4."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.model.progress import LogEntry, Measured
from jawny_plan.model.threat import Figure
from jawny_plan.polish import dictionary
from jawny_plan.polish.aloud import nouns
from jawny_plan.polish.counted import CountedForms, counted_forms, is_feminine
from jawny_plan.polish.sentences import unstopped
from jawny_plan.polish.spoken import Case, Gender, cardinal

# The genitive plural, beside the nominatives that follow 1, and 2 to 4; for where there is no dictionary.
_NOUNS = {
    "awantur": ("awantura", "awantury"),
    "bójek": ("bójka", "bójki"),
    "głosów": ("głos", "głosy"),
    "incydentów": ("incydent", "incydenty"),
    "interwencji": ("interwencja", "interwencje"),
    "kolizji": ("kolizja", "kolizje"),
    "kontroli": ("kontrola", "kontrole"),
    "koszy": ("kosz", "kosze"),
    "kradzieży": ("kradzież", "kradzieże"),
    "legitymowań": ("legitymowanie", "legitymowania"),
    "mandatów": ("mandat", "mandaty"),
    "naruszeń": ("naruszenie", "naruszenia"),
    "ocen": ("ocena", "oceny"),
    "ofiar": ("ofiara", "ofiary"),
    "osób": ("osoba", "osoby"),
    "podpaleń": ("podpalenie", "podpalenia"),
    "pojazdów": ("pojazd", "pojazdy"),
    "pouczeń": ("pouczenie", "pouczenia"),
    "pożarów": ("pożar", "pożary"),
    "próśb": ("prośba", "prośby"),
    "przestępstw": ("przestępstwo", "przestępstwa"),
    "przypadków": ("przypadek", "przypadki"),
    "skarg": ("skarga", "skargi"),
    "spotkań": ("spotkanie", "spotkania"),
    "sygnałów": ("sygnał", "sygnały"),
    "uszkodzeń": ("uszkodzenie", "uszkodzenia"),
    "wniosków": ("wniosek", "wnioski"),
    "włamań": ("włamanie", "włamania"),
    "wykroczeń": ("wykroczenie", "wykroczenia"),
    "wypadków": ("wypadek", "wypadki"),
    "wypowiedzi": ("wypowiedź", "wypowiedzi"),
    "zatrzymań": ("zatrzymanie", "zatrzymania"),
    "zdarzeń": ("zdarzenie", "zdarzenia"),
    "zgłoszeń": ("zgłoszenie", "zgłoszenia"),
    "zniszczeń": ("zniszczenie", "zniszczenia"),
}


_FORMS = {form: (one, few, many) for many, (one, few) in _NOUNS.items() for form in (one, few, many)}


def counted(count: int, of_what: str) -> str:
    """`16 interwencji`, `24 dzikie wysypiska`, `1 zgłoszenie mieszkańca`; what is not known stays in its case."""
    forms = _forms(of_what)
    return polish.plural(count, *forms) if forms else f"{count}{polish.NBSP}{of_what}"


def genitive(of_what: str) -> str:
    """What was counted as it follows „około”, „z” and words that stand for a number: `interwencji`."""
    forms = _forms(of_what)
    return forms.many if forms else of_what


def spoken_number(count: int, of_what: str) -> str:
    """The number as it is said where the noun stands apart from it: `trzydzieści dwie`, of interwencje."""
    if count % 10 != 2 or count % 100 == 12:
        return str(count)
    feminine = is_feminine(of_what) if dictionary.is_whole() else nouns.feminine(of_what.partition(" ")[0])
    return cardinal(count, Case.NOMINATIVE, Gender.FEMININE) if feminine else str(count)


def declines(of_what: str) -> bool:
    """Whether the forms of what was counted are known, as those of `interwencji` are."""
    return _forms(of_what) is not None


def _forms(of_what: str) -> CountedForms | None:
    return counted_forms(of_what) if dictionary.is_whole() else _listed(of_what)


def _listed(of_what: str) -> CountedForms | None:
    """The same by a list of common nouns, where there is no dictionary."""
    noun, space, rest = of_what.partition(" ")
    forms = _FORMS.get(noun)
    if forms is None or rest.partition(" ")[0].endswith(("ych", "ich", "i")):  # more words would change as well
        return None
    return CountedForms(*(f"{form}{space}{rest}" for form in forms))


def stated(figure: Figure) -> str:
    """The figure as the plan gives it: `16 interwencji`, `około 20 interwencji`, `kilkanaście przypadków`."""
    if figure.count is None:
        return f"{figure.in_words} {genitive(figure.of_what)}"
    if figure.roughly:
        number = f"{figure.count}%" if figure.percent else str(figure.count)
        return f"około{polish.NBSP}{number}{polish.NBSP}{genitive(figure.of_what)}"
    return figured(figure, figure.count)


def figured(figure: Figure, count: int) -> str:
    """So many of what the figure counts: `16 interwencji`, `40% dobrych ocen`."""
    return f"{count}%{polish.NBSP}{figure.of_what}" if figure.percent else counted(count, figure.of_what)


def origin(entry: LogEntry) -> str:
    """How an entry is known: `rejestr interwencji`, `Straż Miejska (pismo z 4 marca)` where somebody else counted."""
    who = entry.counted_by if isinstance(entry, Measured) else None
    return f"{unstopped(who)} ({unstopped(entry.source)})" if who else entry.source


def source(who: str | None) -> str | None:
    """`źródło: straż gminna`: who counted, as the data name them."""
    return f"źródło: {unstopped(who)}" if who else None
