import tseslint from 'typescript-eslint';
import { arrows, reportArrows } from './test/support/arrows.mjs';

const outside = [
  { regex: '^vscode$', message: 'The core knows no editor.' },
  { regex: '^node:|^(fs|path|os|crypto|url|util|child_process)$', message: 'The core knows no Node.' },
  { regex: '(^|/)(vscode|node|cli)/', message: 'The core imports nothing from its edges.' },
];

const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const denied = (within, allowed, folder) =>
  Object.keys(allowed)
    .filter((other) => other !== folder && other !== 'text' && !allowed[folder].includes(other))
    .map((other) => ({
      regex: `^(\\.\\./)+${other}/`,
      message: `${within}/${folder} may not import ${within}/${other}: the arrows run the other way.`,
    }));

const arrowOf = (folder) => ({
  files: [`src/core/${folder}/**/*.ts`],
  rules: restrict([...outside, ...denied('src/core', arrows, folder)]),
});

const reportArrowOf = (folder) => ({
  files: [`src/core/report/${folder}/**/*.ts`],
  rules: restrict([
    ...outside,
    ...denied('src/core', arrows, 'report'),
    ...denied('src/core/report', reportArrows, folder),
  ]),
});

// What differs from one moment, machine or user to the next.
const clock = [
  'Date',
  'globalThis',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'console',
  'process',
  'Buffer',
  'window',
  'document',
];

const locale = 'The default locale differs between machines.';

const defaultLocale = [
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: locale },
  { selector: 'MemberExpression[property.value=/^toLocale/]', message: locale },
  {
    selector:
      'CallExpression[callee.property.name="localeCompare"]:matches([arguments.length=1], [arguments.1.type="Identifier"][arguments.1.name="undefined"])',
    message: locale,
  },
  {
    selector:
      ':matches(CallExpression, NewExpression)[callee.object.name="Intl"]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"])',
    message: locale,
  },
];

const chance = {
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'The same files give the same answer.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'media/', '**/*.mjs', '**/*.d.mts'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...defaultLocale],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...restrict(outside),
      'no-restricted-globals': ['error', ...clock],
      'no-restricted-syntax': ['error', ...defaultLocale, chance],
    },
  },
  ...Object.keys(arrows).map(arrowOf),
  ...Object.keys(reportArrows).map(reportArrowOf),
  {
    files: ['src/cli/**/*.ts', 'src/node/**/*.ts'],
    rules: restrict([{ regex: '^vscode$|/vscode/', message: 'The command line has no editor.' }]),
  },
  {
    files: ['src/vscode/**/*.ts', 'src/extension/activate.ts', 'src/extension/web.ts'],
    ignores: ['src/vscode/api.ts'],
    rules: restrict([
      {
        regex: '^vscode$',
        message: "The editor's values come from src/vscode/api.ts.",
        allowTypeImports: true,
      },
      {
        regex: '^node:|/node/|/cli/',
        message: 'Both editor hosts run this; Node is for extension/node.ts alone.',
      },
      {
        regex: 'core/(report|section|suggest|actions/report|actions/moveSection)(/|$)',
        message:
          'Reports, suggestions and the moving of sections are loaded on first use (src/vscode/lazy.ts).',
        allowTypeImports: true,
      },
    ]),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'max-lines': 'off',
      // What stands in for a module of Node has its shape.
      'no-restricted-exports': 'off',
    },
  },
  {
    // Which asks what the default locale is.
    files: ['test/unit/locale/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
