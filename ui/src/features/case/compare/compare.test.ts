import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../../backend/fake";
import { sampleCase, sampleStanding } from "../../../backend/sample";
import { sampleComparison } from "../../../backend/sampleKnowledge";
import { openCase } from "../openCase";

function standing(technology: string, name: string, meets_need = true) {
  return { ...sampleStanding(), technology, name, meets_need };
}

const four = [
  standing("kamera", "Kamera"),
  standing("sensor", "Sensor"),
  standing("larm", "Larm"),
  standing("matta", "Matta"),
  standing("robot", "Robot", false),
];

/** Opens the comparison with four technologies that meet the need and one that does not. */
function openCompare(query: Record<string, string> = {}, technologies = four) {
  return openCase("compare", { view: { so_far: { ...sampleCase().so_far, technologies } }, query });
}

const boxes = () => within(screen.getByRole("group", { name: /Vilka vill du jämföra/ }));

test("nothing is chosen beforehand, and the page says how to begin", async () => {
  const { core } = await openCompare();
  expect(
    boxes()
      .getAllByRole<HTMLInputElement>("checkbox")
      .some(({ checked }) => checked),
  ).toBe(false);
  expect(screen.getByText(/Välj två tekniker, så visas de bredvid varandra här/)).toBeTruthy();
  expect(core.requests("compare_technologies")).toHaveLength(0);
});

test("two chosen stand side by side under their names, each row with its own heading", async () => {
  const { user, core } = await openCompare();
  await user.click(boxes().getByLabelText(/Kamera/));
  expect(await screen.findByText(/Välj en teknik till/)).toBeTruthy();
  await user.click(boxes().getByLabelText(/Larm/));
  const table = await screen.findByRole("table", { name: /Jämförelse för Elsa: Kamera och Larm/ });
  expect(core.requests("compare_technologies")).toEqual([
    { id: "arende-1", technologies: ["kamera", "larm"] },
  ]);
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((cell) => cell.textContent.trim()),
  ).toEqual(["Kamera", "Larm"]);
  const [heading] = within(table).getAllByText("Bedömning");
  const cells = [...table.querySelectorAll(`td[headers~="${heading?.id}"]`)];
  expect(cells.map((cell) => cell.textContent)).toEqual(["Behöver utredas", "Lämplig: larmUtan bild"]);
});

test("a fourth is turned down in words that say what to do, and its box stays empty", async () => {
  const { user, core } = await openCompare({ teknik: "kamera,sensor,larm" });
  await screen.findByRole("table");
  await user.click(boxes().getByLabelText(/Matta/));
  expect(await screen.findByText(/Ta bort en av dem om du vill ha med Matta/)).toBeTruthy();
  expect(boxes().getByLabelText<HTMLInputElement>(/Matta/).checked).toBe(false);
  expect(document.activeElement).toBe(boxes().getByLabelText(/Matta/));
  await user.click(boxes().getByLabelText(/Kamera/));
  await user.click(boxes().getByLabelText(/Matta/));
  await waitFor(() =>
    expect(core.requests("compare_technologies").at(-1)?.technologies).toEqual(["sensor", "larm", "matta"]),
  );
  expect(screen.queryByText(/Ta bort en av dem/)).toBeNull();
});

test("technology for other needs is shown when asked for", async () => {
  const { user } = await openCompare();
  expect(boxes().queryByLabelText(/Robot/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Visa också teknik för andra behov (1)" }));
  expect(boxes().getByLabelText(/Robot/)).toBeTruthy();
});

test("what is the same says so and can be put away", async () => {
  const { user } = await openCompare({ teknik: "kamera,sensor" });
  expect((await screen.findByText(/Frivilligt/)).textContent).toContain("lika");
  await user.click(screen.getByLabelText("Visa bara det som skiljer"));
  expect(screen.queryByText(/Frivilligt/)).toBeNull();
  expect(screen.getByText("Bedömning")).toBeTruthy();
});

test("the choice is still there after a look at one of the technologies", async () => {
  const { user, router } = await openCompare({ teknik: "kamera,sensor" });
  await user.click(await screen.findByRole("link", { name: "Visa Kamera för Elsa" }));
  await waitFor(() => expect(router.currentRoute.value.name).toBe("show-person"));
  router.back();
  expect(await screen.findByRole("table", { name: /Kamera och Sensor/ })).toBeTruthy();
});

test("a slow comparison says that it is under way, a quick one does not", async () => {
  const { user, core } = await openCompare({ teknik: "kamera" });
  let answer!: () => void;
  core.on({
    compare_technologies: ({ technologies }) =>
      new Promise((resolve) => (answer = () => resolve(sampleComparison(technologies)))),
  });
  await user.click(boxes().getByLabelText(/Sensor/));
  expect(screen.queryByText("Jämför …")).toBeNull();
  expect(await screen.findByText("Jämför …")).toBeTruthy();
  answer();
  await screen.findByRole("table");
  expect(screen.queryByText("Jämför …")).toBeNull();
});

test("a comparison that fails says why and can be tried again", async () => {
  const { user, core } = await openCompare({ teknik: "kamera" });
  core.on({
    compare_technologies: () => {
      throw refusal({ code: "internal", message: "Jämförelsen gick inte att göra." });
    },
  });
  await user.click(boxes().getByLabelText(/Sensor/));
  expect(await screen.findByText("Jämförelsen gick inte att göra.")).toBeTruthy();
  core.on({ compare_technologies: ({ technologies }) => sampleComparison(technologies) });
  await user.click(screen.getByRole("button", { name: "Försök igen" }));
  expect(await screen.findByRole("table")).toBeTruthy();
  expect(screen.queryByText("Jämförelsen gick inte att göra.")).toBeNull();
});

test("with fewer than two technologies the page says what will be there", async () => {
  await openCompare({}, four.slice(0, 1));
  expect(screen.getByText(/när det finns minst två att välja mellan/)).toBeTruthy();
  expect(screen.queryByRole("checkbox")).toBeNull();
});
