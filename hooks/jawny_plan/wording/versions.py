"""Other versions of a plan in words: which there are, whether they still hold, and which are missing."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.versions import Film, TextVersion, Version, Versions
from jawny_plan.wording.plan_words import VersionsWords, VersionWords
from jawny_plan.wording.words import typeset

# What a version is called in its own language and in Polish, and what is missing without it.
_EASY = ("Tekst łatwy do czytania (ETR)", None, "tekstu łatwego do czytania (ETR)")
_SIGN = ("Film w polskim języku migowym (PJM)", None, "filmu w polskim języku migowym (PJM)")
_UKRAINIAN = ("Українською мовою", "po ukraińsku", "streszczenia po ukraińsku")
_ENGLISH = ("In English", "po angielsku", "streszczenia po angielsku")


def versions(facts: PlanFacts) -> VersionsWords:
    """`sa`: the versions that there are; `brak`: in one phrase, what there is not; None when nothing is missing.

    A version has `klucz` (its key in the data), `nazwa`, `jezyk` (a code for `lang`), `po_polsku` (the language's name,
    for foreign ones), `stan_na`, `nieaktualna` and either `akapity` or `tytul` and `adres` of a film.
    """
    logged = facts.file.versions or Versions.model_construct()
    known: list[tuple[str, Version | None, str, tuple[str, str | None, str]]] = [
        ("etr", logged.easy, "pl", _EASY),
        ("pjm", logged.sign, "pl", _SIGN),
        ("po_ukrainsku", logged.ukrainian, "uk", _UKRAINIAN),
        ("po_angielsku", logged.english, "en", _ENGLISH),
    ]
    missing = [names[2] for _, version, _, names in known if not version]
    return {
        "sa": [_version(key, version, language, names, facts) for key, version, language, names in known if version],
        "brak": polish.typeset(_either(missing)) if missing else None,
    }


def _version(
    name: str, version: Version, language: str, names: tuple[str, str | None, str], facts: PlanFacts
) -> VersionWords:
    native, in_polish, _ = names
    return {
        "klucz": name,
        "nazwa": native,
        "jezyk": language,
        "po_polsku": in_polish,
        "stan_na": polish.day(version.made),
        "nieaktualna": facts.outdated(version.made),
        "akapity": _paragraphs(version, language),
        "tytul": polish.typeset(version.title) if isinstance(version, Film) else None,
        "adres": version.url if isinstance(version, Film) else None,
    }


def _paragraphs(version: Version, language: str) -> list[str]:
    """The text; rules of Polish typography are for Polish alone."""
    text = list(version.text) if isinstance(version, TextVersion) else []
    return list(typeset(text)) if language == "pl" else text


def _either(parts: list[str]) -> str:
    """`a, b ani c`"""
    return f"{', '.join(parts[:-1])} ani {parts[-1]}" if len(parts) > 1 else parts[0]
