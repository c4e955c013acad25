import type { LendingRow, LendingView } from "../../bindings/contract";

/** Typed samples of the lending library, for tests. */

export function sampleItem(overrides: Partial<LendingRow> = {}): LendingRow {
  return {
    id: "foremal-1",
    latest: 4,
    item: {
      technology: "robotdammsugare",
      label: "1012",
      support_contact: "Teknikbiblioteket, 010-123 45 67",
      note: "Laddare och två filter.",
    },
    technology_name: "Robotdammsugare",
    notice: null,
    loan: null,
    overdue: false,
    loans: 1,
    last_return: "Tillbaka den 3 november 2026, mottaget av Kim Lind. Hel och ren.",
    why_not: null,
    needs_case: false,
    ...overrides,
  };
}

export function sampleItemOut(overrides: Partial<LendingRow> = {}): LendingRow {
  return sampleItem({
    id: "foremal-2",
    item: { ...sampleItem().item, label: "1013" },
    loan: {
      from: "2026-10-21",
      due_back: "2026-11-12",
      told_of_application_on: "2026-10-20",
      told_by: "Kim Lind",
    },
    overdue: true,
    loans: 2,
    last_return: "",
    ...overrides,
  });
}

export function sampleLending(overrides: Partial<LendingView> = {}): LendingView {
  return {
    items: [sampleItemOut(), sampleItem()],
    out: 1,
    overdue: 1,
    law: ["sol-2025-400-11-5-6"],
    why_no_removal: null,
    lendable: [
      { id: "robotdammsugare", name: "Robotdammsugare" },
      { id: "videosamtal", name: "Videosamtal" },
    ],
    ...overrides,
  };
}
