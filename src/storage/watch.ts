/** A change of a project that is complete in the database. */
export interface ProjectChange {
  readonly id: string;
  /** Infinity when it came back from the mirror. */
  readonly revision: number;
}

const channelName = 'echolot-projects';

/** Calls `listener` with every change that another tab has stored. Returns how to stop. */
export function watchProjects(listener: (change: ProjectChange) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<ProjectChange>) => listener(data);
  return () => channel.close();
}

/** Tells the other tabs of changes. */
export function tellOtherTabs(): (change: ProjectChange) => void {
  const channel = new BroadcastChannel(channelName);
  return (change) => channel.postMessage(change);
}
