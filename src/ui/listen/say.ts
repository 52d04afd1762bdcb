import { waited } from '../waiting.svelte.ts';
import { soundComing } from './listening.svelte.ts';
import { textHash } from './text-hash.ts';

/** A sentence on its way to the ear. */
export interface Saying {
  /** When it can be heard. */
  begun: Promise<unknown>;
  /** Rejects when it could not be said. */
  ended: Promise<void>;
  setPace: (pace: number) => void;
  stop: () => void;
}

/** How a sentence is said; `null` when there is nothing to say it with. */
export type Say = (text: string, pace: number) => Saying | null;

/** The device's own voice. */
export function byVoice(voice: SpeechSynthesisVoice): Say {
  return (text, pace) => {
    const synthesis = window.speechSynthesis;
    let now: SpeechSynthesisUtterance | undefined;
    let settle: { resolve: () => void; reject: (reason: Error) => void };
    let begin: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
    // The pace of what is being said cannot change: the sentence begins again.
    const setPace = (rate: number) => {
      const utterance = new SpeechSynthesisUtterance(text);
      now = utterance;
      Object.assign(utterance, { voice, lang: voice.lang, rate });
      utterance.onstart = begin;
      utterance.onend = () => now === utterance && settle.resolve();
      utterance.onerror = ({ error }) => now === utterance && settle.reject(new Error(error));
      synthesis.cancel();
      synthesis.speak(utterance);
    };
    setPace(pace);
    const stop = () => {
      now = undefined;
      synthesis.cancel();
    };
    return { begun, ended, setPace, stop };
  };
}

/** What the manifest of a language says of one recording. */
export interface Recorded {
  file: string;
  language: string;
  /** The hash of its text. */
  text: string;
  /** The sentence itself, for whoever reads it in again. */
  sentence: string;
  voice: string;
  licence: string;
  author: string;
  tool: string;
}

const manifests = new Map<string, Promise<Recorded[]>>();

/** The recordings of a language. */
export async function byRecording(language: string): Promise<Say> {
  const folder = `audio/${language}/`;
  const asked = manifests.get(language) ?? fetchManifest(`${folder}manifest.json`);
  manifests.set(language, asked);
  asked.catch(() => manifests.delete(language));
  const manifest = await waited(asked, soundComing);
  const files = new Map(manifest.map(({ text, file }) => [text, folder + file]));
  return (text, pace) => {
    const file = files.get(textHash(language, text));
    if (file === undefined) return null;
    const audio = new Audio(file);
    const setPace = (rate: number) => (audio.playbackRate = rate);
    setPace(pace);
    const begun = audio.play();
    const ended = new Promise<void>((resolve, reject) => {
      audio.onended = () => resolve();
      audio.onerror = () => reject(new Error('no recording'));
      begun.catch(reject);
    });
    return { begun, ended, setPace, stop: () => audio.pause() };
  };
}

async function fetchManifest(address: string): Promise<Recorded[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as Recorded[];
}
