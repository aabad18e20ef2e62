"""`earmark serve` whose room hosts are those of `falling_host.py`."""

from earmark.__main__ import main
from sync import supervisor

_begin = supervisor.Supervisor.__init__


def _with_falling_hosts(self, *given, **named):
    _begin(self, *given, **named)
    for child in self.hosts:
        child.arguments = ["falling_host", *child.arguments[1:]]


if __name__ == "__main__":
    supervisor.Supervisor.__init__ = _with_falling_hosts
    main()
