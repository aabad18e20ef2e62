"""Blocks of samples in, overlapping frames out, with the state carried over block borders."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError

Samples = npt.NDArray[np.float32]

GROUP_FRAMES = 128


class Framer:
    """Cut a stream of samples into frames; frame i is centred at sample i * hop.

    Both ends are mirrored, so that there is neither a missing edge nor a false onset. A stream of
    n samples has ceil(n / hop) frames. Frames come in groups whose borders depend on the position
    in the stream alone: results are the same to the last bit whatever the sizes of the blocks.

    Parameters
    ----------
    frame_samples : int >= 2
    hop_samples : int, 1 to frame_samples
    """

    def __init__(
        self, frame_samples: int, hop_samples: int, group_frames: int = GROUP_FRAMES
    ) -> None:
        if frame_samples < 2 or not 1 <= hop_samples <= frame_samples or group_frames < 1:
            raise ParameterError(
                f"Frames of {frame_samples} samples every {hop_samples} samples cannot be cut: "
                "a frame needs at least 2 samples and a hop between 1 and the frame."
            )
        self.frame_samples = frame_samples
        self.hop_samples = hop_samples
        self.group_frames = group_frames
        self.samples_seen = 0
        self.frames_made = 0
        self._half = frame_samples // 2
        span = (group_frames - 1) * hop_samples + frame_samples
        # Half a frame more than a group stays behind: the end is mirrored from it.
        self._buffer = np.zeros(span + frame_samples, dtype=np.float32)
        self._fill = self._half

    def push(self, samples: Samples) -> Iterator[Samples]:
        """Take a block and yield float32 frames [shape=(group_frames, frame_samples)].

        A group is a view that is overwritten when the next one is asked for. The iterator must be
        run to its end.
        """
        taken = 0
        while taken < len(samples):
            count = min(len(samples) - taken, len(self._buffer) - self._fill)
            self._buffer[self._fill : self._fill + count] = samples[taken : taken + count]
            self._fill += count
            self.samples_seen += count
            taken += count
            if self._fill == len(self._buffer):
                yield self._first_group()
                self._forget(self.group_frames * self.hop_samples)

    def finish(self) -> Iterator[Samples]:
        """Yield the frames that are left, the end of the stream mirrored."""
        if self.samples_seen == 0:
            return
        left = -(-self.samples_seen // self.hop_samples) - self.frames_made
        end = self.frame_samples - self._half
        if self.frames_made:
            padded = np.pad(self._buffer[: self._fill], (0, end), mode="reflect")
        else:
            signal = self._buffer[self._half : self._fill]
            padded = np.pad(signal, (self._half, end), mode="reflect")
        frames = _frames_of(padded, self.frame_samples, self.hop_samples)[:left]
        self.frames_made += left
        for start in range(0, left, self.group_frames):
            yield frames[start : start + self.group_frames]

    def _first_group(self) -> Samples:
        if not self.frames_made:
            head = self._buffer[self._half + 1 : 2 * self._half + 1]
            self._buffer[: self._half] = head[::-1]
        self.frames_made += self.group_frames
        frames = _frames_of(self._buffer, self.frame_samples, self.hop_samples)
        return frames[: self.group_frames]

    def _forget(self, count: int) -> None:
        kept = self._fill - count
        self._buffer[:kept] = self._buffer[count : self._fill].copy()
        self._fill = kept


def _frames_of(samples: Samples, frame_samples: int, hop_samples: int) -> Samples:
    # In the browser no view may span 2 GiB, as one of every window would at a bat recorder's rate.
    count = max(0, (len(samples) - frame_samples) // hop_samples + 1)
    step = samples.strides[0]
    return np.lib.stride_tricks.as_strided(
        samples, (count, frame_samples), (hop_samples * step, step), writeable=False
    )
