import { screen } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleSession, sampleStart } from "../../backend/sample";
import { openProgram } from "../../openProgram";

test("a trainer starts practice with one press and no login", async () => {
  const { core, user } = await openProgram("/", {}, null);
  await user.click(await screen.findByRole("button", { name: "Öva" }));
  await screen.findByRole("heading", { level: 1, name: "Ärenden" });
  expect(core.requests("open_practice")).toHaveLength(1);
  expect(screen.getByText("ÖVNING")).toBeTruthy();
});

test("opening work sends passphrase, name and role", async () => {
  const { core, user } = await openProgram("/", { open_work: () => sampleSession() }, null);
  await user.click(await screen.findByRole("button", { name: "Arbeta" }));
  await user.type(screen.getByLabelText("Ditt namn"), "Kim Lind");
  await user.selectOptions(screen.getByLabelText("Din roll"), "Hemtjänst");
  await user.type(screen.getByLabelText("Lösenfras"), "fyra lugna ord här");
  await user.click(screen.getByRole("button", { name: "Öppna" }));
  await screen.findByRole("heading", { level: 1, name: "Ärenden" });
  expect(core.requests("open_work")).toEqual([
    { passphrase: "fyra lugna ord här", actor: { name: "Kim Lind", role: "hemtjanst" } },
  ]);
});

test("Ctrl+Enter sends what stands in the field one is still in", async () => {
  const { core, user } = await openProgram("/", { open_work: () => sampleSession() }, null);
  await user.click(await screen.findByRole("button", { name: "Arbeta" }));
  await user.type(screen.getByLabelText("Ditt namn"), "Kim Lind");
  await user.selectOptions(screen.getByLabelText("Din roll"), "Hemtjänst");
  await user.type(screen.getByLabelText("Lösenfras"), "fyra lugna ord här");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("heading", { level: 1, name: "Ärenden" });
  expect(core.requests("open_work")[0]?.passphrase).toBe("fyra lugna ord här");
});

test("a press on the button does not take the keyboard from the field, so nothing moves under the pointer", async () => {
  const { user } = await openProgram("/", {}, null);
  await user.click(await screen.findByRole("button", { name: "Arbeta" }));
  const name = screen.getByLabelText("Ditt namn");
  await user.click(name);
  await user.pointer({ target: screen.getByRole("button", { name: "Öppna" }), keys: "[MouseLeft>]" });
  expect(document.activeElement).toBe(name);
});

test("a wrong passphrase is said at its field, and what was typed stays", async () => {
  const wrong = refusal({
    code: "wrong_passphrase",
    message: "Lösenfrasen stämmer inte.",
    field: "passphrase",
  });
  const { user } = await openProgram(
    "/",
    {
      open_work: () => {
        throw wrong;
      },
    },
    null,
  );
  await user.click(await screen.findByRole("button", { name: "Arbeta" }));
  await user.type(screen.getByLabelText("Ditt namn"), "Kim Lind");
  await user.selectOptions(screen.getByLabelText("Din roll"), "Hemtjänst");
  await user.type(screen.getByLabelText("Lösenfras"), "fel fras");
  await user.click(screen.getByRole("button", { name: "Öppna" }));
  await screen.findByText("Lösenfrasen stämmer inte.");
  expect(screen.getByLabelText<HTMLInputElement>(/^Lösenfras/).value).toBe("fel fras");
  expect(screen.getByLabelText<HTMLInputElement>("Ditt namn").value).toBe("Kim Lind");
});

test("the first time a file is created, and the passphrase must be long and given twice alike", async () => {
  const { core, user } = await openProgram(
    "/",
    { start: () => sampleStart({ work_exists: false }), create_work: () => sampleSession() },
    null,
  );
  await user.click(await screen.findByRole("button", { name: "Arbeta" }));
  await user.type(screen.getByLabelText("Ditt namn"), "Kim Lind");
  await user.selectOptions(screen.getByLabelText("Din roll"), "Socialsekreterare");
  await user.type(screen.getByLabelText(/^Lösenfras(?!en)/), "fyra lugna ord");
  await user.type(screen.getByLabelText("Lösenfrasen en gång till"), "fyra andra ord");
  await user.click(screen.getByRole("button", { name: "Skapa filen och börja" }));
  await screen.findByText("Lösenfraserna är inte lika.");
  expect(core.requests("create_work")).toHaveLength(0);

  await user.clear(screen.getByLabelText(/Lösenfrasen en gång till/));
  await user.type(screen.getByLabelText(/Lösenfrasen en gång till/), "fyra lugna ord");
  await user.click(screen.getByRole("button", { name: "Skapa filen och börja" }));
  await screen.findByRole("heading", { level: 1, name: "Ärenden" });
  expect(core.requests("create_work")[0]?.passphrase).toBe("fyra lugna ord");
});

test("trouble with files is told before anything is opened", async () => {
  const notices = [
    { title: "Lagfilen kunde inte läsas", text: "Programmet använder reglerna som följde med." },
  ];
  await openProgram("/", { start: () => sampleStart({ notices }) }, null);
  expect(await screen.findByText("Lagfilen kunde inte läsas")).toBeTruthy();
});

test("a damaged file is told with what to do", async () => {
  const { user } = await openProgram(
    "/",
    {
      open_practice: () => {
        throw refusal({
          code: "damaged_file",
          message: "Filen är skadad.",
          hint: "Hämta en säkerhetskopia.",
        });
      },
    },
    null,
  );
  await user.click(await screen.findByRole("button", { name: "Öva" }));
  const notice = await screen.findByRole("alert");
  expect(notice.textContent).toContain("Filen är skadad.");
  expect(notice.textContent).toContain("Hämta en säkerhetskopia.");
});
