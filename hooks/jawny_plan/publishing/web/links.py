"""Links of the site: written from its root (`/rejony/`), published relative, every one checked.

Relative links let the site live in any folder and open from a disk: a link to a folder names its index.html.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape
from posixpath import relpath
from urllib.parse import unquote

_LINK = re.compile(r'(\b(?:href|src)=")(/[^"]*|#[^"]*)(")')
_ID = re.compile(r'\bid="([^"]+)"')


class Links:
    """The links seen while pages were made."""

    def __init__(self) -> None:
        self._seen: list[tuple[str, str]] = []
        self._anchors: dict[str, set[str]] = {}

    def relative(self, html: str, uri: str) -> str:
        """The page's HTML with its root links made relative to the page whose source is `uri`."""
        here = published(uri)
        self._anchors[here] = set(_ID.findall(html))

        def turn(match: re.Match[str]) -> str:
            path, hash_, anchor = match[2].partition("#")
            target = path.lstrip("/") + ("index.html" if path.endswith("/") else "") if path else here
            self._seen.append((uri, unquote(unescape(f"{target}#{anchor}"))))
            if not path:
                return match[0]
            return match[1] + relpath(target, here.rpartition("/")[0] or ".") + hash_ + anchor + match[3]

        return _LINK.sub(turn, html)

    def broken(self, files: Collection[str]) -> list[str]:
        """A Polish sentence for each link that leads to no file of the site or to no place on its page."""
        faults = []
        for uri, link in self._seen:
            target, _, anchor = link.partition("#")
            if target not in files:
                faults.append(
                    f"{uri}: odnośnik prowadzi do strony, której nie ma: /{target.removesuffix('index.html')}"
                )
            elif anchor and anchor not in self._anchors.get(target, set()):
                faults.append(f"{uri}: na stronie /{target} nie ma miejsca #{anchor}")
        return sorted(set(faults))


def published(uri: str) -> str:
    """Where the page with the source `uri` stands in the site: `plany/x.md` -> `plany/x/index.html`."""
    stem = uri.removesuffix(".md")
    return f"{stem}.html" if stem.split("/")[-1] == "index" else f"{stem}/index.html"
