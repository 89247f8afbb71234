/** A short message about something that has happened. */
export interface Notice {
  readonly text: string;
  /** One thing to do about it, e.g. undo. */
  readonly action?: NoticeAction;
  /** Another, which does not end it, e.g. to look at what happened. */
  readonly second?: NoticeAction;
  /** About what is on stage: shown there too. */
  readonly onStage?: boolean;
}

interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

const shownFor = 6_000;
const shownWithActionFor = 12_000;
/** How long a notice stays in all when another waits. */
const shownWhileOthersWait = 3_000;

/** Messages that wait their turn; the first is on screen. */
class Notices {
  #waiting = $state.raw<readonly Notice[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when the current notice is on screen. */
  #since = 0;
  #staged = $state.raw(false);
  readonly current = $derived(this.#staged ? this.#waiting.find(({ onStage }) => onStage) : this.#waiting[0]);

  /** From now on only notices about the stage are shown, the others wait; until the function that comes back is called. */
  stage = (): (() => void) => {
    this.#turn(true);
    return () => this.#turn(false);
  };

  #turn(staged: boolean): void {
    this.#staged = staged;
    this.#since = performance.now();
    this.resume();
  }

  /** Queues a notice; one in the same words takes its place anew. */
  show = (notice: Notice): void => {
    if (!this.current) this.#since = performance.now();
    this.#waiting = [...this.#waiting.filter(({ text }) => text !== notice.text), notice];
    this.resume();
  };

  dismiss = (): void => {
    const { current } = this;
    this.#waiting = this.#waiting.filter((notice) => notice !== current);
    this.#since = performance.now();
    this.resume();
  };

  /** Does what the current notice offers, and takes it off the screen. */
  act = (): void => {
    const run = this.current?.action?.run;
    this.dismiss();
    run?.();
  };

  /** Keeps the current notice while a pointer or the focus is on it. */
  hold = (): void => clearTimeout(this.#timer);

  /** Lets the time of the current notice run (again). */
  resume = (): void => {
    clearTimeout(this.#timer);
    if (!this.current) return;
    const alone = this.current.action ? shownWithActionFor : shownFor;
    const left = shownWhileOthersWait - (performance.now() - this.#since);
    this.#timer = setTimeout(this.dismiss, this.#waiting.length > 1 ? Math.max(0, left) : alone);
  };
}

/** The one queue of this page. */
export const notices = new Notices();
