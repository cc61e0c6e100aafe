"""Languages by their ISO 639 codes and English names: the ones that py3langid tells apart."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NAMES = """
af=Afrikaans am=Amharic an=Aragonese ar=Arabic as=Assamese az=Azerbaijani be=Belarusian bg=Bulgarian bn=Bengali br=Breton
bs=Bosnian ca=Catalan cs=Czech cy=Welsh da=Danish de=German dz=Dzongkha el=Greek en=English eo=Esperanto es=Spanish
et=Estonian eu=Basque fa=Persian fi=Finnish fo=Faroese fr=French ga=Irish gl=Galician gu=Gujarati he=Hebrew hi=Hindi
hr=Croatian ht=Haitian hu=Hungarian hy=Armenian id=Indonesian is=Icelandic it=Italian ja=Japanese jv=Javanese ka=Georgian
kk=Kazakh km=Khmer kn=Kannada ko=Korean ku=Kurdish ky=Kyrgyz la=Latin lb=Luxembourgish lo=Lao lt=Lithuanian lv=Latvian
mg=Malagasy mk=Macedonian ml=Malayalam mn=Mongolian mr=Marathi ms=Malay mt=Maltese nb=Norwegian ne=Nepali nl=Dutch
nn=Norwegian no=Norwegian oc=Occitan or=Odia pa=Punjabi pl=Polish ps=Pashto pt=Portuguese qu=Quechua ro=Romanian
ru=Russian rw=Kinyarwanda se=Sami si=Sinhala sk=Slovak sl=Slovenian sq=Albanian sr=Serbian sv=Swedish sw=Swahili ta=Tamil
te=Telugu th=Thai tl=Tagalog tr=Turkish ug=Uyghur uk=Ukrainian ur=Urdu vi=Vietnamese vo=Volapük wa=Walloon xh=Xhosa
zh=Chinese zu=Zulu
"""
_LONG_CODES = """
eng=en fra=fr fre=fr deu=de ger=de ita=it spa=es rus=ru ukr=uk pol=pl tur=tr ara=ar zho=zh chi=zh por=pt nld=nl dut=nl
jpn=ja kor=ko heb=he fas=fa per=fa ces=cs cze=cs hun=hu ron=ro rum=ro swe=sv srp=sr hrv=hr ell=el gre=el fin=fi dan=da
nor=no bel=be kat=ka geo=ka hye=hy arm=hy aze=az hin=hi urd=ur
"""


def _pairs(lines: str) -> Mapping[str, str]:
    return MappingProxyType({key: value for key, _, value in (part.partition("=") for part in lines.split())})


LANGUAGE_NAMES: Final = _pairs(_NAMES)
_THREE_LETTERS: Final = _pairs(_LONG_CODES)
_BY_NAME: Final[Mapping[str, str]] = MappingProxyType(
    {name.casefold(): code for code, name in reversed(list(LANGUAGE_NAMES.items()))}
)


def find_language(stated: str) -> str | None:
    """The two-letter code of a language as people and programs state it; None where it is not known.

    >>> find_language("en_GB"), find_language("Ukrainian"), find_language("ger"), find_language("Klingon")
    ('en', 'uk', 'de', None)
    """
    words = stated.strip().casefold()
    if words in _BY_NAME:
        return _BY_NAME[words]
    code = words.replace("_", "-").split("-")[0]
    code = _THREE_LETTERS.get(code, code)
    return code if code in LANGUAGE_NAMES else None


def name_language(code: str) -> str:
    """The English name of a language, or its code where it has none here.

    >>> name_language("it"), name_language("tlh")
    ('Italian', 'tlh')
    """
    return LANGUAGE_NAMES.get(code, code)
