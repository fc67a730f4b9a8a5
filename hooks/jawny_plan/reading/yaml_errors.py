"""What the YAML parser complains of, placed where an editor can mend it and said in Polish."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from jawny_plan.reading.faults import shown

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
LONGEST = 500
"""Signs of a line that a message proposes whole."""
_OTHER = ("tej linii nie da się odczytać.", 'Oczekiwano linii w postaci "klucz: wartość", z wcięciem ze spacji.')
_LINE = re.compile(r"(?P<indent> *(?:- +)*)(?P<key>[\w-]+): +(?P<value>\S.*?) *$")
"""A key with its value."""
_QUOTED = re.compile(r"(?P<quote>[\"']).*(?P=quote)(?P<rest>.*\S.*)$")
"""A value in which a quotation ends before the value does."""
_RESERVED = "*&!%@`[]{},?-|>"
# A key, its colon and at once its value, which makes one word of them; an address (https://…) is none of these.
_GLUED = re.compile(r"\s*(?:- +)*([a-z_]+):(?!//)[^\s:]")


def explained(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str]:
    """Line and column from 1, problem and advice."""
    problem = error.problem or ""
    # An unclosed quote is best shown where it opens, not at the end of the file.
    mark = (error.context_mark if "end of stream" in problem else None) or error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    for explanation in (_glued, _two_values, _further_text, _in_quotes):
        if found := explanation(error, lines):
            return found
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


def _two_values(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """Of a key that has a value beside it, and keys of its own below."""
    if "mapping values are not allowed" not in (error.problem or "") or not error.problem_mark:
        return None
    here = lines[error.problem_mark.line]
    if ":" in here[: error.problem_mark.column]:
        return None
    above = next((number for number in range(error.problem_mark.line - 1, -1, -1) if lines[number].strip()), 0)
    found = _LINE.fullmatch(lines[above])
    if not found:
        return None
    key, value = shown(found["key"], 40), shown(found["value"], 40)
    return (
        above + 1,
        found.start("value") + 1,
        f"klucz {key} ma wartość {value}, a w następnej linii stoją z wcięciem jego własne klucze.",
        f"Jeśli {key} to grupa kluczy, usuń wartość po dwukropku; jeśli nie, wyrównaj następną linię do tej.",
    )


def _further_text(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """Of a line without a key below a text: most likely its next paragraph, pasted with it."""
    if "could not find expected ':'" not in (error.problem or "") or not error.context_mark:
        return None
    number, column = error.context_mark.line, error.context_mark.column
    line = lines[number].strip()
    above = next((other for other in range(number - 1, -1, -1) if lines[other].strip()), None)
    found = _LINE.fullmatch(lines[above]) if above is not None else None
    if above is None or not found or " " not in line:
        return number + 1, column + 1, "brakuje dwukropka po kluczu.", 'Oczekiwano linii w postaci "klucz: wartość".'
    indent = " " * len(found["indent"])
    key = shortened(found["key"])
    return (
        number + 1,
        column + 1,
        f"ta linia nie ma klucza: {shown(line, 40)}. Wygląda na dalszy ciąg tekstu z linii {above + 1}.",
        f"Zapisz cały tekst z wcięciem, po znaku |, każdy akapit w osobnej linii:\n"
        f"  {indent}{key}: |\n  {indent}  {shortened(found['value'])}\n  {indent}  {shortened(line)}",
    )


def _in_quotes(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """Of a value that YAML takes for something else, with the line as it should be."""
    if not error.problem_mark or "end of stream" in (error.problem or ""):
        return None
    number = error.problem_mark.line
    found = _LINE.fullmatch("".join(lines[number : number + 1]))
    if not found or error.problem_mark.column < found.start("value"):
        return None
    value, quoted = found["value"], _QUOTED.match(found["value"])
    if quoted:
        problem = (
            f"cudzysłów kończy się przed końcem wartości, a po nim stoi jeszcze {shown(quoted['rest'].strip(), 40)}."
        )
    elif value[0] in _RESERVED and not value.endswith("]"):
        problem = f"wartość zaczyna się znakiem zastrzeżonym {value[0]}."
    elif "mapping values are not allowed" in (error.problem or ""):
        problem = "w wartości stoi dwukropek z odstępem, a tak zaczyna się tylko nowy klucz."
    else:
        return None
    written = f"{found['key']}: {in_quotes(value)}"
    advice = f"Napisz: {written}" if len(written) <= LONGEST else "Ujmij całą wartość w cudzysłów."
    return number + 1, error.problem_mark.column + 1, problem, advice


def in_quotes(value: str) -> str:
    """A value on one line in quotes, as YAML reads it back."""
    return "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'


def shortened(text: str, limit: int = 60) -> str:
    """The beginning of a text, as an example shows it."""
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"
