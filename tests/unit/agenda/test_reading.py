"""A policy folder is loaded whole or not at all, and every problem is named by file and line."""

from __future__ import annotations

from textwrap import dedent

import pytest

from peil.agenda.folder import PolicyMissing
from peil.agenda.loading import PolicyRefused
from peil.agenda.reading import load_policy, read_policy
from small_policy import (
    AGENDA,
    DECISION,
    PARTIES,
    SOURCES,
    THEME,
    decided,
    defined,
    indicator,
    published,
    small_policy,
    small_reading,
    theme,
    write_policy,
)


def problems(folder, **files):
    return [(p.origin.file, p.code, p.to("en")) for p in small_reading(folder, **files).problems]


def codes(folder, **files):
    return [code for _, code, _ in problems(folder, **files)]


def test_a_small_folder_loads(tmp_path):
    policy = small_policy(tmp_path)

    assert [agenda.key for agenda in policy.agendas] == ["plan"]
    assert [str(norm.number) for norm in policy.norms] == ["100", "110"]
    assert policy.whole.key == "city"


def test_units_and_parties_may_be_left_out_where_nothing_names_them(tmp_path):
    policy = small_policy(tmp_path, units="")

    assert policy.whole.key == "national"
    assert policy.unit_name("national", language="nl") == "Landelijk"


@pytest.mark.parametrize("spoiled", [b"themes: [a", b"a: b: c", b"\xff\xfe", b"", b"\t- a"])
def test_a_file_that_is_not_yaml_is_refused_with_its_line(tmp_path, spoiled):
    folder = write_policy(tmp_path)
    (folder / "sources.yaml").write_bytes(spoiled)

    reading = read_policy(folder)

    assert reading.policy is None
    assert reading.problems[0].origin.file == "sources.yaml"
    assert reading.problems[0].code in {"F001", "F002"}


def test_a_file_cut_off_at_any_place_is_refused(tmp_path):
    folder = write_policy(tmp_path)
    path = folder / "plan/decisions/adoption.yaml"
    whole = path.read_text(encoding="utf-8")

    loaded = []
    for length in range(len(whole) - 1):
        path.write_text(whole[:length], encoding="utf-8")
        if read_policy(folder).policy is not None:
            loaded.append(length)

    assert loaded == []


def test_a_duplicate_key_is_refused_with_both_lines(tmp_path):
    twice = DECISION + "    known_from: 2020-01-01\n"

    found = problems(tmp_path, plan__decisions__adoption=twice)

    assert [(f, c) for f, c, _ in found] == [("plan/decisions/adoption.yaml", "F004")]
    assert "the first time on line 4" in found[0][2]


def test_an_unknown_key_names_the_keys_that_are_known(tmp_path):
    found = problems(tmp_path, plan__decisions__adoption=DECISION + "    normes: []\n")

    assert found[0][1] == "F003"
    assert "Unknown key 'normes'" in found[0][2]
    assert "carry_forward" in found[0][2]


def test_an_unknown_key_deep_in_a_file_names_the_keys_of_that_place(tmp_path):
    wrong = THEME.replace("population: police", "population: police\n            counts: cases")

    found = problems(tmp_path, plan__themes__safety=wrong)

    assert found[0][1] == "F003"
    assert "open_questions" in found[0][2]
    assert "themes" not in found[0][2]


def test_a_missing_key_is_named_at_the_place_where_it_is_missing(tmp_path):
    found = problems(tmp_path, plan__themes__safety=THEME.replace("direction: at_least", ""))

    assert found[0][:2] == ("plan/themes/safety.yaml", "F007")
    assert "'direction' is missing" in found[0][2]


@pytest.mark.parametrize(
    ("written", "code", "advice"),
    [
        ("1.370", "F006", "Write 1370 if thousands are meant"),
        ("1.370.000", "F006", "Write 1370000"),
        ('"1.370"', "F005", "Write a plain number such as 1370"),
        ('"1370"', "F005", "Write a plain number such as 1370"),
        ("ntb", "F005", "to_be_determined"),
        ("true", "F005", "to_be_determined"),
        ("{milestone: {nl: stap}}", "F007", "'en' is missing"),
        ("[1]", "F005", "to_be_determined"),
    ],
)
def test_a_norm_that_is_not_a_plain_number_is_refused(tmp_path, written, code, advice):
    found = problems(
        tmp_path, plan__decisions__adoption=DECISION.replace("2020: 100", f"2020: {written}")
    )

    assert found[0][:2] == ("plan/decisions/adoption.yaml", code)
    assert advice in found[0][2]


