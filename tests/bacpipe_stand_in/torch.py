"""In the place of torch: arrays that can be put on a device."""

import numpy as np


class Tensor(np.ndarray):
    def to(self, device):
        assert device == "cpu"
        return self


def from_numpy(values):
    return values.view(Tensor)
