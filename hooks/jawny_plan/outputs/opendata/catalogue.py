"""The record of the data for portals such as dane.gov.pl: DCAT-AP 3 as JSON-LD, with every term spelled out in it.

Mandatory and recommended properties of https://semiceu.github.io/DCAT-AP/releases/3.0.0/, filled only with what
is known. The vocabularies are those of the EU Publications Office.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, NotRequired, TypedDict

from jawny_plan.model import addresses
from jawny_plan.model.period import Span
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata import licence, tables
from jawny_plan.outputs.opendata.formats import FORMATS

AUTHORITY = "http://publications.europa.eu/resource/authority"
MEDIA = "https://www.iana.org/assignments/media-types"
KEYWORDS = ("policja", "dzielnicowy", "plan działania priorytetowego", "bezpieczeństwo", "spotkania z mieszkańcami")

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Described(NamedTuple):
    """A dataset."""

    name: str
    """That of its JSON list, too."""
    title: str
    text: str
    tables: tuple[str, ...]


DATASETS = (
    Described(
        "plany",
        "Plany działania priorytetowego dzielnicowych",
        "Zatwierdzone plany dzielnicowych: zagrożenia, cele, działania z terminami i podmioty współpracujące, "
        "a także przebieg planów i obliczone wyniki.",
        (
            "plany",
            "zagrozenia",
            "miejsca",
            "liczby",
            "cele",
            "pomiary",
            "dzialania",
            "podmioty",
            "informowanie",
            "przebieg",
        ),
    ),
    Described(
        "spotkania",
        "Spotkania i dyżury dzielnicowych",
        "Terminy spotkań i dyżurów, zmiany i odwołania, sprawozdania oraz wnioski mieszkańców z odpowiedziami.",
        ("spotkania", "wnioski"),
    ),
    Described(
        "rejony",
        "Rejony służbowe dzielnicowych",
        "Rejony z ulicami i miejscowościami, dzielnicowym i kontaktem.",
        ("rejony", "ulice"),
    ),
)

Reference = TypedDict("Reference", {"@id": str})
Typed = TypedDict("Typed", {"@value": str, "@type": str})
Polish = TypedDict("Polish", {"@value": str, "@language": str})
Statement = TypedDict("Statement", {"@type": str, "rdfs:label": Polish})
Terms = TypedDict("Terms", {"dct:license": NotRequired[Reference], "dct:rights": NotRequired[Statement]})
Agent = TypedDict("Agent", {"@id": str, "@type": str, "foaf:name": Polish, "foaf:homepage": Reference})
Contact = TypedDict("Contact", {"@type": str, "vcard:fn": str, "vcard:hasURL": Reference})
Period = TypedDict("Period", {"@type": str, "dcat:startDate": Typed, "dcat:endDate": Typed})
Distribution = TypedDict(
    "Distribution",
    {
        "@id": str,
        "@type": str,
        "dct:title": Polish,
        "dcat:accessURL": Reference,
        "dcat:downloadURL": Reference,
        "dct:format": Reference,
        "dcat:mediaType": Reference,
        "dcat:byteSize": Typed,
        "dct:license": NotRequired[Reference],
        "dct:rights": NotRequired[Statement],
    },
)
Conformity = TypedDict("Conformity", {"dct:conformsTo": Reference})


class DescribedDistribution(Distribution, Conformity):
    """A distribution whose shape is written down."""


Dataset = TypedDict(
    "Dataset",
    {
        "@id": str,
        "@type": str,
        "dct:identifier": str,
        "dct:title": Polish,
        "dct:description": Polish,
        "dct:publisher": Reference,
        "dcat:contactPoint": Contact,
        "dcat:keyword": list[Polish],
        "dcat:theme": Reference,
        "dct:accrualPeriodicity": Reference,
        "dct:accessRights": Reference,
        "dct:language": Reference,
        "dct:spatial": Reference,
        "dct:modified": Typed,
        "dcat:landingPage": Reference,
        "dct:temporal": NotRequired[Period],
        "dcat:distribution": NotRequired[list[Distribution]],
    },
)
Catalogue = TypedDict(
    "Catalogue",
    {
        "@context": Mapping[str, str],
        "@id": str,
        "@type": str,
        "dct:title": Polish,
        "dct:description": Polish,
        "dct:publisher": Agent,
        "foaf:homepage": Reference,
        "dct:language": Reference,
        "dct:spatial": Reference,
        "dct:modified": Typed,
        "dcat:themeTaxonomy": Reference,
        "dct:license": NotRequired[Reference],
        "dct:rights": NotRequired[Statement],
        "dcat:dataset": list[Dataset],
    },
)


def catalogue(edition: Edition, files: Mapping[str, bytes]) -> Catalogue:
    """The catalogue of `files`, which stand under their paths in the site."""
    site, unit = edition.unit["witryna"], edition.data.unit
    publisher = f"{site}#jednostka"
    return {
        "@context": CONTEXT,
        "@id": site + addresses.dataset("katalog"),
        "@type": "dcat:Catalog",
        "dct:title": in_polish(f"Otwarte dane: {unit.name}"),
        "dct:description": in_polish("Plany dzielnicowych, ich przebieg i wyniki, spotkania i rejony."),
        "dct:publisher": {
            "@id": publisher,
            "@type": "foaf:Agent",
            "foaf:name": in_polish(unit.name),
            "foaf:homepage": reference(site),
        },
        "foaf:homepage": reference(site + addresses.DATA),
        "dct:language": reference(f"{AUTHORITY}/language/POL"),
        "dct:spatial": reference(f"{AUTHORITY}/country/POL"),
        "dct:modified": typed(edition.today, "date"),
        "dcat:themeTaxonomy": reference(f"{AUTHORITY}/data-theme"),
        **_terms(edition),
        "dcat:dataset": [
            *(_dataset(edition, files, publisher, item) for item in DATASETS),
            _police(edition, files, publisher),
        ],
    }


def _dataset(edition: Edition, files: Mapping[str, bytes], publisher: str, dataset: Described) -> Dataset:
    site, (name, title, text, own) = edition.unit["witryna"], dataset
    described = next(item for item in FORMATS.values() if item.path == addresses.data_list(name))
    listed: DescribedDistribution = {
        **_distribution(edition, files, described.path, described.title, "JSON", "application/json"),
        "dct:conformsTo": reference(described.address(site)),
    }
    by_name = {table.name: table for table in tables.TABLES}
    sheets = [
        _distribution(edition, files, path, f"Tabela „{each}”, {words}", "CSV", "text/csv")
        for each in own
        for path, words in (
            (by_name[each].path, "CSV (RFC 4180, przecinek)"),
            (by_name[each].for_excel, "CSV dla polskiego Excela (średnik)"),
        )
    ]
    node = _about(edition, publisher, name, title, text)
    if name == "plany" and (period := _temporal(edition)):
        node["dct:temporal"] = period
    node["dcat:distribution"] = [listed, *sheets]
    return node


def _police(edition: Edition, files: Mapping[str, bytes], publisher: str) -> Dataset:
    text = "Te same dane w kształcie interfejsu data.police.uk, dla programów, które go już czytają."
    first = _distribution(edition, files, addresses.police("forces"), "Lista jednostek", "JSON", "application/json")
    node = _about(edition, publisher, "police-uk", "Widok w kształcie data.police.uk", text)
    node["dcat:distribution"] = [first]
    return node


def _about(edition: Edition, publisher: str, name: str, title: str, text: str) -> Dataset:
    site, unit = edition.unit["witryna"], edition.data.unit
    return {
        "@id": site + addresses.dataset(name),
        "@type": "dcat:Dataset",
        "dct:identifier": site + addresses.dataset(name),
        "dct:title": in_polish(title),
        "dct:description": in_polish(text),
        "dct:publisher": reference(publisher),
        "dcat:contactPoint": {
            "@type": "vcard:Organization",
            "vcard:fn": unit.name,
            "vcard:hasURL": reference(site),
        },
        "dcat:keyword": [in_polish(word) for word in KEYWORDS],
        "dcat:theme": reference(f"{AUTHORITY}/data-theme/JUST"),
        "dct:accrualPeriodicity": reference(f"{AUTHORITY}/frequency/IRREG"),
        "dct:accessRights": reference(f"{AUTHORITY}/access-right/PUBLIC"),
        "dct:language": reference(f"{AUTHORITY}/language/POL"),
        "dct:spatial": reference(f"{AUTHORITY}/country/POL"),
        "dct:modified": typed(edition.today, "date"),
        "dcat:landingPage": reference(site + addresses.DATA),
    }


def _temporal(edition: Edition) -> Period | None:
    """From the first day of the oldest plan to the last of the latest, where all ends are known."""
    spans: list[Span] = [facts.plan.period for facts in edition.facts]
    starts, ends = [span.start for span in spans if span.start], [span.end for span in spans if span.end]
    if not spans or len(starts) < len(spans) or len(ends) < len(spans):
        return None
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": typed(min(starts), "date"),
        "dcat:endDate": typed(max(ends), "date"),
    }


def _distribution(
    edition: Edition, files: Mapping[str, bytes], path: str, title: str, kind: str, media: str
) -> Distribution:
    address = edition.unit["witryna"] + path
    return {
        "@id": f"{address}#dystrybucja",
        "@type": "dcat:Distribution",
        "dct:title": in_polish(title),
        "dcat:accessURL": reference(address),
        "dcat:downloadURL": reference(address),
        "dct:format": reference(f"{AUTHORITY}/file-type/{kind}"),
        "dcat:mediaType": reference(f"{MEDIA}/{media}"),
        "dcat:byteSize": typed(len(files[path]), "nonNegativeInteger"),
        **_terms(edition),
    }


def _terms(edition: Edition) -> Terms:
    """The licence, or, where the unit chose none, the statement of rights."""
    known = licence.of(edition.data.unit)
    if known:
        return {"dct:license": reference(known.authority)}
    return {"dct:rights": {"@type": "dct:RightsStatement", "rdfs:label": in_polish(licence.NO_LICENCE)}}


def reference(address: str) -> Reference:
    """What stands at an address."""
    return {"@id": address}


def typed(value: object, kind: str) -> Typed:
    """A value with its type in XML Schema."""
    return {"@value": str(value), "@type": f"xsd:{kind}"}


def in_polish(text: str) -> Polish:
    """A text with its language."""
    return {"@value": text, "@language": "pl"}
