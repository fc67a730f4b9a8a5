"""The ground of all models: strict entries and the typed texts that fields are made of.

YAML gives text only; each type here says what text it takes and what it makes of it.
A refusal is a `PydanticCustomError` whose message is the problem and whose context `advice` says what to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from jawny_plan.polish.sentences import is_shortened

MAX_TEXT = 20_000
WHOLE = 9

ANY_ADDRESS = "adres zaczynający się od https:// albo http://"
SITE_ADDRESS = "adres katalogu zaczynający się od https://"
"""Digits of a Polish telephone number (numbering plan of the UKE), the area's number within."""
_SHORT = re.compile(r"\d{3}|116\d{3}|118\d{2,3}|19\d{3}", re.ASCII)
"""Numbers that are whole although short: of alarm (112), of help (116 111), of information (118 912), of a city."""

_PAGE = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|cgi|pdf)$", re.IGNORECASE)
"""How the name of a file ends that a server shows as a page."""

_PARTING = re.compile(r"\s*;[\s;,.]*$")
"""What parts the items of a list in the document that a text was pasted from: `patrole;`, `patrole;.`"""
_OWN_STOP = re.compile(r"(?<=[\w)”\"%])[.,]$")
_ENTITY = re.compile(r"&#?\w+;$")

T = TypeVar("T")


class Entry(BaseModel):
    """A mapping of the data: unknown keys are refused, values never change after reading.

    How text becomes one is worked out when the first is read: most builds read one file again, or none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def key(alias: str, description: str, example: Any = None, **more: Any) -> Any:
    """A field with its Polish YAML key, its description and an example, both in Polish."""
    examples = None if example is None else [example]
    return Field(alias=alias, description=description, examples=examples, **more)


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models that a field of this type may hold, in itself or as items of its list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def fault(problem: str, advice: str = "", at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """The refusal of a value, both sentences in Polish; `at` leads from the value to the part at fault.

    Braces in the sentences are ordinary characters.
    """
    return PydanticCustomError("jawny_plan", "{problem}", WhyRefused(problem, advice, at)._asdict())


class WhyRefused(NamedTuple):
    """Why a value was refused, both sentences in Polish, and the steps from the value to the part at fault."""

    problem: str = "wartość jest nieprawidłowa."
    advice: str = ""
    at: tuple[str | int, ...] = ()


def refused(context: Mapping[str, Any] | None) -> WhyRefused:
    """What `fault` put into the context of an error; one of pydantic's own errors says nothing of this."""
    known = context or {}
    return WhyRefused(**{name: known[name] for name in WhyRefused._fields if name in known})


def from_text(parse: Callable[[str], T], expected: str) -> BeforeValidator:
    """A validator that hands text to `parse`; anything that is not text is refused with `expected`."""

    def validate(value: object) -> T:
        if not isinstance(value, str):
            raise fault("stoi tu lista albo grupa kluczy, a powinna jedna wartość.", f"Oczekiwano: {expected}.")
        if not value:
            raise fault("wartość jest pusta.", f"Oczekiwano: {expected}. Jeśli nie jest znana, usuń cały klucz.")
        return parse(value)

    return BeforeValidator(validate)


def check_districts(one: str | None, several: tuple[str, ...]) -> None:
    """Raises the fault of a file that names no district, names it in both ways, or names one twice."""
    if bool(one) == bool(several):
        raise fault("potrzebny jest albo rejon, albo rejony.", "Zostaw dokładnie jeden z tych kluczy.")
    for index, name in enumerate(several):
        if name in several[:index]:
            raise fault(f'rejon "{name}" stoi na liście dwa razy.', "Usuń powtórzenie.", at=("rejony", index))


def _text(value: str) -> str:
    if len(value) > MAX_TEXT:
        raise fault(f"tekst ma {len(value)} znaków.", f"Najwięcej wolno: {MAX_TEXT}.")
    if ";" not in value or _ENTITY.search(value):
        return value
    return _PARTING.sub("", value) or value


def _phrase(value: str) -> str:
    """A text that stands within sentences: a full stop of its own ends none of them, unless it shortens a word."""
    text = _text(value)
    return text[:-1] if _OWN_STOP.search(text) and not is_shortened(text, "") else text


