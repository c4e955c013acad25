import type { Draft } from "../../bindings/contract";

/** How long to wait after the last keystroke before a draft is kept. */
const PAUSE_MS = 400;

/** Answers whether the core has it. */
type Keep = (form: string, content: string) => Promise<boolean>;

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

  /** What could not be kept is tried again with the next field left, unless something newer has been written. */
  private keepWaiting(form: string, content: string): void {
    if (!this.waiting.has(form)) {
      this.waiting.set(form, content);
    }
  }

  /** Keeps everything that waits, now: on leaving a field, a view or the program. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const changes = [...this.waiting];
    this.waiting.clear();
    await Promise.all(
      changes.map(async ([form, content]) => {
        const before = this.kept.get(form) ?? "";
        this.kept.set(form, content);
        if (!(await this.keep(form, content))) {
          this.kept.set(form, before);
          this.keepWaiting(form, content);
        }
      }),
    );
  }
}
