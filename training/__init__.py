"""Trains the model that the package ships; nothing in `src` imports it."""
