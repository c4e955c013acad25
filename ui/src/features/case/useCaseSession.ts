import { onBeforeUnmount, onMounted, shallowRef, watch } from "vue";
import { useRouter } from "vue-router";
import { CommandFailure, asFailure, call } from "../../backend";
import type { CaseCommand, CaseView, Draft, Preview } from "../../bindings/contract";
import { announce } from "../../shared/announce";
import { whileSaving } from "../../shared/saving";
import { session } from "../start/session";
import { provideCase, type CaseContext, type CasePlace } from "./caseContext";
import { DraftStore } from "./drafts";

/** One open case: every change goes to the core, and the core's answer is the case from then on. */
export function useCaseSession(opened: CaseView, kept: Draft[]): CaseContext {
  const router = useRouter();
  const view = shallowRef(opened);
  const id = opened.id;
  const drafts = new DraftStore(kept, keepDraft);
  let last: Promise<unknown> = Promise.resolve();

  async function keepDraft(form: string, content: string): Promise<boolean> {
    try {
      await whileSaving(
        () => call("save_draft", { case: id, form, content }),
        (saved) => saved.saved_at,
      );
      return true;
    } catch (reason) {
      // The text stays on screen, and the top of the page says that it is not saved.
      announce(`Det du skriver är inte sparat än. ${asFailure(reason).message}`);
      return false;
    }
  }

  async function send(command: CaseCommand): Promise<void> {
    try {
      view.value = await whileSaving(
        () => call("change_case", { id, latest_entry: view.value.latest_entry, command }),
        (changed) => changed.saved_at,
      );
    } catch (reason) {
      if (reason instanceof CommandFailure && reason.code === "stale") {
        // What was typed stays; with the newer case on screen the same button works.
        await readAgain();
      }
      throw reason;
    }
  }

  /** One change at a time: each names the entry the one before it made. */
  function change(command: CaseCommand): Promise<void> {
    const next = last.then(() => send(command));
    last = next.catch(() => undefined);
    return next;
  }

  // The same case says something else to the other role: whose turn it is, what can be decided.
  watch(
    () => session.value?.actor.role,
    (role) => {
      if (role) {
        last = last.then(readAgain).catch((reason: unknown) => announce(asFailure(reason).message));
      }
    },
  );

  async function readAgain(): Promise<void> {
    view.value = await call("read_case", { id, as_of_entry: null });
  }

  /** Looks from what stands once every change under way is made. */
  function preview(command: CaseCommand): Promise<Preview> {
    return last.then(() => call("preview_change", { id, latest_entry: view.value.latest_entry, command }));
  }

  // Closing the window gives no other warning; a view that is left keeps its own drafts.
  const keepDrafts = () => void drafts.flush();
  onMounted(() => window.addEventListener("pagehide", keepDrafts));
  onBeforeUnmount(() => {
    window.removeEventListener("pagehide", keepDrafts);
    keepDrafts();
  });

  const goTo = (place: CasePlace) => void router.push({ name: "case", params: { id, step: place } });

  const context: CaseContext = {
    view,
    today: session.value?.today ?? opened.saved_at.slice(0, 10),
    worker: session.value?.actor.name ?? "",
    drafts,
    change,
    preview,
    goTo,
    withdraw: (consent) =>
      void router.push({ name: "case", params: { id, step: "withdraw" }, query: { consent } }),
  };
  provideCase(context);
  return context;
}
