"""What is to be written into a plan's log once its note or its sheets are out, as lines to be pasted there."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.launch.command_line import command_line
from jawny_plan.model import addresses
from jawny_plan.model.publicity import ChannelKind
from jawny_plan.storage.folders import DATA
from jawny_plan.wording.plan_words import PlanWords

PROOFS = {
    ChannelKind.MEDIA: "rodzaj: publikacja\n      medium: «tytuł gazety albo portalu»",
    ChannelKind.LEAFLETS: "rodzaj: ulotki\n      liczba: «ile sztuk»\n      gdzie: «gdzie je rozdano albo wywieszono»",
}
"""The proof of each promise that a bundle helps to keep; what only the editor knows stands in «…»."""


class ToLogWords(TypedDict):
    """Lines for a log: the file at whose end they are pasted, and the command that puts in the same kind of entry."""

    plik: str
    wiersze: str
    polecenie: str


def to_log(plan: PlanWords, channel: ChannelKind) -> tuple[ToLogWords, ...]:
    """The entry that proves a promise of the plan; nothing where the plan promises nothing of the kind."""
    if all(promise["kanal"] != channel for promise in plan["informowanie"]):
        return ()
    lines = (
        "  - dnia: «dzień: RRRR-MM-DD»",
        "    zrodlo: oficer prasowy",
        "    rodzaj: informowanie",
        f"    kanaly: [{channel}]",
        "    dowod:",
        f"      {PROOFS[channel]}",
        "    wpisal: oficer prasowy",
    )
    return (
        {
            "plik": f"{DATA}/{addresses.PLANS}{plan['id']}.przebieg.yml",
            "wiersze": "\n".join(lines),
            "polecenie": command_line(f"log {plan['id']} informowanie"),
        },
    )
