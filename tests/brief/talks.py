
"""An invented record for the tests of `brief`: talks between Chile and Peru about a port, and Bolivia that is not there.

Nothing here happened, apart from the treaty of 1883; the outlets and the people are made up.
"""

from __future__ import annotations

import datetime as dt

from legation.records import (
    Absence,
    Actor,
    Attribution,
    Claim,
    Contact,
    Deal,
    Delegate,
    Document,
    Event,
    Evidence,
    Forecast,
    Holder,
    Place,
    Position,
    Quantity,
    Record,
    Rejection,
    Rival,
    Session,
    Side,
    When,
    content_id,
)

LEDGER_TEXT = """Chile and Peru talk about a port, and Bolivia reads about it

On 3 March the two presidents spoke by telephone for the first time since the border was closed. Three days later, on the eve of the harvest feast, Chile's security adviser Lucía Barrientos called her Peruvian colleague Óscar Vilca.

The delegations met in Lima on 10–11 March. In fact there were two meetings: one about the port of Arica, one about customs. Chile sent Foreign Minister Rodrigo Alcayaga, Ms Barrientos and the head of the state copper company, Tomás Edwards. Peru sent Foreign Minister Inés Huamán and Mr Vilca. Chile's special envoy for the border, Pablo Errázuriz, was not taken along; nobody said why. Bolivia was not invited because, a Peruvian official said, "it is not a party to the port".

Mr Alcayaga said that "a truce is a road to nowhere; we want a final treaty". Peru rejects any discussion of a customs union. According to Radio Altiplano, Chile demands that Bolivia give up its claim to a corridor to the sea. In exchange Chile offers Peru a free zone in Arica, if Peru buys the copper of the Tacora mine.

The parties speak of a joint company for the Tacora mine in the borderland (reserves of 14 million tons of ore, 90,000 tons of copper) and of the purchase of 24 patrol boats. The mine lies on ground that Bolivia calls its own.

On 20 March a second round took place in Arica at a low level, purely on consular matters. Peru's side was led by Deputy Director Julio Cárdenas, Chile's by Consul Marta Rojas. It was to prepare a meeting of the two foreign ministers, which is expected in April in Quito or again in Lima.

Rumours that the two presidents met secretly in February were just rumours, says the palace in Santiago; the palace in Lima did not deny them. The analyst Ana Quiroga believes that Chile wants a meeting of the leaders and <nothing else> & that it "may well" get one. The session of the border commission planned for 14 March was cancelled.

It all recalls the treaty of Ancón, which the two states signed on 20 October 1883, also without Bolivia."""

WIRE_TEXT = """Foreign ministers of Chile and Peru end talks in Lima

LIMA, 12 March — The foreign ministers of Chile and Peru ended their talks in Lima on Tuesday, 11 March, officials said. A Chilean note with a draft treaty had reached Lima on 7 March.

Peru has proposed a summit in Cusco before the end of the year. Peru's deputy trade minister is visiting Santiago. Bolivia accused both governments of deciding over its head and recalled its ambassador from Santiago on 13 March."""

LEDGER = Document(
    id="document-ledger",
    sha256="a" * 64,
    text=LEDGER_TEXT,
    path="harbour-ledger.txt",
    outlet="The Harbour Ledger",
    outlet_country="CHL",
    title="Chile and Peru talk about a port, and Bolivia reads about it",
    byline="Staff writer",
    published=dt.date(2031, 3, 24),
    removed=(("comment_form", 1), ("previous_story", 2)),
    removed_text=("Leave a comment", "Previous story: a fish is a fish"),
    methods=(("published", "front matter"),),
)
WIRE = Document(
    id="document-wire",
    sha256="b" * 64,
    text=WIRE_TEXT,
    path="wire.html",
    url="https://example.org/wire",
    outlet="Andes Wire",
    outlet_country="PER",
    title="Foreign ministers of Chile and Peru end talks in Lima",
    published=dt.date(2031, 3, 14),
)
COPY = Document(
    id="document-copy", sha256="c" * 64, text=WIRE_TEXT, path="copy.html", outlet="Valle Daily",
    duplicate_of="document-wire", similarity=0.98,
)  # fmt: skip


