import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleConsents, sampleQuestions } from "../../backend/sample";
import { sampleMatters } from "../../backend/sampleMatters";
import type { QuestionView } from "../../bindings/contract";
import { openCase } from "./openCase";

const SERIOUS = {
  effects: ["Den digitala tillsynen upphör i dag.", "En uppgift att ordna besök öppnas."],
  changes: ["Trygghetskamera: får inte användas."],
  serious: true,
};

/** Questions where the connection is answered already. */
function answered(): QuestionView[] {
  return sampleQuestions().map((question) =>
    question.question === "connectivity"
      ? {
          ...question,
          answer: { question: "connectivity", value: "good" },
          answer_text: "Bra",
          said_by: "person",
          note: "Fiber.",
        }
      : question,
  );
}

/** One question more, that takes a judgement when the answer is not plain. */
function capacity(): QuestionView {
  const outcome = (value: "capable" | "lacking", label: string) => ({
    answer: { question: "decision_capacity" as const, value },
    label,
  });
  return {
    ...(sampleQuestions()[0] as QuestionView),
    question: "decision_capacity",
    title: "Förmåga att ta ställning",
    wording: "Kan Elsa ta ställning nu?",
    options: [outcome("capable", "Kan ta ställning själv"), outcome("lacking", "Kan inte ta ställning")],
  };
}

async function writeNote(serious = SERIOUS) {
  const opened = await openCase("note", { preview: serious });
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Anteckning/ });
  await opened.user.type(text, "Dottern var med.");
  await opened.user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  return { ...opened, text };
}

test("a change with serious consequences is shown with them before it is saved", async () => {
  const { user, commands, text } = await writeNote();
  const box = await screen.findByRole("group", { name: "Det här händer om du sparar" });
  expect(box.textContent).toContain("Den digitala tillsynen upphör i dag.");
  expect(box.textContent).toContain("Trygghetskamera: får inte användas.");
  await waitFor(() => expect(document.activeElement).toBe(box));
  expect(commands()).toEqual([]);
  expect(text.value).toBe("Dottern var med.");
  await user.click(within(box).getByRole("button", { name: "Spara ändå" }));
  await waitFor(() => expect(commands()).toEqual([{ do: "add_note", text: "Dottern var med." }]));
});

test("a change that is thought better of leaves the text and sends nothing", async () => {
  const { user, commands, text } = await writeNote();
  await user.click(await screen.findByRole("button", { name: "Ändra inte" }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Spara anteckningen" })),
  );
  expect(text.value).toBe("Dottern var med.");
  expect(commands()).toEqual([]);
});

test("Ctrl+Enter does not confirm what has not been read", async () => {
  const { user, commands, text } = await writeNote();
  const box = await screen.findByRole("group", { name: "Det här händer om du sparar" });
  text.focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(box));
  expect(commands()).toEqual([]);
});

