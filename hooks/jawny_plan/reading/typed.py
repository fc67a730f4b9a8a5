"""Plain data -> a model; pydantic's complaints become faults with a place, in Polish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypedDict, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jawny_plan.model.base import WhyRefused, models_in, refused
from jawny_plan.polish import near, nearest
from jawny_plan.reading import signs
from jawny_plan.reading.faults import Fault, key_path, shown
from jawny_plan.reading.strict_yaml import Node, Step

M = TypeVar("M", bound=BaseModel)

_SHAPES = {
    "tuple_type": 'Oczekiwano listy: każda pozycja w osobnej linii, po "- ".',
    "model_type": 'Oczekiwano grupy kluczy: w następnych liniach, z wcięciem, "klucz: wartość".',
    "model_attributes_type": 'Oczekiwano grupy kluczy: w następnych liniach, z wcięciem, "klucz: wartość".',
}


class _Context(TypedDict, total=False):
    """What pydantic tells of an error beside its kind."""

    expected: str
    tag: str
    expected_tags: str
    discriminator: str


def typed(model: type[M], node: Node, file: str, above: tuple[Step, ...] = ()) -> tuple[M | None, list[Fault]]:
    """The model that `node` describes, or None with every fault of the file; `above` leads to a node within it."""
    try:
        return model.model_validate(node.content()), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [
            _fault(model, node, file, details, above) for details in errors if not _follows(model, details, errors)
        ]


def _follows(model: type[BaseModel], details: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether this complaint only follows from another one.

    A list may be short of an item that is itself at fault, a key missed because it was misspelt.
    """
    loc = details["loc"]
    if details["type"] == "too_short":
        return any(len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in errors)
    if details["type"] == "missing":
        strange = [other["loc"][-1] for other in errors if _is_unknown_key(other) and other["loc"][:-1] == loc[:-1]]
        known = [name for kin in _models_at(model, loc[:-1]) for name in _aliases(kin)]
        return any(nearest(str(name), known) == loc[-1] for name in strange)
    return False


def _is_unknown_key(details: ErrorDetails) -> bool:
    return details["type"] == "extra_forbidden"


def _fault(model: type[BaseModel], node: Node, file: str, details: ErrorDetails, above: tuple[Step, ...]) -> Fault:
    kind, why, context = details["type"], refused(details.get("ctx")), cast(_Context, details.get("ctx", {}))
    steps = (*details["loc"], *why.at)
    value = details["input"]
    place, taken, arrived = node.at(steps)
    if kind == "missing":
        problem, advice = f'brakuje klucza "{steps[-1]}".', _described(model, steps)
    elif _is_unknown_key(details):
        place, taken, _ = node.at(steps[:-1])
        place = (place.keys or {})[str(steps[-1])][0]
        problem, advice = _unknown_key(model, steps)
    elif kind in ("literal_error", "enum"):
        problem, advice = _unknown_value(value, _choices(context["expected"]))
    elif kind == "union_tag_invalid":
        name = _discriminator(context)
        place, taken, _ = node.at((*steps, name))
        problem, advice = _unknown_value(context["tag"], _choices(context["expected_tags"]))
    elif kind == "union_tag_not_found":
        name = _discriminator(context)
        if isinstance(value, Mapping):
            kinds = sorted(_tags(_models_at(model, steps)))
            problem, advice = f'brakuje klucza "{name}".', f"Oczekiwano jednego z: {', '.join(kinds)}."
        else:
            problem, advice = "stoi tu jedna wartość albo lista.", _SHAPES["model_type"]
    elif kind == "too_short":
        problem, advice = "lista jest pusta.", "Oczekiwano co najmniej jednej pozycji."
    elif kind in _SHAPES:
        problem, advice = "wartość ma inny kształt niż oczekiwany.", _SHAPES[kind]
    else:
        problem, advice = _refused(value, why)
    if kind != "missing" and not arrived and not _is_unknown_key(details):
        place, taken, _ = node.at(steps[:-1])
    return Fault(file, place.line, place.column, key_path((*above, *taken)), problem, advice)


def _unknown_key(model: type[BaseModel], steps: tuple[Step, ...]) -> tuple[str, str]:
    """Problem and advice for a key that the models at `steps` do not have."""
    key = str(steps[-1])
    known = [name for kin in _models_at(model, steps[:-1]) for name in _aliases(kin)]
    meant = near(key, known)
    if sign := signs.strange(key):
        return f"w kluczu {shown(key)} stoi {sign}.", _joined("Przepisz klucz od nowa.", meant)
    if " " in key and not meant:
        advice = "Jeśli to dalszy ciąg tekstu z linii wyżej, zapisz cały tekst po znaku |, z wcięciem."
        return f"to nie jest klucz: {shown(key)}.", advice
    return f"klucz {shown(key)} jest nieznany.", _joined(f"Dozwolone klucze: {', '.join(sorted(set(known)))}.", meant)


def _refused(value: object, why: WhyRefused) -> tuple[str, str]:
    """Problem and advice for a value that its type does not take; a sign that nobody sees is named first."""
    if isinstance(value, str) and (sign := signs.strange(value)):
        return f"w wartości stoi {sign}.", _joined("Przepisz wartość od nowa.", why.advice)
    return why.problem, why.advice


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _choices(expected: str) -> list[str]:
    """Pydantic's "'a', 'b' or 'c'" as a list."""
    return [part.strip().strip("'") for part in expected.replace(" or ", ",").split(",")]


def _unknown_value(value: Any, choices: list[str]) -> tuple[str, str]:
    found = str(value) if isinstance(value, str) else "ta wartość"
    if sign := signs.strange(found):
        return f"w wartości stoi {sign}.", _joined("Przepisz wartość od nowa.", near(found, choices))
    return f"wartość {shown(found)} jest nieznana.", _joined(
        f"Oczekiwano: {', '.join(choices).rstrip('.')}.", near(found, choices)
    )


def _discriminator(context: _Context) -> str:
    """The key that tells kinds apart, out of pydantic's "'kind' | 'rodzaj'"."""
    return str(context["discriminator"]).split("|")[-1].strip(" '")


def _aliases(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _described(model: type[BaseModel], steps: tuple[Step, ...]) -> str:
    for kin in _models_at(model, steps[:-1]):
        for field in kin.model_fields.values():
            if field.alias == steps[-1]:
                example = f" Na przykład: {field.examples[0]}" if field.examples else ""
                return f"{field.description}{example}"
    return ""


def _tags(models: Iterable[type[BaseModel]]) -> list[str]:
    return [
        tag
        for model in models
        for field in model.model_fields.values()
        if get_origin(field.annotation) is Literal
        for tag in get_args(field.annotation)
    ]


def _models_at(model: type[BaseModel], steps: tuple[Step, ...]) -> list[type[BaseModel]]:
    """The models that may stand at `steps`; a union's tag among the steps narrows them to one."""
    here = [model]
    for step in steps:
        if isinstance(step, int):
            continue
        fields = [field for kin in here for field in kin.model_fields.values() if field.alias == step]
        kind = [kin for kin in here if step in _tags([kin])]
        if (kind and len(here) > 1) or not fields:  # a kind may go by the name of one of its keys
            here = kind
        else:
            here = [kin for field in fields for kin in models_in(field.annotation)]
    return here
