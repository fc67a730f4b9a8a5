"""Personal data within a plan's own text: blacked out in the data, named in a question, left in the approved text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from jawny_plan.checks.personal import Allowed, findings, flattened
from jawny_plan.intake import furniture
from jawny_plan.intake.proposal import Draft, Path

MASK = "[…]"
_LEFT = re.compile(r"dat|kontrol|mark", re.IGNORECASE)
"""Rules of the gate about what is no person's: dates of inspections, brands."""


def black_out(draft: Draft, text: str, today: date) -> None:
    """Mask personal data in all values and sources of a draft; ask about what the approved text keeps."""
    data = private_in(text, today)
    if not data:
        return
    masked: list[Path] = []

    def hide(value: str, path: Path) -> str:
        hidden = value
        for one in data:
            hidden = re.sub(r"\s+".join(map(re.escape, one.split())), MASK, hidden)
        if hidden != value:
            masked.append(path)
        return hidden

    draft.values = _changed(draft.values, (), hide)
    draft.sources = {path: hide(words, path) for path, words in draft.sources.items()}
    fields = list(dict.fromkeys(masked)) or [("dane_osobowe",)]
    draft.ask(
        fields,
        "W tekście planu są dane osobowe. W danych zastąpiono je znakami […], w zatwierdzonym tekście zostały. "
        "Czy zaczernić je także na stronie (wyjątek albo „zaczernione”)?",
        "; ".join(data),
        "tekst planu",
    )


def private_in(text: str, today: date) -> list[str]:
    """The personal data in a text, longest first."""
    found = furniture.private(text)
    lines = [line for line in text.split("\n") if line.strip()]
    gate = findings([flattened(line) for line in lines], Allowed(), today, counted=False)
    found += [item.words for item in gate if not _LEFT.search(item.rule.what)]
    return sorted(set(found), key=len, reverse=True)


def _changed(value: Any, path: Path, change: Callable[[str, Path], str]) -> Any:
    if isinstance(value, dict):
        return {key: _changed(part, (*path, key), change) for key, part in value.items()}
    if isinstance(value, list):
        return [_changed(part, (*path, number), change) for number, part in enumerate(value)]
    return change(value, path) if isinstance(value, str) else value