test("what has been changed since its consequences were shown is looked at anew", async () => {
  const { user, core, text } = await writeNote();
  await screen.findByRole("group", { name: "Det här händer om du sparar" });
  await user.type(text, " Sonen också.");
  expect(screen.queryByRole("group", { name: "Det här händer om du sparar" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  await screen.findByRole("group", { name: "Det här händer om du sparar" });
  expect(core.requests("preview_change").map(({ command }) => command)).toEqual([
    { do: "add_note", text: "Dottern var med." },
    { do: "add_note", text: "Dottern var med. Sonen också." },
  ]);
});

test("what the core refuses already when looking is said at its field", async () => {
  const refuse = () => {
    throw refusal({ message: "Texten går inte att spara.", field: "text" });
  };
  const { core, user } = await openCase("note", { change: refuse });
  core.on({ preview_change: refuse });
  const text = screen.getByRole("textbox", { name: /Anteckning/ });
  await user.type(text, "Dottern var med.");
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  expect(await screen.findByText("Texten går inte att spara.")).toBeTruthy();
  expect(text.getAttribute("aria-invalid")).toBe("true");
});

test("all answers stand on one page with who said them, and each can be changed", async () => {
  await openCase("answers", { view: { questions: answered(), goal: "Sova hela natten.", wish: "digital" } });
  const page = screen.getByRole("heading", { level: 1, name: "Kontrollera svaren" }).parentElement;
  for (const said of ["Känsla av trygghet", "Sova hela natten.", "Bra", "personen själv", "Fiber."]) {
    expect(page?.textContent).toContain(said);
  }
  expect(page?.textContent).toContain("Vill ha digital tillsyn");
  expect(page?.textContent).toContain("Inget val är gjort.");
  const hrefs = ["behovet", "informationen", "vad Elsa vill", "samtycke", "valet"].map((what) =>
    screen.getByRole("link", { name: `Ändra ${what}` }).getAttribute("href"),
  );
  expect(hrefs.map((href) => href?.split("/").at(-1))).toEqual([
    "need",
    "information",
    "choice",
    "consent",
    "choice",
  ]);
});

test("what another answer would change is told as soon as it is chosen, and saving leads back to its row", async () => {
  const { user, core, commands } = await openCase("answers", {
    view: { questions: answered() },
    preview: { changes: ["Trygghetskamera: passar inte."] },
  });
  await user.click(screen.getByRole("button", { name: "Ändra: Uppkoppling" }));
  expect(core.requests("preview_change")).toHaveLength(0);
  await user.click(screen.getByLabelText("Ingen"));
  expect(await screen.findByText("Det här ändras i bedömningen om du sparar:")).toBeTruthy();
  expect(screen.getByText("Trygghetskamera: passar inte.")).toBeTruthy();
  expect(commands()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Spara svaret" }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Ändra: Uppkoppling" })),
  );
  expect(commands()).toEqual([
    {
      do: "answer_question",
      answer: { question: "connectivity", value: "none" },
      note: "Fiber.",
      said_by: "person",
    },
  ]);
});

test("that an answer changes nothing is told too, and the old answer tells nothing", async () => {
  const { user } = await openCase("answers", { view: { questions: answered() } });
  await user.click(screen.getByRole("button", { name: "Ändra: Uppkoppling" }));
  await user.click(screen.getByLabelText("Svag"));
  expect(await screen.findByText("Bedömningen ändras inte.")).toBeTruthy();
  await user.click(screen.getByLabelText("Bra"));
  await waitFor(() => expect(screen.queryByText("Bedömningen ändras inte.")).toBeNull());
});

test("someone who has no name yet is not looked at as nobody", async () => {
  const { user, core } = await openCase("answers");
  await user.click(screen.getByRole("button", { name: "Svara: Närstående i bostaden" }));
  await user.click(screen.getByLabelText("Ja, följande personer"));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(core.requests("preview_change")).toHaveLength(0);
  await user.type(screen.getByLabelText("Namn på den som bor där"), "Karin");
  await waitFor(() => expect(core.requests("preview_change").length).toBeGreaterThan(0));
  expect(core.requests("preview_change").at(-1)?.command).toMatchObject({
    answer: { question: "cohabitants", value: [{ id: "", name: "Karin" }] },
  });
});

