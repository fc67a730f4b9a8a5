"""The command `import`: an approved plan from Word, PDF or text becomes data, with questions about what is not sure."""

from __future__ import annotations

import sys
from pathlib import Path

from jawny_plan.commands.command import Command, Misused, Use, folder
from jawny_plan.reading.today import today
from jawny_plan.storage.folders import DATA


def _import(words: list[str]) -> int:
    """Read an approved plan from a file, ask about what is not sure, and write it as data."""
    from jawny_plan.intake import command  # lxml and pdfium are slow to import

    number: int | None = None
    if "--plan" in words:
        place = words.index("--plan")
        answer = "".join(words[place + 1 : place + 2])
        if not answer.isdecimal():
            raise Misused("Który plan z pliku? Po --plan podaj jego numer, na przykład --plan 2.")
        number, words = int(answer), words[:place] + words[place + 2 :]
    quiet = "--no-questions" in words
    words = [word for word in words if word != "--no-questions"]
    if unknown := [word for word in words if word.startswith("-")]:
        raise Misused(f"Polecenie import nie zna opcji {unknown[0]}.")
    if not words:
        raise Misused("Który plik? Podaj plik z zatwierdzonym planem, na przykład: import plan.docx")
    person = None if quiet or not sys.stdin.isatty() else input
    return command.run(Path(words[0]), folder(words[1:]) / DATA, today(), number, person)


IMPORT = Command(
    "import",
    _import,
    (
        Use("PLIK [FOLDER]", "czyta plan z Worda, ODT, PDF, HTML, RTF albo tekstu, np. import plan.docx"),
        Use("PLIK [FOLDER] --plan N", "czyta plan N z pliku, w którym jest ich kilka"),
        Use("PLIK [FOLDER] --no-questions", "nie pyta: zostawia pytania w pliku PLAN.pytania.json"),
    ),
    reads_options=True,
)
