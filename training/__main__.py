"""`python -m training --data DIR --encoder DIR`: make the reader's weights anew, from corpora to package."""

import argparse
from dataclasses import asdict
from pathlib import Path

from benchmarks import parse, statements
from onrecord.reader import model
from training.card import make_card
from training.export import export
from training.train import Plan, train, trained

PACKAGE = Path(model.__file__).parent / "weights"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with the training corpora (training/README.md)"
    )
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt of MiniLM-L6"
    )
    parser.add_argument(
        "--work",
        type=Path,
        default=Path(".build/training"),
        help="where each round is kept: a training broken off goes on from there",
    )
    parser.add_argument("--out", type=Path, default=PACKAGE, help="where the weights go (default: into the package)")
    parser.add_argument("--limit", type=int, help="documents a corpus, for a trial run")
    parser.add_argument(
        "--spin", type=float, default=0.0, help="share of statement documents to show as other pages print them"
    )
    parser.add_argument("--export-only", action="store_true", help="take what is kept in --work, do not train")
    chosen = parser.parse_args()
    plan = Plan(limit=chosen.limit, spin_share=chosen.spin)
    if chosen.export_only:
        network = trained(chosen.work)
    else:
        network = train(chosen.data, chosen.encoder, chosen.work, plan)
    settings = asdict(plan)
    vocabulary = chosen.encoder / "vocab.txt"
    export(network, vocabulary, chosen.out, make_card(settings, {}))
    if chosen.out == PACKAGE:  # the benchmarks measure what is in the package: the card is written again with figures
        figures = {
            "wikinews_statements, development split": list(statements.measure(chosen.data / "wikinews_statements")),
            "UD English GUM, development split": list(parse.measure(chosen.data / "ud_english_gum_free" / "dev")),
        }
        export(network, vocabulary, chosen.out, make_card(settings, figures))
    print(f"weights written to {chosen.out}")


if __name__ == "__main__":
    main()
