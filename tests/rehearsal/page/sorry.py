"""What the pretend Discord refuses, in the words of somebody who has never seen its code."""

from simcord.backend.errors import BackendError, OptionError, SetupError

from tests.rehearsal.seat import SorryError

BY_CODE = {
    50001: "This person may not look there.",
    50013: "This person may not do that there.",
    50007: "Direct messages are closed.",
    50005: "One can only change what one wrote oneself.",
    50024: "That cannot be done in a place of this kind.",
    50083: "The thread is in the archive.",
    160004: "There is a thread on this message already.",
    160005: "The thread is locked.",
    10003: "That place is gone.",
    10007: "That person is not on the server.",
    10008: "That message is gone.",
}
# By a part of what the pretend Discord says.
BY_WORDS = {
    "is disabled": "That button is off.",
    "No matching component": "That button is gone.",
    "link or premium": "That button is a link. It does nothing in the bot.",
    "only edit their own": BY_CODE[50005],
    "not visible to this user": "This person sees no such message.",
    "Required modal control": "The form is not filled in yet.",
    "exceeds max_length": "One field of the form is too long.",
    "is shorter than": "One field of the form is too short.",
    "already been submitted": "That form is no longer open.",
    "Select expects": "Choose as many as the menu asks for.",
    "does not exist": "There is no such choice.",
    "no longer a member": BY_CODE[10007],
    "duplicate values": "One choice was taken twice.",
}


def in_plain_words(error: BaseException) -> str:
    """A sentence for each; what the page itself says is a sentence already."""
    text = str(error)
    if isinstance(error, SorryError):
        return text
    known = BY_CODE.get(error.code) if isinstance(error, BackendError) else None
    known = known or next((said for part, said in BY_WORDS.items() if part in text), None)
    return known or _by_kind(error, text)


def _by_kind(error: BaseException, text: str) -> str:
    if isinstance(error, OptionError):
        return "One option of the command does not fit."
    if isinstance(error, BackendError):
        return f"Discord refuses that: {error.message}."
    if isinstance(error, SetupError):
        return "That cannot be done here."
    return f"That does not fit: {text.rstrip('.')}." if text else "That does not fit."
