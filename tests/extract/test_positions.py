from tests.reading_cases import read


def test_a_minister_speaks_for_the_state():
    (position,) = read("Foreign Minister Sergei Lavrov of Russia rejected a ceasefire.")["position"]
    assert (position.kind, position.holder.country, position.speaker.name) == ("rejection", "RUS", "Sergey Lavrov")


def test_a_position_without_a_subject_is_carried_over_and_says_so():
    text = "Norway was content. Therefore it was possible to demand the return of the ships."
    (position,) = read(text)["position"]
    assert position.holder.country == "NOR"
    assert any("carried over" in reason for reason in position.why)


def test_third_states_in_the_content_are_affected():
    (position,) = read("Russia offered the United States a share of the mines in the territories of Ukraine.")["position"]
    assert ([a.country for a in position.addressee], [a.country for a in position.affects]) == (["USA"], ["UKR"])


def test_a_promise_that_is_negated_keeps_its_not():
    (position,) = read("Norway promised not to raise the tariff.")["position"]
    assert position.content == "not to raise the tariff"


def test_no_position_is_read_where_none_is_taken():
    assert "position" not in read("Norway and Chile met in Geneva.")
