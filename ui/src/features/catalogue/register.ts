import { shallowRef } from "vue";
import { asFailure, call, type CommandFailure } from "../../backend";
import type { CatalogueView } from "../../bindings/contract";

/** The catalogue, read once; it does not change while the program runs. */
const catalogue = shallowRef<CatalogueView | null>(null);
const failure = shallowRef<CommandFailure | null>(null);

export function useCatalogue() {
  if (!catalogue.value) {
    void read();
  }
  return { catalogue, failure };
}

async function read(): Promise<void> {
  try {
    catalogue.value = await call("read_catalogue", {});
    failure.value = null;
  } catch (reason) {
    failure.value = asFailure(reason);
  }
}

/** Forgets the catalogue; for tests. */
export function forgetCatalogue(): void {
  catalogue.value = null;
}
