import type { Account } from '../../../src/core/account/account.ts';
import { chiSquareUpperTail } from '../../../src/core/inference/special/chi-square.ts';
import { hypergeometric2F1 } from '../../../src/core/inference/special/hypergeometric.ts';
import { normalUpperTail } from '../../../src/core/inference/special/normal.ts';

type Value = number | readonly number[];

const listOf = (value: Value): readonly number[] => (typeof value === 'number' ? [value] : value);

/** An operation on numbers as one on lists of one length, too. */
function broadcast(one: Value, two: Value, of: (a: number, b: number) => number): Value {
  if (typeof one === 'number' && typeof two === 'number') return of(one, two);
  const length = typeof one === 'number' ? listOf(two).length : one.length;
  const at = (value: Value, index: number) => (typeof value === 'number' ? value : (value[index] ?? Number.NaN));
  return Array.from({ length }, (_, index) => of(at(one, index), at(two, index)));
}

const plain = (value: Value | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** The signs that stand before a bracket; arguments are separated by semicolons, `χ²` and `N` are names of tails. */
const functions: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  Σ: ([list = []]) => listOf(list).reduce((sum, one) => sum + one, 0),
  '∏': ([list = []]) => listOf(list).reduce((product, one) => product * one, 1),
  '√': ([x]) => Math.sqrt(plain(x)),
  sgn: ([x]) => Math.sign(plain(x)),
  max: ([a, b]) => Math.max(plain(a), plain(b)),
  '₂F₁': ([a, b, c, z]) => hypergeometric2F1(plain(a), plain(b), plain(c), plain(z)),
  'Pχ²': ([degrees, statistic]) => chiSquareUpperTail(plain(statistic), plain(degrees)),
  PN: ([z]) => normalUpperTail(plain(z)),
};

const token = /\{\w+\}|\d+(?:\.\d+)?|[+−×÷^();|]|P\((?:χ²|N);|Σ|∏|√|sgn|max|₂F₁/g;

/** The value of an account's formula with its terms put in; NaN where a term is missing. */
export function evaluate({ formula, terms }: Pick<Account, 'formula' | 'terms'>): number {
  const tokens = formula.match(token) ?? [];
  if (tokens.join('') !== formula.replaceAll(' ', '')) throw new Error(`unreadable: ${formula}`);
  let next = 0;
  const take = () => tokens[next++] ?? '';
  const eat = (sign: string) => {
    if (take() !== sign) throw new Error(`${sign} expected in ${formula}`);
  };

  const list = (): Value[] => {
    const values = [sum()];
    while (tokens[next] === ';') {
      next += 1;
      values.push(sum());
    }
    eat(')');
    return values;
  };

  const single = (): Value => {
    const sign = take();
    if (sign.startsWith('{')) return terms.find(({ id }) => `{${id}}` === sign)?.value ?? Number.NaN;
    if (sign.startsWith('P(')) return functions[`P${sign.slice(2, -1)}`]?.(list()) ?? Number.NaN;
    if (sign === '(') return list()[0] ?? Number.NaN;
    if (sign === '|') {
      const inside = Math.abs(plain(sum()));
      eat('|');
      return inside;
    }
    const named = functions[sign];
    if (!named) return Number(sign);
    eat('(');
    return named(list());
  };

  const power = (): Value => {
    const base = single();
    if (tokens[next] !== '^') return base;
    next += 1;
    return broadcast(base, power(), (a, b) => a ** b);
  };

  const product = (): Value => {
    let value = power();
    while (tokens[next] === '×' || tokens[next] === '÷') {
      const times = take() === '×';
      value = broadcast(value, power(), (a, b) => (times ? a * b : a / b));
    }
    return value;
  };

  const sum = (): Value => {
    let value = product();
    while (tokens[next] === '+' || tokens[next] === '−') {
      const plus = take() === '+';
      value = broadcast(value, product(), (a, b) => (plus ? a + b : a - b));
    }
    return value;
  };

  const value = plain(sum());
  if (next !== tokens.length) throw new Error(`unread: ${tokens.slice(next).join(' ')} of ${formula}`);
  return value;
}
