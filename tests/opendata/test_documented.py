"""What the page about the open data says is so: its example runs, its lists are complete."""

from __future__ import annotations

import re
from datetime import date

import pytest

from conftest import ROOT
from opendata.read_back import write_files
from peil.agenda.norms import norms_in_force
from peil.cycle.publication.public_record import record_of
from peil.interfaces.opendata.datasets import dataset
from peil.interfaces.opendata.distributions import FORMS

PAGES = {
    name: (ROOT / "docs/reference" / name).read_text("utf-8")
    for name in ("open-data.md", "open-gegevens.md")
}


@pytest.mark.parametrize("day", ["2019-06-30", "2020-06-28", "2020-06-29", "2021-05-19"])
def test_the_example_gives_the_norms_in_force_on_any_day(policy, tmp_path, day):
    record = record_of(policy, (), day=date(2026, 11, 1))
    folder = write_files(dataset(record, "alles"), tmp_path / "alles")
    told: dict = {}
    exec(re.search(r"```python\n(.*?)```", PAGES["open-data.md"], re.DOTALL)[1], told)  # noqa: S102

    rows = told["counting_on"](str(folder / "observations.csv"), date.fromisoformat(day))

    found = {
        (r["indicator"], r["unit"], r["period"], r["basis"]): r["decision"]
        for r in rows
        if r["kind"] == "norm"
    }
    in_force = norms_in_force(policy.norms, known_on=date.fromisoformat(day))
    assert found == {
        (key.indicator, key.unit, key.period.text, key.basis): norm.decision
        for key, norm in in_force.items()
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_a_data_set_is_on_the_page(page):
    assert [form.name for form in FORMS.values() if f"`{form.name}`" not in PAGES[page]] == []
