"""The ordered stages and the engine that runs them."""
