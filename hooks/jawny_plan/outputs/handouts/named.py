"""What lists of handouts say of a sheet: its name and size, its first page as a picture and in words."""

from __future__ import annotations

from typing import Any, TypedDict

from jawny_plan import polish
from jawny_plan.outputs.documents.production import PreviewOrder, SheetOrder
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import UnitWords

PREVIEW = 54
"""Pixels per inch of a preview: a sheet A4 is 446 pixels wide."""
NAMES = {
    "ulotka.typ": ("Ulotka", "A4, druk dwustronny"),
    "ulotka-duzy-druk.typ": ("Ulotka, duży druk", "A4, kilka stron"),
    "klatka.typ": ("Ogłoszenie na klatkę schodową", "A4, jedna strona"),
    "plakat.typ": ("Plakat", "A3, jedna strona"),
    "porzadek.typ": ("Porządek spotkania", "A4, jedna strona"),
    "pytania.typ": ("Kartka na pytanie", "A4, jedna strona"),
    "wizytowki.typ": ("Wizytówki dzielnicowego", "A4, osiem wizytówek 85 × 55 mm"),
}


class ListedSheetWords(TypedDict):
    """A sheet as lists of handouts name it; `adres` counts from the site's root, `miejsce` tells notices apart."""

    nazwa: str
    rozmiar: str
    miejsce: str | None
    adres: str


def told(order: SheetOrder) -> ListedSheetWords:
    """The sheet as lists of handouts name it; `adres` counts from the site's root, `miejsce` tells notices apart."""
    name, size = NAMES[order.template]
    place = order.data["ogloszenie"]["miejsce"] if "ogloszenie" in order.data else None
    return {"nazwa": name, "rozmiar": size, "miejsce": place, "adres": f"/{order.path}"}


def preview(order: SheetOrder) -> PreviewOrder:
    """The sheet's first page as a picture; `shown` says what is on it."""
    return PreviewOrder(f"{order.path.removesuffix('.pdf')}.png", order.template, order.data, order.day, PREVIEW)


def shown(order: SheetOrder) -> str:
    """What the sheet's first page shows, for those who do not see the picture."""
    name = NAMES[order.template][0]
    match order.data:
        case {"ogloszenie": notice}:
            return f"{name}, miejsce: {notice['miejsce']}. Hasło: „{notice['haslo']}”."
        case {"plan": plan, "rejon": district}:
            return f"{name}. Hasło: „{plan['haslo']}”. {district['nazwa']}, plan {plan['okres']['slowami']}"
        case {"spotkanie": {"terminy": terms} as meeting}:
            parts = ("dzien", "data", "godziny")
            when = "; ".join(", ".join(term[part] for part in parts if term[part]) for term in terms)
            change = {"odwolane": " Odwołane.", "przesuniete": " Nowy termin."}.get(meeting["stan"], "")
            where = f" {polish.sentence(meeting['miejsce']['slowami'])}" if meeting["miejsce"] else ""
            return f"{name}: {polish.stopped(meeting['tytul'])}{change} {polish.sentence(when)}{where}"
        case {"spotkanie": meeting}:
            when = f" {polish.sentence(meeting['termin'])}" if meeting["termin"] else ""
            return f"{name}: {polish.stopped(meeting['tytul'])}{when}"
        case _:
            return f"{name}. {order.data['rejon']['nazwa']}."


def plan_is_current(plan: PlanWords) -> bool:
    """Whether what is printed of a plan is still of use today."""
    return plan["stan"]["kod"] != "zakonczony"


def meeting_is_current(meeting: MeetingWords) -> bool:
    """Whether what is printed of a meeting is still of use today."""
    return not meeting["minione"]


def common(unit: UnitWords) -> dict[str, Any]:
    """What every sheet begins with."""
    return {"jezyk": "pl", "jednostka": {"nazwa": unit["nazwa"], "znak": unit["znak"]}}
