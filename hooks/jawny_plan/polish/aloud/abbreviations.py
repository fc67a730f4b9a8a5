"""Abbreviations of plans and notices that are said in one way wherever they stand, and those that inflect."""

from __future__ import annotations

from typing import NamedTuple

ALWAYS = {
    "m.in.": "między innymi",
    "np.": "na przykład",
    "tj.": "to jest",
    "tzn.": "to znaczy",
    "wg": "według",
    "ds.": "do spraw",
    "nt.": "na temat",
    "ws.": "w sprawie",
    "dn.": "dnia",
    "im.": "imienia",
    "jw.": "jak wyżej",
    "ew.": "ewentualnie",
    "temp.": "temperatura",
    "maks.": "maksymalnie",
    "max.": "maksymalnie",
    "min.": "minimum",
    "p.o.": "pełniący obowiązki",
    "tel.": "telefon",
    "wew.": "wewnętrzny",
    "podst.": "podstawie",
    "zw.": "związku",
    "późn. zm.": "późniejszymi zmianami",
    "t.j.": "tekst jednolity",
    "zał.": "załącznik",
    "godz.": "godziny",
    "nr": "numer",
    "sp. z o.o.": "spółka z ograniczoną odpowiedzialnością",
    "k.w.": "kodeksu wykroczeń",
    "k.k.": "kodeksu karnego",
    "dz.u.": "Dziennik Ustaw",
    "dz. u.": "Dziennik Ustaw",
    "itp.": "i tym podobne",
    "itd.": "i tak dalej",
    "i in.": "i inne",
}
CLOSING = frozenset({"itp.", "itd.", "i in.", "jw."})
"""Those that may end a sentence: their full stop is the sentence's too."""


class Inflected(NamedTuple):
    """The nominative, the genitive, the locative, the instrumental of a short word; a name's accusative as well."""

    nominative: str
    of: str
    at: str
    by: str
    accusative: str = ""


def _headquarters(which: str) -> Inflected:
    """`Komenda Powiatowa Policji` of the stem of its adjective."""
    soft = "i" if which.endswith("k") else ""
    nominative, oblique = f"Komenda {which}a Policji", f"{which}{soft}ej Policji"
    return Inflected(
        nominative,
        f"Komendy {oblique}",
        f"Komendzie {oblique}",
        f"Komendą {which}ą Policji",
        f"Komendę {which}ą Policji",
    )


AREAS = {
    "woj.": Inflected("województwo", "województwa", "województwie", "województwem"),
    "pow.": Inflected("powiat", "powiatu", "powiecie", "powiatem"),
    "gm.": Inflected("gmina", "gminy", "gminie", "gminą"),
}
NAMES = {
    "KMZB": Inflected(
        "Krajowa Mapa Zagrożeń Bezpieczeństwa",
        "Krajowej Mapy Zagrożeń Bezpieczeństwa",
        "Krajowej Mapie Zagrożeń Bezpieczeństwa",
        "Krajową Mapą Zagrożeń Bezpieczeństwa",
        "Krajową Mapę Zagrożeń Bezpieczeństwa",
    ),
    "KGP": _headquarters("Główn"),
    "KWP": _headquarters("Wojewódzk"),
    "KPP": _headquarters("Powiatow"),
    "KMP": _headquarters("Miejsk"),
    "KRP": _headquarters("Rejonow"),
    "KP": Inflected(
        *(f"{word} Policji" for word in ("Komisariat", "Komisariatu", "Komisariacie", "Komisariatem", "Komisariat"))
    ),
    "PP": Inflected(
        *(f"{word} Policji" for word in ("Posterunek", "Posterunku", "Posterunku", "Posterunkiem", "Posterunek"))
    ),
    "SP": Inflected(
        "Szkoła Podstawowa", "Szkoły Podstawowej", "Szkole Podstawowej", "Szkołą Podstawową", "Szkołę Podstawową"
    ),
    "ZS": Inflected("Zespół Szkół", "Zespołu Szkół", "Zespole Szkół", "Zespołem Szkół", "Zespół Szkół"),
}
"""Names in capitals that are said in full; schools only where their number, stations where their town follows."""
NUMBERED = {
    "bl.": Inflected("blok", "bloku", "bloku", "blokiem"),
    "kl.": Inflected("klatka", "klatki", "klatce", "klatką"),
    "pok.": Inflected("pokój", "pokoju", "pokoju", "pokojem"),
    "dz.": Inflected("działka", "działki", "działce", "działką"),
}
"""Only where a number follows."""
LAW = {
    "art.": Inflected("artykuł", "artykułu", "artykule", "artykułem"),
    "ust.": Inflected("ustęp", "ustępu", "ustępie", "ustępem"),
    "pkt": Inflected("punkt", "punktu", "punkcie", "punktem"),
    "§": Inflected("paragraf", "paragrafu", "paragrafie", "paragrafem"),
    "pkt.": Inflected("punkt", "punktu", "punkcie", "punktem"),
    "rys.": Inflected("rysunek", "rysunku", "rysunku", "rysunkiem"),
    "tab.": Inflected("tabela", "tabeli", "tabeli", "tabelą"),
    "poz.": Inflected("pozycja", "pozycji", "pozycji", "pozycją"),
    "str.": Inflected("strona", "strony", "stronie", "stroną"),
    "lit.": Inflected("litera", "litery", "literze", "literą"),
}
TITLES = {
    "ks.": ("ksiądz", "księdza"),
    "gen.": ("generał", "generała"),
    "płk.": ("pułkownika", "pułkownika"),
    "dr.": ("doktora", "doktora"),
    "mjr.": ("majora", "majora"),
    "płk": ("pułkownik", "pułkownika"),
    "mjr": ("major", "majora"),
    "kpt.": ("kapitan", "kapitana"),
    "por.": ("porucznik", "porucznika"),
    "marsz.": ("marszałek", "marszałka"),
    "prof.": ("profesor", "profesora"),
    "bp": ("biskup", "biskupa"),
    "kard.": ("kardynał", "kardynała"),
    "dr": ("doktor", "doktora"),
    "mgr": ("magister", "magistra"),
    "inż.": ("inżynier", "inżyniera"),
}
"""In the nominative and the genitive."""
WEEKDAYS = {
    "pn.": ("poniedziałek", "poniedziałku", "poniedziałek"),
    "pon.": ("poniedziałek", "poniedziałku", "poniedziałek"),
    "wt.": ("wtorek", "wtorku", "wtorek"),
    "śr.": ("środa", "środy", "środę"),
    "czw.": ("czwartek", "czwartku", "czwartek"),
    "pt.": ("piątek", "piątku", "piątek"),
    "sob.": ("sobota", "soboty", "sobotę"),
    "niedz.": ("niedziela", "niedzieli", "niedzielę"),
    "nd.": ("niedziela", "niedzieli", "niedzielę"),
}
"""In the nominative, the genitive and the accusative."""
KNOWN = (*ALWAYS, *AREAS, *LAW, *TITLES, *WEEKDAYS, "ok.", "tys.", "r.", "ul.", "al.", "pl.", "os.", "św.")
"""What a full stop belongs to without ending a sentence."""
