"""`python -m reportedly`."""

from reportedly.cli import main

main(prog_name="reportedly")
