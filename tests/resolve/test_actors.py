"""Names, offices and groups in context, and who they must be; rows with None are those where nobody is to be named."""

import pytest
from tests.resolve.reading import mention_at

# published | text | the words | id, None where nobody is to be named | country
CASES = [
    ("2025-03-08", "Donald Trump called Vladimir Putin on Friday.", "Vladimir Putin", "person.vladimir-putin", "RUS"),
    ("2025-03-08", "Russia and Ukraine talked.", "Russia", "rus", "RUS"),
    ("2025-03-08", "The Russians left the table.", "Russians", "rus", "RUS"),
    ("2025-03-08", "The Americans stayed.", "Americans", "usa", "USA"),
    ("2025-03-08", "The Turks offered a hall.", "Turks", "tur", "TUR"),
    ("2025-03-08", "Washington and Moscow agreed to talk.", "Washington", "usa", "USA"),
    ("2025-03-08", "Washington and Moscow agreed to talk.", "Moscow", "rus", "RUS"),
    ("1975-08-02", "Washington and Moscow signed in Helsinki.", "Moscow", "sun", "SUN"),
    ("2025-03-08", "Beijing protested.", "Beijing", "chn", "CHN"),
    ("2025-03-08", "The Kremlin denied it.", "Kremlin", "rus.presidential-administration", "RUS"),
    ("2025-03-08", "The White House denied it.", "White House", "usa.white-house", "USA"),
    ("2025-03-08", "Downing Street welcomed the step.", "Downing Street", "gbr.prime-ministers-office", "GBR"),
    ("2025-03-08", "The Elysee welcomed the step.", "Elysee", "fra.presidency", "FRA"),
    ("2025-03-08", "Foggy Bottom welcomed the step.", "Foggy Bottom", "usa.state-department", "USA"),
    ("2025-03-08", "The Pentagon sent ships.", "Pentagon", "usa.defense-department", "USA"),
    ("2025-03-08", "The USA and the UK signed.", "UK", "gbr", "GBR"),
    ("2025-03-08", "The U.S. and Iran talked.", "U.S.", "usa", "USA"),
    ("2025-03-08", "Tehran rejected the offer.", "Tehran", "irn", "IRN"),
    ("2025-03-08", "Pyongyang fired a missile.", "Pyongyang", "prk", "PRK"),
    ("1939-08-23", "The Soviet Union signed a pact with Germany.", "Soviet Union", "sun", "SUN"),
    ("2025-03-08", "The American side came late.", "American side", "usa", "USA"),
    ("2025-03-08", "The Russian delegation came late.", "Russian delegation", "rus", "RUS"),
    ("2025-03-08", "Russian diplomats came late.", "Russian diplomats", None, "RUS"),
    ("2025-03-08", "Israeli forces struck Gaza.", "Israeli forces", "isr.idf", "ISR"),
    ("2025-03-08", "Turkish lawmakers voted.", "Turkish lawmakers", None, "TUR"),
    ("2025-03-08", "Congolese rebels took the town.", "Congolese rebels", None, "COD"),
    ("2025-03-08", "Indian police arrested him.", "Indian police", "ind.police", "IND"),
    ("2025-03-08", "The State Department summoned the envoy.", "State Department", "usa.state-department", "USA"),
    ("2025-03-08", "The Russian Foreign Ministry summoned the ambassador.", "Russian Foreign Ministry", "rus.foreign-ministry", "RUS"),
    ("2025-03-08", "The German foreign ministry summoned the ambassador.", "German foreign ministry", "deu.foreign-ministry", "DEU"),
    ("2025-03-08", "The Ukrainian government resigned.", "Ukrainian government", "ukr.government", "UKR"),
    ("2025-03-08", "The Trump administration froze aid.", "Trump administration", "usa.trump-administration", "USA"),
    ("2025-03-08", "The American administration froze aid.", "American administration", "usa.government", "USA"),
    ("2025-03-08", "The Foreign Ministry of Iran rejected the claim.", "Foreign Ministry", "irn.foreign-ministry", "IRN"),
    ("2025-03-08", "The State Duma ratified the treaty.", "State Duma", "rus.state-duma", "RUS"),
    ("2025-03-08", "The FBI opened an inquiry.", "FBI", "usa.fbi", "USA"),
    ("2025-03-08", "The Knesset voted.", "Knesset", "isr.knesset", "ISR"),
    ("2025-03-08", "Russia met Ukraine; the Foreign Ministry was silent.", "Foreign Ministry", None, None),
    ("2025-03-08", "NATO sent troops.", "NATO", "org.nato", "IGO"),
    ("2025-03-08", "The European Union imposed sanctions.", "European Union", "org.eu", "EUR"),
    ("2025-03-08", "The United Nations condemned the raid.", "United Nations", "org.un", "UNO"),
    ("2025-03-08", "The IAEA inspected the site.", "IAEA", "org.iaea", "UNO"),
    ("2025-03-08", "Hamas released hostages.", "Hamas", "org.hamas", "PSE"),
    ("2025-03-08", "Hezbollah fired rockets.", "Hezbollah", "org.hezbollah", "LBN"),
    ("2025-03-08", "The Taliban took Kabul.", "Taliban", "org.taliban", "AFG"),
    ("2025-03-08", "The African Union sent observers.", "African Union", "org.african-union", "IGO"),
    ("2025-03-08", "Gazprom cut supplies.", "Gazprom", "org.gazprom", "RUS"),
    ("2025-03-08", "ExxonMobil wants to return.", "ExxonMobil", "org.exxonmobil", "USA"),
    ("2025-03-08", "NBC reported the plan.", "NBC", "outlet.nbc-news", "USA"),
    ("2025-03-08", "Reuters reported the plan.", "Reuters", "outlet.reuters", "GBR"),
    ("2025-03-08", "The Nowiny Polskie newspaper reported it.", "Nowiny Polskie", "outlet.nowiny-polskie", "POL"),
    ("2025-03-08", "Donald Trump called Vladimir Putin.", "Donald Trump", "person.donald-trump", "USA"),
    ("2025-03-08", "D. Trump spoke with V. Putin.", "D. Trump", "person.donald-trump", "USA"),
    ("2025-03-08", "D. Trump spoke with V. Putin.", "V. Putin", "person.vladimir-putin", "RUS"),
    ("2025-03-08", "Donald J. Trump spoke.", "Donald J. Trump", "person.donald-trump", "USA"),
    ("2025-03-08", "Mr Trump spoke in Washington.", "Mr Trump", "person.donald-trump", "USA"),
    ("2025-03-08", "Secretary of State M. Rubio flew to Riyadh.", "M. Rubio", "person.marco-rubio", "USA"),
    ("2025-03-08", "S. Lavrov and M. Rubio met.", "S. Lavrov", "person.sergey-lavrov", "RUS"),
    ("2025-03-08", "Sergei Lavrov spoke.", "Sergei Lavrov", "person.sergey-lavrov", "RUS"),
    ("2025-03-08", "Yu. Ushakov flew in.", "Yu. Ushakov", "person.yuri-ushakov", "RUS"),
    ("2025-03-08", "The aide Yuri Ushakov flew in. Ushakov said little.", "Ushakov said", "person.yuri-ushakov", "RUS"),
    ("2025-03-08", "Volodymyr Zelenskyy thanked Poland.", "Volodymyr Zelenskyy", "person.volodymyr-zelensky", "UKR"),
    ("2025-03-08", "Volodymyr Zelensky thanked Poland.", "Volodymyr Zelensky", "person.volodymyr-zelensky", "UKR"),
    ("2025-03-08", "Wang Yi met Lavrov.", "Wang Yi", "person.wang-yi", "CHN"),
    ("2025-03-08", "Xi Jinping met Putin.", "Xi Jinping", "person.xi-jinping", "CHN"),
    ("2025-03-08", "Emmanuel Macron hosted the summit. Macron spoke.", "Macron spoke", "person.emmanuel-macron", "FRA"),
    ("2025-03-08", "Ursula von der Leyen spoke.", "Ursula von der Leyen", "person.ursula-von-der-leyen", "EUR"),
    ("2025-03-08", "UN Secretary-General Antonio Guterres spoke.", "Antonio Guterres", "person.antonio-guterres", "UNO"),
    ("2025-03-08", "Chancellor Olaf Scholz spoke.", "Olaf Scholz", "person.olaf-scholz", "DEU"),
    ("2025-03-08", "Russian Foreign Minister Sergey Lavrov spoke.", "Sergey Lavrov", "person.sergey-lavrov", "RUS"),
    ("2025-03-08", "Turkish Foreign Minister Hakan Fidan hosted.", "Hakan Fidan", "person.hakan-fidan", "TUR"),
    ("2025-03-08", "Iranian Foreign Minister Abbas Araghchi spoke.", "Abbas Araghchi", "person.abbas-araghchi", "IRN"),
    ("2025-03-08", "Prime Minister Narendra Modi flew to Washington.", "Narendra Modi", "person.narendra-modi", "IND"),
    ("2025-03-08", "Alexander Darchiev was named ambassador. Ambassador O. Darchiev will fly soon.", "O. Darchiev", "person.alexander-darchiev", "RUS"),
    ("2025-03-08", "Dmitry Peskov, the Kremlin spokesman, denied it.", "Dmitry Peskov", "person.dmitry-peskov", "RUS"),
    ("2025-03-08", "Putin's press secretary D. Peskov denied it.", "D. Peskov", "person.dmitry-peskov", "RUS"),
    ("2025-03-08", "Russian President Vladimir Putn spoke.", "Vladimir Putn", None, "RUS"),
    ("2025-03-08", "Russian Foreign Minister Sergei Lavrow spoke.", "Sergei Lavrow", "person.sergey-lavrov", "RUS"),
    ("2025-03-08", "Ukrainian President Volodymyr Zelinsky spoke.", "Volodymyr Zelinsky", "person.volodymyr-zelensky", "UKR"),
    ("2025-03-08", "K. Dmitriev flew to Riyadh.", "K. Dmitriev", "person.kirill-dmitriev", "RUS"),
    ("1962-10-28", "John F. Kennedy wrote to Nikita Khrushchev.", "John F. Kennedy", "person.john-f-kennedy", "USA"),
    ("1962-10-28", "John F. Kennedy wrote to Nikita Khrushchev.", "Nikita Khrushchev", "person.nikita-khrushchev", "SUN"),
    ("1972-05-26", "Richard Nixon and Leonid Brezhnev signed in Moscow.", "Leonid Brezhnev", "person.leonid-brezhnev", "SUN"),
    ("1986-10-12", "Ronald Reagan met Mikhail Gorbachev in Reykjavik.", "Mikhail Gorbachev", "person.mikhail-gorbachev", "SUN"),
    ("2003-03-20", "President Bush ordered the strike on Iraq from Washington.", "Bush", "person.george-w-bush", "USA"),
    ("1991-02-01", "President Bush spoke in Washington about Iraq.", "Bush", "person.george-h-w-bush", "USA"),
    ("2015-07-14", "John Kerry and Mohammad Javad Zarif signed in Vienna.", "Mohammad Javad Zarif", "person.javad-zarif", "IRN"),
    ("2015-07-14", "John Kerry and Mohammad Javad Zarif signed in Vienna.", "John Kerry", "person.john-kerry", "USA"),
    ("1993-09-13", "Yitzhak Rabin and Yasser Arafat shook hands.", "Yasser Arafat", "person.yasser-arafat", "PSE"),
    ("1978-09-17", "Anwar Sadat and Menachem Begin signed.", "Anwar Sadat", "person.anwar-sadat", "EGY"),
    ("2018-06-12", "Kim Jong-un met Donald Trump.", "Kim Jong-un", "person.kim-jong-un", "PRK"),
    ("2009-03-06", "Hillary Clinton gave Sergei Lavrov a button.", "Hillary Clinton", "person.hillary-clinton", "USA"),
    ("2025-03-08", "Deputy Foreign Minister of Norway Ola Nordmannsen spoke. Nordmannsen left.", "Nordmannsen left", None, "NOR"),
    ("2025-03-08", "A. Gusev, a representative of the Interior Ministry of Russia, spoke.", "A. Gusev", None, "RUS"),
    ("2025-03-08", "Polish envoy Jan Kowalewicz flew in.", "Jan Kowalewicz", None, "POL"),
    ("2025-03-08", "Jane Quillsworth, head of the Danish fund, spoke.", "Jane Quillsworth", None, "DNK"),
    ("2025-03-08", "The US president spoke.", "US president", "person.donald-trump", "USA"),
    ("2021-03-08", "The US president spoke.", "US president", "person.joe-biden", "USA"),
    ("2010-03-08", "The US president spoke.", "US president", "person.barack-obama", "USA"),
    ("2025-03-08", "The Ukrainian president spoke.", "Ukrainian president", "person.volodymyr-zelensky", "UKR"),
    ("2025-03-08", "The President of Ukraine spoke.", "President of Ukraine", "person.volodymyr-zelensky", "UKR"),
    ("2025-03-08", "The French president spoke.", "French president", "person.emmanuel-macron", "FRA"),
    ("2025-03-08", "The British prime minister spoke.", "British prime minister", "person.keir-starmer", "GBR"),
    ("2014-03-18", "The German chancellor called the Russian president.", "German chancellor", "person.angela-merkel", "DEU"),
    ("2014-03-18", "The German chancellor called the Russian president.", "Russian president", "person.vladimir-putin", "RUS"),
    ("2025-03-08", "The Turkish foreign minister spoke.", "Turkish foreign minister", "person.hakan-fidan", "TUR"),
    ("2025-03-08", "The former US president spoke.", "former US president", None, "USA"),
    ("2025-03-08", "Emmanuel Macron arrived. The president spoke of peace.", "president spoke", "person.emmanuel-macron", "FRA"),
    ("2025-03-08", "Sergei Lavrov arrived. The minister spoke of peace.", "minister spoke", "person.sergey-lavrov", "RUS"),
    ("2025-03-08", "The ambassador left.", "ambassador", None, None),
    ("2025-03-08", "Lavrov met his American counterpart.", "American counterpart", "person.marco-rubio", "USA"),
    ("2025-03-08", "Rubio met his Russian counterpart.", "Russian counterpart", "person.sergey-lavrov", "RUS"),
    ("2025-03-08", "The deputy foreign minister of Laos spoke.", "deputy foreign minister of Laos", None, "LAO"),
    ("2025-03-08", "The prime minister resigned.", "prime minister", None, None),
    ("2025-03-08", "An unknown Kim spoke.", "Kim", None, None),
    ("2025-03-08", "The special representative for Ukraine, K. Kellogg, was kept out.", "special representative", "person.keith-kellogg", "USA"),
    ("2025-03-08", "Special Representative for the Middle East S. Witkoff flew in.", "S. Witkoff", "person.steve-witkoff", "USA"),
    ("2025-03-08", "Presidents Donald Trump and Volodymyr Zelensky quarrelled.", "Donald Trump", "person.donald-trump", "USA"),
    ("2025-03-08", "Foreign ministers Marco Rubio and Sergei Lavrov met.", "Marco Rubio", "person.marco-rubio", "USA"),
    ("2025-03-08", "Henry Kissinger's name was heard often. Kissinger would have smiled.", "Kissinger would", "person.henry-kissinger", "USA"),
    ("2025-03-08", "Saudi Crown Prince Mohammed bin Salman hosted.", "Mohammed bin Salman", "person.mohammed-bin-salman", "SAU"),
    ("2025-03-08", "Israeli Prime Minister Benjamin Netanyahu spoke. Netanyahu left.", "Netanyahu left", "person.benjamin-netanyahu", "ISR"),
    ("2025-03-08", "Narendra Modi and Wang Yi spoke about India and China.", "Narendra Modi", "person.narendra-modi", "IND"),
    ("2025-03-08", "The Venezuelan foreign minister spoke.", "Venezuelan foreign minister", "person.yvan-gil", "VEN"),
    ("2025-03-08", "Keir Starmer spoke in London.", "Keir Starmer", "person.keir-starmer", "GBR"),
    ("2025-03-08", "Kaja Kallas spoke.", "Kaja Kallas", "person.kaja-kallas", "EUR"),
    ("2025-03-08", "They said American companies want to return.", "American companies", None, "USA"),
    ("2025-03-08", "On Monday Russia's foreign minister spoke.", "foreign minister", "person.sergey-lavrov", "RUS"),
    ("1999-04-01", "President Clinton spoke in Washington about Yugoslavia.", "Clinton", "person.bill-clinton", "USA"),
    ("2010-04-08", "Dmitry Medvedev and Barack Obama signed in Prague.", "Dmitry Medvedev", "person.dmitry-medvedev", "RUS"),
    ("2015-02-12", "Petro Poroshenko, Angela Merkel and Francois Hollande met Vladimir Putin in Minsk.", "Francois Hollande", "person.francois-hollande", "FRA"),
    ("2015-02-12", "Petro Poroshenko, Angela Merkel and Francois Hollande met Vladimir Putin in Minsk.", "Petro Poroshenko", "person.petro-poroshenko", "UKR"),
    ("2008-08-12", "Nicolas Sarkozy flew to Moscow and Tbilisi.", "Nicolas Sarkozy", "person.nicolas-sarkozy", "FRA"),
    ("2008-08-12", "The Georgian president spoke.", "Georgian president", "person.mikheil-saakashvili", "GEO"),
    ("2020-02-29", "Zalmay Khalilzad signed for the United States in Doha.", "Zalmay Khalilzad", "person.zalmay-khalilzad", "USA"),
    ("2003-07-01", "Tony Blair spoke in London. Blair left.", "Blair left", "person.tony-blair", "GBR"),
    ("2016-07-01", "The British prime minister resigned.", "British prime minister", "person.david-cameron", "GBR"),
    ("2005-04-23", "The Russian president flew to Egypt.", "Russian president", "person.vladimir-putin", "RUS"),
    ("2011-03-19", "The French president sent planes.", "French president", "person.nicolas-sarkozy", "FRA"),
    ("2025-03-08", "Danish officials protested to Washington.", "Danish officials", None, "DNK"),
    ("2025-03-08", "Swiss mediators flew in.", "Swiss mediators", None, "CHE"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "identity", "country"), CASES)