@pytest.mark.parametrize(("written", "advice"), [("1,370", "Write 1370"), ("34,5", "Write 34.5")])
def test_a_norm_with_a_comma_is_refused(tmp_path, written, advice):
    block = DECISION.replace(
        "  - {indicator: cases, values: {2020: 100, 2021: 110}}",
        f"  - indicator: cases\n        values:\n          2020: {written}",
    )

    found = problems(tmp_path, plan__decisions__adoption=block)

    assert found[0][:2] == ("plan/decisions/adoption.yaml", "F006")
    assert advice in found[0][2]


@pytest.mark.parametrize("written", ["1.370", '"1529"', "many", "null"])
def test_a_figure_that_is_not_a_plain_number_is_refused(tmp_path, written):
    report = published("report", f"indicator: cases, period: 2020, value: {written}, place: p. 1")

    assert codes(tmp_path, published__report=report)[0] in {"F005", "F006"}


@pytest.mark.parametrize("state", ["not_supplied", "suppressed"])
def test_a_figure_may_be_absent_for_a_reason(tmp_path, state):
    report = published("report", f"indicator: cases, period: 2020, value: {state}, place: p. 1")

    policy = small_policy(tmp_path, published__report=report)

    assert policy.figures[0].number is None
    assert policy.figures[0].entry.value.state == state


@pytest.mark.parametrize(
    "written",
    ["!x 100", "{<<: {a: 1}}"],
)
def test_tags_and_merges_are_refused(tmp_path, written):
    found = codes(
        tmp_path, plan__decisions__adoption=DECISION.replace("2020: 100", f"2020: {written}")
    )

    assert found == ["F008"]


def test_an_alias_is_refused(tmp_path):
    anchored = DECISION.replace("{nl: Vaststelling, en: Adoption}", "&t {nl: a, en: a}")

    assert "F008" in codes(tmp_path, plan__decisions__adoption=anchored + "    reason: *t\n")


@pytest.mark.parametrize(
    "name", ["plan/decision/late.yaml", "plan/norms.csv", "sources.yml", "plan/themes/a/b.yaml"]
)
def test_a_file_that_nothing_reads_is_an_error_because_it_would_be_lost(tmp_path, name):
    folder = write_policy(tmp_path)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("a: 1\n...\n", encoding="utf-8")

    assert [p.code for p in read_policy(folder).problems] == ["F009"]


@pytest.mark.parametrize("name", ["README.md", ".hidden.yaml", "notes.txt", "plan/themes/a.yaml~"])
def test_notes_and_hidden_files_are_passed_over(tmp_path, name):
    folder = write_policy(tmp_path)
    (folder / name).write_text("anything", encoding="utf-8")

    assert read_policy(folder).policy is not None


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"plan__themes__safety": THEME.replace("theme: safety", "theme: security")}, "F010"),
        (
            {"plan__decisions__adoption": DECISION.replace("decision: adoption", "decision: x")},
            "F010",
        ),
        ({"plan__agenda": AGENDA.replace("agenda: plan", "agenda: other")}, "F010"),
        ({"published__report": published("later")}, "F010"),
        ({"plan__themes__extra": THEME.replace("theme: safety", "theme: extra")}, "R106"),
        ({"plan__agenda": AGENDA.replace("[safety]", "[safety, more]")}, "R106"),
        (
            {
                "plan__themes__safety": THEME.replace(
                    "source: plan, place: p. 2", "source: x, place: y"
                )
            },
            "R101",
        ),
        (
            {"plan__decisions__adoption": DECISION.replace("indicator: cases", "indicator: case")},
            "R102",
        ),
        (
            {
                "plan__decisions__adoption": DECISION.replace(
                    "cases, values", "cases, unit: nort, values"
                )
            },
            "R103",
        ),
        ({"plan__agenda": AGENDA.replace("set_by: council", "set_by: counsel")}, "R104"),
        ({"plan__agenda": AGENDA + "    predecessor: former\n"}, "R106"),
        (
            {
                "sources": SOURCES
                + "      - {key: plan, title: P, publisher: C, date: 2020, read: part}\n"
            },
            "R107",
        ),
        ({"plan__themes__safety": theme(indicator("cases"), indicator("cases"))}, "R107"),
        (
            {
                "published__report": published(
                    "report",
                    "indicator: cases, period: 2020, value: 1, definition: 2019-9, place: p. 1",
                )
            },
            "R105",
        ),
    ],
)
def test_names_must_exist_once_and_in_the_right_file(tmp_path, files, code):
    assert code in codes(tmp_path, **files)


