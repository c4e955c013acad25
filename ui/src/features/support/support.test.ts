import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal, type FakeBackend } from "../../backend/fake";
import { openProgram } from "../../openProgram";
import { checked, ended, removed, sampleSource, sampleSupport } from "./sample";

const saved = { latest: 1, saved_at: "2026-11-21T13:32:00Z" };
const whyNot = "Bara den som är ansvarig för välfärdsteknik ändrar här. Du kan läsa allt.";

function open(path = "/stod", handlers: Parameters<typeof openProgram>[1] = {}) {
  return openProgram(path, {
    read_support: () => sampleSupport(),
    change_municipal: () => saved,
    ...handlers,
  });
}

type Opened = Awaited<ReturnType<typeof open>>;

const field = (name: RegExp) => screen.findByRole("textbox", { name });
const press = async ({ user }: Opened, name: string) =>
  user.click(await screen.findByRole("button", { name }));
const sent = (core: FakeBackend) => core.requests("change_municipal").map(({ command }) => command);

/** The group of the list with this heading. */
async function group(heading: RegExp): Promise<HTMLElement> {
  return (await screen.findByRole("heading", { level: 2, name: heading })).closest("section") as HTMLElement;
}

test("a source that has ended stands apart, and last", async () => {
  await open();
  const ended = await group(/^Har upphört/);
  expect(within(ended).getByRole("link", { name: "Nedlagda centret" })).toBeTruthy();
  expect(ended.textContent).toContain("Upphörde enligt underlaget 31 december 2022.");
  expect(ended.textContent).toContain("Fanns på");
  for (const heading of [/^Kontrollerad/, /^Inte kontrollerad/]) {
    expect(within(await group(heading)).queryByText("Nedlagda centret")).toBeNull();
  }
  const groups = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
  expect(groups.at(-1)).toBe("Har upphört (1)");
});

test("each source says what it is for, whose it is and from when the word of it is", async () => {
  await open();
  const source = within(await group(/^Kontrollerad/));
  for (const words of [
    "Råd om att införa teknik.",
    "Påhittade förbundet",
    "https://radgivningen.example/",
    /En påhittad rapport\. Uppgift från 8 maj 2023\./,
    /Kontrollerad den 2 november 2026 av Kim Lind/,
  ]) {
    expect(source.getByText(words)).toBeTruthy();
  }
});

test("the list is narrowed by whom a source is for and by its kind", async () => {
  const { user } = await open();
  await user.selectOptions(await screen.findByLabelText("Vem är stödet till för?"), "Regionalt eller lokalt");
  expect(await screen.findByText("1 av 4 visas.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Regionala testbädden" })).toBeTruthy();
  expect(screen.getByText("Regionalt eller lokalt: Påhittade regionen")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Slags stöd"), "Juridik");
  expect(await screen.findByText("0 av 4 visas.")).toBeTruthy();
});

test("a check says whether the source is there, and is not answered beforehand", async () => {
  let done = false;
  const opened = await open("/stod?kalla=radgivningen", {
    read_support: () => sampleSupport({ sources: done ? [ended()] : [sampleSource(), checked()] }),
  });
  await press(opened, "Anteckna en kontroll");
  const answers = await screen.findAllByRole("radio");
  expect(answers.every((answer) => !(answer as HTMLInputElement).checked)).toBe(true);
  await opened.user.click(screen.getByRole("radio", { name: /Nej, den är borta/ }));
  await opened.user.type(await field(/Vad såg du/), "Sidan finns inte.");
  done = true;
  await press(opened, "Spara kontrollen");
  await waitFor(() =>
    expect(sent(opened.core)).toEqual([
      {
        type: "check_source",
        id: "radgivningen",
        check: { on: "2026-11-21", works: false, again_on: null, note: "Sidan finns inte." },
      },
    ]),
  );
});

test("who may not change the list may read it and note a check", async () => {
  const { user } = await open("/stod", { read_support: () => sampleSupport({ why_not: whyNot }) });
  expect((await screen.findAllByText(new RegExp(whyNot))).length).toBe(1);
  expect(screen.queryByRole("link", { name: "Lägg till en källa" })).toBeNull();
  await user.click(screen.getByRole("link", { name: "Påhittade rådgivningen" }));
  await screen.findByRole("heading", { level: 1, name: "Påhittade rådgivningen" });
  expect(screen.getByRole("button", { name: "Anteckna en kontroll" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ändra" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Ta bort" })).toBeNull();
});

