"""A room host that dies by SIGSEGV while it applies an update in which `FALL` stands.

What pycrdt did to hostile updates, on demand: at the same place, and as sudden.
"""

import signal
import threading

from sync.rooms import host
from sync.rooms.live_document import LiveDocument

FALL = b"make the host fall"

_apply = LiveDocument.apply


def _fall(self, update, *given):
    if FALL in update:
        # To this very thread: of a whole process it may go on for a moment.
        signal.pthread_kill(threading.get_ident(), signal.SIGSEGV)
    return _apply(self, update, *given)


if __name__ == "__main__":
    LiveDocument.apply = _fall
    host.main()
