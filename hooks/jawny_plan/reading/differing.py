"""What was changed in the file of a frozen plan: as effects that a decision may have, and as mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from jawny_plan.reading.strict_yaml import Content, Step

Keys: TypeAlias = dict[str, Content]
_ADDED = tuple((name,) for name in ("zagrozenia", "dzialania", "cele", "podmioty", "informowanie"))
"""Lists to which a decision adds: `effects` tells of those."""
NEW_WORDS = {"slowa": "«nowy termin słowami»", "brzmienie": "«nowe brzmienie»"}


class Mistake(NamedTuple):
    """A field that was changed: the way to it, what it held and holds; None where nothing stood or stands."""

    steps: tuple[Step, ...]
    was: Content | None
    now: Content | None


def effects(before: Content, now: Content) -> list[Keys]:
    """The effects of a decision that would change the plan so, each as it stands in `zmiany`."""
    old, new = _keys(before), _keys(now)
    return [
        *_end(_keys(old.get("okres")), _keys(new.get("okres"))),
        *_threats(_items(old, "zagrozenia"), _items(new, "zagrozenia")),
        *_actions(_items(old, "dzialania"), _items(new, "dzialania")),
        *_goals(_items(old, "cele"), _items(new, "cele")),
        *_partners(_items(old, "podmioty"), _items(new, "podmioty")),
        *_channels(_items(old, "informowanie"), _items(new, "informowanie")),
    ]


def mistakes(before: Content, now: Content, steps: tuple[Step, ...] = ()) -> Iterator[Mistake]:
    """The fields that were changed, each deadline and each list that grew whole.

    What only a decision adds to a list (`_ADDED`) is none.
    """
    if before == now:
        return
    if isinstance(before, dict) and isinstance(now, dict) and steps[-1:] != ("termin",):
        for key in before:
            if key in now:
                yield from mistakes(before[key], now[key], (*steps, key))
            else:
                yield Mistake((*steps, key), before[key], None)
        yield from (Mistake((*steps, key), None, value) for key, value in now.items() if key not in before)
    elif isinstance(before, list) and isinstance(now, list):
        if len(before) == len(now):
            for number, (old, new) in enumerate(zip(before, now, strict=True)):
                yield from mistakes(old, new, (*steps, number))
        elif all(isinstance(item, str) for item in (*before, *now)) or (len(now) > len(before) and steps not in _ADDED):
            yield Mistake(steps, before, now)
        else:
            yield from (
                Mistake((*steps, number), old, None) for number, old in enumerate(before) if _lost(old, before, now)
            )
    else:
        yield Mistake(steps, before, _worded(before, now))


def _end(old: Keys, new: Keys) -> Iterator[Keys]:
    was, now = old.get("do"), new.get("do")
    if not (isinstance(was, str) and isinstance(now, str)) or was == now:
        return
    if now > was:
        yield {"rodzaj": "przedluzenie", "do": now}
    else:
        yield {"rodzaj": "wczesniejszy-koniec", "do": now, "przyczyna": "«cel-osiagniety»"}


def _threats(old: list[Content], new: list[Content]) -> Iterator[Keys]:
    if len(new) > len(old):
        yield from ({"rodzaj": "nowe-zagrozenie", "tresc": item} for item in new if _same_name(item, old) is None)


def _actions(old: list[Content], new: list[Content]) -> Iterator[Keys]:
    for number, item in enumerate(old, 1):
        other = new[number - 1] if len(old) == len(new) else _same_name(item, new)
        if other is None:
            yield {"rodzaj": "rezygnacja-z-dzialania", "dzialanie": str(number)}
        else:
            yield from _deadlines(str(number), _keys(item).get("termin"), _keys(other).get("termin"))
    if len(old) != len(new):
        for item in new:
            if _same_name(item, old) is None:
                yield {"rodzaj": "nowe-dzialanie", "tresc": item}


def _deadlines(number: str, was: Content | None, now: Content | None) -> Iterator[Keys]:
    """A deadline that is another one; those of its stages one by one, where nothing else changed."""
    if was is None or now is None or was == now:
        return
    stages, others = _items(_keys(was), "etapy"), _items(_keys(now), "etapy")
    if stages and len(stages) == len(others) and {**_keys(was), "etapy": ""} == {**_keys(now), "etapy": ""}:
        for stage, (old, new) in enumerate(zip(stages, others, strict=True), 1):
            one, other = _keys(old).get("termin", ""), _keys(new).get("termin", "")
            if one != other:
                yield {"rodzaj": "termin", "dzialanie": number, "etap": str(stage), "termin": _worded(one, other)}
        return
    yield {"rodzaj": "termin", "dzialanie": number, "termin": _worded(was, now)}


def _goals(old: list[Content], new: list[Content]) -> Iterator[Keys]:
    if len(old) == len(new):
        for number, (was, now) in enumerate(zip(old, new, strict=True), 1):
            if was != now:
                yield {"rodzaj": "inny-cel", "cel": str(number), "tresc": _worded(was, now)}
        return
    for number, was in enumerate(old, 1):
        if _lost(was, old, new):
            yield {"rodzaj": "rezygnacja-z-celu", "cel": str(number)}
    yield from ({"rodzaj": "nowy-cel", "tresc": now} for now in new if _lost(now, new, old))


def _partners(old: list[Content], new: list[Content]) -> Iterator[Keys]:
    for item in old:
        if _same_name(item, new) is None:
            yield {"rodzaj": "odejscie-podmiotu", "podmiot": _keys(item).get("nazwa", "")}
    yield from ({"rodzaj": "nowy-podmiot", "tresc": item} for item in new if _same_name(item, old) is None)


def _channels(old: list[Content], new: list[Content]) -> Iterator[Keys]:
    if len(old) == len(new):
        return
    kinds = [str(_keys(item).get("kanal", "")) for item in old]
    for number, item in enumerate(old):
        if _lost(item, old, new):
            kind = kinds[number]
            which = f"{kind} {kinds[: number + 1].count(kind)}" if kinds.count(kind) > 1 else kind
            yield {"rodzaj": "rezygnacja-ze-sposobu", "sposob": which}
    yield from ({"rodzaj": "nowy-sposob", "tresc": item} for item in new if _lost(item, new, old))


def _worded(was: Content, now: Content) -> Content:
    """A deadline or goal that was changed while its words stayed has yet to be put into words."""
    if isinstance(was, dict) and isinstance(now, dict):
        return now | {key: words for key, words in NEW_WORDS.items() if key in now and was.get(key) == now[key]}
    return now


def _lost(item: Content, before: list[Content], now: list[Content]) -> bool:
    """Whether an item of a list stands less often in the other list."""
    return now.count(item) < before.count(item)


def _same_name(item: Content, others: list[Content]) -> Content | None:
    name = _keys(item).get("nazwa")
    return next((other for other in others if _keys(other).get("nazwa") == name), None)


def _items(keys: Keys, name: str) -> list[Content]:
    found = keys.get(name)
    return found if isinstance(found, list) else []


def _keys(content: Content | None) -> Keys:
    return content if isinstance(content, dict) else {}
