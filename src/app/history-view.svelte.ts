import type { Project } from '../core/notebook/document.ts';
import type { ProjectSession } from './session.svelte.ts';

/** An earlier state that is looked at. */
export interface EarlierState {
  readonly project: Project;
  readonly position: number;
  /** What led to it, in words, and when. */
  readonly step: string;
  readonly when: string;
  /** Whether it comes after the present one, undone. */
  readonly undone: boolean;
}

/** How a person looks through the history of the open project. */
export class HistoryView {
  readonly #session: ProjectSession;
  /** Whether the history stands in the place of the inspector. */
  open = $state.raw(false);
  #state = $state.raw<EarlierState | null>(null);
  /** The earlier state on screen; null for the present one. */
  readonly state: EarlierState | null = $derived(this.#state);

  constructor(session: ProjectSession) {
    this.#session = session;
  }

  /** Shows an earlier state; null comes back to the present one. */
  look = (state: EarlierState | null): void => {
    this.#state = state;
    this.#session.preview(state?.project ?? null);
  };

  /** Makes a state of the history the present one. */
  restore = async (position: number): Promise<void> => {
    this.#state = null;
    await this.#session.travel(position);
  };

  /** Opens or closes the history. Closing it ends looking at earlier states. */
  show = (open: boolean): void => {
    this.open = open;
    if (!open) this.look(null);
  };
}
