"""The kinds of files with their schemas. What changes in a format is told on the page dane/zmiany/."""

from __future__ import annotations

import json
from dataclasses import dataclass

from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata import districts, meetings, plans, police
from jawny_plan.outputs.opendata.record import Head, Json, Record, schema

VERSION = "1.1"
"""Rises by one tenth with every new key or kind of file and by one with every changed or removed one."""

SCHEMA_FOLDER = "dane/format"


@dataclass(frozen=True)
class Format:
    """A kind of file: the name of its schema, what a file holds, where such files stand in the site."""

    name: str
    model: type[Record]
    title: str
    path: str
    many: bool = False

    def schema(self, site: str) -> dict[str, Json]:
        """The JSON Schema that stands at `address`."""
        return schema(self.model, self.address(site), self.title, many=self.many)

    def address(self, site: str) -> str:
        """Where the schema stands."""
        return f"{site}{SCHEMA_FOLDER}/{self.name}.json"

    def head(self, edition: Edition) -> Head:
        """What a document of this kind begins with."""
        return {"format": self.address(edition.unit["witryna"]), "version": VERSION, "day": edition.today}


FORMATS = {
    item.name: item
    for item in (
        Format("jednostka", districts.UnitDocument, "Jednostka", "dane/jednostka.json"),
        Format("plany", plans.PlanList, "Lista planów", "dane/plany.json"),
        Format("plan", plans.PlanDocument, "Cały plan", "dane/plany/[plan].json"),
        Format("spotkania", meetings.MeetingList, "Lista spotkań", "dane/spotkania.json"),
        Format("spotkanie", meetings.MeetingDocument, "Całe spotkanie", "dane/spotkania/[spotkanie].json"),
        Format("rejony", districts.DistrictList, "Lista rejonów", "dane/rejony.json"),
        Format("rejon", districts.DistrictDocument, "Cały rejon", "dane/rejony/[rejon].json"),
        *(
            Format(f"police-uk-{name}", model, title, f"{police.FOLDER}/", many)
            for name, (model, title, many) in police.SHAPES.items()
        ),
    )
}


def text(value: Json) -> bytes:
    """JSON as the bytes of a file, the same for the same value."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
