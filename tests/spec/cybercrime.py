"""Investigations and suspects of cybercrime, drawn row by row."""

from spec.specs import Spec

INVESTIGATIONS = """
investigation_id                  | lead_unit          | lead_unit_kind | team      | level | subject    | is_complex | is_assistance | started_on | tactical_phase_started_on | tactical_phase_ended_on | closed_on  | recorded_on
hacked webshop, on the last day   | limburg            | regional       | district  | 1     | cybercrime | no         | no            | 2020-02-01 | 2020-02-15                | 2020-12-31              | 2021-02-01 | 2021-01-05
a day too late                    | limburg            | regional       | cyber     | 2     | cybercrime | no         | no            | 2020-05-01 | 2020-06-01                | 2021-01-01              | 2021-03-01 | 2020-05-01
only fraud                        | limburg            | regional       | district  | 1     | cybercrime |            | no            | 2020-03-01 |                           | 2020-09-01              | 2020-10-01 | 2020-03-01
led nationally                    | landelijke-eenheid | national       | national  | 2     | cybercrime | no         | no            | 2020-01-01 |                           | 2020-06-01              | 2020-07-01 | 2020-01-01
with a warning to victims         | oost-brabant       | regional       | basic     | 2     | cybercrime | no         | no            | 2020-01-10 |                           | 2020-04-01              | 2020-05-01 | 2020-01-10
with a suspect and a warning      | oost-brabant       | regional       | basic     | 1     | cybercrime | no         | no            | 2020-01-11 |                           | 2020-04-02              | 2021-01-05 | 2020-01-11
only a supplement                 | limburg            | regional       | basic     | 1     | cybercrime | no         | no            | 2019-12-12 |                           | 2020-04-03              | 2020-05-03 | 2019-12-12
level 3 of a district             | limburg            | regional       | district  | 3     | cybercrime | no         | no            | 2020-04-01 | 2020-05-01                | 2020-07-01              | 2020-08-01 | 2020-04-01
phenomenon                        | den-haag           | regional       | cyber     | 3     | cybercrime | yes        | no            | 2019-09-01 | 2019-10-01                | 2020-10-01              | 2020-12-01 | 2019-09-01
phenomenon, wider                 | den-haag           | regional       | cyber     | 3     | cybercrime | yes        | no            | 2019-12-20 | 2020-02-01                | 2020-11-01              | 2021-01-15 | 2019-12-20
phenomenon, no intervention       | den-haag           | regional       | cyber     | 3     | cybercrime | yes        | no            | 2020-01-06 | 2020-02-06                | 2020-12-06              | 2021-02-06 | 2020-01-06
phenomenon, still in its phase    | den-haag           | regional       | cyber     | 3     | cybercrime | yes        | no            | 2020-03-01 | 2020-04-01                |                         |            | 2020-03-01
cyber team, another subject       | den-haag           | regional       | cyber     | 3     | fraud      | yes        | no            | 2019-11-05 | 2019-12-05                | 2020-06-05              | 2020-07-05 | 2019-11-05
high tech                         | landelijke-eenheid | national       | high_tech | 3     | cybercrime | yes        | no            | 2019-01-01 | 2019-02-01                | 2020-03-01              | 2020-04-01 | 2019-01-01
high tech, assisting              | landelijke-eenheid | national       | high_tech | 3     | cybercrime | yes        | yes           | 2020-01-03 | 2020-02-02                | 2020-05-02              | 2020-06-02 | 2020-01-03
high tech, not said if assisting  | landelijke-eenheid | national       | high_tech | 3     | cybercrime | yes        |               | 2020-01-04 |                           | 2020-12-30              | 2021-01-30 | 2021-01-04
simple case of another subject    | limburg            | regional       | district  | 1     | fraud      | no         | no            | 2020-01-20 |                           | 2020-05-20              | 2020-06-20 | 2020-01-20
"""
OFFENCES = """
offence_id | investigation_id                | article
1          | hacked webshop, on the last day | 138ab
2          | hacked webshop, on the last day | 350a
3          | a day too late                  | 138ab
4          | only fraud                      | 326
5          | led nationally                  | 138ab
6          | with a warning to victims       | 138b
7          | with a suspect and a warning    | 138ab
8          | only a supplement               | 138ab
9          | level 3 of a district           | 138ab
10         | phenomenon                      | 138ab
11         | phenomenon                      | 139c
12         | phenomenon, wider               | 326
13         | phenomenon, no intervention     | 317-2
14         | phenomenon, still in its phase  | 138ab
15         | cyber team, another subject     | 138ab
16         | with a warning to victims       | 139d
"""
INTERVENTIONS = """
intervention_id | investigation_id                | kind           | carried_out_on
1               | with a warning to victims       | victim_warning | 2020-03-01
2               | with a warning to victims       | disruption     | 2020-03-02
3               | with a suspect and a warning    | victim_warning | 2020-03-05
4               | only a supplement               | supplementary  | 2020-03-06
not carried out | hacked webshop, on the last day | prevention     |
5               | phenomenon                      | disruption     | 2020-08-01
6               | phenomenon                      | disruption     | 2020-08-02
7               | phenomenon, wider               | supplementary  | 2020-08-03
8               | led nationally                  | disruption     | 2020-02-01
9               | level 3 of a district           | disruption     | 2020-06-01
10              | only fraud                      | victim_warning | 2020-06-02
11              | a day too late                  | disruption     | 2020-08-04
12              | cyber team, another subject     | disruption     | 2020-04-04
not done yet    | phenomenon, no intervention     | disruption     |
"""
DELIVERED = """
suspect_id      | investigation_id             | delivered_to_om_on | recorded_on
delivered       | with a suspect and a warning | 2020-04-10         | 2020-04-10
not delivered   | with a warning to victims    |                    | 2020-04-11
of a phenomenon | phenomenon, wider            | 2020-10-01         | 2020-10-01
not yet either  | phenomenon                   |                    | 2020-04-12
"""
BEFORE_2019 = """
investigation_id           | lead_unit | subject    | is_complex | started_on | tactical_phase_ended_on | closed_on | recorded_on
complex                    | limburg   | cybercrime | yes        | 2016-02-01 | 2016-12-31              | 2017-02-01 | 2016-02-04
regular                    | den-haag  | cybercrime | no         | 2016-02-02 | 2016-08-01              | 2016-09-01 | 2017-01-05
not said whether complex   | den-haag  | cybercrime |            | 2016-02-03 | 2017-01-01              | 2017-02-01 | 2016-02-04
another subject            | limburg   | fraud      | yes        | 2016-02-04 | 2016-08-02              | 2016-09-02 | 2016-02-04
"""
SUSPECTS_CASES = """
investigation_id | lead_unit_kind | level | is_criminal_partnership | started_on
regular case     | regional       | 1     | no                      | 2023-01-01
partnership case | regional       | 2     | yes                     | 2023-01-01
quiet case       | regional       | 1     | no                      | 2022-12-01
national case    | national       | 2     | yes                     | 2023-01-01
level 3 case     | regional       | 3     | yes                     | 2023-01-01
"""
SUSPECTS = """
suspect_id                | person_id | investigation_id | unit     | main_article | is_partnership_member | delivered_to_om_on | entered_at_om_on | recorded_on
on the last day           | anna      | regular case     | limburg  | 138ab        | yes                   | 2023-12-31         | 2024-01-20       | 2023-10-01
in a partnership case     | bert      | partnership case | limburg  | 138ab        | no                    | 2023-03-01         | 2023-03-10       | 2023-02-01
same person, another unit | bert      | partnership case | den-haag | 350a         | no                    | 2023-04-01         | 2023-04-10       | 2023-02-02
membership not recorded   | hans      | quiet case       | den-haag | 139c         |                       | 2023-01-02         | 2023-01-12       | 2022-12-20
of fraud                  | carla     | partnership case | limburg  | 326          | yes                   | 2023-05-01         | 2023-05-10       | 2023-02-03
in a national case        | dirk      | national case    | limburg  | 138ab        | yes                   | 2023-06-01         | 2023-06-10       | 2023-02-04
in a level 3 case         | eva       | level 3 case     | limburg  | 138ab        | yes                   | 2023-06-02         | 2023-06-11       | 2023-02-05
without an investigation  | frits     |                  | limburg  | 138ab        | no                    | 2023-06-03         | 2023-06-12       | 2023-02-06
a day too late            | gijs      | partnership case | limburg  | 138ab        | yes                   | 2024-01-01         | 2024-02-01       | 2023-11-01
recorded later            | ida       | quiet case       | limburg  | 326          | no                    |                    |                  | 2024-03-01
"""
SUSPECTS_INTERVENTIONS = """
intervention_id | investigation_id | kind          | carried_out_on
1               | partnership case | disruption    | 2023-05-01
2               | partnership case | prevention    | 2023-05-02
3               | regular case     | supplementary | 2023-05-03
4               | national case    | disruption    | 2023-05-04
5               | level 3 case     | disruption    | 2023-05-05
not carried out | quiet case       | disruption    |
"""
_ROWS = {
    "investigations": INVESTIGATIONS,
    "suspected_offences": OFFENCES,
    "interventions": INTERVENTIONS,
    "suspects": DELIVERED,
}
_CASES = {"investigations": INVESTIGATIONS}
_SUSPECTS = {
    "suspects": SUSPECTS,
    "investigations": SUSPECTS_CASES,
    "interventions": SUSPECTS_INTERVENTIONS,
}

