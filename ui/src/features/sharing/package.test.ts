import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { openProgram } from "../../openProgram";
import { newRow, otherRow, samplePackage, samplePackageEntry } from "./sample";

const saved_at = "2026-11-21T13:32:00Z";
const saved = { latest: 4, saved_at };
const pieces = [
  { id: "trial/2026-01-01", label: "Prova först, från 2026-01-01", ours: [], theirs: ["Erbjud först: ja"] },
  {
    id: "follow_up/2026-01-01",
    label: "Uppföljning, från 2026-01-01",
    ours: ["14 dagar"],
    theirs: ["30 dagar"],
  },
];

async function openPackage(handlers: Parameters<typeof openProgram>[1] = {}) {
  const opened = await openProgram("/dela/paket", { read_package: () => samplePackage(), ...handlers });
  await screen.findByText("Paket från Påhittade kommun", { selector: "h1" });
  return opened;
}

const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");

test("the page says where the package comes from, what is new, what differs and what is alike", async () => {
  await openPackage();
  expect(screen.getByText("9f2c 4a7b 00d1 e3f5")).toBeTruthy();
  expect(screen.getByText("Kameran är ny.")).toBeTruthy();
  expect(screen.getByText(/Nya för er: 1\. Skiljer sig från era: 1\. Lika era: 1/)).toBeTruthy();
  expect(screen.getByText(/börjar i fas 1 hos er och erbjuds ingen/)).toBeTruthy();
  const row = (await screen.findByText("Vattensensor", { selector: "th *, th" })).closest("tr");
  expect(row?.textContent).toContain("Ny");
});

test("search and filter ask the core, and more hits than rows is said", async () => {
  const { core, user } = await openPackage({
    read_package: ({ only }) => samplePackage(only ? { rows: [newRow], hits: 9960 } : {}),
  });
  await user.selectOptions(screen.getByLabelText("Visa"), "Nya (1)");
  await waitFor(() =>
    expect(
      screen
        .getAllByRole("status")
        .map((one) => plain(one.textContent))
        .join(),
    ).toContain("9 960 träffar. De första 1 visas."),
  );
  await user.type(screen.getByLabelText("Sök teknik"), "vatten");
  await waitFor(() => expect(core.requests("read_package").at(-1)).toEqual({ text: "vatten", only: "new" }));
});

test("all that is new is taken in batches, with how far it has come", async () => {
  let left = 450;
  const answers: (() => void)[] = [];
  const { core, user } = await openPackage({
    read_package: () => samplePackage({ new: left }),
    take_new: async ({ most }) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      const taken = Math.min(most, left);
      left -= taken;
      return { taken, left, saved_at };
    },
  });
  await user.click(screen.getByText("Hämta alla nya (450)"));
  const bar = await screen.findByRole("progressbar", { name: "Hämtningen" });
  expect(bar.getAttribute("aria-valuetext")).toBe("0 av 450 hämtade.");
  await waitFor(() => expect(answers.length).toBe(1));
  answers[0]?.();
  await waitFor(() => expect(bar.getAttribute("aria-valuetext")).toBe("200 av 450 hämtade."));
  await waitFor(() => expect(answers.length).toBe(2));
  answers[1]?.();
  await waitFor(() => expect(answers.length).toBe(3));
  answers[2]?.();
  expect(
    await screen.findByText(/450 tekniker hämtades\. De börjar i fas 1/, { selector: "main p" }),
  ).toBeTruthy();
  expect(core.requests("take_new")).toEqual(Array(3).fill({ technologies: [], most: 200 }));
  expect(core.requests("read_package").length).toBe(2);
});

