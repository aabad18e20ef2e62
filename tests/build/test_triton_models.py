"""Triton's model repository: what is laid out, and what its models say without a server."""

import json
import shutil
import sys
import types
from pathlib import Path

import numpy as np
import pytest
from triton_models import lay_out

from inference_gateway.catalog import find_model
from inference_gateway.embedding import open_network
from py_browser.active_labeling.changes import find_changes
from py_browser.active_labeling.prototypes import Prototypes

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "models"


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    out = tmp_path_factory.mktemp("triton")
    (out / "an_older_one").mkdir()
    assert lay_out(out) == sorted(path.name for path in out.iterdir())
    return out


class Tensor:
    def __init__(self, name, values):
        self._name, self._values = name, values

    def name(self):
        return self._name

    def as_numpy(self):
        return self._values


class Response:
    def __init__(self, output_tensors=(), error=None):
        self.outputs = {tensor.name(): tensor.as_numpy() for tensor in output_tensors}
        self.error = error


@pytest.fixture
def started(repository, monkeypatch):
    """Start a model as Triton's Python backend does, with stand-ins for the backend's classes."""
    utils = types.ModuleType("triton_python_backend_utils")
    utils.Tensor, utils.InferenceResponse, utils.TritonError = Tensor, Response, str
    utils.get_input_tensor_by_name = lambda request, name: request.get(name)
    monkeypatch.setitem(sys.modules, "triton_python_backend_utils", utils)

    def start(name, kind="CPU"):
        module = types.ModuleType(f"model_{name}")
        code = (repository / name / "1" / "model.py").read_text(encoding="utf-8")
        exec(compile(code, name, "exec"), module.__dict__)
        model = module.TritonPythonModel()
        model.initialize(
            {
                "model_config": json.dumps({"parameters": parameters(repository / name)}),
                "model_repository": str(repository / name),
                "model_version": "1",
                "model_instance_kind": kind,
                "model_instance_device_id": "0",
            }
        )
        return model

    return start


def parameters(folder):
    """The parameters of a config.pbtxt as Triton hands them to a model."""
    lines = (folder / "config.pbtxt").read_text().splitlines()
    found = [line.split('"') for line in lines if line.startswith("parameters")]
    return {words[1]: {"string_value": words[3]} for words in found}


def test_lays_out_what_is_built_and_may_run(repository):
    assert {"yamnet", "yamnet-int8", "changepoints"} <= {path.name for path in repository.iterdir()}
    config = (repository / "yamnet" / "config.pbtxt").read_text()
    assert '"SAMPLES" data_type: TYPE_FP32 dims: [ 15600 ]' in config
    assert '"EMBEDDINGS" data_type: TYPE_FP32 dims: [ 1024 ]' in config
    small = (repository / "yamnet-int8" / "1" / "model.onnx").read_bytes()
    assert small == (MODELS / "yamnet" / "1" / "int8.onnx").read_bytes()
    before = {path: path.stat().st_mtime_ns for path in repository.rglob("*") if path.is_file()}
    lay_out(repository)
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_a_model_whose_licence_nobody_accepted_is_left_out(tmp_path):
    shutil.copy(MODELS / "catalog.toml", tmp_path)
    for name in ("yamnet", "birdnet-v2.4"):
        (tmp_path / name / "1").mkdir(parents=True)
        (tmp_path / name / "1" / "fp32.onnx").write_bytes(b"a model")
    assert lay_out(tmp_path / "triton", tmp_path) == ["changepoints", "yamnet"]


