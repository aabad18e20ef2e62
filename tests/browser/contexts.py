"""Browser profiles for tests: what their pages are told first, and what they complain of."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Page
from screens import PATIENCE_S

SCREEN = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}

# Keeping the app on the device takes a second of two processors, and 32 MB, at every first visit.
WITHOUT_SERVICE_WORKER = "delete Navigator.prototype.serviceWorker;"

# Starting Python takes some seconds of them at every load. It starts when a test asks for it (see
# `want_python`), or by itself a while later, as if the machine were slow.
LATE_PYTHON = """
(() => {
  const post = Worker.prototype.postMessage;
  let held = [];
  window.wantPython = () => {
    const begin = held ?? [];
    held = null;
    for (const boot of begin) boot();
  };
  setTimeout(window.wantPython, 20_000);
  Worker.prototype.postMessage = function (message, ...rest) {
    const boot = () => post.call(this, message, ...rest);
    if (held && message?.type === 'boot' && message.distribution) held.push(boot);
    else boot();
  };
})();
"""

# A sentence at the foot of the screen goes away by itself, maybe before it is looked for.
REMEMBERED_SENTENCES = """
(() => {
  window.sentences = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (this.localName !== 'earmark-sayings') return root;
    const remember = () => {
      for (const { textContent } of root.querySelectorAll('.saying > span')) {
        if (!window.sentences.includes(textContent)) window.sentences.push(textContent);
      }
    };
    new MutationObserver(remember).observe(root, {
      childList: true, subtree: true, characterData: true,
    });
    return root;
  };
})();
"""


class Complaints:
    """What the page complained of on its console; a test ends well only if this is empty."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.expected: list[str] = []

    def watch(self, page: Page) -> None:
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.lines.append(f"uncaught: {error}"))

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.lines.append(f"{message.type}: {message.text}")

    def expect(self, part: str) -> None:
        """From here on a complaint with this part in it is what the test is about."""
        self.expected.append(part)

    def unexpected(self) -> list[str]:
        return [line for line in self.lines if not any(part in line for part in self.expected)]


def prepare(context: BrowserContext, complaints: Complaints, whole: bool) -> BrowserContext:
    """Have patience with a context, and an ear for what its pages complain of.

    Unless it is `whole`, its pages do without the service worker and start Python when asked to.
    """
    context.set_default_timeout(1000 * PATIENCE_S)
    context.on("page", complaints.watch)
    context.add_init_script(REMEMBERED_SENTENCES)
    if not whole:
        context.add_init_script(WITHOUT_SERVICE_WORKER)
        context.add_init_script(LATE_PYTHON)
    return context
