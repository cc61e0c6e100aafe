"""The program `legation`: finds the command, parses, and turns any error into one line and an exit code."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click

import legation
from legation.cli import exit as exits
from legation.cli.options import Globals, global_options
from legation.settings import load_settings

# Every command, its module and what it does in one line; a command's module is imported when the command is called.
COMMANDS = {
    "brief": ("brief", "Read articles and write the brief: the main job."),
    "read": ("read", "Read articles into the desk."),
    "documents": ("lists", "List the articles of the desk."),
    "events": ("lists", "List who did what to whom."),
    "contacts": ("lists", "List calls, meetings, visits and talks."),
    "tracks": ("lists", "List the strands of the negotiation."),
    "positions": ("lists", "List demands, offers, promises and refusals."),
    "deals": ("lists", "List projects and transactions on the table."),
    "claims": ("lists", "List who says what, and how sure."),
    "forecasts": ("forecasts", "List what is said to be coming, and what became of it."),
    "presence": ("presence", "List who is at the table and who is only talked about."),
    "index": ("index", "Co-operation and conflict of two parties over time, and when it changed."),
    "contradictions": ("lists", "List on what sources contradict each other."),
    "rejections": ("lists", "List what was refused, why, and what to do."),
    "explain": ("explain", "Take one row back to its sentence, its rules and its source."),
    "changes": ("changes", "List what is new in the record since a day."),
    "review": ("review", "Decide on rows: merge, split, accept, reject, correct."),
    "sources": ("sources", "List outlets with their letter and track record; give one a letter."),
    "decisions": ("decisions", "List what people decided, and undo it."),
    "verify": ("verify", "Check every snapshot's hash and every quote."),
    "search": ("search", "Full text over documents and rows."),
    "assess": ("assess", "Rival hypotheses against the record: which reading holds, and how far."),
    "precedents": ("precedents", "Past processes: list, show, compare, base rates."),
    "eval": ("evaluate", "Quality on an annotated set, against pinned floors."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for, so that `--version` does not load a database."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the work, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"legation.cli.{COMMANDS[cmd_name][0]}")
        found: click.Command = module.COMMANDS[cmd_name]
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table above and without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(legation.__version__, prog_name="legation")
@global_options
@click.pass_context
def program(ctx: click.Context) -> None:
    """Read the news on a diplomatic process and keep its record, each row checkable against its source."""
    ctx.ensure_object(Globals)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program with these arguments (those of the process by default) and exit with its code."""
    settings = load_settings()
    chosen = Globals(debug=settings.debug)

    def call() -> None:
        program.main(args=arguments, prog_name="legation", obj=chosen, standalone_mode=False)

    sys.exit(exits.run(call, debug=lambda: chosen.debug))
