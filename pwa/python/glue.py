"""Runs in the worker: JSON text and typed arrays in, JSON text out, around `py_browser.page`."""

import json
from collections.abc import Callable, Sequence

import numpy as np

from py_browser import page

CANCELLED = {"error": {"code": "cancelled", "message": "The call was cancelled.", "details": {}}}


def call(
    name: str, payload: str, buffers: Sequence[memoryview], on_progress: Callable[[float], None]
) -> str:
    """Run a function of the page; every failure but a broken interpreter comes back as text."""
    try:
        arrays = [np.asarray(buffer) for buffer in buffers]
        answer = page.call(name, json.loads(payload), arrays, on_progress)
        return json.dumps(answer, allow_nan=False)
    except KeyboardInterrupt:
        return json.dumps(CANCELLED)
    except (TypeError, ValueError) as error:
        message = f"The result of {name} cannot be sent to the page: {error}."
        return json.dumps({"error": {"code": "internal", "message": message, "details": {}}})
