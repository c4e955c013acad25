import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { labels, type CaseView, type Form } from "../../bindings/contract";
import { sampleCase, samplePlan, sampleQuestions } from "../../backend/sample";
import { openCase } from "./openCase";

const soFar = sampleCase().so_far;

test("the need is sent in the person's words and the case goes on where the core says", async () => {
  const { user, commands, router } = await openCase("need", {
    view: { need_own_words: "", needs: [], next_step: "need" },
    change: () => ({ next_step: "information" }),
  });
  await user.type(screen.getByLabelText(/Vad behöver Elsa/), "Jag vill sova i lugn och ro.");
  await user.click(screen.getByLabelText("Tillsyn på natten"));
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("information"));
  expect(commands()).toEqual([
    {
      do: "state_need",
      own_words: "Jag vill sova i lugn och ro.",
      needs: ["tillsyn_natt"],
      areas: [{ need: "tillsyn_natt", area: "trygghet" }],
      goal: "",
      wished_state: "",
    },
  ]);
});

test("a form sent empty says what is missing and sends nothing", async () => {
  const { user, commands } = await openCase("need", { view: { need_own_words: "", needs: [] } });
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  expect(await screen.findByText("Det här behöver rättas. Gå till:")).toBeTruthy();
  expect(commands()).toEqual([]);
});

test("information is sent with what was ticked and nothing is ticked beforehand", async () => {
  const { user, commands } = await openCase("information");
  const topics = within(screen.getByRole("group", { name: /Vad har du förklarat för Elsa/ }));
  expect(topics.getAllByRole<HTMLInputElement>("checkbox").some((box) => box.checked)).toBe(false);
  await user.click(topics.getByLabelText("Att det är frivilligt"));
  await user.click(screen.getByLabelText("Vid hembesök"));
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toEqual({
    do: "give_information",
    on: "2026-11-21",
    technologies: ["trygghetskamera"],
    topics: ["voluntary"],
    how: "home_visit",
    language: "Svenska",
    interpreter: "",
    given_by: "Kim Lind",
    note: "",
  });
});

test("all seven topics are marked with one press, and it marks nothing else", async () => {
  const { user, commands } = await openCase("information");
  await user.click(screen.getByRole("button", { name: "Jag har förklarat allt" }));
  const topics = within(screen.getByRole("group", { name: /Vad har du förklarat för Elsa/ }));
  expect(topics.getAllByRole<HTMLInputElement>("checkbox").map((box) => box.checked)).toEqual(
    Array.from({ length: 7 }, () => true),
  );
  expect(screen.getByLabelText<HTMLInputElement>("Vid hembesök").checked).toBe(false);
  await user.click(screen.getByLabelText("Vid hembesök"));
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({ topics: sampleCase().topics_left });
});

test("each need has its life area, which can be another one here, and goal and wished state go with it", async () => {
  const { user, commands } = await openCase("need");
  const area = screen.getByLabelText("Tillsyn på natten", { selector: "select" });
  expect(area).toHaveProperty("value", "trygghet");
  await user.selectOptions(area, "Personlig vård (d5)");
  await user.click(screen.getByLabelText("Få hjälp vid fall"));
  await user.type(screen.getByLabelText(/Vad vill Elsa uppnå/), "Sova hela natten.");
  await user.type(screen.getByLabelText(/när behovet är mött/), "Lugna nätter.");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({
    needs: ["tillsyn_natt", "fall"],
    areas: [{ need: "tillsyn_natt", area: "d5" }],
    goal: "Sova hela natten.",
    wished_state: "Lugna nätter.",
  });
});

test("a need that is taken away takes its life area with it", async () => {
  const { user, commands } = await openCase("need");
  await user.click(screen.getByLabelText("Få hjälp vid fall"));
  await user.click(screen.getByLabelText("Tillsyn på natten", { selector: "input" }));
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({ needs: ["fall"], areas: [] });
});

test("a question is answered with an option, who said it and a note, and the next one follows", async () => {
  const { user, commands } = await openCase("suitability", {
    change: () => ({ so_far: { ...soFar, next_question: "cohabitants" } }),
  });
  expect(screen.getByRole("heading", { name: "Uppkoppling" })).toBeTruthy();
  await user.click(screen.getByLabelText("Bra"));
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Personen själv");
  await user.type(screen.getByLabelText("Anteckning (valfritt)"), "Fiber.");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await screen.findByRole("heading", { name: "Närstående i bostaden" });
  expect(commands()).toEqual([
    {
      do: "answer_question",
      answer: { question: "connectivity", value: "good" },
      note: "Fiber.",
      said_by: "person",
    },
  ]);
});

test("“Jag vet inte än” defers the question and is not an answer", async () => {
  const { user, commands } = await openCase("suitability");
  await user.click(screen.getByLabelText("Jag vet inte än"));
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Personal");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toEqual({
    do: "defer_question",
    question: "connectivity",
    note: "",
    said_by: "staff",
  });
});

test("a question put off does not stand in the way of the next", async () => {
  const { user } = await openCase("suitability", {
    change: () => ({
      questions: sampleQuestions().map((question) =>
        question.question === "connectivity"
          ? { ...question, deferred: true, answer_text: "Vet inte än" }
          : question,
      ),
    }),
  });
  await user.click(screen.getByLabelText("Jag vet inte än"));
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Personal");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await screen.findByRole("heading", { name: "Närstående i bostaden" });
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H2"));
});

