/**
 * Why a number is not given although it was asked for. Plain data that the interface words in both languages; add one
 * line per reason.
 */
export type RefusalReason =
  /** Fewer points in time than the method needs. */
  | 'too-few-points'
  /** Fewer rows or answers than the method needs. */
  | 'too-few-rows'
  /** Nothing to explain or to explain with: a column without any variation. */
  | 'no-variation'
  /** A column follows from the others, so their parts cannot be told apart. */
  | 'columns-depend'
  /** A cell of the sample is empty, but its target is above 0: no weight can fill it. */
  | 'empty-cell'
  /** Rows lie in a category for which no target was given. */
  | 'category-without-target'
  /** The targets of two characteristics do not add up to the same total, or a target is negative. */
  | 'targets-disagree'
  /** The iteration did not settle. */
  | 'not-converged'
  /** A period, group or corpus without any answer. */
  | 'no-answers'
  /** A horizon after the last observation: nothing was seen there. `found` is the last one, `needed` the horizon. */
  | 'beyond-observation'
  /** Fewer ages of cohorts than a projection needs. */
  | 'too-few-ages'
  /** Nobody was lost, so nothing tells how fast customers leave. */
  | 'nobody-lost'
  /** The rate of loss does not fall with age: customers do not differ measurably, one constant rate says it all. */
  | 'no-heterogeneity'
  /** After the first age nobody was lost any more: the spread between customers cannot be measured. */
  | 'lost-at-once'
  /** A cohort is larger at an age than before it, or a count is negative. `about` is the cohort's place. */
  | 'cohort-grows'
  /** Retention is not below 1 + discount: the value of all years to come has no limit. */
  | 'no-limit'
  /** An input lies where the formula means nothing, e.g. a retention below 0 or a discount of −100 %. */
  | 'out-of-range'
  /** So many still wait that nobody knows the value yet: `found` of `needed`. */
  | 'still-open'
  /** Fewer customers than the model needs. */
  | 'too-few-customers'
  /** Fewer customers who bought again than the model needs. */
  | 'too-few-repeat-buyers'
  /** Purchases that no customer can have made, such as a last one after the end; `found` is the first row, from 1. */
  | 'impossible-purchases'
  /** Without a cost there is no return per cost. */
  | 'no-cost'
  /** Nobody is reached by what is planned. */
  | 'nobody-reached'
  /** Neither a table nor an assumption says how many customers leave, or what they pay. `about` is the group. */
  | 'nothing-tells'
  /** The low end of a range lies above its likely value, or that above its high end. `about` is the range. */
  | 'range-disordered'
  /** A change is larger than can be; `found` is its high end, `needed` the most that is possible. */
  | 'more-than-possible'
  /** The search settled, but the data leave a parameter open: the model has more freedom than they can fill. */
  | 'unidentified';

/** A method's refusal: the reason, and where it helps what was found, what is needed and which thing it is about. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly found?: number;
  readonly needed?: number;
  /** Name of the column, category or group at fault. */
  readonly about?: string;
}

/** Whether an answer is a refusal. */
export const isRefusal = <Answer extends object>(answer: Answer | Refusal): answer is Refusal => 'refused' in answer;
