import type { Locator, Page } from '@playwright/test';
import { textHash } from '../../src/ui/listen/text-hash.ts';
import { faults } from './support/faults.ts';
import { begin, done, serverOff, warning } from './support/kiosk.ts';
import { Mirror, perform } from './support/mirror.ts';
import { confirmationSubject, enter, fillIn } from './support/roads.ts';
import { stopClock } from './support/sleep.ts';
import { expect, test } from './support/test.ts';

type Spoken = { text: string; rate: number; lang: string };
interface Stub {
  voices: { lang: string; localService: boolean; name: string }[];
  /** What becomes of a sentence: it ends when the test says so, it fails, or nothing ever comes back. */
  fate: 'held' | 'synthesis-failed' | 'silent';
}
type Listener = ((event: object) => void) | null;
interface Utterance extends Spoken {
  onend: Listener;
  onerror: Listener;
}

/** A speech synthesis of the test's own. */
async function stubVoices(page: Page, stub: Stub): Promise<void> {
  await page.addInitScript(({ voices, fate }: Stub) => {
    const spoken: Spoken[] = [];
    let now: Utterance | null = null;
    class Made {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => {
        now = null;
      },
      speak: (utterance: Utterance) => {
        now = utterance;
        spoken.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
        if (fate !== 'synthesis-failed') return;
        queueMicrotask(() => utterance.onerror?.({ error: fate }));
      },
    });
    const end = () => now?.onend?.({});
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, {
      SpeechSynthesisUtterance: Made,
      heard: { spoken, end: fate === 'held' ? end : () => {}, silent: () => now === null },
    });
  }, stub);
}

interface Heard {
  heard: { spoken: Spoken[]; end: () => void; silent: () => boolean };
}
const spoken = (page: Page) => page.evaluate(() => (window as unknown as Heard).heard.spoken);
const end = (page: Page) => page.evaluate(() => (window as unknown as Heard).heard.end());
const silent = (page: Page) => page.evaluate(() => (window as unknown as Heard).heard.silent());
/** The sentence that is marked on the page; empty when none is. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join());

const french = { lang: 'fr-FR', localService: true, name: 'Julie' };
const online = { lang: 'fr-FR', localService: false, name: 'Google' };

/** The site as it is when it came with French recordings of some sentences. */
async function recorded(
  page: Page,
  sentences: string[],
  audio: 'there' | 'missing',
  seconds?: number,
) {
  await page.route('/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('<html ', '<html data-recordings="fr" ');
    await route.fulfill({ response: answer, body });
  });
  const asked: string[] = [];
  await page.route('**/audio/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    if (path === '/audio/fr/manifest.json') {
      const entries = sentences.map((text) => ({
        file: `${textHash('fr', text)}.wav`,
        text: textHash('fr', text),
      }));
      return route.fulfill({ json: entries });
    }
    if (audio === 'missing') return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'audio/wav', body: silence(seconds) });
  });
  return asked;
}

/** Nothing to be heard, of a tenth of a second or as long as told. */
function silence(seconds = 0.1): Buffer {
  const length = seconds * 8000;
  const head = Buffer.from(
    'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0',
    'latin1',
  );
  head.writeUInt32LE(length + 36, 4);
  head.writeUInt32LE(length, 40);
  return Buffer.concat([head, Buffer.alloc(length, 128)]);
}

const goal = 'Ouvrez le navigateur et allez sur le site monespace.wallonie.be.';
const instruction = 'Appuyez sur « Navigateur ».';
const failed = 'La voix ne répond pas. Le texte reste à lire ici.';

/** Where the coach says that reading aloud has failed. */
const told = (coach: Locator) => coach.getByText(failed, { exact: true });

/** The coach's buttons that are there on every screen, in the order of a narrow window and of a wide one. */
const constant = {
  360: ['Annuler', 'Refaire', 'Recommencer', 'Aide', 'Faites-le avec moi', 'Écouter'],
  1366: ['Écouter', 'Aide', 'Faites-le avec moi', 'Annuler', 'Refaire', 'Recommencer'],
};

