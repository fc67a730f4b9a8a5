"""A text as rules read it: what a reader does not see taken out, look-alike letters told, words with their readings."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import Word, word

BETWEEN = "\x00"
"""What no rule looks across: the end of a paragraph."""

_QUOTED = 4
"""So many words before a word a quotation is looked for."""
REACH = 300
"""So many signs around a place count as its sentence."""

# What a reader does not see, and what looks the same.
_UNSEEN: dict[int, str | None] = dict.fromkeys(
    [0xAD, 0x034F, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_SAME = _UNSEEN | {0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2212: "-", 0x00: " "}
_ODD = re.compile(f"[{''.join(map(chr, _SAME))}]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")

# Letters of other alphabets that look like Latin ones.
_LOOK = dict(
    zip(
        map(ord, "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅΑΒΕΗΙΚΜΝΟΡΤΧΥΖονрѵɑɡ"),
        "aeopcyxijshdqwABEKMHOPCTXYIJSABEHIKMNOPTXYZovpvag",
        strict=True,
    )
)
_FOREIGN = re.compile(r"[Ͱ-ԯᴀ-ᵿɐ-ʯ]")
_UNUSUAL = re.compile("[^\x00-\u017f]")
_DIGIT = re.compile(r"\d")
_MIXED = re.compile(r"\d[^\W\d_]|[^\W\d_]\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_WITHIN = re.compile(r"[^\w.!?…;\n\x00]*[:–—-][^\w.!?…;\n\x00]*")
"""A colon or a dash, after which a word may be written large, and the sentence goes on."""
_END = re.compile(r"[.!?…;:|\x00\n]")
_SURE = re.compile(r"[!?…;:|\x00\n]")
# A full stop after these ends no sentence.
_SHORT = listed(
    "ul al pl os św bł ks dr mgr inż lic prof hab mec p pp nr godz art ust pkt poz tel kom fot"
    " zob por np tj tzn tzw "
    "m in itd itp etc r ur zm l lok miesz ok im pw gen płk ppłk mjr kpt por ppor sierż asp st"
    " mł szt post podkom nadkom "
    "insp podinsp nadinsp dz u s str red dyr adw bp abp o br ss dot ds woj pow gm km mjr chor plut kpr szer druh dh hm "
    "kard urodz mieszk prof bryg phm skw r dn ad kl bud bl wl zam ps vs ob śp kier przew wiceprzew nacz prez"
    " skarbn sekr prob wik prał dziek wicedyr zast ref"
    " spocz pn pon wt wto śr czw pt sob nd niedz"
    " sztab rocz dzieln komend przewodn sekret inspekt"
    " wład zbig krzyszt kaz tad grzeg jerz andrz aleks elż małg agn wojc stef mirosł władysł stanisł"
)


class Token(NamedTuple):
    """A word of a text with its place, the signs before it, and whether a sentence may begin with it."""

    word: Word
    start: int
    end: int
    gap: str
    first: bool

    @property
    def text(self) -> str:
        """The word as it stands."""
        return self.word.text

    @property
    def is_adjacent(self) -> bool:
        """Whether nothing but a blank parts it from the token before."""
        return self.gap == " "


class CheckedText:
    """One text. `shown` is what a message quotes; `read`, of the same length, is what rules look at."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.read = folded(shown)
        self.small = self.read.lower()
        """As it is read, in small letters: for a quick look for words."""
        self.digits = len(_DIGIT.findall(self.read))
        """How many digits stand in it."""

    @cached_property
    def has_mixed_words(self) -> bool:
        """Whether a letter stands right beside a digit: a quick look before rules for such words."""
        return self.digits > 0 and _MIXED.search(self.read) is not None

    def holds(self, parts: Iterable[str]) -> bool:
        """Whether one of these parts of words, in small letters, stands in it: a quick look before a rule."""
        return any(map(self.small.__contains__, parts))  # asked a million times: a generator takes thrice as long

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and numbers."""
        return list(_tokens(self.read))

    @cached_property
    def names(self) -> list[int]:
        """The places of those of its tokens that are written as names, or are one large letter."""
        return [place for place, token in enumerate(self.tokens) if token.word.is_name_like or token.word.is_letter]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens if token.first and not _WITHIN.fullmatch(token.gap)]

    def sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends, as far as it is near."""
        number = bisect_right(self._starts, place)
        begin = self._starts[number - 1] if number else 0
        end = self._starts[number] if number < len(self._starts) else len(self.read)
        return max(begin, place - REACH), min(end, place + REACH)

    def between(self, begin: int, end: int) -> list[Token]:
        """The tokens that begin at or after `begin` and before `end`."""
        return self.tokens[bisect_left(self._places, begin) : bisect_left(self._places, end)]

    def following(self, place: int, most: int) -> list[Token]:
        """The first tokens, at most so many, that begin at or after a place."""
        first = bisect_left(self._places, place)
        return self.tokens[first : first + most]

    def last_before(self, place: int) -> Token | None:
        """The last token that begins before a place; None where it is before all."""
        return token_at(self.tokens, bisect_left(self._places, place) - 1)

    @cached_property
    def _places(self) -> list[int]:
        return [token.start for token in self.tokens]

    def sentence_of(self, place: int) -> str:
        """The words of the sentence around a place."""
        begin, end = self.sentence(place)
        return self.read[begin:end]


