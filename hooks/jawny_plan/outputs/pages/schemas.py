"""The schemas by which editors' programs know the keys of data files; they are public, the handbook is not."""

from __future__ import annotations

import json
from functools import cache

from jawny_plan.model import addresses
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.schema import json_schema


@cache
def schemas() -> dict[str, bytes]:
    """The JSON Schemas by their paths in the site, the same for every site: to be read, not changed."""
    return {
        addresses.schema(kind): (json.dumps(json_schema(model), ensure_ascii=False, indent=2) + "\n").encode()
        for kind, model in MODELS.items()
    }
