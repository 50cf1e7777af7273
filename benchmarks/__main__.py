"""`python -m benchmarks NAME --data DIR [--json]`: run one benchmark and print its lines.

`python -m benchmarks story --data DIR --show METRIC` lists what a metric missed.
"""

import argparse
import importlib
import sys
from pathlib import Path

from benchmarks.lines import print_lines

# NAME → what DIR holds. Each is a module of this package with `measure(data: Path) -> Iterator[Line]`.
BENCHMARKS = {
    "articles": "articles.json (title, articleBody …) and html/ID.html.gz",
    "dates": "dates.json (address → file, date) and html/*.html.gz",
    "lineage": "NAME.wire.txt, NAME.own.txt and more, as in this project's tests/lineage/invented",
    "meetings": "wikinews_statements (dev.jsonl, docs/, index.json)",
    "mentions": "IOB2 files (*.iob2)",
    "parse": "CoNLL-U files (*.conllu), in any depth",
    "reuse": "docs/*.json (title, text) and pairs.tsv (id_a, id_b, containment_estimate)",
    "scale": "nothing, or sizes.txt (numbers of articles, one a line): the corpus is invented",
    "serve": "nothing, or articles.txt (how many): the store is invented",
    "speed": "text files (*.txt), in any depth",
    "statements": "PolNeAR layout (attributions/*.ann, text/) or wikinews_statements (dev.jsonl, docs/)",
    "stories": "JSON files (*.json) with title, text, event, in any depth",
    "story": "pages and their gold.yaml, or folders of them",
    "store": "anything: the pages are invented",
    "times": "TimeML files (*.tml), in any depth, MEANTIME (intra-doc_annotation/) or wikinews_statements",
}


def main(arguments: list[str] | None = None) -> int:
    listing = "\n".join(f"  {name:12s} DIR holds {what}" for name, what in BENCHMARKS.items())
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        epilog=listing,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", choices=sorted(BENCHMARKS), metavar="NAME")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a table")
    parser.add_argument("--show", metavar="METRIC", help="story: what a metric missed, instead of the figures")
    chosen = parser.parse_args(arguments)
    if chosen.show and chosen.name != "story":
        parser.error("--show is for story")
    if not chosen.data.is_dir():
        print(f"{chosen.data}: no such folder; give --data a folder with {BENCHMARKS[chosen.name]}", file=sys.stderr)
        return 2
    module = importlib.import_module(f"benchmarks.{chosen.name}")
    if chosen.show:
        print("\n".join(module.missed(chosen.data, chosen.show)))
        return 0
    print_lines(module.measure(chosen.data), as_json=chosen.json)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
