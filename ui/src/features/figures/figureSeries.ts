import type {
  Distribution,
  FiguresView,
  National,
  NationalNote,
  OwnFigureView,
  Share,
  Users,
} from "../../bindings/contract";
import type { ChartContent, OwnSeries } from "../../shared/charts/figures";

/** What the page shows: a measure of the national survey in an area. */
export interface Shown {
  measure: string;
  area: string;
}

interface Option {
  value: string;
  text: string;
}

export type Chart = ChartContent & { source: string };

/** What the page opens with, where the survey has it. */
const FIRST: Shown = { measure: "nattillsyn", area: "ordinart_boende_aldre" };

export const YEARS = ["2020", "2021", "2022", "2023"] as const;

export function firstShown(national: National): Shown {
  const found = shareOf(national, FIRST) ?? national.shares[0];
  return { measure: found?.measure ?? "", area: found?.setting ?? "" };
}

/** The measures that can be shown or recorded, in the order of the survey. */
export function measureOptions({ measures, shares }: National): Option[] {
  const asked = new Set(shares.map((share) => share.measure));
  return measures.filter(({ id }) => asked.has(id)).map(({ id, name }) => ({ value: id, text: name }));
}

/** The areas that the survey or the municipality has figures of a measure in. */
export function areaOptions({ national, own }: FiguresView, measure: string): Option[] {
  const known = new Set<string>([
    ...national.shares.filter((share) => share.measure === measure).map((share) => share.setting),
    ...own.filter(({ figure }) => figure.key.measure === measure).map(({ figure }) => figure.key.area),
  ]);
  return national.settings
    .filter(({ id }) => known.has(id))
    .map(({ id, name }) => ({ value: id, text: name }));
}

export function shareOf(national: National, { measure, area }: Shown): Share | undefined {
  return national.shares.find((share) => share.measure === measure && share.setting === area);
}

/** How many used it in 2023, where they were counted in that area: the survey names a wider place than its areas. */
export function usersOf(national: National, { measure, area }: Shown): Users | undefined {
  const name = national.settings.find(({ id }) => id === area)?.name ?? "";
  return national.users.find((one) => one.measure === measure && name.startsWith(one.place));
}

export function ownOf(own: readonly OwnFigureView[], { measure, area }: Shown): OwnFigureView[] {
  const rows = own.filter(({ figure }) => figure.key.measure === measure && figure.key.area === area);
  return rows.toSorted((one, other) => one.figure.key.year - other.figure.key.year);
}

/** "Socialstyrelsen, E-hälsa och välfärdsteknik i kommunerna 2023, tabell 19" */
export function sourceText({ source }: National, table = ""): string {
  return [source.publisher, source.title, table].filter(Boolean).join(", ");
}

/** The share of the municipalities that offer it, over the years. */
export function sharesChart(national: National, share: Share): Chart {
  return {
    title: `Kommuner som erbjuder ${lowered(share.measure_name)}, ${lowered(share.setting_name)}`,
    categories: YEARS,
    unit: "%",
    series: [
      {
        name: "Kommuner i landet, pilot och infört tillsammans",
        values: [share.year_2020, share.year_2021, share.year_2022, share.year_2023],
      },
    ],
    source: sourceText(national, share.table),
  };
}

/** How far those that offer it had come in 2023; null where the survey does not say. */
export function stagesChart(national: National, share: Share): Chart | null {
  if (share.pilot_2023 === null && share.introduced_2023 === null) {
    return null;
  }
  return {
    title: `Hur långt kommunerna hade kommit 2023: ${lowered(share.measure_name)}, ${lowered(share.setting_name)}`,
    categories: ["Pilot eller test", "Infört"],
    unit: "%",
    series: [{ name: "Kommuner i landet 2023", values: [share.pilot_2023, share.introduced_2023] }],
    source: sourceText(national, share.table),
  };
}

const GROUPS = ["0", "1–5", "6–10", "11–20", "21–50", "51–100", "Över 100"] as const;

/** The municipalities that have it, by how many use it there. */
export function distributionChart(national: National, measure: string): Chart | null {
  const years = national.distribution.filter((one) => one.measure === measure);
  const [first] = years;
  if (!first) {
    return null;
  }
  return {
    title: `Kommuner som har ${lowered(first.measure_name)}, efter antal användare`,
    categories: GROUPS,
    unit: "%",
    series: years.map((one) => ({ name: String(one.year), values: groupsOf(one) })),
    source: sourceText(national, first.table),
  };
}

function groupsOf(one: Distribution): number[] {
  return [
    one.none,
    one.one_to_five,
    one.six_to_ten,
    one.eleven_to_twenty,
    one.twenty_one_to_fifty,
    one.fifty_one_to_hundred,
    one.over_hundred,
  ];
}

/** Own counts year by year, beside the mean of 2023 where there is one; null before anything is counted here. */
export function ownChart(
  national: National,
  own: readonly OwnFigureView[],
  users: Users | undefined,
): Chart | null {
  const counted = own.filter(({ figure }) => figure.persons !== null);
  const [first] = counted;
  if (!first) {
    return null;
  }
  const years = [...new Set([...(users ? [2023] : []), ...counted.map(({ figure }) => figure.key.year)])];
  const sorted = years.toSorted();
  const mean = users && {
    name: `Genomsnitt i kommuner som har tekniken, ${lowered(users.place)}`,
    values: sorted.map((year) => (year === 2023 ? users.mean : null)),
  };
  const ours: OwnSeries = {
    name: "Vår kommun",
    values: sorted.map((year) => personsIn(counted, year)),
    source: [...new Set(counted.map(({ figure }) => figure.source.replace(/\.$/, "")))].join(", "),
  };
  return {
    title: `Personer som använder ${lowered(first.measure_name)}, ${lowered(first.area_text)}`,
    categories: sorted.map(String),
    unit: "personer",
    series: mean ? [mean] : [],
    own: ours,
    source: mean ? sourceText(national) : "kommunens egna uppgifter",
  };
}

function personsIn(own: readonly OwnFigureView[], year: number): number | null {
  return own.find(({ figure }) => figure.key.year === year)?.figure.persons ?? null;
}

/** What to keep in mind about what is shown; a note without limits holds everywhere. */
export function notesOf(national: National, { measure, area }: Shown): NationalNote[] {
  const within = (limits: readonly string[], one: string) => limits.length === 0 || limits.includes(one);
  return national.notes.filter((note) => within(note.measures, measure) && within(note.settings, area));
}

/** Names begin small inside a sentence; what is written in capitals stays. */
export function lowered(name: string): string {
  const second = name.charAt(1);
  return second !== second.toLowerCase() ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
