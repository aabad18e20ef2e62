"""The audio of a job, decoded as it comes from the relay."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import soundfile

from inference_gateway.audio import AudioFile, Floats, mono_blocks
from inference_gateway.range_source import RangeSource
from py_browser.errors import AudioError

NAME = Path("The recording")


@dataclasses.dataclass(frozen=True, kw_only=True)
class LeasedAudio(AudioFile):
    """A recording that is read from the relay, by one thread at a time."""

    source: RangeSource

    def blocks(self) -> Iterator[Floats]:
        """See `AudioFile`."""
        seen = 0
        self.source.seek(0)
        try:
            with soundfile.SoundFile(self.source) as file:
                for block in mono_blocks(file):
                    if self.source.failure is not None:
                        return  # what libsndfile made of it is no sound
                    seen += len(block)
                    yield block
        except soundfile.LibsndfileError as error:
            if not seen:
                raise unreadable(self.source, error) from error


def open_leased(source: RangeSource) -> LeasedAudio:
    """Read the header of a job's audio.

    Raises `AudioError` with a sentence for what is empty, no audio, or without a sample; whatever
    kept the relay from sending it.
    """
    if not source.size:
        raise AudioError(f"{NAME} is empty (0 bytes); copy it again from where it came from.")
    try:
        info = soundfile.info(source)
    except soundfile.LibsndfileError as error:
        raise unreadable(source, error) from error
    if info.frames <= 0:
        raise AudioError(f"{NAME} holds no sound: its header is there, but not one sample.")
    return LeasedAudio(NAME, info.samplerate, info.channels, info.frames, source=source)


def unreadable(source: RangeSource, error: soundfile.LibsndfileError) -> Exception:
    """What is said of audio that cannot be decoded, or that did not come."""
    if source.failure is not None:
        return source.failure
    return AudioError(f"{NAME} cannot be read as audio: {error.error_string.rstrip('.')}.")
