// Works the controller: update speed, steady or shifting topics, step by step or as a run.
import { FigureElement } from "../base.js";
import { curve } from "./trace.js";
import { alternative, biasWords, ends, found, moment, now, question, sentence, title, topViolations } from "./words.js";

const SPEEDS = ["0", "0.001", "0.003", "0.01", "0.03", "0.1"];
const STEPS = 100;

class LoadController extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "speed", kind: "choice", fallback: "0.01", options: SPEEDS },
      { name: "stream", kind: "choice", fallback: "steady", options: ["steady", "shifting"] },
      { name: "step", kind: "integer", fallback: STEPS, min: 1, max: STEPS },
    ],
  };

  build() {
    this.addRange("speed", "Update speed", { values: SPEEDS });
    this.addRange("step", "Step");
    this.addChoice("stream", "Topics", { steady: "steady", shifting: "change at step 50" });
    this.addButton("One step", () => ({ step: (this.state.step % STEPS) + 1 }));
    this.runner = this.addButton("Run from step 1", () => this.toggle());
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
    this.refreshControls();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    if (this.runner) this.runner.textContent = "Run from step 1";
  }

  render(state) {
    const at = moment(this.values, state);
    this.say("title", title(state));
    at.loads.forEach((_, index) => this.showExpert(index, at));
    this.showPlot(state, at.violations);
    this.showSmall(state.stream);
    return !this.timer; // a run is watched; it is said when it ends
  }

  showExpert(index, { loads, biases }) {
    const { load, bias } = this.values.layout;
    this.say(`tokens-${index}`, loads[index]);
    this.say(`signed-${index}`, biasWords(biases[index]));
    this.each(`load-${index}`, (zone) => ({ width: (zone.loads * loads[index]) / load }));
    this.each(`bias-${index}`, ({ zero, biases: room }) => {
      const length = room * Math.max(-1, Math.min(1, biases[index] / bias));
      return { x: zero + Math.min(length, 0), width: Math.abs(length) };
    });
  }

  showPlot({ step }, violations) {
    const { plot, mark, violation } = this.values.layout;
    const violated = violations[step - 1];
    this.say("now", now(violated));
    this.each("curve", (zone, width) => ({ d: curve(violations, mark / 2, width - mark, plot, violation) }));
    this.each("mark", (zone, width) => ({
      x: ((step - 1) * (width - mark)) / (STEPS - 1),
      y: plot[0] + plot[1] - (violated * plot[1]) / violation - mark / 2,
    }));
  }

  showSmall(stream) {
    if (this.shown === stream) return;
    this.shown = stream;
    const { small, gap, violation } = this.values.layout;
    Object.keys(this.values.compared).forEach((name, index) => {
      const values = topViolations(this.values, stream, name);
      const room = (width) => (width - 2 * gap) / 3;
      this.say(`late-${name}`, ends(this.values, stream, name));
      this.each(`curve-${name}`, (zone, width) => ({ d: curve(values, index * (room(width) + gap), room(width), small, violation) }));
    });
  }

  /** Set attributes of a part in both variants, from the places and the width of each. */
  each(name, attributes) {
    for (const part of this.parts(name)) {
      const { width } = part.ownerSVGElement.dataset;
      const changes = attributes(this.values.zones[width], Number(width));
      for (const [key, value] of Object.entries(changes)) part.setAttribute(key, value);
    }
  }
}

customElements.define("jd-load-controller", LoadController);
