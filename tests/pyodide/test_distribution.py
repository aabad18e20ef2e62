"""What is shipped: whole, compiled, reproducible, and made anew only where it must be."""

import hashlib
import json
import shutil
import time
import zipfile
from pathlib import Path

import pytest
from cache import cache_folder
from pyodide import assemble
from shipped import ROOT, run_inside

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "traceback_script.py"
UNCHECKED_HASH = (1).to_bytes(4, "little")
UNCHANGED_LIMIT_S = 1.0


def manifest_of(folder):
    return json.loads((folder / "manifest.json").read_text())


def archives(folder):
    return [path for path in folder.rglob("*") if path.suffix in (".whl", ".zip")]


@pytest.fixture
def tree(tmp_path):
    """A copy of what the distribution is made from, to be changed."""
    root = tmp_path / "tree"
    (root / "build").mkdir(parents=True)
    (root / "pwa").mkdir()
    (root / "build" / "ruptures").symlink_to(ROOT / "build" / "ruptures")
    (root / "pwa" / "node_modules").symlink_to(ROOT / "pwa" / "node_modules")
    shutil.copytree(ROOT / "py_browser", root / "py_browser")
    shutil.copyfile(ROOT / "pyproject.toml", root / "pyproject.toml")
    return root


def test_manifest_names_every_file_and_its_hash(distribution):
    manifest = manifest_of(distribution)
    files = {
        path.relative_to(distribution).as_posix(): path
        for path in distribution.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert {file["path"] for file in manifest["files"]} == set(files)
    for file in manifest["files"]:
        content = files[file["path"]].read_bytes()
        assert len(content) == file["bytes"]
        assert hashlib.sha256(content).hexdigest() == file["sha256"]
    assert (distribution / manifest["base"] / "pyodide.asm.wasm").is_file()
    assert (distribution / manifest["lock"]).is_file()


def test_everything_is_compiled(distribution):
    assert len(archives(distribution)) == 4
    for path in archives(distribution):
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            assert not [name for name in names if name.endswith(".py")]
            compiled = [name for name in names if name.endswith(".pyc")]
            assert compiled
            assert all(archive.read(name)[4:8] == UNCHECKED_HASH for name in compiled)


def test_tracebacks_name_file_and_line(inside):
    text = inside(SCRIPT)
    assert 'File "/lib/python314.zip/json/decoder.py", line ' in text
    assert 'File "/lib/python3.14/site-packages/numpy/linalg/_linalg.py", line ' in text
    assert 'File "/lib/python3.14/site-packages/py_browser/page.py", line ' in text


def test_boot_takes_seconds(distribution):
    laps = run_inside(distribution, SCRIPT, {})["laps"]
    print(f"boot under Node.js, milliseconds since the start: {laps}")
    assert laps["py_browser"] < 20_000


def test_a_damaged_wheel_is_refused(distribution, tmp_path):
    copy = tmp_path / "pyodide"
    shutil.copytree(distribution, copy)
    wheel = next(copy.rglob("py_browser-*.whl"))
    content = bytearray(wheel.read_bytes())
    content[len(content) // 2] ^= 1
    wheel.write_bytes(content)
    with pytest.raises(AssertionError, match="py_browser"):
        run_inside(copy, SCRIPT, {})


def test_the_same_tree_gives_the_same_bytes(tree, tmp_path, monkeypatch):
    assemble(tmp_path / "first", tree)
    downloads = Path(shutil.copytree(cache_folder() / "downloads", tmp_path / "cache/downloads"))
    monkeypatch.setenv("EARMARK_CACHE", str(downloads.parent))
    assert len(assemble(tmp_path / "second", tree)) == 4
    assert manifest_of(tmp_path / "second") == manifest_of(tmp_path / "first")


def test_only_what_changed_is_made_anew(tree, tmp_path):
    out = tmp_path / "out"
    assemble(out, tree)
    before = manifest_of(out)
    with (tree / "py_browser" / "__init__.py").open("a") as file:
        file.write(f"\nCHANGED_AT = {time.time()!r}\n")
    assert [name.split("-")[0] for name in assemble(out, tree)] == ["py_browser"]
    after = manifest_of(out)
    assert after["base"] == before["base"]
    old = {file["path"] for file in before["files"]}
    new = {file["path"] for file in after["files"]}
    assert sorted(Path(path).name.split("-")[0] for path in new - old) == ["py_browser", "pyodide"]
    assert not any((out / path).exists() for path in old - new)


def test_an_unchanged_tree_takes_no_time(tree, tmp_path):
    assemble(tmp_path / "out", tree)
    began = time.monotonic()
    assert assemble(tmp_path / "out", tree) == []
    assert time.monotonic() - began < UNCHANGED_LIMIT_S
