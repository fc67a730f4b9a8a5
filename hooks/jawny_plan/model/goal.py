"""Section 2 of the form: what the plan wants to reach, and by what it can be told."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from jawny_plan.model.base import Count, Entry, Percent, Slug, Text, YesNo, key

_WORDING = key("brzmienie", "Dosłowny tekst planu.", "Ograniczenie … o co najmniej 30%.", default=None)
_FROM_EVALUATION = key("z_oceny", "Czy plan podaje tę miarę w ocenie działań, nie w celu.", "tak", default=False)


def _indicator(example: str) -> Text | None:
    wanted: Text | None = key("wskaznik", "Co się mierzy, w dopełniaczu.", example, default=None)
    return wanted


class Reduction(Entry):
    """Fewer of something, by a percentage."""

    kind: Literal["ograniczenie"] = key("rodzaj", "Cel: ograniczenie o podany procent.", "ograniczenie")
    indicator: Text = key("wskaznik", "Czego ma być mniej, w dopełniaczu.", "zjawisk wykroczeniowych")
    percent: Percent = key("o_procent", "O ile procent, bez znaku %.", "30")
    at_least: YesNo = key("co_najmniej", "Czy plan mówi „co najmniej”.", "tak", default=False)
    baselines: tuple[Slug, ...] = key(
        "bazy", "Liczby z rozdziału 1, do których można cel odnieść (ich id).", ["interwencje"], default=()
    )
    from_evaluation: YesNo = _FROM_EVALUATION
    wording: Text | None = _WORDING


class SurveyLevel(Entry):
    """A share of good answers in a survey: a level, not a change."""

    kind: Literal["ankieta-poziom"] = key("rodzaj", "Cel: poziom odpowiedzi w ankiecie.", "ankieta-poziom")
    indicator: Text | None = _indicator("pozytywnych opinii")
    percent: Percent = key("poziom", "Ile procent, bez znaku %.", "80")
    from_evaluation: YesNo = _FROM_EVALUATION
    wording: Text | None = _WORDING


class SurveyChange(Entry):
    """More good answers than in an earlier survey."""

    kind: Literal["ankieta-zmiana"] = key("rodzaj", "Cel: wzrost odpowiedzi w ankiecie.", "ankieta-zmiana")
    indicator: Text | None = _indicator("pozytywnych opinii")
    percent: Percent = key("o_procent", "O ile procent, bez znaku %.", "50")
    baselines: tuple[Slug, ...] = key("bazy", "Wcześniejszy wynik (id liczby).", ["ankieta"], default=())
    from_evaluation: YesNo = _FROM_EVALUATION
    wording: Text | None = _WORDING


class Review(Entry):
    """A look at named sources, without a threshold."""

    kind: Literal["przeglad"] = key("rodzaj", "Cel oceniany przez przegląd źródeł, bez progu.", "przeglad")
    sources: tuple[Text, ...] = key("zrodla", "Źródła, które będą sprawdzone.", ["anonimowa ankieta"], min_length=1)
    from_evaluation: YesNo = _FROM_EVALUATION
    wording: Text | None = _WORDING


class Deliverable(Entry):
    """A thing that is to be there."""

    kind: Literal["produkt"] = key("rodzaj", "Cel: rzecz, która ma powstać.", "produkt")
    what: Text = key("co", "Co ma powstać.", "więcej kamer")
    count: Count | None = key("ile", "Ile; usuń, gdy plan nie podaje.", "2", default=None)
    wording: Text | None = _WORDING


class Awareness(Entry):
    """What people know or feel."""

    kind: Literal["swiadomosc"] = key("rodzaj", "Cel: wiedza lub zadowolenie ludzi.", "swiadomosc")
    indicator: Text | None = _indicator("satysfakcji mieszkańców")
    wording: Text | None = _WORDING


class Quality(StrEnum):
    """The five wordings of a goal without a number."""

    REDUCE = "ograniczenie"
    REMOVE = "wyeliminowanie"
    EITHER = "ograniczenie-lub-wyeliminowanie"
    FINALLY = "ograniczenie-a-ostatecznie-wyeliminowanie"
    STRIVE = "dazenie"


class Qualitative(Entry):
    """A goal without a number."""

    kind: Literal["jakosciowy"] = key("rodzaj", "Cel bez liczby.", "jakosciowy")
    quality: Quality = key("sformulowanie", "Które z pięciu sformułowań.", "wyeliminowanie")
    indicator: Text | None = _indicator("zakłócania spokoju")
    wording: Text | None = _WORDING


Goal = Annotated[
    Reduction | SurveyLevel | SurveyChange | Review | Deliverable | Awareness | Qualitative,
    Field(discriminator="kind"),
]
