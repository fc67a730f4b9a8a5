"""The pages of the portal: templates of `hooks/portal`, whose every value is escaped where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict
from urllib.parse import urlsplit

import jinja2

from jawny_plan.outputs.pages import headers
from jawny_plan.polish import typeset
from jawny_plan.units.country import PortalSettings
from jawny_plan.units.portal import words
from jawny_plan.units.portal.published import PublishedUnit
from jawny_plan.units.program import ROOT
from jawny_plan.units.voivodeships import Voivodeship

TEMPLATES = ROOT / "hooks/portal"
ASSETS = {
    "assets/stylesheets/look.css": ROOT / "hooks/theme/assets/stylesheets/look.css",
    "assets/stylesheets/parts.css": ROOT / "hooks/theme/assets/stylesheets/parts.css",
    "assets/stylesheets/print.css": ROOT / "hooks/theme/assets/stylesheets/print.css",
    "assets/images/arkusz.svg": ROOT / "hooks/theme/assets/images/arkusz.svg",
    "assets/javascripts/pytanie.js": ROOT / "hooks/theme/assets/javascripts/pytanie.js",
    "assets/javascripts/miejsca.js": TEMPLATES / "miejsca.js",
}
"""The look is that of the units' own sites."""

Group = tuple[Voivodeship | None, Sequence[PublishedUnit]]


class FeedLink(TypedDict):
    """A feed, for the head of a page; its address is counted from the portal's root."""

    tytul: str
    adres: str


@dataclass(frozen=True)
class PortalPage:
    """A page of the portal: its address, counted from the root, what it is called, its template and its words."""

    address: str
    title: str
    description: str
    template: str
    words: Mapping[str, object]
    feeds: tuple[FeedLink, ...] = ()


def pages(settings: PortalSettings, day: date, groups: Sequence[Group]) -> Iterator[tuple[str, bytes]]:
    """Every page as a file, by its path in the portal."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: typeset(value) if type(value) is str else value,
        keep_trailing_newline=True,
    )
    around = words.portal(settings, day)
    for page in _pages(day, groups):
        file = page.address if page.address.endswith(".html") else f"{page.address}index.html"
        html = environment.get_template(page.template).render(
            **page.words,
            portal=around,
            tytul=page.title,
            opis=page.description,
            adres=None if page.address == file else page.address,
            to=urlsplit(settings.root).path if page.address == file else "../" * page.address.count("/"),
            polityka=headers.page_policy(page.address),
            kanaly=page.feeds,
        )
        yield file, html.encode()


def _pages(day: date, groups: Sequence[Group]) -> Iterator[PortalPage]:
    begun = words.start(groups)
    yield PortalPage("", "Znajdź swojego dzielnicowego", begun["zdanie"], "start.html", begun)
    for voivodeship, units in groups:
        slug, title = words.slug(voivodeship), words.title(voivodeship)
        its_words = words.group(units, day, slug, "../../")
        feeds: tuple[FeedLink, ...] = ({"tytul": f"Nowości: {title}", "adres": f"nowosci/{slug}/atom.xml"},)
        yield PortalPage(f"{words.GROUPS}{slug}/", title, its_words["zdanie"], "grupa.html", its_words, feeds)
    yield PortalPage(headers.SEARCH, "Szukaj", "Znajdź dzielnicowego po ulicy albo miejscowości.", "szukaj.html", {})
    yield PortalPage("dane/", "Otwarte dane", "Jednostki, rejony i plany jako dane.", "dane.html", {})
    yield PortalPage("404.html", "Nie ma takiej strony", "Nie ma takiej strony.", "404.html", {})
