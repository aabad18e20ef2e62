"""The page's Python in a real browser, under the app's headers: boot, call, cancel, start again."""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from contexts import Complaints, prepare
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).resolve().parents[2]
HARNESS = ROOT / "tests" / "pyodide" / "browser"
sys.path[:0] = [str(ROOT / "build"), str(HARNESS.parent)]

from npm import run_npm  # noqa: E402
from page_server import serve_page  # noqa: E402

BOOT_LIMIT_S = 120
STILL_ALIVE_MS = 1500

# Twenty minutes of hiss, 2,000 frames a second: far more than a few seconds of work in one call.
SLOW_CALL = """
window.slow = async (signal) => {
  const options = { hop_s: 0.0005 };
  const facts = { sample_rate_hz: 24000, duration_s: 1200, method: 'cpd', options };
  const { session } = await python.call('begin_features', facts);
  const hiss = new Float32Array(24000 * 300);
  for (let i = 0; i < hiss.length; i++) hiss[i] = ((i * 7919) % 1000) / 5000 - 0.1;
  const buffers = [hiss, hiss.slice(), hiss.slice(), hiss.slice()];
  return python.call('push_samples', { session }, { buffers, signal });
};
"""


@pytest.fixture(scope="session")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built distribution; a copy, which nobody makes anew while the tests run."""
    built = ROOT / "pwa" / "public" / "pyodide"
    assert (built / "manifest.json").is_file(), "Build the page first: make site"
    return Path(shutil.copytree(built, tmp_path_factory.mktemp("distribution") / "pyodide"))


@pytest.fixture(scope="session")
def harness(tmp_path_factory: pytest.TempPathFactory, distribution: Path) -> Path:
    """A page that holds nothing but the bridge, built like the app."""
    folder = tmp_path_factory.mktemp("bridge")
    config = str(HARNESS / "vite.config.mts")
    options = ["--config", config, "--outDir", str(folder), "--logLevel", "error"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYODIDE_DISTRIBUTION", str(distribution))
        run_npm("exec", "--silent", "--", "vite", "build", *options)
    return folder


@pytest.fixture(scope="session")
def address(harness: Path, distribution: Path) -> Iterator[str]:
    with serve_page(harness, distribution) as url:
        yield url


def wait_for(page: Page, expression: str, limit_s: float = BOOT_LIMIT_S) -> None:
    """Poll: the strict policy forbids Playwright's own waiting in the page."""
    deadline = time.monotonic() + limit_s
    while not page.evaluate(f"Boolean({expression})"):
        assert time.monotonic() < deadline, page.evaluate("[python.phaseText, phases]")
        time.sleep(0.05)


