"""One module per place of the app."""
