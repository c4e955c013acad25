import { onBeforeUnmount, onMounted, type Ref } from "vue";

/** Air between what has the keyboard and the edge it came out from under. */
const AIR = 16;

/**
 * Keeps what takes the keyboard in sight: out from under the top of the page while that stays in place, and whole
 * above the lower edge. `scroll-padding` would do it, but with it WebKit's driver cannot click on anything further down.
 */
export function useFocusInSight(top: Readonly<Ref<HTMLElement | null>>): void {
  function onFocus({ target }: FocusEvent): void {
    // The page is moved to what takes focus after this event.
    requestAnimationFrame(() => moveOut(target as Element));
  }

  function moveOut(element: Element): void {
    // What is clicked stays where it is, or the click would miss it.
    const byKeyboard = (element as HTMLElement).tabIndex < 0 || element.matches(":focus-visible");
    if (!byKeyboard || !top.value || top.value.contains(element)) {
      return;
    }
    const box = element.getBoundingClientRect();
    const sticky = getComputedStyle(top.value).position === "sticky";
    const above = (sticky ? top.value.getBoundingClientRect().bottom : 0) + AIR - box.top;
    const below = box.bottom + AIR - window.innerHeight;
    if (above > AIR) {
      window.scrollBy(0, -above);
    } else if (below > AIR) {
      window.scrollBy(0, Math.min(below, -above));
    }
  }

  onMounted(() => document.addEventListener("focusin", onFocus));
  onBeforeUnmount(() => document.removeEventListener("focusin", onFocus));
}