def quote(document: Document, words: str) -> Evidence:
    """The evidence of the first place where a document has these words."""
    start = document.text.index(words)
    return Evidence(document=document.id, start=start, end=start + len(words), quote=words)


def day(text: str, written: str = "") -> When:
    """A single day."""
    date = dt.date.fromisoformat(text)
    return When(start=date, end=date, precision="day", as_written=written, anchor="published 2031-03-24")


def country(name: str, code: str) -> Actor:
    """A state."""
    return Actor(name=name, as_written=(name,), id=code.lower(), kind="country", country=code, sector="GOV")


def person(name: str, code: str, role: str, sector: str = "GOV", written: str = "") -> Actor:
    """A person who acts for a state or a company."""
    key = f"person.{name.casefold().replace(' ', '-')}"
    return Actor(name=name, as_written=(written or name,), id=key, kind="person", country=code, sector=sector, role=role)


CHILE, PERU, BOLIVIA = country("Chile", "CHL"), country("Peru", "PER"), country("Bolivia", "BOL")
PRESIDENT_C = person("President of Chile", "CHL", "president")
PRESIDENT_P = person("President of Peru", "PER", "president")
ALCAYAGA = person("Rodrigo Alcayaga", "CHL", "foreign minister", written="Mr Alcayaga")
BARRIENTOS = person("Lucía Barrientos", "CHL", "security adviser")
EDWARDS = person("Tomás Edwards", "CHL", "head of the state copper company", "BUS")
HUAMAN = person("Inés Huamán", "PER", "foreign minister")
VILCA = person("Óscar Vilca", "PER", "security adviser", written="Oscar Willka")
CARDENAS = person("Julio Cárdenas", "PER", "deputy director")
ROJAS = person("Marta Rojas", "CHL", "consul")
ERRAZURIZ = person("Pablo Errázuriz", "CHL", "special envoy for the border")
AUTHOR = Holder(name="author", kind="author")
BY_AUTHOR = (Attribution(holder_chain=(AUTHOR,)),)


def side(party: Actor, *people: Actor) -> Side:
    """A delegation at the table."""
    return Side(party=party, delegates=tuple(Delegate(actor=actor, presence="at_table") for actor in people))


def place(name: str, code: str, *, alternative: bool = False) -> Place:
    """A place with its sovereign."""
    return Place(name=name, as_written=name, country=code, alternative=alternative)


def rows_of(*evidence: Evidence, noun: str, support: int = 1) -> dict:
    """The common fields of a row."""
    return {
        "id": content_id(noun, *evidence),
        "evidence": evidence,
        "documents": tuple(dict.fromkeys(e.document for e in evidence)),
        "attribution": BY_AUTHOR,
        "support": support,
    }


