// Works the controller: update speed, steady or shifting topics, step by step or as a run.
import { FigureElement } from "../base.js";
import { button, choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { alternative, found, sentence } from "./words.js";

const SPEEDS = ["0", "0.001", "0.003", "0.01", "0.03", "0.1"];
const STEPS = 100;

class LoadController extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = () => [
    button("One step", ({ step }) => ({ step: (step % STEPS) + 1 })),
    scale("speed", "Update speed", { values: SPEEDS }),
    scale("step", "Step", { min: 1, max: STEPS }),
    choice("stream", "Topics", { steady: "steady", shifting: "change at step 50" }),
  ];

  build() {
    this.runner = this.addButton("Run from step 1", () => this.toggle());
    super.build();
    this.prepare(SPEEDS);
  }

  /** Make the runs at all speeds while nothing else happens, so that no control has to wait for one. */
  prepare([speed, ...others]) {
    if (!speed || !this.isConnected) return;
    (window.requestIdleCallback ?? setTimeout)(() => {
      found(this.values, speed, this.state.stream);
      this.prepare(others);
    });
  }

  disconnectedCallback() {
    this.stop();
  }

  update(changes) {
    this.stop();
    super.update(changes);
  }

  toggle() {
    if (this.timer) return { step: this.state.step };
    const [jump, wait] = matchMedia("(prefers-reduced-motion: reduce)").matches ? [11, 900] : [1, 70];
    this.state.step = 1;
    this.runner.textContent = "Stop";
    this.timer = setInterval(() => this.advance(jump), wait);
    this.show();
  }

  /** The next picture of a run; the last one goes into the address. */
  advance(jump) {
    const step = Math.min(this.state.step + jump, STEPS);
    this.state.step = step;
    if (step === STEPS) this.update({ step });
    else this.show();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    if (this.runner) this.runner.textContent = "Run from step 1";
  }

  render(state) {
    super.render(state);
    return !this.timer; // a run is watched; it is said when it ends
  }
}

customElements.define("jd-load-controller", LoadController);
