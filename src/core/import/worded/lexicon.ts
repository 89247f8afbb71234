/** What an answer is about; answers of one question share it. */
export type Family =
  | 'agreement'
  | 'satisfaction'
  | 'likelihood'
  | 'ease'
  | 'quality'
  | 'frequency'
  | 'importance'
  | 'consent'
  | 'mood'
  | 'other';

/** A word that stands for one end of a family, in a text of lower-case words parted by blanks. */
interface Pole {
  readonly family: Family;
  readonly sign: 1 | -1;
  readonly words: RegExp;
}

const whole = (pattern: string): RegExp => new RegExp(`(?<!\\S)(?:${pattern})(?!\\S)`, 'u');

/** Poles in German and English; the first that occurs wins, so that `unzufrieden` comes before `zufrieden`. */
export const poles: readonly Pole[] = [
  { family: 'agreement', sign: -1, words: whole('disagree|lehne|ablehn\\S*|unzutreffend') },
  {
    family: 'agreement',
    sign: 1,
    words: whole('agree|stimme|stimmt|zustimm\\S*|trifft|zutreffend|einverstanden|true for me'),
  },
  {
    family: 'satisfaction',
    sign: -1,
    words: whole('dissatisfied|unsatisfied|unhappy|displeased|disappointed|unzufrieden\\S*|enttäuscht'),
  },
  { family: 'satisfaction', sign: 1, words: whole('satisfied|happy|pleased|zufrieden\\S*|glücklich') },
  { family: 'likelihood', sign: -1, words: whole('unlikely|improbable|unwahrscheinlich\\S*') },
  { family: 'likelihood', sign: 1, words: whole('likely|probable|wahrscheinlich\\S*') },
  { family: 'importance', sign: -1, words: whole('unimportant|unwichtig\\S*') },
  { family: 'importance', sign: 1, words: whole('important|wichtig\\S*|relevant') },
  {
    family: 'ease',
    sign: 1,
    words: whole('(?:low|little|no|kein|wenig|geringer|geringen|niedriger) (?:effort|aufwand)|effortless|mühelos'),
  },
  {
    family: 'ease',
    sign: -1,
    words: whole(
      '(?:high|much|great|lots? of|hoher|hohem|viel|großer) (?:effort|aufwand)|difficult|hard|complicated|schwer|schwierig|kompliziert|mühsam|aufwändig|aufwendig|umständlich',
    ),
  },
  { family: 'ease', sign: 1, words: whole('easy|simple|leicht|einfach') },
  { family: 'quality', sign: -1, words: whole('bad|poor|poorly|schlecht\\S*|unbefriedigend|negativ\\S*|negative') },
  { family: 'quality', sign: 1, words: whole('good|well|gut|gute|positiv\\S*|positive') },
  { family: 'consent', sign: -1, words: whole('no|nein|nope') },
  { family: 'consent', sign: 1, words: whole('yes|ja|yeah') },
];

/** Strength of an answer: 4 complete, 3 strong, 2.5 mostly, 2 plain, 1.5 moderate, 1 weak, 0.5 in part. */
export const plain = 2;

/** Words that deny, and the strength that is left on the other side. Before the modifiers, longest first. */
export const denials: readonly (readonly [RegExp, number])[] = [
  [
    whole(
      'not at all|in no way|by no means|überhaupt nicht|überhaupt kein\\S*|gar nicht|gar kein\\S*|ganz und gar nicht|absolut nicht|keineswegs|keinesfalls|auf keinen fall|sicher nicht|bestimmt nicht|definitely not|absolutely not|certainly not',
    ),
    4,
  ],
  [
    whole(
      'not so|not very|not that|not really|not particularly|not too|hardly|less|probably not|eher nicht|eher kein\\S*|nicht so|nicht sehr|nicht besonders|nicht wirklich|weniger|kaum|wahrscheinlich nicht|a little not|teilweise nicht|wohl nicht',
    ),
    1,
  ],
  [whole('not|never|nicht|kein|keine|nie'), plain],
];

/** Words that strengthen or weaken. */
export const modifiers: readonly (readonly [RegExp, number])[] = [
  [
    whole(
      'extremely|completely|totally|absolutely|entirely|fully|perfectly|exceptionally|definitely|certainly|äußerst|extrem|vollkommen|völlig|voll|vollständig|absolut|total|uneingeschränkt|höchst|komplett|auf jeden fall|unbedingt|ganz sicher|außerordentlich',
    ),
    4,
  ],
  [whole('very|strongly|highly|really|sehr|stark|besonders|überaus'), 3],
  [whole('mostly|largely|generally|überwiegend|weitgehend|größtenteils|meist|meistens'), 2.5],
  [whole('moderately|fairly|quite|pretty|reasonably|ziemlich|einigermaßen|mäßig|recht|mittelmäßig'), 1.5],
  [
    whole('somewhat|slightly|rather|a little|a bit|tend to|mildly|probably|eher|etwas|bedingt|tendenziell|ein wenig'),
    1,
  ],
  [whole('partly|partially|teilweise|zum teil'), 0.5],
];

