"""Tags → what each mention means: actors on the day, pronouns, dates as intervals, places. One article at a time."""

from legation.resolve.people_file import PeopleFile, load_people
from legation.resolve.policy import POLICY, ResolvePolicy
from legation.resolve.resolve import resolve_tags

__all__ = ["POLICY", "PeopleFile", "ResolvePolicy", "load_people", "resolve_tags"]
