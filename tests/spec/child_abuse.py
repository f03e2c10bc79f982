"""Investigations of online child abuse and identified victims, drawn row by row."""

from spec.specs import Spec

INVESTIGATIONS = """
investigation_id           | lead_unit | subject     | suspect_category | is_suspect_abroad | started_on | tactical_phase_ended_on | closed_on  | recorded_on
abuser, on the last day    | limburg   | child_abuse | abuser           | no                | 2020-12-31 | 2021-03-01              | 2021-06-01 | 2021-01-02
abuser, begun before       | limburg   | child_abuse | abuser           | no                | 2019-11-01 | 2020-03-01              | 2020-06-01 | 2019-11-01
abuser, another subject    | limburg   | other       | abuser           | no                | 2020-04-01 | 2020-05-01              | 2020-06-01 | 2020-04-01
key player                 | den-haag  | child_abuse | key_player       | no                | 2020-02-01 | 2020-08-01              | 2021-01-10 | 2021-01-05
key player, not said where | den-haag  | child_abuse | key_player       |                   | 2020-02-02 | 2021-08-02              | 2021-09-02 | 2020-02-02
key player abroad          | den-haag  | child_abuse | key_player       | yes               | 2020-02-03 | 2021-01-08              | 2021-02-20 | 2021-01-07
network, another subject   | den-haag  | other       | key_player       | no                | 2020-02-04 | 2020-05-04              | 2020-06-04 | 2020-02-04
abroad, another subject    | den-haag  | other       | key_player       | yes               | 2020-02-05 | 2020-05-05              | 2020-06-05 | 2020-02-05
abuser abroad              | limburg   | child_abuse | abuser           | yes               | 2021-05-06 | 2021-08-06              | 2021-12-06 | 2021-05-06
possessor                  | limburg   | child_abuse | possessor        | no                | 2020-05-01 | 2021-02-01              | 2021-02-20 | 2021-01-06
possessor, another subject | limburg   | other       | possessor        | no                | 2020-05-02 | 2020-06-02              | 2020-07-02 | 2020-05-02
"""
REPORTS = """
report_id                     | victim_id | subject           | reporter | unit     | reported_on | identified_on
identified on the last day    | vera      | child_abuse       | police   | limburg  | 2020-11-01  | 2020-12-31
the same victim again         | vera      | child_abuse       | police   | limburg  | 2020-05-01  | 2020-06-01
not identified                | wim       | child_abuse       | police   | limburg  | 2020-05-02  |
by someone else               | xena      | child_abuse       | other    | limburg  | 2020-05-03  | 2020-06-03
of human trafficking          | yara      | human_trafficking | police   | limburg  | 2020-05-04  | 2020-06-04
identified a year later       | zoe       | child_abuse       | police   | den-haag | 2020-05-05  | 2021-06-05
"""
_CASES = {"investigations": INVESTIGATIONS}

SPECS = (
    Spec(
        rules=("child-abuse-offenders@2019-1",),
        rows=_CASES,
        answers="""
        definition         | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                  | 1             | 1             | 1            | 0             | 1
        moment=phase-ended | 0             | 1             | 1            | 0             | 2
        moment=closed      | 0             | 1             | 1            | 0             | 2
        """,
    ),
    Spec(
        rules=("child-abuse-key-players@2019-1",),
        rows=_CASES,
        answers="""
        definition         | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                  | 2             | 0            | 2             | 0
        foreign=with       | 3             | 0            | 3             | 0
        moment=phase-ended | 1             | 0            | 1             | 1
        moment=closed      | 0             | 0            | 0             | 2
        """,
    ),
    Spec(
        rules=("child-abuse-possessors@2019-1",),
        rows=_CASES,
        answers="""
        definition         | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                  | 1             | 1            | 0             | 0
        moment=phase-ended | 0             | 0            | 0             | 1
        moment=closed      | 0             | 0            | 0             | 1
        """,
    ),
    Spec(
        rules=("child-abuse-total@2019-1",),
        rows=_CASES,
        answers="""
        definition | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -          | 1             | 4             | 2            | 2             | 1
        """,
    ),
    Spec(
        rules=("csa-keyplayers-foreign@2019-1",),
        rows=_CASES,
        answers="""
        definition         | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                  | 1             | 0            | 1             | 0
        moment=phase-ended | 0             | 0            | 0             | 1
        moment=closed      | 0             | 0            | 0             | 1
        """,
    ),
    Spec(
        rules=("child-abuse-victims-identified@2012-1",),
        rows={"victim_reports": REPORTS},
        answers="""
        definition      | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -               | 1             | 1            | 0             | 1
        counted=reports | 2             | 2            | 0             | 1
        reporters=all   | 2             | 2            | 0             | 1
        """,
    ),
    Spec(
        rules=("child-abuse-victims-identified@2019-1",),
        rows={"victim_reports": REPORTS},
        answers="""
        definition      | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -               | 1             | 1            | 0             | 1
        counted=reports | 2             | 2            | 0             | 1
        """,
    ),
)
