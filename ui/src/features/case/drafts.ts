import type { Draft } from "../../bindings/contract";

/** How long to wait after the last keystroke before a draft is kept. */
const PAUSE_MS = 400;

type Keep = (form: string, content: string) => Promise<void>;

/** Half-written forms of one case. What is typed is kept by the core, so that nothing is lost if the program dies. */
export class DraftStore {
  private readonly kept: Map<string, string>;
  private readonly waiting = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    drafts: Draft[],
    private readonly keep: Keep,
  ) {
    this.kept = new Map(drafts.map((draft) => [draft.form, draft.content]));
  }

  /** The kept content of a form, empty when there is none. */
  read(form: string): string {
    return this.waiting.get(form) ?? this.kept.get(form) ?? "";
  }

  /** Keeps a form after a pause; empty content clears it. */
  write(form: string, content: string): void {
    if (this.read(form) === content) {
      return;
    }
    this.waiting.set(form, content);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Keeps everything that waits, now: on leaving a field, a view or the program. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const changes = [...this.waiting];
    this.waiting.clear();
    await Promise.all(
      changes.map(async ([form, content]) => {
        this.kept.set(form, content);
        await this.keep(form, content);
      }),
    );
  }
}
