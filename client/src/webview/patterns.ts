/** The theme's colours for charts, in the order in which series take them. */
const COLORS = ["blue", "yellow", "green", "purple", "red", "foreground"] as const;

/** How far the marks of a pattern are from each other, in CSS pixels. */
const TILE = 8;

/** What is drawn on a tile of each series, so that it can be told without its colour. */
const MARKS: readonly ((pen: CanvasRenderingContext2D, size: number) => void)[] = [
  (pen, size) => pen.fillRect(0, 0, size, size),
  (pen, size) => {
    for (const shift of [-size, 0, size]) line(pen, shift, size, shift + size, 0);
  },
  (pen, size) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 4, 0, Math.PI * 2);
    pen.fill();
  },
  (pen, size) => line(pen, 0, size / 2, size, size / 2),
  (pen, size) => line(pen, size / 2, 0, size / 2, size),
  (pen, size) => {
    for (const shift of [-size, 0, size]) {
      line(pen, shift, size, shift + size, 0);
      line(pen, shift, 0, shift + size, size);
    }
  },
];

/** A colour of the theme: a series', or one by its name among the variables for charts. */
export function chartColor(series: number | "foreground" | "lines"): string {
  const name = typeof series === "number" ? COLORS[series % COLORS.length] : series;
  const style = getComputedStyle(document.body);
  const color = style.getPropertyValue(`--vscode-charts-${name}`).trim();
  return color || style.color;
}

/** What fills the bars of a series: its marks in its colour, on the page's own background. */
export function fillOf(series: number): CanvasPattern | string {
  const size = Math.round(TILE * devicePixelRatio);
  const tile = document.createElement("canvas");
  [tile.width, tile.height] = [size, size];
  const pen = tile.getContext("2d");
  if (!pen) return chartColor(series);
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = chartColor(series);
  pen.strokeStyle = chartColor(series);
  pen.lineWidth = size / 4;
  MARKS[series % MARKS.length]!(pen, size);
  return pen.createPattern(tile, "repeat") ?? chartColor(series);
}

/** A small sample of a series' fill, for the legend. */
export function swatch(series: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "swatch";
  canvas.width = Math.round(16 * devicePixelRatio);
  canvas.height = Math.round(12 * devicePixelRatio);
  const pen = canvas.getContext("2d");
  if (pen) {
    pen.fillStyle = fillOf(series);
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = chartColor(series);
    pen.strokeRect(0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

function line(
  pen: CanvasRenderingContext2D,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}
