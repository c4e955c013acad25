import { screen, waitFor } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleCaseList, sampleSession, sampleSummary } from "../../backend/sample";
import { openProgram } from "../../openProgram";

const practice = sampleSession({ practice: true });

test("an empty list says what will be there and how to begin", async () => {
  await openProgram("/arenden", { list_cases: () => sampleCaseList([]) });
  expect(await screen.findByText(/Här kommer ärendena att stå/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Nytt ärende" })).toBeTruthy();
});

test("each case is shown with unit, status and next step, and opens by its name", async () => {
  const { router, user } = await openProgram("/arenden");
  const row = (await screen.findByRole("link", { name: "Elsa Berg" })).closest("tr");
  for (const words of ["19390412-9800", "Hemtjänst Norr", "Pågår", "Information"]) {
    expect(row?.textContent).toContain(words);
  }
  await user.click(screen.getByRole("link", { name: "Elsa Berg" }));
  await waitFor(() => expect(router.currentRoute.value.params.id).toBe("arende-1"));
});

test("search and filters ask the core, and no hit offers the way back", async () => {
  const { core, user } = await openProgram("/arenden", {
    list_cases: ({ text }) => ({ ...sampleCaseList(text ? [] : [sampleSummary()]), total: 1 }),
  });
  await user.type(await screen.findByLabelText(/Sök på namn/), "Gun");
  await user.selectOptions(screen.getByLabelText("Läge"), "Pågår");
  await screen.findByText(/Inget ärende stämmer/);
  expect(core.requests("list_cases").at(-1)).toEqual({
    text: "Gun",
    unit: null,
    status: "ongoing",
    next_step: null,
    next_role: null,
  });
  await user.click(screen.getByRole("button", { name: "Visa alla ärenden" }));
  await screen.findByRole("link", { name: "Elsa Berg" });
});

test("each case says whose turn it is, and one's own turn can be asked for", async () => {
  const { core, user } = await openProgram("/arenden", {
    list_cases: ({ next_role }) =>
      sampleCaseList([
        sampleSummary(),
        ...(next_role
          ? []
          : [
              sampleSummary({ id: "b", name: "Gunnar Påhitt", next_role: "hemtjanst" }),
              sampleSummary({ id: "c", name: "Rut Påhitt", next_role: null }),
            ]),
      ]),
  });
  const row = async (name: string) => (await screen.findByRole("link", { name })).closest("tr")?.textContent;
  expect(await row("Elsa Berg")).toContain("Din tur");
  expect(await row("Gunnar Påhitt")).toContain("Hemtjänst");
  expect(await row("Rut Påhitt")).toContain("Vem som helst");
  await user.selectOptions(screen.getByLabelText("Vems tur"), "Min tur");
  await waitFor(() => expect(screen.queryByRole("link", { name: "Gunnar Påhitt" })).toBeNull());
  expect(core.requests("list_cases").at(-1)?.next_role).toBe("socialsekreterare");
  expect(screen.getByText(/^1 av/)).toBeTruthy();
});

test("a new case in work is opened with what was typed", async () => {
  const { core, router, user } = await openProgram("/arenden/nytt", { open_case: () => sampleCase() });
  await user.type(await screen.findByLabelText(/^Personnummer/), "193904129800");
  await user.type(screen.getByLabelText(/För- och efternamn/), "Elsa Berg");
  await user.type(screen.getByLabelText("Enhet"), "Hemtjänst Norr");
  await user.type(screen.getByLabelText(/egna ord/), "Jag vill sova.");
  await user.click(screen.getByLabelText("Tillsyn på natten"));
  await user.click(screen.getByRole("button", { name: "Öppna ärendet" }));
  await waitFor(() => expect(router.currentRoute.value.name).toBe("case"));
  expect(core.requests("open_case")).toEqual([
    {
      name: "Elsa Berg",
      personnummer: "19390412-9800",
      unit: "Hemtjänst Norr",
      setting: null,
      own_words: "Jag vill sova.",
      needs: ["tillsyn_natt"],
      protected: false,
    },
  ]);
  expect(core.requests("save_draft").at(-1)).toEqual({ case: "", form: "new-case", content: "" });
});

test("an impossible personnummer is refused at the field before anything is sent", async () => {
  const { core, user } = await openProgram("/arenden/nytt");
  await user.type(await screen.findByLabelText(/^Personnummer/), "193904129801");
  await user.click(screen.getByRole("button", { name: "Öppna ärendet" }));
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  expect(screen.getByLabelText(/^Personnummer/).getAttribute("aria-invalid")).toBe("true");
  expect(core.requests("open_case")).toHaveLength(0);
});

test("what the core refuses is shown at its field and nothing typed is lost", async () => {
  const { user } = await openProgram("/arenden/nytt", {
    open_case: () => {
      throw refusal({ message: "Enheten finns inte.", field: "unit" });
    },
  });
  await user.type(await screen.findByLabelText(/^Personnummer/), "193904129800");
  await user.type(screen.getByLabelText(/För- och efternamn/), "Elsa Berg");
  await user.type(screen.getByLabelText("Enhet"), "Norr");
  await user.type(screen.getByLabelText(/egna ord/), "Jag vill sova.");
  await user.click(screen.getByLabelText("Tillsyn på natten"));
  await user.click(screen.getByRole("button", { name: "Öppna ärendet" }));
  await screen.findByText("Enheten finns inte.");
  expect(screen.getByLabelText<HTMLInputElement>(/^Enhet/).value).toBe("Norr");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/egna ord/).value).toBe("Jag vill sova.");
});

test("a half-written new case is there again when the view opens", async () => {
  const content = JSON.stringify({ personnummer: "19390412", name: "Elsa", own_words: "Jag vill" });
  await openProgram("/arenden/nytt", { read_drafts: () => ({ drafts: [{ form: "new-case", content }] }) });
  expect((await screen.findByLabelText<HTMLInputElement>(/^Personnummer/)).value).toBe("19390412");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/egna ord/).value).toBe("Jag vill");
});

test("in practice one picks an invented person, whose data cannot be typed over", async () => {
  const { core, user } = await openProgram("/arenden/nytt", { open_case: () => sampleCase() }, practice);
  await user.click(await screen.findByRole("button", { name: /Elsa Berg/ }));
  expect(screen.queryByLabelText(/^Personnummer/)).toBeNull();
  expect(screen.getByText("Elsa bor ensam sedan två år.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Öppna ärendet" }));
  await waitFor(() => expect(core.requests("open_case")).toHaveLength(1));
  expect(core.requests("open_case")[0]).toMatchObject({
    personnummer: "19390412-9800",
    own_words: "Jag vill att någon ser till mig på natten.",
    needs: ["tillsyn_natt"],
  });
});