for (const [width, order] of Object.entries(constant)) {
  test(`A11Y-09: listening, help, doing it together and taking back stand in the same order on every screen, the first three in sight, ${width} wide`, async ({
    learner,
    page,
  }) => {
    await stubVoices(page, { voices: [french], fate: 'held' });
    await page.setViewportSize({ width: Number(width), height: 768 });
    await learner.open(1, 'standard');
    const same = async () => {
      await expect
        .poll(async () => {
          const names = await learner.coach.getByRole('button').allTextContents();
          return names.map((name) => name.trim()).filter((name) => order.includes(name));
        })
        .toEqual(order);
      for (const name of ['Écouter', 'Aide', 'Faites-le avec moi']) {
        const button = learner.coach.getByRole('button', { name, exact: true });
        await expect(button).toBeInViewport({ ratio: 1 });
      }
    };
    await same();
    learner.afterEach = same;
    await enter(learner);
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await learner.press('Confirmer mon compte');
    await learner.answer('Mon compte est confirmé');
  });
}

/** Those of them that J'essaie has before help is asked for, in a wide window. */
const constantAlone = {
  fr: ['Écouter', 'Aide', 'Annuler', 'Refaire', 'Recommencer'],
  de: ['Anhören', 'Hilfe', 'Rückgängig', 'Wiederholen', 'Neu starten'],
};

for (const lang of ['fr', 'de'] as const) {
  const order = constantAlone[lang];
  for (const [sheet, step] of [
    [2, 'answer-message'],
    [3, 'open-account'],
  ] as const) {
    test(`A11Y-09: ${lang}: listening, help and taking back stand in the same order on every screen of sheet ${sheet}, in J'essaie`, async ({
      learner,
      page,
    }) => {
      await stubVoices(page, { voices: [{ ...french, lang }], fate: 'held' });
      const exercise = { sheet, case: 'standard', screen: lang, from: step } as const;
      const mirror = new Mirror(exercise);
      await learner.open(sheet, 'standard', { lang, screen: lang, mode: 'try', step });
      const same = () =>
        expect
          .poll(async () => {
            const names = await learner.coach.getByRole('button').allTextContents();
            return names.map((name) => name.trim()).filter((name) => order.includes(name));
          })
          .toEqual(order);
      await same();
      for (let acts = 0; acts < 4; acts += 1) {
        await perform(learner, mirror, mirror.next());
        await same();
      }
    });
  }
}

test("F35: the device's voice reads sentence by sentence, and stops with the act and with the language", async ({
  learner,
}) => {
  const { page, coach } = learner;
  const listen = coach.getByRole('button', { name: 'Écouter', exact: true });
  await stubVoices(page, { voices: [online, french], fate: 'held' });
  await learner.open(1, 'standard');
  // All that is read is there: what to do comes with the first act on the way, a moment later.
  await expect(coach.getByText(instruction)).toBeVisible();
  await listen.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => spoken(page)).toEqual([{ text: goal, rate: 1, lang: 'fr-FR' }]);
  await expect.poll(() => marked(page)).toBe(goal);
  await learner.ask('Plus lentement');
  const slow = [instruction, goal].map((text) => ({ text, rate: 0.8, lang: 'fr-FR' }));
  await expect.poll(async () => (await spoken(page)).at(-1)).toEqual(slow[1]);
  await end(page);
  await expect.poll(async () => (await spoken(page)).at(-1)).toEqual(slow[0]);
  await expect.poll(() => marked(page)).toBe(instruction);
  // The focus stays with what stays.
  await expect(coach.getByRole('button', { name: 'Plus lentement' })).toBeFocused();
  await end(page);
  await expect(listen).toBeFocused();
  await expect.poll(() => marked(page)).toBe('');
  await page.keyboard.press('Enter');
  await expect.poll(() => spoken(page)).toHaveLength(4);
  await learner.ask('Arrêter');
  await expect(listen).toBeVisible();
  expect(await silent(page)).toBe(true);

  await learner.ask('Écouter');
  await expect.poll(() => spoken(page)).toHaveLength(5);
  await learner.press('Navigateur');
  await expect(listen).toBeVisible();
  expect(await silent(page)).toBe(true);
  // The answer to what was done comes first.
  const answer = "Sans navigateur, pas de site : vous l'avez ouvert d'abord.";
  await learner.hears(answer);
  await learner.ask('Écouter');
  await expect.poll(async () => (await spoken(page)).at(-1)?.text).toBe(answer);
  await page.getByRole('banner').getByRole('button', { name: 'Deutsch' }).click();
  await expect(coach).toHaveAccessibleName('Anleitung');
  expect(await silent(page)).toBe(true);
  await expect(coach.getByRole('button', { name: /^(Écouter|Anhören|Stoppen)$/ })).toHaveCount(0);
});

