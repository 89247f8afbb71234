import type { Translation } from '../../message.ts';
import type { telling as english } from '../en/telling.ts';

/** {@link english} in German. */
export const telling: Translation<typeof english> = {
  'telling.change.no-answers': 'Keine Antworten zu {metric} in dieser Auswahl.',
  'telling.change.too-few': {
    one: 'Für eine Aussage zu {metric} reicht {n} Antwort nicht; mindestens {needed} sind nötig.',
    other: 'Für eine Aussage zu {metric} reichen {n} Antworten nicht; mindestens {needed} sind nötig.',
  },
  'telling.change.hint':
    '{metric} liegt etwa bei {value} ({note}{base}): nur ein Hinweis, mehr geben so wenige Antworten nicht her.',
  'telling.change.value': '{metric} liegt bei {value} ({note}{base}; 95-⁠%-Bereich {range}).',
  'telling.change.higher':
    '{metric} liegt bei {value} ({note}{base}), wahrscheinlich höher als {before} ({earlier}): {difference}, 95-⁠%-Bereich {spread}.{good}',
  'telling.change.lower':
    '{metric} liegt bei {value} ({note}{base}), wahrscheinlich niedriger als {before} ({earlier}): {difference}, 95-⁠%-Bereich {spread}.{good}',
  'telling.change.within-chance':
    '{metric} liegt bei {value} ({note}{base}), {before} waren es {earlier}: keine Veränderung, die nicht auch Zufall sein könnte ({difference}, 95-⁠%-Bereich {spread}).',
  'telling.change.not-comparable':
    '{metric} liegt bei {value} ({note}{base}; 95-⁠%-Bereich {range}); {before} gab es zu wenige Antworten für einen Vergleich.',
  'telling.level.moved':
    'Seit {since} liegt {metric} wahrscheinlich auf einem anderen Niveau: {later} statt {earlier}.',
  'telling.level.moved.last':
    'Zuletzt hat sich das Niveau von {metric} mit {since} verschoben, wahrscheinlich von {earlier} auf {later}.',
  'telling.level.same': '{metric} zeigt innerhalb des Zeitraums keine dauerhafte Veränderung.',
  'telling.level.too-short': 'Ob sich {metric} dauerhaft verschiebt, lässt sich erst ab {needed} mit Antworten sagen.',
  'telling.buckets.day': '{n} Tagen',
  'telling.buckets.week': '{n} Wochen',
  'telling.buckets.month': '{n} Monaten',
  'telling.buckets.quarter': '{n} Quartalen',
  'telling.buckets.year': '{n} Jahren',
  'telling.groups.differ':
    'Am stärksten weicht bei „{column}“ die Gruppe {group} ab: {metric} {value} ({note}{base}), {difference} gegenüber allen übrigen (95-⁠%-Bereich {spread}), wahrscheinlich echt.{good}',
  'telling.groups.all-within-chance':
    'Bei „{column}“ weicht keine Gruppe stärker von den übrigen ab, als der Zufall erklärt.',
  'telling.groups.too-few': 'Für einen Vergleich nach „{column}“ gibt es je Gruppe zu wenige Antworten.',
  'telling.name.change': 'Was aus {metric} geworden ist',
  'telling.name.level': 'Seit wann {metric} auf einem anderen Niveau liegt',
  'telling.name.groups': 'Welche Gruppe bei „{column}“ am stärksten abweicht ({metric})',
};
