"""High impact crimes and their clearance, drawn row by row."""

from spec.specs import Spec

INCIDENTS = """
incident_id                    | registered_on | occurred_on | cleared_on | unit      | crime_code | location_kind | is_crime | is_attempt | is_sneak_in | recorded_on
burglary, on the last day      | 2020-12-31    | 2020-12-30  | 2021-01-10 | limburg   | 1.1.1      | home          | yes      | no         | no          | 2021-01-02
burglary, committed before     | 2020-01-02    | 2019-12-31  | 2020-02-01 | limburg   | 1.1.1      | home          | yes      | no         | no          | 2020-01-02
burglary, attempted            | 2020-03-01    | 2020-03-01  |            | limburg   | 1.1.1      | home          | yes      | yes        | no          | 2020-03-01
burglary, a sneak-in           | 2020-03-02    | 2020-03-02  | 2020-05-01 | den-haag  | 1.1.1      | home          | yes      | no         | yes         | 2020-03-02
burglary, attempt not recorded | 2020-03-03    | 2020-03-03  |            | den-haag  | 1.1.1      | home          | yes      |            |             | 2020-03-03
burglary, no crime after all   | 2020-03-04    | 2020-03-04  | 2020-03-05 | limburg   | 1.1.1      | home          | no       | no         | no          | 2020-03-04
burglary, cleared a year later | 2019-06-01    | 2019-06-01  | 2020-06-01 | limburg   | 1.1.1      | home          | yes      | no         | no          | 2019-06-01
street robbery                 | 2020-12-30    | 2020-12-30  | 2020-12-31 | limburg   | 1.4.6      | street        | yes      | no         |             | 2021-01-03
street robbery, attempted      | 2020-07-01    | 2019-12-31  | 2021-03-05 | den-haag  | 1.4.6      | street        | yes      | yes        |             | 2020-07-01
street robbery, no crime       | 2020-07-02    | 2020-07-02  | 2020-07-03 | den-haag  | 1.4.6      | street        | no       | no         |             | 2020-07-02
robbery                        | 2020-12-29    | 2019-12-29  | 2020-12-30 | limburg   | 1.4.7      | shop          | yes      | no         |             | 2021-01-04
robbery, attempted             | 2020-08-01    | 2020-08-01  | 2021-02-01 | den-haag  | 1.4.7      | home          | yes      | yes        |             | 2020-08-01
robbery, no crime              | 2020-08-02    | 2020-08-02  | 2020-08-03 | limburg   | 1.4.7      | shop          | no       | no         |             | 2020-08-02
threat                         | 2020-09-01    | 2019-12-30  |            | rotterdam | 1.4.4      | online        | yes      | no         |             | 2020-09-01
theft of a bicycle             | 2020-09-02    | 2020-09-02  |            | rotterdam | 1.2.3      | street        | yes      | no         |             | 2020-09-02
theft noticed in 2021          | 2021-02-01    | 2021-02-01  | 2021-03-01 | limburg   | 1.2.3      | street        | yes      | no         |             | 2021-02-01
"""
_ROWS = {"incidents": INCIDENTS}

SPECS = (
    Spec(
        rules=("home-burglaries@2009-1",),
        rows=_ROWS,
        answers="""
        definition    | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | national 2020 location_kind=home
        -             | 1             | 5             | 3            | 2             | 0             | 5
        day=committed | 2             | 4             | 2            | 2             | 0             | 4
        """,
    ),
    Spec(
        rules=("home-burglaries-completed@2015-1",),
        rows=_ROWS,
        answers="""
        definition    | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -             | 1             | 3             | 2            | 1             | 0
        day=committed | 2             | 2             | 1            | 1             | 0
        """,
    ),
    Spec(
        rules=("street-robberies@2009-1",),
        rows=_ROWS,
        answers="""
        definition       | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                | 0             | 2             | 1            | 1             | 0
        day=committed    | 1             | 1             | 1            | 0             | 0
        attempts=without | 0             | 1             | 1            | 0             | 0
        """,
    ),
    Spec(
        rules=("robberies@2009-1",),
        rows=_ROWS,
        answers="""
        definition       | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021 | national 2020 location_kind=shop
        -                | 0             | 2             | 1            | 1             | 0             | 1
        day=committed    | 1             | 1             | 0            | 1             | 0             | 0
        attempts=without | 0             | 1             | 1            | 0             | 0             | 1
        """,
    ),
    Spec(
        rules=("home-burglary-clearance@2015-1",),
        rows=_ROWS,
        answers="""
        definition | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | rotterdam 2020 | national 2021
        -          | 0             | 60            | 66.666667    | 50            | -              | -
        """,
    ),
    Spec(
        rules=("street-robbery-clearance@2015-1",),
        rows=_ROWS,
        answers="""
        definition       | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                | -             | 50            | 100          | 0             | -
        attempts=without | -             | 100           | 100          | -             | -
        """,
    ),
    Spec(
        rules=("robbery-clearance@2009-1", "robbery-clearance@2015-1"),
        rows=_ROWS,
        answers="""
        definition       | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | national 2021
        -                | -             | 50            | 100          | 0             | -
        attempts=without | -             | 100           | 100          | -             | -
        """,
    ),
    Spec(
        rules=("clearance-all-crimes@2015-1",),
        rows=_ROWS,
        answers="""
        definition | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | rotterdam 2020 | national 2021 | limburg 2021 | national 2020 crime_code=1.1.1
        -          | 0             | 45.454545     | 80           | 25            | 0              | 400           | 200          | 60
        """,
    ),
    Spec(
        rules=("violence-count@2009-1",),
        rows=_ROWS,
        answers="""
        definition    | national 2019 | national 2020 | limburg 2020 | den-haag 2020 | rotterdam 2020 | national 2020 location_kind=street | national 2020 crime_code=1.4.4
        -             | 0             | 5             | 2            | 2             | 1              | 2                                  | 1
        day=committed | 3             | 2             | 1            | 1             | 0              | 1                                  | 0
        """,
    ),
)
