import { computed, readonly, shallowRef } from "vue";
import type { Role, SessionView, StartView } from "../../bindings/contract";
import { call } from "../../backend";
import { allSaved, resetSaved } from "../../shared/saving";

const startView = shallowRef<StartView | null>(null);
const sessionView = shallowRef<SessionView | null>(null);

/** How the program stood when it started or was locked. */
export const start = readonly(startView);
/** Who is working and with what; null while locked. */
export const session = readonly(sessionView);

/** Today as the core sees it, `YYYY-MM-DD`. */
export const today = computed(() => sessionView.value?.today ?? startView.value?.today ?? "");

export function enter(opened: SessionView): void {
  sessionView.value = opened;
}

/** In practice one person plays the roles in turn; an open case follows. */
export async function practiseAs(role: Role): Promise<void> {
  await allSaved();
  sessionView.value = await call("practise_as", { role });
}

/** Asks the core once; a reloaded window finds its open session again. */
export async function loadStart(): Promise<void> {
  if (!startView.value) {
    remember(await call("start", {}));
  }
}

/** Closes the file, once what was being written is in it. */
export async function lock(): Promise<void> {
  await allSaved();
  remember(await call("lock", {}));
  resetSaved();
}

/** Forgets everything, as a new window does; for tests. */
export function forgetSession(): void {
  startView.value = null;
  sessionView.value = null;
}

function remember(view: StartView): void {
  startView.value = view;
  sessionView.value = view.session;
}
