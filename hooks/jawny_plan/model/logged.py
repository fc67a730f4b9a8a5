"""What every entry of a plan's log has."""

from __future__ import annotations

from jawny_plan.model.base import Day, Entry, Text, key


class Logged(Entry):
    """What every entry of the log has."""

    day: Day = key("dnia", "Dzień, którego dotyczy wpis.", "2024-03-15")
    source: Text = key("zrodlo", "Skąd to wiadomo.", "sprawozdanie dzielnicowego")
    publish_from: Day | None = key(
        "publikuj_od", "Od którego dnia wolno to pokazać; usuń, gdy od razu.", "2024-03-20", default=None
    )
    approved: Day | None = key(
        "zatwierdzono",
        "Kiedy wpis zatwierdzono do publikacji; potrzebne, gdy jednostka.yml ma „wymagaj_zatwierdzenia: tak”.",
        "2024-03-18",
        default=None,
    )
