"""The command line of Earmark: opens files, and calls the domain."""
