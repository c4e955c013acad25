import type { BarSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";
import type { Line } from "./figures";
import { fillOf, INK } from "./patterns";

/** The room a chart has, and the letters around it. */
export interface Room {
  width: number;
  fontSize: number;
  fontFamily: string;
}

export interface Drawing {
  height: number;
  option: EChartsCoreOption;
}

// Wider than most letters: what is reserved for a text is enough without measuring it.
const LETTER = 0.62;

function widest(texts: readonly string[], room: Room): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => text.length)) * LETTER * room.fontSize);
}

function writtenFigures(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => line.figures).flatMap((one) => (one.value === null ? [] : [one.text]));
}

/** The longest bar fills the room; where every figure is nought there is still a scale to stand on. */
function highest(lines: readonly Line[]): number {
  return Math.max(0, ...lines.flatMap((line) => line.figures.map((one) => one.value ?? 0))) || 1;
}

/** Standing bars as long as each figure has room above its bar; otherwise the bars lie down, one to a row. */
function standing(categories: readonly string[], lines: readonly Line[], room: Room): boolean {
  const figure = widest(writtenFigures(lines), room) + 0.5 * room.fontSize;
  const group = Math.max(figure * lines.length, widest(categories, room)) + room.fontSize;
  return group * categories.length <= room.width;
}

function bars(line: Line, index: number, upright: boolean, letters: object): BarSeriesOption {
  const fill = fillOf(index, line.own);
  return {
    type: "bar",
    name: line.name,
    data: line.figures.map((figure) => figure.value),
    silent: true,
    barGap: "12%",
    barCategoryGap: "28%",
    barMaxWidth: 72,
    itemStyle: {
      color: fill.color,
      borderColor: INK,
      borderWidth: line.own ? 2 : 1,
      ...(fill.decal && { decal: fill.decal }),
    },
    label: {
      ...letters,
      show: true,
      position: upright ? "top" : "right",
      fontWeight: line.own ? "bold" : "normal",
      formatter: ({ dataIndex }) => line.figures[dataIndex]?.text ?? "",
    },
  };
}

/** The chart as the library takes it, for the room there is. */
export function drawBars(categories: readonly string[], lines: readonly Line[], room: Room): Drawing {
  const upright = standing(categories, lines, room);
  const letters = { color: INK, fontSize: room.fontSize, fontFamily: room.fontFamily };
  const line = 1.75 * room.fontSize;
  const height = upright
    ? 16 * room.fontSize
    : categories.length * (lines.length * line + room.fontSize) + room.fontSize;
  const categoryAxis = {
    type: "category",
    data: [...categories],
    inverse: !upright,
    axisLine: { show: true, lineStyle: { color: INK } },
    axisTick: { show: false },
    axisLabel: { ...letters, interval: 0 },
  };
  // The figures stand at the bars; an axis of numbers would say them once more. Every bar starts from nought.
  const valueAxis = { type: "value", min: 0, max: highest(lines), show: false };
  const besideBars = widest(writtenFigures(lines), room) + room.fontSize;
  return {
    height: Math.ceil(height),
    option: {
      animation: false,
      textStyle: letters,
      grid: {
        left: upright ? 4 : widest(categories, room) + 0.5 * room.fontSize,
        right: upright ? 4 : besideBars,
        top: upright ? line : 4,
        bottom: upright ? line : 4,
        outerBoundsMode: "none",
      },
      xAxis: upright ? categoryAxis : valueAxis,
      yAxis: upright ? valueAxis : categoryAxis,
      series: lines.map((one, index) => bars(one, index, upright, letters)),
    },
  };
}
