import { cleanup, screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase } from "../../backend/sample";
import { sampleMatters } from "../../backend/sampleMatters";
import { labels, type CaseView, type DecisionCapacity } from "../../bindings/contract";
import { openCase } from "./openCase";

const { capacity: unjudged } = sampleMatters();
const soFar = sampleCase().so_far;
const outcomes = Object.entries(labels.DecisionCapacity) as [DecisionCapacity, string][];

const capacityQuestion: CaseView["questions"][number] = {
  question: "decision_capacity",
  title: "Förmåga att ta ställning",
  wording: "Kan Elsa ta ställning i den här frågan?",
  why: "Ett ja räknas bara om Elsa förstår vad det gäller.",
  law: [],
  options: outcomes.map(([value, label]) => ({ answer: { question: "decision_capacity", value }, label })),
  answer: null,
  answer_text: "Inte besvarad",
  deferred: false,
  note: "",
  said_by: null,
  entry: null,
  matters: true,
};
const askedAboutCapacity: Partial<CaseView> = {
  questions: [capacityQuestion],
  so_far: { ...soFar, next_question: "decision_capacity" },
};

const lacking: CaseView["matters"]["capacity"] = {
  ...unjudged,
  limited: true,
  entry: 4,
  judged: {
    on: "2026-11-20",
    assessor: "Kim Lind, socialsekreterare",
    criteria: unjudged.criteria.map(({ criterion }) => ({
      criterion,
      answer: criterion === "retains" ? "no" : "yes",
      ground: criterion === "retains" ? "Mindes inte frågan efter en stund." : "",
    })),
    support: "Bilder och mer tid.",
    outcome: "lacking",
    asked: { question: capacityQuestion.wording, why: capacityQuestion.why },
  },
  barred: ["Elsas ja kan inte räknas som samtycke nu."],
  open: ["Besök ges som vanligt."],
  ask: ["Fråga Elsas god man vad Elsa brukar vilja."],
  position: {
    question: "Sensorer som inte visar vem personen är",
    stands: "Får användas",
    from: "2026-01-01",
    decided_by: "Socialnämnden",
    review_on: "2027-01-01",
    source: "",
  },
};

type User = Awaited<ReturnType<typeof openCase>>["user"];

async function judgeUnclear(user: User) {
  await user.click(screen.getByLabelText("Oklart"));
  for (const { title } of unjudged.criteria) {
    await fillPoint(user, title, "Ja");
  }
  await user.click(screen.getByRole("button", { name: "Spara bedömningen" }));
}

async function fillPoint(user: User, title: string, answer: string) {
  await user.click(
    within(screen.getByRole("group", { name: new RegExp(`^${title}`) })).getByLabelText(answer),
  );
}

test("that someone plainly can take a stand is said at once, without points", async () => {
  const { user, commands } = await openCase("suitability", { view: askedAboutCapacity });
  expect(screen.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
  await user.click(screen.getByLabelText("Kan ta ställning själv"));
  expect(screen.queryByText("Hur är det på varje punkt?")).toBeNull();
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Personen själv");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() =>
    expect(commands()).toEqual([
      {
        do: "answer_question",
        answer: { question: "decision_capacity", value: "capable" },
        note: "",
        said_by: "person",
      },
    ]),
  );
});