def test_an_unknown_name_comes_with_the_nearest_ones(tmp_path):
    found = problems(
        tmp_path, plan__decisions__adoption=DECISION.replace("indicator: cases", "indicator: caes")
    )

    assert "The indicator 'caes' does not exist. cases?" in found[0][2]


def second_agenda(measure: str, definitions: str = "") -> dict[str, str]:
    after = (
        AGENDA.replace("agenda: plan", "agenda: next")
        .replace("first_year: 2020", "first_year: 2024")
        .replace("last_year: 2023", "last_year: 2027")
    )
    lines = (f"definitions: [{definitions}]",) if definitions else ()
    return {
        "next__agenda": after,
        "next__themes__safety": theme(indicator("cases", *lines, measure=measure)),
    }


def test_an_indicator_keeps_its_measure_over_agendas(tmp_path):
    assert codes(tmp_path, **second_agenda("percent")) == ["R108"]


def test_a_definition_version_is_defined_once_over_agendas(tmp_path):
    files = second_agenda("count", defined("2020-1", "2024-01-01"))

    assert codes(tmp_path, **files) == ["R107"]


def test_an_indicator_over_two_agendas_is_one_indicator(tmp_path):
    policy = small_policy(tmp_path, **second_agenda("count", defined("2024-1", "2024-01-01")))

    cases = policy.indicator("cases")
    assert [p.agenda for p in cases.placements] == ["plan", "next"]
    assert [d.version for d in cases.definitions] == ["2020-1", "2024-1"]
    assert str(cases.last_day_of(cases.definitions[0])) == "2023-12-31"


def test_two_agendas_may_not_claim_one_year(tmp_path):
    files = second_agenda("count", defined("2024-1", "2024-01-01"))
    files["next__agenda"] = files["next__agenda"].replace("first_year: 2024", "first_year: 2023")

    found = problems(tmp_path, **files)

    assert [code for _, code, _ in found] == ["R109"]
    assert "The year 2023 also belongs to" in found[0][2]


def test_a_theme_or_decision_in_a_folder_without_an_agenda_is_refused(tmp_path):
    lost = decided("lost", "2024-01-01", "norms:", "  - {indicator: cases, values: {2023: 90}}")

    found = problems(tmp_path, next__themes__safety=THEME, next__decisions__lost=lost)

    assert [code for _, code, _ in found] == ["R111", "R111"]
    assert "in the folder 'next', but there is no agenda.yaml" in found[0][2]


def test_an_agenda_may_not_end_before_it_begins(tmp_path):
    wrong = AGENDA.replace("last_year: 2023", "last_year: 2019")

    assert codes(tmp_path, plan__agenda=wrong) == ["F005"]


def part(name: str, whole: str) -> str:
    return indicator(name, f"part_of: {{indicator: {whole}, kind: of_which}}")


@pytest.mark.parametrize(
    "indicators",
    [
        (part("cases", "cases"),),
        (part("cases", "other"), part("other", "cases")),
        (part("cases", "a"), part("a", "b"), part("b", "cases")),
    ],
)
def test_a_part_may_not_lead_back_to_itself(tmp_path, indicators):
    assert set(codes(tmp_path, plan__themes__safety=theme(*indicators))) == {"R110"}


def test_a_part_and_its_whole_stand_in_one_agenda(tmp_path):
    files = second_agenda("count", defined("2024-1", "2024-01-01"))
    files["next__themes__safety"] = theme(part("other", "cases"))

    found = problems(tmp_path, **files)

    assert [code for _, code, _ in found] == ["R110"]


@pytest.mark.parametrize(
    "figure",
    [
        "indicator: cases, unit: each-regional, period: 2020, value: 1, place: p. 1",
        "indicator: all, period: 2020, value: 1, place: p. 1",
    ],
)
def test_words_for_more_than_one_are_for_decisions_only(tmp_path, figure):
    assert codes(tmp_path, published__report=published("report", figure))[0] in {"R102", "R103"}


