import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test, vi } from "vitest";
import { refusal } from "../../backend/fake";
import { canBeOffered, sampleList, sampleRow, sampleTechnology } from "../../backend/sampleKnowledge";
import type { CatalogueQuery, EvidenceView, Technology, TechnologyView } from "../../bindings/contract";
import { openProgram } from "../../openProgram";

const EXCEPTION =
  "Erbjuds med undantag till och med 1 mars 2027, fast allt förarbete inte är klart. Skäl: Pilot på två enheter. Beslutat av Karin Berg.";
const FOR_A_TIME = "Vi erbjuder det här till och med 1 mars 2027.";
const WHY_NOT = "Bara den som är ansvarig för välfärdsteknik ändrar här. Du kan läsa allt.";
const camera = sampleRow();
const robot = sampleRow({
  id: "lakemedelsrobot",
  name: "Läkemedelsrobot",
  purpose: "forebyggande_motiverande",
  summary: "Ger läkemedel i rätt tid.",
  offer: { ...canBeOffered, can: false, text: "Erbjuds inte än: fas 2, tillgängliggöra och kommunicera" },
});

/** Finds as the core does, by need alone: all that these tests ask for. */
function list({ need, text, offered_only }: CatalogueQuery) {
  const rows = [camera, robot].filter(
    (row) =>
      (need === null || (need === "lakemedel") === (row.id === robot.id)) &&
      row.name.toLowerCase().includes(text.toLowerCase()) &&
      (!offered_only || row.offer.can),
  );
  return sampleList(rows, { total: 2 });
}

const openList = (path = "/teknik") => openProgram(path, { list_catalogue: list });

const openTechnology = (view: Partial<TechnologyView>, technology: Partial<Technology> = {}, page = "") =>
  openProgram(`/teknik/trygghetskamera${page}`, {
    read_technology: () => sampleTechnology(technology, view),
  });

test("the list starts from the need, which the core is asked about", async () => {
  const { user, core } = await openList();
  await screen.findByRole("link", { name: "Trygghetskamera" });
  await user.selectOptions(screen.getByLabelText("Vad behöver personen?"), "Ta läkemedel i rätt tid");
  await waitFor(() => expect(screen.queryByRole("link", { name: "Trygghetskamera" })).toBeNull());
  expect(screen.getByRole("link", { name: "Läkemedelsrobot" })).toBeTruthy();
  expect(screen.getByText("1 av 2 visas.").getAttribute("role")).toBe("status");
  expect(core.requests("list_catalogue").at(-1)?.need).toBe("lakemedel");
});

test("what is shown stays while the core looks, and typing is asked about after a pause", async () => {
  const { user, core } = await openList();
  await screen.findByRole("link", { name: "Trygghetskamera" });
  let answer!: () => void;
  core.on({
    list_catalogue: (query) => new Promise((resolve) => (answer = () => resolve(list(query)))),
  });
  await user.type(screen.getByLabelText("Sök på namn eller beskrivning"), "robot");
  expect(core.requests("list_catalogue")).toHaveLength(1);
  await waitFor(() => expect(core.requests("list_catalogue")).toHaveLength(2));
  expect(core.requests("list_catalogue").at(-1)?.text).toBe("robot");
  expect(screen.getByRole("link", { name: "Trygghetskamera" })).toBeTruthy();
  answer();
  await waitFor(() => expect(screen.queryByRole("link", { name: "Trygghetskamera" })).toBeNull());
});

test("each technology stands under its purpose and says whether it can be offered now, in words", async () => {
  await openList();
  expect(await screen.findByRole("heading", { level: 2, name: "Trygghetsskapande teknik" })).toBeTruthy();
  const row = (name: string) => screen.getByRole("link", { name }).closest("li") as HTMLElement;
  expect(within(row("Trygghetskamera")).getByText("Kan erbjudas nu.")).toBeTruthy();
  expect(within(row("Läkemedelsrobot")).getByText(/^Erbjuds inte än: fas 2/)).toBeTruthy();
});

