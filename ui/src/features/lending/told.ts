import type { LendingRow } from "../../bindings/contract";
import { longDate } from "../../shared/dates";
import type { Told } from "../municipal/changes";
import { standingOf } from "./standing";

export const toldOfItem: Told<LendingRow> = [
  ["Teknik", (row) => row.technology_name],
  ["Märkning", (row) => row.item.label],
  ["Stöd till låntagaren", (row) => row.item.support_contact],
  ["Vad som följer med och hur det sköts", (row) => row.item.note],
  ["Läge", (row) => standingOf(row).text],
  ["Lämnas tillbaka senast", (row) => (row.loan ? longDate(row.loan.due_back) : "")],
  ["Senast tillbaka", (row) => row.last_return],
];
