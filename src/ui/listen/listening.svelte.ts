/** The one voice of the page: whether something is being read aloud now, and whether that goes slowly. */
export const listening = $state({ speaking: false, slow: false });

/** The words for a voice that lets itself be waited for, as a key. */
export const soundComing = 'coach:listen.coming';
