import { onBeforeUnmount, ref, type Ref } from "vue";

/** Whether the window answers a media query now, and as it changes. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const list = window.matchMedia(query);
  const matches = ref(list.matches);
  const follow = () => {
    matches.value = list.matches;
  };
  list.addEventListener("change", follow);
  onBeforeUnmount(() => list.removeEventListener("change", follow));
  return matches;
}
