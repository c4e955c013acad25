import { onBeforeUnmount, onMounted } from "vue";

/** For instance `ctrl+enter`, `alt+1`, `f1`. */
export type Keys = string;

/** Listens for key combinations while the component is on screen. */
export function useShortcuts(actions: Record<Keys, () => void>): void {
  function onKey(event: KeyboardEvent): void {
    const action = actions[pressed(event)];
    // A key held down must not save twice.
    if (action && !event.repeat) {
      event.preventDefault();
      action();
    }
  }
  onMounted(() => window.addEventListener("keydown", onKey));
  onBeforeUnmount(() => window.removeEventListener("keydown", onKey));
}

function pressed(event: KeyboardEvent): Keys {
  const modifiers = [event.ctrlKey || event.metaKey ? "ctrl+" : "", event.altKey ? "alt+" : ""].join("");
  // With Alt some layouts give another character than the digit on the key.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  return modifiers + (digit ?? event.key.toLowerCase());
}
