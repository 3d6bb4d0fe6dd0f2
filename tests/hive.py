"""A small project about bees, on which the machinery is tested: two claims, a step, sources, a term, a figure."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
CLAIM = """---
title: "Bees <can> count"
paragraph: 1
step: bees
verdict: corrected
because: "Up to four."
in_short: two, three, four
evidence:
  - source: lee-2020-bees
    locator: "p. 3"
    bears: corrects
    says: "bees tell three from four"
would_change: "a bee that counts to nine"
relations:
  - kind: supports
    claim: bees-think
    note: "counting is thinking"
checked: 2026-11-24
---
/// record | bees-count
///

Body.
"""
OTHER = CLAIM.split("relations:")[0].replace("corrected", "opinion").replace("can", "think")
STEP = """---
title: Bees
description: On bees.
paragraph: 1
finding: They count.
---
# Bees { #bees }

/// found | bees
They count [@lee-2020-bees], as [hives](term:hive) do, by $`\\frac{a}{b}`$.
///

/// claims
///
"""
DRAWING = """from types import SimpleNamespace


def draw():
    return SimpleNamespace(wide='<svg>W</svg>', narrow='<svg>N</svg>', alternative='A & B', headers=('h',),
        rows=[('1 < 2',)], kind='A toy.', live='', data=None)
"""
ARITHMETIC = """GIB = 2**30


def bytes_per_token(cache):
    return 2 * cache["layers"] * cache["kv_heads"] * cache["head_dim"]


def bytes_at(cache, tokens):
    return bytes_per_token(cache) * tokens
"""
SOURCES = """- id: lee-2020-bees
  type: book
  title: On bees
  title-short: Lee 2020
  author: [{family: Lee, given: Ann}]
  read: part
  issued: 2020-05
- id: wasp-2021
  type: book
  title: On wasps
  title-short: Wasp 2021
  read: quoted
  via: The Hive
"""
EVENTS = """events:
  - id: first-flight
    title: A bee flies
    happened: 2020-05
    public: 2020-06-01
    lane: policy
    sources: [lee-2020-bees]
    claims: [bees-count]
"""
MODELS = """models:
  - id: bee-1
    name: Bee 1
    lab: A hive
    attention: MHA
    heads: 4
    cache: {kind: heads, layers: 2, kv_heads: 3, head_dim: 5}
    sources:
      config: {source: "https://example.org/bee", read: part}
"""
FILES = {
    "index.md": "---\ntitle: All about bees\ndescription: Bees.\n---\n# Bees { #home }\n\n/// glance\n///\n",
    "claims/index.md": "# Claims { #claims }\n\n/// ledger\n///\n",
    "claims/bees-count.md": CLAIM,
    "claims/bees-think.md": OTHER + "checked: 2026-11-24\n---\n/// record | bees-think\n///\n",
    "argument/bees.md": STEP,
    "data/index.md": "# Data { #data }\n\n/// dataset\n///\n",
    "data/sources.yml": SOURCES,
    "data/events.yml": EVENTS,
    "data/models.yml": MODELS,
    "sources.md": "# Sources { #sources }\n\n/// sources\n///\n",
    "timeline.md": "# Timeline { #timeline }\n\n/// timeline\n///\n",
    "changes.md": "# Changes { #changes }\n\n## 24 November 2026: bees { #bees }\n\nThey came.\n",
    "glossary.md": "# Words { #glossary }\n\n### Hive { #hive }\n\nA home.\n",
    "method.md": "# Method { #method }\n\n## Verdicts { #verdicts }\n\n## Confidence { #confidence }\n",
    "models.md": "# Models { #models }\n\n/// models\n///\n",
    "figures/hive/index.md": "---\ntitle: 'Figure: hive'\ndescription: On hives.\nheight: 300\nkind: toy\n---\n# Hive { #hive }\n\n"
    "/// figure | hive\nA hive.\n///\n\n## Cite it { #cite }\n\nAs a hive.\n",
    "figures/hive/drawing.py": DRAWING,
    "sizes_of_bees.py": ARITHMETIC,
}
SETTINGS = f"""site_name: Bees?
theme:
  name: material
  custom_dir: templates
  font: false
hooks:
  - {ROOT / "overrides" / "hooks" / "site.py"}
extra:
  previewed: true
  slug: bees
  essay: lee-2020-bees
  arithmetic: sizes_of_bees
  record_ends: 2026-11-24
  pages:
    home: index.md
    steps: argument
plugins: []
strict: true
validation:
  links:
    not_found: warn
    anchors: warn
    absolute_links: relative_to_docs
markdown_extensions:
  - attr_list
  - pymdownx.superfences
  - pymdownx.snippets:
      base_path: docs
      check_paths: true
"""


def write_project(folder: Path) -> Path:
    """Write the project into a folder, and give its docs."""
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "templates").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "bare.html").write_text('{% extends "main.html" %}\n', encoding="utf-8")
    return write_docs(folder / "docs")


def write_docs(docs: Path) -> Path:
    """Write the pages, records and programs into a folder, and give it."""
    for name, text in FILES.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    return docs