def test_a_name_means_whom_a_desk_officer_would_say(
    published: str, text: str, words: str, identity: str | None, country: str | None
) -> None:
    _, index, resolution = mention_at(text, published, words)
    (actor,) = resolution.actors[index]
    assert (actor.id, actor.country) == (identity, country), resolution.why[index]


ROLES = [
    ("Secretary of State M. Rubio flew to Riyadh.", "M. Rubio", "Secretary of State"),
    ("Putin's press secretary D. Peskov denied it.", "D. Peskov", "press secretary"),
    ("Special Representative for the Middle East S. Witkoff flew in.", "S. Witkoff", "Special Representative for the Middle East"),
    ("Jane Quillsworth, head of the Danish fund, spoke.", "Jane Quillsworth", "head of the Danish fund"),
    ("Marco Rubio flew to Riyadh.", "Marco Rubio", "Secretary of State"),
    ("Presidents Donald Trump and Volodymyr Zelensky quarrelled.", "Donald Trump", "President"),
    ("Andriy Yermak, the head of Ukraine's presidential office, came.", "Andriy Yermak", "head of Ukraine's presidential office"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "role"), ROLES)
def test_the_role_is_that_of_the_text_and_else_the_office_held_on_the_day(text: str, words: str, role: str) -> None:
    _, index, resolution = mention_at(text, "2025-03-08", words)
    assert resolution.actors[index][0].role == role