test('KIO-07: at a kiosk without its server the next person is read to at the usual pace', async ({
  learner,
  troubles,
}) => {
  const { page } = learner;
  await stubVoices(page, { voices: [french], fate: 'held' });
  await serverOff(page);
  const first = { text: goal, rate: 1, lang: 'fr-FR' };
  await learner.open(1, 'standard', { kiosk: '1' });
  await learner.ask('Écouter');
  await expect.poll(() => spoken(page)).toEqual([first]);
  await learner.ask('Plus lentement');
  await expect.poll(() => spoken(page)).toEqual([first, { ...first, rate: 0.8 }]);
  await done(page).click();
  await expect(begin(page)).toBeVisible();
  expect(await silent(page)).toBe(true);
  await learner.open(1, 'standard', { kiosk: '1' });
  await learner.ask('Écouter');
  await expect.poll(() => spoken(page)).toEqual([first, { ...first, rate: 0.8 }, first]);
  // The browser reports the request that found no server.
  expect(troubles.splice(0)).toEqual(['console: Failed to load resource: net::ERR_FAILED']);
});

test('KIO-01, F55: a kiosk does not ask who is there while a recording plays', async ({
  learner,
}) => {
  const { page, coach } = learner;
  await page.addInitScript(() => {
    window.Audio = class extends Audio {
      constructor(file?: string) {
        super(file);
        Object.assign(window, { played: this });
      }
    };
  });
  await recorded(page, [goal], 'there', 60);
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1', idle: '1' });
  await learner.ask('Écouter');
  await page.waitForFunction(() => {
    const { played } = window as unknown as { played?: HTMLAudioElement };
    return played && played.currentTime > 0 && !played.paused;
  });
  await page.clock.fastForward('00:15');
  // The rest of it is skipped, as time is.
  await page.evaluate(() => {
    const { played } = window as unknown as { played: HTMLAudioElement };
    played.currentTime = played.duration;
  });
  await expect(coach.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible();
  // What is left of the time is the test's alone to give, but for the first seconds.
  await stopClock(page, 5000);
  await page.clock.fastForward('00:50');
  expect(await warning(page).isVisible()).toBe(false);
  await page.clock.fastForward('00:05');
  await expect(warning(page)).toBeVisible();
});

for (const [what, held] of Object.entries({
  'the way to read it': '**/assets/reader-*.js',
  'the list of recordings': '**/audio/fr/manifest.json',
  'the recording itself': '**/audio/**/*.wav',
})) {
  test(`F14: ${what} is waited for in words`, async ({ learner }) => {
    const { page } = learner;
    const asked = await recorded(page, [goal], 'there', 60);
    let come = (): void => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    await page.route(held, async (route) => {
      await coming;
      await route.fallback();
    });
    await learner.open(1, 'standard');
    await learner.ask('Écouter');
    const wait = page.getByRole('main').getByText('Le son arrive…');
    await expect(wait).toBeVisible();
    come();
    await expect.poll(() => marked(page)).toBe(goal);
    await expect(wait).toHaveCount(0);
    // The sentence is marked before its recording is asked for.
    await expect.poll(() => asked.length).toBe(2);
    await learner.ask('Arrêter');
  });
}

test('F14: a voice of the device that does not begin is waited for in words, until it is stopped', async ({
  learner,
}) => {
  const { page } = learner;
  await stubVoices(page, { voices: [french], fate: 'silent' });
  await learner.open(1, 'standard');
  await learner.ask('Écouter');
  const wait = page.getByRole('main').getByText('Le son arrive…');
  await expect(wait).toBeVisible();
  await learner.ask('Arrêter');
  await expect(wait).toHaveCount(0);
});

test("the device's voice reads the sheet as well, which nobody has recorded", async ({ page }) => {
  await stubVoices(page, { voices: [french], fate: 'held' });
  await recorded(page, [], 'there');
  await page.goto('/#/fiche/1?lang=fr');
  await page.getByRole('button', { name: 'Écouter', exact: true }).click();
  const first = 'Pour le vrai site, préparez';
  await expect.poll(() => spoken(page)).toEqual([{ text: first, rate: 1, lang: 'fr-FR' }]);
  await expect.poll(() => marked(page)).toBe(first);
  await end(page);
  await expect
    .poll(async () => (await spoken(page)).at(-1)?.text)
    .toBe("Votre carte d'identité et son code PIN, ou itsme, ou votre téléphone");
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await silent(page)).toBe(true);
  await expect(page.getByRole('button', { name: /^(Écouter|Anhören|Stoppen)$/ })).toHaveCount(0);
});

