/** The whole address of a hash of this app, as it stands on this machine. */
export function addressOf(hash: string): string {
  return window.location.href.split('#')[0] + hash;
}

/** False when this address opens on this machine alone: a file, or a server that only it can see. */
export function opensElsewhere(): boolean {
  const { protocol, hostname } = window.location;
  return protocol.startsWith('http') && !/^(localhost|127\..+|\[::1\])$/.test(hostname);
}
