"""What only a page needs, set when it is made: fragments and documents are made from the same HTML without it."""

from __future__ import annotations

import re
from html import escape, unescape

_TABLE = re.compile(r'<table(?: class="jp-tabela")?>.*?</table>', re.DOTALL)
_COLUMN = re.compile(r'<th scope="col">(.*?)</th>', re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(th|td)\b([^>]*)>")
_TAG = re.compile(r"<[^>]+>")
# Text that stands as it is, and single tags, are passed over; what is left are the words between them.
_VERBATIM = re.compile(r"(<(pre|code|svg|script|style|textarea|title)\b.*?</\2>|<[^>]*>)", re.DOTALL)
_HOURS = re.compile(r"\b\d{1,2}\.\d{2}–\d{1,2}\.\d{2}\b")
_LINK = re.compile(r'<a href="(https?://[^"]*)">([^<]*)</a>')


def fitted(html: str) -> str:
    """The page's HTML, made to fit narrow screens and paper. What it says stays the same, letter by letter."""
    return _with_whole_hours(_LINK.sub(_address, _TABLE.sub(_with_names, html)))


def _with_names(match: re.Match[str]) -> str:
    """A table with named columns, each cell with its column's name: on a narrow screen a row becomes a card."""
    table = match[0]
    names = [escape(unescape(_TAG.sub("", name)).strip()) for name in _COLUMN.findall(table)]
    if not names:
        return table
    head, body, rest = table.partition("<tbody>")
    head = re.sub(r"^<table>", '<table class="jp-tabela">', head)
    return head + body + _ROW.sub(lambda row: _named(row[0], names), rest)


def _named(row: str, names: list[str]) -> str:
    columns = iter(names)

    def named(cell: re.Match[str]) -> str:
        name = next(columns, "")
        if cell[1] == "th" or "data-label" in cell[2] or not name:
            return cell[0]
        return f'<td{cell[2]} data-label="{name}">'

    return _CELL.sub(named, row)


def _with_whole_hours(html: str) -> str:
    """Hours from–to on one line. A word joiner would do as well, but would be copied and searched for."""
    parts = _VERBATIM.split(html)  # words, what is passed over, the name of its element, words, …
    parts[::3] = [_HOURS.sub(r'<span class="jp-hours">\g<0></span>', words) for words in parts[::3]]
    del parts[2::3]
    return "".join(parts)


def _address(match: re.Match[str]) -> str:
    """A link whose words are its address: paper need not repeat it."""
    if _bare(match[1]) != _bare(match[2]):
        return match[0]
    return f'<a class="jp-bare" href="{match[1]}">{match[2]}</a>'


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", unescape(address)).rstrip("/")
