"""A map of districts in words: all that it shows, for whoever does not see it."""

from __future__ import annotations

from collections.abc import Mapping

from jawny_plan import polish
from jawny_plan.facts.district_map import DistrictMap, Where
from jawny_plan.model.base import Slug
from jawny_plan.wording.map_words import MapWords
from jawny_plan.wording.unit_words import DistrictWords

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Districts that are several on one map are told apart by letters; no plan has as many."""
_NORTH = {1: "północn", -1: "południow"}
_EAST = {1: "wschodni", -1: "zachodni"}
_KILOMETRE = 1000


def in_words(shown: DistrictMap, districts: Mapping[Slug, DistrictWords]) -> MapWords:
    """What the map shows."""
    known = [districts[name] for name in shown.borders]
    if len(known) == 1:
        what = f"granice {known[0]['slowo']['dopelniacz']}"
    else:
        named = [f"{letter} to {item['krotko']}" for letter, item in zip(LETTERS, known, strict=False)]
        what = f"granice, {polish.listed(named)}"
    across, down = map(length, shown.metres)
    return {
        "podpis": polish.typeset(
            f"Mapa pokazuje {what}. Północ jest u góry. Z zachodu na wschód jest tu {across}, "
            f"z północy na południe {down} (obliczenie z granic)."
        ),
        "miejsca": [
            {
                "nr": str(number),
                "nazwa": polish.typeset(polish.capital(spot.name)),
                "gdzie": _where(found, districts) if (found := shown.where(spot)) else None,
            }
            for number, spot in enumerate(shown.spots, 1)
        ],
    }


def length(metres: float) -> str:
    """`około 850 m`, `około 1,9 km`"""
    if round(metres, -1) < _KILOMETRE:
        return f"około{polish.NBSP}{round(metres, -1):.0f}{polish.NBSP}m"
    return f"około{polish.NBSP}{metres / _KILOMETRE:.1f}{polish.NBSP}km".replace(".", ",").replace(",0", "")


def scale(metres: int) -> str:
    """`500 m`, `2 km`: the length of the bar on a map."""
    return f"{metres}{polish.NBSP}m" if metres < _KILOMETRE else f"{metres // _KILOMETRE}{polish.NBSP}km"


def _where(found: Where, districts: Mapping[Slug, DistrictWords]) -> str:
    """`w północno-wschodniej części rejonu`"""
    north, east = _NORTH.get(found.north, ""), _EAST.get(found.east, "")
    part = f"{north}o-{east}ej" if north and east else f"{north or east}ej" if north or east else "środkowej"
    district = districts[found.district]
    return polish.typeset(f"w {part} części {district['slowo']['dopelniacz']}")
