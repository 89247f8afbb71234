import { language } from '../../src/app/language.svelte.ts';

// Components are shown without the screens that bring their words.
await language.complete();
