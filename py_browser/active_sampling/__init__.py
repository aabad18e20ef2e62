"""Active sampling: which recording, or which stretch of one, to open next, and why."""