def boot(page: Page, url: str) -> list[dict[str, Any]]:
    """Open the harness and wait until Python is ready; the phases and their times."""
    page.goto(url)
    wait_for(page, "window.python && ['ready', 'failed'].includes(python.phase)")
    assert page.evaluate("python.phase") == "ready", page.evaluate("python.phaseText")
    phases: list[dict[str, Any]] = page.evaluate("phases")
    return phases


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page that starts Python by itself."""
    return new_context(whole=True).new_page()


@pytest.fixture(scope="module")
def ready(chromium: Browser, address: str) -> Iterator[Page]:
    """A page whose Python is ready, for all tests that leave it so."""
    complaints = Complaints()
    context = prepare(chromium.new_context(), complaints, whole=True)
    page = context.new_page()
    boot(page, address)
    page.evaluate(SLOW_CALL)
    yield page
    context.close()
    assert complaints.unexpected() == []


def test_boots_in_named_phases(new_context: Callable[..., BrowserContext], address: str) -> None:
    context = new_context(whole=True)
    cold = boot(context.new_page(), address)
    warm = boot(context.new_page(), address)
    print(f"first boot: {cold}\nsecond boot: {warm}")
    names = [step["phase"] for step in warm]
    assert names == ["interpreter", "numpy", "earmark", "ready"]


def test_hands_samples_over_and_cuts_them(ready: Page) -> None:
    answer = ready.evaluate(
        """(async () => {
          const rate = 24000;
          const samples = Float32Array.from({ length: rate * 4 }, (_, i) =>
            i > rate && i < 2 * rate ? Math.sin(i) : 0.01 * Math.sin(i * i));
          const facts = { sample_rate_hz: rate, duration_s: 4, method: 'cpd' };
          const { session } = await python.call('begin_features', facts);
          await python.call('push_samples', { session }, { buffers: [samples] });
          const steps = [];
          const request = { session, method: 'kernelcpd', budget: 3 };
          const onProgress = (fraction) => steps.push(fraction);
          const { queries } = await python.call('finish_queries', request, { onProgress });
          return { left: samples.length, queries, steps };
        })()"""
    )
    assert answer["left"] == 0
    edges = [query["start_s"] for query in answer["queries"]]
    assert edges == pytest.approx([0, 1, 2], abs=0.05)
    assert answer["steps"] == sorted(answer["steps"])
    assert answer["steps"][-1] == 1


def test_bytes_of_a_file_arrive_and_errors_keep_their_code(ready: Page) -> None:
    label = ready.evaluate(
        """(async () => {
          const bytes = new TextEncoder().encode('0.5\\t1.25\\tBl\u00e5mes\\n');
          const request = { format: 'audacity', file_name: 'labels.txt' };
          const table = await python.call('import_table', request, { buffers: [bytes] });
          return table.annotations[0];
        })()"""
    )
    assert label["region"] == {"start_s": 0.5, "end_s": 1.25}
    assert label["labels"] == ["Bl\u00e5mes"]
    error = ready.evaluate("python.call('nope', {}).catch(({ name, code }) => [name, code])")
    assert error == ["PythonError", "unknown_name"]


def test_the_page_lives_on_while_python_works(ready: Page) -> None:
    longest_ms = ready.evaluate(
        """(async () => {
          let last = performance.now(), longest = 0, done = false;
          const call = slow(AbortSignal.timeout(3000)).catch(() => {}).then(() => { done = true; });
          await new Promise((resolve) => setTimeout(resolve, 1000));
          last = performance.now();
          while (!done) {
            await new Promise((resolve) => setTimeout(resolve, 5));
            longest = Math.max(longest, performance.now() - last);
            last = performance.now();
          }
          await call;
          return longest;
        })()"""
    )
    assert longest_ms < STILL_ALIVE_MS


CANCEL = """
(async () => {
  const aborter = new AbortController();
  const outcome = slow(aborter.signal).then(() => 'finished', (error) => error.code);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const before = phases.length;
  const began = performance.now();
  aborter.abort();
  const code = await outcome;
  const heardMs = performance.now() - began;
  const { numpy } = await python.call('version', {});
  const goesOnMs = performance.now() - began;
  return { code, heardMs, goesOnMs, restarts: phases.length - before, numpy };
})()
"""


def test_cancels_by_interrupting(ready: Page) -> None:
    assert ready.evaluate("crossOriginIsolated")
    outcome = ready.evaluate(CANCEL)
    print(f"interrupted: {outcome}")
    assert outcome["code"] == "cancelled"
    assert outcome["heardMs"] < STILL_ALIVE_MS
    assert outcome["restarts"] == 0
    assert outcome["numpy"]


def test_cancels_by_starting_again_where_the_page_is_not_isolated(
    page: Page, harness: Path, distribution: Path
) -> None:
    with serve_page(harness, distribution, isolated=False) as url:
        boot(page, url)
        page.evaluate(SLOW_CALL)
        assert not page.evaluate("crossOriginIsolated")
        outcome = page.evaluate(CANCEL)
    print(f"started again: {outcome}")
    assert outcome["code"] == "cancelled"
    assert outcome["heardMs"] < STILL_ALIVE_MS
    assert outcome["restarts"] == 4
    assert outcome["numpy"]


def test_refuses_a_damaged_wheel(
    page: Page, harness: Path, distribution: Path, tmp_path: Path, complaints: Any
) -> None:
    complaints.expect("Failed to fetch")
    complaints.expect("py-browser")
    copy = tmp_path / "pyodide"
    shutil.copytree(distribution, copy)
    wheel = next(copy.rglob("py_browser-*.whl"))
    wheel.write_bytes(wheel.read_bytes()[:-1] + b"\x01")
    with serve_page(harness, copy) as url:
        page.goto(url)
        wait_for(page, "window.python && ['ready', 'failed'].includes(python.phase)")
        text = page.evaluate("python.phaseText")
        assert page.evaluate("python.phase") == "failed"
    assert "py-browser could not be loaded whole" in text
