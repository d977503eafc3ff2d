import { annotationWith } from '../../shared/model/annotation-with.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { describeMark } from '../commands/describe-mark.ts';
import type { Session } from './session.ts';

/**
 * What is said when a mark comes into focus by a key or a click on the page, to those who do not
 * see it light up. A card or a row that is in focus itself is read out by its own name.
 */
export function sayFocus(
  { sheet, project, announcement }: Session,
  focus: string | null,
): Pick<Session, 'announcement'> {
  if (sheet === null || project === null || focus === null) return { announcement };
  const mark = annotationWith(sheet.annotations, focus);
  if (mark === null) return { announcement };
  const what = describeMark(mark, project.schema, sheet.relations, sheet.annotations);
  const said = windowTexts.mark.inFocus(what, mark.quote);
  // The same words again would not be heard.
  return { announcement: said === announcement ? `${said} ` : said };
}
