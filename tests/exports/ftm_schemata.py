"""What FollowTheMoney says of the schemata that we write, kept as facts in ftm_schemata.json.

The package itself takes 200 MB with all it needs, too much for a check that everybody runs. Where it is installed,

    python -m tests.exports.ftm_schemata

writes the facts anew: property names with their types and ranges, what is required, what is a kind of what.
"""

import json
from pathlib import Path

FACTS = Path(__file__).parent / "ftm_schemata.json"
USED = (
    *("Address", "Article", "Document", "Documentation", "Event", "LegalEntity", "Note", "Organization", "Person"),
    *("PublicBody", "Thing", "UnknownLink"),
)


def schemata() -> dict:
    """The facts, from the package."""
    from followthemoney import __version__, model
    from followthemoney.types import registry

    found = {name: model.get(name) for name in USED}
    return {
        "made_by": f"tests/exports/ftm_schemata.py from followthemoney {__version__}",
        "languages": sorted(registry.language.names),
        "schemata": {
            name: {
                "is_a": sorted(parent.name for parent in schema.schemata),
                "required": sorted(schema.required),
                "properties": {
                    key: prop.range.name if prop.range else prop.type.name
                    for key, prop in sorted(schema.properties.items())
                    if not prop.stub
                },
            }
            for name, schema in found.items()
        },
    }


if __name__ == "__main__":
    FACTS.write_text(json.dumps(schemata(), indent=1) + "\n", encoding="utf-8")
