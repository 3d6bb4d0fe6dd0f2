"""Which names of models, spans of numbers and numbers with their words no line may break: “GPT-4”, “3–6”."""

import re

SPAN = r"\d+(?:[.,]\d+)*(?:–\d+(?:[.,]\d+)*)+"
WHOLE = 20  # characters of code, or of a name, that a phone has room for
NUMBERED = r"\b\d+(?:\.\d+)?[A-Z]?-[A-Za-z]+"  # 14-billion
LONGER = rf"(?<![\w-])(?=[\w.-]{{1,{WHOLE}}}(?![\w-]))[A-Za-z][\w.]*(?:-[A-Za-z]+)*-[A-Za-z]?\d\w*(?:[.-]\w+)*"
SHORTER = r"\b[A-Za-z]\w{0,4}-\d\w*(?:\.\w+)*|\b[A-Za-z]\d?(?:\.\d)?-[A-Za-z]\w+"  # GPT-4 in a longer one, V3-Base
SHORT = re.compile(f"({SPAN}|{NUMBERED}|{LONGER}|{SHORTER})")
