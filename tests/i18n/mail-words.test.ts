import { expect, it } from 'vitest';
import { loadAllTexts } from '../../src/i18n/texts.ts';
import { mailWords } from '../../src/world/mail-words.ts';
import { words } from '../../src/world/text.ts';

const texts = loadAllTexts();
const shown = (id: string) =>
  ['fr', 'de'].flatMap((lng) =>
    [`mails.${id}.from`, `labels.mail.open.${id}`].flatMap((key) =>
      words(texts.t(key, { ns: 'screen', lng })),
    ),
  );

it.each(Object.entries(mailWords))(
  'finds the e-mail "%s" by every word it shows',
  (id, searched) => {
    expect(searched.split(' ')).toEqual([...new Set(shown(id))]);
  },
);