test('F48: without a voice that stays on the device there is no button', async ({ learner }) => {
  const { page, coach } = learner;
  const button = coach.getByRole('button', { name: 'Écouter' });
  /** What is asked for after the button would be has come. */
  const whole = () => expect(coach.getByRole('button', { name: 'Annuler' })).toBeVisible();
  await page.addInitScript(() => {
    const missing = window.location.search === '?missing';
    const value = missing ? undefined : Object.assign(new EventTarget(), { getVoices: () => [] });
    Object.defineProperty(window, 'speechSynthesis', { value, configurable: true });
  });
  for (const search of ['missing', 'none']) {
    await page.goto(`/?${search}#/fiche/1/exercice?lang=fr`);
    await whole();
    await expect(coach).toHaveAttribute('data-acts', '0');
    await expect(button).toHaveCount(0);
  }
  await stubVoices(page, { voices: [online], fate: 'held' });
  await page.goto('/?online#/fiche/1/exercice?lang=fr');
  await whole();
  await expect(coach).toHaveAttribute('data-acts', '0');
  await expect(button).toHaveCount(0);
});

test('F48: a voice that fails says so, and the exercise goes on', async ({ learner }) => {
  const { page, coach } = learner;
  await stubVoices(page, { voices: [french], fate: 'synthesis-failed' });
  await learner.open(1, 'standard');
  await learner.ask('Écouter');
  await expect(told(coach)).toBeVisible();
  await expect(coach.getByText(goal)).toBeVisible();
  await learner.press('Navigateur');
  await expect(told(coach)).toHaveCount(0);
});

