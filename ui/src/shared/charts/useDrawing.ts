import { onBeforeUnmount, watch, type Ref } from "vue";
import type { Drawing, Room } from "./barOption";
import { init } from "./library";

function roomIn(frame: HTMLElement): Room {
  const style = getComputedStyle(frame);
  return { width: frame.clientWidth, fontSize: parseFloat(style.fontSize), fontFamily: style.fontFamily };
}

/** Keeps a chart drawn in a frame: again when the figures change, and when the frame gets another width. */
export function useDrawing(
  frame: Readonly<Ref<HTMLElement | null>>,
  draw: Readonly<Ref<(room: Room) => Drawing>>,
): void {
  let chart: ReturnType<typeof init> | undefined;

  function redraw() {
    const element = frame.value;
    if (!element || element.clientWidth === 0) {
      return;
    }
    const room = roomIn(element);
    const { height, option } = draw.value(room);
    const size = { width: room.width, height };
    chart ??= init(element, null, { renderer: "svg", ...size });
    chart.resize(size);
    chart.setOption(option, { notMerge: true });
    // Without it the drawing cannot shrink to a sheet of paper.
    element.querySelector("svg")?.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  }

  function close() {
    chart?.dispose();
    chart = undefined;
  }

  const observer = new ResizeObserver(redraw);
  watch(
    frame,
    (element) => {
      observer.disconnect();
      close();
      if (element) {
        observer.observe(element);
      }
    },
    { flush: "post" },
  );
  watch(draw, redraw);
  onBeforeUnmount(() => {
    observer.disconnect();
    close();
  });
}
