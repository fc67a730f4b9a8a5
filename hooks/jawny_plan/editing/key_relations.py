"""Which keys stand in for one another and which go together, as forms say it; the models refuse anything else."""

from __future__ import annotations

from pydantic import BaseModel

from jawny_plan.model.declaration import OwnDeclaration
from jawny_plan.model.designation import Designation
from jawny_plan.model.district import District, Officer
from jawny_plan.model.goal import Reduction, SurveyChange, SurveyPoints
from jawny_plan.model.meeting import Host, Meeting
from jawny_plan.model.meeting_report import Conclusion
from jawny_plan.model.plan import Plan
from jawny_plan.model.threat import Figure
from jawny_plan.model.unit import PressContact

Key = tuple[type[BaseModel], str]

NEEDED: frozenset[Key] = frozenset(
    {
        (Figure, "ile"),
        (Designation, "numer"),
        (Officer, "imie_nazwisko"),
        (Host, "funkcja"),
        (OwnDeclaration, "niezgodnosci"),
        (PressContact, "telefon"),
    }
)
"""Of several keys of which one must be there, the one with which most begin."""

INSTEAD: dict[Key, str] = {
    (Plan, "rejony"): "rejon",
    (Meeting, "rejony"): "rejon",
    (Meeting, "terminy"): "termin",
    (Meeting, "dyzur"): "termin",
    (Figure, "ile_slowem"): "ile",
    (Reduction, "o_ulamek"): "o_procent",
    (District, "oznaczenia"): "numer",
    (Officer, "wakat"): "imie_nazwisko",
}
"""Keys that stand in the place of another one beside them."""

TOGETHER: dict[Key, str] = {
    (Plan, "tekst"): "tekst_powod",
    (Plan, "tekst_powod"): "tekst",
    (Conclusion, "odpowiedz_z_dnia"): "odpowiedz",
    (Reduction, "bazy"): "liczby",
    (SurveyChange, "bazy"): "liczby",
    (SurveyPoints, "bazy"): "liczby",
}
"""Keys that mean nothing without another one."""
