import { nextTick, readonly, ref } from "vue";

const text = ref("");

/** What the page's polite live region says. */
export const announcement = readonly(text);

/** Says something to people who hear the page; the same words twice are said twice. */
export function announce(words: string): void {
  text.value = "";
  void nextTick(() => {
    text.value = words;
  });
}

/** Takes back what was said last, when the page it was about has been left. */
export function silence(): void {
  text.value = "";
}
