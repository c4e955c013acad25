import { onBeforeUnmount, ref } from "vue";
import { call } from "../../backend";
import { whileSaving } from "../../shared/saving";
import { useSending } from "../../shared/sending";
import { numberText, technologiesText } from "./words";

/** As many at a time as the window can wait for without being felt to stand still. */
const BATCH = 200;

/** Takes new technologies from the open package, a batch at a time, until all are taken or someone says stop. */
export function useTakeNew(done: (said: string) => void | Promise<void>) {
  const { sending, failure, send } = useSending();
  const taken = ref(0);
  const total = ref(0);
  const result = ref("");
  let stopped = false;

  function stop(): void {
    stopped = true;
  }

  /** Those named; none named is all. */
  async function take(technologies: string[], expected: number): Promise<void> {
    if (sending.value) {
      return;
    }
    stopped = false;
    [taken.value, total.value, result.value] = [0, expected, ""];
    await send(() => batches(technologies));
    result.value = summary();
    await done(result.value);
  }

  async function batches(technologies: string[]): Promise<void> {
    let left = total.value;
    while (left > 0 && !stopped) {
      const request = { technologies, most: BATCH };
      const answer = await whileSaving(
        () => call("take_new", request),
        (batch) => batch.saved_at,
      );
      taken.value += answer.taken;
      left = answer.taken === 0 ? 0 : answer.left;
      total.value = taken.value + answer.left;
    }
  }

  function summary(): string {
    if (taken.value === total.value) {
      return `${technologiesText(taken.value)} hämtades. De börjar i fas 1 och erbjuds ingen än.`;
    }
    return `${numberText(taken.value)} av ${numberText(total.value)} hämtades. Resten är kvar i paketet.`;
  }

  onBeforeUnmount(stop);
  return { sending, failure, taken, total, result, take, stop };
}
