"""The identity of a model is a hash of its files, wherever they lie and whatever the card says."""

from legation.tag.card import CARD, hash_files, read_card


def write(folder, **files: str):
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_the_same_files_have_the_same_identity_in_any_folder(tmp_path) -> None:
    one, two = (write(tmp_path / name, a="1", b="2") for name in ("one", "two"))
    assert hash_files(one, ["a", "b"]) == hash_files(two, ["b", "a"])


def test_a_changed_file_changes_the_identity(tmp_path) -> None:
    one, two = write(tmp_path / "one", a="1", b="2"), write(tmp_path / "two", a="1", b="3")
    assert hash_files(one, ["a", "b"]) != hash_files(two, ["a", "b"])


def test_swapping_the_contents_of_two_files_changes_the_identity(tmp_path) -> None:
    one, two = write(tmp_path / "one", a="1", b="2"), write(tmp_path / "two", a="2", b="1")
    assert hash_files(one, ["a", "b"]) != hash_files(two, ["a", "b"])


def test_the_card_cannot_claim_another_hash(tmp_path) -> None:
    folder = write(tmp_path / "one", a="1")
    (folder / CARD).write_text('{"name": "reader", "version": "3", "sha256": "0000"}')
    card = read_card(folder, ["a"])
    assert card.sha256 == hash_files(folder, ["a"])
    assert card.identity == f"reader-3:{card.sha256[:16]}"
