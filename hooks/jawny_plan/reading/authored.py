"""What lies in the folder of templates and pages, by kind: only what is known to be meant for readers goes out.

Everything else is a stray: it stays where it is, never goes out, and its editor is told so.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from jawny_plan import polish
from jawny_plan.media import Unfit, laid, raster
from jawny_plan.media.files import contents
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.overlay.layers import ORIGINALS
from jawny_plan.reading.folder import SYSTEMS_OWN

PAGE = ".md"
TEMPLATES = (".md", ".typ")
PICTURES = (*raster.KINDS, ".svg")
PDF = ".pdf"
_UNSPEAKABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u2028-\u202e\\:*?\"<>|]")
"""Signs that no address, or no disk, takes in the name of a file."""
_RENAME = (
    "w nazwie są znaki, których nie przyjmie adres strony.",
    "Na stronę nie trafi. Zmień nazwę: najlepiej małe litery, cyfry i łączniki.",
)
_COPY = re.compile(r"(?:\.(?:bak|old|orig|save|swp|tmp|rej)|~|#)$", re.IGNORECASE)
_OFFICE = re.compile(r"\.(?:docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp)$", re.IGNORECASE)
_ADD = "Na stronę nie trafi. Dodaj odnośnik na stronie, która ma go pokazywać, albo usuń plik z katalogu docs."
_MOVE = "Na stronę nie trafi. Przenieś go poza katalog docs albo usuń."


@dataclass(frozen=True, order=True)
class Stray:
    """A file that does not go out: its path in the folder, why, and what to do; both are Polish sentences."""

    name: str
    why: str
    advice: str
    folder: str = DOCS
    """The folder as messages name it."""

    def __str__(self) -> str:
        name = " ".join(
            self.name.encode("utf-8", "backslashreplace").decode().split()
        )  # a disk may hold names in other letters
        return f"{f'{self.folder}/{name}'.rstrip('/')}: {self.why} {self.advice}"


@dataclass(frozen=True)
class Authored:
    """The files in the folder by their paths in it, with forward slashes; `_…` and `[…]` are templates, no pages."""

    layers: Layers
    pages: list[str] = field(default_factory=list)
    templates: list[Path] = field(default_factory=list)
    """What is looked at as text: pages too."""
    pictures: list[str] = field(default_factory=list)
    pdfs: list[str] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)

    def stray(self, folder: Path, name: str, why: str, advice: str) -> None:
        """Note a file of one of the folders that does not go out."""
        self.strays.append(Stray(name, why, advice, self.layers.shown_folder(own=folder == self.layers.own)))

    def folder_of(self, name: str) -> str:
        """The folder of a file as messages name it."""
        return self.layers.shown_folder(own=self.layers.is_own(name))

    def mentioned(self) -> list[str]:
        """The PDF files whose names stand in any template: links may lead to them."""
        text = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in self.templates)
        return [name for name in self.pdfs if any(form in text for form in _forms(name.rpartition("/")[2]))]


def authored(docs: Path | Layers) -> Authored:
    """What lies in the folder `docs`. Nothing is read but names, and no link is followed out of it."""
    layers = Layers.of(docs)
    found = Authored(layers)
    named = [(name, layers.program) for name in _files(found, layers.program) if not layers.is_own(name)]
    if layers.own:
        named += [(name, layers.own) for name in _files(found, layers.own)]
    for name, folder in sorted(named):
        _sort(found, name, folder)
    return found


def _sort(found: Authored, name: str, folder: Path) -> None:
    """Let the file `name` of the folder join those of its kind."""
    path = folder / name
    parts = name.split("/")
    hidden = any(part.startswith((".", "~", "#")) for part in parts) or parts[-1].lower() in SYSTEMS_OWN
    template = any(part.startswith(("_", "[")) for part in parts)
    stray = _unsound(path, folder)
    if stray is None and not hidden and path.suffix in TEMPLATES and (template or path.suffix == PAGE):
        if template or all(map(_addressable, (*parts[:-1], parts[-1].removesuffix(PAGE)))):
            found.templates.append(path)
            if not template:
                found.pages.append(name)
            return
        stray = (
            "nazwa strony staje się jej adresem i nie może tak wyglądać.",
            "Jeśli to kopia, przenieś ją poza katalog docs. Jeśli strona, nazwij ją literami, cyframi "
            "i łącznikami, na przykład o-nas.md.",
        )
    if template:
        if stray:
            found.stray(folder, name, *stray)
    elif stray or hidden:
        found.stray(folder, name, *(stray or _of_the_system(parts)))
    elif _UNSPEAKABLE.search(name):
        found.stray(folder, name, *_RENAME)
    elif path.suffix.lower() in PICTURES:
        found.pictures.append(name)
    elif path.suffix.lower() == PDF:
        found.pdfs.append(name)
    else:
        found.stray(folder, name, *_unknown(parts[-1]))


def unlinked(found: Authored, name: str) -> Stray:
    """A PDF file that no page leads to."""
    return Stray(name, "do tego pliku PDF nie prowadzi żaden odnośnik.", _ADD, found.folder_of(name))


def unpublished(found: Authored) -> list[Stray]:
    """All that lies there and does not go out, as far as can be told before the pages are made."""
    strays, mentioned = [*found.strays, *unused(found)], found.mentioned()
    released(found, [*found.pictures, *mentioned], strays)
    return sorted([*strays, *(unlinked(found, name) for name in found.pdfs if name not in mentioned)])


def unused(found: Authored) -> Iterator[Stray]:
    """Templates of the unit's own that stand in the place of none, and that no template asks for."""
    for path in found.templates:
        name = found.layers.name_of(path) or ""
        alone = found.layers.is_own(name) and not (found.layers.program / name).exists() and name not in found.pages
        if alone and not any(name in other.read_text(encoding="utf-8", errors="replace") for other in found.templates):
            names = [found.layers.name_of(other) or "" for other in found.layers.program.rglob(f"*{path.suffix}")]
            why = "program nie ma szablonu o tej nazwie i żaden go nie wstawia."
            advice = polish.near(name, names) or "Popraw nazwę, żeby była taka jak w katalogu docs programu."
            yield Stray(name, why, advice, found.folder_of(name))


