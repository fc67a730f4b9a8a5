"""What follows from the declaration of accessibility on a given day."""

from __future__ import annotations

from datetime import date

from jawny_plan.model.declaration import OwnDeclaration


def missed(declaration: OwnDeclaration, today: date) -> date | None:
    """The last 31 March by which the declaration should have been reviewed and was not.

    The law (art. 11 of the act of 4 April 2019) asks for a review by 31 March of each year: one of that
    year, or a declaration prepared in it, is in time.
    """
    this_year = date(today.year, 3, 31)
    deadline = this_year if today > this_year else date(today.year - 1, 3, 31)
    seen = declaration.reviewed or declaration.prepared
    return deadline if seen.year < deadline.year else None