def before(read: str, place: int) -> str:
    """What stands shortly before a place."""
    return read[max(0, place - REACH) : place]


def token_at(tokens: Sequence[Token], place: int) -> Token | None:
    """The token at a place; None before the first and after the last."""
    return tokens[place] if place in range(len(tokens)) else None


def is_quoted(tokens: Sequence[Token], place: int) -> bool:
    """Whether a quotation was opened shortly before and not closed: „Sklepik u Zenka” is a name of a shop."""
    for token in reversed(tokens[max(0, place - _QUOTED) : place + 1]):
        if "”" in token.gap:
            return False
        if "„" in token.gap or '"' in token.gap:
            return True
    return False


_LONG = "".join(rf"(?<![{name[0].upper()}{name[0]}]{name[1:]}\. )" for name in sorted(_SHORT) if len(name) >= 4)
# Where no abbreviation and no initial may end, a sentence surely does.
_SURE_END = re.compile(rf"[ \x00](?:(?<=\x00)|(?=[„A-ZĄĆĘŁŃÓŚŹŻ](?!\.))(?<=[a-ząćęłńóśźż]{{4}}[.!?…] ){_LONG})")


def parts(text: str) -> list[tuple[int, str]]:
    """The text in parts that end where a sentence surely ends, each with its place: many texts share them."""
    found, start = [], 0
    for end in _SURE_END.finditer(text):
        found.append((start, text[start : end.start()]))
        start = end.end()
    found.append((start, text[start:]))
    return found


def flattened(text: str) -> str:
    """`text` as messages quote it: paragraphs apart, single ordinary spaces, nothing unseen."""
    if not text.isascii() or BETWEEN in text:
        text = unicodedata.normalize("NFC", text)
        if _ODD.search(text):
            text = text.translate(_SAME)
    if "\n" not in text:
        return " ".join(text.split())
    return BETWEEN.join(" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(text))


def folded(text: str) -> str:
    """`text` sign for sign as it reads: wide and raised signs as plain ones, look-alikes of Latin letters as those."""
    if text.isascii():
        return text
    text = _UNUSUAL.sub(lambda sign: _ordinary(sign[0]), text)
    if _FOREIGN.search(text):
        text = _LETTERS.sub(_look_alikes, text)
    return text


@lru_cache(maxsize=4096)
def _ordinary(sign: str) -> str:
    """What the sign is a kind of, where that is one sign, too: full-width digits, raised letters."""
    ordinary = unicodedata.normalize("NFKC", sign)
    return ordinary if len(ordinary) == 1 and (ordinary.isalnum() or ordinary in "@.,/+-()_") else sign


def _look_alikes(found: re.Match[str]) -> str:
    """A word that mixes alphabets, in Latin letters."""
    letters = found[0]
    return letters.translate(_LOOK) if _FOREIGN.search(letters) and _LATIN.search(letters) else letters


def _tokens(read: str) -> Iterator[Token]:
    before, last = "", 0
    for match in _TOKEN.finditer(read):
        gap = read[last : match.start()]
        text = match[0]
        yield Token(word(text), match.start(), match.end(), gap, not last or _begins(before, gap, text))
        before, last = text, match.end()


def _begins(before: str, gap: str, text: str) -> bool:
    """Whether a sentence, or a part of one that begins like one, may begin after the gap."""
    if gap == " ":
        return False
    if not _END.search(gap):
        return gap.strip() in ("–", "—", "-", "•", "·") and " " in gap
    if _SURE.search(gap):
        return True
    if gap.startswith(".") and (before.lower() in _SHORT or (len(before) == 1 and before.isupper())):
        return False
    return gap != "." and (text[0].isupper() or text[0].isdigit() or len(gap.strip()) > 1)
