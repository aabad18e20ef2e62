"""The back room of Earmark: recordings become embeddings, on this machine or on Triton."""
