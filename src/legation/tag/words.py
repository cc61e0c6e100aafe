"""Closed lists of words that the rules read by: titles, portfolios, groups of people, pronouns, function words.

All are lower case. Lists that only one rule reads stand beside that rule.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The head word of an office: what is left of `deputy foreign minister` is `minister`.
OFFICE_HEADS = _words(
    """president premier minister secretary chancellor king queen prince princess emir sultan shah emperor pope ambassador
    envoy spokesman spokeswoman spokesperson adviser advisor assistant aide negotiator commander director chairman
    chairwoman chairperson speaker commissioner representative leader counterpart senator governor mayor consul
    undersecretary ayatollah taoiseach führer fuhrer tsar czar co-chair dictator ruler strongman prosecutor treasurer
    mediator rapporteur coordinator attache attaché diplomat presidents ministers premiers chancellors ambassadors envoys
    spokesmen representatives advisers advisors aides negotiators leaders counterparts diplomats legislator lawmaker
    congressman congresswoman deputy chief head monarch judge inspector"""
)
# Words before the head of an office, or between a nation and a noun for its people.
OFFICE_MODIFIERS = _words(
    """prime foreign defence defense finance interior trade economy energy vice deputy assistant first special national
    security policy chief state presidential press former ex acting interim then incoming outgoing new newly future top
    senior high permanent under general executive main lead federal supreme crown ministry military political economic diplomatic
    personal caretaker current opposition party parliamentary house senate majority minority treasury justice commerce
    internal external relations affairs and oil petroleum environment climate water fisheries agriculture health labour
    labor intelligence army navy air force peace nuclear human rights humanitarian refugee budget european union council
    commission long-time longtime veteran late tory conservative republican democratic provisional associate
    principal regional city provincial"""
)
# What an office is of: "minister *of foreign affairs*".
PORTFOLIO = _words(
    """state foreign affairs defence defense interior internal finance treasury justice energy trade commerce economy
    economic strategic homeland security war health labour labor agriculture environment education culture transport and external
    relations staff petroleum industry water fisheries information development cooperation european integration planning
    public works intelligence government mission delegation department office commission parliament council board committee"""
)
# Titles that are no office and make a name of what follows.
BARE_TITLES = _words(
    """mr mrs ms dr sir dame lord lady gen col lt maj capt adm sen rep gov pres amb prof sheikh sheik ayatollah imam
    historian professor analyst researcher economist academic scholar campaigner activist journalist lawyer rabbi bishop
    archbishop cardinal reverend rev"""
)
# Nouns for people who act, which a nation's word makes a mention: `Russian diplomats`.
GROUP_NOUNS = _words(
    """government governments authorities officials official diplomats diplomat delegation delegations side sides
    negotiators negotiator forces troops army military soldiers police parliament lawmakers court courts prosecutors
    ministry embassy consulate navy leadership leaders companies company firms businessmen oligarchs citizens nationals
    sailors rebels militants fighters protesters opposition people intelligence administration team envoys regime cabinet
    junta officers guards coastguard mission missions presidency foreign-ministry warships jets planes drones warplanes
    aircraft investors business businesses population security senators legislators party state media commander mediators
    fishermen residents civilians students journalists"""
)
# Nouns for people who act, which are mentions even where nobody says whose they are.
GENERIC_ACTORS = _words(
    """mediators officials official negotiators diplomats diplomat authorities government opposition rebels protesters
    demonstrators lawmakers police prosecutors analysts analyst experts observers sources source insiders witnesses
    ministers delegates envoys critics opponents allies aides troops soldiers militants gunmen investigators residents
    organisers organizers unions farmers parliament cabinet ministry spokespeople supporters separatists insurgents pirates
    hackers villagers activists reporters officers"""
)
# Pronouns that say whose something is, and act not.
POSSESSIVES = _words("his their its")
# Nouns that make a collective: `both sides`, `the two presidents`.
PLURAL_HEADS = _words(
    """presidents ministers leaders sides parties countries states governments delegations negotiators teams powers capitals
    nations men"""
)
# Words in the name of an organisation that say that it is one.
ORGANISATION_HEADS = _words(
    """ministry department council committee commission party bank fund agency bureau organisation organization union
    association federation parliament congress senate assembly court tribunal institute university company corporation group
    foundation movement front army brigade alliance league forum secretariat office directorate administration authority inc
    corp ltd llc plc gmbh pjsc oao media news times post tribune herald gazette journal television radio chamber centre
    center society network initiative conference mission guard force forces police"""
)
# Words before or behind a name that say that it is an outlet.
MEDIA_HEADS = _words(
    """publication newspaper daily weekly agency channel website magazine portal outlet broadcaster tabloid network journal
    paper news times post tribune herald gazette television radio tv"""
)
# Behind the name of a person: `the Trump administration`.
REGIME_NOUNS = _words("administration government cabinet team regime presidency campaign")
PERSON_PRONOUNS = _words("he she him her his hers")
PLURAL_PRONOUNS = _words("they them their theirs")
# Behind one of these, "to X" is a place.
TRAVEL = _words(
    """visit visits visited visiting trip trips travel travels traveled travelled travelling traveling fly flies flew flown
    flying come comes came coming return returns returned returning go goes went going head heads headed heading arrive
    arrives arrived arriving journey tour flight send sends sent sending dispatch dispatched invite invited invites leave
    leaves left leaving"""
)
PLACE_PREPOSITIONS = _words("in at near around across outside inside through via throughout within beyond off")
# Behind one of these, "in X" is no place: `interest in Iran`.
ABSTRACT_BEFORE_IN = _words(
    """interest interested interests confidence trust believe faith involved involvement invest investing investment change
    changes role stake war"""
)
# Words in the name of a treaty, an act, an event: such a name is nobody.
TREATY_HEADS = _words(
    """pact treaty agreement accord accords protocol act declaration convention plan doctrine charter memorandum statement
    resolution war peace day year revolution crisis process formula summit parade square shield storm operation project
    programme program constitution"""
)
# Small words inside the names of people.
PARTICLES = _words("al bin ibn ben abu van von der den de da di du la le el del dos das st ter ten ul ud af zu")
DETERMINERS = _words(
    """the a an this that these those its their his her our my your some any another each every no both all several many few
    other such"""
)
PREPOSITIONS = _words(
    """of in on at by for with from to into about between among over under against after before during through without
    within since until upon toward towards via near around as than like despite amid alongside including regarding
    concerning across beyond"""
)
CONJUNCTIONS = _words(
    """and or but nor yet so while whereas although though because if unless when that which who whom whose where after
    before since until as"""
)
AUXILIARIES = _words(
    """be is are was were been being am do does did have has had having will would shall should can could may might must 'll
    'd wo ca won't wouldn't can't couldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't
    mustn't"""
)
NEGATIONS = _words(
    """not no never n't neither nor without cannot won't wouldn't can't couldn't don't doesn't didn't isn't aren't wasn't
    weren't hasn't haven't hadn't hardly"""
)
ADVERBS = _words(
    """also already again now recently later earlier today yesterday tomorrow still even only just however meanwhile finally
    officially formally publicly privately repeatedly jointly directly personally separately reportedly allegedly strongly
    harshly sharply openly flatly once twice then there here soon briefly immediately actually really probably possibly
    likely further therefore thus instead first previously subsequently secretly quietly currently largely mostly partly
    fully effectively unilaterally"""
)
# Words that are written large at the start of a sentence or of a quotation, and are no name.
SENTENCE_STARTERS = _words(
    """the a an in on at by for with from to into about after before during but and or so yet it he she they we you i this
    that these those there here if when while although though because since as however meanwhile moreover furthermore
    nevertheless therefore thus earlier later today yesterday tomorrow now then also both all some many most several few no
    not neither nor either such what who why how where which one two three first second third finally let our their his her
    its my your any every each other another new old last next under over between among according despite only even still
    just like unlike well indeed perhaps instead once asked speaking responding whether nothing monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december
    rumors rumours reports sources officials talks negotiations news create show calculates american armistice"""
)
