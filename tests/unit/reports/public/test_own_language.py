"""On an English page, what is Dutch says so: titles, places in documents, what people signed."""

from __future__ import annotations

from peil.reports.public.own_language import Part, dutch_texts

SIGNED = "De meldingen namen toe.\n\nDe norm is haalbaar."
EDITION = {
    "interpretations": [{"theme": "undermining", "signed": {"text": SIGNED}}],
    "progress": [{"notes": [{"text": "Drie eenheden zijn begonnen."}]}],
}


def dutch_in(text: str, policy, *editions) -> list[str]:
    return [part.text for part in dutch_texts(policy, editions).parted(text) if part.is_dutch]


def test_the_title_of_a_document_and_the_place_in_it_are_dutch(policy):
    title = policy.sources["jaarverslag-2020"].title
    text = f"From {title}, par. 3.2, below the table."

    parts = dutch_texts(policy, ()).parted(text)

    assert Part(title, is_dutch=True) in parts
    assert parts[0] == Part("From ", is_dutch=False)
    assert "".join(part.text for part in parts) == text


def test_what_people_signed_is_dutch_as_a_whole_and_by_the_paragraph(policy):
    note = "Drie eenheden zijn begonnen. (police, C. Voorbeeld, 20 March 2023)"

    assert dutch_in(note, policy, EDITION) == ["Drie eenheden zijn begonnen."]
    assert dutch_in("De norm is haalbaar.", policy, EDITION) == ["De norm is haalbaar."]
    assert dutch_in("De norm is haalbaar.", policy) == []


def test_what_is_english_stays_english(policy):
    assert dutch_in("Cybercrime: suspects delivered to the OM in Context.", policy) == []


def test_a_place_is_not_found_in_the_middle_of_another_word(policy):
    assert dutch_in("See artikel 188 of it.", policy) == []
