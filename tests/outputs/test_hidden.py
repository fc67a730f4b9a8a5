"""What photos and the emblem hide reaches nothing that goes out: no page's picture, no PDF, no document, no mail."""

from __future__ import annotations

import email
import email.policy
import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest

from jawny_plan.checks.personal.pictures import metadata
from tests.conftest import ROOT, command, made_once
from tests.tools.picture import hiding

EXAMPLE = ROOT / "examples/przyklad/plan_data"
SECRET = b"Ulica Tajna 7"
FILES = ("jednostka.yml", "rejony/rejon-1.yml", "plany/rejon-1-2026-0*", "spotkania/rejon-1-2026-0*")
DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Ulica Tajna 7</title>
<metadata>Ulica Tajna 7</metadata><script>Ulica Tajna 7</script><rect id="Ulica Tajna 7" width="9" height="9"/></svg>"""
EMBLEMS = {"znak.jpg": hiding("JPEG", SECRET, (300, 300)), "znak.png": hiding("PNG", SECRET), "znak.svg": DRAWING}


@pytest.fixture(params=EMBLEMS, ids=str)
def out(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small unit with its site and its bundles; its emblem and its photos hide something."""
    name = request.param

    def make(folder: Path) -> None:
        data = folder / "plan_data"
        for file in (file for pattern in FILES for file in EXAMPLE.glob(pattern)):
            place = data / file.relative_to(EXAMPLE)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place)
        (data / "zdjecia").mkdir()
        for photo in ("komendant.png", "szkola.png", "lipowa.png"):
            (data / "zdjecia" / photo).write_bytes(hiding("PNG", SECRET, (400, 300)))
        (data / "zdjecia/sala.jpg").write_bytes(hiding("JPEG", SECRET, (400, 300)))
        (data / name).write_bytes(EMBLEMS[name])
        for file, old, new in (
            ("jednostka.yml", "znak.svg", name),
            ("spotkania/rejon-1-2026-09-10.yml", "zdjecia/szkola.png", "zdjecia/sala.jpg"),
        ):
            text = (data / file).read_text(encoding="utf-8")
            assert old in text
            (data / file).write_text(text.replace(old, new), encoding="utf-8")
        done = command("site", str(folder), today="2026-11-23")
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, f"hidden-{name}", make)


def held(path: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file that goes out, and every file within it."""
    yield path, data
    if path.endswith((".docx", ".odt")):
        with ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from held(f"{path}/{name}", archive.read(name))
    elif path.endswith(".eml"):
        message = email.message_from_bytes(data, policy=email.policy.default)
        for number, part in enumerate(part for part in message.walk() if not part.is_multipart()):
            content = part.get_payload(decode=True)
            yield from held(f"{path}/{part.get_filename() or number}", content)
    elif path.endswith(".pdf"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for number, item in enumerate(pdf.objects):
                if isinstance(item, pikepdf.Stream):
                    jpeg = item.get("/Filter") == "/DCTDecode"
                    ending = "jpg" if jpeg else "bin"
                    yield f"{path}/{number}.{ending}", item.read_raw_bytes() if jpeg else item.read_bytes()
                else:
                    yield f"{path}/{number}.txt", item.unparse(resolved=True)


def test_nothing_hidden_goes_out(out):
    pictures, documents = set(), set()
    for folder in ("site", "paczka"):
        for file in sorted((out / folder).rglob("*")):
            if file.is_file():
                for path, data in held(file.relative_to(out).as_posix(), file.read_bytes()):
                    assert SECRET not in data, path
                    assert metadata(data) == [], path
                    if data.startswith((b"\xff\xd8", b"\x89PNG")):
                        pictures.add(path.rpartition(".")[2])
                        documents.add(file.suffix)
    assert pictures >= {"jpg", "jpeg", "png"}
    assert documents >= {".jpg", ".png", ".docx", ".odt", ".eml", ".pdf"}
