/**
 * How many items of a list are on screen while it first appears: a few per task, so that other work of the page gets
 * its turn in between. To be made while a component begins; once all were there, all that come later are at once.
 *
 * @param atOnce items per task.
 * @param length how many there are.
 */
export class Gradual {
  count = $state(0);

  constructor(atOnce: number, length: () => number) {
    this.count = atOnce;
    $effect(() => {
      if (this.count >= length()) this.count = Number.POSITIVE_INFINITY;
      else {
        const next = setTimeout(() => {
          this.count += atOnce;
        });
        return () => clearTimeout(next);
      }
    });
  }
}
