import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase } from "../../backend/sample";
import { openCase } from "./openCase";

test("a stated wish stands as a sentence and can be changed by itself", async () => {
  const { user, commands } = await openCase("choice", {
    view: { wish: "trial" },
    change: () => ({ wish: "physical" }),
  });
  expect(screen.getByText(/Elsa: vill prova först/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Ändra vad Elsa vill" }));
  await user.click(screen.getByLabelText("Vill ha besök"));
  await user.click(screen.getByRole("button", { name: "Spara vad Elsa vill" }));
  expect(await screen.findByText(/Elsa: vill ha besök/)).toBeTruthy();
  expect(commands()).toEqual([{ do: "express_wish", wish: "physical", own_words: "" }]);
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
    wish: null,
  });
});

test("what the person wants and the choice are saved together, with three presses", async () => {
  const forms = sampleCase().forms.map((form) => ({
    ...form,
    motive_needed: false,
    technologies: form.technologies.map((one) => ({ ...one, motive_needed: false })),
  }));
  const { user, commands } = await openCase("choice", { view: { forms } });
  await user.click(screen.getByLabelText("Vill ha digital tillsyn"));
  await user.click(screen.getByLabelText("Digital tillsyn"));
  await user.click(screen.getByRole("button", { name: "Spara valet och fortsätt" }));
  await waitFor(() =>
    expect(commands()).toEqual([
      {
        do: "choose",
        form: "digital",
        technology: "trygghetskamera",
        motive: "",
        wish: { wish: "digital", own_words: "" },
      },
    ]),
  );
});

test("with a wish the core has not heard yet the motive may be left out, and the core says at it when it is needed", async () => {
  const { user } = await openCase("choice", {
    change: () => {
      throw refusal({ message: "Skriv varför ni väljer något annat.", field: "motive" });
    },
  });
  await user.click(screen.getByLabelText("Vill ha besök"));
  await user.click(screen.getByLabelText("Digital tillsyn"));
  await user.click(screen.getByRole("button", { name: "Spara valet och fortsätt" }));
  const motive = await screen.findByLabelText(/Motivering \(behövs när valet avviker/);
  await waitFor(() => expect(document.activeElement).toBe(motive));
  expect(screen.getAllByText(/Skriv varför ni väljer något annat\./).length).toBeGreaterThan(0);
});

test("what the person wants does not wait for a choice, and a choice begun stays", async () => {
  const { user, commands } = await openCase("choice", { change: () => ({ wish: "trial" }) });
  await user.click(screen.getByLabelText("Fysisk tillsyn"));
  await user.click(screen.getByLabelText("Vill prova först"));
  await user.click(screen.getByRole("button", { name: "Spara vad Elsa vill" }));
  expect(await screen.findByText(/Elsa: vill prova först/)).toBeTruthy();
  expect(commands()).toEqual([{ do: "express_wish", wish: "trial", own_words: "" }]);
  expect(screen.getByLabelText<HTMLInputElement>("Fysisk tillsyn").checked).toBe(true);
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
