import { screen, waitFor } from "@testing-library/vue";
import { beforeEach, expect, test, vi } from "vitest";
import { refusal } from "../../backend/fake";
import type { CatalogueList, PackageProgress } from "../../bindings/contract";
import { openProgram } from "../../openProgram";
import { samplePackage } from "./sample";

const dialog = vi.hoisted(() => ({ save: vi.fn(), open: vi.fn() }));
vi.mock("@tauri-apps/plugin-dialog", () => dialog);

const PROPOSED = "/hem/kim/digitalt-forst/utbyte/digitalt-forst-2026-11-21.zip";
const none: PackageProgress = { standing: "none" };
const exported = { path: PROPOSED, technologies: 36, fingerprint: "9f2c 4a7b 00d1 e3f5" };

beforeEach(() => {
  dialog.save.mockReset();
  dialog.open.mockReset();
});

async function openSharing(handlers: Parameters<typeof openProgram>[1] = {}) {
  const opened = await openProgram("/dela", { package_progress: () => none, ...handlers });
  await screen.findByText("Gör ett paket", { selector: "h2" });
  return opened;
}

const pathField = () => screen.getByLabelText(/Var ska paketet sparas/) as HTMLInputElement;
const make = () => screen.getByText("Gör paketet");

test("a package is made with what was chosen, and its fingerprint is explained", async () => {
  const { core, user } = await openSharing({ export_package: () => exported });
  expect(pathField().value).toBe(PROPOSED);
  await user.click(screen.getByLabelText(/Kommunens ställningstaganden/));
  await user.type(screen.getByLabelText(/Från vilken kommun/), "Påhittade kommun");
  await user.click(make());
  expect((await screen.findByText("9f2c 4a7b 00d1 e3f5")).tagName).toBe("DD");
  expect(screen.getByText("36 tekniker och ställningstaganden")).toBeTruthy();
  expect(screen.getByText(/Läs upp fingeravtrycket i telefon/).textContent).toContain("inte vem");
  expect(core.requests("export_package")).toEqual([
    {
      path: PROPOSED,
      replace: false,
      from: "Påhittade kommun",
      note: "",
      technologies: null,
      template: false,
      positions: true,
    },
  ]);
});

test("technologies are chosen by search and stay chosen while one searches on", async () => {
  const row = (id: string, name: string) => ({ id, name }) as CatalogueList["rows"][number];
  const all = [row("gps-larm", "Gps-larm"), row("fallarm", "Fallarm")];
  const { core, user } = await openSharing({
    export_package: () => ({ ...exported, technologies: 2 }),
    list_catalogue: ({ text }) => {
      const rows = all.filter(({ id }) => id.includes(text));
      return { rows, hits: rows.length, total: 2, why_not: null };
    },
  });
  await user.click(screen.getByLabelText("Bara de tekniker jag väljer"));
  await user.click(await screen.findByLabelText("Gps-larm"));
  await user.type(screen.getByLabelText("Sök teknik"), "fall{Enter}");
  await waitFor(() => expect(screen.queryByLabelText("Gps-larm")).toBeNull());
  await user.click(screen.getByLabelText("Fallarm"));
  expect(screen.getByText("Valda: Gps-larm, Fallarm.")).toBeTruthy();
  await user.type(screen.getByLabelText(/Från vilken kommun/), "Påhittade kommun");
  expect(core.requests("export_package")).toEqual([]);
  await user.click(make());
  await screen.findByText("2 tekniker");
  expect(core.requests("export_package")[0]?.technologies).toEqual(["gps-larm", "fallarm"]);
});

test("a file that is there already is replaced only when one says so, and only that file", async () => {
  const { core, user } = await openSharing({
    export_package: ({ replace }) => {
      if (!replace) {
        throw refusal({ message: "Det finns redan en fil där.", field: "path" });
      }
      return exported;
    },
  });
  expect(screen.queryByLabelText(/Ersätt filen/)).toBeNull();
  await user.type(screen.getByLabelText(/Från vilken kommun/), "Påhittade kommun");
  await user.click(make());
  await user.click(await screen.findByLabelText(/Ersätt filen/));
  await user.type(pathField(), "x");
  await waitFor(() => expect(screen.queryByLabelText(/Ersätt filen/)).toBeNull());
  await user.click(make());
  await user.click(await screen.findByLabelText(/Ersätt filen/));
  await user.click(make());
  await screen.findByRole("heading", { name: "Paketet är klart" });
  expect(core.requests("export_package").map(({ replace }) => replace)).toEqual([false, false, true]);
});

