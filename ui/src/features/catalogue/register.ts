import { shallowRef, watch } from "vue";
import { asFailure, call, type CommandFailure } from "../../backend";
import type { CatalogueTerms } from "../../bindings/contract";
import { session } from "../start/session";

/** The names of the catalogue, read once in a session and again when something in it has been published. */
const terms = shallowRef<CatalogueTerms | null>(null);
const failure = shallowRef<CommandFailure | null>(null);
let asked = 0;
let reading = false;

/** The names now; a view that is on screen when they are forgotten gets the new ones. */
export function useTerms() {
  watch(
    terms,
    (known) => {
      if (!known && !reading) {
        void read();
      }
    },
    { immediate: true },
  );
  return { terms, failure };
}

async function read(): Promise<void> {
  asked += 1;
  const turn = asked;
  reading = true;
  try {
    const answer = await call("read_terms", {});
    if (turn === asked) {
      terms.value = answer;
      failure.value = null;
    }
  } catch (reason) {
    if (turn === asked) {
      failure.value = asFailure(reason);
    }
  } finally {
    if (turn === asked) {
      reading = false;
    }
  }
}

/** Something in the catalogue was published, taken out or put back: the names are read again. */
export function forgetTerms(): void {
  // An answer that is on its way is about what was before.
  asked += 1;
  reading = false;
  terms.value = null;
  failure.value = null;
}

// Each file has names of its own.
watch(
  () => session.value && String(session.value.practice),
  () => {
    forgetTerms();
  },
  { flush: "sync" },
);
