import pytest

from legation.link.drift import Wording, compare_wordings

MAY = Wording(
    content="the administration may even share sensitive information with Russia", verb_class="speculates", certainty="probable"
)
PLANS = Wording(content="the administration plans to share sensitive information with Russia")

# (case, what was told, what it became, the drift, a word of the reason)
SHIFTS = [
    ("may becomes plans to", MAY, PLANS, "strengthens", "“may” → “plans to”"),
    ("plans to becomes may", PLANS, MAY, "weakens", "“plans to” → “may”"),
    ("a plan becomes a fact", PLANS, Wording(content="the administration shares sensitive information"), "strengthens", "told as fact"),
    ("the same words", PLANS, PLANS, "quotes", "same words"),
    ("other words of one strength", Wording(content="they met for four hours"), Wording(content="the talks lasted from noon to four"), "paraphrases", ""),
    ("surer", Wording(content="they met", certainty="possible"), Wording(content="they met"), "strengthens", "possible → certain"),
    ("less sure", Wording(content="they met"), Wording(content="they met", certainty="doubtful"), "weakens", "doubtful"),
    ("believes becomes confirms", Wording(content="they met", verb_class="speculates", cue="believes"), Wording(content="they met", verb_class="confirms", cue="confirmed"), "strengthens", "“believes” → “confirmed”"),
    ("a rumour becomes on record", Wording(content="they met", basis="rumour"), Wording(content="they met"), "strengthens", "rumour → on record"),
    ("an outlet cited is no ladder", Wording(content="they met", basis="anonymous"), Wording(content="they met", basis="other_outlet"), "quotes", ""),
    ("the words decide", MAY, Wording(content="the administration plans to share it", certainty="possible"), "strengthens", "plans to"),
    ("another language", Wording(content="they met for hours"), Wording(content="they met for hours", language="fr"), "translates", "en → fr"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "told", "retold", "drift", "reason"), SHIFTS, ids=[shift[0] for shift in SHIFTS])
def test_drift_names_what_a_retelling_does_and_by_which_words(case, told, retold, drift, reason):
    shift = compare_wordings(told, retold)
    assert shift.drift == drift
    assert reason in shift.why


@pytest.mark.parametrize(("case", "told", "retold", "drift", "reason"), SHIFTS, ids=[shift[0] for shift in SHIFTS])
def test_drift_turned_round_is_the_other_drift(case, told, retold, drift, reason):
    opposite = {"strengthens": "weakens", "weakens": "strengthens"}
    assert compare_wordings(retold, told).drift == opposite.get(drift, drift)