SECTORS = [
    ("They said American companies want to return.", "American companies", "BUS"),
    ("Turkish lawmakers voted.", "Turkish lawmakers", "LEG"),
    ("Congolese rebels took the town.", "Congolese rebels", "REB"),
    ("Indian police arrested him.", "Indian police", "COP"),
    ("Israeli forces struck Gaza.", "Israeli forces", "MIL"),
    ("Russian diplomats came late.", "Russian diplomats", "GOV"),
]


@pytest.mark.parametrize(("text", "words", "sector"), SECTORS)
def test_a_group_has_the_sector_of_its_noun(text: str, words: str, sector: str) -> None:
    _, index, resolution = mention_at(text, "2025-03-08", words)
    assert resolution.actors[index][0].sector == sector


def test_what_stays_ambiguous_names_its_candidates() -> None:
    _, index, resolution = mention_at("An unknown Kim spoke.", "2025-03-08", "Kim")
    (actor,) = resolution.actors[index]
    assert actor.id is None
    assert len(actor.candidates) > 1


def test_a_body_of_one_of_two_states_names_both() -> None:
    text = "Russia met Ukraine; the Foreign Ministry was silent."
    _, index, resolution = mention_at(text, "2025-03-08", "Foreign Ministry")
    assert resolution.actors[index][0].candidates == ("rus.foreign-ministry", "ukr.foreign-ministry")


