import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import {
  idleMinutes,
  keptAddress,
  kioskSettings,
  startAddress,
} from '../../src/ui/kiosk/address.ts';
import { createClock } from '../../src/ui/kiosk/clock.ts';
import { failuresIn, outOfService, withFailure } from '../../src/ui/kiosk/failures.ts';
import { idleMachine, secondsLeft, spokenSeconds, WARNING } from '../../src/ui/kiosk/idle.ts';
import { reloadDue } from '../../src/ui/kiosk/nightly.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const idle = 3 * minute;

function someone(given = idle) {
  const actor = createActor(idleMachine, { input: { idle: given, at: 0 } }).start();
  return {
    actor,
    begin: (at = 0) => actor.send({ type: 'begin', at }),
    sign: (at: number) => actor.send({ type: 'sign', at }),
    tick: (at: number, sound = false) => actor.send({ type: 'tick', at, sound }),
    get state() {
      return actor.getSnapshot().value;
    },
    get until() {
      return actor.getSnapshot().context.until;
    },
  };
}

describe('someone in front of a kiosk', () => {
  it('KIO-02: is asked after three minutes, and gone a minute later', () => {
    const person = someone();
    person.begin();
    person.tick(idle - 1);
    expect(person.state).toBe('present');
    person.tick(idle);
    expect([person.state, person.until]).toEqual(['asking', idle + WARNING]);
    person.tick(idle + WARNING - 1);
    expect(person.state).toBe('asking');
    person.tick(idle + WARNING);
    expect(person.state).toBe('gone');
  });

  it('KIO-02: is never asked when that is switched off', () => {
    const person = someone(Infinity);
    person.begin();
    person.tick(1000 * hour);
    expect(person.state).toBe('present');
  });

  it('KIO-03: stays for as long as they answer', () => {
    const person = someone();
    person.begin();
    let at = 0;
    for (let time = 0; time < 25; time += 1) {
      at += idle + 50 * second;
      person.tick(at - 50 * second);
      expect(person.state).toBe('asking');
      person.sign(at);
      expect(person.state).toBe('present');
    }
  });

  it('KIO-01, F55: is there while something speaks', () => {
    const person = someone();
    person.begin();
    for (let at = 0; at <= 10 * minute; at += second) person.tick(at, true);
    expect(person.state).toBe('present');
    person.tick(10 * minute + idle);
    expect(person.state).toBe('asking');
    person.tick(10 * minute + idle + second, true);
    expect(person.state).toBe('present');
  });

  it('KIO-05: has twenty seconds to answer a warning that came late', () => {
    const person = someone();
    person.begin();
    person.tick(idle + 55 * second);
    expect(secondsLeft(person.until, idle + 55 * second)).toBe(20);
  });

  it.each([
    ['a tick', (person: ReturnType<typeof someone>) => person.tick(8 * hour)],
    ['a sign', (person: ReturnType<typeof someone>) => person.sign(8 * hour)],
    ['a sound', (person: ReturnType<typeof someone>) => person.tick(8 * hour, true)],
  ])('KIO-05, F56: is gone when the device slept, whatever woke it: %s', (_, wake) => {
    const person = someone();
    person.begin();
    person.tick(minute);
    wake(person);
    expect(person.state).toBe('gone');
    const asked = someone();
    asked.begin();
    asked.tick(idle);
    wake(asked);
    expect(asked.state).toBe('gone');
  });

  it('is not asked on the start screen, which starts again by itself once touched', () => {
    const person = someone();
    person.tick(8 * hour);
    expect(person.state).toBe('untouched');
    person.sign(8 * hour);
    person.tick(8 * hour + idle - 1);
    expect(person.state).toBe('touched');
    person.tick(8 * hour + idle);
    expect(person.state).toBe('gone');
  });

  const command = fc.record({
    type: fc.constantFrom('sign', 'tick'),
    after: fc.integer({ min: 0, max: 6 * minute }),
    sound: fc.boolean(),
  });

  it('KIO-02: is never gone sooner than the idle time after the last sign, once they began', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const person = someone();
        person.begin();
        let at = 0;
        let last = 0;
        for (const { type, after, sound } of commands) {
          at += after;
          if (type === 'tick') person.tick(at, sound);
          else person.sign(at);
          if (person.state === 'gone') {
            expect(at - last).toBeGreaterThanOrEqual(idle);
            return;
          }
          if (type === 'sign') last = at;
        }
      }),
    );
  });
});

