"""Where a threat occurs: phrases of place, each with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jawny_plan.intake.place_kinds import THINGS, kind_of
from jawny_plan.polish import dictionary
from jawny_plan.polish.folded import folded
from jawny_plan.polish.nominative import nominative, street_name
from jawny_plan.polish.sentences import stops_masked

_LEAD = (
    r"(?:na\s+terenie|na\s+terenach|w\s+rejonie|w\s+rejonach|w\s+okolic\w+|w\s+obrebie"
    r"|w\s+pobliz\w+|w\s+sasiedztwie|w\s+ciagu\s+ulic:?"
    r"|wzdluz|na\s+wysokosci|na\s+odcinku|na\s+skrzyzowaniu|u\s+zbiegu|wokol|naprzeciw\w*|obok"
    r"|kolo|pomiedzy|miedzy|przy|spod|pod|nad|za|przed|po|na|w|we|z|ze)"
)
_ANY = "|".join(THINGS.values())
_DEALT_WITH = "|".join(f"(?<={word} )" for word in ("dotyczy", "dotycza", "obejmuje", "obejmuja", "dotyczyly"))
_START = re.compile(
    rf"(?<!\w){_LEAD}\s+(?=\S)|(?<!\w)(?:ulicami|drogami|alejami)\s+(?=\w)|(?:^|(?<=\.\s))przez\s+(?=\w)|(?:{_DEALT_WITH})(?=(?:ul\.|al\.|pl\.|os\.|ulic|plac|park|rejon|osiedl|drog))"
)
_STOP = re.compile(
    r"[;:.](?=\s|$)"
    r"|(?<=\w),\s+(?!(?:na wysokosci|przy|w rejonie|w okolic|obok|ul\.|w szczegolnosci|w tym"
    r"|w pobliz|[A-ZŁŚŻ]\w+(?:ej|ego|iego|ach|ich)\b|\d))"
    r"|\s[-–—]\s|\s\((?!ul)|\)|\s(?:a|ale|gdzie|ktor\w+|co|ze|poniewaz|gdyz"
    r"|oraz\s+(?:w\s+)?(?:zwiazan|zaczepi|spozyw|zaklo|halas)\w*)(?!\w)"
    r"|\s(?:dochodzi\w*|wystep\w+|powtarza\w*|utrzymuj\w+|gromadz\w+|spozyw\w+|maja\s+miejsce"
    r"|ma\s+miejsce|sa|jest|byl\w*|w\s+(?:godz|okresie|dni|porze|czasie|nocy|miesiac|weekend"
    r"|piatk|sobot|sezonie|wakacj)\w*"
    r"|od\s+(?:godz|poniedz|piatk|sobot|rana|\d)\w*|podczas|szczegolnie|zwlaszcza|przez"
    r"|polegajac\w+|przewaznie|najczesciej|glownie|kierujacy|mieszkan\w+|osoby|mlodziez\w*"
    r"|grup[ay]\s+(?:\w+\s+)?(?:osob|mlod|nietrzez|nieletn|nastolat|kibic|motocykl|kierow)\w*"
    r"|nieletni\w*|wobec|skutkuj\w+|stwierdz\w+|odnotowa\w+)(?!\w)"
)
_LISTED = re.compile(r"(?:ulic|ulicach|miejscowosci|miejscowosciach|wsi|wsiach|solectw|osiedli|gmin|przystankach)\s*:")
"""What names several places of a kind: w obrębie ulic: Polnej i Leśnej."""
_SEVERAL = re.compile(r"(?<!\w)(?:miejscowosciach|wsiach|solectwach|gminach|osiedlach|osiedli|ulic(?:ach)?):?\s+\S")
_FURTHER = re.compile(r"(?:(?:,\s+|\s+(?:i|oraz)\s+)[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+)*)+")
_VILLAGES = re.compile(r"(?<=\w\s)(?:w\s+(?:miejscowosci\w*|solectw\w+)|na\s+terenie\s+gmin\w*)(?!\w)")
_ESTATE = re.compile(r"(os\.|osiedl\w*)\s+([A-ZĄĆĘŁŃÓŚŹŻ„]\S*(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ]\S*)*)")
_VERBS = {"fin", "praet", "imps", "bedzie", "pcon", "pant", "inf", "pred"}
_OF_STREETS = re.compile(r"(?:chodni|jezdni|poboc|przejsci|obreb\w*\s+przejsci|skrzyzowani)")
"""Parts that every street has: where a street is named they are no place of their own."""
_STREET = re.compile(r"(?P<lead>(?:ul|al)\.|ulic[ayei]|alej[ai]?)(?P<names>(?:\s+[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+)+)")
_NOT_A_PLACE = re.compile(
    r"(?:na|w|we|z|od)\s+\d{4}(?!\d)|(?:na|w)\s+(?:podstawie|oparciu|podst|krajowej|kmzb|mapie|zwiazku"
    r"|zakresie|celu|okresie"
    r"|godz|porze|porach|trakcie|czasie|wyniku|tym|roku|dni|latach|szczegoln|stosunku"
    r"|porownaniu|ww|w/w|tych|miejscach\s+(?:publicznych|niedozwol)|sezonie|wakacje|weekend"
    r"|mniejsz|wiekszo|sposob|postaci)"
    r"|miedzy\s+(?:bozym|swiet|nowym|godz|tymi|nimi)|przy\s+(?:uzyciu|ladnej|wspol|udziale|pomocy|dobrej"
    r"|sprzyja)|pod\s+(?:wplywem|katem"
    r"|nazwa|nr|numer)|za\s+(?:pomoca|posrednictwem)|przed\s+(?:poludniem|swietami)"
    r"|po\s+(?:poludni|zmroku|zmierzchu|godz|zakoncz|zglosz|nich|nim|spozy|tym|raz|uplyw|sezon|analiz"
    r"|alkohol|zaj|lekcj)"
    r"|w\s+(?:stycz|lut|mar[cz]|kwiet|maj|czerw|lip[ci]|sierp|wrze|pazdz|listop|grud)\w*"
    r"|z\s+(?:uwagi|powodu|zarzadca|mieszka|nasileniem)|z\s+art"
)


@dataclass(frozen=True)
class Found:
    """A place in a text."""

    start: int
    end: int
    words: str
    kind: str
    blocks: tuple[str, ...] = ()
    estate: str = ""
    mainly: bool = False
    around: bool = False


def places(text: str) -> list[Found]:
    """The places of a text, in order."""
    bare = folded(text)
    found: list[Found] = []
    at = 0
    for lead in _START.finditer(bare):
        if lead.start() < at or _NOT_A_PLACE.match(bare[lead.start() :]):
            continue
        marked = _LISTED.sub(lambda found: found[0].replace(":", " "), _marked(stops_masked(text), bare))
        stop = _STOP.search(marked, lead.end())
        if stop and stop[0].strip() == "a" and lead[0].strip().endswith("miedzy"):
            stop = _STOP.search(marked, stop.end())
        end = _before_verb(text, lead.end(), stop.start() if stop else len(text))
        end = _with_others(text, lead.start(), end)
        if text[lead.start() : end].count("(") > text[lead.start() : end].count(")") and text[end : end + 1] == ")":
            end += 1
        phrase = text[lead.start() : end]
        if not _names_a_place(phrase, lead[0]) or _names_later(bare, lead, end):
            continue
        at = end
        estate = _ESTATE.search(text[lead.start() : end])
        of_lead = list(_parted(text, lead.start(), end))
        found += [replace(one, estate=one.estate or _estate(estate)) for one in of_lead]
    return _merged(found)


def _with_others(text: str, start: int, end: int) -> int:
    """Where a phrase ends that names several of a kind: w miejscowościach Modrzewno, Stara Wieś i Łosinek."""
    if not _SEVERAL.search(folded(text[start:end])) or not re.search(r"[A-ZĄĆĘŁŃÓŚŹŻ]\w*$", text[start:end]):
        return end
    further = _FURTHER.match(text, end)
    return further.end() if further else end


def _names_later(bare: str, lead: re.Match[str], end: int) -> bool:
    """Whether a phrase names no place before the villages that it goes on with: w piecach w miejscowości X."""
    later = _VILLAGES.search(bare, lead.end(), end)
    return bool(later) and not re.search(rf"(?<!\w)(?:{_ANY})", bare[lead.end() : later.start()] if later else "")


def _before_verb(text: str, start: int, end: int) -> int:
    """Where a phrase ends: before a word that can only be a verb or what was done to something."""
    for word in re.finditer(r"[^\W\d_]{4,}", text[start:end]):
        found = dictionary.readings(word[0])
        if (
            found
            and word[0].islower()
            and all(item.part in _VERBS or (item.part == "ppas" and item.has("nom")) for item in found)
        ):
            named = _SUBJECT.search(text[start : start + word.start()])
            if named and not named["noun"].endswith("ach") and _are_several(named["noun"], word[0]):
                return start + named.start("noun")
            before = re.search(r"([^\W\d_]+)\s+$", text[start : start + word.start()])
            if before and _are_people(before[1]):
                return start + _first_of_two(text[start : start + before.start()], before.start())
            return start + word.start()
    return end


_SUBJECT = re.compile(
    r"(?:[A-ZĄĆĘŁŃÓŚŹŻ„][\w”-]+|\d\w?)\s+(?P<noun>[a-ząćęłńóśźż]{3,})(?:\s+[a-ząćęłńóśźż]{3,}){0,2}\s+$"
)
"""After the name of a place: who or what does something, up to its verb."""


def _are_several(noun: str, verb: str) -> bool:
    """Whether a noun in the plural may be what a verb in the plural tells of: samochody ciężarowe niszczą."""
    several = any(item.part in ("subst", "ger") and item.has("pl", "nom") for item in dictionary.readings(noun))
    return several and any(item.part in ("fin", "praet") and item.has("pl") for item in dictionary.readings(verb))


def _first_of_two(before: str, doer: int) -> int:
    """Where those who do something begin: before "piesi" in "w Wilkówku piesi oraz rowerzyści przechodzą"."""
    other = re.search(r"([^\W\d_]+)\s+(?:oraz|i)\s+$", before)
    return other.start() if other and _are_people(other[1]) else doer


def _are_people(word: str) -> bool:
    return any(item.part == "subst" and item.has("pl", "nom", "m1") for item in dictionary.readings(word))


def _marked(text: str, bare: str) -> str:
    """Folded text that keeps its capital letters, for rules that look at both."""
    return "".join(
        sign if sign == "\u2024" else mark.upper() if sign.isupper() else mark
        for sign, mark in zip(text, bare, strict=True)
    )


def _names_a_place(phrase: str, lead: str) -> bool:
    bare = folded(phrase)
    if lead.strip() == "przez":
        return bool(re.match(r"\S+\s+[A-ZĄĆĘŁŃÓŚŹŻ]", phrase))
    if lead.strip() in ("z", "ze") and not re.search(
        r"piwnic|wozkown|garaz|dzialek|ogrod|posesj|klatek|sklep|plac|budow|las(?:u|ow)|parking|cmentarz|kosciol"
        r"|magazyn|hal(?!a)|boisk|stacj|przystank|szkol|pol(?:a)?(?!\w)|terenu|ulic",
        bare,
    ):
        return False
    if re.search(rf"(?<!\w)(?:{_ANY})", bare):
        return True
    proper = re.search(r"\s([A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+)", phrase)
    return (
        bool(proper)
        and lead.strip() not in ("z", "ze", "za")
        and (
            dictionary.is_place(proper[1] if proper else "")
            or "okolic" in bare
            or "rejonie" in bare
            or not dictionary.is_known(proper[1] if proper else "")
        )
    )


def _parted(text: str, start: int, end: int) -> Iterator[Found]:
    """One phrase, parted where a second place begins in it: "na A oraz za B", "w parku i przy ul. C"."""
    cut = re.compile(
        rf"\s+(?:i|oraz|a także|jak i|,)\s+(?={_LEAD}\s)|,\s+(?=(?:w szczególności|w tym|głównie"
        r"|na bulwar|na teren|przy |w )\s?)|\s+(?:i|oraz)\s+(?=(?:ul\.|przyległ|ścież|park|plac"
        r"|skwer|boisk|os\.|bloki|dukt))",
        re.IGNORECASE,
    )
    at = start
    for match in [*cut.finditer(text, start, end), None]:
        stop = match.start() if match else end
        if stop > at and re.search(r"\w", text[at:stop]):
            yield _place_at(text, at, stop)
        at = match.end() if match else end


def _place_at(text: str, start: int, end: int) -> Found:
    """The place of a phrase; one that follows another stands in the same case, though no preposition says so."""
    raw = re.sub(r"\s+(?:i|oraz|a także|lub)$", "", text[start:end].strip(" ,."))
    bare = folded(raw)
    lead = re.match(rf"(?:(?:w szczegolnosci|w tym|glownie|takze)\s+)?({_LEAD})\s+", bare)
    words = raw if lead else nominative(raw)
    if through := re.match(r"(?:przez|ulicami|drogami|alejami)\s+", bare):
        word = {"ulic": "ulice ", "drog": "drogi ", "alej": "aleje "}.get(bare[:4], "")
        words = f"{word}{raw[through.end() :]}"
    elif lead and lead[1].split()[0] in ("w", "we", "na", "po", "z", "ze") and len(lead[1].split()) == 1:
        words = nominative(raw[lead.end() :])
    elif lead and lead[1].startswith(
        ("na teren", "w rejon", "w obreb", "w okolic", "w pobliz", "na wysok", "w ciagu", "w sasiedz")
    ):
        words = raw[lead.start(1) :].split(" ", 1)[1] if lead[1].split()[0] in ("w", "na") else raw
        words = nominative(words)
    elif lead and lead[1] == "przy" and re.match(r"(?:ul\.|al\.|pl\.|ulic)", bare[lead.end() :]):
        words = raw[lead.end() :]
    blocks = re.search(r"blok\w*\s+(?:nr|numer\w*)?\s*((?:\d+\w?(?:\s*,\s*|\s+i\s+|\s+oraz\s+)?)+)", bare)
    return Found(
        start,
        end,
        _with_street(words.strip(" ,.")),
        kind_of(raw),
        tuple(re.findall(r"\d+\w?", blocks[1])) if blocks else (),
        _estate(_ESTATE.search(raw)),
        bool(re.search(r"szczegoln|glownie|zwlaszcza|przede wszystkim", folded(text[max(0, start - 30) : end]))),
        "przyleg" in bare and bool(re.search(r"(?:i|oraz)\s+przyleg", bare)),
    )


def _with_street(words: str) -> str:
    """A phrase that begins with a street, its name in the nominative where that is an adjective: `ul. Lniana`."""
    found = _STREET.match(words)
    if not found:
        return words
    names = [street_name(word) for word in found["names"].split()]
    return f"{found['lead']} {' '.join(names)}{words[found.end() :]}"


def _estate(found: re.Match[str] | None) -> str:
    return nominative(found[0].rstrip(",.")) if found else ""


def _merged(found: list[Found]) -> list[Found]:
    """Each place once: of two that name the same, the longer."""
    merged: list[Found] = []
    named = any(one.kind in ("ulica", "adres") and re.search(r"[A-ZĄĆĘŁŃÓŚŹŻ]", one.words) for one in found)
    for one in found:
        if named and _OF_STREETS.match(folded(one.words)) and not re.search(r"[A-ZĄĆĘŁŃÓŚŹŻ\d]", one.words):
            continue
        stems = {word[:5] for word in re.findall(r"\w{3,}", folded(one.words))}
        same = [other for other in merged if stems <= {word[:5] for word in re.findall(r"\w{3,}", folded(other.words))}]
        if not same and stems:
            merged.append(one)
    return merged
