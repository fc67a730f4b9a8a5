"""Plans that were read from a document and are being asked about: kept beside the data until they are saved."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast

from jawny_plan.editing.changes import begun, changed
from jawny_plan.editing.officers import with_read
from jawny_plan.editor import saving
from jawny_plan.editor.content import Steps, Values, pruned
from jawny_plan.editor.plan_fields import without_blanks
from jawny_plan.editor.records import plan_name
from jawny_plan.intake import importing
from jawny_plan.intake.answers import placed
from jawny_plan.intake.command import districts
from jawny_plan.intake.importing import Proposal
from jawny_plan.intake.privacy import private_in
from jawny_plan.intake.proposal import Draft, Question
from jawny_plan.intake.values import PlanValues
from jawny_plan.intake.writing import yaml_of
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.model.names import SHAPE
from jawny_plan.polish import capital
from jawny_plan.reading.kinds import DISTRICTS, LOG, PLANS, schema
from jawny_plan.reading.strict_yaml import Content, read

_FOLDER = "wczytane"


@dataclass
class Asking:
    """A question of the import, with what was answered."""

    fields: list[Steps]
    text: str
    words: str
    place: str
    proposal: Any = None
    answered: bool = False


@dataclass
class ReadPlan:
    """A plan out of a document. `sources` are the sentences that values were taken from."""

    id: str
    values: Values
    text: str
    questions: list[Asking] = field(default_factory=list)
    sources: list[tuple[Steps, str]] = field(default_factory=list)
    private: list[str] = field(default_factory=list)
    """Personal data in the text, to be blacked out."""
    makes_district: bool = True
    """Whether a district that is not in the data yet is made with it."""
    officer: dict[str, Content] = field(default_factory=dict)
    """Who serves the district by the document, where somebody wants that in the district's file."""

    replaces_phone: bool = False
    """Whether the officer's phone takes the place of the one that the district has."""

    @property
    def proper_id(self) -> str:
        """What its files are to be called, by the district and the days that were answered."""
        period = self.values.get("okres")
        start = str(period.get("od", "")) if isinstance(period, dict) else ""
        district = str(self.values.get("rejon", ""))
        slug = district if re.fullmatch(SHAPE, district, re.ASCII) else "rejon"
        return f"{slug}-{start[:7]}" if re.match(r"\d{4}-\d\d", start) else f"{slug}-bez-dat"

    @property
    def name(self) -> str:
        """What people call it."""
        shown = without_blanks(cast("Content", self.values))
        return plan_name(shown) or self.id if isinstance(shown, dict) else self.id

    @property
    def open_questions(self) -> list[Question]:
        """Those without an answer."""
        left = [asking for asking in self.questions if not asking.answered]
        return [Question(tuple(each.fields), each.text, each.words, each.place, each.proposal) for each in left]

    @property
    def yaml(self) -> str:
        """The plan's file."""
        values = cast("PlanValues", pruned(cast("Content", self.values)))  # items that somebody emptied go
        draft = Draft(values, [], {tuple(steps): words for steps, words in self.sources})
        return yaml_of(Proposal(draft, self.text, self.id))


