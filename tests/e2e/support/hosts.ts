/** The addresses in a built text that are of another host; left out are names that are never asked for: namespaces, and where Svelte explains its errors. */
export function otherHosts(text: string): string[] {
  return (text.match(/\b(?:https?|wss?):\/\/[\w.-]+[^\s"'`]*/g) ?? []).filter(
    (address) => !/^http:\/\/www\.w3\.org\/|^https:\/\/svelte\.dev\/e\//.test(address),
  );
}
