"""The examples in docs/api.md: each `$ curl` in a code block is run, and what it prints stands below it.

They are run against the small store of tests/web/room_samples.py, without a network: curl and jq are played by this
file, as far as the page uses them.
"""

import json
import re
import shlex
import tempfile
from pathlib import Path

from starlette.testclient import TestClient

from onrecord.web.app import make_app
from tests.web.room_samples import sample_store

PAGE = Path(__file__).parent.parent / "docs" / "api.md"
_BLOCK = re.compile(r"^```\n(\$ curl [^\n]*)\n.*?^```$", re.DOTALL | re.MULTILINE)


def filled_api_page() -> str:
    """The page with the output of each example made anew."""
    with (
        tempfile.TemporaryDirectory() as folder,
        TestClient(make_app(sample_store(Path(folder))), base_url="http://localhost:8000") as client,
    ):
        text = PAGE.read_text(encoding="utf-8")
        return _BLOCK.sub(lambda block: f"```\n{block[1]}\n{run(client, block[1])}\n```", text)


def run(client: TestClient, line: str) -> str:
    """What `line` prints. Raises ValueError for an option that is not played here."""
    words = shlex.split(line.removeprefix("$ "))
    pipe = words.index("|") if "|" in words else len(words)
    address, headers, written = "", {}, None
    given = iter(words[1:pipe])
    for word in given:
        if word == "-H":
            name, _, value = next(given).partition(": ")
            headers[name] = value
        elif word in ("-o", "-w"):
            written = next(given)
        elif word.startswith("http"):
            address = word
        elif word != "-s":
            raise ValueError(f"{word}: is not played")
    answer = client.get(address, headers=headers)
    if written is not None:
        return written.replace("%{http_code}", str(answer.status_code)).replace("\\n", "")
    value = answer.json()
    for key, place in re.findall(r"\.(\w+)|\[(\d+)\]", words[pipe + 2]):
        value = value[key] if key else value[int(place)]
    return json.dumps(value, indent=2, ensure_ascii=False)
