import { expect, type Page } from '@playwright/test';

/** Goes through all that Tab stops at, at least so many places; tells where something is wrong. */
export async function badStops(page: Page, least = 5): Promise<{ what: string; fault: string }[]> {
  await page.evaluate(() => document.querySelector('a')!.focus());
  const first = await tabbed(page);
  const seen = [first];
  for (let stop = await tabbed(page); seen.length < 200; stop = await tabbed(page)) {
    if (stop.what === first.what || stop.what === 'body') break;
    seen.push(stop);
  }
  expect(seen.length).toBeGreaterThan(least);
  return seen.filter(({ fault }) => fault !== '');
}

/** Presses Tab; tells what has the focus then, and what is wrong with how it is seen. */
async function tabbed(page: Page): Promise<{ what: string; fault: string }> {
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await painted();
    const element = document.activeElement;
    if (!element || element === document.body) return { what: 'body', fault: '' };

    const faultsOf = () => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      // A choice or a card is outlined as a whole.
      const outlined = [element, element.closest('label, li')].find(
        (it) => it && getComputedStyle(it).outlineStyle === 'solid',
      );
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(outlined ?? element);
      const faults = [];
      if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 3) faults.push('no outline');
      if (parseFloat(outlineOffset) < 2) faults.push('an outline without an offset');
      if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth)
        faults.push('out of sight');
      const middle = { x: left + width / 2, y: top + height / 2 };
      const points = [
        [left + 3, middle.y],
        [right - 3, middle.y],
        [middle.x, top + 3],
        [middle.x, bottom - 3],
        [middle.x, middle.y],
      ] as const;
      const covered = points.filter(([x, y]) => {
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return height < innerHeight;
        const on = document.elementFromPoint(x, y);
        return (
          !on ||
          !(element.contains(on) || on.contains(element) || on.closest('label')?.contains(element))
        );
      });
      if (covered.length > 0) faults.push(`covered at ${covered.length} points`);
      return faults.join(', ');
    };
    // What comes over the page once the focus has gone there makes room for it when it has been painted.
    for (let frames = 0; frames < 3 && faultsOf() !== ''; frames += 1) await painted();
    return { what: element.outerHTML.slice(0, 200), fault: faultsOf() };
  });
}
