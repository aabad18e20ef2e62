"""NumPy version of ruptures' compiled `convert_path_matrix`: walk a path matrix back."""

import numpy as np


def from_path_matrix_to_bkps_list(path_matrix_flat, n_bkps, n_samples, n_bkps_max, jump):
    """The change points that a path matrix leads to.

    Parameters
    ----------
    path_matrix_flat : int array [shape=((q + 1) * (n_bkps_max + 1),)], entry (t, k) is the last
        change point of the best segmentation of the first t points with k change points
    n_bkps, n_samples, n_bkps_max, jump : int

    Returns a list of n_bkps + 1 indices; the last is n_samples.
    """
    end = int(np.ceil(np.float32(n_samples) / np.float32(jump)))
    found = [n_samples]
    for k in range(n_bkps, 0, -1):
        end = int(path_matrix_flat[end * (n_bkps_max + 1) + k])
        found.append(end * jump)
    return found[::-1]
