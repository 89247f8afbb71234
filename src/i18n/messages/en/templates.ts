import type { Message } from '../../message.ts';

/** Titles and texts of the templates; loaded with the dialog that offers them. */
export const templates = {
  monthly: 'Monthly report',
  'monthly-about': 'The last whole month against the one before, with the last year as background.',
  wave: 'After a survey wave',
  'wave-about': 'All questions of the latest wave, and which groups differ.',
  churn: 'Churn review',
  'churn-about': 'Early signs in the answers: where detractors gather and grow.',
  lesson: 'Lesson: the NPS on your own numbers',
  'lesson-about': 'How the NPS is made, how it misleads, and six things to try.',
  'monthly-head': `# {title}

{facts}

The numbers below are about the last whole month. A title says “likely” only when the change is larger than chance would explain.`,
  'monthly-where': `## Where it comes from

Each group stands against all others. A group with few answers swings wildly: look at its range first.`,
  'monthly-next': `## What we do next

- **What** happened that could explain this?
- **Who** follows up, and until when?
- **How** will we see that it worked? Enter it as a measure, and every trend shows the day.`,
  'wave-head': `# {title}

{facts}

Before reading any number: how many were asked, how many answered, and who did not?`,
  'wave-groups': `## Do groups differ?

With several comparisons some differ by luck. The verdicts below are corrected for that.`,
  'wave-next': `## Back to those who answered

- **Thank** everybody and say what you heard.
- **Call** the detractors who left an address, soon.
- **Choose one** thing to change before the next wave.`,
  'churn-head': `# {title}

{facts}

People who leave seldom say so first, but their answers often change. This notebook looks for such signs. It shows what goes together, not what causes what.`,
  'churn-who': `## Who is at risk?

A group well below the rest is worth a conversation before it is worth a discount.`,
  'churn-next': `## What to check

- Do detractors really leave more often? Link the table of customers or subscriptions and compare.
- What had those who left complained about before?
- Which of the reasons can you do something about this quarter?`,
  'lesson-head': `# {title}

{facts}

You will see how one number is made of your answers, and four ways in which it misleads. Change the period above at any time: everything follows.`,
  'lesson-groups': `## 1. Three groups

“How likely are you to recommend us?” is answered from 0 to 10. Whoever says 9 or 10 is a **promoter**, 7 or 8 a **passive**, 0 to 6 a **detractor**. So 6 counts as much against you as 0. Is that how your customers meant it?`,
  'lesson-number': `## 2. One number

The **Net Promoter Score (NPS)** is the share of promoters minus the share of detractors. It is given in points from −100 to 100, never in percent. Click the number to see its arithmetic with your own counts.`,
  'lesson-mix': `## 3. One number, many stories

60% promoters and 20% detractors make 40. So do 40% promoters and no detractor at all. The first company has a problem to solve, the second is merely pleasant. That is why you should look at the shares, and how they move, before the number.`,
  'lesson-chance': `## 4. Chance sways it

Ask other customers next month, and the NPS differs although nothing has changed. The band shows how far. For a range of ±5 points you need about a thousand answers. Which of the ups and downs below would you still report?`,
  'lesson-who': `## 5. Who answers decides

If more answers come from the happier group, the whole NPS rises although nobody is happier. Compare the groups and their bases (n), now and in another period.`,
  'lesson-try': `## 6. Try it yourself

- Set the period to 30 days. How wide does the range become?
- Add a segment. From which base on are you told that there are too few answers?
- Compare with the year before. Does the title claim a change, and why (not)?
- Change “Read as” in the settings to another variant. What does it tell that the NPS does not?
- Write a note below a cell: one sentence that you would defend in front of your boss.
- Delete this text, and bring it back from the history.`,
} satisfies Record<string, Message>;
