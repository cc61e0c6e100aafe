"""The corpus keeps to its notation and its scheme."""

import datetime as dt
from collections import Counter

import pytest
from training.notation import read_article
from training.sources.articles import CORPUS, iter_files
from training.splits import read_registry, split_of

FILES = iter_files()
PARSED = {path: read_article(path) for path in FILES}


def test_the_corpus_is_large_enough_to_learn_from():
    assert len(FILES) >= 200
    assert sum(len(parsed.document["sentences"]) for parsed in PARSED.values()) >= 4000
    assert len({path.parent.name for path in FILES}) >= 40


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_note_is_a_row_whose_words_stand_in_the_text(path):
    assert PARSED[path].faults == []


def test_every_type_and_every_state_of_an_act_is_there_often_enough():
    events = [event for parsed in PARSED.values() for event in parsed.document["events"]]
    types, states = Counter(e["type"] for e in events), Counter(e["status"] for e in events)
    assert len(types) == 16
    assert min(types.values()) >= 60
    assert len(states) == 10
    assert min(states.values()) >= 30
    assert sum(e["negated"] for e in events) >= 60


def test_no_two_articles_share_a_sentence():
    told = Counter(
        parsed.document["text"][start:end] for parsed in PARSED.values() for start, end in parsed.document["sentences"]
    )
    assert [sentence for sentence, times in told.items() if times > 1 and len(sentence) > 25] == []


def test_a_process_lies_in_one_part_and_the_registry_knows_every_article():
    parts = read_registry()
    for path in FILES:
        document = PARSED[path].document["id"]
        assert parts[document] == split_of(document)


def test_invented_articles_are_marked_and_all_have_a_day():
    for parsed in PARSED.values():
        assert isinstance(parsed.document["invented"], bool)
        assert dt.date(1900, 1, 1) < dt.date.fromisoformat(parsed.document["date"]) < dt.date(2027, 1, 1)


ARTICLE = """title: A test
date: 2019-05-09
outlet: Nowhere (invented)
process: test
register: wire
invented: yes

Norway met Chile in Oslo on Monday.
>E met | CONSULT happened | s=Norway @NOR.country + Chile @CHL.country | place=Oslo | time=on Monday | date=2019-05-06
{note}
"""


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        (">K k1 | meeting held minister | places=Oslo | side=NOR: | side=CHL:", None),
        (">E met | CONSULT happened | s=Norway @NOR.country + Peru @PER.country", "not in the text: Peru"),
        (">E met | CONSULT happend | s=Norway @NOR.country", "no status"),
        (">E met | CONSULT happened | s=Norway @QQQ.country", "no such country: QQQ"),
        (">E met | CONSULT happened | s=Norway", "an actor is written"),
        (">E met | CONSULT happened | s=Norway @NOR.country | by=said", "no claim with the cue: said"),
        (">P wish | h=Norway @NOR.country | c=Chile", "no such kind of position: wish"),
        (">K k1 | meeting held | date=2019-02-30 | side=NOR:", "no date: 2019-02-30"),
        (">K k1 | meeting held", "has no side"),
        (">X what", "no such kind of note"),
    ],
)
def test_a_fault_is_found_and_named(note, fault, tmp_path):
    path = tmp_path / "test" / "article.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE.format(note=note), encoding="utf-8")
    faults = read_article(path).faults
    assert any(fault in line for line in faults) if fault else faults == []


def test_second_annotations_are_of_texts_of_the_corpus():
    names = {f"{path.parent.name}--{path.stem}" for path in FILES}
    assert {path.stem for path in (CORPUS / "second").glob("*.txt")} <= names
