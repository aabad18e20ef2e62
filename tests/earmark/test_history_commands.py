"""`earmark history`, `export` and `import`: on a relay that runs, with somebody in the room."""

import csv
import io
import json

import pytest
from click.testing import CliRunner
from relay_client import CHEAP, PASSWORD, RelayServer, bare_page
from room_device import Device

from earmark.__main__ import main

STAMP = {"by": "me", "at": "2026-05-02T04:00:00.000Z"}
INFO = {
    "file_name": "dusk.wav", "sha256": None, "sample_rate_hz": 48000, "channels": 1,
    "duration_s": 60, "format": "wav", "bytes": 5760044,
}  # fmt: skip


def earmark(data, *words, stdin=""):
    """Run a command on a relay's data; return what it prints. It has to go well."""
    cheap = {f"EARMARK_{name.upper()}": str(value) for name, value in CHEAP.items()}
    done = CliRunner(env=cheap).invoke(main, [*words, "--data", str(data)], input=stdin)
    assert done.exit_code == 0, done.output
    return done.stdout.strip()


class Dusk:
    """A relay with a project, of which one recording was edited before and after a version."""

    def __init__(self, folder):
        self.relay = RelayServer(bare_page(folder / "site"), folder / "data")
        self.data = self.relay.data
        self.relay.add_person("Ada", is_admin=True)
        self.project = earmark(self.data, "project", "add", "Dusk")
        self.relay.start()
        self.client = self.relay.client("Ada")
        self.token = earmark(self.data, "token", "add", "--project", "Dusk", "--role", "annotator")

    def edit(self):
        vocabulary = Device(self.relay, f"project:{self.project}", self._token("manager"))
        vocabulary.online()
        wren = {"name": "Wren", "colour": "#e69f00", "key": "1", "order": 0, "status": "active"}
        vocabulary.put("labels", "WREN", wren)
        vocabulary.save()
        vocabulary.offline()
        room = f"recording:{self.project}:DUSK"
        self.device = Device(self.relay, room, self.token).online()
        for key, value in INFO.items():
            self.device.put("recording", key, value)
        self.device.add("A", 1.0, 2.5, **{"label:WREN": STAMP})
        self.device.save()
        body = {"name": "Before"}
        assert self.client.ask("POST", f"/projects/{self.project}/versions", body)[0] == 201
        self.device.set("A", "region", {"start_s": 1.5, "end_s": 2.5})
        # What waits together is taken in as one, and has no order.
        self.device.save()
        self.device.add("B", 5.0, 6.0, note="late")
        self.device.save()
        self.at = self.history()[0]["server_at"]
        wish = {"to": "version:before", "recording": "DUSK"}
        status, self.report = self.client.ask(
            "POST", f"/projects/{self.project}/history/revert", wish
        )
        assert status == 200
        self.device.until(lambda: self.device.json()["B"]["status"] == "deleted")

    def _token(self, role):
        return earmark(self.data, "token", "add", "--project", "Dusk", "--role", role)

    def history(self, *options, data=None):
        words = ["history", "--project", "Dusk", "--json", *options]
        return json.loads(earmark(data or self.data, *words))

    def starts(self, *options):
        text = earmark(self.data, "export", "--project", "dusk", "--format", "csv", *options)
        return [float(row["start_s"]) for row in csv.DictReader(io.StringIO(text))]


@pytest.fixture(scope="module")
def dusk(tmp_path_factory):
    made = Dusk(tmp_path_factory.mktemp("dusk"))
    made.edit()
    yield made
    made.device.offline()
    made.relay.stop()


def test_history_tells_who_changed_what(dusk):
    rows = dusk.history()
    assert [(row["entry"], row["kind"]) for row in rows[2:]] == [
        ("B", "made"), ("A", "changed"), ("A", "made"), ("WREN", "made"),
    ]  # fmt: skip
    assert {row["revert"] for row in rows[:2]} == {dusk.report["id"]}
    assert [row["name"] for row in rows[:2]] == ["Ada", "Ada"]
    assert len(dusk.history("--annotation", "B", "--recording", "DUSK")) == 2
    assert len(dusk.history("--person", "ada")) == 2
    assert dusk.history("--since", "2100-01-01") == dusk.history("--until", "2020-01-01") == []
    lines = earmark(dusk.data, "history", "--project", "Dusk", "--limit", "1").split("\t")
    assert 'status: "active" > "deleted"' in lines[-1] or "region" in lines[-1]


