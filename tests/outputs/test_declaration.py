"""The declaration of accessibility on a built site: one click away from each page."""

from __future__ import annotations

import shutil

import pytest
from lxml import html

from tests.conftest import ROOT, command
from tests.tools.declaration import faults

ADDRESS = "https://kpp-przykladowo.jawny-plan.example/deklaracja-dostepnosci/"


def test_the_built_page_is_as_the_law_wants_it(example_site):
    page = html.parse(example_site / "deklaracja-dostepnosci/index.html")
    (article,) = page.xpath("//main/article")
    contents = "".join(html.tostring(part, encoding="unicode") for part in article)
    assert faults(contents) == []


def test_every_page_leads_to_it(example_site):
    pages = [path for path in example_site.rglob("*.html") if path.name in ("index.html", "404.html")]
    assert len(pages) > 80
    for path in pages:
        page = html.parse(path, html.HTMLParser(encoding="utf-8"))
        (link,) = page.xpath("//footer//a[normalize-space() = 'Deklaracja dostępności']/@href")
        if path.name == "index.html":  # the page for lost readers is shown under any address: its links are absolute
            assert (path.parent / link).resolve() == (example_site / "deklaracja-dostepnosci/index.html").resolve()
        assert page.xpath("//meta[@name = 'deklaracja-dostępności']/@content") == [ADDRESS]


def test_a_site_without_one_says_so_and_claims_none(site):
    page = (site / "deklaracja-dostepnosci/index.html").read_text("utf-8")
    assert "nie opublikowała jeszcze deklaracji dostępności" in page.replace("\u00a0", " ")
    assert "<meta name=deklaracja" not in page.replace('"', "")


@pytest.mark.parametrize(("today", "said"), [("2026-11-23", False), ("2027-03-31", False), ("2027-04-01", True)])
def test_a_missed_review_is_told_of(tmp_path, today, said):
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    done = command("check", str(tmp_path), today=today)
    assert done.returncode == 0
    assert ("deklarację dostępności należało przejrzeć" in done.stdout) == said
