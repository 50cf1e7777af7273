"""`make golden`: rewrite the files that tests compare with. Review the diff before you commit it."""

import json
from pathlib import Path

from onrecord.run.stages import stage_table
from tests.api_page import PAGE as API_PAGE
from tests.api_page import filled_api_page
from tests.commands_page import PAGE, commands_page
from tests.sample_output import fill_documents

ROOT = Path(__file__).parent.parent
STAGES_FILE = ROOT / "tests" / "run" / "stages.json"


def stages_json() -> str:
    """The stage list as the committed file has it."""
    return json.dumps(stage_table(), indent=1) + "\n"


def main() -> None:
    STAGES_FILE.write_text(stages_json(), encoding="utf-8")
    PAGE.write_text(commands_page(), encoding="utf-8")
    API_PAGE.write_text(filled_api_page(), encoding="utf-8")
    for path in (STAGES_FILE, PAGE, API_PAGE, *fill_documents()):
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
