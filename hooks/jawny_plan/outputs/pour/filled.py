"""Values put into converted templates, escaped for the place where each stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from markupsafe import escape

from jawny_plan.outputs.pour.markings import (
    ADDRESS,
    ADDRESS_END,
    CLOSE,
    IN_TAG,
    LINK,
    LINK_END,
    LINK_WORDS,
    OPEN,
    VERBATIM,
    Markings,
    NotShown,
)

TOKEN = re.compile(f"{OPEN}[{IN_TAG}{VERBATIM}]?([0-9]+){CLOSE}")
_PLACE = re.compile(
    f"{OPEN}(?P<where>[{IN_TAG}{VERBATIM}]?)(?P<value>[0-9]+){CLOSE}"
    f"|{ADDRESS}(?P<address>[^{ADDRESS_END}]*){ADDRESS_END}"
    f"|{LINK}(?P<link>[^{LINK_WORDS}]*){LINK_WORDS}(?P<words>[^{LINK_END}]*){LINK_END}"
)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SAFE_ADDRESS = re.compile(r"https?://|webcal://|mailto:|tel:|\.?/(?!/)|#")


class Html(str):
    """HTML made by this package (a drawing): poured as it stands, in text only."""


class AsWritten:
    """How a template is shown in notes, posts and documents: as it was written. A page does more."""

    markings: type[Markings] = Markings
    """What reads the converted template."""

    def words(self, value: str) -> str:
        """A value that stands in a text."""
        return escaped(value)

    def address(self, address: str) -> str:
        """Where a link leads, both ways escaped."""
        return address

    def link(self, address: str, words: str) -> str:  # noqa: ARG002  # a page looks at them
        """What else the tag of a link says that leads to `address` and whose words are `words`, both escaped."""
        return ""


AS_WRITTEN = AsWritten()


class Convertible(Protocol):
    """A rendered template, tokens and all."""

    @property
    def rendered(self) -> str:
        """Its text."""
        ...

    def marked(self, markings: type[Markings]) -> str:
        """It converted, with these marks. Raises NotShown."""
        ...


@dataclass(frozen=True)
class Poured:
    """A template with its values, which can be shown in more than one way; another one may hold it as a value."""

    values: Sequence[object]
    text: Convertible

    def html(self, way: AsWritten) -> str:
        """The HTML, with every token replaced by its value. Raises NotShown."""

        def put(place: re.Match[str]) -> str:
            if (number := place["value"]) is not None:
                return self._value(self.values[int(number)], place["where"], way)
            if (address := place["address"]) is not None:
                return way.address(self._address(address))
            return way.link(self._escaped(place["link"]), self._escaped(place["words"]))

        return _PLACE.sub(put, self.text.marked(way.markings))

    def _value(self, value: object, where: str, way: AsWritten) -> str:
        if isinstance(value, Poured):
            value = Html(value.html(way))
        if where == IN_TAG:
            return escaped(str(value))
        if isinstance(value, Html):
            return value
        return escaped(str(value)) if where == VERBATIM else way.words(str(value))

    def _address(self, address: str) -> str:
        whole = self._escaped(address)
        if whole != address and not _SAFE_ADDRESS.match(whole):
            raise NotShown(f'odnośnik prowadzi pod niedozwolony adres: "{whole[:60]}".')
        return whole

    def _escaped(self, text: str) -> str:
        return TOKEN.sub(lambda token: escaped(str(self.values[int(token[1])])), text)


@lru_cache(maxsize=65_536)  # the same words stand on many pages
def escaped(value: str) -> str:
    """A value as the text of HTML: composed letters, no characters that HTML forbids, no markup."""
    return str(escape(_FORBIDDEN.sub("", unicodedata.normalize("NFC", value))))