def contacts() -> tuple[Contact, ...]:
    """Eleven contacts: five held, one under way, one expected, one proposed, one cancelled, one denied, one of 1883."""
    lima = rows_of(
        quote(LEDGER, "The delegations met in Lima on 10–11 March."),
        quote(LEDGER, "In fact there were two meetings: one about the port of Arica, one about customs."),
        quote(LEDGER, "Peru sent Foreign Minister Inés Huamán and Mr Vilca."),
        quote(WIRE, "The foreign ministers of Chile and Peru ended their talks in Lima on Tuesday, 11 March, officials said."),
        noun="contact",
        support=2,
    )
    arica = rows_of(
        quote(LEDGER, "On 20 March a second round took place in Arica at a low level, purely on consular matters."),
        quote(LEDGER, "Peru's side was led by Deputy Director Julio Cárdenas, Chile's by Consul Marta Rojas."),
        noun="contact",
    )
    ministers = rows_of(
        quote(LEDGER, "a meeting of the two foreign ministers, which is expected in April in Quito or again in Lima"),
        noun="contact",
    )
    presidents = (side(CHILE, PRESIDENT_C), side(PERU, PRESIDENT_P))
    states = (side(CHILE), side(PERU))
    return (
        Contact(
            kind="call",
            date=day("2031-03-03", "3 March"),
            sides=presidents,
            level="leader",
            format="bilateral",
            **rows_of(
                quote(LEDGER, "On 3 March the two presidents spoke by telephone for the first time since the border was closed."),
                noun="contact",
            ),
        ),
        Contact(
            kind="call",
            date=day("2031-03-06", "on the eve of the harvest feast"),
            sides=(side(CHILE, BARRIENTOS), side(PERU, VILCA)),
            level="senior",
            **rows_of(
                quote(LEDGER, "Chile's security adviser Lucía Barrientos called her Peruvian colleague Óscar Vilca"),
                quote(LEDGER, "on the eve of the harvest feast, Chile's security adviser Lucía Barrientos"),
                noun="contact",
            ),
        ),
        Contact(
            kind="talks",
            date=When(
                start=dt.date(2031, 3, 10), end=dt.date(2031, 3, 11), precision="range", as_written="10–11 March",
                anchor="published 2031-03-24",
            ),
            places=(place("Lima", "PER"),),
            sides=(side(CHILE, ALCAYAGA, BARRIENTOS, EDWARDS), side(PERU, HUAMAN, VILCA)),
            absent=(
                Absence(actor=ERRAZURIZ),
                Absence(actor=BOLIVIA, reason="“it is not a party to the port”"),
            ),
            level="minister",
            format="bilateral",
            sessions=(
                Session(topic="port of Arica", as_written="one about the port of Arica"),
                Session(topic="customs", as_written="one about customs"),
            ),
            topics=("territory", "customs"),
            outcomes=("agreed to meet again",),
            rivals=(
                Rival(
                    field="date",
                    values=(("10–11 March", ("document-ledger",)), ("11 March", ("document-wire",))),
                    preferred_because="the longer interval holds both",
                ),
            ),
            **lima,
        ),
        Contact(
            kind="talks",
            date=day("2031-03-20", "20 March"),
            places=(place("Arica", "CHL"),),
            sides=(side(CHILE, ROJAS), side(PERU, CARDENAS)),
            level="technical",
            topics=("consular matters",),
            prepares=(ministers["id"],),
            follows=(lima["id"],),
            **arica,
        ),
        Contact(
            kind="meeting",
            status="expected",
            date=When(
                start=dt.date(2031, 4, 1), end=dt.date(2031, 4, 30), precision="month", as_written="in April",
                anchor="published 2031-03-24",
            ),
            places=(place("Quito", "ECU", alternative=True), place("Lima", "PER", alternative=True)),
            sides=(side(CHILE, ALCAYAGA), side(PERU, HUAMAN)),
            level="minister",
            **ministers,
        ),
        Contact(
            kind="meeting",
            status="denied",
            date=When(start=dt.date(2031, 2, 1), end=dt.date(2031, 2, 28), precision="month", as_written="in February"),
            sides=presidents,
            level="leader",
            dispute=1,
            **rows_of(
                quote(LEDGER, "Rumours that the two presidents met secretly in February were just rumours"), noun="contact"
            ),
        ),
        Contact(
            kind="talks",
            status="cancelled",
            date=day("2031-03-14", "14 March"),
            sides=states,
            topics=("border",),
            **rows_of(
                quote(LEDGER, "The session of the border commission planned for 14 March was cancelled."), noun="contact"
            ),
        ),
        Contact(
            kind="summit",
            status="proposed",
            date=When(end=dt.date(2031, 12, 31), precision="before", as_written="before the end of the year"),
            places=(place("Cusco", "PER"),),
            sides=presidents,
            level="leader",
            **rows_of(
                quote(WIRE, "Peru has proposed a summit in Cusco before the end of the year."), noun="contact"
            ),
        ),
        Contact(
            kind="message",
            date=day("2031-03-07", "7 March"),
            sides=states,
            topics=("draft treaty",),
            **rows_of(
                quote(WIRE, "A Chilean note with a draft treaty had reached Lima on 7 March."), noun="contact"
            ),
        ),
        Contact(
            kind="visit",
            status="ongoing",
            places=(place("Santiago", "CHL"),),
            sides=(side(PERU),),
            host=CHILE,
            topics=("trade",),
            **rows_of(quote(WIRE, "Peru's deputy trade minister is visiting Santiago."), noun="contact"),
        ),
        Contact(
            kind="signing",
            date=day("1883-10-20", "20 October 1883"),
            sides=states,
            history=True,
            **rows_of(
                quote(LEDGER, "the treaty of Ancón, which the two states signed on 20 October 1883, also without Bolivia"),
                noun="contact",
            ),
        ),
    )  # fmt: skip


