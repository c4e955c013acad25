/** How each line's bars are filled: the same pattern in the drawing and in the key beside its name. */

export interface BarFill {
  color: string;
  /** What ECharts lays over the colour. */
  decal: object | null;
  /** The same pattern as strokes in a key 32 × 20. */
  key: string;
}

// The colours are given as CSS variables, so that dark, forced colours and paper change them without a redraw.
export const INK = "var(--chart-ink)";
const LIGHT = "var(--chart-light)";
const OWN = "var(--chart-own)";

const stripes = (rotation: number, gap = 6) => ({
  color: INK,
  symbol: "rect",
  dashArrayX: [1, 0],
  dashArrayY: [2, gap],
  rotation,
});

const dots = {
  color: INK,
  symbol: "circle",
  symbolSize: 0.9,
  dashArrayX: [
    [4, 6],
    [0, 5, 4, 1],
  ],
  dashArrayY: [4, 1],
};

const checks = {
  color: INK,
  symbol: "rect",
  dashArrayX: [
    [4, 4],
    [0, 4, 4, 0],
  ],
  dashArrayY: [4, 0],
};

const plain: BarFill = { color: LIGHT, decal: null, key: "" };

const national: readonly BarFill[] = [
  plain,
  {
    color: LIGHT,
    decal: stripes(-Math.PI / 4),
    key: "M-6 20 14 0M2 20 22 0M10 20 30 0M18 20 38 0M26 20 46 0M-14 20 6 0",
  },
  {
    color: LIGHT,
    decal: dots,
    key: "M5 5h0M13 5h0M21 5h0M29 5h0M9 10h0M17 10h0M25 10h0M5 15h0M13 15h0M21 15h0M29 15h0",
  },
  { color: LIGHT, decal: stripes(0), key: "M0 3h32M0 10h32M0 17h32" },
  {
    color: LIGHT,
    decal: stripes(Math.PI / 4, 3),
    key: "M-14 0 6 20M-8 0 12 20M-2 0 18 20M4 0 24 20M10 0 30 20M16 0 36 20M22 0 42 20M28 0 48 20",
  },
  {
    color: LIGHT,
    decal: checks,
    key: "M0 3h6M12 3h6M24 3h6M6 9h6M18 9h6M30 9h6M0 15h6M12 15h6M24 15h6",
  },
];

/** The municipality's own bars are whole in the accent; the others are light with a pattern each. */
export function fillOf(index: number, own: boolean): BarFill {
  return own ? { color: OWN, decal: null, key: "" } : (national[index % national.length] ?? plain);
}
