// Peak resident memory of the page that is measured, read from /proc (Linux only; elsewhere null).
import { readdirSync, readFileSync } from 'node:fs';

/** Resident bytes of the largest renderer whose command line holds `mark`: one page is measured at a time. @param {string} mark */
function resident(mark) {
  let largest = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes(mark) || !command.includes('--type=renderer')) continue;
      const size = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
      largest = Math.max(largest, size);
    } catch {
      // The process ended between two reads.
    }
  }
  return largest;
}

/** Samples every 50 ms until stopped; `stop` gives the peak of the renderer processes in bytes. @param {string} mark */
export function watchMemory(mark) {
  if (process.platform !== 'linux') return { stop: () => null };
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, resident(mark));
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
