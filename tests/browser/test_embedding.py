"""Embeddings are made in the page, without a network, and are still there after a reload."""

import numpy as np
import pytest
from conftest import ROOT
from screens import eventually, open_demo, wait_until_kept

from inference_gateway.embedding import embed_file

DEMO = ROOT / "demo"
# The page keeps its rows as numbers of 16 bits, and its model's kernels too.
LEAST_COSINE = 0.9995

EMBED = """
async ([door, key, options]) => {
  const { embedder } = await import(door);
  const progress = [];
  const embedded = await embedder.embed(key, { ...options, onProgress: (at) => progress.push(at) });
  return { ...embedded, frames: Array.from(embedded.frames), progress };
}
"""
FORGET_MODELS = """
async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.includes('/models/')) await cache.delete(request);
    }
  }
}
"""
KEPT_LATER = "async () => (await (await caches.open('earmark-later')).keys()).length"


@pytest.fixture
def door(site):
    """The address of the module that other parts of the page embed with."""
    modules = (site / "assets").glob("embedding-*.js")
    (module,) = (path for path in modules if " as embedder" in path.read_text())
    return f"/assets/{module.name}"


def key_of(page, name):
    address = page.get_by_role("link", name=name).first.get_attribute("href")
    return address.rsplit("/", 1)[1]


def cosines(rows, others):
    rows, others = rows.astype(np.float64), others.astype(np.float64)
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(others, axis=1)
    return (rows * others).sum(axis=1) / lengths


def test_embeds_without_a_network_and_keeps_what_it_made(own_server, new_context, complaints, door):
    page = new_context(whole=True).new_page()
    open_demo(page, own_server.url)
    wait_until_kept(page)
    eventually(lambda: page.evaluate(KEPT_LATER) == 3, "model and runtime on the device")
    key = key_of(page, "great_tit_2021-SW83-0418_04-79")
    own_server.stop()
    complaints.expect("ERR_CONNECTION_REFUSED")  # the service worker asks for its own update

    for model in ("yamnet", "logmel"):
        made = page.evaluate(EMBED, [door, key, {"model": model}])
        desktop = embed_file(DEMO / "great_tit_2021-SW83-0418_04-79.wav", model)
        frames = np.array(made["frames"]).reshape(-1, made["dimension"])
        assert frames.shape == desktop.frames.shape
        assert cosines(frames, desktop.frames).min() > LEAST_COSINE
        assert (made["firstS"], made["hopS"]) == (desktop.first_s, desktop.hop_s)
        assert (made["model"], made["version"], made["kept"]) == (model, "1", True)
        assert made["progress"][-1] == 1

    page.reload()
    page.evaluate(FORGET_MODELS)
    again = page.evaluate(EMBED, [door, key, {"model": "yamnet", "span": {"startS": 2, "endS": 3}}])
    desktop = embed_file(DEMO / "great_tit_2021-SW83-0418_04-79.wav")
    rows = np.array(again["frames"]).reshape(-1, 1024)
    assert (again["firstS"], len(rows)) == (desktop.first_s + 7 * 0.25, 4)
    assert cosines(rows, desktop.frames[7:11]).min() > LEAST_COSINE
