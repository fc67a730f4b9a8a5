"""The words of goals: less, none, more, made; measures, and what is measured."""

from __future__ import annotations

import re

from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD
from jawny_plan.polish.sentences import trimmed

LESS = (
    r"ogranicz\w+|zmniejsz\w+|spad(?:ek|ku|l\w*|nie|a)(?!\w)|spasc(?!\w)|zmal(?:e[cj]|al)\w*|z?reduk\w+"
    r"|redukcj\w+|obniz\w+"
    r"|(?<!naj)mniej(?:sza|sze)?(?!\w)|zmalen\w+|minimaliz\w+"
)
REMOVE = (
    r"(?:wy)?eliminowan\w+|likwidacj\w+|calkowit\w+\s+(?:likwid|wyelimin|ustani|usuni)\w+"
    r"|zlikwidowan\w+|znikn\w+|ani jedn\w+|wyeliminowac|zlikwidowac"
    r"|brak(?:u)?\s+(?:\w+\s+)?(?:zdarz|przypad|interw|wykrocz|potrac|kolizj|wypadk|ofiar"
    r"|kradziez|wlaman|pozar|zniszcz|utoni)\w+|zadn\w+|zero\s|zaprzestan\w+|ustani\w+"
    r"|wyrugowan\w+"
)
MORE = r"wzrost\w*|zwieksz\w+|podnies\w+|podwyzsz\w+|popraw\w+|uzyskan\w+|osiagni\w+|poziom\w*"
KNOWING = (
    r"wied\w+|lepiej\s+(?:zna|wie|rozumie)\w*|zna(?:ja|li|ly|jomos\w+)\s+(?:\w+\s+)?(?:przepis|zasad"
    r"|obowiazk|praw)\w*|swiadomos\w+|zadowoleni\w+|satysfakcj\w+|poczuci\w+\s+bezpieczen\w+|zaufani\w+"
    r"|uswiadom\w+|edukacj\w+"
)
MADE = (
    r"ustawien\w+|postawien\w+|montaz\w*|zamontowan\w+|budow\w+|wybudowan\w+|zakup\w*"
    r"|zainstalowan\w+|instalacj\w+|przeszkol\w+|utworzen\w+|powstan\w+|naprawien\w+|napraw\w+"
    r"|wymian\w+|oznakowan\w+|doswietlen\w+|wykonani\w+|uruchomien\w+|rozdani\w+|wrecz\w+"
    r"|objeci\w+|oznaczen\w+|posadzen\w+|przeprowadzen\w+|wiecej\s"
    r"|zabezpieczen\w+|ogrodzen\w+|przyciec\w+|odnowien\w+|uporzadkowan\w+|oczyszczen\w+|usuniec\w+|oswietlen\w+"
    r"|wyposazen\w+|opracowan\w+|wyznaczen\w+|zamkniec\w+|otwarci\w+|remont\w*|modernizacj\w+|przebudow\w+"
    r"|posprzatan\w+|(?:dodatkow|now)(?:y|a|e|ych|ego|ej)\s"
)
PERCENT = re.compile(
    r"(?P<at>co najmniej|minimum|min\.|przynajmniej|nie mniej niz)?\s*(?P<about>ok(?:\."
    rf"|olo)\s*)?(?P<n>\d+|(?:{NUMBER_WORD}\s+)?{NUMBER_WORD})\s*(?:%|proc\.|(?:punkt\w+\s+)?procent\w*|p\.\s?p\.)"
)
RANGE = re.compile(r"(?P<low>\d+)\s*(?:%\s*)?(?:-|–|do)\s*(?P<high>\d+)\s*(?:%|proc)")
CEILING = re.compile(
    rf"(?:do\s+)?(?:nie\s+(?:wiecej|wyzej|wieksz\w+|wyzsz\w+)\s+niz|nie\s+przekrocz\w+|nie\s+przekracza\w*|najwyzej"
    rf"|maksymalnie)\s+(?:liczby\s+)?"
    rf"(?P<n>\d+|{NUMBER_WORD})(?!\w|\s*(?:%|proc|raz))"
)
LEVEL = re.compile(
    r"(?:na|do|powyzej|osiagni\w+)\s+poziom\w*|\d+\s*(?:%|proc\.?|procent)\s+odset\w+"
    r"|poziom\w*\s+(?:\w+\s+){0,4}(?:co najmniej\s+)?\d|\d+\s*(?:%|proc\.?"
    r"|procent)\s+(?:pozytywn|zadowolon|mieszkanc|uczestnik|senior|uczni|rodzic|ankietowan|respondent|badan)\w*"
    r"|odset\w+\s+(?:\w+\s+){1,9}?(?:(?:co najmniej|minimum|min\.|nie mniej niz|powyzej)\s+)?\d+\s*(?:%|proc)"
    r"|\d+\s*(?:%|proc\.?|procent)\s+(?:\w+\s+){0,2}?(?:oceni|odpowi|uzna|wskaze|potwierdzi|powinn|czuje|poczuje)\w*"
    r"|(?:pozytywn\w+|dobr\w+)\s+(?:opini|ocen)\w*\s+(?:\w+\s+){0,4}\d"
)
SURVEY = re.compile(
    r"ankie\w*|odpowi\w+|czuj[ea]\w*|poczuj\w+|odset\w+|opini\w+|poczuci\w+|respondent\w*|ocen(?:y|ie|a)?(?!\w)|zadowol\w+|satysfakcj\w+|badan\w*"
)
HEADS = (
    rf"(?:{LESS}|{REMOVE}|{MORE}|{MADE}|dazeni\w+|niedopuszcz\w+|zapobieg\w+|zapobiez\w+"
    r"|doprowadz\w+|utrzyman\w+|przywroc\w+|calkowit\w+|zapewnien\w+|przeciwdzial\w+"
    r"|uswiadom\w+|kształtowan\w+|ksztaltowan\w+)"
)
_AFTER = r"(?:docelowo|ostateczn\w+|w dalszej|nastepnie|w konsekwencji|w efekcie|z czasem|w przyszlosci)"
_OR = r"(?:,|lub|albo|badz|i/lub|i|/|oraz)"
BOTH = {
    "ograniczenie-a-ostatecznie-wyeliminowanie": rf"(?:{LESS}).{{0,40}}{_AFTER}.{{0,40}}(?:{REMOVE})",
    "ograniczenie-lub-wyeliminowanie": rf"(?:{LESS})\s*{_OR}\s*(?:calkowit\w+\s+)?(?:{REMOVE})",
    "dazenie": r"dazeni\w+",
    "wyeliminowanie": rf"(?:{REMOVE})",
    "ograniczenie": rf"(?:{LESS})",
}
OTHERS = {
    "minimalizacja": rf"(?:z)?minimaliz\w+|(?:{LESS})\s+(?:\w+\s+){{0,3}}?do\s+minimum",
    "niedopuszczenie": r"niedopuszcz\w+|nie\s+dopuscic",
}
"""Wordings that begin a goal and mean neither less nor none."""
UNLIKE_ANY = re.compile(
    r"niedopuszcz\w+|zapobie\w+|zminimaliz\w+|minimaliz\w+|przeciwdzial\w+|utrzyman\w+"
    r"|przywroc\w+|popraw\w+|zapewnien\w+|doprowadz\w+"
)


