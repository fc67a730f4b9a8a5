"""Health, addiction and homelessness of somebody whom neighbours will recognise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.meaning.hint import Hint, is_one_person, is_person
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import FEW

_HEALTH = ("zdrowie osoby", "Opisz samo zdarzenie i potrzebną pomoc, bez stanu zdrowia.")
_HABIT = ("uzależnienie albo życie osobiste osoby", "Opisz samo zachowanie, na przykład „zakłócanie ciszy”.")
_HOMELESS = ("bezdomność osoby", "Napisz o pomocy i miejscu ogólnie, bez wskazywania osoby.")

# Said of anybody they name one person: a verb in the singular, or a noun for somebody.
_OF_ONE = (
    (
        _HEALTH,
        r"(?:za|roz)?choruje(?: na \w+)?|zachorował[a]? na \w+|chorował[ao]? na \w+|jest (?:\w+ )?(?:ciężko"
        r" |przewlekle |psychicznie |obłożnie )?chor[ya]|psychicznie chor\w+|umysłowo chor\w+"
        r"|jest (?:\w+ )?(?:niewidom\w+|niesłysząc\w+|głuch\w+|niedowidz\w+|niepełnospraw\w+|upośledz\w+"
        r"|sparaliżowan\w+|inwalid\w+)"
        r"|(?:ma|miał|miała|cierpi na|choruje na|zdiagnozowan\w+|leczy się (?:na|z)|leczył[a]? się"
        r" (?:na|z)) (?:\w+ )?(?:demencj\w+|schizofreni\w+|depresj\w+|autyzm\w*|padaczk\w+|epilepsj\w+"
        r"|alzheimer\w*|parkinson\w*"
        r"|raka|nowotw\w+|cukrzyc\w+|astm\w+|hiv|aids|gruźlic\w+|zespół \w+|adhd|anoreksj\w+|bulimi\w+"
        r"|nerwic\w+|żółtaczk\w+|wzw|covid\w*|chorob\w+ \w+|urojeni\w+|zaburzeni\w+(?: \w+)?|stwardnieni\w+(?:"
        r" \w+)?|białaczk\w+"
        r"|wad\w+ (?:serca|wzroku|słuchu)|protez\w+|rozrusznik\w*|stomi\w+)"
        r"|chor(?:y|a|ego|ą|ej|emu|ym) psychicznie|niepełnosprawn(?:y|a|ego|ej|emu|ą|ym)|niedosłysz\w+|niedowidz\w+"
        r"|(?:niewidom|upośledzon|sparaliżowan|głuchoniem)(?:y|a|ego|ej|emu|ą|ym)"
        r"|(?:leczy|leczył[a]?) się psychiatrycznie|(?:jest )?zakażon\w+ \w+|(?:jest )?po (?:udarze|zawale"
        r"|wylewie|operacji|amputacji|przeszczepie|chemioterapii|próbie"
        r" samobójczej|wypadku nie chodzi)|jest w (?:ciąży|depresji|śpiączce|remisji)|w ciąży|(?:chłopiec"
        r"|dziewczynk\w+|dzieck\w+|syn\w*|córk\w+|mężczyzn\w+|kobiet\w+|mieszka\w+|sąsiad\w*|brat\w*"
        r"|siostr\w+|mąż|matk\w+|chłopak\w*|uczeń|uczennic\w+|lokator\w*|wnuk\w*|senior\w*|pan\w*)"
        r" z (?:autyzmem|zespołem \w+|demencją|padaczką|cukrzycą|schizofrenią|niepełnosprawnością(?:"
        r" \w+)?|adhd|depresją|białaczką|chorobą \w+|parkinsonem|alzheimerem)"
        r"|z autyzmem|porusza(?:ł|ła|jąc\w+)? się (?:\w+ )?(?:na|o) (?:wózku|kulach|balkoniku)|jeździ"
        r" na wózku|na wózku inwalidzkim|stracił[a]? (?:wzrok|słuch|nogę|rękę|mowę)"
        r"|bierze leki \w*|(?:u|do|od) psychiatry|leczon\w+ psychiatrycznie|szpital\w* psychiatryczn\w+"
        r"|próbował[a]? (?:popełnić samobójstwo|się zabić)|targnął się|targnęła się|chce się zabić"
        r"|urodziła|poroniła|jest (?:leżąc\w+|zakażon\w+|nosiciel\w+)|ma raka|nosiciel\w*"
        r"|chorob[aęyą] (?:alzheimera|parkinsona|psychiczn\w+|nowotwor\w+|tropikaln\w+)|(?:przeszedł"
        r"|przeszła) (?:\w+ )?(?:zawał|udar|wylew|operacj\w+|amputacj\w+|przeszczep|chemi\w+|terapi\w+"
        r"|zabieg|załamanie|poronienie|\w+(?:ektomi|plastyk|skopi|terapi)\w+)|chodzi o kulach|korzysta z (?:wózka"
        r"|aparatu słuchowego|dializ)"
        r"|jest dializowan\w+|ma problemy psychiczne",
    ),
    (
        _HABIT,
        r"(?:jest )?(?:alkoholi(?:kiem|czką|k|czka)|narkoman(?:em|ką|ka)?|pija(?:kiem|czką|k|czka)"
        r"|ćpun\w*|hazardzist\w+|lekoman\w*|nałogow\w+ \w+)"
        r"|jest uzależnion\w+(?: od \w+)?|uzależnion[yae]\w* od \w+|bierze (?:narkotyki|amfetaminę"
        r"|dopalacze|prochy)|brał[a]? (?:narkotyki|amfetaminę|dopalacze)|zażywa (?:narkotyki|\w+)|ćpa\b"
        r"|(?:znów |znowu |ciągle |często |nałogowo |codziennie )?(?:pije(?! się)|zapija|popija|upija się|zapił"
        r"|zapiła)\b"
        r"|pił[a]? od \w+|zaczął pić|wpad(?:ł|ła|a) w (?:ciąg|nałóg|alkoholizm|narkotyki|hazard|długi)"
        r"|zaczęła pić|nadużywa \w+|(?:wrócił|wróciła|wyszedł|wyszła) z (?:odwyku"
        r"|więzienia|aresztu|zakładu karnego|detoksu|poprawczaka|terapii)|na odwyku|z odwyku|po odwyku"
        r"|jest na (?:terapii|detoksie)|leczy się z \w+|leczy się (?:odwykowo|z nałogu)|w ciągu alkoholowym"
        r"|niebiesk\w+ kart\w+|była? karan\w+|jest karan\w+|siedzi(?:ał|ała)? (?:w (?:więzieniu|areszcie"
        r"|poprawczaku)|za (?:kradzież|rozbój|pobicie|napad|oszust\w+"
        r"|narkotyki|alimenty|zabójstwo|gwałt|włamani\w+|znęcanie|jazdę))|ma (?:\w+ )?(?:dozór"
        r"|zakaz zbliżania(?: się)?|wyrok)|pod dozorem"
        r"|przegrywa w \w+|gra na automatach|nie trzeźwieje|wszył się|po wszywce|odsiaduje|ma kuratora"
        r"|odebrano (?:jej|jemu|im) dzieci|jest zadłużon\w+|ma długi|komornik\w*",
    ),
    (
        _HOMELESS,
        r"bezdomn(?:y|a|ego|ej|emu|ą|ym)(?! (?:pies|psa|kot|kota|psem))|(?:jest|został|została) bezdomn\w+"
        r"|kloszard\w*|żebra(?:k|czka|czki|czką)\w*|żebrze|(?:śpi|sypia) (?:na|w|pod|przy)"
        r" (?!dom|nocy|dzień|łóżk|hotel|pokoju|namiocie|spokoj)\w+"
        r"|mieszka (?:w|pod) (?:altan\w+|piwnic\w+|samochodzie|pustostanie|mostem|garażu|namiocie|kanale"
        r"|na dworcu)|mieszkaj?ą? na (?:działk\w+|dworcu|klatce|strychu|śmietniku)|koczuj[eą]"
        r"|eksmitowan[yae]\w*|(?:nocuj[eą]|pomieszkuj[eą]) (?:na|w|pod|przy) \w+",
    ),
)
_PATTERNS = [(kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _OF_ONE]
_GENERAL = re.compile(
    r"\b(?:osób|osoby|osobom|osobami|ludzi|ludziom|pomoc dla|profilaktyk\w+|zajęcia o|wykład\w*"
    r"|prelekcj\w+|warsztat(?:y|ów|ach|ami)|program\w*|kampani\w+|ulotk\w+|poradni\w+|infolini\w+"
    r"|telefon zaufania"
    r"|grup\w+ wsparcia|noclegowni\w+|schronisk\w+|streetworker\w*|ośrod\w+|film\w*|spektakl\w*"
    r"|każdy, kto|ustaw\w+|zgłasza\w* się)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:nikt|pies|kot|radiowóz|samochód|rower|lampa|znak)\b", re.IGNORECASE)


def find(text: CheckedText) -> Iterator[Hint]:
    """What a text says of the health or the habits of one person or family."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text.read):
            begin, end = text.sentence(match.start())
            sentence = text.read[begin:end]
            words = [token.word for token in text.between(begin, end)]
            few = any(map(is_one_person, words)) or any(word.small in FEW for word in words)
            somebody = few or not any(map(is_person, words))
            if somebody and not _GENERAL.search(sentence) and not _NOBODY.search(sentence):
                yield Hint(text.shown[match.start() : match.end()], *kind)
