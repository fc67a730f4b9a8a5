"""A police unit and its districts; with its plans it is the whole of the data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pydantic import model_validator

from jawny_plan.model.base import Day, Email, Entry, HttpUrl, Phone, Phrase, SiteUrl, Slug, Text, YesNo, fault, key
from jawny_plan.model.declaration import Declaration
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.photo import Photo
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.register import Register
from jawny_plan.model.versions import Versions


class Emblem(Entry):
    """The unit's own emblem, a file that the unit provides."""

    file: Text = key("plik", "Plik PNG lub SVG obok jednostka.yml.", "znak.svg")
    alt: Text = key("opis", "Co jest na rysunku (dla osób, które go nie widzą).", "Znak komendy")


class Newsroom(Entry):
    """To whom drafts of e-mails with press notes are addressed."""

    name: Phrase = key("nazwa", "Nazwa redakcji.", "Radio Przykład")
    email: Email = key("email", "Adres e-mail redakcji.", "redakcja@radio.example")


class PressContact(Entry):
    """Whom journalists ask."""

    person: Phrase | None = key("osoba", "Kto odpowiada, w mianowniku.", "mł. asp. Imię Nazwisko", default=None)
    office: Phrase | None = key("funkcja", "Funkcja, w mianowniku.", "oficer prasowy", default=None)
    phone: Phone | None = key("telefon", "Telefon służbowy dla mediów.", "47 000 00 09", default=None)
    email: Email | None = key("email", "Adres e-mail dla mediów.", "prasa@przyklad.example", default=None)
    hours: Phrase | None = key("godziny", "Kiedy można pytać.", "dni robocze, godz. 8.00–15.00", default=None)

    @model_validator(mode="after")
    def _reachable(self) -> PressContact:
        if not (self.phone or self.email):
            raise fault("tym kontaktem nikt nie zapyta.", "Podaj telefon albo email.")
        return self


class Commander(Entry):
    """What the chief of the unit says to its plans, in a sentence of his own."""

    sentence: Text = key(
        "zdanie", "Zdanie komendanta o postępach, jego słowami.", "W tym półroczu najważniejsze są drogi do szkół."
    )
    signed: Phrase = key("podpis", "Kto to mówi: funkcja.", "Komendant Powiatowy Policji w Łukowie")
    photo: Photo | None = key("zdjecie", "Zdjęcie komendanta, obok jego zdania; usuń, gdy go nie ma.", default=None)


class Security(Entry):
    """Whom to tell of a hole in the site's safety: what security.txt says (RFC 9116)."""

    contact: Email = key(
        "kontakt", "E-mail osoby lub zespołu, który zajmie się zgłoszeniem.", "bezpieczenstwo@przyklad.pl"
    )
    until: Day = key("wazne_do", "Do kiedy ten adres na pewno działa: najdalej rok od dziś.", "2027-06-30")


class PrivacyException(Entry):
    """A text that looks like personal data and may go out all the same."""

    text: Text = key("tekst", "Tekst, który ma przejść, dokładnie tak, jak stoi.", "25 000 00 00")
    reason: Text = key("powod", "Dlaczego wolno to podać.", "numer sekretariatu, publiczny")


class Unit(Entry):
    """Whose site this is."""

    name: Phrase = key("nazwa", "Pełna nazwa jednostki, w mianowniku.", "Komenda Powiatowa Policji w Łukowie")
    short_name: Phrase = key("skrot", "Skrócona nazwa.", "KPP Łuków")
    site: SiteUrl = key(
        "witryna",
        "Adres, pod którym staną strony: https://, serwer i najwyżej katalog; bez znaków ? i # i bez nazwy pliku.",
        "https://plany.przyklad.pl/",
    )
    address: Phrase | None = key(
        "adres", "Adres budynku jednostki, na dole każdej strony.", "ul. Przykładowa 1, 21-400 Łuków", default=None
    )
    phone: Phone | None = key(
        "telefon", "Telefon jednostki (centrala albo dyżurny), na dole każdej strony.", "47 000 00 00", default=None
    )
    directions: HttpUrl | None = key(
        "mapa_dojazdu", "Strona z mapą dojazdu do budynku jednostki.", "https://przyklad.pl/dojazd", default=None
    )
    security: Security | None = key(
        "bezpieczenstwo",
        "Do kogo zgłaszać dziurę w zabezpieczeniach strony (plik security.txt). Bez tego klucza pliku nie ma.",
        default=None,
    )
    emblem: Emblem | None = key("znak", "Własny znak jednostki; usuń, gdy go nie ma.", default=None)
    letterhead: Text | None = key(
        "papier",
        "Papier firmowy jednostki: plik DOCX obok jednostka.yml, którego nagłówek i stopka staną na notach.",
        "papier.docx",
        default=None,
    )
    newsrooms: tuple[Newsroom, ...] = key(
        "redakcje", "Redakcje, do których adresuje się szkice wiadomości z notami.", default=()
    )
    press_contact: PressContact | None = key("kontakt_prasowy", "Kontakt dla mediów, pod każdą notą.", default=None)
    commander: Commander | None = key(
        "komendant", "Zdanie komendanta na stronie z postępami i na jej wydruku; usuń, gdy go nie ma.", default=None
    )
    needs_approval: YesNo = key(
        "wymagaj_zatwierdzenia",
        "Czy na stronę trafia tylko to, co zatwierdzono: plan poleceniem „approve”, a wpis, spotkanie, sprawozdanie, "
        "inna wersja planu i nota wpisana w „noty” kluczem „zatwierdzono”.",
        "tak",
        default=False,
    )
    declaration: Declaration | None = key(
        "deklaracja", "Deklaracja dostępności: własna albo strony nadrzędnej.", default=None
    )
    licence: Literal["CC0-1.0", "CC-BY-4.0"] | None = key(
        "licencja", "Licencja otwartych danych; usuń, gdy jednostka żadnej nie wybrała.", "CC-BY-4.0", default=None
    )
    brands: tuple[Text, ...] = key(
        "marki_pomijane", "Marki i sieci, których nazwa nie może paść, w mianowniku.", ["Sieć Handlowa"], default=()
    )
    privacy_exceptions: tuple[PrivacyException, ...] = key(
        "wyjatki_prywatnosci", "Wyjątki od kontroli danych osobowych, każdy z powodem.", default=()
    )


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
    """A plan under its permanent identity (the file's name), with what is kept beside it."""

    id: Slug
    plan: Plan
    approved: ApprovedText | None
    progress: Progress | None = None
    versions: Versions | None = None


@dataclass(frozen=True)
class MeetingFile:
    """A meeting under its permanent identity (the file's name)."""

    id: Slug
    meeting: Meeting


class NoteRef(NamedTuple):
    """A press note: the plan or meeting that it is of, and its name there."""

    subject: Slug
    name: str


@dataclass(frozen=True)
class Data:
    """All data of one unit. Plans and meetings are ordered by their identity; `withheld` notes are not to be made."""

    unit: Unit
    districts: dict[Slug, District]
    plans: tuple[PlanFile, ...]
    meetings: tuple[MeetingFile, ...] = ()
    withheld: frozenset[NoteRef] = frozenset()
    register: Register = field(default_factory=Register)
