import { render } from "@testing-library/vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ref } from "vue";
import { fakeBackend, refusal } from "../backend/fake";
import { longDate, timeOfDay } from "./dates";
import { useDraft, type DraftKeeper } from "./draft";
import { markSaved, resetSaved, savedText, whileSaving } from "./saving";

beforeEach(() => {
  vi.useFakeTimers();
  resetSaved();
});
afterEach(() => vi.useRealTimers());

function mountDraft() {
  const content = ref({ text: "" });
  let draft!: DraftKeeper;
  const page = render({
    setup() {
      draft = useDraft(() => "arende-1", "note", content);
      return () => null;
    },
  });
  return { content, draft, page };
}

test("dates and times are written in Swedish", () => {
  expect(longDate("2026-11-21")).toBe("21 november 2026");
  expect(timeOfDay("2026-11-21T14:32:00")).toBe("14.32");
});

test("a draft is saved once after a pause in typing", async () => {
  const core = fakeBackend();
  const { content } = mountDraft();
  content.value.text = "E";
  await vi.advanceTimersByTimeAsync(200);
  content.value.text = "El";
  await vi.advanceTimersByTimeAsync(500);
  expect(core.requests("save_draft")).toEqual([
    { case: "arende-1", form: "note", content: JSON.stringify({ text: "El" }) },
  ]);
});

test("a draft is saved when its view closes before the pause is over", async () => {
  const core = fakeBackend();
  const { content, page } = mountDraft();
  content.value.text = "El";
  await vi.advanceTimersByTimeAsync(10);
  page.unmount();
  expect(core.requests("save_draft")).toHaveLength(1);
});

test("a draft that could not be saved is tried again and says so meanwhile", async () => {
  let full = true;
  const core = fakeBackend({
    save_draft: () => {
      if (full) {
        throw refusal({ code: "disk_full", message: "Disken är full." });
      }
      return { saved_at: "2026-11-21T13:32:00Z" };
    },
  });
  const { content, draft } = mountDraft();
  content.value.text = "El";
  await draft.flush();
  expect(savedText.value).toBe("Inte sparat än");
  full = false;
  await draft.flush();
  expect(core.requests("save_draft")).toHaveLength(2);
  expect(savedText.value).toMatch(/^Sparat/);
});

test("a restored draft fills the form and is not saved again", async () => {
  const core = fakeBackend({
    read_drafts: () => ({ drafts: [{ form: "note", content: '{"text":"Elsa"}' }] }),
  });
  const { content, draft } = mountDraft();
  expect(await draft.restore()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(content.value.text).toBe("Elsa");
  expect(core.requests("save_draft")).toHaveLength(0);
});

test("Sparat shows the latest time, and Sparar while something is on its way", async () => {
  markSaved("2026-11-21T14:32:00");
  markSaved("2026-11-21T14:00:00");
  expect(savedText.value).toBe("Sparat 14.32");
  let finish!: () => void;
  const save = whileSaving(
    () => new Promise<void>((resolve) => (finish = resolve)),
    () => "2026-11-21T14:40:00",
  );
  expect(savedText.value).toBe("Sparar …");
  finish();
  await save;
  expect(savedText.value).toBe("Sparat 14.40");
});
