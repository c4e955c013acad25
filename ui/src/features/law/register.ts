import { ref, shallowRef } from "vue";
import { call } from "../../backend";
import type { LawView, Provision } from "../../bindings/contract";

/** The law register, read once; it does not change while the program runs. */
const law = shallowRef<LawView | null>(null);
let reading: Promise<void> | null = null;

/** The id whose provision the panel shows; null when it is closed. */
export const openId = ref<string | null>(null);

export function useLaw(): typeof law {
  if (!law.value) {
    // A failed reading may be tried again by the next view.
    reading ??= call("read_law", {})
      .then((view) => {
        law.value = view;
      })
      .catch(() => {
        reading = null;
      });
  }
  return law;
}

export function provision(id: string): Provision | undefined {
  return law.value?.provisions.find((one) => one.id === id);
}

/** Forgets the register; for tests. */
export function forgetLaw(): void {
  law.value = null;
  reading = null;
  openId.value = null;
}
