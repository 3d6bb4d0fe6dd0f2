// The curve of a run, as the drawing makes it: see curve in drawing.py.

/** A line through the values of all steps; [top, height] is the plot, `most` the value at its upper edge. */
export function curve(values, x, width, [top, height], most) {
  const points = values.map((value, index) => {
    const right = x + (index * width) / (values.length - 1);
    return `${right.toFixed(1)} ${(top + height - (value * height) / most).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
