"""Label Studio (1.x): ``tasks.json``, the tasks to import, and ``config.xml``, the labelling interface to paste first.

A task is an article, its ``data`` the text and what is told of it; ``data.qawl`` keeps what a task has no place for
(speakers, targets, annotators, statements, work, codebook). Each annotator's quotes are an annotation of their own. It
says nothing under ``completed_by``: Label Studio refuses a whole file with users that it does not know.

A region is a span, labelled ``content``, ``cue``, ``source`` or ``addressee``; offsets are code points. On the first
region of a quote's content stand its kind, type and the first stance's label (choices), its speakers' names, the first
stance's target and the note (text areas). Relations go from it to its parts (``cue``, ``source``, ``addressee``), to
the content that it stands in (``parent``), and to it from what ``continues`` it. ``meta.qawl`` of the content's regions
keeps the whole quote: what nobody changed in Label Studio comes back as it was (``labelstudio_in``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from models.formats.format import Format, Setting
from models.formats.labelstudio_in import ABOUT, BESIDE, TASKS, read
from models.formats.marked import CONTINUES, PARENT
from models.formats.record import Record
from models.language import say
from models.records import KINDS, ROLES, TYPES

CONFIG = "config.xml"
_COLOURS = {"content": "steelblue", "cue": "darkorange", "source": "seagreen", "addressee": "orchid"}
_REGION = 'toName="text" perRegion="true" whenTagName="role" whenLabelValue="content"'


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    labels = {label.code: label.words.name(setting.language) for label in setting.codebook.stances}
    with (out / TASKS).open("w", encoding="utf-8", newline="") as file:
        between = "["
        for number, record in enumerate(records, 1):
            file.write(f"{between}\n{json.dumps(_task(record, number), ensure_ascii=False, separators=(',', ':'))}")
            between = ","
            for stance in (stance for quote in record["quotes"] for stance in quote["stances"]):
                labels.setdefault(stance["label"], stance["label"])
        file.write("[]\n" if between == "[" else "\n]\n")
    types = {type: setting.codebook.types[type].name(setting.language) for type in TYPES}
    (out / CONFIG).write_text(config(types, labels), "utf-8", newline="")


def config(types: dict[str, str], labels: dict[str, str]) -> str:
    """The labelling interface. ``labels``: stances' labels, with the names to show for them; so the types."""
    roles = "".join(f'    <Label value="{role}" background="{_COLOURS[role]}"/>\n' for role in ROLES)
    ties = "".join(f'    <Relation value="{name}"/>\n' for name in (*ROLES[1:], PARENT, CONTINUES))
    return f"""<View>
  <Labels name="role" toName="text">
{roles}  </Labels>
  <Relations>
{ties}  </Relations>
  <View style="direction: rtl; text-align: right; line-height: 2">
    <Text name="text" value="$text" granularity="symbol"/>
  </View>
  <View visibleWhen="region-selected" whenTagName="role" whenLabelValue="content">
    <Header value="kind"/>
{_choices("kind", {kind: kind for kind in KINDS})}    <Header value="type"/>
{_choices("type", types)}    <Header value="speaker"/>
    <TextArea name="speaker" {_REGION} rows="1" editable="true"/>
    <Header value="stance"/>
{_choices("label", labels)}    <TextArea name="target" {_REGION} rows="1" maxSubmissions="1" editable="true"/>
    <Header value="note"/>
    <TextArea name="note" {_REGION} rows="2" maxSubmissions="1" editable="true"/>
  </View>
</View>
"""


def _choices(name: str, values: dict[str, str]) -> str:
    some = "".join(
        f"      <Choice value={quoteattr(value)} hint={quoteattr(hint)}/>\n" for value, hint in values.items()
    )
    return f'    <Choices name="{name}" {_REGION} choice="single" showInline="true">\n{some}    </Choices>\n'


def _task(record: Record, number: int) -> Record:
    annotators = dict.fromkeys(quote["annotator"] for quote in record["quotes"])
    known = {"speakers": {one["id"]: one["name"] for one in record["speakers"]},
             "targets": {one["id"]: one["name"] for one in record["targets"]}}  # fmt: skip
    data = {name: record[name] for name in ("text", "id", *ABOUT)} | {"qawl": {name: record[name] for name in BESIDE}}
    annotations = []
    for annotator in annotators:
        own = [quote for quote in record["quotes"] if quote["annotator"] == annotator]
        annotations.append({"result": [*_results(own, known)]})
    return {"id": number, "data": data, "annotations": annotations}


def _results(quotes: list[Record], known: dict[str, dict[str, str]]) -> Iterator[Record]:
    """Regions with what is chosen for them, then relations: both ends of one must be there first."""
    here = {quote["id"] for quote in quotes}
    relations = []
    for quote in quotes:
        id = quote["id"]
        kept = {name: value for name, value in quote.items() if name not in (*ROLES, "context", "context_start")}
        kept["spans"] = {role: [[span["start"], span["end"]] for span in quote[role]] for role in ROLES}
        if quote["parent"] in here:
            relations.append(_relation(id, quote["parent"], PARENT))
        elif quote["parent"]:
            kept["apart"] = True  # in another annotator's annotation, to which no relation goes
        for role in ROLES:
            for number, span in enumerate(quote[role]):
                region = id if role == "content" and not number else f"{id}-{role}-{number}"
                yield _result(region, "role", "labels", span, [role], {"text": span["text"]}) | (
                    {"meta": {"qawl": kept}} if role == "content" else {}
                )
                if region != id:
                    ends = (region, id, CONTINUES) if role == "content" else (id, region, role)
                    relations.append(_relation(*ends))
        yield from _chosen(quote, known)
    yield from relations


def _chosen(quote: Record, known: dict[str, dict[str, str]]) -> Iterator[Record]:
    first = quote["stances"][0] if quote["stances"] else None
    chosen = {"kind": quote["kind"], "type": quote["type"], "label": first and first["label"]}
    written = {
        "speaker": [known["speakers"][id] for id in quote["speakers"]],
        "target": [known["targets"][first["target"]]] if first else [],
        "note": [quote["note"]] if quote["note"] else [],
    }
    for name, value in chosen.items():
        if value:
            yield _result(quote["id"], name, "choices", quote["content"][0], [value])
    for name, lines in written.items():
        if lines:
            yield _result(quote["id"], name, "textarea", quote["content"][0], lines)


def _result(
    id: str, name: str, type: str, span: Record, values: list[str], more: dict[str, str] | None = None
) -> Record:
    place = {"start": span["start"], "end": span["end"], **(more or {})}
    value = {**place, "text" if type == "textarea" else type: values}
    return {"id": id, "from_name": name, "to_name": "text", "type": type, "value": value, "origin": "manual"}


def _relation(start: str, end: str, name: str) -> Record:
    return {"type": "relation", "from_id": start, "to_id": end, "direction": "right", "labels": [name]}


FORMAT = Format(
    name="labelstudio",
    about=say("Label Studio: tasks with annotations, and the labelling interface"),
    suffix="",
    layout="folder",
    unit="codepoint",
    write=write,
    read=read,
)
