"""`earmark user`, `project` and `token`: for scripts, on a relay that runs or not."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from relay_client import CHEAP, RelayServer, bare_page

from earmark.__main__ import main
from sync.roles import ROLES


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data")
    running.start()
    yield running
    running.stop()


def earmark(relay, *words, stdin=""):
    """Run a command on the relay's data; return (exit code, stdout, stderr)."""
    cheap = {f"EARMARK_{name.upper()}": str(value) for name, value in CHEAP.items()}
    done = CliRunner(env=cheap).invoke(main, [*words, "--data", str(relay.data)], input=stdin)
    return done.exit_code, done.stdout.strip(), done.stderr.strip()


def test_a_script_sets_a_relay_up_while_it_runs(relay):
    code, _, _ = earmark(
        relay, "user", "add", "Ada", "--password-stdin", "--admin", stdin="blackbird-at-dawn\n"
    )
    assert code == 0
    assert relay.client("Ada").ask("GET", "/me")[1]["person"]["admin"] is True
    code, project, _ = earmark(relay, "project", "add", "Birds")
    assert (code, len(project)) == (0, 26)
    listed = relay.client("Ada").ask("GET", "/projects")[1]["projects"]
    assert [(one["id"], one["role"]) for one in listed] == [(project, "owner")]
    code, token, err = earmark(relay, "token", "add", "--project", "birds", "--role", "annotator")
    assert (code, err, token.split()) == (0, "", [token])
    program = relay.client(token=token, origin=None)
    assert program.ask("GET", f"/projects/{project}")[1]["role"] == "annotator"
    rows = json.loads(earmark(relay, "token", "list", "--json")[1])
    assert [row["role"] for row in rows] == ["annotator"]
    assert earmark(relay, "token", "revoke", rows[0]["id"])[0] == 0
    assert program.ask("GET", "/me")[0] == 401


def test_members_are_added_changed_and_removed(relay):
    earmark(relay, "user", "add", "Bo", "--password-stdin", stdin="blackbird-at-dawn\n")
    earmark(relay, "project", "add", "Bats", "--owner", "Bo")
    earmark(relay, "user", "add", "Cy", "--password-stdin", stdin="blackbird-at-dawn\n")
    for role in ROLES[1:]:
        assert earmark(relay, "project", "set-member", "Bats", "Cy", "--role", role)[0] == 0
        rows = json.loads(earmark(relay, "project", "members", "Bats", "--json")[1])
        assert {row["name"]: row["role"] for row in rows} == {"Bo": "owner", "Cy": role}
    assert earmark(relay, "project", "remove-member", "Bats", "Cy")[0] == 0
    code, _, err = earmark(relay, "project", "remove-member", "Bats", "Bo")
    assert (code, err) == (
        1,
        "Error: This is the project's last owner; make somebody else an owner first.",
    )
    link = earmark(relay, "project", "invite", "Bats", "--role", "viewer")[1]
    secret = link.partition("/#/invite/")[2]
    assert relay.client().ask("POST", "/invitations/look", {"secret": secret})[0] == 200


def test_a_link_makes_an_account_or_an_admin(relay):
    for words, kind in (((), "account"), (("--admin", "--days", "1"), "admin")):
        link = earmark(relay, "user", "invite", *words)[1]
        secret = link.partition("/#/invite/")[2]
        seen = relay.client().ask("POST", "/invitations/look", {"secret": secret})[1]
        assert (seen["kind"], seen["project"]) == (kind, None)


def test_a_project_gets_another_name(relay):
    earmark(relay, "project", "add", "Wrens")
    code, said, _ = earmark(relay, "project", "rename", "wrens", "Winter wrens")
    assert (code, said) == (0, "It is called Winter wrens now.")
    rows = json.loads(earmark(relay, "project", "list", "--json")[1])
    assert {"name": "Winter wrens", "members": 1}.items() <= next(
        row for row in rows if row["name"] == "Winter wrens"
    ).items()


def test_accounts_are_closed_restored_and_get_new_passwords(relay):
    earmark(relay, "user", "add", "Di", "--password-stdin", stdin="blackbird-at-dawn\n")
    client = relay.client("Di")
    assert earmark(relay, "user", "remove", "di")[0] == 0
    assert client.ask("GET", "/me")[0] == 401
    assert earmark(relay, "user", "restore", "Di")[0] == 0
    new = "nightjar-at-dusk\n"
    assert earmark(relay, "user", "password", "Di", "--password-stdin", stdin=new)[0] == 0
    signed_in = relay.client().sign_in("Di", new.strip())
    assert json.loads(earmark(relay, "user", "sign-out", "di", "--json")[1])["ended"] == 1
    assert signed_in.ask("GET", "/me")[0] == 401
    relay.client().sign_in("Di", new.strip())
    rows = json.loads(earmark(relay, "user", "list", "--json")[1])
    assert {"name": "Di", "status": "active", "admin": False}.items() <= rows[-1].items()


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["user", "remove", "Nobody"], 1, "Error: There is no account named Nobody."),
        (["project", "archive", "None"], 1, "There is no project None"),
        (["token", "revoke", "x"], 1, "Error: There is no such token"),
        (["token", "add", "--project", "None", "--role", "viewer"], 1, "There is no project None"),
        (["token", "add", "--project", "x", "--role", "king"], 2, "'king' is not one of"),
        (["user", "add", "Short", "--password-stdin"], 1, "at least 8 characters"),
        (["user", "add", "Nobody asked"], 2, "--password-stdin"),
    ],
)
def test_what_goes_wrong_is_a_sentence(relay, words, code, sentence):
    got, out, err = earmark(relay, *words, stdin="short\n")
    assert (got, out) == (code, "")
    assert sentence in err
    assert "Traceback" not in err


def test_without_a_data_folder_it_says_so():
    done = subprocess.run(
        [sys.executable, "-m", "earmark", "user", "list"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Name a folder for the relay's data with --data." in done.stderr