@pytest.mark.parametrize(("name", "least"), [("yamnet", 0.999999), ("yamnet-int8", 0.99)])
def test_windows_give_the_rows_that_the_stretch_gives(started, name, least):
    model = find_model("yamnet")
    random = np.random.default_rng(0)
    samples = random.uniform(-0.3, 0.3, 16_000 * 12).astype(np.float32)
    offsets = np.arange(0, 40) * 4000
    expected = open_network(model, 16_000).embed(samples, offsets)
    windows = np.lib.stride_tricks.sliding_window_view(samples, 15_600)[offsets]
    asked = [{"SAMPLES": Tensor("SAMPLES", part)} for part in (windows[:3], windows[3:])]
    answers = started(name).execute(asked)
    assert [len(answer.outputs["EMBEDDINGS"]) for answer in answers] == [3, 37]
    rows = np.concatenate([answer.outputs["EMBEDDINGS"] for answer in answers])
    assert rows.dtype == np.float32
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(expected, axis=1)
    assert ((rows * expected).sum(axis=1) / lengths).min() > least


def test_changes_are_those_of_the_domain(started):
    random = np.random.default_rng(1)
    frames = np.repeat(random.normal(0, 2, (6, 8)), 20, axis=0) + random.normal(0, 0.5, (120, 8))
    frames = frames.astype(np.float32)
    means = np.stack([frames[:20].mean(axis=0), frames[60:].mean(axis=0)]).astype(np.float32)
    known = Prototypes(*means.astype(np.float64), 1, 1)
    asked = [
        ({"method": "kernel", "kernel": "cosine", "count": 5}, None),
        ({"method": "fcpd", "penalty": 0.3}, None),
        ({"method": "acpd", "count": 4}, means),
    ]
    answers = started("changepoints").execute([request(frames, *one) for one in asked])
    for (options, prototypes), answer in zip(asked, answers, strict=True):
        expected = find_changes(frames, prototypes=None if prototypes is None else known, **options)
        assert answer.error is None
        np.testing.assert_array_equal(answer.outputs["CHANGES"], expected.frames)
        np.testing.assert_allclose(answer.outputs["CURVE"], expected.curve, atol=1e-6)
    assert answers[0].outputs["CHANGES"].tolist() == [20, 40, 60, 80, 100]


def test_changes_are_the_same_on_a_gpu(started, monkeypatch):
    used = []
    cupy = types.ModuleType("cupy")
    vars(cupy).update({name: getattr(np, name) for name in np.__all__})
    cupy.cuda = types.SimpleNamespace(
        Device=lambda number: types.SimpleNamespace(use=lambda: used.append(number))
    )
    cupy.asnumpy = lambda values: used.append("fetched") or np.asarray(values)
    monkeypatch.setitem(sys.modules, "cupy", cupy)
    frames = np.random.default_rng(2).normal(0, 1, (200, 8)).astype(np.float32)
    frames[90:] += 3
    asked = request(frames, {"method": "kernel", "kernel": "rbf", "count": 1}, None)
    (there,) = started("changepoints", "GPU").execute([asked])
    assert used[0] == 0
    assert "fetched" in used
    (here,) = started("changepoints").execute([asked])
    assert there.outputs["CHANGES"].tolist() == here.outputs["CHANGES"].tolist() == [90]
    np.testing.assert_array_equal(there.outputs["CURVE"], here.outputs["CURVE"])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("{", "cannot be read as JSON"),
        ("{}", "needs a method"),
        ('{"method": "acpd", "budget": 1}', "may have count, kernel"),
        ('{"method": "pelt", "count": 1}', "no method named 'pelt'"),
        ('{"method": "kernel"}', "one of the two"),
    ],
)
def test_says_what_is_wrong_with_a_request(started, options, sentence):
    given = request(np.zeros((9, 2), dtype=np.float32), {}, None)
    given["OPTIONS"] = Tensor("OPTIONS", np.array([options.encode()], dtype=object))
    (answer,) = started("changepoints").execute([given])
    assert sentence in answer.error


def request(frames, options, prototypes):
    told = np.array([json.dumps(options).encode()], dtype=object)
    given = {"EMBEDDINGS": Tensor("EMBEDDINGS", frames), "OPTIONS": Tensor("OPTIONS", told)}
    if prototypes is not None:
        given["PROTOTYPES"] = Tensor("PROTOTYPES", prototypes)
    return given
