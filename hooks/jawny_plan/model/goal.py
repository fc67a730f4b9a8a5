"""Section 2 of the form: what the plan wants to reach, and by what it can be told."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, model_validator

from jawny_plan.model.base import Count, Entry, Percent, Phrase, Share, Slug, Text, YesNo, fault, key

_WORDING = key("brzmienie", "Dosłowny tekst planu.", "Ograniczenie … o co najmniej 30%.", default=None)
_FROM_EVALUATION = key("z_oceny", "Czy plan podaje tę miarę w ocenie działań, nie w celu.", "tak", default=False)
_THREAT = key("zagrozenie", "Numer zagrożenia (od 1), gdy plan wiąże cel tylko z jednym z kilku.", "1", default=None)
_BASELINES = key("bazy", "Liczby z rozdziału 1, do których można cel odnieść (ich id).", ["interwencje"], default=())


def _indicator(example: str) -> Phrase | None:
    wanted: Phrase | None = key("wskaznik", "Co się mierzy, w dopełniaczu.", example, default=None)
    return wanted


class Reduction(Entry):
    """Fewer of something, by a percentage, a range of them, or a part."""

    kind: Literal["ograniczenie"] = key("rodzaj", "Cel: ograniczenie o podany procent albo ułamek.", "ograniczenie")
    indicator: Phrase = key("wskaznik", "Czego ma być mniej, w dopełniaczu.", "zjawisk wykroczeniowych")
    percent: Percent | None = key("o_procent", "O ile procent, bez znaku %; z przedziału mniejszy.", "30", default=None)
    to_percent: Percent | None = key(
        "do_procent", "Większy procent z przedziału („o 30–40%”); usuń, gdy plan podaje jeden.", "40", default=None
    )
    share: Share | None = key("o_ulamek", "O jaką część, gdy plan nie podaje procentu.", "1/3", default=None)
    at_least: YesNo = key("co_najmniej", "Czy plan mówi „co najmniej”.", "tak", default=False)
    roughly: YesNo = key("okolo", "Czy plan mówi „około”.", "tak", default=False)
    baselines: tuple[Slug, ...] = _BASELINES
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING

    @property
    def part(self) -> Fraction:
        """By what part of the baseline, at the least."""
        return self.share or Fraction(self.percent or 0, 100)

    @model_validator(mode="after")
    def _one_measure(self) -> Reduction:
        if (self.percent is None) == (self.share is None):
            raise fault("cel musi podać albo procent (o_procent), albo ułamek (o_ulamek).", "Zostaw dokładnie jedno.")
        if self.to_percent is not None and (self.percent is None or self.to_percent <= self.percent):
            raise fault(
                "przedział kończy się niżej, niż się zaczyna.",
                "W o_procent wpisz mniejszy procent, w do_procent większy.",
                at=("do_procent",),
            )
        return self


class Ceiling(Entry):
    """No more of something than a number."""

    kind: Literal["pulap"] = key("rodzaj", "Cel: nie więcej niż podana liczba.", "pulap")
    indicator: Phrase = key("wskaznik", "Czego, w dopełniaczu (po liczbie).", "interwencji")
    limit: Count = key("najwyzej", "Największa liczba, przy której cel jest osiągnięty.", "7")
    baselines: tuple[Slug, ...] = _BASELINES
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class Growth(Entry):
    """More of something; the plan does not say how much."""

    kind: Literal["wzrost"] = key("rodzaj", "Cel: więcej czegoś, bez liczby.", "wzrost")
    indicator: Phrase = key("wskaznik", "Czego ma być więcej, w dopełniaczu.", "zgłoszeń mieszkańców")
    baselines: tuple[Slug, ...] = _BASELINES
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class Threshold(Entry):
    """A per cent that is to be reached; the plan names no survey."""

    kind: Literal["poziom"] = key("rodzaj", "Cel: poziom w procentach, o którego badaniu plan nie mówi.", "poziom")
    indicator: Phrase | None = key(
        "wskaznik", "Czego, w dopełniaczu (po procencie).", "wykrywalności wykroczeń", default=None
    )
    percent: Percent = key("poziom", "Ile procent, bez znaku %.", "80")
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class SurveyLevel(Entry):
    """A share of good answers in a survey: a level, not a change."""

    kind: Literal["ankieta-poziom"] = key("rodzaj", "Cel: poziom odpowiedzi w ankiecie.", "ankieta-poziom")
    indicator: Phrase | None = _indicator("pozytywnych opinii")
    percent: Percent = key("poziom", "Ile procent, bez znaku %.", "80")
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class SurveyChange(Entry):
    """More good answers than in an earlier survey."""

    kind: Literal["ankieta-zmiana"] = key("rodzaj", "Cel: wzrost odpowiedzi w ankiecie.", "ankieta-zmiana")
    indicator: Phrase | None = _indicator("pozytywnych opinii")
    percent: Percent = key("o_procent", "O ile procent, bez znaku %.", "50")
    baselines: tuple[Slug, ...] = key("bazy", "Wcześniejszy wynik (id liczby).", ["ankieta"], default=())
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class SurveyPoints(Entry):
    """More good answers than in an earlier survey, by percentage points."""

    kind: Literal["ankieta-punkty"] = key(
        "rodzaj", "Cel: wzrost odpowiedzi w ankiecie o punkty procentowe.", "ankieta-punkty"
    )
    indicator: Phrase | None = _indicator("pozytywnych opinii")
    points: Percent = key("o_punktow", "O ile punktów procentowych.", "10")
    baselines: tuple[Slug, ...] = key("bazy", "Wcześniejszy wynik (id liczby).", ["ankieta"], default=())
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class Review(Entry):
    """A look at named sources, without a threshold."""

    kind: Literal["przeglad"] = key("rodzaj", "Cel oceniany przez przegląd źródeł, bez progu.", "przeglad")
    sources: tuple[Phrase, ...] = key("zrodla", "Źródła, które będą sprawdzone.", ["anonimowa ankieta"], min_length=1)
    from_evaluation: YesNo = _FROM_EVALUATION
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class Deliverable(Entry):
    """A thing that is to be there."""

    kind: Literal["produkt"] = key("rodzaj", "Cel: rzecz, która ma powstać.", "produkt")
    what: Phrase = key("co", "Co ma powstać.", "więcej kamer")
    count: Count | None = key("ile", "Ile; usuń, gdy plan nie podaje.", "2", default=None)
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class Awareness(Entry):
    """What people know or feel."""

    kind: Literal["swiadomosc"] = key("rodzaj", "Cel: wiedza lub zadowolenie ludzi.", "swiadomosc")
    indicator: Phrase | None = _indicator("satysfakcji mieszkańców")
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING


class QualityWording(StrEnum):
    """The wordings of a goal without a number."""

    REDUCE = "ograniczenie"
    REMOVE = "wyeliminowanie"
    EITHER = "ograniczenie-lub-wyeliminowanie"
    FINALLY = "ograniczenie-a-ostatecznie-wyeliminowanie"
    MINIMISE = "minimalizacja"
    PREVENT = "niedopuszczenie"
    STRIVE = "dazenie"


class Qualitative(Entry):
    """A goal without a number."""

    kind: Literal["jakosciowy"] = key("rodzaj", "Cel bez liczby.", "jakosciowy")
    quality: QualityWording = key("sformulowanie", "Które ze sformułowań.", "wyeliminowanie")
    towards: QualityWording | None = key(
        "do_czego", "Do czego plan dąży; tylko przy „dazenie”.", "ograniczenie", default=None
    )
    indicator: Phrase | None = _indicator("zakłócania spokoju")
    threat: Count | None = _THREAT
    wording: Text | None = _WORDING

    @model_validator(mode="after")
    def _strives_for_another(self) -> Qualitative:
        if self.towards and (self.quality is not QualityWording.STRIVE or self.towards is QualityWording.STRIVE):
            raise fault(
                "„do_czego” mówi, do czego plan dąży, a sformułowanie to nie „dazenie”."
                if self.quality is not QualityWording.STRIVE
                else "plan nie może dążyć do dążenia.",
                "Wpisz sformulowanie: dazenie, a w do_czego cel dążenia, na przykład ograniczenie.",
                at=("do_czego",),
            )
        return self


Goal = Annotated[
    Reduction
    | Ceiling
    | Growth
    | Threshold
    | SurveyLevel
    | SurveyChange
    | SurveyPoints
    | Review
    | Deliverable
    | Awareness
    | Qualitative,
    Field(discriminator="kind"),
]