test("a new source gets its id from the core and every field reaches it", async () => {
  const opened = await open("/stod?ny", { new_municipal_id: () => ({ id: "ny-kalla" }) });
  const { user } = opened;
  await user.type(await field(/Vad heter källan/), "Påhittade nätverket");
  await user.type(await field(/Vad kan den hjälpa till med/), "Erfarenheter.");
  await user.type(await field(/Vem står bakom/), "Påhittade förbundet");
  await user.selectOptions(await screen.findByLabelText(/Vilket slags stöd/), "Nätverk och samverkan");
  await user.click(screen.getByRole("radio", { name: "Regionalt eller lokalt" }));
  await user.type(await field(/Vilken del av landet/), "Påhittade regionen");
  await user.type(await field(/Var finns den/), "natverket.example");
  await user.type(await field(/Varifrån kommer uppgiften/), "Ett möte");
  await user.type(await field(/Från när är uppgiften/), "2026-11-02");
  await press(opened, "Spara källan");
  await waitFor(() => expect(sent(opened.core).length).toBe(1));
  expect(sent(opened.core)[0]).toEqual({
    type: "save_source",
    source: {
      id: "ny-kalla",
      name: "Påhittade nätverket",
      what_for: "Erfarenheter.",
      organisation: "Påhittade förbundet",
      kind: "natverk",
      scope: "regional",
      area: "Påhittade regionen",
      where_found: "natverket.example",
      source: "Ett möte",
      stated_on: "2026-11-02",
      ended_on: null,
      note: "",
    },
  });
});

test("a change that meets another's keeps what was typed and tells what is new", async () => {
  let moved = false;
  const opened = await open("/stod?kalla=radgivningen", {
    read_support: () =>
      sampleSupport({
        sources: [moved ? sampleSource({ organisation: "Nya förbundet" }, { latest: 1 }) : sampleSource()],
      }),
    change_municipal: () => {
      moved = true;
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  await press(opened, "Ändra");
  const note = await field(/Anmärkning/);
  await opened.user.type(note, "Ring på förmiddagen.");
  await press(opened, "Spara källan");
  expect(
    await screen.findByText("Vem som står bakom: Nya förbundet. Förut: Påhittade förbundet."),
  ).toBeTruthy();
  expect((note as HTMLTextAreaElement).value).toBe("Ring på förmiddagen.");
});

test("a source is taken off with a reason, and the reason is left to read", async () => {
  const opened = await open("/stod?kalla=radgivningen", {
    read_support: () => sampleSupport({ removed: [removed()] }),
  });
  await press(opened, "Ta bort");
  await opened.user.type(await field(/Varför tas den bort/), "Sidan är borta.");
  await press(opened, "Ta bort källan");
  await screen.findByRole("heading", { level: 1, name: "Stöd och råd" });
  expect(sent(opened.core)).toEqual([
    { type: "remove_source", id: "radgivningen", reason: "Sidan är borta." },
  ]);
  const removedNow = within(await group(/Borttagna ur listan/));
  expect(removedNow.getByRole("heading", { name: "Gamla guiden" })).toBeTruthy();
  expect(removedNow.getByText("Borttagen den 3 november 2026. Skäl: Sidan är nedlagd.")).toBeTruthy();
});

test("a source that was taken off is put back as it was, and the keyboard goes on at it", async () => {
  const { source } = removed();
  let back = false;
  const opened = await open("/stod", {
    read_support: () =>
      back
        ? sampleSupport({ sources: [checked(), sampleSource(source, { latest: 4 })] })
        : sampleSupport({ removed: [removed()] }),
    change_municipal: () => {
      back = true;
      return saved;
    },
  });
  await opened.user.selectOptions(
    await screen.findByLabelText("Vem är stödet till för?"),
    "Regionalt eller lokalt",
  );
  await press(opened, "Sätt tillbaka Gamla guiden");
  const link = await screen.findByRole("link", { name: "Gamla guiden" });
  await waitFor(() => expect(document.activeElement).toBe(link));
  expect(opened.core.requests("change_municipal")).toEqual([
    { latest: 3, command: { type: "save_source", source } },
  ]);
  expect(screen.queryByRole("heading", { name: "Borttagna ur listan" })).toBeNull();
});

test("who may not change the list cannot put a source back, and a refusal says why", async () => {
  const first = await open("/stod", {
    read_support: () => sampleSupport({ removed: [removed()], why_not: whyNot }),
  });
  await group(/Borttagna ur listan/);
  expect(screen.queryByRole("button", { name: /Sätt tillbaka/ })).toBeNull();
  first.page.unmount();
  const opened = await open("/stod", {
    read_support: () => sampleSupport({ removed: [removed()] }),
    change_municipal: () => {
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  await press(opened, "Sätt tillbaka Gamla guiden");
  expect((await screen.findByRole("alert")).textContent).toContain("Uppgifterna har ändrats");
  await waitFor(() => expect(opened.core.requests("read_support")).toHaveLength(2));
});

test("an empty list says what will be there and how to begin", async () => {
  await open("/stod", { read_support: () => sampleSupport({ sources: [] }) });
  expect(await screen.findByText(/Börja med att lägga till en källa/)).toBeTruthy();
});
