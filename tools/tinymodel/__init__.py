"""Trains tiny-chat, the small language model that the demo publishes and serves."""
