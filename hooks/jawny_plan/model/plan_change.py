"""What a decision changed in a plan that was approved: each effect by its kind. The approved file itself stays."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from jawny_plan.model.base import Count, Day, Entry, Phrase, Sha256, Text, fault, key
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Action, Partner
from jawny_plan.model.publicity import Channel, ChannelText
from jawny_plan.model.threat import Threat


class Extended(Entry):
    """The plan lasts longer."""

    kind: Literal["przedluzenie"] = key("rodzaj", "Zmiana: plan trwa dłużej.", "przedluzenie")
    end: Day = key("do", "Nowy ostatni dzień planu.", "2024-07-31")


class EarlyEnd(StrEnum):
    """Why a plan ends before its time."""

    REACHED = "cel-osiagniety"
    MOVED = "problem-przeniosl-sie"
    MERGED = "polaczenie-rejonow"
    OTHER = "inna"


class EndedEarly(Entry):
    """The plan ends before its time."""

    kind: Literal["wczesniejszy-koniec"] = key(
        "rodzaj", "Zmiana: plan kończy się przed terminem.", "wczesniejszy-koniec"
    )
    end: Day = key("do", "Ostatni dzień planu.", "2024-05-15")
    cause: EarlyEnd = key(
        "przyczyna", "cel-osiagniety, problem-przeniosl-sie, polaczenie-rejonow albo inna.", "cel-osiagniety"
    )
    words: Phrase | None = key(
        "slowa", "Przyczyna słowami; potrzebna, gdy „inna”.", "sklep, przy którym pito alkohol, zamknięto", default=None
    )

    @model_validator(mode="after")
    def _other_is_worded(self) -> EndedEarly:
        if self.cause is EarlyEnd.OTHER and not self.words:
            raise fault("przyczyna „inna” nic nie mówi.", "Dopisz ją słowami, kluczem „slowa”.", at=("przyczyna",))
        return self


_ACTION = key("dzialanie", "Numer działania (od 1).", "3")
_GOAL = key("cel", "Numer celu (od 1).", "1")


class DeadlineMoved(Entry):
    """An action, or one of its stages, is due at another time."""

    kind: Literal["termin"] = key("rodzaj", "Zmiana: inny termin działania albo etapu.", "termin")
    action: Count = _ACTION
    stage: Count | None = key("etap", "Numer etapu (od 1), gdy zmienia się termin etapu.", "2", default=None)
    deadline: Deadline = key("termin", "Nowy termin, zapisany jak w planie.")


class ThreatAdded(Entry):
    """The plan is against one more threat; it gets the next number."""

    kind: Literal["nowe-zagrozenie"] = key("rodzaj", "Zmiana: doszło zagrożenie.", "nowe-zagrozenie")
    threat: Threat = key("tresc", "Zagrożenie, zapisane jak w planie. Dostaje następny numer.")


class ActionAdded(Entry):
    """There is one more action; it gets the next number."""

    kind: Literal["nowe-dzialanie"] = key("rodzaj", "Zmiana: doszło działanie.", "nowe-dzialanie")
    action: Action = key("tresc", "Działanie, zapisane jak w planie. Dostaje następny numer.")


class ActionWithdrawn(Entry):
    """An action will not be carried out; the others keep their numbers."""

    kind: Literal["rezygnacja-z-dzialania"] = key(
        "rodzaj", "Zmiana: z działania zrezygnowano. Inne zachowują numery.", "rezygnacja-z-dzialania"
    )
    action: Count = _ACTION


class GoalAdded(Entry):
    """There is one more goal; it gets the next number."""

    kind: Literal["nowy-cel"] = key("rodzaj", "Zmiana: doszedł cel.", "nowy-cel")
    goal: Goal = key("tresc", "Cel, zapisany jak w planie. Dostaje następny numer.")


class GoalReplaced(Entry):
    """Another goal stands instead of one."""

    kind: Literal["inny-cel"] = key("rodzaj", "Zmiana: zamiast celu jest inny.", "inny-cel")
    number: Count = _GOAL
    goal: Goal = key("tresc", "Nowy cel, zapisany jak w planie.")


class GoalWithdrawn(Entry):
    """A goal was given up; the others keep their numbers."""

    kind: Literal["rezygnacja-z-celu"] = key(
        "rodzaj", "Zmiana: z celu zrezygnowano. Inne zachowują numery.", "rezygnacja-z-celu"
    )
    number: Count = _GOAL


class PartnerJoined(Entry):
    """One more body co-operates."""

    kind: Literal["nowy-podmiot"] = key("rodzaj", "Zmiana: doszedł podmiot współpracujący.", "nowy-podmiot")
    partner: Partner = key("tresc", "Podmiot, zapisany jak w planie.")


class PartnerLeft(Entry):
    """A body co-operates no more."""

    kind: Literal["odejscie-podmiotu"] = key("rodzaj", "Zmiana: podmiot już nie współpracuje.", "odejscie-podmiotu")
    partner: Phrase = key("podmiot", "Nazwa podmiotu, dokładnie jak w planie.", "Łukowska Spółdzielnia Mieszkaniowa")


class ChannelAdded(Entry):
    """People are told in one more way."""

    kind: Literal["nowy-sposob"] = key("rodzaj", "Zmiana: doszedł sposób informowania.", "nowy-sposob")
    channel: Channel = key("tresc", "Sposób, zapisany jak w planie.")


class ChannelDropped(Entry):
    """People are told in one way less; the others keep their numbers."""

    kind: Literal["rezygnacja-ze-sposobu"] = key(
        "rodzaj", "Zmiana: zrezygnowano ze sposobu informowania.", "rezygnacja-ze-sposobu"
    )
    channel: ChannelText = key(
        "sposob", "Który sposób; z numerem, gdy plan podaje ten sam kilka razy (spotkania 2).", "media"
    )


Effect = Annotated[
    Extended
    | EndedEarly
    | DeadlineMoved
    | ThreatAdded
    | ActionAdded
    | ActionWithdrawn
    | GoalAdded
    | GoalReplaced
    | GoalWithdrawn
    | PartnerJoined
    | PartnerLeft
    | ChannelAdded
    | ChannelDropped,
    Field(discriminator="kind"),
]


class Annex(Entry):
    """The approved text of a change, word for word."""

    text: Text = key("tekst", "Tekst aneksu, słowo w słowo.", "Aneks nr 1 do planu …")
    sha256: Sha256 = key("sha256", "Suma SHA-256 tekstu (UTF-8); gdy jest zła, „check” podaje właściwą.", "0" * 64)

    @property
    def data(self) -> bytes:
        """The text as the file that goes out."""
        return self.text.encode()

    @model_validator(mode="after")
    def _sealed(self) -> Annex:
        known = hashlib.sha256(self.data).hexdigest()
        if known != self.sha256:
            raise fault(
                "suma SHA-256 nie jest sumą tego tekstu.",
                f"Jeśli tekst jest taki, jak go zatwierdzono, wpisz: {known}. Jeśli nie, przywróć go.",
                at=("sha256",),
            )
        return self
