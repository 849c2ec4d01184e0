"""Nouns for groups, organisations, outlets and documents that can speak or act. The tables are our own."""

from __future__ import annotations

ORGANISATIONS = frozenset(
    "government administration cabinet ministry department army military navy police force command regime junta authority court "
    "tribunal parliament congress senate assembly council committee commission board panel jury party coalition alliance bloc "
    "opposition union federation confederation league association society club organization organisation agency institute "
    "institution foundation charity university college school academy hospital church company firm corporation group business "
    "bank fund startup airline manufacturer maker retailer supplier operator developer publisher contractor lender insurer "
    "movement militia faction brigade battalion regiment division unit troupe team squad delegation mission embassy consulate "
    "presidency secretariat office bureau directorate service watchdog regulator ngo network think-tank campaign chamber house "
    "state country nation republic kingdom city municipality town province region leadership command resistance insurgency "
    "judiciary palace kremlin pentagon white-house ombudsman task-force body mosque monastery gang cartel syndicate "
    "monarchy clinic subsidiary conglomerate consortium squadron militia rebellion caucus".split()
)
"""Nouns for one body that acts as "it"; in the plural, for several."""

PLACES = frozenset("state country nation republic kingdom city municipality town village province region capital island territory".split())  # fmt: skip
"""Those of ORGANISATIONS, and some more, that are places."""

COLLECTIVES = frozenset(
    "people public population community crowd family couple pair audience staff crew personnel youth clergy elite leadership "
    "media press electorate majority minority public troops forces authorities rebels militants insurgents fighters separatists "
    "jihadists police team side trio duo delegation brethren folk folks tribe clan peacekeepers".split()
)
"""Nouns for several people, whatever their grammatical number."""

OUTLETS = frozenset(
    "newspaper paper daily weekly tabloid magazine journal website site agency broadcaster channel station outlet network radio "
    "television tv blog newswire wire portal podcast news-agency publication".split()
)
"""Nouns for those who carry news. "Agency", "network" and the like only beside a word of the press."""

SHARED_OUTLETS = frozenset(
    "agency network wire channel station service site paper publication television journal".split()
)
"""Those of OUTLETS that mean other things too."""

PRESS_WORDS = frozenset("news newspaper press media state television tv radio semi-official online satellite broadcast".split())  # fmt: skip

OUTLET_ENDINGS = frozenset(
    "times post news herald tribune journal gazette daily press guardian telegraph observer mail chronicle tv radio television "
    "broadcasting newspaper magazine weekly courier dispatch mirror sun star express newswire wire standard independent "
    "examiner inquirer globe".split()
)
"""Last words of outlets' names."""

KNOWN_OUTLETS = frozenset(
    (
        "reuters", "afp", "agence france-presse", "ap", "associated press", "the associated press", "bbc", "cnn", "nbc",
        "cbs", "abc", "fox", "npr", "pbs", "msnbc", "cnbc", "upi", "bloomberg", "al jazeera", "al-jazeera", "al arabiya",
        "al-arabiya", "al mayadeen", "xinhua", "tass", "itar-tass", "interfax", "ria novosti", "sputnik", "rt", "irna",
        "isna", "fars", "tasnim", "mehr", "press tv", "anadolu", "anadolu agency", "dpa", "efe", "ansa", "kyodo", "yonhap",
        "pti", "ani", "politico", "axios", "buzzfeed", "vox", "le monde", "le figaro", "der spiegel", "die zeit", "bild",
        "el país", "haaretz", "ynet", "the economist", "time", "newsweek", "wikinews", "usa today", "facebook", "twitter",
        "sky", "itv", "rtve", "rai", "nhk", "abc news", "sana", "wafa", "petra", "mena", "spa",
    )
)  # fmt: skip
"""Names of outlets and agencies that their form does not give away, in lower case."""

DOCUMENTS = frozenset(
    "report statement resolution treaty agreement accord deal pact letter memo memorandum document communique communiqué "
    "declaration charter constitution law bill act ruling verdict judgment judgement decree order study survey poll article "
    "editorial column book paper transcript affidavit indictment complaint lawsuit petition manifesto briefing bulletin "
    "dossier filing notice message email e-mail tweet post blog guideline plan proposal text note assessment audit "
    "paragraph clause provision draft release leaflet poster caption headline interview speech testimony protocol roadmap "
    "convention amendment motion opinion dispatch cable census review analysis".split()
)
"""Nouns for what is written or said, and can itself say."""

GENERIC = frozenset("group organization organisation movement body militia company firm faction alliance".split())
"""Organisation nouns loose enough to point back at a named organisation whose kind is not told."""

QUANTIFIERS = frozenset(
    "some many most several few all both others one two three four five six dozens hundreds thousands scores number majority "
    "group handful couple none half each another more any either neither".split()
)
"""Words that head "… of the analysts", or stand alone for people."""
