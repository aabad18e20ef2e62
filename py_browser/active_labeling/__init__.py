"""Active labeling: what to ask about inside a recording, learning from every answer."""
