"""A relay for the tests of its HTTP interface, with an admin named Ada."""

import pytest
from bucket import Bucket
from relay_client import RelayServer, bare_page


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    """A relay that runs during one file of tests; hashing is cheap there."""
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data")
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def bucket():
    """A bucket of a real S3-compatible server; each test takes a prefix of its own."""
    running = Bucket()
    running.start()
    yield running
    running.stop()
