"""Words that rewrites and translations put for one another, a group a line. Data, written by hand for this project.

Two reports of one speech act seldom share all their words: what is "difficult" in one translation is "hard" or
"complicated" in the next. A group says only that its words *may* stand for each other, so a match through it counts
less than the word itself. A word may stand in one group alone; words of opposite sense never share one.
"""

PARAPHRASE_GROUPS = tuple(
    line.split()
    for line in """
difficult hard tough complicated complex tricky arduous uneasy challenging thorny
easy simple straightforward
progress breakthrough success headway advance
outcome result
agreement deal accord pact arrangement understanding settlement
talks negotiations discussions dialogue conversation consultations negotiate discuss talk
meeting session encounter gathering meet
summit
ceasefire truce armistice cessation
escalation escalate worsening aggravation intensify
deescalation deescalate defuse reduce lower ease lessen decrease diminish cut curb curtail limit restrict restrain
war conflict hostilities fighting combat
attack strike assault offensive raid bombardment
invasion invade incursion intervention aggression attacking
army military armed troops forces soldiers
weapons arms missiles rockets armaments weaponry
gun pistol
threat menace threaten danger risk peril
serious severe grave harsh massive heavy significant considerable substantial
consequences repercussions costs price
sanctions penalties embargo
ban prohibit forbid prohibition prohibited outlaw
pressure coerce coercion
demand insist require requirement call urge
proposal propose suggest suggestion initiative offer
reject refuse rebuff dismiss decline turn
accept agree consent approve endorse
support back backing assistance help aid assist
commitment commit pledge promise vow obligation guarantee assure assurance
stress underscore emphasize emphasise underline highlight reiterate reaffirm
affirm confirm acknowledge
welcome hail greet applaud
condemn denounce deplore criticise criticize blast slam decry
blame accuse accusation fault
warn caution warning
fear worry concern afraid anxious alarm
hope wish aspire
expect anticipate foresee predict await forecast
think believe consider reckon opinion
want seek desire aim strive
ready prepared willing prepare readiness willingness open
possible likely potential possibility probable
impossible unlikely
begin start launch open commence initiate kick
end finish conclude stop halt cease terminate abandon
continue go persist proceed maintain keep sustain
resume restart renew reopen revive
postpone delay defer put
cancel scrap annul call
withdraw withdrawal pull pullout retreat pullback
deploy deployment station place positioning install
expand expansion enlargement enlarge extend broaden widen eastward
join accession membership member
border frontier boundary
country nation state
territory territorial land soil
sovereignty sovereign independence independent autonomy
citizens people population inhabitants
civilians noncombatants
kill dead die death slay casualties fatalities killed
wound injure hurt injured wounded
hostage captive abducted kidnapped
prisoner detainee inmate detained
release free freed liberate
arrest detain apprehend
capture seize take
destroy demolish ruin annihilate wreck
rebuild reconstruct reconstruction
peace peaceful peacefully
stability stable
security safety secure safe
diplomacy diplomatic diplomatically
ally allies partner partners
alliance bloc
enemy adversary foe opponent
leader chief head
government administration authorities cabinet
minister secretary
parliament legislature congress
election vote ballot poll
law legislation act statute
court tribunal
treaty convention
principle norm
condition precondition prerequisite
step measure action move
reciprocal mutual reciprocity reciprocated reciprocate
path way road route course
decision decide resolve determine
plan scheme intend intention
goal objective purpose target
problem issue matter question topic subject
important vital crucial key essential critical
clear plain evident obvious unambiguous
strong firm robust tough
quick fast rapid swift soon prompt
immediate immediately instantly urgently urgent
abrupt sudden suddenly abruptly
big large huge great enormous major vast
small little minor tiny
money funds financing funding cash
economy economic
trade commerce
tariff duty duties levy
export shipment
increase rise grow raise growth surge
fall drop decline
company firm business enterprise corporation
workers employees staff
energy power
oil crude petroleum
gas
ship vessel boat
plane aircraft jet airplane
helicopter chopper
nuclear atomic
test trial
investigate investigation probe inquiry inquire examine
evidence proof
crime offence offense
responsible liable accountable responsibility accountability
violate violation breach break infringe infringement
respect honour honor observe comply abide compliance
return come back
leave depart quit
visit trip travel journey
send dispatch
receive get obtain
show demonstrate
allow permit let enable
prevent avert avoid
protect defend defence defense protection safeguard
create build establish form found
change alter modify amend
deviate depart diverge
new fresh
former ex previous
joint common shared together
foreign overseas abroad
international global worldwide
real genuine true actual
false untrue baseless groundless unfounded fabricated lie
truth fact reality
trust confidence
hostile unfriendly
provocative provocation provoke
waste squander
discuss address raise
word remark comment statement speech
document text paper draft
list series string set
meaningful significant
opportunity chance
choose choice select pick
right entitlement
refugee migrant displaced asylum
humanitarian relief
children kids minors
women
disaster catastrophe tragedy
storm hurricane typhoon cyclone
flood inundation
quake earthquake
virus coronavirus covid pandemic epidemic disease
vaccine jab vaccination inoculation
hospital clinic
doctor physician medic
climate
emission pollution
unite united unity
divide split division wedge
win victory triumph defeat beat
lose loss
""".strip().splitlines()
)
