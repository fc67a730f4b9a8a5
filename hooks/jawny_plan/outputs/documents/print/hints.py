"""What an editor could write otherwise, so that paper shows it whole."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from jawny_plan.model.unit import Data
from jawny_plan.outputs.documents.print.signs import lost_signs


def hints(data: Data) -> Iterator[str]:
    """A Polish sentence for each text with signs that the printing letters lack, with its file and key."""
    for file, content in files(data):
        yield from of_file(file, content)


def files(data: Data) -> Iterator[tuple[str, BaseModel | None]]:
    """What each file says, after its name."""
    yield "jednostka.yml", data.unit
    yield from ((f"rejony/{name}.yml", district) for name, district in data.districts.items())
    for plan in data.plans:
        yield f"plany/{plan.id}.yml", plan.plan
        yield f"plany/{plan.id}.przebieg.yml", plan.progress
    yield from ((f"spotkania/{meeting.id}.yml", meeting.meeting) for meeting in data.meetings)


def of_file(file: str, content: BaseModel | None) -> Iterator[str]:
    """The same for one file."""
    for path, text in _texts(content, ""):
        if lost := lost_signs(text):
            yield f"{file}: {path}: druk nie pokaże znaków: {' '.join(lost)} Napisz to słowami."


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text of a value with its key path: `dzialania[3].nazwa`, list items counted from 1."""
    match value:
        case str():
            yield path, value
        case BaseModel():
            for name, field in type(value).model_fields.items():
                yield from _texts(getattr(value, name), f"{path}.{field.alias or name}".lstrip("."))
        case tuple() | list():
            for number, item in enumerate(value, 1):
                yield from _texts(item, f"{path}[{number}]")
        case dict():
            for name, item in value.items():
                yield from _texts(item, f"{path}.{name}")