test("an answer that is left as it was sends nothing and leads back to its row", async () => {
  const { user, commands } = await openCase("answers", { view: { questions: answered() } });
  await user.click(screen.getByRole("button", { name: "Ändra: Uppkoppling" }));
  await user.click(screen.getByLabelText("Ingen"));
  await user.click(screen.getByRole("button", { name: "Ändra inte" }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Ändra: Uppkoppling" })),
  );
  expect(commands()).toEqual([]);
});

test("several questions are answered at once, and those without an answer stay open", async () => {
  const { user, commands, router } = await openCase("suitability", {
    view: { id: "arende-flera", questions: [...sampleQuestions(), capacity()], next_step: "suitability" },
    change: () => ({ next_step: "consent" }),
  });
  await user.click(screen.getByRole("button", { name: "Svara på flera frågor på samma gång" }));
  const group = (name: RegExp) => within(screen.getByRole("group", { name }));
  expect(screen.getAllByRole<HTMLInputElement>("radio").some((radio) => radio.checked)).toBe(false);
  expect(group(/ta ställning nu/).queryByLabelText("Kan inte ta ställning")).toBeNull();
  await user.click(group(/uppkopplingen/).getByLabelText("Bra"));
  await user.click(group(/närstående stadigvarande/).getByLabelText("Ingen närstående bor där"));
  await user.click(group(/ta ställning nu/).getByLabelText("Kan ta ställning själv"));
  await user.click(group(/ta ställning nu/).getByLabelText("Svara senare"));
  await user.click(group(/Vem sa det/).getByLabelText("Personen själv"));
  await user.click(screen.getByRole("button", { name: "Spara svaren och fortsätt" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("consent"));
  expect(commands()).toEqual([
    {
      do: "answer_questions",
      answers: [
        { answer: { question: "connectivity", value: "good" }, note: "" },
        { answer: { question: "cohabitants", value: [] }, note: "" },
      ],
      said_by: "person",
    },
  ]);
});

test("an answer that takes more words leads to its own question, and what was chosen is still there after", async () => {
  const { user } = await openCase("suitability", {
    view: { id: "arende-mer" },
    change: () => ({ questions: sampleQuestions().slice(0, 1) }),
  });
  await user.click(screen.getByRole("button", { name: "Svara på flera frågor på samma gång" }));
  await user.click(screen.getByLabelText("Svag"));
  await user.click(screen.getByRole("button", { name: "Ja, skriv vilka som bor där" }));
  await screen.findByRole("heading", { name: "Närstående i bostaden" });
  await user.click(screen.getByLabelText("Ja, följande personer"));
  await user.type(screen.getByLabelText("Namn på den som bor där"), "Karin Berg");
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Personen själv");
  await user.click(screen.getByRole("button", { name: "Spara och fortsätt" }));
  await screen.findByRole("heading", { name: "Flera frågor på samma gång" });
  expect(screen.getByLabelText<HTMLInputElement>("Svag").checked).toBe(true);
});

const undo = { entry: 3, text: "Anteckning." };

test("the latest entry is taken back with one press, and it says that it stays readable", async () => {
  const { user, commands } = await openCase("consent", {
    view: { matters: sampleMatters({ undo }) },
    change: () => ({ matters: sampleMatters() }),
  });
  await user.click(screen.getByRole("button", { name: "Ångra: Anteckning." }));
  expect(await screen.findByText("Ångrat. Anteckningen finns kvar i historiken.")).toBeTruthy();
  expect(commands()).toEqual([{ do: "undo", entry: 3 }]);
});

test("Ctrl+Z takes back the latest entry, but in a text only what was typed there", async () => {
  const { user, commands } = await openCase("note", {
    view: { matters: sampleMatters({ undo }) },
    change: () => ({ matters: sampleMatters() }),
  });
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Hej");
  await user.keyboard("{Control>}z{/Control}");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(commands()).toEqual([]);
  screen.getByRole("heading", { level: 1 }).focus();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(commands()).toEqual([{ do: "undo", entry: 3 }]));
});

test("taking back what something rests on is confirmed first", async () => {
  const { user, commands } = await openCase("consent", {
    view: { matters: sampleMatters({ undo }), consents: sampleConsents() },
    preview: SERIOUS,
  });
  await user.click(screen.getByRole("button", { name: "Ångra: Anteckning." }));
  const box = await screen.findByRole("group", { name: "Det här händer om du ångrar" });
  expect(commands()).toEqual([]);
  await user.click(within(box).getByRole("button", { name: "Ångra ändå" }));
  await waitFor(() => expect(commands()).toEqual([{ do: "undo", entry: 3 }]));
});

test("the choice leads to what was known when it was made", async () => {
  const choice = {
    choice: {
      form: "physical" as const,
      technology: null,
      motive: "",
      follows_wish: true,
      recommended: { form: "physical" as const, technology: null, text: "", law: [] },
      verdict: null,
      judged_on: "2026-11-21",
      exception: null,
    },
    form_text: "Fysisk tillsyn",
    technology_name: null,
    entry: 9,
    at: "2026-11-21T12:00:00Z",
    by: "Kim Lind",
    set_aside: false,
  };
  await openCase("answers", { view: { choice } });
  const link = screen.getByRole("link", { name: "Se vad som var känt när valet gjordes" });
  expect(link.getAttribute("href")).toBe("/arenden/arende-1/historik/9");
});

test("several answers left half-written are there when the case is opened again", async () => {
  await openCase("suitability", {
    drafts: [
      {
        form: "several-questions",
        content: JSON.stringify({ answers: { connectivity: "1" }, said_by: "staff" }),
      },
    ],
  });
  expect(screen.getByRole("heading", { name: "Flera frågor på samma gång" })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Svag").checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>("Personal").checked).toBe(true);
});