def released(found: Authored, names: Iterable[str], strays: list[Stray]) -> dict[str, bytes]:
    """The pictures and PDF files `names` as they go out; what cannot joins the strays. Raises OSError."""
    made = {}
    for name in names:
        try:
            made[name] = laid.released(found.layers.path(name))
        except Unfit as unfit:
            advice = f"Na stronę nie trafi. {unfit.advice}"
            strays.append(Stray(name, unfit.problem, advice, found.folder_of(name)))
    return made


def without_words(found: Authored, names: Collection[str]) -> Iterator[str]:
    """A Polish sentence for each of the PDF files `names` in which pages are mere pictures, such as scans."""
    if not names:
        return
    from jawny_plan.media import pdf  # slow to import, and few units have such files

    for name in names:
        with suppress(Unfit):  # it does not go out
            *pages, _ = pdf.texts(contents(found.layers.path(name)))
            bare = [str(number) for number, text in enumerate(pages, 1) if not text.strip()]
            if bare:
                where = f"na {'stronie' if len(bare) == 1 else 'stronach'} {', '.join(bare)}"
                yield (
                    f"{found.layers.shown(name)}: {where} nie ma tekstu, tylko obraz (na przykład skan). "
                    "Danych osobowych program tam nie znajdzie, a czytnik ekranu niczego nie przeczyta: "
                    "obejrzyj je albo podaj dokument z tekstem."
                )


def _files(found: Authored, folder: Path) -> Iterator[str]:
    """Every file by its path in the folder; folders that are links or hidden are strays, and are not entered."""
    if folder == found.layers.own and os.path.lexists(folder) and (folder.is_symlink() or not folder.is_dir()):
        found.stray(folder, "", "to nie jest zwykły katalog.", "Nic z niego nie trafi na stronę. Zastąp je katalogiem.")
        return
    for place, folders, names in os.walk(folder):
        inside = Path(place).relative_to(folder)
        for name in sorted(folders):
            if Path(place, name).is_symlink():
                why = "to dowiązanie do katalogu; strony nie robi się z dowiązań."
                found.stray(folder, (inside / name).as_posix(), why, "Zastąp je zwykłym katalogiem albo usuń.")
            elif name.startswith("."):
                found.stray(folder, (inside / name).as_posix(), *_of_the_system([name]))
        folders[:] = [
            name
            for name in folders
            if not (name.startswith(".") or Path(place, name).is_symlink() or Path(place, name) == folder / ORIGINALS)
        ]
        yield from ((inside / name).as_posix() for name in names)


def _unsound(path: Path, folder: Path) -> tuple[str, str] | None:
    """Why a file cannot be read here, whatever its kind, and what to do; None where it can."""
    if not path.is_file():
        return "to nie jest plik, który da się odczytać (na przykład dowiązanie donikąd).", "Usuń go."
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return "to dowiązanie, które prowadzi poza katalog docs.", "Skopiuj sam plik do katalogu docs albo usuń je."
    return None


def _addressable(part: str) -> bool:
    return bool(re.fullmatch(r"[\w-]+", part))


def _of_the_system(parts: list[str]) -> tuple[str, str]:
    """Problem and advice for a hidden file, or one in a hidden folder."""
    if parts[-1].startswith("~$") or parts[-1].startswith((".~lock", ".#", "#")):
        return (
            "to ślad po otwartym dokumencie.",
            "Na stronę nie trafi. Zamknij dokument, a jeśli ślad zostanie, usuń go.",
        )
    return "to ukryty plik systemu albo programu.", "Na stronę nie trafi. Można go usunąć."


def _unknown(name: str) -> tuple[str, str]:
    """Problem and advice for a file of a kind that does not go out."""
    if _COPY.search(name):
        return "to kopia zapasowa albo plik roboczy.", _MOVE
    if _OFFICE.search(name):
        return "to dokument biurowy.", f"{_MOVE} Żeby go udostępnić, zapisz go jako PDF i dodaj do strony odnośnik."
    if name.lower().endswith((".html", ".htm", ".js", ".xhtml")):
        return "to gotowa strona HTML albo skrypt.", f"{_MOVE} Stronę napisz w pliku .md."
    kinds = "strony .md, obrazy .jpg .png .webp .gif .svg i pliki .pdf, do których prowadzi odnośnik"
    return "tego rodzaju pliku nie publikujemy.", f"{_MOVE} Z katalogu docs wychodzą: {kinds}."


def _forms(name: str) -> set[str]:
    """The ways in which a link may write the name of a file."""
    return {name, quote(name), name.replace(" ", "%20"), name.replace("&", "&amp;")}
