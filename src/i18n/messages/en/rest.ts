import { account } from './account.ts';
import { accountParts } from './account-parts.ts';
import { accountTerms } from './account-terms.ts';
import { cells } from './cells.ts';
import { change } from './change.ts';
import { cohorts } from './cohorts.ts';
import { commands } from './commands.ts';
import { comments } from './comments.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { dryRun } from './dry-run.ts';
import { files } from './files.ts';
import { followUp } from './follow-up.ts';
import { gallery } from './gallery.ts';
import { groups } from './groups.ts';
import { how } from './how.ts';
import { journey } from './journey.ts';
import { links } from './links.ts';
import { mapping } from './mapping.ts';
import { marks } from './marks.ts';
import { methods } from './methods.ts';
import { money } from './money.ts';
import { nextFile } from './next-file.ts';
import { notebook } from './notebook.ts';
import { notebooks } from './notebooks.ts';
import { people } from './people.ts';
import { persona } from './persona.ts';
import { reasons } from './reasons.ts';
import { recognition } from './recognition.ts';
import { refusals } from './refusals.ts';
import { replies } from './replies.ts';
import { roi } from './roi.ts';
import { segmentBuilder } from './segment-builder.ts';
import { segments } from './segments.ts';
import { stage } from './stage.ts';
import { subscribers } from './subscribers.ts';
import { tables } from './tables.ts';
import { telling } from './telling.ts';
import { value } from './value.ts';

/** English words of all other screens; they come with the first of those. */
export const rest = {
  ...account,
  ...accountParts,
  ...accountTerms,
  ...cells,
  ...change,
  ...cohorts,
  ...commands,
  ...comments,
  ...contacts,
  ...customers,
  ...dryRun,
  ...files,
  ...followUp,
  ...gallery,
  ...groups,
  ...how,
  ...journey,
  ...links,
  ...mapping,
  ...marks,
  ...methods,
  ...money,
  ...nextFile,
  ...notebook,
  ...notebooks,
  ...people,
  ...persona,
  ...reasons,
  ...recognition,
  ...refusals,
  ...replies,
  ...roi,
  ...segmentBuilder,
  ...segments,
  ...stage,
  ...tables,
  ...telling,
  ...subscribers,
  ...value,
};
