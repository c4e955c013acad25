import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal, type FakeBackend } from "../../backend/fake";
import { openProgram } from "../../openProgram";
import { sampleItem, sampleItemOut, sampleLending } from "./sample";

const saved = { latest: 5, saved_at: "2026-11-21T13:32:00Z" };

function open(path = "/utlaning", handlers: Parameters<typeof openProgram>[1] = {}) {
  return openProgram(path, {
    read_lending: () => sampleLending(),
    change_municipal: () => saved,
    ...handlers,
  });
}

type Opened = Awaited<ReturnType<typeof open>>;

const field = (name: RegExp) => screen.findByRole("textbox", { name });
const press = async ({ user }: Opened, name: string) =>
  user.click(await screen.findByRole("button", { name }));
const sent = (core: FakeBackend) => core.requests("change_municipal").map(({ command }) => command);
const factOf = (term: string) => screen.getByText(term).nextElementSibling?.textContent?.trim();

/** Fills in everything that a loan asks for. */
async function fillInLoan({ user }: Opened): Promise<void> {
  await user.type(await field(/När fick låntagaren veta det/), "2026-11-20");
  await user.type(await field(/Vem berättade det/), "Kim Lind");
  await user.type(await field(/Låntagarens namn/), "Karin Berg");
  await user.type(await field(/Telefon eller e-post/), "070-123 45 67");
  await user.type(await field(/Ska lämnas tillbaka senast/), "2026-12-21");
}

test("the list says where each item is, and which should have been back", async () => {
  await open();
  const row = (await screen.findByRole("link", { name: "1013" })).closest("tr") as HTMLElement;
  expect(row.textContent).toContain("Skulle ha varit tillbaka");
  expect(row.textContent).toContain("12 november 2026");
  expect(screen.getByText("2 föremål. 1 är utlånat och skulle ha varit tillbaka.")).toBeTruthy();
});

test("the list can be narrowed to what is in", async () => {
  const { user } = await open();
  await user.selectOptions(await screen.findByLabelText("Vilka vill du se?"), "Inne");
  expect(await screen.findByText("1 av 2 visas.")).toBeTruthy();
  expect(screen.queryByRole("link", { name: "1013" })).toBeNull();
});

