"""Interventions against child abuse material before 2019, and its suspects, drawn row by row."""

from spec.specs import Spec

INVESTIGATIONS = """
investigation_id           | lead_unit | subject     | approach  | started_on | closed_on  | recorded_on
proactive, on the last day | limburg   | child_abuse | proactive | 2016-12-31 | 2017-05-01 | 2017-01-03
proactive, another subject | limburg   | other       | proactive | 2016-03-01 | 2016-05-01 | 2016-03-01
full                       | den-haag  | child_abuse | full      | 2016-02-01 | 2017-02-01 | 2017-01-04
full, another subject      | den-haag  | other       | full      | 2016-02-02 | 2016-05-02 | 2016-02-02
simple                     | limburg   | child_abuse | simple    | 2016-03-02 | 2016-04-01 | 2016-03-02
a warning                  | limburg   | child_abuse | warning   | 2016-03-03 | 2017-01-02 | 2017-01-02
simple, another subject    | limburg   | other       | simple    | 2016-03-04 | 2016-04-04 | 2016-03-04
approach not recorded      | limburg   | child_abuse |           | 2016-03-05 | 2016-04-05 | 2016-03-05
"""
SUSPECTS = """
suspect_id                   | person_id | unit     | main_article | delivered_to_om_on | entered_at_om_on | recorded_on
delivered on the last day    | anna      | limburg  | 240b         | 2013-12-31         | 2014-01-15       | 2013-11-01
same person in a second case | anna      | den-haag | 240b         | 2013-04-01         | 2013-04-20       | 2013-03-01
material beside grooming     | bert      | limburg  | 248e         | 2013-05-01         | 2013-05-15       | 2013-02-01
only grooming                | carla     | limburg  | 248e         | 2014-03-01         | 2014-03-15       | 2014-02-01
never delivered              | dirk      | limburg  | 240b         |                    |                  | 2013-07-01
"""
OFFENCES = """
offence_id | suspect_id                   | article
1          | delivered on the last day    | 240b
2          | same person in a second case | 240b
3          | material beside grooming     | 248e
4          | material beside grooming     | 240b
5          | material beside grooming     | 240b
6          | only grooming                | 248e
7          | never delivered              | 240b
"""
_CASES = {"investigations": INVESTIGATIONS}

SPECS = (
    Spec(
        rules=("child-abuse-material-complex@2015-1",),
        rows=_CASES,
        years=(2016, 2017),
        answers="""
        definition    | national 2016 | limburg 2016 | den-haag 2016 | national 2017
        -             | 1             | 1            | 0             | 0
        moment=closed | 0             | 0            | 0             | 1
        """,
    ),
    Spec(
        rules=("child-abuse-material-regular@2015-1",),
        rows=_CASES,
        years=(2016, 2017),
        answers="""
        definition    | national 2016 | limburg 2016 | den-haag 2016 | national 2017
        -             | 1             | 0            | 1             | 0
        moment=closed | 0             | 0            | 0             | 1
        """,
    ),
    Spec(
        rules=("child-abuse-material-other@2015-1",),
        rows=_CASES,
        years=(2016, 2017),
        answers="""
        definition       | national 2016 | limburg 2016 | den-haag 2016 | national 2017
        -                | 2             | 2            | 0             | 0
        moment=closed    | 1             | 1            | 0             | 1
        warnings=without | 1             | 1            | 0             | 0
        """,
    ),
    Spec(
        rules=("child-abuse-material-total@2015-1",),
        rows=_CASES,
        years=(2016, 2017),
        answers="""
        definition | national 2016 | limburg 2016 | den-haag 2016 | national 2017
        -          | 4             | 3            | 1             | 0
        """,
    ),
    Spec(
        rules=("child-abuse-material-suspects@2010-1",),
        rows={"suspects": SUSPECTS, "suspected_offences": OFFENCES},
        years=(2013, 2014),
        answers="""
        definition      | national 2013 | limburg 2013 | den-haag 2013 | national 2014
        -               | 2             | 1            | 1             | 0
        offence=any     | 3             | 2            | 1             | 0
        day=entered     | 1             | 0            | 1             | 1
        counted=persons | 1             | 1            | 1             | 0
        """,
    ),
)
