import { screen, waitFor } from "@testing-library/vue";
import { afterEach, expect, test, vi } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleMatters } from "../../backend/sampleMatters";
import type { StepId } from "../../bindings/contract";
import { openCase } from "./openCase";

afterEach(() => vi.restoreAllMocks());

const text = "Behov\nElsa vill sova i lugn och ro.";
const secret = {
  matters: sampleMatters({ people: { ...sampleMatters().people, protected: true } }),
};

async function openToCopy(step: StepId = "need", view = {}) {
  const opened = await openCase(step, { view });
  opened.core.on({ read_text: () => ({ sections: [], text }) });
  return opened;
}

const copyButton = () => screen.getByRole("button", { name: "Kopiera som text" });

test.each(["need", "information", "suitability", "consent", "choice", "plan", "follow_up"] as const)(
  "the step %s can be copied as text",
  async (step) => {
    const { user, core } = await openToCopy(step);
    await user.click(copyButton());
    expect(await screen.findByText(/^Kopierat/)).toBeTruthy();
    expect(core.requests("read_text")).toEqual([{ id: "arende-1", step }]);
    expect(await navigator.clipboard.readText()).toBe(text);
  },
);

test("where the clipboard is out of reach the text is shown, marked, with what to press", async () => {
  const { user } = await openToCopy();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  await user.click(copyButton());
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Texten att kopiera/ });
  expect(field.value).toBe(text);
  expect(field.readOnly).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.selectionEnd - field.selectionStart).toBe(text.length);
  expect(screen.getByText(/tryck Ctrl\+C/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Dölj texten" }));
  expect(screen.queryByRole("textbox", { name: /Texten att kopiera/ })).toBeNull();
});

test("a text that cannot be read says why and copies nothing", async () => {
  const { user, core } = await openToCopy();
  const write = vi.spyOn(navigator.clipboard, "writeText");
  core.on({
    read_text: () => {
      throw refusal({ code: "locked", message: "Programmet är låst." });
    },
  });
  await user.click(copyButton());
  expect(await screen.findByText("Programmet är låst.")).toBeTruthy();
  expect(write).not.toHaveBeenCalled();
});

test("protected data is spoken of first, and a no leaves it where it is", async () => {
  const { user, core } = await openToCopy("need", secret);
  await user.click(copyButton());
  const warning = await screen.findByText(/Elsa har skyddade personuppgifter/);
  await waitFor(() => expect(document.activeElement).toBe(warning));
  await user.click(screen.getByRole("button", { name: "Avbryt" }));
  expect(core.requests("read_text")).toHaveLength(0);
  await waitFor(() => expect(document.activeElement).toBe(copyButton()));
});

test("protected data is copied when that is confirmed", async () => {
  const { user } = await openToCopy("need", secret);
  await user.click(copyButton());
  await user.click(await screen.findByRole("button", { name: "Kopiera de skyddade uppgifterna" }));
  expect(await screen.findByText(/^Kopierat/)).toBeTruthy();
});

test("printing asks first in the same way, and otherwise prints at once", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user, page } = await openToCopy("need", secret);
  await user.click(screen.getByRole("button", { name: "Skriv ut" }));
  expect(print).not.toHaveBeenCalled();
  await user.click(await screen.findByRole("button", { name: "Skriv ut de skyddade uppgifterna" }));
  expect(print).toHaveBeenCalledTimes(1);
  page.unmount();
  const open = await openToCopy();
  await open.user.click(screen.getByRole("button", { name: "Skriv ut" }));
  expect(print).toHaveBeenCalledTimes(2);
});
