import type { Translation } from '../../message.ts';
import type { templates as english } from '../en/templates.ts';

/** {@link english} in German. */
export const templates: Translation<typeof english> = {
  monthly: 'Monatsbericht',
  'monthly-about': 'Der letzte volle Monat gegen den davor, mit dem letzten Jahr als Hintergrund.',
  wave: 'Nach einer Befragungswelle',
  'wave-about': 'Alle Fragen der letzten Welle, und welche Gruppen sich unterscheiden.',
  churn: 'Abwanderung im Blick',
  'churn-about': 'Frühe Zeichen in den Antworten: wo sich Kritiker häufen und mehr werden.',
  lesson: 'Lektion: der NPS an Ihren Zahlen',
  'lesson-about': 'Wie der NPS entsteht, wie er in die Irre führt, und sechs Versuche dazu.',
  'monthly-head': `# {title}

{facts}

Die Zahlen unten handeln vom letzten vollen Monat. Ein Titel sagt nur dann „wahrscheinlich“, wenn die Veränderung größer ist, als der Zufall erklärt.`,
  'monthly-where': `## Woher es kommt

Jede Gruppe steht gegen alle anderen. Eine Gruppe mit wenigen Antworten schwankt stark: Sehen Sie zuerst auf ihren Bereich.`,
  'monthly-next': `## Was wir jetzt tun

- **Was** ist passiert, das dies erklären könnte?
- **Wer** kümmert sich, und bis wann?
- **Woran** sehen wir, dass es gewirkt hat? Tragen Sie es als Maßnahme ein, dann zeigt jeder Verlauf den Tag.`,
  'wave-head': `# {title}

{facts}

Vor jeder Zahl: Wie viele wurden gefragt, wie viele haben geantwortet, und wer nicht?`,
  'wave-groups': `## Unterscheiden sich Gruppen?

Bei mehreren Vergleichen unterscheiden sich einige durch Glück. Die Urteile unten sind dafür korrigiert.`,
  'wave-next': `## Zurück zu denen, die geantwortet haben

- **Danken** Sie allen und sagen Sie, was Sie gehört haben.
- **Rufen** Sie Kritiker mit Kontaktdaten bald an.
- **Wählen** Sie eine Sache, die bis zur nächsten Welle anders wird.`,
  'churn-head': `# {title}

{facts}

Wer geht, sagt es selten vorher, aber die Antworten ändern sich oft. Dieses Notizbuch sucht solche Zeichen. Es zeigt, was zusammen auftritt, nicht, was wovon kommt.`,
  'churn-who': `## Wer ist gefährdet?

Eine Gruppe weit unter den anderen verdient ein Gespräch, bevor sie einen Rabatt verdient.`,
  'churn-next': `## Was zu prüfen ist

- Gehen Kritiker wirklich öfter? Verknüpfen Sie die Tabelle der Kunden oder Abonnements und vergleichen Sie.
- Worüber hatten sich die beschwert, die gegangen sind?
- An welchen Gründen können Sie in diesem Quartal etwas ändern?`,
  'lesson-head': `# {title}

{facts}

Sie sehen, wie aus Ihren Antworten eine Zahl wird, und vier Arten, auf die sie in die Irre führt. Ändern Sie oben jederzeit den Zeitraum: Alles folgt.`,
  'lesson-groups': `## 1. Drei Gruppen

„Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?“ wird von 0 bis 10 beantwortet. Wer 9 oder 10 sagt, ist **Promotor**, bei 7 oder 8 **Passiver**, bei 0 bis 6 **Kritiker**. Eine 6 zählt also genauso gegen Sie wie eine 0. Haben Ihre Kunden das so gemeint?`,
  'lesson-number': `## 2. Eine Zahl

Der **Net Promoter Score (NPS)** ist der Anteil der Promotoren minus den Anteil der Kritiker. Er wird in Punkten von −100 bis 100 angegeben, nie in Prozent. Klicken Sie auf die Zahl, um die Rechnung mit Ihren eigenen Anzahlen zu sehen.`,
  'lesson-mix': `## 3. Eine Zahl, viele Geschichten

60 % Promotoren und 20 % Kritiker ergeben 40. Ebenso 40 % Promotoren und kein einziger Kritiker. Das erste Unternehmen hat ein Problem zu lösen, das zweite ist einfach nur nett. Sehen Sie deshalb zuerst auf die Anteile und wie sie sich bewegen, dann auf die Zahl.`,
  'lesson-chance': `## 4. Der Zufall schwankt mit

Fragen Sie nächsten Monat andere Kunden, ist der NPS ein anderer, obwohl sich nichts geändert hat. Das Band zeigt, wie weit. Für einen Bereich von ±5 Punkten brauchen Sie etwa tausend Antworten. Welches Auf und Ab unten würden Sie noch berichten?`,
  'lesson-who': `## 5. Wer antwortet, entscheidet

Kommen mehr Antworten aus der zufriedeneren Gruppe, steigt der ganze NPS, obwohl niemand zufriedener ist. Vergleichen Sie die Gruppen und ihre Basen (n), jetzt und in einem anderen Zeitraum.`,
  'lesson-try': `## 6. Versuchen Sie es selbst

- Stellen Sie den Zeitraum auf 30 Tage. Wie breit wird der Bereich?
- Fügen Sie ein Segment hinzu. Ab welcher Basis heißt es, dass es zu wenige Antworten sind?
- Vergleichen Sie mit dem Vorjahr. Behauptet der Titel eine Veränderung, und warum (nicht)?
- Wählen Sie in den Einstellungen unter „Gelesen als“ etwas anderes. Was sagt es, das der NPS nicht sagt?
- Schreiben Sie eine Notiz unter eine Zelle: einen Satz, den Sie vor Ihrer Chefin verteidigen würden.
- Löschen Sie diesen Text und holen Sie ihn aus dem Verlauf der Änderungen zurück.`,
};
