"""The law's list for a declaration of accessibility, "Warunki techniczne…" version 2.0 (31 July 2024), as a check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from babel.dates import format_date
from lxml import html

MANDATORY = [
    "a11y-wstep",
    "a11y-podmiot",
    "a11y-zakres",
    "a11y-url",
    "a11y-data-publikacja",
    "a11y-data-aktualizacja",
    "a11y-status",
    "a11y-data-sporzadzenie",
    "a11y-kontakt",
    "a11y-email",
    "a11y-telefon",
    "a11y-procedura",
    "a11y-architektura",
    "a11y-komunikacja",
]
CONDITIONAL = ["a11y-data-przeglad", "a11y-ocena", "a11y-aplikacje", "a11y-architektura-url"]
GONE = ["a11y-deklaracja", "a11y-osoba", "a11y-audytor"]
DATES = [name for name in MANDATORY + CONDITIONAL if "-data-" in name]
LINKS = {"a11y-url": "https?://", "a11y-email": "mailto:", "a11y-telefon": "tel:"}
ALLOWED = {
    *(f"h{level}" for level in range(1, 7)),
    "p",
    "ul",
    "ol",
    "li",
    "section",
    "div",
    "span",
    "time",
    "a",
    "abbr",
}
STATES = ("w pełni zgodna", "częściowo zgodna", "niezgodna")
ACT = (
    "z załącznikiem do ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji "
    "mobilnych podmiotów publicznych"
)

# Level, heading, whether it must stand there. The second is wanted unless the site is fully compliant.
HEADINGS = (
    (1, "Deklaracja dostępności", True),
    (2, "Stan dostępności cyfrowej", True),
    (2, "Niedostępne treści", False),
    (3, "Niezgodność z załącznikiem", False),
    (3, "Treści nieobjęte przepisami", False),
    (3, "Nadmierne koszty", False),
    (2, "Przygotowanie deklaracji dostępności i jej aktualizacja", True),
    (2, "Udogodnienia, ograniczenia i inne informacje", False),
    (2, "Skróty klawiszowe", False),
    (2, "Informacje zwrotne i dane kontaktowe", True),
    (2, "Obsługa wniosków i skarg związanych z dostępnością", True),
    (2, "Pozostałe informacje", True),
    (3, "Aplikacje mobilne", False),
    (3, "Dostępność architektoniczna", True),
    (3, "Dostępność komunikacyjno-informacyjna", True),
)


def said(element: html.HtmlElement) -> str:
    """The text of an element, its spaces plain."""
    return " ".join(element.text_content().split())


def faults(declaration: str) -> list[str]:
    """What the law would find wrong with the HTML of a declaration; conditional parts by what else it holds."""
    return list(_faults(html.fragment_fromstring(declaration, create_parent="div")))


def _faults(root: html.HtmlElement) -> Iterator[str]:
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    for name in MANDATORY:
        if ids.count(name) != 1:
            yield f"{name} stands {ids.count(name)} times"
    for name in ids:
        if name.startswith("a11y-") and name not in MANDATORY + CONDITIONAL:
            yield f"{name} is {'gone' if name in GONE else 'unknown'}"
        if ids.count(name) > 1:
            yield f"{name} is not unique"
    yield from (f"<{element.tag}> is not allowed" for element in root.iter() if element.tag not in ALLOWED)
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    yield from _dates(by_id)
    for name, target in LINKS.items():
        if name in by_id and not (by_id[name].tag == "a" and re.match(target, by_id[name].get("href", ""))):
            yield f"{name} is no link"
    yield from _headings(root)
    yield from _words(root, by_id)


def _dates(by_id: dict[str, html.HtmlElement]) -> Iterator[str]:
    for name in DATES:
        element = by_id.get(name)
        if element is None:
            continue
        if element.tag != "time":
            yield f"{name} is no <time>"
            continue
        day = date.fromisoformat(element.get("datetime"))
        if said(element) != format_date(day, "d MMMM y 'r.'", "pl_PL"):
            yield f"{name} says {said(element)} for {day}"


def _headings(root: html.HtmlElement) -> Iterator[str]:
    found = [(int(each.tag[1]), said(each)) for each in root.iter() if re.fullmatch("h[1-6]", str(each.tag))]
    known = [(level, text) for level, text, _ in HEADINGS]
    yield from (f"heading {text!r} (h{level}) is unknown" for level, text in found if (level, text) not in known)
    yield from (f"heading {text!r} is missing" for level, text, must in HEADINGS if must and (level, text) not in found)
    places = [known.index(heading) for heading in found if heading in known]
    yield from (f"{known[later][1]!r} stands too late" for earlier, later in pairwise(places) if later <= earlier)
    compliant = any(STATES[0] in said(each) for each in root.iter() if each.get("id") == "a11y-status")
    reasons = {text for level, text in found} & {text for level, text, _ in HEADINGS[3:6]}
    if ((2, "Niedostępne treści") in found) == compliant or bool(reasons) == compliant:
        yield "the inaccessible contents and the status contradict each other"


def _words(root: html.HtmlElement, by_id: dict[str, html.HtmlElement]) -> Iterator[str]:
    if "a11y-status" in by_id:
        status = said(by_id["a11y-status"])
        if not any(f" {state} {ACT}" in status for state in STATES):
            yield f"status says {status!r}"
    if "a11y-procedura" in by_id:
        procedure = said(by_id["a11y-procedura"])
        for word in ("7 dni", "2 miesiące", "skargę", "Rzecznik"):
            if word not in procedure:
                yield f"the procedure does not say {word!r}"
        links = [each.get("href", "") for each in by_id["a11y-procedura"].iter("a")]
        if not any(re.match(r"https://(bip\.b|www\.)rpo\.gov\.pl/", link) for link in links):
            yield "the procedure does not lead to the Rzecznik Praw Obywatelskich"
    for name, conditions in {
        "a11y-ocena": ("Nadmierne koszty",),
        "a11y-aplikacje": ("Aplikacje mobilne",),
    }.items():
        headed = any(said(each) in conditions for each in root.iter("h3"))
        if headed != (name in by_id):
            yield f"{name} and its heading do not go together"
    if "a11y-komunikacja" in by_id and "tłumacz" not in said(by_id["a11y-komunikacja"]):
        yield "nothing is said of a sign-language interpreter"
