"""Who serves a district: a new officer in its data, after whoever served until then."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import cast

from jawny_plan.model.calendar_days import day_before
from jawny_plan.reading.strict_yaml import Content

OFFICERS = "dzielnicowi"
_OF_DISTRICT = ("telefon",)
"""What is told of an officer and belongs to the district: it stays when officers change."""


def entries(content: Mapping[str, Content]) -> list[dict[str, Content]]:
    """All that a district's data say of its officers."""
    found = content.get(OFFICERS)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def serving(content: Mapping[str, Content]) -> list[dict[str, Content]]:
    """Who serves the district by its data."""
    return [each for each in entries(content) if "do" not in each]


def phone_of(content: Mapping[str, Content]) -> str:
    """The district's phone; nothing where the data have none."""
    contact = content.get("kontakt")
    return str(contact.get("telefon", "")) if isinstance(contact, dict) else ""


def followed(content: Mapping[str, Content], officer: Mapping[str, Content]) -> dict[str, Content]:
    """The district with a new officer; whoever served until then ends the day before."""
    before: list[Content] = []
    for each in entries(content):
        item = dict(each)
        if "do" not in item:
            with suppress(ValueError):
                item["do"] = str(day_before(date.fromisoformat(str(officer.get("od", "")))))
        before.append(cast("Content", item))
    return {**content, OFFICERS: [*before, cast("Content", dict(officer))]}


def with_read(
    content: Mapping[str, Content], officer: Mapping[str, Content], *, replaces_phone: bool = False
) -> dict[str, Content]:
    """The district with an officer out of a document: nobody twice; a phone over one that is there only when wanted."""
    person = {key: value for key, value in officer.items() if key not in _OF_DISTRICT and value}
    known = any(each.get("imie_nazwisko") == person.get("imie_nazwisko") for each in serving(content))
    made = dict(content) if known or not person.get("imie_nazwisko") else followed(content, person)
    contact = made.get("kontakt")
    phone = officer.get("telefon")
    if phone and (replaces_phone or not phone_of(content)):
        made["kontakt"] = {**(contact if isinstance(contact, dict) else {}), "telefon": phone}
    return made
