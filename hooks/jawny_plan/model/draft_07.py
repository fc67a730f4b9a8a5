"""What a JSON Schema (draft-07) may say."""

from __future__ import annotations

from typing import Any, TypedDict

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that editors' programs know as a whole."""

JsonSchema = TypedDict(
    "JsonSchema",
    {
        "$schema": str,
        "$id": str,
        "$ref": str,
        "$defs": "dict[str, JsonSchema]",
        "definitions": "dict[str, JsonSchema]",
        "title": str,
        "description": str,
        "type": str | list[str],
        "format": str,
        "pattern": str,
        "patternErrorMessage": str,
        "const": str | int,
        "enum": list[Any],
        "examples": list[Any],
        "items": "JsonSchema",
        "minItems": int,
        "properties": "dict[str, JsonSchema]",
        "required": list[str],
        "additionalProperties": bool,
        "allOf": "list[JsonSchema]",
        "oneOf": "list[JsonSchema]",
        "anyOf": "list[JsonSchema]",
    },
    total=False,
)
"""A schema, or a part of one. `patternErrorMessage` is what an editor's program says of a text that does not fit."""
