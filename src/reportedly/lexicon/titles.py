"""Titles that stand before a name. The tables are our own."""

from __future__ import annotations

HONORIFICS: dict[str, str] = {
    # form of address, without its dot → gender of who bears it, or empty
    **dict.fromkeys("dr prof professor hon honorable honourable rev reverend judge justice rabbi hajji saint st".split(), ""),
    **dict.fromkeys("mr mister sir lord sheikh sheik shaykh imam ayatollah mullah mawlana maulana sayyid sayyed".split(), "m"),
    **dict.fromkeys("father pope bishop archbishop cardinal brother king prince emperor sultan emir monsignor".split(), "m"),
    **dict.fromkeys("hojatoleslam hodjatoleslam mufti patriarch duke don".split(), "m"),
    **dict.fromkeys("mrs ms miss madam madame lady dame sister queen princess empress duchess sheikha mother".split(), "f"),
}  # fmt: skip

RANKS: dict[str, str] = {
    # abbreviation without its dot → rank
    "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant",
    "adm": "admiral", "brig": "brigadier", "cmdr": "commander", "cpl": "corporal", "pvt": "private",
    "sen": "senator", "rep": "representative", "gov": "governor", "pres": "president", "amb": "ambassador",
    "supt": "superintendent", "insp": "inspector", "det": "detective", "min": "minister", "sec": "secretary",
}  # fmt: skip

MODIFIERS = frozenset(
    "former ex then late acting interim outgoing incoming current longtime veteran top senior junior deputy vice assistant "
    "under associate prime first second foreign interior home finance defense defence justice health education energy oil "
    "trade labor labour information culture agriculture transport environment economy intelligence security police army "
    "military navy naval air force press chief general major lieutenant brigadier rear field special state supreme grand "
    "executive managing honorary elect designate self-declared opposition parliamentary congressional presidential "
    "governmental majority minority house senate party rebel militia guerrilla resistance religious tribal local regional "
    "provincial federal national central independent republican democratic conservative liberal".split()
)
