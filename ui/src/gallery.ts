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
import { sampleCatalogue, sampleComparison, sampleLaw, samplePerson } from "./backend/sampleKnowledge";
import { installDesignSystem } from "./design-system";
import { router } from "./router";

const query = new URLSearchParams(location.search);
const session = sampleSession({ practice: query.has("practice") });

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
    (name, index) => ({ ...sampleStanding(), technology: name.toLowerCase(), name, meets_need: index < 4 }),
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
  read_catalogue: () => sampleCatalogue(),
  read_law: () => sampleLaw(),
  read_training: () => ({ people: [samplePerson(), samplePerson({ id: "g", name: "Gunnar Påhitt" })] }),
});

installDesignSystem(createApp(App)).use(router).mount("#app");
