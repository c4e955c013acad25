import { render, screen, within } from "@testing-library/vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import BarChart from "./BarChart.vue";
import { drawBars } from "./barOption";
import { figureText, linesOf, MISSING, type ChartContent } from "./figures";
import { fillOf } from "./patterns";
import { init } from "./library";

const content: ChartContent & { source: string } = {
  title: "Kommuner med trygghetskamera",
  categories: ["2020", "2021", "2022"],
  unit: "%",
  source: "påhittad källa, 2023",
  series: [
    { name: "Ordinärt boende", values: [41.5, null, 0] },
    { name: "Särskilt boende", values: [12, 13] },
  ],
  own: { name: "Vår kommun", values: [null, 7, 9], source: "egna uppgifter" },
};
const values = [
  [41.5, null, 0],
  [12, 13, null],
  [null, 7, 9],
];
const room = { width: 640, fontSize: 16, fontFamily: "sans-serif" };

interface GivenSeries {
  name: string;
  data: (number | null)[];
  itemStyle: { color: string; decal?: object };
}
const givenTo = (drawing: { option: object }) => (drawing.option as { series: GivenSeries[] }).series;

/** The words the library really draws, in no order. */
function drawnTexts(drawing: ReturnType<typeof drawBars>): string[] {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: room.width, height: drawing.height });
  chart.setOption(drawing.option);
  const svg = new DOMParser().parseFromString(chart.renderToSVGString(), "image/svg+xml");
  chart.dispose();
  return [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

/** The columns find their table when both have been mounted. */
async function tableFigures() {
  await nextTick();
  const body = within(screen.getByRole("table")).getAllByRole("row").slice(1);
  return body.map((row) =>
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent?.trim()),
  );
}

afterEach(() => {
  document.head.innerHTML = "";
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

beforeEach(() => {
  // Without a canvas to measure letters on, the library counts them.
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
});

test("the library is given the same figures as the table shows", async () => {
  render(BarChart, { props: content });
  const given = givenTo(drawBars(content.categories, linesOf(content), room));
  expect(given.map((one) => one.data)).toEqual(values);
  expect(await tableFigures()).toEqual(given.map((one) => one.data.map((value) => figureText(value, "%"))));
});

test("every known figure is written at its bar, nought too, and a gap is left empty", () => {
  const texts = drawnTexts(drawBars(content.categories, linesOf(content), room));
  const figures = texts.filter((text) => text.includes("%")).map((text) => text.replace("\u00a0", " "));
  expect(figures.toSorted()).toEqual(["0 %", "12 %", "13 %", "41,5 %", "7 %", "9 %"].toSorted());
  expect(texts).toEqual(expect.arrayContaining(content.categories as string[]));
  expect(texts.join()).not.toContain(MISSING);
});

test("what is missing is said in the table, and what the gap means beside the drawing", async () => {
  render(BarChart, { props: content });
  expect((await tableFigures())[0]?.[1]).toBe("uppgift saknas");
  // Fewer figures than years is a gap as well.
  expect((await tableFigures())[1]?.[2]).toBe("uppgift saknas");
  expect(screen.getByText("Där en stapel saknas finns ingen uppgift.")).toBeTruthy();
});

test("a chart without gaps does not speak of them", () => {
  render(BarChart, { props: { ...content, own: undefined, series: [{ name: "A", values: [1, 2, 3] }] } });
  expect(screen.queryByText(/stapel saknas/)).toBeNull();
});

test("without a single figure the table stands alone and says so", async () => {
  render(BarChart, { props: { ...content, own: undefined, series: [{ name: "A", values: [] }] } });
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText("Det finns inga uppgifter att rita än.")).toBeTruthy();
  expect(await tableFigures()).toEqual([["uppgift saknas", "uppgift saknas", "uppgift saknas"]]);
});

test("the drawing says what it shows and points to the table, and the sources are named", () => {
  render(BarChart, { props: content });
  const label = screen.getByRole("img").getAttribute("aria-label");
  expect(label).toContain("Ordinärt boende, Särskilt boende och Vår kommun, 2020–2022");
  expect(label).toContain("tabellen");
  expect(screen.getByText(/Källa: påhittad källa, 2023\./).textContent).toContain(
    "Vår kommun: egna uppgifter.",
  );
});

test("no two of the lines look alike without colour", () => {
  const six = [0, 1, 2, 3, 4, 5].map((index) => fillOf(index, false));
  expect(new Set(six.map((fill) => JSON.stringify(fill.decal))).size).toBe(6);
  expect(new Set(six.map((fill) => fill.key)).size).toBe(6);
  const given = givenTo(drawBars(content.categories, linesOf(content), room));
  expect(new Set(given.map((one) => JSON.stringify([one.itemStyle.color, one.itemStyle.decal]))).size).toBe(
    3,
  );
});

test("the bars lie down where the figures have no room above them", () => {
  const lines = linesOf(content);
  const narrow = drawBars(content.categories, lines, { ...room, width: 280 }).option;
  const wide = drawBars(content.categories, lines, { ...room, width: 1200 }).option;
  expect(narrow).toMatchObject({ xAxis: { type: "value", min: 0 }, yAxis: { type: "category" } });
  expect(wide).toMatchObject({ xAxis: { type: "category" }, yAxis: { type: "value", min: 0 } });
});

test("the drawing takes the room of its frame and follows new figures", async () => {
  document.head.innerHTML = "<style>.bar-chart__drawing { font-size: 16px; }</style>";
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(640);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly redraw: () => void) {}
      observe() {
        this.redraw();
      }
      disconnect() {}
    },
  );
  const { rerender, container } = render(BarChart, { props: content });
  await vi.waitFor(() =>
    expect(container.querySelector("svg[viewBox^='0 0 640']")?.textContent).toContain("41,5"),
  );
  await rerender({ series: [{ name: "Ordinärt boende", values: [88, 13, 2] }] });
  await vi.waitFor(() => expect(screen.getByRole("img").textContent).toMatch(/88/));
  expect(screen.getByRole("img").textContent).not.toContain("41,5");
});
