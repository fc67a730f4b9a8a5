"""A plan of which nobody knows whether it runs: every list says so, as its page does, and none calls it running."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.pages.start import start
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, write
from tests.tools.day_outputs import DayOutputs

TODAY = date(2026, 10, 20)
DOUBT = "Nie wiadomo, czy trwa"
PERIODS = ("{od: 2026-07-01, do: nieznane}", "{od: 2026-07-01, do: brak}", "{do: 2026-10, od: 2026-07-01}", "nieznany")


def site_of(folder: Path, period: str, *, alone: bool) -> DayOutputs:
    data = write(folder)
    plan = PLAN.replace("{od: 2026-07-01, do: 2026-12-31}", period)
    assert plan != PLAN
    (data / f"plany/{PROLONGED}.yml").write_text(plan, "utf-8")
    (data / f"plany/{PROLONGED}.przebieg.yml").unlink()
    (data / f"plany/{PROLONGED}.txt").write_text("Cicho.\n", "utf-8")
    if alone:
        for path in (data / "plany").glob("rejon-2*"):
            path.unlink()
    return DayOutputs(load(data), TODAY)


def group(page: str, headline: str) -> str:
    """The heading of the second level under which a plan stands."""
    before = page[: page.rindex(headline)]
    return re.findall(r"<h2[^>]*>(.*?)</h2>", before, re.DOTALL)[-1]


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "beside"])
@pytest.mark.parametrize("period", PERIODS)
def test_every_list_puts_it_where_its_page_does(tmp_path, period, alone):
    site = site_of(tmp_path, period, alone=alone)
    assert DOUBT in site.page(f"plany/{PROLONGED}.md")
    for uri in ("index.md", "plany/index.md", "rejony/rejon-1.md", "postepy/index.md"):
        html = site.site.page(uri).html
        assert DOUBT in group(html, "Cicho na Klonowej").replace("\u00a0", " "), uri
    assert "Teraz nie trwa tu żaden plan" not in site.page("rejony/rejon-1.md")
    assert site.json("dane/plany.json")["plany"][0]["stan"] == "nieznany"
    lists = start(site.edition, [])
    assert [plan["id"] for plan in lists["niepewne"]] == [PROLONGED]
    assert PROLONGED not in [plan["id"] for plan in lists["trwajace"]]
