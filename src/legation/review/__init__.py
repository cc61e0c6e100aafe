"""What people decide about the record: what most needs their eye, what they decided, and what became of it."""

from legation.review.deciding import VERBS, decide, revoke
from legation.review.listing import Decided, list_decided
from legation.review.queue import Need, find_queue

__all__ = ["VERBS", "Decided", "Need", "decide", "find_queue", "list_decided", "revoke"]
