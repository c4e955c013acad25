import type { PackageEntry, PackageRow, PackageView } from "../../bindings/contract";

/** Typed samples of a package from an invented municipality, for tests. */

export const newRow: PackageRow = { technology: "vattensensor", name: "Vattensensor", against: "new" };
export const otherRow: PackageRow = {
  technology: "trygghetskamera",
  name: "Trygghetskamera",
  against: "different",
};
export const sameRow: PackageRow = { technology: "gps-larm", name: "Gps-larm", against: "same" };

export function samplePackage(overrides: Partial<PackageView> = {}): PackageView {
  return {
    from: "Påhittade kommun",
    made_on: "2026-10-01",
    program: "Digitalt först 0.1.0",
    note: "Kameran är ny.",
    fingerprint: "9f2c 4a7b 00d1 e3f5",
    rows: [newRow, otherRow, sameRow],
    hits: 3,
    new: 1,
    different: 1,
    same: 1,
    template: [],
    positions: [],
    template_latest: 2,
    positions_latest: 7,
    why_not: null,
    ...overrides,
  };
}

export function samplePackageEntry(overrides: Partial<PackageEntry> = {}): PackageEntry {
  return {
    technology: "trygghetskamera",
    name: "Trygghetskamera",
    latest: 3,
    against: "different",
    ours_is_draft: false,
    differences: [
      {
        field: "texts.summary",
        label: "Sammanfattning",
        ours: ["En kamera."],
        theirs: ["En kamera för natten."],
      },
      { field: "texts.kept", label: "Vad som sparas", ours: [], theirs: ["Ingen film sparas."] },
    ],
    ...overrides,
  };
}
