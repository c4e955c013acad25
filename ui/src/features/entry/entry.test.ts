import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleSession } from "../../backend/sample";
import type { EntryView, TouchedCases } from "../../bindings/contract";
import { openProgram } from "../../openProgram";
import { contentOf, entryOf } from "./entryForm";
import { proposedId } from "./proposedId";
import { sampleDraft, sampleEntry, sampleEntryView } from "./sample";

const RESPONSIBLE = sampleSession({ actor: { name: "Karin Berg", role: "ansvarig" } });
const SAVED = { latest: 5, saved_at: "2026-11-21T13:32:00Z" };

const TOUCHED: TouchedCases = {
  cases: [
    {
      id: "arende-1",
      name: "Elsa Berg",
      unit: "Hemtjänst Norr",
      chosen: true,
      before: "Lämplig",
      after: "Passar inte",
      changed: true,
    },
    {
      id: "arende-2",
      name: "Nils Ek",
      unit: "Hemtjänst Söder",
      chosen: false,
      before: "Lämplig",
      after: "Lämplig",
      changed: false,
    },
  ],
  open: 2,
  changed: 1,
};

type Handlers = NonNullable<Parameters<typeof openProgram>[1]>;

async function openEntry(first: EntryView = sampleEntryView(), handlers: Handlers = {}) {
  let view = first;
  const opened = await openProgram(
    "/teknik/nattkamera/redigera",
    {
      read_entry: () => view,
      touched_cases: () => TOUCHED,
      change_municipal: () => SAVED,
      compare_versions: () => ({ differences: sampleDraft().changes }),
      ...handlers,
    },
    RESPONSIBLE,
  );
  await screen.findByRole("heading", { level: 1, name: `Redigera ${first.name}` });
  return {
    ...opened,
    /** What the core answers from now on. */
    becomes: (next: Partial<EntryView>) => (view = { ...view, ...next }),
    commands: () => opened.core.requests("change_municipal"),
  };
}

const unfold = async (user: Awaited<ReturnType<typeof openEntry>>["user"], title: string) =>
  user.click(screen.getByRole("button", { name: title }));
/** By its label, which a description may follow. */
const field = (name: string) =>
  screen.getByRole<HTMLInputElement>("textbox", { name: (said) => said.startsWith(name) });
const save = () => screen.getByRole("button", { name: "Spara utkast" });

test("an entry comes out of the form as it went in", () => {
  expect(entryOf(contentOf(sampleEntry()))).toEqual(sampleEntry());
  const bare = sampleEntry();
  delete bare.supplier;
  delete bare.review_on;
  const empty = {
    ...bare,
    availability_note: null,
    agreements: [],
    texts: { ...bare.texts, helps_when: [] },
  };
  expect(entryOf(contentOf(empty))).toEqual(empty);
});

test("saving a draft sends the whole entry with only the edits changed", async () => {
  const { user, commands } = await openEntry();
  const name = field("Namn");
  await user.clear(name);
  await user.type(name, "Nattkamera");
  await user.click(save());
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).toEqual({
    latest: 4,
    command: { type: "save_draft", entry: sampleEntry({ name: "Nattkamera" }), origin: null },
  });
});

test("rows are added and removed, and the focus follows", async () => {
  const { user, commands } = await openEntry();
  await unfold(user, "Vanliga farhågor");
  await user.click(screen.getByRole("button", { name: "Lägg till en farhåga" }));
  const third = screen.getByRole("group", { name: "Farhåga 3" });
  const worry = within(third).getByRole("textbox", { name: "Farhåga" });
  expect(document.activeElement).toBe(worry);
  await user.type(worry, "Kan någon annan se?");
  await user.type(within(third).getByRole("textbox", { name: "Svar" }), "Bara personalen.");
  await user.click(screen.getByRole("button", { name: "Ta bort farhåga 1: Tittar de hela tiden?" }));
  expect(document.activeElement).toBe(
    screen.getByRole("button", { name: "Ta bort farhåga 1: Vad händer vid strömavbrott?" }),
  );
  await user.click(save());
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]?.command).toMatchObject({
    entry: {
      worries: [sampleEntry().worries[1], { worry: "Kan någon annan se?", answer: "Bara personalen." }],
    },
  });
});

