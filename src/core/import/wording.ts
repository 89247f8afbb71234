/** Which end of a scale a wording stands for: 1 the good one, −1 the bad one, 0 neither. */
export type Polarity = 1 | 0 | -1;

const bad =
  /(?<!\p{L})(?:not|never|no|none|least|dis\w+|un(?:likely|satisf\w*|happy|zufrieden\w*|wahrscheinlich\w*|wichtig)|worst|awful|horrible|miserabel|furchtbar|bad|poor\w*|terrible|hard\w*|difficult\w*|high effort|much effort|a lot of effort|lots of effort|nicht|kein\w*|nie|gar nicht|schlecht\w*|schwer|schwierig\w*|mühsam|aufw[eä]ndig\w*|(?:viel|hoher|großer|hohem) aufwand|ungenügend|mangelhaft|negativ\w*)(?!\p{L})/u;
const good =
  /(?<!\p{L})(?:agree\w*|likely|satisfied|happy|best|good|excellent|great|fantastic|fantastisch|amazing|wonderful|outstanding|perfect|perfekt|hervorragend|ausgezeichnet|großartig|very|extremely|highly|absolutely|definitely|completely|fully|always|yes|easy|easiest|easily|simple|effortless\w*|no effort|low effort|little effort|valuable|wahrscheinlich\w*|zufrieden\w*|gut|sehr|äußerst|absolut|unbedingt|auf jeden fall|voll\w*|immer|ja|leicht\w*|einfach\w*|mühelos|(?:wenig|kein|kaum|geringer) aufwand|stimme|trifft|positiv\w*)(?!\p{L})/u;
const littleEffort =
  /(?<!\p{L})(?:no|low|little|kein|wenig|kaum|geringer|sehr geringer|niedriger) (?:effort|aufwand)(?!\p{L})|(?<!\p{L})mühelos(?!\p{L})/u;

/** The end of a scale that words stand for, in English and German: "strongly disagree" is −1, "sehr leicht" is 1. */
export function polarityOf(words: string): Polarity {
  const text = words.toLowerCase();
  if (littleEffort.test(text)) return 1;
  if (bad.test(text)) return -1;
  return good.test(text) ? 1 : 0;
}