def parse_day(value: str) -> date:
    """A calendar day written as RRRR-MM-DD. Raises the fault that names what is impossible in it."""
    expected = "Oczekiwano daty w postaci RRRR-MM-DD, na przykład 2024-06-30."
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value, re.ASCII)
    if not found:
        raise fault(f'"{value[:40]}" nie jest datą w oczekiwanej postaci.', _as_day(value) or expected)
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        raise fault(f"dnia {value} nie ma w kalendarzu.", expected) from None


def _as_day(value: str) -> str:
    """The question whether a day was meant that is written as people write it: 10.12.2026, 2026-6-1."""
    found = re.fullmatch(r"(?P<day>\d\d?)[./ -](?P<month>\d\d?)[./ -](?P<year>\d{4}) ?(?:r\.)?", value, re.ASCII)
    found = found or re.fullmatch(r"(?P<year>\d{4})[./ -](?P<month>\d\d?)[./ -](?P<day>\d\d?)", value, re.ASCII)
    if not found or int(found["month"]) > 12:
        return ""
    return f"Czy chodziło o {found['year']}-{int(found['month']):02}-{int(found['day']):02}?"


def _whole(lowest: int, highest: int, what: str) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not re.fullmatch(r"0|[1-9]\d{0,8}", value, re.ASCII) or not lowest <= int(value) <= highest:
            raise fault(f'"{value[:40]}" nie jest tu dozwolone.', f"Oczekiwano: {what}.")
        return int(value)

    return parse


def _share(value: str) -> Fraction:
    """`1/3` -> Fraction(1, 3): a part of the whole."""
    found = re.fullmatch(r"([1-9]\d?)/([1-9]\d?)", value, re.ASCII)
    if not found or int(found[1]) >= int(found[2]):
        raise fault(f'"{value[:40]}" nie jest częścią całości.', "Oczekiwano ułamka, na przykład 1/3.")
    return Fraction(int(found[1]), int(found[2]))


def _yes_no(value: str) -> bool:
    if value not in ("tak", "nie"):
        raise fault(f'"{value[:40]}" nie jest tu dozwolone.', "Oczekiwano: tak albo nie.")
    return value == "tak"


def _matching(pattern: str, expected: str) -> BeforeValidator:
    def parse(value: str) -> str:
        if not re.fullmatch(pattern, value, re.ASCII):
            raise fault(f'"{value[:60]}" nie ma tu oczekiwanej postaci.', f"Oczekiwano: {expected}.")
        return value

    return from_text(parse, expected)


def _email(value: str) -> str:
    if re.search(r"\s", value):
        raise fault("w adresie e-mail jest odstęp albo koniec linii.", "Wpisz jeden adres w jednej linii.")
    if not re.fullmatch(r"[\w%+-]+(?:\.[\w%+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", value, re.ASCII):
        raise fault(f'"{value[:60]}" nie jest adresem e-mail.', "Oczekiwano adresu, na przykład a@b.pl.")
    return value


