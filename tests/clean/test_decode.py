"""Bytes become text, or say why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.clean.decode import Decoded, decode_bytes, repair_twice_encoded
from legation.clean.draft import Refusal

STORY = "The minister’s “first” visit to Ankara — a café, no ‘summit’ — lasted one hour."
RUSSIAN = "Министр иностранных дел заявил, что переговоры в Стамбуле продолжатся на следующей неделе. " * 4

READ = [
    (STORY.encode(), "text/plain", STORY, "utf-8"),
    (STORY.encode("utf-8-sig"), "text/plain", STORY, "utf-8, by its byte order mark"),
    (STORY.encode("utf-16"), "text/plain", STORY, "utf-16-le, by its byte order mark"),
    (STORY.encode("utf-16-be"), "text/plain", STORY, "utf-16-be, by its pattern of zeros"),
    (STORY.encode("utf-32"), "text/plain", STORY, "utf-32-le, by its byte order mark"),
    (STORY.encode("cp1252"), "text/plain", STORY, "cp1252, guessed"),
    (STORY.encode("cp1252"), "text/html; charset=iso-8859-1", STORY, "cp1252, as declared"),
    (STORY.encode(), "text/plain; charset=iso-8859-1", STORY, "utf-8"),
    (STORY.encode("cp1252"), "text/plain; charset=utf-8", STORY, "cp1252, guessed"),
    (STORY.encode("cp1252"), "text/plain; charset=nonsense", STORY, "cp1252, guessed"),
    (RUSSIAN.encode("koi8-r"), "text/plain; charset=koi8-r", RUSSIAN, "koi8-r, as declared"),
    (b'<meta charset="windows-1251">' + RUSSIAN.encode("cp1251"), "text/html", None, "cp1251, as declared"),
]


@pytest.mark.parametrize(("content", "media_type", "text", "method"), READ)
def test_the_encoding_is_found_and_told(content, media_type, text, method):
    decoded = decode_bytes(content, media_type)
    assert isinstance(decoded, Decoded)
    assert decoded.method == method
    assert text is None or decoded.text == text


def test_an_undeclared_encoding_of_another_script_is_guessed():
    decoded = decode_bytes(RUSSIAN.encode("cp1251"), "text/plain")
    assert isinstance(decoded, Decoded)
    assert "переговоры" in decoded.text


REFUSED = [
    (b"", "empty"),
    (b" \n\t ", "empty"),
    (b"%PDF-1.7 ...", "binary"),
    (b"PK\x03\x04rest", "binary"),
    (b"\x89PNG\r\n\x1a\n", "binary"),
    (b"MZ\x90\x00\x03\x00\x00\x00\x04", "binary"),
    (bytes(range(1, 32)) * 20, "binary"),
    ("\ufeffa".encode("utf-16-le") + b"\x00", "encoding"),
]


@pytest.mark.parametrize(("content", "reason"), REFUSED)
def test_bytes_that_are_no_text_are_refused_with_what_to_do(content, reason):
    refusal = decode_bytes(content, "text/plain")
    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason
    assert refusal.remedy


TWICE = [
    ("Putin’s decree", 1),
    ("« Reboot » — “pact”…", 6),
    ("Erdoğan in Zürich", 2),
    ("plain words", 0),
]


@pytest.mark.parametrize(("text", "count"), TWICE)
def test_words_encoded_twice_are_put_right(text, count):
    raw = text.encode()
    twice = "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in raw)
    assert repair_twice_encoded(twice) == (text, count)


@pytest.mark.parametrize("text", ["café, «élan», naïve", "Ágnes Čížek", "Łódź – “Solidarność”", "£5 ‘to be’"])
def test_words_encoded_once_are_left_alone(text):
    assert repair_twice_encoded(text) == (text, 0)


@given(st.binary(max_size=400), st.sampled_from(["text/plain", "text/html", "text/html; charset=utf-16", "a/b; charset=hex"]))
def test_any_bytes_are_decoded_or_refused(content, media_type):
    assert isinstance(decode_bytes(content, media_type), Decoded | Refusal)
