"""A police unit and its districts; with its plans it is the whole of the data."""

from __future__ import annotations

from dataclasses import dataclass

from jawny_plan.model.base import Entry, HttpUrl, Slug, Text, key
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress


class Emblem(Entry):
    """The unit's own emblem, a file that the unit provides."""

    file: Text = key("plik", "Plik PNG lub SVG obok jednostka.yml.", "znak.svg")
    alt: Text = key("opis", "Co jest na rysunku (dla osób, które go nie widzą).", "Znak komendy")


class Unit(Entry):
    """Whose site this is."""

    name: Text = key("nazwa", "Pełna nazwa jednostki, w mianowniku.", "Komenda Powiatowa Policji w Łukowie")
    short_name: Text = key("skrot", "Skrócona nazwa.", "KPP Łuków")
    site: HttpUrl = key("witryna", "Adres, pod którym staną strony.", "https://plany.przyklad.pl/")
    emblem: Emblem | None = key("znak", "Własny znak jednostki; usuń, gdy go nie ma.", default=None)


@dataclass(frozen=True)
class ApprovedText:
    """The approved text of a plan, word for word."""

    data: bytes

    @property
    def text(self) -> str:
        """The text itself."""
        return self.data.decode("utf-8-sig")


@dataclass(frozen=True)
class PlanFile:
    """A plan under its permanent identity (the file's name), with its approved text and progress log where kept."""

    id: Slug
    plan: Plan
    approved: ApprovedText | None
    progress: Progress | None = None


@dataclass(frozen=True)
class MeetingFile:
    """A meeting under its permanent identity (the file's name)."""

    id: Slug
    meeting: Meeting


@dataclass(frozen=True)
class Data:
    """All data of one unit. Plans and meetings are ordered by their identity."""

    unit: Unit
    districts: dict[Slug, District]
    plans: tuple[PlanFile, ...]
    meetings: tuple[MeetingFile, ...] = ()
