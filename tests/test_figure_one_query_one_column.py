"""Do the numbers of the hero drawing of the cache follow from the register, and is what is made up called so?"""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import figure_checks as checks
import pytest
from figures.base import model_config, read_data
from figures.cache import bytes_per_token, latent_elements

NAME = "one-query-one-column"
MOST = 6_000  # bytes of both drawings together, compressed
MOST_HIGH = 480  # pixels of the narrow one
model = checks.module(NAME, "model")
figure = checks.module(NAME, "drawing").draw()
config = model_config("deepseek-v3")


@pytest.fixture(params=["wide", "narrow"])
def drawing(request: pytest.FixtureRequest) -> ElementTree.Element:
    return ElementTree.fromstring(getattr(figure, request.param))


def words(drawing: ElementTree.Element) -> str:
    return " ".join(text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text"))


def own_data(docs: Path, name: str) -> dict:
    return read_data(docs / "figures" / name)


def test_the_designs_are_those_of_the_papers() -> None:
    # DeepSeek-V2 report (arXiv 2405.04434), Table 1, with V3's 128 heads of 128 and 61 layers, at 2 bytes a number.
    rows = [(row.numbers, row.size) for row in model.designs(config, 8)]
    assert rows == [(32_768, 3_997_696), (2_048, 249_856), (576, 70_272), (256, 31_232)]


def test_latent_attention_is_what_the_register_stores() -> None:
    (mla,) = (row for row in model.designs(config, 8) if row.key == "mla")
    assert mla.size == bytes_per_token(config["cache"])
    assert mla.numbers == latent_elements(config["cache"]["latent"], config["cache"]["rotary"])


@pytest.mark.parametrize("count", range(1, 10))
def test_columns_are_pairs_of_the_keys_and_values_that_token_by_token_counts(count: int) -> None:
    counted = checks.module("token-by-token", "model").total_projections
    for cached in (True, False):
        assert 2 * model.columns(count, cached) == counted(count, cached)


def test_every_printed_number_follows_from_register_or_sums(docs: Path, drawing: ElementTree.Element) -> None:
    data, shape = (
        own_data(docs, NAME),
        ("hidden", "kv_lora_rank", "qk_rope_head_dim", "heads", "layers", "moe_layers"),
    )
    known = {config[name] for name in shape} | {16}  # bits
    known |= {model.columns(len(data["words"]), cached) for cached in (True, False)}
    known |= {value for row in model.designs(config, data["groups"]) for value in (row.numbers, row.size)}
    kept = " ".join(row.keeps for row in model.designs(config, data["groups"]))
    known |= {int(value) for value in re.findall(r"\d+", kept)}
    printed = re.findall(r"(?<![A-Za-z-])\d[\d,]*", words(drawing))
    assert {int(value.replace(",", "")) for value in printed} <= known


def test_the_made_up_shares_are_all_and_are_said_to_be_made_up(docs: Path, drawing: ElementTree.Element) -> None:
    data = own_data(docs, NAME)
    assert len(data["shares"]) == len(data["words"])
    assert sum(data["shares"]) == 100
    assert "made up" in words(drawing)
    assert "made-up shares" in figure.alternative and "made up" in figure.kind


def test_the_sentence_is_that_of_token_by_token(docs: Path) -> None:
    data = own_data(docs, NAME)
    assert [*data["words"], data["next"]] == own_data(docs, "token-by-token")["words"]


def test_squares_are_to_scale_and_so_are_the_parts_of_a_column(drawing: ElementTree.Element) -> None:
    rects = [rect.attrib for rect in drawing.iter("{http://www.w3.org/2000/svg}rect")]
    sides = [float(rect["width"]) for rect in rects if rect["class"] == "s1"]
    assert sides[1] / sides[0] == pytest.approx((2_048 / 32_768) ** 0.5, abs=0.001)
    assert sides[2] / sides[0] == pytest.approx((256 / 32_768) ** 0.5, abs=0.001)
    heights = {rect["class"]: float(rect["height"]) for rect in rects if rect["class"].endswith(" kept")}
    assert heights["s4 kept"] / heights["s3 kept"] == pytest.approx(64 / 512, abs=0.001)


def test_bands_are_as_thick_as_what_is_read(docs: Path, drawing: ElementTree.Element) -> None:
    paths = drawing.iter("{http://www.w3.org/2000/svg}path")
    widths = [float(re.search(r"v([\d.]+)", path.get("d"))[1]) for path in paths if path.get("class") == "s2 read"]
    assert [width / sum(widths) * 100 for width in widths] == pytest.approx(own_data(docs, NAME)["shares"], abs=0.1)


def test_it_is_small_and_fits_a_phone() -> None:
    assert len(gzip.compress((figure.wide + figure.narrow).encode(), 6)) <= MOST
    height = ElementTree.fromstring(figure.narrow).get("viewBox").split()[3]
    assert float(height) <= MOST_HIGH
