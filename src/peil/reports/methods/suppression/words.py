# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of a table with suppressed cells."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

SUPPRESSION_WORDS = Wording(
    {
        "title": Text(nl="Openbare tabel", en="Public table"),
        "about": Text(
            nl="{about}. Wat afgeschermd is, is niet nul.",
            en="{about}. What is suppressed is not zero.",
        ),
        "about_zeros": Text(
            nl="{about}. Ook nullen zijn afgeschermd.", en="{about}. Zeros are suppressed too."
        ),
        "caption": Text(nl="Cijfers per eenheid en periode", en="Figures by unit and period"),
        "unit": Text(nl="eenheid", en="unit"),
        "period": Text(nl="periode", en="period"),
        "part": Text(nl="onderdeel", en="part"),
        "value": Text(nl="cijfer", en="figure"),
        "total": Text(nl="totaal", en="total"),
        "not_recorded": Text(nl="niet vastgelegd", en="not recorded"),
        "numerator": Text(nl="teller", en="numerator"),
        "denominator": Text(nl="noemer", en="denominator"),
        "percentage": Text(nl="percentage", en="percentage"),
        "suppressed": Text(nl="afgeschermd", en="suppressed"),
        "absent": Text(nl="geen cijfer", en="no figure"),
        "hidden": Text(nl="Wat is afgeschermd", en="What is suppressed"),
        "none": Text(
            nl="Van de {given} cijfers is er geen afgeschermd: geen is klein.",
            en="None of the {given} figures is suppressed: none is small.",
        ),
        "some": Text(
            nl="Van de {given} cijfers zijn er {hidden} afgeschermd, om mensen te beschermen.",
            en="Of the {given} figures {hidden} are suppressed, to protect people.",
        ),
        "why": Text(
            nl="Een cijfer is afgeschermd als het lager is dan {threshold}{zero}, of als een ander "
            "afgeschermd cijfer er met de totalen uit af te leiden is. Welk van de twee geldt, "
            "staat er niet bij: dat zou alsnog iets verraden.",
            en="A figure is suppressed when it is below {threshold}{zero}, or when another "
            "suppressed figure can be worked out from it with the totals. Which of the two holds "
            "is not told: that would give something away after all.",
        ),
        "not_zero": Text(nl=" en geen nul", en=" and not zero"),
        "zero_too": Text(nl=", ook als het nul is", en=", also when it is zero"),
        "zero_shown": Text(
            nl="Afgeschermd is niet nul: een nul staat er als 0. Waar geen cijfer staat, is er geen.",
            en="Suppressed is not zero: a zero is shown as 0. Where no figure stands, there is none.",
        ),
        "zero_hidden": Text(
            nl="Waar geen cijfer staat, is er geen; dat is iets anders dan afgeschermd.",
            en="Where no figure stands, there is none; that is not the same as suppressed.",
        ),
        "percent": Text(
            nl="Een percentage staat er alleen als teller en noemer er staan. Het is ook "
            "afgeschermd als de rest klein is: wat wel in de noemer zit en niet in de teller.",
            en="A percentage is shown only where numerator and denominator are. It is suppressed "
            "too when the remainder is small: what is in the denominator and not in the numerator.",
        ),
    }
)
