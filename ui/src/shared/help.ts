import { onBeforeUnmount, onMounted, shallowRef } from "vue";

export interface HelpText {
  title: string;
  paragraphs: string[];
}

/** What F1 shows for the view on screen. */
export const currentHelp = shallowRef<HelpText | null>(null);

/** Tells F1 what to show while this view is on screen. */
export function useHelp(help: HelpText): void {
  onMounted(() => {
    currentHelp.value = help;
  });
  onBeforeUnmount(() => {
    if (currentHelp.value === help) {
      currentHelp.value = null;
    }
  });
}
