"""Seizures and confiscated proceeds, drawn row by row."""

from spec.specs import Spec

SEIZURES = """
seizure_id               | investigation_id | unit     | service | kind         | goods       | seized_on  | entered_at_om_on | value_cents | recorded_on
on the last day          | case a           | limburg  | police  | conservatory | cash        | 2020-12-31 | 2021-02-01       | 150000000   | 2021-01-04
a house, entered late    | case a           | limburg  | police  | conservatory | real_estate | 2020-05-01 | 2021-03-01       | 25000001    | 2020-05-01
classic                  | case b           | limburg  | police  | classic      | vehicle     | 2020-06-01 | 2020-07-01       | 10000000    | 2020-06-01
drugs                    | case c           | limburg  | police  | conservatory | drugs       | 2020-06-02 | 2020-07-02       | 400000000   | 2020-06-02
by the FIOD              | case d           | den-haag | fiod    | conservatory | account     | 2020-06-03 | 2020-07-03       | 200000000   | 2020-06-03
value not recorded       | case e           | den-haag | police  | conservatory | crypto      | 2020-06-04 | 2020-07-04       |             | 2020-06-04
without an investigation |                  | den-haag | police  | conservatory | cash        | 2020-06-05 | 2020-07-05       | 5000000     | 2020-06-05
a day too late           | case f           | den-haag | police  | conservatory | cash        | 2021-01-01 | 2021-01-20       | 300000000   | 2021-01-01
"""
CONFISCATIONS = """
confiscation_id          | unit     | service | kind               | decided_on | received_on | amount_cents | recorded_on
received on the last day | limburg  | police  | confiscation_order | 2019-06-01 | 2020-12-31  | 100000000    | 2019-06-01
forfeited                | limburg  | police  | forfeiture         | 2020-02-01 | 2020-03-01  | 50000000     | 2020-02-01
a settlement             | den-haag | fiod    | transaction        | 2020-02-02 | 2020-03-02  | 26800000000  | 2020-02-02
of the FIOD              | den-haag | fiod    | confiscation_order | 2020-02-03 | 2020-03-03  | 200000000    | 2020-02-03
not received             | limburg  | police  | confiscation_order | 2020-02-04 |             | 700000000    | 2020-02-04
received a day too late  | limburg  | police  | confiscation_order | 2020-02-05 | 2021-01-01  | 300000000    | 2021-01-05
"""

SPECS = (
    Spec(
        rules=("seizure-conservatory@2021-1",),
        rows={"seizures": SEIZURES},
        answers="""
        definition  | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | limburg 2021 | national 2020 goods=cash
        -           | 5.80000001    | 5.75000001   | 0.05          | 3             | 0            | 1.55
        kinds=both  | 5.90000001    | 5.85000001   | 0.05          | 3             | 0            | 1.55
        day=entered | 4.05          | 4            | 0.05          | 4.75000001    | 1.75000001   | 0.05
        """,
    ),
    Spec(
        rules=("seizure-value@2013-1",),
        rows={"seizures": SEIZURES},
        answers="""
        definition   | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -            | 1.80000001    | 1.75000001   | 0.05          | 3
        kinds=both   | 1.90000001    | 1.85000001   | 0.05          | 3
        day=entered  | 0.05          | 0            | 0.05          | 4.75000001
        drugs=with   | 5.80000001    | 5.75000001   | 0.05          | 3
        services=all | 3.80000001    | 1.75000001   | 2.05          | 3
        """,
    ),
    Spec(
        rules=("seizure-value@2023-1",),
        rows={"seizures": SEIZURES},
        answers="""
        definition         | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | national 2020 kind=classic
        -                  | 1.90000001    | 1.85000001   | 0.05          | 3             | 0.1
        kinds=conservatory | 1.80000001    | 1.75000001   | 0.05          | 3             | 0
        day=entered        | 0.15          | 0.1          | 0.05          | 4.75000001    | 0.1
        drugs=with         | 5.90000001    | 5.85000001   | 0.05          | 3             | 0.1
        """,
    ),
    Spec(
        rules=("seizure-all-agencies@2022-1",),
        rows={"seizures": SEIZURES},
        answers="""
        definition         | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | national 2020 service=fiod
        -                  | 3.90000001    | 1.85000001   | 2.05          | 3             | 2
        kinds=conservatory | 3.80000001    | 1.75000001   | 2.05          | 3             | 2
        day=entered        | 2.15          | 0.1          | 2.05          | 4.75000001    | 2
        drugs=with         | 7.90000001    | 5.85000001   | 2.05          | 3             | 2
        """,
    ),
    Spec(
        rules=("seizure-investigations@2013-1",),
        rows={"seizures": SEIZURES},
        answers="""
        definition         | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | limburg 2021
        -                  | 3             | 2            | 1             | 1             | 0
        kinds=conservatory | 2             | 1            | 1             | 1             | 0
        day=entered        | 2             | 1            | 1             | 2             | 1
        drugs=with         | 4             | 3            | 1             | 1             | 0
        """,
    ),
    Spec(
        rules=("confiscation-proceeds@2014-1",),
        rows={"confiscations": CONFISCATIONS},
        answers="""
        definition        | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                 | 0             | 3.5           | 1.5          | 2             | 3
        transactions=with | 0             | 271.5         | 1.5          | 270           | 3
        day=decided       | 1             | 12.5          | 10.5         | 2             | 0
        services=police   | 0             | 1.5           | 1.5          | 0             | 3
        """,
    ),
    Spec(
        rules=("confiscated-all-receipts@2010-1",),
        rows={"confiscations": CONFISCATIONS},
        answers="""
        definition | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | national 2020 kind=transaction
        -          | 271.5         | 1.5          | 270           | 3             | 268
        """,
    ),
)
