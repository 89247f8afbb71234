/** Where the service worker puts files that another app shared, until the page takes them. One per copy of the app. */
export const shareCache = (scope: string): string => `echolot-shared:${scope}`;

/** What the address of the page ends with when files wait there. */
export const sharedSearch = '?shared';

/** Path, below the scope, to which the platform sends shared files; the manifest names it too. */
export const sharePath = 'share';
