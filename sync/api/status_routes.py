"""How the relay is, for its admins: each thing judged, in the words of a program."""

from __future__ import annotations

from sync.api.route import Ask, Reply, Route
from sync.clock import time_text
from sync.status.items import items


async def get_status(ask: Ask) -> Reply:
    """Everything an admin may have to see to; no key, password, token or text of people."""
    relay = ask.relay
    facts = await relay.watch.facts()
    return Reply(
        {
            "at": time_text(facts["at"]),
            "version": facts["version"],
            "page": facts["page"],
            "guides": relay.settings.guides_url,
            "items": [item.to_json() for item in items(facts, relay.settings)],
        }
    )


ROUTES = (
    Route("GET", "/status", "status.read", "How the server is, and what to see to", get_status,
          answer="{at, version, page: {entry, built_at} or null, guides: their address, items: "
                 "[{id, level: good, look or act, case: which sentence tells of it, told: its "
                 "numbers, times and names}]}"),
)  # fmt: skip
