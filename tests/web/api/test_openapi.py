"""The OpenAPI document: valid by a validator that is not ours, and of the API as it is."""

from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from onrecord.web.api.openapi import openapi_document
from onrecord.web.app import make_app
from tests.web.room_samples import sample_store


def test_the_document_is_valid_openapi_3_1(tmp_path):
    """As it is served."""
    with TestClient(make_app(sample_store(tmp_path)), base_url="http://localhost") as client:
        document = client.get("/api/v1/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_the_document_says_what_each_thing_is():
    """Every operation and parameter is described, names are unique, and every type has its fields."""
    document = openapi_document()
    operations = [path["get"] for path in document["paths"].values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert all(operation["summary"] for operation in operations)
    queries = [p for operation in operations for p in operation["parameters"] if p["in"] == "query"]
    assert all(parameter["description"] for parameter in queries)
    record = document["components"]["schemas"]["RecordJson"]
    assert {"format", "articles", "utterances", "brief"} <= set(record["required"])
