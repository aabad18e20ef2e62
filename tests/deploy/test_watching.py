"""What Prometheus and Grafana are told is there, and a real Prometheus can work with it."""

import json
import re
import socket
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
import yaml
from gateway_processes import Gateways, eventually

ROOT = Path(__file__).resolve().parents[2]
WATCHED = ROOT / "deploy" / "prometheus"
BOARDS = sorted((ROOT / "deploy" / "grafana" / "dashboards").glob("*.json"))
RULES = [
    rule
    for group in yaml.safe_load((WATCHED / "alerts.yml").read_text())["groups"]
    for rule in group["rules"]
]
# Of Triton: docs.nvidia.com, "Metrics".
TRITON = {
    "nv_inference_count": {"model", "version"},
    "nv_inference_request_success": {"model", "version"},
    "nv_inference_request_failure": {"model", "version", "reason"},
    "nv_inference_queue_duration_us": {"model", "version"},
    "nv_inference_compute_infer_duration_us": {"model", "version"},
    "nv_gpu_utilization": {"gpu_uuid"},
    "nv_gpu_memory_used_bytes": {"gpu_uuid"},
    "nv_gpu_memory_total_bytes": {"gpu_uuid"},
}
OF_EACH = {"job", "instance"}


def panels():
    return [panel for board in BOARDS for panel in json.loads(board.read_text())["panels"]]


def expressions():
    asked = [target["expr"] for panel in panels() for target in panel["targets"]]
    return asked + [rule["expr"] for rule in RULES]


def documented():
    """Name of a metric -> its labels, as the guides have them."""
    rows = {"up": set(), **TRITON}
    for guide in ("relay_guide.md", "gateway.md"):
        text = (ROOT / "docs" / guide).read_text()
        for name, kind, labels in re.findall(
            r"^\| `(earmark_\w+)` \| (\w+) \|([^|]*)\|", text, re.MULTILINE
        ):
            own = set(re.findall(r"`(\w+)`", labels))
            for ending in ("_bucket", "_sum", "_count") if kind == "histogram" else ("",):
                rows[name + ending] = own | {"le"}
    return rows


