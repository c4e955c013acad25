import { computed, onBeforeUnmount, onMounted, shallowRef } from "vue";
import { CommandFailure, asFailure, call } from "../../backend";
import type { PackageProgress } from "../../bindings/contract";
import { announce } from "../../shared/announce";
import { useSending } from "../../shared/sending";

const PAUSE_MS = 200;
const NOTHING: PackageProgress = { standing: "none" };

/** Opens a package and follows the reading of it, which goes on beside everything else. */
export function usePackageReading(ready: () => void) {
  const { sending, failure, send } = useSending();
  const progress = shallowRef<PackageProgress>(NOTHING);
  const reading = computed(() => (progress.value.standing === "reading" ? progress.value : null));
  const isOpen = computed(() => progress.value.standing === "ready");
  let timer: number | undefined;
  let turn = 0;

  function follow(seen: PackageProgress): void {
    progress.value = seen;
    if (seen.standing === "reading") {
      const asked = turn;
      timer = window.setTimeout(() => void ask(asked), PAUSE_MS);
    } else if (seen.standing === "ready") {
      ready();
    } else if (seen.standing === "refused") {
      const hint = "Inget har ändrats.";
      failure.value = new CommandFailure({ code: "refused", message: seen.message, hint, field: null });
    }
  }

  async function ask(asked: number): Promise<void> {
    try {
      const seen = await call("package_progress", {});
      if (asked === turn) {
        follow(seen);
      }
    } catch (reason) {
      progress.value = NOTHING;
      failure.value = asFailure(reason);
    }
  }

  /** What was read before is let go. */
  function forget(): void {
    turn += 1;
    window.clearTimeout(timer);
    progress.value = NOTHING;
  }

  async function open(path: string): Promise<void> {
    forget();
    let seen: PackageProgress | undefined;
    await send(async () => {
      seen = await call("open_package", { path });
    });
    if (seen) {
      follow(seen);
    }
  }

  async function close(said: string): Promise<void> {
    forget();
    await call("close_package", {});
    announce(said);
  }

  // A reading goes on while one looks at something else, and what was refused then is old news now.
  onMounted(async () => {
    const seen = await call("package_progress", {});
    if (seen.standing === "reading") {
      follow(seen);
    } else if (seen.standing === "ready") {
      progress.value = seen;
    }
  });
  onBeforeUnmount(() => {
    turn += 1;
    window.clearTimeout(timer);
  });

  return { reading, isOpen, sending, failure, open, close };
}
