"""The words for acts: verbs and nouns with their PLOVER type, and the light verbs that carry a noun ("hold talks").

One line an entry: `words | TYPE | mode | pattern | needs`. A verb's first word is inflected, a noun's last.

- `pattern`, how the arguments stand: `sv` subject acts on object (the default), `recip` all parties are sources, `visit` the
  mover is the source and the host the target, `subj` the act has no target.
- `needs`, what must stand near for the words to count: `actor` a political actor among the arguments (the default), `two` two
  of them, `light` a light verb around the noun, `obj:word/word` one of these words as its object.

The types are those of the PLOVER manual (4 February 2024); the choice of words is ours. Where two entries fit, the longer wins,
and of two of one length the upper.
"""

# ruff: noqa: E501 - an entry is one line, however many objects it may have

from __future__ import annotations

VERBS = """
meet | CONSULT | | recip
confer | CONSULT | | recip
consult | CONSULT | | recip
negotiate | CONSULT | | recip
converse | CONSULT | | recip
talk | CONSULT | | recip | two
speak by phone | CONSULT | phone | recip
speak by telephone | CONSULT | phone | recip
speak on the phone | CONSULT | phone | recip
speak with | CONSULT | | recip | two
speak to | CONSULT | | recip | two
phone | CONSULT | phone | recip | two
telephone | CONSULT | phone | recip | two
visit | CONSULT | visit | visit
tour | CONSULT | visit | visit | two
travel to | CONSULT | visit | visit
fly to | CONSULT | visit | visit
arrive in | CONSULT | visit | visit
arrive at | CONSULT | visit | visit | two
come to | CONSULT | visit | visit | two
return to | CONSULT | visit | visit | two
head to | CONSULT | visit | visit | two
go to | CONSULT | visit | visit | two
land in | CONSULT | visit | visit | two
send a letter | CONSULT | | sv
write to | CONSULT | | sv | two
send | CONSULT | visit | visit | obj:envoy/representative/delegation/negotiator/negotiators/minister/emissary/adviser
dispatch | CONSULT | visit | visit | obj:envoy/representative/delegation/negotiator/negotiators/minister/emissary/adviser
host | CONSULT | visit | sv | two
receive | CONSULT | visit | sv | two
welcome | CONSULT | visit | sv | obj:visit/president/minister/delegation/envoy/counterpart
mediate | CONSULT | third-party | sv
hold talks | CONSULT | | recip
resume talks | CONSULT | | recip
open talks | CONSULT | | recip
see each other | CONSULT | | recip
exchange views | CONSULT | | recip
discuss | CONSULT | | recip | two
agree | AGREE | | recip
reach an agreement | AGREE | | recip
reach a deal | AGREE | | recip
strike a deal | AGREE | | recip
strike an agreement | AGREE | | recip
settle on | AGREE | | recip | two
sign | SUPPORT | | recip | obj:agreement/treaty/pact/deal/accord/memorandum/declaration/protocol/convention/document/communique/statement/accords/agreements/treaties/charter
initial | SUPPORT | | recip | obj:agreement/treaty/pact/deal/accord/memorandum/protocol
ratify | SUPPORT | | sv
sign off on | SUPPORT | | recip
finalise a deal | AGREE | | recip
finalize a deal | AGREE | | recip
welcome | SUPPORT | | sv | two
thank | SUPPORT | | sv | two
conclude a treaty | SUPPORT | | recip
recognise | SUPPORT | | sv | two
recognize | SUPPORT | | sv | two
endorse | SUPPORT | | sv
back | SUPPORT | | sv | two
support | SUPPORT | | sv | two
praise | SUPPORT | | sv | two
hail | SUPPORT | | sv | two
congratulate | SUPPORT | | sv | two
appoint | SUPPORT | | subj | obj:ambassador/envoy
restore ties | SUPPORT | | sv | obj:ambassador/envoy
restore relations | SUPPORT | | recip
restore ties | SUPPORT | | recip
establish relations | SUPPORT | | recip
establish diplomatic relations | SUPPORT | | recip
restore diplomatic relations | SUPPORT | | recip
normalise relations | SUPPORT | | recip
normalize relations | SUPPORT | | recip
renounce | CONCEDE | | sv
apologise | CONCEDE | | sv
apologize | CONCEDE | | sv
pardon | CONCEDE | | sv
concede | CONCEDE | | sv
back down | CONCEDE | | sv
give in to | CONCEDE | | sv
ease restrictions | CONCEDE | | sv
cooperate | COOPERATE | | recip
share intelligence | COOPERATE | | sv
share information | COOPERATE | | sv
share data | COOPERATE | | sv
exchange prisoners | COOPERATE | | recip
swap prisoners | COOPERATE | | recip
extradite | COOPERATE | | sv
resume exports | COOPERATE | | sv
hold exercises | COOPERATE | | recip
hold drills | COOPERATE | | recip
aid | AID | | sv | two
donate | AID | | sv
deliver aid | AID | | sv
send aid | AID | | sv
send wheat | AID | | sv
send weapons | AID | | sv
send supplies | AID | | sv
pledge aid | AID | | sv
provide aid | AID | | sv
provide assistance | AID | | sv
supply weapons | AID | | sv
grant asylum | AID | | sv
disburse | AID | | sv
withdraw | RETREAT | withdraw | sv | obj:troops/forces/army/soldiers/from
pull out | RETREAT | withdraw | sv | actor
pull back | RETREAT | withdraw | sv | actor
release | RETREAT | release | sv | obj:prisoner/prisoners/hostage/hostages/detainee/detainees/crew/sailors/soldiers/journalist/journalists/citizen/citizens/nationals/captives/remains/bodies/fishermen
free | RETREAT | release | sv | obj:prisoner/prisoners/hostage/hostages/detainee/detainees/crew/captives/soldiers
disarm | RETREAT | disarm | sv
lift sanctions | RETREAT | | sv
ease sanctions | RETREAT | | sv
lift the embargo | RETREAT | | sv
lift the blockade | RETREAT | access | sv
lift restrictions | RETREAT | access | sv
reopen | RETREAT | access | sv | obj:border/embassy/crossing/consulate/airspace/port
resign | RETREAT | resign | subj
step down | RETREAT | resign | subj
hand over | RETREAT | | sv | obj:village/villages/territory/prisoners/bodies/remains/hostages/hostage/control/suspects
surrender | RETREAT | | sv
cease fire | RETREAT | ceasefire | recip
ask | REQUEST | | sv | two
request | REQUEST | | sv
call on | REQUEST | | sv
call for | REQUEST | | sv
urge | REQUEST | | sv
appeal | REQUEST | | sv
demand | REQUEST | yield | sv
insist | REQUEST | yield | sv
press | REQUEST | | sv | two
propose | REQUEST | | sv
invite | REQUEST | meet | sv
seek | REQUEST | | sv
plead | REQUEST | | sv
accuse | ACCUSE | allege | sv
blame | ACCUSE | allege | sv
condemn | ACCUSE | disapprove | sv
criticise | ACCUSE | disapprove | sv
criticize | ACCUSE | disapprove | sv
denounce | ACCUSE | disapprove | sv
decry | ACCUSE | disapprove | sv
deplore | ACCUSE | disapprove | sv
slam | ACCUSE | disapprove | sv
rebuke | ACCUSE | disapprove | sv
summon | ACCUSE | disapprove | sv
investigate | ACCUSE | investigate | sv
lodge a protest | ACCUSE | disapprove | sv
lodge a complaint | ACCUSE | disapprove | sv
sue | ACCUSE | allege | sv | two
reject | REJECT | | sv
refuse | REJECT | | sv
rebuff | REJECT | | sv
veto | REJECT | | sv
turn down | REJECT | | sv
rule out | REJECT | | sv
decline to | REJECT | | sv
spurn | REJECT | | sv
oppose | REJECT | | sv
boycott | PROTEST | boycott | sv
dismiss | REJECT | | sv | obj:proposal/plan/offer/call/demand/idea/talks/accusation/allegations/claims
call off | REJECT | meet | sv | obj:talks/meeting/visit/summit/call/trip/negotiations
threaten | THREATEN | | sv
warn | THREATEN | | sv | two
vow to retaliate | THREATEN | | sv
protest | PROTEST | demo | subj
demonstrate | PROTEST | demo | subj | obj:against/outside/streets
riot | PROTEST | riot | subj
rally | PROTEST | demo | subj | obj:against/outside/streets
expel diplomats | SANCTION | expel | sv
withdraw recognition | SANCTION | withdraw | sv
close the border | COERCE | restrict | sv
close its embassy | SANCTION | withdraw | sv
sanction | SANCTION | discontinue | sv
impose sanctions | SANCTION | discontinue | sv
impose tariffs | SANCTION | discontinue | sv
impose duties | SANCTION | discontinue | sv
impose an embargo | SANCTION | discontinue | sv
blacklist | SANCTION | discontinue | sv
expel | SANCTION | expel | sv
suspend aid | SANCTION | discontinue | sv
suspend talks | REJECT | meet | sv
suspend | SANCTION | discontinue | sv | obj:aid/talks/cooperation/agreement/treaty/relations/sharing/deliveries/exports/imports/membership/participation
halt | SANCTION | discontinue | sv | obj:aid/cooperation/exports/imports/deliveries/sharing/shipments/supplies
freeze assets | SANCTION | discontinue | sv
freeze aid | SANCTION | discontinue | sv
cut ties | SANCTION | withdraw | sv
sever relations | SANCTION | withdraw | sv
sever ties | SANCTION | withdraw | sv
break off relations | SANCTION | withdraw | sv
break relations | SANCTION | withdraw | sv
recall | SANCTION | withdraw | sv | obj:ambassador/envoy/diplomats/ambassadors
convict | SANCTION | convict | sv
sentence | SANCTION | convict | sv | actor
mobilise | MOBILIZE | troops | sv
mobilize | MOBILIZE | troops | sv
deploy | MOBILIZE | troops | sv | obj:troops/forces/brigade/brigades/units/regiment/battalions/soldiers/missiles/warships/ships/battalion/carrier/aircraft/jets/destroyer/systems
mass troops | MOBILIZE | troops | sv
test-fire | MOBILIZE | weapons | sv
test a missile | MOBILIZE | weapons | sv
launch a missile | MOBILIZE | weapons | sv
launch missiles | ASSAULT | heavy-weapons | sv
fire missiles | ASSAULT | heavy-weapons | sv
enrich uranium | MOBILIZE | weapons | sv
block | COERCE | restrict | sv | two
intercept | COERCE | seize | sv
blockade ports | COERCE | restrict | sv
arrest | COERCE | arrest | sv
detain | COERCE | arrest | sv
seize | COERCE | seize | sv
confiscate | COERCE | seize | sv
deport | COERCE | deport | sv
blockade | COERCE | restrict | sv
annex | COERCE | seize | sv
occupy | COERCE | seize | sv
capture | COERCE | seize | sv | obj:town/city/village/territory/villages/base/positions
ban | COERCE | restrict | sv | two
jail | COERCE | arrest | sv
imprison | COERCE | arrest | sv
hack | COERCE | cyber | sv
jam | COERCE | cyber | sv
attack | ASSAULT | | sv
strike | ASSAULT | | sv | two
clash | ASSAULT | | recip
fire on | ASSAULT | firearms | sv
fire at | ASSAULT | firearms | sv
launch an attack | ASSAULT | | sv
launch strikes | ASSAULT | aerial | sv
carry out airstrikes | ASSAULT | aerial | sv
assault | ASSAULT | | sv
bomb | ASSAULT | aerial | sv
shell | ASSAULT | heavy-weapons | sv
invade | ASSAULT | | sv
raid | ASSAULT | | sv
kill | ASSAULT | | sv
assassinate | ASSAULT | targeted | sv
abduct | ASSAULT | abduct | sv
kidnap | ASSAULT | abduct | sv
torture | ASSAULT | torture | sv
shoot down | ASSAULT | firearms | sv
open fire | ASSAULT | firearms | sv
bombard | ASSAULT | heavy-weapons | sv
violate the ceasefire | ASSAULT | | sv
"""

