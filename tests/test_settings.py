import pytest

from legation.settings import Settings, load_settings


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Settings(desk="desk.db", people=None, debug=False)),
        ({"LEGATION_DESK": ""}, Settings(desk="desk.db")),
        ({"LEGATION_DESK": "talks.db", "LEGATION_PEOPLE": "mine.yml"}, Settings(desk="talks.db", people="mine.yml")),
        ({"LEGATION_ISSUES": "issues.yml"}, Settings(issues="issues.yml")),
        ({"LEGATION_DEBUG": "1"}, Settings(debug=True)),
        ({"LEGATION_DEBUG": "false"}, Settings(debug=False)),
    ],
)
def test_the_environment_is_read_in_one_place(environment: dict[str, str], expected: Settings) -> None:
    assert load_settings(environment) == expected
