import pytest
from pyodide_trees import fill_py_browser, keeps_numpy, keeps_stdlib, project_version


@pytest.mark.parametrize(
    "name", ["json/__init__.py", "_pyodide/_base.py", "pyodide/ffi/__init__.py", "tarfile.py"]
)
def test_keeps_what_python_needs(name):
    assert keeps_stdlib(name)


@pytest.mark.parametrize("name", ["unittest/mock.py", "pydoc.py", "site-packages/README.txt"])
def test_leaves_out_what_a_page_has_no_use_for(name):
    assert not keeps_stdlib(name)


@pytest.mark.parametrize(
    "name",
    [
        "numpy/__init__.py",
        "numpy/_core/_multiarray_umath.cpython-314-wasm32-emscripten.so",
        "numpy-2.4.3.dist-info/licenses/LICENSE.txt",
        "numpy-2.4.3.dist-info/licenses/numpy/random/src/pcg64/LICENSE.md",
    ],
)
def test_keeps_numpy_and_its_licences(name):
    assert keeps_numpy(name)


@pytest.mark.parametrize(
    "name",
    [
        "numpy/__init__.pyi",
        "numpy/f2py/crackfortran.py",
        "numpy/linalg/tests/test_linalg.py",
        "numpy/_core/include/numpy/arrayobject.h",
        "numpy/conftest.py",
        "numpy-2.4.3.dist-info/RECORD",
    ],
)
def test_leaves_out_tests_headers_and_stubs(name):
    assert not keeps_numpy(name)


def test_py_browser_travels_with_its_metadata(tmp_path):
    package = tmp_path / "py_browser"
    (package / "__pycache__").mkdir(parents=True)
    (package / "__pycache__" / "x.pyc").write_bytes(b"")
    (package / "__init__.py").write_text("")
    out = tmp_path / "out"
    fill_py_browser(package, "1.2", out)
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    info = "py_browser-1.2.dist-info"
    assert files == {"py_browser/__init__.py", f"{info}/METADATA", f"{info}/WHEEL"}


def test_reads_the_version_of_the_project(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "3.1"\n')
    assert project_version(tmp_path / "pyproject.toml") == "3.1"
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(RuntimeError, match="holds no line"):
        project_version(tmp_path / "pyproject.toml")
