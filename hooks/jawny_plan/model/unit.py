"""A police unit and its districts; with its plans it is the whole of the data."""

from __future__ import annotations

from dataclasses import dataclass

from jawny_plan.model.base import Day, Email, Entry, HttpUrl, Slug, Text, key
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress


class Emblem(Entry):
    """The unit's own emblem, a file that the unit provides."""

    file: Text = key("plik", "Plik PNG lub SVG obok jednostka.yml.", "znak.svg")
    alt: Text = key("opis", "Co jest na rysunku (dla osób, które go nie widzą).", "Znak komendy")


class Security(Entry):
    """Whom to tell of a hole in the site's safety: what security.txt says (RFC 9116)."""

    contact: Email = key(
        "kontakt", "E-mail osoby lub zespołu, który zajmie się zgłoszeniem.", "bezpieczenstwo@przyklad.pl"
    )
    until: Day = key("wazne_do", "Do kiedy ten adres na pewno działa: najdalej rok od dziś.", "2027-06-30")


class Unit(Entry):
    """Whose site this is."""

    name: Text = key("nazwa", "Pełna nazwa jednostki, w mianowniku.", "Komenda Powiatowa Policji w Łukowie")
    short_name: Text = key("skrot", "Skrócona nazwa.", "KPP Łuków")
    site: HttpUrl = key("witryna", "Adres, pod którym staną strony.", "https://plany.przyklad.pl/")
    security: Security | None = key(
        "bezpieczenstwo",
        "Do kogo zgłaszać dziurę w zabezpieczeniach strony (plik security.txt). Bez tego klucza pliku nie ma.",
        default=None,
    )
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
