import { t } from '../../../app/language.svelte.ts';
import type { notices as queue } from '../../../app/notices.svelte.ts';
import type { ProjectSession } from '../../../app/session.svelte.ts';
import type { Persona } from '../../../core/notebook/document.ts';

/** A persona about a segment that has nothing but the name of the segment. */
export const newPersona = (id: string, segment: string, nameOf: (segment: string) => string): Persona => ({
  id,
  name: nameOf(segment),
  segment,
  picture: null,
  story: '',
  needs: [],
  pains: [],
});

/** Deletes a persona and offers to bring it back; the cells that show it wait for it, empty. */
export function removePersona(session: ProjectSession, persona: Persona, notices: typeof queue): void {
  session.apply({ op: 'remove-persona', persona: persona.id });
  notices.show({
    text: t('persona.deleted', { name: persona.name }),
    action: {
      label: t('common.bring-back'),
      run: () => {
        if (!session.refuses()) session.apply({ op: 'put-persona', persona });
      },
    },
  });
}
