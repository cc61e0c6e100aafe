"""What counts as politics: somebody acts for a state, an organisation, a movement or an office, or the text around is about such."""

import pytest

from legation.records import Event, Position
from legation.single import read_text


def read(text, noun):
    return [one for one in read_text(text, date="2024-06-01")[1] if isinstance(one, noun)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Kenya rejected the offer of Uganda on Friday.", "rejected"),
        ("The rebels attacked the town at dawn.", "attacked"),
        ("Protesters attacked the embassy of Chile.", "attacked"),
        ("Norway and Peru sent envoys to Lima. Both sides agreed on a timetable.", "agreed"),
        ("The Arab League condemned Israel on Monday.", "condemned"),
        ("Iran seized the ship and detained its captain.", "seized"),
        ("Fiji attacked well and beat the league leaders.", None),
        ("France attacked from the first minute, and the goalkeeper of Portugal saved them.", None),
        ("The wizard attacked the mill at dawn.", None),
        ("The pianist rejected the offer of the orchestra.", None),
        ("The couple agreed on a small garden.", None),
    ],
)
def test_an_act_counts_where_somebody_in_it_is_political_or_the_text_is(text, trigger):
    found = [event.trigger for event in read(text, Event)]
    assert (trigger in found) if trigger else found == []


@pytest.mark.parametrize(
    ("text", "count"),
    [("Ghana demanded that the ships leave its waters.", 1), ("The giant demanded that the sheep leave his meadow.", 0)],
)
def test_a_position_counts_where_its_holder_is_political(text, count):
    assert len(read(text, Position)) == count
