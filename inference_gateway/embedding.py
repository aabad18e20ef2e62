"""Embeddings of recordings on this machine: one row of numbers per window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from inference_gateway.acceptance import check_acceptance
from inference_gateway.audio import AudioFile, open_audio
from inference_gateway.catalog import Model, find_model, models_folder
from py_browser.errors import MissingPackage, ParameterError
from py_browser.log_mel import embed_log_mel
from py_browser.resampling import Resampling
from py_browser.windows import Reel, Windows

Floats = npt.NDArray[np.float32]
Progress = Callable[[float], None]
Say = Callable[[str], None]


class Embeddings(NamedTuple):
    """Rows of a whole recording.

    frames : float32 [shape=(windows, dimension)]
    first_s : float, the middle of the first window, seconds from the start of the recording
    hop_s : float, seconds from one window to the next
    """

    frames: Floats
    first_s: float
    hop_s: float


class Network(Protocol):
    """What turns the windows of one stretch of sound into rows."""

    def embed(self, samples: Floats, offsets: npt.NDArray[np.int64]) -> Floats:
        """Return float32 [shape=(windows, dimension)].

        samples : float32 [shape=(n,)] at the model's rate
        offsets : int64 [shape=(windows,)], where each window begins
        """
        ...


def embed_file(
    path: Path | str, model: str = "yamnet", hop_s: float | None = None, say: Say | None = None
) -> Embeddings:
    """Embed a whole recording; an hour of YAMNet at the usual hop takes 59 MB.

    Parameters
    ----------
    path : a recording that `earmark` can open
    model : id of a model of models/catalog.toml
    hop_s : float, seconds between rows; the model's usual hop (0.25 s) for None
    say : given a sentence about what was odd in the file

    Raises `UnknownName` for a model that is not in the catalog, `ParameterError` for a hop that it
    cannot have or a model that is not built, `AudioError` for a file that cannot be read,
    `MissingPackage` where ONNX Runtime is needed and not installed.
    """
    embedding = Embedding(open_audio(Path(path)), find_model(model), hop_s, say=say)
    frames = np.empty((embedding.windows.count, embedding.model.dimension), dtype=np.float32)
    filled = 0
    for rows in embedding.rows():
        frames[filled : filled + len(rows)] = rows
        filled += len(rows)
    return Embeddings(frames[:filled], embedding.windows.first_s, embedding.windows.hop_s)


class Embedding:
    """The work of embedding one recording, stretch by stretch, in bounded memory.

    Parameters
    ----------
    audio : the recording
    model : an entry of the catalog
    hop_s : float, or None for the model's usual hop
    network : what computes the rows; the model's own where it is not given
    say : given a sentence about what was odd in the file
    """

    def __init__(
        self,
        audio: AudioFile,
        model: Model,
        hop_s: float | None = None,
        network: Network | None = None,
        say: Say | None = None,
    ) -> None:
        self.audio = audio
        self.model = model
        rate_hz = model.sample_rate_hz or audio.sample_rate_hz
        self.windows = Windows(rate_hz, model.window_s, model.checked_hop(hop_s), audio.duration_s)
        self._network = network or open_network(model, rate_hz)
        self._say = say or (lambda _: None)

    def rows(self, on_progress: Progress | None = None) -> Iterator[Floats]:
        """Yield float32 [shape=(n, dimension)], some windows at a time, in order.

        on_progress : given the part that is done, 0 to 1

        A file that breaks off in the middle ends the rows, with a sentence said about it.
        """
        for sentence in self.audio.warnings:
            self._say(sentence)
        reel = Reel(self.audio.blocks())
        resampling = Resampling(self.audio.sample_rate_hz, self.windows.rate_hz)
        for stretch in self.windows.stretches():
            samples = resampling.span(stretch.start, stretch.end, reel.span)
            offsets = stretch.offsets[: self._whole(reel, stretch.start + stretch.offsets)]
            if len(offsets):
                yield self._network.embed(samples, offsets)
            if on_progress:
                on_progress((stretch.first + len(offsets)) / self.windows.count)
            if len(offsets) < len(stretch.offsets):
                break
        for sentence in self._oddities(reel):
            self._say(sentence)

    def _whole(self, reel: Reel, starts: npt.NDArray[np.int64]) -> int:
        """How many of the windows that begin there lie in what could be read."""
        if not reel.ended or reel.heard >= self.audio.frames:
            return len(starts)
        heard = reel.heard * self.windows.rate_hz / self.audio.sample_rate_hz
        return int(np.count_nonzero(starts + self.windows.samples <= heard))

    def _oddities(self, reel: Reel) -> Iterable[str]:
        if reel.bad_samples:
            yield (
                f"{self.audio.path}: {reel.bad_samples:,} samples are not numbers (NaN or "
                "infinite); they were heard as silence."
            )
        if reel.ended and reel.heard < self.audio.frames:
            yield (
                f"{self.audio.path}: only {reel.heard / self.audio.sample_rate_hz:.1f} s of the "
                f"{self.audio.duration_s:.1f} s that the file announces could be read; the rest "
                "has no embeddings."
            )


def open_network(model: Model, rate_hz: float, threads: int | None = None) -> Network:
    """Load what computes a model's rows.

    threads : int, cores that one call uses; None for all

    Raises `MissingPackage` without ONNX Runtime, `ParameterError` where the model is not built.
    """
    if model.sample_rate_hz == 0:
        return LogMelNetwork(round(model.window_s * rate_hz), rate_hz)
    return _loaded(model.id, models_folder(), threads)


@lru_cache(maxsize=2)
def _loaded(model_id: str, folder: Path, threads: int | None) -> OnnxNetwork:
    return OnnxNetwork(find_model(model_id, folder), folder, threads)


class LogMelNetwork:
    """Log-mel bands at the recording's own rate; needs no model."""

    def __init__(self, window_samples: int, rate_hz: float) -> None:
        self._window_samples = window_samples
        self._rate_hz = rate_hz

    def embed(self, samples: Floats, offsets: npt.NDArray[np.int64]) -> Floats:
        """Return float32 [shape=(windows, 80)]."""
        return embed_log_mel(samples, offsets, self._window_samples, self._rate_hz)


