"""What is wrong with a file, beside the fields of a form of it; what is of no field there, with the way to its page."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from jawny_plan.editor import fault_words
from jawny_plan.editor.content import Steps, dotted
from jawny_plan.editor.control import Control
from jawny_plan.editor.controls import place_faults
from jawny_plan.editor.fault_words import FaultLine, sentence
from jawny_plan.editor.records import Records
from jawny_plan.editor.trial import TrialFaults, beside
from jawny_plan.reading.faults import Fault


def placed(
    made: Sequence[Control],
    found: TrialFaults,
    steps: Steps,
    model: type[BaseModel],
    records: Records,
    address: str = "",
) -> list[FaultLine]:
    """Put what is wrong beside the fields of a form at `steps` of a file of `model`; what is of none comes back.

    `address` is that of the page with all fields of the file, where there is one.
    """
    prefix = dotted(steps)
    names = {".".join(filter(None, (prefix, each.path))) for top in made for each in top.whole}
    sentences = []
    general: list[Fault] = [*found.of_others]
    for fault in found.faults:
        path = beside(fault, names)
        if prefix and path != prefix and not path.startswith(f"{prefix}."):
            general.append(fault)
        else:
            sentences.append((path[len(prefix) :].lstrip("."), sentence(fault, model)))
    left = place_faults(made, sentences)
    wholes = [(".".join(filter(None, (prefix, path))), words) for path, words in left]
    off_page = [
        FaultLine("", f"{address}#{whole}" if address and whole else "", fault_words.place(whole, model), words, "")
        for whole, words in wholes
    ]
    return [*off_page, *fault_words.lines(general, records)]
