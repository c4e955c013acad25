import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleConsents } from "../../backend/sample";
import { openCase } from "./openCase";

const soFar = sampleCase().so_far;

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

test("how someone answered is proposed to the same one's next consent, and to nobody else", async () => {
  const [service, data] = sampleConsents().map((card) => ({ ...card, why_not_yes: "" }));
  if (!service || !data) throw new Error("two sample consents");
  const karin = { ...data, subject: { who: "cohabitant" as const, id: "n1" }, title: "Karins samtycke" };
  const { user, commands } = await openCase("consent", {
    view: {
      id: "arende-svar",
      consents: [service, data, karin],
      household: [{ id: "n1", name: "Karin Berg" }],
    },
    change: () => ({ consents: [{ ...service, state: "given", state_text: "Ja" }, data, karin] }),
  });
  const card = (title: string) => within(screen.getByRole("region", { name: title }));
  await user.click(card(service.title).getByLabelText("Skriftligt"));
  await user.click(card(service.title).getByRole("button", { name: "Elsa säger ja" }));
  await waitFor(() =>
    expect(card(data.title).getByLabelText<HTMLInputElement>("Skriftligt").checked).toBe(true),
  );
  expect(card(karin.title).getByLabelText<HTMLInputElement>("Skriftligt").checked).toBe(false);
  await user.click(card(data.title).getByRole("button", { name: "Elsa säger ja" }));
  await waitFor(() => expect(commands()).toHaveLength(2));
  expect(commands()[1]).toMatchObject({ subject: data.subject, expressed: "written" });
});

test("Enter in a field answers for nobody", async () => {
  const cards = sampleConsents()
    .slice(0, 1)
    .map((card) => ({ ...card, why_not_yes: "" }));
  const { user, commands } = await openCase("consent", { view: { id: "arende-enter", consents: cards } });
  await user.click(screen.getByLabelText("Muntligt"));
  await user.type(screen.getByLabelText(/Vilken dag/), "{Enter}");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(commands()).toEqual([]);
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
