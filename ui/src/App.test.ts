import { screen, waitFor } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "./backend/fake";
import { sampleSession } from "./backend/sample";
import { openProgram } from "./openProgram";
import { announce } from "./shared/announce";

test("without an open journal every address leads to the start page", async () => {
  const { router } = await openProgram("/arenden", {}, null);
  await screen.findByRole("heading", { level: 1, name: "Digitalt först" });
  expect(router.currentRoute.value.name).toBe("start");
});

test("a reloaded window finds its open session again", async () => {
  await openProgram("/");
  await screen.findByRole("heading", { level: 1, name: "Ärenden" });
});

test("practice says so on every view, work does not", async () => {
  const { router } = await openProgram("/arenden", {}, sampleSession({ practice: true }));
  for (const path of ["/arenden", "/teknik", "/lag", "/teknik/trygghetskamera/visa"]) {
    await router.push(path);
    expect(await screen.findByText("ÖVNING")).toBeTruthy();
  }
});

test("in work nothing speaks of practice", async () => {
  await openProgram("/arenden");
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByText("ÖVNING")).toBeNull();
});

test("focus follows to the heading of the new view", async () => {
  const { user } = await openProgram("/arenden");
  await user.click(await screen.findByRole("link", { name: "Lagen" }));
  const heading = await screen.findByRole("heading", { level: 1, name: "Lagen" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test("Ctrl+L locks, after what was half-written is on disk", async () => {
  const { core, user } = await openProgram("/arenden/nytt");
  await user.type(await screen.findByLabelText(/För- och efternamn/), "Elsa");
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByRole("heading", { level: 1, name: "Digitalt först" });
  const names = core.calls.map((call) => call.name);
  expect(names.lastIndexOf("save_draft")).toBeGreaterThan(-1);
  expect(names.lastIndexOf("save_draft")).toBeLessThan(names.indexOf("lock"));
});

test("F1 opens the help of the view and closes it again", async () => {
  const { user } = await openProgram("/lag");
  await screen.findByRole("heading", { level: 1 });
  const link = screen.getByRole("link", { name: "Teknik" });
  link.focus();
  await user.keyboard("{F1}");
  expect(await screen.findByRole("heading", { name: "Hjälp: Lagen" })).toBeTruthy();
  await user.keyboard("{F1}");
  expect(screen.queryByRole("heading", { name: /^Hjälp/ })).toBeNull();
  expect(document.activeElement).toBe(link);
});

test("a journal that cannot be locked says why and stays open", async () => {
  const { user, router } = await openProgram("/lag", {
    lock: () => {
      throw refusal({ code: "disk_full", message: "Disken är full." });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Lås" }));
  expect(await screen.findByText("Disken är full.")).toBeTruthy();
  expect(router.currentRoute.value.name).toBe("law");
});

test("what was said aloud of one view is not left in the next", async () => {
  const { user } = await openProgram("/lag");
  await screen.findByRole("heading", { level: 1 });
  announce("Ändrat: Elsa får fysisk tillsyn.");
  await screen.findByText(/Elsa får fysisk tillsyn/);
  await user.click(screen.getByRole("link", { name: "Teknik" }));
  await waitFor(() => expect(screen.queryByText(/Elsa får fysisk tillsyn/)).toBeNull());
});