def positions() -> tuple[Position, ...]:
    """Chile in its minister's own words, and Chile as a radio station and an analyst tell it; Peru; an unnamed holder."""
    own = rows_of(quote(LEDGER, "a truce is a road to nowhere; we want a final treaty"), noun="position")
    own["attribution"] = (
        Attribution(
            holder_chain=(AUTHOR, Holder(name="Rodrigo Alcayaga", kind="official", country="CHL", actor=ALCAYAGA.id)),
            cue="said",
        ),
    )
    radio = rows_of(quote(LEDGER, "Chile demands that Bolivia give up its claim to a corridor to the sea"), noun="position")
    radio["attribution"] = (Attribution(holder_chain=(AUTHOR, Holder(name="Radio Altiplano", kind="outlet"))),)
    analyst = rows_of(quote(LEDGER, "Chile wants a meeting of the leaders and <nothing else>"), noun="position")
    analyst["attribution"] = (
        Attribution(holder_chain=(AUTHOR, Holder(name="Ana Quiroga", kind="person")), hedge="believes", certainty="possible"),
    )
    return (
        Position(
            kind="refusal",
            holder=ALCAYAGA,
            issue="security/ceasefire",
            content="a truce is a road to nowhere; we want a final treaty",
            addressee=(PERU,),
            speaker=ALCAYAGA,
            **own,
        ),
        Position(
            kind="demand",
            holder=CHILE,
            issue="territory/access to the sea",
            content="that Bolivia give up its claim to a corridor to the sea",
            affects=(BOLIVIA,),
            **radio,
        ),
        Position(
            kind="interest",
            holder=CHILE,
            issue="diplomacy/summit",
            content="a meeting of the leaders and <nothing else>",
            **analyst,
        ),
        Position(
            kind="offer",
            holder=CHILE,
            issue="trade/customs",
            content="a free zone in Arica",
            addressee=(PERU,),
            condition="if Peru buys the copper of the Tacora mine",
            **rows_of(quote(LEDGER, "Chile offers Peru a free zone in Arica, if Peru buys the copper of the Tacora mine"), noun="position"),
        ),
        Position(
            kind="rejection",
            holder=PERU,
            issue="trade/customs",
            content="any discussion of a customs union",
            addressee=(CHILE,),
            **rows_of(quote(LEDGER, "Peru rejects any discussion of a customs union."), noun="position"),
        ),
    )  # fmt: skip


def deals() -> tuple[Deal, ...]:
    """A mine on disputed ground with two quantities, and boats."""
    return (
        Deal(
            title="joint company for the Tacora mine",
            kind="joint_venture",
            parties=(CHILE, PERU),
            object="Tacora mine",
            resource="copper",
            quantities=(
                Quantity(value=14e6, unit="tons", of="ore", scope="reserves of the mine", as_written="14 million tons of ore"),
                Quantity(value=90e3, unit="tons", of="copper", scope="reserves of the mine", as_written="90,000 tons of copper"),
            ),
            place=(place("Tacora", "BOL"),),
            **rows_of(
                quote(LEDGER, "a joint company for the Tacora mine in the borderland (reserves of 14 million tons of ore, 90,000 tons of copper)"),
                noun="deal",
            ),
        ),
        Deal(
            title="purchase of 24 patrol boats",
            kind="purchase",
            parties=(CHILE, PERU),
            quantities=(Quantity(value=24, unit="", of="patrol boats", scope="", as_written="24 patrol boats"),),
            stage="under_negotiation",
            **rows_of(quote(LEDGER, "the purchase of 24 patrol boats"), noun="deal"),
        ),
    )  # fmt: skip