test("only what can be offered now, and the status where the person lives, are asked for", async () => {
  const area_text = "Särskilt boende för äldre: pilot eller test sedan 1 mars 2026";
  const { user, core } = await openProgram("/teknik", {
    list_catalogue: ({ area }) => sampleList([sampleRow({ area_text: area ? area_text : "" })]),
  });
  await user.click(await screen.findByLabelText("Visa bara det som kan erbjudas nu"));
  await user.selectOptions(screen.getByLabelText("Var"), "Särskilt boende för äldre");
  expect(await screen.findByText(`${area_text}.`)).toBeTruthy();
  expect(core.requests("list_catalogue").at(-1)).toMatchObject({
    area: "sarskilt_boende_aldre",
    offered_only: true,
  });
});

test("an exception stands in words with the technology in the list", async () => {
  await openProgram("/teknik", {
    list_catalogue: () => sampleList([sampleRow({ offer: { ...camera.offer, notice: EXCEPTION } })]),
  });
  expect((await screen.findByText(/Erbjuds med undantag/)).textContent).toBe(`Att veta: ${EXCEPTION}`);
});

test("the filters are there after a look at a technology, whichever way one goes back", async () => {
  const { user, router } = await openList();
  await user.selectOptions(await screen.findByLabelText("Vad behöver personen?"), "Ta läkemedel i rätt tid");
  await user.type(screen.getByLabelText("Sök på namn eller beskrivning"), "robot");
  await waitFor(() => expect(router.currentRoute.value.query).toEqual({ behov: "lakemedel", sok: "robot" }));
  await user.click(await screen.findByRole("link", { name: "Läkemedelsrobot" }));
  await user.click(await screen.findByRole("link", { name: "Tillbaka till katalogen" }));
  await screen.findByText("1 av 2 visas.");
  const need = () =>
    screen.getByRole<HTMLOptionElement>("option", { name: "Ta läkemedel i rätt tid" }).selected;
  expect(need()).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>("Sök på namn eller beskrivning").value).toBe("robot");
  router.back();
  await screen.findByRole("heading", { level: 1, name: "Tekniken finns inte i katalogen" });
  router.back();
  await screen.findByText("1 av 2 visas.");
  expect(need()).toBe(true);
});

test("an address of the list that is mistyped shows everything, and Katalog starts afresh", async () => {
  const { user, core } = await openList("/teknik?behov=finns_inte&nu=ja");
  await screen.findByText("1 av 2 visas.");
  expect(core.requests("list_catalogue")).toEqual([
    { text: "", need: null, purpose: null, area: null, offered_only: true },
  ]);
  await user.click(screen.getByRole("link", { name: "Katalog" }));
  expect(await screen.findByText("2 av 2 visas.")).toBeTruthy();
});

test("a search without hits leads back to everything", async () => {
  const { user } = await openList("/teknik?sok=xyz");
  await screen.findByText(/Ingen teknik i katalogen stämmer/);
  await user.click(screen.getByRole("button", { name: "Visa all teknik" }));
  expect(await screen.findByText("2 av 2 visas.")).toBeTruthy();
});

test("more hits than are shown are counted in words", async () => {
  await openProgram("/teknik", {
    list_catalogue: () => sampleList([camera], { hits: 340, total: 1000 }),
  });
  expect(await screen.findByText(/^De 1 första av 340 träffar visas\./)).toBeTruthy();
});

test("the way to a new technology is shown to those whom the core lets add one", async () => {
  const first = await openProgram("/teknik");
  expect(await screen.findByRole("link", { name: "Lägg till teknik" })).toBeTruthy();
  first.page.unmount();
  await openProgram("/teknik", { list_catalogue: () => sampleList([camera], { why_not: WHY_NOT }) });
  await screen.findByText("1 av 1 visas.");
  expect(screen.queryByRole("link", { name: "Lägg till teknik" })).toBeNull();
});

test("an empty catalogue says how to begin, or why one cannot", async () => {
  const first = await openProgram("/teknik", { list_catalogue: () => sampleList([]) });
  expect((await screen.findByText(/Här kommer tekniken att stå/)).textContent).toContain(
    "lägga till en teknik",
  );
  first.page.unmount();
  await openProgram("/teknik", { list_catalogue: () => sampleList([], { why_not: WHY_NOT }) });
  expect((await screen.findByText(/Här kommer tekniken att stå/)).textContent).toContain(WHY_NOT);
});

