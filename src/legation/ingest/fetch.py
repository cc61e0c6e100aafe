"""The only network door: one web address → its bytes, or a rejection.

What is refused: schemes other than http and https, user names and passwords in the address, hosts that resolve to a
private, loopback, link-local, multicast or reserved address (unless allowed), more redirects, bytes or seconds than the
limits.
Every hop of a redirect is checked like the first. The name is resolved here, once, and the connection goes to the very
address that was checked, so that a second answer of the name server cannot lead elsewhere; TLS is checked against the
name. Proxies of the environment are not used, for they would resolve the name again.
"""

from __future__ import annotations

import datetime as dt
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import certifi
from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from legation.ingest.addresses import IPAddress, find_refusal, parse_address, show_url
from legation.ingest.inflate import Inflater
from legation.ingest.outcome import megabytes, reject
from legation.ingest.statuses import SAVE_IT, remedy_for
from legation.records import Rejection

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK_BYTES = 65_536
_MAX_ADDRESSES = 4
_HOST = re.compile(r"[a-z0-9_.-]+|[0-9a-f:.]+", re.IGNORECASE)
_HEADERS = {
    "User-Agent": "legation (news reader)",
    "Accept": "text/html, application/xhtml+xml, text/plain, text/markdown, application/json;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en",
    "Connection": "close",
}


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one address may cost. `timeout_s` is for the whole of it, redirects included."""

    max_bytes: int = 10_000_000
    timeout_s: float = 30.0
    connect_s: float = 10.0
    read_s: float = 15.0
    redirects: int = 5
    allow_private: bool = False


@dataclass(frozen=True, kw_only=True)
class Page:
    """What an address gave: its bytes, unpacked, the media type as the server states it, and the address at the end."""

    url: str
    content: bytes
    media_type: str
    fetched_at: dt.datetime


class _Refused(Exception):
    """A refusal on its way up to `fetch`, where it becomes a rejection."""

    def __init__(self, reason: str, detail: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason, self.detail, self.remedy = reason, detail, remedy


_TOO_SLOW = ("too slow", "the time limit ran out", f"Try again later, or raise the time limit. {SAVE_IT}")


def fetch(url: str, limits: Limits) -> Page | Rejection:
    """The page at an address, or a rejection with what to do. A server or network never raises an exception here."""
    deadline = time.monotonic() + limits.timeout_s
    try:
        return _follow(url, limits, deadline)
    except _Refused as refused:
        return reject(show_url(url), refused.reason, refused.detail, refused.remedy)
    except (HTTPError, HTTPException, OSError) as error:
        if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
            return reject(show_url(url), *_TOO_SLOW)
        detail = f"the connection failed ({_kind(error)})"
        return reject(show_url(url), "not reached", detail, f"Check the address and the network. {SAVE_IT}")


def _follow(url: str, limits: Limits, deadline: float) -> Page:
    """Go from redirect to redirect, each hop checked anew."""
    here = url
    for _ in range(limits.redirects + 1):
        target = _parse(here)
        addresses = _resolve(target, limits, deadline)
        with _connect(target, addresses, limits, deadline) as connection:
            response = _ask(connection, target)
            onward = response.headers.get("Location")
            if response.status not in _REDIRECTS or not onward:
                return _read(response, here, limits, deadline)
        here = _join(here, onward)
    raise _Refused("too many redirects", f"more than {limits.redirects}", "Give the address where the page really is.")


def _join(here: str, onward: str) -> str:
    try:
        return urljoin(here, onward)
    except ValueError as error:
        raise _Refused("address not readable", "it redirects to no web address", SAVE_IT) from error


def _parse(url: str) -> SplitResult:
    """The parts of an address that may be asked: http or https, a host name in ASCII, no user part."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii") if parts.hostname else ""
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError) as error:
        raise _Refused("address not readable", "not a web address", "Check the address.") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise _Refused("address refused", f"scheme {parts.scheme[:20]!r}", "Only http and https addresses are read.")
    if parts.username is not None or parts.password is not None:
        raise _Refused("address refused", "a user name or password stands in it", f"Leave it out. {SAVE_IT}")
    if not host or not _HOST.fullmatch(host):
        raise _Refused("address not readable", "no host in it", "Check the address.")
    netloc = f"[{host}]{port}" if ":" in host else host + port
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return SplitResult(parts.scheme.lower(), netloc, path, query, "")


