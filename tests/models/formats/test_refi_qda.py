"""Projects are read here by a parser of the test's own, written from the standard, before Qawl's reader is asked."""

import json
import os
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from models.codebook import parse
from models.errors import QawlError
from models.formats.format import Reading, Setting
from models.formats.incoming import Incoming, Refused
from models.formats.record import records as records_of
from models.formats.record_reader import must_hold
from models.formats.refi_qda import FORMAT
from models.records import ROLES
from models.text import is_word
from tests.models.formats.hostile import records

ROOT = Path(__file__).parent.parent.parent.parent
GOLDEN = Path(__file__).parent / "golden" / "refi-qda"
BOOK = parse((ROOT / "seeds" / "codebook.toml").read_text("utf-8"))
SETTING = Setting(BOOK)
SEEDS = [json.loads(line) for line in (ROOT / "seeds" / "worked.jsonl").read_text("utf-8").split("\n") if line]
QDA = "{urn:QDA-XML:project:1.0}"
SCHEMA = etree.XMLSchema(etree.parse(ROOT / "tests" / "data" / "refi-qda" / "Project.xsd"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("refi")


def written(found, folder, setting=SETTING):
    out = folder / "o.qdpx"
    FORMAT.write(found, out, setting)
    return out


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def project(path):
    return etree.fromstring(members(path)["project.qde"])


# The independent parser


def selections(path):
    """Article's name → (quote, words as the .txt has them, names of its codes, the outermost first)."""
    files = members(path)
    tree = etree.fromstring(files["project.qde"])
    codes = {
        code.get("guid"): tuple(one.get("name") for one in (*reversed([*code.iterancestors(f"{QDA}Code")]), code))
        for code in tree.iter(f"{QDA}Code")
    }
    found = {}
    for source in tree.iter(f"{QDA}TextSource"):
        text = files["sources/" + source.get("plainTextPath").removeprefix("internal://")].decode("utf-8")
        found[source.get("name")] = [
            (
                selection.findtext(f"{QDA}Description").split("\n")[0].removeprefix("quote=").split(" part=")[0],
                text[int(selection.get("startPosition")) : int(selection.get("endPosition"))],
                [codes[one.get("targetGUID")] for one in selection.iter(f"{QDA}CodeRef")],
            )
            for selection in source.iter(f"{QDA}PlainTextSelection")
        ]
    return found


@given(record=records())
def test_every_selection_covers_the_words_of_its_span(record, folder):
    found = selections(written([record], folder))["خبر-1"]
    wanted = [(quote["id"], span["text"]) for quote in record["quotes"] for role in ROLES for span in quote[role]]
    assert [one[:2] for one in found] == wanted


@given(record=records())
def test_whatever_is_written_is_valid_by_the_official_schema(record, folder):
    SCHEMA.assertValid(project(written([record], folder)))


def test_the_schema_refuses_what_is_no_project(folder):
    data = members(written(SEEDS, folder))["project.qde"].replace(b"startPosition=", b"start=")
    assert not SCHEMA.validate(etree.fromstring(data))


def test_the_worked_annotation_is_whole(folder):
    found = selections(written(SEEDS, folder))
    for record, quotes in zip(SEEDS, (34, 22), strict=True):
        own = found[record["external_id"]]
        assert len({one[0] for one in own}) == quotes
        speakers = {one["id"]: one["name"] for one in record["speakers"]}
        for quote in record["quotes"]:
            codes = next(one[2] for one in own if one[0] == quote["id"])
            assert [code[1] for code in codes if code[0] == "Speaker"] == [speakers[id] for id in quote["speakers"]]
            types = [code[1] for code in codes if code[0] == "Quote" and len(code) == 2]
            assert types == [quote["type"]] * bool(quote["type"])
            assert len([code for code in codes if code[0] == "Stance"]) == len(quote["stances"])


def test_texts_have_no_mark_before_them_and_line_feeds(worked, folder):
    texts = [data for name, data in members(written(records_of(worked.store), folder)).items() if "sources/" in name]
    assert len(texts) == 2
    for text in texts:
        assert not text.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in text


def test_labels_are_named_in_the_language_that_is_asked_for(folder):
    names = {
        code.get("name") for code in project(written(SEEDS, folder, Setting(BOOK, language="ar"))).iter(f"{QDA}Code")
    }
    assert {"مباشر", "مؤيد", "المتحدث"} <= names


def test_no_article_is_a_project_too(folder):
    out = written([], folder)
    SCHEMA.assertValid(project(out))
    assert list(FORMAT.read(out, Reading())) == []


@pytest.mark.parametrize("name", ["book.qdc", ".book.qdc.unfinished", "BOOK.QDC"])
def test_a_name_that_ends_in_qdc_gets_the_codebook_alone(folder, name):
    """Its codes have the shape that the project's schema gives them."""
    FORMAT.write(SEEDS, folder / name, SETTING)
    tree = etree.fromstring((folder / name).read_bytes())
    assert tree.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
    inner = (
        etree.tostring(tree).replace(b"urn:QDA-XML:codebook:1.0", QDA[1:-1].encode()).replace(b' origin="Qawl"', b"")
    )
    whole = etree.fromstring(b'<Project xmlns="urn:QDA-XML:project:1.0" name="x">' + inner + b"</Project>")
    SCHEMA.assertValid(whole)
    names = [code.get("guid") for code in whole.iter(f"{QDA}Code")]
    assert names == [code.get("guid") for code in project(written(SEEDS, folder)).iter(f"{QDA}Code")]


def test_the_worked_project_exports_the_golden_files(worked, folder):
    """What is in the archive: how it is packed is zlib's. QAWL_GOLDEN=1 pytest writes the goldens anew."""
    files = {name.replace("/", "_"): data for name, data in members(written(records_of(worked.store), folder)).items()}
    if os.environ.get("QAWL_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, data in files.items():
            (GOLDEN / name).write_bytes(data)
    assert files == {path.name: path.read_bytes() for path in GOLDEN.iterdir()}


def test_the_same_records_are_the_same_bytes(folder):
    assert written(SEEDS, folder).read_bytes() == written(SEEDS, folder).read_bytes()


# Back again


def without_losses(record):
    """A record less what the format says it loses."""
    kept = json.loads(json.dumps(record)) | {"statements": [], "work": []}
    kept["codebook"] = {"name": BOOK.name, "version": BOOK.version}
    for quote in kept["quotes"]:
        for stance in quote["stances"]:
            stance.update(intensity=None, confidence=None, note=None)
    used = {quote["annotator"] for quote in kept["quotes"]}
    kept["annotators"] = [one for one in kept["annotators"] if one["id"] in used]
    people = {id for quote in kept["quotes"] for id in (*quote["speakers"], *quote["addressees"])}
    kept["speakers"] = [one for one in kept["speakers"] if one["id"] in people]
    targets = {stance["target"] for quote in kept["quotes"] for stance in quote["stances"]}
    kept["targets"] = [one for one in kept["targets"] if one["id"] in targets]
    return kept


def back(path, **reading):
    return list(FORMAT.read(path, Reading(**reading)))


@given(record=records().filter(lambda record: is_word(record["text"])))  # others are no articles
def test_what_was_written_comes_back(record, folder):
    (one,) = back(written([record], folder))
    must_hold(one.record)
    assert one.record == without_losses(record)


def test_the_worked_annotation_comes_back(folder):
    for one, record in zip(back(written(SEEDS, folder)), SEEDS, strict=True):
        assert one.record == without_losses(record)
        assert (one.external_id, one.text) == (record["external_id"], record["text"])


def test_the_worked_project_comes_back(worked, folder):
    found = list(records_of(worked.store))
    for one, record in zip(back(written(found, folder)), found, strict=True):
        assert one.record == without_losses(record)
        assert one.about["outlet"] == record["outlet"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_program_that_drops_descriptions_leaves_names_to_go_by(folder, language):
    """Then nothing says what belongs together but places and links, and labels are called as they are for people."""
    path = written(SEEDS, folder, Setting(BOOK, language=language))
    data = members(path)
    data["project.qde"] = re.sub(rb"<Description>[^<]*</Description>", b"", data["project.qde"])
    with zipfile.ZipFile(path, "w") as archive:
        for name, own in data.items():
            archive.writestr(name, own)
    for one, record in zip(back(path), SEEDS, strict=True):
        must_hold(one.record)
        assert len(one.record["quotes"]) == len(record["quotes"])
        names = {speaker["id"]: speaker["name"] for speaker in (*one.record["speakers"], *record["speakers"])}
        for quote, own in zip(one.record["quotes"], record["quotes"], strict=True):
            assert [quote[key] for key in (*ROLES, "kind", "type")] == [own[key] for key in (*ROLES, "kind", "type")]
            assert [names[id] for id in quote["speakers"]] == [names[id] for id in own["speakers"]]
            assert len(quote["stances"]) == len(own["stances"])


# From elsewhere

TEXT = "📣 قال لافروف إن بلاده ملتزمة.\nوقالت رويترز إنها لا تعلم."


def foreign(folder, selections, text=TEXT, codes=None, more="", name="f.qdpx", inside=True):
    """A project as another program writes it. ``selections``: (words or (start, end), names of codes)."""
    codes = codes or {"Quotes": ["Economy"], "Speakers": ["Lavrov"], "Cue": [], "Weather": []}
    guid = lambda name: f"{abs(hash(name)) % 16**8:08X}-0000-4000-8000-000000000000"  # noqa: E731
    tree = "".join(
        f'<Code guid="{guid(name)}" name="{name}" isCodable="true">'
        + "".join(f'<Code guid="{guid(one)}" name="{one}" isCodable="true"/>' for one in some)
        + "</Code>"
        for name, some in codes.items()
    )
    rows = ""
    for number, (place, names) in enumerate(selections):
        start, end = place if isinstance(place, tuple) else (text.index(place), text.index(place) + len(place))
        codings = "".join(
            f'<Coding guid="{guid((number, one))}"><CodeRef targetGUID="{{{guid(one)}}}"/></Coding>' for one in names
        )
        named = "" if isinstance(place, tuple) else f'name="{place}"'
        rows += f'<PlainTextSelection guid="{guid(number)}" {named} startPosition="{start}" endPosition="{end}">'
        rows += f"{codings}</PlainTextSelection>"
    source = f'guid="{guid("source")}" name="خبر"'
    body = f"<TextSource {source}><PlainTextContent>{text}</PlainTextContent>{rows}</TextSource>"
    if not inside:
        body = f'<TextSource {source} plainTextPath="internal://A.txt">{rows}</TextSource>'
    data = f'<Project xmlns="urn:QDA-XML:project:1.0" name="f"><CodeBook><Codes>{tree}</Codes></CodeBook>'
    data += f"<Sources>{body}{more}</Sources></Project>"
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr("project.qde", data)
        if not inside:
            archive.writestr("Sources/A.TXT", text.encode())
    return folder / name


def quotes_of(found):
    return [quote for one in found if isinstance(one, Incoming) for quote in one.record["quotes"]]


def reasons(found):
    return [one.reason.in_language("en") for one in found if isinstance(one, Refused)]


def test_a_code_called_quotes_makes_quotes_and_what_lies_under_it_too(folder):
    path = foreign(folder, [("بلاده ملتزمة", ["Quotes"]), ("لا تعلم", ["Economy"])])
    one, other = quotes_of(back(path))
    assert one["content"] == [{"start": 16, "end": 28, "text": "بلاده ملتزمة"}]
    assert (other["content"][0]["text"], other["fields"]) == ("لا تعلم", {"codes": ["Economy"]})
    assert (one["origin"], one["status"]) == ("imported", "done")
    assert reasons(back(path)) == []


def test_selections_of_one_place_are_one_quote_with_its_speaker(folder):
    (quote,) = quotes_of(back(foreign(folder, [("بلاده ملتزمة", ["Quotes"]), ("بلاده ملتزمة", ["Lavrov"])])))
    assert len(quote["speakers"]) == 1


def test_codes_that_mean_nothing_here_are_refused_by_name_once_each(folder):
    path = foreign(folder, [("بلاده ملتزمة", ["Quotes", "Weather"]), ("لا تعلم", ["Weather"])])
    found = back(path)
    assert len(quotes_of(found)) == 1
    (reason,) = reasons(found)
    assert "“Weather”" in reason
    assert "f.qdpx" in reason


def test_a_teams_own_names_can_be_told(folder):
    path = foreign(folder, [("لا تعلم", ["Weather"])])
    (quote,) = quotes_of(back(path, columns={"content": "weather"}, annotator="كريم"))
    assert quote["content"][0]["text"] == "لا تعلم"
    (one,) = back(path, columns={"content": "Weather"}, annotator="كريم")
    assert one.record["annotators"][0]["name"] == "كريم"


def test_a_cue_or_speaker_without_a_quote_is_refused(folder):
    found = back(foreign(folder, [("قال", ["Cue"]), ("لافروف", ["Lavrov"])]))
    assert quotes_of(found) == []
    assert len(reasons(found)) == 2


def rewritten(path, old, new):
    data = members(path)
    assert old in data["project.qde"]
    data["project.qde"] = data["project.qde"].replace(old, new, 1)
    with zipfile.ZipFile(path, "w") as archive:
        for name, own in data.items():
            archive.writestr(name, own)
    return path


def test_a_cue_that_is_linked_to_a_quote_belongs_to_it(folder):
    path = foreign(folder, [("بلاده ملتزمة", ["Quotes"]), ("قال", ["Cue"])])
    quote, cue = (one.get("guid") for one in project(path).iter(f"{QDA}PlainTextSelection"))
    link = f'<Links><Link guid="{cue}" originGUID="{quote}" targetGUID="{cue}"/></Links></Project>'
    (one,) = quotes_of(back(rewritten(path, b"</Project>", link.encode())))
    assert [span["text"] for span in one["cue"]] == ["قال"]


def test_a_text_named_without_its_folder_is_found_and_names_the_article(folder):
    """As qualitative-coding 1.7 writes it."""
    path = foreign(folder, [("لا تعلم", ["Quotes"])], inside=False)
    rewritten(path, 'name="خبر" plainTextPath="internal://A.txt"'.encode(), b'plainTextPath="A.txt"')
    (one,) = back(path)
    assert (one.external_id, len(one.record["quotes"])) == ("A", 1)


@pytest.mark.parametrize("inside", [True, False])
def test_offsets_in_utf_16_are_found_out_by_the_words(folder, inside):
    """The emoji before them is two units."""
    path = foreign(folder, [("بلاده ملتزمة", ["Quotes"])], inside=inside)
    rewritten(path, b'startPosition="16" endPosition="28"', b'startPosition="17" endPosition="29"')
    assert [quote["content"][0]["text"] for quote in quotes_of(back(path))] == ["بلاده ملتزمة"]


@pytest.mark.parametrize("counted", [0, 1])
def test_a_mark_at_the_beginning_and_other_line_ends_move_no_quote(folder, counted):
    raw = "\ufeff" + TEXT.replace("\n", "\r\n")
    path = foreign(folder, [("لا تعلم", ["Quotes"])], text=raw, inside=False)
    if not counted:
        at = raw.index("لا تعلم")
        place = 'startPosition="{}" endPosition="{}"'
        rewritten(path, place.format(at, at + 7).encode(), place.format(at - 1, at + 6).encode())
    (one,) = back(path)
    assert one.text == TEXT
    assert one.record["quotes"][0]["content"][0]["text"] == "لا تعلم"


def tampered(folder, old, new):
    return rewritten(written(SEEDS[:1], folder), old, new)


def test_a_quote_whose_words_are_elsewhere_is_refused_whole_and_the_others_come(folder):
    span = SEEDS[0]["quotes"][1]["content"][0]
    old = f'startPosition="{span["start"]}" endPosition="{span["end"]}"'.encode()
    found = back(tampered(folder, old, f'startPosition="{span["start"] + 1}" endPosition="{span["end"]}"'.encode()))
    assert len(quotes_of(found)) == 33
    (reason,) = reasons(found)
    assert f"{span['start'] + 1}–{span['end']}" in reason


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'startPosition="31"', b'startPosition="x"'),
        (b'startPosition="31"', b'startPosition="-1"'),
        (b'startPosition="31"', b'startPosition="99999999999999999999"'),
        (b'endPosition="40"', b'endPosition="31"'),
        (b'endPosition="40"', b""),
    ],
)
def test_offsets_that_are_none_are_refused(folder, old, new):
    found = back(tampered(folder, old, new))
    assert len(quotes_of(found)) == 33
    assert len(reasons(found)) == 1


NOTE = b'qawl {"status":"done","origin":"manual"}'


@pytest.mark.parametrize(
    "note",
    [
        *(b"qawl", b"qawl {", b"qawl []", b'qawl {"status":[]}', b'qawl {"status":7,"via":{},"fields":[]}', b"qawl {}"),
        *(b'qawl {"parent":"x"}', b'qawl {"parent":{}}', b"qawl " + b"[" * 5000, b'qawl {"origin":{"a":1}}'),
        b'qawl {"parent":"5078ebb0-341e-8490-90b0-e9237af3dd0d"}',
    ],
)
def test_a_spoiled_note_spoils_nothing_else(folder, note):
    found = back(tampered(folder, NOTE, note))
    assert len(quotes_of(found)) == 34
    must_hold(found[0].record)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'qawl {"type":"direct"}', b'qawl {"type":["direct"],"role":{}}'),
        (b'qawl {"role":"cue"}', b'qawl {"role":["cue"]}'),
        (b'qawl {"speaker":{', b'qawl {"speaker":7,"x":{'),
        (b'"aliases":[', b'"aliases":[7,null,'),
        (b'qawl {"stance":"', b'qawl {"target":[],"codes":7,"stance":"'),
    ],
)
def test_a_spoiled_code_breaks_nothing(folder, old, new):
    for one in back(tampered(folder, old, new)):
        if isinstance(one, Incoming):
            must_hold(one.record)


