"""Which characters a note may hold: those that XML can hold, composed."""

from __future__ import annotations

import re
import unicodedata

# https://www.w3.org/TR/xml/#charsets without the discouraged control characters
_NOT_XML = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("[\v\f\r\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Return `text` in NFC, with line ends as U+000A and without characters that XML cannot hold."""
    return unicodedata.normalize("NFC", _NOT_XML.sub("", _LINE_ENDS.sub("\n", text)))
