"""Numbers in prose are found and understood, and what is no figure is left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peil.cycle.editions.numbers_in_text import numbers_in, years_named
from peil.reports.numbers import value_text
from peil.terms.numbers import written
from peil.terms.periods import written_day
from peil.terms.quantities import Measure

LANGUAGES = st.sampled_from(["nl", "en"])


def found(text: str) -> list[str]:
    return [number.text for number in numbers_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Op 29 juni 2020 en 1 jan. 2021 is dit besproken; 16 Sept 2019 ook.",
        "On June 29, 2020 and 3rd May this was discussed.",
        "Van 2019-2022, in 2019/2020 en in 2021 gold dit; ook op 2020-06-29 en 29-06-2020.",
        "Om 12:30 en om 12.30 uur begon het.",
        "Artikel 18 en 20 van de Politiewet 2012, tabel 3, p. 12 en bijlage 4.2 zeggen dit.",
        "See table 2, section 3.1 and footnote 4.",
        "De 1e helft, het 2de deel, the 3rd part.",
        "COVID-19, H1, G4, 24/7 en 112-meldingen; een 17-jarige.",
        "Na 3 maanden en 2 jaar, binnen 6 weken; after 18 months.",
        "1. Eerst dit.\n2) Dan dat.",
        'De minister noemde “500 zaken”, en hij schreef „1.200” en "12".',
        "Zie https://example.org/2021/44 of schrijf naar a1@example.org.",
        "Drie eenheden haalden twee van de vijf normen.",
    ],
)
def test_what_is_no_figure_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er waren 1.370 zaken.", ["1.370"]),
        ("Het waren er 205, 14 en 7.", ["205", "14", "7"]),
        ("Van 26 naar 40 procent (−14 procentpunt).", ["26", "40 procent", "−14 procentpunt"]),
        ("Er is € 110,6 mln afgepakt, ruim 180 miljoen euro.", ["€ 110,6 mln", "180 miljoen"]),
        ("There were 1,529 cases, 5% more.", ["1,529", "5%"]),
        ("norm:190; gehaald:187.", ["190", "187"]),
        ("In 2021 2.020 zaken.", ["2.020"]),
        ("Een stijging van 2020%.", ["2020%"]),
        ("Er waren 20mln euro en 5procent.", ["20 mln", "5 procent"]),
    ],
)
def test_what_claims_to_be_a_figure_is_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("1.370", {"1370"}),
        ("1,370", {"1370"}),
        ("1,370 mln", {"1370000000", "1370", "1370000", "1.370"}),
        ("0.125", {"0.125"}),
        ("1.234.567,8", {"1234567.8"}),
        ("110,6", {"110.6"}),
        ("1\u00a0370", {"1370"}),
        ("12.34", {"12.34"}),
        ("180 miljoen", {"180000000", "180"}),
        ("1,2 miljard", {"1200000000", "1200"}),
        ("12 duizend", {"12000"}),
        ("€ 180.000.000", {"180000000", "180"}),
    ],
)
def test_a_number_has_every_meaning_that_a_reader_may_give_it(text, meanings):
    (number,) = numbers_in(f"Het waren er {text} bij elkaar.")

    assert {meaning.value for meaning in number.meanings} == {Decimal(m) for m in meanings}


@pytest.mark.parametrize("text", ["ruim 1.300", "nearly 500", "ongeveer € 180 mln", "zo'n 12"])
def test_a_word_before_a_number_makes_it_rough(text):
    (number,) = numbers_in(f"Het waren er {text} samen.")

    assert number.is_rough


def test_a_number_knows_its_sentence():
    numbers = numbers_in("Wij telden 1.370. In 2021 waren het er 12,5 mln. Toch: 7!")

    assert [n.sentence for n in numbers] == [
        "Wij telden 1.370.", "In 2021 waren het er 12,5 mln.", "Toch: 7!"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("In 2021 meer dan in 2019.", (2021, 2019)),
        ("Dat is meer dan vorig jaar.", (2021,)),
        ("More than a year earlier, and next year again.", (2021, 2023)),
        ("Van 2019-2022.", (2019,)),
        ("In 2022 waren het er 2.021.", ()),
    ],
)
def test_a_sentence_names_other_years(sentence, years):
    assert years_named(sentence, year=2022) == years


@settings(deadline=None)
@given(number=st.integers(0, 10**9), language=LANGUAGES)
def test_a_whole_number_as_readers_see_it_is_found_and_understood(number, language):
    text = written(Decimal(number), language=language)

    (one,) = numbers_in(f"Het waren er {text}; dat is veel.") or (None,)

    is_year = 1900 <= number <= 2099 and len(text) == 4
    assert (one is None) == is_year
    assert is_year or Decimal(number) in {meaning.value for meaning in one.meanings}


@settings(deadline=None)
@given(
    number=st.decimals(0, 10**6, places=2, allow_nan=False),
    measure=st.sampled_from([Measure.PERCENT, Measure.EUR_MILLION]),
    language=LANGUAGES,
)
def test_a_cell_of_the_table_is_found_and_understood_in_a_sentence(number, measure, language):
    text = value_text(number, measure=measure, language=language)

    (one,) = numbers_in(f"Dat is {text} volgens de tabel.")

    assert number in {meaning.value for meaning in one.meanings}
    assert one.is_percent == (measure is Measure.PERCENT)


@settings(deadline=None)
@given(day=st.dates(), language=LANGUAGES)
def test_a_day_as_readers_see_it_is_never_a_figure(day, language):
    if day.year < 1900 or day.year > 2099:
        day = day.replace(year=2020, day=min(day.day, 28))

    assert numbers_in(f"Op {written_day(day, language=language)} is dit besproken.") == ()


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_no_text_is_too_strange_to_read(text):
    for number in numbers_in(text):
        assert number.text
        assert all(meaning.step > 0 for meaning in number.meanings)
