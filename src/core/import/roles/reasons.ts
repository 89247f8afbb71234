/** Questions that ask for reasons, so that their options say why a score is what it is. */
const asksWhy =
  / (why|reason|reasons|warum|weshalb|wieso|grund|gründe|like|liked|likes|dislike|disliked|influenced?|contributed|improve|improvements?|wish|gefällt|gefallen|gefiel|stört|störte?n?|verbessern|verbesserungen|wünschen|beeinflusst|ausschlaggebend) /;

/** The role of a question of which a row may choose several options. */
export const roleOfOptions = (words: string): 'reasons' | 'attribute' =>
  asksWhy.test(words) ? 'reasons' : 'attribute';
