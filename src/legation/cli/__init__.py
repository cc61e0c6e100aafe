"""The command line: one file per command, each parse → one library call → print."""

from legation.cli.app import main

__all__ = ["main"]