test("who may not change a technology is led to its versions and not to an editor", async () => {
  const first = await openTechnology({});
  expect(await screen.findByRole("link", { name: "Redigera" })).toBeTruthy();
  first.page.unmount();
  await openTechnology({ why_not: WHY_NOT });
  expect(await screen.findByRole("link", { name: "Ändringar och versioner" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Redigera" })).toBeNull();
});

test("a technology tells when it helps and when not, what is kept and the worries", async () => {
  await openProgram("/teknik/trygghetskamera");
  for (const name of ["När den hjälper", "När den inte hjälper", "Så länge sparas det", "Vanliga farhågor"]) {
    expect(await screen.findByRole("heading", { name })).toBeTruthy();
  }
  expect(screen.getByRole("link", { name: "Processen för tekniken" }).getAttribute("href")).toContain(
    "/process",
  );
});

test("a technology of which too little is known is given no figure of how it goes", async () => {
  await openTechnology({ course: null });
  await screen.findByText("Personal tittar några sekunder.");
  expect(screen.queryByRole("figure")).toBeNull();
});

test("a technology shows how it goes as a figure of its kind, above its own steps", async () => {
  await openTechnology({ course: "reminder" });
  const figure = await screen.findByRole("figure");
  expect(within(figure).getByText("Personen får en påminnelse.")).toBeTruthy();
  const own = screen.getByText("Personal tittar några sekunder.");
  expect(figure.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test("a technology says at the top why it cannot be offered and what one must know", async () => {
  const notice = "Undantaget gick ut den 1 mars 2026. Tekniken erbjuds inte förrän förarbetet är klart.";
  await openTechnology({ offer: { ...canBeOffered, can: false, text: "Erbjuds inte än: fas 2", notice } });
  expect(await screen.findByText("Erbjuds inte än: fas 2.")).toBeTruthy();
  expect(screen.getByText(/Undantaget gick ut den 1 mars 2026/)).toBeTruthy();
});

test("evidence says whose word it is, and a follow-up without a baseline is not headed an evaluation alone", async () => {
  const told = (kind: EvidenceView["kind"], kind_text: string) => ({
    kind,
    kind_text,
    text: "Färre nattbesök.",
    source: "Rapport",
    date: "2025-05-01",
  });
  await openTechnology({
    has_baseline: false,
    evidence: [
      told("supplier_claim", "Leverantörens uppgift"),
      told("own_evaluation", "Egen uppföljning (utgångsläge före start saknas)"),
    ],
  });
  expect(await screen.findByRole("heading", { name: "Leverantörens uppgift" })).toBeTruthy();
  expect(
    screen.getByRole("heading", { name: "Egen uppföljning (utgångsläge före start saknas)" }),
  ).toBeTruthy();
  expect(screen.getAllByText(/går det inte att säga vad den\s+har ändrat/)).toHaveLength(1);
});

test("what was taken from another municipality is said to be so, and not in front of the person", async () => {
  const origin = "Uppgifterna är hämtade från Påhittade kommun. Gå igenom dem.";
  const first = await openTechnology({ origin });
  expect((await screen.findByText(/Påhittade kommun/)).textContent).toBe(`Att veta: ${origin}`);
  first.page.unmount();
  await openTechnology({ origin }, {}, "/visa");
  await screen.findByText(/Någon tittar till dig/);
  expect(screen.queryByText(/Påhittade kommun/)).toBeNull();
});

test("areas, agreements, documents and the review date are told with their dates", async () => {
  const area = {
    area_text: "Ordinärt boende, äldre",
    status_text: "Infört",
    definition: "Tekniken används i verksamheten.",
    since: "2025-02-01",
    note: "",
  };
  await openTechnology(
    { areas: [area], review_overdue: true, complete: false },
    {
      review_on: "2026-10-01",
      supplier: { name: "Påhittat AB", contact: "" },
      agreements: [
        { name: "Ramavtal", reference: "Dnr 1", from: "2025-01-01", until: "2027-12-31" },
        { name: "Supportavtal", reference: "", from: null, until: null },
      ],
      documents: [{ name: "Riskanalys", reference: "Dnr 2", date: "2025-03-04" }],
    },
  );
  expect(await screen.findByRole("heading", { name: "Ordinärt boende, äldre" })).toBeTruthy();
  expect(screen.getByText(/sedan 1 februari 2025/).textContent).toContain("Tekniken används i verksamheten.");
  expect(screen.getByText(/Gäller från 1 januari 2025 till och med 31 december 2027/)).toBeTruthy();
  expect(screen.getByText(/Supportavtal\. Avtalstid är inte angiven/)).toBeTruthy();
  expect(screen.getByText(/Riskanalys, 4 mars 2025/)).toBeTruthy();
  expect(screen.getByText(/^Försenad/).closest("dd")?.textContent).toContain("1 oktober 2026");
  expect(screen.getByText(/Beskrivningen är inte komplett än/)).toBeTruthy();
});

test("a technology that is gone is no dead end", async () => {
  await openProgram("/teknik/finns-inte");
  await screen.findByRole("heading", { level: 1, name: "Tekniken finns inte i katalogen" });
  expect(screen.getByRole("link", { name: "Tillbaka till katalogen" })).toBeTruthy();
});

test("a technology that cannot be read says why", async () => {
  await openProgram("/teknik/trygghetskamera", {
    read_technology: () => {
      throw refusal({ code: "damaged_file", message: "Filen är skadad." });
    },
  });
  expect(await screen.findByText("Filen är skadad.")).toBeTruthy();
});

test("the page for the person speaks to the person and shows nothing from a case", async () => {
  const { core } = await openProgram("/teknik/trygghetskamera/visa");
  expect(await screen.findByText(/Någon tittar till dig/)).toBeTruthy();
  expect(
    within(screen.getByRole("figure")).getByText(/Personalen tittar till dig en kort stund/),
  ).toBeTruthy();
  expect(core.requests("read_case")).toHaveLength(0);
  expect(screen.queryByText("Bra att veta")).toBeNull();
});

test("what nobody has written yet has no heading", async () => {
  const { texts } = sampleTechnology({}, {}).technology;
  await openTechnology({}, { texts: { ...texts, helps_when: [], recorded: "", seen_by: "", kept: "" } });
  expect(await screen.findByRole("heading", { name: "När den inte hjälper" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "När den hjälper" })).toBeNull();
  expect(screen.queryByRole("heading", { name: "Uppgifter om personen" })).toBeNull();
});

test("the person is told plainly what cannot be had now, and nothing beside that says otherwise", async () => {
  await openTechnology(
    {
      offer: {
        can: false,
        text: "Erbjuds inte än: fas 2, jargong",
        notice: EXCEPTION,
        notice_to_the_person: FOR_A_TIME,
      },
    },
    {},
    "/visa",
  );
  expect(await screen.findByText("Du kan inte få den här tekniken just nu.")).toBeTruthy();
  expect(screen.queryByText(/jargong/)).toBeNull();
  expect(screen.queryByText(FOR_A_TIME)).toBeNull();
});

test("the person is told plainly of an exception", async () => {
  await openTechnology(
    { offer: { can: true, text: "Kan erbjudas nu", notice: EXCEPTION, notice_to_the_person: FOR_A_TIME } },
    {},
    "/visa",
  );
  const heading = await screen.findByRole("heading", { name: "Bra att veta" });
  expect(heading.nextElementSibling?.textContent).toBe(FOR_A_TIME);
  expect(screen.queryByText(/Karin Berg/)).toBeNull();
});

test("the page for the person draws how it goes, and can be printed and left with them", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = await openProgram("/teknik/trygghetskamera/visa");
  const steps = (await screen.findByRole("heading", { name: "Steg för steg" })).parentElement as HTMLElement;
  const moments = [...steps.querySelectorAll(".course > li")].map((moment) => moment.textContent);
  expect(moments).toEqual([
    "Tiden är inne.",
    "Personal tittar några sekunder.",
    "Syns personen avslutas tillsynen.",
  ]);
  await user.click(screen.getByRole("button", { name: "Skriv ut" }));
  expect(print).toHaveBeenCalledTimes(1);
  print.mockRestore();
});

test("names that are forgotten are read again by the view that shows them", async () => {
  const { forgetTerms } = await import("./register");
  const { user, core } = await openProgram("/lag");
  await user.click(await screen.findByRole("button", { name: "Sök och hoppa" }));
  await screen.findByRole("dialog");
  await waitFor(() => expect(core.requests("read_terms")).toHaveLength(1));
  forgetTerms();
  await waitFor(() => expect(core.requests("read_terms")).toHaveLength(2));
});
