"""Cases of horizontal fraud, drawn row by row."""

from spec.specs import Spec

INVESTIGATIONS = """
investigation_id          | lead_unit          | lead_unit_kind | fraud_kind | started_on | delivered_to_om_on | closed_on
delivered on the last day | limburg            | regional       | payment    | 2016-02-01 | 2016-12-31         | 2017-02-01
a single case             | den-haag           | regional       | single     | 2016-02-02 | 2016-05-01         | 2016-06-01
benefit fraud             | limburg            | regional       | benefit    | 2016-02-03 | 2016-05-02         | 2016-06-02
led nationally            | landelijke-eenheid | national       | payment    | 2016-02-04 | 2016-05-03         | 2016-06-03
kind not recorded         | limburg            | regional       |            | 2016-02-05 | 2016-05-04         | 2016-06-04
never delivered           | limburg            | regional       | identity   | 2016-03-01 |                    | 2016-09-01
a day too late            | limburg            | regional       | identity   | 2016-04-01 | 2017-01-01         | 2017-01-20
"""

SPECS = (
    Spec(
        rules=("fraud-cases@2014-1", "fraud-cases@2015-1"),
        rows={"investigations": INVESTIGATIONS},
        years=(2016, 2017),
        answers="""
        definition     | national 2016 | limburg 2016 | den-haag 2016 | national 2017 | national 2016 fraud_kind=single
        -              | 2             | 1            | 1             | 1             | 1
        moment=closed  | 2             | 1            | 1             | 2             | 1
        single=without | 1             | 1            | 0             | 1             | 0
        """,
    ),
)
