"""Two real Triton servers for all tests here: one for good, one that a test may kill."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bacpipe_models import add_wren, lay_out
from triton_processes import Triton


@pytest.fixture(scope="session")
def tritons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Triton]]:
    """Both servers, starting side by side; `wait` says when one is there."""
    folder: Path = tmp_path_factory.mktemp("triton")
    with pytest.MonkeyPatch.context() as patch:
        # Two servers, and browsers beside them: threads that wait for each other would take turns.
        patch.setenv("EARMARK_TRITON_THREADS", "1")
        repository = lay_out(folder / "repository", add_wren(folder / "models"))
    started = [
        Triton(repository, ("yamnet", "changepoints", "wren"), folder / "first.log"),
        Triton(repository, ("yamnet",), folder / "second.log"),
    ]
    yield started
    for server in started:
        server.kill()


@pytest.fixture
def triton(tritons: list[Triton]) -> Triton:
    """The server that stays."""
    return tritons[0].wait()
