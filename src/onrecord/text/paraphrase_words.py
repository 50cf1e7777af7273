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
ceasefire truce armistice cessation
escalation escalate worsening aggravation intensify
deescalation deescalate defuse reduce lower ease lessen decrease diminish cut curb curtail limit restrict restrain
war conflict crisis hostilities fighting combat
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
ready prepared willing prepare readiness willingness
possible likely potential possibility probable
impossible unlikely
begin start launch commence initiate kick
end finish conclude stop halt cease terminate abandon
continue go persist proceed maintain keep sustain
resume restart renew revive
postpone delay defer put
cancel scrap annul
withdraw withdrawal pull pullout retreat pullback
deploy deployment station place positioning install
expand expansion enlargement enlarge extend broaden widen
join accession membership member
border frontier boundary
country nation state
territory territorial land soil
sovereignty sovereign independence independent autonomy
citizens people population inhabitants
civilians noncombatants
kill dead die death slay casualties fatalities killed
wound injure hurt injured wounded
hostage abducted kidnapped
prisoner detainee inmate detained captive
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
strong firm robust
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
fall drop
company business enterprise corporation
workers employees staff
energy power
oil crude petroleum
ship vessel boat freighter tanker
plane aircraft jet airplane
helicopter chopper
nuclear atomic
test trial
investigate investigation probe inquiry inquire
evidence proof
crime offence offense
responsible liable accountable responsibility accountability
violate violation breach break infringe infringement
respect honour honor observe comply abide compliance
return come
leave depart quit gone disappear vanish
visit trip travel journey
send dispatch
receive get obtain
show demonstrate
allow permit let enable
prevent avert avoid
protect defend defence defense protection safeguard
create build establish form found
change alter modify amend
deviate diverge
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
word remark comment statement speech
document text paper draft
list series string set
opportunity chance
choose choice select pick
right entitlement
refugee migrant displaced asylum
humanitarian relief
children kids minors
disaster catastrophe tragedy
storm hurricane typhoon cyclone
flood inundation
quake earthquake
virus coronavirus covid pandemic epidemic disease
vaccine jab vaccination inoculation
hospital clinic
doctor physician medic
emission pollution
unite united unity
divide split division wedge
win victory triumph defeat beat
lose loss
north northern northward
south southern southward
east eastern eastward
west western westward
open reopen unlock
close shut closure closed blocked block seal
survey research study
inspection inspect check control examine screening
answer respond reply response retaliate retaliation retort
insurance insurer insure
toll fee charge
grain wheat cereal corn
rebel insurgent militant fighter guerrilla
terrorist terrorism extremist
police officers constables
protest demonstration demonstrator protester rally
riot unrest disorder turmoil turbulence
crowd mob
coup putsch overthrow topple oust
resign resignation quitting
appoint name nominate appointment
spokesman spokeswoman spokesperson
envoy emissary representative delegate ambassador
delegation mission team
mediator mediation mediate broker intermediary
guest host
neighbor neighbour neighbouring neighboring
region area zone
city town municipality
village hamlet
island islet
sea ocean waters
river stream
port harbor harbour dock
airport airfield airbase
highway motorway
train railway rail
factory plant
farm farmer agriculture agricultural
food nutrition
hunger starvation famine starve
fuel petrol gasoline diesel
electricity grid
shortage scarcity lack
supply provide deliver delivery furnish
budget spending expenditure
debt loan
bank lender
exchange swap
investor investment invest
tax taxation
wage salary pay
poor poverty
rich wealthy prosperous
job employment
walkout stoppage
school pupils
university college
scientist researcher
expert specialist analyst
candidate contender
king monarch
ruler regime dictator
democracy democratic
freedom liberty
justice fair fairness
legal lawful
illegal unlawful illicit
guilty convicted conviction
innocent innocence
jail prison imprison imprisonment
sentence punish punishment penalty
murder slaughter massacre
fraud corruption bribe bribery graft
spy espionage
secret confidential classified
leak disclose reveal
broadcast air televise
phone telephone
photo picture image
video footage
night overnight
recent lately
current present
permanent lasting durable enduring
temporary provisional interim
final last ultimate
entire whole complete
partial partly
main principal central
additional extra further more
several various numerous many
double twice twofold
number amount quantity
size extent scale
near nearby
far distant remote
deep profound
wide broad
empty vacant
dry drought
rain rainfall downpour
fire blaze wildfire
explosion explode detonate detonation
bomb bombing
bullet shoot shot shooting gunfire
shell shelling artillery
drone unmanned
tank armour armor armoured
fleet navy naval
pilot airman
captain skipper
crew sailors seamen fishermen
car automobile auto
truck lorry
journalist reporter
tourist traveller traveler
accident crash collision collide
sink sunk capsize
rescue save evacuate evacuation
search hunt
find discover locate
miss missing
hide conceal
steal theft rob
buy purchase acquire acquisition
sell sale
own possess possession
use employ utilise utilize
produce manufacture production
repair fix mend
replace substitute
remove eliminate dismantle
include contain comprise
exclude omit
calculate estimate
explain clarify clarification
listen hear
understand comprehend
remember recall
doubt sceptical skeptical doubtful
surprise astonish astonished surprised
angry anger furious outrage
sad grief mourn sorrow
happy glad pleased delighted
ashamed shame
hate hatred
sorry apologise apologize apology regret
forgive pardon amnesty
thank grateful gratitude
congratulate congratulation
attend participate participation
invite invitation
fly flight
stay remain
try attempt endeavour endeavor effort
fail failure
happen occur
appear seem
affect influence impact
cause trigger
solve solution
complain complaint
mislead deceive deception
fake bogus
interfere meddle meddling interference
occupy occupation
annex annexation
besiege siege blockade
surrender capitulate capitulation
disarm disarmament demilitarise demilitarize
mobilise mobilize mobilization conscription
reinforce strengthen bolster boost
weaken undermine erode
isolate isolation
normalise normalize normalization
recognise recognize recognition
sign signature
ratify ratification
timetable schedule calendar
deadline ultimatum
""".strip().splitlines()
)
