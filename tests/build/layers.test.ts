import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import { describe, it } from 'vitest';
import { layers } from '../../scripts/eslint/layers.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: ts.parser } });
const from = (filename: string, code: string) => ({ filename: `src/${filename}`, code });
const wrong = (filename: string, code: string, messageId: string) => ({
  ...from(filename, code),
  errors: [{ messageId }],
});

tester.run('the direction of imports', layers, {
  valid: [
    from('world/mail.ts', "import { step } from './service.ts';"),
    from('sheets/kit.ts', "import { setup } from 'xstate'; import { play } from '../world/world';"),
    from('session/log.ts', "export { plan } from '../coach/plan';"),
    from('i18n/labels.ts', "import type { Act } from '../world/acts';"),
    from('i18n/labels.ts', "import { type Act } from '../world/acts';"),
    from('i18n/labels.ts', "type Act = import('../world/acts').Act;"),
    from('ui/coach/Steps.ts', "import { a } from '../desk/a'; import 'virtual:icon/check.svelte';"),
    from('ui/desk/Act.ts', "import { controlOf } from '../../world/acts.ts';"),
    from('ui/desk/readers.ts', "export { pageOf } from '../../world/browser';"),
    from('ui/desk/readers.ts', "export { offers } from '../../world/world';"),
    from('ui/desk/Act.ts', "import { cases } from '../../world/cases/names';"),
    from('ui/desk/Act.ts', "import type { Sheet } from '../../sheets/kit';"),
    from('ui/exercises/Open.ts', "import { createSpace } from '../../sheets/create-space';"),
    from('ui/shell/Page.ts', "import body from '/lessons/fr/1.md';"),
    from('ui/shell/Page.ts', "import { lessonIndex } from 'virtual:lesson-index';"),
    from('main.ts', "import App from './ui/App.svelte'; import { play } from './world/world';"),
  ],
  invalid: [
    wrong('world/mail.ts', "import { plan } from '../coach/plan';", 'layer'),
    wrong('world/mail.ts', "import type { Plan } from '../coach/plan';", 'layer'),
    wrong('world/monespace/site.ts', "export * from '../../ui/route';", 'layer'),
    wrong('world/mail.ts', "import { setup } from 'xstate';", 'package'),
    wrong('world/mail.ts', "import { readFileSync } from 'node:fs';", 'package'),
    wrong('world/mail.ts', "import { load } from '../../lessons/index';", 'layer'),
    wrong('sheets/kit.ts', "import { plan } from '../coach/plan';", 'layer'),
    wrong('coach/plan.ts', "void import('../sheets/kit');", 'layer'),
    wrong('coach/plan.ts', "import { t } from 'i18next';", 'package'),
    wrong('session/log.ts', "import { t } from '../i18n/language.svelte';", 'layer'),
    wrong('i18n/labels.ts', "import { keyOf } from '../world/world';", 'value'),
    wrong('ui/desk/readers.ts', "export { play } from '../../world/world';", 'value'),
    wrong('ui/desk/readers.ts', "export * from '../../world/world';", 'value'),
    wrong('ui/desk/pages.ts', "export { pageOf } from '../../world/browser';", 'value'),
    wrong('ui/desk/Act.ts', "import { play } from '../../world/world';", 'value'),
    wrong('ui/desk/Act.ts', "import { play, type World } from '../../world/world';", 'value'),
    wrong('ui/coach/Help.ts', "import { plan } from '../../coach/plan';", 'value'),
    wrong('ui/coach/Help.ts', "import { createSpace } from '../../sheets/create-space';", 'value'),
    wrong('helpers/a.ts', 'export const a = 1;', 'unknown'),
  ],
});
