/**
 * How many items of a list are on screen while it first appears: a few per task, so that other work of the page gets
 * its turn in between. To be made while a component begins; once all were there, all that come later are at once.
 *
 * @param first items of the first task, which the rest of the screen shares.
 * @param next items of each task after it.
 * @param length how many there are.
 */
export class Gradual {
  count = $state(0);

  constructor(first: number, next: number, length: () => number) {
    this.count = first;
    $effect(() => {
      if (this.count >= length()) this.count = Number.POSITIVE_INFINITY;
      else {
        const task = setTimeout(() => {
          this.count += next;
        });
        return () => clearTimeout(task);
      }
    });
  }
}
