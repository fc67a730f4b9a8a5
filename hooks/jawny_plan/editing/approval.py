"""The seal of approval on a plan: set, and taken off again as long as nobody outside has read the plan."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import date
from pathlib import Path

from jawny_plan.editing import canonical
from jawny_plan.editing.data_files import refusal
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.model.register import PUBLISHED
from jawny_plan.polish import near
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import COPIES, LOG, PLANS, DataFile, data_files, is_sealed, schema

_SEAL = re.compile(r"^plik_planu:\n(?: .*\n|\n(?= ))*", re.MULTILINE)


def approvable(folder: Path, plan: str) -> DataFile:
    """The file of a plan that is not approved yet. Raises Faults for any other."""
    file = _file(folder, plan, "approve")
    if file.frozen:
        raise refusal("approve", f'plan "{plan}" jest już zamrożony.', "Zmiany opisuje się wpisami w jego przebiegu.")
    return file


def approve(folder: Path, plan: str, day: date | None = None) -> str:
    """Record the SHA-256 of a plan's file in its log, and the day of approval; the log's name. Raises Faults.

    A copy of all its files is kept. The file is put into canonical form: afterwards not a byte of it may change.
    """
    file = approvable(folder, plan)
    canonical.rewrite(file.path, file.model, file.schema)
    _keep_copy(folder, plan)
    sealed = f"plik_planu:\n  sha256: {hashlib.sha256(file.path.read_bytes()).hexdigest()}\n"
    if day:
        sealed += f"  dnia: {day}\n"
    log = _log(folder, plan)
    before = ""
    if log.is_file():
        canonical.rewrite(log, MODELS[DataKind.LOG], schema(DataKind.LOG))  # a seal cannot follow a log in brackets
        before = log.read_text(encoding="utf-8")
    log.write_text(f"{before}\n{sealed}", encoding="utf-8", newline="\n")
    canonical.rewrite(log, MODELS[DataKind.LOG], schema(DataKind.LOG))
    return named(log)


def undo(folder: Path, plan: str) -> str:
    """Take the seal off a plan that was not published yet; the log's name. Raises Faults."""
    log = _log(folder, plan)
    if not is_sealed(_file(folder, plan, "approve --undo").path):
        raise refusal("approve --undo", f'plan "{plan}" nie jest zamrożony.', "Nie ma czego cofać.")
    if plan in published(folder):
        raise refusal(
            "approve --undo",
            f'plan "{plan}" już opublikowano, więc zatwierdzenia nie da się cofnąć.',
            "Błąd w nim opisuje się wpisem „poprawka” w jego przebiegu.",
        )
    canonical.rewrite(log, MODELS[DataKind.LOG], schema(DataKind.LOG))
    rest = _SEAL.sub("", log.read_text(encoding="utf-8"))
    if all(not line or line.startswith("#") for line in rest.split("\n")) and not _copy(folder, plan, log).exists():
        log.unlink()  # the approval made it, and nobody wrote into it since
    else:
        log.write_text(rest if rest.strip() else "{}\n", encoding="utf-8", newline="\n")
        canonical.rewrite(log, MODELS[DataKind.LOG], schema(DataKind.LOG))
    return named(log)


def published(folder: Path) -> list[str]:
    """The plans of a data folder that were published."""
    path = folder / PUBLISHED
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def remember_published(folder: Path, plans: list[str]) -> None:
    """Write down that plans were published. Raises OSError."""
    known = published(folder)
    if set(plans) <= set(known):
        return
    head = "# Plany, które opublikowano: ich zatwierdzenia nie da się już cofnąć. Ten plik pisze polecenie publish.\n"
    text = head + "".join(f"{plan}\n" for plan in sorted({*known, *plans}))
    (folder / PUBLISHED).write_text(text, encoding="utf-8", newline="\n")


def _file(folder: Path, plan: str, command: str) -> DataFile:
    """The file of a plan. Raises Faults where there is no such plan."""
    files = {file.path.stem: file for file in data_files(folder) if file.kind == DataKind.PLAN}
    if plan not in files:
        raise refusal(command, f'planu "{plan}" nie ma.', near(plan, files))
    return files[plan]


def _log(folder: Path, plan: str) -> Path:
    return folder / PLANS / f"{plan}{LOG}.yml"


def _copy(folder: Path, plan: str, path: Path) -> Path:
    return folder / COPIES / plan / path.name


def _keep_copy(folder: Path, plan: str) -> None:
    """The plan's files as they are approved, and its log as it was, in place of an older copy."""
    shutil.rmtree(folder / COPIES / plan, ignore_errors=True)
    (folder / COPIES / plan).mkdir(parents=True)
    for path in (folder / PLANS / f"{plan}.yml", folder / PLANS / f"{plan}.txt", _log(folder, plan)):
        if path.is_file():
            shutil.copyfile(path, _copy(folder, plan, path))
