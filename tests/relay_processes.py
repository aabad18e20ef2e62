"""The processes of a running relay: which they are, and whose connection is whose."""

import subprocess
from pathlib import Path

from sync.rooms.name import host_of


def children(relay, what):
    """The process ids of the supervisor's children whose command has `what` in it."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(relay.process.pid)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [int(line.split()[0]) for line in listed.splitlines() if what in line]


def host_processes(relay):
    """The room hosts."""
    return children(relay, " --index ")


def web_processes(relay):
    """The web processes."""
    return children(relay, "sync.web")


def host_of_room(relay, room):
    """The process that a room lives in."""
    index = host_of(room, relay.settings.rooms)
    [pid] = children(relay, f" --index {index} ")
    return pid


def server_process(relay, local_port):
    """The web process at the other end of a connection from a port of ours."""
    [inode] = [
        row.split()[9]
        for row in Path("/proc/net/tcp").read_text().splitlines()[1:]
        if row.split()[1].endswith(f":{relay.port:04X}")
        and row.split()[2].endswith(f":{local_port:04X}")
    ]
    for pid in web_processes(relay):
        files = Path(f"/proc/{pid}/fd").iterdir()
        if f"socket:[{inode}]" in {str(path.readlink()) for path in files}:
            return pid
    raise AssertionError("no web process has the other end")
