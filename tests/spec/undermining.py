"""Criminal partnerships and enforcement actions, drawn row by row."""

from spec.specs import Spec

INVESTIGATIONS = """
investigation_id    | lead_unit    | is_criminal_partnership | partnership_id | focus_area       | drug_kind | started_on | tactical_phase_ended_on | closed_on  | recorded_on
on the last day     | limburg      | yes                     | gang a         | drugs            | hemp      | 2020-02-01 | 2020-12-31              | 2021-02-01 | 2020-02-01
a day too late      | limburg      | yes                     | gang b         | drugs            | cocaine   | 2020-02-02 | 2021-01-01              | 2021-03-01 | 2021-01-02
the same gang again | oost-brabant | yes                     | gang a         | money_laundering |           | 2020-05-01 | 2020-11-30              | 2020-12-15 | 2020-05-01
no partnership      | limburg      | no                      |                | drugs            | hemp      | 2020-05-02 | 2020-06-01              | 2020-07-01 | 2020-05-02
not said whether    | limburg      |                         |                | drugs            | hemp      | 2020-05-03 | 2020-06-02              | 2020-07-02 | 2020-05-03
phase not reached   | limburg      | yes                     | gang c         | drugs            | hemp      | 2020-01-15 |                         | 2020-09-01 | 2020-01-15
still running       | limburg      | yes                     | gang d         | firearms         |           | 2019-03-01 |                         |            | 2019-03-01
no unit recorded    |              | yes                     | gang e         | drugs            | hemp      | 2020-01-01 | 2020-08-01              | 2020-10-01 | 2020-01-01
"""
CAPACITY = """
capacity_id | investigation_id    | unit     | worked_on  | hours
first month | on the last day     | limburg  | 2020-03-01 | 100
next month  | on the last day     | limburg  | 2020-04-01 | 80
helping out | on the last day     | den-haag | 2020-04-01 | 20
no unit     | the same gang again |          | 2020-06-01 | 10
"""
ACTIONS = """
action_id                 | unit     | with_partners | is_undermining | started_on | ended_on   | recorded_on
on the last day           | limburg  | yes           | yes            | 2020-12-31 | 2021-01-02 | 2021-01-05
the police alone          | den-haag | no            | yes            | 2020-03-01 | 2020-03-01 | 2020-03-01
partners not recorded     | den-haag |               | yes            | 2020-03-02 | 2020-03-03 | 2020-03-02
not against undermining   | limburg  | yes           | no             | 2020-04-01 | 2020-04-02 | 2020-04-01
still running             | limburg  | yes           | yes            | 2019-05-01 |            | 2019-05-01
"""

SPECS = (
    Spec(
        rules=("csv-tackled@2009-1", "csv-tackled@2015-1"),
        rows={"investigations": INVESTIGATIONS, "capacity": CAPACITY},
        answers="""
        definition           | national 2020 | limburg 2020 | oost-brabant 2020 | den-haag 2020 | national 2021 | limburg 2021 | national 2020 drug_kind=hemp | limburg 2020 focus_area=drugs
        -                    | 3             | 1            | 1                 | 0             | 1             | 1            | 2                            | 1
        moment=started       | 5             | 3            | 1                 | 0             | 0             | 0            | 3                            | 3
        moment=running       | 6             | 4            | 1                 | 0             | 3             | 3            | 3                            | 3
        moment=closed        | 3             | 1            | 1                 | 0             | 2             | 2            | 2                            | 1
        counted=partnerships | 2             | 1            | 1                 | 0             | 1             | 1            | 2                            | 1
        joint=every-unit     | 3             | 1            | 1                 | 1             | 1             | 1            | 2                            | 1
        """,
    ),
    Spec(
        rules=("enforcement-actions@2015-1",),
        rows={"enforcement_actions": ACTIONS},
        answers="""
        definition             | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                      | 1             | 3             | 1            | 2             | 0
        moment=running         | 1             | 4             | 2            | 2             | 2
        partners=with-partners | 1             | 1             | 1            | 0             | 0
        """,
    ),
)
