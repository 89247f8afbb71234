// Whether package-lock.json serves every machine. npm silently leaves out optional platform packages that a registry
// lacks, and then `npm ci` breaks on the next Mac; and a noted download host would bind all to one registry.
import { readFileSync } from 'node:fs';

/** @type {Record<string, { optionalDependencies?: Record<string, string>, resolved?: string, link?: boolean }>} */
const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${path || 'package.json'} wants ${name}, which the lockfile lacks`),
);
const bound = Object.entries(packages).flatMap(([path, { resolved, link }]) =>
  resolved && !link ? [`${path} is bound to ${resolved}`] : [],
);

for (const complaint of [...missing, ...bound]) console.error(complaint);
process.exit(missing.length + bound.length > 0 ? 1 : 0);
