"""The sandbox's page has a policy of its own; every other page has the common one."""

import http.client

from sync.headers import SAFETY_HEADERS, SANDBOX_POLICY


def headers_of(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return dict(answer.getheaders())


def test_the_sandbox_gets_its_own_policy_and_the_other_headers(server):
    sent = headers_of(server, "/sandbox.html")
    assert sent["Content-Security-Policy"] == SANDBOX_POLICY
    rest = {n: v for n, v in SAFETY_HEADERS.items() if n != "Content-Security-Policy"}
    assert {name: sent[name] for name in rest} == rest


def test_the_lab_is_as_strict_as_the_app(server):
    sent = headers_of(server, "/lab.html")
    assert {name: sent[name] for name in SAFETY_HEADERS} == SAFETY_HEADERS
