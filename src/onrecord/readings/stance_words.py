"""Small words that turn a clause into a stance: modals, refusals, conditions, consequences."""

NEGATIONS = frozenset("not n't never neither nor no cannot".split())
# Beginnings and links of a condition "before" which nothing is given.
ENDS = frozenset("before if for unless until".split())
# What makes a clause open or unreal: nobody takes a position by it.
DOUBTFUL_AUXILIARIES = frozenset("may might could".split())
QUESTION_MARKS = frozenset("if whether unless should".split())
CONDITION_MARKS = frozenset("if unless until provided once".split())
# "I", "we": the speaker's own side.
FIRST_PERSON = frozenset("i we us our my".split())
OBLIGING = frozenset("must should".split())
# "has to", "needs to", "ought to": verbs that oblige with an infinitive.
OBLIGING_VERBS = frozenset("have has had need needs ought".split())
WILL = frozenset("will shall 'll wo".split())
CAN = frozenset("can ca cannot could".split())
# Verbs after a first "will" or "cannot" that say what one knows or does in talk, and settle nothing.
IDLE_VERBS = frozenset(
    """see know think believe say tell be have find imagine guess remember expect wait hope look understand get happen
    become comment confirm speak talk speculate predict forget come seem need feel try learn read hear answer
    explain show make take give go do keep bring help win lose remain stay turn mean want like love prefer trust let
    put call ask listen discuss meet hold attend visit travel work address consider decide arrive return host
    join receive watch follow waste enjoy carry announce present publish say note fly head sail tour chair
    brief greet""".split()
)
# Of these, the verbs of which not even "we will not" settles anything.
MUTE_VERBS = frozenset(
    """see know think believe say tell be have find imagine guess remember expect wait hope understand get happen
    become comment confirm speculate predict forget seem need feel learn read hear answer explain waste mean
    like love carry announce deliver publish note afford manage succeed survive rely""".split()
)
# What a party may yet do and warns of by saying so: "we could close the harbour".
HOSTILE_VERBS = frozenset(
    """stop close extend impose suspend withdraw leave cut resume expel block cancel quit abandon attack strike
    retaliate halt end shut ban seize""".split()
)
AGREEING_VERBS = frozenset("accept agree sign talk negotiate support join lift withdraw consider approve allow".split())
# Of these, the verbs of consent: what one "could accept if …" hangs on a condition.
CONSENTING_VERBS = frozenset("accept agree sign support approve endorse consider join consent ratify".split())
# What states set up and lift, and the verbs that say so.
MEASURES = frozenset(
    """tariff tariffs duty duties levy levies sanction sanctions ban embargo fee fees tax taxes curfew blockade boycott
    quota quotas strikes operation offensive campaign exercise exercises drill drills deployment withdrawal pullout
    pullback ceasefire truce rules restrictions patrol patrols presence offer invitation""".split()
)
BEGINNING_VERBS = frozenset("start begin come take enter remain stay stand continue go apply proceed".split())
EASING_VERBS = frozenset("lift ease remove suspend relax end stop lower cut delay postpone cancel".split())
# What parties are charged with, and deny.
DEEDS = frozenset(
    """fire fired shoot shot attack attacked kill killed bomb bombed shell shelled poison poisoned interfere interfered
    meddle meddled violate violated breach breached hack hacked target targeted strike struck invade invaded
    order ordered instruct instructed supply supplied arm armed""".split()
)
# Cues of hope: what a speaker hopes for, nobody commits to.
HOPING = frozenset(
    """hope hopes hoped hoping optimistic confident wish wishes wished dream dreams dreamt counting counted
    expecting expects expected""".split()
)
# Predicates of a state of mind: "they must be aware", "all should be careful" ask for nothing between parties.
MOODS = frozenset(
    """aware clear sure certain careful proud ashamed glad grateful honest realistic patient vigilant afraid worried
    surprised""".split()
)
# What a party does for another: an "if" with one of these asks for it ("if you lift the ban"), and threatens nothing.
CONCEDING_VERBS = frozenset(
    """lift lifts lifted ease eases eased remove removes removed withdraw withdraws withdrew withdrawn pull pulls pulled
    promise promises promised pledge pledges pledged guarantee guarantees guaranteed agree agrees agreed accept accepts
    accepted stop stops stopped halt halts halted freeze freezes froze open opens opened release releases released
    return returns returned recognise recognises recognised recognize recognizes recognized comply complies complied
    drop drops dropped renounce renounces renounced give gives gave cut cuts lower lowers lowered reduce reduces
    reduced free frees freed hand hands handed cancel cancels cancelled canceled scrap scraps scrapped pay pays paid
    sign signs signed leave leaves left install installs installed apologise apologises apologised apologize
    apologizes apologized""".split()
)
# Cues of what goes on in a mind, or is seen and not said.
THINKING = frozenset(
    """knew know knows think thinks thought believe believes believed felt feel feels show shows showed shown prove
    proves proved proven demonstrate demonstrates demonstrated mean means meant""".split()
)
REFLEXIVE = frozenset("itself himself herself themselves ourselves myself".split())
# Singular nouns that go with a plural verb ("the police agree").
GROUPS = frozenset("police people team staff leadership side government both".split())
INTERROGATIVES = frozenset("which what who whom why how when where whether".split())
# Predicates of a thing that say: we do not agree to it.
CLOSED = frozenset("unacceptable non-negotiable nonnegotiable negotiable unthinkable intolerable inadmissible".split())
CLOSED_PHRASES = (
    "out of the question", "off the table", "on the table", "up for negotiation", "up for discussion", "for sale",
)  # fmt: skip
KEEPING_VERBS = frozenset("keep keeps kept keeping leave leaves left put puts".split())
# What the speaker's own land or body is called in speech of it.
OWN_NOUNS = frozenset("country nation government regime republic state administration side people".split())
OWNERS = frozenset("his her its their our my".split())
# Subjects that take the speaker's side in: "both sides", "the two countries".
JOINT_NOUNS = frozenset("sides countries nations leaders parties presidents ministers governments".split())
# Heads of a phrase that acts for the state named in it: "US officials", "the Russian side".
BODIES = frozenset(
    """side government administration delegation ministry leadership authorities forces army military parliament team
    office regime cabinet state department council party house senate congress court""".split()
)
# Papers that speak for whose they are: "a White House statement said".
PAPERS = frozenset("statement communique communiqué declaration letter note message memorandum website".split())
# Whoever is no longer in office speaks for himself.
FORMER = frozenset("former ex ex- retired onetime one-time erstwhile".split())
# What goes by the name of whom it is led by: "the Venn administration".
LED = frozenset("administration government cabinet team camp".split())
# Nouns that only announce a list: what counts comes after "including", "such as" or a colon.
LISTING = frozenset(
    "concessions demands conditions terms steps measures ideas proposals requests list string series options".split()
)
# Soft words for a demand: with talks as their content they propose.
SOFT_CUES = frozenset("urge encourage ask invite appeal call request recommend suggest exhort".split())
# Of these, the ones that stay soft when they are put to somebody: "called on them to talk" demands it of them.
DIRECTIVE_CUES = frozenset("urge encourage invite recommend suggest exhort".split())
TALKS = frozenset(
    "talk talks dialogue negotiate negotiations negotiation table meet meeting summit discussions conversation".split()
)
# Nouns that stand for what they introduce: "guarantees that …", "assurances of …".
TRANSPARENT = frozenset("guarantee guarantees assurance assurances pledge pledges promise promises".split())
# What is offered and is no offer.
IDLE_GIFTS = frozenset(
    """defence defense explanation details view glimpse insight hint sign comment opinion advice evidence excuse proof
    condolences messages message reaction praise sympathy clue clues assessment account picture sense example""".split()
)
# What one is "willing to" do and offers nobody anything by.
IDLE_READINESS = frozenset("go walk take risk wait gamble lose sit fight die suffer bet".split())
# What is refused by saying that it is not so.
REPORTS = frozenset(
    """claim claims concern concerns rumour rumours rumor rumors allegation allegations accusation accusations charge
    charges criticism suggestion suggestions report reports notion""".split()
)
# What a spokesman declines to do and takes no position by.
TALKING = frozenset(
    "comment say elaborate answer confirm speculate name identify disclose specify respond assign discuss".split()
)
# Contents that settle nothing between parties.
EMPTY_TOPICS = frozenset(
    """time peace calm progress diplomacy dialogue principles cooperation stability success hope relationship ties
    friendship solidarity""".split()
)
# What a threatened party is to suffer.
CONSEQUENCES = frozenset(
    """consequence consequences cost costs price punishment retaliation sanctions response reprisal reprisals force war
    catastrophe disaster escalation deterrence destruction""".split()
)
WARNING_VERBS = frozenset(
    """retaliate respond punish destroy attack strike bomb reinforce regret pay suffer face impose crush annihilate
    defend""".split()
)
# What a charge is called by whom it hits.
LIES = frozenset(
    """lie lies false untrue nonsense baseless groundless unfounded fabrication fabrications slander fiction invention
    inventions fantasy fantasies falsehood falsehoods disinformation libel""".split()
)
# What states arrange with one another, and call off.
FIXTURES = frozenset(
    """talk talks dialogue negotiation negotiations meeting meetings summit session conference consultations round visit
    trip contacts exercise exercises""".split()
)
# What nobody wants to suffer or to have near: to say that there will be none is a promise.
HARMS = frozenset(
    """weapon weapons arms missile missiles troops soldiers warhead warheads nuclear attack attacks strike strikes
    force escalation annexation invasion expulsion expulsions obstacle obstacles harm violence retaliation
    reprisals""".split()
)
# What is not wanted by anybody, so that to say so refuses nothing.
UNWELCOME = frozenset(
    """war wars conflict conflicts escalation confrontation trouble quarrel quarrels fight fights violence bloodshed
    crisis hostility enemies applause""".split()
)
# What comes in its time, and nobody's doing: "once the agreement enters into force" is no price.
EVENTS = frozenset(
    """agreement deal treaty accord pact law lease contract season day time moment hour meeting talks summit session
    parliament vote election elections weather sun work winter spring summer autumn year month week""".split()
)
# Those who decide together for a body.
ASSEMBLED = frozenset("leaders ministers members delegates ambassadors envoys presidents governments".split())
# Those who have no name and take positions all the same: "the seafarers' union", "the opposition".
UNNAMED = frozenset(
    "union unions opposition rebels insurgents cooperative association federation guild coalition".split()
)
