"""Files in the folders of the data that do not belong there, and what to do with each."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.reading.kinds import QUESTIONS


def stray(path: Path, suffixes: tuple[str, ...]) -> tuple[str, str]:
    """Problem and advice for what does not belong to a folder of data."""
    expected = f"Oczekiwano: {', '.join(suffixes)}."
    if path.is_dir():
        return "ten katalog nie należy tutaj.", f"Przenieś go poza katalog z danymi. {expected}"
    if path.name.endswith(QUESTIONS):
        plan = path.name.removesuffix(QUESTIONS)
        return (
            "czekają tu pytania z importu planu.",
            f"Odpowiedz na nie w pliku {plan}.yml, sprawdź cały plan i usuń ten plik z pytaniami.",
        )
    if path.name.lower().endswith((".yml.txt", ".yaml.txt")):
        name = path.name[: path.name.lower().index(".y")]
        return (
            'końcówką nazwy ma być ".yml", a jest ".yml.txt": edytor dopisał ".txt", którego Windows nie pokazuje.',
            f"Zmień nazwę na {name}.yml; w Notatniku wybierz przy zapisie „Wszystkie pliki”.",
        )
    if path.suffix.lower() in (".yaml", ".yml"):
        return f'końcówką nazwy ma być ".yml", a jest "{path.suffix}".', f"Zmień nazwę na {path.stem}.yml."
    return "ten plik nie należy do tego katalogu.", f"Przenieś go poza katalog z danymi albo usuń. {expected}"
