"""Compressed copies of the page's files."""

import gzip
import os

from compress import compress


def test_only_what_gets_smaller_is_compressed(tmp_path):
    script = tmp_path / "assets" / "index.js"
    script.parent.mkdir()
    script.write_text("const label = 'wren';\n" * 200)
    (tmp_path / "short.js").write_text("1")
    (tmp_path / "bark.wav").write_bytes(bytes(5000))
    assert compress(tmp_path) == 1
    copies = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.gz")]
    assert copies == ["assets/index.js.gz"]
    assert gzip.decompress((tmp_path / copies[0]).read_bytes()) == script.read_bytes()


def test_a_copy_is_made_again_only_of_what_changed(tmp_path):
    page = tmp_path / "index.html"
    page.write_text("<p>old</p>" * 200)
    assert (compress(tmp_path), compress(tmp_path)) == (1, 0)
    copy = tmp_path / "index.html.gz"
    page.write_text("<p>new</p>" * 200)
    later = copy.stat().st_mtime_ns + 1_000_000_000
    os.utime(page, ns=(later, later))
    assert compress(tmp_path) == 1
    assert b"new" in gzip.decompress(copy.read_bytes())
