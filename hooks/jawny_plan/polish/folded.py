"""Polish without its marks, letter for letter: for rules that must not stumble over a missing tail of ą or ę."""

from __future__ import annotations

_WITHOUT_MARKS = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


def folded(text: str) -> str:
    """`text` in small letters without Polish marks, as long as before, so that places in both agree."""
    bare = text.translate(_WITHOUT_MARKS)
    small = bare.lower()
    return small if len(small) == len(bare) else "".join(sign.lower()[:1] or sign for sign in bare)
