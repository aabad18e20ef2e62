"""The headers that every answer carries; `earmark page` says the same to a static host.

A test compares the two, so that the app behaves alike wherever it is served from.
"""

from types import MappingProxyType

CONNECT = "connect-src 'self' blob: data:"

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "font-src 'self'",
        CONNECT,
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)

# The frame that holds a sealed one, where strategies that people write run (docs/decisions/0006).
# PyScript needs eval and workers from blobs; the hash is that of the sealed frame's first script.
SANDBOX_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'sha256-a1ZWv5yqIClc7hlutLE7QfqAq65IglzFKJPXCVIHin8=' "
        "'unsafe-eval' blob:",
        "connect-src 'self' blob:",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
)

SAFETY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

OTHER_HEADERS = MappingProxyType(
    {"/sandbox.html": {"Content-Security-Policy": SANDBOX_POLICY}},
)
"""What a single path is sent instead."""

FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"

HASHED_FOLDERS = ("/assets/", "/models/", "/pyodide/")
"""Folders whose file names hold a hash of their content (a manifest.json in them does not)."""


def safety_headers(path: str, relay: str | None = None) -> dict[str, str]:
    """The headers that keep a page to itself.

    relay : origin of a relay elsewhere, which the page may reach besides its own host
    """
    if path in OTHER_HEADERS:
        return {**SAFETY_HEADERS, **OTHER_HEADERS[path]}
    if relay is None:
        return dict(SAFETY_HEADERS)
    reach = f"{CONNECT} {relay} {relay.replace('http', 'ws', 1)}"
    policy = CONTENT_SECURITY_POLICY.replace(CONNECT, reach)
    return {**SAFETY_HEADERS, "Content-Security-Policy": policy}


def cache_control(path: str) -> str:
    """How long a browser may keep what it got from `path` without asking again."""
    hashed = path.startswith(HASHED_FOLDERS) and not path.endswith("/manifest.json")
    return FOREVER if hashed else ALWAYS_ASK
