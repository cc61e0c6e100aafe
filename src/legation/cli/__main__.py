"""`python -m legation.cli` is `legation`."""

from legation.cli.app import main

main()
