"""`python -m onrecord` is the command `onrecord`."""

from onrecord.cli.main import run

if __name__ == "__main__":
    run()