def test_files_with_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path):
    folder = write_policy(tmp_path)
    path = folder / "plan/decisions/adoption.yaml"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert read_policy(folder).policy is not None


def test_two_decisions_for_one_norm_on_one_day_are_refused(tmp_path):
    again = decided("again", "2019-12-01", "norms:", "  - {indicator: cases, values: {2020: 90}}")

    found = problems(tmp_path, plan__decisions__again=again)

    assert [(f, c) for f, c, _ in found] == [("plan/decisions/again.yaml", "N101")]
    assert "plan/decisions/adoption.yaml" in found[0][2]


def test_a_norm_for_another_unit_or_basis_on_one_day_is_no_clash(tmp_path):
    again = decided(
        "again",
        "2019-12-01",
        "norms:",
        "  - {indicator: cases, unit: north, values: {2020: 90}}",
        "  - {indicator: cases, basis: mayors, values: {2020: 90}}",
    )

    assert codes(tmp_path, plan__decisions__again=again) == []


def test_nothing_to_carry_forward_is_an_error(tmp_path):
    carry = decided(
        "carry",
        "2020-06-01",
        "carry_forward:",
        "  - {from_year: 2019, to_years: [2020], indicators: [cases]}",
    )

    assert codes(tmp_path, plan__decisions__carry=carry) == ["N105"]


def test_nothing_at_all_to_carry_forward_is_an_error(tmp_path):
    carry = decided(
        "carry", "2020-06-01", "carry_forward:", "  - {from_year: 2019, to_years: [2020]}"
    )

    assert codes(tmp_path, plan__decisions__carry=carry) == ["N105"]


def test_nothing_to_withdraw_is_an_error(tmp_path):
    withdraw = decided(
        "withdraw", "2020-06-01", "withdraws:", "  - {indicator: cases, years: [2023]}"
    )

    assert codes(tmp_path, plan__decisions__withdraw=withdraw) == ["N105"]


@pytest.mark.parametrize(
    ("measure", "value"), [("count", "{milestone: {nl: a, en: a}}"), ("milestone", "3")]
)
def test_a_norm_fits_the_measure_of_its_indicator(tmp_path, measure, value):
    decision = DECISION.replace("{2020: 100, 2021: 110}", f"{{2020: {value}}}")

    assert codes(
        tmp_path,
        plan__themes__safety=theme(indicator("cases", measure=measure)),
        plan__decisions__adoption=decision,
    ) == ["N106"]


def test_two_leading_figures_on_one_day_are_refused(tmp_path):
    report = published(
        "report",
        "indicator: cases, period: 2020, value: 90, place: table",
        "indicator: cases, period: 2020, value: 91, place: text",
    )

    assert codes(tmp_path, published__report=report) == ["P101"]


def test_a_figure_beside_needs_its_reason(tmp_path):
    report = published(
        "report", "indicator: cases, period: 2020, value: 91, place: text, standing: beside"
    )

    found = problems(tmp_path, published__report=report)

    assert found[0][1] == "F005"
    assert "Add a 'reason'" in found[0][2]


def test_a_source_known_on_another_day_needs_its_reason(tmp_path):
    sources = SOURCES.replace("date: 2022-05-01", "date: 2022-05, known_from: 2022-04-01")

    assert "known_from_reason" in problems(tmp_path, sources=sources)[0][2]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("known_from: 2019-12-01", "known_from: 1 december"),
        ("known_from: 2019-12-01", "known_from: 2019-02-30"),
        ("{2020: 100, 2021: 110}", "{twintig: 100}"),
        ("kind: adoption", "kind: adopted"),
        ("{2020: 100, 2021: 110}", "{}"),
        ("title: {nl: Vaststelling, en: Adoption}", "title: Vaststelling"),
        ("nl: Vaststelling", "nl: 12"),
        ("nl: Vaststelling", "nl: true"),
    ],
)
def test_days_periods_and_words_that_do_not_fit_are_refused(tmp_path, old, new):
    found = codes(tmp_path, plan__decisions__adoption=DECISION.replace(old, new))

    assert found
    assert found[0] == "F005"


def agreed(due: str) -> str:
    return THEME.replace(
        "    indicators:\n",
        f"    agreements:\n      - {{id: a, kind: objective, asked_of: [council], due: {due}, "
        "summary: {nl: a, en: a}, reference: {source: plan, place: p}}\n    indicators:\n",
    )


