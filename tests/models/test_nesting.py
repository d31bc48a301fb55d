"""Who encloses whom."""

from models.nesting import ancestors, encloses, in_circle
from models.span import Span

PARENTS = {"a": "b", "b": "c", "c": None, "x": "y", "y": "z", "z": "y", "me": "me"}


def test_those_above_come_the_nearest_first():
    assert list(ancestors("a", PARENTS.get)) == ["b", "c"]
    assert list(ancestors("c", PARENTS.get)) == []


def test_a_circle_is_gone_round_once():
    assert list(ancestors("x", PARENTS.get)) == ["y", "z"]
    assert not in_circle("x", PARENTS.get), "it only leads into one"
    assert in_circle("y", PARENTS.get)
    assert in_circle("me", PARENTS.get)
    assert not in_circle("a", PARENTS.get)


def test_each_part_lies_in_some_part():
    outer = [Span(0, 5), Span(10, 20)]
    assert encloses(outer, [Span(1, 3), Span(10, 12)])
    assert not encloses(outer, [Span(6, 9)]), "a gap is outside"
    assert not encloses(outer, outer)
    assert not encloses([], [Span(1, 2)])