test("an empty library says what will be there and how to begin", async () => {
  await open("/utlaning", { read_lending: () => sampleLending({ items: [], out: 0, overdue: 0 }) });
  expect(await screen.findByText(/Börja med att lägga till ett föremål/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Lägg till ett föremål" })).toBeTruthy();
});

test("lending asks for nothing beforehand but today's day, and keeps no draft", async () => {
  const opened = await open("/utlaning?foremal=foremal-1");
  await press(opened, "Lämna ut");
  expect(((await field(/^Lämnas ut/)) as HTMLInputElement).value).toBe("2026-11-21");
  for (const name of [
    /När fick låntagaren/,
    /Vem berättade/,
    /Låntagarens namn/,
    /Telefon eller/,
    /tillbaka senast/,
  ]) {
    expect(((await field(name)) as HTMLInputElement).value).toBe("");
  }
  await fillInLoan(opened);
  // Longer than a draft waits before it is kept.
  await new Promise((resolve) => window.setTimeout(resolve, 700));
  await opened.router.push("/lag");
  await screen.findByRole("heading", { level: 1, name: "Lagen" });
  expect(opened.core.requests("save_draft")).toEqual([]);
});

test("the borrower is told of the right to apply, and a loan leads to its slip, which names no borrower", async () => {
  let lent = false;
  const opened = await open("/utlaning?foremal=foremal-1", {
    read_lending: () =>
      sampleLending({
        items: [
          lent
            ? sampleItem({
                latest: 5,
                loan: {
                  from: "2026-11-21",
                  due_back: "2026-12-21",
                  told_of_application_on: "2026-11-20",
                  told_by: "Kim Lind",
                },
              })
            : sampleItem(),
        ],
      }),
    change_municipal: () => {
      lent = true;
      return saved;
    },
  });
  await press(opened, "Lämna ut");
  expect(await screen.findByText(/Du har rätt att ansöka om en insats/)).toBeTruthy();
  await fillInLoan(opened);
  await press(opened, "Lämna ut");
  await screen.findByRole("heading", { level: 1, name: "Lånekvitto" });
  expect(sent(opened.core)).toEqual([
    {
      type: "lend",
      id: "foremal-1",
      loan: {
        from: "2026-11-21",
        due_back: "2026-12-21",
        told_of_application_on: "2026-11-20",
        told_by: "Kim Lind",
      },
      contact: { name: "Karin Berg", reached_at: "070-123 45 67" },
    },
  ]);
  expect(opened.core.requests("change_municipal")[0]?.latest).toBe(4);
  const slip = screen.getByRole("main").textContent ?? "";
  for (const words of [
    "1012",
    "måndag 21 december 2026",
    "Teknikbiblioteket, 010-123 45 67",
    "ansöka om en insats",
  ]) {
    expect(slip).toContain(words);
  }
  expect(slip).not.toContain("Karin Berg");
  expect(slip).not.toContain("070-123 45 67");
});

test("a refusal stands at its field and what was typed is left", async () => {
  const opened = await open("/utlaning?foremal=foremal-1", {
    change_municipal: () => {
      throw refusal({
        message: "Dagen för återlämning ligger före dagen då lånet börjar.",
        field: "due_back",
      });
    },
  });
  await press(opened, "Lämna ut");
  await fillInLoan(opened);
  await press(opened, "Lämna ut");
  await waitFor(() =>
    expect(screen.getAllByText(/ligger före dagen då lånet börjar/).length).toBeGreaterThan(0),
  );
  expect(document.activeElement).toBe(await field(/Ska lämnas tillbaka senast/));
  expect(((await field(/Låntagarens namn/)) as HTMLInputElement).value).toBe("Karin Berg");
});

test("what someone else changed meanwhile is told, and what was typed is left", async () => {
  let moved = false;
  const opened = await open("/utlaning?foremal=foremal-1", {
    read_lending: () =>
      sampleLending({
        items: [
          moved ? sampleItem({ latest: 5, item: { ...sampleItem().item, label: "1099" } }) : sampleItem(),
        ],
      }),
    change_municipal: () => {
      moved = true;
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  await press(opened, "Ändra");
  const note = await field(/Vad följer med/);
  await opened.user.type(note, " Väska.");
  await press(opened, "Spara föremålet");
  expect(await screen.findByText("Märkning: 1099. Förut: 1012.")).toBeTruthy();
  expect((note as HTMLTextAreaElement).value).toContain("Väska.");
  await press(opened, "Spara föremålet");
  await waitFor(() => expect(opened.core.requests("change_municipal").length).toBe(2));
  expect(opened.core.requests("change_municipal")[1]?.latest).toBe(5);
});

test("how the borrower is reached is read on request, and is gone once hidden or left", async () => {
  const opened = await open("/utlaning?foremal=foremal-2", {
    read_borrower: () => ({ contact: { name: "Karin Berg", reached_at: "070-123 45 67" } }),
  });
  await screen.findByRole("button", { name: "Visa hur låntagaren nås" });
  expect(opened.core.requests("read_borrower")).toEqual([]);
  await press(opened, "Visa hur låntagaren nås");
  expect(await screen.findByText("Karin Berg")).toBeTruthy();
  await press(opened, "Dölj kontaktuppgifterna");
  await waitFor(() => expect(document.body.textContent).not.toContain("Karin Berg"));

  await press(opened, "Visa hur låntagaren nås");
  await screen.findByText("Karin Berg");
  await opened.user.click(screen.getByRole("link", { name: "Alla föremål" }));
  await screen.findByRole("heading", { level: 1, name: "Utlåning" });
  await opened.user.click(screen.getByRole("link", { name: "1013" }));
  await screen.findByRole("button", { name: "Visa hur låntagaren nås" });
  expect(document.body.textContent).not.toContain("Karin Berg");
});

test("taking back says that the contact details go, and shows what was noted", async () => {
  let back = false;
  const opened = await open("/utlaning?foremal=foremal-2", {
    read_lending: () =>
      sampleLending({
        items: [
          back
            ? sampleItemOut({
                loan: null,
                overdue: false,
                latest: 5,
                last_return: "Tillbaka. Laddaren saknas.",
              })
            : sampleItemOut(),
        ],
      }),
    change_municipal: () => {
      back = true;
      return saved;
    },
  });
  await press(opened, "Ta emot");
  expect(await screen.findByText(/raderas låntagarens namn och kontaktuppgifter/)).toBeTruthy();
  await opened.user.type(await field(/Föremålets skick/), "Laddaren saknas.");
  await press(opened, "Ta emot och radera kontaktuppgifterna");
  expect(await screen.findByText("Tillbaka. Laddaren saknas.")).toBeTruthy();
  expect(sent(opened.core)).toEqual([
    { type: "return", id: "foremal-2", on: "2026-11-21", note: "Laddaren saknas." },
  ]);
  expect(screen.queryByRole("button", { name: "Visa hur låntagaren nås" })).toBeNull();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Om föremålet" })),
  );
});

test("what may not be lent says why and leads to a case", async () => {
  const why_not = "Det här är teknik med funktioner för positionering. Öppna ett ärende i stället.";
  const { user, router } = await open("/utlaning?foremal=foremal-1", {
    read_lending: () => sampleLending({ items: [sampleItem({ why_not, needs_case: true })] }),
    read_terms: () => ({ technologies: [], needs: [], purposes: [], areas: [], phases: [], statuses: [] }),
  });
  expect((await screen.findByText(new RegExp(why_not))).textContent).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Lämna ut" })).toBeNull();
  await user.click(screen.getByRole("link", { name: "Öppna ett nytt ärende" }));
  await waitFor(() => expect(router.currentRoute.value.name).toBe("new-case"));
});

test("what is lent in no other way either leads to no case", async () => {
  await open("/utlaning?foremal=foremal-1", {
    read_lending: () => sampleLending({ items: [sampleItem({ why_not: "Tekniken är borttagen." })] }),
  });
  await screen.findByText("Tekniken är borttagen.");
  expect(screen.queryByRole("link", { name: "Öppna ett nytt ärende" })).toBeNull();
});

test("an exception for the technology is told in the list and at the item, and not on the borrower's slip", async () => {
  const notice = "Erbjuds med undantag till och med 1 mars 2027. Beslutat av Karin Berg.";
  const { user } = await open("/utlaning", {
    read_lending: () => sampleLending({ items: [sampleItemOut({ notice })] }),
  });
  expect((await screen.findByText(notice)).closest("tr")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "1013" }));
  await screen.findByRole("heading", { name: "Om föremålet" });
  expect(screen.getByText(notice)).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Visa lånekvittot" }));
  await screen.findByRole("heading", { level: 1, name: "Lånekvitto" });
  expect(screen.queryByText(notice)).toBeNull();
});

test("who may not take an item off the list reads why, and can still lend and change it", async () => {
  const why_no_removal = "Bara den som är ansvarig för välfärdsteknik tar bort.";
  await open("/utlaning?foremal=foremal-1", { read_lending: () => sampleLending({ why_no_removal }) });
  expect(await screen.findByText(new RegExp(why_no_removal))).toBeTruthy();
  expect(screen.getByRole("button", { name: "Lämna ut" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Ändra" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ta bort" })).toBeNull();
});

test("a new item gets its id from the core and is of what may be lent", async () => {
  const opened = await open("/utlaning?nytt", { new_municipal_id: () => ({ id: "foremal-9" }) });
  const technology = await screen.findByLabelText(/Vilken teknik är det/);
  expect([...technology.querySelectorAll("option")].map((option) => option.textContent)).toEqual([
    "Välj",
    "Robotdammsugare",
    "Videosamtal",
  ]);
  await opened.user.selectOptions(technology, "Videosamtal");
  await opened.user.type(await field(/Märkning/), "VS-1");
  await opened.user.type(await field(/Vem hjälper låntagaren/), "Teknikbiblioteket");
  await press(opened, "Spara föremålet");
  await waitFor(() =>
    expect(sent(opened.core)).toEqual([
      {
        type: "save_item",
        id: "foremal-9",
        item: {
          technology: "videosamtal",
          label: "VS-1",
          support_contact: "Teknikbiblioteket",
          note: "",
        },
      },
    ]),
  );
  expect(opened.core.requests("change_municipal")[0]?.latest).toBe(0);
});

test("an item is taken out with a reason and the list comes back", async () => {
  const opened = await open("/utlaning?foremal=foremal-1");
  await press(opened, "Ta bort");
  await opened.user.type(await field(/Varför tas det bort/), "Motorn är trasig.");
  await press(opened, "Ta bort föremålet");
  await screen.findByRole("heading", { level: 1, name: "Utlåning" });
  expect(sent(opened.core)).toEqual([{ type: "remove_item", id: "foremal-1", reason: "Motorn är trasig." }]);
});

test("back in the list the keyboard goes on where it was", async () => {
  const { user } = await open();
  await user.click(await screen.findByRole("link", { name: "1012" }));
  await screen.findByRole("heading", { level: 1, name: "Robotdammsugare, 1012" });
  expect(factOf("Läge")).toBe("Inne");
  await user.click(screen.getByRole("link", { name: "Alla föremål" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("link", { name: "1012" })));
});

test("an item that is not there says so", async () => {
  await open("/utlaning?foremal=borta");
  expect(await screen.findByRole("heading", { level: 1, name: "Föremålet finns inte" })).toBeTruthy();
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("link", { name: "Alla föremål" })).toBeTruthy();
});
