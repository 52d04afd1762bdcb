import type { Component } from 'svelte';
import { lessonOf } from './sheets';
import type { Language, SheetNumber } from './choices';

export interface LessonBody {
  default: Component;
  metadata: { materials: string[] };
}

const bodies = import.meta.glob<LessonBody>('/lessons/*/*.md');

/** The text of a sheet in a language, loaded when asked for. */
export async function lessonBody(sheet: SheetNumber, language: Language): Promise<LessonBody> {
  const load = bodies[lessonOf(sheet, language).path];
  if (!load) throw new Error(`No text for sheet ${sheet} in ${language}`);
  return load();
}
