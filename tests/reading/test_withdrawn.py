"""What was withdrawn is known by sums alone, and by nobody without the key."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.reading.withdrawn import FILE, KEY, Withdrawn, withdrawn

DAY = date(2026, 11, 30)


def kept(folder, record: Withdrawn, *, key: bool = True) -> Withdrawn:
    (folder / FILE).write_text(record.text, encoding="utf-8")
    if key:
        (folder / KEY).write_text(record.key_text, encoding="utf-8")
    read, faults = withdrawn(folder, FILE)
    assert faults == []
    return read


def test_words_are_known_again_in_every_form(tmp_path):
    read = kept(tmp_path, Withdrawn().with_words("Hubert Rataj", DAY))
    for text in ("Ratajowi Hubertowi", "H. Rataja", "hubert-rataj-1.yml"):
        ((day, sought),) = read.sought_in(["obok", text])
        assert day == DAY and sought.stands_in(text) and not sought.stands_in("obok")
    assert not any(sought.stands_in("Hubert Nowak, Robert Rataj") for _, sought in read.sought_in(["Hubert", "Rataj"]))


@pytest.mark.parametrize(
    ("words", "text"), [("501 234 567", "+48 501-234-567"), ("Wilk", "Wilkowi"), ("wilk", "wilki")]
)
def test_numbers_and_single_words_too(tmp_path, words, text):
    read = kept(tmp_path, Withdrawn().with_words(words, DAY))
    ((_, sought),) = read.sought_in([text])
    assert sought.stands_in(text)


def test_no_word_and_no_bare_sum_of_one_is_kept(tmp_path):
    import hashlib

    one, other = (Withdrawn().with_words("Hubert Rataj", DAY) for _ in range(2))
    assert one.text.splitlines()[-1] != other.text.splitlines()[-1]  # another key, other sums
    assert "rataj" not in one.text.lower()
    for word in ("rataj", "Rataj", "hubert rataj", "Hubert Rataj"):
        assert hashlib.sha256(word.encode()).hexdigest()[:32] not in one.text


def test_without_the_key_nothing_is_known_and_it_is_said(tmp_path):
    read = kept(tmp_path, Withdrawn().with_words("Hubert Rataj", DAY), key=False)
    assert read.is_blind and list(read.sought_in(["Hubert Rataj"])) == []
    assert not kept(tmp_path, Withdrawn()).is_blind


def test_the_same_is_told_once(tmp_path):
    first = kept(tmp_path, Withdrawn().with_words("Hubert Rataj", DAY).with_file(b"x", DAY))
    again = first.with_words("Hubert Rataj", date(2026, 12, 1)).with_file(b"x", DAY)
    assert again.lines == first.lines and len(first.lines) == 2


def test_part_of_what_was_withdrawn_is_not_it(tmp_path):
    read = kept(tmp_path, Withdrawn().with_words("Hubert Rataj", DAY))
    assert [day for day, _ in read.sought_in(["Hubert", "poszedł do Rataja"])] == [DAY]
    assert list(read.sought_in(["Hubert Nowak"])) == list(read.sought_in(["Anna Rataj"])) == []


def test_files_and_entries(tmp_path):
    read = kept(tmp_path, Withdrawn().with_file(b"zdjecie", DAY).with_entry({"b": "2", "a": ["1"]}, DAY))
    assert read.day_of_file(b"zdjecie") == DAY and read.day_of_file(b"inne") is None
    assert read.day_of_entry({"a": ["1"], "b": "2"}) == DAY and read.day_of_entry({"a": ["1"]}) is None


@pytest.mark.parametrize("line", ["2026-11-31 slowa " + "a" * 32, "2026-11-30 cos " + "a" * 32, "Hubert Rataj"])
def test_a_line_that_the_program_did_not_write(tmp_path, line):
    (tmp_path / FILE).write_text(f"# uwaga\n{line}\n", encoding="utf-8")
    read, (fault,) = withdrawn(tmp_path, FILE)
    assert read.lines == () and fault.line == 2 and "Przywróć go z kopii" in fault.advice
