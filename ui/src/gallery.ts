/** The whole UI on sample data in a browser, for looking at while developing: `npm run dev`, /gallery.html. */
import { createApp } from "vue";
import App from "./App.vue";
import { fakeBackend, refusal } from "./backend/fake";
import {
  sampleCase,
  sampleCaseList,
  sampleHistory,
  sampleSession,
  sampleStanding,
  sampleStart,
  sampleSummary,
} from "./backend/sample";
import {
  canBeOffered,
  sampleComparison,
  sampleLaw,
  sampleList,
  samplePerson,
  sampleRow,
  sampleTechnology,
  sampleTerms,
} from "./backend/sampleKnowledge";
import type { Role } from "./bindings/contract";
import { installDesignSystem } from "./design-system";
import { router } from "./router";

const query = new URLSearchParams(location.search);
const session = sampleSession({
  practice: query.has("practice"),
  actor: { name: "Kim Lind", role: (query.get("role") ?? "socialsekreterare") as Role },
});

const exception = {
  can: true,
  text: "Kan erbjudas nu",
  notice:
    "Erbjuds med undantag till och med 1 mars 2027, fast allt förarbete inte är klart. Skäl: Pilot på två enheter. Beslutat av Karin Berg.",
  notice_to_the_person:
    "Vi erbjuder det här till och med 1 mars 2027. Därefter tar kommunen ställning till om det ska fortsätta.",
};
const rows = [
  sampleRow(),
  sampleRow({ id: "larm", name: "Larm vid säng", offer: exception }),
  sampleRow({
    id: "robot",
    name: "Läkemedelsrobot",
    purpose: "forebyggande_motiverande",
    summary: "Ger rätt läkemedel i rätt tid och säger till om det inte blir taget.",
    offer: { ...canBeOffered, can: false, text: "Erbjuds inte än: fas 2, tillgängliggöra och kommunicera" },
  }),
];
const evidence = { text: "Färre nattbesök.", source: "Rapport", date: "2025-05-01" };
const camera = sampleTechnology(
  {
    supplier: { name: "Påhittat AB", contact: "support på telefon dygnet runt" },
    agreements: [{ name: "Ramavtal", reference: "Dnr 1", from: "2025-01-01", until: "2027-12-31" }],
    articles: [{ name: "Kamera", number: "K-1" }],
    documents: [{ name: "Riskanalys", reference: "Dnr 2", date: "2025-03-04" }],
    evidence: [
      { ...evidence, kind: "supplier_claim" },
      { ...evidence, kind: "own_evaluation" },
    ],
    review_on: "2026-10-01",
  },
  {
    offer: exception,
    has_baseline: false,
    complete: false,
    review_overdue: true,
    evidence: [
      { ...evidence, kind: "supplier_claim", kind_text: "Leverantörens uppgift" },
      { ...evidence, kind: "own_evaluation", kind_text: "Egen uppföljning (utgångsläge före start saknas)" },
    ],
    areas: [
      {
        area_text: "Ordinärt boende, äldre",
        status_text: "Infört",
        definition: "Tekniken används och är en del av verksamheten.",
        since: "2025-02-01",
        note: "",
      },
    ],
  },
);

const history = [
  ...sampleCase().history,
  sampleHistory({
    number: 4,
    text: "Anteckning 3 rättades.",
    details: ["Varför: Fel namn.", "Ska vara: Anteckning.", "Dottern Anna var med."],
    corrects: 3,
  }),
].map((line) => (line.number === 3 ? { ...line, corrected_by: 4 } : line));

const so_far = {
  ...sampleCase().so_far,
  technologies: ["Trygghetskamera", "Värmekamera", "Larm vid säng", "Rörelselarm", "Läkemedelsrobot"].map(
    (name, index) => ({
      ...sampleStanding(),
      technology: name.toLowerCase(),
      name,
      notice: index === 0 ? exception.notice : null,
      meets_need: index < 4,
    }),
  ),
};

fakeBackend({
  start: () => sampleStart({ session: query.has("locked") ? null : session, work_exists: !query.has("new") }),
  open_practice: () => sampleSession({ practice: true }),
  open_work: () => {
    throw refusal({ code: "wrong_passphrase", message: "Lösenfrasen stämmer inte.", field: "passphrase" });
  },
  create_work: () => session,
  lock: () => sampleStart(),
  list_cases: () =>
    sampleCaseList(
      query.has("empty") ? [] : [sampleSummary(), sampleSummary({ id: "b", name: "Gunnar Påhitt" })],
    ),
  open_case: () => sampleCase(),
  read_case: ({ as_of_entry }) =>
    sampleCase({ so_far, history, latest_entry: 4, as_of_entry: as_of_entry ?? 4 }),
  change_case: () => sampleCase({ history, latest_entry: 4, as_of_entry: 4 }),
  preview_change: () => ({ effects: ["Den digitala tillsynen upphör genast."], changes: [], serious: true }),
  compare_technologies: ({ technologies }) => sampleComparison(technologies),
  read_text: () => ({ sections: [], text: "Behov\nElsa vill sova i lugn och ro." }),
  read_terms: () => sampleTerms(),
  list_catalogue: ({ area }) =>
    sampleList(rows.map((row) => ({ ...row, area_text: area ? "Status är inte angiven" : "" }))),
  read_technology: () => camera,
  read_law: () => sampleLaw(),
  read_training: () => ({ people: [samplePerson(), samplePerson({ id: "g", name: "Gunnar Påhitt" })] }),
});

installDesignSystem(createApp(App)).use(router).mount("#app");
