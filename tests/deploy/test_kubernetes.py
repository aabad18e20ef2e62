"""The Kustomize base: Kubernetes's schemas take it, and what its parts call each other is there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml
from server_tools import kubernetes_folder

from earmark.__main__ import main
from sync.settings import PREFIX, table

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "deploy" / "kubernetes" / "base"
SCALING = BASE.parent / "scaling"
GUIDE = (ROOT / "docs" / "deploying.md").read_text()


def read(path):
    return list(yaml.safe_load_all(path.read_text()))


KUSTOMIZATION = read(BASE / "kustomization.yaml")[0]
OBJECTS = [one for name in KUSTOMIZATION["resources"] for one in read(BASE / name)]
WORKLOADS = [one for one in OBJECTS if one["kind"] in ("StatefulSet", "Deployment")]
CONTAINERS = {
    container["name"]: (container, workload)
    for workload in WORKLOADS
    for container in workload["spec"]["template"]["spec"]["containers"]
}


def of_kind(kind):
    return [one for one in OBJECTS if one["kind"] == kind]


def pod(workload):
    return workload["spec"]["template"]["spec"]


def test_the_schemas_of_kubernetes_take_every_object():
    files = [str(BASE / name) for name in KUSTOMIZATION["resources"]]
    done = subprocess.run(
        [sys.executable, "-m", "kubernetes_validate", "--strict", "-k", "1.33", *files],
        env={**os.environ, "PYTHONPATH": str(kubernetes_folder())},
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stdout + done.stderr
    assert done.returncode == 0, told
    assert told.count(" passed for resource ") == len(OBJECTS)


@pytest.mark.parametrize("folder", [BASE, SCALING], ids=lambda folder: folder.name)
def test_every_file_belongs_to_the_kustomization(folder):
    files = {path.name for path in folder.iterdir()} - {"kustomization.yaml"}
    assert files == set(read(folder / "kustomization.yaml")[0]["resources"])


def test_selectors_find_the_pods_that_they_mean():
    labels = [one["spec"]["template"]["metadata"]["labels"] for one in WORKLOADS]
    for workload, own in zip(WORKLOADS, labels, strict=True):
        assert workload["spec"]["selector"]["matchLabels"] == own
    for service in of_kind("Service"):
        if service["metadata"]["name"] != "nobody":  # which nobody shall answer for
            assert service["spec"]["selector"] in labels
        else:
            assert service["spec"]["selector"] not in labels
    for policy in of_kind("NetworkPolicy"):
        chosen = policy["spec"]["podSelector"].get("matchLabels")
        assert chosen is None or chosen in labels


def test_ports_have_the_names_and_numbers_that_are_used():
    for workload in WORKLOADS:
        ports = {
            p["name"]: p["containerPort"] for c in pod(workload)["containers"] for p in c["ports"]
        }
        for container in pod(workload)["containers"]:
            own = {port["name"] for port in container["ports"]}
            probes = [value for key, value in container.items() if key.endswith("Probe")]
            assert {probe["httpGet"]["port"] for probe in probes} <= own
        told = workload["spec"]["template"]["metadata"]["annotations"]["prometheus.io/port"]
        assert int(told) in ports.values()
        labels = workload["spec"]["template"]["metadata"]["labels"]
        for service in of_kind("Service"):
            if service["spec"]["selector"] == labels:
                assert {port["targetPort"] for port in service["spec"]["ports"]} <= set(ports)
        for policy in of_kind("NetworkPolicy"):
            if policy["spec"]["podSelector"].get("matchLabels") == labels:
                opened = {
                    port["port"] for rule in policy["spec"]["ingress"] for port in rule["ports"]
                }
                assert opened <= set(ports)
    words = CONTAINERS["gateway"][0]["command"]
    triton = {port["containerPort"] for port in CONTAINERS["triton"][0]["ports"]}
    assert int(next(w for w in words if w.startswith("--triton=")).split(":")[1]) in triton
    (relay,) = [one for one in of_kind("Service") if one["metadata"]["name"] == "relay"]
    assert f"--relay=http://relay:{relay['spec']['ports'][0]['port']}" in words
    assert f"--metrics-port={CONTAINERS['gateway'][0]['ports'][0]['containerPort']}" in words


def test_the_ingress_leads_to_services_and_keeps_the_numbers_inside():
    services = {one["metadata"]["name"]: one for one in of_kind("Service")}
    (ingress,) = of_kind("Ingress")
    (rule,) = ingress["spec"]["rules"]
    led = {}
    for path in rule["http"]["paths"]:
        backend = path["backend"]["service"]
        ports = {port["name"] for port in services[backend["name"]]["spec"]["ports"]}
        assert backend["port"]["name"] in ports
        assert path["pathType"] == "Prefix"
        led[path["path"]] = backend["name"]
    assert led == {"/": "relay", "/metrics": "nobody"}
    assert ingress["spec"]["tls"][0]["hosts"] == [rule["host"]]


def test_settings_secrets_and_volumes_are_there():
    maps = {one["name"]: one["literals"] for one in KUSTOMIZATION["configMapGenerator"]}
    known = {PREFIX + row[0].upper() for row in table()} | {"EARMARK_GATEWAY"}
    for literals in maps.values():
        assert {literal.split("=")[0] for literal in literals} <= known
    for container, workload in CONTAINERS.values():
        for source in container.get("envFrom", ()):
            assert source["configMapRef"]["name"] in maps
        given = {one["name"] for one in container.get("env", ())}
        assert given <= known | {"TMPDIR", "HOME"}
        claims = workload["spec"].get("volumeClaimTemplates", ())
        volumes = {one["name"] for one in pod(workload)["volumes"]}
        volumes |= {one["metadata"]["name"] for one in claims}
        assert {mount["name"] for mount in container["volumeMounts"]} <= volumes
        for volume in pod(workload)["volumes"]:
            if "secret" in volume:
                assert f"create secret generic {volume['secret']['secretName']}" in GUIDE
        text = " ".join(
            [*container.get("command", ()), *(str(e["value"]) for e in container.get("env", ()))]
        )
        for key in re.findall(r"/keys/(\S+)", text):
            assert re.search(rf"--from-(literal|file) {re.escape(key)}\b", GUIDE)


@pytest.mark.parametrize("name", CONTAINERS)
def test_containers_have_few_rights_and_start_what_there_is(name):
    container, workload = CONTAINERS[name]
    rights = container["securityContext"]
    assert rights["allowPrivilegeEscalation"] is False
    assert rights["readOnlyRootFilesystem"] is True
    assert rights["capabilities"] == {"drop": ["ALL"]}
    assert pod(workload)["securityContext"]["runAsNonRoot"] is True
    assert pod(workload)["automountServiceAccountToken"] is False
    assert pod(workload)["enableServiceLinks"] is False
    images = {
        one["image"]
        for one in yaml.safe_load((ROOT / "compose.yaml").read_text())["services"].values()
    }
    assert container["image"] in images
    if "command" in container:
        program, command, *words = container["command"]
        assert program == "earmark"
        _, found, _ = main.resolve_command(click.Context(main), [command])
        known = {flag for option in found.params for flag in option.opts}
        assert {word.split("=")[0] for word in words if word.startswith("--")} <= known


def test_what_is_scaled_is_there_and_by_a_number_of_the_relay():
    (scaled,) = read(SCALING / "gateway.yaml")
    target = scaled["spec"]["scaleTargetRef"]
    named = {(one["apiVersion"], one["kind"], one["metadata"]["name"]) for one in WORKLOADS}
    assert (target["apiVersion"], target["kind"], target["name"]) in named
    assert scaled["metadata"]["namespace"] == KUSTOMIZATION["namespace"]
    (trigger,) = scaled["spec"]["triggers"]
    (metric,) = re.findall(r"earmark_\w+", trigger["metadata"]["query"])
    assert f"| `{metric}` | gauge | `status`" in (ROOT / "docs" / "relay_guide.md").read_text()
