"""What is to be done for the units of a folder."""

from __future__ import annotations

from datetime import date

from jawny_plan.units import country
from jawny_plan.units.work import Work
from tests.units.conftest import PORTAL

DAY = date(2026, 11, 23)


def test_what_a_killed_run_was_unpacking_is_cleared_away(tmp_path):
    (tmp_path / "portal.yml").write_text(PORTAL, encoding="utf-8")
    unit = tmp_path / "kpp-a"
    (unit / "plan_data").mkdir(parents=True)
    (unit / ".przyszlo-k3f9/site/p").mkdir(parents=True)
    (unit / ".przyszlo-k3f9/site/index.html").write_text("half", encoding="utf-8")
    (unit / "przyszlo.txt").write_text("somebody's", encoding="utf-8")
    work = Work.on(country.opened(tmp_path), DAY, 1000)
    assert [item.unit.id for item in work.planned] == ["kpp-a"]
    assert sorted(path.name for path in unit.iterdir()) == ["plan_data", "przyszlo.txt"]
