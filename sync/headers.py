"""The headers that every answer carries; netlify.toml says the same to a static host.

A test compares the two, so that the app behaves alike wherever it is served from.
"""

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self' blob: data:",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
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

FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"

HASHED_FOLDERS = ("/assets/", "/pyodide/")
"""Folders whose file names hold a hash of their content (a manifest.json in them does not)."""


def cache_control(path: str) -> str:
    """How long a browser may keep what it got from `path` without asking again."""
    hashed = path.startswith(HASHED_FOLDERS) and not path.endswith("/manifest.json")
    return FOREVER if hashed else ALWAYS_ASK
