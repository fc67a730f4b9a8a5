"""Proofs that the community was told of a plan: what kind each way of telling people leaves behind."""

from __future__ import annotations

from typing import Annotated, Literal, assert_never

from pydantic import Field, model_validator

from jawny_plan.model.base import Entry, HttpUrl, Phrase, Positive, Slug, fault, from_text, key
from jawny_plan.model.meeting_report import Attendance, parse_attendance
from jawny_plan.model.publicity import ChannelKind

_ADDRESS = key("adres", "Adres w internecie; usuń, gdy go nie ma.", "https://kurier.przyklad.example/1", default=None)
_PRESENT = key(
    "obecnych", "Ile osób przyszło: liczba, „około 20”, słowa; usuń, gdy nie wiadomo.", "około 20", default=None
)
Present = Annotated[Attendance, from_text(parse_attendance, "liczba, „około 20”, słowa albo: nieznana")]


class OnPage(Entry):
    """A page on the net."""

    kind: Literal["strona"] = key("rodzaj", "Dowód: strona internetowa.", "strona")
    address: HttpUrl = key("adres", "Adres tej strony.", "https://kpp.przyklad.example/plan")


class Printed(Entry):
    """An article in a newspaper, on paper or on the net."""

    kind: Literal["publikacja"] = key("rodzaj", "Dowód: tekst w gazecie albo w portalu.", "publikacja")
    medium: Phrase = key("medium", "Tytuł gazety albo portalu.", "Kurier Przykładowski")
    title: Phrase | None = key("tytul", "Tytuł tekstu; usuń, gdy go nie ma.", "Wolniej na Lipowej", default=None)
    address: HttpUrl | None = _ADDRESS


class Broadcast(Entry):
    """Something on television or radio."""

    kind: Literal["audycja"] = key("rodzaj", "Dowód: audycja w radiu albo telewizji.", "audycja")
    station: Phrase = key("stacja", "Nazwa stacji.", "Radio Przykładowo")
    title: Phrase | None = key("tytul", "Tytuł audycji; usuń, gdy go nie ma.", "Rozmowa dnia", default=None)
    address: HttpUrl | None = _ADDRESS


class AtMeeting(Entry):
    """A meeting: one that has a file, or one in words."""

    kind: Literal["spotkanie"] = key("rodzaj", "Dowód: spotkanie z mieszkańcami.", "spotkanie")
    meeting: Slug | None = key(
        "plik", "Spotkanie, które ma swój plik: nazwa pliku bez .yml.", "rejon-2-2024-03-14", default=None
    )
    text: Phrase | None = key("opis", "Spotkanie bez pliku: gdzie i z kim.", "zebranie w szkole", default=None)
    present: Present | None = _PRESENT

    @model_validator(mode="after")
    def _file_or_words(self) -> AtMeeting:
        if (self.meeting is None) == (self.text is None):
            raise fault("dowód musi wskazać albo plik spotkania (plik), albo opis.", "Zostaw dokładnie jedno.")
        if self.meeting and self.present:
            raise fault(
                "liczbę obecnych podaje sprawozdanie tego spotkania.", "Usuń klucz „obecnych”.", at=("obecnych",)
            )
        return self


class Leaflets(Entry):
    """Leaflets or posters that were given out."""

    kind: Literal["ulotki"] = key("rodzaj", "Dowód: rozdane ulotki albo wywieszone plakaty.", "ulotki")
    count: Positive = key("liczba", "Ile sztuk.", "400")
    where: Phrase = key("gdzie", "Gdzie je rozdano albo wywieszono.", "skrzynki na listy przy ulicy Lipowej")


class AtMobilePoint(Entry):
    """A mobile point of the police."""

    kind: Literal["mobilny-punkt"] = key("rodzaj", "Dowód: mobilny punkt policji.", "mobilny-punkt")
    where: Phrase = key("gdzie", "Gdzie stał.", "parking przy plaży")
    present: Present | None = _PRESENT


class Posted(Entry):
    """A post in social media."""

    kind: Literal["post"] = key("rodzaj", "Dowód: wpis w mediach społecznościowych.", "post")
    profile: Phrase = key("profil", "Na czyim profilu.", "profil komendy")
    address: HttpUrl | None = _ADDRESS


class OtherProof(Entry):
    """Any other proof, in words."""

    kind: Literal["inny"] = key("rodzaj", "Dowód: inny.", "inny")
    text: Phrase = key("opis", "Co i gdzie.", "ogłoszenie w gablocie na placu Targowym")


Proof = OnPage | Printed | Broadcast | AtMeeting | Leaflets | AtMobilePoint | Posted | OtherProof
ProofEntry = Annotated[Proof, Field(discriminator="kind")]


def proving(kind: ChannelKind) -> tuple[str, ...] | None:
    """Kinds of proofs of a way of telling people, besides „inny”, which proves any; None where any proof will do."""
    match kind:
        case ChannelKind.WEBSITE:
            return ("strona",)
        case ChannelKind.MEDIA:
            return ("publikacja", "audycja")
        case ChannelKind.MEETINGS:
            return ("spotkanie",)
        case ChannelKind.TELEVISION:
            return ("audycja",)
        case ChannelKind.LEAFLETS:
            return ("ulotki",)
        case ChannelKind.MOBILE_POINT:
            return ("mobilny-punkt", "spotkanie")
        case ChannelKind.SOCIAL_MEDIA:
            return ("post",)
        case ChannelKind.OTHER:
            return None
        case _:
            assert_never(kind)
