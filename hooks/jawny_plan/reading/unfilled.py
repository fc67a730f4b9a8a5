"""What a new file still waits for: every value that stands in «…»."""

from __future__ import annotations

import re

from jawny_plan.reading.faults import Fault, key_path, shown
from jawny_plan.reading.strict_yaml import Node, Step


def unfilled(node: Node, file: str, steps: tuple[Step, ...] = ()) -> list[Fault]:
    """A fault for every value of the tree that is still to be filled in."""
    if node.text is not None:
        if not re.fullmatch(r"«.*»", node.text, re.DOTALL):
            return []
        problem = f"tego jeszcze nie wypełniono: {shown(node.text)}."
        advice = "Wpisz treść zamiast «…» albo usuń klucz, jeśli jest nieobowiązkowy."
        return [Fault(file, node.line, node.column, key_path(steps), problem, advice)]
    parts: list[tuple[Step, Node]] = [*enumerate(node.items or ())]
    parts += [(name, value) for name, (_, value) in (node.keys or {}).items()]
    return [fault for step, part in parts for fault in unfilled(part, file, (*steps, step))]
