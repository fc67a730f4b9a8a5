"""Words that leave the data and templates. They become a bar; in identities and names of files `usunieto`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import yaml

from jawny_plan.editing.canonical import without
from jawny_plan.editing.removal import REASON, Removal, black_out, kind_of, seal_again
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.unit import PlanFile
from jawny_plan.polish.sought import Sought, is_identity
from jawny_plan.reading.blackened import BAR
from jawny_plan.reading.folder import Loaded
from jawny_plan.reading.kinds import LOG, PLANS, UNIT, plan_of, schema
from jawny_plan.reading.withdrawn import FILE, KEY

GONE = "usunieto"
_EXCEPTIONS = "wyjatki_prywatnosci"
_FILE = re.compile(r"[\w./-]*(?:/[\w./-]*|\.(?:jpe?g|png|svg|webp|gif|pdf|yml|txt))")
_BEFORE_KEY = re.compile(r"[ \t]*(?:- +)*\w*")
_AFTER_KEY = re.compile(r"\w*:(?=\s|$)")
_EDGE = "\"'()[],;«»„”"


def words_removed(
    loaded: Loaded, folder: Path, templates: Iterable[Path], sought: Sought, day: date, *, approved_stay: bool
) -> Removal:
    """What changes so that the words stand nowhere in the data in `folder`, nor in templates.

    Where the approved files are to stay as they are, their plans' logs have the words blacked out. Raises Faults.
    """
    removal = Removal(folder)
    approved = dict(_approved(loaded, folder))
    for path in (*files(folder), *templates):
        if not (path in approved and approved_stay):
            _change(removal, loaded, path, sought, frozen=path in approved)
    for path, file in approved.items():
        plan = folder / PLANS / f"{file.id}.yml"
        new_plan = renamed(plan, folder, sought)
        log = new_plan.with_name(f"{new_plan.stem}{LOG}.yml")
        if approved_stay and (forms := _forms(path, sought)):
            black_out(removal, log, forms, REASON)
            removal.keeping += [path, log]
            removal.touched.add(file.id)
        elif path in removal.changes and not approved_stay:
            seal = file.progress.freeze if file.progress else None
            seal_again(removal, new_plan, log, seal.sha256 if seal and path == plan else None, day)
    removal.forget_sums()
    return removal


def files(folder: Path) -> Iterator[Path]:
    """Every file of the data folder, but for those that tell what was withdrawn."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.name not in (FILE, KEY):
            yield path


def decoded(content: bytes) -> str | None:
    """The text of a file, composed as it is read; None for what is no text."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else unicodedata.normalize("NFC", text)


def values(text: str, sought: Sought, suffix: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in the text of a file with this suffix, but for the keys of a data file."""
    for start, end in sought.places(text):
        line = text.rfind("\n", 0, start) + 1
        is_key = suffix == ".yml" and _BEFORE_KEY.fullmatch(text[line:start]) and _AFTER_KEY.match(text, end)
        if not is_key:
            yield start, end


def barred(text: str, sought: Sought, suffix: str = "") -> str:
    """The text of a file with this suffix without the words."""
    parts, last = [], 0
    for start, end in values(text, sought, suffix):
        parts += [text[last:start], GONE if _in_name(text, start, end) else BAR]
        last = end
    return "".join((*parts, text[last:]))


def renamed(path: Path, folder: Path, sought: Sought) -> Path:
    """Where a file of `folder` will stand, so that its name does not tell the words."""
    parts = []
    for part in path.relative_to(folder).parts:
        for start, end in reversed(list(sought.places(part))):
            part = f"{part[:start]}{GONE}{part[end:]}"  # noqa: PLW2901  # the same name, word by word
        parts.append(part)
    return folder.joinpath(*parts)


def _change(removal: Removal, loaded: Loaded, path: Path, sought: Sought, *, frozen: bool) -> None:
    content, inside = path.read_bytes(), path.is_relative_to(removal.folder)
    text = decoded(content)
    new_content = content
    if text is not None and (new_text := barred(text, sought, path.suffix)) != text:
        is_data = inside and path.suffix == ".yml" and not frozen
        new_content = (_laid(loaded, path, new_text, sought) if is_data else new_text).encode()
    new_path = renamed(path, removal.folder, sought) if inside else path
    if (new_path, new_content) == (path, content):
        return
    if inside and path.parent != removal.folder:
        removal.touched |= {plan_of(path), plan_of(new_path)}
    if new_path != path:
        removal.rename(path, new_path, new_content)
    else:
        removal.changes[path] = new_content


def _laid(loaded: Loaded, path: Path, text: str, sought: Sought) -> str:
    """The new text of a data file in canonical form; exceptions of the unit that let the words pass are gone."""
    exceptions = loaded.data.unit.privacy_exceptions if path.name == UNIT else ()
    gone = [(_EXCEPTIONS, number) for number, item in enumerate(exceptions) if sought.stands_in(item.text)]
    kind = kind_of(path)
    try:
        return without(text, MODELS[kind], schema(kind), gone)
    except (ValueError, yaml.YAMLError):  # reading will say what is wrong
        return text


def _approved(loaded: Loaded, folder: Path) -> Iterator[tuple[Path, PlanFile]]:
    """The approved texts, and the plans that were frozen, each with its plan."""
    for file in loaded.data.plans:
        path = folder / PLANS / f"{file.id}.yml"
        if file.approved:
            yield path.with_suffix(".txt"), file
        if file.progress and file.progress.freeze:
            yield path, file


def _forms(path: Path, sought: Sought) -> list[str]:
    """The words as they stand in a file, each form once, its blanks as single ones."""
    text = decoded(path.read_bytes()) or ""
    return list(dict.fromkeys(" ".join(text[start:end].split()) for start, end in sought.places(text)))


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a bar cannot stand there, since it is a part of an identity or of the name of a file."""
    begin = max(text.rfind(blank, 0, start) for blank in " \t\n") + 1
    run = re.match(r"\S*", text[begin:])
    whole = (run[0] if run else "").strip(_EDGE).rstrip(".:")
    if "://" in whole or "@" in whole:
        return False
    return bool(_FILE.fullmatch(whole)) or is_identity(text, start, end)
