import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import QawlError
from models.formats.safe_xml import element, root

LEGAL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"))
ANY = st.text(st.characters())


def is_held(character):
    return character in "\t\n\r" or (
        character >= " " and character not in "\ufffe\uffff" and not "\ud800" <= character <= "\udfff"
    )


@given(ANY, ANY)
def test_what_xml_can_hold_comes_back_as_it_was_and_the_rest_is_dropped(text, value):
    found = root(element("a", text, b=value).encode(), "x")
    assert (found.text or "") == "".join(filter(is_held, text))
    assert found.get("b") == "".join(filter(is_held, value))


def test_a_name_may_have_a_colon_and_nothing_is_written_for_none():
    assert element("a", xml__id="x", type_="y", n=None) == '<a xml:id="x" type="y"/>'


HERE = '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = "".join(f'<!ENTITY x{n + 1} "{f"&x{n};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\xff\xfe", b"<a", b"<a></b>", b"a", b"<a>\x00</a>", HERE.encode(), OUTSIDE.encode()),
        *(HERE.encode("utf-16"), b"<!DOCTYPE a><a/>", b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'),
        f'<!DOCTYPE a [<!ENTITY x0 "x">{LAUGHS}]><a b="&x9;">&x9;</a>'.encode(),
        b"<a>" * 5000 + b"</a>" * 5000,
    ],
)
def test_what_is_no_xml_or_wants_more_than_to_be_read_is_refused(data):
    with pytest.raises(QawlError, match=r"“x\.xml”"):
        root(data, "x.xml")


def test_plain_xml_is_read_in_any_encoding():
    assert root('<?xml version="1.0" encoding="utf-16"?><a>ق</a>'.encode("utf-16"), "x").text == "ق"
