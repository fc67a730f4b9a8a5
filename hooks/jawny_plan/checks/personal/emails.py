"""E-mails that the data do not publish, disguised ones too, and people's profiles in social media."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.words import word

EMAIL = Rule(
    "adres e-mail spoza opublikowanych kontaktów",
    "Usuń go. Kontakt służbowy wpisz w danych: kontakt w pliku rejonu albo kontakt_prasowy w jednostka.yml.",
)
PROFILE = Rule("profil osoby w sieci", "Usuń adres profilu: wskazuje osobę.")

_TLD = (
    r"(?:pl|com|eu|org|net|info|gov|edu|example|ua|de|uk|io|biz|onet|wp|o2|me|co|fr|it|cz|sk|lt"
    r"|by|ru|ge|in|vn|tr|us|at|ch"
    r"|name|online|site|app|dev|police|mail|test)"
)
_AT = r"(?: ?@ ?| ?[(\[{<] ?(?:at|a|małpa|malpa|@) ?[)\]}>] ?| (?:małpa|malpa|małpka) )"
_SPACED_AT = r"(?: (?:at|AT) )"
_DOT = r"(?: ?\.(?=\w)| ?\. (?-i:(?=[a-z]))|,(?=\w)| ?[(\[{] ?(?:dot|kropka|\.) ?[)\]}] ?| (?:dot|DOT|kropka) )"
_SIGNS = ("@", "(a)", "[a]", "małp", "malp", ".com/", ".me/", ".net/")
_AT_WORD = re.compile(r"\bat\b")
_AT_SPELT_OUT = re.compile(r"\s*(?:[(\[{<]\s*(?:at|a|małpa|malpa)\s*[)\]}>]|\s(?:at|małpa|malpa|małpka)\s)\s*")
_DOT_SPELT_OUT = re.compile(r"\s*(?:[(\[{]\s*(?:dot|kropka)\s*[)\]}]|\s(?:dot|kropka)\s)\s*|,")
_LOCAL = (
    r"(?:[\w+-]{1,30}(?: (?:kropka|dot|myślnik|minus|kreska|podkreślnik|podkreślenie) |[(\[](?:kropka|dot)[)\]])){0,3}"
    r"[\w.+-]{1,64}"
)
_EMAIL = re.compile(
    rf"(?<![\w.+-]){_LOCAL}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}{_TLD}(?![\w-])", re.IGNORECASE
)
_ORDINARY = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_WITHOUT_DOT = re.compile(
    rf"(?<![\w.+-])(?=[\d.+_-]*[^\W\d_])[\w.+-]{{2,64}}@[^\W\d_][\w-]{{2,63}}(?:,? {_TLD})?(?![\w-]|\.\w| ?(?:{_DOT}))",
    re.IGNORECASE,
)
"""An address whose dot was left out: "jan@skrzynka pl"."""
# "at" in English is an ordinary word: a dot that is spelt out, or a local part that is no word, tells the address.
_ENGLISH = re.compile(
    rf"(?<![\w.+-])(?:[\w.+-]{{1,64}}{_SPACED_AT}[\w-]{{1,63}}(?: ?[(\[] ?dot ?[)\]] ?| (?:dot|DOT|kropka) ){_TLD}"
    rf"|[\w+-]+[._][\w.+-]+{_SPACED_AT}[\w-]{{1,63}}(?:\.[\w-]+)*\.{_TLD})(?![\w-])",
)
_PROFILE = re.compile(
    r"(?:facebook|fb|instagram|tiktok|linkedin|x|twitter|vk|t|wa|snapchat|youtube|threads)\.(?:com"
    r"|me|net)/(?:in/|@|profile/|people/)?"
    r"([\w.-]{3,60})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"profile\.php|\d{6,}")


def may_hold(text: CheckedText) -> bool:
    """Whether an address may stand in `text`."""
    return text.holds(_SIGNS) or ("at" in text.small and _AT_WORD.search(text.small) is not None)


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every e-mail in `text` that is not `allowed`, and every profile that bears a person's name."""
    for pattern in (_ORDINARY, _EMAIL, _ENGLISH, _WITHOUT_DOT):
        for match in pattern.finditer(text.read):
            if not _is_allowed(_normal(match[0]), allowed):
                yield Hit(match.start(), match.end(), EMAIL)
    for match in _PROFILE.finditer(text.read):
        if _NUMBERED.search(match[1]) or _bears_a_name(match[1]):
            yield Hit(match.start(), match.end(), PROFILE)


def _is_allowed(address: str, allowed: Allowed) -> bool:
    """Whether the address is published; the next sentence may have stuck to its end where texts were joined."""
    return address in allowed.emails or any(address.startswith(f"{known}.") for known in allowed.emails)


def _normal(address: str) -> str:
    normal = _DOT_SPELT_OUT.sub(".", _AT_SPELT_OUT.sub("@", address.lower()))
    return re.sub(r"\s", "", normal).rstrip(".-")


def _bears_a_name(profile: str) -> bool:
    """Whether a part of a profile's address is a first name or a surname."""
    parts = [part for part in re.split(r"[\W\d_]+", profile) if len(part) > 2]
    return len(parts) > 1 and any(word(part.capitalize()).first for part in parts)
