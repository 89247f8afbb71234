/** A file's name without its ending, as the title of a project. */
export const titleOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
