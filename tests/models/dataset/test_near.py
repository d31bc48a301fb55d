"""Short wire items: the bins that they leave empty must not part copies."""

import random

from models.dataset.near import ALIKE, pairs, resemblance, signature

WORDS = "أعلن الوزير اليوم في بيان صدر عن مكتبه أن المحادثات مع الوفد الزائر ستستأنف الأسبوع المقبل في العاصمة".split()


def edited(chance: random.Random) -> str:
    words = list(WORDS)
    words[chance.randrange(len(words))] = f"كلمة{chance.randrange(1000)}"
    return " ".join(words)


def test_a_short_copy_with_one_other_word_is_found():
    chance = random.Random(5)
    whole = signature(" ".join(WORDS))
    found = 0
    for _ in range(50):
        signatures = {"a": whole, "b": signature(edited(chance))}
        found += ("a", "b") in set(pairs(signatures))
    assert found >= 48


def test_the_same_text_resembles_itself_and_another_does_not():
    one, other = signature(" ".join(WORDS)), signature(" ".join(f"لفظ{n}" for n in range(20)))
    assert resemblance(one, one) == 1
    assert resemblance(one, other) < ALIKE / 2


def test_a_headline_alone_has_no_signature():
    assert signature("قال الوزير") is None
