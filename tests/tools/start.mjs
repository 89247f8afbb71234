// npm start: installs what is missing, builds, and serves the built app. Arguments go to `vite preview`, which takes
// the next free port when its own is taken and prints the address.
import { ensurePackages, run } from './setup.mjs';

ensurePackages();
if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) process.exit(1);
process.exit(run('npx', ['vite', 'preview', ...process.argv.slice(2)]) ? 0 : 1);
