declare const __APP_VERSION__: string;
/** Day of the build, as YYYY-MM-DD. */
declare const __BUILD_DATE__: string;
/** True in a build that is a kiosk whatever its address says. */
declare const __KIOSK__: boolean;

declare module 'virtual:lesson-index' {
  export const lessonIndex: readonly {
    path: string;
    language: string;
    number: number;
    title: string;
    summary: string;
    minutes: number;
  }[];
}

declare module '*.md' {
  import type { Component } from 'svelte';
  const body: Component;
  export default body;
  export const metadata: { materials: string[] };
}

declare module 'virtual:icon/*.svelte' {
  import type { Component } from 'svelte';
  const Icon: Component<{ size?: number | string; class?: string }>;
  export default Icon;
}

/** The files of the home page and of each exercise, by `page-language`; the build puts the list in its place. */
declare const PAGE_FILES: Record<string, string[]>;
/** Whether the build is one for kiosks; the build puts it in its place. */
declare const KIOSK_BUILD: boolean;

/** Whether the page has everything in it and asks for no file; the build puts it in its place. */
declare const ALONE: boolean;
