"""Whether a given name is a man's or a woman's, for the few hundred names that diplomacy meets most; others stay open."""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

from typing import Literal

from legation.reference.fold import fold

Gender = Literal["male", "female"]

_MALE = frozenset(
    """zulfikar anwar menachem moshe yitzhak chaim shlomo benny efraim sven olof anders lars nils gunnar bjorn dag
    sauli mauno urho kimmo ilkka pekka esko timo alpo harri amadou mamadou moussa ousmane abdoulaye alpha blaise idriss laurent pierre
    paulin kofi kwame jomo uhuru raila mwai julius milton yoweri robert joshua morgan canaan emmerson hifikepunye sam levy kenneth
    frederick edgar hakainde joaquim armando filipe samora agostinho eduardo sekou felix gnassingbe faure hosni gamal muammar moamer habib
    houari abdelaziz chadli zine ayub zia liaquat asif nawaz shahid atal lal jawaharlal rajiv morarji manmohan gujral ziaur mujibur irfaan
    ralph basdeo eric errol forbes cheddi michael hernan alan alejandro ollanta alberto evo jaime hugo nestor raul mauricio
    daniel anastasio rafael omar alvaro belisario abbas abdel abdul abdullah adam ahmad ahmed alain albert alberto alejandro aleksandar aleksandr alex alexander alexandr alexei alexey ali
    alonso anatoly andrei andrej andres andrew andrey andrii andriy angel anthony antonio antony anwar ariel arkady artem ashraf barack bashar
    ben benjamin bernard bill bob boris boyko brian bruno carl carlos charles christian christopher claude colin cyrus dan daniel david
    denis dennis dmitri dmitriy dmitry dmytro donald donald. ed eduard edward ehud elbridge emanuel emmanuel emomali enrique eric erik ernesto evgeny
    faisal felipe felix fernando fidel francis francisco francois frank franz fuad fumio gabriel gennady george gerald gerhard german giorgio
    giulio giuseppe gordon grigory guido guillermo gustavo haakon hafez hakan hamid hans harold harry hassan helmut henri henry herbert
    hosni hossein hugo hussein ian ibrahim igor ilham ismail ivan jack jacob jacques jake jair james jan jared jaroslaw javad javier jean jeffrey jens
    jeremy jerome jim jimmy joachim joao joe joel johan johann john jonas jonathan jorge jose josef joseph joseph. juan juha jurgen justin karim karl
    keir keith kenneth kevin khalid kirill klaus konstantin kostas lars lech leonid lester li lindsey lloyd lorenzo louis luis luiz lyndon
    mahmoud mamuka manuel marc marco marcos mario mark martin mateusz matteo maxim mehdi mevlut michael michel mickey miguel mike mikhail miguel
    milos miroslav mohamed mohammad mohammed moammar muammar muhammad mustafa mykhailo mykola naftali narendra nasser nawaz nelson nicolas
    nicola nikita nikol nikolai nikolas nikolay nouri nursultan olaf oleg oleksandr oleksii oleksiy omar oscar osama pascal patrick paul
    pavel pedro pervez peter petro petr phil philip pierre piotr radek radoslaw rafael rajiv ramzan recep rex ricardo richard robert
    roberto rodrigo roman ronald ruslan rustem sadegh sadiq said salman saddam sam sami sergei sergey serhii serhiy shavkat shehbaz shimon
    silvio simon slobodan stanislav stefan stephen steve steven sukhrob taras tariq thabo theodor theodore thomas tim timothy tobias tom tony
    toomas urmas vaclav valentin valery vasily viktor vincent vitaly vladimir vladislav volodymyr vojislav vyacheslav walid walter warren
    wilhelm william willy winston wolfgang xavier yair yang yasser yasir yevgeny yitzhak yoav yoshihide yuri yuriy zaher zbigniew zine zoran""".split()
)
_FEMALE = frozenset(
    """ursula indira marcela benazir rosa isabella gabriela graciela susana patricia claudia luz beatriz ines pilar dolores mercedes
    adela alicia carla carolina cristiana daniela eva francisca ida ingrida ivana jadwiga jolanta julia katarina kristina larisa lea lucia
    magda malgorzata mirjana monika nadezhda nataliya nino oana paola petra raisa renata roberta sabine salma sandra silvia simona snezana
    tanja tatyana teodora urszula vesna yolanda zuzana annelie birgitta britt ebba elsa greta gunilla hanna heidi inga kirsten lena liv maj
    maud pia ragnhild solveig tarja ulla astrid grace joyce fatou aminata mariama awa ngozi winifred wangari amina hawa asha zainab fatma
    nermin ayse elif emine gul hatice zeynep meral nilufer hina sherry sonia mamata jayalalithaa sushma pratibha sirimavo chandrika khaleda
    hasina dewi megawati retno sri tri litia sarojini vijaya yingluck aisyah hanako yuriko makiko yoko seiko sadako aisha alexandra alice alina amina angela angelina ann anna annalena anne annegret antonia audrey aung barbara beata benazir bridget
    carmen caroline catherine cecilia christine christina claudia condoleezza corazon cristina daria dilma dina dominique dorothy ekaterina elena
    eleanor elizabeth ellen elisabeth elmira emma ertharin ewa federica fatima florence gabriela geraldine giorgia golda gro hanan hanna helen helle
    hillary hilda ilona indira ingrid irina isabel ivanka jacinda jane janet jean. jeane jeanine jen jennifer jessica joan josephine joyce judith
    julia julie kaja kamala karen karin karine karoline kate katherine kathleen katja katrin keiko kersti kristalina lana laura leila leyla lidia linda lisa liz
    ljubica louise lucy luisa lyudmila magdalena maia mariam margaret margarita margot maria mariana marianne marie marina marine martha mary mary.
    megan megawati melania melissa mette michele michelle miriam monica morgan nabila nada nadia najla nancy natalia natalie nicole nikki
    nina nkosazana olena olga oksana patricia park. paula penny priti rachel roza rosa ruth salome samantha sanna sara sarah sheikha shirin
    simone sonata sonia sophie stella susan suzanne svetlana tamara tansu tatiana teresa theresa tsai tulsi tzipi ursula valentina
    valeria vera veronica victoria viktoria violeta wendy winnie yasmin yulia yuliya zinaida zoe""".split()
)
_WORDS: dict[str, Gender] = {
    "mr": "male", "sir": "male", "lord": "male", "king": "male", "prince": "male", "emir": "male", "sultan": "male", "spokesman": "male",
    "chairman": "male", "businessman": "male", "congressman": "male", "mrs": "female", "ms": "female", "miss": "female", "dame": "female",
    "lady": "female", "queen": "female", "princess": "female", "spokeswoman": "female", "chairwoman": "female", "businesswoman": "female",
    "congresswoman": "female", "mme": "female", "pope": "male",
}  # fmt: skip


def gender_of(name: str, title: str = "") -> Gender | None:
    """The gender that a title or a given name shows, or None.

    >>> gender_of("Maria Zakharova"), gender_of("K. Dmitriev"), gender_of("May", "Mrs")
    ('female', None, 'female')
    """
    for word in title.lower().replace(".", "").split():
        if word in _WORDS:
            return _WORDS[word]
    first = fold(name).split()
    if len(first) < 2:
        return None
    if first[0] in _MALE:
        return "male"
    return "female" if first[0] in _FEMALE else None
