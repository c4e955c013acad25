import { onBeforeUnmount, onMounted } from "vue";

/** What is folded away on screen is opened for the paper, and folded again afterwards. */
export function useUnfoldedPrint(): void {
  let opened: HTMLDetailsElement[] = [];

  function unfold(): void {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    opened.forEach((details) => (details.open = true));
  }

  function fold(): void {
    opened.forEach((details) => (details.open = false));
    opened = [];
  }

  onMounted(() => {
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", fold);
  });
  onBeforeUnmount(() => {
    window.removeEventListener("beforeprint", unfold);
    window.removeEventListener("afterprint", fold);
  });
}
