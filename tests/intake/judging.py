"""What an import made of a document, fact by fact: filled in, asked about, missing, or wrong without a question."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from jawny_plan.polish.folded import folded
from tests.intake.expected import Facts

GROUPS = {"dni-robocze": ["poniedzialek", "wtorek", "sroda", "czwartek", "piatek"], "weekend": ["sobota", "niedziela"]}


@dataclass(frozen=True)
class Fact:
    """One fact and what became of it."""

    name: str
    got: Any
    want: Any
    kind: str


class Judge:
    """The facts of one plan that an import has written as ID.yml, ID.txt and ID.pytania.json."""

    def __init__(self, folder: Path, identity: str) -> None:
        plans = folder / "plan_data/plany"
        self.raw = (plans / f"{identity}.yml").read_text(encoding="utf-8")
        self.text = (plans / f"{identity}.txt").read_text(encoding="utf-8")
        self.plan: dict[str, Any] = yaml.load(self.raw, yaml.BaseLoader)
        self.questions = json.loads((plans / f"{identity}.pytania.json").read_text(encoding="utf-8"))

    @property
    def asked(self) -> list[str]:
        """Every key path that a question is about."""
        return [
            path for one in self.questions for path in (one["pole"] if isinstance(one["pole"], list) else [one["pole"]])
        ]

    def is_asked(self, path: str) -> bool:
        """Whether a question is about this path, what lies in it, or the entry that it belongs to."""
        steps = re.findall(r"[^.\[]+|\[\d+\]", path)
        heads = [
            "".join(f".{step}" if step[0] != "[" else step for step in steps[:end]).lstrip(".")
            for end in range(1, len(steps) + 1)
        ]
        named = tuple(
            head
            for head in heads
            if head == path or (head.endswith("]") and not re.fullmatch(r"zagrozenia\[\d+\]", head))
        )
        for head in named:
            whole, _, number = head.rpartition("[")
            if head.endswith("]") and int(number[:-1]) >= len(
                self.at(whole) or []
            ):  # of an entry that is not there, one about its list
                named += tuple(one for one in self.asked if one == whole or one.startswith(f"{whole}["))
        if path.endswith("[0]") and not self.at(path.removesuffix("[0]")):
            named += (path.removesuffix("[0]"),)  # of an empty list, a question about all of it
        return any(one in named or one.startswith((f"{path}.", f"{path}[")) for one in self.asked)

    def at(self, path: str) -> Any:
        """The value at a key path."""
        here: Any = self.plan
        for step in re.findall(r"[^.\[\]]+", path):
            try:
                here = here[int(step)] if isinstance(here, list) else here.get(step)
            except (IndexError, AttributeError):
                return None
        return here

    def fact(self, name: str, path: str, got: Any, want: Any, same: bool) -> Fact:
        """A fact put in its class."""
        blank = got in (None, "", []) or "«" in str(got)
        if blank:
            return Fact(name, got, want, "asked" if self.is_asked(path) else "missing")
        if same:
            return Fact(name, got, want, "right")
        return Fact(name, got, want, "wrong, asked" if self.is_asked(path) else "WRONG")

    def facts(self, want: Facts) -> Iterator[Fact]:
        """All facts of a plan."""
        plan, period = self.plan, self.plan.get("okres", {})
        number = re.sub(r"\D", "", plan.get("rejon", ""))
        yield self.fact("rejon", "rejon", number, want.district, number == str(want.district))
        for key, day in zip(("od", "do"), want.period, strict=True):
            yield self.fact(f"okres.{key}", "okres", period.get(key), day, period.get(key) == day)
        threats = plan.get("zagrozenia", [])
        names = flat([[one.get("nazwa"), one.get("skutki")] for one in threats])
        for one in want.threats:
            yield self.fact("nazwa", "zagrozenia[0].nazwa", names, one, holds(one, names))
        for key, wishes in (("miejsca", want.places), ("zrodla", want.sources)):
            found = flat([one.get(key) for one in threats])
            for one in wishes:
                yield self.fact(key, f"zagrozenia[0].{key}", found, one, holds(one, found))
        times = [one for threat in threats for one in threat.get("czas", [])]
        hours = {hour.replace("–", "-") for one in times for hour in one.get("godziny", [])}
        days = {day for one in times for name in one.get("dni", []) for day in GROUPS.get(name, [name])}
        if want.hours:
            yield self.fact("godziny", "zagrozenia[0].czas", sorted(hours), want.hours, hours == set(want.hours))
        if want.days:
            yield self.fact("dni", "zagrozenia[0].czas", sorted(days), want.days, days == set(want.days))
        if want.cause:
            cause = flat([one.get("przyczyna") for one in threats])
            yield self.fact("przyczyna", "zagrozenia[0].przyczyna", cause, want.cause, holds(want.cause, cause))
        yield from self._figures(want, [one for threat in threats for one in threat.get("liczby", [])])
        yield from self._goals(want)
        yield from self._actions(want)
        yield from self._entries("podmioty", want.partners, lambda one: (one.get("nazwa"), one.get("zadanie")))
        channels = [one["kanal"] for one in plan.get("informowanie", [])]
        yield self.fact("informowanie", "informowanie[0]", channels, want.channels, channels == list(want.channels))
        if want.evaluation:
            said = plan.get("sposob_oceny")
            yield self.fact("sposob_oceny", "sposob_oceny", said, want.evaluation, holds(want.evaluation, flat(said)))
        for one in want.extra:
            said = flat(plan.get("dodatkowe"))
            yield self.fact("dodatkowe", "dodatkowe", said, one, holds(one, said))
        for path in want.asked:
            yield Fact(f"question: {path}", "", path, "right" if self.is_asked(path) else "MISSING QUESTION")

    def _figures(self, want: Facts, found: list[dict[str, Any]]) -> Iterator[Fact]:
        yield self.fact(
            "liczby: count", "zagrozenia[0].liczby[0]", len(found), len(want.figures), len(found) == len(want.figures)
        )
        for count, what, first, last in want.figures:
            one = next((one for one in found if one["ile"] == str(count)), None)
            path = f"zagrozenia[0].liczby[{found.index(one)}]" if one else "zagrozenia[0].liczby[0]"
            yield self.fact("ile", path, one and one["ile"], count, one is not None)
            if one:
                yield self.fact(
                    "czego", path, one["czego"], what, holds(what, flat([one["czego"], one.get("dotyczy")]), 0.5)
                )
                period = one.get("okres", {})
                for key, day in (("od", first), ("do", last)):
                    if day or period.get(key):
                        yield self.fact(f"liczby.{key}", path, period.get(key), day, period.get(key) == day)

    def _goals(self, want: Facts) -> Iterator[Fact]:
        found = self.plan.get("cele", [])
        yield self.fact("cele: count", "cele[0]", len(found), len(want.goals), len(found) == len(want.goals))
        for number, (kind, value, words) in enumerate(want.goals):
            one = found[number] if number < len(found) else {}
            path = f"cele[{number}]"
            yield self.fact("cele.rodzaj", path, one.get("rodzaj"), kind, one.get("rodzaj") == kind)
            own = next((one[key] for key in ("o_procent", "poziom", "ile", "sformulowanie") if key in one), None)
            if value is not None:
                yield self.fact("cele: value", path, own, value, str(own) == str(value))
            yield self.fact(
                "cele: words",
                path,
                flat(one),
                words,
                holds(words, flat({k: v for k, v in one.items() if k != "brzmienie"}), 0.5),
            )

    def _actions(self, want: Facts) -> Iterator[Fact]:
        found = self.plan.get("dzialania", [])
        yield self.fact(
            "dzialania: count", "dzialania[0]", len(found), len(want.actions), len(found) == len(want.actions)
        )
        for number, (words, (kind, value)) in enumerate(want.actions):
            one = found[number] if number < len(found) else {}
            path, due = f"dzialania[{number}].termin", one.get("termin", {})
            yield self.fact(
                "dzialania: words", path, one.get("brzmienie"), words, holds(words, flat(one.get("brzmienie")))
            )
            yield self.fact("termin.rodzaj", path, due.get("rodzaj"), kind, due.get("rodzaj") == kind)
            own = {
                "do-dnia": due.get("do"),
                "od-do": (due.get("od"), due.get("do")),
                "miesiace": due.get("w"),
                "cykliczny": due.get("co"),
            }.get(kind)
            if value is not None:
                yield self.fact("termin: value", path, own, value, own == value)
            elif kind == "cykliczny":
                yield self.fact("termin.co", path, own, "a question", False)

    def _entries(self, key: str, wishes: Any, parts: Callable[[dict[str, Any]], tuple[Any, Any]]) -> Iterator[Fact]:
        found = self.plan.get(key, [])
        yield self.fact(f"{key}: count", f"{key}[0]", len(found), len(wishes), len(found) == len(wishes))
        for number, (name, task) in enumerate(wishes):
            own, doing = parts(found[number]) if number < len(found) else (None, None)
            yield self.fact(f"{key}.nazwa", f"{key}[{number}]", own, name, holds(name, flat(own)))
            if task or doing:
                yield self.fact(
                    f"{key}.zadanie", f"{key}[{number}]", doing, task, bool(task) and holds(task or "", flat(doing))
                )


def flat(value: Any) -> str:
    """All texts of a value."""
    if isinstance(value, dict):
        return " ".join(map(flat, value.values()))
    return " ".join(map(flat, value)) if isinstance(value, list | tuple) else str(value or "")


def stems(text: str) -> set[str]:
    """The words that carry meaning, by their first letters; numbers whole."""
    words = re.findall(r"\d+|[a-z]+", folded(text))
    return {
        word if word.isdigit() else word[: max(3, min(5, len(word) - 1))]
        for word in words
        if word.isdigit() or len(word) > 2
    }


def holds(want: str, text: str, enough: float = 0.6) -> bool:
    """Whether enough of the words of `want` stand in `text`."""
    need = stems(want)
    return len(need & stems(text)) >= enough * len(need)


def words(text: str) -> list[str]:
    """The words of a text, list marks at the start of lines left out."""
    lines = (re.sub(r"^\s*(?:[-–•·]|\(?\w{1,4}[.)])\s+", "", line) for line in text.replace("|", " ").splitlines())
    return " ".join(lines).split()
