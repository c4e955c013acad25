/** What a chart shows. The drawing and the table are both made from these lines, so they cannot differ. */

export type Unit = "%" | "personer";

export interface Series {
  name: string;
  /** One per category, in their order; null where no figure is known. */
  values: readonly (number | null)[];
}

export interface OwnSeries extends Series {
  /** Where the municipality's own figures come from. */
  source?: string;
}

export interface ChartContent {
  title: string;
  /** Usually years. */
  categories: readonly string[];
  series: readonly Series[];
  unit: Unit;
  own?: OwnSeries | undefined;
}

export interface Figure {
  value: number | null;
  text: string;
}

export interface Line {
  name: string;
  own: boolean;
  figures: Figure[];
}

export const MISSING = "uppgift saknas";

const swedish = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });

/** A figure as it is written, at a bar and in the table; people are named in the heading, per cent at the figure. */
export function figureText(value: number | null, unit: Unit): string {
  if (value === null) {
    return MISSING;
  }
  return unit === "%" ? `${swedish.format(value)}\u00a0%` : swedish.format(value);
}

/** What is not a number is not known: a gap is honest where a nought would be a claim. */
function known(value: number | null | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function linesOf(content: ChartContent): Line[] {
  const line = (series: Series, own: boolean): Line => ({
    name: series.name,
    own,
    figures: content.categories.map((_, index) => {
      const value = known(series.values[index]);
      return { value, text: figureText(value, content.unit) };
    }),
  });
  const national = content.series.map((one) => line(one, false));
  return content.own ? [...national, line(content.own, true)] : national;
}

export function hasGap(lines: readonly Line[]): boolean {
  return lines.some((line) => line.figures.some((figure) => figure.value === null));
}

export function hasFigure(lines: readonly Line[]): boolean {
  return lines.some((line) => line.figures.some((figure) => figure.value !== null));
}

export function unitText(unit: Unit): string {
  return unit === "%" ? "procent" : "antal personer";
}

const listed = new Intl.ListFormat("sv-SE");

/** What the drawing says to those who do not see it, and where the figures are. */
export function chartLabel(content: ChartContent, lines: readonly Line[]): string {
  const names = listed.format(lines.map((line) => line.name));
  const first = content.categories[0] ?? "";
  const last = content.categories.at(-1) ?? "";
  const span = first === last ? first : `${first}–${last}`;
  return `Stapeldiagram: ${content.title}, ${unitText(content.unit)}. Visar ${names}, ${span}. Alla siffror står i tabellen efter diagrammet.`;
}
