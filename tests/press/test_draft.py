"""A draft says what it is wherever somebody may look: above all, in the file's title, at the foot of every page."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from jawny_plan.press import docx, draft, odt
from tests.press.samples import ABOUT, SAMPLE

SAID = "SZKIC: nie publikować i nie wysyłać przed dniem 1 grudnia 2026 r."


@pytest.mark.parametrize(("write", "foot"), [(docx.write, "word/footer1.xml"), (odt.write, "styles.xml")])
def test_every_page_of_a_draft_says_so(write, foot):
    marked = write(draft.opened(SAMPLE, SAID), draft.entitled(ABOUT, SAID))
    final = write(draft.opened(SAMPLE, ""), draft.entitled(ABOUT, ""))
    assert "SZKIC · Komenda" in ZipFile(BytesIO(marked)).read(foot).decode()
    assert "Informacja prasowa · Komenda" in ZipFile(BytesIO(final)).read(foot).decode()
    assert final == write(SAMPLE, ABOUT)


def test_a_draft_begins_with_until_when_it_waits():
    first, *rest = draft.opened(SAMPLE, SAID).blocks
    assert SAID in repr(first)
    assert tuple(rest) == SAMPLE.blocks
    assert draft.entitled(ABOUT, SAID).title == f"SZKIC: {ABOUT.title}"
