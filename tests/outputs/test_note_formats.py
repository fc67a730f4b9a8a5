"""What other rooms must know of each format in which press notes go out."""

from __future__ import annotations

import pickle

import pytest

from jawny_plan.checks import gate
from jawny_plan.deploy import differences
from jawny_plan.outputs import note_formats
from jawny_plan.outputs.documents.note_format import NoteFormat
from jawny_plan.outputs.note_formats import MAIL, NOTE_FORMATS, POST
from jawny_plan.outputs.pages import iis
from tests.conftest import ROOT

FORMATS = pytest.mark.parametrize("form", NOTE_FORMATS, ids=str)


@FORMATS
def test_the_gate_reads_the_name_of_its_file(form):
    assert form.suffix in gate.NAMED


@FORMATS
def test_who_publishes_is_told_of_it_as_a_document(form):
    found = differences.Differences((f"prasa/x/{form}",), (), ())
    assert differences.in_lines(found, ROOT)[0] == "Dokumenty:"


@FORMATS
def test_a_server_says_what_it_is(form):
    assert f'"{form.suffix}" mimeType="{form.media_type}' in iis.iis()


@FORMATS
def test_the_page_of_a_note_leads_to_it_unless_it_names_newsrooms(form):
    page = (ROOT / "docs/prasa/[nota].md").read_text(encoding="utf-8")
    assert (f"{{{{ nota.adres }}}}{form.file}" in page) is form.is_public is (form is not MAIL)


def test_every_format_that_is_described_goes_out():
    described = {form for form in vars(note_formats).values() if isinstance(form, NoteFormat)}
    assert described == {*NOTE_FORMATS, POST}


def test_no_two_formats_share_a_file():
    assert len({form.file for form in (*NOTE_FORMATS, POST)}) == len(NOTE_FORMATS) + 1


def test_a_worker_gets_the_same_format():
    assert pickle.loads(pickle.dumps(NOTE_FORMATS)) == NOTE_FORMATS
