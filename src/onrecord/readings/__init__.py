"""From an article and the model's analysis to a reading."""
