"""Counts in the case that goes with their number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.wording import counts
from jawny_plan.wording.counts import counted
from tests.wording.test_unit import plain


@pytest.mark.parametrize(
    ("count", "of_what", "said"),
    [
        (16, "interwencji", "16 interwencji"),
        (22, "interwencji", "22 interwencje"),
        (12, "interwencji", "12 interwencji"),
        (112, "zgłoszeń", "112 zgłoszeń"),
        (3, "zgłoszeń", "3 zgłoszenia"),
        (1, "zgłoszeń", "1 zgłoszenie"),
        (0, "zgłoszeń", "0 zgłoszeń"),
        (4, "osób w kryzysie", "4 osoby w kryzysie"),
        (24, "wykroczeń drogowych", "24 wykroczenia drogowe"),
        (3, "rozbitych szyb", "3 rozbite szyby"),
        (24, "dzikich wysypisk", "24 dzikie wysypiska"),
        (1, "dzikich wysypisk", "1 dzikie wysypisko"),
        (3, "nowe kosze", "3 nowe kosze"),
        (5, "nowe kosze", "5 nowych koszy"),
        (2, "porzuconych pojazdów", "2 porzucone pojazdy"),
        (1, "porzuconych wraków", "1 porzucony wrak"),
        (3, "nietrzeźwych kierowców", "3 nietrzeźwych kierowców"),
        (1, "nietrzeźwych kierowców", "1 nietrzeźwy kierowca"),
        (4, "osób poszkodowanych w wypadkach", "4 osoby poszkodowane w wypadkach"),
        (3, "zgłoszeń poszkodowanych", "3 zgłoszenia poszkodowanych"),
        (2, "skarg starszych mieszkańców", "2 skargi starszych mieszkańców"),
        (33, "nielegalnych ognisk nad wodą", "33 nielegalne ogniska nad wodą"),
        (2, "nowa kamera", "2 nowe kamery"),
        (7, "interwencji głównie wobec młodzieży", "7 interwencji głównie wobec młodzieży"),
        (2, "interwencji głównie wobec młodzieży", "2 interwencje głównie wobec młodzieży"),
        (14, "kradzieży rowerów", "14 kradzieży rowerów"),
        (23, "małych i dużych pożarów", "23 małe i duże pożary"),
        (3, "bójek i awantur", "3 bójek i awantur"),
        (5, "rozbitych szyb", "5 rozbitych szyb"),
        (3, "zgłoszeń anonimowych", "3 zgłoszenia anonimowe"),
        (3, "wypadków ciężkich", "3 wypadki ciężkie"),
        (3, "zgłoszeń ze szkół", "3 zgłoszenia ze szkół"),
        (3, "skarg na ich hałas", "3 skargi na ich hałas"),
        (21, "interwencji", "21 interwencji"),
        (2, "interwencje", "2 interwencje"),
        (12, "interwencje", "12 interwencji"),
    ],
)
def test_what_was_counted_goes_with_its_number(count, of_what, said):
    assert plain(counted(count, of_what)) == said


@given(st.integers(0, 10_000), st.sampled_from(["interwencji", "zgłoszeń", "osób", "rozbitych szyb", "x"]))
def test_the_number_stands_as_it_is(count, of_what):
    assert str(count) in counted(count, of_what)


@pytest.mark.parametrize("rest", ["nocnych", "letnich", "drogi"])
def test_where_more_words_would_change_the_list_knows_no_forms(rest, monkeypatch):
    monkeypatch.setattr(counts.dictionary, "is_whole", lambda: False)
    assert counted(1, f"interwencji {rest}").replace("\u00a0", " ") == f"1 interwencji {rest}"
    assert counted(1, "interwencji w nocy").replace("\u00a0", " ") == "1 interwencja w nocy"
