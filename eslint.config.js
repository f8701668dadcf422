import { defineConfig, globalIgnores } from "eslint/config";
import tsdoc from "eslint-plugin-tsdoc";
import tseslint from "typescript-eslint";

/*
 * The presets are typescript-eslint's strictest two. What follows them are this project's own
 * walls; each message names the right door.
 */

const noRandom = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: "Math.random is predictable. Use the random bytes of src/protocol.",
};
const noClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Nothing here knows the time of day. Use src/domain/day.ts or src/server/clock.ts.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Nothing here knows the time of day. Use src/domain/day.ts or src/server/clock.ts.",
  },
];
const noJsonParse = {
  selector: "MemberExpression[object.name='JSON'][property.name='parse']",
  message: "JSON from elsewhere is hostile. Decode it with src/protocol/json.ts.",
};
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Only src/server/config.ts reads the environment.",
};
const noMarkup = [
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/], JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Markup from text is how script gets in. Use elements.",
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln|cookie)$/]",
    message: "No document.write and no cookies.",
  },
];
const noStorage = ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"].map(
  (name) => ({ name, message: "Nothing may stay on the device." }),
);

const everywhere = [noRandom, ...noClock, noJsonParse, noEnvironment, ...noMarkup];

/** The restrictions above without those in `exceptions`. */
const restrict = (...exceptions) => [
  "error",
  ...everywhere.filter((restriction) => !exceptions.includes(restriction)),
];

export default defineConfig(
  globalIgnores(["build/", "data/", "node_modules/", "src/{server/store,domain}/generated/"]),
  {
    files: ["**/*.{ts,tsx,mjs}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { tsdoc },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
      "no-console": "error",
      "max-lines": ["error", { max: 300 }],
      "no-restricted-globals": ["error", ...noStorage],
      "no-restricted-properties": [
        "error",
        ...noStorage.flatMap(({ name, message }) =>
          ["window", "globalThis", "self"].map((object) => ({ object, property: name, message })),
        ),
      ],
      "no-restricted-syntax": restrict(),
    },
  },
  // JSDoc carries the types of the scripts that run before anything is installed; TSDoc has none.
  { files: ["**/*.{ts,tsx}"], rules: { "tsdoc/syntax": "error" } },
  {
    files: ["src/domain/day.ts", "src/server/clock.ts"],
    rules: { "no-restricted-syntax": restrict(...noClock) },
  },
  // One draft, sealed, and only for who asks for it.
  {
    files: ["web/intake/draft-store.ts", "web/intake/delete-draft.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/protocol/json.ts", "web/shared/api-client.ts"],
    rules: { "no-restricted-syntax": restrict(noJsonParse) },
  },
  {
    // In plain JavaScript a cast is a comment, which these rules cannot see.
    files: ["src/setup/**"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["src/server/config.ts"], rules: { "no-restricted-syntax": restrict(noEnvironment) } },
  {
    files: ["src/server/log.ts", "src/cli/**", "src/bench/**", "src/setup/**"],
    rules: { "no-console": "off" },
  },
  {
    files: [
      "src/setup/**",
      "src/cli/**",
      "src/bench/**",
      "web/build*.ts",
      "tests/**",
      "*.config.{ts,js}",
    ],
    rules: { "no-restricted-syntax": restrict(noEnvironment, noJsonParse, ...noClock) },
  },
  {
    // Lists of countries, provinces and questions are long because the world is.
    files: ["src/domain/{places,questionnaire,taxonomy}/**"],
    rules: { "max-lines": ["error", { max: 1200, skipComments: true }] },
  },
);