def test_somebody_unknown_is_called_by_the_fullest_name_of_the_text() -> None:
    text = "Deputy Foreign Minister of Norway O. Nordmannsen spoke. Ola Nordmannsen left. Nordmannsen slept."
    _, index, resolution = mention_at(text, "2025-03-08", "Nordmannsen slept")
    (actor,) = resolution.actors[index]
    assert (actor.name, actor.country) == ("Ola Nordmannsen", "NOR")


def test_people_whose_given_names_differ_are_two() -> None:
    text = "Pavel Quillson met Marta Quillson."
    _, one, resolution = mention_at(text, "2025-03-08", "Pavel Quillson")
    _, two, _ = mention_at(text, "2025-03-08", "Marta Quillson")
    assert resolution.actors[one][0].name != resolution.actors[two][0].name


def test_as_written_keeps_the_words_of_the_text() -> None:
    _, index, resolution = mention_at("Yu. Ushakov flew in.", "2025-03-08", "Yu. Ushakov")
    assert resolution.actors[index][0].as_written == ("Yu. Ushakov",)


def test_every_mention_has_a_reason_or_is_a_quantity() -> None:
    text = "Donald Trump called Kyiv on February 12. He offered 150 aircraft in Riyadh."
    _, _, resolution = mention_at(text, "2025-03-08", "Donald Trump")
    assert sum(1 for why in resolution.why if not why) <= 1