test("household members are given by name, and the core keeps track of who is who", async () => {
  const { user, commands } = await openCase("suitability", {
    view: {
      household: [{ id: "n1", name: "Karin Berg" }],
      questions: sampleQuestions().map((question) =>
        question.question === "cohabitants"
          ? {
              ...question,
              answer: { question: "cohabitants", value: [{ id: "n1", name: "Karin Berg" }] },
              said_by: "person",
            }
          : question,
      ),
    },
  });
  await user.click(screen.getByRole("button", { name: "Ändra: Närstående i bostaden" }));
  expect(screen.getByLabelText<HTMLInputElement>("Namn på den som bor där").value).toBe("Karin Berg");
  await user.click(screen.getByRole("button", { name: "Lägg till en person" }));
  await user.type(screen.getByLabelText("Namn på person 2"), "Nils Berg");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toMatchObject({
    answer: {
      question: "cohabitants",
      value: [
        { id: "n1", name: "Karin Berg" },
        { id: "", name: "Nils Berg" },
      ],
    },
  });
});

test("a refused field can be mended and sent again", async () => {
  let refused = false;
  const { user, commands } = await openCase("note", {
    change: () => {
      if (!refused) {
        refused = true;
        throw refusal({ message: "Texten går inte att spara.", field: "text" });
      }
      return {};
    },
  });
  const text = screen.getByRole("textbox", { name: /Anteckning/ });
  await user.type(text, "Dottern var med.");
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  expect(await screen.findByText("Texten går inte att spara.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  await waitFor(() => expect(commands()).toHaveLength(2));
});

/** What a plan for visits has to say. */
const visitsOnly = {
  technology: false,
  times: true,
  looks: false,
  someone_comes: false,
  internet: false,
  log: false,
  trial: false,
};

test("nobody is asked how long one may look with an alarm that shows nothing", async () => {
  const asks = { ...visitsOnly, technology: true, times: false, someone_comes: true };
  await openCase("plan", { view: { plan_asks: asks, choice: chosen("digital", "Mobilt trygghetslarm") } });
  expect(screen.getByLabelText(/Vem tar emot larm/)).toBeTruthy();
  expect(screen.queryByLabelText(/Hur länge får man titta/)).toBeNull();
  expect(screen.queryByLabelText(/Vad loggas/)).toBeNull();
  expect(screen.queryByLabelText(/När ska tillsynen göras/)).toBeNull();
});

function chosen(form: Form, technology: string | null): NonNullable<CaseView["choice"]> {
  return {
    choice: {
      form,
      technology,
      motive: "",
      follows_wish: true,
      recommended: { form, technology: null, text: "", law: [] },
      verdict: null,
      judged_on: "2026-11-21",
      exception: null,
    },
    form_text: labels.Form[form],
    technology_name: technology,
    entry: 9,
    at: "2026-11-21T12:00:00Z",
    by: "Kim Lind",
    set_aside: false,
  };
}

test("the plan starts from the proposal, says whose value it is and is saved as a whole", async () => {
  const steps = sampleCase().steps.map((step) =>
    step.step === "plan" ? { ...step, state: "not_started" as const, why_not: "" } : step,
  );
  const plan = { ...samplePlan(), first_follow_up: "2026-12-05" };
  const { user, commands } = await openCase("plan", {
    view: {
      steps,
      proposed_plan: plan,
      plan_asks: visitsOnly,
      choice: chosen("physical", null),
    },
  });
  expect(screen.getAllByText("Programmets försiktiga förslag").length).toBeGreaterThan(0);
  const times = screen.getByLabelText(/När ska tillsynen göras/);
  await user.clear(times);
  await user.type(times, "kl. 02.00");
  await user.click(screen.getByRole("button", { name: "Spara planen och fortsätt" }));
  await waitFor(() =>
    expect(commands()).toEqual([{ do: "record_plan", plan: { ...plan, times: "kl. 02.00" } }]),
  );
});

test("a task is finished with what was done", async () => {
  const { user, commands } = await openCase("follow_up", {
    view: {
      tasks: [
        {
          entry: 12,
          task: "arrange_physical",
          title: "Ordna besök",
          place: null,
          step: null,
          reason: "Elsa har återkallat sitt samtycke.",
          at: "2026-11-21T12:00:00Z",
          done: false,
          note: "",
        },
      ],
    },
  });
  await user.type(screen.getByLabelText("Vad gjordes? (valfritt)"), "Nattpatrullen är ordnad.");
  await user.click(screen.getByRole("button", { name: "Det är gjort" }));
  await waitFor(() =>
    expect(commands()).toEqual([{ do: "finish_task", task_entry: 12, note: "Nattpatrullen är ordnad." }]),
  );
});

test("signs that the technology does not fit are recorded as seen now", async () => {
  const { user, commands } = await openCase("follow_up");
  await user.click(screen.getByLabelText("Blir orolig av tekniken"));
  await user.click(screen.getByRole("button", { name: "Spara det som setts" }));
  await waitFor(() =>
    expect(commands()).toEqual([{ do: "observe_stop_signals", signals: ["anxious"], note: "" }]),
  );
});
