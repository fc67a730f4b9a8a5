"""The declaration of accessibility in words, and what its editor should mind."""

from __future__ import annotations

from datetime import date

from jawny_plan import polish
from jawny_plan.facts.declaration import missed
from jawny_plan.model import addresses
from jawny_plan.model.declaration import Declaration, OwnDeclaration, ParentsDeclaration, Status
from jawny_plan.wording.declaration_words import DayWords, DeclarationProse, DeclarationWords
from jawny_plan.wording.unit import telephone
from jawny_plan.wording.words import typeset

"""Where the declaration stands, counted from the site's root."""


def declaration(told: Declaration) -> DeclarationWords:
    """The declaration. `rodzaj` is `wlasna`, with everything else, or `nadrzedna`, with `adres` alone."""
    if isinstance(told, ParentsDeclaration):
        return {"rodzaj": told.kind, "adres": told.url}
    prose: DeclarationProse = {
        "stan": str(told.status),
        "niezgodnosci": sentences(told.mismatches),
        "nieobjete": sentences(told.exempt),
        "sposob_oceny": polish.stopped(told.method),
        "udogodnienia": sentences(told.facilities),
        "kontakt": told.contact,
        "telefon": told.phone,
        "skargi": told.complaints,
        "komunikacja": sentences(told.communication),
    }
    return {
        **typeset(prose),
        "rodzaj": told.kind,
        "w_pelni_zgodna": told.status is Status.FULL,
        "strona_od": day(told.published),
        "strona_zmieniona": day(told.updated),
        "sporzadzono": day(told.prepared),
        "przeglad": day(told.reviewed) if told.reviewed else None,
        "nadmierne_koszty": {"tresci": typeset(sentences(told.burden.contents)), "ocena": told.burden.assessment}
        if told.burden
        else None,
        "raport": told.report,
        "email": told.email,
        "email_adres": f"mailto:{told.email}",
        "telefon_adres": "tel:" + telephone(told.phone),
        "aplikacje": [{"nazwa": polish.typeset(item.name), "adres": item.url} for item in told.applications],
        "architektura": {"opis": typeset(sentences(told.building.features)), "adres": told.building.url},
        "tlumacz_online": told.interpreter,
        "tlumacz_adres": told.interpreter_url,
    }


def day(told: date) -> DayWords:
    """A day in words and as `<time datetime>` wants it."""
    return {"slowami": polish.day(told), "data": told.isoformat()}


def sentences(told: tuple[str, ...]) -> list[str]:
    """Each text with a capital letter and a full stop."""
    return [polish.sentence(item) for item in told]


def address(told: Declaration | None, site: str) -> str | None:
    """The full address of the declaration that holds for the site at `site`; None while there is none."""
    if isinstance(told, ParentsDeclaration):
        return told.url
    return site + addresses.DECLARATION if told else None


def hints(told: Declaration | None, today: date) -> list[str]:
    """What the editor should do about the declaration; nothing for readers."""
    if told is None:
        return [
            "brakuje deklaracji dostępności (klucz deklaracja), której wymaga ustawa. "
            "Do tego czasu strona mówi, że deklaracji jeszcze nie ma."
        ]
    deadline = missed(told, today) if isinstance(told, OwnDeclaration) else None
    if deadline is None:
        return []
    return [
        f"deklarację dostępności należało przejrzeć do {polish.day(deadline)} "
        "Przejrzyj ją i wpisz ten dzień do klucza przeglad."
    ]
