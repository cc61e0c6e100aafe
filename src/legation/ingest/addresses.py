"""Which network addresses may be called, and how a web address is shown without its secrets. Nothing goes out here."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

IPAddress = IPv4Address | IPv6Address

# IPv6 ranges that carry an IPv4 address in their last or middle bits: what counts is the address inside.
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")

_USER_PART = re.compile(r"(//)[^/?#]*@")
_SECRET = re.compile(
    r"([?&;](?:[\w.-]*(?:token|secret|passw|pwd|credential|signature|session|auth)[\w.-]*|(?:[\w.-]*[_-])?(?:api)?key|sig|sid)=)"
    r"[^&;#]*",
    re.IGNORECASE,
)


def show_url(url: str) -> str:
    """A web address as it may be shown and stored: no user, password, fragment, or values of secret-looking keys.

    >>> show_url("https://ann:pw@example.org/a?id=7&api_key=S3cret#top")
    'https://example.org/a?id=7&api_key=…'
    """
    return _SECRET.sub(r"\1…", _USER_PART.sub(r"\1", url).split("#", 1)[0])


def parse_address(text: str) -> IPAddress:
    """The address that a resolver gave, without the zone that link-local ones carry (`fe80::1%eth0`)."""
    return ip_address(text.split("%", 1)[0])


def find_refusal(address: IPAddress, *, allow_private: bool) -> str | None:
    """Why an address is not called, as one or two words; None where it may be.

    >>> find_refusal(ip_address("10.0.0.8"), allow_private=False)
    'private'
    >>> find_refusal(ip_address("10.0.0.8"), allow_private=True)
    """
    inner = _carried(address)
    if inner is not None:
        return find_refusal(inner, allow_private=allow_private)
    if address.is_multicast:
        return "multicast"
    if address.is_unspecified or str(address) == "255.255.255.255":
        return "unspecified"
    if allow_private:
        return None
    for kind, applies in (
        ("loopback", address.is_loopback),
        ("link-local", address.is_link_local),
        ("private", address.is_private),
        ("reserved", address.is_reserved or not address.is_global),
        ("private", isinstance(address, IPv6Address) and address.is_site_local),
    ):
        if applies:
            return kind
    return None


def _carried(address: IPAddress) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one: mapped, compatible, 6to4, Teredo, or translated (NAT64)."""
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address.sixtofour:
        return address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in _NAT64 or address in _NAT64_LOCAL or (address in _COMPATIBLE and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
