"""Two states of annotations, compared."""

from py_browser.comparison import compare, count


def annotation(start_s=1.0, labels=(), **more):
    region = {"start_s": start_s, "end_s": start_s + 1}
    stamps = {f"label:{label}": {"by": "A", "at": "t"} for label in labels}
    return {"region": region, "status": "active", "created": {"by": "A", "at": "t"}} | stamps | more


def kinds(before, after):
    return {difference.id: difference.kinds for difference in compare(before, after)}


def test_each_kind_of_difference_is_told():
    before = {
        "same": annotation(),
        "gone": annotation(2),
        "hidden": annotation(3),
        "back": annotation(4, status="deleted"),
        "moved": annotation(5),
        "named": annotation(6, ["wren"]),
        "noted": annotation(7),
        "all": annotation(8, ["wren"]),
    }
    after = {
        "same": annotation(edited={"by": "B", "at": "t2"}),
        "hidden": annotation(3, status="deleted"),
        "back": annotation(4),
        "moved": annotation(5.5),
        "named": annotation(6, ["owl"]),
        "noted": annotation(7, note="hm"),
        "all": annotation(9, ["wren", "owl"], confidence=0.5),
        "new": annotation(1.5),
    }
    assert kinds(before, after) == {
        "new": ("added",),
        "gone": ("removed",),
        "hidden": ("removed",),
        "back": ("added",),
        "moved": ("moved",),
        "named": ("relabeled",),
        "noted": ("changed",),
        "all": ("moved", "relabeled", "changed"),
    }
    found = compare(before, after)
    assert [d.id for d in found] == ["new", "gone", "hidden", "back", "moved", "named", "noted",
                                     "all"]  # fmt: skip
    assert count(found) == {"added": 2, "removed": 2, "moved": 2, "relabeled": 2, "changed": 2}


def test_labels_and_fields_are_named():
    [difference] = compare(
        {"a": annotation(1, ["wren"], note="x")}, {"a": annotation(1, ["owl"], channel=2)}
    )
    written = difference.to_json()
    assert written["labels_added"] == ["owl"]
    assert written["labels_removed"] == ["wren"]
    assert written["fields"] == ["channel", "note"]
    assert written["before"]["note"] == "x"
    assert written["after"]["channel"] == 2


def test_what_is_deleted_on_both_sides_is_no_difference():
    deleted = annotation(status="deleted")
    assert compare({"a": deleted}, {}) == compare({}, {"a": deleted}) == compare({}, {}) == []
    assert compare({"a": deleted}, {"a": annotation(3, status="deleted")}) == []
