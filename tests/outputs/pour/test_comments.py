"""Comments of authors in templates: none reaches a page, whatever stands in it, and lines keep their numbers."""

from __future__ import annotations

import pytest

from jawny_plan.outputs.pour.comments import Unclosed, as_own, left
from jawny_plan.outputs.pour.sealed import Pour, TemplateFault
from tests.outputs.pour.test_sealed import EXTENSIONS

COMMENTS = {
    "Jinja's own here": "{## tajne ##}",
    "Jinja's usual": "{# tajne #}",
    "without spaces": "{#tajne#}",
    "trimming": "{#- tajne -#}",
    "with braces": "{# tajne {{ v }} {tajne} {#id} #}",
    "with a tag": "{# {% if tajne %} #}",
    "over lines": "{# tajne\n\n## tajne {#x}\n\ntajne #}",
    "HTML's": "<!-- tajne -->",
    "HTML's with a value": "<!-- tajne {{ nie_ma }} {% if %} -->",
    "HTML's over lines": "<!-- tajne\n\n## tajne\n-->",
    "HTML's with another": "<!-- {# tajne #} {## tajne ##} tajne -->",
    "HTML's with its old end": "<!-- tajne --!>",
    "HTML's for old browsers": "<!--[if IE]> tajne <![endif]-->",
    "HTML's around markup": "<!-- <b>tajne</b> -- > tajne -->",
    "of three dashes": "<!--- tajne --->",
    "empty": "<!----> <!--> {##} {# #}".replace("{##}", "{## ##}"),
}


@pytest.fixture
def page(tmp_path):
    def html(text: str, name: str = "t.md", **more: str) -> str:
        (tmp_path / "docs").mkdir(exist_ok=True)
        for file, written in {name: text, **more}.items():
            (tmp_path / "docs" / file.replace("_md", ".md")).write_text(written, encoding="utf-8")
        return Pour(tmp_path / "docs", EXTENSIONS, {}).html(name, {"v": "wartość"})

    return html


PLACES = {
    "between paragraphs": "Przed.\n\n{}\n\nPo {{{{ v }}}}.\n",
    "within a line": "Przed {} po {{{{ v }}}}.\n",
    "at a line's end": "Przed {}\npo {{{{ v }}}}.\n",
    "after a heading": "## Przed {}\nPo {{{{ v }}}}.\n",
    "in a heading with an id": "## Przed {} {{#x}}\n\nPo {{{{ v }}}}.\n",
    "first of all": "{}\n# Przed {{#start}}\n\nPo {{{{ v }}}}.\n",
    "last of all": "Przed.\n\nPo {{{{ v }}}}.\n{}",
    "in a list": "- Przed\n{}\n- po {{{{ v }}}}.\n",
    "in HTML": '<div class="x">Przed {} po {{{{ v }}}}.</div>\n',
    "in a loop": "{{% for x in [1] %}}\nPrzed {} po {{{{ v }}}}.\n{{% endfor %}}\n",
}


@pytest.mark.parametrize("comment", COMMENTS.values(), ids=COMMENTS)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("name", ["t.md", "t.html"])
def test_no_comment_reaches_a_page(page, place, comment, name):
    html = page(place.format(comment), name)
    assert "tajne" not in html and "<!--" not in html and "#}" not in html and "{##" not in html
    assert "Przed" in html and "wartość" in html


def test_none_reaches_it_from_what_is_included_or_imported(page):
    made = page(
        '{% from "m.md" import m %}{{ m() }}\n\n{% include "i.md" %}',
        m_md="{% macro m() %}Makro.{# tajne #}<!-- tajne -->{% endmacro %}",
        i_md="<!-- tajne -->\nWstawka.{# tajne #}\n",
    )
    assert "Makro." in made and "Wstawka." in made and "tajne" not in made and "<!--" not in made


@pytest.mark.parametrize("comment", [COMMENTS["over lines"], COMMENTS["HTML's over lines"], "{#x#}", "<!-- x -->"])
def test_a_fault_below_a_comment_keeps_its_line(page, comment):
    line = comment.count("\n") + 3
    with pytest.raises(TemplateFault, match=rf"^docs/t\.md:{line}: nazwa \"w\" jest nieznana"):
        page(f"{comment}\n\n{{{{ w }}}}")


@pytest.mark.parametrize("begun", ["{# tajne", "{## tajne", "<!-- tajne", "{#- tajne #", "<!-- tajne -- >"])
def test_a_comment_without_an_end_is_a_fault_at_its_beginning(page, begun):
    with pytest.raises(TemplateFault, match=r"^docs/t\.md:3: komentarz nie ma końca\."):
        page(f"# Tytuł {{#start}}\n\n{begun}\n\nDalej.")
    with pytest.raises(Unclosed):
        as_own(begun)


@pytest.mark.parametrize("text", ["<?php tajne ?>", "<![CDATA[tajne]]>", "<div><? tajne ?></div>"])
def test_what_browsers_take_for_a_comment_is_refused(page, text):
    with pytest.raises(TemplateFault, match="przeglądarka bierze za komentarz"):
        page(f"Przed.\n\n{text}\n\nPo.")


@pytest.mark.parametrize(
    "text", ["## A {#start}", "## A {#noty-{{ v }}}", "a # b #} c", "{: #x .y }", "`a <- b`", "x {#a}\n\ny #}"]
)
def test_what_is_no_comment_stays(text):
    assert as_own(text) == text


def test_code_that_shows_a_comment_is_no_comment():
    assert not left("<pre><code>&lt;!-- x --&gt;</code></pre><code><!-- </code>")
    assert left("<p>x</p><!-- x -->")
