/** What is known of a voice. */
export interface Voice {
  lang: string;
  localService: boolean;
}

/** The countries whose accent comes first. */
const accents: Record<string, readonly string[]> = {
  fr: ['fr-be', 'fr-fr'],
  de: ['de-be', 'de-de'],
};

/** The voice of a language that speaks on the device itself; any other would send the text away. `undefined` when there is none. */
export function localVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const tagOf = ({ lang }: Voice) => lang.toLowerCase().replaceAll('_', '-');
  const able = voices.filter(
    (voice) => voice.localService && tagOf(voice).split('-')[0] === language,
  );
  const near = (accents[language] ?? []).flatMap((accent) =>
    able.filter((voice) => tagOf(voice) === accent),
  );
  return near[0] ?? able[0];
}
