"""How long does a change of a figure take? Not part of `make test`: `make pace` prints a table and judges it.

For every control of every figure: the time from the event to the laid-out page, at full speed and with the processor
slowed sixfold; and for every slider, the frames that a drag of a second drops. Meaningful on an idle machine only.
"""

import statistics
import sys
from pathlib import Path

from browsers import served
from explainer.figures.drawings import figure_homes
from explainer.figures.figure import has_behaviour
from figure_checks import open_figure
from playwright.sync_api import Page, sync_playwright
from press.browser import launch

DOCS = Path(__file__).parents[2] / "docs"
LIMITS = {1: 8.0, 6: 50.0}  # milliseconds, by how many times the processor is slowed
STEPS = 24  # changes of each control

# Changes each control that changes the drawing, one step at a time, and gives the milliseconds of each change.
WORK = """(steps) => {
  const figure = document.querySelector('.jd-figure[data-figure]');
  const controls = figure.querySelectorAll('.jd-controls select, .jd-controls input, .jd-controls button');
  const times = {};
  [...controls].slice(0, 40).forEach((control, place) => {
    const words = (control.closest('label') ?? control).textContent.trim().slice(0, 30);
    const taken = [];
    for (let step = 0; step < steps; step += 1) {
      const begun = performance.now();
      if (control.tagName === 'BUTTON' || control.type === 'radio') control.click();
      else {
        if (control.tagName === 'SELECT') control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
        else if (control.type === 'checkbox') control.checked = !control.checked;
        else if (control.value === control.max) control.value = control.min;
        else control.value = Number(control.value) + (control.step === 'any' ? (control.max - control.min) / steps : Number(control.step) || 1);
        for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      figure.getBoundingClientRect();
      taken.push(performance.now() - begun);
    }
    times[`${place} ${words}`] = taken;
  });
  return times;
}"""

# Some controls are made when the part of a list opens in which they stand.
OPEN = """() => {
  for (const group of document.querySelectorAll('[data-group]')) group.open = true;
  return new Promise((done) => setTimeout(done, 500));
}"""

# Moves the first slider once a frame for a second and gives the time between frames.
DRAG = """() => new Promise((done) => {
  const slider = document.querySelector('.jd-figure[data-figure] .jd-controls input[type=range]');
  if (!slider) return done(null);
  const frames = [];
  let last = null;
  const frame = (now) => {
    if (last !== null) frames.push(now - last);
    last = now;
    if (frames.length === 60) return done(frames);
    if (slider.value === slider.max) slider.value = slider.min;
    else slider.value = Number(slider.value) + (slider.step === 'any' ? (slider.max - slider.min) / 60 : Number(slider.step) || 1);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


def measure(page: Page, slowed: int) -> tuple[list[float], list[float]]:
    """Milliseconds of every change, and of every frame of a drag."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    changes = [time for times in page.evaluate(WORK, STEPS).values() for time in times]
    frames = page.evaluate(DRAG) or []
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return changes, frames


def worst_of_twenty(times: list[float]) -> float:
    """The time that nineteen of twenty changes stay under."""
    return statistics.quantiles(times, n=20)[-1]


def main(site: Path) -> int:
    """Print the table; 1 when a figure's changes take longer than they may."""
    slow = []
    print(f"{'figure':34}{'slowed':>7}{'changes':>9}{'median':>8}{'19 of 20':>10}{'worst':>8}{'late frames':>13}")
    with served(site) as address, sync_playwright() as playwright, launch(playwright) as browser:
        for name in sorted(name for name in figure_homes(DOCS) if has_behaviour(DOCS, name)):
            page = browser.new_page(viewport={"width": 360, "height": 740}, bypass_csp=True)
            open_figure(page, address, name)
            page.wait_for_load_state("networkidle")
            page.evaluate(OPEN)
            for slowed, limit in LIMITS.items():
                changes, frames = measure(page, slowed)
                high = worst_of_twenty(changes)
                late = f"{sum(frame > 25 for frame in frames)} of {len(frames)}" if frames else "no slider"
                print(
                    f"{name:34}{slowed:>6}x{len(changes):>9}{statistics.median(changes):>8.1f}{high:>10.1f}"
                    f"{max(changes):>8.1f}{late:>13}",
                    flush=True,
                )
                if high > limit:
                    slow.append(f"{name}: {high:.1f} ms at {slowed}x, at most {limit:.0f}")
            page.close()
    print(
        "\n".join(slow) or "Every figure is within its limits: 8 ms, and 50 ms slowed sixfold, for 19 of 20 changes."
    )
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
