/** Only the parts of ECharts that a bar chart needs; as SVG it prints and enlarges without blur. */
import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, GridComponent, SVGRenderer]);

export { init };
