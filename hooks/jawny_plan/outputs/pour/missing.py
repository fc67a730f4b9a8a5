"""Names that a template asks for in vain, told with the nearest one that stands there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import jinja2
from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext

from jawny_plan import polish


def missing(names: Callable[[], Collection[str]]) -> type[jinja2.StrictUndefined]:
    """What stands for a missing name; `names` are those that the template may say by themselves."""

    class Missing(jinja2.StrictUndefined):
        @property
        def _undefined_message(self) -> str:
            name = self._undefined_name
            if (self._undefined_hint or "").startswith("parameter "):
                return f'makro nie dostało "{name}": podaj to w nawiasach po jego nazwie.'
            if isinstance(name, int):
                return f"lista nie ma pozycji {name} (liczy się je od 0)."
            known = _known(self._undefined_obj)
            advice = polish.near(str(name), {*(names() if known is None else known)} - {name})
            return f'nazwa "{name}" jest nieznana. {advice}'.rstrip()

    return Missing


def _known(asked: object) -> Collection[str] | None:
    """The names of what was asked; None where nothing was, and the name stood by itself."""
    match asked:
        case Mapping():
            return [*map(str, asked)]
        case TemplateModule():
            return [name for name in vars(asked) if not name.startswith("_")]
        case LoopContext():
            return [name for name in dir(asked) if not name.startswith("_")]
        case jinja2.utils.missing:
            return None
        case _:
            return []
