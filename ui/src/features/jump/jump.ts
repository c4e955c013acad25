import { nextTick, ref } from "vue";
import { openId } from "../law/register";

/** Whether "Sök och hoppa" is on screen. */
export const jumpOpen = ref(false);

/** Opens the search, after the law panel if that is open: never a dialog over a dialog. */
export async function openJump(): Promise<void> {
  if (openId.value !== null) {
    openId.value = null;
    // The panel gives the keyboard back before the search takes it.
    await nextTick();
  }
  if (!document.querySelector("[aria-modal=true]")) {
    jumpOpen.value = true;
  }
}

export function closeJump(): void {
  jumpOpen.value = false;
}
