import { labels, type FiguresView, type OwnFigureView, type Share } from "../../bindings/contract";

/** A typed sample for tests: a few of the survey's rows, and own figures by an invented person. */

function share(overrides: Partial<Share>): Share {
  return {
    measure: "nattillsyn",
    measure_name: "Nattillsyn med digital teknik",
    setting: "ordinart_boende_aldre",
    setting_name: "Ordinärt boende, äldre",
    year_2020: 65,
    year_2021: 76,
    year_2022: 78,
    year_2023: 78,
    pilot_2023: 10,
    introduced_2023: 67,
    respondents_2023: 290,
    table: "tabell 19",
    ...overrides,
  };
}

export function sampleOwn(overrides: Partial<OwnFigureView["figure"]> = {}): OwnFigureView {
  const figure = {
    key: { measure: "nattillsyn", area: "ordinart_boende_aldre" as const, year: 2023 },
    status: "infort" as const,
    persons: 12,
    source: "Räknat i planeringssystemet den 31 december.",
    note: "",
    ...overrides,
  };
  return {
    figure,
    measure_name: figure.key.measure === "nattillsyn" ? "Nattillsyn med digital teknik" : "Gps-larm",
    area_text: labels.Area[figure.key.area],
    status_text: figure.status ? labels.Status[figure.status] : "",
    by: "Karin Berg",
  };
}

export function sampleFigures(overrides: Partial<FiguresView> = {}): FiguresView {
  const source = "Socialstyrelsen, E-hälsa och välfärdsteknik i kommunerna 2023";
  const respondents = { year_2020: 242, year_2021: 285, year_2022: 288, year_2023: 290 };
  return {
    national: {
      source: {
        title: "E-hälsa och välfärdsteknik i kommunerna 2023",
        publisher: "Socialstyrelsen",
        year: 2023,
        survey_from: "2023-01-09",
        survey_until: "2023-02-17",
        municipalities: 290,
      },
      definitions: [
        { id: "infort", term: "Infört", text: "Kommunen erbjuder tekniken till alla i målgruppen.", source },
        { id: "pilot_eller_test", term: "Pilot eller test", text: "Ett begränsat försök.", source },
        { id: "gps_larm", term: "Gps-larm", text: "Ett larm som skickar koordinater.", source },
      ],
      measures: [
        { id: "gps_larm", name: "Gps-larm", technologies: [], note: "" },
        { id: "nattillsyn", name: "Nattillsyn med digital teknik", technologies: [], note: "" },
        { id: "annat", name: "Annat", technologies: [], note: "Svaret var frivilligt." },
      ],
      settings: [
        { id: "ordinart_boende_aldre", name: "Ordinärt boende, äldre", table: "tabell 19", respondents },
        { id: "sarskilt_boende_aldre", name: "Särskilt boende för äldre", table: "tabell 21", respondents },
      ],
      shares: [
        share({ measure: "gps_larm", measure_name: "Gps-larm", year_2020: 65, year_2021: 62 }),
        share({}),
        share({
          setting: "sarskilt_boende_aldre",
          setting_name: "Särskilt boende för äldre",
          year_2020: null,
          year_2021: 33,
          table: "tabell 21",
        }),
        share({
          measure: "annat",
          measure_name: "Annat",
          setting: "sarskilt_boende_aldre",
          setting_name: "Särskilt boende för äldre",
          pilot_2023: null,
          introduced_2023: null,
        }),
      ],
      users: [
        {
          measure: "nattillsyn",
          measure_name: "Nattillsyn med digital teknik",
          place: "Ordinärt boende",
          persons: 3698,
          municipalities: 226,
          mean: 16,
          most: 137,
          most_is_exceeded: false,
          without_users: 6,
          change: "338 fler än 2022",
          note: "",
        },
      ],
      distribution: [
        {
          measure: "nattillsyn",
          measure_name: "Nattillsyn med digital teknik",
          year: 2023,
          municipalities: 226,
          none: 6,
          one_to_five: 36,
          six_to_ten: 15,
          eleven_to_twenty: 18,
          twenty_one_to_fifty: 19,
          fifty_one_to_hundred: 6,
          over_hundred: 1,
          table: "tabell 24",
        },
      ],
      notes: [
        { id: "alla", text: "Andelarna är avrundade.", settings: [], measures: [] },
        { id: "gps", text: "Sju kommuner har de flesta.", settings: [], measures: ["gps_larm"] },
        {
          id: "sabo",
          text: "Gäller bara särskilt boende.",
          settings: ["sarskilt_boende_aldre"],
          measures: [],
        },
      ],
    },
    own: [],
    latest: 4,
    doubts: [],
    why_not: null,
    ...overrides,
  };
}
