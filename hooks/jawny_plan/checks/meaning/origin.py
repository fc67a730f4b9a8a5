"""Origin, skin and faith of recognisable people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.meaning.hint import Hint, is_person
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import Word

_WHAT, _ADVICE = "pochodzenie, wyznanie albo wygląd osób", "Opisz zdarzenie bez pochodzenia uczestników."
_NATIONS = listed(
    "ukrainiec ukrainka białorusin białorusinka rosjanin rosjanka gruzin gruzinka ormianin ormianka"
    " rom romka cygan cyganka żyd żydówka wietnamczyk wietnamka chińczyk chinka "
    "hindus hinduska nepalczyk nepalka pakistańczyk banglijczyk turek turczynka arab arabka syryjczyk"
    " syryjka afgańczyk czeczen czeczenka kurd kurdyjka niemiec niemka litwin litwinka "
    "łotysz łotyszka rumun rumunka bułgar bułgarka mołdawianin mołdawianka czech czeszka słowak"
    " słowaczka węgier węgierka anglik angielka amerykanin amerykanka murzyn murzynka afrykańczyk"
    " afrykanka "
    "azjata azjatka filipińczyk filipinka uzbek uzbeczka kazach tadżyk kirgiz azer irańczyk iranka"
    " irakijczyk egipcjanin algierczyk marokańczyk tunezyjczyk nigeryjczyk nigeryjka etiopczyk"
    " somalijczyk "
    "kolumbijczyk kolumbijka wenezuelczyk brazylijczyk meksykanin latynos latynoska bałtyta francuz"
    " hiszpan włoch portugalczyk serb chorwat albańczyk muzułmanin muzułmanka islamista obcokrajowiec"
    " obcokrajowka "
    "cudzoziemiec cudzoziemka imigrant imigrantka uchodźca uchodźczyni migrant migrantka azylant"
    " mulat mulatka ciapaty świadek_jehowy jehowita protestant prawosławny"
)
_ADJECTIVES = re.compile(
    r"(?<!\w)(?:romsk|cygańsk|ukraińsk|białorusk|rosyjsk|gruzińsk|czeczeńsk|wietnamsk|chińsk|arabsk"
    r"|tureck|żydowsk|muzułmańsk|hindusk|rumuńsk|bułgarsk|litewsk|niemieck|afgańsk|syryjsk|nepalsk"
    r"|afrykańsk|azjatyck|ormiańsk"
    r"|czarnoskór|ciemnoskór|śniad|skośnook|czarn(?=\w+ skór)|kolorow)(?:i|a|y|iej|ej|iego|ego"
    r"|ie|e|ą|im|ym|ich|ych|iemu|emu)?(?: (?:rodzin\w+|mieszka\w+|mężczyzn\w+|kobiet\w+|par[aęyą]"
    r"|dzieci\w*|chłop\w+|dziewczyn\w+|małżeństw\w+|sąsiad\w*|lokator\w*|kierow\w+|prac\w+|uczni\w+"
    r"|uczeń|ucze\w+|student\w*|osob\w+|młodzie\w+|grup\w+|obywatel\w+|pochodzeni\w+|narodowo\w+"
    r"|uchodźc\w+|imigrant\w*|robotni\w+))|(?<!\w)(?:rodzin\w+|par[aęyą]|małżeństw\w+|kobiet\w+"
    r"|mężczyzn\w+|dzieci\w*|chłopak\w*|dziewczyn\w+) (?:romsk|cygańsk|ukraińsk|białorusk|rosyjsk"
    r"|gruzińsk|czeczeńsk|wietnamsk|chińsk|arabsk|tureck|żydowsk|muzułmańsk|hindusk|rumuńsk|bułgarsk"
    r"|afgańsk|syryjsk|nepalsk|ormiańsk)\w+",
    re.IGNORECASE,
)
_SKIN = re.compile(
    r"(?<!\w)(?:(?:ciemn|śniad|smagł)\w+ (?:karnacj|skór|cer)\w+|(?:czarno|ciemno|żółto)skór\w+"
    r"|śniad\w+|skośnook\w+)(?!\w)",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?<!\w)(?:pochodzeni\w+|narodowoś\w+|obywatel\w*|wyznani\w+|przybył\w+ z|pochodz\w+ z|rodem"
    r" z) (?:\w+ )?(?:Ukrain\w+|Gruzji|Białorusi|Rosji|Wietnam\w*|Indii|Nepal\w*|Turcji|Syrii|Afganistan\w*"
    r"|Czeczeni\w*|Rumuni\w*|Bułgari\w*|Chin\w*"
    r"|Mołdawi\w*|Armeni\w*|Azerbejdżan\w*|Pakistan\w*|Uzbekistan\w*|Filipin\w*|Kolumbi\w*|Afryki"
    r"|Azji|\w+[sc]ki\w*|muzułmańsk\w+|prawosławn\w+|żydowsk\w+|romsk\w+)",
)
_LANGUAGE = re.compile(
    r"\b(?:język\w*|wersj\w+|tłumacz\w*|ulotk\w+|kurs\w*|lekcj\w+|granic\w+|święt\w+|kuchni\w*"
    r"|restauracj\w+|festiwal\w*|zespół|kultur\w+|zapraszamy|pomoc dla|na ukraińskich numerach"
    r"|stowarzyszeni\w+)\b",
    re.IGNORECASE,
)


def find(text: CheckedText) -> Iterator[Hint]:
    """Where a text tells the origin of people in an event."""
    for pattern in (_ADJECTIVES, _STATED, _SKIN):
        for match in pattern.finditer(text.read):
            if not _LANGUAGE.search(text.sentence_of(match.start())):
                yield Hint(text.shown[match.start() : match.end()], _WHAT, _ADVICE)
    for place, token in enumerate(text.tokens):
        lemmas = {lemma.lower() for lemma in token.word.lemmas}
        if not lemmas & _NATIONS or not any(item.is_noun for item in token.word.common or token.word.readings):
            continue
        if _LANGUAGE.search(text.sentence_of(token.start)) or not _capital_or_noun(token.word):
            continue
        before = text.tokens[place - 1] if place else None
        start = (
            before.start
            if before
            and before.gap is not None
            and before.word.small in ("dwaj", "trzej", "dwóch", "trzech", "dwie", "trzy")
            else token.start
        )
        yield Hint(text.shown[start : token.end], _WHAT, _ADVICE)


def _capital_or_noun(word: Word) -> bool:
    return word.is_name_like or is_person(word)
