import { env } from 'node:process';

// Read by the Svelte parser as it loads: TypeScript is then given each component as the parser sees it. It knows the
// components' own types, and does not begin anew with every component that is linted.
env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] = '1';
