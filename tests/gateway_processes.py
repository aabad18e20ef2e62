"""Real gateways of a relay, each a process of its own."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

from prometheus_client.parser import text_string_to_metric_families

from sync.accounts.gateways import add_gateway

PATIENCE_S = 60.0


def read_metrics(text):
    """(name without its beginning, values of its labels in order...) -> value."""
    samples = [one for family in text_string_to_metric_families(text) for one in family.samples]
    return {
        (one.name.removeprefix("earmark_gateway_"), *sorted(one.labels.values())): one.value
        for one in samples
    }


def eventually(check, what):
    deadline = time.monotonic() + PATIENCE_S
    while not (found := check()):
        assert time.monotonic() < deadline, f"never: {what}"
        time.sleep(0.05)
    return found


class Gateways:
    """Gateway processes of one relay."""

    def __init__(self, relay, folder):
        self.relay = relay
        self.folder = folder
        self.running = []

    def start(self, name, *command, **environment):
        token = self.relay.write(add_gateway, name, 1.0)[1]
        words = [word.replace("TOKEN", token) for word in command]
        output = (self.folder / f"{name}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, *words], stdout=output, stderr=output,
            env={**os.environ, "EARMARK_GATEWAY_TOKEN": token, **environment},
        )  # fmt: skip
        output.close()
        self.running.append(process)
        return process

    def log(self, name):
        return (self.folder / f"{name}.log").read_text()

    def metrics(self, name):
        """What a gateway that was started with --metrics-port counts; {} before it says so."""
        told = re.search(r"Metrics at ([^\s\"]+)", self.log(name))
        if told is None:
            return {}
        try:
            with urllib.request.urlopen(told[1], timeout=PATIENCE_S) as answer:
                return read_metrics(answer.read().decode())
        except urllib.error.HTTPError:  # a busy machine: it did not answer in time
            return {}

    def kill(self):
        """End all of them, as a crash would."""
        for process in self.running:
            process.kill()
            process.wait()
