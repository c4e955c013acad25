import { screen, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { sampleCase, sampleForms, sampleStanding } from "../../backend/sample";
import { canBeOffered, sampleTechnology } from "../../backend/sampleKnowledge";
import type { CaseView, TechnologyStanding } from "../../bindings/contract";
import type { CasePlace } from "./caseContext";
import { openCase } from "./openCase";

const NOTICE = "Erbjuds med undantag till och med 1 mars 2027. Beslutat av Karin Berg.";
const standing: TechnologyStanding = { ...sampleStanding(), notice: NOTICE };

const chosen: CaseView["choice"] = {
  choice: {
    form: "digital",
    technology: "trygghetskamera",
    motive: "",
    follows_wish: true,
    recommended: { form: "digital", technology: "trygghetskamera", text: "", law: [] },
    verdict: "suitable",
    judged_on: "2026-11-21",
    exception: null,
  },
  form_text: "Digital tillsyn",
  technology_name: "Trygghetskamera",
  entry: 3,
  at: "2026-11-21T11:00:00Z",
  by: "Kim Lind",
  set_aside: false,
};

function open(place: CasePlace, technologies = [standing], view: Partial<CaseView> = {}, query = {}) {
  const so_far = { ...sampleCase().so_far, technology: "trygghetskamera", technologies };
  return openCase(place, { view: { so_far, ...view }, query });
}

/** Where the notice is read, beside "Så långt", which is on every page of a case. */
const told = () =>
  screen.queryAllByText(new RegExp(NOTICE.slice(0, 40))).filter((found) => !found.closest(".so-far"));

test("an exception is told in Så långt, both with the offer and with the technology", async () => {
  await open("suitability");
  const soFar = screen.getByRole("heading", { name: "Så långt" }).parentElement as HTMLElement;
  expect(within(soFar).getAllByText(NOTICE)).toHaveLength(2);
});

test("an exception is told where consent is asked for the technology", async () => {
  await open("consent");
  expect(told()).toHaveLength(1);
});

test("an exception is told with the proposal, and at the technology before it is chosen", async () => {
  const { user } = await open("choice", [standing], { forms: sampleForms() });
  expect(told()).toHaveLength(1);
  await user.click(screen.getByRole("radio", { name: /^Digital tillsyn/ }));
  const camera = await screen.findByRole("group", { name: /Med vilken teknik/ });
  expect(camera.textContent).toContain(NOTICE);
});

test("an exception is told where the choice stands above the plan", async () => {
  await open("plan", [standing], { choice: chosen });
  expect(told()).toHaveLength(1);
});

test("the exception that a choice was made under is told also when it no longer stands", async () => {
  const exception = { reason: "Brådskar.", decided_by: "Karin Berg", until: "2027-03-01" };
  await open("plan", [{ ...standing, notice: null }], {
    choice: { ...chosen, choice: { ...chosen.choice, exception } },
  });
  expect(screen.getByText(/erbjöds tekniken med undantag till och med 1 mars 2027/)).toBeTruthy();
  expect(told()).toHaveLength(0);
});

test("an exception is told in the support for the talk", async () => {
  const { core, user } = await open("information");
  core.on({
    read_technology: () => sampleTechnology({}, { offer: { ...canBeOffered, notice: NOTICE } }),
  });
  const camera = screen.getByRole("checkbox", { name: /Trygghetskamera/ });
  await user.click(camera);
  expect(told()).toHaveLength(0);
  await user.click(camera);
  expect((await screen.findByText(/Stöd för samtalet/)).parentElement?.textContent).toContain(NOTICE);
});

test("an exception is told when technologies are compared, and a comparison without one has no such row", async () => {
  const other = { ...sampleStanding(), technology: "sensor", name: "Sensor" };
  const opened = await open("compare", [standing, other], {}, { teknik: "trygghetskamera,sensor" });
  const table = await screen.findByRole("table");
  expect(within(table).getByText("Att veta")).toBeTruthy();
  expect(within(table).getByText(NOTICE)).toBeTruthy();
  expect(screen.getByRole("group", { name: /Vilka vill du jämföra/ }).textContent).toContain(NOTICE);
  opened.page.unmount();
  await open("compare", [sampleStanding(), other], {}, { teknik: "trygghetskamera,sensor" });
  expect(within(await screen.findByRole("table")).queryByText("Att veta")).toBeNull();
});
