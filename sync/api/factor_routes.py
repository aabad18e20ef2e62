"""One's own second factor: beginning, confirming, new recovery codes, doing without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sync.accounts.second_factor import (
    begin_factor,
    confirm_factor,
    factor_state,
    remove_factor,
    renew_recovery,
)
from sync.accounts.throttle import forget_code_tries, note_code_try
from sync.api.fields import Field
from sync.api.proof import CODE, check_proved, take_code
from sync.api.route import Ask, Reply, Route

R = TypeVar("R")
NEEDED = Field("code", "A code of the app, or a recovery code.", longest=100)


async def get_factor(ask: Ask) -> Reply:
    return Reply(await ask.read(factor_state, ask.caller.known.id))


async def post_factor(ask: Ask) -> Reply:
    """Begin; who has one already needs a code of it."""
    check_proved(ask)
    person = ask.caller.known
    await take_code(ask, person, ask.body["code"] or "")
    return Reply(await ask.write(begin_factor, ask.relay.safe, person.id, person.name), 201)


async def put_factor(ask: Ask) -> Reply:
    return Reply({"recovery_codes": await _with_code(ask, confirm_factor, ask.caller.session)})


async def post_recovery_codes(ask: Ask) -> Reply:
    return Reply({"recovery_codes": await _with_code(ask, renew_recovery)})


async def post_removal(ask: Ask) -> Reply:
    await _with_code(ask, remove_factor)
    return Reply({})


async def _with_code(ask: Ask, function: Callable[..., R], *more: Any) -> R:
    check_proved(ask)
    person, database = ask.caller.known, ask.relay.database
    await database.write(note_code_try, ask.at, ask.relay.settings, person.name)
    result = await ask.write(function, ask.relay.safe, person.id, ask.body["code"], *more)
    await database.write(forget_code_tries, person.name)
    return result


ROUTES = (
    Route("GET", "/me/second-factor", "me.change", "One's own second factor", get_factor,
          answer="{since, recovery_codes}; since is null where there is none"),
    Route("POST", "/me/second-factor", "me.change", "Begin a second factor, or a new one",
          post_factor, (CODE,), answer="{secret, uri}; in use once a code confirms it", status=201),
    Route("PUT", "/me/second-factor", "me.change", "Confirm it by its first code", put_factor,
          (NEEDED,), answer="{recovery_codes}; shown this once; every other device is signed out"),
    Route("POST", "/me/second-factor/recovery-codes", "me.change", "Make new recovery codes",
          post_recovery_codes, (NEEDED,), answer="{recovery_codes}; the old ones end"),
    Route("POST", "/me/second-factor/removal", "me.change", "Do without a second factor",
          post_removal, (NEEDED,), answer="{}"),
)  # fmt: skip