test("taking can be stopped between two batches, and what was taken is told", async () => {
  let answer: (() => void) | undefined;
  const { core, user } = await openPackage({
    read_package: () => samplePackage({ new: 450 }),
    take_new: async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return { taken: 200, left: 250, saved_at };
    },
  });
  await user.click(screen.getByText("Hämta alla nya (450)"));
  await user.click(await screen.findByText("Avbryt"));
  answer?.();
  expect(
    await screen.findByText(/200 av 450 hämtades\. Resten är kvar/, { selector: "main p" }),
  ).toBeTruthy();
  expect(core.requests("take_new").length).toBe(1);
});

test("chosen new technologies are taken by name, none is chosen beforehand", async () => {
  const { core, user } = await openPackage({ take_new: () => ({ taken: 1, left: 0, saved_at }) });
  const box = (await screen.findByLabelText("Välj Vattensensor")) as HTMLInputElement;
  expect(box.checked).toBe(false);
  expect(screen.queryByLabelText("Välj Gps-larm")).toBeNull();
  await user.click(box);
  await user.click(screen.getByText("Hämta valda (1)"));
  await screen.findByText(/1 teknik hämtades/, { selector: "main p" });
  expect(core.requests("take_new")).toEqual([{ technologies: ["vattensensor"], most: 200 }]);
  expect(screen.getByText(/^Sparat \d\d\.\d\d$/)).toBeTruthy();
});

test("a package without a template is told from one whose template is ours already", async () => {
  await openPackage({ read_package: () => samplePackage({ template: null, positions: [] }) });
  expect(screen.getByText("Paketet har ingen mall.")).toBeTruthy();
  expect(screen.getByText("Alla ställningstaganden i paketet finns redan hos er.")).toBeTruthy();
});

test("who may not take anything reads why once, and can still compare", async () => {
  const why_not = "Bara den som är ansvarig för välfärdsteknik ändrar här. Du kan läsa allt.";
  const { user } = await openPackage({
    read_package: () => samplePackage({ why_not, template: pieces, positions: pieces }),
    read_package_entry: () => samplePackageEntry(),
  });
  expect(screen.getAllByText(why_not)).toHaveLength(1);
  await user.click(await screen.findByRole("button", { name: "Jämför Trygghetskamera" }));
  const entry = await screen.findByLabelText("Skillnader: Trygghetskamera");
  expect(await within(entry).findByText("En kamera för natten.")).toBeTruthy();
  expect(screen.getAllByRole("table", { name: "Det här skiljer" })).toHaveLength(3);
  expect(screen.getAllByText("30 dagar")).toHaveLength(2);
  expect(screen.queryAllByRole("checkbox")).toHaveLength(0);
  expect(screen.queryByRole("button", { name: /Hämta|Ta över/ })).toBeNull();
  await user.click(within(entry).getByRole("button", { name: "Stäng jämförelsen" }));
  expect(screen.queryByLabelText("Skillnader: Trygghetskamera")).toBeNull();
});

test("a batch that is refused is told together with what was taken before it", async () => {
  let batches = 0;
  const { user } = await openPackage({
    read_package: () => samplePackage({ new: 450 }),
    take_new: () => {
      batches += 1;
      if (batches > 1) {
        throw refusal({ message: "Disken är full.", code: "disk_full" });
      }
      return { taken: 200, left: 250, saved_at };
    },
  });
  await user.click(screen.getByText("Hämta alla nya (450)"));
  expect((await screen.findByRole("alert")).textContent).toContain("Disken är full.");
  expect(screen.getByText(/200 av 450 hämtades/, { selector: "main p" })).toBeTruthy();
});