def undescribed(text: str) -> str:
    """A goal without the adjectives that it begins with: trwałe zabezpieczenie budynku."""
    words = text.split()
    while (
        len(words) > 2
        and _describes(words[0])
        and not re.match(r"(?:dodatkow|now|calkowit|pozytywn|dobr)", folded(words[0]))
    ):
        words = words[1:]
    return " ".join(words)


def _describes(word: str) -> bool:
    found = dictionary.readings(word.lower())
    parts = {item.part for item in found}
    return not parts.isdisjoint(("adj", "ppas", "pact")) and "ger" not in parts


def is_doing(text: str) -> bool:
    """Whether a goal begins with a verbal noun that none of the wordings has: zachipowanie 100 psów."""
    word = text.split(maxsplit=1)[0]
    return any(item.part in ("ger", "inf") for item in dictionary.readings(word)) and not re.match(
        rf"{LESS}|{REMOVE}|{MORE}", folded(word)
    )


def was_done(text: str) -> bool:
    """Whether a goal tells of something as done: żeby zaczipowano 80 psów, zostaną zamontowane 3 lampy."""
    return any(
        item.part == "imps" or (item.part == "ppas" and item.has("nom"))
        for word in re.findall(r"[^\W\d_]{5,}", text)
        for item in dictionary.readings(word.lower())
    )