NOUNS = """
talks | CONSULT | | recip
negotiations | CONSULT | | recip
consultations | CONSULT | | recip
meeting | CONSULT | | recip
summit | CONSULT | multilateral | recip
round of talks | CONSULT | | recip
round of consultations | CONSULT | | recip
round of negotiations | CONSULT | | recip
phone call | CONSULT | phone | recip
telephone call | CONSULT | phone | recip
telephone conversation | CONSULT | phone | recip
phone conversation | CONSULT | phone | recip
video call | CONSULT | phone | recip
conversation | CONSULT | | recip | light
call | CONSULT | phone | recip | light
visit | CONSULT | visit | visit
trip | CONSULT | visit | visit | light
dialogue | CONSULT | | recip | light
audience | CONSULT | | recip | light
agreement | AGREE | | recip | light
accord | AGREE | | recip | light
sanctions | SANCTION | discontinue | sv | light
embargo | SANCTION | discontinue | sv | light
tariff | SANCTION | discontinue | sv | light
ceasefire | RETREAT | ceasefire | recip | light
truce | RETREAT | ceasefire | recip | light
armistice | RETREAT | ceasefire | recip | light
prisoner exchange | COOPERATE | | recip
prisoner swap | COOPERATE | | recip
withdrawal | RETREAT | withdraw | sv | light
release | RETREAT | release | sv | light
handover | RETREAT | | sv | light
expulsion | SANCTION | expel | sv | light
deployment | MOBILIZE | troops | sv | light
arrest | COERCE | arrest | sv | light
extradition | COOPERATE | | sv | light
exchange | COOPERATE | | recip | light
signing | SUPPORT | | recip | light
blockade | COERCE | restrict | sv | light
bombing | ASSAULT | aerial | sv | light
raid | ASSAULT | | sv | light
attack | ASSAULT | | sv | light
air strike | ASSAULT | aerial | sv
airstrike | ASSAULT | aerial | sv
invasion | ASSAULT | | sv | light
offensive | ASSAULT | | sv | light
exercise | COOPERATE | | recip | light
drill | MOBILIZE | troops | recip | light
"""

LIGHT_VERBS = frozenset(
    """hold have conduct launch begin start open resume continue make pay sign impose announce reach conclude stage carry
    declare break violate complete finish attend join host schedule plan cancel postpone suspend end extend agree accept
    discuss expect arrange prepare order mount receive give lift ease tighten threaten propose seek offer scrap defer delay call
    put shelve abort""".split()
)
