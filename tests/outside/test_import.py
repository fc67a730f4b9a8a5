"""A plan that LibreOffice printed to a PDF, imported and judged as every other document is."""

from __future__ import annotations

from pathlib import Path

from tests.intake import documents, expected, test_command, test_documents
from tests.outside.programs import converted


def printed(folder: Path) -> Path:
    """A PDF of several pages, with a header and a footer on each."""
    source = documents.to_be_printed(folder)
    converted("pdf:writer_pdf_Export", folder, [source.name])
    source.unlink()
    return source.with_suffix(".pdf")


PDF: test_documents.Written = (printed, None, expected.PRINTED)


def test_a_printed_plan_is_filled_in_or_asked_about(tmp_path, capsys, monkeypatch):
    test_documents.test_a_plan_is_filled_in_or_asked_about(PDF, tmp_path, capsys, monkeypatch)


def test_what_is_written_of_a_printed_plan_reads_back(tmp_path, capsys):
    test_command.test_what_is_written_reads_back(PDF, tmp_path, capsys)
