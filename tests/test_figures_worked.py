"""What holds of every figure that can be worked: hostile addresses, small screens, no scripts."""

from pathlib import Path

import pytest
from explainer.figures.drawings import figure_homes
from explainer.figures.figure import has_behaviour
from figure_checks import (
    assert_fits_small_screens,
    assert_hostile_links_are_harmless,
    assert_works_without_scripts,
)

DOCS = Path(__file__).parent.parent / "docs"
WORKED = sorted(name for name in figure_homes(DOCS) if has_behaviour(DOCS, name))


def test_the_figures_are_found() -> None:
    assert len(WORKED) >= 21


@pytest.mark.parametrize("name", WORKED)
def test_a_hostile_address_changes_nothing(page, address, name):
    assert_hostile_links_are_harmless(page, address, name)


@pytest.mark.parametrize("name", WORKED)
def test_it_fits_a_small_screen(page, address, name):
    assert_fits_small_screens(page, address, name)


@pytest.mark.parametrize("name", WORKED)
def test_it_is_complete_without_scripts(unscripted, address, name):
    assert_works_without_scripts(unscripted, address, name)
