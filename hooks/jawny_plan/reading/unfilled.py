"""What a new file still waits for: every value that stands in «…»."""

from __future__ import annotations

import re

from jawny_plan.reading.faults import Fault, key_path, shown
from jawny_plan.reading.strict_yaml import Node


def unfilled(root: Node, file: str) -> list[Fault]:
    """A fault for every value of the tree that is still to be filled in."""
    advice = "Wpisz treść zamiast «…» albo usuń klucz, jeśli jest nieobowiązkowy."
    return [
        Fault(
            file, node.line, node.column, key_path(steps), f"tego jeszcze nie wypełniono: {shown(node.text)}.", advice
        )
        for node, steps in root.parts()
        if node.text is not None and re.fullmatch(r"«.*»", node.text, re.DOTALL)
    ]
