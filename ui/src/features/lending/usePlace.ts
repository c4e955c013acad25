import { computed, shallowRef, watch, type Ref } from "vue";
import { useRoute, useRouter } from "vue-router";
import type { LendingRow, LendingView } from "../../bindings/contract";

export type Place = "list" | "new" | "item" | "slip" | "nowhere";

/**
 * Which matter of the lending library is on screen, kept in the address so that Back works: `?foremal=<id>` is one
 * item, `&kvitto` the slip of its loan, `?nytt` a new item.
 */
export function usePlace(view: Ref<LendingView | null>) {
  const route = useRoute();
  const router = useRouter();
  const asked = computed(() => String(route.query.foremal ?? ""));
  const listed = computed(() => view.value?.items.find(({ id }) => id === asked.value));

  // An item that someone else takes away must not take along what is being written about it.
  const lastSeen = shallowRef<LendingRow>();
  watch(listed, (row) => (lastSeen.value = row ?? lastSeen.value), { immediate: true });
  const row = computed(
    () => listed.value ?? (lastSeen.value?.id === asked.value ? lastSeen.value : undefined),
  );
  const gone = computed(() => listed.value === undefined);

  const place = computed<Place>(() => {
    if ("nytt" in route.query) {
      return "new";
    }
    if (!asked.value) {
      return "list";
    }
    if (!row.value) {
      return "nowhere";
    }
    return "kvitto" in route.query && row.value.loan ? "slip" : "item";
  });

  return {
    place,
    row,
    gone,
    async toItem(id: string): Promise<void> {
      await router.replace({ name: "lending", query: { foremal: id } });
    },
    async toSlip(id: string): Promise<void> {
      await router.push({ name: "lending", query: { foremal: id, kvitto: "" } });
    },
    async toList(): Promise<void> {
      await router.replace({ name: "lending" });
    },
  };
}
