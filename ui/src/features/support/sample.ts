import type { RemovedSource, SourceView, SupportSource, SupportView } from "../../bindings/contract";

/** Typed samples of the support list, for tests. The sources are invented. */

export function sampleSource(
  source: Partial<SupportSource> = {},
  view: Partial<Omit<SourceView, "source">> = {},
): SourceView {
  return {
    source: {
      id: "radgivningen",
      name: "Påhittade rådgivningen",
      what_for: "Råd om att införa teknik.",
      organisation: "Påhittade förbundet",
      scope: "national",
      area: "",
      kind: "radgivning",
      where_found: "https://radgivningen.example/",
      source: "En påhittad rapport",
      stated_on: "2022",
      ended_on: null,
      note: "",
      ...source,
    },
    latest: 0,
    standing: "unchecked",
    standing_text: "Ingen har kontrollerat att källan finns kvar.",
    own: false,
    ...view,
  };
}

export const checked = () =>
  sampleSource(
    { id: "kontrollerad", name: "Kontrollerade nätverket", kind: "natverk", stated_on: "2023-05-08" },
    {
      latest: 1,
      standing: "checked",
      standing_text: "Kontrollerad den 2 november 2026 av Kim Lind.",
    },
  );

export const regional = () =>
  sampleSource({
    id: "regional",
    name: "Regionala testbädden",
    scope: "regional",
    area: "Påhittade regionen",
    kind: "testmiljo",
  });

export const ended = () =>
  sampleSource(
    { id: "upphord", name: "Nedlagda centret", ended_on: "2022-12-31" },
    { standing: "ended", standing_text: "Upphörde enligt underlaget 31 december 2022." },
  );

export const removed = (): RemovedSource => ({
  source: sampleSource({ id: "guiden", name: "Gamla guiden" }).source,
  latest: 3,
  text: "Borttagen den 3 november 2026. Skäl: Sidan är nedlagd.",
});

export function sampleSupport(overrides: Partial<SupportView> = {}): SupportView {
  return {
    sources: [checked(), sampleSource(), regional(), ended()],
    removed: [],
    why_not: null,
    ...overrides,
  };
}