test("differences stand side by side, and what is chosen goes into a draft to be published", async () => {
  const { core, user } = await openPackage({
    read_package_entry: () => samplePackageEntry({ ours_is_draft: true }),
    take_fields: () => saved,
  });
  await user.click(await screen.findByRole("button", { name: "Jämför Trygghetskamera" }));
  const entry = await screen.findByLabelText("Skillnader: Trygghetskamera");
  expect(entry.textContent).toContain("Hos oss finns ett utkast");
  const boxes = within(entry).getAllByRole("checkbox") as HTMLInputElement[];
  expect(boxes.map((box) => box.checked)).toEqual([false, false]);
  expect(within(entry).getByText("En kamera.").closest("div")?.textContent).toContain("Hos oss");
  expect(within(entry).getByText("En kamera för natten.").closest("div")?.textContent).toContain("I paketet");
  await user.click(within(entry).getByText("Ta över valda till ett utkast"));
  expect(core.requests("take_fields")).toEqual([]);
  await user.click(within(entry).getByLabelText("Sammanfattning"));
  await user.click(within(entry).getByText("Ta över valda till ett utkast"));
  const link = await screen.findByRole("link", { name: "Läs igenom och publicera utkastet" });
  expect(link.getAttribute("href")).toBe("/teknik/trygghetskamera/redigera");
  expect(core.requests("take_fields")).toEqual([
    { technology: otherRow.technology, latest: 3, fields: ["texts.summary"] },
  ]);
});

test("when someone else changed ours first, the differences are read again and the choice stays", async () => {
  let latest = 3;
  const { core, user } = await openPackage({
    read_package_entry: () => samplePackageEntry({ latest }),
    take_fields: () => {
      if (latest === 3) {
        latest = 4;
        throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
      }
      return saved;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Jämför Trygghetskamera" }));
  await user.click(await screen.findByLabelText("Sammanfattning"));
  await user.click(screen.getByText("Ta över valda till ett utkast"));
  await waitFor(() => expect(core.requests("read_package_entry").length).toBe(2));
  expect((screen.getByLabelText("Sammanfattning") as HTMLInputElement).checked).toBe(true);
  await user.click(screen.getByText("Ta över valda till ett utkast"));
  await screen.findByText(/Det valda ligger i ett utkast/);
  expect(core.requests("take_fields").map((one) => one.latest)).toEqual([3, 4]);
});

test("positions are taken piece by piece with a reason, from the latest that was seen", async () => {
  const { core, user } = await openPackage({
    read_package: () => samplePackage({ positions: pieces }),
    take_pieces: () => saved,
  });
  await user.click(screen.getByLabelText("Uppföljning, från 2026-01-01"));
  await user.type(screen.getByLabelText(/Varför ändrar ni ställningstagandena/), "Nämnden har beslutat.");
  await user.click(screen.getByText("Ta över valda ställningstaganden"));
  await waitFor(() => expect(core.requests("read_package").length).toBe(2));
  expect(core.requests("take_pieces")).toEqual([
    { of: "positions", latest: 7, ids: ["follow_up/2026-01-01"], why: "Nämnden har beslutat." },
  ]);
});

test("a piece without a reason is not sent", async () => {
  const { core, user } = await openPackage({ read_package: () => samplePackage({ template: pieces }) });
  await user.click(screen.getByLabelText("Prova först, från 2026-01-01"));
  await user.click(screen.getByText("Ta över valda delar av mallen"));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Det här behöver rättas"));
  expect(core.requests("take_pieces")).toEqual([]);
});

test("closing the package goes back to sharing", async () => {
  const { core, router, user } = await openPackage({
    close_package: () => ({ standing: "none" }),
    package_progress: () => ({ standing: "none" }),
  });
  await user.click(screen.getByText("Stäng paketet"));
  await waitFor(() => expect(router.currentRoute.value.name).toBe("sharing"));
  expect(core.requests("close_package").length).toBe(1);
});

test("without an open package the page leads to where one is opened", async () => {
  await openProgram("/dela/paket", {
    read_package: () => {
      throw refusal({ code: "not_found", message: "Inget paket är öppet.", hint: "Öppna paketet igen." });
    },
  });
  expect((await screen.findByRole("alert")).textContent).toContain("Inget paket är öppet.");
  expect(screen.getByRole("link", { name: "Öppna ett paket" }).getAttribute("href")).toBe("/dela");
});
