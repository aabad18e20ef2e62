"""What computes the rows of a model: in this process, or on Triton servers."""
