"""Nouns for persons: their gender, and which role another noun may stand for. The tables are our own."""

from __future__ import annotations

_HEADS = (
    "leader head chief president chairman chairwoman chairperson chair secretary director chancellor premier king queen emir "
    "sultan commander boss founder cofounder co-founder captain rector dean governor mayor ruler monarch dictator principal "
    "superintendent supremo strongman ceo"
)
_CLERICS = (
    "cleric clergyman priest bishop archbishop cardinal pope imam ayatollah mullah sheikh sheik shaykh rabbi pastor reverend "
    "mufti preacher patriarch monk lama friar vicar chaplain father monsignor sayyid mawlana maulana "
    "hojatoleslam hodjatoleslam"
)
_SOLDIERS = (
    "general colonel major captain lieutenant sergeant corporal admiral brigadier marshal commander commodore officer soldier "
    "serviceman servicewoman trooper marine airman private"
)
_LAWMAKERS = (
    "senator representative congressman congresswoman lawmaker legislator mp deputy parliamentarian councillor councilman "
    "councilwoman alderman speaker whip delegate"
)
_OFFICIALS = (
    "minister secretary undersecretary spokesman spokeswoman spokesperson ambassador envoy consul commissioner administrator "
    "official bureaucrat director governor mayor prefect attorney prosecutor regulator adviser advisor aide president premier "
    "chancellor inspector superintendent coordinator head chief deputy negotiator mediator"
)
_SCHOLARS = (
    "analyst expert professor researcher scholar academic scientist economist historian lecturer sociologist physicist chemist "
    "biologist psychologist epidemiologist climatologist geologist theologian fellow pollster strategist specialist statistician"
)
_LAWYERS = "lawyer attorney solicitor barrister prosecutor counsel advocate jurist judge justice magistrate"
_PRESS = (
    "journalist reporter correspondent editor columnist commentator anchor broadcaster blogger photographer publisher"
)
_MEDICS = "doctor physician surgeon nurse paramedic medic psychiatrist pediatrician virologist dentist"
_FIGHTERS = "fighter militant rebel insurgent guerrilla gunman jihadist warlord commander combatant militiaman sniper"
_MALE = (
    "man boy father husband son brother uncle nephew grandfather grandson widower king prince emperor sultan emir duke lord "
    "gentleman boyfriend businessman chairman spokesman congressman councilman policeman clergyman statesman salesman fireman "
    "fisherman gunman serviceman airman priest monk bishop archbishop cardinal pope imam ayatollah mullah sheikh sheik patriarch "
    "pastor actor waiter ombudsman militiaman stepfather stepson groom bridegroom fiancé dad guy cameraman craftsman"
)
_FEMALE = (
    "woman girl mother wife daughter sister aunt niece grandmother granddaughter widow queen princess empress duchess lady "
    "girlfriend businesswoman chairwoman spokeswoman congresswoman councilwoman policewoman servicewoman nun actress waitress "
    "stepmother stepdaughter bride fiancée mum mom heroine saleswoman stateswoman housewife midwife"
)
_OTHERS = (
    "person individual citizen resident villager farmer worker employee employer manager executive entrepreneur banker trader "
    "investor shareholder owner tenant landlord student pupil teacher headteacher activist campaigner protester protestor "
    "demonstrator organizer organiser volunteer witness bystander eyewitness survivor victim hostage prisoner detainee inmate "
    "suspect defendant plaintiff accused killer attacker assailant murderer thief smuggler terrorist bomber hacker dissident "
    "refugee migrant immigrant asylum-seeker exile child baby teenager youth adult parent spouse partner relative cousin "
    "neighbor neighbour friend colleague ally rival opponent critic supporter follower member candidate nominee voter politician "
    "diplomat statesperson veteran pilot driver passenger captain sailor engineer architect artist painter musician singer "
    "composer author writer novelist poet playwright filmmaker producer athlete player footballer coach trainer referee "
    "champion goalkeeper striker cyclist runner swimmer winner contestant celebrity star comedian model dancer designer chef cook "
    "baker shopkeeper vendor merchant mechanic electrician carpenter builder miner fisher hunter guide tourist visitor guest host "
    "hostess customer client consumer user developer programmer inventor contractor consultant accountant auditor broker agent "
    "spy informant source whistleblower insider observer monitor inspector investigator detective guard policeman firefighter "
    "rescuer warden patient carer caregiver donor philanthropist billionaire millionaire tycoon magnate mogul oligarch heir "
    "successor predecessor replacement counterpart interlocutor intermediary broker signatory elder chieftain tribesman mediator "
    "negotiator translator interpreter secretary-general spokesperson patriot martyr hero prophet saint believer worshipper pilgrim "
    "astronaut cosmonaut explorer adventurer environmentalist conservationist feminist socialist communist republican democrat "
    "conservative liberal nationalist separatist loyalist unionist islamist moderate hardliner reformist centrist incumbent "
    "challenger frontrunner contender front-runner minister premier president chancellor regulator peacekeeper juror listener "
    "reader viewer caller blogger youngster orphan widow newcomer native foreigner stranger settler"
)

