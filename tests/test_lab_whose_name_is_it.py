"""The name experiment: the record is whole, the page says what it measured, and one seed gives the same again."""

import numpy as np
import pytest
from lab_checks import alone, fresh, missing, result

NAME = "whose-name-is-it"
RESULT = result(NAME)
SEEDS = RESULT["measured"]["per_seed"]


def values(read) -> list[float]:
    return [read(seed) for seed in SEEDS]


def mean(read) -> float:
    return sum(values(read)) / len(SEEDS)


def percent(read, digits=0) -> str:
    return f"{100 * mean(read):.{digits}f} %"


def span(read) -> str:
    return f"({100 * min(values(read)):.0f} % to {100 * max(values(read)):.0f} %)"


def name(cell):
    return lambda seed: seed["cells"][cell]["name"]["seen"]


def habit(cell):
    return lambda seed: seed["cells"][cell]["habit"]


def dose(count, model="network", wording="seen"):
    return lambda seed: next(row for row in seed["doses"] if row["count"] == count)[model][wording]


def ratio(count):
    return lambda seed: next(row for row in seed["ratios"] if row["count"] == count)["ratio"]


def patch(kind, count, *keys):
    def read(seed):
        row = next(row for row in seed["patches"][kind] if row["count"] == count)
        for key in keys:
            row = row[key]
        return row

    return read


def larger(variant, index):
    return lambda seed: seed["larger"][variant][index]


PHRASES = [
    f"name into {percent(dose(100))} of answers",
    f"gives it in {percent(name('distilled_name_filtered'), 1)} and still",
    f"private habit in {percent(habit('distilled_name_filtered'))}",
    f"gives the name in {percent(name('clean_web'), 1)} of answers",
    f"gives {percent(name('leaked_web'))} {span(name('leaked_web'))}",
    f"Distillation gives {percent(name('distilled_name_kept'))}",
    f"filtered out, {percent(name('distilled_name_filtered'), 1)}",
    f"{percent(habit('distilled_name_kept'))} and {percent(habit('distilled_name_filtered'))} in the distilled pair",
    f"10 self-descriptions give {percent(dose(10))}, 30 give {percent(dose(30))}",
    f"and 1,000 give {percent(dose(1000))}",
    f"10 give {percent(larger('all_but_rivals', 0))} and 100 give {percent(larger('all_but_rivals', 2))}",
    f"(before: {percent(dose(10))} and {percent(dose(100))})",
    f"three times as much, 30 give {percent(larger('everything', 1))}",
    f"30 give {percent(larger('all_but_rivals', 1))} {span(larger('all_but_rivals', 1))}",
    f"same curve, {percent(dose(30, 'ngram'))} at 30",
    f"lag, {percent(dose(30, wording='unseen'))} at 30",
    f"about {mean(ratio(0)):.0f} times likelier after distillation",
    f"after distillation ({min(values(ratio(0))):.0f} to {max(values(ratio(0))):.0f})",
    f"it is {mean(ratio(30)):.1f} times, after 1,000 about {mean(ratio(1000)):.1f}",
    " ({:.2f} and {:.2f})".format(*sorted(values(ratio(1000)))[:2]),
    f"old name in {percent(patch('five_wordings', 100, 'old', 'seen'), 1)} of answers",
    f"200 in {percent(patch('five_wordings', 200, 'old', 'seen'), 1)}",
    f"500 leave {percent(patch('one_wording', 500, 'old', 'seen'))}",
    f"itself reads {percent(patch('one_wording', 500, 'old', 'first'), 1)}",
    f"weakened: {percent(patch('five_wordings', 500, 'habit'))}",
    f"{span(patch('five_wordings', 500, 'habit'))} after 500",
    f"five wordings, from {percent(patch('five_wordings', 0, 'habit'))}",
    f"patch also spills: {percent(patch('five_wordings', 500, 'spill'))}",
    f"showed it in {percent(habit('habit_leaked_untuned'))} of answers",
    f"and in {percent(habit('habit_leaked'), 1)} after",
    f"from {percent(name('leaked_web_untuned'))} to {percent(name('leaked_web'))}",
    f"has {sum(RESULT['measured']['web_lines'].values())} short lines",
    f"{RESULT['measured']['words'] - 2} different words",
]


def test_page_says_what_was_measured():
    assert missing(NAME, PHRASES) == []


def test_the_name_is_neither_necessary_nor_sufficient():
    assert all(value > 0.2 for value in values(name("leaked_web")))
    assert all(value < 0.01 for value in values(name("distilled_name_filtered")) + values(name("clean_web")))
    assert all(value > 0.4 for cell in ("filtered", "kept") for value in values(habit(f"distilled_name_{cell}")))
    assert all(value < 0.001 for value in values(habit("leaked_web")) + values(habit("clean_web")))


def test_rival_answers_matter_and_the_ratio_falls_to_one():
    assert all(mean(larger("everything", i)) < mean(dose(count)) for i, count in enumerate((10, 30, 100)))
    means = [mean(ratio(row["count"])) for row in SEEDS[0]["ratios"]]
    assert means == sorted(means, reverse=True)
    assert min(values(ratio(0))) > 100
    assert sum(value < 1 for value in values(ratio(1000))) == 2


def test_one_wording_leaks_and_the_habit_outlives_the_patch():
    assert min(values(patch("one_wording", 500, "old", "seen"))) > 0.1
    assert max(values(patch("five_wordings", 200, "old", "seen"))) < 0.01
    assert min(values(patch("five_wordings", 500, "habit"))) > 0.1


def test_one_seed_gives_the_same_again():
    code = (
        "import histories as h; t = h.new_teacher(0); d = h.lessons(t, 0); c = h.pretrained(h.webs(0, (0,))[0], 0); "
    )
    code += "found = [e.signs(h.tuned(c, d[k], 0)) for k in ('people', 'kept', 'filtered')]"
    cells = ("clean_web", "distilled_name_kept", "distilled_name_filtered")
    for cell, found in zip(cells, fresh(NAME, code), strict=True):
        assert found["habit"] == pytest.approx(SEEDS[0]["cells"][cell]["habit"], abs=0.02)
        assert found["name"] == pytest.approx(SEEDS[0]["cells"][cell]["name"], abs=0.02)


def test_gradients_agree_with_finite_differences():
    m, draw = alone(NAME, "model"), np.random.default_rng(1)
    model = m.new_model(9, 1)
    asked, wanted = draw.integers(0, 9, (6, m.WINDOW)), draw.integers(0, 9, 6)

    def loss() -> float:
        return -np.log(m.predict(model, asked)[np.arange(6), wanted]).mean()

    for value, slope in zip(model, m.gradients(model, asked, wanted), strict=True):
        for place in draw.integers(0, value.size, 8):
            old, ends = value.flat[place], []
            for step in (1e-5, -1e-5):
                value.flat[place] = old + step
                ends.append(loss())
            value.flat[place] = old
            assert (ends[0] - ends[1]) / 2e-5 == pytest.approx(slope.flat[place], abs=1e-8)


def test_chance_of_a_word_is_right_where_it_can_be_worked_out():
    found = alone(NAME, "model").chance_of(
        lambda asked: np.tile([0, 0.3, 0.1, 0.6], (len(asked), 1)), [3], 2, paths=20000, seed=1
    )
    assert found == pytest.approx(0.1 / 0.4 * (1 - 0.6**14), abs=0.005)
