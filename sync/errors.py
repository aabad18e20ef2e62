"""What the relay refuses or fails at, each with a code that never changes.

    EarmarkError                             HTTP   websocket closes with
    └── RelayError         relay             500    4500   anything below; come back later
        ├── Refused        refused           400    4400   this will not do
        │   ├── BadRequest     bad_request       400    4400   a value is missing or wrong
        │   ├── NotSignedIn    not_signed_in     401    4401   no account, session or token
        │   │   └── CodeNeeded code_needed       401    4401   the second factor is missing or wrong
        │   ├── Forbidden      forbidden         403    4403   the role does not allow it
        │   │   └── ProofNeeded proof_needed     403    4403   type the password again first
        │   ├── NotThere       not_found         404    4404   no such thing, or not for you to see
        │   ├── Taken          conflict          409    4409   it clashes with what is there
        │   │   └── LeaseLost  lease_lost        409    4409   a job is no longer this gateway's
        │   ├── Gone           gone              410    4410   used, withdrawn or expired
        │   ├── TooLarge       too_large         413    4413   more bytes than the settings allow
        │   ├── WrongTusVersion tus_version      412    4412   another version of tus
        │   ├── WrongMediaType media_type        415    4415   a body of another type
        │   ├── ChecksumWrong  checksum          460    4460   it did not arrive as it was sent
        │   ├── Unusable       unusable          422    4422   a file that Earmark cannot open
        │   ├── Locked         locked            423    4423   somebody else is at it
        │   └── TooMany        too_many          429    4429   slow down
        ├── Unavailable    unavailable       503    4503   not now; try again
        ├── NoSpace        no_space          507    4507   the disk or the quota is full
        ├── Damaged        damaged           500    4500   what is on the disk is not as it was
        ├── SettingError   setting           500    4500   a setting is not what it should be
        └── DataError      data              500    4500   the database or its key cannot be used

The message is a sentence: what, where, and what to do. The same code and sentence travel through
HTTP ({"error": {"code", "message", "details"}}), the websocket's close and the command line.
`details["sentence"]`, where there is one, names the page's own message: `relay-error-<sentence>`.
Close codes 44xx mean "do not come back", 45xx and 1012 "try again".
"""

from typing import ClassVar

from py_browser.errors import EarmarkError


class RelayError(EarmarkError):
    """The root of all errors that the relay raises on purpose."""

    code: ClassVar[str] = "relay"
    status: ClassVar[int] = 500
    close_code: ClassVar[int] = 4500


class Refused(RelayError):
    """The relay does not do this, and will not if it is asked again."""

    code = "refused"
    status = 400
    close_code = 4400


class BadRequest(Refused):
    """A value is missing or is not what it should be."""

    code = "bad_request"


class NotSignedIn(Refused):
    """Nobody is signed in, or the session or token is not valid."""

    code = "not_signed_in"
    status = 401
    close_code = 4401


class CodeNeeded(NotSignedIn):
    """The password is right; a code of the second factor is missing, wrong or used already."""

    code = "code_needed"


class Forbidden(Refused):
    """Who asks is known, and may not do this."""

    code = "forbidden"
    status = 403
    close_code = 4403


class ProofNeeded(Forbidden):
    """It has been long since whoever asks proved who they are: POST /me/proof, and ask again."""

    code = "proof_needed"


class NotThere(Refused):
    """There is no such thing, or whoever asks may not know of it."""

    code = "not_found"
    status = 404
    close_code = 4404


class Taken(Refused):
    """It clashes with what is already there."""

    code = "conflict"
    status = 409
    close_code = 4409


class LeaseLost(Taken):
    """A gateway reports of a job that it no longer holds; `details["status"]` is the job's."""

    code = "lease_lost"


class Gone(Refused):
    """It was there and is used up, withdrawn or expired."""

    code = "gone"
    status = 410
    close_code = 4410


class TooLarge(Refused):
    """More bytes than the settings allow."""

    code = "too_large"
    status = 413
    close_code = 4413


class WrongTusVersion(Refused):
    """The client speaks another version of tus, or none."""

    code = "tus_version"
    status = 412
    close_code = 4412


class WrongMediaType(Refused):
    """The body is not of the type that this takes."""

    code = "media_type"
    status = 415
    close_code = 4415


class ChecksumWrong(Refused):
    """What arrived is not what was sent; the status is the one that tus has for it."""

    code = "checksum"
    status = 460
    close_code = 4460


class Unusable(Refused):
    """A file arrived well, and is nothing that Earmark can open."""

    code = "unusable"
    status = 422
    close_code = 4422


class Locked(Refused):
    """Somebody else is at it just now."""

    code = "locked"
    status = 423
    close_code = 4423


class TooMany(Refused):
    """More often than the settings allow; `details["retry_after_s"]` says when to try again."""

    code = "too_many"
    status = 429
    close_code = 4429


class Unavailable(RelayError):
    """Not now: something is starting, stopping or full."""

    code = "unavailable"
    status = 503
    close_code = 4503


class NoSpace(RelayError):
    """It does not fit on the disk, or into what a project or person may keep."""

    code = "no_space"
    status = 507
    close_code = 4507


class Damaged(RelayError):
    """What is on the disk is not what was written there."""

    code = "damaged"


class SettingError(RelayError):
    """A setting has a value that it cannot have."""

    code = "setting"


class DataError(RelayError):
    """The database, its key or its folder cannot be used."""

    code = "data"
