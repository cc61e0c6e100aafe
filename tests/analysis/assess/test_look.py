"""What a query finds, what it misses, and what nobody can tell."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.analysis.assess.look import Looker
from legation.analysis.assess.material import View
from legation.analysis.assess.query import Parties
from legation.records import Actor, Contact, Delegate, Holder, Position, Side

from .made import CHN, EIDE, FIN, FUND, JPN, NOR, asks, claim, contact, deal, event, material, position, question

JAPAN_SAYS = Holder(name="Foreign Ministry", kind="government", country="JPN")
ROWS = (
    event("e1", "AGREE", (NOR, JPN), "2031-02-01", words="They agreed on a working group."),
    event("e2", "AID", (NOR,), "2031-02-10", target=(JPN,), contexts=("economic",)),
    event("e3", "SUPPORT", (NOR, JPN), "2031-02-20", words="They signed a treaty."),
    event("e4", "ASSAULT", (JPN,), "2031-03-20", target=(FIN,), status="planned"),
    event("e5", "AGREE", (NOR, JPN), "2031-02-03", negated=True, words="They did not agree on fish."),
    event("e6", "AGREE", (NOR, JPN), "1939-08-23", history=True, words="They signed a pact."),
    event("e7", "COOPERATE", (EIDE,), "2031-02-04", target=(JPN,), words="The Secretary of State lent a hand."),
    contact("c1", (NOR, JPN), "2031-02-01", words="They met about Finland.", level="minister", by=JAPAN_SAYS),
    contact("c2", (NOR, JPN), "2031-02-09", kept_out=(FIN,), words="They met in secret.", level="leader"),
    contact("c3", (NOR, FIN), "2031-02-05"),
    contact("c4", (NOR, JPN, FIN), "2031-04-01", status="planned"),
    position("p1", "offer", NOR, affects=(FIN,), issue="territory/recognition", content="recognition of the north", by=JAPAN_SAYS),
    position("p2", "refusal", JPN, issue="security/ceasefire", content="a truce", condition="if Norway pays"),
    position("p3", "promise", JPN, content="to break with China", drafted_by=JPN, tabled_by=NOR),
    deal("k1", "FIN", (NOR, JPN)),
    deal("k2", "JPN", (FUND, JPN), stage="signed", kind="purchase"),
    deal("k3", "FIN", (FIN, NOR)),
    claim("s1", JAPAN_SAYS, "zones of influence are natural", verb_class="asserts"),
    claim("s2", JAPAN_SAYS, "the weather is fine"),
    claim("s3", Holder(name="A. Pundit", kind="person", country="NOR"), "the weather is bad"),
)  # fmt: skip


def found(match: str, *rows: object, texts: int = 5, parties: dict[str, str] | None = None) -> tuple[bool | None, list[str]]:
    asked = question(asks(match)).with_parties(parties or {})
    made = material(*(rows or ROWS), texts=texts)
    finding = Looker(made, Parties(asked.parties)).look(asked.indicators[0].match, View(made))
    return finding.holds, sorted(row.id for row in finding.rows)


CASES = [
    ("{events: {types: AGREE}}", ["e1"]),
    ("{events: {types: AGREE, negated: true}}", ["e5"]),
    ("{events: {between: [$a, $b], types: [AGREE, SUPPORT]}}", ["e1", "e3"]),
    ("{events: {source: $a, target: $b}}", ["e2", "e7"]),
    ("{events: {source: [$third, $a], types: [AID]}}", ["e2"]),
    ("{events: {source: $third}}", None),
    ("{events: {quads: material_conflict, statuses: planned}}", ["e4"]),
    ("{events: {quads: material_conflict}}", None),
    ("{events: {contexts: economic}}", ["e2"]),
    ("{events: {words: [treat*]}}", ["e3"]),
    ("{events: {words: [treat]}}", None),
    ("{events: {words: [secret]}}", None),
    ("{events: {types: [AGREE, SUPPORT], without_words: [working group]}}", ["e3"]),
    ("{events: {actor: $b, since: 2031-02-15}}", ["e3"]),
    ("{events: {actor: $b, until: 1990-01-01}}", None),
    ("{events: {source: Norway, target: Japan}}", ["e2", "e7"]),
    ("{contacts: {between: [$a, $b]}}", ["c1", "c2"]),
    ("{contacts: {between: [$a, $b], at_least: 3}}", None),
    ("{contacts: {between: [$a, $b], statuses: [planned]}}", ["c4"]),
    ("{contacts: {between: [$a], without: $b}}", ["c3"]),
    ("{contacts: {actor: $third}}", ["c3"]),
    ("{contacts: {absent: $third}}", ["c2"]),
    ("{contacts: {levels: leader}}", ["c2"]),
    ("{contacts: {topics: [secret]}}", ["c2"]),
    ("{contacts: {between: [$a, $b], own_word: true}}", ["c1"]),
    ("{absences: {of: $third, from: [$a, $b]}}", ["c1", "c2"]),
    ("{absences: {of: $third, from: [$a, $b], named: true}}", ["c2"]),
    ("{absences: {of: $b, from: [$a, $third]}}", None),
    ("{positions: {holder: $a, concerns: $third, issues: territory}}", ["p1"]),
    ("{positions: {holder: $a, issues: territory/borders}}", None),
    ("{positions: {conditional: true}}", ["p2"]),
    ("{positions: {concerns: CHN, kinds: promise}}", ["p3"]),
    ("{positions: {concerns: China, kinds: promise}}", ["p3"]),
    ("{positions: {drafted_elsewhere: true}}", ["p3"]),
    ("{deals: {ground: $third, without: $third}}", ["k1"]),
    ("{deals: {companies: true}}", ["k2"]),
    ("{deals: {stages: [signed]}}", ["k2"]),
    ("{claims: {by: $b, words: [zones of influence]}}", ["s1"]),
    ("{claims: {by: $a, words: [zones of influence]}}", None),
    ("{all: [{events: {types: AID}}, {deals: {ground: $third, without: $third}}]}", ["e2", "k1"]),
    ("{all: [{events: {types: AID}}, {events: {types: PROTEST}}]}", None),
    ("{any: [{events: {types: AID}}, {events: {types: PROTEST}}]}", ["e2"]),
    ("{at_least: {n: 2, of: [{events: {types: AID}}, {events: {types: PROTEST}}, {events: {types: SUPPORT}}]}}", ["e2", "e3"]),
    ("{not: {events: {types: PROTEST}}}", []),
    ("{not: {events: {types: AID}}}", None),
    ("{order: {first: {events: {types: AID}}, then: {events: {words: [treaty]}}, within_days: 30}}", ["e2", "e3"]),
    ("{order: {first: {events: {words: [treaty]}}, then: {events: {types: AID}}, within_days: 30}}", None),
    ("{order: {first: {events: {types: AID}}, then: {events: {words: [treaty]}}, within_days: 9}}", None),
    ("{order: {first: {contacts: {levels: minister}}, then: {contacts: {levels: leader}}, within_days: 9, at_least_days: 8}}", ["c1", "c2"]),
    ("{contacts: {between: [$a, $b], at_least: 2, within_days: 8}}", ["c1", "c2"]),
    ("{contacts: {between: [$a, $b], at_least: 2, within_days: 7}}", None),
    ("{tracks: {kinds: political, between: [$a, $b], contacts: 2}}", True),
    ("{tracks: {kinds: military, between: [$a, $b]}}", None),
    ("{presence: {of: $third, voice_at_most: 0.5}}", True),
    ("{presence: {of: $third, voice_at_least: 0.9}}", None),
    ("{events: {types: AID}, contacts: {levels: leader}}", ["c2", "e2"]),
]  # fmt: skip


@pytest.mark.parametrize(("match", "rows"), CASES, ids=[match for match, _ in CASES])
def test_a_query_finds_its_rows_and_no_other(match: str, rows: list[str] | bool | None) -> None:
    holds, ids = found(match)
    if rows is None:
        assert holds is False
        assert ids == []
    elif rows is True:
        assert holds is True
    else:
        assert holds is True
        assert ids == rows


@pytest.mark.parametrize(
    "match", ["{events: {types: PROTEST}}", "{not: {events: {types: PROTEST}}}", "{tracks: {kinds: military}}"]
)
def test_on_two_texts_nothing_is_absent_yet(match: str) -> None:
    two = (event("e1", "AGREE", (NOR, JPN), documents=("d1",)), contact("c1", (NOR, JPN), documents=("d2",)))
    assert found(match, *two, texts=2)[0] is None


def test_a_noun_of_which_hardly_any_row_is_on_record_cannot_be_missed() -> None:
    assert found("{positions: {kinds: demand}}", *(row for row in ROWS if not isinstance(row, Position)))[0] is None
    assert found("{positions: {kinds: demand}}")[0] is False


def test_a_role_that_nobody_plays_can_neither_be_found_nor_missed() -> None:
    assert found("{positions: {concerns: $fourth}}")[0] is None
    assert found("{not: {positions: {concerns: $fourth}}}")[0] is None
    assert found("{any: [{positions: {concerns: $fourth}}, {events: {types: AID}}]}") == (True, ["e2"])
    assert found("{all: [{positions: {concerns: $fourth}}, {events: {types: PROTEST}}]}")[0] is False
    assert found("{positions: {concerns: $fourth}}", parties={"fourth": "China"}) == (True, ["p3"])


def test_whom_a_text_names_as_kept_out_did_not_take_part_whatever_the_sides_say() -> None:
    muddled = contact("c9", (NOR, JPN, FIN), kept_out=(FIN,))
    assert found("{contacts: {between: [$a, $b, $third]}}", muddled, *ROWS)[0] is False
    assert "c9" in found("{absences: {of: $third, from: [$a, $b]}}", muddled, *ROWS)[1]


def test_a_delegate_of_a_sector_is_found_unless_kept_out() -> None:
    def sat(presence: str) -> Contact:
        side = Side(party=NOR, delegates=(Delegate(actor=FUND, presence=presence), Delegate(actor=EIDE, presence="at_table")))  # type: ignore[arg-type]
        return Contact(id="c8", kind="meeting", sides=(side, Side(party=JPN)), documents=("d1",))

    assert found("{contacts: {sectors: bus}}", sat("at_table"), *ROWS)[1] == ["c8"]
    assert found("{contacts: {sectors: bus}}", sat("excluded"), *ROWS)[0] is False


def test_a_company_is_not_its_country_but_a_minister_is() -> None:
    private = event("e9", "AID", (FUND,), target=(JPN,))
    assert found("{events: {source: $a, types: AID}}", private, *(r for r in ROWS if r.id != "e2"))[0] is False
    assert found("{events: {source: $a, types: COOPERATE}}") == (True, ["e7"])


def test_what_is_left_out_of_view_is_not_found() -> None:
    asked = question(asks("{events: {types: [AID, AGREE]}}"))
    made = material(event("e1", "AGREE", (NOR, JPN), "2031-02-01"), event("e2", "AID", (NOR,), "2031-02-10", documents=("d2",)))
    looker = Looker(made, Parties(asked.parties))
    match = asked.indicators[0].match
    assert [r.id for r in looker.look(match, View(made, day=dt.date(2031, 2, 9))).rows] == ["e1"]
    assert [r.id for r in looker.look(match, View(made, without_texts=frozenset({"d1"}))).rows] == ["e2"]
    assert [r.id for r in looker.look(match, View(made, without_voices=frozenset({"d2"}))).rows] == ["e1"]


def test_what_took_place_was_not_known_before_it_did() -> None:
    early = event("e1", "AGREE", (NOR, JPN), "2031-02-10", reported="2031-02-01")
    made = material(early)
    looker = Looker(made, Parties({}))
    match = question(asks("{events: {types: AGREE}}")).indicators[0].match
    assert looker.look(match, View(made, day=dt.date(2031, 2, 5))).holds is not True
    assert looker.look(match, View(made, day=dt.date(2031, 2, 10))).holds is True


@pytest.mark.parametrize(
    ("rows", "shape", "holds"),
    [
        ([("NOR", "AID"), ("NOR", "COOPERATE"), ("NOR", "RETREAT")], "one_sided", True),
        ([("NOR", "AID"), ("JPN", "AID"), ("JPN", "RETREAT")], "one_sided", False),
        ([("NOR", "AID"), ("NOR", "AID"), ("JPN", "AID"), ("JPN", "RETREAT")], "balanced", True),
        ([("NOR", "AID"), ("NOR", "COOPERATE"), ("NOR", "RETREAT")], "balanced", False),
        ([], "one_sided", None),
    ],
)
def test_who_gives_deeds_and_who_gives_words(rows: list[tuple[str, str]], shape: str, holds: bool | None) -> None:
    actors = {"NOR": NOR, "JPN": JPN}
    other = {"NOR": JPN, "JPN": NOR}
    deeds = [event(f"e{n}", kind, (actors[who],), target=(other[who],)) for n, (who, kind) in enumerate(rows)]
    words = [position("w1", "promise", JPN, addressee=(NOR,)), position("w2", "offer", JPN)] if rows else []
    match = f"{{ledger: {{between: [$a, $b], shape: {shape}, at_least: 4}}}}"
    assert found(match, *deeds, *words, contact("c1", (NOR, JPN)))[0] is holds


def test_an_act_of_both_is_a_gift_of_neither_and_a_promise_met_is_a_deed() -> None:
    both = [event(f"e{n}", "COOPERATE", (NOR, JPN)) for n in range(5)]
    match = "{ledger: {between: [$a, $b], shape: one_sided, giver: $a}}"
    assert found(match, *both, position("w1", "promise", JPN))[0] is None
    kept = [position(f"p{n}", "promise", NOR, addressee=(JPN,), state="met") for n in range(4)]
    assert found(match, *kept, position("w1", "promise", JPN))[0] is True


def test_an_actor_without_a_code_is_found_by_its_name() -> None:
    group = Actor(name="River Front", as_written=("the Front",), kind="armed_group")
    rows = (event("e1", "ASSAULT", (group,), target=(NOR,)), *ROWS)
    assert found("{events: {source: $b, types: ASSAULT}}", *rows, parties={"b": "river front"}) == (True, ["e1"])
    assert CHN.country == "CHN"
