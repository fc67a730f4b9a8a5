"""RTF by striprtf, which gets deleted text and footnotes wrong: where there are such, DOCX is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from striprtf.striprtf import rtf_to_text

from jawny_plan.intake.readers.archive import bytes_of, damaged
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import Block, SourceFile, clean, parted

_MISREAD = {
    r"\\(?:deleted|revised|revtbl\s*\{[^}]*;[^}]*;)": "zmiany śledzone albo usunięty tekst",
    r"\\(?:footnote|ftnalt)\b": "przypisy",
    r"\\shptxt\b": "pola tekstowe",
    r"\\annotation\b": "komentarze",
    r"\\v(?!\d|[a-z])|\\v1\b": "ukryty tekst",
}
_LEFT_OUT = re.compile(r"\{\\(?:header|footer)[lrf]?\b")


def read(path: Path) -> SourceFile:
    """The paragraphs of an RTF file. Raises Refused."""
    raw = bytes_of(path).decode("latin-1")
    found = [what for pattern, what in _MISREAD.items() if re.search(pattern, raw)]
    if found:
        raise Refused(
            f"Ten plik RTF zawiera: {', '.join(found)}. Z RTF nie da się tego odczytać bez pomyłki. "
            "Otwórz go w Wordzie albo LibreOffice, zapisz jako DOCX i wskaż nowy plik."
        )
    body, around = _parted(raw)
    try:
        text, edges = _text_of(body), _text_of("{\\rtf1\\ansicpg1250 " + around + "}")
    except (ValueError, IndexError, KeyError, LookupError, RecursionError):
        raise damaged() from None
    blocks = (Block(line.replace("|", " ").strip()) for line in text.split("\n"))
    return SourceFile(
        tuple(parted(block for block in blocks if block)), tuple(filter(None, map(clean, edges.split("\n"))))
    )


def _text_of(raw: str) -> str:
    read: Callable[..., str] = rtf_to_text
    return read(raw, errors="replace")


def _parted(raw: str) -> tuple[str, str]:
    """The file without its headers and footers, and these."""
    body, around, at = [], [], 0
    for found in _LEFT_OUT.finditer(raw):
        if found.start() < at:
            continue
        end = _end(raw, found.start())
        body.append(raw[at : found.start()])
        around.append("{" + raw[found.end() : end])
        at = end
    return "".join((*body, raw[at:])), "".join(around)


def _end(raw: str, start: int) -> int:
    """Where the group that begins at `start` ends."""
    depth = 0
    for found in re.finditer(r"\\.|[{}]", raw[start:], re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth:
            return start + found.end()
    return len(raw)
