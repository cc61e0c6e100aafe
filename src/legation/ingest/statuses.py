"""What a reader can do about the status that a web server answers with."""

from __future__ import annotations

from typing import Final

SAVE_IT: Final = "Save the page from a browser and read the file."
_REMEDIES: Final = {
    401: f"The page wants a login. {SAVE_IT}",
    402: f"The page wants payment. {SAVE_IT}",
    403: f"The site refuses programs. {SAVE_IT}",
    404: "Check the address, or look for an archived copy of the page.",
    410: "The page was taken down; look for an archived copy.",
    429: "The site asks for fewer requests; try again later.",
    451: "The page is withheld for legal reasons; look for an archived copy.",
}


def remedy_for(status: int) -> str:
    """What to do where a server answers with this status instead of a page.

    >>> remedy_for(410)
    'The page was taken down; look for an archived copy.'
    """
    return _REMEDIES.get(status, "Try again later, or look for an archived copy of the page.")
