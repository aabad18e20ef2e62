"""A point is a region whose start is its end: every format carries it as it is."""

import pytest

from py_browser import page

STAMP = {"by": "me", "at": "2026-05-02T04:00:00.000Z"}
WREN = {
    "id": "01JT8Z0000000000000000WREN",
    "name": "Wren",
    "colour": "#e69f00",
    "key": "1",
    "order": 0,
    "status": "active",
}
POINTS = [
    {"start_s": 1.5, "end_s": 1.5, "low_hz": 3000.0, "high_hz": 3000.0},
    {"start_s": 2.5, "end_s": 2.5},
]


def bundle_of(regions):
    annotations = [
        {
            "id": f"01JT8Z0000000000000000ANN{index}",
            "region": region,
            "labels": [{"id": WREN["id"], **STAMP}],
            "status": "active",
            "origin": {"kind": "person"},
            "created": STAMP,
        }
        for index, region in enumerate(regions, start=1)
    ]
    recording = {
        "file_name": "dawn.wav",
        "sha256": None,
        "sample_rate_hz": 48000,
        "channels": 1,
        "duration_s": 60.0,
        "format": "wav",
        "bytes": 5760044,
    }
    return {
        "format": "earmark-bundle",
        "version": 1,
        "project": {"id": "01JT8Z0000000000000000PRJ1", "name": "Dawn"},
        "labels": [WREN],
        "recordings": [{"recording": recording, "annotations": annotations, "queries": []}],
    }


@pytest.mark.parametrize("table", ["raven", "audacity", "csv", "json"])
def test_points_survive_every_format(table):
    out = page.call("export_table", {"bundle": bundle_of(POINTS), "format": table}, [])
    payload = {"text": out["text"], "format": table, "file_name": "dawn.txt"}
    back = page.call("import_table", payload, [])
    assert back["problems"] == []
    assert [annotation["region"] for annotation in back["annotations"]] == POINTS
