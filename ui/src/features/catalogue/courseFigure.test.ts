import { render, screen, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import CourseFigure from "./CourseFigure.vue";
import { courseOf, type CourseKind, type CoursePlan, type Voice } from "./courses";

const kinds: CourseKind[] = ["check", "alarm", "sensor", "position", "reminder", "own"];
const agreed: CoursePlan = { lookSeconds: 30, retryMinutes: 20, phoneFirst: true, visitMinutes: 45 };

function words(kind: CourseKind, voice: Voice, plan?: CoursePlan): string[] {
  const course = courseOf(kind, voice, plan);
  const ways = course.branches.flatMap((branch) => [branch.when, ...branch.steps.map((step) => step.text)]);
  const all = [...course.steps.map((step) => step.text), ...ways, ...(course.note ? [course.note] : [])];
  return all.map((text) => text.replaceAll("\u00a0", " "));
}

/** The moments on the way taken when this is so, as the voice reads them. */
function way(when: string) {
  return within(screen.getByRole("list", { name: when }))
    .getAllByRole("listitem")
    .map((moment) => moment.textContent?.replaceAll("\u00a0", " "));
}

test("a check is an ordered list that ends in two ways, each named in words", () => {
  render(CourseFigure, { props: { kind: "check", voice: "you", plan: agreed } });
  const whole = screen.getAllByRole("list")[0] as HTMLElement;
  expect(whole.tagName).toBe("OL");
  expect(
    [...whole.children].slice(0, 2).map((moment) => moment.textContent?.replaceAll("\u00a0", " ")),
  ).toEqual([
    "Det blir den tid som ni har bestämt.",
    "Personalen tittar till dig en kort stund (högst 30 sekunder).",
  ]);
  expect(way("Om du syns")).toEqual(["Bilden stängs och tillsynen är klar."]);
  expect(way("Om du inte syns")).toEqual([
    "Personalen tittar en gång till inom 20 minuter.",
    "Syns du fortfarande inte, ringer personalen dig.",
    "Svarar du inte, kommer någon till dig inom 45 minuter.",
  ]);
});

test("where no call is agreed the visit follows at once", () => {
  render(CourseFigure, { props: { kind: "check", voice: "you", plan: { ...agreed, phoneFirst: false } } });
  expect(way("Om du inte syns")).toEqual([
    "Personalen tittar en gång till inom 20 minuter.",
    "Syns du fortfarande inte, kommer någon till dig inom 45 minuter.",
  ]);
});

test.each(kinds)("%s promises no times and no call that nobody has agreed", (kind) => {
  expect(words(kind, "you").join(" ")).not.toMatch(/\d/);
  const empty = { lookSeconds: null, retryMinutes: null, phoneFirst: null, visitMinutes: null };
  expect(words(kind, "you", empty)).toEqual(words(kind, "you"));
});

test("a call is a matter of agreement until it is agreed", () => {
  expect(words("check", "you")).toContain(
    "Syns du fortfarande inte, ringer personalen dig (om ni inte har bestämt något annat).",
  );
});

test.each([
  [60, "högst 1 minut)"],
  [90, "högst 90 sekunder)"],
  [1, "högst 1 sekund)"],
])("a look of %i seconds is written as one says it", (lookSeconds, text) => {
  expect(words("check", "person", { lookSeconds }).join(" ")).toContain(text);
});

test("the time to a visit is said at an alarm too, whether someone answers or not", () => {
  render(CourseFigure, { props: { kind: "alarm", voice: "you", plan: { visitMinutes: 1 } } });
  expect(way("Om du svarar").at(-1)).toBe("Behöver du hjälp, kommer någon till dig inom 1 minut.");
  expect(way("Om du inte svarar")).toEqual(["Någon kommer till dig inom 1 minut."]);
});

test("what the technology notices by itself goes one way, without a talk, as has been agreed", () => {
  render(CourseFigure, { props: { kind: "sensor", voice: "you", plan: { visitMinutes: 45 } } });
  const moments = screen.getAllByRole("listitem").map((one) => one.textContent?.replaceAll("\u00a0", " "));
  expect(moments).toEqual([
    "Tekniken märker något. Du behöver inte larma själv.",
    "Larmet når den som tar emot det.",
    "Personalen gör det som ni har bestämt: ringer dig eller kommer till dig inom 45 minuter.",
  ]);
});

test("an alarm is what the person gives, and nothing else sets it off", () => {
  expect(words("alarm", "you")[0]).toBe("Du trycker på larmet.");
  expect(words("alarm", "person")[0]).toBe("Personen trycker på larmet.");
});

test.each(kinds)("%s speaks either to the person or about the person, never both", (kind) => {
  expect(words(kind, "you", agreed).join(" ")).not.toMatch(/\bpersonen\b/i);
  expect(words(kind, "you", agreed).join(" ")).toMatch(/\bdu\b|\bdig\b/i);
  expect(words(kind, "person", agreed).join(" ")).not.toMatch(/\b(du|dig|din|ni)\b/i);
  expect(words(kind, "person", agreed).join(" ")).toMatch(/\bpersonen\b/i);
});

test.each(kinds)("%s: the drawings say nothing to the voice that the words do not", (kind) => {
  const { container } = render(CourseFigure, { props: { kind } });
  const drawings = [...container.querySelectorAll("svg")];
  expect(drawings.length).toBeGreaterThan(1);
  expect(drawings.filter((drawing) => drawing.getAttribute("aria-hidden") !== "true")).toEqual([]);
});