test('F48: a voice that fails leaves it to the recordings', async ({ learner }) => {
  const { page, coach } = learner;
  await stubVoices(page, { voices: [french], fate: 'synthesis-failed' });
  const asked = await recorded(page, [goal, instruction], 'there');
  await learner.open(1, 'standard');
  await learner.ask('Écouter');
  await expect.poll(() => asked).toHaveLength(3);
  await expect(coach.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible();
  await expect(told(coach)).toHaveCount(0);
});

test('F48: a voice that never ends is not waited for, and given up in the end', async ({
  learner,
}) => {
  const { page, coach } = learner;
  await stubVoices(page, { voices: [french], fate: 'silent' });
  await learner.hurry();
  await learner.open(1, 'standard');
  await learner.ask('Écouter');
  await expect.poll(() => spoken(page)).toHaveLength(1);
  await learner.ask('Aide');
  await expect(coach.getByRole('heading', { name: 'Votre aide' })).toBeVisible();
  await page.clock.runFor(30_000);
  await expect(told(coach)).toBeVisible();
  expect(await silent(page)).toBe(true);
});

test('F49: recordings are fetched when asked for, and their lack is told', async ({
  learner,
  troubles,
}) => {
  const { page, coach } = learner;
  const asked = await recorded(page, [goal, instruction], 'missing');
  await learner.open(1, 'standard');
  expect(asked).toEqual([]);
  await learner.ask('Écouter');
  await expect(told(coach)).toBeVisible();
  expect(asked).toEqual(['/audio/fr/manifest.json', `/audio/fr/${textHash('fr', goal)}.wav`]);
  await expect(coach.getByText(goal)).toBeVisible();
  await expect.poll(() => troubles.join()).toContain('404');
  troubles.length = 0;
});

test('F49: sound that the browser refuses is told', async ({ learner }) => {
  const { page, coach } = learner;
  await page.addInitScript(() => {
    const refusal = new DOMException('not allowed', 'NotAllowedError');
    HTMLMediaElement.prototype.play = () => Promise.reject(refusal);
  });
  await recorded(page, [goal], 'there');
  await learner.open(1, 'standard');
  await learner.ask('Écouter');
  await expect(told(coach)).toBeVisible();
  await learner.press('Navigateur');
});

const words = {
  fr: { listen: 'Écouter', slower: 'Plus lentement', failed },
  de: {
    listen: 'Anhören',
    slower: 'Langsamer',
    failed: 'Die Stimme antwortet nicht. Der Text bleibt hier zu lesen.',
  },
};

for (const [lang, say] of Object.entries(words)) {
  const voice = { lang, localService: true, name: 'Julie' };
  const bar = (page: Page) => page.getByRole('button', { name: say.listen, exact: true });
  const look = async (page: Page, what: string) =>
    expect({ what, faults: await faults(page) }).toEqual({ what, faults: [] });

  test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-30: ${lang}: the coach with a voice, silent and reading`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await stubVoices(page, { voices: [voice], fate: 'held' });
    await page.goto(`/#/fiche/1?lang=${lang}`);
    await expect(bar(page)).toBeVisible();
    await look(page, 'a sheet');
    await bar(page).click();
    await expect(page.getByRole('button', { name: say.slower })).toBeVisible();
    await look(page, 'a sheet that is read');
    await learner.open(1, 'standard', { lang, screen: lang });
    await expect(bar(page)).toBeVisible();
    await look(page, 'an instruction');
    await learner.ask(say.listen);
    await learner.ask(say.slower);
    await expect.poll(() => spoken(page)).toHaveLength(3);
    await look(page, 'an instruction that is read, slowly');
    await learner.open(1, 'standard', { lang, screen: lang, mode: 'try' });
    await learner.askFor(3);
    await learner.ask(say.listen);
    await look(page, 'hints that are read');
    await learner.act(() => learner.screen.locator('[data-act="browser.open"]').click());
    await expect(learner.coach.getByRole('status')).toHaveText(/\S/);
    await look(page, 'a reply');
    await learner.ask(say.listen);
    await look(page, 'a reply that is read');
  });

  test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-24, A11Y-30: ${lang}: a voice that fails is told once, in a part of its own`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await stubVoices(page, { voices: [voice], fate: 'synthesis-failed' });
    await learner.open(1, 'standard', { lang, screen: lang });
    await page.evaluate(() => {
      const said: string[] = [];
      // Beside it the head of the page tells a slow device that something is on its way.
      const live = ':is([role="alert"], [role="status"], [aria-live]):not(.passing)';
      const read = ({ type, target, addedNodes }: MutationRecord) => {
        for (const node of type === 'characterData' ? [target] : addedNodes) {
          const element = node instanceof Element ? node : node.parentElement;
          if (element?.closest(live) && node.textContent) said.push(node.textContent);
        }
      };
      new MutationObserver((records) => records.forEach(read)).observe(document, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      Object.assign(window, { said });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await learner.ask(say.listen);
    await expect.poll(said).toEqual([say.failed]);
    await learner.ask(say.listen);
    await expect.poll(said).toEqual([say.failed, say.failed]);
    await look(page, 'a voice that fails');
  });
}
