"""Links of the site: written from its root (`/rejony/`), published relative, every one checked.

Relative links let the site live in any folder and open from a disk: a link to a folder names its index.html.
What is checked is the finished page, so that a link of the theme counts like one in a text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from posixpath import dirname, join, normpath, relpath
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from lxml.etree import HTML, HTMLParser, XPath

_READER = HTMLParser(huge_tree=True)  # however deep a page is, all of it is read
_LINK = XPath("//@href|//@src|//@action|//@poster")
_ID = XPath("//@id")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20]+")  # by browsers, inside of a scheme too
SCHEMES = ("http", "https", "mailto", "tel", "webcal")
_NAMED = 3


class Led(NamedTuple):
    """Where a finished page leads, and the places on it."""

    targets: list[str]
    anchors: list[str]


class Links:
    """The links of the pages seen so far."""

    def __init__(self) -> None:
        self._seen: dict[str, list[str]] = {}
        self._anchors: dict[str, set[str]] = {}

    def see(self, html: str, uri: str, base: str = "/") -> Led:
        """Keep the links and anchors of a finished page; `base` is the path of the site at its address."""
        here = published(uri)
        page = HTML(html or "<p>", _READER)
        targets = {_target(link, here, base) for link in map(str, _LINK(page))}
        led = Led(sorted(targets), sorted(set(map(str, _ID(page)))))
        self.add(uri, led)
        return led

    def add(self, uri: str, led: Led) -> None:
        """Keep the links and anchors of a page that was seen before."""
        self._anchors[published(uri)] = set(led.anchors)
        for target in led.targets:
            self._seen.setdefault(target, []).append(uri)

    @property
    def targets(self) -> set[str]:
        """The files of the site that links of other pages lead to."""
        led = ((target.partition("#")[0], uris) for target, uris in self._seen.items())
        return {path for path, uris in led if any(published(uri) != path for uri in uris)}

    def broken(self, files: Collection[str], left_out: Mapping[str, str] = MappingProxyType({})) -> list[str]:
        """A Polish sentence for each link that leads to no file of the site or to no place on its page.

        `left_out` says why a file does not go out, by its path.
        """
        return sorted(
            f"{_listed(uris)}: {fault}{why}"
            for target, uris in self._seen.items()
            for why in (f"\n  {left_out[target]}" if target in left_out else "",)
            for fault in self._fault(target, files)
        )

    def _fault(self, target: str, files: Collection[str]) -> Iterator[str]:
        if scheme := _SCHEME.match(_IGNORED.sub("", target)):
            if scheme[1].lower() not in SCHEMES:
                yield f"odnośnik „{target[:60]}” jest niedozwolony. Dozwolone początki: {', '.join(SCHEMES)}."
            return
        if target.startswith("//"):
            yield f"odnośnik „{target[:60]}” prowadzi na inny serwer, ale nie zaczyna się od https://"
            return
        path, _, anchor = target.partition("#")
        if path not in files:
            yield f"odnośnik prowadzi do strony, której nie ma: /{path.removesuffix('index.html')}"
        elif anchor and path.endswith(".html") and anchor not in self._anchors.get(path, set()):
            yield f"na stronie /{path} nie ma miejsca #{anchor}"


@lru_cache(maxsize=65_536)  # the same links stand on many pages
def relative(address: str, uri: str) -> str:
    """An address from the site's root, counted from the page whose source is `uri`; any other as it is."""
    path, hash_, anchor = address.partition("#")
    if not path.startswith("/") or path.startswith("//"):
        return address
    target = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
    return f"{relpath(target, dirname(published(uri)) or '.')}{hash_}{anchor}"


def _target(link: str, here: str, base: str) -> str:
    """The file in the site, with its anchor, that a link on the page at `here` leads to; a foreign link as it is."""
    if _SCHEME.match(_IGNORED.sub("", link)) or link.startswith("//"):
        return link
    path, hash_, anchor = link.partition("#")
    path = unquote(path.partition("?")[0])
    if path:
        folder = path.endswith("/") or path.rpartition("/")[2] in (".", "..")
        path = normpath(path.removeprefix(base) if path.startswith("/") else join(dirname(here), path))
        path = normpath(join(path, "index.html")) if folder else path
    return (path or here) + hash_ + unquote(anchor)


def _listed(uris: list[str]) -> str:
    """The pages with one and the same fault, the theme's own faults being on all of them."""
    uris = sorted(uris)
    return ", ".join(uris) if len(uris) <= _NAMED else f"{uris[0]} i {len(uris) - 1} innych stron"


def published(uri: str) -> str:
    """Where the page with the source `uri` stands in the site: `plany/x.md` -> `plany/x/index.html`."""
    if not uri.endswith(".md"):
        return uri
    stem = uri.removesuffix(".md")
    return f"{stem}.html" if stem.split("/")[-1] == "index" else f"{stem}/index.html"
