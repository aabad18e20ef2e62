"""What several test folders share: the demo recordings, the built page, a running server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from installed import build_wheel
from server import Server

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def demo() -> Path:
    """The folder with the real recordings that the demo project is made of."""
    return ROOT / "demo"


@pytest.fixture(scope="session")
def site() -> Path:
    """The page as `make site` built it."""
    folder = ROOT / "site"
    assert (folder / "index.html").is_file(), "Build the page first: make site"
    return folder


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """A server that runs during all tests. A test that stops it uses `own_server`."""
    running = Server(site)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def own_server(site: Path) -> Iterator[Server]:
    """A server of the test's own, started, which it may stop and start."""
    running = Server(site)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def wheel(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `make wheel` builds it, with the page in it."""
    assert site == ROOT / "site"
    return build_wheel(tmp_path_factory.mktemp("wheel"))
