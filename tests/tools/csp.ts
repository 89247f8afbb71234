import type { Plugin } from 'vite';

/** What the page and its workers may do: load the app's own files, start the app's own code, and nothing else. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default svelte-trusted-html dompurify',
];

/** The policy as the built page carries it in a meta tag. */
export const metaPolicy = (): string => DIRECTIVES.join('; ');

/** The policy as a header, which may also forbid framing; a meta tag may not. */
export const headerPolicy = (): string => [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/** Puts the policy in place of `<!--csp-->`, in builds only: the development server needs inline code. */
export const policyInPage = (): Plugin => ({
  name: 'echolot-policy',
  apply: 'build',
  transformIndexHtml: (html) =>
    html.replace('<!--csp-->', `<meta http-equiv="Content-Security-Policy" content="${metaPolicy()}">`),
});
