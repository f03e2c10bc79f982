"""Dossiers of sentences still to be served, drawn row by row."""

from spec.specs import Spec

DOSSIERS = """
dossier_id                      | unit               | delivered_on | has_trace | treatment_started_on | treatment_ended_on | outcome     | disposed_on | recorded_on
arrested on the last day        | limburg            | 2020-02-01   | yes       | 2020-03-01           | 2020-12-31         | arrested    | 2020-12-31  | 2020-02-01
reported in person              | limburg            | 2020-02-02   | yes       |                      |                    | reported_in | 2020-05-01  | 2020-02-02
paid, delivered the year before | den-haag           | 2019-05-01   | yes       | 2019-06-01           | 2019-12-20         | paid        | 2020-01-15  | 2019-05-01
not found                       | limburg            | 2020-02-03   | yes       | 2020-02-10           | 2020-09-01         | not_found   | 2020-09-01  | 2020-02-03
arrested without a trace        | limburg            | 2020-02-04   | no        |                      |                    | arrested    | 2020-06-01  | 2020-02-04
trace not recorded              | limburg            | 2020-02-05   |           |                      |                    | arrested    | 2020-06-02  | 2020-02-05
still in treatment              | landelijke-eenheid | 2020-11-01   | yes       | 2020-11-15           |                    |             |             | 2020-11-01
arrested a day too late         | den-haag           | 2020-12-01   | yes       | 2020-12-31           | 2021-02-01         | arrested    | 2021-01-01  | 2021-01-03
"""

SPECS = (
    Spec(
        rules=("execution-positive@2019-1",),
        rows={"execution_dossiers": DOSSIERS},
        answers="""
        definition        | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | landelijke-eenheid 2020 | rotterdam 2020 | national 2021
        -                 | 0             | 60            | 66.666667    | 100           | 0                       | -              | -
        outcomes=arrested | 0             | 20            | 33.333333    | 0             | 0                       | -              | -
        dossiers=same     | 100           | 60            | 66.666667    | 100           | 0                       | -              | -
        """,
    ),
    Spec(
        rules=("execution-stock@2019-1",),
        rows={"execution_dossiers": DOSSIERS},
        answers="""
        definition     | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | landelijke-eenheid 2020 | national 2021
        -              | 0             | 2             | 0            | 1             | 1                       | 1
        units=regional | 0             | 1             | 0            | 1             | 0                       | 0
        """,
    ),
)
