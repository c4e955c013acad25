import { screen } from "@testing-library/vue";
import { expect, test } from "vitest";
import { sampleSession } from "../../backend/sample";
import { openProgram } from "../../openProgram";

test("a paper says which day it was printed and by whom", async () => {
  await openProgram("/lag");
  expect(await screen.findByText(/Utskrivet 21 november 2026 av Kim Lind, socialsekreterare/)).toBeTruthy();
  expect(screen.queryByText(/ÖVNING/)).toBeNull();
});

test("a paper from practice says ÖVNING", async () => {
  await openProgram("/lag", {}, sampleSession({ practice: true }));
  expect(await screen.findByText(/^ÖVNING\..*Utskrivet/)).toBeTruthy();
});

test("what is folded away is opened for the paper, and only that is folded again", async () => {
  const { user } = await openProgram("/lag");
  const [first, second] = (await screen.findAllByText(/kap\. 6 §|9 § lag/)).map((one) =>
    one.closest("details"),
  );
  if (!first || !second) throw new Error("two provisions");
  await user.click(first.querySelector("summary") as HTMLElement);
  first.open = true;
  window.dispatchEvent(new Event("beforeprint"));
  expect([first.open, second.open]).toEqual([true, true]);
  window.dispatchEvent(new Event("afterprint"));
  expect([first.open, second.open]).toEqual([true, false]);
});
