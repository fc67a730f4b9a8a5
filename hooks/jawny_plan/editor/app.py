"""The addresses of the editor, each with its page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from jawny_plan.editor import (
    asked,
    building,
    district_pages,
    home,
    log_pages,
    meeting_pages,
    plan_page,
    preview_pages,
    read_already,
    record_pages,
    saving,
    start_page,
    version_pages,
    word_plan,
    word_question,
)
from jawny_plan.editor.answers import Answers
from jawny_plan.editor.edited_folder import EditedFolder
from jawny_plan.editor.safety import Doorkeeper, refusal
from jawny_plan.storage.folders import BUNDLES, SITE


class _Built(StaticFiles):
    """What was built, once something was."""

    async def check_config(self) -> None:
        """There may be no such folder yet."""


async def _missing(_: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 404
    return refusal(code, "Nie ma takiej strony", "Wróć na stronę początkową.")


def app(folder: EditedFolder, hosts: Iterable[str]) -> Doorkeeper:
    """The editor of a folder, for browsers that ask for one of `hosts`."""
    builder = building.Builder.of(folder.program, folder.folder)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        builder.stop()
        folder.previews.close()

    made = Starlette(routes=_routes(folder), lifespan=life, exception_handlers={HTTPException: _missing})
    made.state.folder, made.state.environment, made.state.builder = folder, asked.environment(), builder
    made.state.answers = Answers()
    if folder.has_begun:
        saving.clear(folder.data)
    return Doorkeeper(made, folder.token, hosts)


def _routes(folder: EditedFolder) -> list[BaseRoute]:
    return [
        asked.route("/", home.home),
        asked.route("/zaczynamy", start_page.start),
        asked.route(read_already.START, word_plan.upload),
        asked.route(f"{read_already.START}/{{plan}}/koniec", word_plan.finish),
        asked.route(f"{read_already.START}/{{plan}}/odrzuc", read_already.discard),
        asked.route(f"{read_already.START}/{{plan}}/{{numer:int}}", word_question.question),
        asked.route("/plan/{plan}", plan_page.plan),
        asked.route("/zrobiono", log_pages.choose_plan),
        asked.route("/zrobiono/{plan}", log_pages.what_happened),
        asked.route("/wpis/{plan}/{rodzaj}", log_pages.entry),
        asked.route("/zmien", log_pages.choose_plan),
        asked.route("/zmien/{plan}", log_pages.change),
        asked.route("/zakoncz", log_pages.choose_plan),
        asked.route("/zakoncz/{plan}", log_pages.finish),
        asked.route("/zapowiedz", meeting_pages.announce),
        asked.route("/zapowiedz/{id}", meeting_pages.announced),
        asked.route("/przesun", meeting_pages.choose_meeting),
        asked.route("/przesun/{id}/{numer}", meeting_pages.move),
        asked.route("/odwolaj/{id}/{numer}", meeting_pages.call_off),
        asked.route("/sprawozdanie", meeting_pages.choose_meeting),
        asked.route("/sprawozdanie/{id}/{numer}", meeting_pages.report),
        asked.route("/dzielnicowy", district_pages.choose_district),
        asked.route("/dzielnicowy/{rejon}", district_pages.officer),
        asked.route("/zbuduj", building.build),
        asked.route("/dane", record_pages.every),
        asked.route("/dane/{rodzaj}/{id}", record_pages.record),
        asked.route("/dane/{rodzaj}/{id}/tekst", record_pages.text),
        asked.route("/wersje/{rodzaj}/{id}", version_pages.every),
        asked.route("/wersje/{rodzaj}/{id}/{numer}", version_pages.one),
        asked.route("/podglad/plany/{plan}/index.html", preview_pages.page),
        asked.route("/podglad/spotkania/{id}/index.html", preview_pages.meeting),
        asked.route("/podglad/rejony/{id}/index.html", preview_pages.district),
        asked.route("/podglad/czesc/{czesc}/{plan}", preview_pages.part),
        asked.route("/podglad/ulotka/{plan}", preview_pages.leaflet),
        asked.route("/podglad/ulotka/{plan}/{numer:int}", preview_pages.leaflet),
        Mount("/podglad/assets/stylesheets", StaticFiles(directory=folder.program / "hooks/theme/assets/stylesheets")),
        Mount("/podglad", _Built(directory=folder.folder / SITE, html=True, check_dir=False)),
        Mount("/zasoby", StaticFiles(directory=asked.HERE / "assets")),
        Mount("/strona", _Built(directory=folder.folder / SITE, html=True, check_dir=False)),
        Mount("/paczka", _Built(directory=folder.folder / BUNDLES, html=True, check_dir=False)),
    ]
