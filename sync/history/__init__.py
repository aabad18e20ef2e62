"""Who changed what, when; named versions; taking changes back."""
