import { defineConfig } from 'vitest/config';

/** The tests that hold the mutated file, in a world of their own for each mutant. */
export default defineConfig({ test: { include: ['tests/session/looks-real.test.ts'] } });
