"""UIMA CAS XMI 2.0 (OASIS UIMA 1.0, §7.1; OMG XMI 2.0), for INCEpTION, WebAnno and DKPro: one .xmi an article, and the
TypeSystem.xml that names its types. Offsets are UTF-16 code units, as in Java.

One layer of spans, ``webanno.custom.QawlSpan``: each span of a quote is one, with its role and the quote's id; what is
known of the quote stands on its first content span. One layer of relations, ``webanno.custom.QawlRelation``: from the
first content span (Governor) to each other span of the quote, and to the first content span of the enclosing quote.
One layer, because cross-layer relations are off in INCEpTION. The layers must be in the project before the import.

Not carried: what is known of speakers and targets beside their names, the team's own fields, intensity, confidence and
note of stances, statements, tags and outlet, when quotes were made, the work on articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from models.formats.file_names import slug
from models.formats.format import Format, Setting
from models.formats.record import Record
from models.formats.safe_xml import HEAD, attributes, element
from models.formats.units import Utf16
from models.language import say
from models.records import ROLES

_META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_SPAN = "webanno.custom.QawlSpan"
_RELATION = "webanno.custom.QawlRelation"
_TOLD = (  # of a quote
    *("kind", "quoteType", "subtype", "speakers", "addressees", "stances", "medium", "via"),
    *("annotator", "status", "origin", "note"),
)
_FEATURES = {
    _META: ("uima.tcas.DocumentAnnotation", ("documentTitle", "documentId", "documentUri")),
    _SPAN: ("uima.tcas.Annotation", ("role", "quote", "part", *_TOLD)),
    _RELATION: ("uima.tcas.Annotation", ("label",)),
}
_SPACES = {
    "xmlns:xmi": "http://www.omg.org/XMI",
    "xmlns:cas": "http:///uima/cas.ecore",
    "xmlns:metadata": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
    "xmlns:custom": "http:///webanno/custom.ecore",
    "xmi:version": "2.0",
}
_SOFA = 1
_FIRST = 2  # xmi:id of the text, and of the first annotation


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Into the folder ``out``: TypeSystem.xml, and one .xmi for each article."""
    (out / "TypeSystem.xml").write_text(type_system(), "utf-8", newline="")
    for record in records:
        (out / f"{slug(record)}.xmi").write_text(document(record), "utf-8", newline="")


def document(record: Record) -> str:
    """The CAS of an article."""
    at = Utf16(record["text"]).units
    rows = [
        ("metadata:DocumentMetaData", {
            "begin": 0, "end": at(len(record["text"])), "language": record["language"],
            "documentTitle": record["title"], "documentId": record["external_id"], "documentUri": record["url"],
        }),
        *_annotations(record, at),
    ]  # fmt: skip
    ids = range(_FIRST, _FIRST + len(rows))
    written = (
        f"<{name}{attributes({'xmi:id': id, 'sofa': _SOFA, **values})}/>"
        for id, (name, values) in zip(ids, rows, strict=True)
    )
    sofa = {"xmi:id": _SOFA, "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": record["text"]}
    view = {"sofa": _SOFA, "members": " ".join(map(str, ids))}
    inner = ['<cas:NULL xmi:id="0"/>', *written, f"<cas:Sofa{attributes(sofa)}/>", f"<cas:View{attributes(view)}/>"]
    return HEAD + f"<xmi:XMI{attributes(_SPACES)}>\n" + "\n".join(inner) + "\n</xmi:XMI>\n"


def _annotations(record: Record, at: Callable[[int], int]) -> Iterator[tuple[str, Record]]:
    """The spans, then the relations between them: the element's name, its features."""
    names = {one["id"]: one["name"] for table in ("annotators", "speakers", "targets") for one in record[table]}
    first: dict[str, int] = {}  # quote → the xmi:id of its first content span
    relations: list[tuple[str, int, str | int, int, int]] = []
    id = _FIRST
    for quote in record["quotes"]:
        for role in ROLES:
            for number, span in enumerate(quote[role], 1):
                id += 1
                place = at(span["start"]), at(span["end"])
                told = _told(quote, names) if role == "content" and number == 1 else {}
                if told:
                    first[quote["id"]] = id
                else:
                    relations.append(("part" if role == "content" else role, first[quote["id"]], id, *place))
                values = {"begin": place[0], "end": place[1], "role": role, "quote": quote["id"]}
                yield "custom:QawlSpan", values | {"part": f"{number}/{len(quote[role])}"} | told
    parents = {quote["id"]: quote["content"][0] for quote in record["quotes"]}
    for quote in record["quotes"]:
        if quote["parent"]:
            span = parents[quote["parent"]]
            relations.append(("parent", first[quote["id"]], quote["parent"], at(span["start"]), at(span["end"])))
    for label, governor, dependent, begin, end in relations:
        to = first[dependent] if isinstance(dependent, str) else dependent
        ends = {"begin": begin, "end": end, "Governor": governor, "Dependent": to}
        yield "custom:QawlRelation", ends | {"label": label}


def _told(quote: Record, names: dict[str, str]) -> Record:
    stances = (f"{stance['label']}: {names[stance['target']]}" for stance in quote["stances"])
    return {
        **{name: quote[name] for name in ("kind", "subtype", "medium", "via", "status", "origin", "note")},
        "quoteType": quote["type"],
        "speakers": " | ".join(names[id] for id in quote["speakers"]) or None,
        "addressees": " | ".join(names[id] for id in quote["addressees"]) or None,
        "stances": " | ".join(stances) or None,
        "annotator": names[quote["annotator"]],
    }


def type_system() -> str:
    """TypeSystem.xml: the layers and their features, each a string but for the ends of a relation."""
    ends = [_feature(end, _SPAN) for end in ("Dependent", "Governor")]
    types = "".join(
        _type(name, supertype, [*(ends if name == _RELATION else []), *(_feature(one) for one in features)])
        for name, (supertype, features) in _FEATURES.items()
    )
    space = "http://uima.apache.org/resourceSpecifier"
    return HEAD + element("typeSystemDescription", inner=f"\n<types>\n{types}</types>\n", xmlns=space) + "\n"


def _type(name: str, supertype: str, features: list[str]) -> str:
    told = element("name", name) + "<description/>" + element("supertypeName", supertype)
    return element("typeDescription", inner=told + element("features", inner="\n" + "".join(features))) + "\n"


def _feature(name: str, kind: str = "uima.cas.String") -> str:
    told = element("name", name) + "<description/>" + element("rangeTypeName", kind)
    return element("featureDescription", inner=told) + "\n"


FORMAT = Format(
    name="xmi",
    about=say("UIMA CAS XMI: a folder for INCEpTION, WebAnno and DKPro, one file an article and the type system"),
    suffix="",
    layout="folder",
    unit="utf16",
    write=write,
    loses=(
        say("what is known of speakers and targets beside their names"),
        say("the team's own fields"),
        say("intensity, confidence and note of a stance"),
        say("statements"),
        say("outlet, author, date and tags of an article"),
        say("when quotes were made"),
        say("the work on articles"),
    ),
)
