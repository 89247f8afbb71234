import { mount, unmount, untrack } from 'svelte';
import type { TextCell } from '../../core/notebook/cell.ts';
import { parseLiveSentence } from '../../core/notebook/live-sentence.ts';
import { renderMarkdown } from '../markdown.ts';
import type { NotebookScope } from './context.ts';
import LiveNumber from './LiveNumber.svelte';
import LiveSentence from './LiveSentence.svelte';

/** Fills an element with words, and a component in the place of each live number and sentence; returns how to end it. */
export function mountLive(element: HTMLElement, markdown: string, cell: TextCell, scope: NotebookScope): () => void {
  element.replaceChildren(renderMarkdown(markdown));
  const parts = Array.from(element.querySelectorAll('data'), (target) => {
    const source = target.value;
    const sentence = parseLiveSentence(source);
    target.replaceChildren();
    return untrack(() =>
      sentence
        ? mount(LiveSentence, { target, props: { source, sentence, cell, scope } })
        : mount(LiveNumber, { target, props: { source, cell, scope } }),
    );
  });
  return () => {
    for (const part of parts) void unmount(part);
  };
}