test("the place can be chosen in the system's dialog, and without one it is written by hand", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { user } = await openSharing();
  dialog.save.mockResolvedValueOnce("/annat/paket.zip").mockResolvedValueOnce(null);
  await user.click(screen.getByText("Välj plats …"));
  await waitFor(() => expect(pathField().value).toBe("/annat/paket.zip"));
  expect(dialog.save.mock.calls[0]?.[0]).toMatchObject({ defaultPath: PROPOSED });
  await user.click(screen.getByText("Välj plats …"));
  expect(pathField().value).toBe("/annat/paket.zip");
  dialog.save.mockRejectedValueOnce(new Error("no portal"));
  await user.click(screen.getByText("Välj plats …"));
  expect((await screen.findByRole("alert")).textContent).toContain("Skriv sökvägen i fältet");
});

test("what was half-written for a package is kept", async () => {
  const { core, user } = await openSharing();
  await user.type(screen.getByLabelText(/Hälsning/), "Hej från oss");
  await user.click(pathField());
  await waitFor(() => {
    const draft = core.requests("save_draft").at(-1);
    expect(draft).toMatchObject({ case: "utbyte", form: "package" });
    expect(JSON.parse(draft?.content ?? "{}")).toMatchObject({ note: "Hej från oss" });
  });
});

test("opening a package shows how far the reading has come and then the package", async () => {
  const steps: PackageProgress[] = [{ standing: "reading", read: 1200, total: 10000 }, { standing: "ready" }];
  let opened = false;
  const { core, router, user } = await openSharing({
    open_package: () => {
      opened = true;
      return { standing: "reading", read: 0, total: 0 };
    },
    package_progress: () => (opened ? (steps.shift() ?? { standing: "ready" }) : none),
    read_package: () => samplePackage(),
  });
  dialog.open.mockResolvedValueOnce("/hem/kim/paket.zip");
  await user.click(screen.getByText("Välj fil …"));
  await user.click(screen.getByText("Öppna paketet"));
  const bar = await screen.findByRole("progressbar", { name: "Läsningen av paketet" });
  await waitFor(() => expect(bar.getAttribute("aria-valuetext")).toMatch(/^Läser 1\s200 av 10\s000 …$/));
  expect(bar.getAttribute("aria-valuenow")).toBe("12");
  await waitFor(() => expect(router.currentRoute.value.name).toBe("package"));
  expect(core.requests("open_package")).toEqual([{ path: "/hem/kim/paket.zip" }]);
});

test("a reading can be stopped, and then nothing is opened", async () => {
  let opened = false;
  const { core, router, user } = await openSharing({
    open_package: () => {
      opened = true;
      return { standing: "reading", read: 1, total: 10 };
    },
    package_progress: () => (opened ? { standing: "reading", read: 2, total: 10 } : none),
    close_package: () => none,
  });
  await user.type(screen.getByLabelText(/Fil att öppna/), "/hem/kim/paket.zip");
  await user.click(screen.getByText("Öppna paketet"));
  await user.click(await screen.findByText("Avbryt"));
  await screen.findByText("Öppna paketet");
  expect(core.requests("close_package").length).toBe(1);
  const asked = core.requests("package_progress").length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(core.requests("package_progress").length).toBe(asked);
  expect(router.currentRoute.value.name).toBe("sharing");
});

test("a broken package is refused whole, and the page says that nothing has changed", async () => {
  const { router, user } = await openSharing({
    open_package: () => ({
      standing: "refused",
      message: "Filen gps-larm.toml stämmer inte med sitt sigill.",
    }),
  });
  await user.type(screen.getByLabelText(/Fil att öppna/), "/hem/kim/paket.zip");
  await user.click(screen.getByText("Öppna paketet"));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("stämmer inte med sitt sigill");
  expect(alert.textContent).toContain("Inget har ändrats.");
  expect(router.currentRoute.value.name).toBe("sharing");
});

test("a package that is already open can be gone back to", async () => {
  await openSharing({ package_progress: () => ({ standing: "ready" }) });
  expect(await screen.findByRole("link", { name: "Gå till det öppna paketet" })).toBeTruthy();
});
