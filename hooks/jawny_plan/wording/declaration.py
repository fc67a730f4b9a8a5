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


def declaration(declaration: Declaration) -> DeclarationWords:
    """The declaration. `rodzaj` is `wlasna`, with everything else, or `nadrzedna`, with `adres` alone."""
    if isinstance(declaration, ParentsDeclaration):
        return {"rodzaj": declaration.kind, "adres": declaration.url}
    prose: DeclarationProse = {
        "stan": str(declaration.status),
        "niezgodnosci": sentences(declaration.mismatches),
        "nieobjete": sentences(declaration.exempt),
        "sposob_oceny": polish.stopped(declaration.method),
        "udogodnienia": sentences(declaration.facilities),
        "kontakt": declaration.contact,
        "telefon": declaration.phone,
        "skargi": declaration.complaints,
        "komunikacja": sentences(declaration.communication),
    }
    return {
        **typeset(prose),
        "rodzaj": declaration.kind,
        "w_pelni_zgodna": declaration.status is Status.FULL,
        "strona_od": day(declaration.published),
        "strona_zmieniona": day(declaration.updated),
        "sporzadzono": day(declaration.prepared),
        "przeglad": day(declaration.reviewed) if declaration.reviewed else None,
        "nadmierne_koszty": {
            "tresci": typeset(sentences(declaration.burden.contents)),
            "ocena": declaration.burden.assessment,
        }
        if declaration.burden
        else None,
        "raport": declaration.report,
        "email": declaration.email,
        "email_adres": f"mailto:{declaration.email}",
        "telefon_adres": "tel:" + telephone(declaration.phone),
        "aplikacje": [{"nazwa": polish.typeset(item.name), "adres": item.url} for item in declaration.applications],
        "architektura": {"opis": typeset(sentences(declaration.building.features)), "adres": declaration.building.url},
        "tlumacz_online": declaration.interpreter,
        "tlumacz_adres": declaration.interpreter_url,
    }


def day(day: date) -> DayWords:
    """A day in words and as `<time datetime>` wants it."""
    return {"slowami": polish.day(day), "data": day.isoformat()}


def sentences(texts: tuple[str, ...]) -> list[str]:
    """Each text with a capital letter and a full stop."""
    return [polish.sentence(item) for item in texts]


def address(declaration: Declaration | None, site: str) -> str | None:
    """The full address of the declaration that holds for the site at `site`; None while there is none."""
    if isinstance(declaration, ParentsDeclaration):
        return declaration.url
    return site + addresses.DECLARATION if declaration else None


def hints(declaration: Declaration | None, today: date) -> list[str]:
    """What the editor should do about the declaration; nothing for readers."""
    if declaration is None:
        return [
            "brakuje deklaracji dostępności (klucz deklaracja), której wymaga ustawa. "
            "Do tego czasu strona mówi, że deklaracji jeszcze nie ma."
        ]
    deadline = missed(declaration, today) if isinstance(declaration, OwnDeclaration) else None
    if deadline is None:
        return []
    return [
        f"deklarację dostępności należało przejrzeć do {polish.day(deadline)} "
        "Przejrzyj ją i wpisz ten dzień do klucza przeglad."
    ]
