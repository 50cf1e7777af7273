"""The runner: the ordered list of stages, and the engine that feeds them."""
