"""Some common given names with the gender they mostly go with. A short table of our own, for pronouns only."""

from __future__ import annotations

_MALE = (
    "adam ahmad ahmed akram alan albert alberto alejandro aleksandr alex alexander alexei alfred ali allen amir anders andre "
    "andreas andrei andrew andy angelo anthony anton antonio arnold arthur ashraf ayman barack barham bashar ben benjamin bernard "
    "bernie bill bob boris brad brian bruce carl carlos charles charlie chris christian christopher colin craig dan daniel dave "
    "david dean dennis derek dick diego dmitry dominic donald doug douglas ed eduardo edward emmanuel enrique eric erik ernest "
    "evan farid fernando fidel francis francisco francois frank franz fred frederick gabriel gary geoffrey george gerald gerhard "
    "giorgio giovanni giuseppe gordon greg gregory guillermo gustavo hamid hans harold harry hassan hector henry herbert hossein "
    "howard hugh hugo hussein hussain ian ibrahim igor isaac ismail ivan jack jacob jacques jake jalal jamal james jan jared jason "
    "javad javier jean jeff jeffrey jeremy jerry jim jimmy joe joel johannes john johnny jonathan jorge jose josé joseph joshua "
    "juan justin karim karl keith ken kenneth kevin khaled khalid klaus kurt kyle larry lars lawrence lee leo leon leonard louis "
    "luis luiz lyndon mahdi mahmoud malcolm manuel marc marco marcus mario mark martin marwan matt matthew max michael michel "
    "miguel mike mikhail mohamed mohammad mohammed muhammad muqtada mustafa nasser nathan neil nelson nicholas nicolas nigel nikolai "
    "noah noam nouri oleg oliver omar oscar osama pablo patrick paul paulo pavel pedro peter phil philip philippe pierre qassem qasem "
    "rafael ralph ramon ramzan raul ray raymond recep reza ricardo richard rick rob robert roberto rodrigo roger roland ron ronald "
    "roy rudolf russell saad saddam salim salman sam samir samuel saul scott sean sebastian sergei sergey sergio seth silvio simon "
    "stanley stefan stephen steve steven stuart sven ted terry theodore thomas tim timothy toby todd tom tommy tony trevor uwe "
    "victor viktor vincent vladimir volodymyr walid walter warren wayne werner will william wolfgang xavier yasser yuri yusuf youssef "
    "yves zach zbigniew"
)
_FEMALE = (
    "agnes aisha alexandra alice alicia alison amanda amina amy ana andrea angela angelina anita ann anna anne annie aung "
    "barbara beatrice benazir betty beverly brenda brigitte camila carla carmen carol caroline catherine cathy charlotte "
    "cheryl christina christine cindy clara claire claudia condoleezza cristina cynthia daniela dawn deborah delia denise diana "
    "diane dilma donna dora doris dorothy edith eileen ekaterina elena elisabeth eliza elizabeth ellen elsa emily emma erin "
    "esther eva evelyn fatima fatma federica florence frances gabriela gina gloria golda grace greta hanan hannah heather "
    "heidi helen helena helga hillary ida ilse indira inès ingrid irene irina isabel isabella ivana ivanka jacinda jane janet "
    "janice jean-marie jennifer jessica jill jo joan joanna jocelyn josephine joyce juanita judith judy julia julie karen karin kate "
    "katherine kathleen kathryn kathy katrina kelly kim kimberly kirsten kristin laila lara laura lauren laurie leila lena leslie "
    "lily linda lisa liz lois loretta louise lucia lucy lydia madeleine margaret maria marie marina marion marjorie martha mary "
    "maryam maureen megan melania melissa mercedes mia michelle mila miriam molly monica nadia nancy naomi natalia natalie "
    "natasha nicola nicole nina nora olga olivia pamela patricia paula penelope petra priya rachel rania rebecca regina renee "
    "rita roberta rosa rose ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia "
    "sophie stephanie sue susan suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina tracy ursula valentina valerie "
    "vanessa vera veronica victoria virginia vivian wendy yasmin yulia yvonne zainab zeinab zoe"
)  # fmt: skip

GIVEN: dict[str, str] = dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")
"""Given name in lower case → `m` or `f`."""
