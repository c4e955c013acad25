import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleCaseList, sampleSession, sampleSummary } from "../../backend/sample";
import { sampleTechnology, sampleTerms } from "../../backend/sampleKnowledge";
import { sampleMatters } from "../../backend/sampleMatters";
import { openProgram } from "../../openProgram";
import { found, type Target } from "./targets";

/** Opens the program and then the search, by the keyboard. */
async function openSearch(path: string, handlers: Parameters<typeof openProgram>[1] = {}) {
  const program = await openProgram(path, handlers);
  await screen.findByRole("heading", { level: 1 });
  await program.user.keyboard("{Control>}k{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Sök och hoppa" });
  const field = within(dialog).getByRole("combobox", { name: /Vart vill du/ });
  await waitFor(() => expect(document.activeElement).toBe(field));
  return { ...program, dialog, field };
}

const noCases = { list_cases: () => sampleCaseList([]) };
const options = () => within(screen.getByRole("dialog")).queryAllByRole("option");
const hits = () => options().map((option) => option.textContent.replace("›", "").trim());
/** The hit that Enter takes, as a screen reader is told it. */
const active = (field: HTMLElement) =>
  document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent;

test("Ctrl+K opens a search with the keyboard in its field, and Esc gives the keyboard back", async () => {
  const { user } = await openProgram("/lag");
  const button = await screen.findByRole("button", { name: "Sök och hoppa" });
  button.focus();
  await user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: /Vart vill du/ });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(button);
});

test("the button in the top bar opens the same search and names its keys", async () => {
  const { user } = await openProgram("/lag");
  const button = await screen.findByRole("button", { name: "Sök och hoppa" });
  expect(button.getAttribute("aria-keyshortcuts")).toBe("Control+K");
  await user.click(button);
  expect(await screen.findByRole("dialog", { name: "Sök och hoppa" })).toBeTruthy();
});

test("from an open case its steps and places are there, with how far each step has come", async () => {
  const { user, router } = await openSearch("/arenden/arende-1/need", {
    ...noCases,
    read_case: () => sampleCase({ matters: sampleMatters({ places: ["note", "compare"] }) }),
  });
  const group = await screen.findByRole("group", { name: /^Ärendet för Elsa Berg/ });
  expect(group.textContent).toContain("Behovklart");
  await user.keyboard("jämför");
  await waitFor(() => expect(hits()).toEqual(["Jämför teknik"]));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("compare"));
  const heading = await screen.findByRole("heading", { level: 1, name: "Jämför teknik" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("what cannot be done in the case now is not among the hits", async () => {
  const { user } = await openSearch("/arenden/arende-1/need", {
    ...noCases,
    read_case: () => sampleCase({ matters: sampleMatters({ places: ["note"] }) }),
  });
  await screen.findByRole("group", { name: /^Ärendet för/ });
  await user.keyboard("avsluta ärendet");
  expect(await screen.findByText(/Inget passar/)).toBeTruthy();
  expect(options()).toHaveLength(0);
});

test("cases are asked for as typed, after a pause, and Enter opens the first hit", async () => {
  const { user, core, router } = await openSearch("/lag", {
    list_cases: ({ text }) =>
      sampleCaseList(text === "gun" ? [sampleSummary({ id: "b", name: "Gunnar Påhitt" })] : []),
  });
  await user.keyboard("gun");
  await screen.findByRole("option", { name: /Gunnar Påhitt/ });
  const asked = core.requests("list_cases").map(({ text }) => text);
  expect(asked.at(-1)).toBe("gun");
  expect(asked).not.toContain("g");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.currentRoute.value.params.id).toBe("b"));
});

test("Enter pressed at once waits for the cases rather than taking something else", async () => {
  const { user, router } = await openSearch("/lag", {
    list_cases: async ({ text }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return sampleCaseList(text === "lag" ? [sampleSummary({ id: "l", name: "Lage Påhitt" })] : []);
    },
  });
  await user.keyboard("lag{Enter}");
  await waitFor(() => expect(router.currentRoute.value.params.id).toBe("l"));
});

test("the arrows choose among all hits and go round, and the count is told", async () => {
  const { user, field } = await openSearch("/lag", noCases);
  await user.keyboard("ären");
  await waitFor(() => expect(hits()).toEqual(["Ärenden", "Nytt ärende"]));
  expect(screen.getByText("2 träffar").getAttribute("role")).toBe("status");
  expect(active(field)).toContain("Ärenden");
  await user.keyboard("{ArrowDown}");
  expect(active(field)).toContain("Nytt ärende");
  await user.keyboard("{ArrowDown}");
  expect(active(field)).toContain("Ärenden");
  await user.keyboard("{ArrowUp}");
  expect(active(field)).toContain("Nytt ärende");
  expect(screen.getAllByRole("option", { selected: true })).toHaveLength(1);
});

test("a technology is found by its need and opens its page", async () => {
  const robot = sampleTechnology({ id: "lakemedelsrobot", name: "Läkemedelsrobot" });
  const { user, router } = await openSearch("/lag", {
    ...noCases,
    read_terms: () =>
      sampleTerms([sampleTechnology(), { ...robot, needs_text: ["Ta läkemedel i rätt tid"] }]),
  });
  await user.keyboard("rätt tid");
  await user.click(await screen.findByRole("option", { name: /Läkemedelsrobot/ }));
  await waitFor(() => expect(router.currentRoute.value.params.technology).toBe("lakemedelsrobot"));
});

test("a provision opens beside what one does, never over the search", async () => {
  const { user, router } = await openSearch("/teknik", noCases);
  await user.keyboard("10 kap");
  await user.click(await screen.findByRole("option", { name: /10 kap. 6 § SoL/ }));
  expect(await screen.findByRole("dialog", { name: /^10 kap. 6 § SoL/ })).toBeTruthy();
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
  expect(router.currentRoute.value.name).toBe("catalogue");
});

test("the law panel is closed before the search opens", async () => {
  const { user } = await openProgram("/arenden/arende-1/historik/2");
  await user.click(await screen.findByRole("button", { name: "10 kap. 6 § SoL" }));
  await screen.findByRole("dialog", { name: /Digital teknik/ });
  await user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("dialog", { name: "Sök och hoppa" })).toBeTruthy();
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
});