def test_what_is_no_text_or_has_none_is_refused_and_the_rest_comes(folder):
    more = '<PDFSource guid="1"/><TextSource guid="2" plainTextPath="relative://x.txt"/><TextSource guid="3" name="e"/>'
    more += '<TextSource guid="4" plainTextPath="internal://../../etc/passwd"/>'
    found = back(foreign(folder, [("لا تعلم", ["Quotes"])], more=more))
    assert len(quotes_of(found)) == 1
    assert [one.row for one in found if isinstance(one, Refused)] == [2, 3, 4, 5]


BOMB = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>'


@pytest.mark.parametrize(
    "data",
    [
        "", "not XML", "<a", "<a/>", '<Project xmlns="urn:QDA-XML:project:1.0"', f"{BOMB}<a>&y;</a>",
        '<!DOCTYPE Project SYSTEM "file:///etc/passwd"><Project xmlns="urn:QDA-XML:project:1.0"/>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project xmlns="urn:QDA-XML:project:1.0">&x;</Project>',
    ],
)  # fmt: skip
def test_a_file_that_is_no_project_is_refused_in_one_sentence(folder, data):
    path = folder / "bad.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", data)
    with pytest.raises(QawlError, match=r"bad\.qdpx") as caught:
        back(path)
    assert "\n" not in str(caught.value)


def test_an_archive_without_a_project_or_none_at_all_is_refused(folder):
    path = folder / "bad.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("other.txt", "x")
    with pytest.raises(QawlError, match=r"bad\.qdpx"):
        back(path)
    path.write_bytes(b"PK no")
    with pytest.raises(QawlError, match=r"bad\.qdpx"):
        back(path)


def test_a_name_that_points_outside_is_refused(folder):
    path = folder / "bad.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", "<a/>")
        archive.writestr("../../outside", "x")
    with pytest.raises(QawlError):
        back(path)


def test_a_codebook_holds_no_articles(folder):
    FORMAT.write(SEEDS, folder / "b.qdc", SETTING)
    with pytest.raises(QawlError, match="codebook"):
        back(folder / "b.qdc")
