"""A heading's name that would be printed as words, or be lost, is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.outputs.pour.heading_names import near_name
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault
from tests.conftest import ROOT
from tests.outputs.pour.test_sealed import EXTENSIONS


def poured(folder: Path, text: str) -> str:
    (folder / "t.md").write_text(text, encoding="utf-8")
    return Pour(folder, EXTENSIONS, {}).html("t.md", {"v": "x", "k": {"nr": 3}})


@pytest.mark.parametrize(
    ("heading", "column", "written", "right"),
    [
        ("## Cel (#cel)", 8, "(#cel)", "{#cel}"),
        ("## Cel [#cel]", 8, "[#cel]", "{#cel}"),
        ("## Cel <#cel>", 8, "<#cel>", "{#cel}"),
        ("## Cel „#cel”", 8, "„#cel”", "{#cel}"),
        ("### Cel ( #cel ) ###", 9, "( #cel ) ###", "{#cel}"),
        ("## Cel (#cel).", 8, "(#cel).", "{#cel}"),
        ("## Cel (: #cel)", 8, "(: #cel)", "{#cel}"),
        ("## Cel #cel", 8, "#cel", "{#cel}"),
        ("#Cel (#cel)", 6, "(#cel)", "{#cel}"),
        ("## Cel {cel}", 8, "{cel}", "{#cel}"),
        ("## Cel #{cel}", 8, "#{cel}", "{#cel}"),
        ("## Cel {#cel", 8, "{#cel", "{#cel}"),
        ("## Cel {#cel)", 8, "{#cel)", "{#cel}"),
        ("## Cel{#cel}", 7, "{#cel}", "{#cel}"),
        ("## Cel {#cel}.", 8, "{#cel}.", "{#cel}"),
        ("## Cel {#cel i wynik}", 8, "{#cel i wynik}", "{#cel}"),
        ("## {{ v }} (#cel-{{ k.nr }})", 12, "(#cel-{{ k.nr }})", "{#cel-{{ k.nr }}}"),
        ("## {% if v %}{{ v }}{% endif %} (#cel)", 33, "(#cel)", "{#cel}"),
        ("Cel (#cel)\n---", 5, "(#cel)", "{#cel}"),
    ],
)
def test_a_name_written_in_another_way_is_refused_with_its_place(tmp_path, heading, column, written, right):
    with pytest.raises(TemplateFault) as caught:
        poured(tmp_path, f"{{# uwaga\n(#cel) #}}\nZdanie (#cel).\n\n{heading}\n\nDalej.\n")
    place = f'{tmp_path.name}/t.md:5:{column}: "{written}" w nagłówku nie jest nazwą miejsca'
    assert str(caught.value).startswith(place)
    assert f"Napisz {right};" in str(caught.value)


@pytest.mark.parametrize(
    "heading",
    [
        "## Cel {#cel}",
        "## Cel {: #cel .szeroki }",
        "## Cel {#cel} ##",
        "## Cel",
        "# Cel #",
        "## Sala (nr 3)",
        "## Pokój (#3)",
        "## Cel &#35;razem",
        "## [Plan](/plany/#cel)",
        "## [Plan](#cel)",
        "## {{ v }} {#cel-{{ k.nr }}}",
        "## {{ v }} {#cel}{% if v %}{% endif %}",
        '## Cel {#cel data-x="a b"}',
        "Zdanie (#cel)",
    ],
)
def test_right_names_and_other_words_pass(tmp_path, heading):
    assert "<h" in poured(tmp_path, f"# A {{#a}}\n\n{heading}\n")


def test_no_template_of_ours_is_refused():
    assert [path for path in (ROOT / "docs").rglob("*.md") if near_name(path.read_text(encoding="utf-8"))] == []
