import { reactive, watch } from "vue";
import type { ListCases } from "../../bindings/contract";
import { session } from "../start/session";

export const noFilters: ListCases = { text: "", unit: null, status: null, next_step: null, next_role: null };

/** What the case list shows. Kept between visits to the list, so that it is as it was left. */
export const filters = reactive<ListCases>({ ...noFilters });

// A search may hold a name or a personnummer; it must not outlive the session.
watch(session, () => Object.assign(filters, noFilters), { flush: "sync" });

export function isFiltered(): boolean {
  return (
    filters.text !== "" ||
    filters.unit !== null ||
    filters.status !== null ||
    filters.next_step !== null ||
    filters.next_role !== null
  );
}
