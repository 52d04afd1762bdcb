import './scripts/eslint/component-types.js';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { layers } from './scripts/eslint/layers.js';
import svelteConfig from './svelte.config.js';

const noHtml = {
  selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
  message: 'Text is never parsed as HTML.',
};
const noEffectAtLoad = [
  {
    selector: 'Program > ExpressionStatement:not([directive])',
    message: 'Only src/main.ts has effects at load.',
  },
  {
    selector:
      'Program > :matches(IfStatement, ForStatement, ForOfStatement, ForInStatement, WhileStatement, TryStatement)',
    message: 'Only src/main.ts has effects at load.',
  },
  {
    selector: 'Program > ImportDeclaration[specifiers.length=0]',
    message: 'Only src/main.ts imports for effect.',
  },
];
const noChance = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time passes by an act, never by the clock.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time passes by an act.' },
];
const noWaiting = [
  {
    selector: 'ObjectExpression > Property[key.name=/^(after|invoke)$/]',
    message: 'A sheet holds no timer and no I/O.',
  },
  {
    selector: 'ObjectExpression > Property[key.value=/^(after|invoke)$/]',
    message: 'A sheet holds no timer and no I/O.',
  },
];
const noForm = [
  {
    selector:
      'SvelteElement[name.name="input"] SvelteAttribute[key.name="type"] > SvelteLiteral[value=/^(password|email|tel|number)$/]',
    message: 'A browser offers to keep what is typed there: use type="text" with inputmode.',
  },
  {
    selector: 'SvelteElement[name.name="form"] SvelteAttribute[key.name=/^(action|method)$/]',
    message: 'No form submits.',
  },
  { selector: 'SvelteAttribute[key.name="target"]', message: 'Nothing opens a window.' },
];
// `style:property` sets a property through the object model, which the policy allows; the attribute is blocked.
const noStyleAttribute = {
  selector: ':matches(SvelteAttribute, SvelteShorthandAttribute)[key.name="style"]',
  message: 'The content policy blocks style attributes: use a class or style:property.',
};
const source = ['src/**/*.ts', 'src/**/*.svelte'];
const pure = ['src/{world,sheets,coach,session}/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist/', 'dist-usb/', 'coverage/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte', '.md'] },
    },
    rules: {
      // The compiler knows every global name.
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Addresses are hashes of this one page: there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: source,
    plugins: { guichet: { rules: { layers } } },
    rules: {
      'guichet/layers': 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The source runs in a browser.' },
        { name: 'Buffer', message: 'The source runs in a browser.' },
        ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'Only src/session/storage.ts keeps anything on the device.',
        })),
      ],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'no-restricted-syntax': ['error', noHtml, noStyleAttribute, ...noForm] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', noHtml, ...noEffectAtLoad] },
  },
  {
    files: pure,
    rules: {
      'no-restricted-syntax': ['error', noHtml, ...noEffectAtLoad, ...noChance],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same acts give the same world.' },
        { object: 'Date', property: 'now', message: 'Time passes by an act.' },
        { object: 'performance', property: 'now', message: 'Time passes by an act.' },
        { object: 'crypto', message: 'The same acts give the same world.' },
      ],
    },
  },
  {
    files: ['src/sheets/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noHtml, ...noEffectAtLoad, ...noChance, ...noWaiting],
    },
  },
  {
    files: ['src/{world,sheets,session}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'window',
        'document',
        'localStorage',
        ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'].map((name) => ({
          name,
          message: 'No timers here: time passes by an act.',
        })),
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="waitForTimeout"]',
          message: 'A test waits for something named, never for a while.',
        },
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fixme|fails)$/]',
          message: 'Every test runs.',
        },
      ],
    },
  },
);
