import { screen, waitFor } from "@testing-library/vue";
import { expect, test, vi } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase } from "../../backend/sample";
import { openCase } from "./openCase";

test("the task list says in words how far each step has come and why one must wait", async () => {
  await openCase("need");
  const steps = screen.getByRole("navigation", { name: "Ärendets steg" });
  expect(steps.textContent).toContain("Behovklart");
  expect(steps.textContent).toContain("Inget val är gjort än.");
  expect(screen.getByRole("link", { current: "step" }).textContent).toContain("Behov");
});

test("in a narrow window the steps fold into one line that says where one is", async () => {
  const narrow = (media: string) =>
    Object.assign(new EventTarget(), { matches: true, media, onchange: null });
  vi.spyOn(window, "matchMedia").mockImplementation((media) => narrow(media) as unknown as MediaQueryList);
  await openCase("information");
  expect(screen.getByText("Steg 2 av 7: Information")).toBeTruthy();
  vi.restoreAllMocks();
});

test("what the answers mean so far is shown in the core's words", async () => {
  await openCase("need");
  const aside = screen.getByRole("region", { name: "Så långt" });
  expect(aside.textContent).toContain("Det går inte att säga än. Tillsynen är fysisk så länge.");
  expect(aside.textContent).toContain("Behöver utredas");
  expect(aside.textContent).toContain("Om uppkopplingen är bra.");
});

test("Alt and a digit goes to that step", async () => {
  const { user, router } = await openCase("need");
  await user.keyboard("{Alt>}4{/Alt}");
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("consent"));
  expect(await screen.findByRole("heading", { level: 1, name: "Samtycke" })).toBeTruthy();
});

test("Ctrl+Enter sends the form once, wherever the keyboard is", async () => {
  const { user, commands } = await openCase("note");
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Dottern var med.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(commands()).toHaveLength(1));
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Grannen också.");
  screen.getByRole("heading", { level: 1 }).focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(commands()).toHaveLength(2));
});

test("what is typed is kept as a draft and cleared when it is saved", async () => {
  const { user, core } = await openCase("note");
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Dottern var med.");
  await waitFor(() =>
    expect(core.requests("save_draft").at(-1)).toEqual({
      case: "arende-1",
      form: "note",
      content: JSON.stringify({ text: "Dottern var med." }),
    }),
  );
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  await waitFor(() => expect(core.requests("save_draft").at(-1)?.content).toBe(""));
});

test("a draft that could not be kept is tried again", async () => {
  const { user, core } = await openCase("note");
  core.on({
    save_draft: () => {
      throw refusal({ code: "disk_full", message: "Disken är full." });
    },
  });
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Dottern var med.");
  await waitFor(() => expect(core.requests("save_draft")).toHaveLength(1));
  core.on({ save_draft: () => ({ saved_at: "2026-11-21T13:40:00Z" }) });
  await user.tab();
  await waitFor(() => expect(core.requests("save_draft")).toHaveLength(2));
  expect(core.requests("save_draft").at(-1)?.content).toContain("Dottern var med.");
});

test("a draft is there when the case is opened again, and can be thrown away", async () => {
  const { user } = await openCase("note", {
    drafts: [{ form: "note", content: JSON.stringify({ text: "Halvskriven tanke" }) }],
  });
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Anteckning/ });
  expect(field().value).toBe("Halvskriven tanke");
  await user.click(screen.getByRole("button", { name: "Ta bort det jag började på" }));
  await waitFor(() => expect(field().value).toBe(""));
});

test("a draft that no longer fits the form never stops the case from opening", async () => {
  await openCase("note", { drafts: [{ form: "note", content: "{not json" }] });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Anteckning/ }).value).toBe("");
});

test("a change made elsewhere is told, and the same press works on the newer case", async () => {
  let stale = true;
  const { user, core, commands } = await openCase("note", {
    change: () => {
      if (stale) {
        stale = false;
        throw refusal({ code: "stale", message: "Ärendet har ändrats sedan du öppnade det." });
      }
      return {};
    },
  });
  core.on({ read_case: () => sampleCase({ latest_entry: 8 }) });
  await user.type(screen.getByRole("textbox", { name: /Anteckning/ }), "Dottern var med.");
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  expect(await screen.findByText("Ärendet har ändrats sedan du öppnade det.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Spara anteckningen" }));
  await waitFor(() => expect(commands()).toHaveLength(2));
  expect(core.requests("change_case").at(-1)?.latest_entry).toBe(8);
});

test("a case that cannot be opened says so and shows the way out", async () => {
  const { core, router } = await openCase("need");
  core.on({
    read_case: () => {
      throw refusal({ code: "not_found", message: "Ärendet finns inte." });
    },
  });
  await router.push({ name: "case", params: { id: "arende-2", step: "need" } });
  expect(await screen.findByText("Ärendet finns inte.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Till ärendelistan" })).toBeTruthy();
});
