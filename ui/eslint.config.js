import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import vue from "eslint-plugin-vue";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["dist", "src/bindings"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...vue.configs["flat/recommended"],
  { files: ["**/*.vue"], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      // TypeScript knows the browser's names better than a list of globals does.
      "no-undef": "off",
      "max-lines": ["error", 400],
      "vue/block-order": ["error", { order: ["script", "template", "style"] }],
      "vue/component-api-style": ["error", ["script-setup"]],
      "vue/no-v-html": "error",
      // A form hands its values to the fields, which write in them.
      "vue/no-mutating-props": ["error", { shallowOnly: true }],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/backend talks to the core." }] },
      ],
    },
  },
  { files: ["src/backend/**"], rules: { "no-restricted-imports": "off" } },
  prettier,
);
