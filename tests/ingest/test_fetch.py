"""The network door, tried against a real server on this machine."""

import socket
import time
from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from tests.ingest.local_server import CERTIFICATE, PAGE, free_port, serve

from legation.ingest import addresses
from legation.ingest import fetch as door
from legation.ingest.fetch import Limits, Page, fetch
from legation.records import Rejection

LOCAL = Limits(allow_private=True, timeout_s=5, max_bytes=200_000)


@pytest.fixture
def site() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    with serve() as running:
        yield running


def refused(url: str, limits: Limits = LOCAL) -> tuple[str, str]:
    outcome = fetch(url, limits)
    assert isinstance(outcome, Rejection), outcome
    assert outcome.stage == "ingest"
    assert outcome.remedy
    return outcome.reason, outcome.detail


def got(url: str, limits: Limits = LOCAL) -> Page:
    outcome = fetch(url, limits)
    assert isinstance(outcome, Page), outcome
    return outcome


def test_a_page_comes_with_its_bytes_media_type_and_time(site):
    page = got(f"{site[0]}/page")
    assert page.content == PAGE
    assert page.media_type == "text/html; charset=utf-8"
    assert page.fetched_at.tzinfo is not None


def test_a_packed_page_is_unpacked(site):
    assert got(f"{site[0]}/packed").content == PAGE


def test_a_redirect_is_followed_and_the_last_address_is_told(site):
    page = got(f"{site[0]}/to?/page")
    assert page.content == PAGE
    assert page.url == f"{site[0]}/page"


def test_spaces_and_letters_beyond_ascii_in_a_path_are_escaped(site):
    fetch(f"{site[0]}/Zürich talks?q=é b", LOCAL)
    assert site[1][-1][1] == "/Z%C3%BCrich%20talks?q=%C3%A9%20b"


REFUSED_BY_LOOK = [
    ("ftp://example.org/a.txt", "address refused"),
    ("file:///etc/hosts", "address refused"),
    ("https://", "address not readable"),
    ("https://exa mple.org/", "address not readable"),
    ("http://example.org:99999/", "address not readable"),
    ("http://[::1/", "address not readable"),
    ("http://ann:secret@example.org/", "address refused"),
    ("http://127.0.0.1/", "address refused"),
    ("http://localhost/", "address refused"),
    ("http://2130706433/", "address refused"),
    ("http://127.1/", "address refused"),
    ("http://[::1]/", "address refused"),
    ("http://[::ffff:127.0.0.1]/", "address refused"),
    ("http://[::ffff:a00:1]/", "address refused"),
    ("http://10.1.2.3/", "address refused"),
    ("http://169.254.169.254/latest/", "address refused"),
    ("http://0.0.0.0/", "address refused"),
]


@pytest.mark.parametrize(("url", "reason"), REFUSED_BY_LOOK)
def test_addresses_that_are_no_public_web_pages_are_refused_before_anything_goes_out(url, reason):
    assert refused(url, Limits(timeout_s=5))[0] == reason


ADDRESSES = [
    ("93.184.215.14", None, None),
    ("2606:2800:220:1::1", None, None),
    ("127.0.0.1", "loopback", None),
    ("::1", "loopback", None),
    ("10.0.0.1", "private", None),
    ("172.16.9.1", "private", None),
    ("192.168.1.1", "private", None),
    ("fd00::1", "private", None),
    ("169.254.169.254", "link-local", None),
    ("fe80::1%eth0", "link-local", None),
    ("100.64.0.1", "reserved", None),
    ("240.0.0.1", "private", None),
    ("fec0::1", "private", None),
    ("0.0.0.0", "unspecified", "unspecified"),
    ("::", "unspecified", "unspecified"),
    ("255.255.255.255", "unspecified", "unspecified"),
    ("224.0.0.1", "multicast", "multicast"),
    ("ff02::1", "multicast", "multicast"),
    ("::ffff:10.0.0.1", "private", None),
    ("::ffff:93.184.215.14", None, None),
    ("::127.0.0.1", "loopback", None),
    ("2002:7f00:1::", "loopback", None),
    ("64:ff9b::a00:1", "private", None),
    ("2001:0:4136:e378:8000:63bf:80ff:fffe", "loopback", None),
]


@pytest.mark.parametrize(("address", "public", "own"), ADDRESSES)
def test_an_address_is_judged_by_what_it_leads_to(address, public, own):
    parsed = addresses.parse_address(address)
    assert (addresses.find_refusal(parsed, allow_private=False) is None) == (public is None)
    assert addresses.find_refusal(parsed, allow_private=True) == own
    if public in ("loopback", "link-local", "multicast", "unspecified"):
        assert addresses.find_refusal(parsed, allow_private=False) == public


def as_if_public(monkeypatch, *public: str) -> None:
    """Let some addresses of this machine count as public, so that what a public page may lead to can be tried."""

    def judge(address, *, allow_private):
        return None if str(address) in public else addresses.find_refusal(address, allow_private=allow_private)

    monkeypatch.setattr(door, "find_refusal", judge)