BELOW = re.compile(rf"(?:ponizej|mniej\s+niz)\s+(?P<n>\d+|{NUMBER_WORD})(?!\w|\s*(?:%|proc|raz))")
"""Fewer than a number: the most that there may be is one less."""
OF_TEN = re.compile(rf"(?P<n>{NUMBER_WORD})\s+na\s+(?P<of>10|dziesiec\w*|100|stu)(?=\s+[a-z]{{4}})")
"""A share told by tens: eight of ten of those asked."""
_LEAST = r"(?:co najmniej|ponad|przeszlo|minimum|min\.|ok\.|okolo|przynajmniej|nie mniej niz|do)"
_MEASURE = re.compile(
    rf"\s*,?\s*(?:{_LEAST}\s+)?(?<!\w)o\s+(?:{_LEAST}\s+)?(?:\d+\s*(?:%\s*)?(?:[-–]\s*\d+\s*)?(?:%"
    r"|proc\.|procent\w*)|\d/\d|polow\w"
    rf"|(?:jedn|dwie|trzy)\w*\s+\w+|(?:{NUMBER_WORD}\s+)?{NUMBER_WORD}\s+procent\w*)"
)
_ASIDE = re.compile(
    r"\s*,?\s*(?:do poziomu|na poziomie|w (?:stosunku|porownaniu|odniesieniu|oparciu)|wzgledem"
    r"|docelowo|wobec|niz w)(?!\w).*",
    re.DOTALL,
)


_SUBJECT = re.compile(
    r"(?:(?:chc\w+|oczekuj\w+|chcielib\w+)(?:\s+tez|\s+takze)?,?\s+(?:aby|by|zeby|ze)\s+)"
    r"(?P<of>(?!liczb|ilosc)[^,]+?)(?=\s+(?:bylo|bedzie|jest)\s+(?:o\s|\w+\s+mniej|mniej|mniej\w*))"
    r"|(?:(?:chc\w+|oczekuj\w+|chcielib\w+),?\s+(?:aby|by|zeby|ze)\s+)?(?:liczb\w|ilosc)\s+(?P<what>(?!\w+\s*$).+?)"
    r"(?=\s+(?:ma|powinn\w+|musi|moze|ma\s+sie|spad\w+|zmal\w+|zmniejsz\w+|obniz\w+|sie|bedzie|nie)(?!\w))"
)
"""What a goal tells of before its verb."""


def indicator_of(text: str) -> str:
    """What is to be less or more, in the genitive as the plan has it."""
    words = re.sub(r"\s*\([^)]*(?:%|proc|szt|\d)[^)]*\)", "", text)
    for double in list(BOTH.values())[:2]:
        if both := re.match(double, folded(words)):
            words = words[both.end() :]
    for pattern in (_MEASURE, _ASIDE):
        if found := pattern.search(folded(words)):
            words = words[: found.start()] + (words[found.end() :] if pattern is _MEASURE else "")
    if none := re.match(r"(?:braku?|zero)\s+", folded(words)):
        return trimmed(words[none.end() :])
    head = re.search(
        rf"^.{{0,60}}?(?<!\w)(?:{HEADS})(?:\s*(?:,|lub|albo|badz|a|i)?\s*(?:\w+\s+)?(?:{HEADS}))?\s*", folded(words)
    )
    rest = words[head.end() :] if head else words
    if head and (before := _SUBJECT.match(folded(words))) and before.end() <= head.end():
        named = "what" if before["what"] else "of"
        rest = words[before.start(named) : before.end(named)]  # "liczba szyb ma się zmniejszyć"
    return re.sub(r"^(?:do\s+)(?=\w)|^(?:wystąpienia|występowania)\s+", "", trimmed(rest))


def surveyed(text: str) -> str:
    """What a survey asked about; empty where the text does not say."""
    if share := re.search(
        r"odset\w+\s+(.+?)\s+(?:(?:wyniesie|na poziomie|powyżej|co najmniej|minimum|min\.|nie mniej niż)\s+)*"
        r"\d+\s*(?:%|proc)",
        text,
    ):
        return trimmed(share[1])
    if asked := re.search(
        r"\d+\s*(?:%|proc\w*\.?)\s+((?:uczestnik|mieszkan|senior|uczni|rodzic|ankietowan|respondent|badan"
        r"|osób)\w*\s+\w+.*)$",
        text,
    ):
        return trimmed(asked[1])
    words = indicator_of(text)
    match = re.search(
        r"pozytywn\w+\s+opini\w*(?:\s+mieszkańców)?"
        r"|poczuci\w+\s+bezpieczeństwa(?:\s+mieszkańców[^,.;%\d]*(?:nr [\d, i]+)?)?",
        words or text,
    )
    return match[0].strip() if match else words or text
