from tests.reading_cases import read


def test_a_sum_in_words_has_its_value():
    (deal,) = read("Norway pledged thirty-three million kroner for roads and forty million dollars for schools.")["deal"]
    assert [(one.value, one.unit) for one in deal.quantities] == [(33e6, ""), (40e6, "USD")]
