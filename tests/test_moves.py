"""Do old addresses lead to where their pages and headings went, with scripts and without, online and from a disk?"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import PHONE, served
from built import pages
from conftest import HOME
from explainer.records.errors import RecordError
from finish.redirects import redirect
from page_checks import assert_accessible
from playwright.sync_api import Browser, BrowserContext, Page
from press.offline import archive
from published import leads_on

pytestmark = pytest.mark.tiny  # see its moved.yml
STATE = "?waggle=1~turns.5"


@pytest.fixture(scope="session")
def home(published: Path) -> Iterator[str]:
    with served(published) as address:
        yield address


@pytest.fixture(scope="session")
def reader(chromium: Browser) -> Iterator[Page]:
    """A reader's page, under the site's policy."""
    with chromium.new_context(viewport=PHONE) as context:
        yield context.new_page()


def top(page: Page, selector: str) -> float:
    return page.locator(selector).bounding_box()["y"]


ARRIVALS = {
    f"figures/dance/{STATE}#try": f"figures/waggle/{STATE}#try",
    "figures/dance/#notes": "argument/counting/#dances",
    "claims/bees-number/?from=a%20thread": "claims/bees-count/?from=a%20thread",
    "claims/bees-number/#%": "claims/bees-count/#%",
    "argument/counting/#cost": "argument/being-wise/",
}


@pytest.mark.parametrize("old", ARRIVALS)
def test_an_old_address_leads_to_the_new_one_with_query_and_anchor(reader: Page, home: str, old: str) -> None:
    reader.goto(home)
    reader.goto(home + old)
    reader.wait_for_url(home + ARRIVALS[old])
    assert reader.locator("article h1").count() == 1
    reader.go_back()
    assert reader.url == home


def test_a_figure_keeps_the_state_that_an_old_link_names(reader: Page, home: str) -> None:
    reader.goto(f"{home}figures/dance/{STATE}#figure-waggle")
    slider = reader.get_by_role("slider", name="Turns")
    slider.wait_for()
    assert slider.get_attribute("aria-valuetext").startswith("5")


def test_without_scripts_a_page_that_moved_sends_on(unscripted: Page, home: str) -> None:
    unscripted.goto(home + "figures/dance/")
    unscripted.wait_for_url(home + "figures/waggle/")


@pytest.mark.parametrize(
    ("old", "new"), [("argument/counting/#notes", "#the-argument"), ("models/#old-row", "#bee-1")]
)
@pytest.mark.usefixtures("chromium")
@pytest.mark.parametrize("who", ["reader", "unscripted"])
def test_an_old_anchor_leads_to_its_new_place_on_the_page(
    request: pytest.FixtureRequest, home: str, who: str, old: str, new: str
) -> None:
    page = request.getfixturevalue(who)
    page.goto(home + old)
    assert page.url == home + old
    assert 0 <= top(page, new) < 250


def test_without_scripts_a_signpost_shows_where_a_part_went(unscripted: Page, home: str) -> None:
    unscripted.goto(home + "argument/counting/")
    post = unscripted.get_by_text("This part has moved to")
    assert not post.is_visible()
    unscripted.goto(home + "argument/counting/#cost")
    assert post.is_visible() and 0 <= post.bounding_box()["y"] < 740
    post.get_by_role("link").click()
    assert unscripted.url == home + "argument/being-wise/"


def test_old_addresses_lead_on_from_a_disk(
    context: BrowserContext, unscripted: Page, published: Path, tmp_path: Path
) -> None:
    archive(published, tmp_path / "site.zip", "site")
    zipfile.ZipFile(tmp_path / "site.zip").extractall(tmp_path)
    page, disk = context.new_page(), tmp_path / "site"
    page.goto((disk / "figures/dance/index.html").as_uri() + f"{STATE}#try")
    page.wait_for_url((disk / "figures/waggle/index.html").as_uri() + f"{STATE}#try")
    page.goto((disk / "argument/counting/index.html").as_uri() + "#cost")
    page.wait_for_url((disk / "argument/being-wise/index.html").as_uri())
    unscripted.goto((disk / "figures/dance/index.html").as_uri())
    unscripted.wait_for_url((disk / "figures/waggle/index.html").as_uri())


@pytest.mark.parametrize("path", ["figures/dance/", "argument/counting/#cost"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_where_a_reader_stays(page: Page, home: str, path: str, scheme: str) -> None:
    page.route("**/moved*.js", lambda route: route.fulfill(content_type="text/javascript"))
    page.emulate_media(color_scheme=scheme)
    page.goto(home + path)
    assert page.get_by_text("moved").first.is_visible()
    assert_accessible(page)


def test_stubs_are_no_pages(published: Path) -> None:
    assert not {"figures/dance/", "claims/bees-number/"} & set(pages(published))
    for name in ("sitemap.xml", "feed.xml", "llms.txt", "assets/search.json"):
        assert not re.search(r"figures/dance/|bees-number", (published / name).read_text(encoding="utf-8")), name
    stub = (published / "figures/dance/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{HOME}figures/waggle/">' in stub
    assert '<meta name="robots" content="noindex">' in stub


def test_hosts_are_told_of_pages_that_moved_whole(published: Path) -> None:
    rules = (published / "_redirects").read_text(encoding="utf-8").splitlines()[1:]
    whole = {line.split()[0]: line.split()[1] for line in rules}
    assert whole["/figures/dances/"] == "/figures/waggle/" and whole["/claims/bees-number/"] == "/claims/bees-count/"
    assert "/figures/dance/" not in whole  # a part of it went elsewhere


CALLED_AFTER = (  # what moved with claims/bees-number/ and figures/dance/ without a line of its own
    *("claims/#bees-number", "claims/bees-number/#bees-number", "argument/counting/#claim-bees-number"),
    *(
        "figures/dance/#dance",
        "figures/dance/#figure-dance",
        "figures/dances/bare/",
        "figures/dance/bare/#figure-dance",
    ),
)


@pytest.mark.parametrize("address", CALLED_AFTER)
def test_what_is_called_after_a_page_moves_with_it(published: Path, address: str) -> None:
    assert leads_on(published, address)
    assert not leads_on(published, address.replace("bees-number", "bees-sum").replace("dance", "prance"))


def test_what_leads_on_counts_as_published_still(published: Path, tmp_path: Path) -> None:
    old = ["figures/dance/", "figures/dance/#try", "figures/dance/#notes", "argument/counting/#notes"]
    old += ["argument/counting/#cost", "models/#old-row"]
    assert all(leads_on(published, address) for address in old)
    assert not any(leads_on(published, gone) for gone in ("figures/cash/", "figures/dance/#gone", "models/#gone"))


PAGES = {"": '<h2 id="a">', "new/": '<h2 id="b">', "other/": ""}
FAULTS = {
    '- {from: "old", to: "new/"}': "moved.yml, entry 1: 'old' is no address below the site. Write '- {from: \"claims",
    '- {from: "https://example.org/old/", to: "new/"}': "'https://example.org/old/' is no address below the site.",
    '- {from: "old/"}': "moved.yml, entry 1: must hold 'from' and 'to'. Write",
    "old/: new/": "moved.yml, entry 1: must hold 'from' and 'to'. Write",
    '- {from: "old/", to: "new/"}\n- {from: "old/", to: "other/"}': "entry 2: 'old/' has moved before. Write where",
    '- {from: "old/", to: "older/"}\n- {from: "older/", to: "old/"}': "'old/' leads in a circle by way of 'old/'.",
    '- {from: "other/", to: "new/"}': "'other/' still exists. Give it another name",
    '- {from: "/#a", to: "new/"}': "'/#a' still exists.",
    '- {from: "old/#a", to: "new/"}': "'old/#a' is on no page. Correct 'from', or add where the page went.",
    '- {from: "old/", to: "gone/"}': "'old/' leads to 'gone/', which does not exist. Correct 'to'.",
    '- {from: "/#z", to: "new/#a"}': "'/#z' leads to 'new/#a', which does not exist.",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_wrong_move_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    for name, body in PAGES.items():
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "index.html").write_text(f"<article>{body}</article></body>")
    (tmp_path / "moved.yml").write_text(text)
    with pytest.raises(RecordError) as caught:
        redirect(tmp_path, tmp_path / "moved.yml")
    assert FAULTS[text] in caught.value.message and "\n" not in caught.value.message
    assert "moved.yml" in caught.value.message
