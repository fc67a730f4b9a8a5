"""The parts of a JPEG file (ITU-T T.81 annex B), and the same picture without those that do not draw it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

START, END, SCAN, ADOBE = 0xD8, 0xD9, 0xDA, 0xEE
AFTER = -1
"""In place of a marker: what stands after the picture's end, or where no marker stands."""
_ALONE = {0x01, *range(0xD0, 0xD9)}
_IN_SCAN = {0x00, *range(0xD0, 0xD8)}
_NOT_DRAWN = {*range(0xE0, 0xF0), 0xFE}
"""Application segments and comments: what programs tell each other."""


class Segment(NamedTuple):
    """One part: its marker, and its bytes, the marker's own among them; a scan goes on to the next marker."""

    marker: int
    data: bytes

    @property
    def content(self) -> bytes:
        """What stands in the part, after its marker and length."""
        return self.data[4:]


def parts(data: bytes) -> Iterator[Segment]:
    """All parts of a JPEG file in order; a broken one ends with what cannot be read, as `AFTER`."""
    place = 0
    while place < len(data):
        if data[place] != 0xFF or place + 2 > len(data):
            yield Segment(AFTER, data[place:])
            return
        marker = data[place + 1]
        if marker == 0xFF:  # a filling byte
            place += 1
            continue
        if marker in _ALONE or marker == END:
            end = place + 2
        else:
            end = place + 2 + max(2, int.from_bytes(data[place + 2 : place + 4], "big"))
            if marker == SCAN:
                end = _end_of_scan(data, end)
        yield Segment(marker, data[place:end])
        place = end
        if marker == END:
            if place < len(data):
                yield Segment(AFTER, data[place:])
            return


def bare(data: bytes) -> bytes:
    """The same picture, sample by sample, without what does not draw it; Adobe's note says which colours are meant."""
    drawn = [
        part.data
        for part in parts(data)
        if part.marker != AFTER
        and (part.marker not in _NOT_DRAWN or (part.marker == ADOBE and part.content.startswith(b"Adobe")))
    ]
    return b"".join(drawn)


def _end_of_scan(data: bytes, place: int) -> int:
    """Where the next marker stands that ends the scan."""
    while (place := data.find(b"\xff", place)) >= 0:
        if place + 1 < len(data) and data[place + 1] not in _IN_SCAN and data[place + 1] != 0xFF:
            return place
        place += 1
    return len(data)
