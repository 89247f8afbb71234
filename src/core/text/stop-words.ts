/** Words of German and English that say nothing alone: articles, pronouns, conjunctions, auxiliary verbs. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'aber als also am an auch auf aus bei bin bis bist da dabei dadurch daher dann daran darauf das dass dein deine dem',
    'den denn der des dessen deshalb die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er',
    'es etwas euch euer eure für hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren',
    'ihrer im in ins ist ja jede jedem jeden jeder jedes jener kann können könnte machen man mein meine meinem meinen',
    'meiner mich mir mit muss nach noch nun nur ob oder ohne schon sein seine seinem seinen seiner seit sich sie sind so',
    'soll sollte sonst über um und uns unser unsere unserem unseren unter vom von vor wann war waren warum was wegen weil',
    'welche welcher wenn wer werden wie wir wird wo wollen worden wurde wurden zu zum zur zwar zwischen sehr mal',
    'the and but for are was were been being have has had having does did doing this that these those with from you your',
    'yours they them their theirs she her hers him his its our ours who whom which what when where why how not all any',
    'both each few more most other some such than too very can will just should would could about above after again',
    'against because before below between down during further here into off once only out over own same there through',
    'under until then than also may might must shall one get got',
  ].flatMap((line) => line.split(' ')),
);
