"""Values of YAML: what they mean to the strict reader, and how they are written so that it reads the same."""

from __future__ import annotations

import re
import unicodedata

import yaml

from jawny_plan.reading.strict_yaml import Content

WIDTH = 100

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What surely reads back as it was written, in a list in brackets too. Anything else is tried.
_BARE = re.compile(r"[^\W_][\w ./%();!…„”–+-]*")


def one_line(value: str, around: str = "k: {}") -> str:
    """`value` as YAML on one line: bare where that reads back the same, quoted elsewhere."""
    if _BARE.fullmatch(value) or (value and _reads_as(around.format(value), value)):
        return value
    if value.isprintable() and ('"' in value or "\\" in value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + re.sub(r'["\\]|[^ -~]', _escaped, value) + '"'


def block(content: Content, pad: str) -> str:
    """A value as YAML in lines of its own, every line behind `pad`: what `canonical` then brings into its form."""
    if isinstance(content, list):
        return "\n".join(f"{pad}- {block(item, pad + '  ').lstrip()}" for item in content)
    if isinstance(content, dict):
        return "\n".join(f"{pad}{key}:{_beside(value, pad)}" for key, value in content.items())
    return f"{pad}{one_line(content)}"


def _beside(value: Content, pad: str) -> str:
    return f" {one_line(value)}" if isinstance(value, str) else f"\n{block(value, pad + '  ')}"


def laid(value: str, mark: str, pad: str) -> list[str]:
    """A scalar: on one line where it fits, else folded; a text of several short lines line by line."""
    line = one_line(value)
    if "\n" not in value and (" " not in value or len(mark) + 1 + len(line) <= WIDTH):
        return [line]
    literal = ["|-", *(pad + row if row else "" for row in value.split("\n"))]
    ways = [_folded(value, pad), literal]
    if "\n" in value and max(map(len, literal)) <= WIDTH:
        ways.reverse()
    return next((way for way in ways if _reads_as("k: " + "\n".join(way), value)), [line])


def _folded(value: str, pad: str) -> list[str]:
    """A text folded at single spaces, its own line ends kept as empty lines."""
    lines = [">-"]
    for number, paragraph in enumerate(value.split("\n")):
        lines += [""] if number else []
        line = ""
        for word in re.split(r"(?<=\S) (?=\S)", paragraph):
            if line and len(pad) + len(line) + 1 + len(word) > WIDTH:
                lines.append(pad + line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines += [pad + line] if line else []
    return lines


def _reads_as(text: str, value: str) -> bool:
    try:
        return meaning(parsed(text)) in ({"k": value}, {"k": [value]})
    except yaml.YAMLError:
        return False


def _escaped(match: re.Match[str]) -> str:
    """A character for double quotes: letters and signs as they are, the rest by its number."""
    sign = match.group()
    if sign in '"\\':
        return "\\" + sign
    return sign if sign.isprintable() else "\\n" if sign == "\n" else f"\\U{ord(sign):08X}"


def clean(text: str) -> str:
    """`text` with Unix line ends, without a byte order mark, its letters composed."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def parsed(text: str) -> yaml.Node:
    """The only document of `text`. Raises ValueError where there is none."""
    node = yaml.compose(text, Loader=_LOADER)
    if node is None:
        raise ValueError("the file is empty")
    return node


def meaning(node: yaml.Node) -> Content:
    """What the strict reader would make of `node`."""
    if isinstance(node, yaml.ScalarNode):
        return unicodedata.normalize("NFC", node.value.strip())
    if isinstance(node, yaml.SequenceNode):
        return [meaning(item) for item in node.value]
    return {str(meaning(name)): meaning(value) for name, value in node.value}
