"""`/// figure | name`: a figure as it is read: message, drawing, sentence, note, one line of what else there is."""

from xml.etree.ElementTree import Element, SubElement

from ..figures.figure import Figure
from ..html.elements import add, follow
from ..html.outline import add_outline
from ..records.errors import unknown
from .blocks import ExplainerBlock


class FigureBlock(ExplainerBlock):
    """The figure of that folder, drawn now; the block's text is its caption, which opens with the message in bold.

    A question and controls are set into it where JavaScript runs: behind the caption, and behind the drawing.
    """

    NAME = "figure"
    HOLDS = "its caption"

    def on_create(self, parent: Element) -> Element:
        """Caption, drawing, sentence, list and last line, in the order in which they are read."""
        name, figures = self.argument, self.page.registers.figures
        if name not in figures:
            raise unknown("figure", name, figures, "Name a folder that holds drawing.py, or add it.", self.line())
        shown = figures[name]
        box = add(parent, f"jd-{name}" if shown.worked else "div", classes="figure", id=f"figure-{name}")
        box.set("data-figure", name)
        box.set("data-title", shown.title)
        if shown.html.data:
            box.set("data-values", shown.html.data)
        if shown.asks:
            box.set("data-asks", "")
        self.figure = add(box, "figure")
        self.caption = SubElement(self.figure, "figcaption")
        self.keep_room(self.figure, shown.html.room.question)
        work = add(self.figure, "div", classes="figure__work", **{"data-search-exclude": ""})
        drawing = add(work, "div", classes="figure__drawing")
        drawing.text = self.md.htmlStash.store(shown.html.drawing)
        self.keep_room(work, shown.html.room.controls)
        if shown.html.live:
            said = add(work, "div", classes="figure__said")
            said.text = self.md.htmlStash.store(shown.html.live)
        if whole := self.is_whole(shown):
            add_outline(self.figure, name, shown.html.outline)
        self.add_last_line(shown, whole)
        self.page.endings.append(lambda _: divide(self.figure, self.caption, shown))
        return box

    def on_add(self, block: Element) -> Element:
        """Where the text goes."""
        return self.caption

    def keep_room(self, parent: Element, html: str) -> None:
        """An empty place for what the behaviour will set there, as large as that; nothing for nothing."""
        if html:
            add(parent, "div", hidden="", **{"data-room": ""}).text = self.md.htmlStash.store(html)

    def is_whole(self, shown: Figure) -> bool:
        """Whether its data and list stand here too: on its own pages, and in steps, which argue by them.

        Other pages collect figures, or show one beside what it is made of; they lead to where its data stand.
        """
        folder, home = self.page.place[0], shown.page.strip("/").rpartition("/")[0]
        return not self.page.file or folder in (home, self.page.registers.settings.pages.steps)

    def add_last_line(self, shown: Figure, whole: bool) -> None:  # noqa: FBT001 - as it is asked above
        """The data or the way to them, and links: to the figure alone, its citation, from elsewhere its own page."""
        own = f"/{self.page.file}" == shown.page
        line = add(self.figure, "div", classes="figure__data", **{"data-search-exclude": ""})
        script = shown.page.replace("index.md", "element.js")
        if whole:
            add_data(line, self.md.htmlStash.store(shown.html.table), script if shown.worked else "")
        elif shown.worked:
            add(add(line, "span", hidden=""), "a", href=script, **{"data-module": ""})
        links = add(line, "p", classes="figure__links")
        if not whole:
            add(links, "a", "Data and code", href=f"{shown.page}#data", **{"data-own": ""})
            follow(links[-1], " ")
        bare = shown.page.replace("index.md", "bare.md")
        add(links, "a", "Embed", href=bare, **{"data-bare": str(shown.height)})
        follow(links[-1], " ")
        add(links, "a", "Cite", href=f"{'' if own else shown.page}#cite", **{"data-cite": ""})
        if whole and not own:
            follow(links[-1], " ")
            add(links, "a", "About", href=shown.page)


def add_data(line: Element, table: str, script: str) -> None:
    """The disclosure with what a figure rests on, its numbers, and a link to its script, if it has one."""
    box = add(line, "details")
    add(box, "summary", "Data")
    SubElement(box, "div").text = table
    if script:
        links = add(box, "p", classes="figure__links")
        add(links, "a", "The script that works it", href=script, **{"data-module": ""})


def divide(figure: Element, caption: Element, shown: Figure) -> None:
    """Leave of the caption its message, with the kind of figure beside it; what else it says follows the sentence."""
    first = caption.find("p")
    if first is None:
        return
    if len(first) and first[0].tag == "strong" and not (first.text or "").strip():
        note = rest_of(caption, first)
        work = next(place for place, each in enumerate(figure) if each.get("class") == "jd-figure__work")
        if note[0].text or len(note[0]) or len(note) > 1:
            figure.insert(work + 1, note)
        follow(first[0], " ")
    add(first, "span", shown.kind, "figure__kind", title=shown.html.basis)


def rest_of(caption: Element, first: Element) -> Element:
    """What stands behind the message in the first paragraph of a caption, and its other paragraphs, taken out.

    The paragraph's attributes go along: `{: data-answer="" }` at its end hides the note until there is an answer.
    """
    note = Element("div", {"class": "jd-figure__note"})
    rest, message = SubElement(note, "p", first.attrib), first[0]
    first.attrib.clear()
    rest.text, message.tail = (message.tail or "").lstrip(), None
    for parent, target in ((first, rest), (caption, note)):
        for each in list(parent)[1:]:
            parent.remove(each)
            target.append(each)
    return note
