"""What is said of a plan, key by key: the names that templates use. Our own calculations begin with `obliczenie`."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.added_words import PhotoWords, QuoteWords
from jawny_plan.wording.change_words import AlteredWords, ChangeWords, CorrectionWords
from jawny_plan.wording.goal_words import FigureWords, GoalWords, OtherCounterWords
from jawny_plan.wording.promise_words import PromisesWords, PromiseWords
from jawny_plan.wording.state_words import PlanAnswerWords, PlanStateWords, SquaresWords
from jawny_plan.wording.unit_words import PlanDistrictsWords, SignWords


class PeriodWords(TypedDict):
    """A plan's period: `slowami` follows the name of the plan; `bez_konca` says why there is no last day.

    `od_do` is what is known of both ends, to the month or half-year at least.
    """

    slowami: str
    od_do: str | None
    od: str | None
    do: str | None
    bez_konca: str | None
    obliczenie_dni: str | None


class ThreatWords(TypedDict):
    """A threat."""

    nazwa: str
    skutki: list[str]
    miejsca: list[str]
    czas: list[str]
    przyczyna: str | None
    zrodla: list[str]
    liczby: list[FigureWords]
    brzmienie: str | None


class DoneWords(TypedDict):
    """An entry of the log that an action was carried out."""

    dnia: str
    opis: str
    ile_razy: str | None
    zrodlo: str


class StageWords(TypedDict):
    """A stage of an action; `stan` is None where the log names no stage."""

    nazwa: str
    termin: str
    stan: SignWords | None
    powod: str | None


class MissedWords(TypedDict):
    """A round of a recurring action that the log says was missed, told in a sentence."""

    zdanie: str


class WindowWords(TypedDict):
    """A window in which a recurring action is due: our calculation."""

    slowami: str
    stan: str | None


class ActionWords(TypedDict):
    """An action, its deadline and how far it is; `dopisek` is its group in the plan and who answers for it."""

    nr: str
    nazwa: str
    opis: str | None
    dopisek: str | None
    termin: str
    etapy: list[StageWords]
    stan: SignWords
    wpisy: list[DoneWords]
    powod: str | None
    niewykonane_razy: list[MissedWords]
    wykonano_z: str | None
    obliczenie_po_ile: str
    kwadraty: list[SquaresWords]
    obliczenie_terminy: list[WindowWords]


class StateCountWords(TypedDict):
    """How many actions stand in one state."""

    kod: str
    slowo: str
    ile: str
    ile_slowami: str


class PartnerWords(TypedDict):
    """A co-operating body; `bez_zadania`: why `zadanie` is None; `kontakt`: its address and numbers on one line."""

    nazwa: str
    zadanie: str | None
    bez_zadania: str | None
    adres: str | None
    telefon: str | None
    telefon_adres: str | None
    email: str | None
    email_adres: str | None
    kontakt: str | None


class MissingWords(TypedDict):
    """Why a chapter is empty, or the approved text is not there; None beside what is there.

    `nieznane` names the keys of those that nobody knows, not those that the plan itself does not have; `skad` says once
    where they are not found, `pomoc` also whom to ask.
    """

    zagrozenia: str | None
    cele: str | None
    dzialania: str | None
    podmioty: str | None
    informowanie: str | None
    sposob_oceny: str | None
    tekst: str | None
    nieznane: list[str]
    skad: str | None
    pomoc: str | None


class ExtraWords(TypedDict):
    """A section beside the five of the form."""

    tytul: str
    akapity: list[str]


class EntryWords(TypedDict):
    """An entry of the log: day, what happened, source."""

    dnia: str
    opis: str
    zrodlo: str
    rodzaj: str


class DecisionWords(TypedDict):
    """A decision with its reasons."""

    dnia: str
    tresc: str
    powody: str | None
    zrodlo: str


class EvaluationWords(TypedDict):
    """An evaluation; `czyja` names whose it is where it is not the unit's."""

    czyja: str | None
    dnia: str
    akapity: list[str]
    zrodlo: str


class FootnoteWords(TypedDict):
    """A footnote of the approved text."""

    znak: str
    tresc: str


class SpellingWords(TypedDict):
    """A misspelling of the approved text and what pages write instead."""

    jest: str
    ma_byc: str


class ApprovedWords(TypedDict):
    """The approved text: its address, its SHA-256, what was mended."""

    adres: str
    sha256: str
    zaczernione: list[str]
    poprawki: list[SpellingWords]


class VersionWords(TypedDict):
    """Another version of a plan: a text has `akapity`, a film `tytul` and `adres`."""

    klucz: str
    nazwa: str
    jezyk: str
    po_polsku: str | None
    stan_na: str
    nieaktualna: bool
    akapity: list[str]
    tytul: str | None
    adres: str | None


class VersionsWords(TypedDict):
    """The versions that there are, and in one phrase what there is not."""

    sa: list[VersionWords]
    brak: str | None


class SheetsWords(TypedDict):
    """Addresses of a plan's documents, from the site's root."""

    ulotka: str


class PlanProse(TypedDict):
    """What a plan and its log say, typeset."""

    haslo: str
    tytul: str | None
    dokument: str | None
    nazwa_dokumentu: str
    w_skrocie: list[str]
    okres: PeriodWords
    stan: PlanStateWords
    odpowiedz: PlanAnswerWords
    kwadraty: list[SquaresWords]
    kontynuacja: str | None
    zatwierdzil: str | None
    zagrozenia: list[ThreatWords]
    cele: list[GoalWords]
    inne_pomiary: list[OtherCounterWords]
    sposob_oceny: str | None
    dzialania: list[ActionWords]
    stany_dzialan: list[StateCountWords]
    podmioty: list[PartnerWords]
    informowanie: list[PromiseWords]
    obietnice: PromisesWords | None
    dodatkowe: list[ExtraWords]
    przypisy: list[FootnoteWords]
    poza_planem: list[EntryWords]
    przebieg: list[EntryWords]
    zmieniono: list[ChangeWords]
    porownanie: list[AlteredWords]
    poprawki: list[CorrectionWords]
    decyzje: list[DecisionWords]
    ocena: EvaluationWords | None
    oceny_innych: list[EvaluationWords]
    braki: MissingWords


class PlanWords(PlanProse, PlanDistrictsWords):
    """A whole plan. `adres…` and `pliki` count from the site's root, `adres_pelny` is the address on paper.

    `cytaty` and `zdjecia` go by the names of the press notes that hold them: `start`, `polmetek`, `poprawka-1`.
    """

    id: str
    adres: str
    adres_pelny: str
    pliki: SheetsWords
    zmiany: str
    poprzedni: str | None
    nastepny: str | None
    tekst: ApprovedWords | None
    ma_wynik: bool
    cytaty: dict[str, QuoteWords]
    zdjecia: dict[str, PhotoWords]
    zdjecia_strony: list[PhotoWords]
    wersje: VersionsWords
