"""Exit codes, and the one line that an error leaves on stderr. The only place where either is decided.

0   ok
1   a check did not hold (verify, eval below a floor)
2   the call is wrong
3   nothing readable came in
4   the desk cannot be used or trusted
70  our bug
130 interrupted with Ctrl-C (what the shell expects of a program that was)
"""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Callable

import click

from legation.errors import LegationError

OK = 0
CHECK_FAILED = 1
USAGE = 2
INPUT = 3
RECORD = 4
BUG = 70
INTERRUPTED = 130


def run(program: Callable[[], object], *, debug: Callable[[], bool]) -> int:
    """The exit code of `program`; its error, if any, is put on stderr in one line (if `debug()`, with a traceback)."""
    try:
        program()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has seen enough (`legation contacts | head`): no error, and nothing left to flush to.
        _silence_stdout()
        return OK
    except (KeyboardInterrupt, click.Abort):
        print("legation: interrupted; what was read so far is kept", file=sys.stderr)
        return INTERRUPTED
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        return _report(error, error.format_message(), USAGE, debug())
    except LegationError as error:
        return _report(error, str(error), error.exit_code, debug())
    except Exception as error:  # the last net: whatever gets here is a bug of ours
        return _report(error, f"this is a bug ({type(error).__name__}: {error}); --debug shows where", BUG, debug())
    return OK


def _report(error: Exception, message: str, code: int, debug: bool) -> int:
    """The code, once the message is on stderr."""
    if debug:
        traceback.print_exception(error)
    first, *rest = message.splitlines() or [type(error).__name__]
    print(f"legation: {' '.join([first, *rest]).strip()}", file=sys.stderr)
    return code


def _silence_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's own flush at exit does not fail."""
    with contextlib.suppress(OSError, ValueError):  # stdout is no real file, as under a test
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