def _resolve(target: SplitResult, limits: Limits, deadline: float) -> list[IPAddress]:
    """The checked addresses of a host. One bad address among them refuses the host: such answers are made to trick."""
    host = target.hostname or ""
    found: list[IPAddress] = []
    problem: list[Exception] = []

    def look_up() -> None:
        try:
            for *_, where in socket.getaddrinfo(host, _port(target), type=socket.SOCK_STREAM):
                address = parse_address(str(where[0]))
                if address not in found:
                    found.append(address)
        except (OSError, UnicodeError, ValueError) as error:
            problem.append(error)

    # The system's look-up knows no time limit, so it runs beside and is left behind when time is up.
    asking = threading.Thread(target=look_up, daemon=True)
    asking.start()
    asking.join(_left(deadline, limits.connect_s))
    if asking.is_alive():
        raise _Refused(*_TOO_SLOW)
    if problem or not found:
        raise _Refused("not reached", f"no host is called {host}", "Check the address and the network.")
    for address in found:
        kind = find_refusal(address, allow_private=limits.allow_private)
        if kind:
            remedy = "Allow private addresses for this run if you mean to read from your own network."
            raise _Refused("address refused", f"{host} is a {kind} address", remedy)
    return found[:_MAX_ADDRESSES]


@contextmanager
def _connect(target: SplitResult, addresses: list[IPAddress], limits: Limits, deadline: float) -> Iterator[HTTPConnection]:
    """A connection to one of the checked addresses, which is cut when the time limit is reached."""
    plain = _open_socket(addresses, _port(target), limits, deadline)
    with plain.dup() as switch, _cut_after(_left(deadline), _shutter(switch)):
        wired = plain
        try:
            wired.settimeout(_left(deadline, limits.read_s))
            if target.scheme == "https":
                wired = _tls_context().wrap_socket(plain, server_hostname=target.hostname)
            connection = HTTPConnection(str(addresses[0]), _port(target), timeout=_left(deadline, limits.read_s))
            connection.sock = wired
            yield connection
        except ssl.SSLCertVerificationError as error:
            detail = f"the certificate does not hold: {error.verify_message}"
            raise _Refused("not trusted", detail, f"Check the address. {SAVE_IT}") from error
        finally:
            wired.close()


def _open_socket(addresses: list[IPAddress], port: int, limits: Limits, deadline: float) -> socket.socket:
    failure: OSError = OSError("no address")
    for address in addresses:
        try:
            return socket.create_connection((str(address), port), timeout=_left(deadline, limits.connect_s))
        except OSError as error:
            failure = error
    raise failure


def _tls_context() -> ssl.SSLContext:
    """The system's trust, with the bundled roots added where a system has none of its own."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _ask(connection: HTTPConnection, target: SplitResult) -> BaseHTTPResponse:
    path = f"{target.path}?{target.query}" if target.query else target.path
    headers = {**_HEADERS, "Host": target.netloc}
    connection.request("GET", path, headers=headers, preload_content=False, decode_content=False)
    return connection.getresponse()


def _read(response: BaseHTTPResponse, url: str, limits: Limits, deadline: float) -> Page:
    """The body, bounded in bytes as sent and as unpacked, and in time."""
    if response.status != 200:
        remedy = remedy_for(response.status)
        raise _Refused(f"status {response.status}", response.reason or "no page", remedy)
    large = _Refused("too large", f"more than {megabytes(limits.max_bytes)} MB", "Raise the limit, or read a part of it.")
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > limits.max_bytes:
        raise large
    inflater = Inflater(response.headers.get("Content-Encoding", ""), limits.max_bytes)
    while chunk := response.read1(_CHUNK_BYTES, decode_content=False):
        if not inflater.feed(chunk):
            raise large
        _left(deadline)
    _left(deadline)  # a connection that was cut looks like one that came to its end
    if inflater.problem:
        raise _Refused("not readable", inflater.problem, f"Try again later. {SAVE_IT}")
    return Page(
        url=show_url(url),
        content=inflater.content,
        media_type=response.headers.get("Content-Type", ""),
        fetched_at=dt.datetime.now(dt.UTC).replace(microsecond=0),
    )


@contextmanager
def _cut_after(seconds: float, cut: Callable[[], None]) -> Iterator[None]:
    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shutter(switch: socket.socket) -> Callable[[], None]:
    def cut() -> None:
        with suppress(OSError):
            switch.shutdown(socket.SHUT_RDWR)

    return cut


def _left(deadline: float, at_most: float = float("inf")) -> float:
    """The seconds left, or a refusal where there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise _Refused(*_TOO_SLOW)
    return min(left, at_most)


def _port(target: SplitResult) -> int:
    return target.port or (443 if target.scheme == "https" else 80)


def _kind(error: Exception) -> str:
    """What went wrong, in words that hold no address: messages of libraries may repeat the one asked for."""
    return error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
