import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleSession } from "../../backend/sample";
import { sampleMatters } from "../../backend/sampleMatters";
import type { CaseView } from "../../bindings/contract";
import { openProgram } from "../../openProgram";
import { openCase } from "./openCase";

const { handover } = sampleMatters();

test("the one whose turn it is reads so, with the way to the step and how the work is divided", async () => {
  const { user, router } = await openCase("need");
  const banner = within(screen.getByRole("region", { name: "Nästa steg" }));
  expect(banner.getByText("Din tur.")).toBeTruthy();
  expect(banner.getByText("Ge Elsa information.")).toBeTruthy();
  expect(banner.getByText("Du vägleder Elsa, tar emot samtycken och fattar beslutet.")).toBeTruthy();
  await user.click(banner.getByRole("link", { name: "Till Information" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("information"));
  expect(banner.queryByRole("link")).toBeNull();
});

test("the one who waits reads for whom", async () => {
  await openCase("need", {
    view: {
      next: {
        step: "plan",
        place: null,
        text: "Det är hemtjänsten som gör planen.",
        role: "hemtjanst",
        yours: false,
      },
    },
  });
  expect(screen.getByText("Väntar på hemtjänsten.")).toBeTruthy();
  expect(screen.queryByText("Din tur.")).toBeNull();
});

test("what is done beside the steps is reached from the banner", async () => {
  const { user, router } = await openCase("need", {
    view: {
      next: {
        step: "plan",
        place: "handover",
        text: "Lämna uppdraget till hemtjänsten.",
        role: "socialsekreterare",
        yours: true,
      },
    },
  });
  const banner = within(screen.getByRole("region", { name: "Nästa steg" }));
  await user.click(banner.getByRole("link", { name: "Lämna över ärendet" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("handover"));
});

test("a step that is another's to do says whose", async () => {
  await openCase("need", {
    view: {
      steps: sampleCase().steps.map((step) => ({
        ...step,
        owner: step.step === "plan" ? ("hemtjanst" as const) : ("socialsekreterare" as const),
      })),
    },
  });
  const steps = within(screen.getByRole("navigation", { name: "Ärendets steg" }));
  expect(steps.getAllByText(/, görs av hemtjänsten$/)).toHaveLength(1);
  expect(steps.queryByText("görs av socialsekreteraren")).toBeNull();
});

test("what can be done from anywhere is what the core lists, and the history", async () => {
  await openCase("need", { view: { matters: sampleMatters({ places: ["note", "apply", "withdraw"] }) } });
  const more = within(screen.getByRole("navigation", { name: "Mer i ärendet" }));
  expect(more.getAllByRole("link").map((link) => link.textContent)).toEqual([
    "Skriv en anteckning",
    "Ansök om en viss insats",
    "Återkalla ett samtycke",
    "Ärendets historik",
  ]);
});

test("an application is one click away, and once made leads to the decision", async () => {
  const { user, commands, router } = await openCase("suitability");
  await user.click(screen.getByRole("link", { name: "Ansök om en viss insats" }));
  const what = await screen.findByLabelText(/Vad ansöker Elsa om/);
  await user.type(what, "besök på natten");
  await user.type(screen.getByLabelText(/Elsas egna ord/), "Jag vill att någon kommer.");
  await user.click(screen.getByLabelText("Per telefon"));
  await user.click(screen.getByRole("button", { name: "Spara ansökan" }));
  const told = await screen.findByRole("heading", { name: "Ansökan är införd i ärendet" });
  expect(document.activeElement).toBe(told);
  expect(commands()).toEqual([
    {
      do: "apply",
      insats: "besök på natten",
      own_words: "Jag vill att någon kommer.",
      on: "2026-11-21",
      how: "phone",
    },
  ]);
  await user.click(screen.getByRole("link", { name: "Till beslutet" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("decision"));
});

test("an application shows its answer, or that there is none yet", async () => {
  await openCase("apply", {
    view: {
      matters: withDecisions({
        applications: [application(6, 8), application(9, null)],
        decisions: [decisionMade({ entry: 8 })],
      }),
    },
  });
  const list = within(screen.getByRole("region", { name: "Ansökningar" }));
  expect(list.getByText("Inget beslut än")).toBeTruthy();
  expect(list.getByText("Bifall, 20 november 2026")).toBeTruthy();
});

test("decision, assignment and plan stand beside each other, each with its way on", async () => {
  await openCase("plan", { view: { steps: openSteps() } });
  const decision = within(screen.getByRole("region", { name: "Beslut" }));
  expect(decision.getByText("Beslut saknas.")).toBeTruthy();
  expect(decision.getByRole("link", { name: "Skriv beslutet" })).toBeTruthy();
  const assignment = within(screen.getByRole("region", { name: "Uppdrag" }));
  expect(assignment.getByRole("link", { name: "Lämna uppdraget till hemtjänsten" })).toBeTruthy();
  const plan = within(screen.getByRole("region", { name: "Plan" }));
  expect(plan.getByRole("button", { name: "Till Val" })).toBeTruthy();
  expect(plan.queryByRole("button", { name: /Spara planen/ })).toBeNull();
});

test("where no decision is needed the core's words say so and nobody is sent to write one", async () => {
  await openCase("plan", {
    view: {
      steps: openSteps(),
      matters: {
        ...withDecisions({ needed: false, missing: "" }),
        division: { ...sampleMatters().division, text: "Platsen i boendet är beslutad för sig." },
      },
    },
  });
  const decision = within(screen.getByRole("region", { name: "Beslut" }));
  expect(decision.getByText("Platsen i boendet är beslutad för sig.")).toBeTruthy();
  expect(decision.queryByRole("link")).toBeNull();
});

test("a hard case shows what holds and the ways on, open from the start", async () => {
  await openCase("suitability", {
    view: {
      matters: sampleMatters({
        route: {
          title: "LSS: frågan behöver utredas",
          text: "LSS säger inget om digital teknik.",
          law: [],
          ways: [{ text: "Fråga LSS-handläggaren.", place: "refer", step: null }],
        },
      }),
    },
  });
  const notice = screen.getByText(/LSS: frågan behöver utredas/).closest("details");
  expect(notice?.open).toBe(true);
  expect(within(notice as HTMLElement).getByRole("link", { name: "Lämna frågan vidare" })).toBeTruthy();
});

test("a handing over shows what the other gets to know and is sent with receiver and message", async () => {
  const { user, commands } = await openCase("handover", {
    change: () => ({
      matters: sampleMatters({ handover: { ...handover, latest: handedOver({ for_you: false }) } }),
    }),
  });
  const knows = screen.getByRole("region", { name: "Det här får hemtjänsten veta" });
  expect(knows.textContent).toContain("Tillsyn på natten");
  await user.type(screen.getByLabelText(/Vem tar över/), "Hemtjänst Norr");
  await user.type(screen.getByLabelText(/Meddelande/), "Ring dottern först.");
  await user.click(screen.getByRole("button", { name: "Lämna uppdraget till hemtjänsten" }));
  expect(await screen.findByText("Ingen har tagit vid än.")).toBeTruthy();
  expect(commands()).toEqual([
    { do: "hand_over", to: "hemtjanst", receiver: "Hemtjänst Norr", message: "Ring dottern först." },
  ]);
});

test("a handing over that must wait says why and where it is mended", async () => {
  await openCase("handover", {
    view: { matters: sampleMatters({ handover: { ...handover, why_not: "Skriv beslutet först." } }) },
  });
  expect(screen.getByText("Skriv beslutet först.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Till beslutet" })).toBeTruthy();
  expect(screen.queryByLabelText(/Vem tar över/)).toBeNull();
});

test("a refused handing over says why and keeps the message", async () => {
  const { user } = await openCase("handover", {
    change: () => {
      throw refusal({ message: "Ärendet är redan hos er.", field: "to" });
    },
  });
  await user.type(screen.getByLabelText(/Vem tar över/), "Hemtjänst Norr");
  await user.click(screen.getByRole("button", { name: "Lämna uppdraget till hemtjänsten" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Ärendet är redan hos er.");
  expect(screen.getByLabelText<HTMLInputElement>(/Vem tar över/).value).toBe("Hemtjänst Norr");
});

test("the one who takes over reads from whom, the message and what to know, until it is taken up", async () => {
  const latest = handedOver({ for_you: true });
  const { user } = await openCase("note", {
    view: { matters: sampleMatters({ handover: { ...handover, latest } }) },
    change: () => ({
      matters: sampleMatters({ handover: { ...handover, latest: { ...latest, taken_up: true } } }),
    }),
  });
  const notice = screen.getByRole("region", { name: "Överlämnat till dig" });
  for (const words of ["Kim Lind", "Ring dottern först.", "Tillsyn på natten"]) {
    expect(notice.textContent).toContain(words);
  }
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Jag har ringt.");
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Överlämnat till dig" })).toBeNull());
});

test("in practice one changes role, and the open case says whose turn it is for the new one", async () => {
  const session = (role: "socialsekreterare" | "hemtjanst") =>
    sampleSession({ practice: true, actor: { name: "Kim Lind", role } });
  let role: "socialsekreterare" | "hemtjanst" = "socialsekreterare";
  const { core, user } = await openProgram(
    "/arenden/arende-1/need",
    {
      practise_as: (request) => {
        role = request.role as typeof role;
        return session(role);
      },
      read_case: () =>
        sampleCase({
          viewer: role,
          next: {
            step: "information",
            place: null,
            text: role === "hemtjanst" ? "Nästa steg är information." : "Ge Elsa information.",
            role: "socialsekreterare",
            yours: role === "socialsekreterare",
          },
        }),
    },
    session("socialsekreterare"),
  );
  expect(await screen.findByText("Din tur.")).toBeTruthy();
  const roles = within(screen.getByRole("group", { name: "Öva som" }));
  expect(roles.getByRole("button", { name: "Socialsekreterare", pressed: true })).toBeTruthy();
  await user.click(roles.getByRole("button", { name: "Hemtjänst" }));
  expect(await screen.findByText("Väntar på socialsekreteraren.")).toBeTruthy();
  expect(roles.getByRole("button", { name: "Hemtjänst", pressed: true })).toBeTruthy();
  expect(screen.getByText("Kim Lind, hemtjänst")).toBeTruthy();
  expect(core.requests("practise_as")).toEqual([{ role: "hemtjanst" }]);
});

test("at work the role is the one that was opened with", async () => {
  await openProgram("/arenden/arende-1/need");
  await screen.findByRole("heading", { level: 1, name: "Behov" });
  expect(screen.queryByRole("group", { name: "Öva som" })).toBeNull();
});

function openSteps(): CaseView["steps"] {
  return sampleCase().steps.map((step) =>
    step.step === "plan" ? { ...step, state: "not_started" as const, why_not: "" } : step,
  );
}

function withDecisions(overrides: Partial<CaseView["matters"]["decisions"]>): CaseView["matters"] {
  const matters = sampleMatters();
  return { ...matters, decisions: { ...matters.decisions, ...overrides } };
}

function application(entry: number, decided_in: number | null) {
  return {
    made: { on: "2026-11-18", insats: `besök ${entry}`, own_words: "", how: "phone" as const },
    entry,
    decided_in,
    ended_with: "",
  };
}

function decisionMade({ entry }: { entry: number }): CaseView["matters"]["decisions"]["decisions"][number] {
  return {
    made: {
      outcome: "granted",
      insats: "besök på natten",
      needs: ["tillsyn_natt"],
      form: null,
      circumstances: "Elsa vaknar av oro.",
      provisions: ["sol-2025-400-11-1"],
      on: "2026-11-20",
      decided_by: "Kim Lind, socialsekreterare",
      application_entry: 6,
    },
    entry,
    by: "Kim Lind, socialsekreterare",
    outcome_text: "Bifall",
    form_text: "",
    told: null,
    appeal_until: null,
    appeal_text: "",
    outdated: false,
  };
}

function handedOver({ for_you }: { for_you: boolean }) {
  return {
    handed: { to: "hemtjanst" as const, receiver: "Hemtjänst Norr", message: "Ring dottern först." },
    entry: 12,
    at: "2026-11-21T12:00:00Z",
    by: "Kim Lind, socialsekreterare",
    taken_up: false,
    for_you,
  };
}
