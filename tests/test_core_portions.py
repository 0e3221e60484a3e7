from hypothesis import given
from hypothesis import strategies as st

from core.storage.portions import sorted_portions


@given(st.lists(st.text("ab0", max_size=3), max_size=40), st.integers(1, 900))
def test_portions_are_one_sorting_of_all(words: list[str], times: int) -> None:
    items = [(word, place) for place, word in enumerate(words * times)]

    portions = list(sorted_portions(items, lambda item: item[0]))

    joined = [item for portion in portions for item in portion]
    assert joined == sorted(items, key=lambda item: item[0])


def test_portions_of_different_keys_are_short() -> None:
    keys = [f"{number * 7919 % 100_000:06}" for number in range(100_000)]

    lengths = [len(portion) for portion in sorted_portions(keys, str)]

    assert len(lengths) > 20
    assert max(lengths) < 8_000
