"""What stands on the site: every page with its template and words, every document with its bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import unescape
from pathlib import Path
from typing import Any

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.unit import Data
from jawny_plan.publishing import telling
from jawny_plan.publishing.pour import Html, Pour
from jawny_plan.publishing.press import desk
from jawny_plan.publishing.print import Press
from jawny_plan.publishing.telling import Told
from jawny_plan.publishing.web import links, places
from jawny_plan.publishing.web.timeline import timeline


@dataclass(frozen=True)
class Source:
    """How one page is made: its template, what the template may say, and the way to it from the start page."""

    template: str
    context: Mapping[str, Any]
    crumbs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Page:
    """A finished page."""

    html: str
    title: str
    description: str
    crumbs: tuple[tuple[str, str], ...]


class Site:
    """All pages and documents of one unit on one day.

    `docs` is the folder of templates. Pages are named by the path of their source (`plany/x/index.md`),
    documents by their path in the site; both are made when asked for.
    """

    def __init__(self, data: Data, today: date, docs: Path, pour: Pour) -> None:
        self.unit = telling.unit(data.unit)
        self.districts = {name: telling.district(name, item) for name, item in data.districts.items()}
        self.facts = [PlanFacts(file, data.districts[file.plan.district], today) for file in data.plans]
        self.plans = [telling.plan(facts, self.unit) for facts in self.facts]
        self.links = links.Links()
        self._pour = pour
        self._docs = docs
        self._common = {
            "jednostka": self.unit,
            "rejony": list(self.districts.values()),
            "plany": self.plans,
            "spis": places.index(self.facts, self.districts),
            "dzis": polish.day(today),
            "noty": [desk.told(facts, told) for facts, told in zip(self.facts, self.plans, strict=True)],
        }
        self.sources: dict[str, Source] = {}
        self.documents: dict[str, Callable[[], bytes]] = {}
        self._press: Press | None = None
        for name, district in self.districts.items():
            self._district(name, district)
        for facts, told in zip(self.facts, self.plans, strict=True):
            self._plan(facts, told)

    def page(self, uri: str) -> Page:
        """The page made from the source `uri`. Raises TemplateFault."""
        source = self.sources.get(uri) or Source(uri, {})
        html = self._pour.html(source.template, {**self._common, **source.context})
        html = self.links.relative(html, uri)
        return Page(html, _text(r"<h1[^>]*>(.*?)</h1>", html), _description(html), source.crumbs)

    def _district(self, name: str, told: Told) -> None:
        plans = [plan for plan in self.plans if plan["rejon"]["id"] == name]
        crumbs = (("Start", "/"), ("Rejony", "/rejony/"))
        self.sources[f"rejony/{name}.md"] = Source("rejony/[rejon].md", {"rejon": told, "plany": plans}, crumbs)

    def _plan(self, facts: PlanFacts, told: Told) -> None:
        base = f"plany/{facts.id}"
        words = {"plan": told, "rejon": told["rejon"]}
        crumbs = (("Start", "/"), ("Plany", "/plany/"))
        self.sources[f"{base}.md"] = Source(
            "plany/[plan].md",
            {**words, "os_czasu": timeline(facts, told), "nota_adres": f"/{desk.address(facts)}"},
            crumbs,
        )
        if facts.file.approved:
            data = facts.file.approved.data
            self.documents[f"{base}/tekst-zatwierdzony.txt"] = lambda: data
        self.documents[f"{base}/ulotka.pdf"] = lambda: self._sheets(facts).sheet(
            "ulotka.typ", {"jezyk": "pl", "jednostka": self.unit, **words, "kontakt": None}
        )
        self._note(facts, told, words)

    def _note(self, facts: PlanFacts, told: Told, words: Mapping[str, Any]) -> None:
        html = self._pour.html(desk.START, {**self._common, **words})
        note = desk.start(facts, self.unit, told, html)
        address = desk.address(facts)
        crumbs = (("Start", "/"), ("Dla mediów", "/prasa/"))
        context = {**words, "nota": {"tresc": Html(html), "adres": f"/{address}"}}
        self.sources[f"{address.rstrip('/')}.md"] = Source("prasa/[nota].md", context, crumbs)
        for name, write in desk.WRITERS.items():
            self.documents[f"{address}nota.{name}"] = lambda write=write: write(note)  # type: ignore[misc]
        self.documents[f"{address}nota.pdf"] = lambda: self._sheets(facts).sheet("nota.typ", note.sheet())

    def _sheets(self, facts: PlanFacts) -> Press:
        """The press, its clock set to the plan's first day: a document's date must not depend on the build's."""
        if self._press is None:
            moment = datetime.combine(facts.plan.period.start, time(), UTC)
            self._press = Press(self._docs / "_druk", moment)
        return self._press


def _text(pattern: str, html: str) -> str:
    """The first match's text without tags; empty where there is none."""
    found = re.search(pattern, html, re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""


def _description(html: str) -> str:
    """The lead paragraph, else the first one."""
    return _text(r'<p class="jp-lead">(.*?)</p>', html) or _text(r"<p[^>]*>(.*?)</p>", html)