test("the steps can change places", async () => {
  const { user, commands } = await openEntry();
  await unfold(user, "Texter");
  await user.click(screen.getByRole("button", { name: "Flytta upp steg 3: Bilden stängs." }));
  await user.click(save());
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]?.command).toMatchObject({
    entry: { texts: { how_it_goes: ["Tiden är inne.", "Bilden stängs.", "Personalen tittar."] } },
  });
});

test("a row that lacks something is unfolded and sent nowhere", async () => {
  const { user, commands } = await openEntry();
  await unfold(user, "Leverantör, avtal, artiklar och dokument");
  await user.click(screen.getByRole("button", { name: "Lägg till en artikel" }));
  await unfold(user, "Leverantör, avtal, artiklar och dokument");
  await user.click(save());
  expect(await screen.findByText("Det här behöver rättas. Gå till:")).toBeTruthy();
  await waitFor(() =>
    expect(
      screen
        .getByRole("button", { name: "Leverantör, avtal, artiklar och dokument" })
        .getAttribute("aria-expanded"),
    ).toBe("true"),
  );
  expect(commands()).toEqual([]);
});

test("the core's refusal of an entry is shown in its own words", async () => {
  const { user } = await openEntry(sampleEntryView(), {
    change_municipal: () => {
      throw refusal({ message: "nattkamera.toml: fältet name: får inte vara tomt" });
    },
  });
  await user.type(field("Namn"), " 2");
  await user.click(save());
  expect((await screen.findByRole("alert")).textContent).toContain("nattkamera.toml: fältet name");
  expect(field("Namn").value).toBe("Digital tillsyn med kamera 2");
});

