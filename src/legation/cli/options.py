"""Options that several commands share, and what their words mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from legation.errors import UsageError

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Globals:
    """What stands before or after any command: `--desk`, `--people`, `--issues`, `--quiet`, `--debug`."""

    desk: str | None = None
    people: str | None = None
    issues: str | None = None
    quiet: bool = False
    debug: bool = False


class DayType(click.ParamType):  # type: ignore[type-arg]  # older versions of click know no argument here
    """A day as `YYYY-MM-DD`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date, or a usage error that shows the form wanted."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2025-03-08", param, ctx)


DAY = DayType()


def global_options(command: F) -> F:
    """The command with the options that go everywhere; each overrides the one given before the command's name."""

    def remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        if value not in (None, False):
            setattr(ctx.ensure_object(Globals), str(param.name), value)

    shared: dict[str, Any] = {"expose_value": False, "callback": remember}
    options = [
        click.option("--desk", metavar="FILE|URL", help="The desk (default: LEGATION_DESK, or desk.db here).", **shared),
        click.option("--people", metavar="FILE", type=click.Path(), help="A YAML file with your own actors.", **shared),
        click.option(
            "--issues", metavar="FILE", type=click.Path(), help="A YAML file that extends the list of issues.", **shared
        ),
        click.option("--quiet", is_flag=True, help="No progress and no totals.", **shared),
        click.option("--debug", is_flag=True, help="Show tracebacks; stop at the first internal error.", **shared),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def period_options(command: F) -> F:
    """The command with `--since` and `--until`."""
    command = click.option("--until", type=DAY, help="Not after this day (YYYY-MM-DD).")(command)
    return click.option("--since", type=DAY, help="Not before this day (YYYY-MM-DD).")(command)


def as_of_option(command: F) -> F:
    """The command with `--as-of`."""
    words = "As the record stood on this day (YYYY-MM-DD): nothing published or decided later counts."
    return click.option("--as-of", type=DAY, help=words)(command)


def between_option(command: F) -> F:
    """The command with `--between A B`."""
    return click.option("--between", nargs=2, metavar="A B", help="Two parties: names, ids or codes (USA RUS).")(command)


def source_options(command: F) -> F:
    """The command with what the sources themselves may not say, and how to read them."""
    options = [
        click.option("--date", type=DAY, help="The day of publication, where the source does not say."),
        click.option("--outlet", help="The outlet, where the source does not say."),
        click.option("--language", metavar="CODE", help="The language (en), where the source does not say."),
        click.option("--columns", multiple=True, metavar="FIELD=COLUMN", help="For tables: text=body, date=day, ..."),
        click.option("--allow-private", is_flag=True, help="Let URLs lead to private and loopback addresses."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def parse_columns(pairs: tuple[str, ...]) -> dict[str, str]:
    """The column map of `--columns text=body`.

    >>> parse_columns(("text=body", "outlet=paper"))
    {'text': 'body', 'outlet': 'paper'}

    Raises:
        UsageError: a pair without `=`.
    """
    columns = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not (field and equals and column):
            raise UsageError(f"--columns {pair!r}: write FIELD=COLUMN, as in text=body")
        columns[field] = column
    return columns


def parse_filters(**options: Any) -> dict[str, Any]:
    """The filters that were given; what was not given does not narrow anything.

    >>> parse_filters(between=("USA", "RUS"), since=None, limit=0)
    {'between': ('USA', 'RUS'), 'limit': 0}
    """
    return {name: value for name, value in options.items() if value is not None}
