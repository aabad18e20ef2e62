"""A relay with a gateway, and the real programs that stand around them."""

import pytest
from installed import install
from relay_client import RelayServer, bare_page
from server_tools import caddy_folder, prometheus_folder


@pytest.fixture(scope="session")
def prometheus():
    """The folder with `prometheus` and `promtool`."""
    return prometheus_folder()


@pytest.fixture(scope="session")
def caddy():
    """The program `caddy`."""
    return caddy_folder() / "caddy"


@pytest.fixture(scope="session")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(
        bare_page(folder / "site"), folder / "data", proxies=1, metrics_open="yes"
    )
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def earmark(wheel, tmp_path_factory):
    """The command of the wheel, installed with the extra `server` and nothing else."""
    return install(wheel, tmp_path_factory.mktemp("installed"), "server")
