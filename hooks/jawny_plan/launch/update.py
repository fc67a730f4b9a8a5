"""The word `update`: a new release in the place of this one, without losing what anybody wrote."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.launch import exchange, releases
from jawny_plan.launch.aside import ASIDE, free
from jawny_plan.launch.command_line import command_line
from jawny_plan.launch.exchange import FOLDER, RELEASE, Exchange
from jawny_plan.launch.failure import Failure, say
from jawny_plan.launch.rebased import Rebased, Rebasing
from jawny_plan.launch.releases import Release

NOTHING = "Niczego nie zmieniono."
USAGE = """\
Nowa wersja programu. Dane, strony, paczki i zmienione słowa zostają.

  {line} update WYDANIE.zip              wydanie, które ktoś pobrał; albo katalog, do którego je rozpakowano
  {line} update WYDANIE.zip --sha256 SUMA   najpierw sprawdza sumę podaną przy wydaniu
  {line} update WYDANIE.zip --from DAWNE.zip   gdy słowa zmieniono w docs programu: wydanie, które tu stoi
  {line} update WYDANIE.zip --into KATALOG   aktualizuje program, który stoi w innym katalogu
  {line} update --pull                   nowa wersja z repozytorium Git, z którego jest ten program
  {line} update --back                   wraca do poprzedniej wersji"""
_SUM = re.compile(r"[0-9a-fA-F]{64}")
_VALUED = ("--sha256", "--from", "--into")
_FLAGS = ("--pull", "--back")
_WORK = f"{FOLDER}/praca"


class UnknownWords(Failure):
    """What was typed is not what `update` takes."""


@dataclass
class _Asked:
    """What the words ask for."""

    source: Path | None = None
    root: Path = Path()
    sha256: str = ""
    base: Path | None = None
    is_pull: bool = False
    is_back: bool = False


def update(root: Path, words: list[str]) -> Path:
    """Do what the words ask for; the program's folder that has another version now. Raises Failure and OSError."""
    asked = _read(root, words)
    with exchange.one_at_a_time(asked.root):
        if exchange.is_under_way(asked.root):
            exchange.finish(asked.root)
        if asked.is_back:
            _back(asked.root)
        else:
            with _workplace(asked.root) as place:
                _forward(asked, place)
    return asked.root


def resumed(root: Path) -> bool:
    """Finish an update that was interrupted, and say so; whether there was one. Raises OSError."""
    if not exchange.is_under_way(root):
        return False
    with exchange.one_at_a_time(root):
        if exchange.is_under_way(root):
            exchange.finish(root)
            say("Poprzednią aktualizację programu przerwano. Teraz ją dokończono.")
    return True


def _read(root: Path, words: list[str]) -> _Asked:
    """What the words ask for. Raises UnknownWords."""
    values, rest = _options(words)
    if len(rest) + ("--pull" in values) + ("--back" in values) != 1:
        raise UnknownWords("Podaj jedno: plik albo katalog z nowym wydaniem, --pull albo --back.")
    asked = _Asked(
        source=Path(rest[0]).resolve() if rest else None,
        root=Path(values["--into"]).resolve() if "--into" in values else root,
        sha256=values.get("--sha256", "").strip().lower(),
        base=Path(values["--from"]).resolve() if "--from" in values else None,
        is_pull="--pull" in values,
        is_back="--back" in values,
    )
    if asked.sha256 and not (_SUM.fullmatch(asked.sha256) and asked.source and asked.source.is_file()):
        raise UnknownWords("Suma SHA-256 to 64 cyfry i litery od a do f, a podaje się ją dla pliku z wydaniem.")
    if asked.source == asked.root:
        raise UnknownWords("Nowe wydanie leży w katalogu tego programu. Rozpakuj je gdzie indziej albo podaj --into.")
    return asked


def _options(words: list[str]) -> tuple[dict[str, str], list[str]]:
    """The options with their values, and the other words. Raises UnknownWords."""
    values: dict[str, str] = {}
    rest: list[str] = []
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if not word.startswith("-"):
            rest.append(word)
        elif word in _VALUED and waiting:
            values[word] = waiting.pop(0)
        elif word in _FLAGS:
            values[word] = ""
        else:
            raise UnknownWords(
                f"Po {word} brakuje wartości." if word in _VALUED else f"Polecenie update nie zna {word}."
            )
    return values, rest


@contextmanager
def _workplace(root: Path) -> Iterator[Path]:
    """A folder on the program's disk that is gone when all is done."""
    place = root / _WORK
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    try:
        yield place
    finally:
        if not exchange.is_under_way(root):  # what waits there is needed to finish it
            shutil.rmtree(place, ignore_errors=True)