def claims() -> tuple[Claim, ...]:
    """A denial, something not denied, an analyst's guess, a quotation."""
    santiago = Holder(name="the palace in Santiago", kind="government", country="CHL")
    lima = Holder(name="the palace in Lima", kind="government", country="PER")
    return (
        Claim(
            content="Chile wants a meeting of the leaders and <nothing else>",
            holder_chain=(AUTHOR, Holder(name="Ana Quiroga", kind="person")),
            cue="believes",
            verb_class="speculates",
            basis="inference",
            certainty="possible",
            hedge="may well",
            **rows_of(quote(LEDGER, "The analyst Ana Quiroga believes that Chile wants a meeting of the leaders"), noun="claim"),
        ),
        Claim(
            content="the two presidents met secretly in February",
            holder_chain=(AUTHOR, santiago),
            cue="says",
            verb_class="denies",
            basis="rumour",
            **rows_of(quote(LEDGER, "were just rumours, says the palace in Santiago"), noun="claim"),
        ),
        Claim(
            content="the two presidents met secretly in February",
            holder_chain=(AUTHOR, lima),
            cue="did not deny",
            verb_class="does_not_deny",
            inferred=True,
            **rows_of(quote(LEDGER, "the palace in Lima did not deny them"), noun="claim"),
        ),
        Claim(
            content="a truce is a road to nowhere; we want a final treaty",
            holder_chain=(AUTHOR, Holder(name="Rodrigo Alcayaga", kind="official", country="CHL", actor=ALCAYAGA.id)),
            cue="said",
            direct=True,
            **rows_of(quote(LEDGER, 'Mr Alcayaga said that "a truce is a road to nowhere; we want a final treaty"'), noun="claim"),
        ),
    )  # fmt: skip


def events() -> tuple[Event, ...]:
    """An accusation, a recall, and a consultation that the chronology tells already."""
    return (
        Event(
            type="ACCUSE",
            trigger="accused",
            source=(BOLIVIA,),
            target=(CHILE, PERU),
            **rows_of(quote(WIRE, "Bolivia accused both governments of deciding over its head"), noun="event"),
        ),
        Event(
            type="SANCTION",
            trigger="recalled",
            source=(BOLIVIA,),
            target=(CHILE,),
            date=day("2031-03-13", "13 March"),
            **rows_of(quote(WIRE, "recalled its ambassador from Santiago on 13 March"), noun="event"),
        ),
        Event(
            type="CONSULT",
            trigger="met",
            source=(CHILE, PERU),
            date=day("2031-03-10"),
            **rows_of(quote(LEDGER, "The delegations met in Lima"), noun="event"),
        ),
    )


def forecasts() -> tuple[Forecast, ...]:
    """One forecast with a window and one that cannot be told."""
    return (
        Forecast(
            what="a meeting of the two foreign ministers",
            by=(AUTHOR,),
            actors=(CHILE, PERU),
            window=When(start=dt.date(2031, 4, 1), end=dt.date(2031, 4, 30), precision="month", as_written="in April"),
            places=(place("Quito", "ECU", alternative=True), place("Lima", "PER", alternative=True)),
            resolvable=True,
            **rows_of(quote(LEDGER, "which is expected in April in Quito or again in Lima"), noun="forecast"),
        ),
        Forecast(
            what="Chile gets a meeting of the leaders",
            by=(AUTHOR, Holder(name="Ana Quiroga", kind="person")),
            unresolvable_because="no window",
            **rows_of(quote(LEDGER, 'it "may well" get one'), noun="forecast"),
        ),
    )


def build_talks() -> Record:
    """The whole record, without tracks and presence, which the brief works out."""
    return Record(
        documents=(LEDGER, WIRE, COPY),
        events=events(),
        contacts=contacts(),
        positions=positions(),
        deals=deals(),
        claims=claims(),
        forecasts=forecasts(),
        rejections=(
            Rejection(
                id="rejection-1",
                stage="ingest",
                reason="empty input",
                detail="the file holds no byte",
                remedy="check the download",
                path="empty.txt",
            ),
        ),
    )
