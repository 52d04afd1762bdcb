import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/ui/listen/sentences.ts';
import { normalised, textHash } from '../../src/ui/listen/text-hash.ts';
import { localVoice } from '../../src/ui/listen/voice.ts';

const split = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('a text is split into sentences', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['…', []],
    ['Regardez', ['Regardez']],
    ["C'est fait. Bravo !", ["C'est fait.", 'Bravo !']],
    [
      'Allez sur monespace.wallonie.be. Entrez dans votre espace.',
      ['Allez sur monespace.wallonie.be.', 'Entrez dans votre espace.'],
    ],
    ['Voici M. Dupont et Mme. Lambert. Bonjour.', ['Voici M. Dupont et Mme. Lambert.', 'Bonjour.']],
    ['Demandez à J. Martin. Il sait.', ['Demandez à J. Martin.', 'Il sait.']],
    [
      'Écrivez « velo » dans « Recherche ». Puis appuyez sur « Aller ».',
      ['Écrivez « velo » dans « Recherche ».', 'Puis appuyez sur « Aller ».'],
    ],
    ['Le bouton « Où ? » vous y amène.', ['Le bouton « Où ? » vous y amène.']],
    [
      "Besoin d'un coup de pouce ? Le bouton « Aide » est là.",
      ["Besoin d'un coup de pouce ?", 'Le bouton « Aide » est là.'],
    ],
    [
      'Il y a 1 200,50 € à payer. « Non » suffit.',
      ['Il y a 1 200,50 € à payer.', '« Non » suffit.'],
    ],
    ['Le numéro 1718 est gratuit. Appelez.', ['Le numéro 1718 est gratuit.', 'Appelez.']],
    ['Am 5. Mai, z. B. um 9 Uhr. Danke!', ['Am 5. Mai, z. B. um 9 Uhr.', 'Danke!']],
    [
      'Drücken Sie auf „Hilfe“. „Weiter“ ist unten.',
      ['Drücken Sie auf „Hilfe“.', '„Weiter“ ist unten.'],
    ],
    ['Une ligne\nUne autre ligne', ['Une ligne', 'Une autre ligne']],
    ['Attendez… Voilà.', ['Attendez…', 'Voilà.']],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('and each is found where it stands', () => {
    const text = ' Un.  Deux ?\nTrois';
    for (const sentence of sentencesOf(text)) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    }
    expect(sentencesOf(text)).toHaveLength(3);
  });
});

describe('a sentence has one name', () => {
  it('whichever spaces and apostrophes it is written with', () => {
    expect(normalised(' L’aide\u00a0:\n voici ')).toBe("L'aide : voici");
    expect(textHash('fr', 'L’aide\u00a0: voici')).toBe(textHash('fr', "L'aide : voici"));
  });

  it('that never changes, or every recording would be lost', () => {
    expect(textHash('fr', 'Appuyez sur « Navigateur ».')).toBe('0uyh3mcgsog');
  });

  it('another in another language, and another for another text', () => {
    expect(textHash('de', 'Pause')).not.toBe(textHash('fr', 'Pause'));
    expect(textHash('fr', 'Pause.')).not.toBe(textHash('fr', 'Pause'));
  });
});

describe('a voice is chosen', () => {
  const local = (lang: string) => ({ lang, localService: true });
  const online = (lang: string) => ({ lang, localService: false });

  it.each([
    ['none of none', [], undefined],
    ['never one that sends the text away', [online('fr-BE')], undefined],
    ['never one of another language', [local('de-DE'), local('frr')], undefined],
    ['the Belgian one first', [local('fr-CA'), local('fr-FR'), local('fr-BE')], 'fr-BE'],
    ['then the French one, however it is written', [local('fr-CA'), local('fr_FR')], 'fr_FR'],
    ['else any of the language', [online('fr-FR'), local('fr-CA')], 'fr-CA'],
  ])('%s', (_, voices, chosen) => {
    expect(localVoice(voices, 'fr')?.lang).toBe(chosen);
  });
});
