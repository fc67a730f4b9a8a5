"""What is chosen by its name: districts, plans, meetings of a folder; actions, goals, figures of a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jawny_plan.polish.value_words import word
from jawny_plan.reading.strict_yaml import Content


class Option(NamedTuple):
    """A value and what people call it."""

    value: str
    name: str


@dataclass(frozen=True)
class Around:
    """What a form may lead to. `plan` is the content of the plan that the form is of, `log` that of its log."""

    districts: tuple[Option, ...] = ()
    plans: tuple[Option, ...] = ()
    meetings: tuple[Option, ...] = ()
    plan: Mapping[str, Content] = field(default_factory=dict)
    log: Mapping[str, Content] = field(default_factory=dict)
    conclusions: tuple[Option, ...] = ()
    """What people asked for at other meetings."""
    is_within: bool = False
    """Whether it is of a field that a correction names: a correction found there is shown as it stands."""

    def options(self, model: str, key: str) -> list[Option] | None:
        """What a key of a model may hold; None where it leads to nothing."""
        find = _LEADS.get((model, key)) or _LEADS.get(("", key))
        return find(self) if find else None

    def listed(self, chapter: str, added: str) -> list[dict[str, Content]]:
        """The items of a chapter of the plan, and those that changes of the kind `added` have brought."""
        items = groups(self.plan.get(chapter))
        for entry in groups(self.log.get("wpisy")):
            for effect in groups(entry.get("zmiany")):
                if effect.get("rodzaj") == added and isinstance(found := effect.get("tresc"), dict):
                    items.append(found)
        return items


def groups(content: Content | None) -> list[dict[str, Content]]:
    """The groups of a list; none of what is no list."""
    return [item for item in content if isinstance(item, dict)] if isinstance(content, list) else []


def text(content: Mapping[str, Content], *keys: str) -> str:
    """The first of the keys that holds a text."""
    return next((value for key in keys if isinstance(value := content.get(key), str) and value), "")


def short(value: str, longest: int = 90) -> str:
    """A text on one line, cut after a word."""
    flat = " ".join(value.split())
    return flat if len(flat) <= longest else f"{flat[:longest].rpartition(' ')[0] or flat[:longest]}…"


def _numbered(items: list[dict[str, Content]], *keys: str) -> list[Option]:
    return [Option(str(number), f"{number}. {short(text(item, *keys))}") for number, item in enumerate(items, 1)]


def _actions(around: Around) -> list[Option]:
    return _numbered(around.listed("dzialania", "nowe-dzialanie"), "nazwa", "brzmienie")


def _goals(around: Around) -> list[Option]:
    return _numbered(around.listed("cele", "nowy-cel"), "brzmienie", "wskaznik", "rodzaj")


def _threats(around: Around) -> list[Option]:
    return _numbered(groups(around.plan.get("zagrozenia")), "nazwa")


def _stages(around: Around) -> list[Option]:
    found: dict[str, list[str]] = {}
    for action in around.listed("dzialania", "nowe-dzialanie"):
        deadline = action.get("termin")
        stages = groups(deadline.get("etapy")) if isinstance(deadline, dict) else []
        for number, stage in enumerate(stages, 1):
            found.setdefault(str(number), []).append(short(text(stage, "nazwa"), 40))
    return [Option(number, f"etap {number}: {' / '.join(names)}") for number, names in found.items()]


def _figures(around: Around) -> list[Option]:
    figures = [figure for threat in groups(around.plan.get("zagrozenia")) for figure in groups(threat.get("liczby"))]
    return [
        Option(text(figure, "id"), short(f"{text(figure, 'ile', 'ile_slowem')} {text(figure, 'czego')}".strip()))
        for figure in figures
        if text(figure, "id")
    ]


def _channels(around: Around) -> list[Option]:
    channels = around.listed("informowanie", "nowy-sposob")
    kinds = [text(channel, "kanal") for channel in channels]
    found = []
    for number, channel in enumerate(channels):
        kind = kinds[number]
        place = kinds[: number + 1].count(kind)
        value = f"{kind} {place}" if kinds.count(kind) > 1 else kind
        found.append(Option(value, short(f"{word(kind)}: {text(channel, 'brzmienie')}")))
    return found


def _partners(around: Around) -> list[Option]:
    names = [text(partner, "nazwa") for partner in around.listed("podmioty", "nowy-podmiot")]
    return [Option(name, name) for name in names if name]


def _events(around: Around) -> list[Option]:
    found = []
    for action in around.listed("dzialania", "nowe-dzialanie"):
        deadline = action.get("termin")
        parts = [deadline, *(groups(deadline.get("etapy")))] if isinstance(deadline, dict) else []
        for part in parts:
            inner = part.get("termin", part) if isinstance(part, dict) else {}
            if isinstance(inner, dict) and text(inner, "zdarzenie"):
                found.append(text(inner, "zdarzenie"))
    return [Option(event, event) for event in dict.fromkeys(found)]


_LEADS: dict[tuple[str, str], Callable[[Around], list[Option]]] = {
    ("", "rejon"): lambda around: list(around.districts),
    ("", "rejony"): lambda around: list(around.districts),
    ("", "plany"): lambda around: list(around.plans),
    ("", "poprzedni_plan"): lambda around: list(around.plans),
    ("", "nastepny_plan"): lambda around: list(around.plans),
    ("", "dzialanie"): _actions,
    ("", "etap"): _stages,
    ("", "cel"): _goals,
    ("", "zagrozenie"): _threats,
    ("", "bazy"): _figures,
    ("", "czesc"): _figures,
    ("Measured", "liczba"): _figures,
    ("", "kanaly"): _channels,
    ("ChannelDropped", "sposob"): _channels,
    ("PartnerLeft", "podmiot"): _partners,
    ("Occurred", "zdarzenie"): _events,
    ("AtMeeting", "plik"): lambda around: list(around.meetings),
    ("Conclusion", "z_wniosku"): lambda around: list(around.conclusions),
}
"""What a key leads to, by the name of its model, or of whatever model."""
