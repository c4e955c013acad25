import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { sampleLaw } from "../../backend/sampleKnowledge";
import { openProgram } from "../../openProgram";

test("a law link opens the provision with its dates, and Esc closes it", async () => {
  const { user } = await openProgram("/arenden/arende-1/historik/2");
  const link = await screen.findByRole("button", { name: "10 kap. 6 § SoL" });
  await user.click(link);
  const panel = await screen.findByRole("dialog", { name: /Digital teknik i hemtjänst/ });
  for (const words of ["från 1 juli 2025", "SFS 2025:1501", "1 november 2026", "https://www.riksdagen.se/"]) {
    expect(panel.textContent).toContain(words);
  }
  await user.click(within(panel).getAllByRole("button", { name: /Stäng/ })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("the law page keeps proposals apart from law", async () => {
  await openProgram("/lag");
  const heading = await screen.findByRole("heading", { name: "Under beredning" });
  const section = heading.closest("section") as HTMLElement;
  expect(within(section).getByText("SOU 2025:39")).toBeTruthy();
  expect(within(section).queryByText(/10 kap/)).toBeNull();
});

test("a provision that no longer holds says so", async () => {
  const law = sampleLaw();
  const old = { ...law.provisions[0], id: "sol-2001-453-4-2c", short: "4 kap. 2 c § SoL", to: "2025-06-30" };
  await openProgram("/lag", {
    read_law: () => sampleLaw({ provisions: [old as (typeof law.provisions)[0]] }),
  });
  expect(await screen.findByText(/gäller inte längre/)).toBeTruthy();
});

test("an old check of the law is told", async () => {
  await openProgram("/lag", { read_law: () => sampleLaw({ check_is_old: true }) });
  expect(await screen.findByText(/mer än tolv månader/)).toBeTruthy();
});
