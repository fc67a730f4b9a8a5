"""English inside Polish sentences is translated, or marked as what it is."""

from __future__ import annotations

import jinja2
import pytest
import typst

from jawny_plan.outputs.pour.engine_messages import in_polish


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{% for a in b %}{% if x %}", "nie zamknięto bloku {% if %} (po angielsku: „Unexpected end of template."),
        ("{% if x %}{% endfor %}", "stoi {% endfor %}, a najpierw trzeba zamknąć blok {% if %} (po"),
        ("{% endif %}", "stoi {% endif %}, a żadnego bloku tu nie otwarto (po"),
        ("{% dla a %}", "nie ma znacznika {% dla %} (po angielsku: „Encountered unknown tag 'dla'.”)"),
        ("{{ a | nie }}", "nie ma filtra nie (po"),
        ("{{ a is nie }}", "nie ma sprawdzenia „is nie” (po"),
        ("{{ a", "brakuje znaków }} (po"),
        ("{% if a", "brakuje znaków %} (po"),
        ("{{ a b }}", "przed „b” powinny stać znaki }} (po"),
        ("{% if a = b %}{% endif %}", "przed „=” powinny stać znaki %} (po"),
        ("{{ }}", "między {{ i }} nic nie ma (po"),
        ("{% if %}{% endif %}", "przed %} czegoś brakuje (po"),
        ("{{ 'a }}", 'znak "\'" nie może tu stać albo nie ma pary (po'),
        ("{{ a } }", "znak „}” nie może tu stać (po"),
        ("{{ (a }}", "znak „}” nie może tu stać (po"),
        ("{## x", "nie zamknięto komentarza: brakuje ##} (po"),
        ("{{ a. }}", "„expected name or number” (po angielsku)"),
    ],
)
def test_jinja_is_told_in_polish(template, said):
    environment = jinja2.Environment(comment_start_string="{##", comment_end_string="##}", autoescape=True)
    with pytest.raises(jinja2.TemplateSyntaxError) as caught:
        environment.from_string(template)
    assert in_polish(str(caught.value.message)).startswith(said)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("#let x = (1", "nie zamknięto nawiasu albo znaku * _ $ (po angielsku: „unclosed delimiter”)"),
        ("*x", "nie zamknięto nawiasu albo znaku * _ $ (po"),
        ('#"x', "nie zamknięto cudzysłowu (po"),
        ("`x", "nie zamknięto znaku ` (po"),
        ("#}", "zamknięto nawias, którego nie otwarto (po"),
        ("#nie", "nazwa nie jest nieznana (po"),
        ("#let d = (a: 1)\n#d.b", "dane nie mają klucza b (po"),
        ('#image("brak.png")', "nie ma pliku "),
        ("#text(siz: 1pt)[x]", "ta funkcja nie zna parametru siz (po"),
        ("#let f(a) = a\n#f()", "tej funkcji trzeba podać parametr a (po"),
        ("#if x", "czegoś tu brakuje (po"),
        ('#(1 + "a")', "„cannot add integer and string” (po angielsku)"),
    ],
)
def test_typst_is_told_in_polish(tmp_path, template, said):
    path = tmp_path / "x.typ"
    path.write_text(template, encoding="utf-8")
    with pytest.raises(typst.TypstError) as caught:
        typst.compile(str(path))
    assert in_polish(caught.value.message).startswith(said)


def test_a_font_that_is_not_there_is_told_in_polish():
    assert in_polish("unknown font family: arial").startswith(
        "nie ma kroju pisma arial; wolno używać tylko kroju Lato (po"
    )
