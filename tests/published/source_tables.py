"""The numbers of the source documents, read from them by hand: what the data is held against.

Each line is `indicator [@unit] | period=value ...`. In the tables of norms, `ntb` is to be
determined, `increase` a direction without a number, and `step` a step in words.
"""

NORM_TABLES = {
    "va-2015-2018": """
        csv-tackled | 2015=950 2016=950 2017=950 2018=950
        enforcement-actions | 2015=increase 2016=increase 2017=increase 2018=increase
        cyber-complex | 2014=20 2015=25 2016=30 2017=40 2018=50
        cyber-high-tech | 2015=20 2016=20 2017=20 2018=20
        cyber-regular | 2014=180 2015=175 2016=190 2017=230 2018=310
        cyber-total | 2014=200 2015=200 2016=220 2017=270 2018=360
        fraud-cases | 2014=1500 2015=1500 2016=1600 2017=1900 2018=2300
        fraud-selection-framework | 2014=step 2015=step 2016=step 2017=step 2018=step
        child-abuse-material-suspects | 2014=596
        child-abuse-material-complex | 2015=20 2016=20 2017=25 2018=25
        child-abuse-material-regular | 2015=215 2016=230 2017=235 2018=240
        child-abuse-material-other | 2015=365 2016=370 2017=390 2018=435
        child-abuse-material-total | 2015=600 2016=620 2017=650 2018=700
        home-burglaries | 2015=84855 2016=80765 2017=65000 2018=61000
        home-burglaries | 2017=76357 2018=72346
        home-burglaries-completed | 2015=59454 2016=56542 2017=52895 2018=49795
        street-robberies | 2015=6723 2016=6534 2017=6204 2018=5931
        robberies | 2015=1648 2016=1596 2017=1563 2018=1540
        home-burglary-clearance | 2015=9.9 2016=10.3 2017=10.8 2018=11.5
        street-robbery-clearance | 2015=28.9 2016=29.2 2017=29.9 2018=30.3
        robbery-clearance | 2015=48.7 2016=49.2 2017=49.9 2018=50.8
        confiscation-integral | 2015=step 2016=step 2017=step 2018=step
        confiscation-proceeds | 2015=90.6 2016=100.6 2017=110.6 2018=115.6
        confiscation-proceeds | 2018=100
    """,
    "va-2019-2022": """
        csv-tackled | 2019=1370
        human-trafficking-suspects | 2019=190 2020=205 2021=220 2022=240
        human-trafficking-victims-reported | 2019=increase 2020=increase 2021=increase 2022=increase
        human-trafficking-complex | 2020=increase 2021=increase 2022=increase
        cyber-regular | 2019=310 2020=ntb 2021=ntb 2022=ntb
        cyber-regular-alternative | 2019=77
        cyber-phenomenon | 2019=41 2020=ntb 2021=ntb 2022=ntb
        cyber-phenomenon-alternative | 2019=20
        cyber-high-tech | 2019=20 2020=ntb 2021=ntb 2022=ntb
        cyber-total | 2019=371 2020=ntb 2021=ntb 2022=ntb
        child-abuse-offenders | 2019=100 2020=100 2021=100 2022=100
        child-abuse-key-players | 2019=15 2020=15 2021=15 2022=15
        child-abuse-possessors | 2019=400 2020=400 2021=400 2022=400
        child-abuse-total | 2019=515 2020=515 2021=515 2022=515
        execution-positive | 2019=40 2020=40 2021=40 2022=40
        execution-stock | 2019=100 2020=100 2021=100 2022=100
        execution-stock@noord-nederland | 2019=10 2020=10 2021=10 2022=10
        execution-stock@oost-nederland | 2019=10 2020=10 2021=10 2022=10
        execution-stock@midden-nederland | 2019=10 2020=10 2021=10 2022=10
        execution-stock@noord-holland | 2019=10 2020=10 2021=10 2022=10
        execution-stock@amsterdam | 2019=10 2020=10 2021=10 2022=10
        execution-stock@den-haag | 2019=10 2020=10 2021=10 2022=10
        execution-stock@rotterdam | 2019=10 2020=10 2021=10 2022=10
        execution-stock@zeeland-west-brabant | 2019=10 2020=10 2021=10 2022=10
        execution-stock@oost-brabant | 2019=10 2020=10 2021=10 2022=10
        execution-stock@limburg | 2019=10 2020=10 2021=10 2022=10
    """,
    "jaarverslag-2020": """
        csv-tackled | 2020=1370
        human-trafficking-suspects | 2020=190
        cyber-regular | 2020=310
        cyber-regular-alternative | 2020=77
        cyber-phenomenon | 2020=41
        cyber-phenomenon-alternative | 2020=20
        cyber-high-tech | 2020=20
        cyber-total | 2020=371
        child-abuse-offenders | 2020=100
        child-abuse-key-players | 2020=15
        child-abuse-possessors | 2020=400
        execution-positive | 2020=40
    """,
    "limburg-jaarverslag-2021": """
        csv-tackled@limburg | 2021=80
        cyber-regular@limburg | 2021=19
    """,
}
"""Norms, by the document that is their source: every table, and the norms in running text.

For 2020 the annual report prints no totals; that the totals of 2019 were kept follows from its
sentence that the goals of 2019 hold for 2020.
"""