class OnnxNetwork:
    """A converted model in ONNX Runtime.

    Its graph has the input `windows` [shape=(windows, samples)], or, where windows share work, the
    inputs `samples` [shape=(n,)] and `hop_frames`, the hop in steps of the catalog's `hop_step_s`;
    its output is `embeddings` [shape=(windows, dimension)].
    """

    def __init__(self, model: Model, folder: Path, threads: int | None = None) -> None:
        try:
            import onnxruntime
        except ModuleNotFoundError as error:
            raise MissingPackage(
                f"The model {model.id} needs ONNX Runtime; install it with "
                "`pip install 'earmark[models]'`, or use the model logmel, which needs nothing."
            ) from error
        check_acceptance(model, folder)
        path = folder / model.id / "1" / model.files.get("desktop", "missing")
        if not path.is_file():
            raise ParameterError(_not_built(model, path))
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = threads or 0
        self._session = onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"]
        )
        self._window_samples = round(model.window_s * model.sample_rate_hz)
        self._step_samples = round(model.hop_step_s * model.sample_rate_hz)
        self._shares_work = any(one.name == "hop_frames" for one in self._session.get_inputs())

    def embed(self, samples: Floats, offsets: npt.NDArray[np.int64]) -> Floats:
        """Return float32 [shape=(windows, dimension)]."""
        given = self._stretch if self._shares_work else self._cut
        (rows,) = self._session.run(["embeddings"], given(samples, offsets))
        return np.asarray(rows, dtype=np.float32)[: len(offsets)]

    def _stretch(self, samples: Floats, offsets: npt.NDArray[np.int64]) -> dict[str, object]:
        hop = int(offsets[1] - offsets[0]) // self._step_samples if len(offsets) > 1 else 1
        return {"samples": samples, "hop_frames": np.array(hop, dtype=np.int64)}

    def _cut(self, samples: Floats, offsets: npt.NDArray[np.int64]) -> dict[str, object]:
        cut = np.lib.stride_tricks.sliding_window_view(samples, self._window_samples)
        return {"windows": cut[offsets]}


def _not_built(model: Model, path: Path) -> str:
    if "desktop" not in model.runtimes:
        return (
            f"The model {model.id} is in the catalog, but Earmark cannot run it here; use yamnet."
        )
    return (
        f"The model {model.id} is not on this machine ({path} is missing); run "
        f"`earmark models fetch {model.id}`, or use the model logmel."
    )