def test_tables_are_written_as_of_now_a_time_or_a_version(dusk, tmp_path):
    assert dusk.starts() == [1.0]
    assert dusk.starts("--at", dusk.at) == [1.5, 5.0]
    assert dusk.starts("--version", "before") == [1.0]
    assert dusk.starts("--recording", "dusk.wav") == [1.0]
    target = tmp_path / "dusk.selections.txt"
    earmark(dusk.data, "export", "--project", "Dusk", str(target))
    lines = target.read_text().splitlines()
    assert lines[0].startswith("Selection\t")
    assert "Wren" in lines[1]
    assert "Wren" in earmark(
        dusk.data, "export", "--project", "Dusk", "--format", "audacity", "--at", dusk.at
    )


def told(rows):
    """What revisions say, without the numbers that each relay gives them."""
    return [{key: value for key, value in row.items() if key != "id"} for row in rows]


def test_a_project_and_its_history_survive_export_and_import(dusk, tmp_path):
    bundle, data = tmp_path / "dusk.json", tmp_path / "other"
    earmark(dusk.data, "export", "--project", "Dusk", "--history", str(bundle))
    earmark(data, "user", "add", "Bo", "--admin", "--password-stdin", stdin=f"{PASSWORD}\n")
    assert earmark(data, "import", str(bundle)) == dusk.project
    recorded, imported = (told(dusk.history(data=one)) for one in (dusk.data, data))
    own = [row for row in imported if row["client"] == "earmark import"]
    assert [(row["root"], row["entry"]) for row in own] == [("recordings", "DUSK")]
    assert [row for row in imported if row not in own] == recorded
    again = tmp_path / "again.json"
    earmark(data, "export", "--project", "Dusk", "--history", str(again))
    first, second = json.loads(bundle.read_text()), json.loads(again.read_text())
    assert second["recordings"] == first["recordings"]
    assert second["labels"] == first["labels"]
    assert second["history"]["reverts"] == first["history"]["reverts"]
    states = [
        [
            (one["name"], [s["state"] for s in one["states"]])
            for one in bundle["history"]["versions"]
        ]
        for bundle in (first, second)
    ]
    assert states[0] == states[1]
    table = ["export", "--project", "Dusk", "--format", "csv"]
    for moment in (["--at", dusk.at], ["--version", "Before"], []):
        assert earmark(data, *table, *moment) == earmark(dusk.data, *table, *moment)


def test_an_imported_project_is_labeled_on_and_reverted(dusk, tmp_path):
    bundle = tmp_path / "dusk.json"
    earmark(dusk.data, "export", "--project", "Dusk", "--history", str(bundle))
    value = json.loads(bundle.read_text())
    value["project"] = {"id": "01J0000000000000000000DDDD", "name": "Copy"}
    bundle.write_text(json.dumps(value))
    project = earmark(dusk.data, "import", str(bundle))
    token = earmark(dusk.data, "token", "add", "--project", "Copy", "--role", "annotator")
    device = Device(dusk.relay, f"recording:{project}:DUSK", token).online()
    assert device.json() == dusk.device.json()
    path = f"/projects/{project}/history/revert"
    status, report = dusk.client.ask("POST", path, {"revert": dusk.report["id"]})
    assert (status, report["entries"]) == (200, {"DUSK": 2})
    device.until(lambda: device.json()["B"]["status"] == "active")
    assert device.json()["A"]["region"]["start_s"] == 1.5
    device.offline()


def test_what_cannot_be_is_said_in_a_sentence(dusk, tmp_path):
    bundle = tmp_path / "dusk.json"
    earmark(dusk.data, "export", "--project", "Dusk", str(bundle))
    for words, code, sentence in [
        (["import", str(bundle)], 1, "already has a project with this id"),
        (["export", "--project", "None"], 1, "There is no project None"),
        (["export", "--project", "Dusk", "--recording", "x"], 1, "There is no recording x"),
        (["export", "--project", "Dusk", "--version", "x"], 1, "There is no version 'x'"),
        (["export", "--project", "Dusk", "--at", "noon"], 1, "'noon' is no"),
        (["export", "--project", "Dusk", "--format", "csv", "--history"], 2, "json only"),
        (["history", "--project", "Dusk", "--since", "noon"], 1, "'noon' is no time"),
    ]:
        done = CliRunner().invoke(main, [*words, "--data", str(dusk.data)])
        assert (done.exit_code, sentence in done.stderr) == (code, True), (words, done.stderr)
