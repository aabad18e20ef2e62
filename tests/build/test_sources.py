import hashlib

import pytest
from sources import MissingPart, SourceError, accept

NAME = "numpy-2.4.3-wasm32.whl"
CONTENT = b"a wheel"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("EARMARK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def giving(content, asked):
    def source(file_name):
        asked.append(file_name)
        return content

    return source


def failing(reason):
    def source(_file_name):
        raise SourceError(reason)

    return source


def test_takes_the_first_source_that_has_it():
    asked = []
    sources = {"PyPI": failing("no network"), "CDN": giving(CONTENT, asked)}
    assert accept(NAME, SHA256, sources).read_bytes() == CONTENT
    assert asked == [NAME]


def test_asks_no_source_twice():
    asked = []
    accept(NAME, SHA256, {"PyPI": giving(CONTENT, asked)})
    assert accept(NAME, SHA256, {"PyPI": giving(CONTENT, asked)}).read_bytes() == CONTENT
    assert asked == [NAME]


def test_refuses_other_bytes_and_tries_the_next():
    sources = {"PyPI": giving(b"something else", []), "CDN": giving(CONTENT, [])}
    assert accept(NAME, SHA256, sources).read_bytes() == CONTENT


def test_refused_bytes_do_not_stay(cache):
    with pytest.raises(MissingPart):
        accept(NAME, SHA256, {"PyPI": giving(b"something else", [])})
    assert [path for path in cache.rglob("*") if path.is_file()] == []


def test_fetches_again_what_was_damaged_in_the_cache():
    place = accept(NAME, SHA256, {"PyPI": giving(CONTENT, [])})
    place.write_bytes(b"damaged")
    assert accept(NAME, SHA256, {"PyPI": giving(CONTENT, [])}).read_bytes() == CONTENT


def test_says_which_sources_failed_and_why(cache):
    sources = {"PyPI": failing("no network"), "CDN": giving(b"error page", [])}
    with pytest.raises(MissingPart) as caught:
        accept(NAME, SHA256, sources)
    text = str(caught.value)
    assert text.startswith(f"{NAME} (SHA-256 {SHA256}) could not be had.")
    place = cache / "downloads" / SHA256[:16] / NAME
    assert f"cache ({place}): not there" in text
    assert "PyPI: no network" in text
    other = hashlib.sha256(b"error page").hexdigest()
    assert f"CDN: refused, its SHA-256 is {other}" in text
    assert f"put the file at {place}" in text
