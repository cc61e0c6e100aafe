import pytest

from legation.reference.folding import fold_type


@pytest.mark.parametrize(
    ("kind", "status", "negated", "expected"),
    [
        ("AID", "happened", False, "AID"),
        ("AID", "planned", False, "AGREE"),
        ("SUPPORT", "proposed", False, "AGREE"),
        ("RETREAT", "planned", False, "CONCEDE"),
        ("SANCTION", "conditional", False, "THREATEN"),
        ("REQUEST", "planned", False, "REQUEST"),
        ("CONSULT", "cancelled", False, "REJECT"),
        ("ASSAULT", "cancelled", False, None),
        ("CONSULT", "denied", False, None),
        ("CONSULT", "rumoured", False, None),
        ("CONSULT", "happened", True, None),
    ],
)
def test_what_has_not_happened_is_folded_into_the_type_as_the_manual_says(kind, status, negated, expected):
    assert fold_type(kind, status, negated) == expected
