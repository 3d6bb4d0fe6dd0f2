"""What the figure says, from its values: the words in the drawing, the drawing in words, and the table."""


def billions(count: float) -> str:
    """Billions in three figures: 671, 37.6; the unit cannot be torn off."""
    said = count / 1e9
    return f"{said:.0f}\u00a0billion" if said >= 100 else f"{said:.1f}\u00a0billion"


def signed(value: float) -> str:
    """A bias in hundredths with a true sign."""
    return f"{'−' if value < 0 else '+'}{abs(value):.2f}"


def busy_sum(v: dict) -> str:
    """The passed-over expert's affinity, its bias, and what they give."""
    affinity, score = v["drawn"].affinities[v["busy"]], v["drawn"].scores[v["busy"]]
    return f"{affinity:.2f}\u00a0−\u00a0{-v['busy_bias']:.2f}\u00a0=\u00a0{score:.2f}"


def at_work(v: dict) -> tuple[int, int, int]:
    """In all layers: routed experts, those of them at work, and shared experts."""
    return v["layers"] * v["experts"], v["layers"] * v["top"], v["layers"] * v["shared"]


def fates(v: dict) -> list[str]:
    """Each group's sum and whether it stays."""
    kept = v["drawn"].kept_groups
    return [f"{value:.2f} {'in' if group in kept else 'out'}" for group, value in enumerate(v["drawn"].group_sums)]


def lines(v: dict, wide: bool) -> dict:
    """The words in the drawing by place; the narrow one has the same numbers in fewer words."""
    said = {
        "numbers": f"{v['hidden']:,}\u00a0numbers",
        "total": f"{billions(v['total'])} stored",
        "next": "to the next layer",
    }
    return said | (wide_lines(v) if wide else narrow_lines(v))


def narrow_lines(v: dict) -> dict:
    """What the narrow drawing says."""
    routed, working, shared = at_work(v)
    return {
        "where": v["name"],
        "title": f"{v['top']} of {v['experts']} experts work, and {v['shared']} always",
        "router": f"Router: {v['experts']} sigmoid affinities + bias",
        "groups": f"{v['kept']} of {v['groups']} groups stay: two best, added",
        "itself": "itself",
        "sums": [fate.split()[0] for fate in fates(v)],
        "shared": "Shared",
        "weights": ("width = weight,", f"no bias; sum {v['scale']}"),
        "busy": "Best fit, often busy: passed over",
        "made_up": f"{busy_sum(v)}; all scores made up",
        "layers": f"{v['layers']} such layers: {working} of {routed:,} work",
        "this": "",
        "active": f"{billions(v['active'])} work",
        "one": f"+ {shared} shared, each {v['expert']:,} parameters",
    }


def wide_lines(v: dict) -> dict:
    """What the wide drawing says."""
    routed, working, shared = at_work(v)
    return {
        "where": f"one layer of {v['name']}",
        "title": f"{v['top']} of {v['experts']} experts work on a word, and {v['shared']} always",
        "router": f"Router: {v['experts']} affinities, each a sigmoid, plus a bias",
        "groups": f"{v['kept']} of {v['groups']} groups stay: those whose two best sum highest",
        "itself": "the word itself",
        "sums": fates(v),
        "shared": "Shared expert",
        "weights": ("line width = weight, without the", f"bias; the {v['top']} sum to {v['scale']}; shared: 1"),
        "busy": f"Fits best, but often busy: {busy_sum(v)}, so it is passed over",
        "made_up": f"Shape and rule are {v['name']}’s; all scores are made up.",
        "layers": f"{v['layers']} such layers: {working} of {routed:,} routed experts work, and {shared} shared",
        "this": "the one above",
        "active": f"{billions(v['active'])} parameters work on the word",
        "one": f"Each has {v['expert']:,} parameters. The next word may need others.",
    }


def listed(v: dict) -> str:
    """The chosen experts with their groups and weights."""
    result, size = v["drawn"], v["size"]
    return ", ".join(f"group {expert // size + 1} ({weight:.2f})" for expert, weight in result.weights.items())


def alternative(v: dict) -> str:
    """The drawing in words with its numbers."""
    return f"{router_in_words(v)} {layers_in_words(v)}"


def router_in_words(v: dict) -> str:
    """The layer that is drawn large."""
    return (
        f"The token “{v['token']}”, {v['hidden']:,} numbers, comes to a router, which gives each of {v['experts']} "
        f"experts an affinity, a sigmoid, and adds a bias. They stand in {v['groups']} groups of {v['size']}; each "
        f"is judged by the sum of its two best: {', '.join(fates(v))}. In the {v['kept']} groups that stay the best "
        f"{v['top']} experts are chosen, with weights by affinity, without the bias, that sum to {v['scale']}: "
        f"{listed(v)}. The expert that fits best, in group {v['busy'] // v['size'] + 1}, is often busy: "
        f"{busy_sum(v)}, so it is passed over."
    )


def layers_in_words(v: dict) -> str:
    """What joins the experts' answers, and all layers."""
    routed, working, shared = at_work(v)
    return (
        f"{v['shared']} shared expert works always, without the router; its answer, those of the {v['top']} and the "
        f"token itself are added and go to the next layer. All scores are made up; shape and rule are {v['name']}’s. "
        f"Below, {v['layers']} such layers: of {routed:,} routed experts {working} work, and {shared} shared ones, "
        f"each with {v['expert']:,} parameters. Of {billions(v['total'])} parameters stored "
        f"{billions(v['active'])} work on the word."
    )


def kind(v: dict) -> str:
    """What kind of figure this is."""
    return f"A picture of a mechanism: {v['name']}’s shape and rule, with made-up scores."


def table(v: dict) -> tuple[tuple[str, ...], list[tuple]]:
    """Heads and rows: the chosen experts of the layer drawn large, and the one that is passed over."""
    result, size = v["drawn"], v["size"]
    rows = [
        (
            f"{expert % size + 1} of group {expert // size + 1}",
            f"{result.affinities[expert]:.2f}",
            signed(v["biases"][expert]),
            f"{result.scores[expert]:.2f}",
            f"{result.weights[expert]:.3f}" if expert in result.weights else "passed over",
        )
        for expert in sorted([*result.weights, v["busy"]])
    ]
    return ("Expert (made-up scores)", "Affinity", "Bias", "Sum", "Weight"), rows
