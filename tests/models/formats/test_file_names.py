import re

from hypothesis import given
from hypothesis import strategies as st

from models.formats.file_names import slug


def named(external_id, id="0192"):
    return slug({"external_id": external_id, "id": id})


@given(st.text())
def test_any_id_becomes_a_name_that_every_system_takes(external_id):
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}", named(external_id))


def test_an_id_can_still_be_recognised():
    assert named("001_c30111a8").startswith("001_c30111a8-")


def test_no_two_articles_share_a_name():
    ids = ["خبر", "خبز", "a/b", "a b", "A", "a", "../a", "CON", ""]
    assert len({named(one).lower() for one in ids}) == len(ids)
    assert named("a", "1") != named("a", "2")
