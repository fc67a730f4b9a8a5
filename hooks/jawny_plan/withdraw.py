"""The command `withdraw`: what should never have gone out leaves the data, the site, and all that was made of them.

Words, a file or an entry of a list go; their hash, the day and the number of places stay, in `wycofane.txt`.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from jawny_plan import polish
from jawny_plan.checks.personal.forms import first_name_forms, is_womans, surname_forms
from jawny_plan.model.unit import Unit
from jawny_plan.publish import publish
from jawny_plan.publishing.bundle import FOLDER as BUNDLES
from jawny_plan.publishing.releases import RELEASES, Releases, lock
from jawny_plan.publishing.web import unchanged
from jawny_plan.reading.blackened import BAR
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import load
from jawny_plan.reading.kinds import DATA, LOG

RECORD = "wycofane.txt"
TEXTS = (".yml", ".txt")
_ENTRY = re.compile(r"(?P<file>.+\.yml):(?P<line>\d+)")


def withdraw(
    root: Path, folder: Path, what: str, places: Sequence[str], build: Callable[[], None], day: date
) -> list[str]:
    """Take `what` out of the data of `folder` and of all that was made of them; the lines to be printed.

    `places` are where the site was published; `build` builds it anew. Raises Faults, and then nothing has changed.
    """
    data = folder / DATA
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    changed = _take_out(data, what)
    _seal_again(before, changed)
    try:
        unit = load(data).unit
    except Faults:
        _restore(before)
        raise
    if not changed:
        raise Faults(
            [Fault(DATA, 1, 1, "", "tego nie ma w danych.", "Sprawdź pisownię albo podaj plik lub plik:wiersz.")]
        )
    record = folder / RECORD
    line = f"{day} sha256={hashlib.sha256(' '.join(what.split()).encode()).hexdigest()} pliki={len(changed)}\n"
    record.write_text((record.read_text("utf-8") if record.is_file() else "") + line, "utf-8", newline="\n")
    _forget(root, folder)
    build()
    said = [
        f"Wycofano z danych: {polish.plural(len(changed), 'plik', 'pliki', 'plików')}.",
        "Usunięto starą stronę, paczki i pamięć programu; stronę zbudowano od nowa.",
    ]
    for place in places:
        said += _republish(place, folder / "site")
    if not places:
        said.append("Opublikowanej strony nie ruszono: podaj ją (--from GDZIE), a znikną z niej także stare wydania.")
    return [*said, "", *elsewhere(unit, folder)]


def elsewhere(unit: Unit, folder: Path) -> Iterator[str]:
    """Where else it may have been sent, with a text for each. None of them repeats what was withdrawn."""
    ask = (
        "w materiale, który od nas pochodzi, znalazły się dane osobowe, których nie wolno podawać. "
        "Prosimy o usunięcie ich z publikacji, archiwum i skrzynki oraz o potwierdzenie (art. 17 i 19 RODO)."
    )
    yield "Czego program nie usunie sam. Napisz lub zrób:"
    for newsroom in unit.newsrooms:
        yield f"- redakcja {newsroom.name}, {newsroom.email}: „Szanowni Państwo, {ask} {unit.short_name}”"
    if not unit.newsrooms:
        yield f"- redakcje, które dostały notę (w danych nie ma listy): „Szanowni Państwo, {ask} {unit.short_name}”"
    yield (
        "- kalendarze i kanały: kto subskrybuje kalendarz.ics albo kanał wiadomości, dostanie poprawkę przy następnym "
        "odświeżeniu; kto pobrał plik, ma starą treść: „Pobierz plik jeszcze raz i usuń poprzedni.”"
    )
    yield f"- odbiorcy otwartych danych: „Prosimy pobrać zbiór ponownie i usunąć poprzednią kopię: {unit.site}dane/”"
    yield f"- wyszukiwarki i archiwa stron: zgłoś usunięcie kopii adresów {unit.site} (formularz „nieaktualne treści”)."
    yield "- strona w CMS, wydruki na klatkach i tablicach: zdejmij je i wstaw lub wydrukuj nowe."
    yield f"- historia plików (git, kopie zapasowe katalogu {folder.name}): usuń ją albo zabezpiecz dostęp."


def _take_out(data: Path, what: str) -> list[Path]:
    """Remove a file, an entry or words from the data; the files that changed."""
    if (data / what).is_file():
        return _files(data / what)
    if (entry := _ENTRY.fullmatch(what)) and (data / entry["file"]).is_file():
        return _entry(data / entry["file"], int(entry["line"]))
    return list(_words(data, what))


def _files(path: Path) -> list[Path]:
    """Remove a file; of a plan also the text, the log and the versions beside it."""
    beside = path.parent.glob(f"{path.stem}.*") if path.suffix == ".yml" and "." not in path.stem else [path]
    gone = sorted(beside)
    for item in gone:
        item.unlink()
    return gone


def _entry(path: Path, number: int) -> list[Path]:
    """Remove the item of a list that stands in the line `number`."""
    lines = path.read_text("utf-8").split("\n")
    first = min(number, len(lines)) - 1
    while first >= 0 and not re.match(r"\s*- ", lines[first]):
        first -= 1
    if first < 0:
        raise Faults([Fault(path.name, number, 1, "", "w tym wierszu nie ma wpisu listy.", "Podaj wiersz z wpisem.")])
    indent = len(lines[first]) - len(lines[first].lstrip())
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or len(lines[last]) - len(lines[last].lstrip()) > indent):
        last += 1
    path.write_text("\n".join(lines[:first] + lines[last:]), "utf-8", newline="\n")
    return [path]


def _words(data: Path, what: str) -> Iterator[Path]:
    """Put a bar over the words, in every form of a name, in all texts of the data."""
    words = r"\s+".join(_ways(what.split()))
    if not words:
        return
    pattern = re.compile(rf"(?<!\w){words}(?!\w)")
    for path in sorted(data.rglob("*")):
        if path.suffix not in TEXTS or not path.is_file():
            continue
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        barred = pattern.sub(BAR, text)
        if barred != text:
            path.write_bytes(barred.encode("utf-8", "surrogateescape"))
            yield path


def _ways(words: Sequence[str]) -> Iterator[str]:
    """Each word as a pattern: a name in all its forms, anything else as it stands."""
    womans = bool(words) and is_womans(words[0])
    for word in words:
        forms = {word}
        if word[0].isupper() and word.isalpha():
            forms |= first_name_forms(word) | surname_forms(word, womans=womans)
        yield f"(?:{'|'.join(re.escape(form) for form in sorted(forms, key=len, reverse=True))})"


def _seal_again(before: dict[Path, bytes], changed: Iterable[Path]) -> None:
    """A frozen plan that had to change gets its new sum into its log."""
    for path in list(changed):
        log = path.with_name(f"{path.stem}{LOG}.yml")
        if path.is_file() and log.is_file():
            old, new = (hashlib.sha256(data).hexdigest() for data in (before[path], path.read_bytes()))
            log.write_text(log.read_text("utf-8").replace(old, new), "utf-8", newline="\n")


def _restore(before: dict[Path, bytes]) -> None:
    for path, data in before.items():
        path.write_bytes(data)


def _forget(root: Path, folder: Path) -> None:
    """Remove what was made of the old data: the site, the bundles, and what builds remember."""
    for path in (folder / "site", folder / BUNDLES, unchanged.kept(root)):
        if path.is_dir():
            shutil.rmtree(path)


def _republish(place: str, site: Path) -> list[str]:
    """Publish the new site to a place, and remove every older release there."""
    if ":" in place and not Path(place).exists():
        return publish(frozenset({"--rsync"}), place, site, lambda: True)
    target = Path(place).resolve()
    if not (target / RELEASES).is_dir():
        return publish(frozenset({"--copy"}), place, site, lambda: True)
    said = publish(frozenset(), place, site, lambda: True)
    with lock(target):
        gone = Releases(target).keep_shown_only()
    return [
        *said[:1],
        f"Usunięto z {target}: {polish.plural(gone, 'stare wydanie', 'stare wydania', 'starych wydań')}.",
    ]
