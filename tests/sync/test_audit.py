"""The audit trail is only added to, and tells when somebody has been at it."""

import json
import os
import re

import pytest
from click.testing import CliRunner
from relay_client import RelayServer, bare_page

from earmark.__main__ import main
from sync.accounts.audit import Doer, export_audit, note, walk_audit
from sync.clock import now
from sync.commits import OperationalError
from sync.database import IntegrityError, prepare, write_now
from sync.settings import read_settings


@pytest.fixture
def settings(tmp_path):
    made = read_settings({"data": str(tmp_path / "data")}, {})
    prepare(made, {})
    for index in range(5):
        write(made, lambda c, index=index: note(c, now(), Doer("ADA"), "tried", count=index))
    return made


def write(settings, function):
    return write_now(settings, os.environ, function)


def run(settings, *words):
    done = CliRunner().invoke(main, [*words, "--data", settings.data, "--json"])
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return done.exit_code, json.loads(lines[-1]) if lines else done.output


def test_rows_are_neither_changed_nor_removed(settings):
    for statement in ("UPDATE audit SET person = 'BO'", "DELETE FROM audit"):
        with pytest.raises((*IntegrityError, *OperationalError), match="the audit trail is not"):
            write(settings, lambda c, text=statement: c.execute(text))
    assert write(settings, walk_audit).broken is None


TAMPERINGS = {
    "a word": ("UPDATE audit SET details = '{}' WHERE number = 3", 3),
    "a name": ("UPDATE audit SET person = 'BO' WHERE number = 1", 1),
    "a row gone": ("DELETE FROM audit WHERE number = 2", 3),
    "two rows in turn": ("UPDATE audit SET number = number + 100 WHERE number = 2", 3),
    "a hash": ("UPDATE audit SET chained = NULL WHERE number = 4", 4),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_whoever_has_been_at_it_is_noticed(settings, what):
    statement, first = TAMPERINGS[what]

    def tamper(connection):
        for trigger in ("audit_is_not_changed", "audit_is_not_removed"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)

    write(settings, tamper)
    assert write(settings, walk_audit).broken == first
    code, said = run(settings, "audit", "check")
    assert (code, said["broken"]) == (1, first)
    code, said = run(settings, "doctor")
    assert (code, [one[:28] for one in said["problems"]]) == (1, ["The audit trail was changed:"])


def test_an_end_that_was_cut_off_is_noticed_by_a_hash_kept_elsewhere(settings):
    rows = [json.loads(line) for line in write(settings, lambda c: list(export_audit(c)))]
    assert [json.loads(row["details"])["count"] for row in rows] == list(range(5))
    kept = rows[-1]["chained"]
    assert run(settings, "audit", "check", "--until", kept)[0] == 0

    def cut(connection):
        connection.execute("DROP TRIGGER audit_is_not_removed")
        connection.execute("DELETE FROM audit WHERE number = 5")

    write(settings, cut)
    assert run(settings, "audit", "check")[0] == 0
    assert run(settings, "audit", "check", "--until", kept)[0] == 1


def test_who_exports_and_who_reverts_is_written_down(tmp_path):
    relay = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    relay.add_person("Ada", is_admin=True)
    relay.start()
    ada = relay.client("Ada")
    project = ada.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
    assert ada.ask("GET", f"/projects/{project}/bundle")[0] == 200
    wish = {"person": ada.ask("GET", "/me")[1]["person"]["id"], "since": "2026-01-01"}
    for preview in (True, False):
        path = f"/projects/{project}/history/revert"
        assert ada.ask("POST", path, {**wish, "preview": preview})[0] == 200
    rows = ada.ask("GET", "/audit")[1]["rows"]
    relay.stop()
    told = [(row["person_name"], row["action"], row["project_name"]) for row in rows]
    assert ("Ada", "project.exported", "Dawn") in told
    assert told.count(("Ada", "project.reverted", "Dawn")) == 1
    assert re.fullmatch(r"[0-9a-f]{64}", rows[0]["chained"])
