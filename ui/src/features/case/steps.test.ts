import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test, vi } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleConsents, samplePlan, sampleQuestions } from "../../backend/sample";
import { openCase } from "./openCase";

// A shared machine can be slow; what is tested here is not speed.
vi.setConfig({ testTimeout: 30_000 });

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
    { do: "state_need", own_words: "Jag vill sova i lugn och ro.", needs: ["tillsyn_natt"] },
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

test("after a yes the keyboard is at the next one to ask", async () => {
  const [service, data] = sampleConsents().map((card) => ({ ...card, why_not_yes: "" }));
  if (!service || !data) throw new Error("two sample consents");
  const { user } = await openCase("consent", {
    view: { consents: [service, data] },
    change: () => ({ consents: [{ ...service, state: "given", state_text: "Ja" }, data] }),
  });
  const first = within(screen.getByRole("region", { name: service.title }));
  await user.click(first.getByLabelText("Muntligt"));
  await user.click(first.getByRole("button", { name: "Elsa säger ja" }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe(data.title));
});

test("a stated wish stands as a sentence and can be changed", async () => {
  const { user, commands } = await openCase("choice", {
    view: { wish: "trial" },
    change: () => ({ wish: "physical" }),
  });
  expect(screen.getByText(/Elsa: vill prova först/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Ändra" }));
  await user.click(screen.getByLabelText("Vill ha besök"));
  await user.click(screen.getByRole("button", { name: "Spara vad Elsa vill" }));
  expect(await screen.findByText(/Elsa: vill ha besök/)).toBeTruthy();
  expect(commands()).toEqual([{ do: "express_wish", wish: "physical", own_words: "" }]);
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

test("a no is recorded with the same ease as a yes, and what Elsa gets instead comes next", async () => {
  const [service, data] = sampleConsents();
  if (!service || !data) throw new Error("two sample consents");
  const { user, commands } = await openCase("consent", {
    view: { consents: [service] },
    change: () => ({
      consents: [{ ...service, state: "refused", state_text: "Nej", recorded_by: "Kim Lind" }],
      so_far: { ...soFar, form: "physical", form_text: "Fysisk tillsyn", text: "Elsa får besök på natten." },
    }),
  });
  const no = screen.getByRole("button", { name: "Elsa säger nej" });
  const yes = screen.getByRole("button", { name: "Elsa säger ja" });
  expect(no.className).toBe(yes.className);
  await user.click(screen.getByLabelText("Muntligt"));
  await user.click(no);
  expect(await screen.findByRole("heading", { name: "Så här blir det i stället" })).toBeTruthy();
  expect(commands()).toMatchObject([
    { do: "record_consent", answer: "refused", subject: { who: "person", scope: "service" } },
  ]);
});

test("a yes that cannot be recorded yet says why and sends nothing", async () => {
  const { user, commands } = await openCase("consent", { view: { consents: sampleConsents().slice(0, 1) } });
  expect(screen.getByText(/Elsa har inte fått informationen än\./, { selector: ".case-note" })).toBeTruthy();
  await user.click(screen.getByLabelText("Muntligt"));
  await user.click(screen.getByRole("button", { name: "Elsa säger ja" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(commands()).toEqual([]);
});

test("a refused command keeps what was typed and says at the field what to mend", async () => {
  const { user } = await openCase("consent", {
    view: { consents: sampleConsents().slice(0, 1) },
    change: () => {
      throw refusal({ message: "Samtycket är daterat före informationen.", field: "on" });
    },
  });
  await user.click(screen.getByLabelText("Muntligt"));
  await user.type(screen.getByLabelText("Anteckning (valfritt)"), "Elsa undrade över kameran.");
  await user.click(screen.getByRole("button", { name: "Elsa säger nej" }));
  const day = screen.getByLabelText(/Vilken dag/);
  await waitFor(() => expect(day.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByText("Samtycket är daterat före informationen.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Anteckning (valfritt)").value).toBe(
    "Elsa undrade över kameran.",
  );
});

test("a day that is refused says why, also while one is still in its field", async () => {
  const { user } = await openCase("consent", {
    view: { consents: sampleConsents().slice(0, 1) },
    change: () => {
      throw refusal({ message: "Samtycket är daterat före informationen.", field: "on" });
    },
  });
  await user.click(screen.getByLabelText("Muntligt"));
  const day = screen.getByLabelText(/Vilken dag/);
  await user.clear(day);
  await user.type(day, "2020-01-01");
  await user.click(screen.getByRole("button", { name: "Elsa säger nej" }));
  expect(await screen.findByText("Samtycket är daterat före informationen.")).toBeTruthy();
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

test("a withdrawal shows its effects before anything is changed", async () => {
  const [service] = sampleConsents();
  if (!service) throw new Error("a sample consent");
  const { user, commands, router } = await openCase("withdraw", {
    view: {
      standing: [
        {
          subject: service.subject,
          title: service.title,
          technology: "trygghetskamera",
          technology_name: "Trygghetskamera",
          on: "2026-11-20",
        },
      ],
    },
    effects: ["Den digitala tillsynen upphör i dag.", "En uppgift att ordna besök öppnas."],
  });
  await user.click(screen.getByRole("button", { name: "Visa vad som händer" }));
  expect(await screen.findByText("Den digitala tillsynen upphör i dag.")).toBeTruthy();
  expect(commands()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Återkalla samtycket" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("follow_up"));
  expect(commands()).toEqual([
    {
      do: "withdraw_consent",
      subject: { who: "person", scope: "service" },
      technology: "trygghetskamera",
      on: "2026-11-21",
      own_words: "",
    },
  ]);
});

test("the choice has nothing chosen beforehand and asks for a motive only where the core does", async () => {
  const { user, commands } = await openCase("choice");
  const group = within(screen.getByRole("group", { name: /Hur ska tillsynen göras/ }));
  expect(group.getAllByRole<HTMLInputElement>("radio").some((radio) => radio.checked)).toBe(false);
  await user.click(group.getByLabelText("Fysisk tillsyn"));
  expect(screen.queryByLabelText(/Varför blir det så/)).toBeNull();
  await user.click(group.getByLabelText("Digital tillsyn"));
  expect(await screen.findByLabelText<HTMLInputElement>("Trygghetskamera")).toHaveProperty("checked", true);
  await user.type(screen.getByLabelText(/Varför blir det så/), "Elsa vill prova.");
  await user.click(screen.getByRole("button", { name: "Spara valet och fortsätt" }));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toEqual({
    do: "choose",
    form: "digital",
    technology: "trygghetskamera",
    motive: "Elsa vill prova.",
  });
});

test("a form that cannot be chosen says why", async () => {
  await openCase("choice", {
    view: {
      forms: sampleCase().forms.map((form) =>
        form.form === "trial" ? { ...form, why_not: "Elsas samtycke saknas." } : form,
      ),
    },
  });
  expect(screen.getByText(/Elsas samtycke saknas\./)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Prova digital tillsyn/).disabled).toBe(true);
});

test("the plan starts from the proposal, says whose value it is and is saved as a whole", async () => {
  const steps = sampleCase().steps.map((step) =>
    step.step === "plan" ? { ...step, state: "not_started" as const, why_not: "" } : step,
  );
  const plan = { ...samplePlan(), first_follow_up: "2026-12-05" };
  const { user, commands } = await openCase("plan", {
    view: {
      steps,
      proposed_plan: plan,
      choice: {
        choice: {
          form: "physical",
          technology: null,
          motive: "",
          follows_wish: true,
          recommended: { form: "physical", technology: null, text: "", law: [] },
          verdict: null,
          judged_on: "2026-11-21",
        },
        form_text: "Fysisk tillsyn",
        technology_name: null,
        entry: 9,
        at: "2026-11-21T12:00:00Z",
        by: "Kim Lind",
        set_aside: false,
      },
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
