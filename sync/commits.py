"""Group commit: writes that wait at the same time share one transaction, and one wait for the disk.

Each is undone by itself if it fails, and nobody hears of theirs before all of it is on disk.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as cipher

from sync.errors import NoSpace

# SQLCipher has exceptions of its own beside those of sqlite3.
OperationalError: tuple[type[Exception], ...] = (sqlite3.OperationalError, cipher.OperationalError)

MOST_TOGETHER = 64
LONGEST_S = 0.02
"""A group takes no more writes after so long: its first ones have waited for the last."""

R = TypeVar("R")
Function = Callable[[sqlite3.Connection], Any]


class Write:
    """One write that waits: what it runs, and who hears of it."""

    def __init__(self, function: Function) -> None:
        self.function = function
        self.done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._result: Any = None
        self._error: BaseException | None = None

    def run_after_others(self, connection: sqlite3.Connection) -> None:
        """Run in the transaction of a group, which goes on without it if it fails.

        Raises only where the whole transaction is lost.
        """
        connection.execute("SAVEPOINT one")
        try:
            self._result = self.function(connection)
        except BaseException as error:
            if not connection.in_transaction:
                raise
            connection.execute("ROLLBACK TO one")
            self._error = said(error)
        connection.execute("RELEASE one")

    def run_alone(self, connection: sqlite3.Connection) -> None:
        """Run in a transaction of its own."""
        self._result = self._error = None
        try:
            self._result = within(connection, "BEGIN IMMEDIATE", self.function)
        except BaseException as error:
            self._error = error

    def settle(self) -> None:
        """Let whoever waits hear of it; in the loop."""
        if self.done.done():
            return  # they wait no more
        if self._error is not None:
            self.done.set_exception(self._error)
        else:
            self.done.set_result(self._result)


class Commits:
    """The writes that wait for one connection: put there in the loop, taken from in its thread.

    A function may be run a second time, after all that its first run did was undone.
    """

    def __init__(self) -> None:
        self._waiting: deque[Write] = deque()

    def put(self, function: Function) -> asyncio.Future[Any]:
        """Have a function run by one of the next calls of `commit_some`."""
        one = Write(function)
        self._waiting.append(one)
        return one.done

    def commit_some(self, connection: sqlite3.Connection) -> None:
        """Run what waits, in order and in one transaction; nothing may be left to do."""
        if not self._waiting:
            return
        group: list[Write] = []
        try:
            self._run_group(connection, group)
        except BaseException:
            # The disk may have been full for one of them: now each for itself.
            undo(connection)
            for one in group:
                one.run_alone(connection)
        with contextlib.suppress(RuntimeError):  # the loop has ended, and nobody waits
            group[0].done.get_loop().call_soon_threadsafe(_settle, group)

    def _run_group(self, connection: sqlite3.Connection, group: list[Write]) -> None:
        group.append(self._waiting.popleft())
        if not self._waiting:
            group[0].run_alone(connection)
            return
        connection.execute("BEGIN IMMEDIATE")
        began_s = time.monotonic()
        group[0].run_after_others(connection)
        while self._waiting and len(group) < MOST_TOGETHER:
            if time.monotonic() - began_s > LONGEST_S:
                break
            group.append(self._waiting.popleft())
            group[-1].run_after_others(connection)
        connection.execute("COMMIT")


def within(
    connection: sqlite3.Connection, begin: str, function: Callable[[sqlite3.Connection], R]
) -> R:
    """Run a function in one transaction. Raises what it raises, and `NoSpace` on a full disk."""
    connection.execute(begin)
    try:
        result = function(connection)
        connection.execute("COMMIT")
    except BaseException as error:
        undo(connection)
        heard = said(error)
        if heard is error:
            raise
        raise heard from error
    return result


def undo(connection: sqlite3.Connection) -> None:
    """Leave a transaction, if there still is one."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def said(error: BaseException) -> BaseException:
    """The error, or what a full disk is called."""
    if isinstance(error, OperationalError) and "full" in str(error):
        full = NoSpace("The server's disk is full; tell whoever runs it.")
        full.__cause__ = error
        return full
    return error


def _settle(group: Sequence[Write]) -> None:
    for one in group:
        one.settle()
