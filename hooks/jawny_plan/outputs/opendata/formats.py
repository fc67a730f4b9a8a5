"""The kinds of files with their schemas. What changes in a format is told on the page dane/zmiany/."""

from __future__ import annotations

import json
from dataclasses import dataclass

from jawny_plan.model import addresses
from jawny_plan.model.draft_07 import JsonSchema
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata import districts, meetings, plan_list, plans, police
from jawny_plan.outputs.opendata.record import Head, Json, Record, schema

VERSION = "3.0"
"""Rises by one tenth with every new key or kind of file and by one with every changed or removed one."""


@dataclass(frozen=True)
class Format:
    """A kind of file: the name of its schema, what a file holds, where such files stand in the site."""

    name: str
    model: type[Record]
    title: str
    path: str
    many: bool = False

    def schema(self, site: str) -> JsonSchema:
        """The JSON Schema that stands at `address`."""
        return schema(self.model, self.address(site), self.title, many=self.many)

    def address(self, site: str) -> str:
        """Where the schema stands."""
        return site + addresses.data_format(self.name)

    def head(self, edition: Edition) -> Head:
        """What a document of this kind begins with."""
        return {"format": self.address(edition.unit["witryna"]), "version": VERSION, "day": edition.today}


FORMATS = {
    item.name: item
    for item in (
        Format("jednostka", districts.UnitDocument, "Jednostka", addresses.data_list("jednostka")),
        Format("plany", plan_list.PlanList, "Lista planów", addresses.data_list("plany")),
        Format("plan", plans.PlanDocument, "Cały plan", addresses.data_of_plan("[plan]")),
        Format("spotkania", meetings.MeetingList, "Lista spotkań", addresses.data_list("spotkania")),
        Format("spotkanie", meetings.MeetingDocument, "Całe spotkanie", addresses.data_of_meeting("[spotkanie]")),
        Format("rejony", districts.DistrictList, "Lista rejonów", addresses.data_list("rejony")),
        Format("rejon", districts.DistrictDocument, "Cały rejon", addresses.data_of_district("[rejon]")),
        *(
            Format(f"police-uk-{name}", model, title, addresses.POLICE, many)
            for name, (model, title, many) in police.SHAPES.items()
        ),
    )
}


def text(value: Json) -> bytes:
    """JSON as the bytes of a file, the same for the same value."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
