"""The ranks of the police: apart from what reads data, for workers that only print need no more than these words."""

from __future__ import annotations

from enum import StrEnum


class Rank(StrEnum):
    """Ranks of the police, in short, as plans print them."""

    POSTERUNKOWY = "post."
    STARSZY_POSTERUNKOWY = "st. post."
    SIERZANT = "sierż."
    STARSZY_SIERZANT = "st. sierż."
    SIERZANT_SZTABOWY = "sierż. szt."
    MLODSZY_ASPIRANT = "mł. asp."
    ASPIRANT = "asp."
    STARSZY_ASPIRANT = "st. asp."
    ASPIRANT_SZTABOWY = "asp. szt."
    PODKOMISARZ = "podkom."
    KOMISARZ = "kom."
    NADKOMISARZ = "nadkom."
    PODINSPEKTOR = "podinsp."
    MLODSZY_INSPEKTOR = "mł. insp."
    INSPEKTOR = "insp."
    NADINSPEKTOR = "nadinsp."
    GENERALNY_INSPEKTOR = "gen. insp."


RANKS = {
    Rank.POSTERUNKOWY: "posterunkowy",
    Rank.STARSZY_POSTERUNKOWY: "starszy posterunkowy",
    Rank.SIERZANT: "sierżant",
    Rank.STARSZY_SIERZANT: "starszy sierżant",
    Rank.SIERZANT_SZTABOWY: "sierżant sztabowy",
    Rank.MLODSZY_ASPIRANT: "młodszy aspirant",
    Rank.ASPIRANT: "aspirant",
    Rank.STARSZY_ASPIRANT: "starszy aspirant",
    Rank.ASPIRANT_SZTABOWY: "aspirant sztabowy",
    Rank.PODKOMISARZ: "podkomisarz",
    Rank.KOMISARZ: "komisarz",
    Rank.NADKOMISARZ: "nadkomisarz",
    Rank.PODINSPEKTOR: "podinspektor",
    Rank.MLODSZY_INSPEKTOR: "młodszy inspektor",
    Rank.INSPEKTOR: "inspektor",
    Rank.NADINSPEKTOR: "nadinspektor",
    Rank.GENERALNY_INSPEKTOR: "generalny inspektor",
}
"""Each in whole."""
