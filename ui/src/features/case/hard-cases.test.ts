import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test, vi } from "vitest";
import { sampleCase } from "../../backend/sample";
import { sampleMatters } from "../../backend/sampleMatters";
import { labels, type CaseView } from "../../bindings/contract";
import { openProgram } from "../../openProgram";
import { openCase } from "./openCase";

const { people: unprotected } = sampleMatters();

const pause: CaseView["matters"]["pauses"][number] = {
  pause: { from: "2026-11-20", to: null, reason: "guests", instead: "Inget.", own_words: "" },
  entry: 9,
  reason_text: "Gäster",
  ended_on: null,
  now: true,
  can_end: true,
};

const receipt = {
  entry: 4,
  on: "2026-11-20",
  title: "Kvitto på återkallat samtycke",
  sections: [{ heading: "Det här har du sagt", lines: ["Du vill inte längre ha kamera."] }],
};

test("a representative is recorded with kind, contact and what the assignment covers", async () => {
  const { user, commands } = await openCase("people");
  expect(screen.getByText("Ingen företrädare är antecknad.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Lägg till en företrädare" }));
  const card = within(screen.getByRole("group", { name: "Företrädare 1" }));
  expect(document.activeElement).toBe(card.getByLabelText("Namn"));
  await user.type(card.getByLabelText("Namn"), "Maria Berg");
  await user.selectOptions(card.getByLabelText("Företräder som"), "Framtidsfullmakt");
  await user.type(card.getByLabelText(/Så når du/), "Per telefon");
  await user.type(card.getByLabelText(/Vad uppdraget omfattar/), "Ekonomi. Sett fullmakten.");
  await user.click(screen.getByRole("button", { name: "Spara företrädarna" }));
  await waitFor(() =>
    expect(commands()).toEqual([
      {
        do: "record_representatives",
        representatives: [
          {
            name: "Maria Berg",
            kind: "framtidsfullmakt",
            contact: "Per telefon",
            covers: "Ekonomi. Sett fullmakten.",
          },
        ],
      },
    ]),
  );
});

test("a representative who no longer is one is taken away, and the rest stay", async () => {
  const one = { name: "Maria Berg", kind: "god_man" as const, contact: "", covers: "" };
  const other = { ...one, name: "Nils Berg", kind: "anhorigbehorighet" as const };
  const people = { ...unprotected, representatives: [one, other] };
  const { user, commands } = await openCase("people", { view: { matters: sampleMatters({ people }) } });
  await user.click(screen.getByRole("button", { name: "Ta bort Maria Berg" }));
  await user.click(screen.getByRole("button", { name: "Spara företrädarna" }));
  await waitFor(() =>
    expect(commands()).toEqual([{ do: "record_representatives", representatives: [other] }]),
  );
});

test("protection is turned on from the case, and then said on the page in words", async () => {
  const people = { ...unprotected, protected: true, protection_text: "Lämna aldrig ut adressen." };
  const { user, commands } = await openCase("people", {
    change: () => ({ matters: sampleMatters({ people }) }),
  });
  expect(screen.queryByText("Se till att ingen obehörig ser eller hör uppgifterna.")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Skydda uppgifterna i ärendet" }));
  const banner = (await screen.findByText("Se till att ingen obehörig ser eller hör uppgifterna."))
    .parentElement;
  expect(commands()).toEqual([{ do: "record_protection", protected: true, note: "" }]);
  expect(banner?.textContent).not.toMatch(/Elsa|Berg|1939/);
  expect(screen.getByText("Lämna aldrig ut adressen.")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "Ta bort skyddet i ärendet" })).toBeTruthy();
});

test("a new case can be opened with the identity protected, and is not so by itself", async () => {
  const { core, user } = await openProgram("/arenden/nytt", { open_case: () => sampleCase() });
  await user.type(await screen.findByLabelText(/^Personnummer/), "193904129800");
  await user.type(screen.getByLabelText(/För- och efternamn/), "Elsa Berg");
  await user.type(screen.getByLabelText("Enhet"), "Hemtjänst Norr");
  await user.type(screen.getByLabelText(/egna ord/), "Jag vill sova.");
  await user.click(screen.getByLabelText("Tillsyn på natten"));
  const protect = screen.getByLabelText<HTMLInputElement>(/skyddade personuppgifter/);
  expect(protect.checked).toBe(false);
  await user.click(protect);
  await user.click(screen.getByRole("button", { name: "Öppna ärendet" }));
  await waitFor(() => expect(core.requests("open_case")[0]).toMatchObject({ protected: true }));
});

