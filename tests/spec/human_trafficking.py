"""Suspects, reported victims and complex investigations of human trafficking, drawn row by row."""

from spec.specs import Spec

SUSPECTS = """
suspect_id                   | person_id | unit     | main_article | delivered_to_om_on | entered_at_om_on | recorded_on
delivered on the last day    | anna      | limburg  | 273f         | 2020-12-31         | 2021-01-15       | 2020-11-01
same person in a second case | anna      | den-haag | 273f         | 2020-04-01         | 2020-04-20       | 2020-03-01
trafficking beside theft     | bert      | limburg  | 310          | 2020-05-01         | 2020-05-15       | 2020-02-01
only theft                   | carla     | limburg  | 310          | 2021-06-01         | 2021-06-15       | 2021-02-01
never delivered              | dirk      | limburg  | 273f         |                    |                  | 2020-07-01
person unknown               |           | limburg  | 273f         | 2020-01-01         | 2020-01-10       | 2019-12-30
"""
OFFENCES = """
offence_id | suspect_id                   | article
1          | delivered on the last day    | 273f
2          | same person in a second case | 273f
3          | trafficking beside theft     | 310
4          | trafficking beside theft     | 273f
5          | trafficking beside theft     | 273f
6          | only theft                   | 310
7          | never delivered              | 273f
8          | person unknown               | 273f
"""
REPORTS = """
report_id             | victim_id | subject           | reporter | unit     | reported_on | identified_on | recorded_on
on the last day       | vera      | human_trafficking | police   | limburg  | 2020-12-31  |               | 2021-01-04
the same victim again | vera      | human_trafficking | police   | limburg  | 2020-03-01  |               | 2020-03-01
by a care worker      | wim       | human_trafficking | care     | limburg  | 2020-04-01  |               | 2020-04-01
of child abuse        | xena      | child_abuse       | police   | limburg  | 2020-05-01  | 2020-06-01    | 2020-05-01
victim unknown        |           | human_trafficking | police   | den-haag | 2020-06-01  |               | 2020-06-01
a day too late        | yara      | human_trafficking | police   | den-haag | 2021-01-01  |               | 2021-01-01
"""
INVESTIGATIONS = """
investigation_id               | lead_unit | subject           | is_complex | is_criminal_partnership | started_on | tactical_phase_ended_on | closed_on
complex, on the last day       | limburg   | human_trafficking | yes        | no                      | 2019-05-01 | 2020-12-31              | 2021-01-31
simple, against a partnership  | den-haag  | human_trafficking | no         | yes                     | 2020-02-01 | 2020-08-01              | 2020-09-01
not said whether complex       | limburg   | human_trafficking |            | no                      | 2020-02-02 | 2020-05-01              | 2020-06-01
another subject                | limburg   | fraud             | yes        | yes                     | 2020-02-03 | 2020-05-02              | 2020-06-02
complex, a day too late        | limburg   | human_trafficking | yes        | yes                     | 2020-03-01 | 2021-01-01              | 2021-02-01
"""
CAPACITY = """
capacity_id | investigation_id         | unit      | worked_on  | hours
own hours   | complex, on the last day | limburg   | 2020-03-01 | 100
helping out | complex, on the last day | rotterdam | 2020-04-01 | 20
"""
_SUSPECT_ROWS = {"suspects": SUSPECTS, "suspected_offences": OFFENCES}

SPECS = (
    Spec(
        rules=("human-trafficking-suspects@2012-1",),
        rows=_SUSPECT_ROWS,
        answers="""
        definition      | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -               | 3             | 2            | 1             | 0
        offence=any     | 4             | 3            | 1             | 0
        day=entered     | 2             | 1            | 1             | 1
        counted=persons | 1             | 1            | 1             | 0
        """,
    ),
    Spec(
        rules=("human-trafficking-suspects@2023-1",),
        rows=_SUSPECT_ROWS,
        answers="""
        definition      | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -               | 0             | 3             | 2            | 1             | 0
        offence=any     | 0             | 4             | 3            | 1             | 0
        day=entered     | 0             | 2             | 1            | 1             | 1
        day=known       | 1             | 3             | 2            | 1             | 0
        counted=persons | 0             | 1             | 1            | 1             | 0
        """,
    ),
    Spec(
        rules=("police-suspects-trafficking@2016-1",),
        rows=_SUSPECT_ROWS,
        answers="""
        definition       | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                | 0             | 2             | 2            | 1             | 0
        offence=any      | 0             | 3             | 3            | 1             | 0
        counted=suspects | 1             | 3             | 2            | 1             | 0
        """,
    ),
    Spec(
        rules=("human-trafficking-victims-reported@2019-1",),
        rows={"victim_reports": REPORTS},
        answers="""
        definition      | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -               | 1             | 1            | 0             | 1
        counted=reports | 3             | 2            | 1             | 1
        """,
    ),
    Spec(
        rules=("victims-reported-comensha-all@2014-1",),
        rows={"victim_reports": REPORTS},
        answers="""
        definition      | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | national 2020 reporter=care
        -               | 2             | 2            | 0             | 1             | 1
        counted=reports | 4             | 3            | 1             | 1             | 1
        """,
    ),
    Spec(
        rules=("human-trafficking-complex@2019-1",),
        rows={"investigations": INVESTIGATIONS, "capacity": CAPACITY},
        answers="""
        definition          | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | rotterdam 2020 | national 2021
        -                   | 0             | 1             | 1            | 0             | 0              | 1
        complex=partnership | 0             | 1             | 0            | 1             | 0              | 1
        moment=started      | 1             | 1             | 1            | 0             | 0              | -
        moment=closed       | 0             | 0             | 0            | 0             | 0              | 2
        joint=every-unit    | 0             | 1             | 1            | 0             | 1              | 1
        """,
    ),
)
