"""The record as JSON and on a terminal."""
