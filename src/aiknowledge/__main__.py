"""Run the command line: python -m aiknowledge."""

from aiknowledge.cli import main

if __name__ == "__main__":
    main(prog_name="aiknowledge")