def _forward(asked: _Asked, place: Path) -> None:
    root, old = asked.root, releases.read(asked.root, asked.root)
    upstream = _fetched(root) if asked.is_pull else None
    new = _brought(asked, upstream, place / "wydanie")
    if new.number < old.number:
        back = command_line("update --back")
        raise Failure(f"To wydanie jest starsze ({new.version}) niż program ({old.version}). Wraca się tak: {back}")
    base = _base(asked, old, new, place)
    pristine = shutil.copytree(new.folder, place / "nowe" / RELEASE)
    for entry in new.entries:
        (new.folder / entry).rename(place / "nowe" / entry)
    ready = Release(place / "nowe", new.version)
    beside = free(root / ASIDE / f"aktualizacja-{new.version}")
    report = Rebasing(root, base, ready, beside).run()
    entries = [name for name in ready.entries if name not in (FOLDER, ASIDE)]
    gone = [name for name in base.entries if name not in entries and (root / name).exists()]
    first = sorted(entries, key=lambda name: name != "run.py")  # it knows how to finish what was interrupted
    put = (*first, pristine.relative_to(place / "nowe").as_posix())
    source = (place / "nowe").relative_to(root).as_posix()
    exchange.begin(root, Exchange(source, exchange.next_aside(root), put, tuple(gone)))
    exchange.forget_older(root)
    if upstream:
        releases.git(root, "reset", "--quiet", "--mixed", upstream)
    print("\n".join(_report(old, new, report, beside, root)))  # noqa: T201  # what the command is for


def _brought(asked: _Asked, upstream: str | None, into: Path) -> Release:
    """The new release. Raises Failure and OSError."""
    if upstream:
        return releases.of_git(asked.root, upstream, into)
    source = asked.source
    if source is None:
        raise UnknownWords("Podaj plik albo katalog z nowym wydaniem.")
    if source.is_file():
        found = releases.sum_of(source)
        if asked.sha256 and found != asked.sha256:
            raise Failure(
                f"{source}: suma SHA-256 jest inna niż podana, więc to nie jest ten plik.\n"
                f"  jest:   {found}\n  miała:  {asked.sha256}"
            )
        say(f"SHA-256 pliku {source.name}: {found}{' (zgadza się)' if asked.sha256 else ''}")
    return releases.opened(source, into)


def _base(asked: _Asked, old: Release, new: Release, place: Path) -> Release:
    """The release that stands in the program's folder, before anybody reworded it. Raises Failure and OSError."""
    if asked.base:
        base = releases.opened(asked.base, place / "dawne")
        if base.version != old.version:
            raise Failure(f"{asked.base}: to wydanie {base.version}, a program jest w wersji {old.version}.")
        return base
    stored = asked.root / RELEASE
    if (stored / releases.PROJECT).is_file():
        base = releases.read(stored, stored)
        if base.version == old.version:
            return base
    known = releases.base_of_git(asked.root, place / "dawne")
    if known and known.version == old.version:
        return known
    raise Failure(
        f"Nie wiadomo, co w katalogu programu jest z wydania {old.version}, a co ktoś zmienił. Podaj to wydanie:\n"
        f"  {command_line('update')} {asked.source} --from jawny-plan-{old.version}.zip\n"
        f"Następna aktualizacja ({new.version} i dalej) będzie już to wiedzieć."
    )


def _fetched(root: Path) -> str:
    """The commit that the program's repository has to give. Raises Failure."""
    if not (root / ".git").exists() or not shutil.which("git"):
        raise Failure("Ten program nie jest z repozytorium Git. Pobierz wydanie i podaj jego plik.")
    releases.git(root, "fetch", "--quiet")
    upstream = releases.git(root, "rev-parse", "@{upstream}")
    if releases.git(root, "merge-base", "HEAD", upstream) != releases.git(root, "rev-parse", "HEAD"):
        raise Failure("W tym repozytorium są własne zapisy (commit). Połącz je sam: git merge.")
    return upstream


def _back(root: Path) -> None:
    folder = exchange.before(root)
    if folder is None:
        raise Failure("Nie ma poprzedniej wersji, do której można wrócić.")
    now = releases.read(root, root).version
    exchange.begin(root, exchange.back_to(root, folder))
    exchange.forget_older(root)
    print(  # noqa: T201  # what the command is for
        f"Program jest znów w wersji {releases.read(root, root).version}. Wersja {now}, ze słowami, które w niej "
        f"zmieniono, czeka: {command_line('update --back')}"
    )


def _report(old: Release, new: Release, report: Rebased, beside: Path, root: Path) -> Iterator[str]:
    yield f"Jawny plan {new.version} zamiast {old.version}. Dane, strony i paczki są bez zmian."
    yield from _section("Zostało tak, jak ktoś to zmienił, dodał albo usunął", report.stayed)
    yield from _section("Połączono słowa stąd ze zmianami wydania", report.joined)
    yield from _section(
        "Do rozstrzygnięcia (zostało tak, jak było)", [f"{n}: {w}" for n, w in report.undecided.items()]
    )
    if beside.exists():
        yield f"  Nowe wersje tych plików: {beside.relative_to(root).as_posix()}"
    before = exchange.before(root)
    where = f" ({before.relative_to(root).as_posix()})" if before else ""
    yield from _section(f"Zmieniony kod jest tylko w poprzedniej wersji{where}", report.left)
    yield f"Wraca się tak: {command_line('update --back')}"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"{title}: {len(lines)}"
        yield from (f"  {line}" for line in lines)
