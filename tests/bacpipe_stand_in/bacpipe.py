"""In the place of bacpipe, whose packages take 6 GB: what models/bacpipe/child.py calls of it.

tests/build/test_bacpipe_models.py compares it with the source of bacpipe itself.
"""

import sys


class ModelBaseClass:
    def __init__(self, sr, segment_length, model_name, device=None, model_base_path=None, **kwargs):
        self.sr = sr
        self.segment_length = segment_length
        self.model_name = model_name
        self.device = device or "cpu"
        self.model_base_path = model_base_path
        vars(self).update(kwargs)


class Embedder:
    def __init__(self, model_name, loader=None, CustomModel=None, **kwargs):  # noqa: N803
        assert loader is None
        assert kwargs["run_pretrained_classifier"] is False
        print("Using device='cpu'")  # as bacpipe does, where only messages should go
        self.model = (CustomModel or Supplied)(model_name=model_name, **kwargs)

    def get_embeddings_for_audio(self, sample):
        return self.model(sample)


class Supplied(ModelBaseClass):
    """A model of bacpipe's own."""

    def __init__(self, **kwargs):
        super().__init__(sr=16_000, segment_length=8_000, **kwargs)

    def preprocess(self, audio):
        return audio

    def __call__(self, audio):
        return audio[:, :24]


def ensure_models_exist(model_base_path, model_names):
    if "missing" in model_names:
        raise OSError(f"no network to fetch {model_names} into {model_base_path}")
    print("checkpoints are there", file=sys.stderr)