test("lacking capacity is judged point by point, with grounds, support, name and day", async () => {
  const { user, commands } = await openCase("suitability", { view: askedAboutCapacity });
  await user.click(screen.getByLabelText(labels.DecisionCapacity.lacking));
  expect(screen.getByText(/Programmets eget stöd för bedömningen/)).toBeTruthy();
  for (const { title } of unjudged.criteria) {
    await fillPoint(user, title, title === labels.CapacityCriterion.retains ? "Nej" : "Ja");
  }
  await user.type(screen.getByLabelText(/Vad såg eller hörde du/), "Mindes inte frågan.");
  await user.type(screen.getByLabelText(/Vilket stöd gavs/), "Bilder.");
  await user.click(screen.getByRole("button", { name: "Spara bedömningen" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toEqual({
    do: "judge_capacity",
    judged: {
      on: "2026-11-21",
      assessor: "Kim Lind, socialsekreterare",
      criteria: unjudged.criteria.map(({ criterion }) => ({
        criterion,
        answer: criterion === "retains" ? "no" : "yes",
        ground: criterion === "retains" ? "Mindes inte frågan." : "",
      })),
      support: "Bilder.",
      outcome: "lacking",
      asked: { question: "", why: "" },
    },
  });
});

test("a point left out or without its ground is asked for before anything is sent", async () => {
  const { user, commands } = await openCase("suitability", { view: askedAboutCapacity });
  await user.click(screen.getByLabelText("Oklart"));
  await fillPoint(user, labels.CapacityCriterion.weighs, "Går inte att bedöma");
  await user.click(screen.getByRole("button", { name: "Spara bedömningen" }));
  expect(await screen.findByRole("link", { name: "Förstår informationen" })).toBeTruthy();
  expect(await screen.findByRole("link", { name: /hörde du.*väger för och emot/ })).toBeTruthy();
  expect(commands()).toEqual([]);
});

test("a single point that nobody has answered is found before anything is sent", async () => {
  const { user, commands } = await openCase("suitability", { view: askedAboutCapacity });
  await user.click(screen.getByLabelText("Oklart"));
  for (const { title } of unjudged.criteria.slice(1)) {
    await fillPoint(user, title, "Ja");
  }
  await user.click(screen.getByRole("button", { name: "Spara bedömningen" }));
  expect(await screen.findByRole("link", { name: labels.CapacityCriterion.understands })).toBeTruthy();
  expect(commands()).toEqual([]);
});

test("an outcome that does not follow from the points is refused at the outcome, with all points kept", async () => {
  const message = "Ingen punkt har fått nej.";
  const { user } = await openCase("suitability", {
    view: askedAboutCapacity,
    change: () => {
      throw refusal({ message, field: "outcome" });
    },
  });
  await user.click(screen.getByLabelText(labels.DecisionCapacity.lacking));
  for (const { title } of unjudged.criteria) {
    await fillPoint(user, title, "Ja");
  }
  await user.click(screen.getByRole("button", { name: "Spara bedömningen" }));
  const outcome = await screen.findByRole("group", { name: new RegExp(`Kan Elsa ta ställning.*${message}`) });
  expect(outcome.contains(document.activeElement)).toBe(true);
  const weighs = screen.getByRole("group", { name: /^Väger för och emot/ });
  expect(within(weighs).getByLabelText<HTMLInputElement>("Ja").checked).toBe(true);
});

test("a refusal of the points is shown at the points", async () => {
  const message = "Skriv vad bedömningen av ”väger för och emot” grundas på.";
  const { user } = await openCase("suitability", {
    view: askedAboutCapacity,
    change: () => {
      throw refusal({ message, field: "criteria" });
    },
  });
  await judgeUnclear(user);
  await screen.findByRole("group", { name: new RegExp(`Hur är det på varje punkt.*${message}`) });
});

test("a refusal of the points does not stand there when the form is opened anew", async () => {
  const opened = { view: askedAboutCapacity };
  const { user } = await openCase("suitability", {
    ...opened,
    change: () => {
      throw refusal({ message: "Svara på varje punkt en gång.", field: "criteria" });
    },
  });
  await judgeUnclear(user);
  await screen.findByText("Svara på varje punkt en gång.");
  cleanup();
  const again = await openCase("suitability", opened);
  await judgeUnclear(again.user);
  await waitFor(() => expect(again.commands()).toHaveLength(1));
});

test("“Jag vet inte än” puts the question of capacity off", async () => {
  const { user, commands } = await openCase("suitability", { view: askedAboutCapacity });
  await user.click(screen.getByLabelText("Jag vet inte än"));
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Personal");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() =>
    expect(commands()).toEqual([
      { do: "defer_question", question: "decision_capacity", note: "", said_by: "staff" },
    ]),
  );
});

test("what follows from lacking capacity is said where consent is asked: barred, open, position, who to ask", async () => {
  await openCase("consent", { view: { matters: sampleMatters({ capacity: lacking }) } });
  const follows = screen.getByRole("region", { name: "Det här följer av bedömningen" });
  for (const words of [...lacking.barred, ...lacking.open, ...lacking.ask]) {
    expect(within(follows).getByText(words)).toBeTruthy();
  }
  expect(follows.textContent).toContain("Beslutat av: Socialnämnden. Gäller från 1 januari 2026.");
  expect(follows.textContent).toContain("Bedömningen den 20 november 2026");
  expect(follows.textContent).toContain("Nej. Mindes inte frågan efter en stund.");
});

test("without a limiting judgement nothing is said of barred or open", async () => {
  await openCase("consent");
  expect(screen.queryByRole("region", { name: "Det här följer av bedömningen" })).toBeNull();
});