test("supervision is paused with reason and what is done meanwhile, and needs no last day", async () => {
  const { user, commands } = await openCase("pause", {
    view: { matters: sampleMatters({ why_no_pause: "" }) },
  });
  await user.click(screen.getByLabelText("Gäster"));
  await user.type(screen.getByLabelText(/Vad görs under tiden/), "Inget.");
  await user.click(screen.getByRole("button", { name: "Spara uppehållet" }));
  await waitFor(() =>
    expect(commands()).toEqual([
      { do: "pause", from: "2026-11-21", to: null, reason: "guests", instead: "Inget.", own_words: "" },
    ]),
  );
});

test("where there is nothing to pause the page says why and has no form", async () => {
  await openCase("pause");
  expect(screen.getByText(/Det finns ingen digital tillsyn att pausa/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Spara uppehållet" })).toBeNull();
});

test("a pause under way is ended from today, one to come from its first day", async () => {
  const later = {
    ...pause,
    entry: 10,
    now: false,
    pause: { ...pause.pause, from: "2026-12-20", reason: "travel" as const },
    reason_text: "Resa",
  };
  const { user, commands } = await openCase("pause", {
    view: { matters: sampleMatters({ why_no_pause: "", pauses: [pause, later] }) },
  });
  expect(screen.getByText("Pågår nu.")).toBeTruthy();
  expect(screen.getByText("Har inte börjat än.")).toBeTruthy();
  const [now, toCome] = screen.getAllByRole("button", { name: "Avsluta uppehållet" });
  await user.click(now as HTMLElement);
  await waitFor(() => expect(commands()).toHaveLength(1));
  await user.click(toCome as HTMLElement);
  await waitFor(() =>
    expect(commands()).toEqual([
      { do: "end_pause", pause_entry: 9, on: "2026-11-21" },
      { do: "end_pause", pause_entry: 10, on: "2026-12-20" },
    ]),
  );
});

test("the follow-up tells of the pause, the trial that waits and the receipts", async () => {
  const { trial } = sampleMatters();
  await openCase("follow_up", {
    view: {
      matters: sampleMatters({
        pauses: [pause],
        trial: { ...trial, under_way: true, ends: "2026-11-20", due: "Provperioden är slut." },
        receipts: [receipt],
      }),
    },
  });
  expect(screen.getByText(/Uppehåll: från 20 november 2026/)).toBeTruthy();
  expect(screen.getByText("Provperiodens sista dag är 20 november 2026.")).toBeTruthy();
  const links = new Map(
    screen.getAllByRole<HTMLAnchorElement>("link").map((link) => [link.textContent?.trim(), link.href]),
  );
  expect(links.get("Till uppehållet")).toMatch(/arende-1\/pause$/);
  expect(links.get(labels.Place.trial)).toMatch(/arende-1\/trial$/);
  expect(links.get(receipt.title)).toMatch(/arende-1\/kvitto\/4$/);
});

test("a task leads to where it is done, and an awaited answer is written in", async () => {
  const task = { title: "", reason: "", at: "2026-11-21T12:00:00Z", done: false, note: "", step: null };
  const { user, commands } = await openCase("follow_up", {
    view: {
      tasks: [
        { ...task, entry: 12, task: "decide_application", title: "Fatta beslut", place: "decision" },
        { ...task, entry: 13, task: "await_answer", title: "Invänta svar", place: null },
        { ...task, entry: 14, task: "review_choice", title: "Se över valet", place: null, step: "choice" },
      ],
    },
  });
  const card = (name: string) => within(screen.getByRole("heading", { name }).parentElement as HTMLElement);
  expect(card("Fatta beslut").getByRole<HTMLAnchorElement>("link").href).toMatch(/arende-1\/decision$/);
  expect(card("Se över valet").getByRole<HTMLAnchorElement>("link").href).toMatch(/arende-1\/choice$/);
  expect(card("Invänta svar").queryByRole("link")).toBeNull();
  await user.type(screen.getByLabelText("Vad blev svaret? (valfritt)"), "Det går bra.");
  await user.click(screen.getByRole("button", { name: "Svaret har kommit" }));
  await waitFor(() =>
    expect(commands()).toEqual([{ do: "finish_task", task_entry: 13, note: "Det går bra." }]),
  );
});

test("a withdrawal ends at its receipt, in the person's words and with a way back", async () => {
  const { user, router, commands } = await openCase("withdraw", {
    view: {
      standing: [
        {
          subject: { who: "person", scope: "service" },
          title: "Elsas samtycke till tekniken",
          technology: "trygghetskamera",
          technology_name: "Trygghetskamera",
          on: "2026-11-20",
        },
      ],
    },
    effects: ["Den digitala tillsynen upphör i dag."],
    preview: { serious: true },
    change: () => ({ standing: [], matters: sampleMatters({ receipts: [receipt] }) }),
  });
  await user.click(screen.getByRole("button", { name: "Visa vad som händer" }));
  await screen.findByText("Den digitala tillsynen upphör i dag.");
  await user.click(screen.getByRole("button", { name: "Återkalla samtycket" }));
  expect(await screen.findByRole("heading", { level: 1, name: receipt.title })).toBeTruthy();
  expect(commands()).toHaveLength(1);
  expect(router.currentRoute.value.params.entry).toBe("4");
  expect(screen.getByText("Du vill inte längre ha kamera.")).toBeTruthy();
  expect(document.body.textContent).not.toContain("19390412-9800");
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  await user.click(screen.getByRole("button", { name: "Skriv ut" }));
  expect(print).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("link", { name: "Tillbaka till ärendet" }));
  await waitFor(() => expect(router.currentRoute.value.params.step).toBe("follow_up"));
});

test("a receipt that is not in the case says so", async () => {
  await openProgram("/arenden/arende-1/kvitto/99");
  expect(await screen.findByRole("heading", { name: "Kvittot finns inte" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Skriv ut" })).toBeNull();
});

test("a question is referred on, and whether an answer is awaited is asked and not assumed", async () => {
  const route = {
    ...sampleMatters().route,
    title: "LSS: frågan behöver utredas",
    ways: [{ text: "Fråga LSS-handläggaren.", place: "apply" as const, step: null }],
  };
  const { user, commands } = await openCase("refer", { view: { matters: sampleMatters({ route }) } });
  expect(screen.getByText("Fråga LSS-handläggaren.")).toBeTruthy();
  const button = screen.getByRole("button", { name: "Anteckna att frågan är lämnad" });
  await user.click(screen.getByLabelText("LSS-handläggare"));
  await user.type(screen.getByLabelText(/Namn eller enhet/), "LSS Norr");
  await user.type(screen.getByLabelText("Vad gäller frågan?"), "Kan kameran användas?");
  await user.click(button);
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  expect(commands()).toEqual([]);
  await user.click(screen.getByLabelText("Ja, svaret ska föras in här"));
  await user.click(button);
  await waitFor(() =>
    expect(commands()).toEqual([
      {
        do: "refer_on",
        to: "lss_officer",
        receiver: "LSS Norr",
        what: "Kan kameran användas?",
        on: "2026-11-21",
        awaits_answer: true,
      },
    ]),
  );
});

test("a case is closed with its reason and can be opened again", async () => {
  const closed = { on: "2026-11-21", reason: "moved" as const, note: "Elsa bor hos sin dotter." };
  const { user, commands } = await openCase("close", {
    change: (command) => ({ matters: sampleMatters({ closed: command.do === "close" ? closed : null }) }),
  });
  await user.click(screen.getByLabelText("Personen har flyttat"));
  await user.type(screen.getByLabelText(/Hur slutade det/), closed.note);
  await user.click(screen.getByRole("button", { name: "Avsluta ärendet" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Ärendet är avslutat" })).toBeTruthy();
  expect(screen.getByText("Personen har flyttat")).toBeTruthy();
  await user.type(screen.getByLabelText(/Varför öppnas det/), "Elsa har flyttat hem.");
  await user.click(screen.getByRole("button", { name: "Öppna ärendet igen" }));
  await screen.findByRole("button", { name: "Avsluta ärendet" });
  expect(commands()).toEqual([
    { do: "close", ...closed },
    { do: "reopen", note: "Elsa har flyttat hem." },
  ]);
});

test("a case with something left to do says what, and that a death ends it all the same", async () => {
  const why = "Det finns något kvar att göra i ärendet.";
  await openCase("close", {
    view: {
      matters: sampleMatters({ why_not_close: why }),
      tasks: [
        {
          entry: 12,
          task: "arrange_physical",
          title: "Ordna besök",
          place: null,
          step: null,
          reason: "Elsa har återkallat.",
          at: "2026-11-21T12:00:00Z",
          done: false,
          note: "",
        },
      ],
    },
  });
  expect(screen.getByText(why, { exact: false })).toBeTruthy();
  expect(screen.getByText(/Ordna besök/)).toBeTruthy();
  expect(screen.getByText(/Har Elsa avlidit går/)).toBeTruthy();
});