test("the program can be locked and the help opened from the search", async () => {
  const { user } = await openSearch("/lag", noCases);
  await user.keyboard("hjälp");
  await waitFor(() => expect(hits()).toEqual(["Hjälp om sidanF1"]));
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "Hjälp: Lagen" })).toBeTruthy();
  await user.keyboard("{Control>}k{/Control}");
  await screen.findByRole("combobox", { name: /Vart vill du/ });
  await user.keyboard("lås");
  await waitFor(() => expect(hits()).toEqual(["LåsCtrl+L"]));
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Digitalt först" })).toBeTruthy();
});

test("cases that cannot be read are told in words, and the rest can still be found", async () => {
  const { user } = await openSearch("/lag", {
    list_cases: () => {
      throw refusal({ code: "damaged_file", message: "Filen är skadad." });
    },
  });
  expect(await screen.findByText("Ärendena kunde inte läsas. Filen är skadad.")).toBeTruthy();
  await user.keyboard("teknik");
  await waitFor(() => expect(hits()).toContain("Teknik"));
});

test("without an open journal there is nothing to search", async () => {
  const { user } = await openProgram("/", {}, null);
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("{Control>}k{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("in practice the way out is called what it is", async () => {
  const { user } = await openProgram("/lag", {}, sampleSession({ practice: true }));
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("option", { name: /Avsluta övningen/ })).toBeTruthy();
});

test("every word must fit, hits that begin with the first come first, and what is not shown is counted", () => {
  const target = (text: string): Target => ({ id: text, text, details: "", to: { provision: text } });
  const names = [
    "Larm vid dörr",
    "Fallarm",
    "Larm vid säng",
    ...Array.from({ length: 8 }, (_, i) => `Larm ${i}`),
  ];
  const { targets, more } = found("x", "X", names.map(target), "larm");
  expect(targets.map(({ text }) => text).slice(0, 2)).toEqual(["Larm vid dörr", "Larm vid säng"]);
  expect(more).toBeGreaterThan(0);
  expect(targets.length + more).toBe(11);
  expect(found("x", "X", names.map(target), "säng larm").targets).toHaveLength(1);
});
