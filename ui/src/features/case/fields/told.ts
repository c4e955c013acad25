import type { Channel, Told } from "../../../bindings/contract";

/** How the person got a decision, as its fields hold it while it is written. */
export interface ToldContent {
  told_on: string;
  told_how: Channel | "";
  told_by: string;
  told_appeal: "explained"[];
}

export function emptyTold(today: string, worker: string): ToldContent {
  return { told_on: today, told_how: "", told_by: worker, told_appeal: [] };
}

export function toldOf({ told_on, told_how, told_by, told_appeal }: ToldContent): Told {
  return {
    on: told_on,
    how: told_how as Channel,
    told_by,
    appeal_explained: told_appeal.includes("explained"),
  };
}
