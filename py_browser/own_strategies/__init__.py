"""Strategies that people write as a source: found in it, and made into what the built-in ones are.

To find them somebody has to run the source; the domain does not, see `source.py`.
"""

from __future__ import annotations

from py_browser.own_strategies.loading import KINDS, Loaded, load_own
from py_browser.own_strategies.source import FILE, MODULE, failure_of

__all__ = ["FILE", "KINDS", "MODULE", "Loaded", "failure_of", "load_own"]