SPECS = (
    Spec(
        rules=("cyber-complex@2014-1",),
        rows=_CASES,
        answers="""
        definition     | national 2019 | national 2020 | den-haag 2020 | landelijke-eenheid 2020 | national 2021
        -              | 0             | 6             | 3             | 3                       | 0
        moment=started | 3             | 4             | 2             | 2                       | 0
        moment=closed  | 0             | 3             | 1             | 2                       | 3
        """,
    ),
    Spec(
        rules=("cyber-regular@2014-1",),
        rows=_CASES,
        answers="""
        definition     | national 2019 | national 2020 | limburg 2020 | oost-brabant 2020 | landelijke-eenheid 2020 | national 2021
        -              | 0             | 7             | 4            | 2                 | 1                       | 1
        moment=started | 1             | 7             | 4            | 2                 | 1                       | 0
        moment=closed  | 0             | 5             | 3            | 1                 | 1                       | 3
        """,
    ),
    Spec(
        rules=("cyber-total@2014-1",),
        rows={"investigations": BEFORE_2019},
        years=(2016, 2017),
        answers="""
        definition | national 2016 | limburg 2016 | den-haag 2016 | national 2017
        -          | 2             | 1            | 1             | 1
        """,
    ),
    Spec(
        rules=("cyber-high-tech@2011-1",),
        rows=_CASES,
        answers="""
        definition      | national 2019 | national 2020 | landelijke-eenheid 2020 | limburg 2020 | national 2021
        -               | 0             | 2             | 2                       | 0            | 0
        moment=started  | 1             | 1             | 1                       | 0            | 0
        moment=closed   | 0             | 1             | 1                       | 0            | 1
        assistance=with | 0             | 3             | 3                       | 0            | 0
        """,
    ),
    Spec(
        rules=("cyber-high-tech@2019-1",),
        rows=_CASES,
        answers="""
        definition      | national 2019 | national 2020 | landelijke-eenheid 2020 | limburg 2020 | national 2021
        -               | 0             | 2             | 2                       | 0            | 0
        assistance=with | 0             | 3             | 3                       | 0            | 0
        """,
    ),
    Spec(
        rules=("cyber-hightech-started@2012-1",),
        rows=_CASES,
        answers="""
        definition      | national 2019 | national 2020 | landelijke-eenheid 2020 | national 2021
        -               | 1             | 1             | 1                       | 0
        assistance=with | 1             | 2             | 2                       | 0
        """,
    ),
    Spec(
        rules=("cyber-regular@2019-1",),
        rows=_ROWS,
        answers="""
        definition     | national 2019 | national 2020 | limburg 2020 | oost-brabant 2020 | national 2021 | limburg 2021
        -              | 0             | 4             | 2            | 2                 | 1             | 1
        moment=started | 1             | 4             | 2            | 2                 | 0             | 0
        moment=closed  | 0             | 2             | 1            | 1                 | 3             | 2
        """,
    ),
    Spec(
        rules=("cyber-regular-alternative@2019-1",),
        rows=_ROWS,
        answers="""
        definition        | national 2019 | national 2020 | limburg 2020 | oost-brabant 2020 | national 2021 | limburg 2021
        -                 | 0             | 3             | 1            | 2                 | 1             | 1
        moment=started    | 1             | 3             | 1            | 2                 | 0             | 0
        moment=closed     | 0             | 2             | 1            | 1                 | 2             | 1
        kinds=alternative | 0             | 2             | 0            | 2                 | 1             | 1
        suspects=without  | 0             | 2             | 1            | 1                 | 1             | 1
        """,
    ),
    Spec(
        rules=("cyber-phenomenon@2019-1",),
        rows=_ROWS,
        answers="""
        definition   | national 2019 | national 2020 | den-haag 2020 | limburg 2020 | national 2021
        -            | 0             | 3             | 3             | 0            | 0
        scope=narrow | 0             | 2             | 2             | 0            | 0
        """,
    ),
    Spec(
        rules=("cyber-phenomenon-alternative@2019-1",),
        rows=_ROWS,
        answers="""
        definition        | national 2020 | den-haag 2020 | limburg 2020 | national 2021
        -                 | 2             | 2             | 0            | 0
        kinds=alternative | 1             | 1             | 0            | 0
        suspects=without  | 1             | 1             | 0            | 0
        """,
    ),
    Spec(
        rules=("cyber-phenomenon-in-tactical-phase@2019-1",),
        rows=_CASES,
        answers="""
        definition | national 2019 | national 2020 | den-haag 2020 | limburg 2020 | national 2021
        -          | 1             | 1             | 1             | 0            | 1
        """,
    ),
    Spec(
        rules=("cyber-phenomenon-narrow-share@2019-1",),
        rows=_ROWS,
        answers="""
        definition | national 2019 | national 2020 | den-haag 2020 | limburg 2020
        -          | -             | 66.666667     | 66.666667     | -
        """,
    ),
    Spec(
        rules=("cyber-total@2019-1",),
        rows=_ROWS,
        answers="""
        definition | national 2019 | national 2020 | limburg 2020 | oost-brabant 2020 | den-haag 2020 | landelijke-eenheid 2020 | national 2021
        -          | 0             | 9             | 2            | 2                 | 3             | 2                       | 1
        """,
    ),
    Spec(
        rules=("cyber-suspects-regular@2023-1",),
        rows=_SUSPECTS,
        years=(2022, 2024),
        answers="""
        definition      | national 2023 | limburg 2023 | den-haag 2023 | national 2024
        -               | 4             | 2            | 2             | 1
        day=entered     | 3             | 1            | 2             | 2
        counted=persons | 3             | 2            | 2             | 1
        """,
    ),
    Spec(
        rules=("cyber-suspects-csv-share@2023-1",),
        rows=_SUSPECTS,
        years=(2022, 2024),
        answers="""
        definition      | national 2023 | limburg 2023 | den-haag 2023 | national 2024
        -               | 25            | 50           | 0             | 100
        member=case     | 50            | 50           | 50            | 100
        day=entered     | 0             | 0            | 0             | 100
        counted=persons | 33.333333     | 50           | 0             | 100
        """,
    ),
    Spec(
        rules=("cyber-suspects-alternative-share@2023-1",),
        rows=_SUSPECTS,
        years=(2022, 2024),
        answers="""
        definition        | national 2023 | limburg 2023 | den-haag 2023 | national 2024
        -                 | 75            | 100          | 50            | 100
        kinds=alternative | 50            | 50           | 50            | 100
        day=entered       | 66.666667     | 100          | 50            | 100
        counted=persons   | 66.666667     | 100          | 50            | 100
        """,
    ),
)