SHARES = """
cyber-regular-alternative 2019 cyber-regular 25 77 down
cyber-phenomenon-alternative 2019 cyber-phenomenon 50 20 down
"""
"""Shares as printed: indicator, year, whole, percent, printed number, rounding."""

FIGURES = {
    "va-2015-2018": """
        child-abuse-material-suspects | 2013=563
        violence-victims-share | 2013=2.4
        child-maltreatment-victims | 2013=119000
        domestic-violence-adult-victims | 2013=200000
        domestic-violence-deaths | 2013=50
        domestic-violence-deaths-share | 2013=33
        hic-youth-funds | 2015-2018=105
    """,
    "va-2019-2022": """
        human-trafficking-suspects | 2012=261 2017=153
        human-trafficking-suspects-mean | 2012-01..2018-08=210
        undermining-extra-capacity | 2019-2022=171
        undermining-structural-money | 2018=5 2019=10 2020=10 2021=10 2022=10
        undermining-fund | 2018-2022=100
        justice-chain-extra-money | 2018=5 2021=20 2022=20
        trafficking-structural-money | 2018=2
        cyber-phenomenon-narrow-share | 2019=90
        child-abuse-capacity | 2019-2022=150
        child-abuse-teams | 2019-2022=11
        prison-sentences-within-24-months | 2018=90
        prison-sentences-started-in-third-year | 2018=1
        fast-remaining-sentence-limit | 2019-2022=300
        fast-active-tracing-limit | 2019-2022=120
    """,
    "jaarverslag-2020": """
        csv-tackled | 2020=1529
        human-trafficking-victims-reported | 2020=481
        human-trafficking-suspects | 2020=187
        human-trafficking-complex | 2020=7
        cyber-regular | 2020=468
        cyber-regular-alternative | 2020=38
        cyber-phenomenon | 2020=39
        cyber-phenomenon | 2020=36
        cyber-phenomenon-alternative | 2020=0
        cyber-high-tech | 2020=12
        child-abuse-offenders | 2020=113
        child-abuse-key-players | 2020=14
        child-abuse-possessors | 2020=351
        execution-positive | 2020=26
    """,
    "limburg-jaarverslag-2021": """
        limburg-murders-parkstad@limburg | 2021=5
        limburg-bomb-attacks-parkstad@limburg | 2021=1
        limburg-drone-suspects-identified@limburg | 2021=7
        limburg-drone-suspects-arrested@limburg | 2021=1
        limburg-drone-days-to-arrest@limburg | 2021=2
        limburg-learning-places@limburg | 2021=4
        limburg-sickness-absence@limburg | 2021=6.3
        limburg-sickness-absence-change@limburg | 2021=-0.4
        limburg-quarantine@limburg | 2021=35
        limburg-absence-due-to-ptsd@limburg | 2021=25
        limburg-employability-pilot-teams@limburg | 2021=2
        limburg-asylum-assistance-lowest@limburg | 2021-H2=2
        limburg-asylum-assistance-highest@limburg | 2021-H2=5
        limburg-border-team-officers@limburg | 2021=3
        limburg-capacity-measures@limburg | 2021=8
        limburg-meth-seized-value@limburg | 2021=100
        limburg-cocaine-seized-value@limburg | 2021=30
        limburg-cocaine-seized-kilograms@limburg | 2021=400
        limburg-dna-whole-process@limburg | 2021=10.5
        limburg-dna-examination-before@limburg | 2021=30
        limburg-dna-examination@limburg | 2021=2.6
        limburg-cybercrime-change@limburg | 2021=7
        limburg-cybercrime-damage@limburg | 2021=6.2
        limburg-cybercrime-damage-increase@limburg | 2021=1
        limburg-crypto-seized@limburg | 2021=51
        limburg-crypto-arrests@limburg | 2021=36
    """,
}
"""Figures, by the document that prints them."""
