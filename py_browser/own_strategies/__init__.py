"""Strategies that people write as a source: found in it, and made into what the built-in ones are.

To find them is to run the source. Only a place that nothing can be reached from may do that: the
page's sandbox (pwa/sandbox), or the process that the command line ends (earmark/sealed.py).
"""

from __future__ import annotations

from py_browser.own_strategies.loading import KINDS, Loaded, load_own
from py_browser.own_strategies.source import failure_of, run_source

__all__ = ["KINDS", "Loaded", "failure_of", "load_own", "run_source"]
