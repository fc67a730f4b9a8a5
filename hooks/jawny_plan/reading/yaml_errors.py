"""What the YAML parser complains of, placed where an editor can mend it and said in Polish."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

CONTROL = "w pliku stoi znak sterujący, którego nie wolno używać."
_EXPLANATIONS = (
    ("tab character", "linia zaczyna się tabulatorem.", "Wcięcia rób spacjami (po dwie)."),
    (
        "mapping values are not allowed",
        "dwukropek stoi w miejscu, w którym go nie oczekiwano.",
        'Jeśli należy do tekstu, ujmij cały tekst w cudzysłów "…"; sprawdź też wcięcia.',
    ),
    ("could not find expected ':'", "brakuje dwukropka po kluczu.", 'Oczekiwano linii w postaci "klucz: wartość".'),
    ("found unexpected end of stream", "cudzysłów albo nawias nie został zamknięty.", "Zamknij go."),
    ("found unknown escape", "w cudzysłowie stoi nieznany znak po ukośniku \\.", "Użyj apostrofów '…' zamiast \"…\"."),
    ("did not find expected", "wcięcie albo początek linii nie pasuje do poprzednich.", "Wyrównaj wcięcia spacjami."),
    ("expected <block end>", "wcięcie albo początek linii nie pasuje do poprzednich.", "Wyrównaj wcięcia spacjami."),
    ("cannot start any token", "wartość zaczyna się znakiem zastrzeżonym.", 'Ujmij wartość w cudzysłów "…".'),
    ("control characters", CONTROL, "Przepisz tę linię od nowa."),
)
_OTHER = ("tej linii nie da się odczytać.", 'Oczekiwano linii w postaci "klucz: wartość", z wcięciem ze spacji.')
# A key, its colon and at once its value, which makes one word of them; an address (https://…) is none of these.
_GLUED = re.compile(r"\s*(?:- +)*([a-z_]+):(?!//)[^\s:]")


def explained(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str]:
    """Line and column from 1, problem and advice."""
    problem = error.problem or ""
    # An unclosed quote is best shown where it opens, not at the end of the file.
    mark = (error.context_mark if "end of stream" in problem else None) or error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if glued := _glued(error, lines):
        return glued
    if "".join(lines[line : line + 1])[column : column + 1] == "\t":
        problem = "tab character"
    return (
        line + 1,
        column + 1,
        *next(((sentence, advice) for part, sentence, advice in _EXPLANATIONS if part in problem), _OTHER),
    )


def _glued(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """Of a line whose key has no space behind its colon; the parser stumbles only in the line after."""
    problem = error.problem or ""
    if "could not find expected ':'" in problem and error.context_mark:
        number = error.context_mark.line
    elif "mapping values are not allowed" in problem and error.problem_mark:
        above = range(error.problem_mark.line - 1, -1, -1)
        number = next((line for line in above if lines[line].strip()), 0)
    else:
        return None
    found = _GLUED.match("".join(lines[number : number + 1]))
    if not found:
        return None
    return number + 1, found.end(1) + 2, "po dwukropku brakuje odstępu.", f'Oczekiwano: "{found[1]}: …".'
