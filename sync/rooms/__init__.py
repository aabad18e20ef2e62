"""Rooms: where the documents of people who label together meet, live and on disk."""
