"""Which language a text is in, and how that is known."""

import pytest

from legation.clean.language import Language, find_language_of

ENGLISH = (
    "The foreign ministers met in Oslo on Monday and agreed to restore the staff of both embassies before the summer. "
    "They will meet again in April, the hosts said, although neither side would confirm a day for it."
)
ITALIAN = (
    "I ministri degli esteri si sono incontrati a Oslo lunedì e hanno concordato di ripristinare il personale delle due "
    "ambasciate prima dell'estate. Si incontreranno di nuovo in aprile, hanno detto gli ospiti, ma nessuna delle due parti "
    "ha voluto confermare il giorno. I giornalisti hanno atteso per ore davanti al palazzo, sotto la pioggia, invano."
)
RUSSIAN = "Министры иностранных дел встретились в Осло."
NAMES = "Lavrov, Rubio, Waltz, Ushakov, Witkoff: Riyadh."

CASES = [
    (ENGLISH, None, None, "en", "its function words"),
    (ITALIAN, None, None, "it", "py3langid"),
    (RUSSIAN, None, None, "ru", "py3langid"),
    (NAMES, None, None, "en", "assumed"),
    (NAMES, None, "it", "it", "lang attribute"),
    (ENGLISH, None, "it", "en", "its function words"),
    (ENGLISH, "en-GB", None, "en", "declared"),
    (ITALIAN, "English", None, "it", "though declared en"),
    (ENGLISH * 2, "it", None, "en", "though declared it"),
    (NAMES, "Italian", None, "it", "declared"),
    (NAMES, "en", "it", "en", "declared"),
    (ENGLISH, "Klingon", None, "en", "its function words"),
]


@pytest.mark.parametrize(("text", "declared", "page", "code", "method"), CASES)
def test_a_declaration_holds_unless_the_text_clearly_says_otherwise(text, declared, page, code, method):
    found = find_language_of(text, declared, page)
    assert isinstance(found, Language)
    assert found.code == code
    assert method in found.method


def test_english_full_of_foreign_names_is_english():
    text = (
        "Volodymyr Zelensky and Recep Tayyip Erdogan met Andrii Sybiha, Hakan Fidan, Rustem Umerov and Kyrylo Budanov in the "
        "Dolmabahçe palace. Dmytro Kuleba was not with them."
    )
    assert find_language_of(text).code == "en"