@pytest.mark.parametrize("due", ["2028", "2028-H1", "2028-06", "2028-06-30", "yearly", "ongoing"])
def test_an_agreement_is_due_by_a_date_or_always(tmp_path, due):
    policy = small_policy(tmp_path, plan__themes__safety=agreed(due))

    assert policy.agendas[0].themes[0].agreements[0].due == due


@pytest.mark.parametrize("due", ["soon", "28", "true", "2028-Q1"])
def test_an_agreement_that_is_due_at_no_time_is_refused(tmp_path, due):
    found = problems(tmp_path, plan__themes__safety=agreed(due))

    assert found[0][1] == "F005"
    assert "or ongoing, yearly" in found[0][2]


def test_a_refused_folder_says_what_is_wrong_where_and_what_to_do(tmp_path):
    folder = write_policy(tmp_path, plan__decisions__adoption=DECISION.replace("100", "1.370"))

    with pytest.raises(PolicyRefused) as refused:
        load_policy(folder)

    assert "plan/decisions/adoption.yaml:6: F006" in str(refused.value)
    assert "peil agenda check" in refused.value.to_do


def test_a_refused_folder_shows_the_first_ten_and_counts_the_rest(tmp_path):
    many = "\n".join(f"    wrong{number}: 1" for number in range(14))
    folder = write_policy(tmp_path, plan__decisions__adoption=DECISION + many + "\n")

    with pytest.raises(PolicyRefused, match="and 4 more"):
        load_policy(folder)


@pytest.mark.parametrize("made", [True, False])
def test_a_folder_without_agendas_is_missing(tmp_path, made):
    folder = tmp_path / "empty"
    if made:
        folder.mkdir()

    with pytest.raises(PolicyMissing, match=r"agenda\.yaml"):
        load_policy(folder)


def test_the_same_files_give_the_same_version_and_a_change_another(tmp_path):
    one = small_policy(tmp_path / "one")
    same = small_policy(tmp_path / "same")
    other = small_policy(tmp_path / "other", parties=PARTIES.replace("city", "town"))

    assert one.version == same.version
    assert one.version != other.version


class TestFilesThatAreNotSaved:
    """A folder is read as it would be with a file that is not there."""

    PLACE = "plan/decisions/later.yaml"
    LATER = decided("later", "2021-05-01", "norms:", "  - {indicator: cases, values: {2021: 99}}")
    SAID = f"{dedent(LATER).strip()}\n...\n"

    def test_take_part_as_if_they_stood_there(self, tmp_path):
        folder = write_policy(tmp_path)

        reading = read_policy(folder, unsaved={self.PLACE: self.SAID})

        assert [str(norm.number) for norm in reading.policy.norms] == ["100", "110", "99"]
        assert not (folder / self.PLACE).exists()

    def test_give_the_folder_the_version_that_it_will_have(self, tmp_path):
        folder = write_policy(tmp_path)
        tried = read_policy(folder, unsaved={self.PLACE: self.SAID}).policy

        (folder / self.PLACE).write_text(self.SAID, encoding="utf-8")
        written = read_policy(folder).policy

        assert tried.version == written.version
        assert tried.norms == written.norms

    def test_are_refused_as_any_file_is(self, tmp_path):
        folder = write_policy(tmp_path)

        reading = read_policy(folder, unsaved={self.PLACE: "decision: [a"})

        assert reading.policy is None
        assert reading.problems[0].origin.file == self.PLACE


def test_a_file_that_changed_is_read_anew(tmp_path):
    folder = write_policy(tmp_path)
    before = read_policy(folder).policy

    file = folder / "plan/decisions/adoption.yaml"
    file.write_text(file.read_text("utf-8").replace("2021: 110", "2021: 111"), "utf-8")
    after = read_policy(folder).policy

    assert [str(norm.number) for norm in before.norms] == ["100", "110"]
    assert [str(norm.number) for norm in after.norms] == ["100", "111"]
    assert before.version != after.version


def test_a_name_that_was_known_before_is_refused_when_nothing_defines_it_any_more(tmp_path):
    folder = write_policy(tmp_path)
    assert read_policy(folder).policy is not None

    (folder / "parties.yaml").unlink()
    found = read_policy(folder)

    assert found.policy is None
    assert {problem.origin.file for problem in found.problems} == {"plan/agenda.yaml"}
