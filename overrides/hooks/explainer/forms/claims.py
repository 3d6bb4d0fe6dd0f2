"""The claims of the step whose page this is, as rows: `/// claims` and `/// omissions`."""

from xml.etree.ElementTree import Element

from ..html.rows import add_rows
from ..records.errors import FormError
from ..registers import Registers
from .overviews import Overview


class Claims(Overview):
    """`/// claims`: a row for each claim of the essay that this step checks."""

    NAME = "claims"
    KIND = "claim"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The rows; raises FormError on a page that is no step's."""
        folder, step = self.page.place
        if folder != registers.settings.pages.steps or step not in registers.steps:
            raise FormError(f"the block '{self.line()}' stands on the page of a step only. Delete it.", self.line())
        self.page.rows.append(self.NAME)
        return add_rows(parent, self.KIND, step, registers)


class Omissions(Claims):
    """`/// omissions`: a row for each thing that the essay leaves out in this step."""

    NAME = "omissions"
    KIND = "omission"


ROWS = (Claims, Omissions)
