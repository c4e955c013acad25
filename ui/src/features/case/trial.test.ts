import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { sampleCase, samplePlan } from "../../backend/sample";
import { sampleMatters } from "../../backend/sampleMatters";
import type { CaseView } from "../../bindings/contract";
import { openCase } from "./openCase";

const { trial } = sampleMatters();

const chosenTrial: CaseView["choice"] = {
  choice: {
    form: "trial",
    technology: "trygghetskamera",
    motive: "",
    follows_wish: true,
    recommended: { form: "trial", technology: "trygghetskamera", text: "", law: [] },
    verdict: "suitable",
    judged_on: "2026-11-21",
    exception: null,
  },
  form_text: "Prova digital tillsyn",
  technology_name: "Trygghetskamera",
  entry: 9,
  at: "2026-11-21T12:00:00Z",
  by: "Kim Lind",
  set_aside: false,
};

test("a trial is offered calmly, with nothing to press for it", async () => {
  await openCase("choice", {
    view: {
      matters: sampleMatters({
        trial: {
          ...trial,
          offered: true,
          offer_text: "Elsa kan prova i 30 dagar.",
          source: "Nämndens beslut",
        },
      }),
    },
  });
  const offer = within(screen.getByRole("region", { name: "Prova först" }));
  expect(offer.getByText("Elsa kan prova i 30 dagar.")).toBeTruthy();
  expect(offer.getByText(/frivilligt/)).toBeTruthy();
  expect(offer.queryByRole("button")).toBeNull();
});

test("without an offer or a trial the choice says nothing of trials", async () => {
  await openCase("choice");
  expect(screen.queryByRole("region", { name: "Prova först" })).toBeNull();
});

test("a trial that is over says that a choice is waited for", async () => {
  await openCase("choice", {
    view: { matters: sampleMatters({ trial: { ...trial, under_way: true, due: "Provperioden är slut." } }) },
  });
  expect(screen.getByText("Provperioden är slut.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Utvärdera provperioden" })).toBeTruthy();
});

test("a trial is looked back on by what was to be looked at, and the choice follows", async () => {
  const { user, commands, router } = await openCase("trial", {
    view: {
      matters: sampleMatters({
        trial: { ...trial, under_way: true, ends: "2026-12-20", looks_at: "Om Elsa sover lugnt." },
      }),
    },
  });
  expect(screen.getByText("Om Elsa sover lugnt.")).toBeTruthy();
  expect(screen.getByText("20 december 2026")).toBeTruthy();
  await user.type(screen.getByLabelText("Hur har det gått?"), "Elsa har sovit hela natten.");
  await user.click(screen.getByRole("button", { name: "Spara och gå till valet" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("choice"));
  expect(commands()).toEqual([
    { do: "evaluate_trial", on: "2026-11-21", how_it_went: "Elsa har sovit hela natten.", own_words: "" },
  ]);
});

test("a plan for a trial is not sent without what to look at, and sends it when written", async () => {
  const plan = {
    ...samplePlan(),
    watcher: "Nattpatrullen",
    receiver: "Larmcentralen",
    installer: "Teknikteamet",
    internet_responsible: "municipality" as const,
    kept: "Tre månader.",
    human_contact: "Kvällsbesöket är kvar.",
    trial_ends: "2026-12-20",
  };
  const { user, commands } = await openCase("plan", {
    view: {
      choice: chosenTrial,
      proposed_plan: plan,
      plan_asks: { ...sampleCase().plan_asks, trial: true },
      steps: openSteps(),
    },
  });
  await user.click(screen.getByRole("button", { name: "Spara planen och fortsätt" }));
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  expect(commands()).toEqual([]);
  await user.type(screen.getByLabelText(/titta efter under provperioden/), "Om Elsa sover lugnt.");
  await user.click(screen.getByRole("button", { name: "Spara planen och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()).toEqual([
    { do: "record_plan", plan: { ...plan, trial_looks_at: "Om Elsa sover lugnt." } },
  ]);
});

function openSteps(): CaseView["steps"] {
  return sampleCase().steps.map((step) =>
    step.step === "plan" ? { ...step, state: "not_started" as const, why_not: "" } : step,
  );
}
