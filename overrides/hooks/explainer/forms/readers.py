"""What programs that show a page's text alone need: reader views choose by names of elements and by points.

The rules are those of Mozilla's Readability (https://github.com/mozilla/readability, Readability.js).
"""

import re
from xml.etree.ElementTree import Element

from markdown.postprocessors import Postprocessor

FURNITURE = re.compile("comment|community|extra|footer|header|legends|menu|related|remark|replies|social|sponsor")
CODE = re.compile(r'<div class="([^"]*\bhighlight)"><pre>(?:<span></span>)?(.*?)</pre>\s*</div>', re.DOTALL)


def keep_parts(root: Element) -> None:
    """Mark as content what such programs would drop for its id, which stays for good."""
    for part in root.iter():
        if FURNITURE.search(part.get("id", "").lower()):
            part.set("class", f"{part.get('class', '')} jd-content".strip())


class CodeAlone(Postprocessor):
    """Takes the box from around code: what has a long program for its only child is taken for the article."""

    def run(self, text: str) -> str:
        """The page with the names of the box on the code itself."""
        return CODE.sub(r'<pre class="\1">\2</pre>', text)
