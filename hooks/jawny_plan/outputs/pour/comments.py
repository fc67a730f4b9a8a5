"""What authors write in templates for each other alone: `{## … ##}`, `{# … #}` and `<!-- … -->` reach nobody."""

from __future__ import annotations

import re

# `{#id}` ends a heading, so a bare `{#` opens a comment only before a space or where no brace stands up to its `#}`.
_COMMENT = re.compile(
    r"\{##.*?##\}|\{#(?:[\s+-].*?|[^{}]*?)#\}|<!--(?:-?>|.*?--!?>)|(?P<open>\{##|\{#[\s+-]|<!--)", re.DOTALL
)
_LEFT = re.compile(r"<!--|<\?|<!\[")
_CODE = re.compile(r"<(code|pre|script)\b.*?</\1>", re.DOTALL)


class Unclosed(Exception):
    """A comment without an end; `line` is where it begins."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def as_own(source: str) -> str:
    """A template with every comment as one of Jinja's own, empty, and with as many lines. Raises Unclosed.

    What a comment holds is nothing any more: no value in it is looked for, no tag in it counts.
    """

    def turned(match: re.Match[str]) -> str:
        if match["open"]:
            raise Unclosed(source.count("\n", 0, match.start()) + 1)
        # Jinja takes the line's end away with the comment: as it should where the line holds nothing else.
        alone = not source[source.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        return "{## " + "\n" * match[0].count("\n") + ("##}" if alone else "+##}")

    return _COMMENT.sub(turned, source)


def left(html: str) -> bool:
    """Whether there is in finished HTML what browsers take for a comment."""
    return bool(_LEFT.search(html) and _LEFT.search(_CODE.sub("", html)))