class ReadPlans:
    """All of them, in a folder beside the data."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def read(self, name: str, content: bytes, day: date, number: int | None) -> ReadPlan:
        """Read a document that was sent. Raises Refused, SeveralPlans, OSError.

        Readers want a file: it stands in the editor's folder only as long as they read.
        """
        suffix = re.sub(r"[^a-z0-9.]", "", Path(name).suffix.lower())[:6]
        file = self._data / saving.OWN / f".dokument{suffix}"
        saving.write_whole(self._data, file, content)
        try:
            made = importing.proposal(file, districts(self._data), day, number)
        finally:
            file.unlink(missing_ok=True)
        return _of(made, day)

    def find(self, identity: str) -> ReadPlan | None:
        """The plan of an identity, as far as it was answered."""
        if not re.fullmatch(SHAPE, identity, re.ASCII):
            return None
        with suppress(OSError, ValueError, TypeError, KeyError):
            found = json.loads(self._file(identity).read_text(encoding="utf-8"))
            questions = [
                Asking(**{**each, "fields": [tuple(steps) for steps in each["fields"]]}) for each in found["questions"]
            ]
            sources = [(tuple(steps), words) for steps, words in found["sources"]]
            return ReadPlan(**{**found, "questions": questions, "sources": sources})
        return None

    def waiting(self) -> list[str]:
        """The identities of plans that are not saved yet."""
        return sorted(path.stem for path in (self._data / saving.OWN / _FOLDER).glob("*.json"))

    def keep(self, plan: ReadPlan) -> None:
        """Remember what was answered. Raises OSError."""
        text = json.dumps(asdict(plan), ensure_ascii=False, indent=1)
        saving.write_whole(self._data, self._file(plan.id), text.encode())

    def rename(self, plan: ReadPlan, identity: str) -> None:
        """It is of another district or time than was thought. Raises OSError."""
        before = self._file(plan.id)
        plan.id = identity
        self.keep(plan)
        before.unlink(missing_ok=True)

    def forget(self, plan: ReadPlan) -> None:
        """It is saved, or nobody wants it."""
        self._file(plan.id).unlink(missing_ok=True)

    def files(self, plan: ReadPlan) -> dict[Path, bytes]:
        """What saving it writes, the plan first."""
        folder = self._data / PLANS
        found = {folder / f"{plan.id}.yml": plan.yaml.encode(), folder / f"{plan.id}.txt": plan.text.encode()}
        if plan.private:
            items = [{"tekst": words, "powod": "ochrona danych osobowych"} for words in plan.private]
            found[folder / f"{plan.id}{LOG}.yml"] = _log(items).encode()
        if district := self._district(plan):
            path, text = district
            found[path] = text.encode()
        return found

    def _district(self, plan: ReadPlan) -> tuple[Path, str] | None:
        """The district's file where the plan brings something to it: the district itself, or who serves there."""
        path = self._data / DISTRICTS / f"{plan.values.get('rejon', '')}.yml"
        if (number := self.new_district(plan)) and plan.makes_district:
            about = "Rejon służbowy. Nazwa pliku jest adresem strony i nigdy się nie zmienia."
            content = with_read({"numer": number}, plan.officer)
            return path, begun(about, MODELS[DataKind.DISTRICT], schema(DataKind.DISTRICT), content)
        node, faults = read(path, path.name) if plan.officer and path.is_file() else (None, [])
        content = cast("dict[str, Content]", node.content()) if node and not faults else {}
        if not content or (whole := with_read(content, plan.officer, replaces_phone=plan.replaces_phone)) == content:
            return None
        return path, changed(
            path.read_bytes().decode("utf-8-sig"), MODELS[DataKind.DISTRICT], schema(DataKind.DISTRICT), whole
        )

    def new_district(self, plan: ReadPlan) -> str:
        """The number of the plan's district, where the data have none of that name; nothing elsewhere."""
        named = re.fullmatch(r"rejon-(\d{1,3})", str(plan.values.get("rejon", "")), re.ASCII)
        is_new = named and not (self._data / DISTRICTS / f"{named[0]}.yml").exists()
        return named[1] if named and is_new else ""

    def _file(self, identity: str) -> Path:
        return self._data / saving.OWN / _FOLDER / f"{identity}.json"


def _of(made: Proposal, day: date) -> ReadPlan:
    values = made.draft.values
    questions = []
    for question in made.draft.questions:
        fields = [tuple(steps) for steps in question.fields]
        if isinstance(question.proposal, dict | str) and len(fields) == 1:
            _propose(values, fields[0], question.proposal)
        questions.append(Asking(fields, capital(question.text), question.words, question.place, question.proposal))
    sources = [(tuple(steps), words) for steps, words in made.draft.sources.items()]
    return ReadPlan(made.identity, cast("Values", values), made.text, questions, sources, private_in(made.text, day))


def _propose(values: PlanValues, steps: Steps, proposal: Any) -> None:
    """What is proposed stands in the form, to be agreed to."""
    if steps[0] in values or isinstance(proposal, str):
        placed(values, steps, proposal)


def _log(items: Sequence[Mapping[str, str]]) -> str:
    """A log that only says which words are blacked out."""
    about = "Przebieg planu: co się stało od jego zatwierdzenia."
    return begun(about, MODELS[DataKind.LOG], schema(DataKind.LOG), {"zaczernione": cast("Any", items)})