ROLES: frozenset[str] = frozenset(
    " ".join(
        (_HEADS, _CLERICS, _SOLDIERS, _LAWMAKERS, _OFFICIALS, _SCHOLARS, _LAWYERS, _PRESS, _MEDICS, _FIGHTERS, _OTHERS)
    ).split()
)
"""Nouns for what a person is or does."""

GENDERS: dict[str, str] = dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")
"""Person nouns that tell a gender: `m` or `f`."""

PERSONS: frozenset[str] = ROLES | GENDERS.keys()
"""All nouns for a single person."""

_STANDS_FOR: dict[str, str] = {
    "leader": f"{_HEADS} general-secretary imam ayatollah sheikh senator",
    "head": _HEADS,
    "chief": _HEADS,
    "boss": _HEADS,
    "ruler": _HEADS,
    "chairman": "chair chairperson head president",
    "cleric": _CLERICS,
    "clergyman": _CLERICS,
    "preacher": _CLERICS,
    "official": _OFFICIALS,
    "politician": f"{_LAWMAKERS} {_OFFICIALS} leader candidate",
    "statesman": f"{_LAWMAKERS} {_OFFICIALS} leader",
    "lawmaker": _LAWMAKERS,
    "legislator": _LAWMAKERS,
    "parliamentarian": _LAWMAKERS,
    "mp": _LAWMAKERS,
    "congressman": "representative lawmaker",
    "congresswoman": "representative lawmaker",
    "commander": f"{_SOLDIERS} {_FIGHTERS} chief head leader",
    "officer": f"{_SOLDIERS} inspector detective sheriff policeman policewoman",
    "soldier": _SOLDIERS,
    "expert": f"{_SCHOLARS} {_MEDICS}",
    "academic": _SCHOLARS,
    "scholar": _SCHOLARS,
    "scientist": _SCHOLARS,
    "researcher": _SCHOLARS,
    "professor": _SCHOLARS,
    "analyst": _SCHOLARS,
    "lawyer": _LAWYERS,
    "attorney": _LAWYERS,
    "judge": "justice magistrate",
    "journalist": _PRESS,
    "reporter": _PRESS,
    "doctor": _MEDICS,
    "fighter": _FIGHTERS,
    "militant": _FIGHTERS,
    "diplomat": "ambassador envoy consul minister negotiator",
    "envoy": "ambassador representative diplomat mediator",
    "premier": "minister",
    "minister": "premier secretary",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesman spokeswoman",
    "representative": "spokesman spokeswoman envoy",
    "executive": "ceo director manager chairman head chief",
    "businessman": "entrepreneur executive ceo owner founder tycoon",
    "businesswoman": "entrepreneur executive ceo owner founder",
    "billionaire": "tycoon businessman founder entrepreneur",
    "general": "commander",
    "monarch": "king queen emperor",
    "author": "writer novelist historian columnist",
    "writer": "author novelist journalist columnist",
    "activist": "campaigner organizer organiser environmentalist",
    "campaigner": "activist",
}
STANDS_FOR: dict[str, frozenset[str]] = {noun: frozenset(words.split()) for noun, words in _STANDS_FOR.items()}
"""Which roles a looser noun may point back at: "the cleric" at a sheikh, "the official" at a minister."""


def is_person(lemma: str) -> bool:
    """Whether a noun stands for a person, by the table or by how it ends."""
    return (
        lemma in PERSONS or lemma.endswith(("woman", "person", "ologist")) or (lemma.endswith("man") and len(lemma) > 6)
    )


def points_at(noun: str, role: str) -> bool:
    """Whether "the NOUN" can stand for somebody whose role is `role`, both in lower case, one word each."""
    return noun == role or role in STANDS_FOR.get(noun, ())
