"""The figures of a plan as its data hold them, with what to ask about each."""

from __future__ import annotations

import re

from jawny_plan.intake.figure import Number, identity
from jawny_plan.intake.figures import figures
from jawny_plan.intake.proposal import Draft
from jawny_plan.intake.values import FigureValues, ThreatValues
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import VAGUE, numbers
from jawny_plan.polish.shown_days import day_shown

_PLACE = "rozdział 1 (zagrożenie)"
_COUNTS = re.compile(
    r"(?<!\w)(?:polow\w|cwier\w+|co\s+(?:drug|trzec|czwart|piat)\w+|\w*krotnie|tuzin\w*|par[ae]\s|pojedyncz\w+"
    r"|wiekszosc\w*|mniejszosc\w*|jed(?:en|n[aoeąy]\w*)\s|trzeci\w*|czwart\w*)"
)
"""Words that count, though they are no numbers."""


def enter_figures(
    path: tuple[str | int, ...],
    sentences: list[str],
    tabled: list[Number],
    value: ThreatValues,
    draft: Draft,
    taken: set[str],
) -> list[Number]:
    """Fill in the figures of a threat whose key path is given, `tabled` among them, and ask about them; all of them."""
    text = " ".join(sentences)
    found = (figures(text) or [one for sentence in sentences for one in figures(sentence)]) + tabled
    items: list[FigureValues] = []
    for one in found:
        item = _entry(one, taken)
        whole = next((other["id"] for other in reversed(items) if "czesc" not in other), "") if one.part else ""
        if whole:
            item["czesc"] = whole
        items.append(item)
    vague = [sentence for sentence in sentences if VAGUE.search(folded(sentence))]
    if items:
        value["liczby"] = items
        fields = [(*path, "liczby"), *((*path, "liczby", place) for place in range(len(items)))]
        summary = "; ".join(map(_figure_shown, items))
        draft.ask(
            fields,
            f"Liczby w planie: {summary}. Czy to wszystkie i czy dobrze odczytane, także okresy?"
            f"{_not_read(text, found)}",
            _that_count(sentences, found),
            _PLACE,
            items,
        )
    if not items and (any(one.isdigit() for one in text) or any(numbers(text)) or _COUNTS.search(folded(text))):
        draft.ask(
            (*path, "liczby"), "Nie udało się odczytać żadnej liczby. Czy plan podaje liczby zdarzeń?", text, _PLACE
        )
    if vague:
        draft.ask(
            (*path, "liczby"),
            "Plan podaje ilość słowem, bez liczby. Czy jest znana dokładna liczba?",
            " ".join(vague),
            _PLACE,
        )
    return found


def add_figure(one: Number, draft: Draft, known: list[Number], place: str) -> Number:
    """Add a figure that another chapter states to those of the first threat, with a question; the figure."""
    items = draft.values["zagrozenia"][0].setdefault("liczby", [])
    items.append(_entry(one, {str(item["id"]) for item in items}))
    known.append(one)
    draft.ask(
        ("zagrozenia", 0, "liczby", len(items) - 1),
        f"{place[:1].upper()}{place[1:]} podaje liczbę: {one.count} {one.of_what}. Czy dodać ją do liczb?",
        one.sentence,
        place,
        items[-1],
    )
    return one


def _entry(one: Number, taken: set[str]) -> FigureValues:
    """A figure as the plan's data hold it."""
    item: FigureValues = {"id": identity(one.of_what, taken), "ile": str(one.count), "czego": one.of_what}
    if one.percent and one.count <= 100:
        item["w_procentach"] = "tak"
    if one.roughly:
        item["okolo"] = "tak"
    if one.about:
        item["dotyczy"] = one.about
    if one.mainly:
        item["glownie"] = "tak"
    if one.first and one.last:
        item["okres"] = {"od": str(one.first), "do": str(one.last)}
    if one.by:
        item["kto"] = one.by
    return item


def _not_read(text: str, found: list[Number]) -> str:
    """What a person should look at: numbers in words that no figure was made of."""
    counts = {one.count for one in found}
    others = [f"{text[one.start : one.end]} ({one.value})" for one in numbers(text) if one.value not in counts]
    return f" Nie wpisano liczb podanych słowami: {', '.join(dict.fromkeys(others))}." if others else ""


def _that_count(sentences: list[str], found: list[Number]) -> str:
    """The sentences that hold a number, in digits or in words, also those in which none was read."""
    of_found = {one.sentence for one in found}
    own = [
        one
        for one in sentences
        if one in of_found or re.search(r"\d", one) or any(numbers(one)) or _COUNTS.search(folded(one))
    ]
    return " ".join(dict.fromkeys([*own, *(one.sentence for one in found if one.sentence not in own)]))


def _figure_shown(item: FigureValues) -> str:
    about, percent = "około " if "okolo" in item else "", "%" if "w_procentach" in item else ""
    return f"{about}{item['ile']}{percent} {item['czego']}{_dates(item)}"


def _dates(item: FigureValues) -> str:
    if "okres" not in item:
        return ""
    return f" (od {day_shown(item['okres']['od'])} do {day_shown(item['okres']['do'])})"
