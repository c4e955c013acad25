import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleMatters } from "../../backend/sampleMatters";
import type { CaseView, DecisionView } from "../../bindings/contract";
import { openCase } from "./openCase";

type Decisions = CaseView["matters"]["decisions"];

test("a decision proposes everything but the outcome, and is sent with when Elsa got it", async () => {
  const { user, commands, router } = await openCase("decision", {
    view: { matters: withDecisions({ proposed_circumstances: "Elsa vaknar av oro." }) },
  });
  const outcome = within(screen.getByRole("group", { name: /Vad är beslutet/ }));
  expect(outcome.getAllByRole<HTMLInputElement>("radio").some((radio) => radio.checked)).toBe(false);
  await user.click(outcome.getByLabelText("Bifall"));
  const told = within(screen.getByRole("group", { name: /Har Elsa fått beslutet/ }));
  await user.click(told.getByLabelText("Ja"));
  const explained = await screen.findByLabelText<HTMLInputElement>(/förklarat för Elsa hur man överklagar/);
  expect(explained.checked).toBe(false);
  await user.click(explained);
  await user.click(screen.getByLabelText("Vid hembesök"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("plan"));
  expect(commands()).toEqual([
    {
      do: "decide",
      decision: {
        outcome: "granted",
        insats: "Tillsyn på natten, digital tillsyn",
        needs: ["tillsyn_natt"],
        form: "digital",
        circumstances: "Elsa vaknar av oro.",
        provisions: ["sol-2025-400-11-1"],
        on: "2026-11-21",
        decided_by: "Kim Lind",
        application_entry: null,
      },
      told: { on: "2026-11-21", how: "home_visit", told_by: "Kim Lind", appeal_explained: true },
    },
  ]);
});

test("a decision that Elsa has not got yet is sent without a day", async () => {
  const { user, commands } = await openCase("decision", {
    view: { matters: withDecisions({ proposed_circumstances: "Elsa sover gott." }) },
  });
  await user.click(screen.getByLabelText("Avslag"));
  await user.click(screen.getByLabelText("Inte än"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({ decision: { outcome: "refused" }, told: null });
});

test("in alternative 2 the decision says nothing of the form", async () => {
  const matters = withDecisions({ form: null, proposed_circumstances: "Elsa vaknar av oro." });
  const { user, commands } = await openCase("decision", {
    view: { matters: { ...matters, division: { ...matters.division, model: "verkstallighet" } } },
  });
  expect(screen.getByText(/Beslutet gäller bara behovet/)).toBeTruthy();
  await user.click(screen.getByLabelText("Bifall"));
  await user.click(screen.getByLabelText("Inte än"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({ decision: { form: null } });
});

test("an application that is answered says what it was about, and the form only when asked to", async () => {
  const { user, commands } = await openCase("decision", {
    view: {
      matters: withDecisions({
        proposed_circumstances: "Elsa vaknar av oro.",
        applications: [
          {
            made: { on: "2026-11-18", insats: "besök på natten", own_words: "", how: "phone" },
            entry: 6,
            decided_in: null,
            ended_with: "",
          },
        ],
      }),
    },
  });
  await user.click(screen.getByLabelText(/Ja, ansökan om besök på natten/));
  expect(screen.getByLabelText<HTMLInputElement>(/Vilken insats/).value).toBe("besök på natten");
  await user.click(screen.getByLabelText("Bara ansökan"));
  await user.click(screen.getByLabelText("Bifall"));
  await user.click(screen.getByLabelText("Inte än"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({
    decision: { insats: "besök på natten", application_entry: 6, form: null },
  });
});

test("what was written of the insats is not written over by an application", async () => {
  const { user } = await openCase("decision", {
    view: {
      matters: withDecisions({
        applications: [
          {
            made: { on: "2026-11-18", insats: "besök på natten", own_words: "", how: "phone" },
            entry: 6,
            decided_in: null,
            ended_with: "",
          },
        ],
      }),
    },
  });
  const insats = screen.getByLabelText<HTMLInputElement>(/Vilken insats/);
  await user.clear(insats);
  await user.type(insats, "två besök");
  await user.click(screen.getByLabelText(/Ja, ansökan om besök på natten/));
  expect(insats.value).toBe("två besök");
});

test.each([
  ["on", "Beslutet är daterat före ansökan.", /Vilken dag fattades beslutet/],
  ["told_on", "Dagen är före dagen då beslutet fattades.", /Vilken dag fick Elsa beslutet/],
  ["circumstances", "Skriv de omständigheter som har avgjort.", /Vilka omständigheter/],
])("a decision refused for %s says so at that field and leads there", async (field, message, label) => {
  const { user } = await openCase("decision", {
    view: { matters: withDecisions({ proposed_circumstances: "Elsa vaknar av oro." }) },
    change: () => {
      throw refusal({ message, field });
    },
  });
  await user.click(screen.getByLabelText("Bifall"));
  await user.click(screen.getByLabelText("Ja"));
  await user.click(await screen.findByLabelText("Vid möte"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an error about how Elsa got it is gone when those fields come back", async () => {
  const message = "Dagen är före dagen då beslutet fattades.";
  const { user } = await openCase("decision", {
    view: { matters: withDecisions({ proposed_circumstances: "Elsa vaknar av oro." }) },
    change: () => {
      throw refusal({ message, field: "told_on" });
    },
  });
  await user.click(screen.getByLabelText("Bifall"));
  await user.click(screen.getByLabelText("Ja"));
  await user.click(await screen.findByLabelText("Vid möte"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
  await user.click(screen.getByLabelText("Inte än"));
  await user.click(screen.getByLabelText("Ja"));
  const day = await screen.findByLabelText(/Vilken dag fick Elsa beslutet/);
  await waitFor(() => expect(day.getAttribute("aria-invalid")).toBe("false"));
  expect(screen.queryByText(message)).toBeNull();
});

test("needs that are refused say so at their group", async () => {
  const message = "Välj vilket behov beslutet gäller.";
  const { user } = await openCase("decision", {
    view: { matters: withDecisions({ proposed_circumstances: "Elsa vaknar av oro." }) },
    change: () => {
      throw refusal({ message, field: "needs" });
    },
  });
  await user.click(screen.getByLabelText("Bifall"));
  await user.click(screen.getByLabelText("Inte än"));
  await user.click(screen.getByRole("button", { name: "Spara beslutet" }));
  const group = await screen.findByRole("group", { name: /Vilket behov/ });
  await waitFor(() => expect(group.textContent).toContain(message));
});

test("who cannot decide reads why, and sees the decisions all the same", async () => {
  await openCase("decision", {
    view: {
      matters: withDecisions({ why_not: "Beslut fattas av socialsekreteraren.", decisions: [decision()] }),
    },
  });
  expect(screen.getByText("Beslut fattas av socialsekreteraren.")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Bifall: besök på natten" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Spara beslutet" })).toBeNull();
});

test("a decision that Elsa has got shows the last day to appeal with its weekday", async () => {
  await openCase("decision", {
    view: {
      matters: withDecisions({
        decisions: [
          decision({
            told: {
              decision_entry: 8,
              on: "2026-11-23",
              how: "home_visit",
              told_by: "Kim Lind",
              appeal_explained: true,
            },
            appeal_until: "2026-12-14",
            appeal_text: "Överklagandet lämnas till kommunen.",
          }),
        ],
      }),
    },
  });
  const made = within(screen.getByRole("region", { name: "Fattade beslut" }));
  expect(made.getByText("måndag 14 december 2026")).toBeTruthy();
  expect(made.getByText("Överklagandet lämnas till kommunen.")).toBeTruthy();
  expect(made.queryByRole("button", { name: "Skriv när Elsa fick beslutet" })).toBeNull();
});

test("when Elsa got a decision can be written afterwards", async () => {
  const { user, commands } = await openCase("decision", {
    view: { matters: withDecisions({ decisions: [decision()] }) },
  });
  await user.click(screen.getByRole("button", { name: "Skriv när Elsa fick beslutet" }));
  await user.click(await screen.findByLabelText("Skriftligt"));
  await user.click(screen.getByRole("button", { name: "Spara när beslutet lämnades" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()).toEqual([
    {
      do: "tell_decision",
      decision_entry: 8,
      told: { on: "2026-11-21", how: "written", told_by: "Kim Lind", appeal_explained: false },
    },
  ]);
});

test("a decision on another form than the one that holds says that a new one is needed", async () => {
  await openCase("decision", {
    view: { matters: withDecisions({ decisions: [decision({ outdated: true })] }) },
  });
  expect(screen.getByText(/Formen har ändrats sedan beslutet/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Spara beslutet" })).toBeTruthy();
});

test("with a decision in place a new one is written on request", async () => {
  const { user } = await openCase("decision", {
    view: { matters: withDecisions({ decisions: [decision()], missing: "" }) },
  });
  expect(screen.queryByRole("button", { name: "Spara beslutet" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Skriv ett nytt beslut" }));
  expect(document.activeElement).toBe(await screen.findByRole("heading", { name: "Nytt beslut" }));
  expect(screen.getByRole("button", { name: "Spara beslutet" })).toBeTruthy();
});

function withDecisions(overrides: Partial<Decisions>): CaseView["matters"] {
  const matters = sampleMatters();
  return { ...matters, decisions: { ...matters.decisions, ...overrides } };
}

function decision(overrides: Partial<DecisionView> = {}): DecisionView {
  return {
    made: {
      outcome: "granted",
      insats: "besök på natten",
      needs: ["tillsyn_natt"],
      form: "physical",
      circumstances: "Elsa vaknar av oro.",
      provisions: ["sol-2025-400-10-6"],
      on: "2026-11-20",
      decided_by: "Kim Lind, socialsekreterare",
      application_entry: null,
    },
    entry: 8,
    by: "Kim Lind, socialsekreterare",
    outcome_text: "Bifall",
    form_text: "Fysisk tillsyn",
    told: null,
    appeal_until: null,
    appeal_text: "",
    outdated: false,
    ...overrides,
  };
}