test("what publishing changes and the cases it touches are shown before it is done", async () => {
  const { user, commands, becomes } = await openEntry(sampleEntryView({ draft: sampleDraft() }));
  const changes = screen.getByRole("table", { name: "Det här ändras när utkastet publiceras" });
  expect(within(changes).getByText("Inget angivet")).toBeTruthy();
  expect(within(changes).getByText("Stöd: vardagar")).toBeTruthy();
  expect(screen.getByText("Mänsklig kontakt", { selector: "li" })).toBeTruthy();
  const cases = await screen.findByRole("table", { name: "Öppna ärenden som berörs" });
  expect(within(cases).getByRole("link", { name: "Elsa Berg" }).getAttribute("href")).toContain("arende-1");
  expect(within(cases).getByText("Ändras till: Passar inte")).toBeTruthy();
  expect(screen.getByText(/2 öppna ärenden .* ändras i 1 av dem/)).toBeTruthy();
  const publish = screen.getByRole("button", { name: "Publicera utkastet" });
  expect(cases.compareDocumentPosition(publish) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await user.type(field("Varför katalogen ändras"), "Nytt namn.");
  becomes({ draft: null, current: sampleDraft().entry, latest: 5 });
  await user.click(publish);
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Utkastet" })).toBeNull());
  expect(commands()).toEqual([
    { latest: 4, command: { type: "publish", technology: "nattkamera", why: "Nytt namn." } },
  ]);
  const heading = screen.getByRole("heading", { name: "Beskrivningen" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test("nothing can be published until the cases it touches are read", async () => {
  let answer!: (touched: TouchedCases) => void;
  await openEntry(sampleEntryView({ draft: sampleDraft() }), {
    touched_cases: () => new Promise<TouchedCases>((resolve) => (answer = resolve)),
  });
  expect(await screen.findByText("Läser vilka ärenden som berörs …")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Publicera utkastet" })).toBeNull();
  answer({ cases: [], open: 0, changed: 0 });
  expect(await screen.findByRole("button", { name: "Publicera utkastet" })).toBeTruthy();
  expect(screen.getByText("Inget öppet ärende tar upp tekniken.")).toBeTruthy();
});

test("what is typed and not saved is not said to be published", async () => {
  const { user } = await openEntry(sampleEntryView({ draft: sampleDraft() }));
  await user.type(field("Namn"), " i hemmet");
  expect(await screen.findByText(/Det följer inte med när du publicerar/)).toBeTruthy();
});

test("a draft is thrown away only after a question", async () => {
  const { user, commands, becomes } = await openEntry(sampleEntryView({ draft: sampleDraft() }));
  await user.type(field("Namn"), " i hemmet");
  await user.click(screen.getByRole("button", { name: "Kasta utkastet" }));
  expect(commands()).toEqual([]);
  becomes({ draft: null, latest: 5 });
  await user.click(await screen.findByRole("button", { name: "Kasta utkastet" }));
  await waitFor(() => expect(field("Namn").value).toBe("Digital tillsyn med kamera"));
  expect(commands()[0]?.command).toEqual({ type: "discard_draft", technology: "nattkamera" });
  expect(screen.queryByText(/har sparat under tiden/)).toBeNull();
});

test("when another has saved first the typed text stays, and both changes meet", async () => {
  const { user, commands, core, becomes } = await openEntry();
  const name = field("Namn");
  await user.clear(name);
  await user.type(name, "Nattkamera");
  core.on({
    change_municipal: () => {
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  const theirs = sampleEntry({ name: "Kameratillsyn", supplier: { name: "Andra bolaget", contact: "" } });
  becomes({
    latest: 5,
    draft: sampleDraft({ entry: theirs, by: "Nils Ek den 21 november 2026" }),
    history: [
      { number: 5, at: "2026-11-21T09:00:00Z", by: "Nils Ek, utbildare", text: "Utkast sparat.", why: "" },
    ],
  });
  await user.click(save());
  expect(
    await screen.findByRole("heading", { name: "Nils Ek, utbildare, har sparat under tiden" }),
  ).toBeTruthy();
  const both = screen.getByRole("table", { name: "Uppgifter som ni båda har ändrat" });
  expect(within(both).getByText("Nattkamera")).toBeTruthy();
  expect(within(both).getByText("Kameratillsyn")).toBeTruthy();
  const taken = screen.getByRole("table", { name: /bara den andra har ändrat/ });
  expect(within(taken).getByText("Andra bolaget")).toBeTruthy();
  expect(field("Namn").value).toBe("Nattkamera");
  core.on({ change_municipal: () => ({ ...SAVED, latest: 6 }) });
  await user.click(save());
  await waitFor(() => expect(commands()).toHaveLength(2));
  expect(commands()[1]).toEqual({
    latest: 5,
    command: { type: "save_draft", entry: { ...theirs, name: "Nattkamera" }, origin: null },
  });
  await waitFor(() => expect(screen.queryByText(/har sparat under tiden/)).toBeNull());
});

test("a change beside the entry does not stand in the way of saving", async () => {
  const { user, core, becomes } = await openEntry();
  await user.type(field("Namn"), " 2");
  core.on({
    change_municipal: () => {
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  becomes({ latest: 5 });
  await user.click(save());
  expect(await screen.findByText(/rör inte den här beskrivningen/)).toBeTruthy();
  expect(field("Namn").value).toBe("Digital tillsyn med kamera 2");
});

test("a half-written text from before another's change meets it when the page opens", async () => {
  const mine = { entry: { ...contentOf(sampleEntry()), name: "Nattkamera" }, base: sampleEntry() };
  await openEntry(sampleEntryView({ current: sampleEntry({ review_on: "2028-01-01" }) }), {
    read_drafts: () => ({ drafts: [{ form: "entry", content: JSON.stringify(mine) }] }),
  });
  const taken = await screen.findByRole("table", { name: /bara den andra har ändrat/ });
  expect(within(taken).getByText("1 mars 2027")).toBeTruthy();
  expect(within(taken).getByText("1 januari 2028")).toBeTruthy();
  expect(field("Namn").value).toBe("Nattkamera");
});

test("a technology is taken out after the cases are shown, and can come back", async () => {
  const { user, commands, becomes, core } = await openEntry();
  expect(core.requests("touched_cases")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Se vilka ärenden som berörs" }));
  expect(await screen.findByRole("table", { name: "Öppna ärenden som berörs" })).toBeTruthy();
  expect(core.requests("touched_cases")).toEqual([{ technology: "nattkamera", change: "retire" }]);
  await user.type(field("Varför tekniken tas bort"), "Avtalet är slut.");
  becomes({ latest: 5, retired: "Borttagen den 21 november 2026. Skäl: Avtalet är slut." });
  await user.click(screen.getByRole("button", { name: "Ta bort ur katalogen" }));
  const back = await screen.findByRole("heading", { name: "Ta in tekniken i katalogen igen" });
  await waitFor(() => expect(document.activeElement).toBe(back));
  await user.type(field("Varför tekniken tas in igen"), "Nytt avtal.");
  becomes({ latest: 6, retired: null });
  await user.click(screen.getByRole("button", { name: "Ta in tekniken igen" }));
  await screen.findByRole("heading", { name: "Ta bort tekniken ur katalogen" });
  expect(commands()).toEqual([
    { latest: 4, command: { type: "retire", technology: "nattkamera", reason: "Avtalet är slut." } },
    { latest: 5, command: { type: "restore", technology: "nattkamera", reason: "Nytt avtal." } },
  ]);
});

test("two versions are compared side by side", async () => {
  const { user, core } = await openEntry();
  await user.selectOptions(screen.getByRole("combobox", { name: "Jämför" }), "0");
  await user.selectOptions(screen.getByRole("combobox", { name: "med" }), "4");
  const table = await screen.findByRole("table", { name: "Det här skiljer" });
  expect(within(table).getByText("Nattkamera")).toBeTruthy();
  expect(core.requests("compare_versions")).toEqual([{ technology: "nattkamera", one: 0, other: 4 }]);
});

test("who may not change the catalogue reads the versions and has no buttons", async () => {
  const reason = "Bara den som är ansvarig för välfärdsteknik ändrar här. Du kan läsa allt.";
  await openEntry(sampleEntryView({ why_not: reason, draft: sampleDraft() }));
  expect(screen.getAllByText(reason)).toHaveLength(1);
  expect(screen.getByRole("table", { name: "Det här ändras när utkastet publiceras" })).toBeTruthy();
  expect(screen.getByText("Ny version publicerad.")).toBeTruthy();
  for (const name of ["Spara utkast", "Publicera utkastet", "Kasta utkastet", /Se vilka ärenden/]) {
    expect(screen.queryByRole("button", { name })).toBeNull();
  }
});

test("a short name is proposed from the name and can be changed", async () => {
  expect(proposedId("Larm för trygghet (rum)")).toBe("larm-for-trygghet-rum");
  const { user, core, router } = await openProgram(
    "/ny-teknik",
    { change_municipal: () => ({ ...SAVED, latest: 1 }), read_entry: () => sampleEntryView() },
    RESPONSIBLE,
  );
  await screen.findByRole("heading", { level: 1, name: "Lägg till en teknik" });
  await user.type(field("Namn"), "Nattlås");
  expect(field("Kortnamn").value).toBe("nattlas");
  await user.clear(field("Kortnamn"));
  await user.type(field("Kortnamn"), "las-natt");
  await user.type(field("Namn"), " hemma");
  expect(field("Kortnamn").value).toBe("las-natt");
  await user.selectOptions(screen.getByRole("combobox", { name: "Syfte" }), "trygghetsskapande");
  await user.click(screen.getByRole("button", { name: "Skapa utkastet" }));
  await waitFor(() => expect(router.currentRoute.value.path).toBe("/teknik/las-natt/redigera"));
  expect(core.requests("change_municipal")).toEqual([
    {
      latest: 0,
      command: {
        type: "add_technology",
        id: "las-natt",
        name: "Nattlås hemma",
        purpose: "trygghetsskapande",
      },
    },
  ]);
});

test("a short name that is taken is refused at its field", async () => {
  const { user } = await openProgram(
    "/ny-teknik",
    {
      read_entry: () => sampleEntryView(),
      change_municipal: ({ latest }) => {
        throw latest === 4
          ? refusal({ message: "Det finns redan en teknik med det kortnamnet.", field: "id" })
          : refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
      },
    },
    RESPONSIBLE,
  );
  await user.type(await screen.findByRole("textbox", { name: /^Namn/ }), "Nattkamera");
  await user.selectOptions(screen.getByRole("combobox", { name: "Syfte" }), "trygghetsskapande");
  await user.click(screen.getByRole("button", { name: "Skapa utkastet" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Kortnamn/ })));
  expect(screen.getAllByText(/Det finns redan en teknik med det kortnamnet/).length).toBeGreaterThan(0);
});
