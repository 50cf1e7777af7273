"""The JSON API of the reading room: what other programs read, described by the OpenAPI document it serves itself."""