@pytest.mark.parametrize("inner", ["http://10.0.0.1/admin", "http://[::1]/", "http://127.0.0.2:1/", "file:///etc/passwd"])
def test_a_public_page_cannot_redirect_into_the_private_network(site, monkeypatch, inner):
    as_if_public(monkeypatch, "127.0.0.1")
    reason, _ = refused(f"{site[0]}/to?{inner}", Limits(timeout_s=5))
    assert reason == "address refused"


def test_a_redirect_to_nonsense_is_a_rejection(site):
    assert refused(f"{site[0]}/to?http://[bad")[0] == "address not readable"


def answer(monkeypatch, *answers: list[str]) -> list[str]:
    """Let the name server give these answers, one after the other; the names asked for are remembered."""
    asked: list[str] = []
    system = socket.getaddrinfo
    left = list(answers)

    def look_up(host, port, *rest, **named):
        if str(host).endswith(".example"):
            asked.append(host)
            found = left.pop(0) if len(left) > 1 else left[0]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]
        return system(host, port, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_a_name_is_looked_up_once_so_that_a_second_answer_cannot_lead_elsewhere(site, monkeypatch):
    as_if_public(monkeypatch, "127.0.0.1")
    asked = answer(monkeypatch, ["127.0.0.1"], ["10.0.0.1"])
    port = site[0].rsplit(":", 1)[1]
    page = got(f"http://news.example:{port}/page", Limits(timeout_s=5))
    assert page.content == PAGE
    assert asked == ["news.example"]
    assert site[1] == [(f"news.example:{port}", "/page")]


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch):
    answer(monkeypatch, ["93.184.215.14", "192.168.0.7"])
    assert refused("http://news.example/", Limits(timeout_s=5))[0] == "address refused"


def test_a_name_that_nobody_has_is_not_reached(monkeypatch):
    def nobody(*args, **named):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert refused("http://nobody.example/")[0] == "not reached"


def test_a_look_up_that_hangs_ends_with_the_time_limit(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **named: time.sleep(1) or [])
    started = time.monotonic()
    assert refused("http://slow.example/", Limits(timeout_s=0.2))[0] == "too slow"
    assert time.monotonic() - started < 1.5


STATUSES = [("/nowhere", "status 404"), ("/gone", "status 410")]


@pytest.mark.parametrize(("path", "reason"), STATUSES)
def test_an_error_page_is_no_article(site, path, reason):
    assert refused(site[0] + path)[0] == reason


def test_redirects_in_a_circle_end(site):
    assert refused(f"{site[0]}/circle")[0] == "too many redirects"
    assert len(site[1]) == LOCAL.redirects + 1


@pytest.mark.parametrize("path", ["/large", "/endless", "/bomb"])
def test_too_many_bytes_are_refused_as_sent_and_as_unpacked(site, path):
    assert refused(site[0] + path)[0] == "too large"


@pytest.mark.parametrize(("path", "reason"), [("/torn", "not readable"), ("/short", "not reached")])
def test_a_body_that_breaks_off_is_no_page(site, path, reason):
    assert refused(site[0] + path)[0] == reason


@pytest.mark.parametrize("path", ["/silent", "/drip", "/header-drip"])
def test_the_time_limit_holds_for_the_whole_of_it(site, path):
    started = time.monotonic()
    assert refused(site[0] + path.replace("-", "_"), Limits(allow_private=True, timeout_s=0.5))[0] == "too slow"
    assert time.monotonic() - started < 2


def test_a_closed_port_is_not_reached():
    assert refused(f"http://127.0.0.1:{free_port()}/")[0] == "not reached"


def test_no_password_appears_in_a_rejection():
    outcome = fetch("http://ann:s3cret@127.0.0.1/a?api_key=hush&id=7", Limits(timeout_s=5))
    assert isinstance(outcome, Rejection)
    said = repr(outcome)
    assert "s3cret" not in said
    assert "hush" not in said
    assert "id=7" in said


SHOWN = [
    ("https://example.org/a?keyword=riyadh&page=2", "https://example.org/a?keyword=riyadh&page=2"),
    ("https://example.org/a?token=abc&x=1", "https://example.org/a?token=…&x=1"),
    ("https://u:p@example.org/#part", "https://example.org/"),
    ("not an address@all", "not an address@all"),
]


@pytest.mark.parametrize(("url", "shown"), SHOWN)
def test_an_address_is_shown_without_its_secrets(url, shown):
    assert addresses.show_url(url) == shown


def test_a_certificate_is_checked_against_the_name(monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    answer(monkeypatch, ["127.0.0.1"])
    with serve(tls=True) as (address, asked):
        port = address.rsplit(":", 1)[1]
        assert got(f"https://news.example:{port}/page").content == PAGE
        assert asked[-1][0] == f"news.example:{port}"
        assert refused(f"https://other.example:{port}/page")[0] == "not trusted"


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    answer(monkeypatch, ["127.0.0.1"])
    with serve(tls=True) as (address, asked):
        assert refused(f"https://news.example:{address.rsplit(':', 1)[1]}/page")[0] == "not trusted"
        assert asked == []


def test_a_shown_zone_does_not_hide_an_address():
    assert addresses.parse_address("fe80::1%en0") == ip_address("fe80::1")