def _http_url(value: str, expected: str = ANY_ADDRESS) -> str:
    pattern = r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[^\s\"'<>\\^`{|}]*)?"
    if re.fullmatch(pattern, value, re.ASCII):
        return value
    if re.fullmatch(pattern, international := _international(value), re.ASCII):
        raise fault(
            f'nazwa serwera w "{value[:60]}" ma litery, których część programów nie rozumie.',
            f"Wpisz ten sam adres w zapisie międzynarodowym: {international}",
        )
    raise fault(f'"{value[:60]}" nie ma tu oczekiwanej postaci.', f"Oczekiwano: {expected}.")


def _site(value: str) -> str:
    """The address of a folder on a server, under which all pages get addresses of their own."""
    _http_url(value, SITE_ADDRESS)
    scheme, _, rest = value.partition("://")
    host, *folders = re.split("[?#]", rest, maxsplit=1)[0].split("/")
    named = [part for part in folders if part.strip(".")]
    is_file = bool(named) and bool(_PAGE.search(named[-1]) or ("." in named[-1] and folders[-1] == named[-1]))
    proposed = "/".join(["https:/", host, *(named[:-1] if is_file else named), ""])
    advice = f"Wpisz adres katalogu, na przykład {proposed}"
    if scheme != "https":
        raise fault("adres strony zaczyna się od http://, więc nic nie chroni jej treści przed podmianą.", advice)
    if "?" in value or "#" in value:
        raise fault("w adresie strony jest znak ? albo #, a do adresu dopisują się nazwy podstron.", advice)
    if is_file:
        raise fault("adres strony kończy się nazwą pliku, a do adresu dopisują się nazwy podstron.", advice)
    if named != (folders if folders[-1:] != [""] else folders[:-1]):
        raise fault("w adresie strony jest pusty katalog, kropka albo dwie kropki.", advice)
    return value


def _phone(value: str) -> str:
    """A number that can be dialled as it stands from any telephone in Poland."""
    expected = "numer telefonu, na przykład 47 000 00 00"
    value = value.replace("\xa0", " ")  # as word processors part figures
    if not re.fullmatch(r"\+?\d(?:[ -]?\d){2,16}", value, re.ASCII):
        raise fault(f'"{value[:60]}" nie ma tu oczekiwanej postaci.', f"Oczekiwano: {expected}.")
    digits = re.sub(r"\D", "", value)
    if value.startswith("+48"):
        known = len(digits) == len("48") + WHOLE
    elif value.startswith("+"):
        known = 8 <= len(digits) <= 15 and not digits.startswith("0")
    else:
        known = len(digits) == WHOLE or bool(_SHORT.fullmatch(digits))
    if known:
        return value
    problem = f'"{value}" nie jest całym numerem telefonu: ma cyfr: {len(digits)}.'
    if digits.startswith("00") and len(digits) > WHOLE:
        raise fault(problem, f"Zamiast 00 na początku wpisz +, na przykład +{value[2:].strip()}.")
    if digits.startswith("0") and len(digits) == WHOLE + 1:
        raise fault(problem, f"Usuń 0 z początku: {value[1:].strip(' -')}.")
    if digits.startswith("48") and len(digits) == len("48") + WHOLE:
        raise fault(problem, f"Przed numerem kraju wpisz +: +{value}.")
    if len(digits) == WHOLE - 2:
        raise fault(problem, f"Dopisz dwie cyfry numeru kierunkowego, na przykład 47 {value}.")
    raise fault(problem, f"Oczekiwano dziewięciu cyfr, z numerem kierunkowym: {expected}.")


def _international(address: str) -> str:
    """An address with its host as the network knows it, in ASCII (punycode); nothing where there is no such host."""
    scheme, slashes, rest = address.partition("//")
    host = re.split("[/:]", rest, maxsplit=1)[0]
    try:
        return f"{scheme}{slashes}{host.encode('idna').decode()}{rest[len(host) :]}"
    except UnicodeError:
        return ""


Text = Annotated[str, from_text(_text, "tekst")]
Phrase = Annotated[str, from_text(_phrase, "tekst")]
"""A name or a few words that sentences are made of."""
Day = Annotated[date, from_text(parse_day, "data w postaci RRRR-MM-DD")]
Count = Annotated[int, from_text(_whole(0, 999_999_999, "liczba całkowita, na przykład 16"), "liczba całkowita")]
Positive = Annotated[int, from_text(_whole(1, 999_999_999, "liczba całkowita od 1"), "liczba całkowita od 1")]
Share = Annotated[Fraction, from_text(_share, "ułamek, na przykład 1/3")]
Percent = Annotated[int, from_text(_whole(1, 100, "liczba całkowita od 1 do 100, bez znaku %"), "liczba od 1 do 100")]
YesNo = Annotated[bool, from_text(_yes_no, "tak albo nie")]
Slug = Annotated[
    str, _matching(r"[a-z0-9]+(?:-[a-z0-9]+)*", "małe litery bez ogonków, cyfry i łączniki, na przykład rejon-2")
]
HttpUrl = Annotated[str, from_text(_http_url, ANY_ADDRESS)]
SiteUrl = Annotated[str, from_text(_site, SITE_ADDRESS)]
Phone = Annotated[str, from_text(_phone, "numer telefonu, na przykład 47 000 00 00")]
Email = Annotated[str, from_text(_email, "adres e-mail, na przykład dzielnicowy@przyklad.example")]
Sha256 = Annotated[str, _matching(r"[0-9a-f]{64}", "suma SHA-256: 64 cyfry i litery a-f")]