describe('the countdown', () => {
  it('KIO-04: speaks at 60, 30 and 15 seconds', () => {
    const spoken: { left: number; now: number }[] = [];
    for (let left = 60; left >= 0; left -= 1) {
      const now = spokenSeconds(left);
      if (spoken.at(-1)?.now !== now) spoken.push({ left, now });
    }
    expect(spoken).toEqual([
      { left: 60, now: 60 },
      { left: 30, now: 30 },
      { left: 15, now: 15 },
    ]);
  });

  it('counts whole seconds and ends at none', () => {
    expect([secondsLeft(60_000, 1), secondsLeft(60_000, 59_001), secondsLeft(1, 2)]).toEqual([
      60, 1, 0,
    ]);
  });
});

describe('KIO-05: the clock of a kiosk', () => {
  function clock() {
    const device = { steady: 500, wall: 1_000_000 };
    const now = createClock(
      () => device.steady,
      () => device.wall,
    );
    return { device, now };
  }

  it('follows the steady clock', () => {
    const { device, now } = clock();
    device.steady += 1500;
    device.wall += 1498;
    expect(now()).toBe(1500);
  });

  it('knows of a sleep that the steady clock slept through', () => {
    const { device, now } = clock();
    device.steady += second;
    device.wall += 8 * hour;
    expect(now()).toBe(8 * hour);
  });

  it('does not run back, nor stand still, when the wall clock is put back', () => {
    const { device, now } = clock();
    device.wall -= hour;
    device.steady += second;
    expect(now()).toBe(second);
    device.wall += second;
    device.steady += second;
    expect(now()).toBe(2 * second);
  });
});

describe('KIO-13: failures', () => {
  it('start the kiosk again three times in ten minutes, not four', () => {
    let failures: number[] = [];
    const out = [0, 1, 2, 3].map((minutes) => {
      failures = withFailure(failures, minutes * minute);
      return outOfService(failures);
    });
    expect(out).toEqual([false, false, false, true]);
  });

  it('are forgotten after ten minutes', () => {
    expect(withFailure([0, minute, 5 * minute], 10 * minute)).toEqual([
      minute,
      5 * minute,
      10 * minute,
    ]);
  });

  it.each([
    [null, []],
    [{}, []],
    [{ failures: 'x' }, []],
    [{ failures: [1, 'x', 2] }, [1, 2]],
  ])('are read from a history entry, whatever it holds: %j', (state, failures) => {
    expect(failuresIn(state)).toEqual(failures);
  });
});

describe('KIO-12: an untouched start screen', () => {
  it.each([
    [2, 23 * hour, false],
    [3, 23 * hour, true],
    [4, 3 * hour, true],
    [4, hour, false],
    [5, 20 * hour, false],
    [14, 24 * hour, true],
  ])('at %i h, %i ms old, is loaded anew: %s', (at, age, due) => {
    expect(reloadDue(at, age)).toBe(due);
  });
});

describe('the addresses of a kiosk', () => {
  it.each([
    ['', '#/?kiosk=1'],
    ['#/', '#/?kiosk=1'],
    ['#contenu', '#/?kiosk=1'],
    ['#/fiche/2', '#/fiche/2?kiosk=1'],
    ['#/fiche/1/exercice?case=spam&lang=de', '#/fiche/1/exercice?case=spam&lang=de&kiosk=1'],
    ['#/fiche/1?kiosk=1', '#/fiche/1?kiosk=1'],
    ['#/nowhere', '#/nowhere?kiosk=1'],
  ])('%s is %s inside it', (given, kept) => {
    expect(keptAddress(given, {})).toBe(kept);
  });

  it('keep the time that a trainer set', () => {
    const settings = kioskSettings('#/?kiosk=1&idle=5&lang=de');
    expect(settings).toEqual({ idle: 5, lang: 'de' });
    expect(keptAddress('#/fiche/1', settings)).toBe('#/fiche/1?kiosk=1&idle=5');
    expect(startAddress(settings)).toBe('#/?lang=de&kiosk=1&idle=5');
    const large = kioskSettings('#/?kiosk=1&text=large');
    expect(large).toEqual({ text: 'large' });
    expect(startAddress(large)).toBe('#/?text=large&kiosk=1');
  });

  it('start with the usual time, and in the language of no exercise', () => {
    expect(idleMinutes(kioskSettings('#/?kiosk=1'))).toBe(3);
    expect(idleMinutes(kioskSettings('#/?kiosk=1&idle=0'))).toBe(0);
    expect(kioskSettings('#/fiche/1/exercice?kiosk=1&lang=de')).toEqual({});
    expect(kioskSettings('#/nowhere?kiosk=1')).toEqual({});
  });
});

it('KIO-11: nothing in the source asks for the full screen', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const asking = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .filter((file) => /requestFullscreen/i.test(readFileSync(source + file, 'utf8')));
  expect(asking).toEqual([]);
});
