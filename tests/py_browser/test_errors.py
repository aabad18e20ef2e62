"""Errors: one tree, stable codes, one shape."""

import json

from py_browser import errors


def tree(error_class):
    """The classes of this file: other packages draw their own branches."""
    ours = [c for c in error_class.__subclasses__() if c.__module__ == errors.__name__]
    return [error_class, *(c for one in ours for c in tree(one))]


def test_the_drawing_is_the_tree():
    for error_class in tree(errors.EarmarkError):
        line = next(
            line
            for line in errors.__doc__.splitlines()
            if line.strip(" │├└─").startswith(f"{error_class.__name__} ")
        )
        assert line.strip(" │├└─").split()[1] == error_class.code


def test_codes_never_repeat():
    codes = [error_class.code for error_class in tree(errors.EarmarkError)]
    assert len(set(codes)) == len(codes)


def test_errors_become_json():
    error = errors.UnknownName("method", "x", ["b", "a"])
    assert json.loads(json.dumps(error.to_json())) == {
        "code": "unknown_name",
        "message": "There is no method named 'x'; known names: a, b.",
        "details": {"kind": "method", "name": "x", "known": ["a", "b"]},
    }