@pytest.mark.parametrize("expression", expressions())
def test_metrics_and_labels_that_are_asked_for_exist(expression):
    known = documented()
    named = re.findall(r"\b((?:earmark_|nv_)\w+|up\b)(?:\{([^}]*)\})?", expression)
    assert named
    for metric, matchers in named:
        assert metric in known
        assert set(re.findall(r"(\w+)=", matchers)) <= known[metric] | OF_EACH
    grouped = re.findall(r"\bby \(([^)]*)\)", expression)
    labels = {label.strip() for one in grouped for label in one.split(",")}
    assert labels <= set().union(*(known[metric] for metric, _ in named)) | OF_EACH


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_each_alert_says_what_to_do_and_is_shown_to_come(rule):
    assert rule["labels"]["severity"] in ("page", "warning")
    assert all(rule["annotations"][part].endswith(".") for part in ("summary", "what_to_do"))
    shown = yaml.safe_load((Path(__file__).parent / "alerts_test.yml").read_text())
    cases = [case for test in shown["tests"] for case in test["alert_rule_test"]]
    named = [bool(case["exp_alerts"]) for case in cases if case["alertname"] == rule["alert"]]
    assert set(named) == {True, False}


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.stem)
def test_a_dashboard_is_whole(board):
    told = json.loads(board.read_text())
    sources = yaml.safe_load(
        (board.parents[1] / "provisioning" / "datasources" / "earmark.yml").read_text()
    )["datasources"]
    assert {panel["datasource"]["uid"] for panel in told["panels"]} <= {s["uid"] for s in sources}
    ids = [panel["id"] for panel in told["panels"]]
    assert len(ids) == len(set(ids))
    taken = [
        (x, y)
        for place in (panel["gridPos"] for panel in told["panels"])
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(taken) == len(set(taken))
    assert max(x for x, _ in taken) == 23


def test_what_is_scraped_and_shown_is_a_service_of_compose():
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    names = {*services, "triton", "localhost"}  # triton: the name that both Tritons go by
    for job in yaml.safe_load((WATCHED / "prometheus.yml").read_text())["scrape_configs"]:
        for one in job.get("static_configs", ()):
            assert {target.split(":")[0] for target in one["targets"]} <= names
        for one in job.get("dns_sd_configs", ()):
            assert set(one["names"]) <= names
    for file in ("grafana/provisioning/datasources/earmark.yml", "logs/config.alloy"):
        text = (ROOT / "deploy" / file).read_text()
        hosts = set(re.findall(r"http://(\w+):\d+", text))
        assert hosts
        assert hosts <= set(services)


def test_promtool_takes_the_configuration(prometheus):
    run(prometheus / "promtool", "check", "config", WATCHED / "prometheus.yml")


def test_alerts_come_and_stay_away(prometheus):
    run(prometheus / "promtool", "test", "rules", Path(__file__).parent / "alerts_test.yml")


def run(*words):
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class Prometheus:
    """A real one, that asks a relay and a gateway every second."""

    def __init__(self, program, folder, targets):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.url = f"http://127.0.0.1:{free.getsockname()[1]}"
        own = self.url.removeprefix("http://")
        told = yaml.safe_load((WATCHED / "prometheus.yml").read_text())
        told["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
        told["rule_files"] = [str(WATCHED / "alerts.yml")]
        for job in told["scrape_configs"]:
            job.pop("dns_sd_configs", None)
            given = {"prometheus": own, **targets}.get(job["job_name"])
            job["static_configs"] = [{"targets": [given] if given else []}]
        (folder / "prometheus.yml").write_text(yaml.safe_dump(told))
        self.process = subprocess.Popen(
            [program, "--config.file=prometheus.yml", f"--web.listen-address={own}"],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, path, **query):
        """The data of an answer; None while it does not answer."""
        try:
            words = urllib.parse.urlencode(query)
            with urllib.request.urlopen(f"{self.url}/api/v1/{path}?{words}", timeout=30) as answer:
                return json.load(answer)["data"]
        except urllib.error.HTTPError as error:
            if error.code == 503:  # it is starting
                return None
            raise AssertionError(f"{query}: {error.read().decode()}") from error
        except OSError:
            assert self.process.poll() is None, "Prometheus has ended"
            return None

    def value(self, expression):
        found = self.ask("query", query=expression)
        return float(found["result"][0]["value"][1]) if found and found["result"] else None

    def stop(self):
        self.process.kill()
        self.process.wait()


def test_a_real_prometheus_watches_a_relay_and_a_gateway(prometheus, relay, tmp_path):
    gateways = Gateways(relay, tmp_path)
    words = ("-m", "earmark", "gateway", "--relay", relay.url, "--metrics-port", "0")
    gateways.start("den", *words, "--model", "logmel")
    told = eventually(
        lambda: re.search(r"Metrics at http://([^/\s]+)", gateways.log("den")), "its metrics"
    )
    watched = {"relay": f"127.0.0.1:{relay.port}", "gateway": told[1]}
    running = Prometheus(prometheus / "prometheus", tmp_path, watched)
    try:
        for job in watched:
            eventually(lambda job=job: running.value(f'up{{job="{job}"}}') == 1, f"{job} is up")
        eventually(lambda: running.value("earmark_gateways") == 1, "the gateway asked for work")
        eventually(lambda: running.value("earmark_gateway_relay_reachable") == 1, "it says so")
        for expression in expressions():
            assert running.ask("query", query=expression.replace("$__rate_interval", "1m"))

        def healths():
            groups = (running.ask("rules") or {"groups": ()})["groups"]
            return [rule["health"] for group in groups for rule in group["rules"]]

        def alerts():
            return {one["labels"]["alertname"] for one in running.ask("alerts")["alerts"]}

        eventually(lambda: healths() == ["ok"] * len(RULES), "all rules were evaluated")
        # Before the first answer there was none.
        eventually(lambda: "RelayDown" not in alerts(), "the relay is not said to be down")
    finally:
        running.stop()
        gateways.kill()
