"""What a browser asks of a page, and how a page answers."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from jawny_plan import polish
from jawny_plan.editor.answers import Answers
from jawny_plan.editor.choices import text
from jawny_plan.editor.edited_folder import EditedFolder
from jawny_plan.editor.safety import LARGEST, TooLarge, refusal
from jawny_plan.model.kinds import DataKind
from jawny_plan.storage import disk, unforeseen

HERE = Path(__file__).parent
CONSENT = "zgoda"
"""The field in which every form says that it is ours."""
_MOST_FIELDS = 20_000


@dataclass(frozen=True)
class Upload:
    """A file that was sent; it is only in memory."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Visit:
    """One request. `fields` are those of a form that was sent, None where only the page is wanted."""

    folder: EditedFolder
    request: Request
    environment: Environment
    fields: list[tuple[str, str]] | None = None
    upload: Upload | None = None

    @property
    def action(self) -> str:
        """What the button that was pressed asks for."""
        return self.value("czyn")

    def value(self, name: str) -> str:
        """The last value of a field that was sent, its ends of lines as in files."""
        found = [value for key, value in self.fields or () if key == name]
        return found[-1].replace("\r\n", "\n").strip() if found else ""

    def word(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params.get(name, ""))

    def query(self, name: str) -> str:
        """A word behind the question mark of the address."""
        return self.request.query_params.get(name, "")

    def page(self, template: str, title: str, code: int = 200, **words: Any) -> HTMLResponse:
        """A page out of its template."""
        unit = self.folder.records.record(DataKind.UNIT, DataKind.UNIT)
        shared = {
            "title": title,
            "unit": text(self.folder.records.content(unit), "skrot") if unit else "",
            "place": str(self.folder.folder),
            "token": self.folder.form_token,
            "has_begun": self.folder.has_begun,
            "done": self.query("stalo-sie"),
        }
        return HTMLResponse(self.environment.get_template(template).render({**shared, **words}), code)

    def missing(self) -> HTMLResponse:
        """There is no such page; what was typed into a form of it is shown, so that nothing is lost."""
        if self.typed:
            words = [
                "Tego, czego dotyczył formularz, już tu nie ma: ktoś to usunął albo zmienił. Niczego nie zapisano."
            ]
            return self.page("message.html", "Nie ma gdzie tego zapisać", 404, words=words, typed=self.typed)
        return self.page("message.html", "Nie ma takiej strony", 404, words=["Wróć na stronę początkową."])

    @property
    def typed(self) -> list[str]:
        """What somebody wrote into the fields of a form that was sent."""
        return [
            value
            for name, value in self.fields or ()
            if (name == "tekst" or name[:2] in ("d.", "t.", "s.", "y.")) and value.strip()
        ]


Page = Callable[[Visit], Response]


def onward(address: str, done: str = "") -> RedirectResponse:
    """On to another page, which says what was done."""
    return RedirectResponse(address + (f"?{urlencode({'stalo-sie': done})}" if done else ""), 303)


def moment(at: datetime) -> str:
    """`23 listopada 2026 r., godz. 10.05`"""
    return f"{polish.day(at.date())}, godz. {at.hour}.{at.minute:02}"


def environment() -> Environment:
    """The templates; whatever is put into them is text."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(day=polish.day)
    return made


def route(path: str, page: Page) -> Route:
    """An address with the page that answers there, in a thread of its own."""

    async def answer(request: Request) -> Response:
        answers: Answers = request.app.state.answers
        if request.method == "POST":
            return answers.moved(request, await made(request))
        return answers.found(request) or await made(request)

    async def made(request: Request) -> Response:
        asked = Visit(request.app.state.folder, request, request.app.state.environment)
        try:
            if request.method == "POST":
                asked = await _sent(asked)
                if not secrets.compare_digest(asked.value(CONSENT).encode(), asked.folder.form_token.encode()):
                    return refusal(403, "Stary formularz", "Wróć na stronę początkową i otwórz formularz jeszcze raz.")
            return await run_in_threadpool(page, asked)
        except TooLarge:
            words = [f"Najwięcej wolno wysłać {LARGEST // 1024 // 1024} MB. Niczego nie zapisano."]
            return asked.page("message.html", "To za dużo naraz", 413, words=words)
        except MultiPartException:
            words = ["Przeglądarka wysłała formularz, którego nie da się odczytać. Niczego nie zapisano."]
            return asked.page("message.html", "Nieczytelny formularz", 400, words=words)
        except OSError as error:
            words = [*disk.fault(error).split("\n"), "To, co było na dysku, pozostało bez zmian."]
            return asked.page("message.html", "Nie udało się zapisać", 500, words=words)
        except Exception as error:
            words = unforeseen.written_down(asked.folder.program, error).split("\n")
            return asked.page("message.html", "Błąd programu", 500, words=words)

    return Route(path, answer, methods=["GET", "POST"])


class _InMemory(MultiPartParser):
    """Files that are sent never touch a disk."""

    spool_max_size = LARGEST
    max_part_size = LARGEST


async def _sent(asked: Visit) -> Visit:
    """The request with the fields and the file of its form. Raises TooLarge and MultiPartException."""
    request = asked.request
    if int(request.headers.get("content-length") or 0) > LARGEST:
        raise TooLarge
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        parser: FormParser | MultiPartParser = _InMemory(
            request.headers, request.stream(), max_files=1, max_fields=_MOST_FIELDS, max_part_size=LARGEST
        )
        form = await parser.parse()
    else:
        parser = FormParser(request.headers, request.stream(), max_fields=_MOST_FIELDS, max_part_size=LARGEST)
        form = await parser.parse()
    fields: list[tuple[str, str]] = []
    upload = None
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            upload = Upload(value.filename or "", await value.read()) if value.filename else None
        else:
            fields.append((name, value))
    await form.close()
    return Visit(asked.folder, request, asked.environment, fields, upload)