/** Whole answers that stand in the middle of any family. */
export const middles = whole(
  'neutral|neither|weder|teils teils|teils|unentschieden|undecided|indifferent|maybe|vielleicht|might or might not|mittel|sowohl als auch|so lala|mixed|gemischt',
);

/** Whole answers whose place needs no modifier. */
export const fixedAnswers: ReadonlyMap<string, readonly [Family | null, number]> = new Map([
  ['excellent', ['quality', 4]],
  ['outstanding', ['quality', 4]],
  ['exceptional', ['quality', 4]],
  ['fantastic', ['quality', 4]],
  ['amazing', ['quality', 4]],
  ['awesome', ['quality', 4]],
  ['perfect', ['quality', 4]],
  ['perfekt', ['quality', 4]],
  ['great', ['quality', 3]],
  ['ausgezeichnet', ['quality', 4]],
  ['hervorragend', ['quality', 4]],
  ['exzellent', ['quality', 4]],
  ['großartig', ['quality', 4]],
  ['above average', ['quality', 1]],
  ['überdurchschnittlich', ['quality', 1]],
  ['fair', ['quality', 0]],
  ['average', [null, 0]],
  ['ok', [null, 0]],
  ['okay', [null, 0]],
  ['acceptable', [null, 0]],
  ['akzeptabel', [null, 0]],
  ['mittelmäßig', [null, 0]],
  ['durchschnittlich', [null, 0]],
  ['befriedigend', ['quality', 0]],
  ['in ordnung', [null, 0]],
  ['below average', ['quality', -1]],
  ['unterdurchschnittlich', ['quality', -1]],
  ['terrible', ['quality', -4]],
  ['awful', ['quality', -4]],
  ['horrible', ['quality', -4]],
  ['miserabel', ['quality', -4]],
  ['furchtbar', ['quality', -4]],
  ['always', ['frequency', 4]],
  ['immer', ['frequency', 4]],
  ['almost always', ['frequency', 3]],
  ['fast immer', ['frequency', 3]],
  ['usually', ['frequency', 3]],
  ['most of the time', ['frequency', 3]],
  ['meistens', ['frequency', 3]],
  ['sehr oft', ['frequency', 3]],
  ['sehr häufig', ['frequency', 3]],
  ['very often', ['frequency', 3]],
  ['often', ['frequency', 2]],
  ['frequently', ['frequency', 2]],
  ['oft', ['frequency', 2]],
  ['häufig', ['frequency', 2]],
  ['sometimes', ['frequency', 0]],
  ['occasionally', ['frequency', 0]],
  ['manchmal', ['frequency', 0]],
  ['gelegentlich', ['frequency', 0]],
  ['hin und wieder', ['frequency', 0]],
  ['ab und zu', ['frequency', 0]],
  ['rarely', ['frequency', -2]],
  ['seldom', ['frequency', -2]],
  ['selten', ['frequency', -2]],
  ['very rarely', ['frequency', -3]],
  ['sehr selten', ['frequency', -3]],
  ['almost never', ['frequency', -3]],
  ['hardly ever', ['frequency', -3]],
  ['fast nie', ['frequency', -3]],
  ['never', ['frequency', -4]],
  ['nie', ['frequency', -4]],
  ['niemals', ['frequency', -4]],
  ['definitely', ['likelihood', 4]],
  ['certainly', ['likelihood', 4]],
  ['definitely not', ['likelihood', -4]],
  ['certainly not', ['likelihood', -4]],
  ['auf jeden fall', ['likelihood', 4]],
  ['ganz sicher', ['likelihood', 4]],
  ['bestimmt', ['likelihood', 4]],
  ['auf keinen fall', ['likelihood', -4]],
  ['bestimmt nicht', ['likelihood', -4]],
  ['sicher nicht', ['likelihood', -4]],
  ['probably', ['likelihood', 1]],
  ['probably not', ['likelihood', -1]],
  ['wahrscheinlich nicht', ['likelihood', -1]],
  ['eher nicht', ['likelihood', -1]],
]);
